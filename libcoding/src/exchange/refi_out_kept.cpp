// What was kept of another program's project, on the way back to REFI-QDA.
#include <algorithm>

#include "coding/exchange/refi_structure.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/kept_tree.hpp"
#include "exchange/refi_build.hpp"
#include "exchange/refi_positions.hpp"

namespace coding {

namespace {

void add_codings(const std::vector<RefiCoding>& codings, RefiThings& out) {
  for (const RefiCoding& each : codings) out.emplace(each.guid, "Coding");
}

void add_text(const RefiText& text, const char* element, RefiThings& out) {
  out.emplace(text.guid, element);
  add_codings(text.codings, out);
  for (const RefiSelection& each : text.selections) {
    out.emplace(each.guid, "PlainTextSelection");
    add_codings(each.codings, out);
  }
}

RefiThings things_of(const RefiBuild& build) {
  const RefiProject& project = build.out.project;
  RefiThings out;
  for (const RefiUser& each : project.users) out.emplace(each.guid, "User");
  for (const RefiCode& each : project.codes) out.emplace(each.guid, "Code");
  for (const RefiVariable& each : project.variables) out.emplace(each.guid, "Variable");
  for (const RefiCase& each : project.cases) out.emplace(each.guid, "Case");
  for (const RefiSource& each : project.sources) add_text(each.text, "TextSource", out);
  for (const auto& [document, text] : build.held) {
    add_text(text, "Representation", out);
    out.emplace(build.sources.at(document), "PDFSource");
  }
  for (const RefiText& each : project.all_notes) add_text(each, "Note", out);
  for (const RefiLink& each : project.links) out.emplace(each.guid, "Link");
  for (const RefiSet& each : project.sets) out.emplace(each.guid, "Set");
  return out;
}

std::vector<std::string>* place_of(RefiBuild& build, const KeptElement& kept) {
  RefiElements& out = build.out.kept;
  if (kept.element.ends_with("Source")) return &out.sources;
  if (kept.element == "Graph") return &build.out.project.graphs;
  if (kept.element == "Link") return &out.links;
  if (kept.element == "Set") return &out.sets;
  if (kept.element == "Note") return &out.notes;
  if (kept.element == "Case") return &out.cases;
  if (kept.element != "PlainTextSelection") return nullptr;
  const auto text = build.texts.find(kept.document);
  return text == build.texts.end() ? nullptr : &out.selections[text->second];
}

std::string wrapper_of(std::string_view element) {
  if (element.ends_with("Source")) return "Sources";
  return std::string(element) + "s";
}

// What the standard's rules say against the element by itself. References are looked at elsewhere; a text
// that the element lost to a document of ours (that of a recording) is not missed.
std::string fault_of(const std::string& element, const std::string& xml) {
  std::string inside = xml;
  std::string wrapper = wrapper_of(element);
  if (element == "PlainTextSelection") {
    inside = "<TextSource guid=\"00000000-0000-0000-0000-000000000000\" plainTextPath=\"a\">" + xml +
             "</TextSource>";
    wrapper = "Sources";
  }
  const std::string whole = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"\"><" + wrapper + ">" +
                            inside + "</" + wrapper + "></Project>";
  for (const Diagnostic& fault : refi_structure_faults(whole, "foreign/refi.jsonl")) {
    if (fault.slug != "refi-reference" && fault.slug != "refi-text") return fault.message;
  }
  return "";
}

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

bool is_plain_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  });
}

// Files of archives have plain names in lower case: some programs do not find others.
std::string file_name_for(const RefiBuild& build, const std::string& name, const std::string& guid) {
  std::string wanted = lower(name);
  if (is_plain_name(wanted) && !build.out.files.contains(wanted)) return wanted;
  const std::size_t dot = wanted.rfind('.');
  std::string ending = dot == std::string::npos ? "" : wanted.substr(dot);
  if (!is_plain_name(ending)) ending.clear();
  std::string out = guid + ending;
  for (std::size_t n = 2; build.out.files.contains(out); ++n) out = guid + "-" + std::to_string(n) + ending;
  return out;
}

const std::pair<const std::string, std::string>* kept_file(const RefiBuild& build, const std::string& name) {
  for (const auto& each : build.in.kept_files) {
    if (lower(each.first) == lower(name)) return &each;
  }
  return nullptr;
}

void take_file(RefiBuild& build, const KeptTree& tree, const pugi::xml_node& node,
               pugi::xml_attribute attribute, std::set<std::string>& used) {
  constexpr std::string_view inside = "internal://";
  const std::string_view path = attribute.value();
  if (!path.starts_with(inside)) return;
  const std::string name(path.substr(inside.size()));
  const auto* file = kept_file(build, name);
  if (file == nullptr) {
    lose(build, {.what = "files of kept elements", .name = name, .why = "they do not stand in foreign/"});
    return;
  }
  const std::string guid =
      node.attribute("guid").empty() ? tree.kept->guid : std::string(node.attribute("guid").value());
  const std::string to = file_name_for(build, file->first, guid);
  used.insert(file->first);
  build.out.files[to] = file->second;
  attribute.set_value((std::string(inside) + to).c_str());
}

