#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace coding {

void in_parallel(std::size_t count, int jobs, const std::function<void(std::size_t, std::size_t)>& task) {
  const auto workers = std::min(static_cast<std::size_t>(std::max(jobs, 1)), count);
  std::atomic<std::size_t> next{0};
  std::mutex guard;
  std::size_t failed_at = count;
  std::exception_ptr failure;
  const auto work = [&](std::size_t worker) {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        task(i, worker);
      } catch (...) {
        const std::lock_guard<std::mutex> hold(guard);
        if (i < failed_at) failure = std::current_exception();
        failed_at = std::min(failed_at, i);
        next = count;  // indices are handed out in order, so no smaller one is left
      }
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t worker = 1; worker < workers; ++worker) threads.emplace_back(work, worker);
  if (workers > 0) work(0);
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace coding
