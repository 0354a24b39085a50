#include "coding/exchange/refi_repair.hpp"

#include <algorithm>

#include "package/archive.hpp"
#include "tests/catch.hpp"
#include "tests/refi_files.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string qde = sound_qde();

RefiRepair repair_qde(const std::string& bytes, const RefiRepairOptions& options = {}) {
  return repair_refi(bytes, "a.qde", options);
}

std::vector<std::string> slugs(const std::vector<RefiFinding>& findings) {
  std::vector<std::string> out;
  for (const RefiFinding& each : findings) out.push_back(each.fault.slug);
  return out;
}

std::string quoted_guid(int number) { return "\"" + guid_of(number) + "\""; }

// A damage and what undoes it: the sound project, or what takes its place.
struct Damage {
  std::string slug{};
  std::string damaged{};
  std::string repaired = qde;
};

std::string without(std::string_view part) { return with(qde, part, ""); }

std::vector<Damage> damages_of_values() {
  return {
      {"color-malformed", with(qde, "#2A9D8F", "2A9D8F")},
      {"color-malformed", with(qde, "#2A9D8F", "#2A9D8FFF")},
      {"color-malformed", with(qde, "#2A9D8F", "rgb(42, 157,143)"), with(qde, "#2A9D8F", "#2a9d8f")},
      {"color-malformed", with(qde, "#2A9D8F", "RGBA(42,157,143,0.5)"), with(qde, "#2A9D8F", "#2a9d8f")},
      {"boolean-malformed", with(qde, "isCodable=\"true\"/", "isCodable=\"TRUE\"/")},
      {"guid-malformed",
       with(qde, "<Set guid=" + quoted_guid(40), "<Set guid=\"00000000000040008000000000000040\"")},
      {"guid-braces", with(qde, "<Set guid=" + quoted_guid(40), "<Set guid=\"{" + guid_of(40) + "}\"")},
      {"guid-spelling", with(qde, "MemberCode targetGUID=" + quoted_guid(2),
                             "MemberCode targetGUID=\"{" + guid_of(2) + "}\"")},
      {"member-guid", with(qde, "MemberCode targetGUID", "MemberCode guid")},
      {"codable-missing",
       with(qde, "<Code guid=" + quoted_guid(3) + " name=\"Worms\" isCodable=\"true\"/>",
            "<Code guid=" + quoted_guid(3) + " name=\"Worms\"/>"),
       with(qde, "<Code guid=" + quoted_guid(3) + " name=\"Worms\" isCodable=\"true\"/>",
            "<Code isCodable=\"true\" guid=" + quoted_guid(3) + " name=\"Worms\"/>")},
      {"xml-not-utf8", with(qde, "UTF-8", "windows-1254")},
  };
}

std::vector<Damage> damages_of_structure() {
  const std::string users = "\n<Users><User guid=" + quoted_guid(1) + " name=\"Ayla\"/></Users>";
  const std::string space = "xmlns=\"urn:QDA-XML:project:1.0\"";
  return {
      {"namespace-other", with(qde, "project:1.0", "project:0:10")},
      {"namespace-unknown", with(qde, "urn:QDA-XML:project:1.0", "urn:somewhere")},
      {"namespace-unknown", without(" " + space),
       with(qde, "<Project xmlns=\"urn:QDA-XML:project:1.0\"", "<Project " + space)},
      {"namespace-mixed", with(qde, "<CodeBook>", "<CodeBook xmlns=\"urn:QDA-XML:codebook:0:4\">"),
       with(qde, "<CodeBook>", "<CodeBook " + space + ">")},
      {"wrapper-empty", with(qde, "</Project>", "<Graphs/>\n</Project>")},
      {"wrapper-empty", with(qde, "</Project>", "<Graphs>\n</Graphs>\n</Project>")},
      {"text-stray",
       with(qde, "<MemberCode targetGUID=" + quoted_guid(2) + "/>",
            "<MemberCode targetGUID=" + quoted_guid(2) + "> </MemberCode>"),
       with(qde, "<MemberCode targetGUID=" + quoted_guid(2) + "/>",
            "<MemberCode targetGUID=" + quoted_guid(2) + "></MemberCode>")},
      {"element-order", with(with(qde, users, ""), "\n<Notes>", users + "\n<Notes>")},
  };
}

}  // namespace

TEST_CASE("a file without faults comes back byte for byte") {
  CHECK(repair_qde(qde).bytes == qde);
  const std::string packed = qdpx_of(qde);
  const RefiRepair repair = repair_refi(packed, "a.qdpx");
  CHECK(repair.bytes == packed);
  CHECK(repair.repaired.empty());
  CHECK(repair.remaining.empty());
}

