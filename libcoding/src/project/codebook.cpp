#include "coding/project/codebook.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

std::string quoted(const std::string& text) { return "'" + text + "'"; }

[[noreturn]] void fail_unknown(const Codebook& codebook, const CodeId& id) {
  std::vector<std::string> known;
  for (const Code& code : codebook.codes()) known.push_back(code.id.value);
  const auto close = nearest(id.value, known);
  throw UsageError({.slug = "code-unknown",
                    .message = "there is no code " + quoted(id.value),
                    .hint = close.empty() ? "`coding codebook` lists the codes"
                                          : "did you mean " + quoted(close[0]) + "?"});
}

template <class Failure>
void require_well_formed(const Code& code) {
  if (!is_well_formed(code.id)) {
    throw Failure({.slug = "code-id-invalid",
                   .message = quoted(code.id.value) + " is not a code id",
                   .hint = "an id is made of a-z, 0-9 and hyphens, at most 200"});
  }
  if (code.name.empty()) {
    throw Failure(
        {.slug = "code-name-empty", .message = "the code " + quoted(code.id.value) + " has no name"});
  }
}

// Appends the position of `code` and of what is below it to `out`, in tree order.
void append_subtree(std::size_t code, const std::vector<std::vector<std::size_t>>& below,
                    std::vector<std::size_t>& out) {
  // A stack instead of recursion: a hostile file may nest a hundred thousand deep.
  std::vector<std::size_t> waiting{code};
  while (!waiting.empty()) {
    const std::size_t next = waiting.back();
    waiting.pop_back();
    out.push_back(next);
    waiting.insert(waiting.end(), below[next].rbegin(), below[next].rend());
  }
}

// What no root reaches is a ring or hangs on one: as many steps up as there are codes end in the ring, and
// its first code in the file is the one to name.
std::string code_in_ring(const std::vector<Code>& codes,
                         const std::unordered_map<CodeId, std::size_t>& places,
                         const std::vector<std::size_t>& reached) {
  std::vector<bool> is_reached(codes.size(), false);
  for (const std::size_t place : reached) is_reached[place] = true;
  auto at =
      static_cast<std::size_t>(std::find(is_reached.begin(), is_reached.end(), false) - is_reached.begin());
  for (std::size_t step = 0; step < codes.size(); ++step) at = places.at(codes[at].parent);
  std::size_t first = at;
  for (std::size_t next = places.at(codes[at].parent); next != at; next = places.at(codes[next].parent)) {
    first = std::min(first, next);
  }
  return codes[first].id.value;
}

}  // namespace

bool is_well_formed(const CodeId& id) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.value.size() <= 200 && std::all_of(id.value.begin(), id.value.end(), allowed);
}

Codebook::Codebook(std::vector<Code> codes) {
  const auto first_merged =
      std::stable_partition(codes.begin(), codes.end(), [](const Code& code) { return code.alias.empty(); });
  merged_.assign(std::make_move_iterator(first_merged), std::make_move_iterator(codes.end()));
  codes.erase(first_merged, codes.end());
  std::unordered_map<CodeId, std::size_t> places;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    require_well_formed<DataError>(codes[i]);
    if (!places.emplace(codes[i].id, i).second) {
      throw DataError({.slug = "code-duplicate",
                       .message = "two codes have the id " + quoted(codes[i].id.value),
                       .hint = "give one of them another id"});
    }
  }
  std::vector<std::vector<std::size_t>> below(codes.size());
  std::vector<std::size_t> roots;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i].parent.empty()) {
      roots.push_back(i);
      continue;
    }
    const auto parent = places.find(codes[i].parent);
    if (parent == places.end()) {
      throw DataError({.slug = "parent-unknown",
                       .message = "the code " + quoted(codes[i].id.value) + " has the parent " +
                                  quoted(codes[i].parent.value) + ", which does not exist",
                       .hint = "add the parent, or leave `parent` out"});
    }
    below[parent->second].push_back(i);
  }
  std::vector<std::size_t> order;
  for (const std::size_t root : roots) append_subtree(root, below, order);
  if (order.size() < codes.size()) {
    throw DataError(
        {.slug = "parent-cycle",
         .message = "the code " + quoted(code_in_ring(codes, places, order)) + " is its own ancestor",
         .hint = "give one code of the ring another parent"});
  }
  codes_.reserve(codes.size());
  for (const std::size_t place : order) codes_.push_back(std::move(codes[place]));
  index();
}

