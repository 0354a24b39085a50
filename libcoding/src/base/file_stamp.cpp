#include "coding/base/file_stamp.hpp"

#include <sys/stat.h>

namespace coding {

FileStamp stamp_of(const std::filesystem::path& file) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return {};
  return {.size = facts.st_size,
          .modified_ns = std::int64_t{facts.st_mtim.tv_sec} * 1'000'000'000 + facts.st_mtim.tv_nsec,
          .inode = facts.st_ino};
}

}  // namespace coding
