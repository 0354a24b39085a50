#include "coding/store/check.hpp"

#include <functional>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

void put(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  write_file(path, bytes, true);
}

void append(const fs::path& path, const std::string& bytes) { put(path, read_file(path) + bytes); }

void replace(const fs::path& path, const std::string& from, const std::string& to) {
  std::string bytes = read_file(path);
  REQUIRE(bytes.find(from) != std::string::npos);
  bytes.replace(bytes.find(from), from.size(), to);
  put(path, bytes);
}

struct Damage {
  std::string slug;
  std::string file;
  std::size_t line;
  std::function<void(const fs::path&)> make;
};

const std::string bad = "{\"document\":\"Y5\",\"start\":1,\"end\":3,\"code\":";

const std::vector<Damage>& damages() {
  static const std::vector<Damage> all = {
      {"project-missing", "project.json", 0, [](const fs::path& p) { fs::remove(p / "project.json"); }},
      {"project-newer", "project.json", 2,
       [](const fs::path& p) { replace(p / "project.json", "project/1", "project/2"); }},
      {"json-malformed", "project.json", 3,
       [](const fs::path& p) { replace(p / "project.json", "\"id\":", "\"id\""); }},
      {"not-utf8", "documents/Y5.txt", 1,
       [](const fs::path& p) { replace(p / "documents/Y5.txt", "Ç", "\xC7"); }},
      {"nul-byte", "documents/Y5.txt", 3,
       [](const fs::path& p) { append(p / "documents/Y5.txt", std::string("a\0b", 3)); }},
      {"file-empty", "documents/Y5.txt", 0, [](const fs::path& p) { put(p / "documents/Y5.txt", ""); }},
      {"text-changed", "documents/Y5.txt", 0, [](const fs::path& p) { append(p / "documents/Y5.txt", "x"); }},
      {"quote-mismatch", "segments/ayse.jsonl", 2,
       [](const fs::path& p) { replace(p / "documents/Y5.txt", "Çocuğum", "Oğlum de"); }},
      {"length-mismatch", "documents/Y5.txt", 0,
       [](const fs::path& p) { replace(p / "documents/Y5.json", "\"length\": ", "\"length\": 1"); }},
      {"text-missing", "documents/Y5.txt", 0, [](const fs::path& p) { fs::remove(p / "documents/Y5.txt"); }},
      {"document-json-missing", "documents/Y5.txt", 0,
       [](const fs::path& p) { fs::remove(p / "documents/Y5.json"); }},
      {"stray-file", "documents/Y5.docx", 0, [](const fs::path& p) { put(p / "documents/Y5.docx", "x"); }},
      {"source-orphan", "sources/Y6.txt", 0, [](const fs::path& p) { put(p / "sources/Y6.txt", "x"); }},
      {"participant-duplicate", "participants.csv", 4,
       [](const fs::path& p) { append(p / "participants.csv", "Y5\n"); }},
      {"participant-unknown", "documents/Y5.json", 0,
       [](const fs::path& p) { put(p / "participants.csv", "id\nY10\n"); }},
      {"code-duplicate", "codebook.jsonl", 4,
       [](const fs::path& p) { append(p / "codebook.jsonl", "{\"id\":\"oyun\",\"name\":\"x\"}\n"); }},
      {"parent-unknown", "codebook.jsonl", 2,
       [](const fs::path& p) {
         replace(p / "codebook.jsonl", "\"parent\":\"kazanim\"", "\"parent\":\"nope\"");
       }},
      {"parent-cycle", "codebook.jsonl", 1,
       [](const fs::path& p) {
         replace(p / "codebook.jsonl", "\"name\":\"Kazanım\"", "\"name\":\"K\",\"parent\":\"sosyallesme\"");
       }},
      {"code-id-invalid", "codebook.jsonl", 4,
       [](const fs::path& p) { append(p / "codebook.jsonl", "{\"id\":\"Büyük\",\"name\":\"x\"}\n"); }},
      {"json-malformed", "codebook.jsonl", 4,
       [](const fs::path& p) { append(p / "codebook.jsonl", "{\"id\":\n"); }},
      {"key-twice", "codebook.jsonl", 4,
       [](const fs::path& p) {
         append(p / "codebook.jsonl", "{\"id\":\"a\",\"name\":\"x\",\"name\":\"y\"}\n");
       }},
      {"level-unknown", "codebook.jsonl", 4,
       [](const fs::path& p) {
         append(p / "codebook.jsonl", "{\"id\":\"a\",\"name\":\"x\",\"level\":\"y\"}\n");
       }},
      {"code-unknown", "segments/ayse.jsonl", 3,
       [](const fs::path& p) { append(p / "segments/ayse.jsonl", bad + "\"nope\"}\n"); }},
      {"document-unknown", "segments/ayse.jsonl", 3,
       [](const fs::path& p) {
         append(p / "segments/ayse.jsonl", "{\"document\":\"Z\",\"start\":1,\"end\":3,\"code\":\"oyun\"}\n");
       }},
      {"span-outside", "segments/ayse.jsonl", 3,
       [](const fs::path& p) {
         append(p / "segments/ayse.jsonl",
                "{\"document\":\"Y5\",\"start\":1,\"end\":3000,\"code\":\"oyun\"}\n");
       }},
      {"span-empty", "segments/ayse.jsonl", 3,
       [](const fs::path& p) {
         append(p / "segments/ayse.jsonl", "{\"document\":\"Y5\",\"start\":3,\"end\":3,\"code\":\"oyun\"}\n");
       }},
      {"segment-twice", "segments/ayse.jsonl", 3,
       [](const fs::path& p) {
         const std::string bytes = read_file(p / "segments/ayse.jsonl");
         append(p / "segments/ayse.jsonl", bytes.substr(bytes.find('\n') + 1));
       }},
      {"segments-unsorted", "segments/ayse.jsonl", 3,
       [](const fs::path& p) {
         append(p / "segments/ayse.jsonl", "{\"document\":\"Y1\",\"start\":1,\"end\":3,\"code\":\"oyun\"}\n");
       }},
      {"weight-outside", "segments/ayse.jsonl", 3,
       [](const fs::path& p) { append(p / "segments/ayse.jsonl", bad + "\"oyun\",\"weight\":101}\n"); }},
      {"merge-conflict", "segments/ayse.jsonl", 3,
       [](const fs::path& p) {
         append(p / "segments/ayse.jsonl", "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n");
       }},
      {"merge-conflict", "participants.csv", 4,
       [](const fs::path& p) { append(p / "participants.csv", "<<<<<<< HEAD\n"); }},
      {"journal-altered", "journal/ayse.jsonl", 2,
       [](const fs::path& p) { replace(p / "journal/ayse.jsonl", "imported", "invented"); }},
      {"journal-malformed", "journal/ayse.jsonl", 5,
       [](const fs::path& p) { append(p / "journal/ayse.jsonl", "{\"time\":\n"); }},
      {"change-interrupted", ".coding/stage", 0,
       [](const fs::path& p) { put(p / ".coding/stage/0", "half"); }},
  };
  return all;
}

}  // namespace

