// Each claim on the left, what the project holds about it on the right: values, readings, people, passages.
#include <algorithm>
#include <string_view>

#include "coding/analysis/quotes.hpp"
#include "coding/report/audit_tables.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/visible.hpp"
#include "report/audit_parts.hpp"
#include "report/audit_wording.hpp"
#include "report/html_page.hpp"

namespace coding::report {

namespace {

using P = AuditPhrase;

constexpr std::size_t passages_shown = 4;  // of each finding
constexpr std::size_t people_shown = 60;
constexpr std::size_t codes_shown = 24;

constexpr std::string_view audit_style = R"(
.tally { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: 1.2rem 0; }
.tally li { border: 1px solid #8886; border-radius: .5em; padding: .2em .7em; }
.verdict { display: inline-block; font-size: .85rem; font-weight: 600; line-height: 1.5; border-radius: .5em;
  padding: .1em .7em; border: 1.5px solid currentColor; }
.holds .verdict, .tally .holds { color: #1a7f37; }
.contradicted .verdict, .tally .contradicted { color: #c0281c; }
.depends .verdict, .tally .depends { color: #9a5b00; }
.not-checkable .verdict, .tally .not-checkable { color: #6a6f76; }
@media (prefers-color-scheme: dark) { .holds .verdict, .tally .holds { color: #5bd078; } .contradicted .verdict, .tally .contradicted { color: #ff8078; }
  .depends .verdict, .tally .depends { color: #eeb152; } .not-checkable .verdict, .tally .not-checkable { color: #a5abb3; } }
.claim { border-top: 1px solid #8886; padding: 1.3rem 0 1.5rem; display: grid; gap: .4rem 2.2rem;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
.claim h2 { font-size: 1.05rem; margin: 0; grid-column: 1 / -1; max-width: none; display: flex; flex-wrap: wrap;
  align-items: baseline; gap: .3rem .8rem; }
.claim h2 a { color: inherit; text-decoration: none; }
.claim h2 span.rule { font-weight: 400; opacity: .75; }
.claim dl { margin: 0; } .claim dt { font-size: .82rem; opacity: .75; margin-top: .6rem; line-height: 1.4; }
.claim dd { margin: .1rem 0 0; }
.claim .stated { font-style: italic; }
[dir="rtl"] .claim [dir="auto"] { text-align: right; }
.claim p { margin: .6rem 0 0; }
.readings { border-collapse: collapse; margin-top: .3rem; width: 100%; }
.readings td { padding: .3rem .8rem .3rem 0; padding-inline: 0 .8rem; border-top: 1px solid #8884; vertical-align: top;
  line-height: 1.4; }
.readings td:nth-child(2), .readings td:nth-child(3) { white-space: nowrap; }
.claim blockquote { margin: .45rem 0; font-size: .94rem; line-height: 1.5; }
.claim cite { font-size: .85rem; }
@media (max-width: 42rem) { .claim { grid-template-columns: minmax(0, 1fr); } .readings td:nth-child(2) { white-space: normal; } }
@media print { .claim { break-inside: avoid; } .verdict { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
)";

class AuditPage {
 public:
  AuditPage(const AuditFacts& facts, const AuditTableOptions& options)
      : facts_(facts), reader_(options.reader) {}

  std::string tally(const std::vector<AuditFinding>& findings) const {
    std::string out = "<ul class=\"tally\">\n";
    for (const Verdict verdict :
         {Verdict::holds, Verdict::contradicted, Verdict::depends, Verdict::not_checkable}) {
      const auto count =
          static_cast<std::size_t>(std::ranges::count(findings, verdict, &AuditFinding::verdict));
      out += "<li class=\"" + std::string(name_of(verdict)) + "\"><strong>" + number(count, reader_) +
             "</strong> " + html_escape(title_of(verdict, reader_)) + "</li>\n";
    }
    return out + "</ul>\n";
  }

  std::string article(const AuditFinding& finding) const {
    const ClaimRuleFacts& rule = facts_of(finding.rule);
    std::string kind(rule.number);
    kind += (kind.empty() ? "" : " · ") + title_of(finding.rule, reader_);
    return "<article class=\"claim " + std::string(name_of(finding.verdict)) + "\" id=\"" +
           html_escape(finding.id) + "\">\n<h2><a href=\"#" + html_escape(finding.id) + "\"><bdi>" +
           html_escape(finding.id) + "</bdi></a> <span class=\"verdict\">" +
           html_escape(title_of(finding.verdict, reader_)) + "</span> <span class=\"rule\">" +
           html_escape(kind) + "</span></h2>\n" + claim_side(finding) + evidence_side(finding) +
           "</article>\n";
  }

 private:
  // What the program says runs as the page does; what the paper says, as its own letters do.
  static std::string item(const std::string& title, const std::string& text, std::string_view tag = "<dd>") {
    if (text.empty()) return {};
    return "<dt>" + html_escape(title) + "</dt>" + std::string(tag) + html_escape(visible(text)) + "</dd>\n";
  }

  std::string claim_side(const AuditFinding& finding) const {
    return "<dl>\n" + item(say(P::stated, reader_), finding.stated, "<dd class=\"stated\" dir=\"auto\">") +
           item(say(P::claimed, reader_), values_text(finding.claimed, facts_, reader_)) +
           item(say(P::where, reader_), finding.where, "<dd dir=\"auto\">") + "</dl>\n";
  }

  std::string evidence_side(const AuditFinding& finding) const {
    std::string out = "<div>\n<dl>\n";
    const std::string recomputed = values_text(finding.recomputed, facts_, reader_);
    if (finding.readings.size() < 2) out += item(say(P::recomputed, reader_), recomputed);
    out += "</dl>\n<p>" + html_escape(visible(sentences_text(finding, facts_, reader_))) + "</p>\n" +
           readings(finding) + "<dl>\n";
    out += item(say(P::people, reader_), people(finding));
    if (!finding.people.empty()) return out + "</dl>\n" + passages(finding) + "</div>\n";
    return out + item(say(Phrase::codes, reader_), code_names(finding)) + "</dl>\n</div>\n";
  }

  std::string readings(const AuditFinding& finding) const {
    if (finding.readings.size() < 2) return {};
    std::string out =
        "<dl><dt>" + html_escape(say(P::readings, reader_)) + "</dt></dl>\n<table class=\"readings\">\n";
    for (const AuditReading& reading : finding.readings) {
      const auto cell = [&](const std::string& text) {
        return "<td>" + html_escape(visible(text)) + "</td>";
      };
      out += "<tr class=\"" + std::string(reading.holds ? "holds" : "contradicted") + "\">" +
             cell(in_words(reading.name, facts_.policy(), reader_)) +
             cell(in_words(reading.value, facts_.policy(), reader_)) +
             cell(say(reading.holds ? P::reading_holds : P::reading_fails, reader_)) + "</tr>\n";
    }
    return out + "</table>\n";
  }

  std::string people(const AuditFinding& finding) const {
    const auto names = people_of(finding, facts_);
    std::string out;
    for (std::size_t i = 0; i < std::min(names.size(), people_shown); ++i)
      out += (out.empty() ? "" : primary(reader_) == "fa" ? "، " : ", ") + names[i];
    return names.size() > people_shown ? out + " …" : out;
  }

  std::string code_names(const AuditFinding& finding) const {
    std::string out;
    for (std::size_t i = 0; i < std::min(finding.codes.size(), codes_shown); ++i)
      out += (out.empty() ? "" : " · ") + facts_.label(finding.codes[i]);
    return finding.codes.size() > codes_shown ? out + " …" : out;
  }

  // One passage a person, of the first codes that the finding is about; of these people, when it names some.
  std::vector<FoundQuote> quotes_for(const AuditFinding& finding, std::size_t& all) const {
    std::vector<FoundQuote> out;
    all = 0;
    const auto names = people_of(finding, facts_);
    for (const std::size_t code : finding.codes) {
      const auto found =
          quotes(facts_.project(),
                 {.coder = facts_.coder(), .code = facts_.codebook().codes()[code].id, .per_participant = 1},
                 facts_.text_of());
      for (const FoundQuote& quote : found) {
        if (!names.empty() && std::ranges::find(names, quote.participant.value) == names.end()) continue;
        if (++all <= passages_shown) out.push_back(quote);
      }
    }
    return out;
  }

  std::string passages(const AuditFinding& finding) const {
    if (finding.codes.empty() || finding.codes.size() > 20 || !facts_.text_of()) return {};
    std::size_t all = 0;
    const auto found = quotes_for(finding, all);
    if (found.empty()) return {};
    const std::string title = found.size() < all ? say(P::more_passages, reader_,
                                                       {number(found.size(), reader_), number(all, reader_)})
                                                 : say(P::passages, reader_);
    std::string out = "<dl><dt>" + html_escape(title) + "</dt></dl>\n";
    for (const FoundQuote& quote : found) {
      const Document& document = document_at(facts_.project(), quote.document);
      out += "<blockquote" + language_attributes(language_of(facts_.project(), document)) + ">" +
             html_escape(visible(quote.text)) + " <cite><bdi>" + html_escape(quote.participant.value) +
             "</bdi> · <bdi>" + html_escape(facts_.label(facts_.position(quote.code))) +
             "</bdi></cite></blockquote>\n";
    }
    return out;
  }

  const AuditFacts& facts_;
  const Language& reader_;
};

}  // namespace

std::string audit_page(const std::vector<AuditFinding>& findings, const AuditFacts& facts,
                       const AuditTableOptions& options) {
  const Language& reader = options.reader;
  const AuditPage page(facts, options);
  const std::string title = say(options.of_claims ? P::title : P::project_title, reader);
  std::string body =
      "<header>\n<h1 dir=\"auto\">" + html_escape(title) + "</h1>\n<p class=\"lead\" dir=\"auto\">" +
      html_escape(visible(facts.project().study.title)) + "</p>\n<p class=\"lead\">" +
      html_escape(say(options.of_claims ? P::lead : P::flags_note, reader)) + "</p>\n" +
      page.tally(findings) + "<p class=\"lead\">" + html_escape(say(P::readings_note, reader)) + " " +
      html_escape(say(P::policy_note, reader, {facts.policy().name})) + "</p>\n</header>\n";
  for (const AuditFinding& finding : findings) body += page.article(finding);
  return html_page({.reader = reader, .title = title, .style = audit_style}, body);
}

}  // namespace coding::report
