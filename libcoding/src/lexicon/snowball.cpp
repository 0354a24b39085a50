#include "lexicon/snowball.hpp"

#include <libstemmer.h>

#include <new>

namespace coding {

namespace {

// No word is longer; a stem of a longer token would be of no use, and libstemmer counts in int.
constexpr std::size_t longest = 1000;

}  // namespace

void Snowball::Deleter::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Snowball::Snowball(const std::string& algorithm) : stemmer_(sb_stemmer_new(algorithm.c_str(), nullptr)) {}

std::string Snowball::stem(std::string_view word) const {
  if (word.size() > longest) return std::string(word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
  return length == 0 ? std::string(word) : std::string(reinterpret_cast<const char*>(stem), length);
}

}  // namespace coding
