// relate, relations: what the study says two codes have to do with each other, and on what it rests.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/given_file.hpp"
#include "cli/passage_options.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/relations_file.hpp"
#include "coding/report/theory_tables.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

using Relations = std::vector<Relation>;

RelationEvidence evidence_at(const Session& session, const Project& project, const PassageLink& link) {
  const Text text = texts_of(session)(document_at(project, link.document));
  return {.document = link.document,
          .span = link.span,
          .coder = {session.coder()},
          .quote = quote_of(text, link.span)};
}

void add_evidence(Session& session, const Request& request, const Project& project, bool against,
                  Relation& relation) {
  const std::string option = against ? "against" : "evidence";
  for (const std::string& wanted : request.list(option)) {
    const auto link = linked_passage(session, project, wanted);
    if (!link) {
      throw UsageError({.slug = "evidence-malformed",
                        .message = "'" + wanted + "' names no passage of a document",
                        .hint = "write DOC:A:B or DOC:words, as in --" + option + " Y5:120:341"});
    }
    relation.evidence.push_back(evidence_at(session, project, *link));
    relation.evidence.back().against = against;
  }
}

RelationKey key_named(Session& session, const Project& project, const std::string& from,
                      const std::string& kind, const std::string& to) {
  RelationKey key{.from = code_named(session, project, from),
                  .kind = kind_at(project.study, kind).name,
                  .to = code_named(session, project, to)};
  if (key.from != key.to) return key;
  throw UsageError({.slug = "relation-to-itself",
                    .message = "'" + key.from.value + "' cannot be related to itself",
                    .hint = "name two codes"});
}

Relations from_words(Session& session, const Request& request, const Project& project) {
  if (!request.has_operand("FROM") || !request.has_operand("KIND") || !request.has_operand("TO")) {
    throw UsageError({.slug = "operand-missing",
                      .message = "two codes and a relation between them are needed",
                      .hint = "coding relate CODE KIND CODE, or many at once: coding relate --from FILE"});
  }
  Relation relation{.key = key_named(session, project, request.operand("FROM"), request.operand("KIND"),
                                     request.operand("TO")),
                    .coder = {session.coder()},
                    .note = request.text("note")};
  add_evidence(session, request, project, false, relation);
  add_evidence(session, request, project, true, relation);
  return {std::move(relation)};
}

Relations from_file(Session& session, const Request& request, const Project& project) {
  const GivenFile given = given_file(session, request.text("from"));
  Relations out;
  for (const RelationRow& row : read_relations(given.bytes, given.name)) {
    try {
      Relation relation{.key = key_named(session, project, row.from, row.kind, row.to),
                        .coder = {session.coder()}};
      if (row.document.empty()) {
        relation.note = row.note;
      } else {
        const Document& document = document_at(project, row.document);
        const Text text = texts_of(session)(document);
        const Span span = located(session, project, document, text, row.passage);
        relation.evidence.push_back({.document = document.id,
                                     .span = span,
                                     .against = row.against,
                                     .coder = {session.coder()},
                                     .quote = quote_of(text, span),
                                     .note = row.note});
      }
      out.push_back(std::move(relation));
    } catch (const UsageError& error) {
      Diagnostic diagnostic = error.diagnostic();
      diagnostic.place = {given.name, row.line};
      throw DataError(std::move(diagnostic));
    }
  }
  return joined_relations(std::move(out));
}

