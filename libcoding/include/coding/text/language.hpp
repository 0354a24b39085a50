// The language of a text: a property of a document, never of the process.
#pragma once

#include <string>

namespace coding {

// A BCP 47 tag ("tr", "fa", "az-Latn", "en"); empty when it is not known.
struct Language {
  std::string tag;
  bool operator==(const Language&) const = default;
};

// The primary subtag in lower case: "az" for "az-Latn".
std::string primary(const Language& language);

// Turkish and Azerbaijani: i and ı are two letters, with capitals İ and I.
bool has_dotted_i(const Language& language);

// Written from right to left (fa, ar, he, ur, …).
bool is_right_to_left(const Language& language);

}  // namespace coding
