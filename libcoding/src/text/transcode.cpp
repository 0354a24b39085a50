// Other encodings to UTF-8 by ICU's converters, stopping at the first byte that cannot be decoded.
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/visible.hpp"

namespace coding {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

[[noreturn]] void refuse_name(const std::string& encoding) {
  throw UsageError({.slug = "encoding-unknown",
                    .message = "no encoding is called '" + visible(repaired(encoding)) + "'",
                    .hint = "common ones are utf-8, utf-16le, windows-1254, windows-1256, iso-8859-9 and "
                            "cp857; `iconv -l` lists more"});
}

Converter converter_of(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  // An empty name would be the system's own encoding; a comma or an equals sign are options of ICU's.
  const bool plain = !encoding.empty() && encoding.size() < UCNV_MAX_CONVERTER_NAME_LENGTH &&
                     encoding.find_first_of(std::string_view(",=\0", 3)) == std::string::npos;
  Converter converter(plain ? ucnv_open(encoding.c_str(), &status) : nullptr);
  if (!converter || U_FAILURE(status)) refuse_name(encoding);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

char32_t pair_of(char32_t lead, char32_t trail) {
  return 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00);
}

// UTF-16 in pieces as UTF-8; a surrogate pair may be cut between two of them.
class Utf8Writer {
 public:
  explicit Utf8Writer(std::string& out) : out_(out) {}
  void add(const UChar* begin, const UChar* end) {
    for (; begin != end; ++begin) add(*begin);
  }

 private:
  void add(char32_t unit) {
    if (U16_IS_LEAD(unit)) {
      lead_ = unit;
    } else {
      append_code_point(out_, U16_IS_TRAIL(unit) ? pair_of(lead_, unit) : unit);
    }
  }

  std::string& out_;
  char32_t lead_ = 0;
};

// Where the bytes that stopped the converter begin: it has read them.
std::size_t first_bad(const Converter& converter, std::size_t read) {
  std::array<char, 32> bad{};
  auto length = static_cast<int8_t>(bad.size());
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(converter.get(), bad.data(), &length, &status);
  return read - std::min(read, static_cast<std::size_t>(U_SUCCESS(status) ? length : 1));
}

}  // namespace

Transcoded transcode(std::string_view bytes, const std::string& encoding) {
  const Converter converter = converter_of(encoding);
  Transcoded done;
  done.utf8.reserve(bytes.size() + bytes.size() / 4);
  Utf8Writer writer(done.utf8);
  std::array<UChar, 4096> buffer{};
  const char* from = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* to = buffer.data();
    ucnv_toUnicode(converter.get(), &to, buffer.data() + buffer.size(), &from, end, nullptr, true, &status);
    writer.add(buffer.data(), to);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status)) {
      done.bad_byte = first_bad(converter, static_cast<std::size_t>(from - bytes.data()));
    }
    return done;
  }
}

std::string encoding_name(const std::string& encoding) {
  const Converter converter = converter_of(encoding);
  UErrorCode status = U_ZERO_ERROR;
  const char* own = ucnv_getName(converter.get(), &status);
  const char* name = nullptr;
  for (const char* standard : {"MIME", "IANA"}) {
    status = U_ZERO_ERROR;
    if (name == nullptr) name = ucnv_getStandardName(encoding.c_str(), standard, &status);
  }
  std::string kept = name != nullptr ? name : own;
  std::transform(kept.begin(), kept.end(), kept.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return kept;
}

}  // namespace coding
