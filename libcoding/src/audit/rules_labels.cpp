// Names: R9 (one thing, one spelling), R10 (what is named is a node), R16 (one name, one code).
#include <algorithm>
#include <map>
#include <set>

#include "audit/rules.hpp"
#include "coding/analysis/codebook_lint.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// As a reader sees a name: without case, spaces, forms of letters and hamza, and points.
std::u32string as_read(const std::string& name, const Language& language) {
  std::u32string key = match_key(name, {.language = language, .ignore_hamza = true}).key;
  std::erase_if(key, [](char32_t c) { return c == U' ' || c == U'.' || c == U'-'; });
  return key;
}

// A letter or two of a word, as in Edinburg and Edinburgh.
bool nearly_same(const std::string& a, const std::string& b) {
  const std::size_t length = std::max(count_code_points(a), count_code_points(b));
  return edit_distance(a, b) * 5 <= length;
}

struct Spellings {
  std::set<std::string> printed{};
  std::set<std::u32string> read{};
  bool are_near = true;
};

Spellings spellings_of(const std::vector<std::string>& group, const Language& language) {
  Spellings out;
  for (const std::string& name : group) {
    out.printed.insert(std::string(trim(name)));
    out.read.insert(as_read(name, language));
    out.are_near = out.are_near && nearly_same(group.front(), name);
  }
  return out;
}

}  // namespace

AuditFinding check_label_drift(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out{.claimed = {{Told::one_name, {}}}};
  bool misspelled = false;
  bool open = false;
  for (const auto& group : claim.labels) {
    const Spellings found = spellings_of(group, facts.project().study.language);
    if (found.printed.size() <= 1) continue;
    out.recomputed.push_back({Told::names, {group}});
    if (found.read.size() == 1) {
      open = true;
      out.why.push_back({Told::spelled_apart, {group}});
    } else if (found.are_near) {
      misspelled = true;
      out.why.push_back({Told::spelled_differently, {group}});
    } else {
      open = true;
      out.why.push_back({Told::named_differently, {group}});
    }
  }
  if (out.why.empty()) {
    out.recomputed = {{Told::one_name, {}}};
    out.why = {{Told::one_spelling, {gap(claim.labels.size())}}};
  }
  out.verdict = misspelled ? Verdict::contradicted : open ? Verdict::depends : Verdict::holds;
  return out;
}

namespace {

bool stands_under(std::size_t code, std::size_t above, const Codebook& codebook) {
  return above <= code && code < codebook.end_of_subtree(above);
}

std::vector<std::size_t> bearers_of(const std::string& label, const AuditFacts& facts) {
  std::vector<std::size_t> out;
  const auto wanted = as_read(label, facts.project().study.language);
  for (std::size_t i = 0; i < facts.codebook().size(); ++i) {
    if (as_read(facts.codebook().codes()[i].name, facts.project().study.language) == wanted) out.push_back(i);
  }
  return out;
}

// The name with the largest share of words in common, or one that is spelled nearly so.
std::string nearest_name(const std::string& label, const AuditFacts& facts) {
  std::vector<std::string> known;
  for (const Code& code : facts.codebook().codes()) known.push_back(code.name);
  const auto near = nearest(label, known);
  if (!near.empty()) return near.front();
  const auto words_of = [&](const std::string& name) {
    std::set<std::u32string> words;
    const std::string spaced = collapse_spaces(name);
    for (const auto word : split(spaced, ' '))
      words.insert(as_read(std::string(word), facts.project().study.language));
    return words;
  };
  const auto wanted = words_of(label);
  // Two words in common at least, which are two thirds of the shorter name.
  std::string best;
  std::size_t most = 1;
  for (const std::string& name : known) {
    const auto words = words_of(name);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(words, [&](const auto& word) { return wanted.contains(word); }));
    if (shared <= most || 3 * shared < 2 * std::min(words.size(), wanted.size())) continue;
    most = shared;
    best = name;
  }
  return best;
}

enum class Found { there, elsewhere, near, nowhere };

Found look_for(const ClaimPart& part, const AuditFacts& facts, AuditFinding& out) {
  const std::string& label = part.about.label.empty() ? part.name : part.about.label;
  const auto bearers = bearers_of(label, facts);
  if (bearers.empty()) {
    const std::string near = nearest_name(label, facts);
    out.why.push_back(near.empty() ? Telling{Told::label_nowhere, {label}}
                                   : Telling{Told::label_near, {label, near}});
    return near.empty() ? Found::nowhere : Found::near;
  }
  out.codes.insert(out.codes.end(), bearers.begin(), bearers.end());
  if (part.about.under.empty() || std::ranges::any_of(bearers, [&](std::size_t code) {
        return stands_under(code, facts.position(part.about.under), facts.codebook());
      })) {
    out.why.push_back({Told::label_found, {label}});
    return Found::there;
  }
  const auto above = facts.codebook().parent(bearers.front());
  out.why.push_back(
      {Told::label_elsewhere,
       {label, facts.label(above.value_or(bearers.front())), facts.label(facts.position(part.about.under))}});
  return Found::elsewhere;
}

}  // namespace

