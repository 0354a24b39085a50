#include "cli/export_kinds.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/counted.hpp"
#include "cli/export_refi.hpp"
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
      {"refi", {".qdpx"}, "the project for other programs (REFI-QDA)", exported_refi},
      {"refi-codebook", {".qdc"}, "the codebook for other programs (REFI-QDA)", refi_codebook}};
  return kinds;
}

const ExportKind& export_kind(const std::string& name, const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  for (const ExportKind& each : export_kinds()) {
    if (name.empty() ? std::find(each.endings.begin(), each.endings.end(), ending) != each.endings.end()
                     : each.name == name) {
      return each;
    }
  }
  throw UsageError({.slug = "format-unknown",
                    .message = "'" + file + "' does not say what kind of file it is to be",
                    .hint = "end the name in one of " + listed() + ", or say --as KIND"});
}

}  // namespace coding::cli
