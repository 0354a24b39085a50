#include "site/file_names.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/text/slug.hpp"

namespace coding::site {

namespace {

constexpr std::size_t longest = 80;
constexpr std::size_t digits_of_digest = 8;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

std::string lower_ascii(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

// What Windows keeps for devices, whatever stands behind a point.
bool is_device(std::string_view name) {
  static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  const std::string stem = lower_ascii(name.substr(0, name.find('.')));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' &&
         stem[3] <= '9';
}

bool is_its_own_name(std::string_view id) {
  if (id.empty() || id.size() > longest || id.front() == '.' || id.back() == '.' || is_device(id))
    return false;
  return std::all_of(id.begin(), id.end(), is_plain);
}

std::string marked(const std::string& id, const Language& language, std::set<std::string>& taken) {
  const std::string digest = sha256(id);
  std::string readable = slug(id, language);
  readable.resize(std::min(readable.size(), longest / 2));
  for (std::size_t digits = digits_of_digest; digits < digest.size(); ++digits) {
    std::string stem = readable + "~" + digest.substr(0, digits);
    if (taken.insert(stem).second) return stem;
  }
  return readable + "~" + digest;
}

}  // namespace

std::vector<std::string> file_stems(const std::vector<std::string>& ids, const Language& language) {
  std::vector<std::size_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ids[a] < ids[b]; });
  std::vector<std::string> out(ids.size());
  std::set<std::string> taken;
  for (const std::size_t i : order) {
    if (is_its_own_name(ids[i]) && taken.insert(lower_ascii(ids[i])).second) out[i] = ids[i];
  }
  for (const std::size_t i : order) {
    if (out[i].empty()) out[i] = marked(ids[i], language, taken);
  }
  return out;
}

std::string page_file(const std::string& stem, std::size_t page) {
  return page < 2 ? stem + ".html" : stem + "~" + std::to_string(page) + ".html";
}

std::string fragment(std::string_view id) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : id) {
    if (is_plain(c) || c == '~' || c == ':') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

}  // namespace coding::site
