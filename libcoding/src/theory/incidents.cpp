#include "coding/theory/incidents.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"

namespace coding {

namespace {

bool is_comparison(const Memo& memo) { return memo.type == "comparison" && !memo.code.empty(); }

// By document, the interview's place in the order; later ones are newer.
std::map<DocumentId, std::size_t> ages_of(const Project& project, InterviewOrder& by) {
  std::vector<std::size_t> all(project.documents.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const OrderedInterviews ordered = order_interviews(project, std::move(all), {});
  by = ordered.by;
  std::map<DocumentId, std::size_t> out;
  for (std::size_t i = 0; i < ordered.documents.size(); ++i)
    out[project.documents[ordered.documents[i]].id] = i;
  return out;
}

bool names(const Memo& memo, const CodedSegment& segment) {
  return std::find(memo.passages.begin(), memo.passages.end(), PassageLink{segment.document, segment.span}) !=
         memo.passages.end();
}

// The newest one that is somebody else's, else the newest.
std::size_t partner_of(const std::vector<Incident>& left) {
  for (std::size_t i = left.size(); i-- > 1;) {
    if (left[i].participant != left.front().participant) return i;
  }
  return left.size() - 1;
}

std::vector<IncidentPair> pairs_of(std::vector<Incident> left) {
  std::vector<IncidentPair> out;
  if (left.size() < 2) return out;
  const Incident oldest = left.front();
  while (left.size() > 1) {
    const std::size_t partner = partner_of(left);
    out.push_back({left.front(), left[partner], {}});
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(partner));
    left.erase(left.begin());
  }
  if (left.size() == 1) out.push_back({oldest, left.front(), {}});
  return out;
}

}  // namespace

IncidentComparison compare_incidents(const Project& project, const std::vector<Memo>& memos,
                                     const CodeId& code, const ComparisonOptions& options) {
  IncidentComparison out{.code = project.codebook.at(code).id};
  const std::size_t top = *project.codebook.position(out.code);
  const std::size_t end = options.below ? project.codebook.end_of_subtree(top) : top + 1;
  const auto ages = ages_of(project, out.by);
  const DocumentIndex documents(project);
  for (std::size_t i = 0; i < project.segments.size(); ++i) {
    const CodedSegment& segment = project.segments[i];
    const auto at = project.codebook.position(segment.code);
    const Document* document = documents.find(segment.document);
    if (segment.coder != options.coder || !at || *at < top || *at >= end || document == nullptr) continue;
    out.incidents.push_back({i, participant_at(project, *document, segment.span)});
  }
  std::stable_sort(out.incidents.begin(), out.incidents.end(), [&](const Incident& a, const Incident& b) {
    const auto key = [&](const Incident& each) {
      const CodedSegment& segment = project.segments[each.segment];
      return std::tuple(ages.at(segment.document), segment.span.begin, segment.span.end);
    };
    return key(a) < key(b);
  });
  out.pairs = pairs_of(out.incidents);
  for (const Memo& memo : memos) {
    if (!is_comparison(memo) || project.codebook.followed(memo.code) != out.code) continue;
    out.memos.push_back(memo.id);
    for (IncidentPair& pair : out.pairs) {
      if (names(memo, project.segments[pair.older.segment]) &&
          names(memo, project.segments[pair.newer.segment]))
        pair.memos.push_back(memo.id);
    }
  }
  return out;
}

std::vector<ComparedCode> compared_codes(const Project& project, const std::vector<Memo>& memos,
                                         const CoderId& coder) {
  const std::size_t size = project.codebook.size();
  std::vector<ComparedCode> all(size);
  std::vector<std::set<ParticipantId>> people(size);
  const DocumentIndex documents(project);
  for (const CodedSegment& segment : project.segments) {
    const auto at = project.codebook.position(segment.code);
    const Document* document = documents.find(segment.document);
    if (segment.coder != coder || !at || document == nullptr) continue;
    ++all[*at].incidents;
    const ParticipantId who = participant_at(project, *document, segment.span);
    if (!who.empty()) people[*at].insert(who);
  }
  for (const Memo& memo : memos) {
    if (!is_comparison(memo)) continue;
    const auto at = project.codebook.position(project.codebook.followed(memo.code));
    if (!at) continue;
    ++all[*at].memos;
    all[*at].last = std::max(all[*at].last, memo.date);
  }
  std::vector<ComparedCode> out;
  for (std::size_t i = 0; i < size; ++i) {
    if (all[i].incidents < 2) continue;
    all[i].code = i;
    all[i].participants = people[i].size();
    out.push_back(std::move(all[i]));
  }
  return out;
}

}  // namespace coding
