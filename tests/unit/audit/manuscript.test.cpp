#include "coding/audit/manuscript.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// Twenty-two people, of whom the first fourteen carry the first code and the first five the second.
Project study(const std::string& language, const std::string& theme, const std::string& first,
              const std::string& second) {
  Project project;
  project.study.language = {language};
  project.coders = {{"ayse"}};
  for (int i = 1; i <= 22; ++i) {
    const std::string id = "Y" + std::to_string(i);
    project.participants.push_back(participant(id));
    project.documents.push_back(document(id, id));
    if (i <= 14) project.segments.push_back(segment(id, "a", {0, 10}));
    if (i <= 5) project.segments.push_back(segment(id, "b", {20, 30}));
  }
  project.codebook = Codebook({code("t", theme), code("a", first, "t"), code("b", second, "t")});
  return project;
}

Project in_english() { return study("en", "Inner growth", "self worth", "shared learning"); }
Project in_turkish() { return study("tr", "İçsel gelişim", "öz güvenin artması", "paylaşarak öğrenme"); }

struct Found {
  std::vector<AuditFinding> findings{};
  std::size_t left_out = 0;
};

Found read(const Project& project, const std::string& text) {
  const AuditFacts facts(project, {"ayse"}, default_quantifier_policy());
  const Text manuscript(text);
  const ManuscriptReading reading = read_manuscript(manuscript, "paper.txt", facts);
  return {audit_manuscript(reading, facts), reading.left_out};
}

void check_one(const Project& project, const std::string& text, ClaimRule rule, Verdict verdict) {
  CAPTURE(text);
  const Found found = read(project, text);
  REQUIRE(found.findings.size() == 1);
  CHECK(facts_of(found.findings.front().rule).name == facts_of(rule).name);
  CHECK(name_of(found.findings.front().verdict) == name_of(verdict));
}

constexpr Verdict right = Verdict::holds;
constexpr Verdict contradicted = Verdict::contradicted;
constexpr Verdict depends = Verdict::depends;

}  // namespace

TEST_CASE("so many of all participants, beside one code, in four languages") {
  const Project first = in_english();
  check_one(first, "Of self worth, 14 of the 22 participants spoke.", ClaimRule::count, right);
  check_one(first, "Self worth was named by ten of 22 people.", ClaimRule::count, contradicted);
  check_one(first, "Self worth was named by 15 of 22 people.", ClaimRule::count, contradicted);
  const Project second = in_turkish();
  check_one(second, "Öz güvenin artmasını 22 katılımcının 14’ü belirtmiştir.", ClaimRule::count, right);
  check_one(second, "Öz güvenin art-\nmasını 22 katılımcıdan 13’ü belirtmiştir.", ClaimRule::count,
            contradicted);
  const Project persian = study("fa", "رشد", "اعتماد‌به‌نفس", "یادگیری مشترک");
  check_one(persian,
            "۱۴ نفر از ۲۲ مشارکت‌کننده از اعتماد به‌نفس گفتند.",
            ClaimRule::count, right);
  const Project azerbaijani = study("az", "İnkişaf", "özünə inam", "birgə öyrənmə");
  check_one(azerbaijani, "22 iştirakçıdan 12-si özünə inamdan danışdı.", ClaimRule::count, contradicted);
}

TEST_CASE("a number with its share of all is one of people; with another share it is not") {
  check_one(in_english(), "Self worth: 14 (63.6%) participants.", ClaimRule::count, right);
  check_one(in_english(), "Self worth was named by 13 (59.1 %) of the participants.", ClaimRule::count,
            contradicted);
  check_one(in_turkish(), "Katılımcıların 14’ü (%63,6) öz güvenin artmasını anmıştır.", ClaimRule::count,
            right);
  check_one(in_english(), "Of self worth, 14 of the 22 participants (63.6%) spoke.", ClaimRule::count, right);
  CHECK(read(in_english(), "Self worth: 13 (12.5%) participants.").findings.empty());
}

