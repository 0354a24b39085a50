#include "base/large_memory.hpp"

#include <sys/mman.h>

#include <cstdlib>

namespace coding {

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20;

}  // namespace

void* take_large_memory(std::size_t bytes) {
  const std::size_t rounded = (bytes + large_page - 1) / large_page * large_page;
  void* memory = rounded < bytes ? nullptr : std::aligned_alloc(large_page, rounded);
  if (memory == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  // Refused where the kernel has no such pages; the memory is then as good as any.
  static_cast<void>(madvise(memory, rounded, MADV_HUGEPAGE));
#endif
  return memory;
}

void give_large_memory_back(void* memory) noexcept { std::free(memory); }

}  // namespace coding
