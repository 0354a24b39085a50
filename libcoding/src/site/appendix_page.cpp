// The pages of prose, and the codebook as an appendix: category by category, with links to the codes and to
// the places of their examples.
#include <algorithm>

#include "coding/report/method_text.hpp"
#include "coding/text/escape.hpp"
#include "report/appendix_wording.hpp"
#include "report/quotation.hpp"
#include "site/file_names.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::CodebookEntry;

std::string place_of(const SiteStudy& study, const FoundQuote& quote) {
  const std::size_t document = study.document_of(quote.document);
  const bool shown = study.options().transcripts && document < study.transcripts().size();
  return shown ? study.place_path(document, quote.span.begin) : std::string();
}

std::string quote_html(const SiteStudy& study, const FoundQuote& quote) {
  const std::string speaker =
      isolated(quote.participant.empty() ? quote.document.value : quote.participant.value);
  const std::string path = place_of(study, quote);
  return "<blockquote" + language_of_element(study.language(), study) + ">" +
         lines_html(report::quoted(quote.text, study.language())) + " <cite>(" +
         (path.empty() ? speaker : link_html(path, speaker)) + ")</cite></blockquote>";
}

// Deeper than six nothing is a heading of HTML.
std::string entry_html(const SiteStudy& study, const CodebookEntry& entry) {
  const std::string head = "h" + std::to_string(std::min<std::size_t>(2 + entry.depth, 6));
  const std::string name = study.options().transcripts
                               ? code_chip_in_tree(study, entry.code, study.code_path(entry.code))
                               : isolated(entry.name);
  std::string out = "<section class=\"entry\">\n<" + head + language_of_element(study.language(), study) +
                    ">" + name + "</" + head + ">\n<p class=\"quiet\">" +
                    (entry.level.empty() ? "" : isolated(entry.level) + " · ") +
                    html_escape(report::counts_in_words(entry, study.reader())) + "</p>\n";
  std::string facts;
  for (const report::CodebookField& field : entry.fields)
    facts += described(field.label, "<div dir=\"auto\" class=\"lines\">" + lines_html(field.text) + "</div>");
  std::string examples;
  for (const std::string& example : entry.examples)
    examples += "<div dir=\"auto\" class=\"lines\">" + lines_html(example) + "</div>";
  if (entry.quote) examples += quote_html(study, *entry.quote);
  facts += described(report::say(report::AppendixPhrase::example, study.reader()), examples);
  if (!facts.empty()) out += "<dl class=\"facts\">\n" + facts + "</dl>\n";
  return out + "</section>\n";
}

SitePage page_titled(const SiteStudy& study, const std::string& title) {
  return {.title = title, .above = {{"index.html", say(SitePhrase::start, study.reader())}}};
}

}  // namespace

std::vector<SitePage> prose_pages(const SiteStudy& study) {
  std::vector<SitePage> out;
  for (const report::Section& section : study.source().results.sections) {
    if (section.paragraphs.empty()) continue;
    SitePage& page = out.emplace_back(page_titled(study, section.heading));
    page.path = section.id + ".html";
    for (const std::string& paragraph : section.paragraphs)
      page.body += "<p>" + report::prose_html(paragraph) + "</p>\n";
    page.body += "<p class=\"quiet\">" + html_escape(say(SitePhrase::gaps_note, study.reader())) + "</p>\n";
  }
  return out;
}

std::vector<SitePage> appendix_pages(const SiteStudy& study) {
  std::vector<SitePage> out;
  const std::string title = say(SitePhrase::codebook_appendix, study.reader());
  for (const CodebookEntry& entry : study.source().codebook) {
    // A category begins on the page that has room for it; none is cut within a code.
    if (out.empty() || out.back().body.size() > study.options().page_bytes)
      out.push_back(page_titled(study, title));
    out.back().body += entry_html(study, entry);
  }
  number_pages(out, [&](std::size_t page) { return page_file("appendix", page); });
  return out;
}

}  // namespace coding::site
