#include "lexicon/glob.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <unordered_map>

namespace coding {

namespace {

using Hash = std::uint64_t;

constexpr Hash base = 0x9E3779B97F4A7C15;
constexpr char any_run = WordPattern::any_run;
constexpr char any_one = WordPattern::any_one;

Hash next(Hash hash, char byte) { return hash * base + static_cast<unsigned char>(byte) + 1; }

Hash hash_of(std::string_view bytes) {
  Hash hash = 0;
  for (const char byte : bytes) hash = next(hash, byte);
  return hash;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t behind_code_point(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

// The hashes of all beginnings of one type.
class Hashes {
 public:
  Hashes() { powers_.push_back(1); }

  void read(std::string_view type) {
    prefixes_.resize(type.size() + 1);
    for (std::size_t i = 0; i < type.size(); ++i) prefixes_[i + 1] = next(prefixes_[i], type[i]);
    while (powers_.size() <= type.size()) powers_.push_back(powers_.back() * base);
  }

  Hash of(std::size_t begin, std::size_t length) const {
    return prefixes_[begin + length] - prefixes_[begin] * powers_[length];
  }

 private:
  std::vector<Hash> prefixes_{0};
  std::vector<Hash> powers_;
};

// Patterns by the hash of their anchor.
class Anchors {
 public:
  void add(std::string_view anchor, std::uint32_t pattern) {
    const Hash hash = hash_of(anchor);
    by_hash_[hash].push_back(pattern);
    perhaps_.set(bit_of(hash));
    lengths_.push_back(anchor.size());
  }

  void finish() {
    std::sort(lengths_.begin(), lengths_.end());
    lengths_.erase(std::unique(lengths_.begin(), lengths_.end()), lengths_.end());
  }

  const std::vector<std::size_t>& lengths() const { return lengths_; }

  const std::vector<std::uint32_t>* find(Hash hash) const {
    if (!perhaps_[bit_of(hash)]) return nullptr;
    const auto found = by_hash_.find(hash);
    return found == by_hash_.end() ? nullptr : &found->second;
  }

 private:
  static constexpr std::size_t bits = 1 << 17;
  static std::size_t bit_of(Hash hash) { return static_cast<std::size_t>((hash ^ (hash >> 29)) % bits); }

  std::unordered_map<Hash, std::vector<std::uint32_t>> by_hash_;
  std::bitset<bits> perhaps_;
  std::vector<std::size_t> lengths_;
};

std::string_view longest_run(std::string_view glob) {
  std::string_view longest;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= glob.size(); ++i) {
    if (i < glob.size() && glob[i] != any_run && glob[i] != any_one) continue;
    if (i - begin > longest.size()) longest = glob.substr(begin, i - begin);
    begin = i + 1;
  }
  return longest;
}

// Looks for all patterns in one type after another.
class GlobSet {
 public:
  GlobSet(std::span<const WordPattern> patterns, std::vector<std::vector<std::uint32_t>>& matched)
      : patterns_(patterns), matched_(matched) {
    for (std::uint32_t i = 0; i < patterns.size(); ++i) {
      if (patterns[i].kind != PatternKind::regex) place(i);
    }
    for (Anchors* anchors : {&whole_, &begin_, &end_, &inner_}) anchors->finish();
  }

  void look_in(std::string_view type, std::uint32_t id) {
    hashes_.read(type);
    try_all(whole_.find(hashes_.of(0, type.size())), type, id);
    for (const std::size_t length : begin_.lengths()) {
      if (length > type.size()) break;
      try_all(begin_.find(hashes_.of(0, length)), type, id);
    }
    for (const std::size_t length : end_.lengths()) {
      if (length > type.size()) break;
      try_all(end_.find(hashes_.of(type.size() - length, length)), type, id);
    }
    for (const std::size_t length : inner_.lengths()) {
      for (std::size_t at = 0; at + length <= type.size(); ++at) {
        try_all(inner_.find(hashes_.of(at, length)), type, id);
      }
    }
    try_all(&unanchored_, type, id);
  }

 private:
  void place(std::uint32_t i) {
    const std::string_view key = patterns_[i].key;
    if (patterns_[i].kind == PatternKind::word) return whole_.add(key, i);
    constexpr std::array<char, 2> wild{any_run, any_one};
    const auto first = static_cast<std::size_t>(
        std::find_first_of(key.begin(), key.end(), wild.begin(), wild.end()) - key.begin());
    const auto last = static_cast<std::size_t>(
        std::find_first_of(key.rbegin(), key.rend(), wild.begin(), wild.end()) - key.rbegin());
    if (first > 0) return begin_.add(key.substr(0, first), i);
    if (last > 0) return end_.add(key.substr(key.size() - last), i);
    const std::string_view run = longest_run(key);
    if (!run.empty()) return inner_.add(run, i);
    unanchored_.push_back(i);
  }

  void try_all(const std::vector<std::uint32_t>* candidates, std::string_view type, std::uint32_t id) {
    if (candidates == nullptr) return;
    for (const std::uint32_t i : *candidates) {
      auto& types = matched_[i];
      if (!types.empty() && types.back() == id) continue;  // an inner run that stands twice in the type
      if (matches(patterns_[i], type)) types.push_back(id);
    }
  }

  std::span<const WordPattern> patterns_;
  std::vector<std::vector<std::uint32_t>>& matched_;
  Anchors whole_;
  Anchors begin_;
  Anchors end_;
  Anchors inner_;
  std::vector<std::uint32_t> unanchored_;
  Hashes hashes_;
};

constexpr std::size_t few = 4;

// The letters before the first wildcard rule most types out with one comparison.
void match_alone(const WordPattern& pattern, std::span<const std::string_view> types,
                 std::vector<std::uint32_t>& matched) {
  if (pattern.kind == PatternKind::regex) return;
  const std::string_view key = pattern.key;
  const std::string_view begin = key.substr(0, std::min(key.find(any_run), key.find(any_one)));
  for (std::uint32_t id = 0; id < types.size(); ++id) {
    if (types[id].starts_with(begin) && matches(pattern, types[id])) matched.push_back(id);
  }
}

}  // namespace

bool glob_matches(std::string_view glob, std::string_view type) {
  std::size_t i = 0;
  std::size_t at = 0;
  // Where to go on when what follows the last any_run does not fit: one character later.
  std::size_t retry_glob = std::string_view::npos;
  std::size_t retry_type = 0;
  while (at < type.size()) {
    if (i < glob.size() && glob[i] == any_run) {
      retry_glob = ++i;
      retry_type = at;
    } else if (i < glob.size() && glob[i] == any_one) {
      ++i;
      at = behind_code_point(type, at);
    } else if (i < glob.size() && glob[i] == type[at]) {
      ++i;
      ++at;
    } else if (retry_glob != std::string_view::npos) {
      i = retry_glob;
      at = retry_type = behind_code_point(type, retry_type);
    } else {
      return false;
    }
  }
  while (i < glob.size() && glob[i] == any_run) ++i;
  return i == glob.size();
}

void match_globs(std::span<const WordPattern> patterns, std::span<const std::string_view> types,
                 std::vector<std::vector<std::uint32_t>>& matched) {
  // Hashing every type pays from a few patterns on.
  if (patterns.size() <= few) {
    for (std::size_t i = 0; i < patterns.size(); ++i) match_alone(patterns[i], types, matched[i]);
    return;
  }
  GlobSet globs(patterns, matched);
  for (std::uint32_t id = 0; id < types.size(); ++id) globs.look_in(types[id], id);
}

}  // namespace coding
