#include "cli/study_fields.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

bool made_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

// "RQ1: What changes for teachers?"
ResearchQuestion question_of(const std::string& value) {
  const std::size_t colon = value.find(':');
  ResearchQuestion question{.id = std::string(trim(value.substr(0, colon)))};
  if (colon != std::string::npos) question.text = std::string(trim(value.substr(colon + 1)));
  if (question.id.empty() || question.text.empty()) {
    throw UsageError({.slug = "question-malformed",
                      .message = "'" + value + "' is not a research question",
                      .hint = "write an id, a colon and the question: \"RQ1: What changes for teachers?\""});
  }
  return question;
}

void refuse_bad_levels(const Study& study) {
  std::set<std::string> seen;
  for (const std::string& level : study.levels) {
    const bool is_new = seen.insert(fold(level, study.language)).second;
    if (is_new && !level.empty()) continue;
    throw UsageError(
        {.slug = "levels-malformed",
         .message = level.empty() ? "a level has no name" : "the level '" + level + "' is named twice",
         .hint = "name each level once, from the top down: --levels \"category,subcategory,code\""});
  }
}

// "tr", "az-Latn": letters first, then parts of letters and digits.
void refuse_bad_language(const Language& language) {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const auto parts = split(language.tag, '-');
  const bool good =
      language.tag.empty() ||
      (parts[0].size() >= 2 && parts[0].size() <= 3 && made_of(parts[0], letters) &&
       std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
         return !part.empty() && part.size() <= 8 && made_of(part, std::string(letters) + "0123456789");
       }));
  if (good) return;
  throw UsageError({.slug = "language-malformed",
                    .message = "'" + language.tag + "' is not a language tag",
                    .hint = "write tr, fa, az, en, … or with more detail az-Latn"});
}

OptionSpec method_option() {
  return {
      .name = "method",
      .value = "METHOD",
      .help = "the way the study works, which decides what is said beside results",
      .choices = {"content-analysis", "straussian", "glaserian", "constructivist", "framework", "reflexive"}};
}

RelationFamily family_of(const std::string& value) {
  const std::size_t colon = std::min(value.find(':'), value.size());
  RelationFamily family{.name = std::string(trim(value.substr(0, colon)))};
  if (colon < value.size()) {
    for (const std::string_view piece : split(std::string_view(value).substr(colon + 1), ',')) {
      const std::string_view kind = trim(piece);
      if (kind.empty()) continue;
      if (!is_kind_name(kind)) {
        throw UsageError({.slug = "kind-malformed",
                          .message = "'" + std::string(kind) + "' cannot name a kind of relation",
                          .hint = "use a-z, 0-9 and hyphens; project.json takes a `title` in any words"});
      }
      family.kinds.push_back({.name = std::string(kind)});
    }
  }
  if (!family.name.empty() && (!family.kinds.empty() || built_in_family(family.name) != nullptr))
    return family;
  throw UsageError(
      {.slug = "family-unknown",
       .message = "'" + value + "' is no family of relations",
       .hint = "ours are paradigm and six-cs; another one lists its kinds: \"own: feeds, starves\""});
}

NamedQuery named_query_of(const std::string& value) {
  const std::size_t colon = value.find(':');
  NamedQuery query{.name = std::string(trim(value.substr(0, colon)))};
  const bool named = colon != std::string::npos && !query.name.empty() &&
                     query.name.find_first_of(" \t\n()\"@") == std::string::npos;
  if (!named) {
    throw UsageError({.slug = "query-name",
                      .message = "'" + value + "' does not name a query",
                      .hint = "write \"NAME: QUERY\", the name without blanks and parentheses"});
  }
  query.text = trim(std::string_view(value).substr(colon + 1));
  return query;
}

}  // namespace coding::cli
