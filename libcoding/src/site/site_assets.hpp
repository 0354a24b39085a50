// The files of libcoding/data/site, which are part of the program.
#pragma once

#include <span>
#include <string_view>

namespace coding::site {

struct SiteAsset {
  std::string_view file{};  // "style.css"
  std::string_view bytes{};
};

std::span<const SiteAsset> site_assets();

}  // namespace coding::site
