#include "audit/printed_table.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "audit/printed_header.hpp"
#include "audit/printed_words.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t least_rows = 3;
constexpr std::size_t longest_row = 200;  // code points

struct TableLine {
  Span span{};  // trimmed, of article.lines
  std::optional<PrintedId> id{};
};

std::vector<TableLine> table_lines(const Article& article, const IdScheme& scheme) {
  std::vector<TableLine> out;
  const View text = article.lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(U'\n', at);
    if (end == View::npos) end = text.size();
    Span span = trimmed_span(text, {at, end});
    while (!span.empty() && text[span.begin] == U'|') span = trimmed_span(text, {span.begin + 1, span.end});
    TableLine line{span};
    if (!span.empty()) line.id = id_at(text, span.begin, scheme);
    out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

// A row of one line: an id, and words that are no sentence.
bool is_row(const Article& article, const TableLine& line, const IdScheme& scheme) {
  if (!line.id || line.span.length() > longest_row || line.span.end == line.id->span.end) return false;
  const char32_t behind = article.lines[line.id->span.end];
  if (!is_space(behind) && View(U"|;,\t").find(behind) == View::npos) return false;
  const char32_t last = article.lines[line.span.end - 1];
  if (is_sentence_end(last) || last == U':' || last == U',') return false;
  const View rest = View(article.lines).substr(line.id->span.end, line.span.end - line.id->span.end);
  return ids_in(article.lines, {line.id->span.end, line.span.end}, scheme).empty() &&
         rest.find_first_of(U"“”\"«»") == View::npos;
}

// Rows whose columns stand apart, by tabs, bars or two blanks; nothing when they differ in number.
bool separated(const Article& article, std::vector<TableRow>& rows) {
  std::optional<std::size_t> width;
  for (TableRow& row : rows) {
    const std::size_t begin = row.id.span.end;
    row.cells = split_cells(View(article.lines).substr(begin, row.place.end - begin));
    if (row.cells.size() < 2 || (width && *width != row.cells.size())) return false;
    width = row.cells.size();
  }
  return true;
}

// The longest run of rows that follow each other with other numbers.
std::vector<TableRow> line_rows(const Article& article, const std::vector<TableLine>& lines,
                                const IdScheme& scheme) {
  std::vector<TableRow> best;
  std::vector<TableRow> run;
  std::set<std::string> seen;
  const auto close = [&] {
    if (run.size() > best.size()) best = run;
    run.clear();
    seen.clear();
  };
  for (const TableLine& line : lines) {
    if (line.span.empty()) continue;
    if (!is_row(article, line, scheme) || !seen.insert(line.id->id).second) {
      close();
      continue;
    }
    run.push_back({*line.id, {}, line.span});
  }
  close();
  return best.size() >= least_rows ? best : std::vector<TableRow>{};
}

// Tables that the dump wrote one cell a line: an id alone, then as many lines as for every other id.
std::vector<TableRow> cell_rows(const Article& article, const std::vector<TableLine>& lines) {
  std::vector<TableRow> best;
  std::vector<TableRow> run;
  const auto close = [&] {
    // What stands behind the last row is not told from its last cells: as many as the others have.
    if (run.size() >= least_rows) {
      const std::size_t width = run.front().cells.size();
      if (run.back().cells.size() > width) run.back().cells.resize(width);
      const bool even =
          width > 0 && width <= 10 &&
          std::all_of(run.begin(), run.end(), [&](const TableRow& row) { return row.cells.size() == width; });
      if (even && run.size() > best.size()) best = run;
    }
    run.clear();
  };
  for (const TableLine& line : lines) {
    if (line.span.empty()) continue;
    const bool alone = line.id && line.id->span.end == line.span.end;
    if (alone) {
      const bool follows =
          run.empty() || (run.back().cells.size() == run.front().cells.size() && !run.front().cells.empty());
      const bool again =
          std::any_of(run.begin(), run.end(), [&](const TableRow& row) { return row.id.id == line.id->id; });
      if (!follows || again) close();
      run.push_back({*line.id, {}, line.span});
    } else if (!run.empty() && run.back().cells.size() < 12) {
      run.back().cells.push_back(words_of(article, line.span));
      run.back().place.end = line.span.end;
    } else {
      close();
    }
  }
  close();
  return best;
}

bool is_number(const std::string& token) {
  return !token.empty() &&
         std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

using Gap = std::vector<std::vector<std::string>>;  // of each row its tokens

std::string joined(const std::vector<std::string>& tokens, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += (i > begin ? " " : "") + tokens[i];
  return out;
}

std::string low(const std::string& text) { return to_utf8(folded(to_code_points(text), {"tr"})); }

// Does another row end with `rest` behind another beginning?
bool is_shared(const Gap& gap, const std::string& beginning, const std::string& rest) {
  return std::any_of(gap.begin(), gap.end(), [&](const auto& row) {
    for (std::size_t at = 1; at < row.size(); ++at) {
      if (low(joined(row, at, row.size())) == rest) return low(joined(row, 0, at)) != beginning;
    }
    return false;
  });
}

// Two columns in one gap: each row is cut at the first place behind which it reads like another row with
// another beginning ("Lisans | II. Aşama", "Yüksek lisans | II. Aşama"). Only when all rows can be cut and
// the two columns have no more values than the whole.
std::optional<std::vector<std::size_t>> cuts_of(const Gap& gap) {
  std::vector<std::size_t> cuts;
  std::set<std::string> whole;
  std::set<std::string> first;
  std::set<std::string> second;
  for (const auto& row : gap) {
    std::size_t cut = 1;
    while (cut < row.size() && !is_shared(gap, low(joined(row, 0, cut)), low(joined(row, cut, row.size()))))
      ++cut;
    if (cut >= row.size()) return std::nullopt;
    cuts.push_back(cut);
    whole.insert(low(joined(row, 0, row.size())));
    first.insert(low(joined(row, 0, cut)));
    second.insert(low(joined(row, cut, row.size())));
  }
  if (first.size() < 2 || second.size() < 2 || first.size() + second.size() > whole.size())
    return std::nullopt;
  return cuts;
}

void add_gap(const Gap& gap, std::vector<std::vector<std::string>>& out) {
  const bool empty = std::all_of(gap.begin(), gap.end(), [](const auto& row) { return row.empty(); });
  if (empty) return;
  const bool splittable =
      std::all_of(gap.begin(), gap.end(), [](const auto& row) { return row.size() >= 2; });
  const auto cuts = splittable ? cuts_of(gap) : std::nullopt;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    if (!cuts) {
      out[i].push_back(joined(gap[i], 0, gap[i].size()));
      continue;
    }
    out[i].push_back(joined(gap[i], 0, (*cuts)[i]));
    out[i].push_back(joined(gap[i], (*cuts)[i], gap[i].size()));
  }
}

}  // namespace

