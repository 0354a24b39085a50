#include "ingest/read_rtf_tokens.hpp"

#include <algorithm>
#include <charconv>

namespace coding {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

RtfToken RtfTokens::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) ++at_;
  if (at_ == bytes_.size()) return {};
  const char c = bytes_[at_++];
  if (c == '{') return {.kind = RtfKind::open};
  if (c == '}') return {.kind = RtfKind::close};
  if (c == '\\') return control();
  return {.kind = RtfKind::byte, .byte = c};
}

RtfToken RtfTokens::control() {
  if (at_ == bytes_.size()) return {};
  if (bytes_[at_] == '\'') return hex();
  if (!is_letter(bytes_[at_])) return {.kind = RtfKind::symbol, .byte = bytes_[at_++]};
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && is_letter(bytes_[at_])) ++at_;
  RtfToken token{.kind = RtfKind::word, .word = bytes_.substr(begin, at_ - begin)};
  const char* const from = bytes_.data() + at_;
  int value = 0;
  const auto [end, error] = std::from_chars(from, bytes_.data() + bytes_.size(), value);
  if (end != from) at_ += static_cast<std::size_t>(end - from);
  if (end != from && error == std::errc()) token.number = value;
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  return token;
}

RtfToken RtfTokens::hex() {
  ++at_;
  const int high = at_ < bytes_.size() ? hex_value(bytes_[at_]) : -1;
  const int low = at_ + 1 < bytes_.size() ? hex_value(bytes_[at_ + 1]) : -1;
  if (high < 0 || low < 0) return {.kind = RtfKind::symbol, .byte = '\''};
  at_ += 2;
  return {.kind = RtfKind::hex, .byte = static_cast<char>(16 * high + low)};
}

void RtfTokens::skip(std::size_t bytes) { at_ += std::min(bytes, bytes_.size() - at_); }

}  // namespace coding
