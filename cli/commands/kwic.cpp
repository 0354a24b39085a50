#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/concordance_text.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "cli/word_index.hpp"
#include "coding/lexicon/concordance.hpp"
#include "coding/report/word_tables.hpp"
#include "coding/text/width.hpp"

namespace coding::cli {

namespace {

ConcordanceOrder order_named(const std::string& name) {
  if (name == "left") return ConcordanceOrder::left;
  if (name == "right") return ConcordanceOrder::right;
  if (name == "match") return ConcordanceOrder::match;
  return ConcordanceOrder::text;
}

ContextOptions context_of(const Request& request) {
  const auto size = static_cast<std::size_t>(request.integer("context"));
  const std::string unit = request.text("in");
  return {.unit = unit == "characters" ? ContextUnit::characters
                  : unit == "turn"     ? ContextUnit::turn
                                       : ContextUnit::words,
          .left = size,
          .right = size};
}

// Where the lines come from, document by document: the index, or a regular expression over the texts.
class Lines {
 public:
  Lines(Session& session, const Request& request, const Project& project, const Index& index)
      : project_(project),
        text_of_(texts_of(session)),
        context_(context_of(request)),
        index_(index),
        selection_(select(index_, project.documents, word_scope_of(request, project))) {
    const std::string pattern = request.operand("PATTERN");
    if (request.flag("regex")) {
      search_.emplace(index_, selection_, pattern);
      return;
    }
    PreparedPattern prepared = prepare(index_, pattern);
    if (request.flag("lemma")) widen(prepared, index_, stem_groups(session, index_));
    hits_.emplace(index_, selection_, std::move(prepared));
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  ~Lines() = default;

  const Index& index() const { return index_; }

  // Of the next document that has any; empty at the end.
  std::vector<ConcordanceLine> next() {
    if (search_) {
      while (document_ < index_.documents()) {
        const auto at = static_cast<std::uint32_t>(document_++);
        auto lines = search_->lines(at, text_of(at), context_);
        if (!lines.empty()) return lines;
      }
      return {};
    }
    const auto hits = hits_->next_document();
    if (hits.empty()) return {};
    return lines_of(index_, selection_, text_of(hits.front().document), hits, context_);
  }

 private:
  Text text_of(std::uint32_t document) const {
    return text_of_(document_at(project_, {std::string(index_.document(document).id)}));
  }

  const Project& project_;
  TextSource text_of_;
  ContextOptions context_;
  const Index& index_;
  Selection selection_;
  std::optional<Hits> hits_{};
  std::optional<TextSearch> search_{};
  std::size_t document_ = 0;
};

ConcordanceStyle style_of(const Session& session, const Project& project) {
  ConcordanceStyle style{.width = session.out_is_terminal() ? session.columns() : 120,
                         .isolate = session.out_is_terminal(),
                         .bold = session.colors_out()};
  std::size_t longest = 4;
  for (const Document& document : project.documents)
    longest = std::max(longest, display_width(document.id.value));
  style.id_width = std::min<std::size_t>(longest, 16);
  return style;
}

// One line a hit; the first are on the screen before the last are looked for.
class Printer {
 public:
  Printer(Session& session, const Request& request, const Project& project)
      : session_(session), style_(style_of(session, project)), limit_(limit_of(request)) {}

  void print(const Index& index, const std::vector<ConcordanceLine>& lines) {
    std::string out;
    for (const ConcordanceLine& line : lines) {
      if (limit_ == 0 || printed_ < limit_)
        out += concordance_row(line, std::string(index.document(line.document).id), style_);
      ++printed_;
    }
    if (session_.globals().output) {
      kept_ += out;
    } else {
      session_.require_allowed(out);
      session_.out() << out;
      session_.out().flush();
    }
  }

  ExitCode finish() {
    if (session_.globals().output) session_.answer(kept_);
    const std::string count = std::to_string(printed_);
    if (printed_ == 0) {
      session_.remark("no occurrences");
      return ExitCode::answer_is_no;
    }
    session_.remark(count + (printed_ == 1 ? " occurrence" : " occurrences"));
    return ExitCode::done;
  }

