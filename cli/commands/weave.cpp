// weave: numbers, lists, tables, quotes and figures of a project into a manuscript.
#include <algorithm>
#include <ostream>
#include <system_error>

#include "cli/checks.hpp"
#include "cli/commands.hpp"
#include "cli/complaint.hpp"
#include "cli/counted.hpp"
#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "cli/weaving.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/report/own_words.hpp"
#include "coding/store/folder.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"

namespace coding::cli {

namespace {

using report::PaperKind;
using report::PaperPiece;
using report::PaperSource;
using report::Placeholder;

struct Manuscript {
  GivenFile file{};
  PaperKind kind = PaperKind::markdown;
  PaperSource source{};
};

Manuscript read_manuscript(Session& session, const std::string& name) {
  Manuscript out{.file = given_file(session, name)};
  if (const auto bad = first_invalid_byte(out.file.bytes)) {
    const std::string start = repaired(out.file.bytes.substr(0, *bad));
    throw DataError(report::at_byte_of(start, start.size(),
                                       {.slug = "not-utf8",
                                        .message = "the manuscript is not UTF-8",
                                        .hint = "save it as UTF-8",
                                        .place = {out.file.name}}));
  }
  if (std::filesystem::path(name).extension() == ".tex") out.kind = PaperKind::latex;
  out.source = report::read_paper_source(out.file.bytes, out.file.name, out.kind);
  return out;
}

// --lang, else what the manuscript says of itself, else the study's language where it is spoken, else
// English.
std::string language_of(const Session& session, const Request& request, const Manuscript& manuscript) {
  if (request.given("lang")) return request.text("lang");
  const auto spoken = report::spoken_languages();
  for (const Language& each : {report::language_of_paper(manuscript.file.bytes, manuscript.kind),
                               read_study(session.project_folder()).language}) {
    if (std::find(spoken.begin(), spoken.end(), primary(each)) != spoken.end()) return primary(each);
  }
  return "en";
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// Where a query that was refused stands in the manuscript, with the place it was refused at; npos when the
// message points into none.
std::size_t place_in_query(const Diagnostic& diagnostic, const Placeholder& placeholder,
                           const std::string& text) {
  const std::string& query = diagnostic.source_line;
  for (const report::PlaceholderWord& word : placeholder.words) {
    if (query.empty() || !word.text.ends_with(query)) continue;
    const std::size_t start = text.find(query, word.byte);
    const std::size_t column = std::max<std::size_t>(diagnostic.place.column, 1) - 1;
    return start == std::string::npos ? word.byte : start + byte_of_code_point(query, column);
  }
  return std::string::npos;
}

// The longest of the placeholder's words that the message names; its operand is one word. The placeholder
// itself when it names none.
std::size_t place_of_word(const std::string& message, const Placeholder& placeholder) {
  const std::vector<std::string> line = words_with_operand("", placeholder);
  const bool names_operand = line.size() > 2 && line[line.size() - 2] == "--" &&
                             message.find("'" + line.back() + "'") != std::string::npos;
  if (names_operand) return placeholder.words.front().byte;
  std::size_t byte = placeholder.byte;
  std::size_t longest = 0;
  for (const report::PlaceholderWord& word : placeholder.words) {
    const std::string named =
        word.text.substr(0, word.text.starts_with("--") ? word.text.find('=') : std::string::npos);
    if (named.size() <= longest || message.find(named) == std::string::npos) continue;
    longest = named.size();
    byte = word.byte;
  }
  return byte;
}

// What a placeholder was refused with, at its place in the manuscript.
Diagnostic placed(Diagnostic diagnostic, const Placeholder& placeholder, const Manuscript& manuscript) {
  const std::string& text = manuscript.file.bytes;
  std::size_t byte = place_in_query(diagnostic, placeholder, text);
  if (byte == std::string::npos) byte = place_of_word(diagnostic.message, placeholder);
  diagnostic.place = {.file = manuscript.file.name};
  if (is_value(placeholder)) {
    const std::string called = "coding " + placeholder.name;
    replace_all(diagnostic.hint, called + " -h shows how it is asked",
                "docs/formats/weave.md shows how it is asked");
    if (diagnostic.hint.starts_with("usage: ")) diagnostic.hint = "docs/formats/weave.md has its form";
    replace_all(diagnostic.message, called, "{{" + placeholder.name + "}}");
  }
  return report::at_byte_of(text, std::min(byte, text.size()), std::move(diagnostic));
}

std::string one_answer(Weaving& weaving, const Placeholder& placeholder) {
  if (is_block(placeholder) && !placeholder.alone) {
    throw UsageError({.slug = "placeholder-inline",
                      .message = "{{" + placeholder.name + "}} makes a block and stands within a line",
                      .hint = "put it on a line of its own"});
  }
  return is_value(placeholder) ? woven_value(weaving, placeholder) : woven_answer(weaving, placeholder);
}

std::string reference(const Weaving& weaving, const Placeholder& placeholder) {
  std::vector<std::string> known;
  for (const auto& [label, says] : weaving.labels) known.push_back(label);
  const std::string wanted = placeholder.words.empty() ? "" : placeholder.words.front().text;
  if (const auto found = weaving.labels.find(wanted); found != weaving.labels.end()) return found->second;
  const auto close = nearest(wanted, known);
  throw UsageError({.slug = "label-unknown",
                    .message = "nothing here has the label '" + wanted + "'",
                    .hint = close.empty() ? "a table or a figure gets one with --label NAME"
                                          : "did you mean '" + close[0] + "'?"});
}

// Every answer, in the order of the pieces; what is refused goes to `faults`. References come last: they may
// point forward.
std::vector<std::string> answers_of(Weaving& weaving, const Manuscript& manuscript, Diagnostics& faults) {
  const auto& pieces = manuscript.source.pieces;
  std::vector<std::string> out(pieces.size());
  for (const bool references : {false, true}) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Placeholder& placeholder = pieces[i].placeholder;
      if (placeholder.name.empty() || (placeholder.name == "ref") != references) continue;
      try {
        out[i] = references ? reference(weaving, placeholder) : one_answer(weaving, placeholder);
      } catch (const UsageError& error) {
        faults.push_back(placed(error.diagnostic(), placeholder, manuscript));
      }
    }
  }
  std::stable_sort(faults.begin(), faults.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  return out;
}

// A block has an empty line before and behind it, and the blanks of its line before each of its own.
void append_block(std::string& out, std::string block, const std::string& indent) {
  while (block.ends_with('\n')) block.pop_back();
  out.resize(out.size() - indent.size());
  if (!out.empty() && !out.ends_with("\n\n") && !out.ends_with("\n\r\n")) out += '\n';
  std::size_t start = 0;
  while (start <= block.size()) {
    const std::size_t end = std::min(block.find('\n', start), block.size());
    if (end > start) out += indent + block.substr(start, end - start);
    if (end < block.size()) out += '\n';
    start = end + 1;
  }
}

bool goes_on(const std::string& behind) {
  const std::size_t feed = behind.find('\n');
  if (feed == std::string::npos) return false;
  const std::size_t next = behind.find_first_not_of(" \t\r", feed + 1);
  return next != std::string::npos && behind[next] != '\n';
}

std::string put_together(const PaperSource& source, const std::vector<std::string>& answers) {
  std::string out;
  for (std::size_t i = 0; i < source.pieces.size(); ++i) {
    const Placeholder& placeholder = source.pieces[i].placeholder;
    out += source.pieces[i].text;
    if (!is_block(placeholder)) {
      out += answers[i];
      continue;
    }
    append_block(out, answers[i], placeholder.indent);
    const PaperPiece& behind = source.pieces[i + 1];
    const bool another =
        behind.text.find_first_not_of(" \t\r\n") == std::string::npos && !behind.placeholder.name.empty();
    if (goes_on(behind.text) && !another) out += '\n';
  }
  return out;
}

void refuse_output(const Session& session, const std::string& paper) {
  const auto& output = session.globals().output;
  if (output && (output->extension() == ".docx" || output->extension() == ".xlsx")) {
    throw UsageError({.slug = "output-format",
                      .message = "what is woven is Markdown or LaTeX, as the manuscript is",
                      .hint = "weave to a file .md; pandoc makes a document of Word of it",
                      .place = {output->string()}});
  }
  std::error_code ignored;
  if (!output || paper == "-" ||
      !std::filesystem::equivalent(session.path(paper), session.path(*output), ignored))
    return;
  throw UsageError({.slug = "output-is-input",
                    .message = "the manuscript would be replaced by what is woven of it",
                    .hint = "name another file with -o",
                    .place = {output->string()}});
}

// Before the first file is written.
void require_room(const Session& session, const Weaving& weaving) {
  const auto& output = session.globals().output;
  if (!output && !weaving.files.empty()) {
    throw UsageError({.slug = "output-missing",
                      .message = "the manuscript has figures, which are written beside what is woven",
                      .hint = "name it with -o FILE"});
  }
  if (!output || session.globals().force) return;
  std::vector<std::filesystem::path> all = {*output};
  for (const auto& [file, bytes] : weaving.files) all.push_back(output->parent_path() / file);
  for (const std::filesystem::path& file : all) {
    std::error_code ignored;
    if (!std::filesystem::exists(session.path(file), ignored)) continue;
    throw UsageError({.slug = "file-exists",
                      .message = "the file exists already",
                      .hint = "--force replaces it",
                      .place = {file.string()}});
  }
}

void write_figures(Session& session, const Weaving& weaving) {
  if (weaving.files.empty()) return;
  const std::filesystem::path folder = session.globals().output->parent_path();
  std::error_code failure;
  std::filesystem::create_directories(session.path(folder / "figures"), failure);
  if (failure) {
    throw Error({.slug = "file-unwritable",
                 .message = "cannot make the folder: " + failure.message(),
                 .hint = "check the permissions and the space left",
                 .place = {(folder / "figures").string()}});
  }
  for (const auto& [file, bytes] : weaving.files) session.write(folder / file, bytes);
}

// Not the first 20 alone: whoever gave a code another name needs the whole list.
void complain_of_all(Session& session, const Diagnostics& faults) {
  session.err() << complaint(
      faults, {.columns = session.columns(), .color = session.colors_err(), .at_most = faults.size()});
}

TableStyle style_for(const Request& request, const Language& reader) {
  return request.given("style") ? table_style_named(request.text("style")).value_or(TableStyle::plain)
                                : usual_table_style(reader);
}

void tell(Session& session, const Manuscript& manuscript) {
  if (!session.globals().output) return;
  const std::string output = session.globals().output->string();
  const std::size_t places = manuscript.source.pieces.size() - 1;
  session.say("filled " + counted(places, "placeholder") + ": " + output,
              manuscript.kind == PaperKind::latex
                  ? ""
                  : "pandoc " + output + " -o FILE.docx makes a document of Word");
}

ExitCode run_weave(Session& session, const Request& request) {
  const std::string paper = request.operand("PAPER");
  refuse_output(session, paper);
  const Manuscript manuscript = read_manuscript(session, paper);
  Globals globals = session.globals();
  globals.language = language_of(session, request, manuscript);
  session.set_globals(globals);
  check_choice("--lang", globals.language, report::spoken_languages(), "option-value");
  const Language reader = reader_of(session);
  const bool latex = manuscript.kind == PaperKind::latex;
  Weaving weaving{.session = session,
                  .paper = {.kind = manuscript.kind, .reader = reader, .style = style_for(request, reader)},
                  .figure_format = request.given("figures") ? request.text("figures")
                                   : latex                  ? "pdf"
                                                            : "svg"};
  Diagnostics faults = manuscript.source.faults;
  const std::vector<std::string> answers = answers_of(weaving, manuscript, faults);
  if (!faults.empty()) {
    complain_of_all(session, faults);
    return ExitCode::files_wrong;
  }
  const std::string woven = put_together(manuscript.source, answers);
  session.require_allowed(woven);
  for (const auto& [file, bytes] : weaving.files) session.require_allowed(bytes);
  require_room(session, weaving);
  write_figures(session, weaving);
  session.answer(woven);
  tell(session, manuscript);
  return ExitCode::done;
}

}  // namespace

CommandSpec weave_command() {
  return {.words = "weave",
          .group = Group::publish,
          .summary = "Fill numbers, tables, quotes and figures into a manuscript.",
          .operands = {{.name = "PAPER",
                        .help = "a manuscript in Markdown or, as .tex, in LaTeX; - for standard input",
                        .completion = Completion::file}},
          .options = {{.name = "lang",
                       .value = "LANG",
                       .help = "language of numbers and headings; by default the manuscript's or the study's",
                       .completion = Completion::language},
                      {.name = "style",
                       .value = "STYLE",
                       .help = "of tables, figures and quotes; by default the language's",
                       .choices = {"plain", "apa", "turkish", "iranian"}},
                      {.name = "figures",
                       .value = "FORMAT",
                       .help = "how figures are written; by default svg, in LaTeX pdf",
                       .choices = {"svg", "pdf", "png"}}},
          .takes = {.output = true, .language = true, .coder = true},
          .about =
              "Writes the manuscript again with every placeholder filled from the project, so that a paper "
              "follows "
              "its coding: {{n: CODE}}, {{percent: CODE}}, {{who: CODE}}, {{list: CODE}}, {{participants}}, "
              "{{codes: LEVEL}}; {{quotes: CODE --spread 3}}, {{quote: CODE}}; {{table: COMMAND}} for each "
              "command "
              "that answers with a table, {{figure: COMMAND}} for one that draws, {{text: COMMAND}}; {{ref: "
              "LABEL}} "
              "for the number of a table or a figure. docs/formats/weave.md has them all.\n\n"
              "Counting placeholders take --where, --combine, --coders, --coder and --lang as commands do. "
              "Tables "
              "and figures are numbered in their order. Figures are written to figures/ beside FILE.\n\n"
              "A placeholder that cannot be filled is named with line and column, all of them at once; then "
              "nothing is written. \\{{ stands for the two signs; code, comments and verbatim text are left "
              "alone.\n\n"
              "The same project and manuscript give the same bytes. Cost: that of the commands in it; "
              "segments are "
              "read once for all numbers with the same --where.",
          .examples = {{"coding weave paper.md -o woven.md", "the paper, filled"},
                       {"coding weave paper.md --lang en --style apa",
                        "to the screen, in English and in APA's style"},
                       {"coding weave paper.tex -o woven.tex", "LaTeX, for lualatex"}},
          .run = run_weave};
}

}  // namespace coding::cli
