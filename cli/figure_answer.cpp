#include "cli/figure_answer.hpp"

#include <string_view>
#include <variant>

#include "coding/base/error.hpp"
#include "coding/figure/typeset.hpp"

namespace coding::cli {

namespace {

std::string words_in(const Drawing& drawing) {
  std::string out = drawing.title + "\n" + drawing.description + "\n";
  for (const auto& row : drawing.numbers) {
    for (const std::string& cell : row) out += cell + "\n";
  }
  for (const DrawingShape& shape : drawing.shapes) {
    const auto* text = std::get_if<TextShape>(&shape);
    if (text == nullptr) continue;
    for (const TextParagraph& paragraph : text->paragraphs) {
      for (const TextRun& run : paragraph.runs) out += run.text;
      out += "\n";
    }
  }
  return out;
}

}  // namespace

std::vector<OptionSpec> page_options() {
  return {
      {.name = "gloss",
       .value = "LANGUAGE",
       .help = "names from the codes' glosses, words and direction of this language; by default the study's"},
      {.name = "no-title", .help = "without the title above it"},
      {.name = "page",
       .value = "SIZE",
       .help = "a4 and a3 lie on their side and grow when the letters would become too small",
       .by_default = "a4",
       .choices = {"a4", "a3", "fit"}},
      {.name = "dpi",
       .value = "N",
       .help = "dots an inch of a .png",
       .by_default = "300",
       .kind = ValueKind::real,
       .minimum = 36,
       .maximum = 2400}};
}

PageSize page_wanted(const Request& request) {
  const std::string name = request.text("page");
  if (name == "a3") return PageSize::a3;
  return name == "fit" ? PageSize::fit : PageSize::a4;
}

Language figure_language(const Request& request, const Study& study) {
  return request.given("gloss") ? Language{request.text("gloss")} : study.language;
}

std::string figure_extension(const Session& session, const std::string& allowed) {
  const auto& output = session.globals().output;
  if (output) return output->extension().string();
  throw UsageError({.slug = "output-missing",
                    .message = "no file is named for the figure",
                    .hint = "name one with -o that ends in " + allowed});
}

ImageFormat image_format_of(const std::string& extension, const std::string& allowed) {
  const auto format = image_format_named(std::string_view(extension).substr(extension.empty() ? 0 : 1));
  if (format) return *format;
  throw UsageError({.slug = "figure-format",
                    .message = "'" + extension + "' is no format of a figure",
                    .hint = "name a file that ends in " + allowed});
}

void answer_drawing(Session& session, const Request& request, const Drawing& drawing, ImageFormat format) {
  session.require_allowed(words_in(drawing));
  session.complain(missing_letters(drawing));
  session.answer(render_drawing(drawing, format, {.dpi = request.real("dpi")}));
}

}  // namespace coding::cli
