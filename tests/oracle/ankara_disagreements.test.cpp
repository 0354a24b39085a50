// What data/ankara/SOURCE.md says of its second coder, who was written by hand, disagreement by disagreement.
#include <map>
#include <string>

#include "coding/comparison/disagreements.hpp"
#include "coding/store/folder.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the second coder of the Ankara study differs as often as was written") {
  const Project project = read_project(CODING_SOURCE_DIR "/data/ankara");
  const Disagreements all = disagreements_of(project, {{"arastirmaci"}, {"ikinci"}});
  CHECK(all.documents == 8);
  CHECK(all.agreed.size() == 67);
  std::map<std::string, std::size_t> counts;
  for (const Disagreement& each : all.disagreements)
    ++counts[std::string(name_of(each.kind)) + (each.coder == 0 ? "" : ", second only")];
  CHECK(counts == std::map<std::string, std::size_t>{{"boundary", 20},
                                                     {"parent", 5},
                                                     {"sibling", 3},
                                                     {"other-code", 3},
                                                     {"missed", 14},
                                                     {"missed, second only", 8}});
}