AuditFinding check_orphan(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out;
  std::vector<std::string> labels;
  std::size_t found = 0;
  bool wrong = false;
  for (const ClaimPart& part : claim.parts) {
    labels.push_back(part.about.label.empty() ? part.name : part.about.label);
    const Found how = look_for(part, facts, out);
    if (how == Found::there) ++found;
    // A name that is nearly a code's may be that code in other words.
    wrong = wrong || how == Found::nowhere || how == Found::elsewhere;
  }
  out.claimed = {{Told::names, {labels}}};
  out.recomputed = {{Told::share_of, {gap(found), gap(labels.size())}}};
  out.verdict = found == labels.size() ? Verdict::holds : wrong ? Verdict::contradicted : Verdict::depends;
  return out;
}

namespace {

std::vector<std::string> paths_of(const std::vector<std::size_t>& codes, const AuditFacts& facts) {
  std::vector<std::string> out;
  for (const std::size_t code : codes) out.push_back(facts.label(code));
  return out;
}

// Of one name.
AuditFinding check_one_name(const std::string& name, const AuditFacts& facts) {
  const auto bearers = bearers_of(name, facts);
  if (bearers.empty()) return cannot_tell({Told::no_code, {name}});
  AuditFinding out{.claimed = {{Told::plain, {std::int64_t{1}}}},
                   .recomputed = {{Told::plain, {gap(bearers.size())}}},
                   .codes = bearers};
  if (bearers.size() == 1)
    out.why = {{Told::one_code, {name}}};
  else
    out.why = {{Told::codes_share_name, {name, gap(bearers.size()), paths_of(bearers, facts)}}};
  out.verdict = bearers.size() == 1 ? Verdict::holds : Verdict::contradicted;
  return out;
}

}  // namespace

namespace {

// Codes whose name holds another's whole between strokes or brackets: "rich experience/openness".
std::vector<std::vector<std::size_t>> names_within(const AuditFacts& facts) {
  const Language& language = facts.project().study.language;
  std::map<std::u32string, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < facts.codebook().size(); ++i)
    by_name[as_read(facts.codebook().codes()[i].name, language)].push_back(i);
  std::vector<std::vector<std::size_t>> out;
  for (std::size_t i = 0; i < facts.codebook().size(); ++i) {
    std::string name = facts.codebook().codes()[i].name;
    std::ranges::replace_if(
        name, [](char c) { return c == '(' || c == ')'; }, '/');
    if (name.find('/') == std::string::npos) continue;
    for (const std::string_view part : split(name, '/')) {
      const auto found = by_name.find(as_read(std::string(trim(part)), language));
      if (found != by_name.end() && !trim(part).empty()) out.push_back({i, found->second.front()});
    }
  }
  return out;
}

}  // namespace

AuditFinding check_homonym(const Claim& claim, const AuditFacts& facts) {
  if (!claim.about.label.empty()) return check_one_name(claim.about.label, facts);
  AuditFinding out{.claimed = {{Told::one_name, {}}}};
  bool same = false;
  bool near = false;
  Project bare;  // names alone: the segments are no business of this rule
  bare.study = facts.project().study;
  bare.codebook = facts.codebook();
  std::size_t found = 0;
  for (const LintFinding& each : codebook_lint(bare)) {
    if (each.slug != "name-homonym" && each.slug != "name-similar") continue;
    std::vector<std::size_t> codes;
    for (const CodeId& id : each.codes) codes.push_back(facts.position(id));
    ++found;
    if (each.slug == "name-homonym") {
      same = true;
      const std::string& name = facts.codebook().codes()[codes.front()].name;
      out.why.push_back({Told::codes_share_name, {name, gap(codes.size()), paths_of(codes, facts)}});
    } else {
      near = true;
      out.why.push_back({Told::names_near, {paths_of(codes, facts)}});
    }
    out.codes.insert(out.codes.end(), codes.begin(), codes.end());
  }
  for (const auto& codes : names_within(facts)) {
    near = true;
    ++found;
    out.why.push_back({Told::names_near, {paths_of(codes, facts)}});
    out.codes.insert(out.codes.end(), codes.begin(), codes.end());
  }
  out.recomputed = {{Told::plain, {gap(found)}}};
  if (out.why.empty()) out.why = {{Told::names_distinct, {gap(facts.codebook().size())}}};
  out.verdict = same ? Verdict::contradicted : near ? Verdict::depends : Verdict::holds;
  return out;
}

}  // namespace coding
