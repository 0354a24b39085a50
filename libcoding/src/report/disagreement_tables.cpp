#include "coding/report/disagreement_tables.hpp"

#include <algorithm>
#include <optional>

#include "coding/table/number_style.hpp"
#include "report/code_labels.hpp"
#include "report/disagreement_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = DisagreementPhrase;

// The text of one document after the other; the same one again costs nothing.
class OneText {
 public:
  OneText(const Project& project, const TextSource& text_of) : project_(project), text_of_(text_of) {}

  const Text& of(std::size_t document) {
    if (!text_ || document_ != document) text_ = text_of_(project_.documents[document]);
    document_ = document;
    return *text_;
  }

 private:
  const Project& project_;
  const TextSource& text_of_;
  std::optional<Text> text_{};
  std::size_t document_ = 0;
};

std::string signed_number(std::ptrdiff_t value, const Language& reader) {
  return (value > 0 ? "+" : "") + format_integer(value, number_style(reader));
}

std::string kind_cell(const Project& project, const Disagreement& each, const Language& reader) {
  std::string out = title_of(each.kind, reader);
  if (!has_counterpart(each)) return out;
  const auto [begin, end] = ends_off(project, each);
  if (begin == 0 && end == 0) return out;
  return out + " " + signed_number(begin, reader) + " / " + signed_number(end, reader);
}

Span words_of_both(const Project& project, const Disagreement& each) {
  Span out = project.segments[each.segment].span;
  if (!each.other || each.kind == DisagreementKind::missed) return out;
  const Span other = project.segments[*each.other].span;
  return {std::min(out.begin, other.begin), std::max(out.end, other.end)};
}

// What both have in double brackets, unless it is all.
std::string with_marks(const Project& project, const Disagreement& each, const Text& text) {
  const Span whole = words_of_both(project, each);
  const Span own = project.segments[each.segment].span;
  const auto words = [&](std::size_t begin, std::size_t end) {
    return in_one_line(text.slice({begin, end}));
  };
  if (!each.other || each.kind == DisagreementKind::missed) return words(own.begin, own.end);
  const Span other = project.segments[*each.other].span;
  if (own == other) return words(own.begin, own.end);
  const Span both{std::max(own.begin, other.begin), std::min(own.end, other.end)};
  return words(whole.begin, both.begin) + "[[" + words(both.begin, both.end) + "]]" +
         words(both.end, whole.end);
}

std::vector<Column> columns_of(const Disagreements& all, const Language& reader) {
  const bool is_pair = all.coders.size() == 2;
  Column name = everyone("name", Phrase::code, reader);
  name.collapse = true;
  Column other_coder{.key = "other_coder", .title = say(P::other_coder, reader)};
  if (is_pair) other_coder.audience = Audience::machines;
  return {machines("code"),
          std::move(name),
          machines("kind"),
          {.key = "kind_name", .title = say(P::disagreement, reader), .audience = Audience::people},
          everyone("document", Phrase::document, reader),
          machines("start", ColumnKind::integer),
          machines("end", ColumnKind::integer),
          people("place", Phrase::place, reader),
          everyone("coder", Phrase::coder, reader),
          std::move(other_coder),
          machines("other_code"),
          {.key = "other_name", .title = say(P::other_code, reader), .audience = Audience::machines},
          {.key = "other_shown", .title = say(P::other_code, reader), .audience = Audience::people},
          machines("other_start", ColumnKind::integer),
          machines("other_end", ColumnKind::integer),
          machines("start_off", ColumnKind::integer),
          machines("end_off", ColumnKind::integer),
          machines("text"),
          {.key = "passage", .title = say(P::passage, reader), .audience = Audience::people}};
}

// What the other coder has, when it has to be said: not where it is the same code.
Cell other_shown(const Disagreement& each, const std::string& name, const std::string& other) {
  if (each.kind == DisagreementKind::boundary || other.empty()) return std::string();
  if (has_counterpart(each)) return other;
  return "(" + (other == name ? name : other) + ")";
}

Row row_of(const Project& project, const Disagreements& all, const Disagreement& each,
           const CodeLabels& labels, const Text& text, const Language& reader) {
  const CodedSegment& segment = project.segments[each.segment];
  const std::string name = labels.of(segment.code);
  Row row = {project.codebook.followed(segment.code).value,
             name,
             std::string(name_of(each.kind)),
             kind_cell(project, each, reader),
             segment.document.value,
             count_cell(segment.span.begin),
             count_cell(segment.span.end),
             name_of(segment.span),
             all.coders[each.coder].value,
             all.coders[each.other_coder].value};
  if (each.other) {
    const CodedSegment& other = project.segments[*each.other];
    const std::string other_name = labels.of(other.code);
    const auto [begin, end] = ends_off(project, each);
    row.insert(row.end(),
               {project.codebook.followed(other.code).value, other_name, other_shown(each, name, other_name),
                count_cell(other.span.begin), count_cell(other.span.end), static_cast<std::int64_t>(begin),
                static_cast<std::int64_t>(end)});
  } else {
    row.insert(row.end(), {Missing{}, Missing{}, std::string(), Missing{}, Missing{}, Missing{}, Missing{}});
  }
  row.insert(row.end(),
             {std::string(text.slice(words_of_both(project, each))), with_marks(project, each, text)});
  return row;
}

