// Snowball's stemmers (libstemmer), which have no C++ of their own.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace coding {

class Snowball {
 public:
  // `algorithm` is libstemmer's name or an ISO 639 code in lower case ("tr"); unknown ones give none.
  explicit Snowball(const std::string& algorithm);

  bool known() const { return stemmer_ != nullptr; }
  // Requires known(). The word must be in lower case. Never empty for a word that is not.
  std::string stem(std::string_view word) const;

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

}  // namespace coding
