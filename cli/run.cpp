#include "cli/run.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <ostream>

#include "cli/help.hpp"
#include "cli/name_guard.hpp"
#include "cli/own_words.hpp"
#include "cli/parse.hpp"
#include "cli/table_answer.hpp"
#include "cli/version.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

ExitCode carry_out(Session& session, const std::vector<std::string>& words,
                   const std::vector<CommandSpec>& table) {
  if (words.empty()) {
    session.err() << screen(table);
    return ExitCode::asked_wrongly;
  }
  const Parsed parsed = parse(words, table);
  if (parsed.action == Action::show_version) {
    session.answer(version_text());
  } else if (parsed.action == Action::show_help) {
    session.answer(parsed.topic.empty() ? screen(table) : short_help(table, parsed.topic));
  } else {
    session.set_globals(parsed.request->globals());
    refuse_binary_on_terminal(session);
    take_own_words(session, parsed.request->command());
    guard_names(session, parsed.request->command());
    return parsed.request->command().run(session, *parsed.request);
  }
  return ExitCode::done;
}

ExitCode output_failed(Session& session, int reason) {
  if (reason == EPIPE) return ExitCode::done;  // who read it, as head does, has enough
  session.complain(
      {.slug = "output-unwritable",
       .message = "cannot write the answer: " + std::string(std::strerror(reason == 0 ? EIO : reason)),
       .hint = "check the space left, or write to another place with -o FILE"});
  return ExitCode::files_wrong;
}

ExitCode our_bug(Session& session, const std::string& what) {
  session.complain(Diagnostic{.slug = "our-bug",
                              .message = "this is a fault in coding: " + what,
                              .hint = "please report it with the command line that led to it"});
  return ExitCode::our_bug;
}

ExitCode guarded(Session& session, const std::vector<std::string>& words, const Environment& environment,
                 const std::vector<CommandSpec>& table) {
  try {
    const ExitCode code = carry_out(session, words, table);
    environment.out.flush();
    return environment.out ? code : output_failed(session, environment.output_failure());
  } catch (const OutputFailed&) {
    return output_failed(session, environment.output_failure());
  } catch (const UsageError& error) {
    session.complain(error.diagnostic());
    return ExitCode::asked_wrongly;
  } catch (const Error& error) {
    session.complain(error.diagnostic());
    return ExitCode::files_wrong;
  } catch (const std::bad_alloc&) {
    session.complain(
        Diagnostic{.slug = "memory-exhausted", .message = "there is not enough memory for this"});
    return ExitCode::files_wrong;
  } catch (const std::exception& error) {
    return our_bug(session, error.what());
  } catch (...) {
    return our_bug(session, "an exception without a name");
  }
}

}  // namespace

ExitCode run(const std::vector<std::string>& words, const Environment& environment,
             const std::vector<CommandSpec>& table) {
  Session session(environment);
  return guarded(session, words, environment, table);
}

}  // namespace coding::cli
