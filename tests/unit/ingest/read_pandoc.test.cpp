#include <filesystem>
#include <fstream>

#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

// A folder with a program of that name, as a shell script.
class Programs {
 public:
  Programs(const std::string& name, const std::string& script) {
    std::string path = "/tmp/coding-programs.XXXXXX";
    REQUIRE(::mkdtemp(path.data()) != nullptr);
    folder_ = path;
    const auto file = std::filesystem::path(path) / name;
    std::ofstream(file) << "#!/bin/sh\n" << script;
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;
  ~Programs() { std::filesystem::remove_all(folder_); }
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

const std::string script =
    "if [ \"$1\" = --version ]; then echo pandoc 3.1.2; exit; fi\n"
    "echo \"$@\"; cat\n";

}  // namespace

TEST_CASE("pandoc is asked for formats we do not read, in its sandbox") {
  const Programs programs("pandoc", script);
  const Reading reading =
      read_with_pandoc("* Bir\n", {.file = "a.ORG", .program_folders = programs.folder()}, {});
  CHECK(reading.text.bytes() == "--from=org --to=plain --wrap=none --sandbox - +RTS -M1g -RTS\n* Bir\n");
  CHECK(noted(reading, "read-by-pandoc"));
  CHECK(reading.importer == "pandoc/1");
  const Programs old("pandoc",
                     "if [ \"$1\" = --version ]; then echo pandoc 2.9.2.1; exit; fi\necho \"$@\"\n");
  const Reading aged = read_with_pandoc("x", {.file = "a.rst", .program_folders = old.folder()}, {});
  CHECK(aged.text.bytes().find("sandbox") == std::string::npos);
}

TEST_CASE("without pandoc, or when it fails, the refusal says what to do") {
  const Diagnostic missing =
      refusal([] { read_with_pandoc("x", {.file = "a.epub", .program_folders = "/nonexistent"}, {}); });
  CHECK(missing.slug == "format-unsupported");
  CHECK(missing.hint.find("'pandoc'") != std::string::npos);
  CHECK(refusal([] { read_with_pandoc("x", {.file = "a.xyz"}, {}); }).slug == "format-unsupported");
  CHECK(refusal([] { read_with_pandoc("x", {.file = ""}, {}); }).slug == "format-unsupported");
  const Programs failing("pandoc", "echo 'olmadı: ş' >&2; exit 64\n");
  const Diagnostic failed =
      refusal([&] { read_with_pandoc("x", {.file = "a.tex", .program_folders = failing.folder()}, {}); });
  CHECK(failed.slug == "pandoc-failed");
  CHECK(failed.message.find("olmadı: ş") != std::string::npos);
}
