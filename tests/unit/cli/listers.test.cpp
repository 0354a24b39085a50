#include "cli/listers.hpp"

#include "tests/unit/cli/desk.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

std::string ids_of(const std::vector<Candidate>& candidates) {
  std::string out;
  for (const Candidate& candidate : candidates) out += (out.empty() ? "" : " ") + candidate.id;
  return out;
}

}  // namespace

TEST_CASE("a shell completes codes, documents, participants and coders by their ids") {
  Desk desk;
  desk.study();
  Session session(desk.environment());
  CHECK(ids_of(list_codes(session)) == "duygu korku sevgi");
  CHECK(list_codes(session)[0].note == "Duygu");
  CHECK(ids_of(list_documents(session)) == "Y1 Y2");
  CHECK(ids_of(list_participants(session)) == "Y1 Y2");
  CHECK(ids_of(list_coders(session)) == "ayse");
}

TEST_CASE("an empty project has nothing to complete") {
  Desk desk;
  desk.done({"init", ".", "--title", "Boş"});
  Session session(desk.environment());
  CHECK(list_codes(session).empty());
  CHECK(list_documents(session).empty());
  CHECK(list_participants(session).empty());
  CHECK(list_coders(session).empty());
}
