#include "lexicon/persian_suffixes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "coding/lexicon/stems.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// The fewest letters of a stem; one more before مان تان شان, because دوستان is دوست + ان.
constexpr std::size_t fewest_letters = 3;

std::vector<std::string> made_suffixes() {
  const std::array<std::string, 4> bare = {"ان", "ات", "تر", "ترین"};
  const std::array<std::string, 6> possessives = {"م", "ت", "ش", "مان", "تان", "شان"};
  std::vector<std::string> out(bare.begin(), bare.end());
  for (const char* plural : {"ها", "های", "هایی", "ی", "یی"}) out.emplace_back(plural);
  // Without ها + possessive (the spoken کتابهاش): with ZWNJ dropped it cannot be told from the ه of
  // اندیشه‌اش.
  for (const std::string& possessive : possessives) {
    for (const char* before : {"", "ا", "ی", "های"}) out.push_back(before + possessive);
  }
  // Of two suffixes that fit, the longer one is at the end of the word's string, too: longest first.
  std::sort(out.begin(), out.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

std::vector<std::string_view> persian_remainders(std::string_view key) {
  static const std::vector<std::string> suffixes = made_suffixes();
  std::vector<std::string_view> out;
  for (const std::string& suffix : suffixes) {
    if (!key.ends_with(suffix)) continue;
    const std::string_view rest = key.substr(0, key.size() - suffix.size());
    const bool is_plain = suffix == "مان" || suffix == "تان" || suffix == "شان";
    if (count_code_points(rest) >= fewest_letters + (is_plain ? 1 : 0)) out.push_back(rest);
  }
  return out;
}

std::string_view without_persian_suffix(std::string_view key) {
  const std::vector<std::string_view> remainders = persian_remainders(key);
  return remainders.empty() ? key : remainders.front();
}

}  // namespace coding
