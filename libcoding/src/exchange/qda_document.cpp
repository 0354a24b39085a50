#include "exchange/qda_document.hpp"

#include <algorithm>
#include <array>

#include "coding/text/utf8.hpp"
#include "exchange/qda_reference.hpp"

namespace coding {

namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 5> entities = {
    {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
constexpr char32_t beyond = 0x110000;

// no character but a number: "beyond" when it is too large.
char32_t number_of(std::string_view digits, unsigned base) {
  char32_t number = 0;
  for (const char c : digits) {
    const auto digit = static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    number = std::min<char32_t>(beyond, number * base + digit);
  }
  return number;
}

QdaReference numbered(std::string_view raw, std::string_view name) {
  const bool is_hexadecimal = name.starts_with("#x");
  const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
  const std::string_view allowed = is_hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
  if (digits.empty() || digits.find_first_not_of(allowed) != std::string_view::npos) return {};
  return {raw.size(), true, number_of(digits, is_hexadecimal ? 16 : 10)};
}

constexpr std::size_t block = 1024;

}  // namespace

QdaReference reference_at(std::string_view raw) {
  constexpr std::size_t longest = 64;  // a name of an entity that is longer is no name of one
  const std::size_t end = raw.substr(0, longest).find(';');
  if (end == std::string_view::npos || end == 1) return {};
  const std::string_view name = raw.substr(1, end - 1);
  if (name[0] == '#') return numbered(raw.substr(0, end + 1), name);
  for (const auto& [entity, character] : entities)
    if (name == entity) return {end + 1, true, character};
  const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '-' || c == '.' || c == ':' || static_cast<signed char>(c) < 0;
  });
  return is_name ? QdaReference{end + 1, false, 0} : QdaReference{};
}

bool is_xml_character(char32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
         (c >= 0x10000 && c < beyond);
}

void each_character(std::string_view raw, bool is_cdata,
                    const std::function<void(std::string_view written, char32_t character)>& visit) {
  for (std::size_t at = 0; at < raw.size();) {
    std::size_t end = at;
    char32_t character = next_code_point(raw, end);
    if (character == U'\r') {
      if (end < raw.size() && raw[end] == '\n') ++end;
      character = U'\n';
    } else if (character == U'&' && !is_cdata) {
      const QdaReference reference = reference_at(raw.substr(at));
      if (reference.is_known) {
        end = at + reference.length;
        character = reference.character;
      }
    }
    visit(raw.substr(at, end - at), character);
    at = end;
  }
}

const QdaAttribute* attribute_of(const QdaDocument& document, std::size_t element, std::string_view name) {
  const QdaElement& of = document.elements[element];
  for (std::size_t i = 0; i < of.attribute_count; ++i) {
    const QdaAttribute& each = document.attributes[of.attributes + i];
    if (each.name == name) return &each;
  }
  return nullptr;
}

namespace {

void append(std::string& out, char32_t character) {
  const bool is_surrogate = character >= 0xD800 && character < 0xE000;
  append_code_point(out, is_surrogate || character >= beyond ? U'\uFFFD' : character);
}

}  // namespace

std::string value_of(const QdaAttribute& attribute) {
  if (attribute.value.find_first_of("&\r\n\t") == std::string_view::npos) return std::string(attribute.value);
  std::string out;
  each_character(attribute.value, false, [&](std::string_view written, char32_t character) {
    const bool is_white = written.size() <= 2 && (character == U'\n' || character == U'\t');
    append(out, is_white ? U' ' : character);
  });
  return out;
}

std::string value_of(const QdaDocument& document, std::size_t element, std::string_view name) {
  const QdaAttribute* const found = attribute_of(document, element, name);
  return found ? value_of(*found) : "";
}

std::pair<std::size_t, std::size_t> runs_of(const QdaDocument& document, std::size_t element) {
  const QdaElement& of = document.elements[element];
  const auto before = [&](const QdaRun& run, std::size_t offset) {
    return document.offset_of(run.raw) < offset;
  };
  const auto first = std::lower_bound(document.runs.begin(), document.runs.end(), of.tag_end, before);
  const auto last = std::lower_bound(first, document.runs.end(), of.close, before);
  return {static_cast<std::size_t>(first - document.runs.begin()),
          static_cast<std::size_t>(last - document.runs.begin())};
}

std::string text_of(const QdaDocument& document, std::size_t element) {
  std::string out;
  const auto [first, last] = runs_of(document, element);
  for (std::size_t i = first; i < last; ++i) {
    const QdaRun& run = document.runs[i];
    if (run.element != element) continue;
    each_character(run.raw, run.is_cdata,
                   [&](std::string_view, char32_t character) { append(out, character); });
  }
  return out;
}

QdaPlaces::QdaPlaces(std::string_view text) : text_(text), lines_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    lines_.push_back(at + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += block) {
    counts_.push_back(count);
    count += count_code_points(text.substr(at, block));
  }
}

std::size_t QdaPlaces::code_points_before(std::size_t offset) const {
  const std::size_t start = offset / block * block;
  return counts_[offset / block] + count_code_points(text_.substr(start, offset - start));
}

Place QdaPlaces::at(const std::string& file, std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), offset) - 1;
  return {file, 1 + static_cast<std::size_t>(line - lines_.begin()),
          1 + code_points_before(offset) - code_points_before(*line)};
}

}  // namespace coding