TEST_CASE("a sound project has no faults") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK(check_folder(folder.project()).empty());
}

TEST_CASE("each damage is named, with its file and line, and found beside all the others") {
  for (const Damage& damage : damages()) {
    TemporaryFolder folder;
    make_study(folder.project());
    damage.make(folder.project());
    std::string found;
    bool named = false;
    for (const Diagnostic& fault : check_folder(folder.project())) {
      found += fault.slug + " " + one_line(fault) + "\n";
      named = named || (fault.slug == damage.slug && fault.place.file == damage.file &&
                        fault.place.line == damage.line);
    }
    CAPTURE(damage.slug, damage.file, damage.line, found);
    CHECK(named);
  }
}

TEST_CASE("many damages at once are all found") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "segments/ayse.jsonl";
  append(path, "{\nno\n" + bad + "\"nope\"}\n" + bad + "7}\n");
  std::vector<std::string> slugs;
  for (const Diagnostic& fault : check_folder(folder.project())) slugs.push_back(fault.slug);
  CHECK(slugs == std::vector<std::string>{"json-malformed", "json-malformed", "json-type", "code-unknown",
                                          "segment-lost"});
}

TEST_CASE("a folder without any part of a project is no project") {
  TemporaryFolder folder;
  CHECK_THROWS_AS(check_folder(folder.path()), DataError);
}
