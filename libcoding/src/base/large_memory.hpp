// Memory for arrays of many megabytes, in large pages where the system gives them.
//
// A page that is touched for the first time costs the system about a microsecond, and a jump to a page not
// met lately costs a walk through its tables; pages of 2 MiB make both rare (Linux: madvise(2),
// MADV_HUGEPAGE). Elsewhere this is ordinary memory.
#pragma once

#include <cstddef>
#include <new>
#include <string>
#include <vector>

namespace coding {

// From this size on.
inline constexpr std::size_t large_memory = std::size_t{4} << 20;

// For at least large_memory bytes. Throws std::bad_alloc.
void* take_large_memory(std::size_t bytes);
void give_large_memory_back(void* memory) noexcept;

template <class T>
struct LargeAllocator {
  using value_type = T;

  LargeAllocator() = default;
  template <class Other>
  // NOLINTNEXTLINE(google-explicit-constructor): what containers demand of an allocator
  LargeAllocator(const LargeAllocator<Other>&) noexcept {}

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    return static_cast<T*>(bytes < large_memory ? ::operator new(bytes) : take_large_memory(bytes));
  }
  void deallocate(T* memory, std::size_t count) noexcept {
    if (count * sizeof(T) < large_memory) {
      ::operator delete(memory);
    } else {
      give_large_memory_back(memory);
    }
  }
  bool operator==(const LargeAllocator&) const = default;
};

using LargeString = std::basic_string<char, std::char_traits<char>, LargeAllocator<char>>;
template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

}  // namespace coding
