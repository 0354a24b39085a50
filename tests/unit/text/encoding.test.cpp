#include "coding/text/encoding.hpp"

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace std::string_literals;

namespace {

// "Görüşmeci: Kaç yıldır öğretmensiniz?", … in one byte a letter.
const std::string turkish_1254 =
    "G\xF6r\xFC\xFEmeci: Ka\xE7 y\xFDld\xFDr \xF6\xF0retmensiniz?\n\xDDlk g\xFCn\n";
const std::string turkish = "Görüşmeci: Kaç yıldır öğretmensiniz?\nİlk gün\n";
const std::string turkish_857 =
    "G\x94r\x81\x9Fmeci: Ka\x87 y\x8Dld\x8Dr \x94\xA7retmensiniz?\n\x98lk g\x81n\n";
// "سلام، شما كجا بوديد" of Windows.
const std::string persian_1256 = "\xD3\xE1\xC7\xE3\xA1 \xD4\xE3\xC7 \xDF\xCC\xC7 \xC8\xE6\xCF\xED\xCF";

TextFile read(const std::string& bytes, const std::string& encoding = "", const std::string& language = "") {
  return decode_text(bytes, {.file = "y1.txt", .encoding = encoding, .language = {language}});
}

Diagnostic refused(const std::string& bytes, const std::string& encoding = "",
                   const std::string& language = "") {
  try {
    read(bytes, encoding, language);
  } catch (const Error& error) {
    return error.diagnostic();
  }
  return {.slug = "none"};
}

bool notes(const TextFile& file, const std::string& slug) {
  for (const Diagnostic& note : file.notes) {
    if (note.slug == slug) return true;
  }
  return false;
}

std::string utf16(const std::u32string& text, bool little) {
  std::string out;
  for (const char32_t c : text) {
    const std::string unit = {static_cast<char>(c >> 8), static_cast<char>(c & 255)};
    out += little ? std::string(unit.rbegin(), unit.rend()) : unit;
  }
  return out;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, without a word") {
  const TextFile file = read("Öz güven\tme\u200Crû\n");
  CHECK(file.text.bytes() == "Öz güven\tme\u200Crû\n");
  CHECK(file.encoding.empty());
  CHECK(file.notes.empty());
  CHECK(notes(read("\uFEFFa\r\n"), "bom-removed"));
  CHECK(notes(read("\uFEFFa\r\n"), "line-ends-changed"));
}

TEST_CASE("a byte-order mark names UTF-16 and UTF-32") {
  const std::u32string words = U"Görüşme\r\nسلام";
  for (const bool little : {true, false}) {
    const TextFile file = read((little ? "\xFF\xFE"s : "\xFE\xFF"s) + utf16(words, little));
    CHECK(file.text.bytes() == "Görüşme\nسلام");
    CHECK(file.encoding == (little ? "utf-16le" : "utf-16be"));
    CHECK(notes(file, "encoding-converted"));
  }
  CHECK(read("\xFF\xFE\0\0\x5E\x01\0\0"s).text.bytes() == "Ş");
  CHECK(read("\0\0\xFE\xFF\0\0\x01\x5E"s).text.bytes() == "Ş");
  CHECK(read("\xFF\xFE\x3D\xD8\x00\xDE"s).text.bytes() == "😀");
}

TEST_CASE("UTF-16 without a mark shows by its NULs, and the guess is told") {
  for (const bool little : {true, false}) {
    for (const std::u32string& words : {U"Görüşmeci: Evet."s, U"سلام، شما کجا بودید"s}) {
      const TextFile file = read(utf16(words, little));
      CHECK(file.text.bytes() == to_utf8(words));
      CHECK(notes(file, "encoding-guessed"));
    }
  }
  CHECK(refused("ab\0\0cd"s).slug == "nul-byte");
  CHECK(refused("a\0"s + std::string(1000, 'b')).slug == "nul-byte");
}

TEST_CASE("the declared language decides, and the guess says how sure it is") {
  const TextFile file = read(turkish_1254, "", "tr");
  CHECK(file.text.bytes() == turkish);
  CHECK(file.encoding == "windows-1254");
  REQUIRE(notes(file, "encoding-guessed"));
  CHECK(file.notes[0].message.find("windows-1254") != std::string::npos);
  CHECK(file.notes[0].message.find("100%") != std::string::npos);
  CHECK(file.notes[0].hint.find("--encoding") != std::string::npos);
  CHECK(file.notes[0].severity == Severity::note);
  const TextFile persian = read(persian_1256, "", "fa");
  CHECK(persian.text.bytes() == "سلام، شما كجا بوديد");
  CHECK(persian.encoding == "windows-1256");
  CHECK(notes(persian, "letter-missing"));
}

TEST_CASE("without a language ICU's detector guesses, wherever the letters stand") {
  std::string plain;
  for (int i = 0; i < 5000; ++i) plain += "bu bir deneme cumlesi ";
  const std::string more =
      "\xD6\xF0retmen: On y\xFDld\xFDr buraday\xFDm, \xDDstanbul'dan geldim ve \xE7ok sevdim.\n";
  for (const std::string& before : {std::string(), plain + "\n", plain}) {
    const TextFile file = read(before + turkish_1254 + more);
    CHECK(file.encoding == "windows-1254");
    CHECK(notes(file, "encoding-guessed"));
    CHECK(file.text.bytes().ends_with("İstanbul'dan geldim ve çok sevdim.\n"));
  }
  // Too little to go by is no guess.
  CHECK(refused("G\xF6r\xFC\xFEme").slug == "encoding-unclear");
}

TEST_CASE("a Latin-1 guess with letters that Turkish has is a warning") {
  const TextFile file = read(
      "Interviewer: How long have you been teaching? G\xF6r\xFC\xFEme \xF6ncesi.\n"
      "Teacher: For ten years, I came from \xDDstanbul and I liked it very much.\n");
  CHECK(file.encoding == "windows-1252");
  CHECK(file.notes.at(0).severity == Severity::warning);
  CHECK(file.notes.at(0).hint.find("--language tr") != std::string::npos);
}

TEST_CASE("a guess that would be wrong is refused with what to try") {
  for (const std::string language : {"", "tr", "az"}) {
    const Diagnostic dos = refused(turkish_857, "", language);
    CHECK(dos.slug == "encoding-unclear");
    CHECK(dos.hint.find("cp857") != std::string::npos);
  }
  CHECK(refused(turkish_1254, "", "fa").slug == "encoding-unclear");
  CHECK(refused("x\xFF", "", "").slug == "encoding-unclear");
  CHECK(refused("x\xFF", "", "").hint.find("--encoding") != std::string::npos);
}

TEST_CASE("what the person says about the encoding is done") {
  CHECK(read(turkish_857, "cp857").text.bytes() == turkish);
  CHECK(read(turkish_857, "cp857").encoding == "ibm857");
  CHECK(read(turkish_1254, "ISO-8859-9").encoding == "iso-8859-9");
  CHECK(notes(read(turkish_1254, "latin5"), "encoding-converted"));
  CHECK(notes(read("Görüşme", "windows-1254"), "encoding-doubtful"));
  CHECK_FALSE(notes(read("abc", "windows-1254"), "encoding-doubtful"));
  CHECK(read("Görüşme", "UTF8").encoding.empty());
  CHECK(refused("a\xE7", "utf-8").slug == "not-utf8");
  for (const std::string name : {"windows-9999", "", " ", "utf-8,x"}) {
    if (!name.empty()) CHECK(refused("a", name).slug == "encoding-unknown");
  }
  // A name out of a damaged file: a directional control's lead byte at the end, and bytes of no encoding.
  for (const std::string name : {"w\xE2", "\x91\xFE", "\xC2"}) {
    CHECK_FALSE(first_invalid_byte(refused("a", name).message));
  }
}

TEST_CASE("Azerbaijani in windows-1254 has lost a letter, and that is said") {
  CHECK(notes(read("M\xFCsahib\xE7i", "", "az"), "letter-missing"));
  CHECK_FALSE(notes(read("M\xFCsahib\xE7i", "", "tr"), "letter-missing"));
  CHECK_FALSE(notes(read("Müsahibəçi", "", "az"), "letter-missing"));
}

TEST_CASE("bytes that cannot be decoded are named by offset, line and column") {
  const Diagnostic lone = refused("\xFF\xFE\x61\0\x0A\0\x62\0\x00\xDC\x63\0"s);
  CHECK(lone.slug == "not-decodable");
  CHECK(lone.message.find("offset 8") != std::string::npos);
  CHECK(lone.place == Place{"y1.txt", 2, 2});
  const Diagnostic cut = refused("\xFF\xFE\x61\0\x62"s);
  CHECK(cut.slug == "not-decodable");
  CHECK(refused("a\r\nb\xFF", "shift_jis").place.line == 2);
  CHECK(refused("a\xFF", "us-ascii").message.find("0xFF at offset 1") != std::string::npos);
}

TEST_CASE("one bad byte anywhere in UTF-8 is never taken for a letter") {
  const std::string good = "Görüşme سلام 😀 a\n";
  for (std::size_t at = 0; at <= good.size(); ++at) {
    for (const char bad : {'\x80', '\xC0', '\xFF', '\xED'}) {
      std::string bytes = good;
      bytes.insert(at, 1, bad);
      if (!first_invalid_byte(bytes)) continue;
      CHECK(refused(bytes, "utf-8").slug == "not-utf8");
      const std::string slug = refused(bytes, "", "tr").slug;
      CHECK(slug == "encoding-unclear");
    }
  }
}

TEST_CASE("control characters stay and are counted, a NUL is refused") {
  const TextFile file = read("a\tb\nc\x0B\x1B[31m\x7F\u0085\u0090");
  REQUIRE(notes(file, "control-characters"));
  CHECK(file.notes.back().message == "4 control characters stay in the text");
  CHECK(file.notes.back().place == Place{"y1.txt", 2, 2});
  CHECK(file.text.bytes() == "a\tb\nc\x0B\x1B[31m\x7F\u0085\u0090");
  CHECK(read("\u0090").notes.back().message == "1 control character stays in the text");
  CHECK(refused("a\0"s).slug == "nul-byte");
  CHECK(refused("\xFF\xFE\x61\0\0\0"s).slug == "nul-byte");
  CHECK(refused("").slug == "empty-file");
}

TEST_CASE("what is decoded byte by byte is what is decoded at once") {
  Random random(7);
  for (const std::string encoding : {"windows-1254", "windows-1256", "cp857", "utf-16le", "gb18030"}) {
    std::string bytes;
    for (int i = 0; i < 20'000; ++i) bytes += static_cast<char>(1 + random.below(127));
    const Transcoded whole = transcode(bytes, encoding);
    CHECK_FALSE(first_invalid_byte(whole.utf8));
    const Transcoded half = transcode(std::string_view(bytes).substr(0, 10'000), encoding);
    if (!whole.bad_byte && !half.bad_byte) CHECK(whole.utf8.starts_with(half.utf8));
  }
  // A pair of surrogates at every place around the buffer's end.
  for (std::size_t before = 4090; before < 4100; ++before) {
    std::u32string words(before, U'a');
    const std::string bytes = utf16(words, true) + "\x3D\xD8\x00\xDE"s;
    CHECK(transcode(bytes, "utf-16le").utf8 == std::string(before, 'a') + "😀");
  }
}
