#include "coding/report/framework_table.hpp"

#include <array>

#include "coding/project/passage_link.hpp"
#include "coding/text/fold.hpp"
#include "report/phrase_table.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

enum class FrameworkPhrase {
  title,
  passages,
  nothing_said,
  not_asked,
  no_data,
  legend,
  unattributed,
  count_
};
using P = FrameworkPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Framework matrix: {}", "Çerçeve matrisi: {}", "ماتریس چارچوب: {}", "Çərçivə matrisi: {}"},
    {P::passages, "({})", "({})", "({})", "({})"},
    {P::nothing_said, "nothing said", "bir şey söylemedi", "چیزی نگفت", "bir şey demədi"},
    {P::not_asked, "not asked", "sorulmadı", "پرسیده نشد", "soruşulmadı"},
    {P::no_data, "no data", "veri yok", "داده‌ای نیست", "məlumat yoxdur"},
    {P::legend, "In parentheses the number of passages. Nothing said: the coder has gone through what the person said and found no passage; not asked: a memo says so; no data: no document, or none that the coder has gone through.", "Ayraç içinde bölüm sayısı. Bir şey söylemedi: kodlayan söylenenleri gözden geçirdi ve bölüm bulmadı; sorulmadı: bir not öyle diyor; veri yok: belge yok ya da kodlayan hiçbirini gözden geçirmedi.", "در پرانتز شمار قطعه‌ها. چیزی نگفت: کدگذار گفته‌ها را دیده و قطعه‌ای نیافته است؛ پرسیده نشد: یادداشتی چنین می‌گوید؛ داده‌ای نیست: سندی نیست یا کدگذار هیچ‌یک را ندیده است.", "Mötərizədə hissələrin sayı. Bir şey demədi: kodlayan deyilənləri nəzərdən keçirib və hissə tapmayıb; soruşulmadı: bir qeyd belə deyir; məlumat yoxdur: sənəd yoxdur və ya kodlayan heç birini nəzərdən keçirməyib."},
    {P::unattributed, "Passages that are nobody’s and stand in no row: {}.", "Kimseye ait olmayan, hiçbir satırda yer almayan bölümler: {}.", "قطعه‌هایی که از کسی نیست و در هیچ سطری نیامده: {}.", "Heç kimə aid olmayan, heç bir sətirdə durmayan hissələr: {}."},
}};
// clang-format on
static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

std::string words(P phrase, const Language& language, std::initializer_list<std::string> gaps = {}) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

P phrase_of(CellState state) {
  switch (state) {
    case CellState::not_asked:
      return P::not_asked;
    case CellState::no_data:
      return P::no_data;
    default:
      return P::nothing_said;
  }
}

std::string joined_texts(const std::vector<std::size_t>& at, const std::vector<Memo>& memos) {
  std::string out;
  for (const std::size_t position : at) out += (out.empty() ? "" : " · ") + memos[position].text;
  return out;
}

std::string cell_text(const FrameworkCell& cell, const std::vector<Memo>& memos, const Language& reader) {
  std::string out = joined_texts(cell.memos, memos);
  const bool explained = cell.state != CellState::said && cell.state != CellState::not_asked && !out.empty();
  const std::string state = cell.state == CellState::said
                                ? words(P::passages, reader, {number(cell.segments.size(), reader)})
                                : words(phrase_of(cell.state), reader);
  if (explained) return out;
  if (cell.state == CellState::not_asked) return out.empty() ? state : state + ": " + out;
  return out.empty() ? state : out + " " + state;
}

std::string title_of(const Framework& facts, const Project& project, const Language& reader) {
  return words(P::title, reader, {title_case(facts.level, project.study.language)});
}

}  // namespace

Table framework_table(const Framework& facts, const Project& project, const std::vector<Memo>& memos,
                      const Language& reader) {
  Table table{.schema = "coding.framework/1", .title = title_of(facts, project, reader), .language = reader};
  table.columns.push_back(everyone("participant", Phrase::participant, reader));
  for (const std::size_t position : facts.columns) {
    const Code& code = project.codebook.codes()[position];
    table.columns.push_back({.key = "code-" + code.id.value, .title = code.name});
  }
  for (std::size_t row = 0; row < facts.rows.size(); ++row) {
    Row cells{facts.rows[row].value};
    for (std::size_t column = 0; column < facts.columns.size(); ++column)
      cells.emplace_back(cell_text(facts.at(row, column), memos, reader));
    add_row(table, std::move(cells));
  }
  table.notes.push_back(words(P::legend, reader));
  if (facts.unattributed > 0)
    table.notes.push_back(words(P::unattributed, reader, {number(facts.unattributed, reader)}));
  return table;
}

Table framework_cells_table(const Framework& facts, const Project& project, const std::vector<Memo>& memos,
                            const Language& reader) {
  Table table{.schema = "coding.framework/1", .title = title_of(facts, project, reader), .language = reader};
  table.columns = {machines("participant"),
                   machines("code"),
                   machines("name"),
                   machines("state"),
                   machines("segments", ColumnKind::integer),
                   machines("passages", ColumnKind::list),
                   machines("summary"),
                   machines("author", ColumnKind::list)};
  for (std::size_t row = 0; row < facts.rows.size(); ++row) {
    for (std::size_t column = 0; column < facts.columns.size(); ++column) {
      const FrameworkCell& cell = facts.at(row, column);
      const Code& code = project.codebook.codes()[facts.columns[column]];
      std::vector<std::string> passages;
      for (const std::size_t at : cell.segments)
        passages.push_back(name_of(PassageLink{project.segments[at].document, project.segments[at].span}));
      std::vector<std::string> authors;
      for (const std::size_t at : cell.memos) authors.push_back(memos[at].author);
      add_row(table, {facts.rows[row].value, code.id.value, code.name, std::string(name_of(cell.state)),
                      count_cell(cell.segments.size()), std::move(passages),
                      text_or_missing(joined_texts(cell.memos, memos)), std::move(authors)});
    }
  }
  if (facts.unattributed > 0)
    table.notes.push_back(words(P::unattributed, reader, {number(facts.unattributed, reader)}));
  return table;
}

}  // namespace coding::report
