// Passages found again, and codes put into a tree.
#include <unordered_map>

#include "coding/text/trim.hpp"
#include "exchange/landing.hpp"

namespace coding {

namespace {

constexpr std::size_t nearby = 2000;  // code points to either side

struct Found {
  std::size_t times = 0;  // 2 stands for more
  std::size_t byte = 0;
};

Found find_words(std::string_view text, std::string_view words) {
  Found out;
  for (std::size_t at = text.find(words); at != std::string_view::npos && out.times < 2;
       at = text.find(words, at + 1)) {
    if (++out.times == 1) out.byte = at;
  }
  return out;
}

// The only place nearby, else the only place.
std::optional<Span> found_again(const Text& text, std::optional<Span> said, const std::string& words) {
  std::size_t begin = 0;
  Found found;
  if (said) {
    const std::size_t first = said->begin < nearby ? 0 : said->begin - nearby;
    begin = text.byte_of(first);
    const std::size_t end = text.byte_of(std::min(text.length(), said->end + nearby));
    found = find_words(std::string_view(text.bytes()).substr(begin, end - begin), words);
  }
  if (found.times == 0) {
    begin = 0;
    found = find_words(text.bytes(), words);
  }
  if (found.times != 1) return std::nullopt;
  return Span{text.code_point_of(begin + found.byte), text.code_point_of(begin + found.byte + words.size())};
}

std::vector<std::size_t> parents_first(const std::vector<LandingCode>& codes,
                                       std::vector<const LandingCode*>& parent_of, Losses& losses) {
  std::unordered_map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < codes.size(); ++i) by_key.emplace(codes[i].key, i);
  std::vector<std::vector<std::size_t>> children(codes.size());
  std::vector<std::size_t> waiting;
  for (std::size_t i = codes.size(); i-- > 0;) {
    const auto above = codes[i].parent.empty() ? by_key.end() : by_key.find(codes[i].parent);
    if (above != by_key.end()) {
      parent_of[i] = &codes[above->second];
      children[above->second].push_back(i);
      continue;
    }
    waiting.push_back(i);
    if (codes[i].parent.empty()) continue;
    add_loss(losses, {"places in the tree of codes", codes[i].code.name, 1, Fate::changed,
                      "what it should stand below is not there; it stands at the top"});
  }
  std::vector<std::size_t> order;
  std::vector<bool> is_done(codes.size(), false);
  const auto go_through = [&] {
    while (!waiting.empty()) {
      const std::size_t i = waiting.back();
      waiting.pop_back();
      if (is_done[i]) continue;
      is_done[i] = true;
      order.push_back(i);
      waiting.insert(waiting.end(), children[i].begin(), children[i].end());
    }
  };
  go_through();
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (is_done[i]) continue;
    parent_of[i] = nullptr;
    add_loss(losses, {"places in the tree of codes", codes[i].code.name, 1, Fate::changed,
                      "it stands below itself; it stands at the top"});
    waiting.push_back(i);
    go_through();
  }
  return order;
}

}  // namespace

Placement place_passage(const Text& text, std::optional<Span> said, const std::string& words) {
  if (said && (words.empty() || text.slice(*said) == words)) return {Placed::as_said, *said};
  if (!trim(words).empty()) {
    if (const auto again = found_again(text, said, words)) return {Placed::moved, *again};
  }
  return said ? Placement{Placed::differs, *said} : Placement{};
}

LandedCodes land_codes(const std::vector<LandingCode>& given, const Language& language, Losses& losses) {
  std::vector<LandingCode> codes;
  std::set<std::string> keys;
  for (const LandingCode& each : given) {
    if (keys.insert(each.key).second)
      codes.push_back(each);
    else
      add_loss(losses, {"codes", each.code.name, 1, Fate::lost, "another one has the same number"});
  }
  LandedCodes out;
  std::set<CodeId> taken;
  std::vector<const LandingCode*> parent_of(codes.size(), nullptr);
  std::vector<Code> made;
  for (const std::size_t i : parents_first(codes, parent_of, losses)) {
    Code code = codes[i].code;
    code.name = collapse_spaces(code.name);
    if (code.name.empty()) {
      code.name = codes[i].key;
      add_loss(losses,
               {"names of codes", code.name, 1, Fate::changed, "a code without a name got its number"});
    }
    if (parent_of[i] != nullptr) code.parent = out.ids.at(parent_of[i]->key);
    code.id =
        new_code_id([&](const CodeId& id) { return taken.contains(id); }, code.name, code.parent, language);
    taken.insert(code.id);
    out.ids.emplace(codes[i].key, code.id);
    made.push_back(std::move(code));
  }
  out.codebook = Codebook(std::move(made));
  return out;
}

}  // namespace coding
