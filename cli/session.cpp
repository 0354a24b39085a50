#include "cli/session.hpp"

#include <cstdio>
#include <ostream>
#include <system_error>

#include "cli/complaint.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/store/folder.hpp"

namespace coding::cli {

namespace {

// "Ayşe K." is nobody's file name: lower-case ASCII letters and digits, dashes between.
std::string slug(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

constexpr std::chrono::milliseconds quiet_time{1000};  // before the first progress line
constexpr std::chrono::milliseconds redraw_time{100};  // between two

}  // namespace

Session::Session(const Environment& environment, Globals globals)
    : environment_(environment), globals_(std::move(globals)) {}

Session::~Session() { erase_progress(); }

Environment Session::inner(std::istream& in, std::ostream& out, std::ostream& err) const {
  return {.in = in,
          .out = out,
          .err = err,
          .columns = environment_.columns,
          .folder = environment_.folder,
          .variables = environment_.variables,
          .now = environment_.now,
          .running = environment_.running};
}

void Session::answer(std::string_view bytes) {
  if (globals_.output) return write(*globals_.output, bytes);
  require_allowed(bytes);
  if (environment_.out_is_terminal) erase_progress();
  environment_.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!environment_.out) throw OutputFailed{};
}

void Session::write(const std::filesystem::path& file, std::string_view bytes) {
  require_allowed(bytes);
  if (takers_.files) return takers_.files(file, bytes);
  write_file(path(file), bytes, globals_.force);
}

void Session::say(std::string_view what, std::string_view next_step) {
  if (globals_.quiet) return;
  erase_progress();
  environment_.err << shown(what, true) << '\n';
  if (!next_step.empty()) environment_.err << "next: " << shown(next_step) << '\n';
}

void Session::remark(std::string_view what) {
  if (globals_.verbose) say(what);
}

void Session::complain(const Diagnostic& diagnostic) { complain(Diagnostics{diagnostic}); }

void Session::complain(const Diagnostics& diagnostics) {
  erase_progress();
  environment_.err << complaint(diagnostics, {.columns = environment_.columns, .color = colors_err()});
}

void Session::progress(std::string_view what, std::size_t done, std::size_t total) {
  if (!environment_.err_is_terminal || globals_.quiet) return;
  const auto time = environment_.running();
  if (time < quiet_time || (progress_shown_ && time - progress_drawn_ < redraw_time)) return;
  erase_progress();
  environment_.err << what << ' ' << done;
  if (total > 0) environment_.err << '/' << total;
  environment_.err << std::flush;
  progress_shown_ = true;
  progress_drawn_ = time;
}

void Session::erase_progress() {
  if (!progress_shown_) return;
  environment_.err << "\r\x1b[K" << std::flush;
  progress_shown_ = false;
}

bool Session::may_color(bool is_terminal) const {
  if (globals_.color != Color::automatic) return globals_.color == Color::always;
  return is_terminal && !variable("NO_COLOR") && variable("TERM") != "dumb";
}

bool Session::colors_out() const { return may_color(out_is_terminal()); }
bool Session::colors_err() const { return may_color(environment_.err_is_terminal); }

std::string Session::timestamp() const {
  const auto time = now();
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return out;
}

std::optional<std::string> Session::variable(const std::string& name) const {
  const auto found = environment_.variables.find(name);
  if (found == environment_.variables.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

std::filesystem::path Session::path(const std::filesystem::path& named) const {
  return named.is_absolute() ? named : environment_.folder / named;
}

std::optional<std::filesystem::path> Session::found_project() const {
  if (globals_.project) {
    const auto folder = path(*globals_.project);
    return holds_project(folder) ? std::optional(folder) : std::nullopt;
  }
  for (auto folder = environment_.folder;; folder = folder.parent_path()) {
    if (holds_project(folder)) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

std::filesystem::path Session::project_folder() const {
  if (const auto found = found_project()) return *found;
  if (globals_.project) {
    throw UsageError({.slug = "project-missing",
                      .message = "the folder holds no project.json, so it is no project",
                      .hint = "coding init DIR --title TEXT makes one",
                      .place = {globals_.project->string()}});
  }
  throw UsageError({.slug = "project-missing",
                    .message = "neither this folder nor one above it holds a project",
                    .hint = "go to one, name one with -C DIR, or make one: coding init DIR --title TEXT"});
}

std::string Session::coder() const {
  if (globals_.coder) return *globals_.coder;
  if (const auto name = variable("CODING_CODER")) return *name;
  const std::string user = slug(variable("USER").value_or(""));
  return user.empty() ? "coder" : user;
}

}  // namespace coding::cli
