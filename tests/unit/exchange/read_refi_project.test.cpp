// Projects of the programs that write REFI-QDA, imitated in their habits; what comes out is known by
// construction.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/exchange/kept.hpp"
#include "tests/catch.hpp"
#include "tests/unit/exchange/refi_maker.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::size_t items(const Incoming& incoming, std::string_view what, Fate fate) {
  std::size_t count = 0;
  for (const Loss& each : incoming.losses) count += each.what == what && each.fate == fate ? each.count : 0;
  return count;
}

std::string told(const Incoming& incoming, std::string_view slug) {
  for (const Diagnostic& each : incoming.notes)
    if (each.slug == slug) return each.message;
  return "";
}

std::string foreign_file(const Incoming& incoming, std::string_view name) {
  for (const auto& [path, bytes] : incoming.project.foreign)
    if (path == name) return bytes;
  return "";
}

std::vector<KeptElement> kept_of(const Incoming& incoming) {
  return read_kept(foreign_file(incoming, "refi.jsonl"), "refi.jsonl");
}

const Memo& memo_saying(const Incoming& incoming, std::string_view words) {
  for (const Memo& each : incoming.project.memos)
    if (each.text.find(words) != std::string::npos) return each;
  throw DataError({.slug = "none", .message = "no memo says " + std::string(words)});
}

std::string users_xml() {
  return "<Users><User guid=\"" + guid(1) + "\" name=\"Ana B\"/><User guid=\"" + guid(2) +
         "\" name=\"can\"/></Users>";
}

std::string source_xml(int number, const std::string& attributes, const std::string& inside) {
  return "<TextSource guid=\"" + guid(number) + "\" " + attributes + ">" + inside + "</TextSource>";
}

std::string path_to(const std::string& file) { return "plainTextPath=\"internal://" + file + "\""; }

}  // namespace

TEST_CASE("NVivo for Windows: byte-order mark, CRLF, UTF-16 units, cases that are codes, annotations") {
  const OffsetReading reading{.utf16 = true, .crlf_is_two = true};
  const std::string text =
      "\xEF\xBB\xBFWe \xF0\x9F\x98\x80 laughed.\r\nThen I was afraid.\r\nNobody came \xF0\x9F\x98\x80.\r\n";
  const std::string note =
      "<Notes><Note guid=\"" + guid(70) + "\" creatingUser=\"" + guid(2) +
      "\" creationDateTime=\"2020-05-06T07:08:09Z\"><PlainTextContent>look again</PlainTextContent>"
      "</Note></Notes><Links><Link guid=\"" +
      guid(71) + "\" originGUID=\"" + guid(70) + "\" targetGUID=\"" + guid(31) + "\"/></Links>";
  const Incoming in = read_made(zip_of(
      {stored(
           "project.qde",
           project_xml(
               "NVivo for Windows 12.6",
               users_xml() +
                   codebook_xml("<Code guid=\"" + guid(10) + "\" name=\"Nodes\" isCodable=\"false\">" +
                                code_xml(11, "fear", code_xml(12, "alone")) + "</Code>" +
                                code_xml(20, "Y1")) +
                   "<Cases><Case guid=\"" + guid(20) + "\" name=\"Y1\"/></Cases><Sources>" +
                   source_xml(30, "name=\"talk\" " + path_to("T.txt"),
                              selections_of(text,
                                            {{"Then I was afraid.", coding_xml(40, 11, 1)},
                                             {"Nobody came", coding_xml(41, 12, 2) + coding_xml(42, 20, 2)}},
                                            reading, 31)) +
                   "</Sources>" + note)),
       stored("Sources/T.txt", text)}));
  CHECK(passages_of(in) ==
        "talk 14:32 fear by Ana-B: Then I was afraid.\ntalk 33:44 alone by can: Nobody came\n");
  CHECK(in.project.documents.at(0).text.bytes().find('\r') == std::string::npos);
  CHECK(told(in, "refi-offsets").find("UTF-16 units, CRLF as two") != std::string::npos);
  CHECK(in.project.codebook.at({"fear"}).parent.value == "nodes");
  CHECK_FALSE(in.project.codebook.at({"nodes"}).active);
  CHECK(in.project.codebook.find({"y1"}) == nullptr);
  CHECK(items(in, "codes that are cases", Fate::changed) == 1);
  CHECK(in.project.documents.at(0).document.participant.value == "Y1");
  const Memo& memo = memo_saying(in, "look again");
  CHECK(memo.document.value == "talk");
  CHECK(memo.span == Span{14, 32});
  CHECK(memo.author == "can");
  CHECK(memo.date == "2020-05-06T07:08:09Z");
  CHECK(in.project.segments.at(0).unknown ==
        UnknownMembers{{"refi", "{\"guid\":\"" + guid(40) + "\",\"selection\":\"" + guid(31) +
                                    "\",\"created\":\"2020-01-02T03:04:05Z\"}"}});
}