std::vector<std::vector<std::string>> guessed_columns(const std::vector<std::string>& rows) {
  std::vector<std::vector<std::string>> tokens;
  std::optional<std::size_t> numbers;
  bool even = true;
  for (const std::string& row : rows) {
    tokens.push_back(tokens_of_row(row));
    const auto count =
        static_cast<std::size_t>(std::count_if(tokens.back().begin(), tokens.back().end(), is_number));
    even = even && (!numbers || *numbers == count);
    numbers = count;
  }
  std::vector<std::vector<std::string>> out(rows.size());
  if (rows.empty()) return out;
  if (!even) {
    for (std::size_t i = 0; i < rows.size(); ++i) out[i].push_back(joined(tokens[i], 0, tokens[i].size()));
    return out;
  }
  std::vector<std::size_t> at(rows.size(), 0);
  for (std::size_t number = 0; number <= *numbers; ++number) {
    Gap gap(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      while (at[i] < tokens[i].size() && !is_number(tokens[i][at[i]])) gap[i].push_back(tokens[i][at[i]++]);
    }
    add_gap(gap, out);
    if (number == *numbers) break;
    for (std::size_t i = 0; i < rows.size(); ++i) out[i].push_back(tokens[i][at[i]++]);
  }
  return out;
}

PrintedTable find_participants_table(const Article& article, const IdScheme& scheme) {
  PrintedTable out;
  const std::vector<TableLine> lines = table_lines(article, scheme);
  out.rows = line_rows(article, lines, scheme);
  const std::vector<TableRow> by_cell = cell_rows(article, lines);
  const bool one_cell_a_line = by_cell.size() > out.rows.size();
  if (one_cell_a_line) out.rows = by_cell;
  if (out.rows.empty()) return out;
  if (!one_cell_a_line && !separated(article, out.rows)) {
    std::vector<std::string> rests;
    for (const TableRow& row : out.rows) rests.push_back(words_of(article, {row.id.span.end, row.place.end}));
    const auto columns = guessed_columns(rests);
    for (std::size_t i = 0; i < columns.size(); ++i) out.rows[i].cells = columns[i];
    out.guessed = true;
  }
  std::size_t first = 0;
  while (first < lines.size() &&
         !(lines[first].span.begin == out.rows.front().place.begin && lines[first].id))
    ++first;
  const std::size_t width = out.rows.front().cells.size();
  std::vector<Span> above;
  for (std::size_t i = 0; i < first; ++i) above.push_back(lines[i].span);
  out.columns = header_names(article, above, width + 1);
  out.headed = !out.columns.empty();
  if (out.headed) out.columns.erase(out.columns.begin());
  return out;
}

}  // namespace coding::printed
