// A kept element as a tree that is made fit for the project it goes back into.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "coding/exchange/kept.hpp"
#include "coding/exchange/losses.hpp"
#include "package/xml.hpp"

namespace coding {

// What there is by GUID: the name of its element.
using RefiThings = std::unordered_map<std::string, std::string>;

struct KeptTree {
  const KeptElement* kept = nullptr;
  std::unique_ptr<Xml> xml{};

  pugi::xml_node root() const { return xml->root(); }
};

// Nothing in `xml` when it cannot be read or is not the element that it says.
KeptTree kept_tree_of(const KeptElement& kept);

// Adds what the tree holds. A GUID that something else has already is replaced, in the tree and in what
// refers to it there; of `own_root` not that of the element itself.
void add_things(KeptTree& tree, bool own_root, RefiThings& things, Losses& losses);

// Takes out what refers to things that are not there. False when nothing is left of the element: a link that
// leads nowhere.
bool mend_references(KeptTree& tree, const RefiThings& things, Losses& losses);

// On one line, without a declaration of its namespace.
std::string xml_of(const KeptTree& tree);

}  // namespace coding
