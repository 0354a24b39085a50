# The standard headers that nearly every file includes are read once a target instead of once a file; a build takes
# about half the time. Every file still includes what it uses: scripts/test.sh tidy reads each without them.
set(CODING_PRECOMPILED_HEADERS <algorithm> <array> <cstddef> <cstdint> <functional> <map> <memory> <optional>
  <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)

function(coding_precompiled target)
  if(NOT CODING_PRECOMPILED)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${CODING_PRECOMPILED_HEADERS} ${ARGN})
  # Lets ccache know what it need not look at; without it, nothing that uses the headers is cached.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endfunction()
