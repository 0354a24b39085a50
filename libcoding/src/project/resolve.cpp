// Which code a person means: by id, by name, by the end of a path.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/project/codebook.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/slug.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

std::string key_of(std::string_view name, const Language& language) {
  return fold(collapse_spaces(trim(name)), language);
}

std::vector<std::string> steps_of(std::string_view wanted, char separator, const Language& language) {
  std::vector<std::string> steps;
  for (const auto& step : split(wanted, separator)) steps.push_back(key_of(step, language));
  return steps;
}

bool ends_with(const std::vector<std::string>& path, const std::vector<std::string>& steps,
               const Language& language) {
  if (steps.size() > path.size()) return false;
  return std::equal(
      steps.rbegin(), steps.rend(), path.rbegin(),
      [&](const std::string& step, const std::string& name) { return step == key_of(name, language); });
}

std::vector<CodeId> by_path(const Codebook& codebook, const std::vector<std::string>& steps,
                            const Language& language) {
  std::vector<CodeId> found;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (key_of(codebook.codes()[i].name, language) != steps.back()) continue;
    if (ends_with(codebook.path(i), steps, language)) found.push_back(codebook.codes()[i].id);
  }
  return found;
}

[[noreturn]] void fail_unknown(const Codebook& codebook, std::string_view wanted, const Language& language) {
  std::vector<std::string> known;
  for (const Code& code : codebook.codes()) {
    known.push_back(fold(code.name, language));
    known.push_back(code.id.value);
  }
  const auto close = nearest(fold(wanted, language), known);
  std::string hint = "`coding codebook` lists the codes; `coding codebook add` makes one";
  if (!close.empty()) {
    const auto place =
        static_cast<std::size_t>(std::find(known.begin(), known.end(), close[0]) - known.begin());
    const Code& code = codebook.codes()[place / 2];
    hint = "did you mean '" + (place % 2 == 0 ? code.name : code.id.value) + "'?";
  }
  throw UsageError(
      {.slug = "code-unknown", .message = "there is no code '" + std::string(wanted) + "'", .hint = hint});
}

}  // namespace

std::vector<CodeId> resolve(const Codebook& codebook, std::string_view wanted, const Language& language) {
  const CodeId id{std::string(wanted)};
  if (codebook.find(id)) return {id};
  auto found = by_path(codebook, {key_of(wanted, language)}, language);
  for (const char separator : {'>', '/'}) {
    if (!found.empty() || wanted.find(separator) == std::string_view::npos) continue;
    found = by_path(codebook, steps_of(wanted, separator, language), language);
  }
  return found;
}

CodeId resolve_one(const Codebook& codebook, std::string_view wanted, const Language& language) {
  const auto found = resolve(codebook, wanted, language);
  if (found.empty()) fail_unknown(codebook, wanted, language);
  if (found.size() == 1) return found.front();
  std::string ids;
  for (const CodeId& id : found) ids += (ids.empty() ? "" : ", ") + id.value;
  throw UsageError(
      {.slug = "code-ambiguous",
       .message = std::to_string(found.size()) + " codes are named '" + std::string(wanted) + "'",
       .hint = "say which by its id: " + ids});
}

CodeId new_code_id(const std::function<bool(const CodeId&)>& is_taken, std::string_view name, const CodeId& parent,
                   const Language& language) {
  const std::string plain = slug(name, language);
  if (!is_taken({plain})) return {plain};
  const std::string longer = (parent.empty() ? plain : parent.value + "-" + plain).substr(0, 190);
  if (!is_taken({longer})) return {longer};
  const auto numbered = [&](std::size_t n) { return CodeId{longer + "-" + std::to_string(n)}; };
  // Numbers are given out one after the other, so the first free one is found by doubling and halving: a file
  // with 20,000 codes of one name costs no 200 million questions.
  std::size_t taken = 1;
  std::size_t free = 2;
  while (is_taken(numbered(free))) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const std::size_t middle = taken + (free - taken) / 2;
    (is_taken(numbered(middle)) ? taken : free) = middle;
  }
  return numbered(free);
}

CodeId new_code_id(const Codebook& codebook, std::string_view name, const CodeId& parent,
                   const Language& language) {
  return new_code_id([&](const CodeId& id) { return codebook.find(id) != nullptr; }, name, parent, language);
}

}  // namespace coding
