#include "cli/reconciling.hpp"

#include <algorithm>
#include <tuple>

#include "cli/counted.hpp"
#include "cli/project_access.hpp"
#include "cli/whose_coding.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/project/locked_codes.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

void require_name(const std::string& name) {
  if (is_well_formed_name(name)) return;
  throw UsageError({.slug = "name-invalid",
                    .message = "'" + name + "' cannot be the name of a coder",
                    .hint = "letters, digits, - _ and . inside"});
}

std::vector<CoderId> compared(const Request& request, const Project& project, const CoderId& as) {
  std::vector<CoderId> out = coders_wanted(request, project);
  if (!request.given("coders")) std::erase(out, as);
  if (std::ranges::find(out, as) != out.end()) {
    throw UsageError({.slug = "coder-twice",
                      .message = "'" + as.value + "' cannot be compared and be the consensus",
                      .hint = "--as names another coder"});
  }
  if (out.size() > 2 || (request.given("coders") && out.size() != 2)) {
    throw UsageError({.slug = "coders-not-two",
                      .message = "a consensus is made of two coders, not " + std::to_string(out.size()),
                      .hint = "--coders A,B names them"});
  }
  return out;
}

// What the consensus is made of, to see whether somebody worked on it.
std::vector<CodedSegment> parts(const Project& project, const Reconciling& work) {
  std::vector<CodedSegment> out;
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder == work.as ||
        std::ranges::find(work.all.coders, segment.coder) != work.all.coders.end())
      out.push_back(segment);
  }
  std::ranges::sort(out, [](const auto& a, const auto& b) {
    return std::tuple(a.coder, sort_key(a)) < std::tuple(b.coder, sort_key(b));
  });
  return out;
}

// What coders gave may be taken over, whatever the codebook says since; what is new to all of them, or taken
// off the consensus, is coding like any other.
void require_allowed_codes(const Project& project, const Reconciling& work, const NewConsensus& consensus,
                           const std::vector<CodedSegment>& before) {
  for (const auto& [document, segments] : consensus.segments) {
    for (const CodedSegment& segment : segments) {
      if (!holds(before, segment)) require_codable(project.codebook, segment.code);
    }
    for (const CodedSegment& segment : before) {
      if (segment.coder == work.as && segment.document == document && !holds(segments, segment))
        require_unlocked(project.codebook, segment.code);
    }
  }
}

void add_quotes(const Session& session, const Project& project, NewConsensus& consensus) {
  const TextSource text_of = texts_of(session);
  for (auto& [id, segments] : consensus.segments) {
    std::optional<Text> text;
    for (CodedSegment& segment : segments) {
      if (!segment.quote.exact.empty()) continue;
      if (!text) text = text_of(document_at(project, id));
      segment.quote = quote_of(*text, segment.span);
    }
  }
}

void put(Project& project, const CoderId& as, const NewConsensus& consensus) {
  std::vector<CodedSegment> own;
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder == as && !consensus.segments.contains(segment.document)) own.push_back(segment);
  }
  std::erase_if(project.segments, [&](const CodedSegment& segment) { return segment.coder == as; });
  for (const auto& [document, segments] : consensus.segments)
    own.insert(own.end(), segments.begin(), segments.end());
  std::ranges::sort(own, [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  project.segments.insert(project.segments.end(), own.begin(), own.end());
  for (const DocumentId& document : consensus.complete) {
    const auto is_same = [&](const Declaration& each) {
      return each.coder == as && each.document == document;
    };
    if (std::ranges::none_of(project.declarations, is_same))
      project.declarations.push_back({.coder = as, .document = document});
  }
  if (std::ranges::find(project.coders, as) == project.coders.end()) project.coders.push_back(as);
}

std::vector<DocumentId> documents_of(const Reconciling& work) {
  std::set<std::size_t> documents;
  for (const AgreedPair& each : work.all.agreed) documents.insert(each.document);
  for (const Disagreement& each : work.all.disagreements) documents.insert(each.document);
  std::vector<DocumentId> out;
  for (const std::size_t document : documents) out.push_back(work.project.documents[document].id);
  return out;
}

bool have_both_coded(const Project& project, const CoderId& a, const CoderId& b,
                     const std::vector<DocumentId>& documents) {
  const auto of_b = documents_coded_by(project, b);
  return std::ranges::any_of(documents_coded_by(project, a), [&](const DocumentId& each) {
    return std::ranges::find(of_b, each) != of_b.end() &&
           (documents.empty() || std::ranges::find(documents, each) != documents.end());
  });
}

std::string in_quotes(const std::string& words) {
  std::string out = "'";
  for (const char sign : words) out += sign == '\'' ? std::string("'\\''") : std::string(1, sign);
  return out + "'";
}

}  // namespace

