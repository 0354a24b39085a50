// A coder's word that he has gone through a document, whether or not he found anything in it.
//
// Without it "not coded" and "coded, and nothing found" would look alike, and agreement would be counted on
// documents that only one coder has read. Identity is (coder, document).
#pragma once

#include <tuple>

#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"

namespace coding {

struct Declaration {
  CoderId coder{};
  DocumentId document{};
  UnknownMembers unknown{};
  bool operator==(const Declaration&) const = default;
};

// Where a declaration stands: coder, then document (bytes), which is its order in the coder's file.
inline auto sort_key(const Declaration& declaration) {
  return std::tie(declaration.coder, declaration.document);
}

}  // namespace coding
