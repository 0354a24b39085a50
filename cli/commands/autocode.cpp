// Codes by a rule: words, a dictionary, a regular expression, a speaker.
#include <array>
#include <map>
#include <optional>

#include "cli/coding_plan.hpp"
#include "cli/commands.hpp"
#include "cli/dictionary_file.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/query/search.hpp"
#include "coding/report/lexicon_tables.hpp"

namespace coding::cli {

namespace {

// What is looked for, and the code it is given.
struct Rule {
  std::string code{};
  Query query{};
};

Query any_of(const std::vector<std::string>& patterns) {
  Query query{.kind = QueryKind::any_of};
  for (const std::string& pattern : patterns)
    query.parts.push_back({.kind = QueryKind::words, .text = pattern});
  return query.parts.size() == 1 ? query.parts.front() : query;
}

// Everything of one of these speakers, under one of these headings, in answer to one of these questions.
Query by_field(const std::string& field, const std::vector<std::string>& values) {
  Query query{.kind = QueryKind::any_of};
  for (const std::string& value : values) query.parts.push_back(field_query(field, value));
  return query.parts.size() == 1 ? query.parts.front() : query;
}

// The options that are fields of a query.
constexpr std::array<const char*, 3> by_place = {"speaker", "heading", "question"};

std::optional<std::string> place_option(const Request& request) {
  for (const char* option : by_place) {
    if (request.given(option)) return option;
  }
  return std::nullopt;
}

void require_code(const Request& request) {
  if (request.has_operand("CODE")) return;
  throw UsageError(
      {.slug = "operand-missing",
       .message = "a code is needed",
       .hint = "coding autocode CODE --words \"güven*,inanç*\"; only --dictionary brings its own codes"});
}

// One rule a category, named by the category's path; all of them one rule when a code is given.
std::vector<Rule> dictionary_rules(Session& session, const Request& request, const Study& study) {
  const Dictionary dictionary =
      dictionary_of(session, request.text("dictionary"), request.text("encoding"), study.language);
  std::map<std::size_t, std::vector<std::string>> patterns;
  for (const DictionaryEntry& entry : dictionary.entries) {
    const std::size_t rule = request.has_operand("CODE") ? 0 : entry.category;
    patterns[rule].push_back(entry.pattern);
  }
  std::vector<Rule> rules;
  for (const auto& [category, words] : patterns) {
    const std::string code = request.has_operand("CODE") ? request.operand("CODE")
                                                         : category_name(dictionary.categories[category]);
    rules.push_back({.code = code, .query = any_of(words)});
  }
  return rules;
}

std::vector<Rule> rules_of(Session& session, const Request& request, const Study& study) {
  if (request.given("dictionary")) return dictionary_rules(session, request, study);
  require_code(request);
  Query query;
  if (request.given("words")) {
    query = any_of(request.list("words"));
  } else if (request.given("match")) {
    query = {.kind = QueryKind::words, .text = "/" + request.text("match") + "/"};
  } else if (const auto field = place_option(request)) {
    query = by_field(*field, request.list(*field));
  }
  return {{.code = request.operand("CODE"), .query = std::move(query)}};
}

// A dictionary's category is a code of that path, or of its last step's name.
CodeId code_of(CodeNames& codes, const Project& project, const std::string& wanted) {
  const auto last = wanted.rfind(" > ");
  if (last != std::string::npos && resolve(project.codebook, wanted, project.study.language).empty())
    return codes.id_of(wanted.substr(last + 3));
  return codes.id_of(wanted);
}

struct Found {
  CodingPlan plan{};
  std::vector<std::pair<std::string, std::vector<FoundPassage>>> by_rule{};
  std::size_t total = 0;
};

Found plan_of(Session& session, const Request& request, const Project& project) {
  const auto rules = rules_of(session, request, project.study);
  std::vector<Query> queries;
  for (const Rule& rule : rules) queries.push_back(rule.query);
  const std::string unit = request.text("unit");
  const bool hits = unit == "match" && !place_option(request);
  const auto passages = search_all(
      project, queries, {.unit = unit == "match" ? Unit::turn : unit_named(unit), .only_hits = hits},
      texts_of(session), marks_of(session));
  CodeNames codes(project, request.flag("new"));
  Found found;
  std::map<DocumentId, Text> texts;
  const TextSource text_of = texts_of(session);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (passages[i].empty()) continue;
    const CodeId code = code_of(codes, project, rules[i].code);
    for (const FoundPassage& passage : passages[i]) {
      auto text = texts.find(passage.document);
      if (text == texts.end()) {
        texts.clear();
        text = texts.emplace(passage.document, text_of(document_at(project, passage.document))).first;
      }
      found.plan.segments.push_back({.document = passage.document,
                                     .span = passage.span,
                                     .code = code,
                                     .quote = quote_of(text->second, passage.span),
                                     .stage = project.study.stage});
    }
    found.total += passages[i].size();
    found.by_rule.emplace_back(rules[i].code, passages[i]);
  }
  found.plan.new_codes = codes.new_codes();
  return found;
}

std::string rule_words(const Request& request) {
  for (const char* option : {"dictionary", "words", "match", "speaker", "heading", "question"}) {
    if (request.given(option)) return "--" + std::string(option) + " " + request.text(option);
  }
  return "";
}

ExitCode run_autocode(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  const Found found = plan_of(session, request, project);
  if (found.total == 0) {
    session.say("nothing is like that in the texts; nothing was coded");
    return ExitCode::answer_is_no;
  }
  const std::string what = std::to_string(found.total) + (found.total == 1 ? " segment" : " segments");
  if (session.globals().dry_run) {
    require_codable(found.plan, project.codebook);
    for (const auto& [code, passages] : found.by_rule) {
      answer_table(session, request,
                   report::found_table(project, code, passages, texts_of(session), reader_of(session)));
    }
    session.say("would code " + what);
    return ExitCode::done;
  }
  const SegmentsAdded result =
      add_planned(session, request, found.plan, "coded " + what + " automatically by " + rule_words(request));
  session.say(told(result, what));
  return ExitCode::done;
}

}  // namespace

