// Shell commands and their output, for tests that need a real shell or the program as a process.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/catch.hpp"

namespace coding::cli {

struct Shell {
  std::filesystem::path folder;

  Shell() {
    std::string name = (std::filesystem::temp_directory_path() / "coding-shell-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder = name;
  }
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;
  ~Shell() { std::filesystem::remove_all(folder); }

  void file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }

  // stdout of `sh -c command` run in the folder; its status goes to `status`.
  std::string run(const std::string& command, int* status = nullptr) const {
    const std::string line = "cd '" + folder.string() + "' && " + command;
    FILE* pipe = ::popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string out;
    char buffer[4096];
    for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, got);
    const int result = ::pclose(pipe);
    if (status != nullptr) *status = WIFEXITED(result) ? WEXITSTATUS(result) : -1;
    return out;
  }

  // Whether a program is there; says so when it is not.
  bool has(const std::string& program) const {
    int status = 0;
    run("command -v " + program + " >/dev/null", &status);
    if (status != 0) WARN("skipped: " + program + " is not installed");
    return status == 0;
  }
};

}  // namespace coding::cli
