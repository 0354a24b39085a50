#include "exchange/refi_findings.hpp"

namespace coding {

namespace {

std::vector<std::string> by_commas(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t end = list.find(", ");
    out.emplace_back(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 2);
  }
  return out;
}

RefiFinding finding_of(const RefiRule& rule, std::string message, Place place) {
  return {.fault = {.slug = std::string(rule.slug),
                    .message = std::move(message),
                    .hint = std::string(rule.hint),
                    .place = std::move(place),
                    .severity = rule.severity},
          .tools = by_commas(rule.tools)};
}

}  // namespace

void RefiFindings::add(std::string_view slug, std::string message, Place place, RefiCure cure) {
  const RefiRule& rule = refi_rule(slug);
  if (++counts_[rule.slug] > most_ && (!with_cures_ || cure.empty())) return;
  all_.push_back({finding_of(rule, std::move(message), std::move(place)), std::move(cure)});
}

std::vector<RefiFinding> RefiFindings::listed() const {
  std::vector<RefiFinding> out;
  std::map<std::string_view, std::size_t> listed;
  for (const RefiCured& each : all_)
    if (++listed[each.finding.fault.slug] <= most_) out.push_back(each.finding);
  for (const auto& [slug, count] : counts_) {
    if (count <= most_) continue;
    out.push_back(finding_of(refi_rule(slug), "and " + std::to_string(count - most_) + " more of these",
                             {.file = out.empty() ? "" : out.front().fault.place.file}));
  }
  return out;
}

}  // namespace coding
