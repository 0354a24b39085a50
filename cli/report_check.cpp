#include "cli/report_check.hpp"

#include <algorithm>
#include <system_error>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/table/read_table.hpp"

namespace coding::cli {

namespace {

// By their names, so that nothing depends on the folder's order.
std::vector<std::filesystem::path> data_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  std::error_code failure;
  for (std::filesystem::directory_iterator entry(folder / "data", failure), end; !failure && entry != end;
       entry.increment(failure)) {
    if (entry->path().extension() == ".json") out.push_back(entry->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

const Cell* meta_of(const Table& table, const std::string& key) {
  const auto found =
      std::find_if(table.meta.begin(), table.meta.end(), [&](const auto& each) { return each.first == key; });
  return found == table.meta.end() ? nullptr : &found->second;
}

std::string text_in(const Table& table, const std::string& key) {
  const Cell* const cell = meta_of(table, key);
  const auto* text = cell == nullptr ? nullptr : std::get_if<std::string>(cell);
  return text == nullptr ? "" : *text;
}

report::ResultsOptions made_with(const Table& sentences) {
  report::ResultsOptions out{.coder = {text_in(sentences, "coder")},
                             .reader = {text_in(sentences, "language")},
                             .title = text_in(sentences, "title")};
  if (const Cell* const cell = meta_of(sentences, "sections")) {
    if (const auto* list = std::get_if<std::vector<std::string>>(cell)) out.sections = *list;
  }
  if (const Cell* const cell = meta_of(sentences, "quotes")) {
    if (const auto* count = std::get_if<std::int64_t>(cell); count != nullptr && *count >= 0)
      out.quotes_per_code = static_cast<std::size_t>(*count);
  }
  return out;
}

// A report that is written into the folder of another leaves the tables that it has not.
void keep_own_tables(std::vector<report::ReportTable>& tables, const Table& sentences) {
  const Cell* const cell = meta_of(sentences, "tables");
  const auto* list = cell == nullptr ? nullptr : std::get_if<std::vector<std::string>>(cell);
  if (list == nullptr) return;
  std::erase_if(tables, [&](const report::ReportTable& each) {
    return each.file != report::sentences_file &&
           std::find(list->begin(), list->end(), each.file) == list->end();
  });
}

}  // namespace

OldReport read_old_report(Session& session, const std::string& named) {
  OldReport out;
  for (const auto& file : data_files(session.path(named))) {
    const std::string shown = (std::filesystem::path(named) / "data" / file.filename()).string();
    out.tables.push_back({file.stem().string(), read_table(read_file(file), shown)});
  }
  const auto sentences = std::find_if(out.tables.begin(), out.tables.end(),
                                      [](const auto& each) { return each.file == report::sentences_file; });
  if (sentences != out.tables.end()) {
    const Table kept = sentences->table;
    out.made_with = made_with(kept);
    keep_own_tables(out.tables, kept);
  }
  if (out.tables.empty()) {
    throw DataError({.slug = "report-missing",
                     .message = "the folder holds no data of a report",
                     .hint = "name a folder that `coding report -o DIR` wrote; its data/*.json are compared",
                     .place = {named}});
  }
  if (!out.made_with) {
    session.complain({.slug = "sentences-missing",
                      .message = "the report kept no sentences, so that only its tables are compared",
                      .hint = "an earlier version wrote it",
                      .place = {named},
                      .severity = Severity::note});
  }
  return out;
}

report::ReportChanges changes_since(const OldReport& old, const Project& project, const TextSource& text_of,
                                    report::ResultsOptions usual) {
  if (old.made_with) {
    report::ResultsOptions made = *old.made_with;
    made.record = usual.record;
    made.jobs = usual.jobs;
    if (made.coder.empty()) made.coder = usual.coder;
    usual = std::move(made);
  }
  return report::changes_between(old.tables, report::tables_of(report::results_of(project, usual, text_of)));
}

}  // namespace coding::cli
