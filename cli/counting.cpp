#include "cli/counting.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "cli/whose_coding.hpp"
#include "coding/analysis/combined_coders.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/query/segments.hpp"
#include "coding/report/counting_notes.hpp"
#include "coding/report/wording.hpp"

namespace coding::cli {

namespace {

enum class Combining { none, each, together };

Combining combining_of(const Request& request) {
  if (!request.knows("combine") || !request.given("combine")) return Combining::none;
  return request.text("combine") == "each" ? Combining::each : Combining::together;
}

// How many coders must agree; union is one.
std::size_t agreeing(const std::string& how, std::size_t coders) {
  if (how == "union") return 1;
  const auto number = parse_integer(how);
  if (number && *number >= 1 && static_cast<std::size_t>(*number) <= coders)
    return static_cast<std::size_t>(*number);
  throw UsageError({.slug = "value-malformed",
                    .message = "--combine takes each, union or a number of coders, not '" + how + "'",
                    .hint = number ? "there are " + std::to_string(coders) + " coders to combine"
                                   : "--combine 2 counts what at least two coders agree on"});
}

// Whether a query needs what is usually not read: the word of a field stands in it or in a query that the
// study keeps. It is read before the codebook is, so a word that only looks like a field costs time.
bool mentions(const Session& session, const std::string& query, const std::string& field) {
  if (query.find(field) != std::string::npos) return true;
  if (query.find('@') == std::string::npos) return false;
  const Study study = read_study(session.project_folder());
  return std::any_of(study.queries.begin(), study.queries.end(),
                     [&](const NamedQuery& each) { return each.text.find(field) != std::string::npos; });
}

std::vector<CoderId> combined_coders(const Request& request, const Project& project) {
  std::vector<CoderId> coders = coders_wanted(request, project);
  for (const CoderId& coder : coders) choose_coder(project, coder, {});  // refuses an unknown one
  return coders;
}

void keep_coders(Project& project, const std::vector<CoderId>& coders) {
  std::erase_if(project.segments, [&](const CodedSegment& segment) {
    return std::find(coders.begin(), coders.end(), segment.coder) == coders.end();
  });
}

void apply_where(Session& session, const Request& request, const std::vector<CoderId>& coders,
                 Counted& counted) {
  if (!request.given("where")) {
    keep_coders(counted.project, coders);
    return;
  }
  Project& project = counted.project;
  const Query query = parse_query(request.text("where"), project);
  std::size_t before = 0;
  for (const CodedSegment& segment : project.segments)
    before += std::find(coders.begin(), coders.end(), segment.coder) != coders.end() ? 1U : 0U;
  Kept kept = keep_where(project, query, texts_of(session), marks_of(session));
  keep_coders(project, coders);
  kept.of_segments = before;
  kept.segments = project.segments.size();
  for (std::string& note : report::where_notes(request.text("where"), kept, reader_of(session)))
    counted.notes.push_back(std::move(note));
}

ReadOptions reading_for(const Session& session, const Request& request, const ReadOptions& usual) {
  ReadOptions options = usual;
  const std::string where = request.given("where") ? request.text("where") : "";
  const bool of_all = combining_of(request) != Combining::none || mentions(session, where, "coder");
  if (!of_all) options.only_coder = shown_coder(session);
  return options;
}

// Where a column stands; one that is not there yet comes last.
std::size_t place_of(const Column& column, std::vector<Column>& columns) {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& each) { return each.key == column.key; });
  const auto place = static_cast<std::size_t>(found - columns.begin());
  if (found == columns.end()) columns.push_back(column);
  return place;
}

// A table for each coder as one, for machines. What the columns are may depend on the coder, so cells are put
// below the columns of their keys.
Table stacked(std::vector<std::pair<CoderId, Table>> tables) {
  Table out = tables.front().second;
  out.rows.clear();
  out.notes.clear();
  out.footer_rows = 0;
  out.columns = {{.key = "coder", .title = "coder"}};
  for (auto& [coder, table] : tables) {
    std::vector<std::size_t> places;
    for (const Column& column : table.columns) places.push_back(place_of(column, out.columns));
    for (Row& row : table.rows) {
      Row with_coder(out.columns.size(), Missing{});
      with_coder.front() = coder.value;
      for (std::size_t i = 0; i < row.size(); ++i) with_coder[places[i]] = std::move(row[i]);
      out.rows.push_back(std::move(with_coder));
    }
    for (std::string& note : table.notes) {
      if (std::find(out.notes.begin(), out.notes.end(), note) == out.notes.end())
        out.notes.push_back(std::move(note));
    }
  }
  for (Row& row : out.rows) row.resize(out.columns.size(), Missing{});
  return out;
}

