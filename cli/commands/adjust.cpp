// adjust: other ends, another weight, another remark for one segment.
#include <algorithm>
#include <charconv>

#include "cli/commands.hpp"
#include "cli/passage_options.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/project/locked_codes.hpp"
#include "coding/project/units.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

// The coder's segment that is meant: exactly the passage, else the only one that touches it.
CodedSegment& meant(std::vector<CodedSegment>& segments, const CodeId& code, Span passage) {
  std::vector<CodedSegment*> near;
  for (CodedSegment& segment : segments) {
    if (segment.code != code) continue;
    if (segment.span == passage) return segment;
    if (overlaps(segment.span, passage)) near.push_back(&segment);
  }
  if (near.size() == 1) return *near.front();
  std::string places;
  for (const CodedSegment* segment : near) places += (places.empty() ? "" : ", ") + name_of(segment->span);
  throw UsageError(
      {.slug = near.empty() ? "segment-unknown" : "segment-ambiguous",
       .message = near.empty() ? "you have not coded that passage as " + code.value
                               : "several segments with the code " + code.value + " touch that passage",
       .hint = near.empty()
                   ? "`coding quotes " + code.value + "` lists the passages; --coder names another coder"
                   : "name one exactly with --span: " + places});
}

Span widened(const Text& text, const std::vector<Mark>& marks, Span span, Unit unit,
             const Language& language) {
  Span out = span;
  for (const UnitSpan& piece : units_of(text, marks, unit, language)) {
    if (!overlaps(piece.span, span)) continue;
    out.begin = std::min(out.begin, piece.span.begin);
    out.end = std::max(out.end, piece.span.end);
  }
  return out;
}

std::optional<int> weight_of(const std::string& typed) {
  if (typed == "none") return std::nullopt;
  int weight = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), weight);
  if (error != std::errc() || end != typed.data() + typed.size() || weight < 0 || weight > 100) {
    throw UsageError({.slug = "weight-malformed",
                      .message = "'" + typed + "' is not a weight",
                      .hint = "a weight is a whole number from 0 to 100, or none"});
  }
  return weight;
}

// Everything the command needs to know of the document.
struct Place {
  Document document{};
  Language language{};
  Text text{};
  std::vector<Mark> marks{};
  Span passage{};  // by which the segment is named
};

Span new_span(const Request& request, const Place& place, Span now) {
  if (request.given("widen"))
    return widened(place.text, place.marks, now, unit_named(request.text("widen")), place.language);
  Passage passage;
  if (request.given("to-quote")) {
    passage.quote = request.text("to-quote");
  } else if (request.given("to")) {
    passage.span = parse_span(request.text("to"));
    if (!passage.span) {
      throw UsageError({.slug = "span-malformed",
                        .message = "'" + request.text("to") + "' is not a span",
                        .hint = "write two numbers, the smaller first: --to 120:341"});
    }
  } else {
    return now;
  }
  return locate(place.text, passage, place.language);
}

void require_free(const std::vector<CodedSegment>& segments, const CodedSegment& segment, Span span) {
  const bool taken = std::any_of(segments.begin(), segments.end(), [&](const CodedSegment& other) {
    return &other != &segment && other.code == segment.code && other.span == span;
  });
  if (!taken) return;
  throw UsageError(
      {.slug = "segment-exists",
       .message = "there is a segment " + name_of(span) + " with the code " + segment.code.value + " already",
       .hint = "take one of the two off with `coding uncode`"});
}

struct Adjusted {
  Span before{};
  Span after{};
};

// Changes the segment that is meant among the coder's own of the document.
Adjusted adjust(const Request& request, const Place& place, const CodeId& code,
                std::vector<CodedSegment>& segments) {
  CodedSegment& segment = meant(segments, code, place.passage);
  const Adjusted adjusted{segment.span, new_span(request, place, segment.span)};
  require_free(segments, segment, adjusted.after);
  segment.span = adjusted.after;
  if (adjusted.before != adjusted.after) segment.quote = quote_of(place.text, adjusted.after);
  if (request.given("weight")) segment.weight = weight_of(request.text("weight"));
  if (request.given("memo")) segment.memo = request.text("memo");
  if (request.given("stage"))
    segment.stage = request.text("stage") == "none" ? Stage::none : stage_named(request.text("stage"));
  for (const PropertyValue& value : values_of(request)) add_value(segment.values, value);
  return adjusted;
}

