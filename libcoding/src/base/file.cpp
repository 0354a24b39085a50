#include "coding/base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "coding/base/error.hpp"

namespace coding {

namespace {

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail_reading(const std::filesystem::path& path, int reason) {
  const bool missing = reason == ENOENT || reason == ENOTDIR;
  throw DataError({.slug = missing ? "file-missing" : "file-unreadable",
                   .message = "cannot read the file: " + std::string(std::strerror(reason)),
                   .hint = missing            ? "check the path"
                           : reason == EISDIR ? "name a file in it"
                                              : "check the permissions",
                   .place = {path.string()}});
}

[[noreturn]] void fail_writing(const std::filesystem::path& path, int reason) {
  throw Error({.slug = "file-unwritable",
               .message = "cannot write the file: " + std::string(std::strerror(reason)),
               .hint = "check the permissions and the space left; nothing was changed",
               .place = {path.string()}});
}

void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_writing(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail_reading(path, errno);
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) fail_reading(path, errno);
  if (S_ISDIR(facts.st_mode)) fail_reading(path, EISDIR);
  std::string bytes;
  std::size_t filled = 0;
  // One byte more than there is shows the end; the rest is room that a JSON reader wants behind the bytes.
  bytes.resize(static_cast<std::size_t>(facts.st_size) + 65);
  for (;;) {
    const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_reading(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled == bytes.size()) bytes.resize(2 * bytes.size() + 4096);  // a pipe, or a file that grows
  }
  bytes.resize(filled);
  return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes, bool overwrite) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (!overwrite && std::filesystem::exists(status)) {
    throw UsageError({.slug = "file-exists",
                      .message = "the file is there already",
                      .hint = "give another name, or --force to replace it",
                      .place = {path.string()}});
  }
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));  // /dev/stdout and the like
    if (device.number() < 0) fail_writing(path, errno);
    return write_all(device.number(), bytes, path);
  }
  std::string beside = path.string() + ".XXXXXX";
  const Descriptor file(::mkstemp(beside.data()));
  if (file.number() < 0) fail_writing(path, errno);
  try {
    write_all(file.number(), bytes, path);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(file.number(), 0666 & ~mask) != 0 || ::fsync(file.number()) != 0) fail_writing(path, errno);
    if (::rename(beside.c_str(), path.c_str()) != 0) fail_writing(path, errno);
  } catch (...) {
    ::unlink(beside.c_str());
    throw;
  }
}

}  // namespace coding
