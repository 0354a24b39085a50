#include "analysis/codebook_lint_names.hpp"

#include <algorithm>

#include "coding/text/match_key.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t letters_per_edit = 8;
constexpr std::size_t shortest = 5;  // in a shorter name one letter makes another word: "iş" and "eş"

}  // namespace

ComparedName::ComparedName(std::string_view name, const Language& language)
    : key(match_key(name, {.language = language}).key) {
  const MatchOptions bare{.language = language,
                          .ignore_hamza = true,
                          .ignore_circumflex = true,
                          .ignore_marks = true,
                          .any_i = true};
  for (const char32_t c : match_key(name, bare).key) {
    if (c == U' ' || c == U'-' || c == U'\'') continue;
    (c >= U'0' && c <= U'9' ? digits : letters) += c;
  }
  utf8 = to_utf8(letters);
}

bool similar(const ComparedName& a, const ComparedName& b) {
  if (a.digits != b.digits || a.letters.empty() || b.letters.empty()) return false;
  if (a.letters == b.letters) return true;
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  const std::size_t allowed = std::max<std::size_t>(1, shorter / letters_per_edit);
  if (shorter < shortest || longer - shorter > allowed) return false;
  return edit_distance(a.utf8, b.utf8) <= allowed;
}

}  // namespace coding
