// natural_compare reads both strings as sequences of numbers and bytes. Digits are contiguous in ASCII and
// never occur as bytes of such a sequence, so "a number against a byte" may be decided by the digit's byte
// without spoiling transitivity.
#include "coding/text/collate.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>

#include "coding/base/error.hpp"

namespace coding {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

unsigned char caseless(char c) { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }

// The digits from `at` on without leading zeros; moves `at` behind them.
std::string_view take_number(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  std::size_t first = start;
  while (first < at && text[first] == '0') ++first;
  return text.substr(first, at - first);
}

std::strong_ordering bytes_compare(std::string_view a, std::string_view b) { return a.compare(b) <=> 0; }

}  // namespace

std::strong_ordering natural_compare(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    std::strong_ordering order = std::strong_ordering::equal;
    if (is_digit(a[i]) && is_digit(b[j])) {
      const std::string_view left = take_number(a, i);
      const std::string_view right = take_number(b, j);
      order = left.size() != right.size() ? left.size() <=> right.size() : bytes_compare(left, right);
    } else {
      order = caseless(a[i++]) <=> caseless(b[j++]);
    }
    if (order != 0) return order;
  }
  if (i < a.size() || j < b.size())
    return i < a.size() ? std::strong_ordering::greater : std::strong_ordering::less;
  return bytes_compare(a, b);
}

struct Collator::Rules {
  std::unique_ptr<icu::Collator> collator;
};

Collator::Collator(const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string tag = language.tag.empty() ? "und" : language.tag;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status)) locale = icu::Locale::getRoot();
  status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  if (U_SUCCESS(status)) collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  if (U_FAILURE(status)) {
    throw Error(
        {.slug = "collation-failed",
         .message = "cannot order words by the rules of '" + language.tag + "': " + u_errorName(status),
         .hint = "check the installation of ICU and its data"});
  }
  rules_ = std::make_shared<const Rules>(Rules{std::move(collator)});
}

std::strong_ordering Collator::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult result = rules_->collator->compareUTF8(a, b, status);
  if (U_FAILURE(status) || result == UCOL_EQUAL) return bytes_compare(a, b);
  return result == UCOL_LESS ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace coding
