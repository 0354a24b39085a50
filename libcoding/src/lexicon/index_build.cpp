// From texts to the bytes of an index: words and numbers document by document, then tables and streams.
#include <algorithm>
#include <memory>

#include "lexicon/index_batch.hpp"
#include "lexicon/index_image.hpp"
#include "lexicon/index_turns.hpp"
#include "lexicon/word_reader.hpp"

namespace coding {

namespace {

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

// What is kept of one language: its forms have numbers of their own.
struct LanguageMaker {
  explicit LanguageMaker(const Language& tag) : words(tag) {}
  const Vocabulary& vocabulary() const { return words.vocabulary(); }
  WordReader words;
  PlaceSorter places;
};

class IndexMaker {
 public:
  void add(const SourceDocument& source, const SourceText& text) {
    DocumentRecord document = image_.begin_document(source, text.text.size());
    document.language = language_number({primary(source.language)});
    document.first_part = narrow(image_.parts.size());
    document.first_turn = narrow(image_.turns.size());
    words_.clear();
    read_words(text);
    document.words = narrow(words_.size());
    document.parts = narrow(image_.parts.size()) - document.first_part;
    document.turns = narrow(image_.turns.size()) - document.first_turn;
    image_.documents.push_back(document);
    sort_words(document);
    languages_[current_]->places.document_is_done(languages_[current_]->vocabulary().size());
  }

  LargeString finish() {
    std::vector<FormsOfLanguage> languages;
    for (const auto& each : languages_) {
      each->places.all_is_done(each->vocabulary().size());
      languages.push_back({&each->vocabulary(), &each->places});
    }
    return image_.finish(languages);
  }

 private:
  std::uint32_t language_number(const Language& language) {
    const auto same = [&](const auto& each) { return each->vocabulary().language() == language; };
    const auto found = std::find_if(languages_.begin(), languages_.end(), same);
    current_ = narrow(static_cast<std::size_t>(found - languages_.begin()));
    if (found == languages_.end()) languages_.push_back(std::make_unique<LanguageMaker>(language));
    return current_;
  }

  void read_words(const SourceText& source) {
    const auto first_part = image_.parts.size();
    std::uint32_t last_end = 0;
    for (const TextStretch& stretch : stretches_of(source.text, source.marks)) {
      const std::size_t first_word = words_.size();
      read_stretch(source.text, stretch, last_end);
      const std::size_t words = words_.size() - first_word;
      if (words == 0 && !stretch.is_turn) continue;
      const std::uint32_t part = part_with(stretch.label, first_part);
      image_.parts[part].words += words;
      image_.turns.push_back({part, narrow(first_word), narrow(stretch.begin), narrow(stretch.end)});
    }
  }

  void read_stretch(std::string_view text, const TextStretch& stretch, std::uint32_t& last_end) {
    const auto take = [&](std::uint32_t form, std::uint32_t begin, std::uint32_t end) {
      image_.add_span(words_.size(), last_end, begin, end);
      words_.push_back(form);
      last_end = end;
    };
    languages_[current_]->words.read(text, stretch.begin, stretch.end, take);
  }

  // Few speakers: a walk over those of the document.
  std::uint32_t part_with(std::string_view label, std::size_t first_part) {
    for (std::size_t part = first_part; part < image_.parts.size(); ++part) {
      if (labels_[part - first_part] == label) return narrow(part);
    }
    labels_.resize(image_.parts.size() - first_part);
    labels_.emplace_back(label);
    image_.parts.push_back({.label = image_.name(label), .document = narrow(image_.documents.size())});
    return narrow(image_.parts.size() - 1);
  }

  // By part, in the order of the text within it.
  void sort_words(const DocumentRecord& document) {
    PlaceSorter& places = languages_[current_]->places;
    std::vector<std::vector<std::uint32_t>> turns_of(document.parts);
    for (std::uint32_t i = 0; i < document.turns; ++i)
      turns_of[image_.turns[document.first_turn + i].part - document.first_part].push_back(i);
    for (std::uint32_t part = 0; part < document.parts; ++part) {
      places.begin_part(document.first_part + part);
      for (const std::uint32_t turn : turns_of[part]) {
        const std::size_t at = document.first_turn + turn;
        const bool last = turn + 1 == document.turns;
        const std::uint32_t end = last ? document.words : image_.turns[at + 1].first_word;
        for (std::uint32_t place = image_.turns[at].first_word; place < end; ++place)
          places.add(words_[place], place);
      }
    }
  }

  IndexImage image_;
  std::vector<std::unique_ptr<LanguageMaker>> languages_;
  std::uint32_t current_ = 0;
  std::vector<std::uint32_t> words_;  // of the document: forms
  std::vector<std::string> labels_;   // of the document's parts
};

}  // namespace

Index build_index(std::span<const SourceDocument> documents, const ReadSource& read) {
  IndexMaker maker;
  for (std::size_t i = 0; i < documents.size(); ++i) maker.add(documents[i], read(i));
  return Index(read_index_data(maker.finish()));
}

}  // namespace coding
