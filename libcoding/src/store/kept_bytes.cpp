#include "store/kept_bytes.hpp"

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "store/private_folder.hpp"

namespace coding {

namespace fs = std::filesystem;

namespace {

fs::path place_of(const fs::path& project, const std::string& digest) {
  return private_path(project, "kept") / digest;
}

}  // namespace

void keep_bytes(const fs::path& project, const std::string& bytes, Disk& disk) {
  const std::string digest = sha256(bytes);
  if (kept_bytes(project, digest)) return;
  const fs::path place = place_of(project, digest);
  const fs::path beside = place.string() + ".new";
  disk.make_directory(place.parent_path());
  disk.create(beside);
  disk.append(beside, bytes);
  disk.sync(beside);
  disk.rename(beside, place);
  disk.sync_directory(place.parent_path());
}

std::optional<std::string> kept_bytes(const fs::path& project, const std::string& digest) {
  std::error_code ignored;
  const fs::path place = place_of(project, digest);
  if (digest.empty() || !fs::exists(place, ignored)) return std::nullopt;
  std::string bytes = read_file(place);
  if (sha256(bytes) != digest) return std::nullopt;
  return bytes;
}

}  // namespace coding
