#include "ingest/cue_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/time_stamps.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_tag = 200;    // bytes
constexpr std::size_t longest_label = 63;   // characters
constexpr std::size_t longest_entity = 10;  // bytes

constexpr std::array<std::string_view, 9> formatting = {"i",    "b",    "u",    "s", "c",
                                                        "font", "ruby", "lang", "rt"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> entities = {{
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", "\u00A0"},
    {"lrm", "\u200E"},
    {"rlm", "\u200F"},
    {"zwnj", "\u200C"},
}};

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

// "#39" or "#x200c"; 0 when it is no character that a text may hold.
char32_t numbered(std::string_view name) {
  name.remove_prefix(1);
  const int base = !name.empty() && (name[0] == 'x' || name[0] == 'X') ? 16 : 10;
  if (base == 16) name.remove_prefix(1);
  char32_t value = 0;
  for (const char c : name) {
    if (digit_value(c) >= base || value > 0x10FFFF) return 0;
    value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(c));
  }
  const bool none = value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) || value < 0x20;
  return none ? 0 : value;
}

// The character that an entity between & and ; means; empty when it is none.
std::string entity(std::string_view name) {
  std::string out;
  if (name.starts_with('#')) {
    if (const char32_t character = numbered(name)) append_code_point(out, character);
    return out;
  }
  for (const auto& [known, text] : entities) {
    if (known == name) out = text;
  }
  return out;
}

struct Tag {
  std::size_t length = 0;  // 0: no tag stands here
  bool opens_voice = false;
  bool closes_voice = false;
  std::string_view voice{};
};

// The tag that begins with the < at the beginning of the text.
Tag tag_at(std::string_view text) {
  const std::size_t close = text.substr(0, longest_tag).find('>');
  if (close == std::string_view::npos) return {};
  std::string_view inside = text.substr(1, close - 1);
  const bool closing = inside.starts_with('/');
  if (closing) inside.remove_prefix(1);
  const std::string_view name = inside.substr(0, inside.find_first_of(". \t"));
  if (name == "v") {
    const std::size_t space = inside.find_first_of(" \t");
    const std::string_view voice =
        space == std::string_view::npos ? std::string_view() : trim(inside.substr(space));
    return {close + 1, !closing, closing, voice};
  }
  const bool known = std::find(formatting.begin(), formatting.end(), name) != formatting.end();
  return {known || parse_clock(inside) ? close + 1 : 0};
}

class CueReader {
 public:
  CueText read(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) i += step(std::string_view(text).substr(i));
    close_part();
    return std::move(cue_);
  }

 private:
  // Reads what stands at the beginning of the text; its length.
  std::size_t step(std::string_view text) {
    if (text[0] == '<') {
      if (const Tag tag = tag_at(text); tag.length > 0) return take(tag);
    }
    if (text.starts_with("{\\")) return take_override(text);
    if (text[0] == '&') return take_entity(text);
    return take_character(text);
  }

  std::size_t take_character(std::string_view text) {
    part_.text += text[0];
    return 1;
  }

  // "{\\an8}" of SubStation, which stands in SubRip too.
  std::size_t take_override(std::string_view text) {
    const std::size_t close = text.substr(0, longest_tag).find('}');
    if (close == std::string_view::npos) return take_character(text);
    ++cue_.tags;
    return close + 1;
  }

  std::size_t take_entity(std::string_view text) {
    const std::size_t end = text.substr(0, longest_entity).find(';');
    if (end == std::string_view::npos) return take_character(text);
    const std::string meant = entity(text.substr(1, end - 1));
    if (meant.empty()) return take_character(text);
    part_.text += meant;
    return end + 1;
  }

  std::size_t take(const Tag& tag) {
    if (tag.opens_voice || tag.closes_voice) {
      close_part();
      if (tag.opens_voice) part_.voice = resolved(tag.voice);
    } else {
      ++cue_.tags;
    }
    return tag.length;
  }

  // A voice's name may hold entities too.
  static std::string resolved(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
      const std::size_t end = name[i] == '&' ? name.substr(i, longest_entity).find(';') : std::string::npos;
      const std::string meant =
          end == std::string::npos ? std::string() : entity(name.substr(i + 1, end - 1));
      out += meant.empty() ? std::string(1, name[i]) : meant;
      i += meant.empty() ? 1 : end + 1;
    }
    return collapse_spaces(out);
  }

  void close_part() {
    part_.text = std::string(trim(part_.text));
    if (!part_.text.empty() || (cue_.parts.empty() && !part_.voice.empty())) {
      cue_.parts.push_back(std::move(part_));
    }
    part_ = {};
  }

  CueText cue_;
  CuePart part_;
};

}  // namespace

CueText cue_text(const std::vector<std::string_view>& lines) {
  std::string text;
  for (const std::string_view raw : lines) {
    const std::string_view line = trim(raw);
    if (!text.empty()) text += line.starts_with("- ") || line.starts_with("\u2013 ") ? '\n' : ' ';
    text += line;
  }
  return CueReader().read(text);
}

std::string_view spoken_label(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size()) return {};
  if (text[colon + 1] != ' ' && text[colon + 1] != '\t') return {};
  const std::string_view label = trim(text.substr(0, colon));
  if (label.empty() || label.find_first_of(".,?!;\"<>") != std::string_view::npos) return {};
  return count_code_points(label) <= longest_label ? label : std::string_view();
}

}  // namespace coding
