// The stems of Turkish words: hunspell first, Snowball for what it does not know.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "lexicon/snowball.hpp"

namespace coding {

class TurkishStems {
 public:
  // An empty path: Snowball alone. The dictionary is read when the first stem is asked for.
  explicit TurkishStems(std::filesystem::path dictionary);
  ~TurkishStems();

  std::string stem(const std::string& key);

 private:
  struct Spelling;

  Spelling* spelling();
  std::string known_stem(const std::string& word);
  std::string hardened(const std::string& softened);
  bool is_word(const std::string& word);

  std::filesystem::path dictionary_;
  std::unique_ptr<Spelling> spelling_;
  Snowball snowball_{"turkish"};
};

}  // namespace coding
