#include <map>

#include "cli/coding_plan.hpp"
#include "cli/commands.hpp"
#include "cli/given_file.hpp"
#include "cli/passage_options.hpp"
#include "cli/project_access.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/codings_file.hpp"
#include "coding/store/change.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/width.hpp"

namespace coding::cli {

namespace {

// Turns named passages into segments; each text is read once.
class Planner {
 public:
  Planner(const Session& session, const Project& project, bool may_add)
      : session_(session), project_(project), codes_(project, may_add), text_of_(texts_of(session)) {}

  void add(const CodingRow& row) {
    const Opened& opened = open(row.document);
    const Span span = located(session_, project_, *opened.document, opened.text, row.passage);
    plan_.segments.push_back({.document = opened.document->id,
                              .span = span,
                              .code = codes_.id_of(row.code),
                              .quote = quote_of(opened.text, span),
                              .memo = row.memo,
                              .weight = row.weight,
                              .stage = row.stage == Stage::none ? project_.study.stage : row.stage,
                              .values = row.values});
  }

  CodingPlan take() {
    plan_.new_codes = codes_.new_codes();
    return std::move(plan_);
  }

 private:
  struct Opened {
    const Document* document = nullptr;
    Text text{};
  };

  const Opened& open(const DocumentId& id) {
    const auto known = opened_.find(id);
    if (known != opened_.end()) return known->second;
    const Document& document = document_at(project_, id);
    return opened_.emplace(id, Opened{&document, text_of_(document)}).first->second;
  }

  const Session& session_;
  const Project& project_;
  CodeNames codes_;
  TextSource text_of_;
  std::map<DocumentId, Opened> opened_;
  CodingPlan plan_;
};

CodingPlan plan_from_file(Session& session, const Request& request, Planner& planner) {
  const GivenFile given = given_file(session, request.text("from"));
  for (const CodingRow& row : read_codings(given.bytes, given.name)) {
    try {
      planner.add(row);
    } catch (const UsageError& error) {
      Diagnostic diagnostic = error.diagnostic();
      diagnostic.place = {given.name, row.line};
      throw DataError(std::move(diagnostic));
    }
  }
  return planner.take();
}

CodingPlan plan_from_words(const Request& request, Planner& planner) {
  if (!request.has_operand("DOC") || !request.has_operand("CODE")) {
    throw UsageError({.slug = "operand-missing",
                      .message = "a document and a code are needed",
                      .hint = "coding code DOC CODE --quote TEXT, or many at once: coding code --from FILE"});
  }
  CodingRow row{.document = {request.operand("DOC")},
                .code = request.operand("CODE"),
                .passage = passage_of(request),
                .memo = request.text("memo")};
  if (const auto weight = request.optional_integer("weight")) row.weight = static_cast<int>(*weight);
  row.stage = stage_named(request.text("stage"));
  row.values = values_of(request);
  planner.add(row);
  return planner.take();
}

std::string described(const CodingPlan& plan) {
  if (plan.segments.size() != 1) return std::to_string(plan.segments.size()) + " segments";
  const CodedSegment& segment = plan.segments.front();
  return segment.document.value + " " + name_of(segment.span) + " as " + segment.code.value + ", “" +
         coding::truncate(collapse_spaces(segment.quote.exact), 50) + "”";
}

// One passage needs what is known of its document, not of the other thousands.
Project open_for_coding(const Session& session, const Request& request) {
  if (request.given("from") || !request.has_operand("DOC")) return open_project(session, {.segments = false});
  return open_project_at(session, {request.operand("DOC")}, {.segments = false});
}

ExitCode run_code(Session& session, const Request& request) {
  const Project project = open_for_coding(session, request);
  Planner planner(session, project, request.flag("new"));
  const CodingPlan plan =
      request.given("from") ? plan_from_file(session, request, planner) : plan_from_words(request, planner);
  if (request.has_operand("CODE")) say_merged(session, project, request.operand("CODE"));
  const std::string what = described(plan);
  if (session.globals().dry_run) {
    require_codable(plan, project.codebook);
    session.say("would code " + what);
    return ExitCode::done;
  }
  const SegmentsAdded result = add_planned(session, request, plan, "coded " + what);
  session.say(told(result, what));
  return ExitCode::done;
}

}  // namespace

CommandSpec code_command() {
  std::vector<OptionSpec> options = passage_options();
  options.insert(options.end(),
                 {{.name = "from",
                   .value = "FILE",
                   .help = "CSV with the columns document, code, quote: many codings as one change",
                   .completion = Completion::file},
                  {.name = "memo", .value = "TEXT", .help = "a remark on the segment"},
                  {.name = "weight",
                   .value = "0..100",
                   .help = "how strongly the passage says it",
                   .kind = ValueKind::integer,
                   .minimum = 0,
                   .maximum = 100},
                  {.name = "stage",
                   .value = "STAGE",
                   .help = "of which coding it is part; without it the stage that the study is in",
                   .choices = {"open", "axial", "selective"}},
                  values_option(),
                  {.name = "new", .help = "make the code when there is none of that name"}});
  return {
      .words = "code",
      .group = Group::code,
      .summary = "Give a passage a code.",
      .operands = {{.name = "DOC",
                    .help = "the document's id",
                    .times = Times::optional,
                    .completion = Completion::document},
                   {.name = "CODE",
                    .help = "an id, a name, or the end of a path: \"category > code\"",
                    .times = Times::optional,
                    .completion = Completion::code}},
      .options = options,
      .one_of = {{.options = {"quote", "span", "lines", "turn", "from"}, .required = true}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "The passage is named by its words (--quote; case, spaces, line breaks and kinds of quote marks do "
          "not "
          "matter), by code points (--span 120:341, the end exclusive), by lines (--lines 3-5) or as a turn "
          "(--turn 12, numbered "
          "as `coding documents turns` does; what is said, without the label). Words that "
          "occur more than once need --nth. Coding the same passage twice with one code is one segment; "
          "segments may overlap, and a passage may carry several codes.\n\n"
          "The segment goes into segments/<coder>.jsonl of the coder (--coder, else $CODING_CODER, else your "
          "user name).\n\n"
          "Cost: in proportion to that coder's file; 0.3 seconds at 250,000 segments.",
      .examples = {{"coding code Y5 sosyalleşme --quote \"bilmediğim insanlarla tanıştım\" --dry-run",
                    "what would be coded"},
                   {"coding code Y5 duygudaşlık --span 120:341 --memo \"tipik\"",
                    "by position, with a remark"},
                   {"coding code --from codings.csv", "a whole table of codings as one change"}},
      .run = run_code};
}

}  // namespace coding::cli
