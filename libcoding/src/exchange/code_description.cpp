#include "coding/exchange/code_description.hpp"

namespace coding {

std::string code_description(const Code& code) {
  std::string out = code.definition;
  const auto add = [&](const std::string& label, const std::string& text) {
    if (!text.empty()) out += (out.empty() ? "" : "\n\n") + label + text;
  };
  add("Brief: ", code.brief);
  add("Use: ", code.use);
  add("Avoid: ", code.avoid);
  for (const std::string& example : code.examples) add("Example: ", example);
  for (const std::string& example : code.borderline) add("Borderline: ", example);
  return out;
}

}  // namespace coding