std::string described(const Adjusted& adjusted, const std::string& document, const std::string& code) {
  std::string what = "the segment " + name_of(adjusted.before) + " of " + document + " with " + code;
  if (adjusted.before != adjusted.after) what += " to " + name_of(adjusted.after);
  return what;
}

void require_something(const Request& request) {
  for (const char* option : {"to", "to-quote", "widen", "weight", "memo", "stage", "value"}) {
    if (request.given(option)) return;
  }
  throw UsageError({.slug = "adjustment-missing",
                    .message = "nothing to adjust is named",
                    .hint =
                        "new ends with --to, --to-quote or --widen; --weight N; --memo TEXT; --stage STAGE; "
                        "--value PROPERTY=VALUE"});
}

ExitCode run_adjust(Session& session, const Request& request) {
  require_something(request);
  const CoderId coder{session.coder()};
  const Project project =
      open_project_at(session, {request.operand("DOC")}, {.quotes = false, .only_coder = coder});
  Place place{.document = project.documents.front()};
  place.language = language_of(project, place.document);
  place.text = read_text(session.project_folder(), place.document);
  place.marks = marks_of(session)(place.document);
  place.passage = located(session, project, place.document, place.text, passage_of(request));
  const CodeId code = code_named(session, project, request.operand("CODE"));
  std::vector<CodedSegment> own;
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder == coder && segment.document == place.document.id) own.push_back(segment);
  }
  const std::string what = described(adjust(request, place, code, own), place.document.id.value, code.value);
  if (session.globals().dry_run) {
    require_unlocked(project.codebook, code);
    session.say("would adjust " + what);
    return ExitCode::done;
  }
  const bool changed = change_coding(
      session.project_folder(), coder, place.document.id,
      [&](Codebook&, std::vector<CodedSegment>& segments) { adjust(request, place, code, segments); },
      note_of(session, request, "adjusted " + what));
  session.say(changed ? "adjusted " + what : "nothing changed: it was so already");
  return ExitCode::done;
}

}  // namespace

CommandSpec adjust_command() {
  std::vector<OptionSpec> options = passage_options();
  options.insert(
      options.end(),
      {{.name = "to", .value = "A:B", .help = "its new ends, by code points from 0, B exclusive"},
       {.name = "to-quote", .value = "TEXT", .help = "its new ends, by the words it shall hold"},
       {.name = "widen",
        .value = "UNIT",
        .help = "to the whole of what it touches",
        .choices = {"sentence", "paragraph", "turn"}},
       {.name = "weight", .value = "N", .help = "0 to 100; none takes it away"},
       {.name = "memo", .value = "TEXT", .help = "the remark beside it; an empty one takes it away"},
       {.name = "stage",
        .value = "STAGE",
        .help = "of which coding it is part",
        .choices = {"open", "axial", "selective", "none"}},
       values_option()});
  return {
      .words = "adjust",
      .group = Group::code,
      .summary = "Change the ends, the weight, the remark or the values of a coded segment.",
      .operands = {{.name = "DOC", .help = "the document's id", .completion = Completion::document},
                   {.name = "CODE",
                    .help = "an id, a name, or the end of a path",
                    .completion = Completion::code}},
      .options = options,
      .one_of = {{.options = {"quote", "span", "lines", "turn"}, .required = true},
                 {.options = {"to", "to-quote", "widen"}}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "The segment is named as for `code`: by its own passage, or by any words that only one of your "
          "segments with that code touches. Only your own segments (or --coder's) are changed. The quote "
          "that "
          "is kept with a segment follows its ends.",
      .examples =
          {{"coding adjust Y19 duygudaşlık --quote \"Ben de onunkini içimde duydum\" --widen turn --coder "
            "arastirmaci --dry-run",
            "what would become of the segment with these words"}},
      .run = run_adjust};
}

}  // namespace coding::cli
