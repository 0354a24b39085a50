// From what a person wrote to what the coder's segments are to be.
#include <algorithm>
#include <map>

#include "coding/base/error.hpp"
#include "coding/markup/markup.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/width.hpp"

namespace coding {

namespace {

using Key = std::pair<Span, CodeId>;

// The words as a name: without line breaks, and without the stop behind the last of them.
std::string name_from(std::string_view words) {
  std::string name = collapse_spaces(words);
  const std::size_t last = name.find_last_not_of(".,;: ");
  if (last != std::string::npos) name.resize(last + 1);
  return name;
}

// Names stand many times in a file, and what they mean takes a look at the whole codebook.
class Codes {
 public:
  explicit Codes(const CodeResolver& resolver) : resolver_(resolver) {}

  const CodeId& of(const MarkupCoding& coding) {
    const std::pair<bool, std::string> written{coding.in_vivo,
                                               coding.in_vivo ? name_from(coding.code) : coding.code};
    const auto known = known_.find(written);
    if (known != known_.end()) return known->second;
    const auto& resolve = coding.in_vivo ? resolver_.in_vivo : resolver_.named;
    return known_.emplace(written, resolve(written.second)).first->second;
  }

 private:
  const CodeResolver& resolver_;
  std::map<std::pair<bool, std::string>, CodeId> known_;
};

CodedSegment segment_of(const Text& text, const MarkupCoding& coding, const CodeId& code,
                        const std::map<Key, const CodedSegment*>& there) {
  const auto old = there.find({coding.span, code});
  CodedSegment segment =
      old != there.end()
          ? *old->second
          : CodedSegment{.span = coding.span, .code = code, .quote = quote_of(text, coding.span)};
  segment.memo = coding.memo;
  segment.weight = coding.weight;
  segment.stage = coding.stage;
  return segment;
}

std::string_view without_last_line_ends(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

// The longest common run of lines, by the usual table; beyond its size the lines between the first and the
// last difference are told as they are.
constexpr std::size_t largest_table = std::size_t{1} << 22;

struct LineChange {
  std::size_t old_line = 0, new_line = 0;  // where it would stand
  bool is_old = false;
};

std::vector<LineChange> changes_between(std::span<const std::string_view> a,
                                        std::span<const std::string_view> b) {
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) ++first;
  std::size_t last = 0;
  while (last < a.size() - first && last < b.size() - first &&
         a[a.size() - 1 - last] == b[b.size() - 1 - last])
    ++last;
  const std::size_t rows = a.size() - first - last, columns = b.size() - first - last;
  std::vector<LineChange> out;
  if (rows * columns > largest_table) {
    for (std::size_t i = 0; i < rows; ++i) out.push_back({first + i, first, true});
    for (std::size_t j = 0; j < columns; ++j) out.push_back({first + rows, first + j, false});
    return out;
  }
  std::vector<std::size_t> longest((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return longest[i * (columns + 1) + j];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;)
      at(i, j) = a[first + i] == b[first + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  for (std::size_t i = 0, j = 0; i < rows || j < columns;) {
    if (i < rows && j < columns && a[first + i] == b[first + j]) {
      ++i, ++j;
    } else if (i < rows && (j == columns || at(i + 1, j) >= at(i, j + 1))) {
      out.push_back({first + i++, first + j, true});
    } else {
      out.push_back({first + i, first + j++, false});
    }
  }
  return out;
}

// From a little before the place where a line and the one that stands for it part.
std::string excerpt(std::string_view line, std::string_view other) {
  constexpr std::size_t before = 30, columns = 70;
  std::size_t same = 0;
  while (same < line.size() && same < other.size() && line[same] == other[same]) ++same;
  const auto clusters = graphemes(line.substr(0, same));
  if (clusters.size() <= before + 1) return truncate(line, columns);
  std::size_t begin = 0;
  for (std::size_t i = 0; i + before < clusters.size(); ++i) begin += clusters[i].size();
  return "…" + truncate(line.substr(begin), columns);
}

std::size_t line_in_file(const MarkupReading& reading, std::size_t line) {
  if (reading.lines.empty()) return 1;
  return reading.lines[std::min(line, reading.lines.size() - 1)];
}

}  // namespace

Diagnostics text_differences(const Text& text, const MarkupReading& reading, const std::string& file) {
  const std::string_view there = without_last_line_ends(text.bytes());
  const std::string_view now = without_last_line_ends(reading.text);
  if (there == now) return {};
  const auto old_lines = split(there, '\n'), new_lines = split(now, '\n');
  Diagnostics out;
  const auto changes = changes_between(old_lines, new_lines);
  const auto line_of = [&](std::size_t i) {
    return changes[i].is_old ? old_lines[changes[i].old_line] : new_lines[changes[i].new_line];
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const LineChange& change = changes[i];
    // A line that was changed is told twice: as it was, and then as it is.
    const std::size_t partner = change.is_old ? i + 1 : i - 1;
    const bool has_partner = partner < changes.size() && changes[partner].is_old != change.is_old;
    const std::string line = excerpt(line_of(i), has_partner ? line_of(partner) : std::string_view());
    out.push_back({.slug = change.is_old ? "transcript-line-missing" : "transcript-line-new",
                   .message = (change.is_old ? "the transcript says: " : "and not: ") + line,
                   .place = {file, line_in_file(reading, change.new_line)}});
  }
  if (!out.empty())
    out.back().hint =
        "the transcript cannot be changed here: take this back, or correct the document itself with "
        "`coding documents correct`";
  return out;
}

MarkupPlan plan_markup(const Text& text, std::span<const CodedSegment> there, const MarkupReading& reading,
                       const CodeResolver& codes) {
  std::map<Key, const CodedSegment*> old;
  for (const CodedSegment& segment : there) old[{segment.span, segment.code}] = &segment;
  MarkupPlan plan;
  Codes known(codes);
  std::map<Key, CodedSegment> wanted;
  for (const MarkupCoding& coding : reading.codings) {
    try {
      const CodeId code = known.of(coding);
      const auto [at, fresh] = wanted.try_emplace({coding.span, code}, segment_of(text, coding, code, old));
      if (fresh) continue;
      throw UsageError({.slug = "coded-twice",
                        .message = "the same words have the code '" + code.value + "' twice",
                        .hint = "leave one of the two"});
    } catch (const UsageError& error) {
      plan.faults.push_back(error.diagnostic());
      plan.faults.back().place = coding.place;
    }
  }
  for (auto& [key, segment] : wanted) {
    const auto before = old.find(key);
    if (before == old.end())
      ++plan.added;
    else if (*before->second != segment)
      ++plan.changed;
    plan.segments.push_back(std::move(segment));
  }
  plan.removed = old.size() + plan.added - plan.segments.size();
  return plan;
}

}  // namespace coding
