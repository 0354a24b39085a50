// The placeholders that count. Each is described as a command is, so that its options are read, checked and
// refused by the same parser; it runs inside weave and in no shell.
#include <algorithm>
#include <sstream>

#include "cli/parse.hpp"
#include "cli/project_access.hpp"
#include "cli/registry.hpp"
#include "cli/scope_options.hpp"
#include "cli/weaving.hpp"
#include "coding/analysis/code_counts.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/base/version.hpp"
#include "coding/report/wording.hpp"

namespace coding::cli {

namespace {

using report::Placeholder;

OptionSpec count_option() {
  return {.name = "count",
          .value = "WHAT",
          .help = "what is counted",
          .by_default = "participants",
          .choices = {"participants", "documents", "segments", "passages"}};
}

OptionSpec decimals_option() {
  return {.name = "decimals",
          .value = "N",
          .help = "behind the decimal sign of a percentage",
          .by_default = "1",
          .kind = ValueKind::integer,
          .minimum = 0,
          .maximum = 6};
}

OptionSpec and_option() { return {.name = "and", .help = "the word for it before the last"}; }

CommandSpec value(const std::string& name, std::vector<OptionSpec> options, Times code = Times::optional) {
  return {.words = name,
          .operands = {{.name = "CODE", .help = "an id, a name, or the end of a path", .times = code}},
          .options = with_counting(std::move(options)),
          .takes = {.language = true, .coder = true}};
}

std::vector<OptionSpec> list_options() {
  return {{.name = "by", .value = "LEVEL", .help = "the codes of this level below it, not its children"},
          {.name = "show",
           .value = "WHAT",
           .help = "what stands behind a name",
           .by_default = "count",
           .choices = {"count", "percent", "both", "names"}},
          {.name = "sort",
           .value = "HOW",
           .help = "the order",
           .by_default = "codebook",
           .choices = {"codebook", "count"}},
          {.name = "top",
           .value = "N",
           .help = "only the N most frequent",
           .kind = ValueKind::integer,
           .minimum = 1},
          {.name = "minimum",
           .value = "N",
           .help = "only what is counted at least N times",
           .by_default = "0",
           .kind = ValueKind::integer,
           .minimum = 0},
          {.name = "lines", .help = "one a line"},
          count_option(),
          decimals_option(),
          and_option()};
}

const std::vector<CommandSpec>& values() {
  static const std::vector<CommandSpec> table = {
      value("n", {count_option()}, Times::once),
      value("percent", {count_option(), decimals_option()}, Times::once),
      value("participants", {}),
      value("documents", {}),
      value("segments", {}),
      value("passages", {}),
      value("who", {and_option()}),
      value("list", list_options()),
      {.words = "codes",
       .operands = {{.name = "LEVEL", .help = "the level whose codes are counted", .times = Times::optional}},
       .options = {question_option(), under_option(), set_option(), active_option()},
       .takes = {.language = true}},
      {.words = "coders", .takes = {.language = true}},
      {.words = "version", .takes = {}}};
  return table;
}

// A placeholder while it is answered.
struct Asked {
  Weaving& weaving;
  Session& session;  // with its own globals
  const Request& request;
  report::WovenFor paper{};
};

// The segments that are counted; read once for all placeholders that choose alike.
Counted& counted_for(const Asked& asked) {
  const Request& request = asked.request;
  if (request.given("combine") && request.text("combine") == "each") {
    throw UsageError({.slug = "option-meaningless",
                      .message = "--combine each counts once for each coder, and a sentence has one number",
                      .hint = "name a coder with --coder, or write --combine union"});
  }
  std::string key = asked.session.globals().coder.value_or("");
  for (const char* const option : {"where", "combine", "coders"}) {
    key += '\0';
    if (!request.given(option)) continue;
    for (const std::string& value : request.list(option)) key += value + ",";
  }
  const auto found = asked.weaving.counted.find(key);
  if (found != asked.weaving.counted.end()) return found->second;
  return asked.weaving.counted.emplace(key, open_counted(asked.session, request)).first->second;
}

std::optional<std::size_t> position_of(const Asked& asked, const Project& project) {
  const std::string wanted = asked.request.operand("CODE");
  if (wanted.empty()) return std::nullopt;
  return project.codebook.position(code_named(asked.session, project, wanted));
}

std::size_t how_many(const CodeCounts& counts, const std::string& what) {
  if (what == "participants") return counts.participants.size();
  if (what == "documents") return counts.documents.size();
  return what == "segments" ? counts.segments : counts.passages;
}

// What 100 % is.
std::size_t whole_of(const Counted& counted, const std::string& what) {
  if (what == "participants") return interviewed(counted.project).size();
  if (what == "documents") return counted.project.documents.size();
  return how_many(counts_of(counted.project, counted.coder, std::nullopt), what);
}

Estimate share_of(std::size_t part, std::size_t whole) {
  return percentage(static_cast<double>(part), static_cast<double>(whole),
                    "there is nothing to be a part of");
}

std::string number_for(const Asked& asked, std::size_t count) {
  return report::number(count, asked.paper.reader);
}

std::string percent_for(const Asked& asked, std::size_t part, std::size_t whole) {
  return report::woven_percent(share_of(part, whole), static_cast<int>(asked.request.integer("decimals")),
                               asked.paper);
}

// {{participants}}, {{documents}}: all there are; {{segments}}, {{passages}}: all that were coded.
std::string count_of(const Asked& asked, const std::string& what) {
  const Counted& counted = counted_for(asked);
  const auto position = position_of(asked, counted.project);
  if (!position) return number_for(asked, whole_of(counted, what));
  return number_for(asked, how_many(counts_of(counted.project, counted.coder, position), what));
}

std::string percent_of(const Asked& asked) {
  const Counted& counted = counted_for(asked);
  const std::string what = asked.request.text("count");
  const CodeCounts counts = counts_of(counted.project, counted.coder, position_of(asked, counted.project));
  return percent_for(asked, how_many(counts, what), whole_of(counted, what));
}

std::string who_of(const Asked& asked) {
  const Counted& counted = counted_for(asked);
  const auto position = position_of(asked, counted.project);
  const auto people = position ? counts_of(counted.project, counted.coder, position).participants
                               : interviewed(counted.project);
  std::vector<std::string> names;
  for (const ParticipantId& id : people) names.push_back(report::woven_text(id.value, asked.paper.kind));
  return report::woven_row(names, asked.request.flag("and"), asked.paper.reader);
}

// The codes of a list: the children, or those of a level below.
std::vector<std::size_t> codes_of_list(const Asked& asked, const Project& project) {
  const auto position = position_of(asked, project);
  const std::string level = asked.request.text("by");
  std::vector<std::size_t> codes;
  if (!level.empty()) {
    const CodeId under = position ? project.codebook.codes()[*position].id : CodeId{};
    codes = scope_of(project, {.level = level, .under = under}).rows;
    std::erase_if(codes, [&](std::size_t code) { return code == position; });
  } else {
    codes = position ? project.codebook.children(*position) : project.codebook.roots();
  }
  if (codes.empty()) {
    throw UsageError(
        {.slug = "list-empty",
         .message = position ? "no such codes stand below '" + project.codebook.codes()[*position].name + "'"
                             : "there are no such codes",
         .hint = "`coding codebook` shows the tree"});
  }
  return codes;
}

std::string list_of(const Asked& asked) {
  const Counted& counted = counted_for(asked);
  const Request& request = asked.request;
  const std::string what = request.text("count");
  const std::size_t whole = whole_of(counted, what);
  std::vector<std::pair<std::size_t, std::size_t>> rows;  // how many, of which code
  const std::vector<std::size_t> codes = codes_of_list(asked, counted.project);
  const std::vector<CodeCounts> counts = counts_of_each(counted.project, counted.coder, codes);
  for (std::size_t i = 0; i < codes.size(); ++i) rows.emplace_back(how_many(counts[i], what), codes[i]);
  const auto minimum = static_cast<std::size_t>(request.integer("minimum"));
  std::erase_if(rows, [&](const auto& row) { return row.first < minimum; });
  const auto top = request.optional_integer("top");
  if (top || request.text("sort") == "count")
    std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.first > b.first; });
  if (top) rows.resize(std::min(rows.size(), static_cast<std::size_t>(*top)));
  if (request.text("sort") == "codebook")
    std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.second < b.second; });
  const std::string show = request.text("show");
  std::vector<std::string> items;
  for (const auto& [count, code] : rows) {
    const std::string name =
        report::woven_text(counted.project.codebook.codes()[code].name, asked.paper.kind);
    items.push_back(report::woven_item(
        name, show == "count" || show == "both" ? number_for(asked, count) : "",
        show == "percent" || show == "both" ? percent_for(asked, count, whole) : "", asked.paper.reader));
  }
  return request.flag("lines") ? report::woven_lines(items, asked.paper.kind)
                               : report::woven_row(items, request.flag("and"), asked.paper.reader);
}

