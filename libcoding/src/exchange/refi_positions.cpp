#include "exchange/refi_positions.hpp"

#include <algorithm>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

std::int64_t count_before(const std::vector<std::size_t>& places, std::size_t place) {
  return std::lower_bound(places.begin(), places.end(), place) - places.begin();
}

}  // namespace

RefiTextForm text_form_of(RefiTarget target) {
  if (target == RefiTarget::nvivo) return {.has_mark = true, .has_returns = true, .counts_pairs = true};
  return {};
}

RefiPositions::RefiPositions(std::string_view valid, RefiTextForm form) : form_(form) {
  if (form.has_mark) bytes_ = "\xEF\xBB\xBF";
  bytes_.reserve(bytes_.size() + valid.size());
  for (std::size_t byte = 0; byte < valid.size(); ++length_) {
    const std::size_t begin = byte;
    const char32_t c = next_code_point(valid, byte);
    if (c > 0xFFFF) pairs_.push_back(length_);
    if (c == '\n' && form.has_returns && (begin == 0 || valid[begin - 1] != '\r')) {
      returns_.push_back(length_);
      bytes_ += '\r';
    }
    bytes_.append(valid, begin, byte - begin);
  }
}

std::int64_t RefiPositions::position(std::size_t code_point) const {
  const std::int64_t pairs = form_.counts_pairs ? count_before(pairs_, code_point) : 0;
  return static_cast<std::int64_t>(code_point) + pairs + count_before(returns_, code_point);
}

bool RefiPositions::is_behind_pair(std::size_t code_point) const {
  return !pairs_.empty() && pairs_.front() < code_point;
}

}  // namespace coding
