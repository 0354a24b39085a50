// A study of six people and five codes, of which one is never given.
#pragma once

#include "coding/analysis/code_units.hpp"
#include "coding/project/texts.hpp"
#include "tests/study.hpp"

namespace coding::test {

// P1 a b · P2 a b · P3 a b c · P4 c d · P5 c d · P6 nothing; e is nobody's.
inline Project six_people() {
  Project project;
  project.study.levels = {"code"};
  project.study.attributes = {{.key = "role", .type = AttributeType::choice, .choices = {"new", "old"}}};
  project.coders = {{"ayse"}};
  project.codebook = Codebook({code("a"), code("b"), code("c"), code("d"), code("e")});
  const std::vector<std::string> given = {"ab", "ab", "abc", "cd", "cd", ""};
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string id = "P" + std::to_string(i + 1);
    project.participants.push_back(participant(id));
    if (i < 5) project.participants.back().values["role"] = i < 3 ? "old" : "new";
    project.documents.push_back(document(id, id));
    std::size_t at = 0;
    for (const char letter : given[i]) {
      project.segments.push_back(segment(id, std::string(1, letter), {at, at + 5}));
      at += 10;
    }
  }
  return project;
}

inline CodeUnits people_of(const Project& project, CountedUnit unit = CountedUnit::participant) {
  return code_units(project, {.coder = {"ayse"}, .unit = unit}, {}, {});
}

}  // namespace coding::test
