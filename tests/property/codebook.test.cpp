// The codebook against a naive twin: for each code its parent and the ordered list of its children, walked by
// recursion. Random changes are made to both; they must agree on what is refused and on every number.
#include "coding/project/codebook.hpp"

#include <algorithm>
#include <map>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

struct Twin {
  std::map<std::string, std::string> parent;                 // "" above a root
  std::map<std::string, std::vector<std::string>> children;  // of "" the roots

  bool has(const std::string& id) const { return parent.count(id) > 0; }

  bool is_at_or_below(std::string id, const std::string& top) const {
    for (; !id.empty(); id = parent.at(id)) {
      if (id == top) return true;
    }
    return false;
  }

  void take_out(const std::string& id) {
    auto& siblings = children[parent.at(id)];
    siblings.erase(std::find(siblings.begin(), siblings.end(), id));
  }

  bool add(const std::string& id, const std::string& under) {
    if (has(id) || (!under.empty() && !has(under))) return false;
    parent[id] = under;
    children[under].push_back(id);
    return true;
  }

  bool move(const std::string& id, const std::string& under, const std::string& before) {
    if (!has(id) || (!under.empty() && !has(under)) || (!before.empty() && !has(before))) return false;
    if (!under.empty() && is_at_or_below(under, id)) return false;
    if (!before.empty() && (parent.at(before) != under || before == id)) return false;
    take_out(id);
    auto& siblings = children[under];
    siblings.insert(before.empty() ? siblings.end() : std::find(siblings.begin(), siblings.end(), before),
                    id);
    parent[id] = under;
    return true;
  }

  bool remove(const std::string& id) {
    if (!has(id) || !children[id].empty()) return false;
    take_out(id);
    parent.erase(id);
    children.erase(id);
    return true;
  }

  void walk(const std::string& top, std::vector<std::string>& order) {
    for (const std::string& child : children[top]) {
      order.push_back(child);
      walk(child, order);
    }
  }

  std::vector<std::string> path(std::string id) const {
    std::vector<std::string> out;
    for (; !id.empty(); id = parent.at(id)) out.insert(out.begin(), id);
    return out;
  }
};

void require_equal(const Codebook& codebook, Twin& twin) {
  std::vector<std::string> order;
  twin.walk("", order);
  REQUIRE(ids_of(codebook) == order);
  for (std::size_t i = 0; i < order.size(); ++i) {
    REQUIRE(codebook.position({order[i]}) == i);
    REQUIRE(codebook.path(i) == twin.path(order[i]));
    REQUIRE(codebook.depth(i) + 1 == twin.path(order[i]).size());
    std::vector<std::string> below;
    twin.walk(order[i], below);
    REQUIRE(codebook.end_of_subtree(i) == i + 1 + below.size());
    REQUIRE(codebook.has_children(i) == !below.empty());
    std::vector<std::string> children;
    for (const std::size_t child : codebook.children(i)) children.push_back(order[child]);
    REQUIRE(children == twin.children[order[i]]);
    REQUIRE((codebook.parent(i) ? order[*codebook.parent(i)] : "") == twin.parent.at(order[i]));
  }
  REQUIRE(codebook.roots().size() == twin.children[""].size());
}

// One of 16 ids, or none: few enough that clashes and cycles are common.
std::string any_id(Random& random) {
  const std::uint64_t n = random.below(17);
  return n == 16 ? "" : "c" + std::to_string(n);
}

// Makes one random change to both. Were both willing, or both not?
bool change(Codebook& codebook, Twin& twin, Random& random) {
  const std::string id = "c" + std::to_string(random.below(16));
  const std::string under = any_id(random);
  const std::string before = random.below(2) == 0 ? "" : any_id(random);
  const std::uint64_t kind = random.below(8);
  const auto slug = thrown<UsageError>([&] {
                      if (kind < 3) codebook.add(code(id, id, under));
                      if (kind >= 3 && kind < 7) codebook.move({id}, {under}, {before});
                      if (kind == 7) codebook.remove({id});
                    }).slug;
  const bool made = kind < 3    ? twin.add(id, under)
                    : kind == 7 ? twin.remove(id)
                                : twin.move(id, under, before);
  return made == slug.empty();
}

}  // namespace

TEST_CASE("any sequence of changes leaves the codebook equal to a naive tree") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Codebook codebook;
    Twin twin;
    for (int step = 0; step < 120; ++step) {
      CAPTURE(step);
      REQUIRE(change(codebook, twin, random));
      require_equal(codebook, twin);
    }
  }
}

TEST_CASE("a codebook built of its codes in any order that keeps siblings is the same codebook") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Codebook codebook;
    Twin twin;
    for (int step = 0; step < 60; ++step) change(codebook, twin, random);
    CHECK(Codebook(codebook.codes()) == codebook);
    // By depth, deepest first: parents behind their children, siblings in order.
    std::vector<Code> by_depth;
    for (std::size_t depth = codebook.size() + 1; depth-- > 0;) {
      for (std::size_t i = 0; i < codebook.size(); ++i) {
        if (codebook.depth(i) == depth) by_depth.push_back(codebook.codes()[i]);
      }
    }
    CHECK(Codebook(by_depth) == codebook);
  }
}

TEST_CASE("every code is found again by its whole path, however names repeat and whatever they contain") {
  const std::vector<std::string> names = {"a", "a/a", "a > a", "b", "İ", "ı/b"};
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Codebook codebook;
    for (int i = 0; i < 12; ++i) {
      const std::string parent = i == 0 || random.below(4) == 0
                                     ? ""
                                     : "c" + std::to_string(random.below(static_cast<std::uint64_t>(i)));
      codebook.add(code("c" + std::to_string(i), names[random.below(names.size())], parent));
    }
    for (std::size_t i = 0; i < codebook.size(); ++i) {
      std::string path;
      for (const std::string& step : codebook.path(i)) path += (path.empty() ? "" : " > ") + step;
      const auto found = resolve(codebook, path, turkish);
      CAPTURE(path);
      // A name that is itself written like this path goes before it.
      const bool is_a_name = std::find(names.begin(), names.end(), path) != names.end();
      const bool is_there = std::find(found.begin(), found.end(), codebook.codes()[i].id) != found.end();
      REQUIRE((is_there || (is_a_name && !found.empty())));
    }
  }
}
