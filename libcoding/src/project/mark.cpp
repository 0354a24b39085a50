#include "coding/project/mark.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr std::array<std::pair<MarkKind, std::string_view>, 8> kinds = {{{MarkKind::turn, "turn"},
                                                                         {MarkKind::page, "page"},
                                                                         {MarkKind::time, "time"},
                                                                         {MarkKind::heading, "heading"},
                                                                         {MarkKind::language, "language"},
                                                                         {MarkKind::cell, "cell"},
                                                                         {MarkKind::footnote, "footnote"},
                                                                         {MarkKind::aside, "aside"}}};

}  // namespace

std::string name_of(MarkKind kind) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == kind; });
  return std::string(found->second);
}

MarkKind mark_kind_named(std::string_view name) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.second == name; });
  if (found != kinds.end()) return found->first;
  throw DataError({.slug = "mark-kind-unknown",
                   .message = "'" + std::string(name) + "' is not a kind of mark",
                   .hint = "the kinds are turn, page, time, heading, language, cell, footnote and aside"});
}

bool mark_less(const Mark& a, const Mark& b) {
  return std::tie(a.span.begin, b.span.end, a.kind) < std::tie(b.span.begin, a.span.end, b.kind);
}

}  // namespace coding
