#include "lexicon/index_bytes.hpp"

#include <array>
#include <bit>

#include "coding/base/error.hpp"

namespace coding {

namespace {

// Odd numbers with their bits well mixed; any would do.
constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t other_factor = 0xD6E8FEB86659FD93ULL;

std::uint64_t eight_bytes(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  return word;
}

// For a given word, different lanes stay different, and the other way round.
std::uint64_t step(std::uint64_t lane, std::uint64_t word) { return std::rotl((lane ^ word) * factor, 29); }

}  // namespace

void throw_damaged_index() {
  throw DataError({.slug = "index-damaged",
                   .message = "the index of words is damaged",
                   .hint = "remove .coding/index-1; it is made anew"});
}

std::uint64_t checksum(std::string_view bytes) {
  // Four lanes, so that the processor need not wait for one multiplication before the next.
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; bytes.size() - at >= 32; at += 32) {
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = step(lanes[i], eight_bytes(bytes.data() + at + 8 * i));
  }
  std::uint64_t out = bytes.size() * other_factor;
  for (const std::uint64_t sum : lanes) out = step(out, sum);
  for (; bytes.size() - at >= 8; at += 8) out = step(out, eight_bytes(bytes.data() + at));
  for (; at < bytes.size(); ++at) out = step(out, static_cast<unsigned char>(bytes[at]));
  out = (out ^ (out >> 32)) * other_factor;
  return out ^ (out >> 29);
}

}  // namespace coding
