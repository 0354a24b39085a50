#include "coding/base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "coding/base/error.hpp"

namespace coding {

namespace {

[[noreturn]] void fail_mapping(const std::filesystem::path& path, int reason) {
  const bool missing = reason == ENOENT || reason == ENOTDIR;
  throw DataError({.slug = missing ? "file-missing" : "file-unreadable",
                   .message = "cannot read the file: " + std::string(std::strerror(reason)),
                   .hint = missing ? "check the path" : "check the permissions",
                   .place = {path.string()}});
}

// Throws nothing, so that the caller closes the file.
int map_regular(int file, void*& begin, std::size_t& size) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0) return errno;
  if (!S_ISREG(facts.st_mode)) return EINVAL;
  size = static_cast<std::size_t>(facts.st_size);
  if (size == 0) return 0;
  void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED) return errno;
  begin = mapped;
  return 0;
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  // A pipe in the file's place must not make us wait for somebody who writes into it.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) fail_mapping(path, errno);
  const int reason = map_regular(file, begin_, size_);
  ::close(file);
  if (reason != 0) fail_mapping(path, reason);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (begin_ != nullptr) ::munmap(begin_, size_);
}

}  // namespace coding
