// Where every word of a project's texts stands: what concordances, counts and collocations are made from.
//
// Each text is cut into words once; each way of writing a word (a form: Kadın, KADIN, kadın) gets a number,
// and only the forms, about 10^5 of them, are folded to types (kadın) by the match key of their document's
// language. For each form the index keeps who says it where: for each part (what one speaker says in one
// document) how often, and the numbers of the words. So a count never looks at places, and a wildcard, a
// dictionary or a stem is matched against types and never against texts. docs/methods/index.md.
//
// What surprises: words are numbered from 0 within their document, and the label of a turn has no words; a
// word never reaches over the end of a turn; a word of which the match key leaves nothing (a tatweel alone)
// is none. Who is interviewer or participant is not in the index (lexicon/corpus.hpp adds it), so it stays
// right when that is changed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/file_stamp.hpp"
#include "coding/project/ids.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"

namespace coding {

// What is known of a document without reading its text.
struct SourceDocument {
  DocumentId id{};
  Language language{};        // the document's, else the study's
  std::string text_sha256{};  // Document::text_sha256
  // Of <id>.txt and <id>.marks.jsonl, taken before they are read; only needed when the index is to be kept
  // in a file.
  std::array<FileStamp, 2> stamps{};
  bool operator==(const SourceDocument&) const = default;
};

// The text itself; valid UTF-8 of less than 4 GiB. Marks other than turns are passed over; a turn that
// overlaps the one before it ends that one.
struct SourceText {
  std::string text{};
  std::vector<Mark> marks{};
};

// Called once for each document, in order.
using ReadSource = std::function<SourceText(std::size_t document)>;

// Views into the index.
struct IndexedDocument {
  std::string_view id{};
  std::string_view language{};  // the primary subtag
  std::string_view text_sha256{};
  std::uint64_t bytes = 0;  // of the text
  std::uint32_t words = 0;
  std::uint32_t first_part = 0, parts = 0;
  std::uint32_t first_turn = 0, turns = 0;
};

// What one label says in one document. A text without turns, and what stands outside all turns, is the part
// with the empty label.
struct IndexedPart {
  std::uint32_t document = 0;
  std::uint64_t words = 0;
  std::string_view label{};
};

// A stretch of a text that no phrase and no context leaves: a turn without its label, or what stands between
// two of them, if there are words in it.
struct IndexedTurn {
  std::uint32_t part = 0;
  std::uint32_t first_word = 0, words = 0;  // of the document's
  std::uint32_t begin = 0, end = 0;         // bytes of the text
};

// Half-open, bytes of a text.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const ByteSpan&) const = default;
};

// A value that shares its bytes; may be used by several threads at once. What is read from a file is checked
// when it is touched: every function below may throw DataError "index-damaged", and the file is then to be
// thrown away and made anew.
class Index {
 public:
  struct Data;  // private: src/lexicon/index_data.hpp

  Index();  // of no documents
  explicit Index(std::shared_ptr<const Data> data);

  std::size_t documents() const;
  std::size_t parts() const;
  std::size_t turns() const;
  IndexedDocument document(std::size_t document) const;
  IndexedPart part(std::size_t part) const;
  IndexedTurn turn(std::size_t turn) const;
  // The turn in which a word of a document stands. O(log turns).
  std::size_t turn_of(std::size_t document, std::uint32_t word) const;
  // Where words [first, first + count) of a document stand in its text. About 100 ns, and 1 ns a word.
  std::vector<ByteSpan> spans(std::size_t document, std::uint32_t first, std::uint32_t count) const;

  std::uint64_t words() const;  // all of them
  std::size_t bytes() const;    // of the index

  // The languages of the documents in order of appearance (primary subtags). A type and a form belong to one
  // of them; types and forms of a language have consecutive numbers.
  std::size_t languages() const;
  Language language(std::size_t language) const;
  std::size_t types() const;
  std::size_t forms() const;
  std::size_t first_type(std::size_t language) const;  // languages() is allowed: types()
  std::string_view key(std::size_t type) const;
  std::string_view surface(std::size_t form) const;
  std::uint32_t type_of(std::size_t form) const;
  std::uint64_t count(std::size_t form) const;
  // Ascending.
  std::vector<std::uint32_t> forms_of(std::size_t type) const;
  // The form that occurs oftenest; of equally frequent ones the first in natural order.
  std::uint32_t commonest_form(std::size_t type) const;

  const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

// About 130 MB of text a second (docs/performance.md). While it works it takes about twice the memory of the
// index, three times the largest document, and 30 MB.
Index build_index(std::span<const SourceDocument> documents, const ReadSource& read);

}  // namespace coding