CommandSpec autocode_command() {
  return {
      .words = "autocode",
      .group = Group::code,
      .summary = "Code every passage that a rule finds.",
      .operands = {{.name = "CODE",
                    .help =
                        "an id, a name or the end of a path; with --dictionary its categories when left out",
                    .times = Times::optional,
                    .completion = Completion::code}},
      .options = {{.name = "words",
                   .value = "LIST",
                   .help = "words, phrases and patterns, separated by commas: güven*, \"iş birliği\"",
                   .comma_separated = true},
                  {.name = "dictionary",
                   .value = "FILE",
                   .help = "a dictionary: .csv, .dic, .ykd, .lcd, .lc3, .cat or .yml",
                   .completion = Completion::file},
                  {.name = "match", .value = "REGEX", .help = "a regular expression on one word"},
                  {.name = "speaker",
                   .value = "LABEL",
                   .help = "everything this speaker says",
                   .comma_separated = true},
                  {.name = "heading",
                   .value = "WORDS",
                   .help = "everything under a heading, named whole or with *: \"3. *\"",
                   .repeatable = true},
                  {.name = "question",
                   .value = "N",
                   .help = "every answer to the interview's question with this number",
                   .comma_separated = true},
                  {.name = "unit",
                   .value = "UNIT",
                   .help = "what is coded: the words themselves, or what they stand in",
                   .by_default = "match",
                   .choices = {"match", "sentence", "turn", "paragraph"}},
                  {.name = "encoding", .value = "NAME", .help = "of the dictionary file"},
                  {.name = "new", .help = "make the codes that are not there yet"}},
      .one_of = {{.options = {"words", "dictionary", "match", "speaker", "heading", "question"},
                  .required = true}},
      .takes = {.format = true, .output = true, .language = true, .coder = true},
      .writes = true,
      .about =
          "Looks for the words as `find` does and codes every place, as one change that the journal calls "
          "automatic. With --dictionary and no CODE each category codes with the code of its path or its own "
          "name. Look first: --dry-run prints every passage, with what stands around a word.\n\n"
          "--heading and --question go by structure: headings as import marked them (`coding documents marks "
          "DOC "
          "--kind heading`); questions whose number begins what the interviewer says (\"3.\", \"Soru 3:\"), "
          "answered by all that others say up to the next one. With them and --speaker the unit is a turn "
          "unless "
          "another is named.\n\n"
          "Columns of --dry-run: document, participant, speaker, start, end, hits, text, one table a code. "
          "Exit "
          "status 1: the rule finds nothing.",
      .examples = {{"coding autocode \"paylaşımcı ve anlayışlı olma\" --words \"paylaş*,anlayış*\" --unit "
                    "turn --dry-run",
                    "which turns would be coded"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_autocode};
}

}  // namespace coding::cli
