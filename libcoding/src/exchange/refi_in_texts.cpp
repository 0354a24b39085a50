// Texts of sources, of PDF files and of recordings become documents.
//
// All texts are read before any position is, because how positions count is found out from all of them.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/exchange/refi_guids.hpp"
#include "coding/ingest/importing.hpp"
#include "coding/project/code_guid.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "exchange/refi_in_mapping.hpp"

namespace coding {

namespace {

struct Words {
  std::optional<CountedText> text{};
  std::string source{};     // the bytes of its file
  std::string extension{};  // "txt"
  std::string encoding{};
};

// A text file as UTF-8, whatever it is in.
Words words_of_file(RefiIn& in, const std::string& bytes, const std::string& name) {
  Words out{.source = bytes, .extension = "txt"};
  if (!first_invalid_byte(bytes) && bytes.find('\0') == std::string::npos) {
    out.text = CountedText(bytes);
    return out;
  }
  TextFile read = decode_text(bytes, {.file = name, .language = in.options.language});
  out.encoding = read.encoding;
  for (Diagnostic& told : read.notes) in.landing.incoming().notes.push_back(std::move(told));
  out.text = CountedText(read.text.bytes());
  return out;
}

Words words_of_rich_text(RefiIn& in, const std::string& bytes, const RefiText& from) {
  const std::string name = last_part(from.rich_path);
  Words out{.source = bytes, .extension = std::string(name.substr(name.rfind('.') + 1))};
  std::vector<Reading> readings = read_source(bytes, {.file = name, .language = in.options.language});
  if (readings.size() != 1) return out;
  out.text = CountedText(readings.front().text.bytes());
  if (!from.selections.empty()) {
    in.landing.incoming().notes.push_back(
        {.slug = "refi-rich-text-only",
         .message = "the text of '" + from.name + "' stands in a styled file only; its " +
                    std::to_string(from.selections.size()) + " positions may not fit",
         .hint = "export again with plain texts",
         .place = {name},
         .severity = Severity::warning});
  }
  return out;
}

// Empty when there is no text to be had.
Words words_of(RefiIn& in, const RefiText& from) {
  try {
    const std::string* const plain = refi_file(in.file.files, from.plain_path);
    const std::string* const rich = refi_file(in.file.files, from.rich_path);
    if (plain != nullptr && !(plain->empty() && rich != nullptr))
      return words_of_file(in, *plain, last_part(from.plain_path));
    if (from.content)
      return {.text = CountedText(*from.content), .source = *from.content, .extension = "txt"};
    if (rich != nullptr) return words_of_rich_text(in, *rich, from);
  } catch (const DataError& error) {
    Diagnostic told = error.diagnostic();
    told.severity = Severity::warning;
    in.landing.incoming().notes.push_back(std::move(told));
  }
  return {};
}

// The name of a thing in the file, or what is nearest to one.
std::string name_of_text(const RefiText& text, const RefiSource& source) {
  if (!text.name.empty()) return text.name;
  return source.text.name.empty() ? last_part(source.path) : source.text.name;
}

// Speakers are found as in any import; who they are is decided when the cases are known.
void find_turns(const RefiIn& in, NewDocument& document) {
  Import found =
      import_reading({.text = document.text, .importer = "refi/1"}, {.file = document.document.source.file,
                                                                     .language = in.options.language,
                                                                     .speakers = {},
                                                                     .participant = "none",
                                                                     .id = document.document.id.value});
  document.marks.insert(document.marks.end(), found.marks.begin(), found.marks.end());
  std::stable_sort(document.marks.begin(), document.marks.end(), mark_less);
  document.document.speakers = std::move(found.document.speakers);
  for (Speaker& speaker : document.document.speakers) speaker.participant = {};
  document.document.language = found.document.language;
}

void keep_without_text(RefiIn& in, const RefiSource& source, const std::string& xml,
                       const std::string& name) {
  const std::string why = "its text is not in the file";
  keep_element(in, {"TextSource", source.text.guid, name, {}, xml}, "documents", why);
  std::size_t codings = source.text.codings.size();
  for (const RefiSelection& each : source.text.selections) codings += each.codings.size();
  add_loss(in.landing.losses(), {"codings in documents", name, codings, Fate::kept, why});
}

void add_text(RefiIn& in, std::size_t source, const RefiText& text, const RefiTranscript* transcript) {
  const RefiSource& whole = in.file.project.sources[source];
  Words words = words_of(in, text);
  const std::string name = name_of_text(text, whole);
  if (!words.text || words.text->text().empty()) {
    if (whole.kind != RefiSourceKind::text && !words.text) return;
    if (words.text || in.file.source_xml[source].whole.empty())
      in.landing.lost("documents", name, words.text ? "it has no text" : "its text is not in the file");
    else
      keep_without_text(in, whole, in.file.source_xml[source].whole, name);
    return;
  }
  NewDocument made{.document = {.id = in.landing.new_document_id(name)},
                   .text = words.text->text(),
                   .source = std::move(words.source),
                   .extension = std::move(words.extension)};
  Document& document = made.document;
  if (document.id.value != name) document.title = name;
  document.note = text.description;
  const std::string path = text.plain_path.empty() ? text.rich_path : text.plain_path;
  document.source = {.file = path.empty() ? name : last_part(path),
                     .importer = "refi/1",
                     .encoding = std::move(words.encoding)};
  if (plain_guid(text.guid) != guid_of_source(in.study(), document.id))
    document.unknown = refi_members({{"guid", plain_guid(text.guid)}});
  find_turns(in, made);
  in.documents.emplace(text.guid, document.id);
  in.documents.emplace(whole.text.guid, document.id);
  for (const std::string& note : text.notes) add_subject(in, note, {.document = document.id});
  if (&text != &whole.text) {
    for (const std::string& note : whole.text.notes) add_subject(in, note, {.document = document.id});
  }
  in.texts.push_back({&text, transcript, source, in.project().documents.size(), in.counted.size()});
  in.counted.push_back(std::move(*words.text));
  in.project().documents.push_back(std::move(made));
}

void add_texts(RefiIn& in) {
  const std::vector<RefiSource>& sources = in.file.project.sources;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].kind == RefiSourceKind::text) add_text(in, i, sources[i].text, nullptr);
    if (sources[i].kind == RefiSourceKind::pdf) {
      for (const RefiText& each : sources[i].representation) add_text(in, i, each, nullptr);
    }
    for (const RefiTranscript& each : sources[i].transcripts) add_text(in, i, each.text, &each);
  }
}

