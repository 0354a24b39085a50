#include "markup/signs.hpp"

#include <algorithm>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

void append_protected(std::string& out, char c) {
  if (c == '\n')
    out += "\\n";
  else if (c == '\r')
    out += "\\r";
  else
    (out += '\\') += c;
}

bool is_sign(char c) { return c == '\\' || c == '|' || c == '{' || c == '}' || c == '\n' || c == '\r'; }

// White space at the ends would be trimmed by the reader; of white space that is more than one byte the first
// is enough.
std::string field(std::string_view value, bool first_too) {
  const std::string_view inner = trim(value);
  const auto begin = static_cast<std::size_t>(inner.data() - value.data());
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool at_end = inner.empty() || i < begin || i >= begin + inner.size();
    const bool leads = (static_cast<unsigned char>(value[i]) & 0xC0) != 0x80;
    if (is_sign(value[i]) || (leads && (at_end || (i == 0 && first_too))))
      append_protected(out, value[i]);
    else
      out += value[i];
  }
  return out;
}

// A memo that would be taken for a weight or a stage.
bool looks_special(std::string_view memo) {
  return memo.starts_with('@') || std::all_of(memo.begin(), memo.end(), is_label_digit);
}

}  // namespace

std::string markup_braces(const CodedSegment& segment, std::string_view code) {
  std::string out = "{" + field(code, code == "=");
  if (segment.weight) out += "|" + std::to_string(*segment.weight);
  if (segment.stage != Stage::none) out += "|@" + name_of(segment.stage);
  if (!segment.memo.empty()) out += "|" + field(segment.memo, looks_special(segment.memo));
  return out + "}";
}

}  // namespace coding
