// memos, and memo add, change, remove: what was thought about the study, a document, a passage, a code or a
// segment.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/memo_words.hpp"
#include "cli/passage_options.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/project/passage_link.hpp"
#include "coding/report/source_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

// By document and place, what is about none of them last; then by id.
bool listed_before(const Memo& a, const Memo& b) {
  const auto key = [](const Memo& memo) {
    return std::tuple(memo.document.empty(), memo.document, memo.span.begin, memo.span.end, memo.code,
                      memo.id, memo.author);
  };
  return key(a) < key(b);
}

std::vector<Memo> all_memos(const Session& session, const Project& project) {
  std::vector<Memo> memos = read_memos(session.project_folder());
  for (const CodedSegment& segment : project.segments) {
    if (!segment.memo.empty()) memos.push_back(remark_of(segment));
  }
  for (Memo& memo : memos) memo.code = project.codebook.followed(memo.code);
  std::stable_sort(memos.begin(), memos.end(), listed_before);
  return memos;
}

ExitCode run_memos(Session& session, const Request& request) {
  const Project project = open_project(session, {});
  std::vector<Memo> memos = all_memos(session, project);
  const auto keep = [&](const auto& wanted) {
    std::erase_if(memos, [&](const Memo& memo) { return !wanted(memo); });
  };
  if (request.has_operand("DOC")) {
    const DocumentId document = document_at(project, {request.operand("DOC")}).id;
    keep([&](const Memo& memo) { return memo.document == document; });
  }
  if (request.given("code")) {
    const CodeId code = code_named(session, project, request.text("code"));
    keep([&](const Memo& memo) {
      return memo.code == code ||
             (memo.relation && (memo.relation->from == code || memo.relation->to == code));
    });
  }
  if (request.given("about")) {
    const auto subjects = request.list("about");
    keep([&](const Memo& memo) {
      return std::find(subjects.begin(), subjects.end(), subject_of(memo)) != subjects.end();
    });
  }
  if (request.given("type")) {
    const auto types = request.list("type");
    keep([&](const Memo& memo) { return std::find(types.begin(), types.end(), memo.type) != types.end(); });
  }
  if (request.given("author")) keep([&](const Memo& memo) { return memo.author == request.text("author"); });
  if (request.given("find"))
    keep([&](const Memo& memo) { return says(memo, request.text("find"), project.study.language); });
  answer_table(session, request, report::memos_table(memos, reader_of(session)));
  return ExitCode::done;
}

// TEXT as it stands, "-" from standard input, none from the editor.
std::string words_of(Session& session, const Request& request, const std::string& there) {
  return memo_words(session, request.has_operand("TEXT") ? request.operand("TEXT") : "", there);
}

bool names_passage(const Request& request) {
  return request.given("quote") || request.given("span") || request.given("lines") || request.given("turn");
}

// A memo about a passage with a code is about the coder's segment there, which must be one.
void require_segment(const Project& project, const Memo& memo) {
  if (subject_of(memo) != "segment") return;
  const bool there =
      std::any_of(project.segments.begin(), project.segments.end(), [&](const CodedSegment& s) {
        return s.document == memo.document && s.span == memo.span && s.code == memo.code;
      });
  if (there) return;
  throw UsageError(
      {.slug = "segment-unknown",
       .message =
           "nobody has coded exactly that passage of " + memo.document.value + " as " + memo.code.value,
       .hint = "`coding quotes " + memo.code.value +
               "` lists the passages with that code; without --code the memo is about the passage"});
}

// "FROM KIND TO", each code as on the command line.
RelationKey relation_named(Session& session, const Project& project, const std::string& wanted) {
  for (const Relation& relation : project.relations) {
    const std::string kind = " " + relation.key.kind + " ";
    const auto at = wanted.find(kind);
    if (at == std::string::npos) continue;
    const auto from = resolve(project.codebook, wanted.substr(0, at), project.study.language);
    const auto to = resolve(project.codebook, wanted.substr(at + kind.size()), project.study.language);
    if (from == std::vector{relation.key.from} && to == std::vector{relation.key.to}) {
      say_merged(session, project, wanted.substr(0, at));
      return relation.key;
    }
  }
  throw UsageError({.slug = "relation-unknown",
                    .message = "there is no relation '" + wanted + "'",
                    .hint = "write it as `coding relations` has it: \"CODE KIND CODE\""});
}

