// Which code a person means: by id, by name, by the end of a path.
#include <algorithm>
#include <optional>

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

std::vector<CodeId> by_name(const Codebook& codebook, const std::string& wanted, const Language& language) {
  std::vector<CodeId> found;
  for (const Code& code : codebook.codes()) {
    if (key_of(code.name, language) == wanted) found.push_back(code.id);
  }
  return found;
}

// Does the path of the code end with what is wanted? Names are taken off its end, from the code upwards, and
// not by cutting it at separators: a name may contain them.
bool ends_path(const Codebook& codebook, std::size_t position, std::string_view wanted,
               const Language& language) {
  for (std::optional<std::size_t> at = position; at; at = codebook.parent(*at)) {
    const std::string name = key_of(codebook.codes()[*at].name, language);
    if (name.empty() || !wanted.ends_with(name)) return false;
    wanted = trim(wanted.substr(0, wanted.size() - name.size()));
    if (wanted.empty()) return true;
    if (!wanted.ends_with('>') && !wanted.ends_with('/')) return false;
    wanted = trim(wanted.substr(0, wanted.size() - 1));
  }
  return false;
}

std::vector<CodeId> by_path(const Codebook& codebook, const std::string& wanted, const Language& language) {
  std::vector<CodeId> found;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (ends_path(codebook, i, wanted, language)) found.push_back(codebook.codes()[i].id);
  }
  return found;
}

// What was merged away is still known by its name where that means nothing else.
std::vector<CodeId> by_merged_name(const Codebook& codebook, const std::string& wanted,
                                   const Language& language) {
  std::vector<CodeId> found;
  for (const Code& code : codebook.merged()) {
    const CodeId& into = codebook.followed(code.id);
    if (key_of(code.name, language) == wanted && std::find(found.begin(), found.end(), into) == found.end())
      found.push_back(into);
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
  if (codebook.find(id)) return {codebook.followed(id)};
  const std::string key = key_of(wanted, language);
  auto found = by_name(codebook, key, language);
  if (found.empty()) found = by_path(codebook, key, language);
  return found.empty() ? by_merged_name(codebook, key, language) : found;
}

const Code* merged_code_meant(const Codebook& codebook, std::string_view wanted, const Language& language) {
  if (codebook.merged().empty()) return nullptr;
  const CodeId id{std::string(wanted)};
  const std::string key = key_of(wanted, language);
  const bool by_id = codebook.followed(id) != id;
  if (!by_id && (codebook.find(id) || !by_name(codebook, key, language).empty() ||
                 !by_path(codebook, key, language).empty()))
    return nullptr;
  const auto meant = std::find_if(codebook.merged().begin(), codebook.merged().end(), [&](const Code& code) {
    return by_id ? code.id == id : key_of(code.name, language) == key;
  });
  return meant == codebook.merged().end() ? nullptr : &*meant;
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

CodeId new_code_id(const std::function<bool(const CodeId&)>& is_taken, std::string_view name,
                   const CodeId& parent, const Language& language) {
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
