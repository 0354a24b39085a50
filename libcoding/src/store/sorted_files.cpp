#include "store/sorted_files.hpp"

#include <set>

#include "store/reading.hpp"
#include "store/segment_lines.hpp"

namespace coding {

namespace {

std::vector<std::string> lines_missing(const std::string& from, const std::string& in) {
  const auto there = split_lines(in);
  const std::set<std::string_view> known(there.begin(), there.end());
  std::vector<std::string> out;
  for (const std::string_view line : split_lines(from)) {
    if (!known.contains(line)) out.emplace_back(line);
  }
  return out;
}

}  // namespace

bool is_sorted_file(const std::string& path) {
  return path.starts_with("segments/") || goes_when_empty(path);
}

bool goes_when_empty(const std::string& path) {
  return path.starts_with("coded/") || path == relations_path ||
         (path.starts_with("foreign/") && path.ends_with(".jsonl"));
}

bool stands_before(const std::string& a, const std::string& b) {
  const auto key_a = quick_key(a);
  const auto key_b = quick_key(b);
  return key_a && key_b ? *key_a < *key_b : a < b;
}

FileChange sorted_change(const std::string& path, const std::string& before, const std::string& after) {
  return {.path = path, .removed = lines_missing(before, after), .added = lines_missing(after, before)};
}

}  // namespace coding
