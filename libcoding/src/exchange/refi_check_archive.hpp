// The archive of a project: its names and what they should be.
#pragma once

#include <memory>

#include "exchange/refi_check.hpp"
#include "exchange/refi_checking.hpp"

namespace coding {

struct RefiOpened {
  std::unique_ptr<Archive> archive{};
  std::optional<std::string> project{};  // bytes of the project
  std::string project_name{};
};

// Opens it and checks its names and sizes; without a project when there is none to be read.
RefiOpened open_refi(const std::string& bytes, const std::string& file, const ReadingLimits& limits,
                     RefiChecked& checked);

// The files of the folder of sources, in either case.
RefiSources sources_of(Archive& archive);

// What is known only when the project was read: files that nothing refers to, and those without bytes.
void check_use(const RefiSources& sources, const std::string& file, RefiChecked& checked);

}  // namespace coding
