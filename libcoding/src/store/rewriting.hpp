// A project with other words in its texts and in everything that people wrote: the files as they would be.
//
// What stands on a text follows it by the exact map of the edits (text/edits.hpp). Ids, keys and digests are
// not words.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/text/edits.hpp"
#include "store/snapshot.hpp"

namespace coding {

struct Rewriting {
  // The words of a value, in a language.
  std::function<std::string(const std::string&, const Language&)> words{};
  // What is to change in a document's text.
  std::function<std::vector<Edit>(const std::string& path, const Text&, const Language&)> edits{};
};

// By path; nothing: the file is taken out.
using RewrittenFiles = std::map<std::string, std::optional<std::string>>;

// Only files that differ. Where two segments of one coder with one code come to stand on one span, the first
// stays. The list of cleaning's edits of a text that changes goes, as after a correction.
RewrittenFiles rewritten(const Snapshot& snapshot, const Rewriting& rewriting);

}  // namespace coding
