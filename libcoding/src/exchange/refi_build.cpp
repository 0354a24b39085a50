#include "exchange/refi_build.hpp"

#include "coding/base/digest.hpp"
#include "exchange/refi_positions.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Whether a parser of XML gives the text back as it is; those of some programs take blanks off its ends.
bool may_stand_in_xml(const std::string& text) {
  return text.find('\r') == std::string::npos && xml_characters(text).size() == text.size() &&
         (text.empty() || (!is_blank(text.front()) && !is_blank(text.back())));
}

void put_text(RefiBuild& build, RefiText& note, const std::string& text) {
  if (build.options.target != RefiTarget::nvivo && may_stand_in_xml(text)) {
    note.content = text;
    return;
  }
  const std::string file = note.guid + ".txt";
  note.plain_path = "internal://" + file;
  build.out.files[file] = RefiPositions(text, text_form_of(build.options.target)).bytes();
}

}  // namespace

std::string taken_guid(RefiBuild& build, std::string wanted) {
  while (!build.taken.insert(wanted).second) wanted = named_uuid(build.in.project.study.id, wanted);
  return wanted;
}

std::string clean(RefiBuild& build, std::string_view text, const char* things) {
  std::string out = xml_characters(text);
  if (out.size() != text.size())
    lose(build, {.what = things, .fate = Fate::changed, .why = "XML has no control characters"});
  return out;
}

void lose(RefiBuild& build, Loss loss) { add_loss(build.out.losses, std::move(loss)); }

std::string user_of(RefiBuild& build, const std::string& coder) {
  if (coder.empty()) return "";
  const auto found = build.users.find(coder);
  if (found != build.users.end()) return found->second;
  std::string guid = taken_guid(build, guid_of_user(build.in.project.study, coder));
  build.users.emplace(coder, guid);
  build.out.project.users.push_back({.guid = guid, .name = clean(build, coder, "names of people")});
  return guid;
}

std::string shared_note(RefiBuild& build, const RefiNote& note) {
  std::string guid = guid_of_note(build.in.project.study, note.name, note.text, note.user);
  if (!build.note_places.contains(guid)) add_note(build, guid, note, "");
  return guid;
}

void add_note(RefiBuild& build, const std::string& guid, const RefiNote& note, const std::string& created) {
  build.taken.insert(guid);
  build.note_places.emplace(guid, build.out.project.all_notes.size());
  RefiText made{.guid = guid, .name = clean(build, note.name, "names of notes")};
  made.making = {.creating_user = user_of(build, note.user), .created = created};
  put_text(build, made, note.text);
  build.out.project.all_notes.push_back(std::move(made));
}

RefiSelection& selection_at(RefiBuild& build, const DocumentId& document, Span span) {
  auto& all = build.selections[document];
  const auto found = all.find(span);
  if (found != all.end()) return found->second;
  return all.emplace(span, RefiSelection{}).first->second;  // its GUID comes with the text
}

void add_users(RefiBuild& build) {
  for (const CoderId& coder : build.in.project.coders) user_of(build, coder.value);
}

}  // namespace coding
