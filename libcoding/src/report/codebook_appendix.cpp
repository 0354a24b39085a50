#include "coding/report/codebook_appendix.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "coding/analysis/frequency.hpp"
#include "coding/project/passage_link.hpp"
#include "coding/report/method_text.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/shorten.hpp"
#include "report/appendix_wording.hpp"
#include "report/html_page.hpp"
#include "report/quotation.hpp"
#include "report/results_maker.hpp"

namespace coding::report {

namespace {

// Texts that were read, one a document.
class LinkedWords {
 public:
  // Without a source of texts, links stay as they are written.
  LinkedWords(const Project& project, TextSource text_of) : project_(project), text_of_(std::move(text_of)) {}

  // The words of a link to a passage; other words as they are.
  std::string of(const std::string& example) {
    const auto link = passage_link(example);
    const Document* document = link ? find_document(project_, link->document) : nullptr;
    if (document == nullptr || !text_of_) return example;
    const Text& text = texts_.try_emplace(document->id, text_of_(*document)).first->second;
    const bool fits = link->span.begin < link->span.end && link->span.end <= text.length();
    return fits ? std::string(text.slice(link->span)) + " (" + example + ")" : example;
  }

 private:
  const Project& project_;
  TextSource text_of_;
  std::map<DocumentId, Text> texts_;
};

void add_fields(const Code& code, const Language& reader, LinkedWords& words, CodebookEntry& entry) {
  const auto add = [&](Phrase label, const std::string& text) {
    if (!text.empty()) entry.fields.push_back({say(label, reader), text});
  };
  add(Phrase::brief_definition, code.brief);
  add(Phrase::definition, code.definition);
  add(Phrase::when_to_use, code.use);
  add(Phrase::when_not_to_use, code.avoid);
  std::string edge;
  for (const std::string& each : code.borderline) edge += (edge.empty() ? "" : "; ") + words.of(each);
  add(Phrase::borderline_examples, edge);
  for (const std::string& each : code.examples) entry.examples.push_back(words.of(each));
}

void add_counts(const Project& project, const CoderId& coder, std::vector<CodebookEntry>& entries) {
  if (coder.empty()) return;
  std::vector<std::string> levels = project.study.levels;
  if (levels.empty()) levels = {code_level(project.study)};
  for (const std::string& level : levels) {
    for (const Count count : {Count::participants, Count::segments}) {
      const Frequency facts = frequency(project, {.coder = coder, .count = count, .scope = {.level = level}});
      for (const FrequencyRow& row : facts.rows) {
        CodebookEntry& entry = entries[row.code];
        (count == Count::segments ? entry.segments : entry.participants) = row.f;
      }
    }
  }
}

// A passage that is evidence against a relation does not stand for the code.
void add_quotes(const Project& project, const CodebookAppendixOptions& options, const TextSource& text_of,
                std::vector<CodebookEntry>& entries) {
  for (FoundQuote& quote : quotes(project, {.coder = options.coder, .spread = 1}, text_of)) {
    const auto code = project.codebook.position(quote.code);
    if (!code || !quote.against.empty() || entries[*code].quote || !entries[*code].examples.empty()) continue;
    if (options.shorten > 0) quote.text = shortened(quote.text, options.shorten, project.study.language);
    entries[*code].quote = std::move(quote);
  }
}

std::string html_of(const CodebookEntry& entry, const Project& project, const Language& reader) {
  const std::string head = entry.depth == 0 ? "h2" : "h3";
  std::string out = "<" + head + " dir=\"auto\">" + html_escape(one_line(entry.name)) + "</" + head +
                    ">\n<p>" + (entry.level.empty() ? "" : html_escape(entry.level) + " · ") +
                    html_escape(counts_in_words(entry, reader)) + "</p>\n";
  for (const CodebookField& field : entry.fields)
    out += "<p><b>" + html_escape(field.label) + ":</b> <span dir=\"auto\">" +
           html_escape(paragraphs(field.text)) + "</span></p>\n";
  for (const std::string& example : entry.examples)
    out += "<blockquote dir=\"auto\">" + html_escape(paragraphs(example)) + "</blockquote>\n";
  if (entry.quote)
    out += "<blockquote dir=\"auto\">" + html_escape(quote_in_words(entry, project)) + "</blockquote>\n";
  return out;
}

}  // namespace

std::vector<CodebookEntry> codebook_appendix(const Project& project, const CodebookAppendixOptions& options,
                                             const TextSource& text_of) {
  std::vector<CodebookEntry> out;
  LinkedWords words(project, options.passages ? text_of : TextSource());
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    const Code& code = project.codebook.codes()[i];
    CodebookEntry& entry = out.emplace_back();
    entry.code = i;
    entry.depth = project.codebook.depth(i);
    entry.name = name_in(code, options.gloss);
    entry.level = level_at(project, i);
    add_fields(code, options.reader, words, entry);
  }
  add_counts(project, options.coder, out);
  if (options.passages && !options.coder.empty()) add_quotes(project, options, text_of, out);
  return out;
}

std::string counts_in_words(const CodebookEntry& entry, const Language& reader) {
  return say(AppendixPhrase::counts, reader,
             {number(entry.segments, reader), number(entry.participants, reader)});
}

std::string quote_in_words(const CodebookEntry& entry, const Project& project) {
  const FoundQuote& quote = *entry.quote;
  const std::string& speaker = quote.participant.empty() ? quote.document.value : quote.participant.value;
  return quoted(paragraphs(quote.text), project.study.language) + " (" + speaker + ")";
}

std::vector<WordPart> appendix_parts(const std::vector<CodebookEntry>& entries, const Project& project,
                                     const Language& reader) {
  using Kind = WordPart::Kind;
  std::vector<WordPart> out = {{.kind = Kind::title, .text = say(AppendixPhrase::title, reader)}};
  for (const CodebookEntry& entry : entries) {
    out.push_back(
        {.kind = entry.depth == 0 ? Kind::heading : Kind::subheading, .text = one_line(entry.name)});
    out.push_back(
        {.text = (entry.level.empty() ? "" : entry.level + " · ") + counts_in_words(entry, reader)});
    for (const CodebookField& field : entry.fields)
      out.push_back({.text = field.label + ": " + paragraphs(field.text)});
    for (const std::string& example : entry.examples)
      out.push_back({.kind = Kind::quote, .text = paragraphs(example)});
    if (entry.quote) out.push_back({.kind = Kind::quote, .text = quote_in_words(entry, project)});
  }
  return out;
}

std::string appendix_page(const std::vector<CodebookEntry>& entries, const Project& project,
                          const Language& reader) {
  const std::string title = say(AppendixPhrase::title, reader);
  std::string body = "<header>\n<h1>" + html_escape(title) + "</h1>\n</header>\n<div class=\"quotes\">\n";
  for (const CodebookEntry& entry : entries) body += html_of(entry, project, reader);
  return html_page({.reader = reader, .title = title}, body + "</div>\n");
}

}  // namespace coding::report
