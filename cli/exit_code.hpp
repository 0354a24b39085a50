// What the program answers to the shell.
#pragma once

#include <string_view>

namespace coding::cli {

enum class ExitCode {
  done = 0,
  answer_is_no = 1,
  asked_wrongly = 2,
  files_wrong = 3,
  our_bug = 70,
  interrupted = 130,
};

// What the code means, for help pages: "done, and the answer is no".
std::string_view meaning(ExitCode code);

}  // namespace coding::cli
