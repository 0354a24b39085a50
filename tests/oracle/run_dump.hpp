// The reversal that bidi_runs repairs, written from its definition: logical lists to the lines of a dump.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace oracle {

inline void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

inline std::vector<std::string> split_at(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, begin)) {
    parts.push_back(text.substr(begin, at - begin));
    begin = at + separator.size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

inline std::string mirrored(std::string text) {
  for (char& c : text) c = c == '(' ? ')' : c == ')' ? '(' : c;
  return text;
}

// One piece: its runs, cut at _, ~ and behind a slash, the last first. A run that ended in a blank keeps it.
inline std::string run_dump_of_piece(const std::string& piece) {
  std::string cut = piece;
  replace_all(cut, "~", " _");
  replace_all(cut, "/", "/_");
  std::vector<std::string> runs = split_at(cut, "_");
  std::string dump;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    std::string text = mirrored(*run);
    // A blank before a bracket went to the run's other side: "سازگار بودن (توافق" is " سازگار بودن)توافق".
    replace_all(text, " )", ")");
    if (run->find(" (") != std::string::npos && run->find(')') == std::string::npos) text = " " + text;
    dump += (dump.empty() || text.front() == ' ' ? "" : " ") + text;
  }
  return dump;
}

// One physical line of a cell: the pieces in reversed order. The blank that ends a paragraph stands in front,
// the one at which a line was broken behind the line's last run.
inline std::string run_dump_of_line(const std::string& line, bool last) {
  const bool separator = line.size() > 2 && line.substr(line.size() - 2) == " -";
  std::vector<std::string> pieces = split_at(separator ? line.substr(0, line.size() - 2) : line, " - ");
  std::string dump = separator ? "  -   " : "";
  if (!last && !separator) pieces.back() += " ";  // the blank at which the line was broken
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    if (piece != pieces.rbegin()) dump += "   -   ";
    dump += run_dump_of_piece(*piece);
  }
  return (last ? " " : "") + dump + " \n";
}

inline std::string run_dump(const std::string& cell) {
  std::string dump;
  const std::vector<std::string> lines = split_at(cell, " / ");
  for (std::size_t i = 0; i < lines.size(); ++i) dump += run_dump_of_line(lines[i], i + 1 == lines.size());
  return dump;
}

// The codes of a cell as they are to come out.
inline std::vector<std::string> codes_of(std::string cell) {
  replace_all(cell, " / ", " ");
  replace_all(cell, "~", " ");
  replace_all(cell, "_", "\u200c");
  return split_at(cell, " - ");
}

inline std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// The cells of a text: between the lines that hold a category's name, the lines joined.
inline std::vector<std::vector<std::string>> cells_in(const std::string& text) {
  std::vector<std::vector<std::string>> cells;
  std::string cell;
  const auto close = [&] {
    std::vector<std::string> codes = split_at(cell, " - ");
    for (std::string& code : codes) {
      replace_all(code, "  ", " ");
      code = trimmed(code);
    }
    if (!trimmed(cell).empty()) cells.push_back(codes);
    cell.clear();
  };
  for (const std::string& line : split_at(text, "\n")) {
    if (trimmed(line) == "دسته") {
      close();
    } else if (!trimmed(line).empty()) {
      cell += (cell.empty() ? "" : " ") + trimmed(line);
    }
  }
  close();
  return cells;
}

}  // namespace oracle
