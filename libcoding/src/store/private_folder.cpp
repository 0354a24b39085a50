#include "store/private_folder.hpp"

#include "coding/base/error.hpp"

namespace coding {

namespace {

[[noreturn]] void fail_outside(const std::string& relative, const std::string& reason) {
  throw UsageError({.slug = "path-outside",
                    .message = "'" + relative + "' is not a file of the project: " + reason,
                    .hint = "a project writes only inside its own folder"});
}

}  // namespace

void make_private_folder(const std::filesystem::path& project, Disk& disk) {
  std::error_code ignored;
  const auto folder = project / ".coding";
  if (std::filesystem::is_symlink(std::filesystem::symlink_status(folder, ignored)))
    fail_outside(".coding", "it is a symbolic link");
  disk.make_directory(folder);
  const auto ignore = folder / ".gitignore";
  if (std::filesystem::exists(ignore, ignored) && std::filesystem::file_size(ignore, ignored) == 2) return;
  disk.create(ignore);
  disk.append(ignore, "*\n");
}

void require_inside(const std::filesystem::path& project, const std::string& relative) {
  if (relative.empty() || relative.find('\0') != std::string::npos) fail_outside(relative, "it has no name");
  if (relative.front() == '/') fail_outside(relative, "it is absolute");
  std::filesystem::path path = project;
  for (const auto& step : std::filesystem::path(relative)) {
    if (step == ".." || step == "." || step.empty())
      fail_outside(relative, "it has '" + step.string() + "' in it");
    if (step == ".coding" && path == project) fail_outside(relative, "it stands in .coding/");
    path /= step;
    std::error_code ignored;
    if (std::filesystem::is_symlink(std::filesystem::symlink_status(path, ignored)))
      fail_outside(relative, "there is a symbolic link on the way");
  }
}

}  // namespace coding
