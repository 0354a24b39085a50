#include "package/xml_prefixes.hpp"

#include <algorithm>
#include <vector>

namespace coding {

namespace {

// A declaration in force: what the writer's prefix is to be called. `known` is empty for other namespaces.
struct Binding {
  std::string prefix{};
  std::string_view known{};
  std::size_t depth = 0;
};

// The prefix a reader knows a namespace by; empty for others.
std::string_view prefix_of(std::string_view uri, std::initializer_list<XmlPrefix> known) {
  const auto found = std::find_if(known.begin(), known.end(), [&](auto& one) { return one.uri == uri; });
  return found == known.end() ? std::string_view{} : found->prefix;
}

bool is_prefix(std::string_view prefix, std::initializer_list<XmlPrefix> known) {
  return std::any_of(known.begin(), known.end(), [&](auto& one) { return one.prefix == prefix; });
}

class Prefixes {
 public:
  explicit Prefixes(std::initializer_list<XmlPrefix> known) : known_(known) {}

  void enter(pugi::xml_node& element, std::size_t depth) {
    while (!bindings_.empty() && bindings_.back().depth >= depth) bindings_.pop_back();
    for (const pugi::xml_attribute& attribute : element.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "xmlns" || name.starts_with("xmlns:")) {
        const std::string prefix(name.size() > 5 ? name.substr(6) : std::string_view{});
        bindings_.push_back({prefix, prefix_of(attribute.value(), known_), depth});
      }
    }
    rename(element, true);
    for (pugi::xml_attribute attribute : element.attributes()) rename(attribute, false);
  }

 private:
  template <class Named>
  void rename(Named& named, bool has_default) {
    const std::string_view name = named.name();
    if (name.starts_with("xmlns")) return;
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos && !has_default) return;
    const std::string_view prefix =
        colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
    const auto binding = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                      [&](const Binding& one) { return one.prefix == prefix; });
    if (binding == bindings_.rend()) return;
    std::string_view wanted = binding->known;
    if (wanted.empty()) {
      if (!is_prefix(prefix, known_)) return;
      wanted = "other";
    }
    if (wanted == prefix) return;
    named.set_name((std::string(wanted) + ":" + std::string(local_name(name))).c_str());
  }

  std::initializer_list<XmlPrefix> known_;
  std::vector<Binding> bindings_;
};

// The root declares the usual prefixes and nothing below it declares any.
bool is_usual(const pugi::xml_node& root, std::initializer_list<XmlPrefix> known, std::string_view bytes) {
  std::size_t declarations = 0;
  for (const pugi::xml_attribute& attribute : root.attributes()) {
    const std::string_view name = attribute.name();
    if (!name.starts_with("xmlns")) continue;
    ++declarations;
    const std::string_view prefix = name.substr(std::min(name.size(), std::size_t{6}));
    const std::string_view wanted = prefix_of(attribute.value(), known);
    if (wanted.empty() ? is_prefix(prefix, known) : wanted != prefix) return false;
  }
  for (std::size_t at = bytes.find("xmlns"); at != std::string_view::npos; at = bytes.find("xmlns", at + 5)) {
    if (declarations-- == 0) return false;
  }
  return true;
}

}  // namespace

void apply_prefixes(pugi::xml_document& tree, std::initializer_list<XmlPrefix> known,
                    std::string_view bytes) {
  if (known.size() == 0 || is_usual(tree.document_element(), known, bytes)) return;
  Prefixes prefixes(known);
  std::size_t depth = 1;
  for (pugi::xml_node node = tree.document_element(); node;) {
    if (node.type() == pugi::node_element) prefixes.enter(node, depth);
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
      if (node == tree) return;
    }
    node = node.next_sibling();
  }
}

}  // namespace coding
