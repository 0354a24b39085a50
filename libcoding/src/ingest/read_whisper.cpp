// What speech recognisers write as JSON: Whisper and its relatives, whisper.cpp, Amazon, Deepgram,
// AssemblyAI.
//
// The shapes, from their documentation (docs/formats/imports-text.md): segments[] with seconds; whisper.cpp's
// transcription[].offsets with milliseconds; utterances[] with seconds (Deepgram, `transcript`) or
// milliseconds (AssemblyAI, `text` and whole numbers); Amazon's results.items[], words with seconds as text.
// nlohmann/json parses (decision 0034): the files are small beside what was recorded.
#include <algorithm>
#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/readers.hpp"
#include "ingest/utterances.hpp"

namespace coding {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse_shape(const std::string& message, const std::string& file) {
  throw DataError({.slug = "transcript-malformed",
                   .message = message,
                   .hint = "export the transcript as .srt, .vtt or text instead",
                   .place = {file}});
}

// Where a byte stands, as line and column.
Diagnostic at_byte(Diagnostic diagnostic, std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  const std::size_t feed = before.rfind('\n');
  const std::string_view line = before.substr(feed == std::string_view::npos ? 0 : feed + 1);
  diagnostic.place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  diagnostic.place.column = 1 + count_code_points(line);
  return diagnostic;
}

// Refuses deep nesting before anything is built of it.
void check_depth(std::string_view text, const std::string& file, const ReadingLimits& limits) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ']' || c == '}') depth -= depth > 0 ? 1 : 0;
    if ((c != '[' && c != '{') || ++depth <= limits.depth) continue;
    throw DataError(
        at_byte({.slug = "json-depth",
                 .message = "more than " + std::to_string(limits.depth) + " values stand in one another",
                 .hint = "this is no transcript",
                 .place = {file}},
                text, i));
  }
}

Json parsed(std::string_view text, const std::string& file, const ReadingLimits& limits) {
  check_depth(text, file, limits);
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    throw DataError(at_byte({.slug = "json-malformed",
                             .message = "the file is no JSON from here on",
                             .hint = "export it again; it may have been cut off",
                             .place = {file}},
                            text, error.byte > 0 ? error.byte - 1 : 0));
  } catch (const Json::out_of_range&) {
    refuse_shape("a number in the file is too large", file);
  }
}

// A member of an object, or null.
const Json& member(const Json& value, const char* name) {
  static const Json null;
  const auto found = value.is_object() ? value.find(name) : value.end();
  return value.is_object() && found != value.end() ? *found : null;
}

bool is_list(const Json& value) { return value.is_array() && !value.empty(); }

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

// A name, or a number as Deepgram and Google give it.
std::string speaker_of(const Json& value) {
  if (value.is_number_integer()) return "Speaker " + std::to_string(value.get<std::int64_t>());
  return collapse_spaces(text_of(value));
}

// Milliseconds of a number or a numeral that counts in units of `unit` ms.
std::optional<std::int64_t> time_of(const Json& value, double unit) {
  const auto number = value.is_number()   ? std::optional(value.get<double>())
                      : value.is_string() ? parse_real(value.get<std::string>())
                                          : std::nullopt;
  if (!number || !(*number >= 0) || *number * unit > 1e12) return std::nullopt;
  return static_cast<std::int64_t>(std::llround(*number * unit));
}

std::vector<Utterance> of_segments(const Json& segments, double unit) {
  std::vector<Utterance> utterances;
  for (const Json& segment : segments) {
    const char* text = member(segment, "text").is_string() ? "text" : "transcript";
    const char* speaker = member(segment, "speaker").is_null() ? "speaker_id" : "speaker";
    utterances.push_back({.speaker = speaker_of(member(segment, speaker)),
                          .text = text_of(member(segment, text)),
                          .begin_ms = time_of(member(segment, "start"), unit),
                          .end_ms = time_of(member(segment, "end"), unit)});
  }
  return utterances;
}

std::vector<Utterance> of_whisper_cpp(const Json& segments) {
  std::vector<Utterance> utterances;
  for (const Json& segment : segments) {
    const Json& offsets = member(segment, "offsets");
    utterances.push_back({.speaker = speaker_of(member(segment, "speaker")),
                          .text = text_of(member(segment, "text")),
                          .begin_ms = time_of(member(offsets, "from"), 1),
                          .end_ms = time_of(member(offsets, "to"), 1)});
  }
  return utterances;
}

// Whole numbers count milliseconds, others seconds: AssemblyAI has 250, Deepgram 0.25.
double unit_of(const Json& utterances) {
  const bool whole = std::all_of(utterances.begin(), utterances.end(), [](const Json& one) {
    return member(one, "start").is_number_integer() && member(one, "end").is_number_integer() &&
           member(one, "text").is_string();
  });
  return whole ? 1 : 1000;
}

// Amazon's words; punctuation has no time and no speaker, and joins the word before it.
std::vector<Utterance> of_items(const Json& items) {
  std::vector<Utterance> utterances;
  for (const Json& item : items) {
    const Json& alternatives = member(item, "alternatives");
    const std::string word = is_list(alternatives) ? text_of(member(alternatives.front(), "content")) : "";
    const bool sign = member(item, "type") == "punctuation";
    std::string speaker = speaker_of(member(item, "speaker_label"));
    if (speaker.empty() && !utterances.empty()) speaker = utterances.back().speaker;
    if (utterances.empty() || (!sign && utterances.back().speaker != speaker)) {
      utterances.push_back({.speaker = speaker, .begin_ms = time_of(member(item, "start_time"), 1000)});
    }
    Utterance& last = utterances.back();
    if (!sign && !last.text.empty()) last.text += ' ';
    last.text += word;
    if (const auto end = time_of(member(item, "end_time"), 1000)) last.end_ms = end;
  }
  return utterances;
}

std::vector<Utterance> utterances_of(const Json& root, const std::string& file) {
  const Json& results = member(root, "results");
  if (root.is_array()) return of_segments(root, 1000);
  if (is_list(member(root, "segments"))) return of_segments(member(root, "segments"), 1000);
  if (is_list(member(root, "transcription"))) return of_whisper_cpp(member(root, "transcription"));
  for (const Json* place : {&root, &results}) {
    const Json& list = member(*place, "utterances");
    if (is_list(list)) return of_segments(list, unit_of(list));
  }
  if (is_list(member(results, "items"))) return of_items(member(results, "items"));
  if (member(root, "text").is_string()) return {{.text = text_of(member(root, "text"))}};
  refuse_shape("the JSON has no segments, transcription, utterances or results.items with a transcript",
               file);
}

std::string language_of(const Json& root) {
  const std::string own = text_of(member(root, "language"));
  const std::string tag = own.empty() ? text_of(member(member(root, "result"), "language")) : own;
  // OpenAI's server writes "turkish" where its program writes "tr".
  const bool is_tag = tag.size() == 2 || (tag.size() > 2 && tag[2] == '-');
  return is_tag ? tag : "";
}

}  // namespace

Reading read_whisper(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  TextFile file = decode_text(bytes, {options.file, options.encoding, options.language});
  const Json root = parsed(file.text.bytes(), options.file, limits);
  TextBuilder builder(options.file, limits);
  builder.reading().encoding = std::move(file.encoding);
  builder.reading().language = {language_of(root)};
  builder.reading().notes = std::move(file.notes);
  compose_turns(utterances_of(root, options.file), std::nullopt, "segments without text", builder);
  return builder.take("recogniser/1");
}

}  // namespace coding
