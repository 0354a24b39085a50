// Standard output as a stream that remembers why it failed: a closed pipe and a full disk are different
// endings, and std::cout tells neither.
#pragma once

#include <array>
#include <streambuf>

namespace coding::cli {

class DescriptorBuffer : public std::streambuf {
 public:
  // The descriptor stays the caller's.
  explicit DescriptorBuffer(int descriptor);
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;
  ~DescriptorBuffer() override;

  // errno of the first write that failed; 0 when none did.
  int failure() const { return failure_; }

 protected:
  int_type overflow(int_type byte) override;
  int sync() override;

 private:
  bool drain();

  int descriptor_;
  int failure_ = 0;
  std::array<char, 65536> bytes_{};
};

}  // namespace coding::cli