// That nothing has been coded yet is not what an empty choice means; what two tables say is said once.
std::vector<Table> with_notes(const Session& session, std::vector<Table> tables,
                              const std::vector<std::string>& notes) {
  if (tables.empty()) return tables;
  auto& first = tables.front().notes;
  if (!notes.empty()) std::erase(first, report::say(report::Phrase::nothing_coded, reader_of(session)));
  first.insert(first.end(), notes.begin(), notes.end());
  std::set<std::string> said;
  for (Table& table : tables)
    std::erase_if(table.notes, [&](const std::string& note) { return !said.insert(note).second; });
  return tables;
}

void answer_each(Session& session, const Request& request, Counted counted, const CountTables& tables_of) {
  std::vector<CoderId> coders = combined_coders(request, counted.project);
  if (coders.empty()) coders.emplace_back();  // a new project: the table of nobody
  std::vector<std::pair<CoderId, Table>> tables;
  for (const CoderId& coder : coders) {
    counted.coder = coder;
    for (Table& table : with_notes(session, tables_of(counted), counted.notes)) {
      if (!coder.empty()) table.title += " (" + coder.value + ")";
      tables.emplace_back(coder, std::move(table));
    }
  }
  if (!facts_of(format_of(session)).for_people) {
    answer_table(session, request, stacked(std::move(tables)));
    return;
  }
  std::vector<Table> all;
  for (auto& [coder, table] : tables) all.push_back(std::move(table));
  answer_tables(session, request, std::move(all));
}

Counted open_of(Session& session, const Request& request, const ReadOptions& options) {
  Counted counted{.project = open_project(session, reading_for(session, request, options))};
  const std::vector<CoderId> coders = combining_of(request) == Combining::none
                                          ? std::vector<CoderId>{shown_coder(session, counted.project)}
                                          : combined_coders(request, counted.project);
  counted.coder = coders.empty() ? CoderId{} : coders.front();
  apply_where(session, request, coders, counted);
  return counted;
}

void combine(const Session& session, const Request& request, Counted& counted) {
  const std::vector<CoderId> coders = combined_coders(request, counted.project);
  const std::size_t at_least = agreeing(request.text("combine"), coders.size());
  counted.coder = {at_least == 1 ? "union" : "agreed"};
  combine_coders(counted.project, coders, at_least, counted.coder);
  counted.notes.push_back(report::combined_note(coders, at_least, reader_of(session)));
}

}  // namespace

OptionSpec where_option() {
  return {
      .name = "where",
      .value = "QUERY",
      .help = "only segments of which this is true: \"code:güven cinsiyet=Kadın\" (docs/formats/queries.md)"};
}

std::vector<OptionSpec> with_counting(std::vector<OptionSpec> options) {
  options.push_back(where_option());
  options.push_back({.name = "combine",
                     .value = "HOW",
                     .help = "several coders: each, union, or what at least so many agree on (a number)"});
  options.push_back(coders_option());
  return options;
}

Counted open_where(Session& session, const Request& request, const ReadOptions& options) {
  return open_of(session, request, options);
}

Counted open_counted(Session& session, const Request& request, const ReadOptions& options) {
  if (request.given("coders") && !request.given("combine")) {
    throw UsageError({.slug = "option-alone",
                      .message = "--coders says whose work is combined, but not how",
                      .hint = "add --combine union, each or a number; one coder is --coder NAME"});
  }
  Counted counted = open_of(session, request, options);
  if (combining_of(request) == Combining::together) combine(session, request, counted);
  return counted;
}

void answer_counts(Session& session, const Request& request, const CountTables& tables_of,
                   const ReadOptions& options) {
  Counted counted = open_counted(session, request, options);
  if (combining_of(request) == Combining::each) {
    answer_each(session, request, std::move(counted), tables_of);
    return;
  }
  std::vector<Table> tables = with_notes(session, tables_of(counted), counted.notes);
  answer_tables(session, request, std::move(tables));
}

}  // namespace coding::cli
