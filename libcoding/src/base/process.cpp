#include "coding/base/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#include <sys/prctl.h>
#endif

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <utility>

#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr std::size_t error_bytes = std::size_t{64} * 1024;

[[noreturn]] void fail(const std::string& what) {
  throw Error({.slug = "process-failed",
               .message = "cannot " + what + ": " + std::string(std::strerror(errno)),
               .hint = "close other programs and try again"});
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  int number() const { return number_; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read{};
  Descriptor write{};
};

Pipe open_pipe() {
  std::array<int, 2> ends{};
#ifdef __linux__
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("open a pipe");
#else
  if (::pipe(ends.data()) != 0) fail("open a pipe");
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

// A file without a name that holds the input and stands at its beginning.
Descriptor file_with(std::string_view input) {
#ifdef __linux__
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
#else
  std::string path = "/tmp/coding.XXXXXX";
  Descriptor file(::mkstemp(path.data()));
  if (file.number() >= 0) ::unlink(path.c_str());
#endif
  if (file.number() < 0) fail("hold the input of a program");
  while (!input.empty()) {
    const ssize_t written = ::write(file.number(), input.data(), input.size());
    if (written < 0 && errno != EINTR) fail("hold the input of a program");
    if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::lseek(file.number(), 0, SEEK_SET) < 0) fail("hold the input of a program");
  return file;
}

// All that the child needs, made before the fork: behind it nothing may allocate.
struct Launch {
  std::vector<char*> words{};
  std::array<char*, 3> environment{};
  std::array<int, 3> standard{};  // what become its descriptors 0, 1 and 2
  int complaint = -1;             // where it says why it could not start
  ProcessLimits limits{};
  int highest_descriptor = 1024;
};

void limit(decltype(RLIMIT_CPU) what, rlim_t amount) {
  const rlimit both = {amount, amount};
  ::setrlimit(what, &both);
}

void set_limits(const ProcessLimits& limits) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(std::max(1, limits.seconds)));
  if (limits.memory_bytes > 0) limit(RLIMIT_AS, limits.memory_bytes);
}

void close_all_else(const Launch& launch) {
#ifdef __linux__
  if (::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0) return;
#endif
  for (int number = 3; number < launch.highest_descriptor; ++number) ::fcntl(number, F_SETFD, FD_CLOEXEC);
}

// In the child; only calls that are safe between fork and exec.
[[noreturn]] void become(const Launch& launch) {
  ::setpgid(0, 0);
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  bool ready = true;
  // Ours may be any numbers, 0 to 2 too; copies above them cannot be overwritten by the next step.
  std::array<int, 3> copies{};
  for (std::size_t i = 0; i < 3; ++i) copies[i] = ::fcntl(launch.standard[i], F_DUPFD, 3);
  const int complaint = ::fcntl(launch.complaint, F_DUPFD, 3);
  for (int i = 0; i < 3; ++i) ready = ready && ::dup2(copies[static_cast<std::size_t>(i)], i) == i;
  close_all_else(launch);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  set_limits(launch.limits);
  if (ready) ::execve(launch.words[0], launch.words.data(), launch.environment.data());
  const int reason = errno;
  [[maybe_unused]] const ssize_t told = ::write(complaint, &reason, sizeof reason);
  ::_exit(127);
}

using Clock = std::chrono::steady_clock;

// What is there now, added to `out`; false at the end.
bool take(const Descriptor& from, std::string& out) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(from.number(), buffer.data(), buffer.size());
  if (got > 0) out.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN));
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, 1000));
}

// Reads both pipes until they end or a limit is met.
ProcessEnd collect(Pipe& out, Pipe& error, ProcessResult& result, const ProcessLimits& limits) {
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  while (out.read.number() >= 0 || error.read.number() >= 0) {
    if (Clock::now() >= deadline) return ProcessEnd::too_slow;
    std::array<pollfd, 2> watched = {pollfd{out.read.number(), POLLIN, 0},
                                     pollfd{error.read.number(), POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), milliseconds_until(deadline)) <= 0) continue;
    if (watched[0].revents != 0 && !take(out.read, result.output)) out.read.close();
    if (watched[1].revents != 0 && !take(error.read, result.errors)) error.read.close();
    if (result.output.size() > limits.output_bytes) return ProcessEnd::too_much_output;
    if (result.errors.size() > error_bytes) result.errors.resize(error_bytes);
  }
  return ProcessEnd::exited;
}

// Whether the child is gone before the deadline; it may have closed its output and go on.
bool ended_in_time(pid_t child, int& status, Clock::time_point deadline) {
  for (int pause = 0;; pause = std::min(pause + 1, 50)) {
    const pid_t got = ::waitpid(child, &status, WNOHANG);
    if (got == child || (got < 0 && errno != EINTR)) return true;
    if (Clock::now() >= deadline) return false;
    ::poll(nullptr, 0, pause);
  }
}

void stop(pid_t child, int& status) {
  ::kill(-child, SIGKILL);
  ::kill(child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
}

void set_end(ProcessResult& result, int status) {
  if (WIFSIGNALED(status)) {
    result.end = WTERMSIG(status) == SIGXCPU ? ProcessEnd::too_slow : ProcessEnd::signalled;
    result.status = WTERMSIG(status);
  } else {
    result.status = WEXITSTATUS(status);
  }
}

bool is_program(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::optional<std::string> find_program(const std::string& name, std::string_view folders) {
  if (name.find('/') != std::string::npos) return is_program(name) ? std::optional(name) : std::nullopt;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string path = std::string(folders.substr(0, end)) + "/" + name;
    if (folders.front() == '/' && is_program(path)) return path;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return std::nullopt;
}

ProcessResult run_program(const std::vector<std::string>& words, std::string_view input,
                          const ProcessLimits& limits) {
  const Descriptor in = file_with(input);
  Pipe out = open_pipe();
  Pipe error = open_pipe();
  Pipe complaint = open_pipe();
  std::vector<std::string> own = words;
  std::string language = "LC_ALL=C.UTF-8";
  std::string path = "PATH=/usr/bin:/bin";
  Launch launch{.environment = {language.data(), path.data(), nullptr},
                .standard = {in.number(), out.write.number(), error.write.number()},
                .complaint = complaint.write.number(),
                .limits = limits};
  for (std::string& word : own) launch.words.push_back(word.data());
  launch.words.push_back(nullptr);

  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  const pid_t child = ::fork();
  if (child < 0) fail("start a program");
  if (child == 0) become(launch);
  for (Pipe* pipe : {&out, &error, &complaint}) pipe->write.close();

  ProcessResult result;
  int reason = 0;
  int status = 0;
  if (::read(complaint.read.number(), &reason, sizeof reason) == sizeof reason) {
    stop(child, status);
    return {.end = ProcessEnd::not_started, .status = reason, .errors = std::strerror(reason)};
  }
  result.end = collect(out, error, result, limits);
  if (result.end == ProcessEnd::exited && !ended_in_time(child, status, deadline)) {
    result.end = ProcessEnd::too_slow;
  }
  if (result.end == ProcessEnd::exited) {
    set_end(result, status);
  } else {
    stop(child, status);
  }
  return result;
}

}  // namespace coding
