#include "cli/request.hpp"

#include <algorithm>
#include <stdexcept>

#include "cli/words.hpp"
#include "coding/base/number.hpp"

namespace coding::cli {

Request::Request(const CommandSpec& command, Globals globals, Values values,
                 std::vector<std::string> operands)
    : command_(&command),
      globals_(std::move(globals)),
      values_(std::move(values)),
      operands_(std::move(operands)) {}

const OptionSpec& Request::spec_of(const std::string& option) const {
  for (const OptionSpec& spec : command_->options) {
    if (spec.name == option) return spec;
  }
  throw std::logic_error("the command \"" + command_->words + "\" declares no option --" + option);
}

bool Request::knows(const std::string& option) const {
  return std::any_of(command_->options.begin(), command_->options.end(),
                     [&](const OptionSpec& spec) { return spec.name == option; });
}

bool Request::given(const std::string& option) const { return values_.contains(spec_of(option).name); }

std::optional<std::string> Request::optional_text(const std::string& option) const {
  const OptionSpec& spec = spec_of(option);
  const auto found = values_.find(option);
  if (found != values_.end()) return found->second.back();
  if (spec.by_default.empty()) return std::nullopt;
  return spec.by_default;
}

std::string Request::text(const std::string& option) const { return optional_text(option).value_or(""); }

std::optional<std::int64_t> Request::optional_integer(const std::string& option) const {
  const auto value = optional_text(option);
  return value ? parse_integer(*value) : std::nullopt;
}

std::optional<double> Request::optional_real(const std::string& option) const {
  const auto value = optional_text(option);
  return value ? parse_real(*value) : std::nullopt;
}

std::int64_t Request::integer(const std::string& option) const {
  const auto value = optional_integer(option);
  if (!value) throw std::logic_error("--" + option + " has neither a value nor a default that is an integer");
  return *value;
}

double Request::real(const std::string& option) const {
  const auto value = optional_real(option);
  if (!value) throw std::logic_error("--" + option + " has neither a value nor a default that is a number");
  return *value;
}

std::vector<std::string> Request::list(const std::string& option) const {
  const OptionSpec& spec = spec_of(option);
  const auto found = values_.find(option);
  if (found != values_.end()) return found->second;
  if (spec.comma_separated) {
    return spec.by_default.empty() ? std::vector<std::string>{} : split_at_commas(spec.by_default);
  }
  return spec.by_default.empty() ? std::vector<std::string>{} : std::vector{spec.by_default};
}

std::optional<std::size_t> Request::place_of(const std::string& operand) const {
  const auto& declared = command_->operands;
  const auto found =
      std::find_if(declared.begin(), declared.end(), [&](const auto& o) { return o.name == operand; });
  if (found == declared.end()) {
    throw std::logic_error("the command \"" + command_->words + "\" declares no operand " + operand);
  }
  // Operands before this one take one word each; one that may be repeated takes what those behind it leave.
  const auto index = static_cast<std::size_t>(found - declared.begin());
  std::size_t behind = 0;
  bool after_repeated = false;
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const bool repeated = declared[i].times == Times::any || declared[i].times == Times::at_least_once;
    if (i < index && repeated) after_repeated = true;
    if (i > index) ++behind;
  }
  if (!after_repeated) return index < operands_.size() ? std::optional(index) : std::nullopt;
  return operands_.size() > behind ? std::optional(operands_.size() - 1 - behind) : std::nullopt;
}

std::string Request::operand(const std::string& name) const {
  const auto place = place_of(name);
  return place ? operands_[*place] : "";
}

bool Request::has_operand(const std::string& name) const { return place_of(name).has_value(); }

}  // namespace coding::cli
