// Projects of ours through REFI-QDA and back: whole where nobody changed the file, and where somebody did,
// each coded passage on its words.
#include <set>

#include "coding/base/file.hpp"
#include "coding/exchange/companion.hpp"
#include "coding/exchange/foreign.hpp"
#include "coding/exchange/refi_export.hpp"
#include "tests/catch.hpp"
#include "tests/random_project.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::test;
using coding::testing::TemporaryFolder;

namespace {

const std::vector<RefiTarget> all_targets = {RefiTarget::generic, RefiTarget::nvivo, RefiTarget::maxqda,
                                             RefiTarget::atlasti};

NewProject native(const RandomStudy& study) {
  NewProject out{.study = study.project.study,
                 .participants = study.project.participants,
                 .codebook = study.project.codebook,
                 .segments = study.project.segments,
                 .declarations = study.project.declarations,
                 .relations = study.project.relations,
                 .memos = study.memos};
  for (const Document& document : study.project.documents)
    out.documents.push_back(
        {.document = document, .text = study.texts.at(document.id), .marks = study.marks.at(document.id)});
  return out;
}

Outgoing outgoing_of(const RandomStudy& study) {
  return {.project = study.project,
          .texts = study.text_source(),
          .marks = study.mark_source(),
          .memos = study.memos,
          .kept = {},
          .kept_files = {},
          .files = files_of(native(study))};
}

Incoming came_back(const Outgoing& outgoing, const RefiExportOptions& options,
                   const TemporaryFolder& folder) {
  const auto file = folder.path() / "x.qdpx";
  write_file(file, qdpx_of(archive_of(export_refi(outgoing, options), outgoing, options)), true);
  return read_foreign(file, {});
}

// Coder, words and the code's name of every coded passage: what must arrive whoever reads the file.
std::multiset<std::string> codings_of(const NewProject& project) {
  std::multiset<std::string> out;
  for (const CodedSegment& each : project.segments) {
    const auto document =
        std::find_if(project.documents.begin(), project.documents.end(),
                     [&](const NewDocument& other) { return other.document.id == each.document; });
    REQUIRE(document != project.documents.end());
    out.insert(each.coder.value + "|" + std::to_string(each.span.begin) + "|" + each.memo + "|" +
               project.codebook.find(each.code)->name + "|" + std::string(document->text.slice(each.span)));
  }
  return out;
}

}  // namespace

TEST_CASE("a project that goes out to REFI-QDA comes back as it was, for every target") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const RandomStudy study = random_study_of(seed);
    const TemporaryFolder folder;
    for (const RefiTarget target : all_targets) {
      CAPTURE(seed, name_of(target));
      const Incoming back = came_back(outgoing_of(study), {.target = target}, folder);
      CHECK(back.losses == Losses{});
      CHECK(files_of(back.project) == files_of(native(study)));
      REQUIRE(back.project.documents.size() == study.project.documents.size());
      for (const NewDocument& each : back.project.documents)
        CHECK(each.text.bytes() == study.texts.at(each.document.id).bytes());
    }
  }
}

TEST_CASE("without a companion every coding arrives on its words, with its coder, code and remark") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const RandomStudy study = random_study_of(seed);
    const TemporaryFolder folder;
    for (const RefiTarget target : all_targets) {
      CAPTURE(seed, name_of(target));
      const RefiExportOptions options{.target = target, .companion = false};
      CHECK(codings_of(came_back(outgoing_of(study), options, folder).project) == codings_of(native(study)));
    }
  }
}
