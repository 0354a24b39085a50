#include "coding/text/decode.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace std::string_literals;

namespace {

Diagnostic refusal(const std::string& bytes, const Language& declared = {}) {
  try {
    decode_utf8_text(bytes, "y1.txt", declared);
  } catch (const DataError& error) {
    return error.diagnostic();
  }
  return {.slug = "none"};
}

}  // namespace

TEST_CASE("clean UTF-8 comes through untouched and without notes") {
  const std::string bytes = "Öz güven\n\n  s\u0327 \u2028\u0085\uFEFF می\u200Cروم \n";
  const DecodedText decoded = decode_utf8_text(bytes, "y1.txt");
  CHECK(decoded.text.bytes() == bytes);
  CHECK_FALSE(decoded.had_bom);
  CHECK_FALSE(decoded.had_crlf);
  CHECK(decoded.notes.empty());
}

TEST_CASE("one byte-order mark goes and line ends become LF, and both are told") {
  const DecodedText decoded = decode_utf8_text("\uFEFF\uFEFFa\r\nb\rc\n\r\n\r", "y1.txt");
  CHECK(decoded.text.bytes() == "\uFEFFa\nb\nc\n\n\n");
  CHECK(decoded.had_bom);
  CHECK(decoded.had_crlf);
  REQUIRE(decoded.notes.size() == 2);
  CHECK(decoded.notes[0].slug == "bom-removed");
  CHECK(decoded.notes[1].slug == "line-ends-changed");
  CHECK(decoded.notes[1].message == "4 line ends (CR or CRLF) became LF");
  CHECK(decoded.notes[1].severity == Severity::note);
  CHECK(decoded.notes[1].place.file == "y1.txt");
}

TEST_CASE("bytes that are not UTF-8 are refused at their line and column") {
  const Diagnostic diagnostic = refusal("ilk satır\r\nöz g\xFCven\r\n", {"tr"});
  CHECK(diagnostic.slug == "not-utf8");
  CHECK(diagnostic.place == Place{"y1.txt", 2, 5});
  CHECK(diagnostic.message == "the byte 0xFC is not valid UTF-8 here");
  CHECK(diagnostic.hint ==
        "it is probably WINDOWS-1254: iconv -f WINDOWS-1254 -t UTF-8 'y1.txt' > converted.txt");
  CHECK(diagnostic.source_line == "öz g\uFFFDven");
}

TEST_CASE("the hint names the encoding of the declared language") {
  CHECK(refusal("\xE7", {"az"}).hint.find("WINDOWS-1254") != std::string::npos);
  CHECK(refusal("\xE7", {"fa-IR"}).hint.find("WINDOWS-1256") != std::string::npos);
  CHECK(refusal("\xE7").hint ==
        "save it as UTF-8, or convert it: iconv -f ENCODING -t UTF-8 'y1.txt' > converted.txt");
  try {
    decode_utf8_text("\xE7", "o'clock.txt");
    FAIL("accepted");
  } catch (const DataError& error) {
    CHECK(error.diagnostic().hint.find("'o'\\''clock.txt'") != std::string::npos);
  }
}

TEST_CASE("UTF-16 and UTF-32 are named") {
  CHECK(refusal("\xFF\xFE"
                "a\0"s)
            .slug == "utf-16");
  CHECK(refusal("\xFE\xFF\0a"s).slug == "utf-16");
  CHECK(refusal("\xFF\xFE"
                "a\0"s)
            .hint.find("iconv -f UTF-16 -t UTF-8 'y1.txt'") != std::string::npos);
  CHECK(refusal("\xFF\xFE\0\0a\0\0\0"s).slug == "utf-32");
  CHECK(refusal("\0\0\xFE\xFF"s).slug == "utf-32");
}

TEST_CASE("a NUL byte means a binary file") {
  const Diagnostic diagnostic = refusal("PK\x03\nğ\0\xFF"s);
  CHECK(diagnostic.slug == "nul-byte");
  CHECK(diagnostic.place == Place{"y1.txt", 2, 2});
  CHECK(diagnostic.message.find("binary") != std::string::npos);
  CHECK(diagnostic.source_line.empty());
}

TEST_CASE("an empty transcript is refused") {
  CHECK(refusal("").slug == "empty-file");
  CHECK(refusal("\uFEFF").slug == "empty-file");
  CHECK(refusal(" \r\n\u00A0\n").slug == "empty-file");
  CHECK(refusal("").message == "the file is empty");
  CHECK(refusal("a").slug == "none");
}
