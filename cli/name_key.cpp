#include "cli/name_key.hpp"

#include "coding/base/file.hpp"
#include "coding/store/key_file.hpp"

namespace coding::cli {

std::optional<std::filesystem::path> known_key(const Session& session, const std::filesystem::path& project) {
  if (const auto named = session.variable("CODING_KEY")) return session.path(*named);
  return remembered_key(project);
}

NameKey open_key(const std::filesystem::path& file, const std::filesystem::path& project) {
  require_private_key(file, project);
  return read_name_key(read_file(file), file.string());
}

Diagnostics listed_names(const Session& session, const std::filesystem::path& key) {
  const auto project = session.project_folder();
  std::vector<std::string> unreadable;
  Diagnostics faults;
  for (const NamePlace& place : find_names(project, open_key(key, project), {}, &unreadable)) {
    Diagnostic fault{.slug = "name-listed",
                     .message = "a listed name stands here; its label is " + place.label,
                     .hint = "`coding pseudonymise` replaces it; of the journal and of sources, --forget",
                     .place = {place.file, place.line, place.column}};
    if (!place.sure) {
      fault.slug = "name-perhaps";
      fault.message = "this may be the name of " + place.label + ", or another word";
      fault.hint = "if it is the name, list this form of it in the key";
      fault.severity = Severity::note;
    }
    faults.push_back(std::move(fault));
  }
  for (const std::string& path : unreadable) {
    faults.push_back({.slug = "name-unseen",
                      .message = "the file is no text, so names in it are not seen",
                      .hint = "take it out with `coding pseudonymise --drop-sources`",
                      .place = {path},
                      .severity = Severity::warning});
  }
  return faults;
}

}  // namespace coding::cli