TEST_CASE("NVivo for Mac: LF, no mark, an empty file among the sources") {
  const std::string text = "I left. Nobody saw it.\nI came back.\n";
  const Incoming in = read_made(
      zip_of({stored("project.qde",
                     project_xml(
                         "NVivo for Mac 12",
                         codebook_xml(code_xml(10, "going")) + "<Sources>" +
                             source_xml(30, "name=\"a\" " + path_to("t.txt"),
                                        selections_of(text, {{"I came back.", coding_xml(40, 10)}}, {}, 31)) +
                             "</Sources>")),
              stored("sources/.root", ""), stored("sources/t.txt", text)}));
  CHECK(passages_of(in) == "a 23:35 going by tester: I came back.\n");
}

TEST_CASE(
    "ATLAS.ti: project by its own name, groups as values, a quotation in a PDF file twice, colons in names") {
  const std::string text = "The garden is behind the school, and the beans are doing well this year.";
  const std::string pdf =
      "<PDFSource guid=\"" + guid(50) + "\" name=\"page\" path=\"internal://p.PDF\"><PDFSelection guid=\"" +
      guid(60) + "\" page=\"0\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\">" +
      coding_xml(61, 10, 1) + coding_xml(62, 11, 1) + "</PDFSelection><PDFSelection guid=\"" + guid(63) +
      "\" page=\"1\" firstX=\"5\" firstY=\"6\" secondX=\"7\" secondY=\"8\">" + coding_xml(64, 10, 1) +
      "</PDFSelection><Representation guid=\"" + guid(51) + "\" plainTextPath=\"internal://r.txt\">" +
      selections_of(text,
                    {{"The garden is behind", "<Description>a place</Description>" + coding_xml(65, 10, 1),
                      "The gar\xE2\x80\xA6"}},
                    {}, 60) +
      "</Representation></PDFSource>";
  ZipPart described = stored("Sources/R.TXT", text);
  described.has_descriptor = true;
  const Incoming in = read_made(zip_of(
      {stored("Trial.qde",
              project_xml(
                  "ATLAS.ti 26 macOS",
                  users_xml() + codebook_xml(code_xml(10, "Place::garden") + code_xml(11, "crop")) +
                      "<Sources>" + pdf + "</Sources><Sets><Set guid=\"" + guid(80) +
                      "\" name=\"gender: male\"><MemberSource targetGUID=\"" + guid(50) +
                      "\"/></Set><Set guid=\"" + guid(81) + "\" name=\"Old\"><MemberSource targetGUID=\"" +
                      guid(50) + "\"/></Set><Set guid=\"" + guid(82) +
                      "\" name=\"outside\"><MemberCode targetGUID=\"" + guid(10) + "\"/></Set></Sets>")),
       described, stored("Sources/p.pdf", "%PDF")}));
  CHECK(passages_of(in) ==
        "page 0:20 place-garden by Ana-B: The garden is behind\npage 0:20 crop by Ana-B: The garden is "
        "behind\n");
  CHECK(in.project.codebook.at({"place-garden"}).name == "Place::garden");
  CHECK(in.project.codebook.at({"place-garden"}).sets == std::vector<std::string>{"outside"});
  REQUIRE(in.project.participants.size() == 1);
  CHECK(in.project.participants[0].values == std::map<std::string, std::string>{{"gender", "male"}});
  CHECK(memo_saying(in, "a place").span == Span{0, 20});
  const auto kept = kept_of(in);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].name == "Old");
  CHECK(kept[1].element == "PDFSource");
  CHECK(kept[1].document.value == "page");
  CHECK(kept[1].xml.find("Representation") == std::string::npos);
  CHECK(kept[1].xml.find("firstX=\"5\"") != std::string::npos);
  CHECK(foreign_file(in, "p.pdf") == "%PDF");
  CHECK(items(in, "selections on pages of PDF files", Fate::kept) == 2);
}

