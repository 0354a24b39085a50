// The program's only contact with the process it runs in: arguments, environment, descriptors, clock,
// signals.
//
// SOURCE_DATE_EPOCH (reproducible-builds.org) fixes the time of day, so that a re-run writes the same bytes.
// An interrupt ends the program at once: every change to a project is one transaction, which survives a kill.
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "cli/descriptor_buffer.hpp"
#include "cli/run.hpp"
#include "coding/base/number.hpp"

extern char** environ;

namespace {

volatile std::sig_atomic_t on_terminal = 0;

// Erases a line of progress and ends; only what a signal handler may call.
extern "C" void interrupted(int) {
  const ssize_t ignored = on_terminal != 0 ? ::write(STDERR_FILENO, "\r\x1b[K", 4) : 0;
  static_cast<void>(ignored);
  _exit(static_cast<int>(coding::cli::ExitCode::interrupted));
}

std::map<std::string, std::string> variables() {
  std::map<std::string, std::string> out;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::size_t sign = text.find('=');
    if (sign != std::string::npos) out[text.substr(0, sign)] = text.substr(sign + 1);
  }
  return out;
}

std::size_t terminal_columns() {
  winsize size{};
  const bool known =
      ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  return known && size.ws_col > 0 ? size.ws_col : 80;
}

std::chrono::sys_seconds time_of_day(const std::map<std::string, std::string>& variables) {
  const auto fixed = variables.find("SOURCE_DATE_EPOCH");
  const auto seconds = fixed == variables.end() ? std::nullopt : coding::parse_integer(fixed->second);
  if (seconds) return std::chrono::sys_seconds(std::chrono::seconds(*seconds));
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

int main(int argc, char** argv) {
  const auto start = std::chrono::steady_clock::now();
  on_terminal = ::isatty(STDERR_FILENO);
  std::signal(SIGPIPE, SIG_IGN);
  if (std::signal(SIGINT, interrupted) == SIG_IGN) std::signal(SIGINT, SIG_IGN);
  coding::cli::DescriptorBuffer buffer(STDOUT_FILENO);
  std::ostream out(&buffer);
  std::error_code ignored;
  const auto all = variables();
  const coding::cli::Environment environment{
      .in = std::cin,
      .out = out,
      .err = std::cerr,
      .in_is_terminal = ::isatty(STDIN_FILENO) == 1,
      .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
      .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
      .columns = terminal_columns(),
      .folder = std::filesystem::current_path(ignored),
      .variables = all,
      .now = [&] { return time_of_day(all); },
      .running =
          [&] {
            return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                         start);
          },
      .output_failure = [&] { return buffer.failure(); },
  };
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(coding::cli::run(words, environment));
}
