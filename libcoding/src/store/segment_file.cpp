#include "store/segment_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "coding/base/error.hpp"
#include "store/json.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_usual_line = 8192;

[[noreturn]] void fail_reading(const std::string& path, int reason) {
  throw DataError({.slug = "file-unreadable",
                   .message = "cannot read the file: " + std::string(std::strerror(reason)),
                   .hint = "check the permissions",
                   .place = {path}});
}

}  // namespace

SegmentFile::SegmentFile(const Snapshot& snapshot, std::string relative) : path_(std::move(relative)) {
  const auto file = snapshot.standing_file(path_);
  const int descriptor = file ? ::open(file->c_str(), O_RDONLY | O_CLOEXEC) : -1;
  struct stat facts {};
  if (descriptor >= 0 && ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode)) {
    descriptor_ = descriptor;
    size_ = static_cast<std::size_t>(facts.st_size);
    return;
  }
  if (descriptor >= 0) ::close(descriptor);
  staged_ = snapshot.read(path_);
  size_ = staged_.size();
}

SegmentFile::SegmentFile(SegmentFile&& other) noexcept
    : path_(std::move(other.path_)),
      staged_(std::move(other.staged_)),
      size_(other.size_),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

SegmentFile::~SegmentFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t SegmentFile::read(std::size_t begin, std::size_t end, char* out) const {
  if (!staged_.empty()) return staged_.copy(out, end - begin, begin);
  std::size_t filled = 0;
  while (begin + filled < end) {
    const ssize_t got =
        ::pread(descriptor_, out + filled, end - begin - filled, static_cast<off_t>(begin + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_reading(path_, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

// A line begins behind the LF of the one before, so reading begins one byte early.
std::string_view SegmentFile::lines(std::size_t begin, std::size_t end, std::string& buffer) const {
  end = std::min(end, size_);
  if (begin >= end) return {};
  const std::size_t from = begin == 0 ? 0 : begin - 1;
  for (std::size_t beyond = longest_usual_line;; beyond *= 8) {
    const std::size_t to = std::min(end + beyond, size_);
    if (buffer.size() < to - from + json_padding) buffer.resize(to - from + json_padding);
    const std::string_view bytes(buffer.data(), read(from, to, buffer.data()));
    std::size_t first = 0;
    if (begin != 0) {
      const auto newline = bytes.find('\n');
      if (newline == std::string_view::npos || from + newline + 1 >= end) return {};
      first = newline + 1;
    }
    const auto last = bytes.find('\n', end - 1 - from);
    if (last != std::string_view::npos) return bytes.substr(first, last + 1 - first);
    if (to == size_) return bytes.substr(first);
  }
}

}  // namespace coding
