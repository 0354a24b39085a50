#include "cli/passage_options.hpp"

#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

std::vector<OptionSpec> passage_options() {
  return {{.name = "quote", .value = "TEXT", .help = "the passage by its words"},
          {.name = "nth",
           .value = "N",
           .help = "which occurrence of the words, from 1",
           .kind = ValueKind::integer,
           .minimum = 1},
          {.name = "span", .value = "A:B", .help = "by code points from 0, B exclusive"},
          {.name = "lines", .value = "A-B", .help = "by lines from 1, both included"},
          {.name = "turn",
           .value = "N",
           .help = "what is said in the n-th turn, from 1",
           .kind = ValueKind::integer,
           .minimum = 1}};
}

std::optional<PassageLink> linked_passage(const Session& session, const Project& project,
                                          const std::string& wanted) {
  const auto colon = wanted.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const Document* document = find_document(project, {wanted.substr(0, colon)});
  if (document == nullptr) return std::nullopt;
  Passage passage;
  if (const auto link = passage_link(wanted))
    passage.span = link->span;
  else
    passage.quote = std::string(trim(wanted.substr(colon + 1)));
  const Text text = texts_of(session)(*document);
  return PassageLink{document->id, locate(text, passage, language_of(project, *document))};
}

OptionSpec values_option() {
  return {.name = "value",
          .value = "PROPERTY=VALUE",
          .help = "where the passage stands on a property of the code: intensity=high",
          .repeatable = true};
}

std::vector<PropertyValue> values_of(const Request& request) {
  std::vector<PropertyValue> out;
  for (const std::string& text : request.list("value")) {
    try {
      add_value(out, property_value_of(text));
    } catch (const DataError& error) {
      throw UsageError(error.diagnostic());
    }
  }
  return out;
}

Passage passage_of(const Request& request) {
  if (request.given("nth") && !request.given("quote")) {
    throw UsageError({.slug = "nth-without-quote",
                      .message = "--nth says which occurrence of a --quote, and none is given",
                      .hint = "leave it out, or name the words with --quote"});
  }
  Passage passage{.quote = request.optional_text("quote"),
                  .nth = static_cast<std::size_t>(request.optional_integer("nth").value_or(0))};
  if (request.given("span")) {
    passage.span = parse_span(request.text("span"));
    if (!passage.span) {
      throw UsageError({.slug = "span-malformed",
                        .message = "'" + request.text("span") + "' is not a span",
                        .hint = "write two numbers, the smaller first: --span 120:341"});
    }
  }
  passage.turn = static_cast<std::size_t>(request.optional_integer("turn").value_or(0));
  if (request.given("lines")) {
    passage.lines = parse_lines(request.text("lines"));
    if (!passage.lines) {
      throw UsageError({.slug = "lines-malformed",
                        .message = "'" + request.text("lines") + "' are not lines",
                        .hint = "write two numbers, the smaller first: --lines 3-5"});
    }
  }
  return passage;
}

Span located(const Session& session, const Project& project, const Document& document, const Text& text,
             const Passage& passage) {
  if (passage.turn == 0) return locate(text, passage, language_of(project, document));
  return locate_turn(marks_of(session)(document), passage.turn, document.id.value);
}

}  // namespace coding::cli
