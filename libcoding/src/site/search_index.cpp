#include "site/search_index.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "coding/text/escape.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"
#include "report/results_maker.hpp"

namespace coding::site {

namespace {

constexpr std::size_t most_places = 1'000;
constexpr std::size_t part_bytes = 200'000;

struct WordPlace {
  std::uint32_t document = 0;
  std::uint32_t times = 0;
  std::uint32_t turn = 0;  // the first
};

struct IndexedWord {
  std::string key{};
  std::size_t documents = 0;
  std::vector<WordPlace> places{};  // the first of them
};

std::string base36(std::size_t number) {
  static constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string out;
  do {
    out.insert(out.begin(), digits[number % 36]);
    number /= 36;
  } while (number > 0);
  return out;
}

class WordCollector {
 public:
  void add(const SiteTranscript& transcript, std::uint32_t document, const Language& language) {
    auto& forms = forms_[primary(language)];
    auto [tokenizer, made] = tokenizers_.try_emplace(primary(language), WordOptions{.language = language});
    for (std::size_t turn = 0; turn < transcript.turns.size(); ++turn) {
      const std::string_view said = transcript.text.slice(transcript.turns[turn].span);
      tokens_.clear();
      tokenizer->second.tokenize(said, tokens_);
      for (const Token& token : tokens_) {
        if (!is_word(token.kind)) continue;
        form_.assign(said.substr(token.begin, token.end - token.begin));
        auto form = forms.find(form_);
        if (form == forms.end()) form = forms.emplace(form_, number_of(search_key(form_, language))).first;
        place(form->second, document, static_cast<std::uint32_t>(turn));
      }
    }
  }

  std::vector<IndexedWord> words() && {
    std::sort(words_.begin(), words_.end(),
              [](const IndexedWord& a, const IndexedWord& b) { return a.key < b.key; });
    return std::move(words_);
  }

 private:
  static constexpr std::size_t no_word = static_cast<std::size_t>(-1);

  std::size_t number_of(const std::string& key) {
    if (key.empty() || key.find(' ') != std::string::npos) return no_word;
    const auto [found, made] = numbers_.try_emplace(key, words_.size());
    if (made) {
      words_.push_back({.key = key});
      last_.push_back(static_cast<std::uint32_t>(-1));
    }
    return found->second;
  }

  void place(std::size_t number, std::uint32_t document, std::uint32_t turn) {
    if (number == no_word) return;
    IndexedWord& word = words_[number];
    if (last_[number] != document) {
      last_[number] = document;
      ++word.documents;
      if (word.places.size() < most_places) word.places.push_back({document, 0, turn});
    }
    if (word.places.back().document == document) ++word.places.back().times;
  }

  std::unordered_map<std::string, std::size_t> numbers_;
  std::map<std::string, std::unordered_map<std::string, std::size_t>> forms_;
  std::map<std::string, Tokenizer> tokenizers_;
  std::vector<IndexedWord> words_;
  std::vector<std::uint32_t> last_;  // the document of each word's last place
  std::vector<Token> tokens_;
  std::string form_;
};

// "kitap 3 0,2,5 4,1,1c": the key, its documents, and of each the number, how often, the first turn.
std::string line_of(const IndexedWord& word, std::size_t places) {
  std::string out = word.key + " " + base36(word.documents);
  for (std::size_t i = 0; i < std::min(places, word.places.size()); ++i) {
    const WordPlace& place = word.places[i];
    out += " " + base36(place.document) + "," + base36(place.times) + "," + base36(place.turn);
  }
  return out;
}

std::size_t places_that_fit(const std::vector<IndexedWord>& words, std::size_t bytes) {
  static constexpr std::size_t bytes_of_place = 8;
  std::size_t places = most_places;
  for (; places > 1; places /= 2) {
    std::size_t sum = 0;
    for (const IndexedWord& word : words)
      sum += word.key.size() + 6 + bytes_of_place * std::min(places, word.places.size());
    if (sum <= bytes) break;
  }
  return places;
}

class IndexFiles {
 public:
  explicit IndexFiles(const SiteStudy& study) : study_(study) {}

