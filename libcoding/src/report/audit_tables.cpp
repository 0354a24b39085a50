#include "coding/report/audit_tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "coding/audit/quantifiers.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/utf8.hpp"
#include "report/audit_parts.hpp"
#include "report/audit_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = AuditPhrase;

Column titled(std::string key, P title, const Language& reader, ColumnKind kind = ColumnKind::text) {
  return {.key = std::move(key), .title = say(title, reader), .kind = kind};
}

}  // namespace

std::string values_text(const std::vector<Telling>& values, const AuditFacts& facts, const Language& reader) {
  std::string out;
  for (const Telling& value : values)
    out += (out.empty() ? "" : "; ") + in_words(value, facts.policy(), reader);
  return out;
}

std::string sentences_text(const AuditFinding& finding, const AuditFacts& facts, const Language& reader) {
  std::string out;
  for (const Telling& sentence : finding.why)
    out += (out.empty() ? "" : " ") + in_words(sentence, facts.policy(), reader);
  return out;
}

std::string reading_text(const AuditReading& reading, const AuditFacts& facts, const Language& reader) {
  return in_words(reading.name, facts.policy(), reader) + ": " +
         in_words(reading.value, facts.policy(), reader) + (primary(reader) == "fa" ? "، " : ", ") +
         say(reading.holds ? P::reading_holds : P::reading_fails, reader);
}

std::vector<std::string> people_of(const AuditFinding& finding, const AuditFacts& facts) {
  return facts.names_of(finding.people);
}

std::vector<std::string> codes_of(const AuditFinding& finding, const AuditFacts& facts) {
  std::vector<std::string> out;
  for (const std::size_t code : finding.codes) out.push_back(facts.codebook().codes()[code].id.value);
  return out;
}

namespace {

std::string explanation_of(const AuditFinding& finding, const AuditFacts& facts, const Language& reader) {
  std::string out = sentences_text(finding, facts, reader);
  if (finding.readings.size() < 2) return out;
  std::string readings;
  for (const AuditReading& reading : finding.readings)
    readings += (readings.empty() ? "" : "; ") + reading_text(reading, facts, reader);
  return out + (out.empty() ? "" : " ") + say(P::readings, reader) + ": " + readings + ".";
}

std::vector<std::string> readings_of(const AuditFinding& finding, const AuditFacts& facts,
                                     const Language& reader) {
  std::vector<std::string> out;
  for (const AuditReading& reading : finding.readings) out.push_back(reading_text(reading, facts, reader));
  return out;
}

std::vector<Column> audit_columns(const Language& reader) {
  std::vector<Column> out = {
      {.key = "id", .title = say(Phrase::id, reader)},
      {.key = "rule", .title = "rule", .audience = Audience::machines},
      {.key = "rule_title", .title = say(P::rule, reader), .audience = Audience::people},
      machines("number"),
      {.key = "verdict", .title = "verdict", .audience = Audience::machines},
      {.key = "verdict_title", .title = say(P::verdict, reader), .audience = Audience::people},
      titled("claimed", P::claimed, reader),
      titled("recomputed", P::recomputed, reader),
      titled("where", P::where, reader),
      machines("explanation"),
      machines("stated"),
      machines("readings", ColumnKind::list),
      machines("participants", ColumnKind::list),
      machines("codes", ColumnKind::list),
      machines("file"),
      machines("line", ColumnKind::integer)};
  return out;
}

// People read the whole below the table.
std::string shortened(std::string text, bool shorten) {
  constexpr std::size_t longest = 60;
  if (!shorten || count_code_points(text) <= longest) return text;
  text.resize(byte_of_code_point(text, longest - 2));
  return text + " …";
}

Row audit_row(const AuditFinding& finding, const AuditFacts& facts, const AuditTableOptions& options) {
  const Language& reader = options.reader;
  const ClaimRuleFacts& rule = facts_of(finding.rule);
  std::string title = title_of(finding.rule, reader);
  if (!rule.number.empty()) title = std::string(rule.number) + " " + title;
  return {finding.id,
          std::string(rule.name),
          title,
          text_or_missing(std::string(rule.number)),
          std::string(name_of(finding.verdict)),
          title_of(finding.verdict, reader),
          text_or_missing(shortened(values_text(finding.claimed, facts, reader), options.explained_below)),
          text_or_missing(shortened(values_text(finding.recomputed, facts, reader), options.explained_below)),
          text_or_missing(finding.where),
          explanation_of(finding, facts, reader),
          text_or_missing(finding.stated),
          readings_of(finding, facts, reader),
          people_of(finding, facts),
          codes_of(finding, facts),
          text_or_missing(finding.place.file),
          finding.place.line == 0 ? Cell{Missing{}} : count_cell(finding.place.line)};
}

std::size_t how_many(const std::vector<AuditFinding>& findings, Verdict verdict) {
  return static_cast<std::size_t>(std::ranges::count(findings, verdict, &AuditFinding::verdict));
}

}  // namespace

