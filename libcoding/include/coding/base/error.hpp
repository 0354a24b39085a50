// The exceptions of the library. Each carries one Diagnostic.
//
// Which door for which trouble (docs/design/house.md, section 6): a function that cannot do its job throws
// one of these; many problems in the user's data are a list of Diagnostic; absence is std::optional; a number
// that does not exist is an Estimate with a reason.
#pragma once

#include <stdexcept>
#include <string>

#include "coding/base/diagnostic.hpp"

namespace coding {

class Error : public std::runtime_error {
 public:
  explicit Error(Diagnostic diagnostic);
  const Diagnostic& diagnostic() const noexcept { return diagnostic_; }

 private:
  Diagnostic diagnostic_;
};

// Asked wrongly: the request itself makes no sense. Nothing was written.
class UsageError : public Error {
  using Error::Error;
};

// The files are wrong: unreadable, malformed, inconsistent.
class DataError : public Error {
  using Error::Error;
};

}  // namespace coding
