#include "package/archive.hpp"

#include "tests/unit/ingest/refusal.hpp"
#include "tests/zip_maker.hpp"

using namespace coding;

namespace {

Diagnostic refusal_of(const std::vector<ZipPart>& parts, const std::string& entry = "",
                      const ReadingLimits& limits = {}) {
  const std::string bytes = zip_of(parts);
  return refusal([&] {
    Archive archive(bytes, "a.docx", limits);
    if (!entry.empty()) archive.read(entry);
  });
}

}  // namespace

TEST_CASE("an archive lists its entries in order and gives their bytes") {
  const std::string bytes =
      zip_of({stored("b.xml", "<b/>"), stored("a/ş.xml", "ğüş"), zeros("z", 3), stored("e", "")});
  Archive archive(bytes, "a.docx", {});
  CHECK(archive.names() == std::vector<std::string>{"b.xml", "a/ş.xml", "z", "e"});
  CHECK(archive.read("b.xml") == "<b/>");
  CHECK(archive.read("a/ş.xml") == "ğüş");
  CHECK(archive.read("z") == std::string(775, '\0'));
  CHECK(archive.read("e").empty());
  CHECK(archive.has("e"));
  CHECK_FALSE(archive.has("B.XML"));
}

TEST_CASE("an entry that is not there is named") {
  const Diagnostic said = refusal_of({stored("a", "1")}, "word/document.xml");
  CHECK(said.slug == "archive-entry-missing");
  CHECK(said.message == "the archive has no entry 'word/document.xml'");
  CHECK(said.place.file == "a.docx");
}

TEST_CASE("an archive that was cut off anywhere is refused") {
  const std::string whole = zip_of({stored("a.xml", "<a>metin</a>"), zeros("b", 5)});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::string cut = whole.substr(0, length);
    CAPTURE(length);
    CHECK(refusal([&] { Archive archive(cut, "a.docx", {}); }).slug == "archive-malformed");
  }
}

TEST_CASE("names that leave the archive are refused, also of entries nobody reads") {
  for (const std::string name :
       {"../x", "a/../../x", "a/..", "/etc/passwd", "C:/x", "word\\document.xml", ""}) {
    CAPTURE(name);
    CHECK(refusal_of({stored("a", "1"), stored(name, "2")}).slug == "archive-path");
  }
  CHECK(refusal_of({stored("..", "2")}).message == "an entry is named '..', which leads out of the archive");
  const std::string fine = zip_of({stored("a..b/..c", "1"), stored("...", "2")});
  CHECK(Archive(fine, "a.docx", {}).names().size() == 2);
}

TEST_CASE("two entries of one name are refused") {
  CHECK(refusal_of({stored("a", "1"), stored("b", "2"), stored("a", "3")}).slug == "archive-name-twice");
}

TEST_CASE("too many entries are refused with both numbers") {
  const Diagnostic said =
      refusal_of({stored("a", "1"), stored("b", "2"), stored("c", "3")}, "", {.archive_entries = 2});
  CHECK(said.slug == "archive-entries");
  CHECK(said.message == "the archive has 3 entries, more than the limit of 2");
}

TEST_CASE("what unpacks to more than the limit stops while unpacking, over all entries together") {
  const Diagnostic said = refusal_of({zeros("bomb", 1000)}, "bomb", {.unpacked_bytes = 100'000});
  CHECK(said.slug == "archive-size");
  CHECK(said.message == "unpacking 'bomb' makes more than 100000 bytes, the limit");
  const std::string bytes = zip_of({zeros("a", 300), zeros("b", 300)});
  Archive archive(bytes, "a.docx", {.unpacked_bytes = 100'000});
  archive.read("a");
  CHECK(refusal([&] { archive.read("b"); }).slug == "archive-size");
}

TEST_CASE("what unpacks to many times its size is refused above a megabyte") {
  const Diagnostic said = refusal_of({zeros("bomb", 5000)}, "bomb", {.unpack_ratio = 100});
  CHECK(said.slug == "archive-ratio");
  CHECK(said.message == "the entry 'bomb' unpacks to more than 100 times its size, the limit");
  const std::string small = zip_of({zeros("small", 3000)});
  CHECK(Archive(small, "a.docx", {.unpack_ratio = 100}).read("small").size() == 774'001);
}

TEST_CASE("sizes and checksums that lie are found while unpacking") {
  ZipPart small = zeros("a", 3000);
  small.content = "0";  // the header says one byte
  CHECK(refusal_of({small}, "a").slug == "archive-damaged");
  CHECK(refusal_of({small}, "a", {.unpacked_bytes = 1000}).slug == "archive-size");
  ZipPart large = zeros("a", 3);
  large.content = std::string(1'000'000, '\0');
  CHECK(refusal_of({large}, "a").slug == "archive-damaged");
  ZipPart other = stored("a", "words");
  other.content = "wards";
  CHECK(refusal_of({other}, "a").slug == "archive-damaged");
  ZipPart broken = zeros("a", 3);
  broken.bytes = "\xFF\xFF\xFF";
  CHECK(refusal_of({broken}, "a").slug == "archive-damaged");
}

TEST_CASE("an encrypted entry is refused with what to do") {
  ZipPart secret = stored("a", "words that are encrypted");
  secret.is_encrypted = true;
  const Diagnostic said = refusal_of({secret}, "a");
  CHECK(said.slug == "archive-encrypted");
  CHECK(said.hint == "open the document with its password and save it without one");
}
