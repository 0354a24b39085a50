#include "cli/structure_options.hpp"

#include <algorithm>

#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

bool has_operand_of(const Request& request, const std::string& name) {
  const auto& operands = request.command().operands;
  return std::any_of(operands.begin(), operands.end(), [&](const auto& each) { return each.name == name; });
}

CountedUnit unit_wanted(const Request& request) {
  const std::string things = has_operand_of(request, "WHAT") ? request.operand("WHAT") : "";
  if (things.empty() || things == "codes") return counted_unit_named(request.text("unit"));
  if (request.given("unit")) {
    throw UsageError({.slug = "unit-of-codes",
                      .message = "--unit says over which units codes are compared; " + things +
                                 " are compared by their codes",
                      .hint = "leave --unit away"});
  }
  return things == "documents" ? CountedUnit::document : CountedUnit::participant;
}

}  // namespace

std::vector<OptionSpec> code_scope_options(const std::string& level) {
  return {{.name = "by", .value = "LEVEL", .help = level, .by_default = "code"},
          question_option(),
          under_option(),
          set_option(),
          active_option()};
}

OptionSpec unit_option(std::vector<std::string> choices, const std::string& help) {
  return {.name = "unit",
          .value = "UNIT",
          .help = help,
          .by_default = "participant",
          .choices = std::move(choices)};
}

OptionSpec distance_option() {
  return {.name = "distance",
          .value = "NAME",
          .help = "how far apart two are: 1 minus a similarity, or Euclidean of 0 and 1",
          .by_default = "jaccard",
          .choices = {"jaccard", "dice", "ochiai", "simple-matching", "euclidean"}};
}

OptionSpec minimum_option(const std::string& help, const std::string& by_default) {
  return {.name = "minimum",
          .value = "N",
          .help = help,
          .by_default = by_default,
          .kind = ValueKind::integer,
          .minimum = 1};
}

OptionSpec permutations_option(const std::string& help) {
  return {.name = "permutations",
          .value = "N",
          .help = help,
          .kind = ValueKind::integer,
          .minimum = 0,
          .maximum = 100000};
}

OperandSpec things_operand(const std::string& help) {
  return {.name = "WHAT",
          .help = help,
          .times = Times::optional,
          .choices = {"codes", "participants", "documents"}};
}

Things things_wanted(const Request& request) {
  const std::string things = request.operand("WHAT");
  return things.empty() || things == "codes" ? Things::codes : Things::units;
}

CodeUnits units_wanted(Session& session, const Request& request, const Counted& counted) {
  CodeUnitsOptions options{.coder = counted.coder,
                           .unit = unit_wanted(request),
                           .scope = scope_wanted(session, request, counted.project),
                           .jobs = jobs_of(session)};
  return code_units(counted.project, options, texts_of(session), marks_of(session));
}

std::optional<std::size_t> permutations_wanted(const Request& request) {
  const auto wanted = request.optional_integer("permutations");
  if (!wanted) return std::nullopt;
  return static_cast<std::size_t>(*wanted);
}

}  // namespace coding::cli
