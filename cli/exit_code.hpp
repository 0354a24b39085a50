// What the program answers to the shell.
#pragma once

namespace coding::cli {

enum class ExitCode {
  done = 0,
  answer_is_no = 1,  // done, and the answer is no: check found errors, find found nothing
  asked_wrongly = 2,  // nothing read or written
  files_wrong = 3,
  our_bug = 70,
  interrupted = 130,
};

}  // namespace coding::cli
