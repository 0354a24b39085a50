// LIWC's .dic: a legend of numbered categories between two lines with %, then words with the numbers of their
// categories. An indented legend is a hierarchy. What surprises: LIWC lists a word under the parents, too, by
// number; some words have conditional codes, (02 134)125/464 or <of>131/125, that depend on the word before.
#include <algorithm>
#include <map>
#include <optional>

#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank_sign(char c) { return c == ' ' || c == '\t'; }

// "007" is 7; nothing when there is no digit or another sign.
std::optional<std::int64_t> number_of(std::string_view digits) {
  while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  return parse_integer(digits);
}

// Splits at the first run of blanks behind which `begins` holds of what follows.
std::size_t split_before_codes(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab != std::string_view::npos) return tab;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] != ' ') continue;
    const char next = line[i + 1];
    if (is_digit(next) || next == '(' || next == '<') return i;
  }
  return line.size();
}

class LiwcDictionary {
 public:
  LiwcDictionary(std::string_view text, DictionaryMaker& maker)
      : maker_(maker), lines_(dictionary_lines(text)) {}

  void read() {
    const auto is_border = [](const DictionaryLine& line) { return line.text == "%"; };
    const auto first = std::find_if(lines_.begin(), lines_.end(), is_border);
    const auto second = first == lines_.end() ? first : std::find_if(first + 1, lines_.end(), is_border);
    if (second == lines_.end()) {
      maker_.refuse("dictionary-legend", "the legend of categories does not stand between two lines with %",
                    "a LIWC dictionary begins with %, the numbered categories, and %",
                    first == lines_.end() ? 1 : first->number);
    }
    for (auto line = first + 1; line != second; ++line) read_category(*line);
    for (auto line = second + 1; line != lines_.end(); ++line) read_word(*line);
    report();
  }

 private:
  void read_category(const DictionaryLine& line) {
    const auto end = std::find_if_not(line.text.begin(), line.text.end(), is_digit);
    const auto digits = static_cast<std::size_t>(end - line.text.begin());
    const auto id = number_of(line.text.substr(0, digits));
    const std::string name(trim(line.text.substr(digits)));
    if (!id || name.empty()) {
      maker_.refuse("dictionary-legend",
                    "'" + std::string(line.text) + "' is no number and name of a category",
                    "write the number, a tab and the name", line.number);
    }
    while (!open_.empty() && open_.back().indent >= line.indent) open_.pop_back();
    if (open_.size() >= deepest_category) {
      maker_.refuse("dictionary-deep", "the categories stand too deep",
                    "at most 100 may stand below one another", line.number);
    }
    open_.push_back({line.indent, name});
    Path path;
    for (const Level& level : open_) path.push_back(level.name);
    const std::size_t category = maker_.category(path);
    if (categories_.emplace(*id, category).second) return;
    maker_.note("category-twice", "the category number " + std::to_string(*id) + " is there twice",
                "the first one keeps it", line.number);
  }

  void read_word(const DictionaryLine& line) {
    if (line.text.find("<of>") != std::string_view::npos) {
      ++of_lines_;
      first_of_ = first_of_ == 0 ? line.number : first_of_;
      return;
    }
    const std::size_t end = split_before_codes(line.text);
    const std::string pattern = pattern_of(trim(line.text.substr(0, end)));
    std::vector<std::size_t> categories;
    read_codes(line, line.text.substr(end), categories);
    if (categories.empty()) {
      maker_.note("entry-no-category", "'" + std::string(line.text) + "' has no category left",
                  "give it the number of a category", line.number);
    }
    for (const std::size_t category : categories) maker_.add(category, pattern, line.number);
  }

  // In LIWC * is a wildcard at the end and a sign elsewhere.
  static std::string pattern_of(std::string_view word) {
    const bool is_prefix = word.size() > 1 && word.ends_with('*');
    if (is_prefix) word.remove_suffix(1);
    return our_notation(word, {.any_run = false, .any_one = false}) + (is_prefix ? "*" : "");
  }

  void read_codes(const DictionaryLine& line, std::string_view codes, std::vector<std::size_t>& categories) {
    for (std::size_t at = 0; at < codes.size();) {
      if (is_blank_sign(codes[at])) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      if (codes[at] == '(') at = std::min(codes.size(), codes.find(')', at));
      while (at < codes.size() && !is_blank_sign(codes[at])) ++at;
      read_code(line, codes.substr(begin, at - begin), categories);
    }
  }

  void read_code(const DictionaryLine& line, std::string_view code, std::vector<std::size_t>& categories) {
    if (code[0] == '(' || code.find('/') != std::string_view::npos) {
      ++conditions_;
      first_condition_ = first_condition_ == 0 ? line.number : first_condition_;
      return;
    }
    const auto id = number_of(code);
    const auto found = id ? categories_.find(*id) : categories_.end();
    if (found == categories_.end()) {
      maker_.note(
          "category-undefined",
          "'" + std::string(code) + "' in '" + std::string(line.text) + "' is no category of the legend",
          "add it to the legend; the word is not counted for it", line.number);
    } else if (std::find(categories.begin(), categories.end(), found->second) == categories.end()) {
      categories.push_back(found->second);
    }
  }

  void report() {
    if (of_lines_ > 0) {
      maker_.note("entries-conditional", std::to_string(of_lines_) + " words with <of> are left out",
                  "they depend on the word before; write phrases instead, such as kind of", first_of_);
    }
    if (conditions_ > 0) {
      maker_.note("codes-conditional",
                  std::to_string(conditions_) + " conditional codes in parentheses are left out",
                  "they depend on the word before; the words' other codes are counted", first_condition_);
    }
  }

  struct Level {
    std::size_t indent = 0;
    std::string name{};
  };

  DictionaryMaker& maker_;
  std::vector<DictionaryLine> lines_;
  std::vector<Level> open_;
  std::map<std::int64_t, std::size_t> categories_;
  std::size_t of_lines_ = 0;
  std::size_t first_of_ = 0;
  std::size_t conditions_ = 0;
  std::size_t first_condition_ = 0;
};

}  // namespace

void read_liwc_dictionary(std::string_view text, DictionaryMaker& maker) {
  LiwcDictionary(text, maker).read();
}

}  // namespace coding
