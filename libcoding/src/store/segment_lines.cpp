#include "store/segment_lines.hpp"

#include <cstring>

#include "store/nouns.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

// Reads `{"document":"Y5","start":120,"end":341,"code":"…"` as our writer puts it, and nothing else.
class KeyScanner {
 public:
  explicit KeyScanner(std::string_view line) : at_(line.data()), end_(at_ + line.size()) {}

  bool scan(LineKey& key) {
    return literal(R"({"document":")") && string(key.document) && literal(R"(,"start":)") &&
           number(key.start) && literal(R"(,"end":)") && number(key.end) && literal(R"(,"code":")") &&
           string(key.code) && *(end_ - 1) == '}';  // a line that was cut short is read, and refused
  }

 private:
  bool literal(std::string_view wanted) {
    if (static_cast<std::size_t>(end_ - at_) < wanted.size() ||
        std::memcmp(at_, wanted.data(), wanted.size()) != 0)
      return false;
    at_ += wanted.size();
    return true;
  }

  bool string(std::string_view& out) {
    const char* begin = at_;
    while (at_ < end_ && *at_ != '"' && *at_ != '\\') ++at_;
    if (at_ == end_ || *at_ == '\\') return false;
    out = {begin, static_cast<std::size_t>(at_++ - begin)};
    return true;
  }

  bool number(std::size_t& out) {
    const char* begin = at_;
    out = 0;
    while (at_ < end_ && *at_ >= '0' && *at_ <= '9') out = 10 * out + static_cast<std::size_t>(*at_++ - '0');
    return at_ > begin && at_ - begin < 19;
  }

  const char* at_;
  const char* end_;
};

LineKey slow_key(const JsonSource& source, std::string_view line, std::deque<std::string>& spelled_out) {
  JsonReader reader;
  CodedSegment segment = parse_segment(reader, source, line, false);
  const std::string& document = spelled_out.emplace_back(std::move(segment.document.value));
  const std::string& code = spelled_out.emplace_back(std::move(segment.code.value));
  return {document, segment.span.begin, segment.span.end, code};
}

}  // namespace

std::optional<LineKey> quick_key(std::string_view line) {
  LineKey key;
  if (!KeyScanner(line).scan(key)) return std::nullopt;
  return key;
}

SegmentLines segment_lines(const JsonSource& source) {
  SegmentLines out;
  const std::string_view bytes = source.bytes;
  out.lines.reserve(bytes.size() / 200);
  for (std::size_t begin = 0; begin < bytes.size();) {
    const auto newline = bytes.find('\n', begin);
    const std::size_t end = newline == std::string_view::npos ? bytes.size() : newline + 1;
    const auto line = bytes.substr(begin, (newline == std::string_view::npos ? end : newline) - begin);
    SegmentLine next{.begin = begin, .end = end};
    begin = end;
    if (!KeyScanner(line).scan(next.key)) {
      if (is_blank(line)) continue;
      next.key = slow_key(source, line, out.spelled_out);
    }
    if (!out.lines.empty() && !(out.lines.back().key < next.key)) out.sorted = false;
    out.lines.push_back(next);
  }
  return out;
}

}  // namespace coding
