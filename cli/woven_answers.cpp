// The placeholders that a command answers: it runs inside weave as it would in a shell, and what it would
// print or write is taken over.
#include <algorithm>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/parse.hpp"
#include "cli/registry.hpp"
#include "cli/weaving.hpp"
#include "cli/words.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/report/paper.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/render.hpp"
#include "coding/text/slug.hpp"

namespace coding::cli {

namespace {

using report::PaperKind;
using report::Placeholder;
using Words = std::vector<std::string>;

// What a command gave instead of writing it.
struct Taken {
  std::vector<std::pair<Table, RenderOptions>> tables{};
  std::string file{};  // the bytes
  std::string text{};
};

[[noreturn]] void refuse(const std::string& slug, const std::string& message, const std::string& hint) {
  throw UsageError({.slug = slug, .message = message, .hint = hint});
}

// Takes an option of the placeholder itself out of a command's words.
std::optional<std::string> taken_out(Words& words, const std::string& option) {
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (word->starts_with(option + "=")) {
      std::string value = word->substr(option.size() + 1);
      words.erase(word);
      return value;
    }
    if (*word != option) continue;
    if (word + 1 == words.end() || is_option(*(word + 1)))
      refuse("option-value-missing", option + " needs a value", "write it behind " + option);
    std::string value = *(word + 1);
    words.erase(word, word + 2);
    return value;
  }
  return std::nullopt;
}

// Nothing but the manuscript and its figures is written, and no other project is asked.
void require_harmless(const Request& request, bool draws) {
  const CommandSpec& command = request.command();
  const std::string called = "coding " + command.words;
  if (command.writes || command.hidden || command.words == "weave")
    refuse("placeholder-command", called + " changes things; a manuscript only asks",
           "commands that count and read may stand here");
  const Globals& given = request.globals();
  const std::vector<std::pair<std::string, bool>> outer = {{"-C", given.project.has_value()},
                                                           {"-f", given.format != "text"},
                                                           {"-o", given.output.has_value() && !draws},
                                                           {"--force", given.force}};
  for (const auto& [option, is_given] : outer) {
    if (is_given)
      refuse("option-meaningless", option + " means nothing in a manuscript",
             "the project and the format are those of the weaving");
  }
  for (const OptionSpec& option : command.options) {
    if (option.completion != Completion::folder || !request.given(option.name)) continue;
    refuse("option-meaningless", "--" + option.name + " writes a folder, which no manuscript does",
           "leave it out");
  }
}

const Request& asked(const Parsed& parsed) {
  if (!parsed.request)
    refuse("placeholder-help", "a placeholder has no help page", "docs/formats/weave.md has them all");
  return *parsed.request;
}

// A command of the program, run inside.
Taken answer_of(Weaving& weaving, const Words& words, const std::string& format, bool draws = false) {
  const Parsed parsed = parse(words, commands());
  const Request& request = asked(parsed);
  require_harmless(request, draws);
  if (!format.empty() && !request.command().takes.format) {
    refuse("placeholder-command", "coding " + request.command().words + " answers with no table",
           "{{text: …}} takes words, {{figure: …}} a drawing");
  }
  Globals globals = globals_within(weaving, words, request);
  if (!format.empty()) globals.format = format;
  if (!globals.table_number && globals.style && *globals.style != "plain")
    globals.table_number = weaving.tables + 1;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream said;
  Session session(weaving.session.inner(in, out, said), globals);
  Taken taken;
  session.set_takers(
      {.tables =
           [&](const std::vector<Table>& tables, const RenderOptions& options) {
             for (const Table& table : tables) taken.tables.emplace_back(table, options);
           },
       .files = [&](const std::filesystem::path&, std::string_view bytes) { taken.file = bytes; }});
  request.command().run(session, request);
  pass_on(weaving.session, said.str());
  taken.text = out.str();
  return taken;
}

void keep_label(Weaving& weaving, const std::optional<std::string>& label, const std::string& says) {
  if (!label) return;
  if (weaving.labels.emplace(*label, says).second) return;
  refuse("label-twice", "something else is called '" + *label + "' already", "give it another --label");
}

std::string format_for(const Weaving& weaving) {
  return weaving.paper.kind == PaperKind::latex ? "latex" : "markdown";
}

// \label stands within \caption, where LaTeX knows the number.
void put_label(std::string& latex, const std::string& label) {
  const std::size_t caption = latex.find("\\caption{");
  if (caption != std::string::npos)
    latex.insert(caption + std::string("\\caption{").size(), "\\label{" + label + "}");
}

std::string table_of(Weaving& weaving, const Placeholder& placeholder) {
  Words words = words_of(placeholder);
  const auto label = taken_out(words, "--label");
  const Taken taken = answer_of(weaving, words, format_for(weaving));
  if (taken.tables.empty()) {
    refuse("placeholder-command", "the command answers with no table",
           "{{text: …}} takes words, {{figure: …}} a drawing");
  }
  const bool latex = weaving.paper.kind == PaperKind::latex;
  std::string out;
  for (const auto& [table, options] : taken.tables) {
    out += out.empty() ? "" : "\n";
    out += render(table, latex ? Format::latex : Format::markdown, options);
    weaving.tables = std::max(weaving.tables, table.number);
  }
  const auto& [first, options] = taken.tables.front();
  if (label && !latex && first.number == 0)
    refuse("label-alone", "a table in the plain style has no number to point to", "leave --label out");
  const std::string number = report::number(first.number, options.language);
  keep_label(weaving, label,
             options.words.table + (latex ? "~\\ref{" + label.value_or("") + "}" : " " + number));
  if (label && latex) put_label(out, *label);
  return out;
}

// Of the quotes of a table, the column in which they stand as they are cited.
std::vector<std::string> cited(const Weaving& weaving, const Table& table) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key != "citation") continue;
    for (const Row& row : table.rows)
      out.push_back(report::woven_text(std::get<std::string>(row[i]), weaving.paper.kind));
  }
  return out;
}

