#include "report/html_page.hpp"

#include "coding/base/version.hpp"
#include "coding/table/render.hpp"
#include "coding/text/direction.hpp"
#include "coding/text/escape.hpp"

namespace coding::report {

namespace {

constexpr std::string_view page_style = R"(
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 72rem; background: Canvas; color: CanvasText;
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", Vazirmatn, Tahoma, sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; overflow-wrap: break-word; }
header, section > h2, nav, .quotes, .empty { max-width: 46rem; }
h1, h2, h3 { text-wrap: balance; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .6rem; }
h2 { font-size: 1.3rem; line-height: 1.35; margin: 3.2rem 0 1.1rem; }
h3 { font-size: 1rem; line-height: 1.4; margin: 2rem 0 .5rem; }
h3 span { font-weight: 400; opacity: .75; }
nav ul { list-style: none; padding: 0; margin: 1.4rem 0; }
nav li { margin: .3rem 0; line-height: 1.4; }
a { color: LinkText; text-decoration-thickness: 1px; text-underline-offset: .2em; text-decoration-color: #8889; }
a:hover { text-decoration-color: currentColor; }
blockquote { margin: .5rem 0 .9rem; padding-inline-start: .9rem; border-inline-start: 3px solid #8886;
  white-space: pre-line; }
blockquote cite { font-style: normal; opacity: .75; white-space: nowrap; }
.lead { opacity: .8; white-space: pre-line; }
.empty { opacity: .75; }
@page { margin: 16mm 15mm; }
@media print { nav { display: none; } body { padding: 0; max-width: none; font-size: 10.5pt; }
  h1, h2, h3 { break-inside: avoid; break-after: avoid; } h2 { margin-top: 2rem; }
  blockquote { break-inside: avoid; } section.wide { page: coding-wide; }
  section.wide h2 { margin: 0 0 .6rem; } header, section > h2, .quotes { max-width: none; } }
)";

}  // namespace

std::string language_attributes(const Language& language) {
  return " lang=\"" + html_escape(language.tag) + "\" dir=\"" + (is_right_to_left(language) ? "rtl" : "ltr") +
         "\"";
}

std::string html_page(const HtmlPage& page, const std::string& body) {
  std::string out = "<!DOCTYPE html>\n<html" + language_attributes(page.reader) + ">\n<head>\n";
  out +=
      "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"generator\" content=\"coding " + std::string(version()) + "\">\n";
  out += "<title>" + html_escape(page.title) + "</title>\n<style>";
  out.append(page_style.substr(1))
      .append(html_table_style())
      .append(page.style)
      .append("</style>\n</head>\n");
  return out + "<body>\n" + body + "</body>\n</html>\n";
}

}  // namespace coding::report
