// Findings while they are collected, each with its cure: a linter that knows what is wrong mostly knows what
// would be right, so the repairer asks it instead of looking a second time.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/exchange/refi_lint.hpp"
#include "exchange/qda_document.hpp"

namespace coding {

// Bytes of the XML that others take the place of.
struct QdaEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string replacement{};
};

struct RefiRename {
  std::size_t entry = 0;
  std::string name{};
};

// What would be right; empty when it is not known. All of it is done or nothing.
struct RefiCure {
  std::vector<QdaEdit> edits{};
  std::optional<std::size_t> reorder{};  // the element whose children are to be put in order
  std::vector<RefiRename> renames{};
  bool rewrite = false;  // the XML is written in UTF-8, as it was decoded
  bool empty() const { return edits.empty() && !reorder && renames.empty() && !rewrite; }
};

struct RefiCured {
  RefiFinding finding{};
  RefiCure cure{};
};

class RefiFindings {
 public:
  // With cures, findings beyond the limit are kept, too, when they have one.
  RefiFindings(std::size_t most_of_a_rule, bool with_cures)
      : most_(most_of_a_rule), with_cures_(with_cures) {}

  // A slug of refi_rules(). Beyond the limit only counted.
  void add(std::string_view slug, std::string message, Place place, RefiCure cure = {});
  const std::vector<RefiCured>& all() const { return all_; }
  // As many of each rule as may be, one more where some were left out.
  std::vector<RefiFinding> listed() const;
  bool has(std::string_view slug) const { return counts_.contains(slug); }

 private:
  std::size_t most_;
  bool with_cures_;
  std::map<std::string_view, std::size_t> counts_;
  std::vector<RefiCured> all_;
};

}  // namespace coding
