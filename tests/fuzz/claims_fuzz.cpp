// Any bytes as claims, and as a policy: refused with a place, or claims that are audited without a throw.
#include "coding/audit/claims.hpp"
#include "coding/base/error.hpp"
#include "coding/store/claims_file.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

coding::Project small() {
  coding::Project project;
  project.study.language = {"tr"};
  project.study.levels = {"kategori", "kod"};
  project.study.questions = {{.id = "RQ1"}};
  project.study.attributes = {{.key = "age", .type = coding::AttributeType::integer}};
  project.coders = {{"ayse"}};
  project.codebook = coding::Codebook({{.id = {"a"}, .name = "iyi", .question = "RQ1"},
                                       {.id = {"b"}, .name = "ikiz", .parent = {"a"}},
                                       {.id = {"c"}, .name = "ikiz"}});
  for (const std::string id : {"P1", "P2", "P3"}) {
    project.participants.push_back({.id = {id}, .values = {{"age", "30"}}});
    project.documents.push_back({.id = {id}, .participant = {id}, .length = 20});
    project.segments.push_back(
        {.coder = {"ayse"}, .document = {id}, .span = {0, 5}, .code = {id == "P1" ? "b" : "c"}});
  }
  return project;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const coding::Project project = small();
  const std::string bytes = fuzz::bytes_of(data, size);
  try {
    const auto claims = coding::read_claims(bytes, "fuzz.jsonl", project);
    const coding::AuditFacts facts(project, {"ayse"}, coding::default_quantifier_policy());
    fuzz::require(coding::audit_claims(claims, facts).size() == claims.size());
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.jsonl");
  }
  try {
    fuzz::require(!coding::read_quantifier_policy(bytes, "fuzz.json").classes.empty());
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.json");
  }
  return 0;
}
