// Stands in for libFuzzer where there is none: a corpus, and seeded mutations of it.
//
//   <name>_fuzz FOLDER MUTATIONS
//
// Every file of the folder is fed to the reader whole, then MUTATIONS inputs are made from them: bytes are
// flipped, removed, repeated, or replaced by what readers stumble over. The seed is fixed, so a failure comes
// back; the last input is kept beside the program as <program>.last before each call.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "coding/base/random.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

const std::vector<std::string> stumbling_blocks = {"",
                                                   "\"",
                                                   "\r\n",
                                                   "\n\n",
                                                   ",",
                                                   ";",
                                                   "\t",
                                                   "{",
                                                   "}",
                                                   "[",
                                                   "]",
                                                   "\\u0000",
                                                   "-1",
                                                   "1e999",
                                                   "184467440737095516160",
                                                   "\xEF\xBB\xBF",
                                                   "\xC0\x80",
                                                   "\xED\xA0\x80",
                                                   "\xF4\x90\x80\x80",
                                                   "\xE2\x80\x8F",
                                                   "\xC4\xB0",
                                                   "\xCC\x87"};

std::vector<std::string> corpus_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

void mutate(std::string& input, coding::Random& random) {
  const std::size_t at = random.below(input.size() + 1);
  const std::size_t length = random.below(std::min<std::size_t>(input.size() - at, 16) + 1);
  switch (random.below(5)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(random.below(256));
      break;
    case 1:
      input.erase(at, length);
      break;
    case 2:
      input.insert(at, input.substr(at, length));
      break;
    case 3:
      input.resize(at);
      break;
    default:
      input.replace(at, length, stumbling_blocks[random.below(stumbling_blocks.size())]);
  }
}

void feed(const std::string& input, const std::string& kept) {
  std::ofstream(kept, std::ios::binary) << input;
  const std::vector<std::uint8_t> bytes(input.begin(),
                                        input.end());  // a copy of its exact size: asan sees overruns
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: " << words[0] << " FOLDER MUTATIONS\n";
    return 2;
  }
  const std::vector<std::string> corpus = corpus_of(words[1]);
  if (corpus.empty()) {
    std::cerr << words[1] << " holds no input\n";
    return 1;
  }
  const std::string kept = std::string(words[0]) + ".last";
  for (const std::string& input : corpus) feed(input, kept);
  coding::Random random(1);
  const int mutations = std::atoi(words[2]);
  for (int i = 0; i < mutations; ++i) {
    std::string input = corpus[random.below(corpus.size())];
    for (std::uint64_t steps = 1 + random.below(6); steps > 0; --steps) mutate(input, random);
    feed(input, kept);
  }
  std::filesystem::remove(kept);
  std::cout << corpus.size() << " inputs, " << mutations << " mutations\n";
}
