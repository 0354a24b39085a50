// Whatever one coder does, takes back and does again: the files are those of that moment, byte for byte.
#include "coding/store/undo.hpp"

#include "coding/store/check.hpp"
#include "tests/catch.hpp"
#include "tests/property/random_changes.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST_CASE("changes, undos and redos in any order lead through the same states") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    make_study(project);
    std::vector<Files> states{content_of(project)};
    std::size_t at = 0;
    std::vector<std::size_t> undone;  // how many changes each undo took back
    for (int step = 0; step < 60; ++step) {
      CAPTURE(seed, step);
      const auto what = random.below(5);
      if (what == 0 && at > 0) {
        const std::size_t count = 1 + random.below(std::min<std::size_t>(at, 4));
        undo(project, count, note());
        at -= count;
        undone.push_back(count);
      } else if (what == 1 && !undone.empty()) {
        redo(project, 1, note());
        at += undone.back();
        undone.pop_back();
      } else if (change_something(project, random)) {
        states.resize(++at);
        states.push_back(content_of(project));
        undone.clear();
      }
      REQUIRE(content_of(project) == states[at]);
    }
    const Diagnostics faults = check_folder(project);
    CHECK(std::none_of(faults.begin(), faults.end(),
                       [](const Diagnostic& fault) { return fault.severity == Severity::error; }));
  }
}