// What the memo is about, as the options say.
void set_subject(Session& session, const Request& request, Memo& memo) {
  if (names_passage(request) && !request.given("document")) {
    throw UsageError({.slug = "document-missing",
                      .message = "a passage is named, and not of which document",
                      .hint = "name it with --document"});
  }
  const Project project = open_project(session, {.quotes = false});
  if (request.given("code")) memo.code = code_named(session, project, request.text("code"));
  if (request.given("participant")) memo.participant = {request.text("participant")};
  if (request.given("relation")) memo.relation = relation_named(session, project, request.text("relation"));
  if (!request.given("document")) return;
  const Document& document = document_at(project, {request.text("document")});
  memo.document = document.id;
  if (!names_passage(request)) return;
  const Text text = read_text(session.project_folder(), document);
  memo.span = located(session, project, document, text, passage_of(request));
  require_segment(project, memo);
}

std::string described(const Memo& memo) {
  const std::string_view subject = subject_of(memo);
  const std::string place = name_of(PassageLink{memo.document, memo.span});
  if (subject == "relation") return "the relation '" + name_of(*memo.relation) + "'";
  if (subject == "study") return "the study";
  if (subject == "document") return "the document " + memo.document.value;
  if (subject == "passage") return "the passage " + place;
  if (subject == "participant") return "the participant " + memo.participant.value;
  if (subject == "cell") return "what " + memo.participant.value + " says of " + memo.code.value;
  if (subject == "code") return "the code " + memo.code.value;
  return "the segment " + place + " with " + memo.code.value;
}

ExitCode run_add(Session& session, const Request& request) {
  Memo memo{.id = request.text("id"), .type = request.text("type")};
  set_subject(session, request, memo);
  memo.author = session.coder();
  memo.date = day_of(session.timestamp());
  memo.text = words_of(session, request, "");
  const std::string what = "a memo about " + described(memo);
  if (session.globals().dry_run) {
    session.say("would write " + what);
    return ExitCode::done;
  }
  const std::string id = add_memo(session.project_folder(), memo, note_of(session, request, "wrote " + what));
  session.say("wrote " + what + ": " + id, "coding memos");
  return ExitCode::done;
}

ExitCode run_change(Session& session, const Request& request) {
  const Memo before = read_memo(session.project_folder(), request.operand("ID"));
  Memo after = before;
  if (request.given("type")) after.type = request.text("type");
  const bool only_type = request.given("type") && !request.has_operand("TEXT");
  if (!only_type) after.text = words_of(session, request, before.text);
  const std::string what = "the memo " + before.id;
  if (session.globals().dry_run) {
    session.say("would change " + what);
    return ExitCode::done;
  }
  const auto edit = [&](Memo& memo) {
    memo.type = after.type;
    memo.text = after.text;
  };
  const bool changed =
      change_memo(session.project_folder(), before.id, edit, note_of(session, request, "changed " + what));
  session.say(changed ? "changed " + what : "nothing changed: it was so already");
  return ExitCode::done;
}

ExitCode run_remove(Session& session, const Request& request) {
  const Memo memo = read_memo(session.project_folder(), request.operand("ID"));
  const std::string what = "the memo " + memo.id + " about " + described(memo);
  if (session.globals().dry_run) {
    session.say("would remove " + what);
    return ExitCode::done;
  }
  remove_memo(session.project_folder(), memo.id, note_of(session, request, "removed " + what));
  session.say("removed " + what, "coding undo");
  return ExitCode::done;
}

OptionSpec type_option() {
  return {.name = "type", .value = "TYPE", .help = "what kind of memo", .choices = memo_types()};
}

OperandSpec text_operand() {
  return {.name = "TEXT",
          .help = "its words; - reads standard input, without it the editor opens",
          .times = Times::optional};
}

OperandSpec id_operand() { return {.name = "ID", .help = "the memo's id, as `coding memos` shows it"}; }

}  // namespace

