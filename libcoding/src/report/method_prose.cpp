// The methods paragraph as text, Markdown, a page, LaTeX or a document of Word.
#include <algorithm>
#include <array>

#include "coding/report/method_text.hpp"
#include "coding/table/word_document.hpp"
#include "coding/text/escape.hpp"
#include "report/html_page.hpp"
#include "report/method_wording.hpp"

namespace coding::report {

namespace {

// A gap begins with a word; an interval, which stands in brackets, too, with a number.
bool begins_gap(std::string_view bracket) {
  static constexpr std::array<std::string_view, 3> of_numbers = {"−", "۰", "٫"};
  const std::string_view inner = bracket.substr(1);
  if (inner.empty() || std::string_view("0123456789.,+-").find(inner[0]) != std::string_view::npos)
    return false;
  // Persian digits differ in their last byte alone.
  return std::none_of(of_numbers.begin(), of_numbers.end(), [&](std::string_view sign) {
    const bool digit = sign == "۰";
    return digit ? inner.size() > 1 && inner[0] == sign[0] && inner[1] >= sign[1] && inner[1] <= sign[1] + 9
                 : inner.starts_with(sign);
  });
}

std::string joined(const std::vector<std::string>& paragraphs, const auto& written) {
  std::string out;
  for (const std::string& paragraph : paragraphs)
    out += (out.empty() ? "" : "\n") + written(paragraph) + "\n";
  return out;
}

std::string word_of(const std::vector<std::string>& paragraphs, const std::string& title,
                    const RenderOptions& options) {
  std::vector<WordPart> parts = {{.kind = WordPart::Kind::heading, .text = title}};
  for (const std::string& paragraph : paragraphs) parts.push_back({.text = paragraph});
  return word_document(parts, options);
}

}  // namespace

std::string prose_html(std::string_view paragraph) {
  std::string out;
  while (!paragraph.empty()) {
    const std::size_t open = std::min(paragraph.find('['), paragraph.size());
    const std::size_t close = paragraph.find(']', open);
    out += html_escape(paragraph.substr(0, open));
    if (open == paragraph.size() || close == std::string_view::npos) {
      out += html_escape(paragraph.substr(open));
      break;
    }
    const std::string_view inner = paragraph.substr(open, close + 1 - open);
    out += begins_gap(inner) ? "<mark>" + html_escape(inner) + "</mark>" : html_escape(inner);
    paragraph.remove_prefix(close + 1);
  }
  return out;
}

std::string method_prose(const std::vector<MethodSentence>& sentences, Format format,
                         const RenderOptions& options) {
  const std::vector<std::string> paragraphs = method_paragraphs(sentences);
  const std::string title = say(MethodPhrase::title, options.language);
  switch (format) {
    case Format::markdown:
      return joined(paragraphs, [](const auto& text) { return markdown_escape(text); });
    case Format::latex:
      return joined(paragraphs, [](const auto& text) { return latex_escape(without_isolates(text)); });
    case Format::docx:
      return word_of(paragraphs, title, options);
    case Format::html:
      return html_page(
          {.reader = options.language, .title = title},
          "<header>\n<h1>" + html_escape(title) + "</h1>\n" + joined(paragraphs, [](const auto& text) {
            return "<p>" + prose_html(text) + "</p>";
          }) + "</header>\n");
    default:
      return joined(paragraphs, [](const auto& text) { return text; });
  }
}

}  // namespace coding::report
