// A working folder, a fixed clock and a user, for tests that run the program's own commands in this process.
#pragma once

#include <unistd.h>

#include <fstream>

#include "cli/project_access.hpp"
#include "tests/unit/cli/sample.hpp"

namespace coding::cli {

struct Desk {
  std::filesystem::path folder;
  bool terminal = false;
  std::map<std::string, std::string> variables = {{"CODING_CODER", "ayse"}};
  std::istringstream in{};
  std::ostringstream out{};
  std::ostringstream err{};

  Desk() {
    std::string name = (std::filesystem::temp_directory_path() / "coding-desk-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder = name;
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { std::filesystem::remove_all(folder); }

  Environment environment() {
    return {.in = in,
            .out = out,
            .err = err,
            .out_is_terminal = terminal,
            .folder = folder,
            .variables = variables,
            .now = [] { return std::chrono::sys_seconds(std::chrono::seconds(1782000000)); },
            .running = [] { return std::chrono::milliseconds(0); }};
  }

  void file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }

  Ran run(const std::vector<std::string>& words) {
    out.str("");
    err.str("");
    const ExitCode code = cli::run(words, environment());
    return {code, out.str(), err.str()};
  }

  // The same, when it must succeed.
  std::string done(const std::vector<std::string>& words) {
    const Ran ran = run(words);
    INFO(ran.err);
    REQUIRE(ran.code == ExitCode::done);
    return ran.out;
  }

  // A study with two interviews, two codes and a segment of ayse.
  void study() {
    done({"init", ".", "--title", "Deneme", "--language", "tr", "--levels", "kategori,kod"});
    file("Y1.txt", "Önce korktum.\nSonra alıştım, sonra sevdim.\n");
    file("Y2.txt", "Hiç korkmadım.\n");
    file("kodlar.txt", "Duygu\n  korku\n  sevgi\n");
    done({"import", "Y1.txt", "Y2.txt"});
    done({"codebook", "import", "kodlar.txt"});
    done({"code", "Y1", "korku", "--quote", "Önce korktum"});
  }
};

}  // namespace coding::cli
