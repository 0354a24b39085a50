// REFI-QDA's codebook, .qdc: <CodeBook><Codes><Code guid name isCodable color><Description/>…</Code></Codes>
// <Sets><Set name><MemberCode guid/></Set></Sets></CodeBook>, codes below each other as elements.
//
// What surprises: programs disagree about the namespace, about braces and case of a GUID, and about whether a
// member is named by `guid` or `targetGUID`; all of it is taken. A description is one text there; paragraphs
// of it that begin with our names of fields ("Use: …") go to these, as exchange/codebook_files.hpp writes
// them. A code that is not codable is one that is not active.
#include <algorithm>
#include <map>
#include <optional>

#include "coding/base/error.hpp"
#include "coding/project/code_guid.hpp"
#include "coding/text/trim.hpp"
#include "ingest/code_words.hpp"
#include "ingest/codebook_rows.hpp"
#include "package/xml.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return node.type() == pugi::node_element && local_name(node.name()) == name;
}

// By its name behind any prefix.
std::string attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each.name()) == name) return xml_characters(each.value());
  }
  return "";
}

// "#abc" is "#aabbcc"; anything else that is no colour is none.
std::string color_of(const std::string& value) {
  const bool hexadecimal = value.size() > 1 && value[0] == '#' &&
                           value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (hexadecimal && value.size() == 7) return value;
  if (!hexadecimal || value.size() != 4) return "";
  return {'#', value[1], value[1], value[2], value[2], value[3], value[3]};
}

class QdcReader {
 public:
  QdcReader(const Xml& xml, const Study& study, const Codebook& present) : xml_(xml) {
    const std::vector<std::string> guids = guids_of(study, present);
    for (std::size_t i = 0; i < guids.size(); ++i) present_.emplace(guids[i], &present.codes()[i]);
  }

  std::vector<CodebookRow> read() {
    const pugi::xml_node root = xml_.root();
    pugi::xml_node book = root;
    if (!is_named(root, "CodeBook")) {
      for (const pugi::xml_node& child : root.children())
        if (is_named(child, "CodeBook")) book = child;
    }
    if (!is_named(book, "CodeBook")) {
      throw DataError(
          xml_.at({.slug = "qdc-root",
                   .message = "the outermost element is '" + std::string(root.name()) + "', not CodeBook",
                   .hint = "export the codebook as REFI-QDA codebook (.qdc) again"},
                  root));
    }
    for (const pugi::xml_node& part : book.children()) {
      if (is_named(part, "Codes")) read_codes(part);
    }
    for (const pugi::xml_node& part : book.children()) {
      if (is_named(part, "Sets")) read_sets(part);
    }
    return std::move(rows_);
  }

 private:
  // Without recursion: the row of each element that is open.
  void read_codes(const pugi::xml_node& codes) {
    std::map<pugi::xml_node, std::size_t> rows;
    pugi::xml_node node = codes.first_child();
    while (node) {
      const bool is_code = is_named(node, "Code");
      if (is_code) {
        const auto above = rows.find(node.parent());
        rows_.push_back(row_of(node, above == rows.end() ? 0 : above->second + 1));
        rows[node] = rows_.size() - 1;
      }
      node = next_node(node, codes, !is_code);
    }
  }

  CodebookRow row_of(const pugi::xml_node& node, std::size_t above) {
    const Place place = xml_.place_of(node);
    CodebookRow row{.line = place.line, .column = place.column, .above = above};
    row.code.name = std::string(trim(attribute(node, "name")));
    row.code.color = color_of(attribute(node, "color"));
    for (const pugi::xml_node& child : node.children()) {
      if (is_named(child, "Description")) put_description(row.code, xml_characters(child.text().get()));
    }
    const std::string codable = attribute(node, "isCodable");
    row.code.active = codable != "false" && codable != "0";
    row.says_active = true;
    const std::string guid = plain_guid(attribute(node, "guid"));
    // A second code of the same guid is one of its own.
    if (guid.empty() || !by_guid_.emplace(guid, rows_.size()).second) return row;
    const auto there = present_.find(guid);
    if (there == present_.end()) {
      row.code.guid = guid;
    } else {
      row.code.id = there->second->id;
      row.code.guid = there->second->guid;
    }
    return row;
  }

  void read_sets(const pugi::xml_node& sets) {
    for (const pugi::xml_node& set : sets.children()) {
      const std::string name(trim(attribute(set, "name")));
      if (!is_named(set, "Set") || name.empty()) continue;
      for (const pugi::xml_node& member : set.children()) {
        if (!is_named(member, "MemberCode")) continue;
        std::string guid = plain_guid(attribute(member, "guid"));
        if (guid.empty()) guid = plain_guid(attribute(member, "targetGUID"));
        const auto row = by_guid_.find(guid);
        if (row == by_guid_.end()) continue;
        auto& in = rows_[row->second].code.sets;
        const auto at = std::lower_bound(in.begin(), in.end(), name);
        if (at == in.end() || *at != name) in.insert(at, name);
      }
    }
  }

  const Xml& xml_;
  std::map<std::string, const Code*> present_;
  std::map<std::string, std::size_t> by_guid_;
  std::vector<CodebookRow> rows_;
};

}  // namespace

std::vector<CodebookRow> rows_of_qdc(std::string_view bytes, const std::string& file, const Study& study,
                                     const Codebook& present) {
  const Xml xml(bytes, file, ReadingLimits{});
  return QdcReader(xml, study, present).read();
}

}  // namespace coding
