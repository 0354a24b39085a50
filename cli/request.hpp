// What was asked, after parsing: every value is there, allowed and of its kind.
//
// Asking a request for an option its command does not declare is our bug: std::logic_error, exit 70.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

enum class Color { automatic, always, never };

// The global options. Those a command does not take keep their defaults.
struct Globals {
  std::optional<std::filesystem::path> project{};  // -C
  std::string format = "text";
  std::optional<std::filesystem::path> output{};  // -o
  bool force = false;
  std::string language = "en";                // of headings and numbers: en, tr, fa, az
  std::optional<std::string> style{};         // of tables: plain, apa, turkish, iranian
  std::vector<std::string> captions{};        // instead of the first table's title; "en: TEXT" beside it
  std::optional<std::size_t> table_number{};  // of the first table in a paper
  bool quiet = false;
  bool verbose = false;
  Color color = Color::automatic;
  std::uint64_t seed = 1;
  unsigned jobs = 0;  // 0: as many as there are processors
  std::optional<std::string> coder{};
  std::optional<std::string> why{};
  bool dry_run = false;
  bool allow_names = false;
  bool help = false;
  bool version = false;
};

class Request {
 public:
  using Values = std::map<std::string, std::vector<std::string>>;

  // Requires values that parse() has checked against the command's description.
  Request(const CommandSpec& command, Globals globals, Values values, std::vector<std::string> operands);

  const CommandSpec& command() const { return *command_; }
  const Globals& globals() const { return globals_; }

  // Whether the command has such an option; asking for one that it has not is a bug.
  bool knows(const std::string& option) const;
  // Whether the option stood on the command line.
  bool given(const std::string& option) const;
  // A flag's state.
  bool flag(const std::string& option) const { return given(option); }
  // The value, else the description's default (empty when it has none).
  std::string text(const std::string& option) const;
  // The value, else the default, else nothing.
  std::optional<std::string> optional_text(const std::string& option) const;
  // The value, else the default. Requires one of them: use the optional form otherwise.
  std::int64_t integer(const std::string& option) const;
  double real(const std::string& option) const;
  std::optional<std::int64_t> optional_integer(const std::string& option) const;
  std::optional<double> optional_real(const std::string& option) const;
  // All values of a repeatable or comma-separated option, in order; the default's when none was given.
  std::vector<std::string> list(const std::string& option) const;

  const std::vector<std::string>& operands() const { return operands_; }
  // The operand of that name ("DOC"): required ones always are there, an optional one may be empty. Of a
  // repeated operand the first.
  std::string operand(const std::string& name) const;
  bool has_operand(const std::string& name) const;

 private:
  const OptionSpec& spec_of(const std::string& option) const;
  std::optional<std::size_t> place_of(const std::string& operand) const;

  const CommandSpec* command_;
  Globals globals_;
  Values values_;
  std::vector<std::string> operands_;
};

}  // namespace coding::cli