  void add_words(const std::vector<IndexedWord>& words, std::size_t places) {
    std::string part;
    for (const IndexedWord& word : words) {
      if (part.empty()) firsts_.push_back(word.key);
      part += (part.empty() ? "" : "\n") + line_of(word, places);
      if (part.size() > part_bytes) close_words(part);
    }
    if (!part.empty()) close_words(part);
  }

  void add_names() {
    const Codebook& codebook = study_.project().codebook;
    for (std::size_t i = 0; i < codebook.size(); ++i) {
      std::string names = codebook.codes()[i].name;
      for (const auto& [tag, gloss] : codebook.codes()[i].glosses) names += " " + gloss;
      add_name("c", study_.label(i), study_.code_path(i), names);
    }
    for (const SiteVoice& voice : study_.voices()) {
      if (!voice.participant.empty())
        add_name("p", voice.label, study_.participant_path(voice.participant), voice.label);
    }
    for (std::size_t i = 0; i < study_.transcripts().size(); ++i) {
      const Document& document = *study_.transcripts()[i].document;
      const std::string label = document.id.value + (document.title.empty() ? "" : " " + document.title);
      add_name("d", label, study_.document_path(i), label);
    }
    if (!names_.empty()) close_names();
  }

  std::vector<std::pair<std::string, std::string>> files() && {
    std::string out = "coding.index({\"names\":" + std::to_string(name_parts_) + ",\"words\":[";
    for (std::size_t i = 0; i < firsts_.size(); ++i) out += (i > 0 ? "," : "") + json_cell(firsts_[i]);
    out += "],\"documents\":[\n";
    for (std::size_t i = 0; i < study_.transcripts().size(); ++i) {
      const SiteTranscript& transcript = study_.transcripts()[i];
      out += (i > 0 ? ",\n[" : "[") + json_cell(report::one_line(transcript.document->id.value)) + "," +
             json_cell(study_.document_path(i)) + ",[";
      for (std::size_t page = 1; page < transcript.pages.size(); ++page)
        out += (page > 1 ? "," : "") + std::to_string(transcript.pages[page]);
      out += "]]";
    }
    files_.emplace_back("search/index.js", out + "]});\n");
    return std::move(files_);
  }

 private:
  void close_words(std::string& part) {
    const std::string number = std::to_string(firsts_.size());
    files_.emplace_back("search/words-" + number + ".js",
                        "coding.words(" + number + "," + json_cell(part) + ");\n");
    part.clear();
  }

  void add_name(const char* kind, const std::string& label, const std::string& path,
                const std::string& words) {
    names_ += (names_.empty() ? "[" : ",\n[") + json_cell(kind) + "," + json_cell(report::one_line(label)) +
              "," + json_cell(path) + "," + json_cell(search_key(words, study_.language())) + "]";
    if (names_.size() > part_bytes) close_names();
  }

  void close_names() {
    const std::string number = std::to_string(++name_parts_);
    files_.emplace_back("search/names-" + number + ".js", "coding.names(" + number + ",[" + names_ + "]);\n");
    names_.clear();
  }

  const SiteStudy& study_;
  std::vector<std::pair<std::string, std::string>> files_;
  std::vector<std::string> firsts_;
  std::string names_;
  std::size_t name_parts_ = 0;
};

}  // namespace

std::string search_key(std::string_view words, const Language& language) {
  return to_utf8(match_key(words, {.language = language, .any_i = true}).key);
}

SearchIndex search_index(const SiteStudy& study) {
  WordCollector collector;
  for (std::size_t i = 0; i < study.transcripts().size(); ++i)
    collector.add(study.transcripts()[i], static_cast<std::uint32_t>(i), study.language_of(i));
  const std::vector<IndexedWord> words = std::move(collector).words();
  SearchIndex out{.places = places_that_fit(words, study.options().index_bytes)};
  IndexFiles files(study);
  files.add_words(words, out.places);
  files.add_names();
  out.files = std::move(files).files();
  return out;
}

}  // namespace coding::site
