// figure: what was counted as a picture.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/figure_answer.hpp"
#include "cli/figure_kinds.hpp"
#include "cli/scope_options.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

constexpr const char* extensions = ".svg, .pdf or .png";

const FigureKind& kind_named(const std::string& name) {
  const auto& kinds = figure_kinds();
  return *std::find_if(kinds.begin(), kinds.end(), [&](const FigureKind& kind) { return kind.name == name; });
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<OptionSpec> options_of_kinds() { return count_figure_options(); }

// An option that one kind has and another has not must not be ignored.
void require_options(const Request& request, const FigureKind& kind) {
  for (const OptionSpec& option : options_of_kinds()) {
    if (!request.given(option.name) || contains(kind.options, option.name)) continue;
    std::string takers;
    for (const FigureKind& other : figure_kinds()) {
      if (contains(other.options, option.name)) takers += (takers.empty() ? "" : ", ") + other.name;
    }
    throw UsageError({.slug = "option-not-taken",
                      .message = "--" + option.name + " means nothing to the figure '" + kind.name + "'",
                      .hint = "it is an option of: " + takers});
  }
  if (request.given("combine") && request.text("combine") == "each") {
    throw UsageError({.slug = "option-not-taken",
                      .message = "one figure cannot show each coder's work",
                      .hint = "draw one for each with --coder NAME, or combine them with --combine union"});
  }
}

ExitCode run_figure(Session& session, const Request& request) {
  const FigureKind& kind = kind_named(request.operand("KIND"));
  require_options(request, kind);
  const ImageFormat format = image_format_of(figure_extension(session, extensions), extensions);
  answer_drawing(session, request, kind.draw(session, request), format);
  return ExitCode::done;
}

std::vector<std::string> names_of_kinds() {
  std::vector<std::string> out;
  for (const FigureKind& kind : figure_kinds()) out.push_back(kind.name);
  return out;
}

std::vector<OptionSpec> figure_options() {
  std::vector<OptionSpec> out = {
      {.name = "by", .value = "LEVEL", .help = "the level of the codes that are shown"}};
  for (OptionSpec& option : options_of_kinds()) out.push_back(std::move(option));
  for (const OptionSpec& option : {question_option(), under_option(), set_option(), active_option()})
    out.push_back(option);
  for (OptionSpec& option : page_options()) out.push_back(std::move(option));
  out.push_back(
      {.name = "caption", .value = "TEXT", .help = "below the figure, instead of what it says of itself"});
  return out;
}

std::string about_kinds() {
  std::string out;
  for (const FigureKind& kind : figure_kinds())
    out += (out.empty() ? "" : "\n\n") + kind.name + ": " + kind.help + ".";
  return out;
}

}  // namespace

const std::vector<FigureKind>& figure_kinds() {
  static const std::vector<FigureKind> kinds = count_figures();
  return kinds;
}

report::FigureLook figure_look(const Request& request, const Study& study, std::vector<std::string> notes) {
  return {.language = figure_language(request, study),
          .title = !request.flag("no-title"),
          .page = page_wanted(request),
          .caption = request.text("caption"),
          .notes = std::move(notes)};
}

CommandSpec figure_command() {
  Takes takes{.project = true, .output = true};
  takes.coder = true;
  takes.seed = true;
  takes.jobs = true;
  return {
      .words = "figure",
      .group = Group::publish,
      .summary = "Draw what was counted.",
      .operands = {{.name = "KIND", .help = "what to draw", .choices = names_of_kinds()}},
      .options = with_counting(figure_options()),
      .takes = takes,
      .about =
          about_kinds() +
          "\n\nThe file's name says what is written: .svg (letters as outlines, the text beneath them to be "
          "searched and read aloud; its description holds the numbers as a table), .pdf (fonts embedded), "
          ".png. A figure with many rows may stand upright before its page grows. Colours are told apart by "
          "people with any colour vision and in a grey print. "
          "Docs: docs/formats/figures.md.",
      .examples = {{"coding figure heatmap -o who-said-what.svg",
                    "codes by participants, alike ones side by side"},
                   {"coding figure heatmap --dendrogram --cells presence --gloss en -o heatmap.pdf",
                    "with the trees behind the order, in English"},
                   {"coding figure bars --by subcategory --interval -o bars.svg",
                    "subcategories with f, % and Wilson's interval"},
                   {"coding figure bars --top 10 --where \"cinsiyet=Kadın\" -o women.png --dpi 150",
                    "the ten most frequent codes among the women"},
                   {"coding figure tree -o tree.svg", "the codebook with its counts"}},
      .run = run_figure};
}

}  // namespace coding::cli
