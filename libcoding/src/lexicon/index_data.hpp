// How an index lies in its bytes; docs/formats/index-cache.md draws it.
//
// A header, then tables, which a checksum in the header covers, then three streams of numbers, which are
// checked block by block when they are first touched, so that a question about one word reads a few pages.
//   lists   for each form, for each part it occurs in: 2 × (steps from the part before, the first from 0) +
//           (more than once), then how often less 2
//   places  for each form, for each such part: the number of the word, then how many words stand between it
//           and the next
//   spans   for each document, for each word: what lies between it and the word before, and its length
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/large_memory.hpp"
#include "coding/base/mapped_file.hpp"
#include "coding/lexicon/index.hpp"
#include "lexicon/index_bytes.hpp"

namespace coding {

enum class IndexSection : std::size_t {
  documents,
  parts,
  turns,
  languages,
  types,
  forms,
  span_marks,
  names,     // ids, digests, labels, languages
  keys,      // of the types
  surfaces,  // of the forms
  checks,    // of the blocks of the streams
  lists,
  places,
  spans
};
inline constexpr std::size_t index_sections = 14;
inline constexpr std::size_t index_tables = 11;  // the sections before the streams

inline constexpr std::size_t check_block = 65536;     // bytes of the streams
inline constexpr std::uint32_t words_per_mark = 128;  // a span is found from the mark before it

struct IndexHeader {
  std::array<char, 16> magic;
  std::uint32_t byte_order;                              // 0x01020304 where it was written
  std::uint32_t rules;                                   // index_rules: how words were found and folded
  std::uint64_t unicode;                                 // checksum of unicode_version()
  std::uint64_t size;                                    // of the file
  std::array<std::uint64_t, index_sections + 1> begins;  // of the sections; each ends where the next begins
  std::uint64_t check;                                   // of the header with 0 here, and the tables
};
inline constexpr std::string_view index_magic("coding-index-1\n\0", 16);
// To be raised whenever the tokenizer, the match key or the meaning of the bytes changes.
inline constexpr std::uint32_t index_rules = 1;

// A stretch of the names.
struct NameRecord {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct DocumentRecord {
  std::uint64_t bytes = 0;
  std::uint64_t spans = 0;  // where its spans begin in their stream
  std::array<std::array<std::uint64_t, 3>, 2> stamps{};
  NameRecord id{};
  NameRecord digest{};
  std::uint32_t language = 0;
  std::uint32_t words = 0;
  std::uint32_t first_part = 0, parts = 0;
  std::uint32_t first_turn = 0, turns = 0;
  std::uint32_t first_mark = 0;
  std::uint32_t unused = 0;
};

struct PartRecord {
  std::uint64_t words = 0;
  NameRecord label{};
  std::uint32_t document = 0;
  std::uint32_t unused = 0;
};

struct TurnRecord {
  std::uint32_t part = 0, first_word = 0, begin = 0, end = 0;
};

// Of these, one more than there are: each ends where the next begins.
struct LanguageRecord {
  NameRecord name{};
  std::uint32_t first_type = 0, first_form = 0;
};
struct TypeRecord {
  std::uint32_t key = 0, first_form = 0;
};
struct FormRecord {
  std::uint64_t count = 0;
  std::uint64_t lists = 0;
  std::uint64_t places = 0;
  std::uint32_t surface = 0;
  std::uint32_t type = 0;
};

// Before every 128th word of a document.
struct SpanMark {
  std::uint32_t text = 0;    // where the word before it ends
  std::uint32_t stream = 0;  // from the document's first span
};

struct Index::Data {
  LargeString owned;  // one of the two
  MappedFile file;
  std::string_view bytes;

  Records<DocumentRecord> documents;
  Records<PartRecord> parts;
  Records<TurnRecord> turns;
  Records<LanguageRecord> languages;
  Records<TypeRecord> types;
  Records<FormRecord> forms;
  Records<SpanMark> span_marks;
  Records<std::uint64_t> checks;
  std::string_view names, keys, surfaces, streams, lists, places, spans;
  std::uint64_t words = 0;

  // Of blocks known to be good; not there when all are.
  std::unique_ptr<std::atomic<bool>[]> checked;

  std::string_view name(NameRecord record) const {
    return slice_of(names, record.begin, std::uint64_t{record.begin} + record.size);
  }
  std::size_t document_count() const { return documents.size(); }
  std::size_t language_count() const { return languages.size() - 1; }
  std::size_t type_count() const { return types.size() - 1; }
  std::size_t form_count() const { return forms.size() - 1; }

  // Checks the blocks that hold this part of a stream. Throws DataError "index-damaged".
  void touch(std::string_view part) const;
  std::string_view lists_of(std::size_t form) const;
  std::string_view places_of(std::size_t form) const;
};

// Throws DataError "index-damaged" when header or tables are not what was written, and when they are of
// another format or made by other rules. Streams of a trusted index are not checked.
std::shared_ptr<const Index::Data> read_index_data(LargeString owned);
std::shared_ptr<const Index::Data> read_index_data(MappedFile file);

}  // namespace coding
