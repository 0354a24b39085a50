// The methods paragraph as text, Markdown, a page, LaTeX or a document of Word.
#include "coding/report/method_text.hpp"
#include "coding/table/word_document.hpp"
#include "coding/text/escape.hpp"
#include "report/html_page.hpp"
#include "report/method_wording.hpp"

namespace coding::report {

namespace {

std::string with_gap_marked(const MethodSentence& sentence) {
  if (sentence.state == Filled::author) return "<mark>" + html_escape(sentence.text) + "</mark>";
  const std::size_t from = sentence.text.rfind('[');
  const std::size_t to = sentence.text.rfind(']');
  if (sentence.state != Filled::partly || from == std::string::npos || to == std::string::npos || to < from)
    return html_escape(sentence.text);
  return html_escape(sentence.text.substr(0, from)) + "<mark>" +
         html_escape(sentence.text.substr(from, to + 1 - from)) + "</mark>" +
         html_escape(sentence.text.substr(to + 1));
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

std::string method_html(const std::vector<MethodSentence>& sentences) {
  std::string out;
  std::vector<std::string> wholes = method_paragraphs(sentences);
  std::size_t next = 0;
  for (const std::string& whole : wholes) {
    std::string html;
    // A paragraph is made of the sentences that follow, until it is whole.
    for (std::size_t length = 0; next < sentences.size() && length < whole.size(); ++next) {
      length += sentences[next].text.size() + (length == 0 ? 0U : 1U);
      html += (html.empty() ? "" : " ") + with_gap_marked(sentences[next]);
    }
    out += "<p>" + html + "</p>\n";
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
      return joined(paragraphs, [](const auto& text) { return latex_escape(text); });
    case Format::docx:
      return word_of(paragraphs, title, options);
    case Format::html:
      return html_page({.reader = options.language, .title = title},
                       "<header>\n<h1>" + html_escape(title) +
                           "</h1>\n</header>\n<section>\n<div class=\"quotes\">\n" + method_html(sentences) +
                           "</div>\n</section>\n");
    default:
      return joined(paragraphs, [](const auto& text) { return text; });
  }
}

}  // namespace coding::report
