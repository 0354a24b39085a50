// One writer at a time: an advisory lock on .coding/lock.
//
// flock(2), so the kernel lets go when the process ends, however it ends. The holder's name stands in the
// file for the message that the second writer reads; what it says is never trusted for more than that.
// Readers take no lock.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "coding/base/disk.hpp"

namespace coding {

// How the writer appears in another writer's message: "ayse (process 4711 on ankara)".
struct LockOptions {
  std::string holder{};
  std::chrono::milliseconds patience{0};  // how long to wait for another writer
  Disk& disk = real_disk();
};

class Lock {
 public:
  // Makes .coding/ with its .gitignore when they are missing. Throws Error "project-locked" naming the
  // holder, "file-unwritable" when the folder cannot be written.
  Lock(const std::filesystem::path& project, const LockOptions& options);
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

  const std::filesystem::path& project() const noexcept { return project_; }

 private:
  std::filesystem::path project_;
  int descriptor_ = -1;
};

}  // namespace coding
