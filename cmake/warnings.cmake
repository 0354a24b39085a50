# The warnings every target of ours is built with; both g++ 12 and clang 14 are silent under them.
#
# g++ 12 judges four of -Wall's after inlining and is wrong about the standard library's strings once it optimises
# fully (its bugs 105329 and 105651). They are off there and on in the preset dev; sanitizers see what is real of them.
function(coding_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier>
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-array-bounds;-Wno-maybe-uninitialized;-Wno-restrict;-Wno-stringop-overflow>"
    $<$<BOOL:${CODING_WERROR}>:-Werror>)
endfunction()