CommandSpec memos_command() {
  return {
      .words = "memos",
      .group = Group::read,
      .summary = "List the memos, and the remarks on segments.",
      .operands = {{.name = "DOC",
                    .help = "only those about this document",
                    .times = Times::optional,
                    .completion = Completion::document}},
      .options =
          {{.name = "about",
            .value = "WHAT",
            .help = "only those about such things",
            .choices = {"study", "document", "passage", "code", "segment", "participant", "cell", "relation"},
            .comma_separated = true},
           {.name = "code",
            .value = "CODE",
            .help = "only those about this code, or segments with it",
            .completion = Completion::code},
           {.name = "type",
            .value = "TYPE",
            .help =
                "only of these types: code-note, theoretical, operational, reflexive, comparison, storyline, "
                "summary, not-asked, comment, remark",
            .comma_separated = true},
           {.name = "author", .value = "NAME", .help = "only by this person"},
           {.name = "find",
            .value = "WORDS",
            .help = "only those with these words, up to case and kinds of letters"}},
      .takes = reading,
      .about =
          "Memos stand in memos/, one file each. Comments of imported files are memos of the type `comment`, "
          "with the passage they are about; what `coding code --memo` wrote beside a segment is listed as a "
          "`remark`, with its coder as the author and without an id.\n\n"
          "`coding memos -f markdown -o memos.md` puts all of them into one file.\n\n"
          "Columns: id, type, about, document, start, end, code, relation, passages, author, date, text.",
      .examples = {{"coding memos", "all memos"},
                   {"coding memos --about study,code --type theoretical",
                    "what was thought about the theory"},
                   {"coding memos -f markdown", "all of them, to be read or printed"}},
      .run = run_memos};
}

CommandSpec memo_add_command() {
  std::vector<OptionSpec> options = {
      {.name = "document",
       .value = "DOC",
       .help = "what it is about: this document",
       .completion = Completion::document},
      {.name = "code",
       .value = "CODE",
       .help = "what it is about: this code, or with a passage the segment there",
       .completion = Completion::code},
      {.name = "participant",
       .value = "ID",
       .help = "what it is about: this person, or with --code what they say of it",
       .completion = Completion::participant},
      {.name = "relation",
       .value = "RELATION",
       .help = "what it is about: this relation, \"CODE KIND CODE\""},
      type_option(),
      {.name = "id", .value = "ID", .help = "the memo's id; by default your name and a number"}};
  const std::vector<OptionSpec> passage = passage_options();
  options.insert(options.end(), passage.begin(), passage.end());
  return {
      .words = "memo add",
      .group = Group::code,
      .summary = "Write a memo about the study, a document, a passage, a code, a segment or a relation.",
      .operands = {text_operand()},
      .options = options,
      .one_of = {{.options = {"quote", "span", "lines", "turn"}},
                 {.options = {"relation", "document"}},
                 {.options = {"participant", "document"}},
                 {.options = {"participant", "relation"}},
                 {.options = {"relation", "code"}}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Without --document, --code and --relation the memo is about the whole study. A code note says "
          "what a code "
          "means and where it came from, a theoretical memo how things hang together, an operational one "
          "what "
          "to do next, a reflexive one what your own part in it is, a comparison what two incidents of a "
          "code show (`coding compare`), a storyline tells the theory as a whole, a summary what a person "
          "says of a code (`coding framework`).\n\n"
          "A segment has room for one remark of its own (`coding code --memo`, `coding adjust --memo`); "
          "memos "
          "about a segment may be many, by several people.",
      .examples =
          {{"coding memo add \"Yedinci görüşmeden sonra yeni kod çıkmadı\" --type operational --dry-run",
            "a memo about the study"},
           {"coding memo add \"İki anlamda kullanılıyor\" --code sosyallesme --type code-note --dry-run",
            "about a code"}},
      .run = run_add};
}

CommandSpec memo_change_command() {
  return {
      .words = "memo change",
      .group = Group::code,
      .summary = "Change the words or the type of a memo.",
      .operands = {id_operand(), text_operand()},
      .options = {type_option()},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "The words that are given replace those that stood there; without any the editor opens on them. "
          "Author and date stay those of the first writing, the journal has the rest.",
      .examples = {{"coding memo add \"Aranacak\" --document Y5 --id aranacak",
                    "a memo with an id of its own"},
                   {"coding memo change aranacak \"Arandı, eklemedi\" --type operational",
                    "its words and type"}},
      .run = run_change};
}

CommandSpec memo_remove_command() {
  return {
      .words = "memo remove",
      .group = Group::code,
      .summary = "Remove a memo.",
      .operands = {id_operand()},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "`coding undo` brings it back. What stands beside a segment goes with `coding adjust --memo \"\"`.",
      .examples = {{"coding memo add \"Aranacak\" --document Y5 --id aranacak",
                    "a memo with an id of its own"},
                   {"coding memo remove aranacak", "gone, and brought back by `coding undo`"}},
      .run = run_remove};
}

}  // namespace coding::cli
