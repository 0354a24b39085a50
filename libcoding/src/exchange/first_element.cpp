#include "exchange/first_element.hpp"

#include <algorithm>

namespace coding {

namespace {

// Blanks as XML has them, for the bytes need not be UTF-8 and may end inside a character.
std::string_view past_blanks(std::string_view bytes) {
  return bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
}

}  // namespace

std::string_view first_element(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (head = past_blanks(head); head.starts_with("<?") || head.starts_with("<!"); head = past_blanks(head)) {
    const std::string_view close = head.starts_with("<!--") ? "-->" : ">";
    const auto end = head.find(close);
    if (end == std::string_view::npos) return {};
    head.remove_prefix(end + close.size());
  }
  if (!head.starts_with('<')) return {};
  const auto name = head.substr(1, std::min(head.find_first_of(" \t\r\n/>", 1), head.size()) - 1);
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace coding
