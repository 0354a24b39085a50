// Links: between codes they are relations, from notes they say what a memo is about, others are kept.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/project/relation_family.hpp"
#include "coding/text/slug.hpp"
#include "coding/text/trim.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "exchange/refi_in_selection_xml.hpp"

namespace coding {

namespace {

class Links {
 public:
  explicit Links(RefiIn& in) : in_(in) {}

  void read() {
    for (const RefiLink& link : in_.file.project.links) read_one(link);
    add_evidence();
    in_.project().relations = joined_relations(std::move(relations_));
    declare_kinds();
  }

 private:
  void read_one(const RefiLink& link) {
    const auto from = in_.codes.find(link.origin);
    const auto to = in_.codes.find(link.target);
    if (from != in_.codes.end() && to != in_.codes.end() && from->second != to->second)
      return add_relation(link, from->second, to->second);
    const bool from_note = in_.notes.contains(link.origin);
    const std::string& note = from_note ? link.origin : link.target;
    const auto about = subject_at(from_note ? link.target : link.origin);
    if (in_.notes.contains(note) && about) {
      add_subject(in_, note, *about);
      for (const std::string& other : link.notes) add_subject(in_, other, *about);
      if (!link.name.empty())
        in_.landing.lost("names of links of notes", link.name, "a memo is about a thing in one way only");
      return;
    }
    keep_element(in_, {"Link", link.guid, link.name, {}, link_xml(link)}, "links",
                 "a project relates codes only");
  }

  // Selections first: a GUID may stand for several kinds of things.
  std::optional<Memo> subject_at(const std::string& guid) const {
    if (const auto found = in_.selections.find(guid); found != in_.selections.end())
      return Memo{.document = found->second.document, .span = found->second.span};
    if (const auto found = in_.codings.find(guid); found != in_.codings.end()) return found->second;
    if (const auto found = in_.codes.find(guid); found != in_.codes.end()) return Memo{.code = found->second};
    if (const auto found = in_.cases.find(guid); found != in_.cases.end())
      return Memo{.participant = found->second};
    if (const auto found = in_.documents.find(guid); found != in_.documents.end())
      return Memo{.document = found->second};
    return std::nullopt;
  }

  std::string kind_of(const RefiLink& link) {
    std::string name(trim(link.name));
    const bool is_symmetric = link.direction == "Associative" || link.direction.empty();
    for (const RelationFamily& family : built_in_families()) {
      for (const RelationKind& kind : family.kinds) {
        if (kind.name != name || kind.symmetric != is_symmetric) continue;
        families_.insert(family.name);
        return name;
      }
    }
    std::string kind =
        is_kind_name(name) ? name : slug(name.empty() ? "related" : name, in_.study().language);
    if (kind.size() > 36) kind.resize(36);
    while (!kind.empty() && kind.back() == '-') kind.pop_back();
    if (kind.empty()) kind = "related";
    // One name may be used both ways.
    const auto same = [&](const RelationKind& each) { return each.name == kind; };
    auto there = std::find_if(kinds_.begin(), kinds_.end(), same);
    if ((there != kinds_.end() && there->symmetric != is_symmetric) || is_built_in(kind)) {
      kind += is_symmetric ? "-as" : "-to";
      there = std::find_if(kinds_.begin(), kinds_.end(), same);
    }
    if (there == kinds_.end())
      kinds_.push_back({.name = kind, .title = name == kind ? "" : name, .symmetric = is_symmetric});
    if (kind != name && !name.empty())
      in_.landing.changed("names of links", name, "the kind of the relation is '" + kind + "'");
    return kind;
  }

  static bool is_built_in(const std::string& kind) {
    for (const RelationFamily& family : built_in_families()) {
      for (const RelationKind& each : family.kinds)
        if (each.name == kind) return true;
    }
    return false;
  }

  void add_relation(const RefiLink& link, const CodeId& from, const CodeId& to) {
    Relation relation{.key = {from, kind_of(link), to}};
    for (const std::string& guid : link.notes) {
      const auto note = in_.notes.find(guid);
      if (note == in_.notes.end()) continue;
      const std::string& name = note->second->name;
      if (after_key(name, "relation")) {
        relation.note = in_.note_words[guid];
        relation.coder = in_.landing.coder(refi_maker(in_, {note->second->making.creating_user}));
        in_.used_notes.insert(guid);
      } else if (after_key(name, "for") || after_key(name, "against")) {
        evidence_.emplace(guid, relation.key);
      } else {
        add_subject(in_, guid, {.relation = relation.key});
      }
    }
    if (!link.color.empty()) in_.landing.lost("colours of links", "", "a relation has none");
    if (link.direction == "Bidirectional") {
      in_.landing.changed("links in both directions", link.name, "there is a relation each way");
      relations_.push_back({.key = {to, relation.key.kind, from}});
    }
    relations_.push_back(std::move(relation));
  }

  // By the link that refers to the same note; else by what the note's name says.
  std::optional<RelationKey> relation_of(const std::string& note) const {
    if (const auto found = evidence_.find(note); found != evidence_.end()) return found->second;
    const std::string& name = in_.notes.at(note)->name;
    const auto words = after_key(name, "for");
    const auto key = relation_key_of(words ? *words : after_key(name, "against").value_or(""));
    const bool is_there = key && std::any_of(relations_.begin(), relations_.end(),
                                             [&](const Relation& relation) { return relation.key == *key; });
    return is_there ? key : std::nullopt;
  }

  void add_evidence() {
    std::map<RelationKey, std::size_t> places;
    for (std::size_t i = 0; i < relations_.size(); ++i) places.emplace(relations_[i].key, i);
    for (const auto& [guid, passage] : in_.evidence) {
      const auto key = relation_of(guid);
      if (!key) {
        add_subject(in_, guid, {.document = passage.document, .span = passage.span});
        continue;
      }
      const RefiText& note = *in_.notes.at(guid);
      in_.used_notes.insert(guid);
      relations_[places.at(*key)].evidence.push_back(
          {.document = passage.document,
           .span = passage.span,
           .against = note.name.starts_with("against"),
           .coder = in_.landing.coder(refi_maker(in_, {note.making.creating_user})),
           .quote = quote_of(text_of(passage.document), passage.span),
           .note = in_.note_words[guid]});
    }
    for (Relation& each : relations_) {
      std::stable_sort(each.evidence.begin(), each.evidence.end(),
                       [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
    }
    for (const auto& [guid, key] : evidence_) {
      if (!in_.used_notes.contains(guid)) add_subject(in_, guid, {.relation = key});
    }
  }

  const Text& text_of(const DocumentId& id) const {
    for (const RefiInText& each : in_.texts) {
      if (in_.landing.project().documents[each.document].document.id == id)
        return in_.counted[each.counted].text();
    }
    throw DataError({.slug = "refi-evidence", .message = "evidence has no document"});
  }

  // Who uses no other family than the paradigm need not say so.
  void declare_kinds() {
    if (families_.contains("paradigm")) {
      const bool only = families_.size() == 1 && kinds_.empty();
      if (only) return;
    }
    for (const std::string& family : families_) in_.study().families.push_back({.name = family});
    if (!kinds_.empty()) in_.study().families.push_back({.name = "imported", .kinds = kinds_});
  }

  RefiIn& in_;
  std::vector<Relation> relations_{};
  std::vector<RelationKind> kinds_{};
  std::set<std::string> families_{};
  std::map<std::string, RelationKey> evidence_{};  // by note
};

}  // namespace

void read_refi_links(RefiIn& in) { Links(in).read(); }

}  // namespace coding
