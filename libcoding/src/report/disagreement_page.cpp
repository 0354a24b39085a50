// Both codings of a paragraph side by side. A marking is a run of <mark>, one for each stretch with the same
// segments; the code's name stands where its segment ends.
#include <algorithm>
#include <map>
#include <utility>

#include "coding/report/disagreement_tables.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/paragraphs.hpp"
#include "coding/text/visible.hpp"
#include "report/code_labels.hpp"
#include "report/disagreement_wording.hpp"
#include "report/html_page.hpp"

namespace coding::report {

namespace {

using P = DisagreementPhrase;

constexpr std::string_view side_style = R"(
.sides { border-collapse: collapse; width: 100%; table-layout: fixed; }
.sides th { text-align: start; font-weight: 600; padding: .3rem .8rem; border-bottom: 2px solid #8888; }
.sides td { vertical-align: top; padding: .6rem .8rem; border-bottom: 1px solid #8885; line-height: 1.75; }
.sides td + td, .sides th + th { border-inline-start: 1px solid #8885; }
mark { color: inherit; background: #8883; padding: .1em 0; }
mark.differs { background: #f2a90055; border-bottom: 2px solid #d08700; }
mark.begins { border-inline-start: 2px solid #888; padding-inline-start: .15em; }
mark.differs.begins { border-inline-start-color: #d08700; }
.code { font-size: .78em; line-height: 1.3; border: 1px solid #888a; border-radius: .5em; padding: .05em .45em;
  margin-inline: .2em .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.code.differs { border-color: #d08700; font-weight: 600; }
.code em { font-style: normal; font-weight: 400; opacity: .8; white-space: nowrap; }
.legend { line-height: 2; }
@media print { .sides tr { break-inside: avoid; } .sides thead { display: table-header-group; }
  .sides td { padding: .35rem .5rem; } mark, .code { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
)";

// A segment as one coder's column shows it.
struct Marking {
  Span span{};
  std::string code{};
  std::vector<std::string> differs{};  // how; empty: agreed
};

// By coder: the markings in one document, in order of place.
using Columns = std::vector<std::vector<Marking>>;

std::string told(const Disagreement& each, const Disagreements& all, const Language& reader) {
  if (each.kind != DisagreementKind::missed) return title_of(each.kind, reader);
  return say(P::missed_by, reader, {all.coders[each.other_coder].value});
}

// How segments differ, by their position in the project.
std::map<std::size_t, std::vector<std::string>> differing(const Disagreements& all, const Language& reader) {
  std::map<std::size_t, std::vector<std::string>> out;
  const auto add = [&](std::size_t segment, const std::string& how) {
    auto& list = out[segment];
    if (std::ranges::find(list, how) == list.end()) list.push_back(how);
  };
  for (const Disagreement& each : all.disagreements) {
    const std::string how = told(each, all, reader);
    add(each.segment, how);
    if (has_counterpart(each)) add(*each.other, how);
  }
  return out;
}

class Page {
 public:
  Page(const Project& project, const Disagreements& all, const DisagreementsTableOptions& options)
      : project_(project),
        all_(all),
        reader_(options.reader),
        labels_(project.codebook),
        differing_(differing(all, options.reader)) {}

  std::map<std::size_t, Columns> columns() const {
    std::map<std::size_t, Columns> out;
    std::map<std::size_t, bool> seen;
    const auto add = [&](std::size_t document, std::size_t coder, std::size_t segment) {
      if (!seen.emplace(segment, true).second) return;
      Columns& columns = out.try_emplace(document, Columns(all_.coders.size())).first->second;
      const auto how = differing_.find(segment);
      columns[coder].push_back({project_.segments[segment].span, labels_.of(project_.segments[segment].code),
                                how == differing_.end() ? std::vector<std::string>{} : how->second});
    };
    for (const AgreedPair& each : all_.agreed) {
      add(each.document, each.coder, each.segment);
      add(each.document, each.other_coder, each.other);
    }
    for (const Disagreement& each : all_.disagreements) {
      add(each.document, each.coder, each.segment);
      if (each.other) add(each.document, each.other_coder, *each.other);
    }
    for (auto& [document, columns] : out) {
      for (auto& column : columns)
        std::ranges::stable_sort(column, [](const Marking& a, const Marking& b) {
          return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
        });
    }
    return out;
  }

  std::string section(std::size_t at, const Text& text, const Columns& columns,
                      const std::vector<Span>& paragraphs) const {
    const Document& document = project_.documents[at];
    std::string out = "<section>\n<h2 dir=\"auto\">" + html_escape(document.id.value);
    if (!document.title.empty() && document.title != document.id.value)
      out += " <span class=\"lead\">" + html_escape(visible(document.title)) + "</span>";
    out += "</h2>\n<table class=\"sides\"" + language_attributes(language_of(project_, document)) +
           ">\n<thead><tr>";
    for (const CoderId& coder : all_.coders)
      out += "<th scope=\"col\"><bdi>" + html_escape(coder.value) + "</bdi></th>";
    out += "</tr></thead>\n<tbody>\n";
    for (const Span& paragraph : paragraphs) {
      out += "<tr>";
      for (const auto& column : columns) out += "<td dir=\"auto\">" + cell(text, column, paragraph) + "</td>";
      out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</section>\n";
  }

  std::string legend() const {
    const std::string agreed = html_escape(say(P::page_agreed, reader_));
    const std::string differs = html_escape(say(P::page_differs, reader_));
    return "<p class=\"legend\"><mark class=\"begins\">" + agreed +
           "</mark> <mark class=\"differs begins\">" + differs + "</mark></p>\n";
  }

 private:
  std::string cell(const Text& text, const std::vector<Marking>& column, Span paragraph) const {
    std::vector<const Marking*> here;
    std::vector<std::size_t> cuts = {paragraph.begin, paragraph.end};
    for (const Marking& each : column) {
      if (!overlaps(each.span, paragraph)) continue;
      here.push_back(&each);
      cuts.push_back(std::max(each.span.begin, paragraph.begin));
      cuts.push_back(std::min(each.span.end, paragraph.end));
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::string out;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
      out += piece(text, here, {cuts[i], cuts[i + 1]}, paragraph);
    return out;
  }

  std::string piece(const Text& text, const std::vector<const Marking*>& here, Span piece,
                    Span paragraph) const {
    std::string words = html_escape(visible(text.slice(piece)));
    std::string marks;
    bool covered = false;
    bool begins = false;
    bool differs = false;
    for (const Marking* each : here) {
      if (!contains(each->span, piece)) continue;
      covered = true;
      begins = begins || each->span.begin == piece.begin;
      differs = differs || !each->differs.empty();
    }
    if (!covered) return words;
    std::string kind = differs ? "differs" : "";
    if (begins) kind += kind.empty() ? "begins" : " begins";
    std::string out = "<mark" + (kind.empty() ? "" : " class=\"" + kind + "\"") + ">" + words + "</mark>";
    for (const Marking* each : here) {
      if (std::min(each->span.end, paragraph.end) == piece.end) out += chip(*each, paragraph);
    }
    return out;
  }

  std::string chip(const Marking& marking, Span paragraph) const {
    std::string out = "<span class=\"code" + std::string(marking.differs.empty() ? "" : " differs") +
                      "\"><bdi>" + html_escape(visible(marking.code)) + "</bdi>";
    std::string how;
    for (const std::string& each : marking.differs) how += (how.empty() ? "" : ", ") + each;
    if (!how.empty()) out += " <em>" + html_escape(how) + "</em>";
    if (marking.span.end > paragraph.end) out += " …";
    return out + "</span>";
  }

  const Project& project_;
  const Disagreements& all_;
  const Language& reader_;
  CodeLabels labels_;
  std::map<std::size_t, std::vector<std::string>> differing_;
};

// By document: the words of the disagreements that were asked for.
std::map<std::size_t, std::vector<Span>> places_of(const Project& project, const Disagreements& all,
                                                   const DisagreementsTableOptions& options) {
  std::map<std::size_t, std::vector<Span>> out;
  const Disagreements chosen = options.codes.empty() ? all : only_codes(project, all, options.codes);
  for (const Disagreement& each : chosen.disagreements) {
    if (!options.kinds.empty() && std::ranges::find(options.kinds, each.kind) == options.kinds.end())
      continue;
    out[each.document].push_back(project.segments[each.segment].span);
    if (each.other && each.kind != DisagreementKind::missed)
      out[each.document].push_back(project.segments[*each.other].span);
  }
  return out;
}

std::vector<Span> paragraphs_with(const Text& text, const std::vector<Span>& places) {
  std::vector<Span> out;
  const std::vector<Span> paragraphs = paragraphs_of(text);
  std::vector<bool> chosen(paragraphs.size());
  for (const Span& place : places) {
    auto at = std::ranges::upper_bound(paragraphs, place.begin, {}, &Span::end);
    for (; at != paragraphs.end() && at->begin < place.end; ++at)
      chosen[static_cast<std::size_t>(at - paragraphs.begin())] = true;
  }
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (chosen[i]) out.push_back(paragraphs[i]);
  }
  return out;
}

}  // namespace

std::string disagreements_page(const Project& project, const Disagreements& all, const TextSource& text_of,
                               const DisagreementsTableOptions& options) {
  const Page page(project, all, options);
  const std::string title = say(P::title, options.reader, {names_of(all.coders)});
  std::string body = "<header>\n<h1 dir=\"auto\">" + html_escape(title) + "</h1>\n<p class=\"lead\">" +
                     html_escape(say(P::page_lead, options.reader)) + "</p>\n" + page.legend() +
                     "</header>\n";
  const auto places = places_of(project, all, options);
  if (places.empty()) body += "<p>" + html_escape(say(P::nothing_note, options.reader)) + "</p>\n";
  const auto columns = page.columns();
  for (const auto& [document, spans] : places) {
    const Text text = text_of(project.documents[document]);
    body += page.section(document, text, columns.at(document), paragraphs_with(text, spans));
  }
  return html_page({.reader = options.reader, .title = title, .style = side_style}, body);
}

}  // namespace coding::report