void take_files(RefiBuild& build, const KeptTree& tree, std::set<std::string>& used) {
  for (pugi::xml_node node = tree.root(); node; node = next_node(node, tree.root())) {
    for (const char* const each : {"path", "plainTextPath", "richTextPath"}) {
      const pugi::xml_attribute attribute = node.attribute(each);
      if (attribute) take_file(build, tree, node, attribute, used);
    }
  }
}

// Of a PDF behind its selections, of a picture before them.
void put_text_back(RefiBuild& build, const KeptTree& tree) {
  const auto held = build.held.find(tree.kept->document);
  if (held == build.held.end() || !holds_text_of(*tree.kept, tree.kept->document)) return;
  const bool is_pdf = tree.kept->element == "PDFSource";
  const char* const element = is_pdf ? "Representation" : "TextDescription";
  pugi::xml_node root = tree.root();
  while (pugi::xml_node there = root.child(element)) root.remove_child(there);
  pugi::xml_node last = root.child("Description");
  for (const pugi::xml_node& child : root.children("PDFSelection")) last = child;
  const std::string xml = refi_text_xml(element, held->second, build.out.kept.selections[held->second.guid]);
  root.append_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  const pugi::xml_node made = root.child(element);
  if (last)
    root.insert_move_after(made, last);
  else
    root.prepend_move(made);
  build.held.erase(held);
}

void move_positions(RefiBuild& build, const KeptTree& tree) {
  const Document* document = find_document(build.in.project, tree.kept->document);
  if (tree.kept->element != "PlainTextSelection" || document == nullptr) return;
  const RefiPositions positions(build.in.texts(*document).bytes(), text_form_of(build.options.target));
  for (const char* const each : {"startPosition", "endPosition"}) {
    pugi::xml_attribute attribute = tree.root().attribute(each);
    const auto place = static_cast<std::size_t>(std::max(attribute.as_llong(), 0LL));
    attribute.set_value(static_cast<long long>(positions.position(std::min(place, positions.length()))));
  }
}

void write_kept(RefiBuild& build, KeptTree& tree, std::set<std::string>& used) {
  const KeptElement& kept = *tree.kept;
  const auto refuse = [&](std::string why) {
    lose(build, {.what = "kept elements",
                 .name = kept.element + (kept.name.empty() ? "" : " '" + kept.name + "'"),
                 .why = std::move(why)});
  };
  std::vector<std::string>* const place = place_of(build, kept);
  if (place == nullptr) return refuse("there is no place for it any more");
  move_positions(build, tree);
  const std::string fault = fault_of(kept.element, xml_of(tree));
  if (!fault.empty()) return refuse("the standard does not allow it: " + fault);
  take_files(build, tree, used);
  put_text_back(build, tree);
  place->push_back(xml_of(tree));
}

// Links that lead to nothing go first, until none is left: others may lead to them.
void mend_all(RefiBuild& build, std::vector<KeptTree>& trees, RefiThings& things) {
  for (bool again = true; again;) {
    again = false;
    for (KeptTree& tree : trees) {
      if (!tree.xml || tree.kept->element != "Link") continue;
      if (mend_references(tree, things, build.out.losses)) continue;
      things.erase(tree.kept->guid);
      tree.xml.reset();
      again = true;
    }
  }
  for (KeptTree& tree : trees) {
    if (tree.xml && tree.kept->element != "Link") mend_references(tree, things, build.out.losses);
  }
}

}  // namespace

bool holds_text_of(const KeptElement& kept, const DocumentId& document) {
  const bool may_hold = kept.element == "PDFSource" || kept.element == "PictureSource";
  return may_hold && kept.document == document && !plain_guid(kept.guid).empty() &&
         kept_tree_of(kept).xml != nullptr;
}

void add_kept(RefiBuild& build) {
  RefiThings things = build.in.kept.empty() ? RefiThings{} : things_of(build);
  std::vector<KeptTree> trees;
  for (const KeptElement& kept : build.in.kept) {
    KeptTree tree = kept_tree_of(kept);
    if (!tree.xml) {
      lose(build,
           {.what = "kept elements", .name = kept.element, .why = "foreign/refi.jsonl is damaged there"});
      continue;
    }
    const bool is_held = kept.element.ends_with("Source") && build.held.contains(kept.document) &&
                         build.sources.at(kept.document) == kept.guid;
    add_things(tree, is_held, things, build.out.losses);
    trees.push_back(std::move(tree));
  }
  mend_all(build, trees, things);
  std::set<std::string> used;
  const auto write = [&](bool selections) {
    for (KeptTree& tree : trees) {
      if (tree.xml && (tree.kept->element == "PlainTextSelection") == selections)
        write_kept(build, tree, used);
    }
  };
  write(true);  // before the texts that hold them
  write(false);
  // Of a PDF that could not be written its text still can.
  for (auto& [document, text] : build.held) {
    text.guid = build.sources.at(document);
    build.out.project.sources.push_back({.kind = RefiSourceKind::text, .text = std::move(text)});
  }
  for (const auto& [name, bytes] : build.in.kept_files) {
    const bool goes_along = build.options.companion && build.in.files.contains("foreign/" + name);
    if (!used.contains(name) && !goes_along)
      lose(build,
           {.what = "files in foreign/", .name = name, .why = "nothing that goes along refers to them"});
  }
}

}  // namespace coding
