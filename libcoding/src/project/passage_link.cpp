#include "coding/project/passage_link.hpp"

#include "coding/project/passage.hpp"
#include "coding/project/project.hpp"

namespace coding {

std::optional<PassageLink> passage_link(std::string_view text) {
  const auto last = text.rfind(':');
  if (last == std::string_view::npos || last == 0) return std::nullopt;
  const auto first = text.rfind(':', last - 1);
  if (first == std::string_view::npos) return std::nullopt;
  const auto document = text.substr(0, first);
  const auto span = parse_span(text.substr(first + 1));
  if (!span || span->begin >= span->end || !is_well_formed_name(document)) return std::nullopt;
  return PassageLink{{std::string(document)}, *span};
}

std::string name_of(const PassageLink& link) { return link.document.value + ":" + name_of(link.span); }

}  // namespace coding
