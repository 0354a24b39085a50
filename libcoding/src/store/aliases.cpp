#include "store/aliases.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace coding {

namespace {

using Places = std::unordered_map<CodeId, std::size_t>;

std::string quoted(const CodeId& id) { return "'" + id.value + "'"; }

// The code that `from` comes to by aliases; nothing when they end nowhere.
std::optional<std::size_t> end_of_aliases(const CodeLines& codes, const Places& places, std::size_t from) {
  for (std::size_t step = 0; step <= codes.codes.size(); ++step) {
    if (codes.codes[from].alias.empty()) return from;
    const auto next = places.find(codes.codes[from].alias);
    if (next == places.end()) return std::nullopt;
    from = next->second;
  }
  return std::nullopt;
}

// The ring that `at` stands in, or nothing.
std::vector<std::size_t> ring_of(const CodeLines& codes, const Places& places, std::size_t at) {
  std::vector<std::size_t> ring{at};
  while (ring.size() <= codes.codes.size()) {
    const auto next = places.find(codes.codes[ring.back()].alias);
    if (next == places.end()) return {};
    if (next->second == at) return ring;
    ring.push_back(next->second);
  }
  return {};
}

void open_ring(CodeLines& codes, const std::vector<std::size_t>& ring, Diagnostics& settled) {
  const std::size_t first = *std::min_element(ring.begin(), ring.end(), [&](std::size_t a, std::size_t b) {
    return codes.codes[a].id < codes.codes[b].id;
  });
  Code& code = codes.codes[first];
  std::string others;
  for (const std::size_t place : ring) {
    if (place != first) others += (others.empty() ? "" : ", ") + quoted(codes.codes[place].id);
  }
  code.alias = {};
  code.parent = {};
  settled.push_back({.slug = "alias-cycle",
                     .message = others.empty() ? "the code " + quoted(code.id) + " was merged into itself"
                                               : "the codes " + quoted(code.id) + " and " + others +
                                                     " were merged into each other by two people; " +
                                                     quoted(code.id) + " stands for all of them, at the top",
                     .hint = "rename or move it as you agree; the next change of the codebook keeps it so",
                     .place = {"codebook.jsonl", codes.lines[first]},
                     .severity = Severity::warning});
}

}  // namespace

Diagnostics settle_aliases(CodeLines& codes) {
  Diagnostics settled;
  const auto is_merged = [](const Code& code) { return !code.alias.empty(); };
  if (std::none_of(codes.codes.begin(), codes.codes.end(), is_merged)) return settled;
  Places places;
  for (std::size_t i = 0; i < codes.codes.size(); ++i) places.emplace(codes.codes[i].id, i);
  for (std::size_t i = 0; i < codes.codes.size(); ++i) {
    if (!is_merged(codes.codes[i])) continue;
    const auto ring = ring_of(codes, places, i);
    if (!ring.empty()) open_ring(codes, ring, settled);
  }
  for (std::size_t i = 0; i < codes.codes.size(); ++i) {
    Code& code = codes.codes[i];
    const auto parent = places.find(code.parent);
    if (is_merged(code) || parent == places.end() || !is_merged(codes.codes[parent->second])) continue;
    const auto end = end_of_aliases(codes, places, parent->second);
    const CodeId above = code.parent;
    code.parent = end && *end != i ? codes.codes[*end].id : CodeId{};
    settled.push_back({.slug = "parent-merged",
                       .message = "the code " + quoted(code.id) + " was put below " + quoted(above) +
                                  ", which was merged away; it stands " +
                                  (code.parent.empty() ? "at the top" : "below " + quoted(code.parent)),
                       .hint = "nothing is to be done, or move it with `coding codebook move`",
                       .place = {"codebook.jsonl", codes.lines[i]},
                       .severity = Severity::note});
  }
  return settled;
}

}  // namespace coding