TEST_CASE("MAXQDA: values in cases without a name and at sources, selections that only say something") {
  const std::string text = "First line.\nSecond line.\n";
  const std::string variables = "<Variables><Variable guid=\"" + guid(90) +
                                "\" name=\"age\" typeOfVariable=\"Integer\"/><Variable guid=\"" + guid(91) +
                                "\" name=\"since\" typeOfVariable=\"Date\"/></Variables>";
  const auto value = [](int variable, const std::string& type, const std::string& words) {
    return "<VariableValue><VariableRef targetGUID=\"" + guid(variable) + "\"/><" + type + ">" + words +
           "</" + type + "></VariableValue>";
  };
  const Incoming in = read_made(project_xml(
      "MAXQDA 24",
      codebook_xml(code_xml(10, "c")) + variables + "<Cases><Case guid=\"" + guid(20) + "\">" +
          value(90, "IntegerValue", "41") + "<SourceRef targetGUID=\"" + guid(30) +
          "\"/></Case></Cases><Sources>" +
          source_xml(
              30, "name=\"talk\"",
              "<PlainTextContent>" + text + "</PlainTextContent>" +
                  selections_of(text, {{"Second line.", "<Description>so it ends</Description>"}}, {}, 31) +
                  value(91, "DateValue", "last May")) +
          source_xml(33, "name=\"talk\"", "<PlainTextContent>other</PlainTextContent>") + "</Sources>"));
  REQUIRE(in.project.participants.size() == 1);
  CHECK(in.project.participants[0].id.value == "talk");
  CHECK(in.project.participants[0].values ==
        std::map<std::string, std::string>{{"age", "41"}, {"since", "last May"}});
  REQUIRE(in.project.study.attributes.size() == 2);
  CHECK(in.project.study.attributes[0].type == AttributeType::integer);
  CHECK(in.project.study.attributes[1].type == AttributeType::text);
  CHECK(items(in, "types of variables", Fate::changed) == 1);
  CHECK(in.project.documents.at(1).document.id.value == "talk-2");
  const Memo& memo = memo_saying(in, "so it ends");
  CHECK(memo.span == Span{12, 24});
  CHECK(memo.code.empty());
}

TEST_CASE("QualCoder: mark and LF, a selection a coding, an emoji counted once") {
  const std::string text = "\xEF\xBB\xBF\xF0\x9F\x98\x80 Good morning.\nGood evening to all.\n";
  const Incoming in = read_made(
      zip_of({stored("project.qde",
                     project_xml("QualCoder 3.5",
                                 users_xml() + codebook_xml(code_xml(10, "day") + code_xml(11, "night")) +
                                     "<Sources>" +
                                     source_xml(30, "name=\"t.txt\" " + path_to("t.txt"),
                                                selections_of(text,
                                                              {{"Good evening", coding_xml(40, 11, 2)},
                                                               {"Good evening", coding_xml(41, 10, 2)},
                                                               {"Good evening", coding_xml(42, 11, 2)}},
                                                              {}, 31)) +
                                     "</Sources>")),
              stored("sources/t.txt", text)}));
  CHECK(passages_of(in) == "t 16:28 night by can: Good evening\nt 16:28 day by can: Good evening\n");
  CHECK(items(in, "codings", Fate::changed) == 1);
  CHECK(in.project.documents.at(0).document.title == "t.txt");
}

