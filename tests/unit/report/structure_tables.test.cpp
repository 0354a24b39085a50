// The notes that make a table about structure fit to be read: what was held against what, and how much.
#include <algorithm>

#include "coding/report/cluster_tables.hpp"
#include "coding/report/correspondence_tables.hpp"
#include "coding/report/network_tables.hpp"
#include "coding/report/sequence_tables.hpp"
#include "study.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::report;

namespace {

const Language english{"en"};

// Four people with two codes each, so that there is something to join.
Project four_people() {
  Project project = small_study();
  project.documents.clear();
  project.participants.clear();
  project.segments.clear();
  for (const char* id : {"Y1", "Y2", "Y3", "Y4"}) interview(project, id);
  for (const char* id : {"Y1", "Y2"}) {
    give(project, id, {0, 13}, "korku");
    give(project, id, {29, 45}, "sevgi");
  }
  give(project, "Y3", {0, 13}, "korku");
  return project;
}

CodeUnits people_of(const Project& project) { return code_units(project, {.coder = {"c"}}, {}, {}); }

bool notes_say(const Table& table, const std::string& what) {
  return std::any_of(table.notes.begin(), table.notes.end(),
                     [&](const std::string& note) { return note.find(what) != std::string::npos; });
}

}  // namespace

TEST_CASE("a network states its threshold, its random tables and how many were compared") {
  const Project project = four_people();
  const CodeUnits units = people_of(project);
  const Network facts = network(units, {.permutations = 99, .seed = 5});
  const Table ties = network_table(NetworkTable::ties, facts, units, project, english);
  REQUIRE(ties.rows.size() == 1);
  CHECK(notes_say(ties, "at least 2 units hold both codes. Unit: participant; there are 4."));
  CHECK(notes_say(ties, "the mean of 99 random tables"));
  CHECK(notes_say(ties, "seed 5"));
  CHECK(notes_say(ties, "among all 1. The smallest possible p is 0.0200."));
  const Table nodes = network_table(NetworkTable::nodes, facts, units, project, english);
  CHECK(notes_say(nodes, "not themes"));
  CHECK(nodes.rows.size() == 2);
}

TEST_CASE("the graph has the codes and ties of the network, without direction") {
  const Project project = four_people();
  const CodeUnits units = people_of(project);
  const LabelledGraph graph = network_graph(network(units, {.permutations = 0}), units, project);
  CHECK(!graph.directed);
  CHECK(graph.nodes.size() == 2);
  REQUIRE(graph.edges.size() == 1);
  CHECK(graph.edges[0].attributes[0] == GraphAttributes::value_type{"both", 2.0});
}

TEST_CASE("clusters are called a reading aid, and what has no correlation says why") {
  const Project project = four_people();
  const CodeUnits units = people_of(project);
  const Table steps = cluster_table(ClusterTable::steps, clusters(units, {}), units, project, english);
  CHECK(notes_say(steps, "A reading aid, not themes"));
  CHECK(notes_say(steps, "Cophenetic correlation: –, because fewer than three."));
  const Table people = cluster_table(ClusterTable::leaves, clusters(units, {.things = Things::units}), units,
                                     project, english);
  CHECK(people.rows.size() == 3);
  CHECK(notes_say(people, "1 (Y4)"));
}

TEST_CASE("stress is judged, or said not to be there") {
  const Project project = four_people();
  const CodeUnits units = people_of(project);
  const auto notes = [&](const ThingMapOptions& options) {
    return scaling_table(thing_map(units, options), units, project, english);
  };
  CHECK(notes_say(notes({}), "Stress-1: –, because fewer than three."));
  const Table people = notes({.things = Things::units});
  CHECK(notes_say(people, "below .10: good"));
}

TEST_CASE("a map says what it left out, and transitions how many there could be") {
  const Project project = four_people();
  const Table codes =
      correspondence_table(CorrespondenceTable::codes,
                           correspondence_map(project, {.matrix = {.coder = {"c"}}}), project, english);
  CHECK(notes_say(codes, "There is no map: fewer than two rows or codes that hold anything."));
  CHECK(notes_say(codes, "Left out, because fewer than 3 rows hold them"));
  const Table sequence =
      sequence_table(code_sequence(project, {.coder = {"c"}, .permutations = 19}), project, {.minimum = 1});
  REQUIRE(sequence.rows.size() == 1);
  CHECK(notes_say(sequence, "Lag 1: 2 transitions between 5 passages of 3 documents."));
  CHECK(notes_say(sequence, "The smallest possible p is 0.1000."));
}
