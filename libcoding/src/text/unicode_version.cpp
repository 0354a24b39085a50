#include "coding/text/unicode_version.hpp"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace coding {

namespace {

std::string two_numbers(const UVersionInfo& version) {
  return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

}  // namespace

std::string unicode_version() {
  UVersionInfo library;
  UVersionInfo unicode;
  u_getVersion(library);
  u_getUnicodeVersion(unicode);
  return "ICU " + two_numbers(library) + ", Unicode " + two_numbers(unicode);
}

}  // namespace coding
