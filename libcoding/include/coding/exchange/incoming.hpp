// A project that came from another program, ready to be written as a folder (store/new_project.hpp).
//
// Every reader of another program's files gives one of these. A coded segment carries its quote (quote_of),
// names its coder, and is each once in (coder, document, span, code). Ids are made as import makes them:
// documents' from their names (document_name.hpp), coders' by is_well_formed_name, codes' slugs.
#pragma once

#include <string>

#include "coding/base/diagnostic.hpp"
#include "coding/exchange/losses.hpp"
#include "coding/store/new_project.hpp"

namespace coding {

struct Incoming {
  std::string origin{};  // which program's file it is, as far as it says: "NVivo for Windows 12.6"
  NewProject project{};
  Losses losses{};
  Diagnostics notes{};  // what a person should know: how positions were counted, what was repaired
};

}  // namespace coding
