// What the checks of a REFI-QDA file share: its XML, the rule of each element, the archive's files, and where
// findings go.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/refi_findings.hpp"
#include "exchange/refi_schema.hpp"
#include "package/archive.hpp"

namespace coding {

// The files of an archive's folder of sources.
struct RefiSources {
  Archive* archive = nullptr;                      // null for a file that is no archive
  std::map<std::string, std::size_t> by_name{};    // without the folder
  std::map<std::string, std::size_t> by_folded{};  // in small letters; of several the first
  std::set<std::size_t> used{};
};

struct RefiChecking {
  const QdaDocument& document;
  const QdaPlaces& places;
  std::string file{};  // for messages
  bool is_codebook = false;
  RefiSources& sources;
  RefiFindings& out;
  std::vector<const RefiElementRule*> rules{};  // by element; null where the schema has none

  Place at(std::size_t offset) const { return places.at(file, offset); }
  Place at(const QdaAttribute& attribute) const { return at(document.offset_of(attribute.name)); }
  Place at_element(std::size_t element) const { return at(document.elements[element].begin); }
  const QdaElement& element(std::size_t index) const { return document.elements[index]; }
};

// In small letters of ASCII.
std::string folded_name(std::string_view name);

// "'abc'", shortened when it is long.
std::string quoted_value(std::string_view value);

// The value written anew.
QdaEdit edit_of(const RefiChecking& checking, const QdaAttribute& attribute, const std::string& value);

// Takes the attribute out, with the space before it.
QdaEdit removal_of(const RefiChecking& checking, const QdaAttribute& attribute);

// A whole number as XML Schema writes it, at the limits when it is beyond them.
std::optional<std::int64_t> number_of(const std::string& value);

// Nothing when the value is not a GUID; else without braces, in small letters.
std::optional<std::string> guid_in(std::string_view value);

// The attribute that stands for a missing one, guid instead of targetGUID or the other way round; else null.
const QdaAttribute* misnamed_reference(const RefiChecking& checking, std::size_t element);

// Each adds to checking.out. check_structure also fills checking.rules, which the others need.
void check_scan(RefiChecking& checking);        // refi_check_xml.cpp: faults of the XML itself
void check_namespaces(RefiChecking& checking);  // refi_check_xml.cpp
void check_structure(RefiChecking& checking);
void check_attributes(RefiChecking& checking, std::size_t element);
void check_values(RefiChecking& checking);
void check_references(RefiChecking& checking);
void check_paths(RefiChecking& checking);
void check_texts(RefiChecking& checking);

// An entry unpacked; nothing, and a finding, when it cannot be.
std::optional<std::string> read_entry(RefiChecking& checking, std::size_t entry);

// The entry a path of a text or medium names; nothing when there is none or no archive.
std::optional<std::size_t> entry_of(const RefiChecking& checking, std::string_view path);

}  // namespace coding