std::string audit_summary(const std::vector<AuditFinding>& findings, const Language& reader) {
  const auto number_of = [&](Verdict verdict) { return number(how_many(findings, verdict), reader); };
  return say(P::summary, reader,
             {number(findings.size(), reader), number_of(Verdict::holds), number_of(Verdict::contradicted),
              number_of(Verdict::depends), number_of(Verdict::not_checkable)});
}

Table audit_table(const std::vector<AuditFinding>& findings, const AuditFacts& facts,
                  const AuditTableOptions& options) {
  const Language& reader = options.reader;
  Table table{.schema = "coding.audit/1",
              .title = say(options.of_claims ? P::title : P::project_title, reader),
              .columns = audit_columns(reader),
              .language = reader};
  for (const AuditFinding& finding : findings) {
    add_row(table, audit_row(finding, facts, options));
    if (options.explained_below)
      table.notes.push_back(finding.id + " · " + title_of(finding.verdict, reader) + " · " +
                            explanation_of(finding, facts, reader));
  }
  table.meta = {{"coder", facts.coder().value}, {"policy", facts.policy().name}};
  for (const auto& [key, verdict] : {std::pair("holds", Verdict::holds),
                                     {"contradicted", Verdict::contradicted},
                                     {"depends", Verdict::depends},
                                     {"not_checkable", Verdict::not_checkable}})
    table.meta.emplace_back(key, count_cell(how_many(findings, verdict)));
  if (options.of_claims) table.notes.push_back(audit_summary(findings, reader));
  if (options.left_out > 0)
    table.notes.push_back(say(P::left_out_note, reader, {number(options.left_out, reader)}));
  if (!options.of_claims) table.notes.push_back(say(P::flags_note, reader));
  if (options.of_claims && how_many(findings, Verdict::depends) > 0)
    table.notes.push_back(say(P::readings_note, reader));
  if (std::ranges::count(findings, ClaimRule::quantifier, &AuditFinding::rule) > 0)
    table.notes.push_back(say(P::policy_note, reader, {facts.policy().name}));
  return table;
}

namespace {

// The fewest people of so many who reach the class's lower bound; nothing when all of them do not.
std::optional<std::size_t> fewest(const QuantifierClass& quantifier, std::size_t people) {
  for (std::size_t part = 0; part <= people; ++part) {
    if (meets(quantifier, part, people)) return part;
  }
  return std::nullopt;
}

std::string bound_text(const QuantifierClass& quantifier, const Language& reader) {
  const auto percent = [&](double share) {
    const double value = 100 * share;
    return format_percent(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 1, number_style(reader));
  };
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : "; ") + text; };
  if (quantifier.at_least) add(say(P::bound_at_least, reader, {percent(*quantifier.at_least)}));
  if (quantifier.more_than) add(say(P::bound_more_than, reader, {percent(*quantifier.more_than)}));
  if (quantifier.people) add(say(P::bound_people, reader, {number(*quantifier.people, reader)}));
  if (quantifier.all_but == std::size_t{0})
    add(say(P::bound_everybody, reader));
  else if (quantifier.all_but)
    add(say(P::bound_all_but, reader, {number(*quantifier.all_but, reader)}));
  return out;
}

constexpr std::array<std::string_view, 4> policy_languages = {"en", "tr", "fa", "az"};

}  // namespace

Table quantifier_policy_table(const QuantifierPolicy& policy, std::size_t people, const Language& reader) {
  Table table{
      .schema = "coding.quantifiers/1",
      .title = say(P::policy_title, reader),
      .columns = {titled("class", P::quantifier, reader), titled("lower_bound", P::lower_bound, reader)},
      .language = reader};
  for (const std::string_view tag : policy_languages)
    table.columns.push_back({.key = std::string(tag), .title = std::string(tag), .kind = ColumnKind::list});
  if (people > 0)
    table.columns.push_back({.key = "at_least_people",
                             .title = say(P::example, reader, {number(people, reader)}),
                             .kind = ColumnKind::integer});
  for (const char* key : {"at_least", "more_than", "at_most"})
    table.columns.push_back(machines(key, ColumnKind::real));
  for (const char* key : {"people", "all_but"}) table.columns.push_back(machines(key, ColumnKind::integer));
  for (const QuantifierClass& each : policy.classes) {
    Row row = {each.name, bound_text(each, reader)};
    for (const std::string_view tag : policy_languages) {
      const auto found = each.words.find(std::string(tag));
      row.emplace_back(found == each.words.end() ? std::vector<std::string>{} : found->second);
    }
    if (people > 0) {
      const auto least = fewest(each, people);
      row.emplace_back(least ? count_cell(*least) : Cell{Missing{}});
    }
    for (const auto& share : {each.at_least, each.more_than, each.at_most})
      row.push_back(share ? Cell{*share} : Cell{Missing{}});
    for (const auto& count : {each.people, each.all_but})
      row.push_back(count ? count_cell(*count) : Cell{Missing{}});
    add_row(table, std::move(row));
  }
  table.meta = {{"policy", policy.name}};
  table.notes = {say(P::policy_note, reader, {policy.name})};
  return table;
}

}  // namespace coding::report
