// A continuum from segments as they come, row by row: names become numbers in order of appearance.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "coding/agreement/segments_table.hpp"

namespace coding {

class SegmentsBuilder {
 public:
  explicit SegmentsBuilder(const StretchLengths& lengths) : lengths_(lengths) {}

  // The units of a coder in a document, who has coded it by this; valid until the next call.
  std::vector<MarkedUnit>& units_of(std::string_view document, std::string_view coder) {
    const std::size_t who = coders_.number_of(coder);
    const std::size_t where = documents_.number_of(document);
    if (!last_ || last_key_ != std::pair(where, who)) {
      last_key_ = {where, who};
      last_ = &marked_[last_key_];
    }
    return *last_;
  }

  CodeNumber code(std::string_view name) { return static_cast<CodeNumber>(codes_.number_of(name)); }

  // Says to which domain a code belongs; false: another was said before.
  bool is_domain_of(CodeNumber code, std::string_view domain) {
    if (domains_.size() <= code) domains_.resize(code + 1);
    if (domains_[code].empty()) domains_[code] = domain;
    return domains_[code] == domain;
  }

  // The length given for a document.
  std::optional<std::int64_t> length_of(const std::string& document) const {
    const auto found = lengths_.named.find(document);
    return found == lengths_.named.end() ? lengths_.each : found->second;
  }

  Continuum made() {
    Continuum out{coders_.names, codes_.names, domains_, {}};
    for (const std::string& name : documents_.names)
      out.documents.push_back({name, length_of(name).value_or(0), {}});
    for (ContinuumDocument& stretch : out.documents) stretch.coders.resize(out.coders.size());
    for (auto& [key, units] : marked_) {
      ContinuumDocument& stretch = out.documents[key.first];
      if (!length_of(stretch.name))
        for (const MarkedUnit& unit : units) stretch.length = std::max(stretch.length, unit.end);
      const auto less = [](const MarkedUnit& a, const MarkedUnit& b) {
        return std::tie(a.begin, a.end, a.code) < std::tie(b.begin, b.end, b.code);
      };
      if (!std::is_sorted(units.begin(), units.end(), less)) std::sort(units.begin(), units.end(), less);
      stretch.coders[key.second] = std::move(units);
    }
    return out;
  }

 private:
  struct Register {
    std::map<std::string, std::size_t, std::less<>> numbers{};
    std::vector<std::string> names{};
    std::size_t last = 0;

    std::size_t number_of(std::string_view name) {
      if (last < names.size() && names[last] == name) return last;
      const auto found = numbers.find(name);
      if (found != numbers.end()) return last = found->second;
      last = names.size();
      numbers.emplace(name, last);
      names.emplace_back(name);
      return last;
    }
  };

  const StretchLengths& lengths_;
  Register coders_{};
  Register codes_{};
  Register documents_{};
  std::vector<std::string> domains_{};
  std::map<std::pair<std::size_t, std::size_t>, std::vector<MarkedUnit>> marked_{};
  std::pair<std::size_t, std::size_t> last_key_{};
  std::vector<MarkedUnit>* last_ = nullptr;
};

// For tables as programs write them: no quotes, no apostrophes, nothing wrong. Nothing for any other table,
// which read_segments_table then reads cell by cell, and complains about.
std::optional<Continuum> scan_segments(std::string_view bytes, const StretchLengths& lengths);

// Reads any table, and throws what read_segments_table throws.
Continuum read_segments_by_cell(std::string_view bytes, const std::string& name,
                                const StretchLengths& lengths);

}  // namespace coding
