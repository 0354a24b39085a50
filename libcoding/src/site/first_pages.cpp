// The page that the folder opens with, and the one that says how everything was made.
#include <algorithm>
#include <set>

#include "coding/base/version.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "report/theory_wording.hpp"
#include "site/file_names.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::Phrase;

std::string heading(const std::string& words) { return "<h2>" + html_escape(words) + "</h2>\n"; }

// "128 passages" as a tile that leads to them.
std::string tile(const SiteStudy& study, std::size_t count, const std::string& words,
                 const std::string& href) {
  const std::string inner = "<b>" + report::number(count, study.reader()) + "</b> " + html_escape(words);
  return "<li>" + (href.empty() ? "<span>" + inner + "</span>" : link_html(href, inner)) + "</li>\n";
}

std::string numbers_html(const SiteStudy& study) {
  const Language& reader = study.reader();
  const bool whole = study.options().transcripts;
  const auto href = [&](const char* page) { return whole ? std::string(page) : std::string(); };
  std::size_t passages = study.passages().size();
  if (!whole)
    passages = static_cast<std::size_t>(
        std::count_if(study.project().segments.begin(), study.project().segments.end(),
                      [&](const CodedSegment& segment) { return segment.coder == study.options().coder; }));
  return "<ul class=\"numbers\">\n" +
         tile(study, study.project().participants.size(), report::say(Phrase::participants, reader),
              href("participants.html")) +
         tile(study, study.project().documents.size(), report::say(Phrase::documents, reader),
              href("documents.html")) +
         tile(study, study.project().codebook.size(), report::say(Phrase::codes, reader),
              href("codes.html")) +
         tile(study, passages, report::say(Phrase::segments, reader), href("codes.html")) + "</ul>\n";
}

std::string questions_html(const SiteStudy& study) {
  const auto& questions = study.project().study.questions;
  if (questions.empty()) return {};
  std::string out = heading(say(SitePhrase::questions, study.reader())) + "<dl class=\"facts\"" +
                    language_of_element(study.language(), study) + ">\n";
  for (const ResearchQuestion& question : questions) {
    out += "<dt>" + isolated(question.id) + "</dt><dd dir=\"auto\">" + lines_html(question.text);
    if (!question.prompt.empty())
      out += "<p class=\"quiet\"><span" + language_of_element(study.reader(), study) + ">" +
             html_escape(say(SitePhrase::prompt, study.reader())) +
             "</span>: " + lines_html(question.prompt) + "</p>";
    out += "</dd>\n";
  }
  return out + "</dl>\n";
}

// The tables and figures by section, as a paper has them.
std::string sections_html(const SiteStudy& study) {
  std::string out;
  for (const report::Section& section : study.source().results.sections) {
    if (!section.paragraphs.empty())
      out += "<li>" + link_html(section.id + ".html", isolated(section.heading)) + "</li>\n";
    if (section.tables.empty() && section.figures.empty()) continue;
    out += "<li>" + isolated(section.heading) + "<ul>\n";
    for (const report::NamedTable& named : section.tables)
      out += "<li>" + link_html("tables/" + named.file + ".html", isolated(named.table.title)) + "</li>\n";
    for (const report::NamedFigure& figure : section.figures)
      out += "<li>" + link_html("figures.html#-" + figure.file, isolated(figure.title)) + "</li>\n";
    out += "</ul></li>\n";
  }
  if (out.empty()) return {};
  return heading(report::say(Phrase::results, study.reader())) + "<ul class=\"plain\">\n" + out + "</ul>\n";
}

bool has_tables(const report::Results& results) {
  return std::any_of(results.sections.begin(), results.sections.end(),
                     [](const report::Section& section) { return !section.tables.empty(); });
}

std::string paper_html(const SiteStudy& study) {
  return "<p>" + html_escape(say(SitePhrase::paper, study.reader())) +
         ": <a href=\"results.html\">html</a> · <a href=\"results.md\">markdown</a> · "
         "<a href=\"results.tex\">latex</a> · <a href=\"results.docx\">docx</a>" +
         (has_tables(study.source().results) ? " · <a href=\"tables.xlsx\">xlsx</a>" : "") + "</p>\n";
}

