#include "table/sheet_names.hpp"

#include <set>
#include <string_view>

#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/visible.hpp"
#include "coding/text/width.hpp"

namespace coding {

namespace {

constexpr std::size_t longest = 31;

std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (const char32_t c : to_code_points(text)) count += c > 0xFFFF ? 2 : 1;
  return count;
}

std::string cut(std::string_view text, std::size_t room) {
  std::string out;
  for (const std::string_view grapheme : graphemes(text)) {
    if (units(out) + units(grapheme) > room) break;
    out += grapheme;
  }
  return std::string(trim(out));
}

std::string allowed(std::string_view title) {
  std::string out;
  for (const char c : visible(title))
    out += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : ' ';
  out = collapse_spaces(out);
  while (out.starts_with('\'')) out.erase(0, 1);
  while (out.ends_with('\'')) out.pop_back();
  return out;
}

// Turkish and Azerbaijani letters alike by any program's reckoning are alike here.
std::string key_of(const std::string& name) { return fold(name, {"en"}) + "\n" + fold(name, {"tr"}); }

}  // namespace

std::vector<std::string> sheet_names(const std::vector<std::string>& titles) {
  std::vector<std::string> out;
  std::set<std::string> taken = {"history"};
  for (const std::string& title : titles) {
    std::string wanted = allowed(title);
    if (wanted.empty()) wanted = std::to_string(out.size() + 1);
    std::string name = cut(wanted, longest);
    while (name.ends_with('\'')) name.pop_back();
    const auto is_free = [&] {
      const std::string key = key_of(name);
      const std::size_t middle = key.find('\n');
      if (taken.contains(key.substr(0, middle)) || taken.contains(key.substr(middle + 1))) return false;
      taken.insert(key.substr(0, middle));
      taken.insert(key.substr(middle + 1));
      return true;
    };
    for (std::size_t n = 2; !is_free(); ++n) {
      const std::string number = " (" + std::to_string(n) + ")";
      name = cut(wanted, longest - number.size()) + number;
    }
    out.push_back(name);
  }
  return out;
}

}  // namespace coding
