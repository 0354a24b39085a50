#include "coding/report/source_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/text/trim.hpp"
#include "report/table_parts.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

constexpr std::size_t glance = 60;  // characters that people see of a long stretch

Cell time_cell(const std::optional<std::int64_t>& milliseconds) {
  if (!milliseconds) return Missing{};
  return *milliseconds;
}

Cell clock_cell(const std::optional<std::int64_t>& milliseconds) {
  if (!milliseconds) return Missing{};
  return clock_time(*milliseconds);
}

// The stretch in one line, cut where it is long.
std::string glance_at(const Text& text, Span span) {
  const bool long_one = span.length() > glance;
  if (long_one) span.end = span.begin + glance;
  const std::string out = in_one_line(trim(text.slice(span)));
  return long_one ? out + "…" : out;
}

std::string role_word(SpeakerRole role, const Language& reader) {
  switch (role) {
    case SpeakerRole::participant:
      return say(Phrase::role_participant, reader);
    case SpeakerRole::interviewer:
      return say(Phrase::role_interviewer, reader);
    case SpeakerRole::other:
      return say(Phrase::role_other, reader);
  }
  return "";
}

// The characters beside an edit, so that a person sees the word it is in.
constexpr std::size_t beside = 20;

std::string left_of(const Text& text, std::size_t at) {
  std::string out(text.slice({at - std::min(at, beside), at}));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string right_of(const Text& text, std::size_t at) {
  std::string out(text.slice({at, std::min(at + beside, text.length())}));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

const Speaker* speaker_of(const Document& document, const std::string& label) {
  const auto found = std::find_if(document.speakers.begin(), document.speakers.end(),
                                  [&](const Speaker& speaker) { return speaker.label == label; });
  return found == document.speakers.end() ? nullptr : &*found;
}

std::string two_digits(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::string clock_time(std::int64_t milliseconds) {
  const std::string sign = milliseconds < 0 ? "-" : "";
  const std::int64_t size = milliseconds < 0 ? -milliseconds : milliseconds;
  std::string out = sign + two_digits(size / 3'600'000) + ":" + two_digits(size / 60'000 % 60) + ":" +
                    two_digits(size / 1'000 % 60);
  if (size % 1'000 == 0) return out;
  std::string fraction = std::to_string(1'000 + size % 1'000).substr(1);
  while (fraction.back() == '0') fraction.pop_back();
  return out + "." + fraction;
}

Table turns_table(const Document& document, const std::vector<Mark>& marks, const Text& text,
                  const Language& reader) {
  Table table{.schema = "coding.turns/1", .language = reader};
  table.columns = {everyone("turn", Phrase::turn, reader, ColumnKind::integer),
                   everyone("speaker", Phrase::speaker, reader),
                   people("who", Phrase::role, reader),
                   machines("role"),
                   machines("participant"),
                   people("time", Phrase::time, reader),
                   machines("begin_ms", ColumnKind::integer),
                   machines("end_ms", ColumnKind::integer),
                   machines("start", ColumnKind::integer),
                   machines("said", ColumnKind::integer),
                   machines("end", ColumnKind::integer),
                   people("span", Phrase::place, reader),
                   machines("text"),
                   people("glance", Phrase::text, reader)};
  std::size_t number_of_turn = 0;
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::turn) continue;
    const Speaker* speaker = speaker_of(document, mark.label);
    const SpeakerRole role = speaker == nullptr ? SpeakerRole::other : speaker->role;
    const Span said{mark.said, mark.span.end};
    add_row(table, {count_cell(++number_of_turn), text_or_missing(mark.label), role_word(role, reader),
                    name_of(role), text_or_missing(speaker == nullptr ? "" : speaker->participant.value),
                    clock_cell(mark.begin_ms), time_cell(mark.begin_ms), time_cell(mark.end_ms),
                    count_cell(mark.span.begin), count_cell(mark.said), count_cell(mark.span.end),
                    name_of(mark.span), std::string(text.slice(said)), glance_at(text, said)});
  }
  table.title = say(Phrase::turns_title, reader, {document.id.value, number(number_of_turn, reader)});
  return table;
}

Table speakers_table(const Document& document, const std::vector<Mark>& marks, const Language& reader) {
  std::map<std::string, std::pair<std::size_t, std::size_t>> sizes;  // turns and characters
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::turn) continue;
    auto& [turns, characters] = sizes[mark.label];
    ++turns;
    characters += mark.span.end - mark.said;
  }
  Table table{.schema = "coding.speakers/1", .language = reader};
  table.title =
      say(Phrase::speakers_title, reader, {document.id.value, number(document.speakers.size(), reader)});
  table.columns = {everyone("label", Phrase::speaker, reader),
                   people("who", Phrase::role, reader),
                   machines("role"),
                   everyone("participant", Phrase::participant, reader),
                   everyone("turns", Phrase::turns, reader, ColumnKind::integer),
                   everyone("characters", Phrase::characters, reader, ColumnKind::integer)};
  for (const Speaker& speaker : document.speakers) {
    const auto& [turns, characters] = sizes[speaker.label];
    add_row(table, {speaker.label, role_word(speaker.role, reader), name_of(speaker.role),
                    text_or_missing(speaker.participant.value), count_cell(turns), count_cell(characters)});
  }
  return table;
}

Table marks_table(const Document& document, const std::vector<Mark>& marks, const Text& text,
                  const std::vector<MarkKind>& kinds, const Language& reader) {
  const std::set<MarkKind> wanted(kinds.begin(), kinds.end());
  Table table{.schema = "coding.marks/1", .language = reader};
  table.columns = {everyone("kind", Phrase::kind, reader),
                   everyone("label", Phrase::label, reader),
                   everyone("level", Phrase::level, reader, ColumnKind::integer),
                   people("time", Phrase::time, reader),
                   machines("begin_ms", ColumnKind::integer),
                   machines("end_ms", ColumnKind::integer),
                   machines("start", ColumnKind::integer),
                   machines("end", ColumnKind::integer),
                   people("span", Phrase::place, reader),
                   machines("text"),
                   people("glance", Phrase::text, reader)};
  for (const Mark& mark : marks) {
    if (!wanted.empty() && !wanted.contains(mark.kind)) continue;
    add_row(table, {name_of(mark.kind), text_or_missing(mark.label),
                    mark.level == 0 ? Cell{Missing{}} : Cell{std::int64_t{mark.level}},
                    clock_cell(mark.begin_ms), time_cell(mark.begin_ms), time_cell(mark.end_ms),
                    count_cell(mark.span.begin), count_cell(mark.span.end), name_of(mark.span),
                    std::string(text.slice(mark.span)), glance_at(text, mark.span)});
  }
  table.title = say(Phrase::marks_title, reader, {document.id.value, number(table.rows.size(), reader)});
  return table;
}

Table edits_table(const Document& document, const std::vector<Edit>& edits, const Text& text,
                  const Language& reader) {
  Table table{.schema = "coding.edits/1", .language = reader};
  table.title = say(Phrase::edits_title, reader, {document.id.value, number(edits.size(), reader)});
  table.columns = {
      everyone("rule", Phrase::rule, reader),         machines("start", ColumnKind::integer),
      machines("end", ColumnKind::integer),           people("span", Phrase::place, reader),
      everyone("left", Phrase::left_context, reader), everyone("was", Phrase::was, reader),
      everyone("now", Phrase::now, reader),           everyone("right", Phrase::right_context, reader)};
  const auto places = places_after(edits);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    add_row(table,
            {edits[i].rule, count_cell(places[i].begin), count_cell(places[i].end), name_of(places[i]),
             left_of(text, places[i].begin), edits[i].was, edits[i].now, right_of(text, places[i].end)});
  }
  return table;
}

namespace {

std::vector<std::string> links_of(const Memo& memo) {
  std::vector<std::string> out;
  for (const PassageLink& link : memo.passages) out.push_back(name_of(link));
  return out;
}

}  // namespace

Table memos_table(const std::vector<Memo>& memos, const Language& reader) {
  Table table{.schema = "coding.memos/1", .language = reader};
  table.title = say(Phrase::memos_title, reader, {number(memos.size(), reader)});
  const bool any_about_relation =
      std::any_of(memos.begin(), memos.end(), [](const Memo& memo) { return memo.relation.has_value(); });
  const bool any_about_people =
      std::any_of(memos.begin(), memos.end(), [](const Memo& memo) { return !memo.participant.empty(); });
  table.columns = {everyone("id", Phrase::id, reader),
                   everyone("type", Phrase::kind, reader),
                   machines("about"),
                   everyone("document", Phrase::document, reader),
                   machines("start", ColumnKind::integer),
                   machines("end", ColumnKind::integer),
                   people("span", Phrase::place, reader),
                   {.key = "participant",
                    .title = say(Phrase::participant, reader),
                    .audience = any_about_people ? Audience::everyone : Audience::machines},
                   everyone("code", Phrase::code, reader),
                   {.key = "relation",
                    .title = say(TheoryPhrase::relation, reader),
                    .audience = any_about_relation ? Audience::everyone : Audience::machines},
                   machines("passages", ColumnKind::list),
                   everyone("author", Phrase::author, reader),
                   everyone("date", Phrase::date, reader),
                   everyone("text", Phrase::memo, reader)};
  for (const Memo& memo : memos) {
    const bool placed = memo.span != Span{};
    add_row(
        table,
        {text_or_missing(memo.id), text_or_missing(memo.type), std::string(subject_of(memo)),
         text_or_missing(memo.document.value), placed ? count_cell(memo.span.begin) : Missing{},
         placed ? count_cell(memo.span.end) : Missing{}, placed ? Cell{name_of(memo.span)} : Cell{Missing{}},
         text_or_missing(memo.participant.value), text_or_missing(memo.relation ? "" : memo.code.value),
         memo.relation ? Cell{name_of(*memo.relation)} : Cell{Missing{}}, links_of(memo),
         text_or_missing(memo.author), text_or_missing(memo.date), memo.text});
  }
  return table;
}

Table history_table(const std::vector<HistoryRow>& rows, const Language& reader) {
  Table table{.schema = "coding.history/1", .language = reader};
  table.title = say(Phrase::history_title, reader, {number(rows.size(), reader)});
  table.columns = {everyone("time", Phrase::time, reader),
                   everyone("coder", Phrase::coder, reader),
                   machines("command"),
                   everyone("what", Phrase::change, reader),
                   everyone("why", Phrase::reason, reader),
                   people("state_word", Phrase::state, reader),
                   machines("state"),
                   machines("digest")};
  for (const HistoryRow& row : rows) {
    add_row(table, {row.time, row.coder, row.command, row.what, text_or_missing(row.why),
                    row.taken_back ? Cell{say(Phrase::taken_back, reader)} : Cell{Missing{}},
                    text_or_missing(row.taken_back ? "taken_back" : ""), row.digest});
  }
  return table;
}

}  // namespace coding::report