std::string counted(std::size_t n, const std::string& one, const std::string& many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string described(const Relations& relations) {
  std::size_t passages = 0;
  for (const Relation& relation : relations) passages += relation.evidence.size();
  std::string out = relations.size() == 1 ? "'" + name_of(relations.front().key) + "'"
                                          : counted(relations.size(), "relation", "relations");
  if (passages > 0) out += " with " + counted(passages, "passage", "passages");
  return out;
}

// A new proposition replaces the old one; of what is there already nothing is said twice.
void put_in(const Relations& given, Relations& there) {
  for (const Relation& relation : given) {
    const auto same = [&](const Relation& each) { return each.key == relation.key; };
    const auto known = std::find_if(there.begin(), there.end(), same);
    if (known == there.end()) {
      there.push_back(relation);
      continue;
    }
    if (!relation.note.empty()) known->note = relation.note;
    for (const RelationEvidence& evidence : relation.evidence) {
      const auto stands = [&](const RelationEvidence& each) { return sort_key(each) == sort_key(evidence); };
      if (std::none_of(known->evidence.begin(), known->evidence.end(), stands))
        known->evidence.push_back(evidence);
    }
  }
}

// The passages that are named, whoever gave them; without any the whole relation.
void take_out(const Relations& given, Relations& there) {
  for (const Relation& relation : given) {
    const auto known = std::find_if(there.begin(), there.end(),
                                    [&](const Relation& each) { return each.key == relation.key; });
    if (known == there.end()) {
      throw UsageError({.slug = "relation-unknown",
                        .message = "there is no relation '" + name_of(relation.key) + "'",
                        .hint = "`coding relations` lists them"});
    }
    if (relation.evidence.empty()) {
      there.erase(known);
      continue;
    }
    for (const RelationEvidence& gone : relation.evidence) {
      std::erase_if(known->evidence, [&](const RelationEvidence& each) {
        return each.document == gone.document && each.span == gone.span && each.against == gone.against;
      });
    }
  }
}

ExitCode run_relate(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const Relations given =
      request.given("from") ? from_file(session, request, project) : from_words(session, request, project);
  const bool removes = request.flag("remove");
  const auto edit = [&](Relations& there) { removes ? take_out(given, there) : put_in(given, there); };
  const std::string what = described(given);
  if (session.globals().dry_run) {
    Relations tried = project.relations;
    edit(tried);
    session.say((removes ? "would take out " : "would state ") + what);
    return ExitCode::done;
  }
  const std::string did = (removes ? "took out " : "stated ") + what;
  const bool changed = change_relations(session.project_folder(), edit, note_of(session, request, did));
  session.say(changed ? did : "nothing changed: it was so already", changed ? "coding model check" : "");
  return ExitCode::done;
}

ExitCode run_relations(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  Relations relations = project.relations;
  if (request.has_operand("CODE")) {
    const CodeId code = code_named(session, project, request.operand("CODE"));
    std::erase_if(relations,
                  [&](const Relation& each) { return each.key.from != code && each.key.to != code; });
  }
  if (request.given("kind")) {
    const std::string kind = kind_at(project.study, request.text("kind")).name;
    std::erase_if(relations, [&](const Relation& each) { return each.key.kind != kind; });
  }
  const Language reader = reader_of(session);
  answer_table(session, request,
               request.flag("evidence")
                   ? report::evidence_table(project, relations, texts_of(session), reader)
                   : report::relations_table(project, relations, reader));
  return ExitCode::done;
}

OptionSpec evidence_option(std::string name, std::string help) {
  return {.name = std::move(name), .value = "DOC:A:B", .help = std::move(help), .repeatable = true};
}

}  // namespace

CommandSpec relate_command() {
  const OperandSpec code{.name = "FROM",
                         .help = "the code that the relation leads from",
                         .times = Times::optional,
                         .completion = Completion::code};
  OperandSpec to = code;
  to.name = "TO";
  to.help = "the code that it leads to";
  return {
      .words = "relate",
      .group = Group::theory,
      .summary = "State a relation between two codes, with the passages it rests on.",
      .operands = {code, {.name = "KIND", .help = "causes, leads-to, …", .times = Times::optional}, to},
      .options = {evidence_option("evidence", "a passage that speaks for it; DOC:words names it, too"),
                  evidence_option("against", "a passage that speaks against it"),
                  {.name = "note", .value = "TEXT", .help = "the proposition in words"},
                  {.name = "from",
                   .value = "FILE",
                   .help = "CSV with from, relation, to, document, quote, evidence: many as one change",
                   .completion = Completion::file},
                  {.name = "remove", .help = "take the named passages out; without any, the relation"}},
      .one_of = {{.options = {"from", "note"}},
                 {.options = {"from", "evidence"}},
                 {.options = {"from", "against"}}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Axial coding relates categories. Each relation is of a kind, and the kinds come from the study's "
          "families: `paradigm` (Strauss and Corbin: causes, context-of, hinders, eases, responds-to, "
          "leads-to) unless the study names others, such as Glaser's `six-cs` or its own (`coding study set "
          "--family`). A relation of the same codes and kind is one relation, however often it is stated; "
          "passages are added to it.\n\n"
          "A passage that speaks against a relation is as welcome as one for it: `coding model check` asks "
          "about relations that have only the one or the other to show.\n\n"
          "The relations stand in relations.jsonl, one line each and one line for each passage, so that git "
          "joins what several people state.",
      .examples = {{"coding relate memnuniyet leads-to motivasyon --evidence \"Y5:120:341\" --dry-run",
                    "what would be stated"},
                   {"coding relate memnuniyet leads-to motivasyon --note \"Memnun olan öğrenci çalışır\"",
                    "a relation with its proposition"},
                   {"coding relate memnuniyet leads-to motivasyon --remove", "and taken out again"}},
      .run = run_relate};
}

CommandSpec relations_command() {
  return {.words = "relations",
          .group = Group::theory,
          .summary = "List the relations between codes, or the passages they rest on.",
          .operands = {{.name = "CODE",
                        .help = "only relations from or to it",
                        .times = Times::optional,
                        .completion = Completion::code}},
          .options = {{.name = "kind", .value = "KIND", .help = "only of this kind"},
                      {.name = "evidence", .help = "one row a passage, with its words"}},
          .takes = reading,
          .about =
              "Passages for and against are counted once however many coders gave them; the participants are "
              "those who said the passages for it.\n\n"
              "Columns: from, from_name, kind, to, to_name, for, against, participants, coder, note. With "
              "--evidence: from, kind, to, evidence (for, against), document, participant, start, end, text, "
              "coder, note.",
          .examples = {{"coding relations", "all of them"},
                       {"coding relations memnuniyet --evidence", "what those of one code rest on"}},
          .run = run_relations};
}

}  // namespace coding::cli
