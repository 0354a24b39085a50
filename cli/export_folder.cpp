#include "cli/export_folder.hpp"

#include <filesystem>

#include "coding/base/derived_file.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

// One that an export wrote before may be written again.
void refuse_foreign_folder(const Session& session, const std::string& named) {
  const std::filesystem::path folder = session.path(named);
  std::error_code ignored;
  if (session.globals().force || !std::filesystem::exists(folder, ignored)) return;
  if (std::filesystem::is_directory(folder, ignored) &&
      (std::filesystem::is_empty(folder, ignored) ||
       std::filesystem::is_regular_file(folder / "datapackage.json", ignored)))
    return;
  throw UsageError({.slug = "folder-not-empty",
                    .message = "the folder holds files that no export made",
                    .hint = "name a new folder, or --force to write into this one",
                    .place = {named}});
}

}  // namespace

bool names_folder(const Session& session, const std::string& named) {
  std::error_code ignored;
  return named.ends_with('/') || std::filesystem::is_directory(session.path(named), ignored);
}

void write_export_folder(Session& session, const std::string& named,
                         const std::vector<std::pair<std::string, std::string>>& files) {
  for (const auto& file : files) session.require_allowed(file.second);
  refuse_foreign_folder(session, named);
  const std::filesystem::path folder = session.path(named);
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) {
    throw Error({.slug = "file-unwritable",
                 .message = "cannot make the folder: " + failure.message(),
                 .hint = "check the permissions and the space left",
                 .place = {folder.string()}});
  }
  for (const auto& file : files) write_derived_file(folder / file.first, file.second);
}

}  // namespace coding::cli
