// Projects on their way to REFI-QDA: the standard's rules hold, the bytes depend on the project alone, and
// every selection stands on its words, counted by a reader that shares nothing with the writer.
#include "coding/exchange/refi_export.hpp"

#include <regex>

#include "coding/exchange/refi_guids.hpp"
#include "coding/exchange/refi_structure.hpp"
#include "coding/text/utf8.hpp"
#include "package/archive.hpp"
#include "package/xml.hpp"
#include "tests/catch.hpp"
#include "tests/random_project.hpp"
#include "tests/refi_schemas.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::vector<RefiTarget> all_targets = {RefiTarget::generic, RefiTarget::nvivo, RefiTarget::maxqda,
                                             RefiTarget::atlasti};

Outgoing outgoing_of(const RandomStudy& study) {
  return {.project = study.project,
          .texts = study.text_source(),
          .marks = study.mark_source(),
          .memos = study.memos};
}

std::string archived(const Outgoing& outgoing, const RefiExportOptions& options = {}) {
  return qdpx_of(archive_of(export_refi(outgoing, options), outgoing, options));
}

std::string first_of(const Diagnostics& faults) { return faults.empty() ? "" : one_line(faults.front()); }

// The units of a file one by one, as a program sees them that counts UTF-16 units or code points; what each
// unit is of the text, with the second half of a pair as nothing.
std::vector<std::string> units_of(std::string bytes, RefiTarget target) {
  const bool is_nvivo = target == RefiTarget::nvivo;
  if (is_nvivo) {
    if (!bytes.starts_with("\xEF\xBB\xBF")) return {"no byte order mark"};
    bytes = bytes.substr(3);
  }
  std::vector<std::string> out;
  for (std::size_t byte = 0; byte < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[byte]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    out.push_back(bytes.substr(byte, size));
    if (size == 4 && is_nvivo) out.emplace_back();
    byte += size;
  }
  return out;
}

// With line feeds for line ends.
std::string words_at(const std::vector<std::string>& units, long long begin, long long end) {
  std::string out;
  for (long long i = begin; i < end; ++i) out += units.at(static_cast<std::size_t>(i));
  return std::regex_replace(out, std::regex("\r\n"), "\n");
}

struct FoundSelection {
  long long begin = 0;
  long long end = 0;
  std::string name{};
  std::vector<std::pair<std::string, std::string>> codings{};  // user, code
};

std::map<std::string, FoundSelection> selections_of(const pugi::xml_node& source) {
  std::map<std::string, FoundSelection> out;
  for (const pugi::xml_node& node : source.children("PlainTextSelection")) {
    FoundSelection& made = out[node.attribute("guid").value()];
    made = {node.attribute("startPosition").as_llong(), node.attribute("endPosition").as_llong(),
            node.attribute("name").value()};
    for (const pugi::xml_node& coding : node.children("Coding"))
      made.codings.emplace_back(coding.attribute("creatingUser").value(),
                                coding.child("CodeRef").attribute("targetGUID").value());
  }
  return out;
}

// The code's GUID by the name of the element's own id: what guids_of gives is looked up in the archive.
std::size_t check_selections(const RandomStudy& study, const std::string& bytes, RefiTarget target) {
  Archive archive(bytes, "a.qdpx", {});
  const Xml xml(archive.read("project.qde"), "project.qde", {});
  std::size_t found = 0;
  for (const Document& document : study.project.documents) {
    const std::string guid = guid_of_source(study.project.study, document.id);
    const pugi::xml_node source =
        xml.root().child("Sources").find_child_by_attribute("TextSource", "guid", guid.c_str());
    const auto units = units_of(archive.read("sources/" + guid + ".txt"), target);
    const auto selections = selections_of(source);
    for (const CodedSegment& segment : study.project.segments) {
      if (segment.document != document.id) continue;
      const auto there = selections.find(guid_of_selection(study.project.study, document.id, segment.span));
      if (there == selections.end()) return 0;
      const std::string words(study.texts.at(document.id).slice(segment.span));
      if (words_at(units, there->second.begin, there->second.end) != words) return 0;
      const std::string user = guid_of_user(study.project.study, segment.coder.value);
      const auto& codings = there->second.codings;
      found += std::any_of(codings.begin(), codings.end(),
                           [&](const auto& coding) { return coding.first == user; });
    }
  }
  return found;
}

}  // namespace

TEST_CASE("what goes out as REFI-QDA keeps the standard's rules, whatever is in the project") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RandomStudy study = random_study_of(seed);
    for (const RefiTarget target : all_targets) {
      CAPTURE(seed, name_of(target));
      const RefiExport made = export_refi(outgoing_of(study), {.target = target});
      const std::string xml = refi_xml(made.project, made.kept);
      CHECK(first_of(refi_structure_faults(xml, "project.qde", made.files)).empty());
    }
  }
}

TEST_CASE("the schemas of REFI-QDA, where they are, find nothing either") {
  const std::string missing = schemas_missing();
  if (!missing.empty()) {
    WARN("skipped: " << missing);
    return;
  }
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    const RandomStudy study = random_study_of(seed);
    for (const RefiTarget target : all_targets) {
      CAPTURE(seed, name_of(target));
      const RefiExport made = export_refi(outgoing_of(study), {.target = target});
      CHECK(schema_faults(refi_xml(made.project, made.kept), "Project.xsd") == "");
    }
  }
}

TEST_CASE("the same project makes the same archive, and another order of its memos the same identities") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const RandomStudy study = random_study_of(seed);
    const std::string bytes = archived(outgoing_of(study));
    CHECK(archived(outgoing_of(random_study_of(seed))) == bytes);
    RandomStudy turned = study;
    std::reverse(turned.memos.begin(), turned.memos.end());
    const RefiExport first = export_refi(outgoing_of(study));
    const RefiExport second = export_refi(outgoing_of(turned));
    const auto guids = [](const RefiExport& made) {
      std::set<std::string> out;
      for (const RefiText& note : made.project.all_notes) out.insert(note.guid);
      for (const RefiLink& link : made.project.links) out.insert(link.guid);
      return out;
    };
    CHECK(guids(first) == guids(second));
    CHECK(first.files == second.files);
  }
}

TEST_CASE("every coded passage stands on its words in the file's own units, with its coder") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RandomStudy study = random_study_of(seed);
    for (const RefiTarget target : all_targets) {
      CAPTURE(seed, name_of(target));
      const std::string bytes = archived(outgoing_of(study), {.target = target});
      CHECK(check_selections(study, bytes, target) == study.project.segments.size());
    }
  }
}

TEST_CASE("with a companion nothing of a sound project is lost, and without one every loss has its reason") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const RandomStudy study = random_study_of(seed);
    CHECK(export_refi(outgoing_of(study)).losses == Losses{});
    const Losses plain = export_refi(outgoing_of(study), {.companion = false}).losses;
    CHECK(count_of(plain, Fate::lost) >= study.project.codebook.size());
    for (const Loss& each : plain) CHECK((!each.what.empty() && !each.why.empty() && each.count > 0));
  }
}
