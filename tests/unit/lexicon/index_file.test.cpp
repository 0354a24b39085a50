#include "coding/lexicon/index_file.hpp"

#include <unistd.h>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/base/random.hpp"
#include "coding/lexicon/collocates.hpp"
#include "coding/lexicon/concordance.hpp"
#include "lexicon/index_data.hpp"
#include "tests/catch.hpp"
#include "tests/fault/faulty_disk.hpp"
#include "tests/texts.hpp"

using namespace coding;
using namespace coding::test;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("coding-index-" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "documents");
    fs::create_directories(path_ / ".coding");
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  fs::path index() const { return index_path(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Texts some_texts() {
  Texts texts;
  std::string text = "Önsöz\n";
  for (int i = 0; i < 3000; ++i) text += "Y1: ev w" + std::to_string(i) + " kadın\nG: evet mi?\n";
  add_text(texts, "D1", {"tr"}, text);
  add_text(texts, "D2", {"fa"}, "Y2: کتاب خوب\n");
  return texts;
}

// Everything an index can be asked; or that it was found to be damaged.
std::string answers(const Index& index, const Texts& texts) try {
  const Selection selection = select(index, texts.documents);
  const WordGroups groups = groups_by_key(index);
  const WordCounts counts(index, columns_of(index, selection, CountColumns::documents), groups);
  std::string out;
  for (std::size_t group = 0; group < groups.labels.size(); ++group) {
    out += groups.labels[group] + " ";
    for (const CountCell& cell : counts.row(group)) out += std::to_string(cell.count) + " ";
  }
  for (const Hit& hit : hits_of(index, selection, prepare(index, "ev *")))
    out += std::to_string(index.spans(hit.document, hit.first_word, hit.words).front().begin) + " ";
  for (const Collocate& row : collocates(index, selection, prepare(index, "ev"), groups).rows)
    out += std::to_string(row.both) + " ";
  return out;
} catch (const DataError& error) {
  return error.diagnostic().slug;
}

}  // namespace

TEST_CASE("an index is read back as it was written") {
  const Folder folder;
  const Texts texts = some_texts();
  const Index index = texts.index();
  CHECK_FALSE(open_index(folder.index(), texts.sources()));
  write_index(index, folder.index(), real_disk());
  const auto opened = open_index(folder.index(), texts.sources());
  REQUIRE(opened);
  CHECK(answers(*opened, texts) == answers(index, texts));
  CHECK(answers(*opened, texts).size() > 10000);
  CHECK_FALSE(fs::exists(folder.index().string() + ".new"));
}

TEST_CASE("the same texts make the same bytes") {
  CHECK(some_texts().index().data().bytes == some_texts().index().data().bytes);
}

TEST_CASE("an index of other documents is out of date") {
  const Folder folder;
  const Texts texts = some_texts();
  write_index(texts.index(), folder.index(), real_disk());
  auto sources = texts.sources();
  CHECK(open_index(folder.index(), sources));
  sources[0].text_sha256 += "!";
  CHECK_FALSE(open_index(folder.index(), sources));
  sources = texts.sources();
  sources[1].language = {"ar"};
  CHECK_FALSE(open_index(folder.index(), sources));
  sources = texts.sources();
  std::swap(sources[0], sources[1]);
  CHECK_FALSE(open_index(folder.index(), sources));
  sources = texts.sources();
  sources.pop_back();
  CHECK_FALSE(open_index(folder.index(), sources));
  sources = texts.sources();
  sources[0].stamps[1].inode = 7;
  CHECK_FALSE(open_index(folder.index(), sources));
}

TEST_CASE("a text or marks that were changed are seen by their stamps") {
  const Folder folder;
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ev");
  write_file(folder.path() / "documents" / "D1.txt", "ev", true);
  auto sources = texts.sources();
  sources[0].stamps = document_stamps(folder.path(), {"D1"});
  CHECK(sources[0].stamps[0].size == 2);
  CHECK(sources[0].stamps[1] == FileStamp{});
  const auto made = [&](std::size_t i) { return texts.texts[i]; };
  write_index(build_index(sources, made), folder.index(), real_disk());
  // Written in the same tick of the clock or before: not to be trusted.
  const auto written = fs::last_write_time(folder.path() / "documents" / "D1.txt");
  fs::last_write_time(folder.index(), written);
  CHECK_FALSE(open_index(folder.index(), sources));
  fs::last_write_time(folder.index(), written + std::chrono::seconds(1));
  CHECK(open_index(folder.index(), sources));
  write_file(folder.path() / "documents" / "D1.marks.jsonl", "{}\n", true);
  sources[0].stamps = document_stamps(folder.path(), {"D1"});
  CHECK_FALSE(open_index(folder.index(), sources));
}

TEST_CASE("an index that is cut off or empty is none") {
  const Folder folder;
  const Texts texts = some_texts();
  const std::string bytes(texts.index().data().bytes);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{10}, sizeof(IndexHeader), bytes.size() / 2, bytes.size() - 1}) {
    write_file(folder.index(), bytes.substr(0, size), true);
    CHECK_FALSE(open_index(folder.index(), texts.sources()));
  }
  write_file(folder.index(), bytes + "x", true);
  CHECK_FALSE(open_index(folder.index(), texts.sources()));
  fs::remove(folder.index());
  fs::create_directory(folder.index());
  CHECK_FALSE(open_index(folder.index(), texts.sources()));
}

TEST_CASE("one damaged byte anywhere is found, or was never read") {
  const Folder folder;
  const Texts texts = some_texts();
  const Index index = texts.index();
  const std::string bytes(index.data().bytes);
  const std::string expected = answers(index, texts);
  Random random(1);
  for (int i = 0; i < 60; ++i) {
    std::string damaged = bytes;
    const std::size_t at = random.below(bytes.size());
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
    write_file(folder.index(), damaged, true);
    const auto opened = open_index(folder.index(), texts.sources());
    CAPTURE(at, bytes.size());
    if (opened) CHECK(answers(*opened, texts) == "index-damaged");
  }
}

TEST_CASE("a failure while it is written leaves the old index or none") {
  using coding::testing::Fault;
  const Texts texts = some_texts();
  for (const Fault fault : {Fault::refused, Fault::partial, Fault::late, Fault::killed}) {
    for (int step = 0;; ++step) {
      const Folder folder;
      coding::testing::FaultyDisk disk(fault, step);
      bool failed = false;
      try {
        write_index(texts.index(), folder.index(), disk);
      } catch (const Error&) {
        failed = true;
      } catch (const coding::testing::Killed&) {
        failed = true;
      }
      const auto opened = open_index(folder.index(), texts.sources());
      if (!failed) REQUIRE(opened);
      write_index(texts.index(), folder.index(), real_disk());
      REQUIRE(open_index(folder.index(), texts.sources()));
      CHECK_FALSE(fs::exists(folder.index().string() + ".new"));
      if (!failed) break;
    }
  }
}
