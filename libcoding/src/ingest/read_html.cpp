// HTML as a browser would show it, without running or fetching anything.
//
// libxml2's HTML parser (decision 0031) makes a tree of whatever stands there. The encoding is found out
// first: valid UTF-8 is UTF-8 whatever the page says of itself; else what its <meta> says; else guessed.
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/read_html_walk.hpp"
#include "ingest/readers.hpp"

namespace coding {

namespace {

constexpr std::size_t head_bytes = 4096;  // where <meta charset> is looked for; the standard says 1024

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

// The value behind "charset=" of the first <meta> that has one.
std::string declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, head_bytes));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::string tag = head.substr(at, head.find('>', at) - at);
    const std::size_t name = tag.find("charset=");
    if (name == std::string::npos) continue;
    const std::size_t begin = tag.find_first_not_of("\"' ", name + 8);
    if (begin == std::string::npos) continue;
    return tag.substr(begin, tag.find_first_of("\"' ;/", begin) - begin);
  }
  return "";
}

// The encoding to decode with; empty: to be found out.
std::string encoding_of(std::string_view bytes, const ReadingOptions& options) {
  if (!options.encoding.empty() || !first_invalid_byte(bytes)) return options.encoding;
  const std::string declared = declared_encoding(bytes);
  // A page whose <meta> can be read as ASCII is not in UTF-16.
  if (declared.empty() || declared.starts_with("utf-16") || declared == "utf-8") return "";
  try {
    return encoding_name(declared);
  } catch (const UsageError&) {
    throw DataError({.slug = "encoding-unknown",
                     .message = "the page is in an encoding that nobody knows",
                     .hint = "say which it is with --encoding",
                     .place = {options.file}});
  }
}

void initialise_parser() {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
}

std::unique_ptr<xmlDoc, FreeDocument> tree_of(const std::string& utf8, const std::string& file) {
  initialise_parser();
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  std::unique_ptr<xmlDoc, FreeDocument> tree(htmlCtxtReadMemory(
      context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options));
  // It stops where elements nest deeper than 256 or a text is longer than 10 MB, and gives what it has so
  // far.
  if (!tree || context->disableSAX != 0) {
    throw DataError(
        {.slug = "html-limit",
         .message = "the page nests elements deeper than 256 or has more than 10 MB without any",
         .hint = "open it in a browser and save it as text",
         .place = {file, static_cast<std::size_t>(context->input ? std::max(context->input->line, 0) : 0)}});
  }
  return tree;
}

}  // namespace

Reading read_html(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  if (bytes.size() > std::min(limits.text_bytes, std::size_t{1} << 30)) {
    throw DataError(
        {.slug = "text-too-large",
         .message = "the page has " + std::to_string(bytes.size()) + " bytes, more than the limit",
         .hint = "split it",
         .place = {options.file}});
  }
  TextFile decoded = decode_text(
      bytes, {.file = options.file, .encoding = encoding_of(bytes, options), .language = options.language});
  const auto tree = tree_of(decoded.text.bytes(), options.file);
  TextBuilder out(options.file, limits);
  HtmlWalk walk(out);
  walk.children(reinterpret_cast<const xmlNode*>(tree.get()));
  if (!out.at_line_begin()) out.end_line();
  Reading& reading = out.reading();
  reading.title = walk.title().empty() ? walk.heading() : walk.title();
  reading.language = {walk.language()};
  reading.encoding = decoded.encoding;
  for (Diagnostic& note : decoded.notes) {
    if (note.slug != "line-ends-changed") reading.notes.push_back(std::move(note));  // they are not text here
  }
  return out.take("html/1");
}

}  // namespace coding