  // The limit is reached, or nobody reads on (coding kwic … | head).
  bool enough() const { return (limit_ > 0 && printed_ >= limit_) || !session_.out(); }

  static std::size_t limit_of(const Request& request) {
    return static_cast<std::size_t>(request.optional_integer("limit").value_or(0));
  }

 private:
  Session& session_;
  ConcordanceStyle style_;
  std::size_t limit_;
  std::size_t printed_ = 0;
  std::string kept_;
};

ExitCode show(Session& session, const Request& request, const Project& project, const Index& index) {
  Lines source(session, request, project, index);
  const ConcordanceOrder order = order_named(request.text("sort"));
  const bool plain = session.globals().format == "text";
  Printer printer(session, request, project);
  if (plain && order == ConcordanceOrder::text) {
    for (auto lines = source.next(); !lines.empty(); lines = source.next()) {
      printer.print(source.index(), lines);
      if (printer.enough()) break;
    }
    return printer.finish();
  }
  std::vector<ConcordanceLine> all;
  for (auto lines = source.next(); !lines.empty(); lines = source.next())
    all.insert(all.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
  sort_lines(all, order, project.study.language);
  if (plain) {
    printer.print(source.index(), all);
    return printer.finish();
  }
  const std::size_t limit = Printer::limit_of(request);
  if (limit > 0 && all.size() > limit) all.resize(limit);
  answer_table(
      session, request,
      report::concordance_table(source.index(), request.operand("PATTERN"), all, reader_of(session)));
  return all.empty() ? ExitCode::answer_is_no : ExitCode::done;
}

ExitCode run_kwic(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  return with_index(session, project,
                    [&](const Index& index) { return show(session, request, project, index); });
}

std::vector<OptionSpec> kwic_options() {
  std::vector<OptionSpec> options = {
      {.name = "context",
       .value = "N",
       .help = "how much stands on each side",
       .by_default = "8",
       .kind = ValueKind::integer,
       .minimum = 0,
       .maximum = 1000},
      {.name = "in",
       .value = "UNIT",
       .help = "what context is counted in, or all of the turn",
       .by_default = "words",
       .choices = {"words", "characters", "turn"}},
      {.name = "sort",
       .value = "ORDER",
       .help = "by the text, the words before, the words behind, or the hit",
       .by_default = "text",
       .choices = {"text", "left", "right", "match"}},
      {.name = "lemma", .help = "all forms of the words"},
      {.name = "regex", .help = "the pattern is a regular expression over running text"},
      {.name = "limit",
       .value = "N",
       .help = "at most so many lines",
       .kind = ValueKind::integer,
       .minimum = 1}};
  const auto scope = scope_options();
  options.insert(options.end(), scope.begin(), scope.end());
  return options;
}

}  // namespace

CommandSpec kwic_command() {
  return {
      .words = "kwic",
      .group = Group::read,
      .summary = "Show every occurrence of a word with its context.",
      .operands = {{.name = "PATTERN", .help = "a word, a phrase, or a pattern such as kadın*"}},
      .options = kwic_options(),
      .takes = reading,
      .about =
          "Key word in context: one line an occurrence, the hits below each other. kadın* is every word that "
          "begins so, k?r has one letter for ?, /öğret(men|im)/ is a regular expression on one word, `a ~3 "
          "b` "
          "allows three words between. Case follows the language of the document; letter variants, ZWNJ, "
          "diacritics of Arabic script, and kinds of apostrophes do not matter. Context does not leave the "
          "turn. "
          "Interviewers' turns are left out unless asked for.\n\n"
          "Columns: document, participant, speaker, start, end, left, match, right. Exit status 1: it does "
          "not "
          "occur.\n\n"
          "Cost: large projects keep an index of their words in .coding/, made when it is first needed (a "
          "second "
          "for 100 MB of text) and made anew when a text changes.",
      .examples = {{"coding kwic öğrenci*", "every word that begins so"},
                   {"coding kwic toplantı --lemma --sort right --context 4",
                    "all forms, sorted by what follows"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_kwic};
}

}  // namespace coding::cli
