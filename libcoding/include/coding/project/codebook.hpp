// The codebook: a tree of codes, of any depth and ragged.
//
// Codes stand in tree order (a code before its children, siblings in the researcher's order); that order is
// the order of every table. The class keeps what must always hold: ids are unique and well formed, parents
// exist, nothing is its own ancestor. Every change either happens whole or throws and leaves the codebook as
// it was.
//
// What surprises: a code that was merged into another one stands beside the tree and keeps its id, so that
// segments that carry the id are segments of the code it went into. Every function that takes an id takes it
// so (docs/design/decisions/0046-merged-codes.md).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/code.hpp"
#include "coding/text/language.hpp"

namespace coding {

class Codebook {
 public:
  Codebook() = default;
  // Takes codes in any order and puts them into tree order, siblings as given; those with an alias are
  // merged(). Throws DataError "code-duplicate", "code-id-invalid", "code-name-empty", "parent-unknown",
  // "parent-cycle", "alias-unknown" or "alias-cycle". O(n log n).
  explicit Codebook(std::vector<Code> codes);

  const std::vector<Code>& codes() const noexcept { return codes_; }
  std::size_t size() const noexcept { return codes_.size(); }
  bool empty() const noexcept { return codes_.empty(); }

  // The codes that were merged into others, each behind the one it went into, which may be merged itself.
  const std::vector<Code>& merged() const noexcept { return merged_; }
  // The id after all merging: its own for every id that was not merged, known or not. O(1).
  const CodeId& followed(const CodeId& id) const;
  // The ids whose segments are this code's: its own, then those that were merged into it.
  std::vector<CodeId> ids_of(const CodeId& id) const;

  // Its position in codes(), or nothing. O(1).
  std::optional<std::size_t> position(const CodeId& id) const;
  const Code* find(const CodeId& id) const;
  // Throws UsageError "code-unknown" with the nearest ids as a hint.
  const Code& at(const CodeId& id) const;

  // From the root (depth 0). Requires a valid position.
  std::size_t depth(std::size_t position) const { return depths_[position]; }
  // One past the last descendant: [position, end_of_subtree) is the code with everything below it.
  std::size_t end_of_subtree(std::size_t position) const { return ends_[position]; }
  bool has_children(std::size_t position) const { return ends_[position] > position + 1; }
  std::optional<std::size_t> parent(std::size_t position) const;
  std::vector<std::size_t> children(std::size_t position) const;
  std::vector<std::size_t> roots() const;
  // Names from the root down to the code itself.
  std::vector<std::string> path(std::size_t position) const;
  // Its own research question, else that of the nearest code above that has one, else "". O(depth).
  const std::string& question(std::size_t position) const;

  // As the last child of its parent. Throws UsageError "code-duplicate", "parent-unknown", "code-id-invalid",
  // "code-name-empty". O(n).
  void add(Code code);
  // Everything but id and parent may differ. Throws UsageError "code-unknown", "code-name-empty".
  void replace(const Code& code);
  // Under another parent (empty: a root), before a sibling or (empty) as the last. What is below moves along.
  // Throws UsageError "parent-cycle", "code-unknown", "code-not-sibling". O(n).
  void move(const CodeId& id, const CodeId& parent, const CodeId& before = {});
  // Only a code without children; what was merged into it goes along. Throws UsageError "code-has-children",
  // "code-unknown".
  void remove(const CodeId& id);
  // `id` becomes an alias of `into`, and what stands below it comes to stand below `into`, as the last. When
  // `into` stands below `id` itself, it first takes its place and, if it has none, its question. Throws
  // UsageError "merge-itself", "code-unknown". O(n).
  void merge(const CodeId& id, const CodeId& into);

  bool operator==(const Codebook& other) const { return codes_ == other.codes_ && merged_ == other.merged_; }

 private:
  void index();
  void put_merged_in_order();

  std::vector<Code> codes_;
  std::vector<Code> merged_;
  std::unordered_map<CodeId, CodeId> followed_;  // of the merged ones
  std::vector<std::size_t> depths_;
  std::vector<std::size_t> ends_;
  std::unordered_map<CodeId, std::size_t> positions_;
};

// What holds of an id in every file: lower-case letters, digits and hyphens ([a-z0-9-]+), at most 200 of
// them.
bool is_well_formed(const CodeId& id);

// An id for a new code: the slug of its name, made unique by its parent's id, then by a number.
CodeId new_code_id(const Codebook& codebook, std::string_view name, const CodeId& parent,
                   const Language& language);

// The same where more is taken than a codebook holds, such as the ids further down in a file that is read.
CodeId new_code_id(const std::function<bool(const CodeId&)>& is_taken, std::string_view name,
                   const CodeId& parent, const Language& language);

// The codes a person may mean: by id, else by name (case-insensitive in the language), else by path written
// "category > code" or "category/code" with any number of the last steps; names may themselves contain > and
// /. Empty when there is none; several when the name is ambiguous. O(n × steps).
std::vector<CodeId> resolve(const Codebook& codebook, std::string_view wanted, const Language& language);

// The merged code that a person means who wrote this: its id or, where no code of the tree is named so, its
// name. Nothing when they mean another or none. Of it `resolve` gives the code that it went into.
const Code* merged_code_meant(const Codebook& codebook, std::string_view wanted, const Language& language);

// Exactly one, or UsageError "code-unknown" (with the nearest names) or "code-ambiguous" (with the ids).
CodeId resolve_one(const Codebook& codebook, std::string_view wanted, const Language& language);

}  // namespace coding
