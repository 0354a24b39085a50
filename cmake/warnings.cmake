# The warnings every target of ours is built with; both g++ 12 and clang 14 are silent under them.
#
# Four of -Wall's g++ 12 judges after inlining, and is wrong about the standard library's strings (its bugs 105329
# and 105651): they are off for it. The sanitizers see what is real of them.
function(coding_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier>
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-maybe-uninitialized;-Wno-restrict;-Wno-stringop-overflow>"
    $<$<BOOL:${CODING_WERROR}>:-Werror>)
endfunction()
