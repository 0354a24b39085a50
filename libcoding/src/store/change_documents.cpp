// Documents join a project: text, what is known of it, and the file it came from, as one change.
#include <algorithm>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/base/parity.hpp"
#include "coding/project/attribution.hpp"
#include "coding/store/change.hpp"
#include "coding/store/write.hpp"
#include "coding/text/collate.hpp"
#include "store/marks_files.hpp"
#include "store/newcomers.hpp"
#include "store/reading.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

void require_usable(const NewDocument& document, const std::set<DocumentId>& taken) {
  const std::string& id = document.document.id.value;
  if (!is_well_formed_name(id)) {
    throw UsageError({.slug = "name-invalid",
                      .message = "'" + id + "' cannot be a document's id",
                      .hint = "use letters, digits, hyphens and underscores; name it with --as"});
  }
  if (taken.contains(document.document.id)) {
    throw UsageError({.slug = "document-exists",
                      .message = "there is a document '" + id + "' already",
                      .hint = "give another id with --as"});
  }
  if (document.text.empty()) {
    throw UsageError({.slug = "text-empty",
                      .message = "the document '" + id + "' has no text",
                      .hint = "nothing was imported; look into the file"});
  }
  if (document.text.bytes().find('\0') != std::string::npos) {
    throw UsageError({.slug = "nul-byte",
                      .message = "the text of '" + id + "' holds a NUL byte",
                      .hint = "the file is damaged, or it is not a text file"});
  }
}

// Participants that the documents name and the project does not know, with what the sources say of them.
std::vector<Participant> missing_people(const std::vector<NewDocument>& documents,
                                        const std::vector<Participant>& known, bool may_add) {
  std::set<ParticipantId> seen;
  for (const Participant& participant : known) seen.insert(participant.id);
  std::vector<Participant> missing;
  for (const NewDocument& document : documents) {
    for (const ParticipantId& id : participants_of(document.document)) {
      if (!seen.insert(id).second) continue;
      if (!may_add || !is_well_formed_name(id.value)) {
        throw UsageError({.slug = may_add ? "name-invalid" : "participant-unknown",
                          .message = "there is no participant '" + id.value + "'",
                          .hint = "add the participant first, or correct --participant"});
      }
      missing.push_back({.id = id});
      if (id == document.document.participant) missing.back().values = document.attributes;
    }
  }
  return missing;
}

// memos/<document>-1.md and so on, where no memo stands yet.
void add_memos(const Snapshot& snapshot, NewDocument& fresh, std::vector<FileWrite>& writes,
               std::set<std::string>& taken) {
  std::size_t number = 0;
  for (Memo& memo : fresh.memos) {
    std::string id;
    do {
      id = fresh.document.id.value + "-" + std::to_string(++number);
    } while (snapshot.exists(memo_path(id)) || !taken.insert(id).second);
    memo.id = id;
    memo.document = fresh.document.id;
    writes.push_back(replacing(memo_path(id), memo_markdown(memo)));
  }
}

void require_inside(const std::vector<Mark>& marks, const Document& document) {
  for (const Mark& mark : marks) {
    if (mark.span.begin <= mark.span.end && mark.span.end <= document.length) continue;
    throw UsageError({.slug = "span-outside",
                      .message = "a mark ends at " + std::to_string(mark.span.end) + ", and " +
                                 document.id.value + " has " + std::to_string(document.length) +
                                 " characters",
                      .hint = "make the marks on the text as the project has it"});
  }
}

FileWrite people_write(const Project& before, const std::vector<Participant>& newcomers) {
  auto people = before.participants;
  people.insert(people.end(), newcomers.begin(), newcomers.end());
  std::stable_sort(people.begin(), people.end(),
                   [](const auto& a, const auto& b) { return natural_less(a.id.value, b.id.value); });
  return replacing("participants.csv", participants_csv(before.study, people));
}

// digest_change, with a digest that is known already.
FileChange created(std::string path, std::string digest, std::string_view bytes) {
  return {.path = std::move(path), .by_digest = true, .after = std::move(digest), .parity = parity_of(bytes)};
}

