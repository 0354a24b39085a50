#include "coding/project/locked_codes.hpp"

#include <algorithm>
#include <string>

#include "coding/base/error.hpp"

namespace coding {

namespace {

[[noreturn]] void refuse(const CodeId& code, const std::string& what) {
  throw UsageError({.slug = "code-locked",
                    .message = "the code '" + code.value + "' is locked: " + what,
                    .hint = "`coding codebook set " + code.value + " --locked no` unlocks it"});
}

// Without what stays free.
Code held(Code code) {
  code.parent = {};
  code.sets.clear();
  return code;
}

template <class Use>
void each_missing(const std::vector<CodedSegment>& these, const std::vector<CodedSegment>& those, Use use) {
  const auto less = [](const CodedSegment& a, const CodedSegment& b) { return sort_key(a) < sort_key(b); };
  for (const CodedSegment& segment : these) {
    const auto [first, last] = std::equal_range(those.begin(), those.end(), segment, less);
    if (std::find(first, last, segment) == last) use(segment.code);
  }
}

}  // namespace

void require_locked_kept(const Codebook& before, const Codebook& after) {
  for (const Code& code : before.codes()) {
    if (!code.locked) continue;
    const Code* now = after.find(code.id);
    if (!now) refuse(code.id, "it cannot be removed");
    if (now->id != code.id) refuse(code.id, "it cannot be merged into another");
    if (!now->locked) continue;
    if (held(*now) != held(code)) refuse(code.id, "its name and its rules stay as they are");
    if (after.ids_of(code.id) != before.ids_of(code.id)) refuse(code.id, "nothing can be merged into it");
  }
}

void require_codable(const Codebook& codebook, const CodeId& code) {
  const Code& there = codebook.at(code);
  if (there.locked) refuse(there.id, "its segments stay as they are");
  if (there.active) return;
  throw UsageError(
      {.slug = "code-inactive",
       .message = "the code '" + there.id.value + "' is not active",
       .hint = "`coding codebook set " + there.id.value + " --active yes` brings it back into use"});
}

void require_unlocked(const Codebook& codebook, const CodeId& code) {
  const Code* there = codebook.find(code);
  if (there && there->locked) refuse(there->id, "its segments stay as they are");
}

void require_allowed(const Codebook& before, const Codebook& after, const std::vector<CodedSegment>& old,
                     const std::vector<CodedSegment>& now) {
  const auto key_less = [](const CodedSegment& a, const CodedSegment& b) {
    return sort_key(a) < sort_key(b);
  };
  require_locked_kept(before, after);
  each_missing(old, now, [&](const CodeId& code) { require_unlocked(after, code); });
  for (const CodedSegment& segment : now) {
    const auto [first, last] = std::equal_range(old.begin(), old.end(), segment, key_less);
    if (first == last)
      require_codable(after, segment.code);
    else if (std::find(first, last, segment) == last)
      require_unlocked(after, segment.code);
  }
}

}  // namespace coding
