#include "coding/report/own_words.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/trim.hpp"
#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

OwnWords& in_use() {
  static OwnWords words;
  return words;
}

std::vector<ListedPhrase>& listed() {
  static std::vector<ListedPhrase> all;
  return all;
}

// Messages of different topics may have the same English words; a person sees them once.
std::map<std::string_view, const ListedPhrase*> by_english() {
  std::map<std::string_view, const ListedPhrase*> out;
  for (const ListedPhrase& phrase : listed()) out.try_emplace(phrase.en, &phrase);
  return out;
}

std::string_view words_in(const ListedPhrase& phrase, const std::string& language) {
  if (language == "tr") return phrase.tr;
  if (language == "fa") return phrase.fa;
  return language == "az" ? phrase.az : phrase.en;
}

bool is_language(const std::string& tag) {
  return (tag.size() == 2 || tag.size() == 3) &&
         std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class WordsReader {
 public:
  WordsReader(std::string_view bytes, const std::string& file, Diagnostics& warnings)
      : bytes_(bytes), file_(file), warnings_(warnings), known_(by_english()) {}

  OwnWords read() {
    std::vector<CsvRow> rows = read_csv(bytes_, file_);
    std::erase_if(rows, is_blank);
    if (rows.empty()) return {};
    head(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) row(rows[i]);
    return std::move(words_);
  }

 private:
  [[noreturn]] void refuse(const CsvRow& row, std::size_t cell, Diagnostic complaint) const {
    complaint.place.file = file_;
    throw DataError(at_cell(std::move(complaint), bytes_, row.line, cell));
  }

  void head(const CsvRow& row) {
    for (const std::string& cell : row.cells) languages_.emplace_back(trim(cell));
    if (languages_.front() != "en") {
      refuse(row, 0,
             {.slug = "words-header",
              .message = "the first column is 'en', the English words, not '" + languages_.front() + "'",
              .hint = "`coding wording -f csv` writes such a file"});
    }
    for (std::size_t i = 1; i < languages_.size(); ++i) {
      if (!languages_[i].empty() && !is_language(languages_[i])) {
        refuse(row, i,
               {.slug = "words-header",
                .message = "'" + languages_[i] + "' is no language of two or three letters",
                .hint = "a column is called tr, fa, de, …"});
      }
    }
  }

  void row(const CsvRow& row) {
    if (is_blank(row)) return;
    const std::string english = formula_restored(row.cells.front());
    if (!known_.contains(english)) {
      warnings_.push_back({.slug = "words-unknown",
                           .message = "no table has the words '" + english + "'",
                           .hint = "`coding wording` lists those there are",
                           .place = {.file = file_, .line = row.line},
                           .severity = Severity::warning});
      return;
    }
    for (std::size_t i = 1; i < std::min(row.cells.size(), languages_.size()); ++i) {
      const std::string own = formula_restored(row.cells[i]);
      if (own.empty() || languages_[i].empty()) continue;
      if (gaps_in(own) != gaps_in(english)) {
        refuse(row, i,
               {.slug = "words-gaps",
                .message = "'" + own + "' has " + std::to_string(gaps_in(own)) +
                           " of {}, the English words have " + std::to_string(gaps_in(english)),
                .hint = "each {} is filled in, in the order of the English words"});
      }
      if (!words_[languages_[i]].emplace(english, own).second)
        refuse(row, i, {.slug = "words-twice", .message = "'" + english + "' stands here a second time"});
    }
  }

  std::string_view bytes_;
  const std::string& file_;
  Diagnostics& warnings_;
  std::map<std::string_view, const ListedPhrase*> known_;
  std::vector<std::string> languages_{};
  OwnWords words_{};
};

}  // namespace

void list_phrase(const ListedPhrase& phrase) noexcept { listed().push_back(phrase); }

const std::string* own_words(std::string_view english, const Language& language) {
  const OwnWords& words = in_use();
  if (words.empty()) return nullptr;
  const auto spoken = words.find(primary(language));
  if (spoken == words.end()) return nullptr;
  const auto found = spoken->second.find(english);
  return found == spoken->second.end() ? nullptr : &found->second;
}

OwnWords read_own_words(std::string_view bytes, const std::string& file, Diagnostics& warnings) {
  return WordsReader(bytes, file, warnings).read();
}

void add_own_words(OwnWords& words, const OwnWords& more) {
  for (const auto& [language, own] : more) {
    for (const auto& [english, said] : own) words[language][english] = said;
  }
}

void use_own_words(OwnWords words) { in_use() = std::move(words); }

std::vector<std::string> spoken_languages() {
  std::vector<std::string> out = {"en", "tr", "fa", "az"};
  for (const auto& [language, own] : in_use()) {
    if (std::find(out.begin(), out.end(), language) == out.end()) out.push_back(language);
  }
  return out;
}

Table words_table(const Language& reader) {
  Table table{.schema = "coding.wording/1", .title = "words.csv", .language = reader};
  const std::vector<std::string> languages = spoken_languages();
  for (const std::string& language : languages) table.columns.push_back({.key = language, .title = language});
  for (const auto& [english, phrase] : by_english()) {
    Row row = {std::string(english)};
    for (std::size_t i = 1; i < languages.size(); ++i) {
      const std::string* const said = own_words(english, {languages[i]});
      const bool built_in = i < 4;
      if (said != nullptr)
        row.emplace_back(*said);
      else if (built_in)
        row.emplace_back(std::string(words_in(*phrase, languages[i])));
      else
        row.emplace_back(Missing{});
    }
    add_row(table, std::move(row));
  }
  return table;
}

}  // namespace coding::report
