#include "coding/audit/method_facts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/analysis/saturation.hpp"
#include "coding/base/error.hpp"
#include "coding/comparison/coded_patterns.hpp"
#include "coding/project/coded_documents.hpp"

namespace coding {

void Days::add(std::string_view time) {
  const std::string day(time.substr(0, 10));
  if (day.empty()) return;
  if (first.empty() || day < first) first = day;
  if (last.empty() || day > last) last = day;
}

namespace {

constexpr std::size_t most_coders = 64;  // that units are compared of

std::vector<CoderShare> shares_of(const Project& project) {
  std::vector<CoderShare> out;
  for (const CoderId& coder : project.coders) {
    CoderShare share{.coder = coder, .documents = documents_coded_by(project, coder).size()};
    std::set<CodeId> codes;
    for (const CodedSegment& segment : project.segments) {
      if (segment.coder != coder) continue;
      ++share.segments;
      codes.insert(segment.code);
    }
    share.codes = codes.size();
    if (share.documents > 0) out.push_back(std::move(share));
  }
  return out;
}

void add_shared(const Project& project, MethodFacts& facts) {
  std::map<DocumentId, std::size_t> coders;
  for (const CoderShare& share : facts.coders) {
    for (const DocumentId& document : documents_coded_by(project, share.coder)) ++coders[document];
  }
  std::set<DocumentId> shared;
  for (const auto& [document, times] : coders) {
    if (times > 1) shared.insert(document);
  }
  facts.shared_documents = shared.size();
  facts.shared_segments = static_cast<std::size_t>(
      std::count_if(project.segments.begin(), project.segments.end(), [&](const CodedSegment& segment) {
        return segment.coder == facts.coder && shared.contains(segment.document);
      }));
}

void add_dates(const Project& project, MethodFacts& facts) {
  Days days;
  for (const Document& document : project.documents) {
    if (document.date.empty()) continue;
    ++facts.interviews_dated;
    days.add(document.date);
  }
  if (facts.interviews_dated == facts.documents) facts.interviews = days;
}

std::vector<StageShare> stages_of(const Project& project, const StudyRecord& record, const CoderId& coder) {
  std::vector<StageShare> out;
  for (const Stage stage : {Stage::open, Stage::axial, Stage::selective}) {
    StageShare share{.stage = stage};
    for (const Code& code : project.codebook.codes()) share.codes += code.stage == stage ? 1U : 0U;
    for (const CodedSegment& segment : project.segments)
      share.segments += segment.coder == coder && segment.stage == stage ? 1U : 0U;
    if (share.codes + share.segments == 0) continue;
    if (const auto days = record.stages.find(stage); days != record.stages.end()) share.days = days->second;
    out.push_back(std::move(share));
  }
  return out;
}

Days coding_days(const StudyRecord& record) {
  Days out;
  for (const JournalLine& line : record.journal) {
    const bool coded = std::any_of(line.files.begin(), line.files.end(),
                                   [](const std::string& file) { return file.starts_with("segments/"); });
    if (coded) out.add(line.time);
  }
  return out;
}

// The levels of the study from the top down; codes at none of them, such as the core, are in no level.
std::vector<LevelShare> levels_of(const Project& project) {
  std::vector<LevelShare> out;
  for (const std::string& level : project.study.levels) out.push_back({.level = level});
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    const std::string level = level_at(project, i);
    const auto found =
        std::find_if(out.begin(), out.end(), [&](const LevelShare& share) { return share.level == level; });
    if (found != out.end()) ++found->codes;
  }
  return out;
}

// A category is in use when a code below it is.
std::size_t used_codes(const Project& project, const CoderId& coder) {
  std::vector<bool> used(project.codebook.size(), false);
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != coder) continue;
    for (auto at = project.codebook.position(segment.code); at && !used[*at];
         at = project.codebook.parent(*at))
      used[*at] = true;
  }
  return static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
}

NotAssessed why_not_assessed(const MethodFacts& facts) {
  if (facts.method == Method::reflexive) return NotAssessed::not_of_method;
  if (facts.coders.empty()) return NotAssessed::nothing_coded;
  if (facts.coders.size() == 1) return NotAssessed::one_coder;
  return facts.shared_documents == 0 ? NotAssessed::not_shared : NotAssessed::no;
}

