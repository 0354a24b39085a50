// The names by which people tell codes apart: the path where two codes have one name.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "coding/project/codebook.hpp"

namespace coding::report {

class CodeLabels {
 public:
  explicit CodeLabels(const Codebook& codebook) : codebook_(codebook) {
    for (const Code& code : codebook.codes()) ++times_[code.name];
  }

  std::string of(std::size_t position) const {
    const Code& code = codebook_.codes()[position];
    if (times_.at(code.name) == 1) return code.name;
    std::string out;
    for (const std::string& step : codebook_.path(position)) out += (out.empty() ? "" : " > ") + step;
    return out;
  }
  std::string of(const CodeId& id) const { return of(codebook_.position(id).value()); }

 private:
  const Codebook& codebook_;
  std::map<std::string, std::size_t> times_;
};

}  // namespace coding::report
