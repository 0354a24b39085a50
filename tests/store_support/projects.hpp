// Projects for the tests of the store: a folder that removes itself, a small study, and random ones from a
// seed.
#pragma once

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "coding/base/file.hpp"
#include "coding/base/random.hpp"
#include "coding/store/change.hpp"
#include "coding/store/folder.hpp"

namespace coding::testing {

namespace fs = std::filesystem;

// A new empty folder under the system's place for such.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    // In memory where there is such a place: thousands of syncs to a disk would take minutes.
    const fs::path parent = fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
    std::string name = (parent / "coding-store-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make a temporary folder");
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }
  fs::path project() const { return path_ / "study"; }

 private:
  fs::path path_;
};

inline JournalNote note(std::string what = "did it", std::string coder = "ayse") {
  return {.coder = {std::move(coder)},
          .time = "2026-11-21T18:40:06Z",
          .command = "test",
          .what = std::move(what),
          .why = "to see",
          .process = "process 4711 on ankara"};
}

inline const std::string y5_text = "Çocuğum artık daha sosyal.\nOyun öğreniyor, ‘biz’ diyor 🙂.\n";

// With its quote when the span lies in y5_text.
inline CodedSegment segment(std::string document, Span span, std::string code) {
  const Text text(y5_text);
  CodedSegment made{.document = {std::move(document)}, .span = span, .code = {std::move(code)}};
  if (span.begin < span.end && span.end <= text.length()) made.quote = quote_of(text, span);
  return made;
}

// Two documents, three codes, two segments by ayse.
inline void make_study(const fs::path& project) {
  create_project(project,
                 {.id = "6f1c1f0e-0000-4000-8000-000000000001", .title = "Satranç", .language = {"tr"}},
                 note("made it"));
  std::vector<NewDocument> documents;
  for (const char* id : {"Y5", "Y10"}) {
    documents.push_back(
        {.document = {.id = {id}, .participant = {id}, .source = {.file = "a.txt", .importer = "text/1"}},
         .text = Text(y5_text),
         .source = y5_text,
         .extension = "txt"});
  }
  add_documents(project, std::move(documents), note("imported"));
  change_codebook(
      project,
      [](Codebook& codebook) {
        codebook.add({.id = {"kazanim"}, .name = "Kazanım"});
        codebook.add({.id = {"sosyallesme"}, .name = "sosyalleşme", .parent = {"kazanim"}});
        codebook.add({.id = {"oyun"}, .name = "oyun"});
      },
      note("codes"));
  add_segments(project, {"ayse"}, {segment("Y5", {0, 7}, "sosyallesme"), segment("Y10", {8, 13}, "oyun")},
               note("coded"));
}

// Every file of the project but its private folder, by relative path.
inline std::vector<std::pair<std::string, std::string>> files_of(const fs::path& project) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& entry : fs::recursive_directory_iterator(project)) {
    const std::string path = fs::relative(entry.path(), project).string();
    if (entry.is_regular_file() && !path.starts_with(".coding"))
      out.emplace_back(path, read_file(entry.path()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The same without the journals, which grow with every undo.
inline std::vector<std::pair<std::string, std::string>> content_of(const fs::path& project) {
  auto files = files_of(project);
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("journal"); });
  return files;
}

}  // namespace coding::testing
