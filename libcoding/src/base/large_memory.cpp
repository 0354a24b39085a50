#include "base/large_memory.hpp"

#include <sys/mman.h>

#include <limits>

namespace coding {

namespace {

constexpr std::size_t page_size = std::size_t{2} << 20;
constexpr std::align_val_t large_page{page_size};

}  // namespace

void* take_large_memory(std::size_t bytes) {
  if (bytes > std::numeric_limits<std::size_t>::max() - page_size) throw std::bad_alloc();
  // Whole pages, so that the last one is a large one, too.
  const std::size_t rounded = (bytes + page_size - 1) / page_size * page_size;
  void* memory = ::operator new(rounded, large_page);
#ifdef MADV_HUGEPAGE
  // Refused where the kernel has no such pages; the memory is then as good as any.
  static_cast<void>(madvise(memory, rounded, MADV_HUGEPAGE));
#endif
  return memory;
}

void give_large_memory_back(void* memory) noexcept { ::operator delete(memory, large_page); }

}  // namespace coding
