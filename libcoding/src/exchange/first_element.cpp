#include "exchange/first_element.hpp"

#include <algorithm>

#include "coding/text/trim.hpp"

namespace coding {

std::string_view first_element(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (head = trim(head); head.starts_with("<?") || head.starts_with("<!"); head = trim(head)) {
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
