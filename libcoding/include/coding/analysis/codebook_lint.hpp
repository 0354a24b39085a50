// What a careful colleague would say about a codebook: what is missing, what is there twice, what nobody
// uses.
//
// Nothing here is an error: a finding is a question to the people who code. Names and words are compared by
// the match key in the study's language (case, Turkish i, Arabic and Persian letters, ZWNJ), so that two
// spellings of one word are one. Measures and thresholds with their reasons: docs/methods/codebook-lint.md.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/project.hpp"

namespace coding {

struct LintFinding {
  Severity severity = Severity::warning;
  std::string slug{};
  std::vector<CodeId> codes{};  // whom it is about, in tree order
  std::string message{};
  std::string hint{};
};

struct LintOptions {
  // Words, as match keys in UTF-8, that say nothing about what a definition is about.
  std::function<bool(std::string_view)> is_stop_word = [](std::string_view) { return false; };
};

// By slug, in this order, each in tree order:
//   definition-missing   warning  an active code with neither a brief nor a full definition
//   name-homonym         warning  codes of one name in several places
//   name-similar         warning  two names whose keys, without marks and spaces, differ in at most one of
//                                 eight letters; names that differ in a number are not similar
//   definitions-overlap  warning  two definitions whose words have a Jaccard index of at least 0.5
//   segments-overlap     warning  passages that one coder gave one code, and that overlap
//   code-unused          note     an active code without codes below it and without a segment of anybody
//   code-used-once       note     the same with one passage
// Needs the segments of all coders, without their quotes. O(codes² + segments log segments).
std::vector<LintFinding> codebook_lint(const Project& project, const LintOptions& options = {});

// The Jaccard index |A∩B| / |A∪B| of the words of two texts: match keys without stop words, cut to their
// first five letters, so that the forms of a word are one. 0 when either has fewer than three such words.
double shared_words(std::string_view a, std::string_view b, const Language& language,
                    const LintOptions& options = {});

}  // namespace coding
