// Two formats of plain lines. Lexicoder's .lc3: "+Category", then its patterns. WordStat's .cat: an outline
// by tabs, in which a line that ends in " (1)" is an entry and every other a category; _ joins the words of a
// phrase; a line with @ is a rule of proximity, which we do not have.
#include <algorithm>

#include "coding/text/trim.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// An entry without its weight, and the weight; an empty weight when the line is a category.
struct Weighted {
  std::string_view text;
  std::string_view weight;
};

Weighted weighted(std::string_view line) {
  const std::size_t open = line.rfind(" (");
  if (open == std::string_view::npos || !line.ends_with(')')) return {line, {}};
  const std::string_view digits = line.substr(open + 2, line.size() - open - 3);
  const bool is_weight =
      std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c) || c == '.'; });
  return digits.empty() || !is_weight ? Weighted{line, {}} : Weighted{trim(line.substr(0, open)), digits};
}

class WordStatDictionary {
 public:
  explicit WordStatDictionary(DictionaryMaker& maker) : maker_(maker) {}

  void read(std::string_view text) {
    for (const DictionaryLine& line : dictionary_lines(text)) read_line(line);
    if (rules_ > 0) {
      maker_.note("entries-rules", std::to_string(rules_) + " rules of proximity (@) are left out",
                  "write phrases with a gap instead, such as a ~5 b", first_rule_);
    }
    if (weights_ > 0) {
      maker_.note("entries-weighted", std::to_string(weights_) + " entries have a weight other than 1",
                  "every entry counts once", first_weight_);
    }
  }

 private:
  void read_line(const DictionaryLine& line) {
    if (line.text.starts_with('@')) {
      first_rule_ = rules_++ == 0 ? line.number : first_rule_;
      return;
    }
    while (!open_.empty() && open_.back().indent >= line.indent) open_.pop_back();
    const Weighted entry = weighted(line.text);
    if (entry.weight.empty()) return open(line);
    if (open_.empty()) {
      maker_.refuse("dictionary-no-category", "'" + std::string(line.text) + "' stands in no category",
                    "indent the entries below the line of their category", line.number);
    }
    if (entry.weight != "1") first_weight_ = weights_++ == 0 ? line.number : first_weight_;
    std::string words(entry.text);
    std::replace(words.begin(), words.end(), '_', ' ');
    maker_.add(open_.back().category, our_notation(words, {.any_run = true, .any_one = true}), line.number);
  }

  void open(const DictionaryLine& line) {
    Path path = open_.empty() ? Path{} : maker_.dictionary().categories[open_.back().category];
    if (path.size() >= deepest_category) {
      maker_.refuse("dictionary-deep", "the categories stand too deep",
                    "at most 100 may stand below one another", line.number);
    }
    path.emplace_back(line.text);
    open_.push_back({line.indent, maker_.category(path)});
  }

  struct Level {
    std::size_t indent = 0;
    std::size_t category = 0;
  };

  DictionaryMaker& maker_;
  std::vector<Level> open_;
  std::size_t rules_ = 0;
  std::size_t first_rule_ = 0;
  std::size_t weights_ = 0;
  std::size_t first_weight_ = 0;
};

}  // namespace

void read_wordstat_dictionary(std::string_view text, DictionaryMaker& maker) {
  WordStatDictionary(maker).read(text);
}

void read_lexicoder_dictionary(std::string_view text, DictionaryMaker& maker) {
  bool has_category = false;
  std::size_t category = 0;
  for (const DictionaryLine& line : dictionary_lines(text)) {
    if (line.text.starts_with('+')) {
      const std::string name(trim(line.text.substr(1)));
      if (name.empty()) {
        maker.refuse("dictionary-no-category", "the category has no name", "write +Name", line.number);
      }
      category = maker.category({name});
      has_category = true;
    } else if (!has_category) {
      maker.refuse("dictionary-no-category", "'" + std::string(line.text) + "' stands in no category",
                   "a line with + and a name comes before the patterns", line.number);
    } else {
      maker.add(category, our_notation(line.text, {.any_run = true, .any_one = false}), line.number);
    }
  }
}

}  // namespace coding