bool has_choice(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.starts_with("--longest") || word.starts_with("--spread") ||
           word.starts_with("--per-participant");
  });
}

std::vector<std::string> quotes_of(Weaving& weaving, const Placeholder& placeholder) {
  Words words = words_with_operand("quotes", placeholder);
  if (placeholder.name == "quote" && !has_choice(words)) words.insert(words.begin() + 1, "--longest=1");
  Weaving citing{.session = weaving.session, .paper = weaving.paper};
  if (citing.paper.style == TableStyle::plain) citing.paper.style = usual_table_style(citing.paper.reader);
  const Taken taken = answer_of(citing, words, format_for(weaving));
  std::vector<std::string> out;
  for (const auto& [table, options] : taken.tables) {
    for (std::string& quote : cited(weaving, table)) out.push_back(std::move(quote));
  }
  if (out.empty())
    refuse("quote-none", "there is no such passage", "`coding quotes` shows what there is to choose from");
  return out;
}

// The drawing commands: `figure`, and those that write a file and no table, such as `model draw`.
Words drawing_words(Words words) {
  if (words.empty())
    refuse("operand-missing", "which figure is not said", "write it behind the colon: {{figure: heatmap}}");
  const std::string both = words.size() > 1 ? words[0] + " " + words[1] : words[0];
  for (const std::string& name : {both, words[0]}) {
    const CommandSpec* const found = find_command(commands(), name);
    if (found != nullptr && found->takes.output && !found->takes.format) return words;
  }
  words.insert(words.begin(), "figure");
  return words;
}

// Between <title …> and </title> of an SVG that we wrote.
std::string words_in(const std::string& svg, const std::string& element) {
  const std::size_t opening = svg.find("<" + element);
  const std::size_t start = opening == std::string::npos ? opening : svg.find('>', opening);
  const std::size_t end = start == std::string::npos ? start : svg.find("</" + element + ">", start);
  if (end == std::string::npos) return "";
  std::string out = svg.substr(start + 1, end - start - 1);
  for (const auto& [escaped, sign] :
       {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""}, std::pair{"&#39;", "'"},
        std::pair{"&amp;", "&"}}) {
    for (std::size_t at = out.find(escaped); at != std::string::npos; at = out.find(escaped, at + 1))
      out.replace(at, std::string_view(escaped).size(), sign);
  }
  return out;
}

