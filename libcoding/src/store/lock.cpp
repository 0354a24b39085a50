#include "coding/store/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"
#include "store/private_folder.hpp"

namespace coding {

namespace {

// The lock file may have been deleted between opening and locking it; then the lock holds nothing.
bool is_still(const std::filesystem::path& path, int descriptor) {
  struct stat named {};
  struct stat opened {};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(descriptor, &opened) == 0 &&
         named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
}

std::string holder_in(int descriptor) {
  std::string name(200, '\0');
  const ssize_t got = ::pread(descriptor, name.data(), name.size(), 0);
  name.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  name.erase(std::min(name.find('\n'), name.size()));
  return first_invalid_byte(name) ? std::string() : name;
}

[[noreturn]] void fail_locked(const std::filesystem::path& path, int descriptor) {
  const std::string holder = holder_in(descriptor);
  ::close(descriptor);
  throw Error({.slug = "project-locked",
               .message = "the project is being changed by " + (holder.empty() ? "another process" : holder),
               .hint = "wait, or end that process",
               .place = {path.string()}});
}

}  // namespace

Lock::Lock(const std::filesystem::path& project, const LockOptions& options) : project_(project) {
  make_private_folder(project, options.disk);
  const auto path = private_path(project, "lock");
  const auto deadline = std::chrono::steady_clock::now() + options.patience;
  for (;;) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) throw_disk_error(path, errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
      descriptor_ = descriptor;
      if (is_still(path, descriptor)) break;
    } else if (errno != EWOULDBLOCK && errno != EINTR) {
      const int reason = errno;
      ::close(descriptor);
      throw_disk_error(path, reason);
    } else if (std::chrono::steady_clock::now() >= deadline) {
      fail_locked(path, descriptor);
    }
    ::close(descriptor);
    descriptor_ = -1;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  // Only for the other writer's message: a full disk may leave it empty.
  const std::string line = options.holder + "\n";
  if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, line.data(), line.size(), 0) < 0) return;
}

Lock::~Lock() {
  if (descriptor_ < 0) return;
  if (::ftruncate(descriptor_, 0) != 0) errno = 0;  // a name that stays is of no consequence
  ::close(descriptor_);
}

}  // namespace coding
