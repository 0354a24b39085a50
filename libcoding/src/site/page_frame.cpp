#include "site/page_frame.hpp"

#include <algorithm>

#include "coding/base/version.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "report/html_page.hpp"
#include "report/results_maker.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::language_attributes;
using report::Phrase;

// The pages that every page leads to.
std::vector<std::pair<std::string, std::string>> main_pages(const SiteStudy& study) {
  const Language& reader = study.reader();
  std::vector<std::pair<std::string, std::string>> out = {{"index.html", say(SitePhrase::start, reader)}};
  if (study.options().transcripts) {
    out.emplace_back("participants.html", report::say(Phrase::participants, reader));
    out.emplace_back("codes.html", report::say(Phrase::codes, reader));
    out.emplace_back("documents.html", report::say(Phrase::documents, reader));
  }
  out.emplace_back("tables.html", say(SitePhrase::tables, reader));
  if (has_figures(study)) out.emplace_back("figures.html", say(SitePhrase::figures, reader));
  if (study.options().transcripts && !study.source().memos.empty())
    out.emplace_back("memos.html", say(SitePhrase::memos, reader));
  out.emplace_back("about.html", say(SitePhrase::about, reader));
  for (const report::Section& section : study.source().results.sections) {
    if (!section.paragraphs.empty()) out.emplace_back(section.id + ".html", section.heading);
  }
  if (!study.source().codebook.empty())
    out.emplace_back("appendix.html", say(SitePhrase::codebook_appendix, reader));
  for (const ExtraPage& extra : study.source().extra) out.emplace_back(extra.file + ".html", extra.title);
  return out;
}

std::string head_of(const SitePage& page, const SiteStudy& study, const std::string& root) {
  std::string title = page.title;
  if (page.pages > 1) title += " · " + std::to_string(page.page) + "/" + std::to_string(page.pages);
  if (page.path != "index.html") title += " · " + study.source().results.title;
  std::string out =
      "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<meta name=\"generator\" content=\"coding " +
      std::string(version()) + "\">\n<title>" + one_line_html(title) + "</title>\n";
  for (const std::string_view style : {"colours.css", "style.css"})
    out.append("<link rel=\"stylesheet\" href=\"")
        .append(root)
        .append("assets/")
        .append(style)
        .append("\">\n");
  for (const std::string_view script : {"words.js", "report.js"})
    out.append("<script defer src=\"").append(root).append("assets/").append(script).append("\"></script>\n");
  return out + "</head>\n";
}

std::string top_of(const SitePage& page, const SiteStudy& study, const std::string& root) {
  const Language& reader = study.reader();
  std::string out = "<a class=\"skip\" href=\"#-main\">" + html_escape(say(SitePhrase::skip, reader)) +
                    "</a>\n<header class=\"top\">\n<p class=\"study\">" +
                    link_html(root + "index.html", isolated(study.source().results.title)) +
                    "</p>\n<nav aria-label=\"" + html_escape(say(SitePhrase::pages, reader)) + "\"><ul>\n";
  for (const auto& [path, title] : main_pages(study)) {
    const bool here = path == page.path || (page.above.size() > 1 && page.above[1].first == path);
    out += "<li><a href=\"" + root + path + "\"" +
           (path == page.path ? " aria-current=\"page\""
            : here            ? " aria-current=\"true\""
                              : "") +
           ">" + isolated(title) + "</a></li>\n";
  }
  out += "</ul></nav>\n";
  if (study.options().transcripts) out += "<div id=\"-search\" class=\"search\"></div>\n";
  return out + "</header>\n";
}

std::string way_up(const SitePage& page, const std::string& root) {
  if (page.above.empty()) return {};
  std::string out = "<p class=\"way\">";
  for (const auto& [path, title] : page.above)
    out += link_html(root + path, isolated(title)) + " <span aria-hidden=\"true\">/</span> ";
  return out + "</p>\n";
}

