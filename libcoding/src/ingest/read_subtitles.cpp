// SubRip and WebVTT: cues become turns where somebody is named, else lines; each keeps its time.
//
// The source is W3C's WebVTT and what programs write: Zoom and Teams put ids above the times and "Name: …"
// or <v Name> into the text. What surprises: files in the wild have empty lines inside a cue, so text that
// follows one belongs to the cue before it.
#include <algorithm>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "ingest/cue_text.hpp"
#include "ingest/readers.hpp"
#include "ingest/time_stamps.hpp"
#include "ingest/utterances.hpp"

namespace coding {

namespace {

struct Cue {
  CueTime time{};
  std::vector<std::string_view> lines{};
};

class CueFile {
 public:
  CueFile(std::string_view text, TextBuilder& builder) : builder_(builder), lines_(split(text, '\n')) {}

  std::vector<Cue> cues() {
    if (!lines_.empty() && trim(lines_[0]).starts_with("WEBVTT")) read_header();
    while (at_ < lines_.size()) read_line();
    return std::move(cues_);
  }

 private:
  bool blank(std::size_t i) const { return i >= lines_.size() || trim(lines_[i]).empty(); }
  bool times(std::size_t i) const { return i < lines_.size() && parse_cue_line(lines_[i]).has_value(); }

  // "WEBVTT - …" and lines like "Language: tr" up to an empty one.
  void read_header() {
    is_vtt_ = true;
    for (++at_; !blank(at_) && !times(at_) && !times(at_ + 1); ++at_) {
      const std::string_view line = trim(lines_[at_]);
      if (line.starts_with("Language:")) builder_.reading().language = {std::string(trim(line.substr(9)))};
    }
  }

  void read_line() {
    const std::string_view line = trim(lines_[at_]);
    const bool begins = begins_block();
    if (const auto time = parse_cue_line(line)) {
      cues_.push_back({*time, {}});
    } else if (begins && line.find("-->") != std::string_view::npos) {
      refuse_time();
    } else if (is_vtt_ && begins && is_block(line)) {
      return;
    } else if (!line.empty() && times(at_ + 1) && (begins || is_number(line))) {
      builder_.omit("cue identifiers");
    } else if (!line.empty() && cues_.empty()) {
      refuse_start();
    } else if (!line.empty()) {
      cues_.back().lines.push_back(line);
    }
    ++at_;
  }

  // Behind an empty line, or behind the number of a cue.
  bool begins_block() const {
    if (at_ == 0 || blank(at_ - 1) || cues_.empty()) return true;
    return is_number(trim(lines_[at_ - 1])) && (at_ == 1 || blank(at_ - 2));
  }

  static bool is_number(std::string_view line) {
    return line.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // A note, style or region block is passed over whole.
  bool is_block(std::string_view line) {
    const auto is = [line](std::string_view name) {
      return line == name || line.starts_with(std::string(name) + " ") ||
             line.starts_with(std::string(name) + "\t");
    };
    if (!is("NOTE") && line != "STYLE" && line != "REGION") return false;
    builder_.omit(line == "STYLE" ? "style blocks" : line == "REGION" ? "region blocks" : "notes");
    while (!blank(at_)) ++at_;
    return true;
  }

  [[noreturn]] void refuse(std::string slug, std::string message, std::string hint) const {
    throw DataError({.slug = std::move(slug),
                     .message = std::move(message),
                     .hint = std::move(hint),
                     .place = {builder_.file(), at_ + 1, 1},
                     .source_line = std::string(lines_[at_])});
  }
  [[noreturn]] void refuse_time() const {
    refuse("time-malformed", "this is no pair of times", "write it as 00:01:02,300 --> 00:01:05,000");
  }
  [[noreturn]] void refuse_start() const {
    refuse("not-subtitles", "the file does not begin like subtitles",
           "a cue begins with its times: 00:01:02,300 --> 00:01:05,000; read it as text with --from text");
  }

  TextBuilder& builder_;
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  bool is_vtt_ = false;
  std::vector<Cue> cues_;
};

std::vector<Utterance> utterances_of(const std::vector<Cue>& cues, TextBuilder& builder) {
  std::vector<Utterance> all;
  for (const Cue& cue : cues) {
    CueText text = cue_text(cue.lines);
    builder.omit("formatting tags", text.tags);
    if (text.parts.empty()) text.parts.emplace_back();
    for (CuePart& part : text.parts) {
      const bool joins = !all.empty() && all.back().begin_ms == cue.time.begin_ms &&
                         all.back().end_ms == cue.time.end_ms && all.back().speaker == part.voice &&
                         part.voice.empty();
      if (joins) {
        all.back().text += '\n' + part.text;
      } else {
        all.push_back({std::move(part.voice), std::move(part.text), cue.time.begin_ms, cue.time.end_ms});
      }
    }
  }
  return all;
}

// "Name: …" of Zoom names the speakers only when half of the cues begin so and some name comes twice: one
// cue that says "Şunu söyledi: …" names nobody.
void take_spoken_labels(std::vector<Utterance>& utterances) {
  std::map<std::string_view, std::size_t> seen;
  std::size_t labelled = 0;
  std::size_t most = 0;
  for (const Utterance& utterance : utterances) {
    if (!utterance.speaker.empty()) return;
    const std::string_view label = spoken_label(utterance.text);
    if (label.empty()) continue;
    ++labelled;
    most = std::max(most, ++seen[label]);
  }
  if (most < 2 || 2 * labelled < utterances.size()) return;
  for (Utterance& utterance : utterances) {
    const std::string label(spoken_label(utterance.text));
    if (label.empty()) continue;
    utterance.text = std::string(trim(std::string_view(utterance.text).substr(utterance.text.find(':') + 1)));
    utterance.speaker = label;
  }
}

}  // namespace

Reading read_subtitles(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  TextFile file = decode_text(bytes, {options.file, options.encoding, options.language});
  TextBuilder builder(options.file, limits);
  builder.reading().encoding = std::move(file.encoding);
  builder.reading().notes = std::move(file.notes);
  const std::string_view text = file.text.bytes();
  std::vector<Utterance> utterances = utterances_of(CueFile(text, builder).cues(), builder);
  take_spoken_labels(utterances);
  compose_turns(utterances, longest_gap_ms, "cues without text", builder);
  return builder.take(trim(text).starts_with("WEBVTT") ? "vtt/1" : "srt/1");
}

}  // namespace coding
