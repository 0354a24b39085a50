// Any bytes as markup: read or refused; what is read can be shown again and says the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "coding/base/error.hpp"
#include "coding/markup/markup.hpp"

namespace {

using namespace coding;

void demand(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    const Text valid(bytes);
  } catch (const DataError&) {
    return 0;
  }
  const MarkupReading reading = read_markup(bytes, "f");
  if (!reading.faults.empty()) return 0;
  const Text text(reading.text);
  demand(text_differences(text, reading, "f").empty());
  const auto as_written = [](const std::string& code) { return CodeId{code}; };
  const CodeResolver codes{.named = as_written, .in_vivo = as_written};
  const MarkupPlan plan = plan_markup(text, {}, reading, codes);
  if (!plan.faults.empty()) return 0;
  const std::string again = show_markup(text, plan.segments, Codebook(), {.document = {"d"}, .coder = {"c"}});
  const MarkupReading second = read_markup(again, "f");
  demand(second.faults.empty());
  demand(text_differences(text, second, "f").empty());
  demand(!plan_markup(text, plan.segments, second, codes).changes());
  return 0;
}