TEST_CASE("what has one right answer is written so, and nothing else is touched") {
  for (auto make : {damages_of_values, damages_of_structure}) {
    for (const Damage& each : make()) {
      INFO(each.slug);
      const RefiRepair repair = repair_qde(each.damaged);
      CHECK(repair.bytes == each.repaired);
      CHECK(slugs(repair.repaired) == std::vector<std::string>{each.slug});
      CHECK(repair_qde(repair.bytes).bytes == repair.bytes);
    }
  }
}

TEST_CASE("children are put in order with what stands before them, at every level at once") {
  const std::string ordered =
      "<Users><User guid=" + quoted_guid(1) +
      "/></Users>\n<!-- about notes -->\n<Notes>\n<Note guid=" + quoted_guid(2) +
      " name=\"n\"><Description>d</Description><PlainTextContent>t</PlainTextContent></Note></Notes>\n";
  const std::string mixed =
      "\n<!-- about notes -->\n<Notes>\n<Note guid=" + quoted_guid(2) +
      " name=\"n\"><PlainTextContent>t</PlainTextContent><Description>d</Description></Note></Notes>"
      "<Users><User guid=" +
      quoted_guid(1) + "/></Users>\n";
  const auto project = [](const std::string& inside) {
    return "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"a\" origin=\"b\">" + inside + "</Project>";
  };
  const RefiRepair repair = repair_qde(project(mixed));
  CHECK(repair.bytes == project(ordered));
  CHECK(slugs(repair.repaired) == std::vector<std::string>{"element-order", "element-order"});
  CHECK(repair.remaining.empty());
}

TEST_CASE("an empty list goes with the lists that hold nothing else") {
  const std::string codes =
      with(qde,
           "<Sets><Set guid=" + quoted_guid(40) + " name=\"All\"><MemberCode targetGUID=" + quoted_guid(2) +
               "/></Set></Sets>\n",
           "");
  const std::size_t begin = codes.find("<CodeBook>");
  const std::size_t end = codes.find("</CodeBook>\n");
  const std::string without_codes = codes.substr(0, begin) + codes.substr(end + 12);
  const std::string hollow =
      codes.substr(0, begin) + "<CodeBook><Codes>\n</Codes></CodeBook>\n" + codes.substr(end + 12);
  CHECK(repair_qde(hollow).bytes == without_codes);
  SECTION("but not those that the schema wants, nor those with a comment") {
    const std::string qdc =
        "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\"><Codes/><Sets/></CodeBook>";
    const RefiRepair repair = repair_refi(qdc, "a.qdc");
    CHECK(repair.bytes == with(qdc, "<Sets/>", ""));
    CHECK(slugs(repair.remaining) == std::vector<std::string>{"wrapper-empty"});
    const std::string kept = with(qde, "</Project>", "<Graphs><!-- none yet --></Graphs>\n</Project>");
    CHECK(repair_qde(kept).bytes == kept);
  }
}

TEST_CASE("a GUID that stands twice is given to the first, the same way each time") {
  const std::string twin = "<Code guid=" + quoted_guid(3) + " name=\"Birds\" isCodable=\"true\"/>\n</Codes>";
  const std::string damaged = with(qde, "</Codes>", twin);
  const RefiRepair repair = repair_qde(damaged);
  CHECK(slugs(repair.repaired) == std::vector<std::string>{"guid-twice"});
  CHECK(repair.remaining.empty());
  CHECK(repair.bytes.find("<Code guid=" + quoted_guid(3) + " name=\"Worms\"") != std::string::npos);
  CHECK(repair.bytes.find("<Code guid=" + quoted_guid(3) + " name=\"Birds\"") == std::string::npos);
  CHECK(repair_qde(damaged).bytes == repair.bytes);
  CHECK(repair_qde(repair.bytes).bytes == repair.bytes);
}