TEST_CASE("Transana: another namespace, members by guid, transcripts with points in time") {
  const std::string text = "We began early. It was dark. Then we went.";
  const auto point = [](int number, int ms, std::size_t position) {
    return "<SyncPoint guid=\"" + guid(number) + "\" timeStamp=\"" + std::to_string(ms) + "\" position=\"" +
           std::to_string(position) + "\"/>";
  };
  const Incoming in = read_made(project_xml(
      "Transana 3.22",
      codebook_xml(code_xml(10, "time")) + "<Sources><VideoSource guid=\"" + guid(30) +
          "\" name=\"film\" path=\"internal://f.mpg\"><Transcript guid=\"" + guid(31) +
          "\" name=\"words\"><PlainTextContent>" + text + "</PlainTextContent>" + point(41, 0, 0) +
          point(42, 5000, 16) + point(43, 9000, 28) + "<TranscriptSelection guid=\"" + guid(44) +
          "\" fromSyncPoint=\"" + guid(42) + "\" toSyncPoint=\"" + guid(43) + "\">" + coding_xml(45, 10) +
          "</TranscriptSelection></Transcript><VideoSelection guid=\"" + guid(46) +
          "\" begin=\"1\" end=\"2\"/></VideoSource></Sources><Sets><Set guid=\"" + guid(50) +
          "\" name=\"set\"><MemberCode guid=\"" + guid(10) + "\"/></Set></Sets>",
      "urn:QDA-XML:project:0:10"));
  CHECK(passages_of(in) == "words 16:28 time by tester: It was dark.\n");
  CHECK(in.project.codebook.at({"time"}).sets == std::vector<std::string>{"set"});
  std::vector<std::int64_t> times;
  for (const Mark& each : in.project.documents.at(0).marks)
    if (each.kind == MarkKind::time) times.push_back(each.begin_ms.value_or(-1));
  CHECK(times == std::vector<std::int64_t>{0, 5000, 9000});
  const auto kept = kept_of(in);
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].document.value == "words");
  CHECK(kept[0].xml.find("PlainTextContent") == std::string::npos);
  CHECK(kept[0].xml.find("VideoSelection") != std::string::npos);
  CHECK(items(in, "files of sources", Fate::lost) == 1);
}

