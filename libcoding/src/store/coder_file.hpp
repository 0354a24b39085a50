// One coder's segments file as lines that are kept, taken out or put in; what stays is copied by the system
// and never parsed into values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/segment.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/transaction.hpp"
#include "store/segment_lines.hpp"
#include "store/snapshot.hpp"

namespace coding {

LineKey key_of_line(const CodedSegment& segment);

// A coder's file as it is on disk, or as it would be if it were in order. Empty when there is none.
struct CoderFile {
  CoderId coder{};
  std::string path{};
  std::string bytes{};
  SegmentLines content{};  // views into bytes, which are on the heap and stay there when this is moved
  bool was_sorted = true;
};
CoderFile open_coder_file(const Snapshot& snapshot, const CoderId& coder);

// The new file, piece by piece.
class Splice {
 public:
  explicit Splice(std::string_view old) : old_(old) {}

  // Everything of the old file up to `end` that has not been taken or skipped.
  void keep_until(std::size_t end);
  void skip_until(std::size_t end);
  void add(std::string_view bytes);
  std::vector<Piece> pieces() && { return std::move(pieces_); }

 private:
  std::string_view old_;
  std::size_t taken_ = 0;
  std::vector<Piece> pieces_;
};

FileWrite write_of(const CoderFile& file, std::vector<Piece> pieces);

// The lines of one document: they stand together in a sorted file.
struct DocumentLines {
  std::size_t begin = 0, end = 0;  // in bytes of the file
  std::vector<std::string> lines{};
  std::vector<CodedSegment> segments{};
};
DocumentLines lines_at(const CoderFile& file, const DocumentId& document);

// The file with these segments in the place of the document's; nothing when that is what it says. They may
// come in any order; one that is as it was keeps its line to the letter.
struct CoderFileChange {
  FileWrite write{};
  FileChange change{};
};
std::optional<CoderFileChange> with_segments(const CoderFile& file, const DocumentLines& old,
                                             const std::vector<CodedSegment>& segments);

}  // namespace coding
