#!/usr/bin/env bash
# The one definition of green.
#
#   scripts/test.sh              every stage, in the order below; what CI runs
#   scripts/test.sh quick        format, rules and gcc: what to run before each commit
#   scripts/test.sh STAGE…       the stages named
#   scripts/test.sh --list       the stages and what they do
#
# Each stage writes to build/test/<stage>.log; the first failure stops the run and shows the end of its log.
# The last line is "N passed, N failed", counted over ctest's cases (a stage that fails outside ctest is one).
set -euo pipefail
cd "$(dirname "$0")/.."

all=(format rules gcc asan tidy tsan release)
quick=(format rules gcc)
declare -A does=(
  [format]="every C++ file is as clang-format leaves it"
  [rules]="shell scripts, the rooms' stairs, the structure rules"
  [gcc]="g++, optimised as a user has it, all targets, warnings are errors; all tests"
  [asan]="clang, all targets, warnings are errors; address and undefined-behaviour sanitizers; all tests, each reader's fuzzer"
  [tidy]="clang-tidy on every file of ours, each read without precompiled headers"
  [tsan]="thread sanitizer; the tests that use threads"
  [release]="quickstart and its report, the recipes, an installation and its user"
)

jobs="$(nproc)"
logs=build/test
passed=0
failed=0
export LC_ALL=C.UTF-8 CTEST_OUTPUT_ON_FAILURE=1 NINJA_STATUS="[%f/%t] "
if command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache
  # What ccache has to be told before it caches anything that uses precompiled headers.
  export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
fi

cpp_files() { git ls-files --cached --others --exclude-standard -- '*.hpp' '*.cpp'; }
shell_files() { git ls-files --cached --others --exclude-standard -- '*.sh' .ci/run; }

build() {  # PRESET TARGET…
  local preset="$1"
  shift
  cmake --build "build/$preset" -j "$jobs" --target "$@"
}
run_ctest() {  # PRESET [CTEST OPTION…]
  local preset="$1"
  shift
  ctest --test-dir "build/$preset" -j "$jobs" --no-tests=error --output-junit "$PWD/$logs/$stage.xml" "$@"
}

stage_format() { cpp_files | xargs -r clang-format --dry-run -Werror; }

stage_rules() {
  shell_files | xargs -r shellcheck &&
    python3 scripts/check-layers.py &&
    python3 scripts/check-structure.py
}

# One build serves the tests and quickstart: what is tested is what a user gets.
stage_gcc() {
  cmake --preset release -DCODING_TESTS=ON -DCODING_EXAMPLES=ON -DCODING_BENCH=ON -DCODING_WERROR=ON &&
    build release all all_verify_interface_header_sets && run_ctest release
}

stage_asan() {
  export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
  export LSAN_OPTIONS="suppressions=$PWD/tests/leaks.supp:print_suppressions=0"
  # The benchmarks were compiled by g++ and are read by clang-tidy.
  cmake --preset asan -DCODING_BENCH=OFF && build asan all && run_ctest asan
}

stage_tidy() {
  # Tests are written in Catch2's macros, which most checks misread; the compilers hold them to account.
  cmake --preset tidy &&
    run-clang-tidy -quiet -j "$jobs" -p build/tidy "^$PWD/(libcoding|cli|examples|bench)/"
}

stage_tsan() {
  # On kernels with much randomisation the sanitizer needs the layout of setarch -R; some containers forbid it.
  local layout=()
  if setarch -R true; then layout=(setarch -R); fi
  export TSAN_OPTIONS="suppressions=$PWD/tests/races.supp:print_suppressions=0"
  cmake --preset tsan && build tsan threaded_tests &&
    "${layout[@]}" ctest --test-dir build/tsan -j "$jobs" --no-tests=error -L threads \
      --output-junit "$PWD/$logs/tsan.xml"
}

stage_release() {
  # Without the tests, as a user builds; what the stage gcc compiled is not compiled again.
  cmake --preset release -DCODING_TESTS=OFF -DCODING_EXAMPLES=OFF -DCODING_BENCH=OFF && scripts/quickstart.sh &&
    python3 tests/drift/drift.py recipes --program build/release/coding &&
    bash tests/consumer/run.sh build/release
}

# Adds the cases of the stage that just ran, which ctest left in JUnit's form.
count_cases() {
  local results="$logs/$1.xml" total bad
  [ -f "$results" ] || return 0
  total="$(sed -n 's/.*[[:space:]]tests="\([0-9]*\)".*/\1/p' "$results" | head -n 1)"
  bad="$(sed -n 's/.*[[:space:]]failures="\([0-9]*\)".*/\1/p' "$results" | head -n 1)"
  passed=$((passed + total - bad))
  failed=$((failed + bad))
}

# Runs one stage in a shell of its own. The status is read from a variable because `if` would switch -e off.
run_stage() {
  local stage="$1" start=$SECONDS before=$failed status=0
  printf '%s: %s\n' "$stage" "${does[$stage]}"
  rm -f "$logs/$stage.xml"
  (
    set +e
    "stage_$stage"
  ) </dev/null >"$logs/$stage.log" 2>&1 || status=$?
  count_cases "$stage"
  if [ "$status" -eq 0 ]; then
    printf '  ok, %d s\n' $((SECONDS - start))
    return 0
  fi
  [ "$failed" -gt "$before" ] || failed=$((failed + 1))
  printf '  failed after %d s; the end of %s:\n\n' $((SECONDS - start)) "$logs/$stage.log"
  failure_of "$logs/$stage.log"
  printf '\nNot green: the stage "%s" failed. To run it alone: scripts/test.sh %s\n' "$stage" "$stage"
  return 1
}

# A compiler's errors stand anywhere in a long log, so those lines come first, then the end.
failure_of() {
  grep -nE '(error|FAILED|warning): ' "$1" | head -n 20 || true
  echo "…"
  tail -n 60 "$1"
}

stages=()
for word in "${@:-all}"; do
  case "$word" in
    all) stages+=("${all[@]}") ;;
    quick) stages+=("${quick[@]}") ;;
    --list)
      for stage in "${all[@]}"; do printf '%-8s %s\n' "$stage" "${does[$stage]}"; done
      exit 0
      ;;
    *)
      if [ -z "${does[$word]:-}" ]; then
        echo "test.sh: there is no stage '$word'; the stages are: ${all[*]} (or quick)" >&2
        exit 2
      fi
      stages+=("$word")
      ;;
  esac
done

begin=$SECONDS
scripts/install-deps.sh --for test
mkdir -p "$logs"
exec 9>"$logs/lock"
if ! flock -n 9; then
  echo "test.sh: another run is at work in this checkout; two would spoil each other's builds" >&2
  exit 2
fi
green=yes
for stage in "${stages[@]}"; do
  run_stage "$stage" || {
    green=no
    break
  }
done
if [ "$green" = yes ]; then
  printf '\nEverything asked for is green (%s), after %d s.\n' "${stages[*]}" $((SECONDS - begin))
fi
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$green" = yes ]
