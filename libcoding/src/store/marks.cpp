#include "coding/store/marks.hpp"

#include <algorithm>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"
#include "store/fields.hpp"
#include "store/json_writer.hpp"
#include "store/marks_files.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

template <class Parse>
auto parse_lines(const JsonSource& source, Parse parse) {
  require_no_conflict(source);
  JsonReader reader;
  std::vector<decltype(parse(reader, source, std::string_view()))> out;
  for (const NumberedLine& line : lines_in(source.bytes)) out.push_back(parse(reader, source, line.text));
  return out;
}

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

void require_within(const JsonSource& source, std::string_view line, Span span, std::size_t length) {
  if (span.begin <= span.end && span.end <= length) return;
  fail_at(source, line,
          {.slug = "span-outside",
           .message = "the stretch " + name_of(span) + " is not in the text, which has " +
                      std::to_string(length) + " characters",
           .hint = "restore the file from a copy or from version control, or import the document again"});
}

}  // namespace

Mark parse_mark(JsonReader& reader, const JsonSource& source, std::string_view line) {
  Fields fields(reader, source, line);
  const auto kind = fields.need("kind");
  Mark mark;
  try {
    mark.kind = mark_kind_named(text_in(source, kind));
  } catch (const DataError& error) {
    fail_at(source, kind, error.diagnostic());
  }
  mark.span.begin = count_in(source, fields.need("start"));
  mark.span.end = count_in(source, fields.need("end"));
  fields.text("label", mark.label);
  mark.said = mark.kind == MarkKind::turn ? mark.span.begin : 0;
  if (const auto said = fields.take("said")) mark.said = count_in(source, *said);
  if (const auto level = fields.take("level"))
    mark.level = static_cast<int>(std::min<std::size_t>(count_in(source, *level), 99));
  if (const auto begin = fields.take("begin_ms")) mark.begin_ms = integer_in(source, *begin);
  if (const auto end = fields.take("end_ms")) mark.end_ms = integer_in(source, *end);
  mark.unknown = fields.unknown();
  return mark;
}

std::vector<Mark> parse_marks(const JsonSource& source, std::size_t length) {
  return parse_lines(source, [&](JsonReader& reader, const JsonSource& from, std::string_view line) {
    Mark mark = parse_mark(reader, from, line);
    require_within(from, line, mark.span, length);
    if (mark.kind == MarkKind::turn) require_within(from, line, {mark.span.begin, mark.said}, mark.span.end);
    return mark;
  });
}

std::vector<Edit> parse_edits(const JsonSource& source, const Text& text) {
  std::size_t put_in = 0;     // of the text so far: characters that cleaning put in …
  std::size_t taken_out = 0;  // … and those it took out
  std::size_t last = 0;
  return parse_lines(source, [&](JsonReader& reader, const JsonSource& from, std::string_view line) {
    Fields fields(reader, from, line);
    Edit edit{.rule = text_in(from, fields.need("rule"))};
    const std::size_t begin = count_in(from, fields.need("start"));
    const std::size_t end = count_in(from, fields.need("end"));
    require_within(from, line, {begin, end}, text.length());
    if (begin < last) fail_at(from, line, {.slug = "edits-overlap", .message = "the edits are out of order"});
    last = end;
    fields.text("was", edit.was);
    edit.now = std::string(text.slice({begin, end}));
    const std::size_t old_begin = begin + taken_out - put_in;
    edit.before = {old_begin, old_begin + count_code_points(edit.was)};
    taken_out += edit.before.length();
    put_in += end - begin;
    return edit;
  });
}

std::vector<Mark> turns_of(const Snapshot& snapshot, const DocumentId& id) {
  if (!snapshot.exists(marks_path(id))) return {};
  const std::string bytes = snapshot.read(marks_path(id));
  auto marks = parse_lines({.file = marks_path(id), .bytes = bytes},
                           [](JsonReader& reader, const JsonSource& source, std::string_view line) {
                             return parse_mark(reader, source, line);
                           });
  std::erase_if(marks, [](const Mark& mark) { return mark.kind != MarkKind::turn; });
  std::stable_sort(marks.begin(), marks.end(), mark_less);
  return marks;
}

std::vector<Mark> marks_of(const Snapshot& snapshot, const Document& document) {
  if (!snapshot.exists(marks_path(document.id))) return {};
  const std::string bytes = snapshot.read(marks_path(document.id));
  auto marks = parse_marks({.file = marks_path(document.id), .bytes = bytes}, document.length);
  std::stable_sort(marks.begin(), marks.end(), mark_less);
  return marks;
}

std::vector<Mark> read_marks(const std::filesystem::path& project, const Document& document) {
  return read_consistently(project, [&](const Snapshot& snapshot) { return marks_of(snapshot, document); });
}

std::vector<Edit> read_edits(const std::filesystem::path& project, const Document& document,
                             const Text& text) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    if (!snapshot.exists(edits_path(document.id))) return std::vector<Edit>();
    const std::string bytes = snapshot.read(edits_path(document.id));
    return parse_edits({.file = edits_path(document.id), .bytes = bytes}, text);
  });
}

std::string mark_line(const Mark& mark) {
  JsonObjectWriter json(JsonLayout::one_line);
  json.text("kind", name_of(mark.kind))
      .number("start", number(mark.span.begin))
      .number("end", number(mark.span.end));
  json.text("label", mark.label);
  if (mark.kind == MarkKind::turn && mark.said != mark.span.begin) json.number("said", number(mark.said));
  if (mark.level != 0) json.number("level", mark.level);
  if (mark.begin_ms) json.number("begin_ms", *mark.begin_ms);
  if (mark.end_ms) json.number("end_ms", *mark.end_ms);
  UnknownMembers unknown = mark.unknown;
  for (auto& [key, value] : unknown) std::replace(value.begin(), value.end(), '\n', ' ');
  return json.unknown(unknown).str();
}

std::string marks_jsonl(std::vector<Mark> marks) {
  if (!std::is_sorted(marks.begin(), marks.end(), mark_less))
    std::stable_sort(marks.begin(), marks.end(), mark_less);
  std::string out;
  for (const Mark& mark : marks) out += mark_line(mark) + "\n";
  return out;
}

std::string edits_jsonl(const std::vector<Edit>& edits) {
  const auto places = places_after(edits);
  std::string out;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    out += JsonObjectWriter(JsonLayout::one_line)
               .text("rule", edits[i].rule)
               .number("start", number(places[i].begin))
               .number("end", number(places[i].end))
               .text("was", edits[i].was)
               .str() +
           "\n";
  }
  return out;
}

}  // namespace coding