TEST_CASE(
    "our own encodings come back: stages, roles, weights, relations with their evidence, kinds of memos") {
  const std::string text = "Rain fell for days. The road was closed.";
  const auto note = [](int number, const std::string& name, const std::string& words) {
    return "<Note guid=\"" + guid(number) + "\" name=\"" + name + "\" creatingUser=\"" + guid(2) +
           "\"><PlainTextContent>" + words + "</PlainTextContent></Note>";
  };
  const auto refer = [](int number) { return "<NoteRef targetGUID=\"" + guid(number) + "\"/>"; };
  const auto set = [](int number, const std::string& name, const std::string& member) {
    return "<Set guid=\"" + guid(number) + "\" name=\"" + name + "\">" + member + "</Set>";
  };
  const std::string member = "<MemberCode targetGUID=\"" + guid(10) + "\"/>";
  const std::string coding = "<Coding guid=\"" + guid(40) + "\" creatingUser=\"" + guid(2) +
                             "\"><CodeRef targetGUID=\"" + guid(10) + "\"/>" + refer(61) + refer(62) +
                             refer(63) + refer(64) + refer(65) + "</Coding>";
  const Incoming in = read_made(project_xml(
      "coding",
      users_xml() + codebook_xml(code_xml(10, "rain") + code_xml(11, "delay")) + "<Sources>" +
          source_xml(
              30, "name=\"Y1\"",
              "<PlainTextContent>" + text + "</PlainTextContent>" +
                  selections_of(text, {{"Rain fell", coding}, {"The road was closed.", refer(67)}}, {}, 31)) +
          "</Sources><Notes>" + note(61, "weight: 80", "weight: 80") +
          note(62, "stage: open", "stage: open") +
          note(63, "value: intensity=high", "value: intensity=high") + note(64, "", "in my own words") +
          note(65, "m1", "about the segment") + note(66, "relation: rain causes delay", "no way out") +
          note(67, "against: rain causes delay", "it was closed before") + note(68, "m2", "all in all") +
          note(69, "coding: what REFI-QDA has no place for", "{}") + "</Notes><Links><Link guid=\"" +
          guid(70) + "\" name=\"causes\" direction=\"OneWay\" originGUID=\"" + guid(10) + "\" targetGUID=\"" +
          guid(11) + "\">" + refer(66) + refer(67) + "</Link></Links><Sets>" +
          set(80, "stage: axial", member) + set(81, "paradigm: causal", member) +
          set(82, "level: category", member) + set(83, "in vivo", member) + set(84, "stage: late", member) +
          set(85, "memos: theoretical", "<MemberNote targetGUID=\"" + guid(68) + "\"/>") + "</Sets>"));
  const Code& rain = in.project.codebook.at({"rain"});
  CHECK(rain.stage == Stage::axial);
  CHECK(rain.role == Role::causal);
  CHECK(rain.level == "category");
  CHECK(rain.in_vivo);
  CHECK(rain.sets == std::vector<std::string>{"stage: late"});
  REQUIRE(in.project.segments.size() == 1);
  const CodedSegment& segment = in.project.segments[0];
  CHECK(segment.weight == 80);
  CHECK(segment.stage == Stage::open);
  CHECK(segment.values == std::vector<PropertyValue>{{"intensity", "high"}});
  CHECK(segment.memo == "in my own words");
  REQUIRE(in.project.relations.size() == 1);
  const Relation& relation = in.project.relations[0];
  CHECK(name_of(relation.key) == "rain causes delay");
  CHECK(relation.note == "no way out");
  CHECK(relation.coder.value == "can");
  REQUIRE(relation.evidence.size() == 1);
  CHECK(relation.evidence[0].against);
  CHECK(relation.evidence[0].note == "it was closed before");
  CHECK(relation.evidence[0].quote.exact == "The road was closed.");
  CHECK(in.project.study.families.empty());
  REQUIRE(in.project.memos.size() == 2);
  CHECK(memo_saying(in, "about the segment").code.value == "rain");
  CHECK(memo_saying(in, "about the segment").id == "m1");
  CHECK(memo_saying(in, "all in all").type == "theoretical");
}

TEST_CASE(
    "links between codes get kinds of the study's own; a link to itself and one to a picture are kept") {
  const auto link = [](int number, const std::string& name, const std::string& direction, int from, int to) {
    return "<Link guid=\"" + guid(number) + "\" name=\"" + name + "\" direction=\"" + direction +
           "\" originGUID=\"" + guid(from) + "\" targetGUID=\"" + guid(to) + "\"/>";
  };
  const Incoming in = read_made(project_xml(
      "x", codebook_xml(code_xml(10, "a") + code_xml(11, "b")) + "<Links>" +
               link(70, "is part of", "OneWay", 10, 11) + link(71, "is part of", "Associative", 10, 11) +
               link(72, "", "Bidirectional", 10, 11) + link(73, "x", "OneWay", 10, 10) +
               link(74, "y", "OneWay", 10, 99) + "</Links>"));
  std::string keys;
  for (const Relation& each : in.project.relations) keys += name_of(each.key) + "|";
  CHECK(keys == "a is-part-of b|a is-part-of-as b|a related b|b related a|");
  REQUIRE(in.project.study.families.size() == 1);
  CHECK(in.project.study.families[0].name == "imported");
  CHECK(in.project.study.families[0].kinds.at(0).title == "is part of");
  CHECK(in.project.study.families[0].kinds.at(1).symmetric);
  CHECK(kept_of(in).size() == 2);
}

