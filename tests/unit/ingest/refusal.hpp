// What a reader says when it refuses a file.
#pragma once

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

namespace coding {

template <class Reading>
Diagnostic refusal(Reading reading) {
  try {
    reading();
  } catch (const Error& error) {
    return error.diagnostic();
  }
  FAIL("nothing was refused");
  return {};
}

}  // namespace coding
