// Any bytes: either they are refused with a DataError, or they are a Text whose three measures agree.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "coding/base/error.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/text.hpp"
#include "coding/text/utf8.hpp"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check(const coding::Text& text) {
  const std::string bytes(text.bytes());
  demand(!coding::first_invalid_byte(bytes));
  demand(text.length() == coding::count_code_points(bytes));
  demand(text.slice({.begin = 0, .end = text.length()}) == bytes);
  const std::size_t middle = text.length() / 2;
  demand(text.code_point_of(text.byte_of(middle)) == middle);
  const std::string folded = coding::fold(bytes, coding::Language{"tr"});
  demand(coding::fold(folded, coding::Language{"tr"}) == folded);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    check(coding::decode_utf8_text(std::string(data, data + size), "input").text);
  } catch (const coding::DataError& refused) {
    demand(!refused.diagnostic().slug.empty());
  }
  return 0;
}
