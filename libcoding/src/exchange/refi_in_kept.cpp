// What a project has no place for, kept beside it to be written back: foreign/refi.jsonl and the files.
#include <algorithm>

#include "coding/project/code_guid.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "exchange/refi_names.hpp"
#include "store/json_writer.hpp"

namespace coding {

namespace {

std::string plural_of(RefiSourceKind kind) {
  switch (kind) {
    case RefiSourceKind::text:
      return "documents";
    case RefiSourceKind::picture:
      return "pictures";
    case RefiSourceKind::pdf:
      return "PDF files";
    case RefiSourceKind::audio:
      return "audio recordings";
    case RefiSourceKind::video:
      return "video recordings";
  }
  return "";
}

std::string selections_of(RefiSelectionKind kind) {
  switch (kind) {
    case RefiSelectionKind::text:
      return "selections in texts";
    case RefiSelectionKind::picture:
      return "selections in pictures";
    case RefiSelectionKind::pdf:
      return "selections on pages of PDF files";
    case RefiSelectionKind::audio:
      return "selections in audio recordings";
    case RefiSelectionKind::video:
      return "selections in video recordings";
    case RefiSelectionKind::transcript:
      return "selections in transcripts";
  }
  return "";
}

// The archive's file name that a path means.
std::string name_of_file(std::string_view path) {
  std::string name = last_part(path);
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name;
}

class Rest {
 public:
  explicit Rest(RefiIn& in) : in_(in) {}

  void keep() {
    const auto& sources = in_.file.project.sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (sources[i].kind != RefiSourceKind::text) keep_source(i, sources[i]);
      keep_file(sources[i].text.rich_path);
      for (const RefiTranscript& each : sources[i].transcripts) keep_file(each.text.rich_path);
    }
    for (const std::string& graph : in_.file.project.graphs) {
      keep_element(in_, {"Graph", attribute(graph, "guid"), attribute(graph, "name"), {}, graph}, "graphs",
                   "a project has no drawings");
    }
    if (in_.kept.empty()) return;
    in_.project().foreign.emplace_back("refi.jsonl", kept_jsonl(in_.kept));
  }

 private:
  // Of XML that was made here.
  static std::string attribute(const std::string& xml, const std::string& name) {
    const std::string key = " " + name + "=\"";
    const std::size_t at = xml.find(key);
    if (at == std::string::npos || at > xml.find('>')) return "";
    const std::size_t begin = at + key.size();
    return xml.substr(begin, xml.find('"', begin) - begin);
  }

  void keep_source(std::size_t index, const RefiSource& source) {
    const RefiSourceXml& xml = in_.file.source_xml[index];
    KeptElement kept{std::string(name_in(source_elements, source.kind)),
                     source.text.guid,
                     source.text.name,
                     {},
                     xml.whole};
    const auto text = std::find_if(in_.texts.begin(), in_.texts.end(),
                                   [&](const RefiInText& each) { return each.source == index; });
    if (text != in_.texts.end()) {
      kept.document = in_.project().documents[text->document].document.id;
      kept.xml = xml.rest;
    }
    const std::string name = source.text.name;
    keep_element(in_, std::move(kept), plural_of(source.kind), "a project holds texts");
    std::map<RefiSelectionKind, std::size_t> counts;
    for (const RefiSelection& each : source.text.selections) ++counts[each.kind];
    for (const auto& [kind, count] : counts) {
      add_loss(in_.landing.losses(),
               {selections_of(kind), name, count, Fate::kept, "with their coordinates and codings"});
    }
    if (!source.text.codings.empty())
      add_loss(in_.landing.losses(), {"codings of whole sources", name, source.text.codings.size(),
                                      Fate::kept, "a project holds texts"});
    keep_media(source.path, name);
  }

  void keep_media(const std::string& path, const std::string& name) {
    if (!path.empty() && refi_file(in_.file.files, path) == nullptr)
      in_.landing.lost("files of sources", name, "they are not in the archive: " + path);
    keep_file(path);
  }

  void keep_file(const std::string& path) {
    const std::string* const bytes = refi_file(in_.file.files, path);
    const std::string name = name_of_file(path);
    if (bytes == nullptr || bytes->empty() || !files_.insert(name).second) return;
    if (is_text_of_document(path)) return;
    // The names of archives are strangers' words, those of a folder are not.
    const bool is_plain = is_well_formed_name(name) && name != "refi.jsonl";
    in_.project().foreign.emplace_back(is_plain ? name : id_of_name(name, "file") + "-of-refi", *bytes);
    add_loss(in_.landing.losses(),
             {"files of sources", name, 1, Fate::kept, "they stand in foreign/ beside the project"});
  }

  // A styled file that gave the text is the document's source already.
  bool is_text_of_document(const std::string& path) const {
    return std::any_of(in_.texts.begin(), in_.texts.end(), [&](const RefiInText& each) {
      return each.text->rich_path == path &&
             in_.project().documents[each.document].document.source.file == last_part(path);
    });
  }

  RefiIn& in_;
  std::set<std::string> files_{};
};

}  // namespace

UnknownMembers refi_members(const std::vector<std::pair<std::string_view, std::string>>& texts) {
  JsonObjectWriter object(JsonLayout::one_line);
  for (const auto& [key, text] : texts) object.text(key, text);
  if (object.empty()) return {};
  return {{"refi", object.str()}};
}

std::string refi_maker(const RefiIn& in, std::initializer_list<std::string_view> users) {
  for (const std::string_view user : users) {
    const auto found = in.users.find(std::string(user));
    if (found != in.users.end()) return found->second;
  }
  return "";
}

void keep_element(RefiIn& in, KeptElement element, std::string what, std::string why) {
  add_loss(in.landing.losses(), {std::move(what), element.name, 1, Fate::kept, std::move(why)});
  in.kept.push_back(std::move(element));
}

void keep_refi_rest(RefiIn& in) { Rest(in).keep(); }

}  // namespace coding
