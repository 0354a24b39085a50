#include "coding/base/derived_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "coding/base/error.hpp"

namespace coding {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int reason) {
  throw Error({.slug = "file-unwritable",
               .message = "cannot write the file: " + std::string(std::strerror(reason)),
               .hint = "check the permissions and the space left",
               .place = {path.string()}});
}

}  // namespace

void write_derived_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::string beside = path.string() + ".new";
  errno = 0;
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      const int reason = errno;
      std::remove(beside.c_str());
      fail(path, reason);
    }
  }
  if (std::rename(beside.c_str(), path.c_str()) == 0) return;
  const int reason = errno;
  std::remove(beside.c_str());
  fail(path, reason);
}

}  // namespace coding
