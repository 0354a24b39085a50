// Runs another program: no shell, limits on all it may use, its output as bytes.
//
// The words go to the program as they are, so nothing in a file's name is ever a command. The child gets a
// minimal environment and no open file of ours; it dies with its time, its memory, its output or with us. The
// input stands in memory only (a memfd), since a temporary file would leave an interview on a disk.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

struct ProcessLimits {
  int seconds = 60;                                 // of wall clock, and of processor time
  std::size_t memory_bytes = std::size_t{1} << 30;  // of address space; 0: no limit
  std::size_t output_bytes = std::size_t{1} << 30;  // of standard output; standard error is cut at 64 KiB
};

enum class ProcessEnd {
  exited,           // by itself, with `status`
  signalled,        // by a signal, which is `status`: a crash, or too little memory
  too_slow,         // stopped at limits.seconds
  too_much_output,  // stopped at limits.output_bytes
  not_started       // the program is missing or cannot be run; `errors` says why
};

struct ProcessResult {
  ProcessEnd end = ProcessEnd::exited;
  int status = 0;
  std::string output{};
  std::string errors{};  // standard error, as bytes
  bool ok() const { return end == ProcessEnd::exited && status == 0; }
};

// Where a program stands: the first executable file of this name in the folders, which are separated by
// colons as in PATH; empty and relative folders are passed over. A name with a slash is looked at itself.
std::optional<std::string> find_program(const std::string& name, std::string_view folders);

// `words` is the program's path and its arguments. The child reads `input` as standard input, and, since it
// can be read again from its beginning, also under the path /dev/stdin. Throws Error "process-failed" when
// the system has no process or pipe left. Waits; safe to call from several threads.
ProcessResult run_program(const std::vector<std::string>& words, std::string_view input,
                          const ProcessLimits& limits = {});

}  // namespace coding