void add_notes(Table& table, const Project& project, const Disagreements& all,
               const std::vector<const Disagreement*>& shown, const Language& reader) {
  const auto note = [&](P phrase, std::initializer_list<std::string> gaps = {}) {
    table.notes.push_back(say(phrase, reader, gaps));
  };
  const auto any = [&](auto holds) {
    return std::ranges::any_of(shown, [&](const Disagreement* each) { return holds(*each); });
  };
  if (all.disagreements.empty()) note(P::nothing_note);
  note(P::counts_note, {number(all.disagreements.size(), reader), number(all.agreed.size(), reader)});
  if (shown.size() < all.disagreements.size()) note(P::chosen_note, {number(shown.size(), reader)});
  note(P::documents_note, {number(all.documents, reader)});
  if (shown.empty()) return;
  note(P::order_note);
  const auto is_off = [&](const Disagreement& each) {
    return has_counterpart(each) && ends_off(project, each) != std::pair<std::ptrdiff_t, std::ptrdiff_t>{};
  };
  if (any(is_off)) note(P::marks_note);
  if (any(is_off)) note(P::offsets_note);
  if (any([](const Disagreement& each) { return !has_counterpart(each) && each.other; }))
    note(P::beside_note);
  if (any([](const Disagreement& each) { return each.kind == DisagreementKind::split; })) note(P::split_note);
}

bool is_among(const std::vector<DisagreementKind>& kinds, DisagreementKind kind) {
  return kinds.empty() || std::ranges::find(kinds, kind) != kinds.end();
}

// People see no column of a kind that there is none of.
std::vector<Column> summary_columns(const Disagreements& all, const Language& reader) {
  const auto count = [&](const std::string& key, P title) {
    return Column{.key = key, .title = say(title, reader), .kind = ColumnKind::integer};
  };
  std::vector<Column> out = {machines("code"), everyone("name", Phrase::code, reader),
                             count("agreements", P::agreed)};
  for (const CoderId& coder : all.coders) {
    out.push_back({.key = "missed_by_" + coder.value,
                   .title = say(P::missed_by, reader, {coder.value}),
                   .kind = ColumnKind::integer});
  }
  for (const DisagreementKind kind : all_disagreement_kinds()) {
    if (kind == DisagreementKind::missed) continue;
    std::string key(name_of(kind));
    std::ranges::replace(key, '-', '_');
    out.push_back({.key = key, .title = title_of(kind, reader), .kind = ColumnKind::integer});
    if (std::ranges::find(all.disagreements, kind, &Disagreement::kind) == all.disagreements.end())
      out.back().audience = Audience::machines;
  }
  out.push_back(count("disagreements", P::all));
  out.push_back({.key = "share", .title = say(P::share, reader), .kind = ColumnKind::percent});
  return out;
}

Row summary_row(const std::string& code, const std::string& name, const CodeDisagreement& counted) {
  Row row = {code.empty() ? Cell{Missing{}} : Cell{code}, name, count_cell(counted.agreements)};
  for (const std::size_t missed : counted.missed_by) row.push_back(count_cell(missed));
  for (const std::size_t each : {counted.boundary, counted.split, counted.parent, counted.sibling,
                                 counted.other_code, counted.disagreements()})
    row.push_back(count_cell(each));
  row.push_back(counted.agreements + counted.disagreements() == 0 ? Cell{Missing{}}
                                                                  : Cell{100 * counted.share()});
  return row;
}

}  // namespace

Table disagreements_table(const Project& project, const Disagreements& found, const TextSource& text_of,
                          const DisagreementsTableOptions& options) {
  const Language& reader = options.reader;
  const Disagreements all = options.codes.empty() ? found : only_codes(project, found, options.codes);
  Table table{.schema = "coding.disagreements/1", .language = reader};
  table.title = say(P::title, reader, {names_of(all.coders)});
  table.columns = columns_of(all, reader);
  std::vector<const Disagreement*> shown;
  for (const Disagreement& each : all.disagreements) {
    if (is_among(options.kinds, each.kind)) shown.push_back(&each);
  }
  // Each text is read once; rows stand in their own order.
  std::vector<std::size_t> order(shown.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return shown[i]->document; });
  const CodeLabels labels(project.codebook);
  OneText texts(project, text_of);
  std::vector<Row> rows(shown.size());
  for (const std::size_t i : order)
    rows[i] = row_of(project, all, *shown[i], labels, texts.of(shown[i]->document), reader);
  for (Row& row : rows) add_row(table, std::move(row));
  add_notes(table, project, all, shown, reader);
  return table;
}

Table disagreement_summary(const Project& project, const Disagreements& all, const std::vector<bool>& shown,
                           const Language& reader) {
  Table table{.schema = "coding.disagreements-summary/1", .language = reader};
  table.title = say(P::summary_title, reader, {names_of(all.coders)});
  table.columns = summary_columns(all, reader);
  const CodeLabels labels(project.codebook);
  for (const CodeDisagreement& each : by_code(project, all)) {
    if (!shown.empty() && !shown[each.code]) continue;
    add_row(table, summary_row(project.codebook.codes()[each.code].id.value, labels.of(each.code), each));
  }
  const Disagreements counted = shown.empty() ? all : only_codes(project, all, shown);
  add_total(table, summary_row("", say(Phrase::total, reader), all_together(counted)));
  table.notes = {say(P::documents_note, reader, {number(all.documents, reader)}),
                 say(P::two_codes_note, reader), say(P::share_note, reader)};
  return table;
}

}  // namespace coding::report