Reconciling open_reconciling(const Session& session, const Request& request) {
  Reconciling work{.project = open_project(session)};
  const bool turkish = primary(work.project.study.language) == "tr";
  work.as = {request.optional_text("as").value_or(turkish ? "uzlasma" : "consensus")};
  require_name(work.as.value);
  // Where the consensus grows, the positions of the others' segments stay as they are.
  std::stable_partition(work.project.segments.begin(), work.project.segments.end(),
                        [&](const CodedSegment& segment) { return segment.coder != work.as; });
  work.all =
      disagreements_of(work.project, compared(request, work.project, work.as), documents_wanted(request));
  put_worst_first(work.project, work.all);
  return work;
}

bool write_consensus(const Session& session, const Request& request, Reconciling& work,
                     const NewConsensus& consensus) {
  NewConsensus quoted = consensus;
  add_quotes(session, work.project, quoted);
  JournalNote note = note_of(session, request, consensus.what);
  for (const std::string& reason : consensus.reasons) note.why += (note.why.empty() ? "" : "; ") + reason;
  const auto before = parts(work.project, work);
  require_allowed_codes(work.project, work, quoted, before);
  bool changed = true;
  if (!session.globals().dry_run) {
    changed = change_project(
        session.project_folder(),
        [&](Project& now) {
          if (parts(now, work) != before) {
            throw Error({.slug = "segments-changed",
                         .message = "somebody has just coded in the project",
                         .hint = "try again"});
          }
          put(now, work.as, quoted);
        },
        note);
  }
  put(work.project, work.as, quoted);
  return changed;
}

std::string agreement_line(const Project& project, const CoderId& a, const CoderId& b,
                           const std::vector<DocumentId>& documents) {
  if (!have_both_coded(project, a, b, documents)) return {};
  const Disagreements both = disagreements_of(project, {a, b}, documents);
  const std::size_t all = both.agreed.size() + both.disagreements.size();
  if (all == 0) return {};
  const double percent = 100 * static_cast<double>(both.agreed.size()) / static_cast<double>(all);
  return a.value + " and " + b.value + " agree on " + std::to_string(both.agreed.size()) + " of " +
         std::to_string(all) + " passages (" + fixed(percent, 1) + "%)";
}

void tell_agreement(Session& session, const Reconciling& work) {
  const auto& coders = work.all.coders;
  const auto documents = documents_of(work);
  for (const auto& [a, b] : {std::pair{coders[0], coders[1]}, {coders[0], work.as}, {coders[1], work.as}}) {
    const std::string line = agreement_line(work.project, a, b, documents);
    if (!line.empty()) session.say(line);
  }
}

std::string named(const Reconciling& work) {
  return work.all.coders[0].value + " and " + work.all.coders[1].value + " as " + work.as.value;
}

std::vector<CodedSegment> own_segments(const Reconciling& work) {
  std::vector<CodedSegment> out;
  for (const CodedSegment& segment : work.project.segments) {
    if (segment.coder == work.as) out.push_back(segment);
  }
  return out;
}

bool holds(const std::vector<CodedSegment>& segments, const CodedSegment& wanted) {
  return std::ranges::any_of(segments, [&](const CodedSegment& each) {
    return each.document == wanted.document && each.span == wanted.span && each.code == wanted.code;
  });
}

NewConsensus by_document(const Reconciling& work, const Consensus& consensus,
                         const std::vector<CodedSegment>& others, const std::set<std::size_t>& open) {
  NewConsensus out{.reasons = consensus.reasons};
  std::set<std::size_t> incomplete;
  for (const std::size_t position : open) incomplete.insert(work.all.disagreements[position].document);
  const auto add_document = [&](std::size_t document) {
    const DocumentId& id = work.project.documents[document].id;
    out.segments.try_emplace(id);
    if (!incomplete.contains(document)) out.complete.insert(id);
  };
  for (const AgreedPair& each : work.all.agreed) add_document(each.document);
  for (const Disagreement& each : work.all.disagreements) add_document(each.document);
  for (const auto* segments : {&consensus.segments, &others}) {
    for (const CodedSegment& segment : *segments) {
      const auto place = out.segments.find(segment.document);
      if (place != out.segments.end()) place->second.push_back(segment);
    }
  }
  return out;
}

void tell_next(Session& session, const ReasonsByCode& reasons) {
  constexpr std::size_t most = 5;
  std::size_t told = 0;
  for (const auto& [code, reason] : reasons) {
    if (!reason.empty() && ++told <= most)
      session.say("next: coding codebook set " + code + " --use … --why " + in_quotes(reason));
  }
  if (told > most) session.say("and " + counted(told - most, "code") + " more with a reason");
  if (told == 0 && !reasons.empty())
    session.say("next: coding codebook set " + reasons.front().first + " --use … --why …");
}

void add_reason(ReasonsByCode& reasons, const std::string& code, const std::string& reason) {
  auto found = std::ranges::find(reasons, code, &std::pair<std::string, std::string>::first);
  if (found == reasons.end()) found = reasons.insert(reasons.end(), {code, ""});
  if (reason.empty() || found->second.find(reason) != std::string::npos) return;
  found->second += (found->second.empty() ? "" : "; ") + reason;
}

}  // namespace coding::cli