SitePage index_page(const SiteStudy& study) {
  const report::Results& results = study.source().results;
  SitePage page{.path = "index.html", .title = results.title, .title_language = study.language()};
  if (!results.lead.empty())
    page.body += "<p class=\"lead\" dir=\"auto\">" + html_escape(results.lead) + "</p>\n";
  page.body += numbers_html(study);
  std::set<std::string> tags;
  for (std::size_t i = 0; i < study.project().documents.size(); ++i) tags.insert(study.language_of(i).tag);
  std::string languages;
  for (const std::string& tag : tags) languages += (languages.empty() ? "" : ", ") + isolated(tag);
  const Method method = study.project().study.method;
  page.body += "<dl class=\"facts\">\n" +
               described(say(SitePhrase::method, study.reader()),
                         method == Method::none ? "" : html_escape(report::say(method, study.reader()))) +
               described(say(SitePhrase::languages, study.reader()), languages) + "</dl>\n";
  page.body += questions_html(study) + sections_html(study) + paper_html(study);
  return page;
}

std::string coders_html(const SiteStudy& study) {
  const Language& reader = study.reader();
  const CoderId& shown = study.options().coder;
  if (shown.empty()) return "<p>" + html_escape(say(SitePhrase::no_coder, reader)) + "</p>\n";
  std::string out =
      "<p>" + html_escape(say(SitePhrase::shown_coder, reader, {shown.value})) + " " +
      html_escape(say(SitePhrase::coders_went_through, reader,
                      {report::number(documents_coded_by(study.project(), shown).size(), reader),
                       report::number(study.project().documents.size(), reader)})) +
      "</p>\n";
  std::string others;
  for (const CoderId& coder : study.project().coders) {
    if (coder != shown) others += (others.empty() ? "" : ", ") + coder.value;
  }
  if (!others.empty()) out += "<p>" + html_escape(say(SitePhrase::other_coders, reader, {others})) + "</p>\n";
  return out;
}

std::string keys_html(const Language& reader) {
  const auto key = [&](const char* name, SitePhrase phrase) {
    return std::string("<dt><kbd>") + name + "</kbd></dt><dd>" + html_escape(say(phrase, reader)) + "</dd>\n";
  };
  return heading(say(SitePhrase::keys, reader)) + "<dl class=\"facts\">\n" +
         key("/", SitePhrase::key_search) + key("n", SitePhrase::key_next) +
         key("p", SitePhrase::key_previous) + key("Esc", SitePhrase::key_escape) + "</dl>\n";
}

SitePage about_page(const SiteStudy& study, std::size_t places_of_a_word) {
  const Language& reader = study.reader();
  const auto paragraph = [](const std::string& words) { return "<p>" + html_escape(words) + "</p>\n"; };
  SitePage page{.path = "about.html",
                .title = say(SitePhrase::about, reader),
                .above = {{"index.html", say(SitePhrase::start, reader)}}};
  page.body = coders_html(study) + paragraph(say(SitePhrase::notes_counts, reader));
  if (study.options().transcripts) page.body += paragraph(say(SitePhrase::notes_search, reader));
  if (study.transcripts().size() > places_of_a_word)
    page.body +=
        paragraph(say(SitePhrase::notes_search_cut, reader, {report::number(places_of_a_word, reader)}));
  page.body += paragraph(say(SitePhrase::notes_keys, reader)) + keys_html(reader) +
               paragraph(say(SitePhrase::made_with, reader, {std::string(version())}));
  return page;
}

}  // namespace

std::vector<SitePage> first_pages(const SiteStudy& study, std::size_t places_of_a_word) {
  return {index_page(study), about_page(study, places_of_a_word)};
}

std::vector<SitePage> figure_pages(const SiteStudy& study) {
  if (!has_figures(study)) return {};
  SitePage page{.path = "figures.html",
                .title = say(SitePhrase::figures, study.reader()),
                .above = {{"index.html", say(SitePhrase::start, study.reader())}},
                .wide = true};
  for (const report::Section& section : study.source().results.sections) {
    for (const report::NamedFigure& figure : section.figures) {
      const std::string file = "figures/" + figure.file;
      const std::string words =
          figure.drawing.description.empty() ? figure.title : figure.drawing.description;
      page.body += "<figure id=\"-" + figure.file + "\">\n<a href=\"" + file +
                   ".svg\"><img loading=\"lazy\" src=\"" + file + ".svg\" alt=\"" + one_line_html(words) +
                   "\"></a>\n<figcaption>" + isolated(figure.title) + " <span class=\"files\"><a href=\"" +
                   file + ".svg\">svg</a> <a href=\"" + file +
                   ".pdf\">pdf</a></span></figcaption>\n</figure>\n";
    }
  }
  return {page};
}

std::vector<SitePage> extra_pages(const SiteStudy& study) {
  std::vector<SitePage> out;
  for (const ExtraPage& extra : study.source().extra)
    out.push_back({.path = extra.file + ".html",
                   .title = extra.title,
                   .body = extra.html,
                   .above = {{"index.html", say(SitePhrase::start, study.reader())}},
                   .wide = true});
  return out;
}

}  // namespace coding::site
