// Independent tasks on a few threads, with the outcome of one: results go where their index says, and of
// several failures the one with the smallest index is thrown.
#pragma once

#include <cstddef>
#include <functional>

namespace coding {

// Calls task(index, worker) for each index below `count`; workers are numbered from 0 below max(jobs, 1).
void in_parallel(std::size_t count, int jobs, const std::function<void(std::size_t, std::size_t)>& task);

}  // namespace coding