void add_writes(NewDocument& fresh, std::vector<FileWrite>& writes, std::vector<FileChange>& changes) {
  Document& document = fresh.document;
  document.text_sha256 = sha256(fresh.text.bytes());
  document.length = fresh.text.length();
  if (!fresh.source.empty()) {
    const bool same =
        fresh.source == fresh.text.bytes();  // of plain text: a digest costs more than to see that
    document.source.sha256 = same ? document.text_sha256 : sha256(fresh.source);
  }
  changes.push_back(created(text_path(document.id), document.text_sha256, fresh.text.bytes()));
  writes.push_back(replacing(text_path(document.id), std::move(fresh.text).bytes()));
  writes.push_back(replacing(document_path(document.id), document_json(document)));
  if (!fresh.marks.empty())
    writes.push_back(replacing(marks_path(document.id), marks_jsonl(std::move(fresh.marks))));
  if (!fresh.edits.empty()) writes.push_back(replacing(edits_path(document.id), edits_jsonl(fresh.edits)));
  if (!fresh.keep_source || fresh.source.empty()) return;
  const std::string path =
      "sources/" + document.id.value + (fresh.extension.empty() ? "" : "." + fresh.extension);
  changes.push_back(created(path, document.source.sha256, fresh.source));
  writes.push_back(replacing(path, std::move(fresh.source)));
}

}  // namespace

std::optional<FileWrite> newcomers_write(const Project& before, const Document& document) {
  const auto newcomers = missing_people({{.document = document}}, before.participants, true);
  if (newcomers.empty()) return std::nullopt;
  return people_write(before, newcomers);
}

void add_documents(const std::filesystem::path& project, std::vector<NewDocument> documents,
                   const JournalNote& note, const AddDocumentsOptions& options, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Project before = project_of(work.snapshot(), {.segments = false});
  std::set<DocumentId> taken;
  std::int64_t order = 0;
  for (const Document& document : before.documents) {
    taken.insert(document.id);
    order = std::max(order, document.order);
  }
  for (const NewDocument& fresh : documents) {
    require_usable(fresh, taken);
    taken.insert(fresh.document.id);
  }
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  std::set<std::string> memos;
  const auto newcomers = missing_people(documents, before.participants, options.add_participants);
  if (!newcomers.empty()) {
    writes.push_back(people_write(before, newcomers));
  }
  for (NewDocument& fresh : documents) {
    if (fresh.document.order == 0) fresh.document.order = order + 1;
    order = std::max(order, fresh.document.order);
    add_memos(work.snapshot(), fresh, writes, memos);
    add_writes(fresh, writes, changes);
  }
  work.commit(std::move(writes), std::move(changes));
}

bool change_document(const std::filesystem::path& project, const DocumentId& id,
                     const std::function<void(Document&)>& edit, const JournalNote& note, Disk& disk) {
  const auto document_only = [&](Document& document, std::vector<Mark>&) { edit(document); };
  return change_marks(project, id, document_only, note, disk);
}

bool change_marks(const std::filesystem::path& project, const DocumentId& id,
                  const std::function<void(Document&, std::vector<Mark>&)>& edit, const JournalNote& note,
                  Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  Project before = project_of(work.snapshot(), {.segments = false});
  Document document = document_at(before, id);
  std::vector<Mark> marks = marks_of(work.snapshot(), document);
  const Document old = document;
  const std::vector<Mark> old_marks = marks;
  edit(document, marks);
  std::vector<FileWrite> writes;
  if (document != old) writes.push_back(replacing(document_path(id), document_json(document)));
  if (marks != old_marks) {
    require_inside(marks, document);
    writes.push_back(marks.empty() ? removing(marks_path(id))
                                   : replacing(marks_path(id), marks_jsonl(std::move(marks))));
  }
  if (writes.empty()) return false;
  if (auto write = newcomers_write(before, document)) writes.push_back(*std::move(write));
  return work.commit(std::move(writes));
}

}  // namespace coding