TEST_CASE("a bound, a denial, a part of the people or a second number takes the plain sense away") {
  Project project = in_english();
  for (Participant& person : project.participants) person.values = {{"sex", "women"}};
  for (const std::string text : {"More than 10 of the 22 participants spoke of self worth.",
                                 "8 of the 22 participants did not speak of self worth.",
                                 "Of the 22 participants, 5 women spoke of self worth.",
                                 "5 of the 22 participants, all women, spoke of self worth.",
                                 "5 of the 22 participants spoke of self worth, 3 of them often."}) {
    CAPTURE(text);
    CHECK(read(project, text).findings.empty());
  }
  CHECK(read(in_turkish(), "Öz güvenin artmasından 22 katılımcının 8’i söz etmemiştir.").findings.empty());
  CHECK(read(in_turkish(), "Öz güvenin artmasını 22 katılımcının en az 10’u anmıştır.").findings.empty());
  // A word for people is no code, though a code may be called so; names between marks are names.
  const Project persian = study("fa", "رشد", "مشارکت", "یادگیری مشترک");
  CHECK(read(persian, "۱۲ نفر از ۲۲ مشارکت‌کننده از آن گفتند.")
            .findings.empty());
  CHECK(
      read(study("en", "growth", "teacher", "learning"), "3 of the 22 teachers were late.").findings.empty());
  check_one(persian,
            "۵ نفر از ۲۲ مشارکت‌کننده از «یادگیری مشترک» گفتند.",
            ClaimRule::count, right);
  // Whoever did not speak of it may be listed, too.
  check_one(in_english(), "These people did not mention self worth (Y20, Y21).", ClaimRule::list, depends);
  // Each sentence by itself: the number of one is not of the code in the next.
  CHECK(read(in_english(), "We met 12 of 22 participants twice. 14 codes hold. Self worth came first.")
            .findings.empty());
}

TEST_CASE("what is not plain is left out and counted") {
  const Project project = in_english();
  CHECK(read(project, "Self worth and shared learning came from 14 of the 22 participants.").left_out == 1);
  CHECK(read(project, "Self worth was named by 14 of the 30 participants.").left_out == 1);
  CHECK(read(project, "14 of the 22 participants came by bus.").left_out == 1);
  CHECK(read(project, "Most were glad (Y1, Y2).").left_out == 1);
  // Another study's people, a quote, another unit.
  CHECK(read(project, "Most teachers want self worth (Smith, 2019).").findings.empty());
  CHECK(read(project, "“Self worth is for 3 of 22 people, I think.” he said.").findings.empty());
  CHECK(read(project, "Self worth took 15 of the 22 meetings.").findings.empty());
}

TEST_CASE("a list of people beside a code: right, doubled, with others, with some") {
  const Project project = in_turkish();
  check_one(project, "Paylaşarak öğrenme (Y1, Y2, Y3, Y4, Y5) öne çıkar.", ClaimRule::list, right);
  check_one(project, "paylaşarak öğren-\nmedir (Y1,Y2,Y3, Y4 ve Y5).", ClaimRule::list, right);
  check_one(project, "paylaşarak öğrenme (Y1, Y2, Y3, Y4, Y5, Y5)", ClaimRule::list, contradicted);
  check_one(project, "paylaşarak öğrenme (Y1, Y2, Y3, Y4, Y5, Y9)", ClaimRule::list, contradicted);
  check_one(project, "paylaşarak öğrenme (Y1, Y2)", ClaimRule::list, depends);
  CHECK(read(project, "paylaşarak öğrenme (Yılmaz, 2019)").findings.empty());
}

TEST_CASE("an announced number and its signs, in one sentence or in two; never contradicted from prose") {
  check_one(in_english(), "We found three themes: (i) a, (ii) b and (iii) c.", ClaimRule::enumeration, right);
  check_one(in_turkish(), "Görüşler dört kategoride toplandı. Bunlar (i)a, (ii)b ve (iii)c şeklindedir.",
            ClaimRule::enumeration, depends);
}

TEST_CASE("a word of quantity beside people and one code depends at worst") {
  const Project project = in_turkish();
  check_one(project, "Katılımcıların yarısından fazlası öz güvenin artmasından söz etti.",
            ClaimRule::quantifier, right);
  check_one(project, "Katılımcıların tamamına yakını öz güvenin artmasından söz etti.", ClaimRule::quantifier,
            depends);
}

TEST_CASE("who is quoted below a category has something there") {
  const Project project = in_english();
  const std::string words = "\n\n“We learned to value ourselves and each other there.” ";
  check_one(project, "Inner growth\n\nInner growth is about this." + words + "Y3", ClaimRule::attribution,
            right);
  check_one(project, "Inner growth is about this." + words + "(Y20)", ClaimRule::attribution, depends);
}

TEST_CASE("a claim knows its line and column, and its words") {
  const Found found = read(in_turkish(), "Bulgular\n\n  Paylaşarak öğrenme (Y1, Y2, Y3, Y4, Y5).\n");
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings.front().place == Place{"paper.txt", 3, 3});
  CHECK(found.findings.front().stated == "Paylaşarak öğrenme (Y1, Y2, Y3, Y4, Y5)");
  CHECK(found.findings.front().id == "M1");
}

TEST_CASE("an empty manuscript, and one for an empty project, hold no claims") {
  CHECK(read(in_english(), "").findings.empty());
  CHECK(read(Project{}, "Most of the 22 participants (Y1) said so: (i) a, (ii) b.").findings.empty());
}
