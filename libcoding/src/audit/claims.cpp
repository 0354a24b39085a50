#include "coding/audit/claims.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "audit/rules.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"

namespace coding {

PeopleSet both_of(const PeopleSet& a, const PeopleSet& b) {
  PeopleSet out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

PeopleSet either_of(const PeopleSet& a, const PeopleSet& b) {
  PeopleSet out;
  std::ranges::set_union(a, b, std::back_inserter(out));
  return out;
}

PeopleSet without(const PeopleSet& a, const PeopleSet& b) {
  PeopleSet out;
  std::ranges::set_difference(a, b, std::back_inserter(out));
  return out;
}

AuditFacts::AuditFacts(const Project& project, const CoderId& coder, QuantifierPolicy policy,
                       TextSource text_of, MarkSource marks_of)
    : project_(project),
      coder_(coder),
      policy_(std::move(policy)),
      text_of_(std::move(text_of)),
      marks_of_(std::move(marks_of)),
      interviewed_(coding::interviewed(project)),
      carriers_(project.codebook.size()) {
  std::map<ParticipantId, std::size_t> places;
  for (std::size_t i = 0; i < interviewed_.size(); ++i) places[interviewed_[i]] = i;
  // Of a code and of all above it, whatever their levels: a core category may stand at none.
  std::vector<std::set<std::size_t>> carriers(project.codebook.size());
  const DocumentIndex documents(project);
  for (const CodedSegment& segment : project.segments) {
    const Document* document = documents.find(segment.document);
    if (segment.coder != coder || document == nullptr) continue;
    const auto place = places.find(participant_at(project, *document, segment.span));
    if (place == places.end()) continue;
    for (auto at = project.codebook.position(segment.code); at; at = project.codebook.parent(*at))
      carriers[*at].insert(place->second);
  }
  for (std::size_t i = 0; i < carriers.size(); ++i)
    carriers_[i].assign(carriers[i].begin(), carriers[i].end());
  for (const Code& code : project.codebook.codes()) ++times_named_[code.name];
}

PeopleSet AuditFacts::everyone() const {
  PeopleSet out(interviewed_.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
  return out;
}

const PeopleSet& AuditFacts::carriers(const CodeId& code) const { return carriers_[position(code)]; }

PeopleSet AuditFacts::answering(const std::string& question) const {
  PeopleSet out;
  for (std::size_t i = 0; i < codebook().size(); ++i) {
    if (codebook().question(i) == question) out = either_of(out, carriers_[i]);
  }
  return out;
}

std::optional<std::size_t> AuditFacts::place_of(const ParticipantId& id) const {
  const auto found = std::ranges::find(interviewed_, id);
  if (found == interviewed_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - interviewed_.begin());
}

std::string AuditFacts::label(std::size_t code) const {
  const Code& named = codebook().codes()[code];
  if (times_named_.at(named.name) == 1) return named.name;
  std::string out;
  for (const std::string& step : codebook().path(code)) out += (out.empty() ? "" : " > ") + step;
  return out;
}

std::vector<std::string> AuditFacts::names_of(const PeopleSet& people) const {
  std::vector<std::string> out;
  for (const std::size_t person : people) out.push_back(interviewed_[person].value);
  return out;
}

std::vector<std::size_t> AuditFacts::codes_of(const ClaimSubject& subject) const {
  std::size_t begin = 0;
  std::size_t end = codebook().size();
  if (!subject.under.empty()) {
    begin = position(subject.under) + 1;
    end = codebook().end_of_subtree(begin - 1);
  }
  std::vector<std::size_t> out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!subject.level.empty() && level_at(project_, i) != subject.level) continue;
    if (!subject.question.empty() && codebook().question(i) != subject.question) continue;
    if (subject.level.empty() && !subject.under.empty() && codebook().parent(i) != begin - 1) continue;
    out.push_back(i);
  }
  return out;
}

namespace {

using Check = AuditFinding (*)(const Claim&, const AuditFacts&);

// By rule, in the order of ClaimRule.
constexpr std::array<Check, 23> checks = {
    check_sum,      check_list,           check_count,       check_quantifier,  check_attribution,
    check_number,   check_enumeration,    check_parity,      check_label_drift, check_orphan,
    check_plural,   check_salience,       check_relation,    check_saturation,  check_reliability,
    check_homonym,  check_quote_coverage, check_description, check_criterion,   check_components,
    check_verbatim, check_disconfirming,  check_procedure};

}  // namespace

AuditFinding audit_claim(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out = checks[static_cast<std::size_t>(claim.rule)](claim, facts);
  out.id = claim.id;
  out.rule = claim.rule;
  out.where = claim.where;
  out.stated = claim.stated;
  out.place = claim.place;
  return out;
}

std::vector<AuditFinding> audit_claims(const std::vector<Claim>& claims, const AuditFacts& facts) {
  std::vector<AuditFinding> out;
  out.reserve(claims.size());
  for (const Claim& claim : claims) out.push_back(audit_claim(claim, facts));
  return out;
}

}  // namespace coding
