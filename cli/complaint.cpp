// The caret stands under a column counted in code points, on a screen counted in cells: what stands before it
// is made visible first and then measured. An interview's paragraph is one long line, so only the part around
// the caret is shown. A hint that several problems in a row share is printed once, after the last.
#include "cli/complaint.hpp"

#include <algorithm>
#include <vector>

#include "cli/counted.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/visible.hpp"
#include "coding/text/width.hpp"

namespace coding::cli {

namespace {

std::string painted(const std::string& text, const char* color, bool wanted) {
  return wanted ? std::string("\x1b[") + color + "m" + text + "\x1b[0m" : text;
}

const char* color_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "36";
    case Severity::warning:
      return "35";
    case Severity::error:
      return "31";
  }
  return "31";
}

// The longest end of `text` that fits into `columns`, with "…" where it was cut.
std::string last_columns(const std::string& text, std::size_t columns) {
  if (display_width(text) <= columns) return text;
  const auto parts = graphemes(text);
  std::size_t used = 1;
  auto first = parts.end();
  while (first != parts.begin() && used + display_width(*(first - 1)) <= columns)
    used += display_width(*--first);
  std::string out = "…";
  for (; first != parts.end(); ++first) out += *first;
  return out;
}

std::string source_and_caret(const Diagnostic& diagnostic, const ComplaintOptions& options) {
  if (diagnostic.source_line.empty()) return "";
  const std::size_t room = std::max<std::size_t>(options.columns, 40) - 4;
  const std::string line = repaired(diagnostic.source_line);
  if (diagnostic.place.column == 0) return "    " + truncate(visible(line), room) + "\n";
  const std::size_t split = byte_of_code_point(line, diagnostic.place.column - 1);
  const std::string rest = visible(line.substr(split));
  const std::size_t kept = room - std::min(room / 2, display_width(rest));
  const std::string before = last_columns(visible(line.substr(0, split)), kept);
  const std::size_t caret = display_width(before);
  return "    " + before + truncate(rest, room - std::min(room, caret)) + "\n" + std::string(4 + caret, ' ') +
         painted("^", color_of(diagnostic.severity), options.color) + "\n";
}

std::string head(const Diagnostic& diagnostic, bool color) {
  const std::string severity = name_of(diagnostic.severity) + ":";
  Diagnostic plain = diagnostic;
  plain.message.clear();
  std::string place = shown(one_line(plain));
  place.resize(place.rfind(severity));
  return painted(place, "1", color && !place.empty()) +
         painted(severity, color_of(diagnostic.severity), color) + " " + shown(diagnostic.message) + "\n";
}

// Which are shown: the severest `at_most`, grouped by file.
std::vector<const Diagnostic*> chosen(const Diagnostics& diagnostics, std::size_t at_most) {
  std::vector<const Diagnostic*> out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const Diagnostic& diagnostic : diagnostics) {
      if (diagnostic.severity == severity && out.size() < at_most) out.push_back(&diagnostic);
    }
  }
  const auto first_of_file = [&](const Diagnostic* diagnostic) {
    return std::find_if(diagnostics.begin(), diagnostics.end(),
                        [&](const Diagnostic& other) { return other.place.file == diagnostic->place.file; });
  };
  std::sort(out.begin(), out.end());  // the given order: they are elements of one vector
  std::stable_sort(out.begin(), out.end(), [&](const Diagnostic* a, const Diagnostic* b) {
    return first_of_file(a) < first_of_file(b);
  });
  return out;
}

std::string summary(const Diagnostics& diagnostics, std::size_t shown_count) {
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = static_cast<std::size_t>(std::count_if(
        diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
    if (count > 0) out += (out.empty() ? "" : ", ") + counted(count, name_of(severity));
  }
  if (shown_count < diagnostics.size()) out += "; " + std::to_string(shown_count) + " are shown";
  return out + "\n";
}

}  // namespace

std::string shown(std::string_view bytes, bool keep_lines) { return visible(repaired(bytes), keep_lines); }

std::string complaint(const Diagnostics& diagnostics, const ComplaintOptions& options) {
  const auto list = chosen(diagnostics, options.at_most);
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Diagnostic& diagnostic = *list[i];
    out += head(diagnostic, options.color) + source_and_caret(diagnostic, options);
    const bool again = i + 1 < list.size() && list[i + 1]->hint == diagnostic.hint;
    if (!diagnostic.hint.empty() && !again) out += "hint: " + shown(diagnostic.hint) + "\n";
  }
  return diagnostics.size() > 1 ? out + summary(diagnostics, list.size()) : out;
}

}  // namespace coding::cli
