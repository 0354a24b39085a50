// The archive that a project goes out in, with and without the note of our own files.
#include <algorithm>

#include "coding/exchange/companion.hpp"
#include "coding/exchange/foreign.hpp"
#include "coding/exchange/read_refi.hpp"
#include "coding/exchange/refi_export.hpp"
#include "coding/exchange/refi_structure.hpp"
#include "tests/catch.hpp"
#include "tests/random_project.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Outgoing small() {
  const RandomStudy study = random_study_of(7);
  return {.project = study.project,
          .texts = [study](const Document& document) { return study.texts.at(document.id); },
          .memos = study.memos,
          .kept = {},
          .kept_files = {},
          .files = {}};
}

}  // namespace

TEST_CASE("a companion is a note in a file of its own that the rules allow, for every target") {
  Outgoing outgoing = small();
  outgoing.files = {{"project.json", "{}"}, {"foreign/photo.jpg", "j"}};
  outgoing.kept_files = {{"photo.jpg", "j"}};
  for (const RefiTarget target : {RefiTarget::generic, RefiTarget::nvivo}) {
    const RefiExportOptions options{.target = target};
    RefiExport made = export_refi(outgoing, options);
    made.files["other.jpg"] = "j";
    const RefiArchive archive = archive_of(std::move(made), outgoing, options);
    CHECK(refi_structure_faults(archive.xml, "x", archive.files).empty());
    const RefiFile read = read_refi(qdpx_of(archive), "x.qdpx");
    const auto note = std::find_if(read.project.all_notes.begin(), read.project.all_notes.end(),
                                   [](const RefiText& each) { return each.name == companion_name; });
    REQUIRE(note != read.project.all_notes.end());
    const std::string name = note->guid + ".txt";
    const auto companion = companion_of(read.files.at(name), "note");
    REQUIRE(companion);
    CHECK(companion->archive == archive_digest(read.xml_sha256, read.files, name));
    CHECK(companion->files == ProjectFiles{{"project.json", "{}"}});
    CHECK(companion->stored == std::map<std::string, std::string>{{"foreign/photo.jpg", "other.jpg"}});
  }
}

TEST_CASE("without a companion, or with nothing to put in it, there is no note of ours") {
  Outgoing outgoing = small();
  CHECK(archive_of(export_refi(outgoing), outgoing, {}).xml.find(companion_name) == std::string::npos);
  outgoing.files = {{"project.json", "{}"}};
  const RefiExportOptions plain{.companion = false};
  CHECK(archive_of(export_refi(outgoing, plain), outgoing, plain).xml.find(companion_name) ==
        std::string::npos);
}
