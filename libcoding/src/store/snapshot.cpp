#include "store/snapshot.hpp"

#include <algorithm>
#include <set>

#include "coding/base/file.hpp"
#include "store/json.hpp"
#include "store/private_folder.hpp"

namespace coding {

namespace fs = std::filesystem;

namespace {

// A link inside the project is a file like another; one that leads out could show what the reader may not
// see.
void require_no_way_out(const fs::path& project, const fs::path& path) {
  std::error_code failed;
  if (!fs::is_symlink(fs::symlink_status(path, failed))) return;
  const auto root = fs::canonical(project, failed);
  const auto target = fs::weakly_canonical(path, failed);
  if (std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first == root.end()) return;
  throw DataError({.slug = "path-outside",
                   .message = "a symbolic link leads out of the project",
                   .hint = "put the file itself there",
                   .place = {path.string()}});
}

std::string read_padded(const fs::path& path) {
  std::string bytes = read_file(path);
  bytes.reserve(bytes.size() + json_padding);
  return bytes;
}

// Nothing when the file has been moved into its place, perhaps a moment ago: asking first whether it is there
// would not do.
std::optional<std::string> read_staged(const fs::path& path) {
  try {
    return read_padded(path);
  } catch (const Error& error) {
    if (error.diagnostic().slug == "file-missing") return std::nullopt;
    throw;
  }
}

}  // namespace

Snapshot::Snapshot(fs::path project) : project_(std::move(project)) {
  auto record = pending_record(project_);
  last_ = last_change_id(project_);
  if (!record) return;
  pending_ = record->id;
  for (RecordedWrite& write : record->writes) overlay_[write.path] = std::move(write);
}

Snapshot Snapshot::with(std::map<std::string, std::optional<std::string>> planned) const {
  Snapshot out = *this;
  out.planned_ = std::move(planned);
  return out;
}

Snapshot Snapshot::in_memory(std::map<std::string, std::optional<std::string>> files) {
  Snapshot out;
  out.on_disk_ = false;
  out.planned_ = std::move(files);
  return out;
}

bool Snapshot::still_holds() const {
  const auto record = pending_record(project_);
  return (record ? record->id : std::string()) == pending_ && last_change_id(project_) == last_;
}

std::string Snapshot::read(const std::string& relative) const {
  const fs::path path = project_ / relative;
  const auto planned = planned_.find(relative);
  if (planned != planned_.end() && planned->second) {
    std::string bytes = *planned->second;
    bytes.reserve(bytes.size() + json_padding);
    return bytes;
  }
  if (!on_disk_) {
    throw DataError({.slug = "file-missing",
                     .message = "the file is missing",
                     .hint = "it should stand with the others",
                     .place = {relative}});
  }
  const auto found = overlay_.find(relative);
  if (found == overlay_.end() || found->second.kind == WriteKind::remove) {
    require_no_way_out(project_, path);
    return read_padded(path);
  }
  const RecordedWrite& write = found->second;
  std::optional<std::string> added = read_staged(stage_path(project_, write.stage));
  if (!added) return read_padded(path);
  if (write.kind == WriteKind::replace) return std::move(*added);
  std::string bytes = fs::exists(path) ? read_file(path) : std::string();
  bytes.resize(std::min(bytes.size(), write.offset));
  bytes += *added;
  bytes.reserve(bytes.size() + json_padding);
  return bytes;
}

std::optional<fs::path> Snapshot::standing_file(const std::string& relative) const {
  if (!on_disk_ || overlay_.contains(relative) || planned_.contains(relative)) return std::nullopt;
  require_no_way_out(project_, project_ / relative);
  return project_ / relative;
}

bool Snapshot::exists(const std::string& relative) const {
  const auto planned = planned_.find(relative);
  if (planned != planned_.end() || !on_disk_) return planned != planned_.end() && planned->second.has_value();
  const auto found = overlay_.find(relative);
  if (found != overlay_.end()) return found->second.kind != WriteKind::remove;
  std::error_code ignored;
  return fs::exists(project_ / relative, ignored);
}

std::vector<std::string> Snapshot::list(const std::string& folder) const {
  std::set<std::string> names;
  if (on_disk_) {
    std::error_code ignored;
    require_no_way_out(project_, project_ / folder);
    for (const auto& entry : fs::directory_iterator(project_ / folder, ignored))
      names.insert(entry.path().filename().string());
  }
  const auto put = [&](const std::string& path, bool there) {
    if (fs::path(path).parent_path() != folder) return;
    const std::string name = fs::path(path).filename().string();
    if (there)
      names.insert(name);
    else
      names.erase(name);
  };
  for (const auto& [path, write] : overlay_) put(path, write.kind != WriteKind::remove);
  for (const auto& [path, bytes] : planned_) put(path, bytes.has_value());
  return {names.begin(), names.end()};
}

}  // namespace coding