// Behind the code each went into, depth first, so that the file has one order.
void Codebook::put_merged_in_order() {
  followed_.clear();
  if (merged_.empty()) return;
  std::unordered_map<CodeId, std::vector<std::size_t>> into;
  std::unordered_map<CodeId, std::size_t> seen;
  for (std::size_t i = 0; i < merged_.size(); ++i) {
    require_well_formed<DataError>(merged_[i]);
    const bool is_new = seen.emplace(merged_[i].id, i).second && !positions_.contains(merged_[i].id);
    if (!is_new) {
      throw DataError({.slug = "code-duplicate",
                       .message = "two codes have the id " + quoted(merged_[i].id.value),
                       .hint = "give one of them another id"});
    }
    merged_[i].parent = merged_[i].alias;
    into[merged_[i].alias].push_back(i);
  }
  std::vector<Code> ordered;
  for (const Code& code : codes_) {
    if (!into.contains(code.id)) continue;
    std::vector<std::size_t> waiting(into[code.id].rbegin(), into[code.id].rend());
    while (!waiting.empty()) {
      Code& next = merged_[waiting.back()];
      waiting.pop_back();
      followed_[next.id] = code.id;
      const auto below = into.find(next.id);
      if (below != into.end()) waiting.insert(waiting.end(), below->second.rbegin(), below->second.rend());
      ordered.push_back(std::move(next));
    }
  }
  if (ordered.size() < merged_.size()) {
    const auto left = std::find_if(merged_.begin(), merged_.end(),
                                   [&](const Code& code) { return !followed_.contains(code.id); });
    const bool known = seen.contains(left->alias);
    throw DataError({.slug = known ? "alias-cycle" : "alias-unknown",
                     .message = "the code " + quoted(left->id.value) + " was merged into " +
                                quoted(left->alias.value) +
                                (known ? ", and comes back to itself" : ", which does not exist"),
                     .hint = "correct its alias in codebook.jsonl"});
  }
  merged_ = std::move(ordered);
}

const CodeId& Codebook::followed(const CodeId& id) const {
  const auto found = followed_.find(id);
  return found == followed_.end() ? id : found->second;
}

std::vector<CodeId> Codebook::ids_of(const CodeId& id) const {
  std::vector<CodeId> out{followed(id)};
  for (const Code& code : merged_) {
    if (followed_.at(code.id) == out.front()) out.push_back(code.id);
  }
  return out;
}

void Codebook::index() {
  positions_.clear();
  depths_.assign(codes_.size(), 0);
  ends_.assign(codes_.size(), 0);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    positions_.emplace(codes_[i].id, i);
    while (!open.empty() && codes_[open.back()].id != codes_[i].parent) {
      ends_[open.back()] = i;
      open.pop_back();
    }
    depths_[i] = open.size();
    open.push_back(i);
  }
  for (const std::size_t left : open) ends_[left] = codes_.size();
  put_merged_in_order();
}

std::optional<std::size_t> Codebook::position(const CodeId& id) const {
  const auto found = positions_.find(followed(id));
  if (found == positions_.end()) return std::nullopt;
  return found->second;
}

const Code* Codebook::find(const CodeId& id) const {
  const auto place = position(id);
  return place ? &codes_[*place] : nullptr;
}

const Code& Codebook::at(const CodeId& id) const {
  if (const Code* code = find(id)) return *code;
  fail_unknown(*this, id);
}

std::optional<std::size_t> Codebook::parent(std::size_t place) const {
  return position(codes_[place].parent);
}

std::vector<std::size_t> Codebook::children(std::size_t place) const {
  std::vector<std::size_t> out;
  for (std::size_t i = place + 1; i < ends_[place]; i = ends_[i]) out.push_back(i);
  return out;
}

std::vector<std::size_t> Codebook::roots() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < codes_.size(); i = ends_[i]) out.push_back(i);
  return out;
}

std::vector<std::string> Codebook::path(std::size_t place) const {
  std::vector<std::string> names;
  for (std::optional<std::size_t> at = place; at; at = parent(*at)) names.push_back(codes_[*at].name);
  std::reverse(names.begin(), names.end());
  return names;
}

const std::string& Codebook::question(std::size_t place) const {
  while (codes_[place].question.empty() && parent(place)) place = *parent(place);
  return codes_[place].question;
}

