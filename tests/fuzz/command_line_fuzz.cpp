// Any words as a command line, one a line of the input: parsed, or refused with a UsageError; nothing else.
#include "cli/parse.hpp"
#include "cli/registry.hpp"
#include "coding/base/error.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

std::vector<std::string> words_of(const std::string& bytes) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    // An argument ends at NUL.
    words.push_back(bytes.substr(begin, std::min(bytes.find('\0', begin), end) - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto parsed = coding::cli::parse(words_of(fuzz::bytes_of(data, size)), coding::cli::commands());
    fuzz::require(parsed.request.has_value() == (parsed.action == coding::cli::Action::run));
  } catch (const coding::UsageError& error) {
    fuzz::require(!error.diagnostic().slug.empty() && !error.diagnostic().message.empty());
  }
  return 0;
}
