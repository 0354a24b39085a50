// REFI-QDA projects for tests, each in the habits of one program, with positions counted by hand.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "coding/exchange/foreign.hpp"
#include "coding/exchange/refi_offsets.hpp"
#include "coding/text/utf8.hpp"
#include "tests/zip_maker.hpp"

namespace coding::test {

inline std::string guid(int number) {
  std::string digits = std::to_string(number);
  return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

// The position of a byte of a text file, counted as `reading` does: by hand, letter by letter.
inline std::int64_t counted_position(std::string_view bytes, std::size_t byte, const OffsetReading& reading) {
  std::int64_t position = 0;
  for (std::size_t at = 0; at < byte;) {
    const bool is_first = at == 0;
    const char32_t letter = next_code_point(bytes, at);
    if (is_first && letter == 0xFEFF && !reading.bom_counts) continue;
    if (letter == '\r' && at < bytes.size() && bytes[at] == '\n' && !reading.crlf_is_two) continue;
    position += reading.utf16 && letter > 0xFFFF ? 2 : 1;
  }
  return position;
}

struct MadeSelection {
  std::string words{};   // where they stand first in the text
  std::string inside{};  // what is in the element
  std::string name{};    // @name
};

// PlainTextSelection elements of a text, numbered from `number` on.
inline std::string selections_of(std::string_view bytes, const std::vector<MadeSelection>& made,
                                 const OffsetReading& reading, int number) {
  std::string out;
  for (const MadeSelection& each : made) {
    const std::size_t begin = bytes.find(each.words);
    const auto first = counted_position(bytes, begin, reading);
    const auto last =
        counted_position(bytes, begin + each.words.size(), reading) - (reading.end_inclusive ? 1 : 0);
    out += "<PlainTextSelection guid=\"" + guid(number++) + "\" startPosition=\"" + std::to_string(first) +
           "\" endPosition=\"" + std::to_string(last) + "\"" +
           (each.name.empty() ? "" : " name=\"" + each.name + "\"") + ">" + each.inside +
           "</PlainTextSelection>";
  }
  return out;
}

inline std::string coding_xml(int number, int code, int user = 0) {
  return "<Coding guid=\"" + guid(number) + "\"" +
         (user == 0 ? "" : " creatingUser=\"" + guid(user) + "\" creationDateTime=\"2020-01-02T03:04:05Z\"") +
         "><CodeRef targetGUID=\"" + guid(code) + "\"/></Coding>";
}

inline std::string code_xml(int number, const std::string& name, const std::string& inside = "") {
  return "<Code guid=\"" + guid(number) + "\" name=\"" + name + "\" isCodable=\"true\">" + inside + "</Code>";
}

inline std::string project_xml(const std::string& origin, const std::string& inside,
                               const std::string& name_space = "urn:QDA-XML:project:1.0") {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"" + name_space +
         "\" name=\"Garden\" origin=\"" + origin + "\">" + inside + "</Project>";
}

inline std::string codebook_xml(const std::string& codes) {
  return "<CodeBook><Codes>" + codes + "</Codes></CodeBook>";
}

// A file of this process, gone with it.
class MadeFile {
 public:
  MadeFile(const std::string& name, std::string_view bytes)
      : path_(std::filesystem::temp_directory_path() / ("coding-refi-" + std::to_string(getpid()) + name)) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  MadeFile(const MadeFile&) = delete;
  MadeFile& operator=(const MadeFile&) = delete;
  ~MadeFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline Incoming read_made(std::string_view bytes, const OffsetHabit& offsets = {}) {
  const MadeFile file(bytes.starts_with("PK") ? ".qdpx" : ".qde", bytes);
  return read_foreign(file.path(), {.language = {"en"}, .coder = {"tester"}, .offsets = offsets});
}

// "interview 6:15 fear by ana", one a segment, in their order.
inline std::string passages_of(const Incoming& incoming) {
  std::string out;
  for (const CodedSegment& each : incoming.project.segments) {
    out += each.document.value + " " + name_of(each.span) + " " + each.code.value + " by " +
           each.coder.value + ": " + each.quote.exact + "\n";
  }
  return out;
}

}  // namespace coding::test
