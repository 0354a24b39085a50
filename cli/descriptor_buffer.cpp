#include "cli/descriptor_buffer.hpp"

#include <unistd.h>

#include <cerrno>

namespace coding::cli {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

DescriptorBuffer::~DescriptorBuffer() { drain(); }

bool DescriptorBuffer::drain() {
  const char* from = pbase();
  while (from < pptr() && failure_ == 0) {
    const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
    if (written >= 0) from += written;
    if (written < 0 && errno != EINTR) failure_ = errno;
  }
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return failure_ == 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type byte) {
  if (!drain()) return traits_type::eof();
  if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
  *pptr() = traits_type::to_char_type(byte);
  pbump(1);
  return byte;
}

int DescriptorBuffer::sync() { return drain() ? 0 : -1; }

}  // namespace coding::cli
