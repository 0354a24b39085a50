# The warnings every target of ours is built with; both g++ 12 and clang 14 are silent under them.
function(coding_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier> $<$<BOOL:${CODING_WERROR}>:-Werror>)
endfunction()