void find_offsets(RefiIn& in) {
  std::vector<CountedSelection> selections;
  for (const RefiInText& text : in.texts) {
    for (const RefiSelection& each : text.text->selections) {
      if (each.kind == RefiSelectionKind::text)
        selections.push_back({text.counted, each.first, each.second, each.name});
    }
  }
  const OffsetChoice choice =
      calibrate(in.counted, selections,
                {.file = in.where, .origin = in.file.project.origin, .declared = in.options.offsets});
  in.reading = choice.reading;
  for (const Diagnostic& told : choice.notes) in.landing.incoming().notes.push_back(told);
}

// Where the recording is at which place of its transcript.
void add_times(RefiIn& in, const RefiInText& text) {
  if (text.transcript == nullptr) return;
  NewDocument& document = in.project().documents[text.document];
  bool inside = false;
  for (const RefiSyncPoint& point : text.transcript->sync_points) {
    if (!point.time_ms || !point.position || *point.time_ms < 0) continue;
    const auto at = in.counted[text.counted].code_point(*point.position, in.reading, inside);
    if (!at) continue;
    document.marks.push_back({.kind = MarkKind::time, .span = {*at, *at}, .begin_ms = point.time_ms});
  }
  std::stable_sort(document.marks.begin(), document.marks.end(), mark_less);
}

// The study's language is that of most documents, which then need not say so.
void settle_language(RefiIn& in) {
  std::map<std::string, std::size_t> counts;
  for (const NewDocument& each : in.project().documents) ++counts[each.document.language.tag];
  if (in.study().language.tag.empty()) {
    std::size_t most = 0;
    for (const auto& [tag, count] : counts) {
      if (!tag.empty() && count > most) in.study().language = {tag};
      if (!tag.empty()) most = std::max(most, count);
    }
  }
  for (NewDocument& each : in.project().documents) {
    if (each.document.language == in.study().language) each.document.language = {};
  }
}

}  // namespace

std::string last_part(std::string_view path) {
  return std::string(path.substr(path.find_last_of("/\\") + 1));
}

void read_refi_texts(RefiIn& in) {
  add_texts(in);
  find_offsets(in);
  for (const RefiInText& text : in.texts) add_times(in, text);
  settle_language(in);
}

}  // namespace coding
