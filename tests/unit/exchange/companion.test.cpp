#include "coding/exchange/companion.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

TEST_CASE("the words of a companion give the files back, whatever stands in them") {
  const ProjectFiles files = {
      {"memos/ayse-1.md", "---\n---\n\n\"Neden?\" \\ تكرار 🙂\tson\n"},
      {"project.json", "{\"format\":\"coding-project/1\"}\n"},
      {"codebook.jsonl", "{\"id\":\"a\",\"name\":\"a\"}\n{\"id\":\"b\",\"name\":\"b\"}\n"}};
  const Companion full{.archive = "ab12", .files = files, .stored = {{"foreign/a.jpg", "b.jpg"}}};
  CHECK(companion_of(companion_text(full), "note") == full);
  CHECK(companion_of(companion_text({.archive = "0"}), "note") == Companion{.archive = "0"});
}

TEST_CASE("other notes are no companions, and later versions are not read as this one") {
  CHECK(!companion_of("Bir not.", "note"));
  CHECK(!companion_of("", "note"));
  CHECK(!companion_of("{\"format\":\"coding-companion/2\"}\n", "note"));
}

TEST_CASE("a damaged companion is refused with its line") {
  const std::string sound = companion_text({.archive = "0", .files = {{"project.json", "{}"}}});
  const auto slug = [](const std::string& text) {
    return test::thrown<DataError>([&] { companion_of(text, "note"); }).slug;
  };
  CHECK(slug(sound + "{\"file\":\"a\"}\n") == "key-missing");
  CHECK(slug(sound + "{\"file\":\n") == "json-malformed");
  for (const char* const path : {"../a", "/etc/passwd", "a/b/c", ""})
    CHECK(slug(sound + "{\"file\":\"" + path + "\",\"text\":\"x\"}\n") == "companion-path");
  CHECK(test::thrown<DataError>([&] { companion_of(sound + "[]\n", "note"); }).place.line == 3);
}

TEST_CASE(
    "the digest of an archive is of its XML and of the names and bytes of all its files but the companion") {
  const std::map<std::string, std::string> files = {{"a.txt", "a"}, {"b.txt", "b"}, {"c.txt", "c"}};
  const std::string digest = archive_digest("x", files, "c.txt");
  CHECK(digest == archive_digest("x", {{"a.txt", "a"}, {"b.txt", "b"}, {"c.txt", "other"}}, "c.txt"));
  CHECK(digest != archive_digest("y", files, "c.txt"));
  CHECK(digest != archive_digest("x", files, "b.txt"));
  CHECK(digest != archive_digest("x", {{"a.txt", "a"}, {"b.txt", "c"}}, "c.txt"));
  CHECK(digest != archive_digest("x", {{"a.txt", "a"}}, "c.txt"));
}
