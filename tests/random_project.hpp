// Whole studies from a seed, with something in every field: Turkish, Persian and characters outside the basic
// plane, several coders, group interviews, memos about everything, relations with evidence, merged codes.
//
// They are sound: what refers to something refers to something that is there.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "coding/base/digest.hpp"
#include "coding/base/random.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/text/collate.hpp"

namespace coding::test {

struct RandomStudy {
  Project project{};
  std::map<DocumentId, Text> texts{};
  std::map<DocumentId, std::vector<Mark>> marks{};
  std::vector<Memo> memos{};

  TextSource text_source() const {
    return [this](const Document& document) { return texts.at(document.id); };
  }
  MarkSource mark_source() const {
    return [this](const Document& document) { return marks.at(document.id); };
  }
};

class RandomStudyMaker {
 public:
  explicit RandomStudyMaker(std::uint64_t seed) : random_(seed) {}

  RandomStudy make() {
    add_study();
    add_codebook();
    add_people();
    for (std::size_t i = 0, n = 1 + below(4); i < n; ++i) add_document(i);
    add_coding();
    add_relations();
    add_memos();
    return std::move(out_);
  }

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.below(bound)); }
  bool chance() { return below(2) == 0; }

  std::string words(std::size_t most) {
    static const std::vector<std::string> all = {"çocuğum",
                                                 "İstanbul'da",
                                                 "ışık",
                                                 "güven",
                                                 "معلم",
                                                 "می‌گوید",
                                                 "اعتماد",
                                                 "qızım",
                                                 "söz",
                                                 "a<b&c>",
                                                 "\"biz\"",
                                                 "🙂",
                                                 "👩‍👩‍👧",
                                                 "𐎠𐎼𐎹",
                                                 "naïve",
                                                 "x",
                                                 "é",
                                                 "—",
                                                 "100 %",
                                                 "10.5"};
    std::string out = all[below(all.size())];
    for (std::size_t left = below(most); left > 0; --left) out += " " + all[below(all.size())];
    return out;
  }
  std::string maybe(std::size_t most = 4) { return chance() ? words(most) : std::string(); }
  // Of several lines.
  std::string paragraphs(std::size_t most) {
    std::string out = words(6);
    for (std::size_t left = below(most); left > 0; --left) out += (chance() ? "\n" : "\n\n") + words(6);
    return out;
  }
  template <class Thing>
  const Thing& any(const std::vector<Thing>& things) {
    return things[below(things.size())];
  }

  void add_study() {
    Study& study = out_.project.study;
    study = {.id = "6f1c1f0e-0000-4000-8000-00000000" + std::to_string(1000 + below(9000)),
             .title = maybe(),
             .description = chance() ? paragraphs(3) : "",
             .language = {chance() ? "tr" : "fa"},
             .coder = {chance() ? "ayşe" : ""},
             .questions = {{.id = "RQ1", .text = words(5), .prompt = maybe()}, {.id = "RQ2"}},
             .levels = {"kategori", "kod"}};
    study.attributes = {
        {.key = "yaş", .type = AttributeType::integer},
        {.key = "puan", .title = "Puanı", .type = AttributeType::real},
        {.key = "evli", .type = AttributeType::boolean},
        {.key = "doğum", .type = AttributeType::date},
        {.key = "cinsiyet", .type = AttributeType::choice, .choices = {"kadın", "erkek", "مرد"}},
        {.key = "şehir"}};
    study.method = chance() ? Method::straussian : Method::none;
    study.stage = static_cast<Stage>(below(4));
    if (chance()) study.queries = {{.name = "zor", .text = "code:c-1"}};
    if (chance()) study.unknown = {{"x-later", "[1,2]"}};
  }

  Code code(std::size_t i) {
    Code made{.id = {"c-" + std::to_string(i)}, .name = words(2)};
    if (i > 0 && chance()) made.parent = {"c-" + std::to_string(below(i))};
    made.level = chance() ? "kod" : "";
    made.question = below(4) == 0 ? "RQ1" : "";
    made.stage = static_cast<Stage>(below(4));
    made.role = static_cast<Role>(below(7));
    made.action = static_cast<ActionLevel>(below(9));
    if (chance()) made.glosses = {{"en", words(1)}};
    made.in_vivo = below(4) == 0;
    if (chance()) made.properties = {{"yoğunluk", {"düşük", "yüksek"}}};
    made.brief = maybe();
    made.definition = chance() ? paragraphs(2) : "";
    made.use = maybe();
    made.avoid = maybe();
    if (chance()) made.examples = {words(3), words(3)};
    if (chance()) made.borderline = {words(3)};
    for (const char* const set : {"küme", "مجموعه"}) {
      if (below(3) == 0) made.sets.emplace_back(set);
    }
    if (chance()) made.color = "#2A9D8F";
    if (below(4) == 0) made.guid = "{0B1C7E0A-0000-4000-8000-00000000000" + std::to_string(i % 10) + "}";
    made.active = below(5) != 0;
    made.locked = below(5) == 0;
    return made;
  }

  void add_codebook() {
    std::vector<Code> codes;
    for (std::size_t i = 0, n = 3 + below(10); i < n; ++i) codes.push_back(code(i));
    out_.project.codebook = Codebook(codes);
    // Leaves that come back as what they went into.
    for (std::size_t i = 0; i < below(3); ++i) {
      Code gone{.id = {"eski-" + std::to_string(i)}, .name = words(1)};
      out_.project.codebook.add(gone);
      out_.project.codebook.merge(gone.id, {"c-" + std::to_string(below(3))});
    }
  }

  void add_people() {
    for (std::size_t i = 0, n = 1 + below(5); i < n; ++i) {
      Participant person{.id = {"Y" + std::to_string(i + 1)}};
      const auto set = [&](const char* key, std::string value) {
        if (chance()) person.values[key] = std::move(value);
      };
      set("yaş", std::to_string(below(90)));
      set("puan", chance() ? "4.5" : "-12");
      set("evli", chance() ? "true" : "false");
      set("doğum", "1980-02-29");
      set("cinsiyet", below(3) == 0 ? "مرد" : "kadın");
      set("şehir", words(1));
      out_.project.participants.push_back(std::move(person));
    }
  }

  // One person's, or a group interview with a turn a line.
  void add_document(std::size_t i) {
    const Text text(paragraphs(8) + "\n");
    Document made{.id = {"D" + std::to_string(i)},
                  .title = chance() ? words(3) : "",
                  .language = {chance() ? "az" : ""},
                  .date = chance() ? "2021-05-30" : "",
                  .order = static_cast<std::int64_t>(i + 1),
                  .note = maybe(),
                  .source = {.file = "a.txt", .importer = "text/1"},
                  .text_sha256 = sha256(text.bytes()),
                  .length = text.length()};
    std::vector<Mark> marks;
    if (chance()) {
      made.participant = any(out_.project.participants).id;
    } else {
      marks = turns_of(text);
      made.speakers = {{.label = "A", .participant = out_.project.participants.front().id},
                       {.label = "B", .participant = out_.project.participants.back().id},
                       {.label = "S", .role = SpeakerRole::interviewer}};
      out_.project.turns[made.id] = marks;
    }
    out_.marks[made.id] = std::move(marks);
    out_.texts.emplace(made.id, text);
    out_.project.documents.push_back(std::move(made));
  }

  std::vector<Mark> turns_of(const Text& text) {
    std::vector<Mark> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.length(); ++at) {
      if (text.slice({at, at + 1}) != "\n") continue;
      static const std::vector<std::string> labels = {"A", "B", "S"};
      if (at > begin) out.push_back({.span = {begin, at}, .label = any(labels), .said = begin});
      begin = at + 1;
    }
    return out;
  }

  Span span_in(const DocumentId& document) {
    const std::size_t length = out_.texts.at(document).length();
    const std::size_t begin = below(length);
    return {begin, begin + 1 + below(std::min<std::size_t>(length - begin, 150))};
  }

  CodedSegment segment(const std::string& coder) {
    const Document& document = any(out_.project.documents);
    const Span span = span_in(document.id);
    CodedSegment made{.coder = {coder},
                      .document = document.id,
                      .span = span,
                      .code = any(out_.project.codebook.codes()).id,
                      .quote = quote_of(out_.texts.at(document.id), span),
                      .memo = chance() ? paragraphs(2) : ""};
    if (chance()) made.weight = static_cast<int>(below(101));
    made.stage = static_cast<Stage>(below(4));
    if (chance()) add_value(made.values, {"yoğunluk", chance() ? "yüksek" : "düşük"});
    return made;
  }

  void add_coding() {
    Project& project = out_.project;
    for (const char* const coder : {"ayşe", "بهار", "zeynep"}) {
      project.coders.push_back({coder});
      std::vector<CodedSegment> own;
      for (std::size_t left = below(12); left > 0; --left) {
        own.push_back(segment(coder));
        // The same passage with another code, which several coders and codes share.
        if (chance())
          own.push_back({.coder = {coder},
                         .document = own.back().document,
                         .span = own.back().span,
                         .code = any(project.codebook.codes()).id,
                         .quote = own.back().quote});
        if (chance() && !project.segments.empty()) {
          own.push_back(any(project.segments));
          own.back().coder = {coder};
        }
      }
      std::stable_sort(own.begin(), own.end(),
                       [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
      own.erase(std::unique(own.begin(), own.end(), is_same_segment), own.end());
      project.segments.insert(project.segments.end(), own.begin(), own.end());
      if (chance()) project.declarations.push_back({{coder}, any(project.documents).id});
    }
  }

  void add_relations() {
    const auto& codes = out_.project.codebook.codes();
    std::map<RelationKey, Relation> made;
    for (std::size_t left = below(5); left > 0; --left) {
      const Code& from = any(codes);
      const Code& to = any(codes);
      if (from.id == to.id) continue;
      Relation relation{.key = {from.id, chance() ? "causes" : "leads-to", to.id},
                        .coder = any(out_.project.coders),
                        .note = maybe()};
      for (std::size_t more = below(3); more > 0; --more) {
        const DocumentId document = any(out_.project.documents).id;
        const Span span = span_in(document);
        relation.evidence.push_back({.document = document,
                                     .span = span,
                                     .against = chance(),
                                     .coder = any(out_.project.coders),
                                     .quote = quote_of(out_.texts.at(document), span),
                                     .note = maybe()});
      }
      std::sort(relation.evidence.begin(), relation.evidence.end(),
                [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
      made.emplace(relation.key, std::move(relation));
    }
    for (auto& [key, relation] : made) out_.project.relations.push_back(std::move(relation));
  }

  // What the n-th memo is about.
  void place(Memo& memo, std::size_t n) {
    const Project& project = out_.project;
    const DocumentId document = any(project.documents).id;
    const CodeId code = any(project.codebook.codes()).id;
    if (n == 1 || n == 2) memo.document = document;
    if (n == 2) memo.span = span_in(document);
    if (n == 3 || n == 6) memo.code = code;
    if (n == 4 && !project.segments.empty()) {
      const CodedSegment& segment = any(project.segments);
      memo.document = segment.document;
      memo.span = segment.span;
      memo.code = segment.code;
    }
    if (n == 5 || n == 6) memo.participant = any(project.participants).id;
    if (n == 7 && !project.relations.empty()) memo.relation = any(project.relations).key;
    if (n == 8) memo.passages = {{document, span_in(document)}};
  }

  void add_memos() {
    for (std::size_t n = 0; n < 9; ++n) {
      if (below(4) == 0) continue;
      Memo memo{.id = "not-" + std::to_string(n),
                .type = chance() ? any(memo_types()) : "",
                .author = chance() ? any(out_.project.coders).value : "",
                .date = chance() ? "2026-01-01" : "2026-01-01T10:00:00Z",
                .text = paragraphs(3)};
      place(memo, n);
      out_.memos.push_back(std::move(memo));
    }
  }

  Random random_;
  RandomStudy out_;
};

inline RandomStudy random_study_of(std::uint64_t seed) { return RandomStudyMaker(seed).make(); }

}  // namespace coding::test
