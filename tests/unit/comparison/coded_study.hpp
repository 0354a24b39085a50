// Small studies with two coders, and what they rated, written out. For the tests of coded units.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "coding/comparison/coded_patterns.hpp"
#include "coding/text/text.hpp"
#include "tests/study.hpp"

namespace coding::test {

struct CodedStudy {
  Project project{};
  std::map<std::string, Text> texts{};
  std::map<std::string, std::vector<Mark>> marks{};

  TextSource text_of() const {
    return [this](const Document& each) { return texts.at(each.id.value); };
  }
  MarkSource marks_of() const {
    return [this](const Document& each) {
      const auto found = marks.find(each.id.value);
      return found == marks.end() ? std::vector<Mark>() : found->second;
    };
  }
  void add(const std::string& id, const std::string& words) {
    Text text(words);
    Document made = document(id, id, text.length());
    made.language = {"tr"};
    project.documents.push_back(std::move(made));
    texts.emplace(id, std::move(text));
  }
};

// Each code a row of its own.
inline CodeRows a_row_each(const Codebook& codebook) {
  CodeRows out{.rows = codebook.size()};
  for (std::size_t i = 0; i < codebook.size(); ++i) out.of.push_back({i});
  return out;
}

// "00", "1-": how many units have it.
inline std::map<std::string, std::uint64_t> written(const Patterns& patterns) {
  std::map<std::string, std::uint64_t> out;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    std::string word;
    for (const Rating rating : patterns.pattern(i))
      word += rating == no_rating ? "-" : std::to_string(rating);
    out[word] += patterns.counts[i];
  }
  return out;
}

}  // namespace coding::test
