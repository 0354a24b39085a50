#include "cli/agreement_input.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/whose_coding.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/comparison/coded_continuum.hpp"

namespace coding::cli {

namespace {

struct ChosenRows {
  CodeRows rows{};
  std::vector<std::size_t> positions{};  // in the codebook, by row
};

// Each of these codes with all that is below it.
ChosenRows rows_of(const Codebook& codebook, const std::vector<std::size_t>& positions) {
  ChosenRows out{
      .rows = {.rows = positions.size(), .of = std::vector<std::vector<std::size_t>>(codebook.size())},
      .positions = positions};
  for (std::size_t row = 0; row < positions.size(); ++row) {
    for (std::size_t i = positions[row]; i < codebook.end_of_subtree(positions[row]); ++i)
      out.rows.of[i].push_back(row);
  }
  return out;
}

std::size_t position_named(Session& session, const Project& project, const std::string& wanted) {
  return *project.codebook.position(code_named(session, project, wanted));
}

ChosenRows named_rows(Session& session, const Request& request, const Project& project) {
  std::vector<std::size_t> positions;
  for (const std::string& name : request.list("code"))
    positions.push_back(position_named(session, project, name));
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return rows_of(project.codebook, positions);
}

// What is below the code; the code itself last, when somebody gave it itself.
ChosenRows exclusive_rows(Session& session, const Request& request, const Project& project) {
  const std::size_t above = position_named(session, project, request.text("exclusive"));
  const Code& code = project.codebook.codes()[above];
  ChosenRows out = rows_of(project.codebook, project.codebook.children(above));
  if (out.positions.empty()) {
    throw UsageError({.slug = "code-has-no-children",
                      .message = "there is nothing below '" + code.name + "'",
                      .hint = "--exclusive takes the code above those that exclude each other"});
  }
  const bool is_given = std::any_of(project.segments.begin(), project.segments.end(),
                                    [&](const CodedSegment& segment) { return segment.code == code.id; });
  if (!is_given) return out;
  out.rows.of[above].push_back(out.rows.rows++);
  out.positions.push_back(above);
  return out;
}

ChosenRows scope_rows(Session& session, const Request& request, const Project& project) {
  const Scope scope = scope_of(project, scope_wanted(session, request, project));
  ChosenRows out{.rows = {.rows = scope.rows.size()}, .positions = scope.rows};
  for (std::size_t row : scope.row_of) {
    out.rows.of.emplace_back();
    for (; row != no_row; row = scope.row_above[row]) out.rows.of.back().push_back(row);
  }
  return out;
}

ChosenRows chosen_rows(Session& session, const Request& request, const Project& project) {
  if (request.given("exclusive")) return exclusive_rows(session, request, project);
  return request.given("code") ? named_rows(session, request, project)
                               : scope_rows(session, request, project);
}

// Names, and paths where two codes have one name.
std::vector<report::RowName> names_of(const Codebook& codebook, const std::vector<std::size_t>& positions) {
  std::map<std::string, std::set<std::size_t>> bearers;
  for (const std::size_t position : positions) bearers[codebook.codes()[position].name].insert(position);
  std::vector<report::RowName> out;
  for (const std::size_t position : positions) {
    const Code& code = codebook.codes()[position];
    std::string name = code.name;
    if (bearers[name].size() > 1) {
      name.clear();
      for (const std::string& step : codebook.path(position)) name += (name.empty() ? "" : " > ") + step;
    }
    out.push_back({code.id.value, std::move(name)});
  }
  return out;
}

// By row: the code of the wanted level, or of the highest, that it stands under.
std::vector<std::string> domains_of(const Request& request, const Project& project,
                                    const std::vector<std::size_t>& positions) {
  const std::string level =
      request.given("domains") ? resolve_level(project.study, request.text("domains")) : std::string();
  std::vector<std::size_t> domains;
  for (std::size_t position : positions) {
    const Codebook& codebook = project.codebook;
    for (auto above = codebook.parent(position); above && level_at(project, position) != level;
         above = codebook.parent(position))
      position = *above;
    domains.push_back(position);
  }
  std::vector<std::string> out;
  for (report::RowName& row : names_of(project.codebook, domains)) out.push_back(std::move(row.name));
  return out;
}

bool leaves_interviewers_out(const Project& project, const CodedUnitsOptions& options) {
  if (options.interviewers || options.unit == CodedUnit::document || options.unit == CodedUnit::participant)
    return false;
  return std::any_of(project.documents.begin(), project.documents.end(), [](const Document& document) {
    return std::ranges::find(document.speakers, SpeakerRole::interviewer, &Speaker::role) !=
           document.speakers.end();
  });
}

report::Compared compared_of(const Project& project, const CodedUnitsOptions& options,
                             const CodedUnits& units) {
  report::Compared out{.unit = options.unit,
                       .rule = options.rule,
                       .interviewers_out = leaves_interviewers_out(project, options),
                       .all_documents = project.documents.size(),
                       .codes = units.rows,
                       .used = used_rows(units).size(),
                       .segments = units.segments,
                       .outside = units.outside};
  for (const CoderId& coder : units.coders) out.coders.push_back(coder.value);
  for (const SharedDocument& shared : shared_documents(project, options.coders, options.documents))
    out.documents.push_back(project.documents[shared.document].id.value);
  for (const UnitGroup& group : units.groups) {
    out.units += group.units;
    out.touched += group.touched;
  }
  return out;
}

CodedUnitsOptions units_wanted(const Request& request, const Project& project, CodeRows rows, int jobs) {
  return {.coders = coders_wanted(request, project),
          .rows = std::move(rows),
          .unit = coded_unit_named(request.text("unit")).value(),
          .rule = touch_rule_named(request.text("rule")).value(),
          .interviewers = request.flag("interviewers"),
          .documents = documents_wanted(request),
          .sets = request.given("sets") || request.given("exclusive"),
          .jobs = jobs};
}

ToolCounts tool_counts(const Project& project, const CodedUnitsOptions& options,
                       const std::vector<std::string>& measures, const MarkSource& marks) {
  ToolCounts out;
  if (options.coders.size() != 2) return out;
  if (needs_segments(measures))
    out.maxqda = maxqda_counts(
        project, {.coders = options.coders, .rows = options.rows, .documents = options.documents});
  if (!needs_characters(measures)) return out;
  CodedUnitsOptions characters = options;
  characters.unit = CodedUnit::character;
  characters.interviewers = true;
  characters.sets = false;
  out.characters = coded_units(project, characters, {}, marks);
  return out;
}

}  // namespace

std::vector<std::string> usual_measures(std::size_t coders) {
  if (coders == 2) return {"percent", "cohen", "alpha", "ac"};
  return {"percent", "fleiss", "alpha", "ac"};
}

std::vector<OptionSpec> compared_options() {
  return {
      {.name = "unit",
       .value = "UNIT",
       .help = "what is rated; none: segments as they are, on a continuum",
       .by_default = "sentence",
       .choices = {"document", "participant", "turn", "paragraph", "sentence", "line", "word", "character",
                   "none"}},
      {.name = "rule",
       .value = "RULE",
       .help = "when a unit has a code: a segment touches it, covers more than half of it, or all of it",
       .by_default = "any",
       .choices = {"any", "majority", "contained"}},
      {.name = "interviewers", .help = "interviewers' turns, too"},
      {.name = "by", .value = "LEVEL", .help = "the level whose codes are compared", .by_default = "code"},
      {.name = "code",
       .value = "CODE",
       .help = "only this code with what is below it; may stand several times",
       .repeatable = true,
       .completion = Completion::code},
      under_option(),
      set_option(),
      {.name = "domains",
       .value = "LEVEL",
       .help = "the level whose codes are ATLAS.ti's semantic domains; the highest unless given"},
      question_option(),
      {.name = "exclusive",
       .value = "CODE",
       .help = "what is below CODE excludes each other: one rating with these categories",
       .completion = Completion::code},
      documents_option()};
}

Continuum compared_continuum(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  ChosenRows chosen = chosen_rows(session, request, project);
  CodedContinuumOptions options{.coders = coders_wanted(request, project),
                                .rows = std::move(chosen.rows),
                                .documents = documents_wanted(request)};
  for (report::RowName& row : names_of(project.codebook, chosen.positions))
    options.names.push_back(std::move(row.name));
  options.domains = domains_of(request, project, chosen.positions);
  return coded_continuum(project, options);
}

ComparedCoders compare_coders(Session& session, const Request& request, UnitMeasureOptions options) {
  const Project project = open_project(session, {.quotes = false});
  ChosenRows chosen = chosen_rows(session, request, project);
  const CodedUnitsOptions wanted = units_wanted(request, project, std::move(chosen.rows), jobs_of(session));
  const CodedUnits units = coded_units(project, wanted, texts_of(session), marks_of(session));
  if (options.measures.empty()) options.measures = usual_measures(units.coders.size());
  ComparedCoders out{.rows = names_of(project.codebook, chosen.positions),
                     .compared = compared_of(project, wanted, units),
                     .study = project.study};
  out.ratings_missing = std::any_of(units.groups.begin(), units.groups.end(), [&](const UnitGroup& group) {
    return static_cast<std::size_t>(std::popcount(group.coders)) < units.coders.size();
  });
  if (request.given("sets")) {
    out.compared.sets = request.text("sets");
    out.measured = measured_sets(units, set_distance_named(out.compared.sets).value(), options);
  } else if (request.given("exclusive")) {
    out.compared.exclusive =
        project.codebook.at(code_named(session, project, request.text("exclusive"))).name;
    out.compared.several = several_ratings(units);
    out.measured = measured_exclusive(units, options);
  } else {
    out.measured =
        measured_codes(units, options, tool_counts(project, wanted, options.measures, marks_of(session)));
  }
  return out;
}

}  // namespace coding::cli