TEST_CASE("codings of no length, selections of which nothing is said and those outside are itemised") {
  const std::string text = "Some words.";
  const auto selection = [](int number, int first, int second, const std::string& inside) {
    return "<PlainTextSelection guid=\"" + guid(number) + "\" startPosition=\"" + std::to_string(first) +
           "\" endPosition=\"" + std::to_string(second) + "\">" + inside + "</PlainTextSelection>";
  };
  const Incoming in = read_made(
      project_xml("x", codebook_xml(code_xml(10, "a")) + "<Sources>" +
                           source_xml(30, "name=\"t\"",
                                      "<PlainTextContent>" + text + "</PlainTextContent>" +
                                          selection(31, 5, 5, coding_xml(40, 10)) + selection(32, 0, 4, "") +
                                          selection(33, 5, 50, coding_xml(41, 10)) +
                                          selection(34, 0, 4, coding_xml(42, 77)) + coding_xml(43, 10)) +
                           "</Sources>"));
  CHECK(passages_of(in) == "t 0:11 a by tester: Some words.\n");
  CHECK(items(in, "codings of no length", Fate::kept) == 1);
  CHECK(items(in, "selections of which nothing is said", Fate::kept) == 1);
  CHECK(items(in, "selections outside of their text", Fate::lost) == 1);
  CHECK(items(in, "codings", Fate::lost) == 1);
  CHECK(items(in, "codings of whole documents", Fate::changed) == 1);
  const auto kept = kept_of(in);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].document.value == "t");
  CHECK(kept[0].xml == "<PlainTextSelection guid=\"" + guid(31) +
                           "\" startPosition=\"5\" endPosition=\"5\"><Coding guid=\"" + guid(40) +
                           "\"><CodeRef targetGUID=\"" + guid(10) + "\"/></Coding></PlainTextSelection>");
}

TEST_CASE("one GUID for things of several kinds, or for two codes, confuses nothing") {
  const std::string text = "Some words.";
  const Incoming in = read_made(
      project_xml("x", codebook_xml(code_xml(10, "a") + code_xml(10, "b")) + "<Sources>" +
                           source_xml(10, "name=\"t\"",
                                      "<PlainTextContent>" + text + "</PlainTextContent>" +
                                          selections_of(text, {{"words", coding_xml(10, 10)}}, {}, 10)) +
                           "</Sources>"));
  CHECK(passages_of(in) == "t 5:10 a by tester: words\n");
  CHECK(in.project.codebook.size() == 2);
  CHECK(in.project.codebook.at({"b"}).guid.empty());
  CHECK(items(in, "GUIDs of codes", Fate::changed) == 1);
}

TEST_CASE("the same file gives the same project, and a note that several things refer to is several memos") {
  const std::string note = "<Notes><Note guid=\"" + guid(60) +
                           "\" name=\"My note!\"><PlainTextContent>x</PlainTextContent></Note></Notes>";
  const std::string refer = "<NoteRef targetGUID=\"" + guid(60) + "\"/>";
  const std::string xml =
      project_xml("x", codebook_xml(code_xml(10, "a", refer) + code_xml(11, "b", refer)) + note);
  const Incoming in = read_made(xml);
  REQUIRE(in.project.memos.size() == 2);
  CHECK(in.project.memos[0].id == "My-note");
  CHECK(in.project.memos[0].text == "# My note!\n\nx");
  CHECK(in.project.memos[0].unknown.at(0).second == "{\"guid\":\"" + guid(60) + "\"}");
  CHECK(in.project.memos[1].id == "My-note-2");
  CHECK(in.project.memos[1].unknown.empty());
  CHECK(read_made(xml).project.study.id == in.project.study.id);
  CHECK(read_made(xml + " ").project.study.id != in.project.study.id);
}