void Codebook::add(Code code) {
  require_well_formed<UsageError>(code);
  if (find(code.id)) {
    throw UsageError({.slug = "code-duplicate",
                      .message = "there is a code " + quoted(code.id.value) + " already",
                      .hint = "give another id with --id, or use the code that is there"});
  }
  std::size_t place = codes_.size();
  if (!code.parent.empty()) {
    const auto above = position(code.parent);
    if (!above) {
      throw UsageError({.slug = "parent-unknown",
                        .message = "there is no code " + quoted(code.parent.value) + " to stand under",
                        .hint = "`coding codebook` lists the codes"});
    }
    place = ends_[*above];
    code.parent = codes_[*above].id;
  }
  codes_.insert(codes_.begin() + static_cast<std::ptrdiff_t>(place), std::move(code));
  index();
}

void Codebook::replace(const Code& code) {
  require_well_formed<UsageError>(code);
  Code& there = codes_[*position(at(code.id).id)];
  Code next = code;
  next.id = there.id;
  next.parent = there.parent;
  there = std::move(next);
}

void Codebook::move(const CodeId& id, const CodeId& parent, const CodeId& before) {
  const std::size_t place = *position(at(id).id);
  if (!parent.empty()) {
    const std::size_t above = *position(at(parent).id);
    if (above >= place && above < ends_[place]) {
      throw UsageError({.slug = "parent-cycle",
                        .message = quoted(id.value) + " cannot stand under " + quoted(parent.value) +
                                   ", which stands under it",
                        .hint = "move " + quoted(parent.value) + " out first"});
    }
  }
  if (!before.empty() && (at(before).parent != followed(parent) || before == id)) {
    throw UsageError({.slug = "code-not-sibling",
                      .message = quoted(before.value) + " is not a sibling there",
                      .hint = "--before takes a code under the same parent"});
  }
  std::size_t target = codes_.size();
  if (!before.empty()) {
    target = *position(before);
  } else if (!parent.empty()) {
    target = ends_[*position(parent)];
  }
  // The ids handed in may live in codes_: they are not read once the codes begin to move.
  codes_[place].parent = CodeId{followed(parent)};
  const auto at_place = [this](std::size_t i) { return codes_.begin() + static_cast<std::ptrdiff_t>(i); };
  const std::size_t end = ends_[place];
  if (target < place) {
    std::rotate(at_place(target), at_place(place), at_place(end));
  } else {
    std::rotate(at_place(place), at_place(end), at_place(std::max(target, end)));
  }
  index();
}

void Codebook::remove(const CodeId& id) {
  const std::size_t place = *position(at(id).id);
  if (has_children(place)) {
    throw UsageError({.slug = "code-has-children",
                      .message = "the code " + quoted(id.value) + " has codes under it",
                      .hint = "move or remove these first"});
  }
  const CodeId gone = codes_[place].id;
  std::erase_if(merged_, [&](const Code& code) { return followed_.at(code.id) == gone; });
  codes_.erase(codes_.begin() + static_cast<std::ptrdiff_t>(place));
  index();
}

void Codebook::merge(const CodeId& from_id, const CodeId& into_id) {
  const CodeId id = at(from_id).id;
  const CodeId into = at(into_id).id;
  if (id == into) {
    throw UsageError({.slug = "merge-itself",
                      .message = "the code " + quoted(id.value) + " cannot be merged into itself",
                      .hint = from_id == into_id
                                  ? "name another code with --into"
                                  : "they are one code already: one was merged into the other"});
  }
  Codebook next = *this;
  const std::size_t place = *position(id);
  const std::size_t target = *position(into);
  if (target > place && target < ends_[place]) {
    next.move(into, codes_[place].parent, id);
    Code& moved = next.codes_[*next.position(into)];
    if (moved.question.empty()) moved.question = codes_[place].question;
  }
  std::vector<CodeId> below;
  for (const std::size_t child : next.children(*next.position(id))) below.push_back(next.codes_[child].id);
  for (const CodeId& child : below) next.move(child, into);
  const auto at = next.codes_.begin() + static_cast<std::ptrdiff_t>(*next.position(id));
  at->alias = into;
  next.merged_.push_back(std::move(*at));
  next.codes_.erase(at);
  next.index();
  *this = std::move(next);
}

}  // namespace coding
