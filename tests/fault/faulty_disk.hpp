// A disk on which the k-th step goes wrong, in one of the ways disks do.
#pragma once

#include <cerrno>

#include "coding/base/disk.hpp"

namespace coding::testing {

struct Killed {};

enum class Fault {
  none,
  refused,  // the step fails and has no effect
  partial,  // writing stops halfway, then fails
  late,     // the step has its effect and reports a failure
  killed,   // the process ends before the step
};

class FaultyDisk : public Disk {
 public:
  FaultyDisk(Fault fault, int at, int reason = EIO) : fault_(fault), at_(at), reason_(reason) {}
  int steps() const { return steps_; }

  void create(const Path& file) override {
    step(file, [&] { Disk::create(file); });
  }
  void append(const Path& file, std::string_view bytes) override {
    step(
        file, [&] { Disk::append(file, bytes); },
        [&] { Disk::append(file, bytes.substr(0, bytes.size() / 2)); });
  }
  void append_range(const Path& file, const Path& source, std::size_t begin, std::size_t end) override {
    step(
        file, [&] { Disk::append_range(file, source, begin, end); },
        [&] { Disk::append_range(file, source, begin, begin + (end - begin) / 2); });
  }
  void truncate(const Path& file, std::size_t size) override {
    step(file, [&] { Disk::truncate(file, size); });
  }
  void sync(const Path& file) override {
    step(file, [&] { Disk::sync(file); });
  }
  void sync_directory(const Path& directory) override {
    step(directory, [&] { Disk::sync_directory(directory); });
  }
  void sync_file_system(const Path& directory) override {
    step(directory, [&] { Disk::sync_file_system(directory); });
  }
  void rename(const Path& from, const Path& to) override {
    step(to, [&] { Disk::rename(from, to); });
  }
  void remove(const Path& file) override {
    step(file, [&] { Disk::remove(file); });
  }
  void make_directory(const Path& directory) override {
    step(directory, [&] { Disk::make_directory(directory); });
  }

 private:
  template <class Whole, class Half>
  void step(const Path& path, Whole whole, Half half) {
    if (steps_++ != at_ || fault_ == Fault::none) return whole();
    if (fault_ == Fault::killed) throw Killed{};
    if (fault_ == Fault::late) whole();
    if (fault_ == Fault::partial) half();
    throw_disk_error(path, reason_);
  }
  template <class Whole>
  void step(const Path& path, Whole whole) {
    step(path, whole, [] {});
  }

  Fault fault_;
  int at_;
  int reason_;
  int steps_ = 0;
};

}  // namespace coding::testing
