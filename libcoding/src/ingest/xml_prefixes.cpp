#include "ingest/xml_prefixes.hpp"

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

class Prefixes {
 public:
  explicit Prefixes(std::initializer_list<XmlPrefix> known) : known_(known) {}

  void enter(pugi::xml_node& element, std::size_t depth) {
    while (!bindings_.empty() && bindings_.back().depth >= depth) bindings_.pop_back();
    for (const pugi::xml_attribute& attribute : element.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "xmlns" || name.starts_with("xmlns:")) {
        const std::string prefix(name.size() > 5 ? name.substr(6) : std::string_view{});
        bindings_.push_back({prefix, prefix_of(attribute.value()), depth});
      }
    }
    rename(element, true);
    for (pugi::xml_attribute attribute : element.attributes()) rename(attribute, false);
  }

 private:
  std::string_view prefix_of(std::string_view uri) const {
    const auto found =
        std::find_if(known_.begin(), known_.end(), [&](auto& known) { return known.uri == uri; });
    return found == known_.end() ? std::string_view{} : found->prefix;
  }

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
      const bool taken =
          std::any_of(known_.begin(), known_.end(), [&](auto& known) { return known.prefix == prefix; });
      if (!taken) return;
      wanted = "other";
    }
    if (wanted == prefix) return;
    named.set_name((std::string(wanted) + ":" + std::string(local_name(name))).c_str());
  }

  std::vector<XmlPrefix> known_;
  std::vector<Binding> bindings_;
};

}  // namespace

void apply_prefixes(pugi::xml_document& tree, std::initializer_list<XmlPrefix> known) {
  if (known.size() == 0) return;
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
