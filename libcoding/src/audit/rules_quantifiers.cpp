// Words against how many: R4 (most, nearly all), R11 (they, of one person), R12 (prominent).
#include <algorithm>
#include <set>

#include "audit/rules.hpp"
#include "audit/subjects.hpp"

namespace coding {

namespace {

struct NamedSet {
  Telling name{};
  PeopleSet people{};
};

// The code that all of them stand directly under.
std::optional<std::size_t> common_parent(const std::vector<std::size_t>& codes, const Codebook& codebook) {
  std::optional<std::size_t> parent = codebook.parent(codes.front());
  for (const std::size_t code : codes) {
    if (codebook.parent(code) != parent) return std::nullopt;
  }
  return parent;
}

// What "A and B" may mean: each by itself, whoever has either, whoever has both, and what they stand under.
std::vector<NamedSet> sets_meant(const std::vector<std::size_t>& codes, const AuditFacts& facts) {
  std::vector<NamedSet> out;
  std::vector<std::string> labels;
  PeopleSet any;
  PeopleSet all = facts.everyone();
  for (const std::size_t code : codes) {
    labels.push_back(facts.label(code));
    out.push_back({named(labels.back()), facts.carriers(code)});
    any = either_of(any, facts.carriers(code));
    all = both_of(all, facts.carriers(code));
  }
  if (codes.size() < 2) return out;
  const auto joined = [&](std::string_view sign) {
    std::string text;
    for (const std::string& label : labels) {
      if (!text.empty()) text.append(" ").append(sign).append(" ");
      text += label;
    }
    return text;
  };
  out.push_back({named(joined("∪")), any});
  out.push_back({named(joined("∩")), all});
  if (const auto parent = common_parent(codes, facts.codebook()))
    out.push_back({named(facts.label(*parent)), facts.carriers(*parent)});
  return out;
}

// Of whom it is a share: of everybody who was asked, and of those who said anything on the question.
std::vector<NamedSet> wholes_meant(const std::vector<std::size_t>& codes, const AuditFacts& facts) {
  std::vector<NamedSet> out = {{{Told::all_of, {gap(facts.interviewed().size())}}, facts.everyone()}};
  const std::string& question = facts.codebook().question(codes.front());
  if (question.empty()) return out;
  for (const std::size_t code : codes) {
    if (facts.codebook().question(code) != question) return out;
  }
  PeopleSet answering = facts.answering(question);
  if (answering.size() != out.front().people.size() && !answering.empty())
    out.push_back({named(question), std::move(answering)});
  return out;
}

Telling bound_of(const QuantifierClass& wanted) {
  const ClassNamed word{wanted.name};
  if (wanted.at_least) return {Told::bound_share, {word, ShareOfOne{*wanted.at_least}}};
  if (wanted.more_than) return {Told::bound_more, {word, ShareOfOne{*wanted.more_than}}};
  if (wanted.people) return {Told::bound_people, {word, gap(*wanted.people)}};
  return {Told::bound_all_but, {word, gap(wanted.all_but.value_or(0))}};
}

std::vector<std::size_t> codes_named(const ClaimSubject& subject, const AuditFacts& facts) {
  std::vector<std::size_t> out;
  for (const CodeId& id : subject.codes) out.push_back(facts.position(id));
  return out;
}

// Each set against each whole. The share of a part of the people is shown with whom it is a part of.
void read_every_way(const QuantifierClass& wanted, const std::vector<std::size_t>& codes,
                    const AuditFacts& facts, AuditFinding& out) {
  const auto wholes = wholes_meant(codes, facts);
  bool understated = true;
  for (const NamedSet& set : sets_meant(codes, facts)) {
    for (const NamedSet& whole : wholes) {
      const std::size_t part = both_of(set.people, whole.people).size();
      const PeopleShare share{part, whole.people.size()};
      // Of everybody is how a share is read; of others is said.
      const bool others = &whole != &wholes.front();
      out.readings.push_back(
          {.name = others ? Telling{Told::among, {set.name.gaps.front(), whole.name.gaps.front()}} : set.name,
           .value = {Told::share, {share}},
           .holds = meets(wanted, part, whole.people.size())});
      understated = understated && understates(wanted, part, whole.people.size());
    }
    out.people = either_of(out.people, set.people);
  }
  out.verdict = verdict_of(out.readings);
  if (understated && out.verdict == Verdict::holds)
    out.why.push_back({Told::understated, {ClassNamed{wanted.name}}});
}

// Each value once, where it first stands.
void keep_first(std::vector<Telling>& values) {
  std::vector<Telling> out;
  for (const Telling& value : values) {
    if (std::ranges::find(out, value) == out.end()) out.push_back(value);
  }
  values = std::move(out);
}

}  // namespace

AuditFinding check_quantifier(const Claim& claim, const AuditFacts& facts) {
  const QuantifierClass* wanted = find_class(facts.policy(), claim.word);
  AuditFinding out{.claimed = {{Told::class_named, {ClassNamed{claim.word}}}}};
  if (wanted == nullptr || claim.about.codes.empty() || facts.interviewed().empty()) {
    if (facts.interviewed().empty())
      out.why = {{Told::no_people, {}}};
    else if (wanted == nullptr)
      out.why = {{Told::no_class, {claim.word}}};
    else if (!claim.about.label.empty())
      out.why = {{Told::no_code, {claim.about.label}}};
    else
      out.why = {{Told::nothing_named, {}}};
    return out;
  }
  out.codes = codes_named(claim.about, facts);
  out.why = {bound_of(*wanted)};
  read_every_way(*wanted, out.codes, facts, out);
  for (const AuditReading& each : out.readings) out.recomputed.push_back(each.value);
  if (out.readings.size() == 1) {
    const Told told = out.readings.front().holds ? Told::bound_met : Told::bound_missed;
    out.why.insert(out.why.begin() + 1, {told, out.readings.front().value.gaps});
  } else {
    keep_first(out.recomputed);
  }
  return out;
}

AuditFinding check_plural(const Claim& claim, const AuditFacts& facts) {
  const CountedSubject found = counted(claim.about, facts);
  if (found.why_not) return cannot_tell(*found.why_not);
  if (found.codes.empty())
    return cannot_tell(claim.about.label.empty() ? Telling{Told::nothing_named, {}}
                                                 : Telling{Told::no_code, {claim.about.label}});
  AuditFinding out{.claimed = {{Told::at_least_people, {std::int64_t{2}}}},
                   .recomputed = {{Told::plain, {gap(found.number)}}},
                   .codes = found.codes,
                   .people = found.people};
  const ToldGap code = subject_name(claim.about, facts);
  if (found.number > 1)
    out.why = {{Told::plural_right, {code, gap(found.number)}}};
  else if (found.number == 1)
    out.why = {{Told::plural_of_one, {code, facts.names_of(found.people).front()}}};
  else
    out.why = {{Told::plural_of_none, {code}}};
  out.verdict = found.number > 1 ? Verdict::holds : Verdict::contradicted;
  return out;
}

namespace {

// Of a code among its rivals: how many are ahead of it, and who is level with it and not named.
struct Standing {
  std::size_t ahead = 0;
  std::vector<std::string> level{};
};

Standing standing_of(std::size_t code, const std::vector<std::size_t>& named,
                     const std::vector<std::size_t>& rivals, const AuditFacts& facts) {
  Standing out;
  const std::size_t own = facts.carriers(code).size();
  for (const std::size_t rival : rivals) {
    if (rival == code) continue;
    const std::size_t theirs = facts.carriers(rival).size();
    if (theirs > own) ++out.ahead;
    if (theirs == own && std::ranges::find(named, rival) == named.end())
      out.level.push_back(facts.label(rival));
  }
  return out;
}

// Those among which the named are said to stand out: as the claim says, else those of the same parent.
std::vector<std::size_t> rivals_of(const Claim& claim, const std::vector<std::size_t>& named,
                                   const AuditFacts& facts) {
  ClaimSubject among = claim.about;
  among.codes.clear();
  if (among.under.empty() && among.level.empty() && among.question.empty()) {
    const auto parent = facts.codebook().parent(named.front());
    return parent ? facts.codebook().children(*parent) : facts.codebook().roots();
  }
  return facts.codes_of(among);
}

}  // namespace

AuditFinding check_salience(const Claim& claim, const AuditFacts& facts) {
  const auto named_codes = codes_named(claim.about, facts);
  if (named_codes.empty()) return cannot_tell({Told::nothing_named, {}});
  const auto rivals = rivals_of(claim, named_codes, facts);
  AuditFinding out{.codes = named_codes};
  std::vector<std::string> labels;
  bool is_tied = false;
  bool is_wrong = false;
  for (const std::size_t code : named_codes) {
    labels.push_back(facts.label(code));
    const std::size_t people = facts.carriers(code).size();
    out.recomputed.push_back({Told::number_named, {labels.back(), gap(people)}});
    const Standing standing = standing_of(code, named_codes, rivals, facts);
    if (standing.ahead >= named_codes.size()) {
      is_wrong = true;
      out.why.push_back(
          {Told::rank_wrong, {labels.back(), gap(standing.ahead + 1), gap(named_codes.size())}});
    } else if (!standing.level.empty()) {
      is_tied = true;
      out.why.push_back({Told::rank_tied, {labels.back(), gap(people), standing.level}});
    }
  }
  out.claimed = {{Told::names, {labels}}};
  if (!is_wrong && !is_tied) out.why.push_back({Told::rank_right, {labels, gap(rivals.size())}});
  // That something stands out need not mean that more people said it, unless the claim says so.
  const Verdict wrong = claim.word == "most-frequent" ? Verdict::contradicted : Verdict::depends;
  out.verdict = is_wrong ? wrong : is_tied ? Verdict::depends : Verdict::holds;
  return out;
}

}  // namespace coding
