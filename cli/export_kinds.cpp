#include "cli/export_kinds.hpp"

#include <algorithm>

#include "cli/counted.hpp"
#include "cli/export_graphs.hpp"
#include "cli/export_passages.hpp"
#include "cli/export_tables.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/codebook_files.hpp"

namespace coding::cli {

namespace {

ExportedFile refi_codebook(Session& session, const Request&) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  CodebookFile made = codebook_qdc(project.study, project.codebook);
  ExportedFile out{.bytes = std::move(made.bytes), .what = counted(project.codebook.size(), "code")};
  for (const auto& [what, count] : made.left_out)
    add_loss(out.losses, {.what = what, .count = count, .why = "a REFI-QDA codebook has no place for it"});
  return out;
}

std::string listed() {
  std::string out;
  for (const ExportKind& each : export_kinds()) out += (out.empty() ? "" : ", ") + each.endings.front();
  return out;
}

}  // namespace

const std::vector<ExportKind>& export_kinds() {
  static const std::vector<ExportKind> kinds = {
      {"refi-codebook", {".qdc"}, "the codebook for other programs (REFI-QDA)", refi_codebook},
      {"csv", {".csv"}, "one table, or a folder of all, for R and Python", export_csv, table_options()},
      {"tsv", {".tsv"}, "the same with tabs", export_tsv, table_options()},
      {"xlsx", {".xlsx"}, "a workbook with a sheet a table", export_workbook, {"with-attributes"}},
      {"json", {".json"}, "the whole project as one document of JSON", export_json, {"with-texts"}},
      {"sqlite",
       {".sqlite", ".sqlite3", ".db"},
       "a database with tables and views to query",
       export_database},
      {"graphml", {".graphml"}, "a graph for Gephi, yEd, Cytoscape or R", export_graphml, {"graph"}},
      {"gexf", {".gexf"}, "a graph for Gephi", export_gexf, {"graph"}},
      {"dot", {".dot", ".gv"}, "a graph for Graphviz", export_dot, {"graph"}},
      {"annotations",
       {".jsonld"},
       "segments as W3C Web Annotations (JSON-LD)",
       export_annotations,
       {"document"}},
      {"tei", {".xml", ".tei"}, "the coded documents as TEI P5", export_tei, {"document"}}};
  return kinds;
}

const ExportKind& export_kind(const std::string& name, const std::string& file) {
  const auto ends_so = [&](const std::string& ending) { return file.ends_with(ending); };
  // A folder holds tables.
  const std::string wanted = name.empty() && file.ends_with('/') ? "csv" : name;
  for (const ExportKind& each : export_kinds()) {
    if (wanted.empty() ? std::any_of(each.endings.begin(), each.endings.end(), ends_so) : each.name == wanted)
      return each;
  }
  throw UsageError(
      {.slug = "format-unknown",
       .message = "'" + file + "' does not say what kind of file it is to be",
       .hint = "end the name in one of " + listed() + ", or say --as KIND; FOLDER/ gets all tables"});
}

}  // namespace coding::cli
