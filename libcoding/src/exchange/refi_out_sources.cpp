// Documents with the selections in them, on the way to REFI-QDA.
#include <algorithm>

#include "coding/text/utf8.hpp"
#include "exchange/refi_build.hpp"
#include "exchange/refi_positions.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

constexpr std::size_t name_length = 100;  // what ATLAS.ti and others show of a quotation

// Nothing for documents whose text stands by itself.
const KeptElement* kept_source_of(const RefiBuild& build, const DocumentId& document) {
  const auto found = std::find_if(build.in.kept.begin(), build.in.kept.end(),
                                  [&](const KeptElement& each) { return holds_text_of(each, document); });
  return found == build.in.kept.end() ? nullptr : &*found;
}

std::string selection_name(const Text& text, Span span) {
  std::string out = xml_characters(text.slice({span.begin, std::min(span.end, span.begin + name_length)}));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

struct Written {
  const Text& text;
  const RefiPositions& positions;
  std::size_t behind_pairs = 0;  // selections that readers who count otherwise find elsewhere
};

void add_selections(RefiBuild& build, const Document& document, Written& written, RefiText& source) {
  const auto found = build.selections.find(document.id);
  if (found == build.selections.end()) return;
  for (auto& [span, selection] : found->second) {
    if (span.end > written.positions.length()) {
      lose(build, {.what = "coded passages",
                   .name = document.id.value,
                   .why = "they reach beyond the end of the text"});
      continue;
    }
    selection.guid = taken_guid(build, selection.guid.empty()
                                           ? guid_of_selection(build.in.project.study, document.id, span)
                                           : selection.guid);
    selection.name = selection_name(written.text, span);
    selection.first = written.positions.position(span.begin);
    selection.second = written.positions.position(span.end);
    written.behind_pairs += written.positions.is_behind_pair(span.end) ? 1 : 0;
    source.selections.push_back(std::move(selection));
  }
  build.selections.erase(found);
}

void warn_of_pairs(RefiBuild& build, const Document& document, std::size_t count) {
  if (count == 0 || text_form_of(build.options.target).counts_pairs) return;
  build.out.notes.push_back(
      {.slug = "refi-positions-shift",
       .message =
           std::to_string(count) + (count == 1 ? " passage" : " passages") + " of '" + document.id.value +
           "' stand behind a character outside Unicode's basic plane, such as an emoji; a program that "
           "counts UTF-16 units finds them too early",
       .hint = "NVivo does; --target nvivo counts as it does",
       .severity = Severity::warning});
}

RefiText text_of(RefiBuild& build, const Document& document) {
  const RefiOrigin origin = refi_origin_of(document.unknown);
  const std::string name = !origin.name.empty()     ? origin.name
                           : document.title.empty() ? document.id.value
                                                    : document.title;
  RefiText out{.guid = build.texts.at(document.id),
               .name = clean(build, name, "names of documents"),
               .description = clean(build, document.note, "notes on documents")};
  const std::string file = out.guid + ".txt";
  out.plain_path = "internal://" + file;
  const Text text = build.in.texts(document);
  RefiPositions positions(text.bytes(), text_form_of(build.options.target));
  Written written{.text = text, .positions = positions};
  add_selections(build, document, written, out);
  warn_of_pairs(build, document, written.behind_pairs);
  out.notes = build.document_notes[document.id];
  build.out.files[file] = std::move(positions).bytes();
  return out;
}

// MAXQDA keeps what is known of people with their documents.
std::vector<RefiValue> document_values(const RefiBuild& build, const Document& document) {
  if (build.options.target != RefiTarget::maxqda) return {};
  const std::string& source = build.sources.at(document.id);
  const RefiCase* only = nullptr;
  for (const RefiCase& each : build.out.project.cases) {
    if (std::find(each.sources.begin(), each.sources.end(), source) == each.sources.end()) continue;
    if (only != nullptr) return {};
    only = &each;
  }
  return only == nullptr ? std::vector<RefiValue>() : only->values;
}

}  // namespace

void add_document_guids(RefiBuild& build) {
  for (const Document& document : build.in.project.documents) {
    const std::string own = refi_origin_of(document.unknown).guid;
    const std::string made = guid_of_source(build.in.project.study, document.id);
    const KeptElement* kept = kept_source_of(build, document.id);
    if (kept == nullptr) {
      const std::string guid = taken_guid(build, own.empty() ? made : own);
      build.sources.emplace(document.id, guid);
      build.texts.emplace(document.id, guid);
      continue;
    }
    build.sources.emplace(document.id, taken_guid(build, kept->guid));
    build.texts.emplace(document.id, taken_guid(build, own.empty() || own == kept->guid ? made : own));
  }
}

void add_sources(RefiBuild& build) {
  for (const Document& document : build.in.project.documents) {
    RefiText text = text_of(build, document);
    text.values = document_values(build, document);
    if (kept_source_of(build, document.id) != nullptr)
      build.held.emplace(document.id, std::move(text));
    else
      build.out.project.sources.push_back({.kind = RefiSourceKind::text, .text = std::move(text)});
  }
}

}  // namespace coding
