#include "coding/base/number.hpp"

#include <array>
#include <charconv>

#include "coding/base/estimate.hpp"

namespace coding {

namespace {

template <class T>
std::optional<T> parse_all(std::string_view text) {
  T value{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::string shortest(double value) {
  std::array<char, 32> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return std::string(buffer.data(), result.ptr);
}

std::string fixed(double value, int decimals) {
  // The largest double has 309 digits before the point.
  std::array<char, 336> buffer;
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  return std::string(buffer.data(), result.ptr);
}

std::optional<std::int64_t> parse_integer(std::string_view text) { return parse_all<std::int64_t>(text); }

std::optional<double> parse_real(std::string_view text) {
  const auto value = parse_all<double>(text);
  // from_chars also reads "inf" and "nan", which no data file of ours may hold.
  if (value && !(*value - *value == 0)) return std::nullopt;
  return value;
}

Estimate percentage(double part, double whole, std::string why_empty) {
  if (whole == 0) return {std::nullopt, std::nullopt, std::move(why_empty)};
  return {100.0 * part / whole, std::nullopt, ""};
}

}  // namespace coding