// The codes of the last level, each with what is below it.
CodeRows rows_of(const Project& project) {
  const Scope scope = scope_of(project, {});
  CodeRows out{.rows = scope.rows.size()};
  for (std::size_t row : scope.row_of) {
    out.of.emplace_back();
    for (; row != no_row; row = scope.row_above[row]) out.of.back().push_back(row);
  }
  return out;
}

AgreementFacts agreement_of(const Project& project, const StudyRecord& record, const MethodFacts& facts,
                            const MethodFactsOptions& options) {
  AgreementFacts out{.why_not = why_not_assessed(facts), .unit = options.unit};
  if (out.why_not != NotAssessed::no) return out;
  if (facts.coders.size() > most_coders) {
    out.why_not = NotAssessed::undefined;
    out.measured = Measured{.measure = options.measure, .agreement = {.status = Status::not_applicable}};
    return out;
  }
  CodedUnitsOptions wanted{.rows = rows_of(project), .unit = options.unit, .jobs = options.jobs};
  for (const CoderShare& share : facts.coders) wanted.coders.push_back(share.coder);
  const CodedUnits units = coded_units(project, wanted, record.text_of, record.marks_of);
  for (const UnitGroup& group : units.groups) out.units += group.units;
  out.codes = used_rows(units).size();
  MeasureOptions how;
  how.metric = Metric(Level::nominal, {0, 1});
  const auto measured = measured_codes(units, {.measures = {options.measure}, .how = how});
  // All decisions; of one code alone its own row.
  const auto found = std::find_if(measured.begin(), measured.end(), [](const MeasuredUnits& each) {
    return each.text == UnitChoice::all && !each.measures.empty() &&
           (each.of == RatedAs::decisions || each.of == RatedAs::code);
  });
  if (found == measured.end()) {
    out.why_not = NotAssessed::undefined;
    return out;
  }
  out.decisions = found->of == RatedAs::decisions ? found->units : out.units;
  out.measured = found->measures.front();
  if (!out.measured->agreement.value) out.why_not = NotAssessed::undefined;
  return out;
}

SaturationFacts saturation_of(const Project& project, const MethodFacts& facts) {
  SaturationFacts out;
  if (facts.method == Method::reflexive) {
    out.why_not = NoSaturation::not_of_method;
    return out;
  }
  if (facts.coder.empty() || project.codebook.empty()) return out;
  const Saturation found = saturation(project, {.coder = facts.coder, .trials = {.orders = 0}});
  out.interviews = found.order.documents.size();
  out.order = found.order.by;
  if (found.rules.empty()) return out;
  out.outcome = found.rules.front();
  const StopVerdict verdict = out.outcome.verdict;
  if (verdict == StopVerdict::reached || verdict == StopVerdict::never) out.why_not = NoSaturation::no;
  out.coverage = found.unseen.coverage;
  return out;
}

}  // namespace

MethodFacts method_facts(const Project& project, const StudyRecord& record,
                         const MethodFactsOptions& options) {
  const auto names = measure_names();
  if (std::find(names.begin(), names.end(), options.measure) == names.end()) {
    throw UsageError({.slug = "measure-unknown",
                      .message = "there is no measure '" + options.measure + "'",
                      .hint = "`coding help agree` lists them"});
  }
  MethodFacts facts{.method = project.study.method,
                    .participants = project.participants.size(),
                    .documents = project.documents.size(),
                    .coder = options.coder,
                    .coders = shares_of(project),
                    .coding = coding_days(record),
                    .levels = levels_of(project),
                    .codes = project.codebook.size(),
                    .used = used_codes(project, options.coder),
                    .memos = record.memos.size()};
  for (const CodedSegment& segment : project.segments)
    facts.segments += segment.coder == options.coder ? 1U : 0U;
  for (const Code& code : project.codebook.codes()) facts.in_vivo += code.in_vivo ? 1U : 0U;
  const CodeId core = project.codebook.followed(project.study.core);
  if (!core.empty()) facts.core = project.codebook.position(core);
  add_dates(project, facts);
  add_shared(project, facts);
  facts.stages = stages_of(project, record, options.coder);
  facts.agreement = agreement_of(project, record, facts, options);
  facts.saturation = saturation_of(project, facts);
  return facts;
}

}  // namespace coding
