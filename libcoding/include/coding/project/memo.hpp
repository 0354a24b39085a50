// A memo: what somebody wrote about the study or a part of it.
//
// memos/<id>.md holds one: a few lines "key: value" between two lines of hyphens, then the words, so that it
// is written and read in any editor.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/text/span.hpp"

namespace coding {

struct Memo {
  std::string id{};       // the file's name; as a document's id
  std::string type{};     // "comment": a remark that came with a source; empty: not said
  DocumentId document{};  // what it is about; empty: the study
  Span span{};            // of the document; empty: all of it, or a place
  std::string author{};
  std::string date{};  // ISO 8601 as far as it is known
  std::string text{};
  std::vector<std::pair<std::string, std::string>> unknown{};  // other keys, in their order
  bool operator==(const Memo&) const = default;
};

}  // namespace coding