// Links to the pages around this one, and to all when they are few.
std::string pager(const SitePage& page, const SiteStudy& study, const std::string& root) {
  if (page.pages < 2) return {};
  const Language& reader = study.reader();
  std::string out =
      "<nav class=\"pager\" aria-label=\"" +
      html_escape(say(SitePhrase::page_of, reader,
                      {report::number(page.page, reader), report::number(page.pages, reader)})) +
      "\"><p>" +
      html_escape(say(SitePhrase::page_of, reader,
                      {report::number(page.page, reader), report::number(page.pages, reader)})) +
      "</p>\n";
  if (page.page > 1)
    out += "<a rel=\"prev\" href=\"" + html_escape(root + page.page_paths[page.page - 2]) + "\">" +
           html_escape(say(SitePhrase::previous_page, reader)) + "</a>\n";
  if (page.page < page.pages)
    out += "<a rel=\"next\" href=\"" + html_escape(root + page.page_paths[page.page]) + "\">" +
           html_escape(say(SitePhrase::next_page, reader)) + "</a>\n";
  out += "<span class=\"all\">";
  for (std::size_t i = 1; i <= page.pages; ++i) {
    if (page.pages > 40 && i != 1 && i != page.pages && (i + 5 < page.page || i > page.page + 5)) continue;
    const std::string shown = report::number(i, reader);
    out += i == page.page ? "<b aria-current=\"page\">" + shown + "</b> "
                          : link_html(root + page.page_paths[i - 1], shown) + " ";
  }
  return out + "</span></nav>\n";
}

std::string chip_named(const SiteStudy& study, std::size_t code, const std::string& href,
                       const std::string& name) {
  return "<a class=\"chip c" + std::to_string(code) + "\" href=\"" + html_escape(href) +
         "\"><i class=\"stroke k" + std::to_string(study.colour(code).stroke) + "\"></i>" + isolated(name) +
         "</a>";
}

}  // namespace

std::string root_of(std::string_view path) { return path.find('/') == std::string_view::npos ? "" : "../"; }

std::string one_line_html(const std::string& text) { return html_escape(report::one_line(text)); }
std::string lines_html(const std::string& text) { return html_escape(report::paragraphs(text)); }
std::string isolated(const std::string& text) { return "<bdi>" + one_line_html(text) + "</bdi>"; }

std::string link_html(const std::string& href, const std::string& inner) {
  return "<a href=\"" + html_escape(href) + "\">" + inner + "</a>";
}

std::string language_of_element(const Language& language, const SiteStudy& study) {
  return language == study.reader() ? "" : language_attributes(language);
}

std::string code_chip(const SiteStudy& study, std::size_t code, const std::string& href) {
  return chip_named(study, code, href, study.label(code));
}

std::string code_chip_in_tree(const SiteStudy& study, std::size_t code, const std::string& href) {
  return chip_named(study, code, href, study.project().codebook.codes()[code].name);
}

std::string described(const std::string& title, const std::string& html) {
  if (html.empty()) return {};
  return "<dt>" + html_escape(title) + "</dt><dd>" + html + "</dd>\n";
}

bool has_figures(const SiteStudy& study) {
  const auto& sections = study.source().results.sections;
  return std::any_of(sections.begin(), sections.end(),
                     [](const report::Section& section) { return !section.figures.empty(); });
}

std::string bytes_of(const SitePage& page, const SiteStudy& study) {
  const std::string root = root_of(page.path);
  const std::string pages = pager(page, study, root);
  std::string out =
      "<!DOCTYPE html>\n<html" + language_attributes(study.reader()) + ">\n" + head_of(page, study, root) +
      "<body data-root=\"" + root + "\">\n" + top_of(page, study, root) +
      "<main id=\"-main\" tabindex=\"-1\"" + (page.wide ? " class=\"wide\"" : "") + ">\n" +
      way_up(page, root) + "<h1" +
      (page.title_language.tag.empty() ? std::string() : language_of_element(page.title_language, study)) +
      ">" + one_line_html(page.title) + "</h1>\n" + pages;
  out += page.body;
  out += pages.empty() ? "" : "<div class=\"bottom\">" + pages + "</div>\n";
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace coding::site