TEST_CASE("references within a transcript follow its own sync points") {
  const auto recording = [](int source, int transcript, int selection, const std::string& point) {
    return "<AudioSource guid=" + quoted_guid(source) +
           " path=\"internal://p1.txt\"><Transcript guid=" + quoted_guid(transcript) +
           "><PlainTextContent>abc</PlainTextContent><SyncPoint guid=\"" + point +
           "\" position=\"1\"/><TranscriptSelection guid=" + quoted_guid(selection) + " fromSyncPoint=\"" +
           point + "\"/></Transcript></AudioSource>";
  };
  const std::string first = recording(50, 51, 52, guid_of(53));
  const std::string damaged =
      with(qde, "</Sources>", first + recording(60, 61, 62, guid_of(53)) + "</Sources>");
  const RefiRepair repair = repair_qde(damaged);
  const std::size_t second = repair.bytes.find("<AudioSource guid=" + quoted_guid(60));
  const std::string made = repair.bytes.substr(repair.bytes.find("SyncPoint guid=\"", second) + 16, 36);
  CHECK(made != guid_of(53));
  CHECK(repair.bytes == with(qde, "</Sources>", first + recording(60, 61, 62, made) + "</Sources>"));
}

TEST_CASE("positions move with characters that XML has not, where every count agrees") {
  const auto note = [](const std::string& text, int begin, int end) {
    return with(qde, "<PlainTextContent>A memo</PlainTextContent>",
                "<PlainTextContent>" + text +
                    "</PlainTextContent><PlainTextSelection guid=" + quoted_guid(70) + " startPosition=\"" +
                    std::to_string(begin) + "\" endPosition=\"" + std::to_string(end) + "\"/>");
  };
  CHECK(repair_qde(note("A\x01 me&#x2;mo", 3, 6)).bytes == note("A memo", 2, 4));
  CHECK(repair_qde(note("A memo\x01", 2, 4)).bytes == note("A memo", 2, 4));
  // Two units before the character: position 3 is behind it in code points and before it in UTF-16.
  const std::string unclear = note(
      "\U0001F33F"
      "a\x01"
      "bc",
      3, 4);
  const RefiRepair repair = repair_qde(unclear);
  CHECK(repair.bytes == unclear);
  CHECK(slugs(repair.remaining) == std::vector<std::string>{"xml-character", "plain-astral"});
  CHECK(repair_qde(note("\U0001F33F"
                        "a\x01"
                        "bcdef",
                        5, 6))
            .bytes == note("\U0001F33F"
                           "abcdef",
                           4, 5));
}

TEST_CASE("an archive's names are put right and its other bytes stay packed as they were") {
  const std::string astray = with(qde, "internal://p1.txt", "P1.txt");
  const std::string packed = zip_of(
      {stored("Garden.QDE", astray), stored("Sources/p1.txt", sound_text), zeros("Sources/film.mp4", 9)});
  const RefiRepair repair = repair_refi(packed, "a.qdpx");
  CHECK(slugs(repair.repaired) ==
        std::vector<std::string>{"qde-name", "folder-case", "path-bare", "file-case"});
  CHECK(slugs(repair.remaining) == std::vector<std::string>{"entry-unused"});
  Archive archive(repair.bytes, "a.qdpx", {});
  CHECK(archive.names() == std::vector<std::string>{"project.qde", "sources/p1.txt", "sources/film.mp4"});
  CHECK(archive.read("project.qde") == qde);
  CHECK(archive.read("sources/p1.txt") == sound_text);
  CHECK(repair.bytes.find(zeros("", 9).bytes) != std::string::npos);
  CHECK(repair_refi(repair.bytes, "a.qdpx").bytes == repair.bytes);
}

TEST_CASE("names are left alone where two files would get one") {
  const std::string packed = zip_of({stored("project.qde", qde), stored("Sources/p1.txt", sound_text),
                                     stored("sources/p1.txt", sound_text)});
  const RefiRepair repair = repair_refi(packed, "a.qdpx");
  CHECK(repair.bytes == packed);
  CHECK(slugs(repair.remaining).front() == "folder-case");
}

TEST_CASE("paths of folders at home are taken out when asked") {
  const std::string told = with(qde, "name=\"Garden\"", "name=\"Garden\" basePath=\"/home/ayla\"");
  CHECK(repair_qde(told).bytes == told);
  CHECK(repair_qde(told, {.private_paths = true}).bytes == qde);
}

TEST_CASE("UTF-16 becomes UTF-8, and a byte order mark of UTF-8 stays") {
  std::string wide = "\xFF\xFE";
  for (const char c : with(with(qde, " encoding=\"UTF-8\"", ""), "Garden", "Gorden")) (wide += c) += '\0';
  CHECK(repair_qde(wide).bytes == with(with(qde, " encoding=\"UTF-8\"", ""), "Garden", "Gorden"));
  const std::string marked = "\xEF\xBB\xBF" + with(qde, "#2A9D8F", "2A9D8F");
  CHECK(repair_qde(marked).bytes == "\xEF\xBB\xBF" + qde);
}
