#include "cli/name_guard.hpp"

#include <algorithm>

#include "cli/name_key.hpp"
#include "coding/base/error.hpp"
#include "coding/store/folder.hpp"

namespace coding::cli {

namespace {

std::vector<Language> languages_of(const std::filesystem::path& folder) {
  const Project project = read_project(folder, {.segments = false});
  std::vector<Language> out{project.study.language};
  for (const Document& document : project.documents) {
    if (!document.language.tag.empty() && std::find(out.begin(), out.end(), document.language) == out.end())
      out.push_back(document.language);
  }
  return out;
}

void require_no_name(std::string_view bytes, const NameKey& key, const std::vector<Language>& languages) {
  const auto places = names_let_out(bytes, key, languages);
  if (places.empty()) return;
  const NamePlace& first = places.front();
  throw UsageError({.slug = "name-let-out",
                    .message = "the answer holds " + std::to_string(places.size()) +
                               (places.size() == 1 ? " listed name" : " listed names") +
                               "; the first is that of " + first.label + ", in line " +
                               std::to_string(first.line) + ", column " + std::to_string(first.column),
                    .hint = "`coding pseudonymise` puts labels in their place; --allow-names lets them out"});
}

}  // namespace

void guard_names(Session& session, const CommandSpec& command) {
  session.set_guard({});
  if (!may_let_names_out(command) || session.globals().allow_names) return;
  const auto project = session.found_project();
  if (!project) return;
  const auto file = known_key(session, *project);
  if (!file) return;
  std::error_code ignored;
  if (!std::filesystem::exists(*file, ignored)) {
    session.complain(Diagnostic{.slug = "key-missing",
                                .message = "the key of this project is not there, so names are not held back",
                                .hint = "bring it back, or name it with $CODING_KEY",
                                .place = {file->string()},
                                .severity = Severity::warning});
    return;
  }
  session.set_guard([key = open_key(*file, *project), languages = languages_of(*project)](
                        std::string_view bytes) { require_no_name(bytes, key, languages); });
}

}  // namespace coding::cli
