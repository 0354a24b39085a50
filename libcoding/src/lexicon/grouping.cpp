#include "coding/lexicon/grouping.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "coding/text/collate.hpp"

namespace coding {

namespace {

// The forms of one stem: how often each spelling occurs over all types of the group.
struct Gathered {
  std::map<std::string_view, std::uint64_t> spellings;
  std::vector<std::size_t> types;
};

WordGroup group_of(Gathered gathered) {
  WordGroup out;
  std::uint64_t most = 0;
  for (const auto& [surface, count] : gathered.spellings) {
    out.count += count;
    if (!out.label.empty() && (count < most || (count == most && !natural_less(surface, out.label))))
      continue;
    out.label = surface;
    most = count;
  }
  std::sort(gathered.types.begin(), gathered.types.end());
  gathered.types.erase(std::unique(gathered.types.begin(), gathered.types.end()), gathered.types.end());
  out.types = std::move(gathered.types);
  return out;
}

}  // namespace

std::vector<WordGroup> group_forms(const std::vector<std::string>& stems,
                                   const std::vector<SurfaceForm>& forms) {
  std::map<std::string_view, Gathered> by_stem;
  for (const SurfaceForm& form : forms) {
    assert(form.type < stems.size());
    Gathered& gathered = by_stem[stems[form.type]];
    gathered.spellings[form.surface] += form.count;
    gathered.types.push_back(form.type);
  }
  std::vector<WordGroup> out;
  out.reserve(by_stem.size());
  for (auto& [stem, gathered] : by_stem) out.push_back(group_of(std::move(gathered)));
  std::stable_sort(out.begin(), out.end(), [](const WordGroup& a, const WordGroup& b) {
    if (a.count != b.count) return a.count > b.count;
    const auto order = natural_compare(a.label, b.label);
    return order != 0 ? order < 0 : a.types < b.types;
  });
  return out;
}

}  // namespace coding
