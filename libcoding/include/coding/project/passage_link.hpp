// A passage as it is linked to: "Y5:120:341", a document and code points, the end exclusive.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/project/ids.hpp"
#include "coding/text/span.hpp"

namespace coding {

struct PassageLink {
  DocumentId document{};
  Span span{};
  bool operator==(const PassageLink&) const = default;
};

// Nothing for any other text: an example may also be words that somebody made up.
std::optional<PassageLink> passage_link(std::string_view text);

std::string name_of(const PassageLink& link);

}  // namespace coding
