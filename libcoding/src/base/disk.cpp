#include "coding/base/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "coding/base/error.hpp"

namespace coding {

namespace {

// An open file; every failure is thrown with the path. close(2) after a sync reports nothing new.
class OpenFile {
 public:
  OpenFile(const Disk::Path& path, int flags)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (number_ < 0) throw_disk_error(path_, errno);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(number_); }
  int number() const { return number_; }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw_disk_error(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

 private:
  Disk::Path path_;
  int number_;
};

void require(int result, const Disk::Path& path) {
  if (result != 0) throw_disk_error(path, errno);
}

// Where the file system cannot copy between its own files (copy_file_range says EXDEV, EINVAL, ENOSYS,
// EOPNOTSUPP).
void copy_by_hand(const OpenFile& from, const Disk::Path& source, const OpenFile& to, std::size_t begin,
                  std::size_t end) {
  std::array<char, 65536> buffer;
  while (begin < end) {
    const std::size_t wanted = std::min(buffer.size(), end - begin);
    const ssize_t got = ::pread(from.number(), buffer.data(), wanted, static_cast<off_t>(begin));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw_disk_error(source, got < 0 ? errno : EIO);
    to.write({buffer.data(), static_cast<std::size_t>(got)});
    begin += static_cast<std::size_t>(got);
  }
}

}  // namespace

void throw_disk_error(const std::filesystem::path& path, int reason) {
  const bool full = reason == ENOSPC || reason == EDQUOT;
  throw Error(
      {.slug = full ? "disk-full" : "file-unwritable",
       .message = "cannot write: " + std::string(std::strerror(reason)),
       .hint = full ? "make room and run the command again" : "check the permissions of the project folder",
       .place = {path.string()}});
}

void Disk::create(const Path& file) { OpenFile(file, O_WRONLY | O_CREAT | O_TRUNC); }

void Disk::append(const Path& file, std::string_view bytes) {
  OpenFile(file, O_WRONLY | O_APPEND).write(bytes);
}

void Disk::append_range(const Path& file, const Path& source, std::size_t begin, std::size_t end) {
  const OpenFile from(source, O_RDONLY);
  const OpenFile to(file, O_WRONLY);
  if (::lseek(to.number(), 0, SEEK_END) < 0)
    throw_disk_error(file, errno);  // copy_file_range refuses O_APPEND
  auto position = static_cast<off_t>(begin);
  while (static_cast<std::size_t>(position) < end) {
    const std::size_t left = end - static_cast<std::size_t>(position);
    const ssize_t copied = ::copy_file_range(from.number(), &position, to.number(), nullptr, left, 0);
    if (copied > 0 || (copied < 0 && errno == EINTR)) continue;
    if (copied < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EIO)) throw_disk_error(file, errno);
    return copy_by_hand(from, source, to, static_cast<std::size_t>(position), end);
  }
}

void Disk::truncate(const Path& file, std::size_t size) {
  require(::truncate(file.c_str(), static_cast<off_t>(size)), file);
}

void Disk::sync(const Path& file) { require(::fsync(OpenFile(file, O_RDONLY).number()), file); }

void Disk::sync_directory(const Path& directory) {
  require(::fsync(OpenFile(directory, O_RDONLY | O_DIRECTORY).number()), directory);
}

void Disk::sync_file_system(const Path& directory) {
  require(::syncfs(OpenFile(directory, O_RDONLY | O_DIRECTORY).number()), directory);
}

void Disk::rename(const Path& from, const Path& to) { require(::rename(from.c_str(), to.c_str()), to); }

void Disk::remove(const Path& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT) throw_disk_error(file, errno);
}

void Disk::make_directory(const Path& directory) {
  if (::mkdir(directory.c_str(), 0777) == 0) return;
  const int reason = errno;
  struct stat facts {};
  if (reason == EEXIST && ::stat(directory.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode)) return;
  throw_disk_error(directory, reason);
}

Disk& real_disk() {
  static Disk disk;
  return disk;
}

}  // namespace coding
