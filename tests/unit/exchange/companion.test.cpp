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
  CHECK(companion_files(companion_text(files), "note") == files);
  CHECK(companion_files(companion_text({}), "note") == ProjectFiles{});
}

TEST_CASE("other notes are no companions, and later versions are not read as this one") {
  CHECK(!companion_files("Bir not.", "note"));
  CHECK(!companion_files("", "note"));
  CHECK(!companion_files("{\"format\":\"coding-companion/2\"}\n", "note"));
}

TEST_CASE("a damaged companion is refused with its line") {
  const std::string sound = companion_text({{"project.json", "{}"}});
  const auto slug = [](const std::string& text) {
    return test::thrown<DataError>([&] { companion_files(text, "note"); }).slug;
  };
  CHECK(slug(sound + "{\"file\":\"a\"}\n") == "key-missing");
  CHECK(slug(sound + "{\"file\":\n") == "json-malformed");
  for (const char* const path : {"../a", "/etc/passwd", "a/b/c", ""})
    CHECK(slug(sound + "{\"file\":\"" + path + "\",\"text\":\"x\"}\n") == "companion-path");
  CHECK(test::thrown<DataError>([&] { companion_files(sound + "[]\n", "note"); }).place.line == 3);
}
