// The report as a folder of linked pages that a browser opens without a network: from each count to the
// passages it counts, from each passage to its place in the transcript, and back to the codes.
//
//   write_site({project, results, memos, texts, marks}, {.reader = {"tr"}}, [&](const auto& path, const auto&
//   bytes) { … });
//
// Facts are gathered once (the texts are read then), laid out on pages, and each page becomes bytes by itself
// and is handed over, so that no more than a few pages are in memory beside the texts. What surprises: pages
// are cut by an estimate of their size, made before any of them is written, because each links to the others.
// docs/formats/report-folder.md says what stands where; libcoding/data/site has the style and the script.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/report/codebook_appendix.hpp"
#include "coding/report/results.hpp"

namespace coding::site {

// A page of somebody else's, at the end of the contents: a checklist, a paragraph on methods.
struct ExtraPage {
  std::string file{};   // the stem: "coreq"
  std::string title{};  // in the reader's language
  std::string html{};   // what stands below the title
};

// Needs project.segments with their quotes. All of it must outlive the call.
struct SiteSource {
  const Project& project;
  const report::Results& results;
  const std::vector<Memo>& memos;
  TextSource text_of{};
  MarkSource marks_of{};
  std::vector<ExtraPage> extra{};
  std::vector<report::CodebookEntry> codebook{};  // the appendix; empty: none
};

struct SiteOptions {
  CoderId coder{};
  Language reader{"en"};
  // Without: the tables and figures alone, and not a word of a transcript or memo.
  bool transcripts = true;
  std::size_t page_bytes = 300'000;      // about where a page is cut; none is longer than 2 MB
  std::size_t index_bytes = 24'000'000;  // of the search index, at most about
  int jobs = 1;                          // threads; the bytes are the same
};

// A path below the folder, with / between its steps, and the bytes. Called for each file once, from as many
// threads as there are jobs.
using FileSink = std::function<void(const std::string& path, const std::string& bytes)>;

// Throws what the sources and the sink throw.
void write_site(const SiteSource& source, const SiteOptions& options, const FileSink& sink);

// What a reader sees of a page: without tags, with a line for each block and with entities resolved, so that
// who looks for a name finds it where marks of passages stand between its letters.
std::string visible_words(const std::string& html);

}  // namespace coding::site
