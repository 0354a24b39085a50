// Small studies for tests: one line a noun.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "coding/base/error.hpp"
#include "coding/project/project.hpp"

namespace coding::test {

inline const Language turkish{"tr"};
inline const Language english{"en"};

inline Code code(std::string id, std::string name, std::string parent = "") {
  return {.id = {std::move(id)}, .name = std::move(name), .parent = {std::move(parent)}};
}

// The id is also the name.
inline Code code(const std::string& id) { return code(id, id); }

inline Document document(std::string id, std::string participant, std::size_t length = 100) {
  return {.id = {std::move(id)}, .participant = {std::move(participant)}, .length = length};
}

inline Participant participant(std::string id) { return {.id = {std::move(id)}}; }

inline CodedSegment segment(std::string document, std::string code, Span span, std::string coder = "ayse") {
  return {.coder = {std::move(coder)},
          .document = {std::move(document)},
          .span = span,
          .code = {std::move(code)}};
}

inline std::vector<std::string> ids_of(const Codebook& codebook) {
  std::vector<std::string> ids;
  for (const Code& each : codebook.codes()) ids.push_back(each.id.value);
  return ids;
}

template <class Id>
std::vector<std::string> texts_of(const std::vector<Id>& ids) {
  std::vector<std::string> texts;
  for (const Id& id : ids) texts.push_back(id.value);
  return texts;
}

// The diagnostic that a call throws with; an empty one when it does not throw.
template <class Failure = Error, class Call>
Diagnostic thrown(const Call& call) {
  try {
    call();
  } catch (const Failure& failure) {
    return failure.diagnostic();
  }
  return {};
}

}  // namespace coding::test
