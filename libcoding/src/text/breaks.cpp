#include "breaks.hpp"

#include <unicode/utext.h>

#include <limits>
#include <map>
#include <memory>
#include <utility>

#include "coding/base/error.hpp"

namespace coding {

namespace {

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw Error(
      {.slug = "unicode-data",
       .message = std::string("the Unicode library cannot find text boundaries: ") + u_errorName(status),
       .hint = "reinstall ICU together with its data"});
}

using Breaks = std::unique_ptr<UBreakIterator, CloseBreaks>;

UBreakIterator* breaks_of(UBreakIteratorType kind, const std::string& language) {
  thread_local std::map<std::pair<UBreakIteratorType, std::string>, Breaks> all;
  Breaks& breaks = all[{kind, language}];
  if (!breaks) {
    UErrorCode status = U_ZERO_ERROR;
    breaks.reset(ubrk_open(kind, language.empty() ? "root" : language.c_str(), nullptr, 0, &status));
    require(status);
  }
  return breaks.get();
}

}  // namespace

void require_size(std::string_view valid) {
  if (valid.size() < std::size_t{1} << 31) return;
  throw UsageError({.slug = "text-too-long",
                    .message = "the text has " + std::to_string(valid.size()) +
                               " bytes; sentences and characters are found in texts of less than 2 GiB",
                    .hint = "divide the document"});
}

void with_breaks(UBreakIteratorType kind, const std::string& language, std::string_view valid,
                 const std::function<void(UBreakIterator*)>& use) {
  require_size(valid);
  UBreakIterator* breaks = breaks_of(kind, language);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, valid.data(), static_cast<std::int64_t>(valid.size()), &status));
  require(status);
  ubrk_setUText(breaks, text.get(), &status);
  require(status);
  use(breaks);
}

}  // namespace coding
