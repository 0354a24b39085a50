// The bytes of an index: fixed columns, numbers of variable length, checksums.
//
// An index is one block of bytes, in memory or mapped from a file, and is read where it lies. Whatever is
// read may be damaged: a number outside its column or a stream that ends too soon is thrown as
// "index-damaged" and never followed. Columns are read by memcpy, which asks for no alignment and costs
// nothing.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "base/large_memory.hpp"

namespace coding {

[[noreturn]] void throw_damaged_index();

inline void require_undamaged(bool holds) {
  if (!holds) throw_damaged_index();
}

// Of plain records without padding, one behind the other.
template <class T>
class Records {
  static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);

 public:
  Records() = default;
  explicit Records(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size() / sizeof(T); }
  T operator[](std::size_t i) const {
    require_undamaged(i < size());
    T value;
    std::memcpy(&value, bytes_.data() + i * sizeof(T), sizeof(T));
    return value;
  }

 private:
  std::string_view bytes_;
};

inline std::string_view slice_of(std::string_view bytes, std::uint64_t begin, std::uint64_t end) {
  require_undamaged(begin <= end && end <= bytes.size());
  return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

inline constexpr std::size_t number_bytes = 5;  // the longest

// Seven bits a byte, the lowest first; the last byte is below 0x80. There must be room for number_bytes;
// gives what stands behind them.
inline char* put_number(char* at, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) *at++ = static_cast<char>(value | 0x80);
  *at++ = static_cast<char>(value);
  return at;
}

inline void append_number(LargeString& out, std::uint32_t value) {
  std::array<char, number_bytes> bytes{};
  out.append(bytes.data(), put_number(bytes.data(), value));
}

// A stream of such numbers.
class NumberReader {
 public:
  NumberReader() = default;
  explicit NumberReader(std::string_view bytes)
      : at_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(at_ + bytes.size()) {}

  bool at_end() const { return at_ == end_; }

  std::uint32_t next() {
    require_undamaged(at_ != end_);
    const std::uint32_t first = *at_++;
    return first < 0x80 ? first : rest(first);
  }

  // One byte as it is.
  std::uint32_t byte() {
    require_undamaged(at_ != end_);
    return *at_++;
  }

  // The numbers are not looked at.
  void skip(std::uint64_t count) {
    while (count >= 8 && end_ - at_ >= 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, at_, 8);
      const std::uint64_t last = ~eight & 0x8080808080808080ULL;
      count -= static_cast<std::uint64_t>(std::popcount(last));
      at_ += 8;
    }
    while (count > 0) {
      require_undamaged(at_ != end_);
      if (*at_++ < 0x80) --count;
    }
  }

 private:
  std::uint32_t rest(std::uint32_t value) {
    value &= 0x7F;
    for (unsigned shift = 7; shift < 35; shift += 7) {
      require_undamaged(at_ != end_);
      const std::uint32_t byte = *at_++;
      value |= (byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    throw_damaged_index();
  }

  const unsigned char* at_ = nullptr;
  const unsigned char* end_ = nullptr;
};

// Not against malice: against what disks and crashes do. Several GB/s.
std::uint64_t checksum(std::string_view bytes);

}  // namespace coding
