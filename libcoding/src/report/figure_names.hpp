// What codes are called in figures: by their gloss in the figure's language, else by name; two with one name
// by what stands above them. Private to the room.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "coding/project/codebook.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

class FigureNames {
 public:
  FigureNames(const Codebook& codebook, const Language& language)
      : codebook_(codebook), tag_(primary(language)) {
    for (std::size_t i = 0; i < codebook.size(); ++i) ++times_[own(i)];
  }

  // As it stands in a tree, where what is above it is seen.
  const std::string& own(std::size_t position) const {
    const Code& code = codebook_.codes()[position];
    const auto gloss = code.glosses.find(tag_);
    return gloss == code.glosses.end() ? code.name : gloss->second;
  }

  std::string of(std::size_t position) const {
    const std::string& name = own(position);
    const auto above = codebook_.parent(position);
    if (times_.at(name) == 1 || !above) return name;
    return name + " (" + own(*above) + ")";
  }

 private:
  const Codebook& codebook_;
  std::string tag_;
  std::map<std::string, std::size_t> times_;
};

}  // namespace coding::report
