#include "cli/exit_code.hpp"

namespace coding::cli {

std::string_view meaning(ExitCode code) {
  switch (code) {
    case ExitCode::done:
      return "done";
    case ExitCode::answer_is_no:
      return "done, and the answer is no";
    case ExitCode::asked_wrongly:
      return "asked wrongly; nothing was read or written";
    case ExitCode::files_wrong:
      return "the files are wrong; the message says which and where";
    case ExitCode::our_bug:
      return "a fault in coding itself; please report it";
    case ExitCode::interrupted:
      return "interrupted";
  }
  return "";
}

}  // namespace coding::cli
