// The bytes of an index, put together.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/index_batch.hpp"
#include "lexicon/index_data.hpp"
#include "lexicon/vocabulary.hpp"

namespace coding {

struct FormsOfLanguage {
  const Vocabulary* vocabulary = nullptr;
  const PlaceSorter* places = nullptr;  // by number in the vocabulary
};

class IndexImage {
 public:
  std::vector<DocumentRecord> documents;
  std::vector<PartRecord> parts;
  std::vector<TurnRecord> turns;

  NameRecord name(std::string_view name);
  // With what is known before its words are.
  DocumentRecord begin_document(const SourceDocument& source, std::size_t bytes);
  // Where the next word of the document stands; `word` counts its words, `last_end` is where the one before
  // ends.
  void add_span(std::size_t word, std::uint32_t last_end, std::uint32_t begin, std::uint32_t end);

  // Types and forms get their last numbers: by language, then type, then appearance.
  LargeString finish(const std::vector<FormsOfLanguage>& languages);

 private:
  // A form in its last place.
  struct Ordered {
    const PlaceSorter* places = nullptr;
    std::uint32_t number = 0;
  };

  void add_language(const FormsOfLanguage& language);
  void add_form(const FormsOfLanguage& language, std::uint32_t number);
  LargeString put_together() const;

  std::vector<LanguageRecord> languages_;
  std::vector<TypeRecord> types_;
  std::vector<FormRecord> forms_;
  std::vector<Ordered> order_;
  std::vector<SpanMark> span_marks_;
  std::uint64_t lists_ = 0, places_ = 0;  // sizes of the streams so far
  std::string names_, keys_, surfaces_;
  LargeString spans_;
  std::size_t document_spans_ = 0;  // where those of the document begin
};

// Puts the checksums of header and tables right, after the bytes in them were changed.
void seal_tables(LargeString& image);
// … and of the blocks.
void seal_streams(LargeString& image);

}  // namespace coding
