#include "audit/printed_header.hpp"

#include <algorithm>

#include "audit/printed_words.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_cell = 12;     // words
constexpr std::size_t farthest_header = 12;  // lines above the first row

// What stands above the first row, up to the caption or to prose: its lines in groups that blank lines part.
std::vector<std::string> header_groups(const Article& article, const std::vector<Span>& lines) {
  std::vector<std::string> groups;
  bool open = false;
  for (std::size_t i = lines.size(); i > 0 && lines.size() - i < farthest_header;) {
    --i;
    if (lines[i].empty()) {
      open = false;
      continue;
    }
    const View text = View(article.lines).substr(lines[i].begin, lines[i].length());
    const auto words = flow_words(text, {0, text.size()}, article.language);
    if (is_sentence_end(text.back()) || words.size() > longest_cell) break;
    if (open)
      groups.front() = to_utf8(text) + "\n" + groups.front();
    else
      groups.insert(groups.begin(), to_utf8(text));
    open = true;
  }
  return groups;
}

// Headers that stand in tables of participants, longest first where one begins another.
constexpr std::u32string_view known_headers[] = {U"eğitim düzeyi",
                                                 U"eğitim durumu",
                                                 U"öğrenim durumu",
                                                 U"mesleki kıdem",
                                                 U"medeni durum",
                                                 U"medeni durumu",
                                                 U"okul türü",
                                                 U"okul kademesi",
                                                 U"teaching experience",
                                                 U"years of experience",
                                                 U"education level",
                                                 U"level of education",
                                                 U"marital status",
                                                 U"school type",
                                                 U"iş stajı",
                                                 U"təhsil səviyyəsi",
                                                 U"سابقهٔ خدمت",
                                                 U"سابقه خدمت",
                                                 U"سابقه کار",
                                                 U"مدرک تحصیلی",
                                                 U"وضعیت تأهل",
                                                 U"cinsiyet",
                                                 U"kıdem",
                                                 U"yaş",
                                                 U"branş",
                                                 U"görev",
                                                 U"eğitim",
                                                 U"gender",
                                                 U"age",
                                                 U"experience",
                                                 U"education",
                                                 U"seniority",
                                                 U"branch",
                                                 U"position",
                                                 U"role",
                                                 U"school",
                                                 U"cins",
                                                 U"staj",
                                                 U"təhsil",
                                                 U"جنسیت",
                                                 U"سن",
                                                 U"سابقه",
                                                 U"تحصیلات",
                                                 U"سمت",
                                                 U"رشته",
                                                 U"kod",
                                                 U"katılımcı",
                                                 U"participant",
                                                 U"code",
                                                 U"iştirakçı",
                                                 U"کد",
                                                 U"مشارکت‌کننده",
                                                 U"id",
                                                 U"no"};

// One cell after the other as far as they are known; what is left is one cell.
std::vector<std::string> known_cells(const std::string& group, const Language& language) {
  std::u32string rest = to_code_points(collapse_spaces(group));
  std::vector<std::string> out;
  while (!rest.empty()) {
    const std::u32string key = folded(rest, language);
    std::size_t taken = 0;
    for (const View each : known_headers) {
      const bool ends = key.size() == each.size() || (key.size() > each.size() && key[each.size()] == U' ');
      if (key.substr(0, each.size()) == each && ends) taken = std::max(taken, each.size());
    }
    if (taken == 0 || key.size() != rest.size()) break;
    out.push_back(to_utf8(rest.substr(0, taken)));
    rest.erase(0, std::min(taken + 1, rest.size()));
  }
  if (!rest.empty()) out.push_back(to_utf8(rest));
  return out;
}

std::vector<std::string> cells_of_line(const std::string& line) {
  const std::u32string text = to_code_points(line);
  return split_cells(text);
}

}  // namespace

std::vector<std::string> split_cells(View row) {
  const bool bars = row.find(U'|') != View::npos;
  const bool tabs = row.find(U'\t') != View::npos;
  std::vector<std::string> out;
  std::u32string cell;
  const auto close = [&] {
    out.push_back(collapse_spaces(to_utf8(cell)));
    cell.clear();
  };
  for (std::size_t at = 0; at < row.size(); ++at) {
    const bool wide = !bars && !tabs && is_space(row[at]) && at + 1 < row.size() && is_space(row[at + 1]);
    if ((bars && row[at] == U'|') || (tabs && row[at] == U'\t') || wide) {
      close();
      while (wide && at + 1 < row.size() && is_space(row[at + 1])) ++at;
    } else {
      cell += row[at];
    }
  }
  close();
  if (bars && !out.empty() && out.back().empty()) out.pop_back();
  if (!out.empty() && out.front().empty()) out.erase(out.begin());
  return out;
}

std::vector<std::string> tokens_of_row(const std::string& row) {
  std::vector<std::string> out;
  for (const auto part : split(row, ' ')) {
    if (!part.empty()) out.emplace_back(part);
  }
  return out;
}

std::vector<std::string> header_names(const Article& article, const std::vector<Span>& lines,
                                      std::size_t wanted) {
  const std::vector<std::string> groups = header_groups(article, lines);
  if (groups.empty()) return {};
  const std::string& last = groups.back();
  std::vector<std::string> apart = cells_of_line(last.substr(last.rfind('\n') + 1));
  if (apart.size() == wanted && wanted > 1) return apart;
  std::vector<std::string> each_line;
  for (const auto line : split(last, '\n')) each_line.push_back(collapse_spaces(line));
  if (each_line.size() >= wanted && wanted > 2)
    return {each_line.end() - static_cast<std::ptrdiff_t>(wanted), each_line.end()};
  // From the group that begins with the name of the id column on: its known cells, and one of all behind.
  for (std::size_t from = groups.size(); from-- > 0;) {
    std::vector<std::string> names = known_cells(groups[from], article.language);
    std::string tail;
    for (std::size_t i = from + 1; i < groups.size(); ++i)
      tail += (tail.empty() ? "" : " ") + collapse_spaces(groups[i]);
    if (!tail.empty()) names.push_back(tail);
    if (names.size() == wanted) return names;
    // What is known as a header may begin a longer one ("Görev | Yaptığı Okul").
    const std::size_t own = names.size() - (tail.empty() ? 0 : 1);
    if (own >= 3 && names.size() == wanted + 1) {
      names[own - 2] += " " + names[own - 1];
      names.erase(names.begin() + static_cast<std::ptrdiff_t>(own - 1));
      return names;
    }
    std::vector<std::string> words = tokens_of_row(collapse_spaces(groups[from]));
    if (words.size() == wanted && tail.empty()) return words;
  }
  return {};
}

}  // namespace coding::printed
