// CHAT, the format of CHILDES and TalkBank: main tiers "*PAR:" become turns, dependent tiers "%mor:" do not.
//
// A line that begins with a TAB goes on with the line above. A bullet, \x15begin_end\x15 in milliseconds,
// ends an utterance and gives its time. CHAT's signs in the words ("&-um", "[//]", "(.)") stay as written.
// The labels of speakers are their codes; @Participants says who they are: roles are taken over, and a note
// repeats the names.
#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "ingest/readers.hpp"
#include "ingest/utterances.hpp"

namespace coding {

namespace {

constexpr char bullet = '\x15';

// A line with the lines that go on with it.
struct ChatLine {
  std::size_t number = 0;
  std::string text{};
};

std::vector<ChatLine> chat_lines(std::string_view text) {
  std::vector<ChatLine> lines;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (line.starts_with('\t') && !lines.empty()) {
      lines.back().text += ' ';
      lines.back().text += trim(line);
    } else if (!trim(line).empty()) {
      lines.push_back({number, std::string(line)});
    }
  }
  return lines;
}

// The time of "123_456"; false for other bullets, such as those that show a picture.
bool set_time(std::string_view inside, Utterance& utterance) {
  const std::size_t bar = inside.find('_');
  if (bar == std::string_view::npos) return false;
  const auto begin = parse_integer(inside.substr(0, bar));
  const auto end = parse_integer(inside.substr(bar + 1));
  if (!begin || !end || *begin < 0 || *end < *begin) return false;
  if (!utterance.begin_ms) utterance.begin_ms = begin;
  utterance.end_ms = end;
  return true;
}

// The words without their bullets.
std::string without_bullets(std::string_view text, Utterance& utterance, TextBuilder& builder) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find(bullet), text.size());
    out += text.substr(0, open);
    if (open == text.size()) break;
    text.remove_prefix(open + 1);
    const std::size_t close = std::min(text.find(bullet), text.size());
    if (!set_time(text.substr(0, close), utterance)) builder.omit("media bullets");
    text.remove_prefix(std::min(close + 1, text.size()));
  }
  return collapse_spaces(out);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> languages = {{
    {"tur", "tr"},
    {"aze", "az"},
    {"azj", "az"},
    {"fas", "fa"},
    {"pes", "fa"},
    {"eng", "en"},
    {"deu", "de"},
    {"fra", "fr"},
    {"spa", "es"},
    {"ara", "ar"},
    {"nld", "nl"},
    {"rus", "ru"},
}};

// The first of "tur, eng"; BCP 47 wants two letters where there are two.
std::string language_of(std::string_view list) {
  const std::string_view first = trim(list.substr(0, list.find(',')));
  for (const auto& [three, two] : languages) {
    if (three == first) return std::string(two);
  }
  return std::string(first);
}

// "01-JAN-2020" as 2020-01-01; empty when it is no date.
std::string date_of(std::string_view text) {
  constexpr std::string_view months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  if (text.size() != 11 || text[2] != '-' || text[6] != '-') return "";
  const std::size_t month = months.find(text.substr(3, 3));
  const bool digits = parse_integer(text.substr(0, 2)) && parse_integer(text.substr(7));
  if (month == std::string_view::npos || month % 3 != 0 || !digits) return "";
  const std::string number = std::to_string(month / 3 + 1);
  return std::string(text.substr(7)) + (number.size() == 1 ? "-0" : "-") + number + "-" +
         std::string(text.substr(0, 2));
}

// Of CHAT's closed list of roles those who ask, and those who are no persons.
SpeakerRole role_of(std::string_view role) {
  if (role == "Investigator" || role == "Interviewer") return SpeakerRole::interviewer;
  if (role == "Media" || role == "Environment" || role == "Text") return SpeakerRole::other;
  return SpeakerRole::participant;
}

// "PAR Participant, INV Ayşe Investigator": code, perhaps a name, role.
void read_participants(std::string_view list, TextBuilder& builder) {
  for (const std::string_view one : split(list, ',')) {
    const std::string person = collapse_spaces(one);
    const std::size_t role = person.rfind(' ');
    if (role == std::string::npos) continue;
    builder.reading().roles[person.substr(0, person.find(' '))] = role_of(person.substr(role + 1));
  }
  builder.note("speakers-declared", "the file declares its speakers: " + collapse_spaces(list));
}

void read_header(std::string_view line, TextBuilder& builder) {
  const std::size_t colon = line.find(':');
  const std::string_view name = line.substr(0, colon);
  const std::string_view value =
      colon == std::string_view::npos ? std::string_view() : trim(line.substr(colon + 1));
  if (name == "@Languages") {
    builder.reading().language = {language_of(value)};
  } else if (name == "@Date") {
    builder.reading().date = date_of(value);
  } else if (name == "@Participants") {
    read_participants(value, builder);
  } else if (name != "@UTF8" && name != "@Begin" && name != "@End") {
    builder.omit("header lines");
  }
}

[[noreturn]] void refuse_line(const ChatLine& line, const std::string& file) {
  throw DataError({.slug = "chat-line",
                   .message = "a line of CHAT begins with @, *, % or a TAB",
                   .hint = "check the file with CLAN, or read it as text with --from text",
                   .place = {file, line.number, 1},
                   .source_line = line.text});
}

Utterance utterance_of(const ChatLine& line, TextBuilder& builder) {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string::npos || colon < 2) {
    throw DataError({.slug = "chat-line",
                     .message = "a main tier of CHAT is written *CODE: and a TAB",
                     .hint = "check the file with CLAN",
                     .place = {builder.file(), line.number, 1},
                     .source_line = line.text});
  }
  Utterance utterance{.speaker = collapse_spaces(line.text.substr(1, colon - 1))};
  utterance.text = without_bullets(std::string_view(line.text).substr(colon + 1), utterance, builder);
  return utterance;
}

}  // namespace

Reading read_chat(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  TextFile file = decode_text(bytes, {options.file, options.encoding, options.language});
  std::erase_if(file.notes, [](const Diagnostic& note) { return note.slug == "control-characters"; });
  TextBuilder builder(options.file, limits);
  builder.reading().encoding = std::move(file.encoding);
  builder.reading().notes = std::move(file.notes);
  std::vector<Utterance> utterances;
  for (const ChatLine& line : chat_lines(file.text.bytes())) {
    switch (line.text.front()) {
      case '@':
        read_header(line.text, builder);
        break;
      case '*':
        utterances.push_back(utterance_of(line, builder));
        break;
      case '%':
        builder.omit("lines of tier " + collapse_spaces(line.text.substr(0, line.text.find(':'))));
        break;
      default:
        refuse_line(line, options.file);
    }
  }
  compose_turns(utterances, std::nullopt, "utterances without words", builder);
  return builder.take("chat/1");
}

}  // namespace coding
