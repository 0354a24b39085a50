#include "exchange/kept_tree.hpp"

#include <map>
#include <vector>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/refi_element_rules.hpp"

namespace coding {

namespace {

template <class Look>
void each_element(const pugi::xml_node& root, const Look& look_at) {
  for (pugi::xml_node node = root; node; node = next_node(node, root)) {
    if (node.type() == pugi::node_element) look_at(node);
  }
}

class LineWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes{};
};

std::string reference_kind(const pugi::xml_node& node, const pugi::xml_attribute& attribute) {
  const std::string_view name = attribute.name();
  return std::string(name == "targetGUID" && std::string_view(node.name()) != "Link" ? node.name() : name);
}

bool leads_somewhere(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
                     const RefiThings& things) {
  const auto found = things.find(plain_guid(attribute.value()));
  return found != things.end() && may_lead_to(reference_kind(node, attribute), found->second);
}

Loss loss_of(const KeptTree& tree, std::string what, Fate fate, std::string why) {
  const std::string& name = tree.kept->name.empty() ? tree.kept->guid : tree.kept->name;
  return {.what = std::move(what), .name = name, .fate = fate, .why = std::move(why)};
}

// A coding without its code says nothing, a value without its variable neither.
void take_out(const KeptTree& tree, pugi::xml_node node, Losses& losses) {
  const std::string name = node.name();
  if (name == "CodeRef" && std::string_view(node.parent().name()) == "Coding") {
    node = node.parent();
    add_loss(losses,
             loss_of(tree, "codings of kept elements", Fate::lost, "their code is not there any more"));
  } else if (name == "VariableRef") {
    node = node.parent();
    add_loss(losses, loss_of(tree, "values of kept elements", Fate::lost, "their variable is not there"));
  } else {
    add_loss(losses, loss_of(tree, "references of kept elements", Fate::lost,
                             "what a " + name + " leads to is not there"));
  }
  node.parent().remove_child(node);
}

}  // namespace

KeptTree kept_tree_of(const KeptElement& kept) {
  KeptTree out{.kept = &kept};
  try {
    out.xml = std::make_unique<Xml>(kept.xml, "foreign/refi.jsonl", ReadingLimits{});
  } catch (const DataError&) {
    return out;
  }
  if (out.root().name() != kept.element) out.xml.reset();
  return out;
}

void add_things(KeptTree& tree, bool own_root, RefiThings& things, Losses& losses) {
  std::map<std::string, std::string> renamed;
  each_element(tree.root(), [&](const pugi::xml_node& node) {
    pugi::xml_attribute attribute = node.attribute("guid");
    std::string guid = plain_guid(attribute.value());
    if (guid.empty() || (own_root && node == tree.root())) return;
    if (things.contains(guid)) {
      const std::string before = guid;
      while (things.contains(guid)) guid = named_uuid(guid, tree.kept->guid);
      renamed.emplace(before, guid);
      attribute.set_value(guid.c_str());
      add_loss(losses,
               loss_of(tree, "GUIDs of kept elements", Fate::changed, "something else has the same one"));
    }
    things.emplace(guid, node.name());
  });
  if (renamed.empty()) return;
  each_element(tree.root(), [&](const pugi::xml_node& node) {
    for (pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (!name.ends_with("Vertex") && !name.ends_with("SyncPoint")) continue;
      const auto found = renamed.find(plain_guid(attribute.value()));
      if (found != renamed.end()) attribute.set_value(found->second.c_str());
    }
  });
}

bool mend_references(KeptTree& tree, const RefiThings& things, Losses& losses) {
  std::vector<pugi::xml_node> lost;
  bool is_whole = true;
  each_element(tree.root(), [&](pugi::xml_node node) {
    std::vector<pugi::xml_attribute> gone;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (is_refi_reference(attribute.name()) && !leads_somewhere(node, attribute, things))
        gone.push_back(attribute);
    }
    for (const pugi::xml_attribute& attribute : gone) {
      const std::string name = attribute.name();
      if (name == "originGUID" || (name == "targetGUID" && node == tree.root())) {
        is_whole = false;
      } else if (name == "targetGUID" || name.ends_with("Vertex")) {
        lost.push_back(node);
      } else {
        node.remove_attribute(attribute);
        const bool is_maker = name.ends_with("User");
        add_loss(
            losses,
            loss_of(tree, is_maker ? "makers of kept elements" : "references of kept elements", Fate::changed,
                    is_maker ? "they are nobody in the project" : "what it stands for is not there"));
      }
    }
  });
  if (!is_whole) {
    add_loss(losses, loss_of(tree, "kept links", Fate::lost, "what they lead to is not there any more"));
    return false;
  }
  for (const pugi::xml_node& node : lost) take_out(tree, node, losses);
  return true;
}

std::string xml_of(const KeptTree& tree) {
  pugi::xml_node root = tree.root();
  root.remove_attribute("xmlns");
  root.remove_attribute("currentPath");
  LineWriter writer;
  root.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

}  // namespace coding