std::string distinct_stem(const Weaving& weaving, const std::string& stem, const std::string& extension) {
  std::string out = stem;
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(weaving.files.begin(), weaving.files.end(), [&](const auto& file) {
      return file.first == std::filesystem::path("figures") / (name + extension);
    });
  };
  for (int n = 2; is_taken(out); ++n) out = stem + "-" + std::to_string(n);
  return out;
}

// From the words that say what is drawn: "model-draw".
std::string usual_stem(const Words& words) {
  std::string out;
  for (const std::string& word : words) {
    if (is_option(word)) break;
    out += (out.empty() ? "" : "-") + slug(word, {"en"});
  }
  return out;
}

std::string figure_of(Weaving& weaving, const Placeholder& placeholder) {
  Words words = words_of(placeholder);
  const auto label = taken_out(words, "--label");
  const auto name = taken_out(words, "--name");
  const auto title = taken_out(words, "--caption");
  const auto number = taken_out(words, "--figure-number");
  const auto wanted = number ? parse_integer(*number) : std::optional<std::int64_t>(weaving.figures + 1);
  if (!wanted || *wanted < 1)
    refuse("option-value", "--figure-number is an integer of at least 1, not \"" + *number + "\"", "");
  Words command = drawing_words(words);
  const std::string stem = name ? slug(*name, weaving.paper.reader) : usual_stem(words);
  const std::string extension = "." + weaving.figure_format;
  const std::string file = "figures/" + distinct_stem(weaving, stem, extension) + extension;
  const auto drawn = [&](const std::string& as) {
    Words line = command;
    line.insert(line.end(), {"-o", as});
    return answer_of(weaving, line, "", true).file;
  };
  const std::string svg = drawn("figures/drawing.svg");
  std::string bytes = extension == ".svg" ? svg : drawn(file);
  if (bytes.empty()) refuse("placeholder-command", "the command draws nothing", "");
  weaving.figures = static_cast<std::size_t>(*wanted);
  weaving.files.emplace_back(file, std::move(bytes));
  const bool latex = weaving.paper.kind == PaperKind::latex;
  const Language& reader = weaving.paper.reader;
  keep_label(weaving, label,
             latex ? report::figure_word(reader) + "~\\ref{" + label.value_or("") + "}"
                   : report::figure_label(weaving.figures, reader));
  // Below the first line stand the figure's numbers, which nobody wants to hear in the middle of a paper.
  const std::string told = words_in(svg, "desc");
  return report::woven_figure({.file = file,
                               .title = title.value_or(words_in(svg, "title")),
                               .description = told.substr(0, told.find('\n')),
                               .number = weaving.figures,
                               .label = label.value_or("")},
                              weaving.paper) +
         "\n";
}

std::string text_of(Weaving& weaving, const Placeholder& placeholder) {
  Taken taken = answer_of(weaving, words_of(placeholder), "");
  if (!taken.tables.empty())
    refuse("placeholder-command", "the command answers with a table", "write {{table: …}}");
  while (taken.text.ends_with('\n')) taken.text.pop_back();
  if (taken.text.empty()) refuse("placeholder-command", "the command prints nothing", "");
  return weaving.paper.kind == PaperKind::latex ? report::woven_text(taken.text, PaperKind::latex)
                                                : taken.text;
}

}  // namespace

bool is_block(const Placeholder& placeholder) {
  const auto& words = placeholder.words;
  const bool lines =
      placeholder.name == "list" &&
      std::any_of(words.begin(), words.end(), [](const auto& word) { return word.text == "--lines"; });
  return lines || placeholder.name == "table" || placeholder.name == "quotes" || placeholder.name == "figure";
}

std::string woven_answer(Weaving& weaving, const Placeholder& placeholder) {
  if (placeholder.name == "table") return table_of(weaving, placeholder);
  if (placeholder.name == "figure") return figure_of(weaving, placeholder);
  if (placeholder.name == "text") return text_of(weaving, placeholder);
  const std::vector<std::string> quotes = quotes_of(weaving, placeholder);
  return placeholder.name == "quote" ? quotes.front() : report::woven_quotes(quotes, weaving.paper.kind);
}

}  // namespace coding::cli
