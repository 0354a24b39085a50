#include "coding/store/key_file.hpp"

#include <algorithm>

#include "coding/base/disk.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/store/private_folder.hpp"
#include "store/private_folder.hpp"

namespace coding {

namespace fs = std::filesystem;

namespace {

bool is_inside(const fs::path& file, const fs::path& folder) {
  const fs::path root = fs::weakly_canonical(folder);
  const fs::path target = fs::weakly_canonical(file);
  return std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first == root.end();
}

}  // namespace

void require_private_key(const fs::path& file, const fs::path& project) {
  if (is_inside(file, project)) {
    throw UsageError({.slug = "key-inside-project",
                      .message = "the key lies in the project's folder, and would be shared with it",
                      .hint = "keep it in a folder of your own, outside the project",
                      .place = {file.string()}});
  }
  const fs::file_status status = fs::status(file);
  if (!fs::exists(status)) return;
  constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
  if ((status.permissions() & others) == fs::perms::none) return;
  throw UsageError({.slug = "key-readable",
                    .message = "others than its owner may read the key",
                    .hint = "chmod 600 '" + file.string() + "'",
                    .place = {file.string()}});
}

void write_private(const fs::path& file, std::string_view bytes) {
  Disk& disk = real_disk();
  const fs::path beside = file.string() + ".new";
  disk.create(beside);
  std::error_code failed;
  fs::permissions(beside, fs::perms::owner_read | fs::perms::owner_write, failed);
  if (failed) throw_disk_error(beside, failed.value());
  disk.append(beside, bytes);
  disk.sync(beside);
  disk.rename(beside, file);
}

void remember_key(const fs::path& project, const fs::path& file) {
  make_private_folder(project);
  write_private(private_path(project, "key"), fs::absolute(file).lexically_normal().string() + "\n");
}

std::optional<fs::path> remembered_key(const fs::path& project) {
  const fs::path note = private_path(project, "key");
  std::error_code ignored;
  if (!fs::exists(note, ignored)) return std::nullopt;
  std::string path = read_file(note);
  while (!path.empty() && path.back() == '\n') path.pop_back();
  if (path.empty()) return std::nullopt;
  return fs::path(path);
}

}  // namespace coding
