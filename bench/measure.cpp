// Times whole processes: measure [-n RUNS] LABEL -- COMMAND [ARG...]
//
// Prints one row of a Markdown table: median wall time with the least and the most, median processor time
// (user and system, all threads), and the greatest peak memory. One run before them is not counted. "{run}"
// in an argument becomes the number of the run, for commands that change what they work on. What the command
// answers is thrown away; a command that fails ends the measuring. The wall clock and the system's accounting
// of the finished child are finer than the hundredths of a second that time(1) prints.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

extern char** environ;

namespace {

struct Run {
  double wall = 0;  // seconds
  double processor = 0;
  long peak = 0;  // KiB
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string replaced(std::string word, const std::string& number) {
  for (auto at = word.find("{run}"); at != std::string::npos; at = word.find("{run}"))
    word.replace(at, 5, number);
  return word;
}

pid_t start(std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

Run timed(const std::vector<std::string>& command, int number) {
  std::vector<std::string> words;
  for (const std::string& word : command) words.push_back(replaced(word, std::to_string(number)));
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = start(words);
  int status = 0;
  rusage used{};
  if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0) {
    std::fprintf(stderr, "measure: '%s' failed in run %d\n", words[0].c_str(), number);
    std::exit(1);
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {.wall = wall.count(),
          .processor = seconds(used.ru_utime) + seconds(used.ru_stime),
          .peak = used.ru_maxrss};
}

template <class Of>
std::vector<double> sorted(const std::vector<Run>& runs, Of of) {
  std::vector<double> out;
  for (const Run& run : runs) out.push_back(of(run));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  int runs = 5;
  if (words.size() > 2 && words[0] == "-n") {
    runs = std::max(1, std::atoi(words[1].c_str()));
    words.erase(words.begin(), words.begin() + 2);
  }
  if (words.size() < 3 || words[1] != "--") {
    std::fputs("usage: measure [-n RUNS] LABEL -- COMMAND [ARG...]\n", stderr);
    return 2;
  }
  const std::vector<std::string> command(words.begin() + 2, words.end());
  timed(command, 0);
  std::vector<Run> all;
  for (int number = 1; number <= runs; ++number) all.push_back(timed(command, number));
  const auto wall = sorted(all, [](const Run& run) { return 1000 * run.wall; });
  const auto processor = sorted(all, [](const Run& run) { return 1000 * run.processor; });
  const auto peak = sorted(all, [](const Run& run) { return static_cast<double>(run.peak) / 1024; });
  std::printf("| %s | %.0f | %.0f–%.0f | %.0f | %.0f |\n", words[0].c_str(), wall[wall.size() / 2],
              wall.front(), wall.back(), processor[processor.size() / 2], peak.back());
}
