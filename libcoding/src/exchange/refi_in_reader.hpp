// The elements of project.qde as the values of refi_project.hpp.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "coding/exchange/read_refi.hpp"
#include "package/xml.hpp"

namespace coding {

class RefiReader {
 public:
  RefiReader(const Xml& xml, RefiFiles files) : xml_(xml) { out_.files = std::move(files); }

  // The project and the XML of its sources. Throws DataError "refi-root".
  RefiFile read();

 private:
  struct Oddity {
    Diagnostic told{};
    std::size_t count = 0;
  };
  template <class Take>
  void each_in(const pugi::xml_node& root, std::string_view wrapper, std::string_view element,
               const Take& take);

  void read_project(const pugi::xml_node& root);
  void look_at_namespaces(const pugi::xml_node& root);
  void read_codes(const pugi::xml_node& root);
  void read_codes_below(const pugi::xml_node& codes);
  RefiCode code_of(const pugi::xml_node& node);
  RefiVariable variable_of(const pugi::xml_node& node);
  RefiCase case_of(const pugi::xml_node& node);
  RefiSet set_of(const pugi::xml_node& node);
  RefiLink link_of(const pugi::xml_node& node);
  std::vector<RefiValue> values_of(const pugi::xml_node& node);
  RefiMaking making_of(const pugi::xml_node& node);
  RefiText text_of(const pugi::xml_node& node);
  RefiTranscript transcript_of(const pugi::xml_node& node);
  void read_sources(const pugi::xml_node& root);
  void read_source(const pugi::xml_node& node, RefiSourceKind kind);
  RefiSelection selection_of(const pugi::xml_node& node, RefiSelectionKind kind);
  std::vector<RefiCoding> codings_of(const pugi::xml_node& node);
  std::string guid_of_node(const pugi::xml_node& node);
  // What an element refers to: targetGUID, else guid.
  std::string target_of(const pugi::xml_node& node);
  std::vector<std::string> targets_in(const pugi::xml_node& node, std::string_view element);
  std::string description_of(const pugi::xml_node& node);
  std::int64_t number_of(const pugi::xml_node& node, std::string_view attribute);
  std::string color_of(const pugi::xml_node& node);
  void odd(std::string_view slug, std::string message, std::string hint, const pugi::xml_node& node);

  const Xml& xml_;
  RefiFile out_{};
  std::map<std::string, Oddity, std::less<>> oddities_{};  // each kind is told once, with how many
};

}  // namespace coding