std::string codes_counted(const Asked& asked) {
  const Project project = open_project(asked.session, {.segments = false});
  const Request& request = asked.request;
  const std::string level = request.operand("LEVEL");
  const bool limited = request.given("question") || request.given("under") || request.given("set");
  if (level.empty() && !limited && !request.flag("active")) return number_for(asked, project.codebook.size());
  ScopeOptions scope{.level = level,
                     .question = request.text("question"),
                     .set = request.text("set"),
                     .only_active = request.flag("active")};
  if (request.given("under")) scope.under = code_named(asked.session, project, request.text("under"));
  return number_for(asked, scope_of(project, scope).rows.size());
}

std::string answer_to(const Asked& asked) {
  const std::string& name = asked.request.command().words;
  if (name == "n") {
    const Counted& counted = counted_for(asked);
    return number_for(asked,
                      how_many(counts_of(counted.project, counted.coder, position_of(asked, counted.project)),
                               asked.request.text("count")));
  }
  if (name == "percent") return percent_of(asked);
  if (name == "who") return who_of(asked);
  if (name == "list") return list_of(asked);
  if (name == "codes") return codes_counted(asked);
  if (name == "coders")
    return number_for(asked, open_project(asked.session, {.segments = false}).coders.size());
  if (name == "version") return std::string(version());
  return count_of(asked, name);
}

}  // namespace

bool is_value(const Placeholder& placeholder) { return find_command(values(), placeholder.name) != nullptr; }

std::string woven_value(Weaving& weaving, const Placeholder& placeholder) {
  const std::vector<std::string> words = words_with_operand(placeholder.name, placeholder);
  const Parsed parsed = parse(words, values());
  if (!parsed.request) {
    throw UsageError({.slug = "placeholder-help",
                      .message = "a placeholder has no help page",
                      .hint = "docs/formats/weave.md has them all"});
  }
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream said;
  Session session(weaving.session.inner(in, out, said), globals_within(weaving, words, *parsed.request));
  report::WovenFor paper = weaving.paper;
  paper.reader = {session.globals().language};
  std::string answer = answer_to({weaving, session, *parsed.request, paper});
  pass_on(weaving.session, said.str());
  return answer;
}

}  // namespace coding::cli
