// Memos, on the way to REFI-QDA: a note each, and a reference from what it is about.
#include <algorithm>
#include <map>

#include "coding/project/code_guid.hpp"
#include "exchange/refi_build.hpp"
#include "exchange/xsd_values.hpp"

namespace coding {

namespace {

// A case takes no NoteRef, so that the memo leads to it.
void link_memo(RefiBuild& build, const Memo& memo, const std::string& note, const std::string& target) {
  build.out.project.links.push_back(
      {.guid = taken_guid(build, guid_of_link(build.in.project.study, memo.id, target)),
       .direction = "OneWay",
       .origin = note,
       .target = target});
}

// The author's coding of the passage with this code, else the first one with it.
RefiCoding* coding_of(const RefiBuild& build, const Memo& memo, RefiSelection& selection) {
  const auto code = build.codes.find(memo.code);
  const auto user = build.users.find(memo.author);
  RefiCoding* first = nullptr;
  for (RefiCoding& each : selection.codings) {
    if (code == build.codes.end() || each.code != code->second) continue;
    if (user != build.users.end() && each.creating_user == user->second) return &each;
    if (first == nullptr) first = &each;
  }
  return first;
}

bool refer_from_passage(RefiBuild& build, const Memo& memo, const std::string& note) {
  if (!build.sources.contains(memo.document)) return false;
  RefiSelection& selection = selection_at(build, memo.document, memo.span);
  RefiCoding* coding = memo.code.empty() ? nullptr : coding_of(build, memo, selection);
  if (!memo.code.empty() && coding == nullptr) {
    lose(build, {.what = "memos about segments",
                 .name = memo.id,
                 .fate = Fate::changed,
                 .why = "the segment does not go along, so it is about the passage"});
  }
  (coding == nullptr ? selection.notes : coding->notes).push_back(note);
  return true;
}

bool refer_from_code(RefiBuild& build, const Memo& memo, const std::string& note) {
  const auto guid = build.codes.find(build.in.project.codebook.followed(memo.code));
  if (guid == build.codes.end()) return false;
  auto& codes = build.out.project.codes;
  const auto code = std::find_if(codes.begin(), codes.end(),
                                 [&](const RefiCode& each) { return each.guid == guid->second; });
  code->notes.push_back(note);
  return true;
}

bool refer_from_person(RefiBuild& build, const Memo& memo, const std::string& note) {
  const auto person = build.cases.find(memo.participant);
  if (person == build.cases.end()) return false;
  link_memo(build, memo, note, person->second);
  if (memo.code.empty()) return true;
  const auto code = build.codes.find(build.in.project.codebook.followed(memo.code));
  if (code == build.codes.end()) return false;
  link_memo(build, memo, note, code->second);
  return true;
}

bool refer_from_relation(RefiBuild& build, const Memo& memo, const std::string& note) {
  const auto link = build.links.find(*memo.relation);
  if (link == build.links.end()) return false;
  build.out.project.links[link->second].notes.push_back(note);
  return true;
}

// False when what it is about is not there.
bool refer(RefiBuild& build, const Memo& memo, const std::string& note) {
  const std::string_view subject = subject_of(memo);
  if (subject == "relation") return refer_from_relation(build, memo, note);
  if (subject == "participant" || subject == "cell") return refer_from_person(build, memo, note);
  if (subject == "code") return refer_from_code(build, memo, note);
  if (subject == "passage" || subject == "segment") return refer_from_passage(build, memo, note);
  if (subject == "study") {
    build.out.project.notes.push_back(note);
    return true;
  }
  if (memo.span.begin > 0) return refer_from_passage(build, memo, note);  // a place in it
  if (!build.sources.contains(memo.document)) return false;
  build.document_notes[memo.document].push_back(note);
  return true;
}

}  // namespace

void add_memos(RefiBuild& build) {
  const Study& study = build.in.project.study;
  std::map<std::string, std::vector<std::string>> types;
  for (const Memo& memo : build.in.memos) {
    const std::string own = refi_origin_of(memo.unknown).guid;
    const std::string guid = taken_guid(build, own.empty() ? guid_of_memo(study, memo.id) : own);
    add_note(build, guid, {memo.id, memo.text, memo.author}, is_xsd_date_time(memo.date) ? memo.date : "");
    if (!refer(build, memo, guid)) {
      lose(build, {.what = "what memos are about",
                   .name = memo.id,
                   .fate = Fate::changed,
                   .why = "it is not there; the memo stands by itself"});
    }
    if (!memo.type.empty()) types["memos: " + memo.type].push_back(guid);
  }
  for (auto& [name, notes] : types) {
    build.out.project.sets.push_back({.guid = taken_guid(build, guid_of_set(study, name)),
                                      .name = clean(build, name, "names of sets"),
                                      .notes = std::move(notes)});
  }
}

}  // namespace coding
