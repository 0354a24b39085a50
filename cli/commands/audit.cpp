#include <algorithm>

#include "cli/commands.hpp"
#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/audit/claims.hpp"
#include "coding/audit/manuscript.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/reading.hpp"
#include "coding/report/audit_tables.hpp"
#include "coding/store/claims_file.hpp"

namespace coding::cli {

namespace {

QuantifierPolicy policy_wanted(Session& session, const Request& request) {
  if (!request.given("policy")) return default_quantifier_policy();
  const GivenFile file = given_file(session, request.text("policy"));
  return read_quantifier_policy(file.bytes, file.name);
}

ExitCode print_policy(Session& session, const Request& request) {
  std::size_t people = 0;
  if (session.found_project()) people = open_project(session, {.segments = false}).participants.size();
  answer_table(session, request,
               report::quantifier_policy_table(policy_wanted(session, request), people, reader_of(session)));
  return ExitCode::done;
}

void require_sense(const Request& request) {
  if (request.flag("page") && request.globals().format != "html")
    throw UsageError(
        {.slug = "option-meaningless", .message = "--page is a page of HTML", .hint = "add -f html -o FILE"});
}

// What this version does not know in a claim, once for each key.
void note_unknown(Session& session, const std::vector<Claim>& claims) {
  std::vector<std::string> keys;
  for (const Claim& claim : claims) {
    for (const auto& [key, value] : claim.unknown) {
      if (std::ranges::find(keys, key) != keys.end()) continue;
      keys.push_back(key);
      session.complain({.slug = "key-unknown",
                        .message = "the key '" + key + "' means nothing to this version",
                        .hint = "docs/formats/claims.md has the keys",
                        .place = claim.place,
                        .severity = Severity::note});
    }
  }
}

std::vector<ClaimRule> rules_wanted(const Request& request) {
  std::vector<ClaimRule> out;
  for (const std::string& word : request.list("rules")) out.push_back(claim_rule_named(word).value());
  return out;
}

// A manuscript in any format that import reads.
std::vector<AuditFinding> found_in_manuscript(Session& session, const Request& request,
                                              const AuditFacts& facts, std::size_t& left_out) {
  const GivenFile file = given_file(session, request.text("manuscript"));
  const auto texts = read_source(file.bytes, {.file = file.name, .language = facts.project().study.language});
  ManuscriptReading reading;
  for (const Reading& each : texts) {
    ManuscriptReading more = read_manuscript(each.text, file.name, facts);
    left_out += more.left_out;
    for (ManuscriptClaim& claim : more.claims) {
      claim.claim.id = "M" + std::to_string(reading.claims.size() + 1);
      reading.claims.push_back(std::move(claim));
    }
  }
  const auto rules = rules_wanted(request);
  if (!rules.empty()) {
    std::erase_if(reading.claims, [&](const ManuscriptClaim& each) {
      return std::ranges::find(rules, each.claim.rule) == rules.end();
    });
  }
  return audit_manuscript(reading, facts);
}

std::vector<AuditFinding> found(Session& session, const Request& request, const AuditFacts& facts,
                                std::size_t& left_out) {
  const auto rules = rules_wanted(request);
  if (request.given("manuscript")) return found_in_manuscript(session, request, facts, left_out);
  if (!request.given("claims")) return audit_project(facts, rules);
  const GivenFile file = given_file(session, request.text("claims"));
  std::vector<Claim> claims = read_claims(file.bytes, file.name, facts.project());
  if (!rules.empty()) {
    std::erase_if(claims,
                  [&](const Claim& claim) { return std::ranges::find(rules, claim.rule) == rules.end(); });
  }
  note_unknown(session, claims);
  return audit_claims(claims, facts);
}

bool fails(const std::vector<AuditFinding>& findings, const std::string& on) {
  return std::ranges::any_of(findings, [&](const AuditFinding& finding) {
    if (on == "never") return false;
    return finding.verdict == Verdict::contradicted ||
           (on == "depends" && finding.verdict == Verdict::depends);
  });
}

ExitCode run_audit(Session& session, const Request& request) {
  if (request.flag("policy-table")) return print_policy(session, request);
  require_sense(request);
  const Project project = open_project(session);
  const AuditFacts facts(project, shown_coder(session, project), policy_wanted(session, request),
                         texts_of(session), marks_of(session));
  std::size_t left_out = 0;
  const auto findings = found(session, request, facts, left_out);
  const report::AuditTableOptions options{.reader = reader_of(session),
                                          .of_claims = request.given("claims") || request.given("manuscript"),
                                          .left_out = left_out,
                                          .explained_below = facts_of(format_of(session)).for_people};
  if (request.flag("page"))
    session.answer(report::audit_page(findings, facts, options));
  else
    answer_table(session, request, report::audit_table(findings, facts, options));
  return fails(findings, request.text("fail-on")) ? ExitCode::answer_is_no : ExitCode::done;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> out;
  for (const ClaimRuleFacts& rule : claim_rules()) out.emplace_back(rule.name);
  return out;
}

}  // namespace

CommandSpec audit_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "audit",
      .group = Group::publish,
      .summary = "Check the claims of a paper against its project.",
      .options = {{.name = "claims",
                   .value = "FILE",
                   .help = "typed claims, one a line; - for standard input",
                   .completion = Completion::file},
                  {.name = "manuscript",
                   .value = "FILE",
                   .help = "find claims in this text: txt, md, docx, odt and what else import reads",
                   .completion = Completion::file},
                  {.name = "policy",
                   .value = "FILE",
                   .help = "what words such as most are held to mean, instead of our own table",
                   .completion = Completion::file},
                  {.name = "policy-table", .help = "print that table"},
                  {.name = "rules",
                   .value = "LIST",
                   .help = "only these rules",
                   .choices = rule_names(),
                   .comma_separated = true},
                  {.name = "fail-on",
                   .value = "VERDICT",
                   .help = "which verdict makes the exit status 1",
                   .by_default = "contradicted",
                   .choices = {"contradicted", "depends", "never"}},
                  {.name = "page", .help = "with -f html: each claim beside its evidence"}},
      .one_of = {{.options = {"claims", "manuscript", "policy-table"}}},
      .takes = takes,
      .about =
          "Does the paper say what its data hold? Each claim of the file is computed anew from the project, "
          "by the rule that is named in it: sums, lists, numbers, words such as most, speakers of quotes, "
          "enumerations, two languages, names, relations, saturation, reliability. A verdict is one of four: "
          "holds; contradicted; depends on the reading, with every reading shown; not checkable, with the "
          "reason. What the claim leaves open is tested each way, and nothing is called contradicted that "
          "holds in one of them. docs/methods/audit.md has the rules, docs/formats/claims.md the file.\n\n"
          "--manuscript finds claims in running text instead: numbers of people and lists of people beside a "
          "code, announced numbers before (i) (ii) (iii), words of quantity, speakers of quotes. Only where "
          "it is plain what is meant; the rest is counted and left out. Nothing but a number or a list "
          "beside "
          "a named code is ever called contradicted there.\n\n"
          "Without either the project itself is looked at: several codes of one name, codes that no "
          "passage was given, attributes that are the same for everybody. These are flags for a reader and "
          "contradict nothing.\n\n"
          "Columns: id, rule, verdict, claimed, recomputed, where, explanation; for machines also number, "
          "stated, readings, participants, codes, file, line. --policy-table: class, lower_bound, words in "
          "four languages, and how many of the project's participants that is.\n\n"
          "Cost: one count of the segments; quotes and agreement read the texts.",
      .examples = {{"coding audit", "what the project says of itself"},
                   {"coding audit --claims claims.jsonl --fail-on never", "every claim with its verdict"},
                   {"coding audit --claims claims.jsonl --rules quantifier,salience --fail-on never",
                    "words against numbers"},
                   {"coding audit --claims claims.jsonl -f html --page -o audit.html --fail-on never",
                    "a page for the reviewers"},
                   {"coding audit --policy-table", "what most, nearly all and some are held to mean"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_audit};
}

}  // namespace coding::cli
