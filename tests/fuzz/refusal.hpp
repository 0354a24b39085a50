// What every reader's refusal must be: a slug, a message in UTF-8 in the house's form, a place in the file
// named.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "coding/base/diagnostic.hpp"
#include "coding/text/utf8.hpp"

namespace fuzz {

// Not assert: it must hold in every build.
inline void require(bool condition) {
  if (!condition) std::abort();
}

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void check_refusal(const coding::Diagnostic& diagnostic, std::string_view file) {
  require(!diagnostic.slug.empty() && !diagnostic.message.empty() && !diagnostic.hint.empty());
  require(diagnostic.place.file == file);
  require(!coding::first_invalid_byte(diagnostic.message + diagnostic.hint + diagnostic.source_line));
  // The caret stands under the line, or right behind it.
  const std::size_t length = coding::count_code_points(diagnostic.source_line);
  require(diagnostic.source_line.empty() || diagnostic.place.column <= length + 1);
}

}  // namespace fuzz
