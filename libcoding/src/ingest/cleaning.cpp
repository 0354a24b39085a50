#include "coding/ingest/cleaning.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/ingest/headings.hpp"
#include "coding/ingest/languages.hpp"
#include "coding/text/clean_hyphens.hpp"
#include "coding/text/clean_lines.hpp"
#include "coding/text/clean_persian.hpp"
#include "coding/text/clean_spaces.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

UsageError cleaning_unknown(const std::string& rule) {
  std::string hint = "the rules are bookmarks, bidi-runs, persian, hyphens, lines and spaces";
  const std::vector<std::string> near = nearest(rule, cleaning_rules());
  if (!near.empty()) hint = "did you mean '" + near.front() + "'?";
  return UsageError(
      {.slug = "cleaning-unknown", .message = "there is no cleaning rule '" + rule + "'", .hint = hint});
}

void add_note(Cleaned& cleaned, const std::string& slug, const std::string& message, const std::string& hint,
              std::size_t place) {
  const LineColumn where = line_column(cleaned.text, place);
  cleaned.notes.push_back({.slug = slug,
                           .message = message,
                           .hint = hint,
                           .place = {.line = where.line, .column = where.column},
                           .severity = Severity::note});
}

std::vector<Edit> hyphens(Cleaned& cleaned, const CleaningOptions& options) {
  HyphenRepair repair = clean_hyphens(cleaned.text, options.language);
  if (!repair.left.empty()) {
    add_note(cleaned, "hyphens-left",
             std::to_string(repair.left.size()) + (repair.left.size() == 1 ? " hyphen" : " hyphens") +
                 " before a line break left as written, the first one here",
             "the document writes these words with a hyphen, or both halves alone",
             repair.left.front().begin);
  }
  return std::move(repair.edits);
}

// Headings, table cells and turns keep their lines.
std::vector<Edit> lines(const Cleaned& cleaned) {
  LineKeeping keep;
  std::vector<Mark> marks = cleaned.marks;
  const std::vector<Mark> headings = find_headings(cleaned.text);
  marks.insert(marks.end(), headings.begin(), headings.end());
  std::sort(marks.begin(), marks.end(), mark_less);
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::heading || mark.kind == MarkKind::cell) keep.alone.push_back(mark.span);
    if (mark.kind == MarkKind::turn || mark.kind == MarkKind::footnote || mark.kind == MarkKind::aside) {
      keep.begins.push_back(mark.span.begin);
    }
  }
  return clean_lines(cleaned.text, keep);
}

// Stretches in another language, such as Arabic, stay as they are.
std::vector<Edit> persian(const Cleaned& cleaned) {
  std::vector<Edit> edits = clean_persian(cleaned.text);
  std::vector<Mark> foreign = cleaned.marks;
  foreign.erase(std::remove_if(foreign.begin(), foreign.end(),
                               [](const Mark& mark) {
                                 return mark.kind != MarkKind::language || primary({mark.label}) == "fa";
                               }),
                foreign.end());
  auto mark = foreign.begin();
  edits.erase(std::remove_if(edits.begin(), edits.end(),
                             [&](const Edit& edit) {
                               while (mark != foreign.end() && mark->span.end <= edit.before.begin) ++mark;
                               return mark != foreign.end() && overlaps(mark->span, edit.before);
                             }),
              edits.end());
  return edits;
}

std::vector<Edit> bidi_runs(Cleaned& cleaned, const CleaningOptions& options) {
  BidiRuns runs = repair_bidi_runs(cleaned.text, {.uncertified = options.uncertified_runs});
  const auto doubtful = static_cast<std::size_t>(std::count_if(
      runs.repairs.begin(), runs.repairs.end(), [](const RunRepair& r) { return !r.certified; }));
  if (doubtful > 0) {
    const auto first = std::find_if(runs.repairs.begin(), runs.repairs.end(),
                                    [](const RunRepair& repair) { return !repair.certified; });
    add_note(cleaned, "runs-uncertified",
             std::to_string(doubtful) + (doubtful == 1 ? " line" : " lines") +
                 " whose repair could not be certified, the first one here" +
                 (options.uncertified_runs ? "" : "; left as written"),
             "compare them with the source", first->place.begin);
  }
  cleaned.repairs.insert(cleaned.repairs.end(), runs.repairs.begin(), runs.repairs.end());
  return std::move(runs.edits);
}

std::vector<Edit> edits_of(const std::string& rule, Cleaned& cleaned, const CleaningOptions& options) {
  if (rule == "bookmarks") return clean_bookmarks(cleaned.text);
  if (rule == "bidi-runs") return bidi_runs(cleaned, options);
  if (rule == "persian") return persian(cleaned);
  if (rule == "hyphens") return hyphens(cleaned, options);
  if (rule == "lines") return lines(cleaned);
  return clean_spaces(cleaned.text);
}

}  // namespace

const std::vector<std::string>& cleaning_rules() {
  static const std::vector<std::string> rules{"bookmarks", "bidi-runs", "persian",
                                              "hyphens",   "lines",     "spaces"};
  return rules;
}

std::vector<Mark> moved(const std::vector<Mark>& marks, const std::vector<Edit>& edits) {
  const PositionMap map(edits);
  std::vector<Mark> result;
  for (Mark mark : marks) {
    const bool place = mark.span.empty();  // a page may begin and end at one place
    mark.span = map.after(mark.span);
    if (mark.span.empty() && !place) continue;
    mark.said = mark.kind == MarkKind::turn ? std::clamp(map.after(mark.said), mark.span.begin, mark.span.end)
                                            : mark.said;
    result.push_back(std::move(mark));
  }
  std::stable_sort(result.begin(), result.end(), mark_less);
  return result;
}

Cleaned clean(const Text& text, const std::vector<Mark>& marks, const std::vector<std::string>& rules,
              const CleaningOptions& options) {
  for (const std::string& rule : rules) {
    const std::vector<std::string>& known = cleaning_rules();
    if (std::find(known.begin(), known.end(), rule) == known.end()) throw cleaning_unknown(rule);
  }
  Cleaned cleaned{.text = text, .marks = marks};
  std::sort(cleaned.marks.begin(), cleaned.marks.end(), mark_less);
  for (const std::string& rule : rules) {
    const std::vector<Edit> edits = edits_of(rule, cleaned, options);
    cleaned.steps.push_back({.rule = rule, .edits = edits.size()});
    cleaned.edits = compose(text, cleaned.edits, edits);
    cleaned.text = coding::apply(cleaned.text, edits);
    cleaned.marks = moved(cleaned.marks, edits);
  }
  return cleaned;
}

}  // namespace coding
