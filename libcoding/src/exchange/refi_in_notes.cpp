// Notes become memos: of what refers to them, or of what a link leads to.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/exchange/companion.hpp"
#include "coding/exchange/refi_guids.hpp"
#include "coding/ingest/reading.hpp"
#include "coding/project/code_guid.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "exchange/refi_in_selection_xml.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

std::string text_of_file(RefiIn& in, const std::string& bytes, const std::string& name) {
  if (bytes.empty()) return "";
  if (!first_invalid_byte(bytes)) return bytes;
  return decode_text(bytes, {.file = name, .language = in.options.language}).text.bytes();
}

std::string words_of(RefiIn& in, const RefiText& note) {
  const std::string* const plain = refi_file(in.file.files, note.plain_path);
  const std::string* const rich = refi_file(in.file.files, note.rich_path);
  std::string out;
  try {
    if (plain != nullptr && !(plain->empty() && rich != nullptr)) {
      out = text_of_file(in, *plain, last_part(note.plain_path));
    } else if (note.content) {
      out = *note.content;
    } else if (rich != nullptr) {
      const std::vector<Reading> read =
          read_source(*rich, {.file = last_part(note.rich_path), .language = in.options.language});
      if (!read.empty()) out = read.front().text.bytes();
    }
  } catch (const DataError& error) {
    in.landing.lost("texts of notes", note.name, error.diagnostic().message);
  }
  out = landed_words(out);
  if (!note.description.empty()) out += (trim(out).empty() ? "" : "\n\n") + note.description;
  return out;
}

// Its text is a file, and that is not there.
bool lacks_words(const RefiIn& in, const RefiText& note) {
  return !note.content && (!note.plain_path.empty() || !note.rich_path.empty()) &&
         refi_file(in.file.files, note.plain_path) == nullptr &&
         refi_file(in.file.files, note.rich_path) == nullptr;
}

void itemise(RefiIn& in, const RefiText& note) {
  std::size_t codings = note.codings.size();
  for (const RefiSelection& each : note.selections) codings += each.codings.size();
  in.landing.lost("codings in notes", note.name, "a memo is not coded", codings);
  in.landing.lost("values of notes", note.name, "a memo has no variables", note.values.size());
}

// The kinds of memos by the sets that notes are in.
std::map<std::string, std::string> types_of(RefiIn& in) {
  std::map<std::string, std::string> out;
  for (const RefiSet& set : in.file.project.sets) {
    if (set.notes.empty()) continue;
    const auto type = after_key(set.name, "memos");
    for (const std::string& note : set.notes) {
      if (type) out.emplace(note, *type);
    }
    if (!type && set.sources.empty())
      in.landing.lost("sets of notes", set.name, "a project has no groups of memos");
  }
  return out;
}

bool is_of_relation(const RefiText& note) {
  return after_key(note.name, "relation") || after_key(note.name, "for") || after_key(note.name, "against");
}

// A note about a person and one about a code is about what the person said of it.
void join_cell(std::vector<Memo>& about) {
  if (about.size() != 2) return;
  const bool has_person = !about[0].participant.empty() || !about[1].participant.empty();
  const bool has_code = (subject_of(about[0]) == "code") != (subject_of(about[1]) == "code");
  if (!has_person || !has_code) return;
  if (about[0].participant.empty()) about[0].participant = about[1].participant;
  if (about[0].code.empty()) about[0].code = about[1].code;
  about.resize(1);
}

}  // namespace

std::optional<std::string> after_key(std::string_view name, std::string_view key) {
  if (name.size() <= key.size() + 2 || !name.starts_with(key) || name.substr(key.size(), 2) != ": ")
    return std::nullopt;
  return std::string(name.substr(key.size() + 2));
}

void add_subject(RefiIn& in, const std::string& note, Memo about) {
  in.subjects.push_back({note, std::move(about)});
}

void add_refi_memo(RefiIn& in, Memo memo, const std::string& name, const std::string& guid) {
  memo.text = xml_characters(memo.text);
  while (!memo.text.empty() && memo.text.back() == '\n') memo.text.pop_back();
  if (trim(memo.text).empty()) return in.landing.lost("notes without words", name, "a memo has words");
  const std::string heading = collapse_spaces(name);
  const std::string otherwise = "note-" + std::to_string(in.project().memos.size() + 1);
  memo.id = in.memo_ids.give(id_of_name(heading, otherwise));
  if (!heading.empty() && memo.id != heading && !memo.text.starts_with(heading))
    memo.text = "# " + heading + "\n\n" + memo.text;
  const std::string plain = plain_guid(guid);
  if (!plain.empty() && plain != guid_of_memo(in.study(), memo.id))
    memo.unknown = refi_members({{"guid", plain}});
  in.project().memos.push_back(std::move(memo));
}

void read_refi_notes(RefiIn& in) {
  for (const RefiText& note : in.file.project.all_notes) {
    if (note.name == companion_name) continue;
    if (lacks_words(in, note)) {
      in.kept_notes.insert(note.guid);
      keep_element(in, {"Note", note.guid, note.name, {}, note_xml(note)}, "notes",
                   "their texts are not in the file");
      continue;
    }
    if (!in.notes.emplace(note.guid, &note).second)
      in.landing.changed("GUIDs of notes", note.name, "another note has the same one");
    in.note_words.emplace(note.guid, words_of(in, note));
    itemise(in, note);
  }
}

void read_refi_memos(RefiIn& in) {
  const std::map<std::string, std::string> types = types_of(in);
  std::unordered_map<std::string, std::vector<Memo>> abouts;
  for (const std::string& note : in.file.project.notes) abouts[note].emplace_back();
  for (RefiInSubject& each : in.subjects) abouts[each.note].push_back(std::move(each.about));
  std::set<std::string> done;
  for (const RefiText& note : in.file.project.all_notes) {
    if (note.name == companion_name || !in.notes.contains(note.guid)) continue;
    if (!done.insert(note.guid).second) continue;
    std::vector<Memo> about = abouts[note.guid];
    if (about.empty() && in.used_notes.contains(note.guid)) continue;
    if (about.empty() && is_of_relation(note))
      in.landing.changed("notes of relations", note.name, "their relation is not there; they are memos");
    join_cell(about);
    if (about.empty()) about.emplace_back();
    if (about.size() > 1)
      in.landing.changed("notes on several things", note.name, "a memo is about one; there are several");
    const auto type = types.find(note.guid);
    for (std::size_t i = 0; i < about.size(); ++i) {
      Memo memo = about[i];
      if (type != types.end()) memo.type = type->second;
      memo.author = refi_maker(in, {note.making.creating_user});
      memo.date = note.making.created;
      memo.text = in.note_words[note.guid];
      add_refi_memo(in, std::move(memo), note.name, i == 0 ? note.guid : "");
    }
    abouts.erase(note.guid);
  }
  std::size_t missing = 0;
  for (const auto& [note, about] : abouts)
    missing += in.notes.contains(note) || in.kept_notes.contains(note) ? 0 : about.size();
  in.landing.lost("references to notes", "", "the notes are not there", missing);
}

}  // namespace coding
