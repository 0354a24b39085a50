// What a methods section tells: who coded what, in which stages, with which codebook, how far coders agree,
// whether further interviews would have brought new codes.
//
// Only what the project holds. What it does not know stays unknown here and becomes a gap for the author in
// what is written (report/method_text.hpp). docs/methods/methods-paragraph.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coding/analysis/interview_order.hpp"
#include "coding/analysis/stop_rules.hpp"
#include "coding/audit/study_record.hpp"
#include "coding/comparison/measured_units.hpp"

namespace coding {

struct CoderShare {
  CoderId coder{};
  std::size_t documents = 0;  // gone through
  std::size_t segments = 0;
  std::size_t codes = 0;  // different ones
};

struct StageShare {
  Stage stage = Stage::open;
  std::size_t codes = 0;
  std::size_t segments = 0;  // of the coder shown
  Days days{};
};

struct LevelShare {
  std::string level{};
  std::size_t codes = 0;
};

// Why no coefficient of agreement is stated.
enum class NotAssessed {
  no,  // it is stated
  nothing_coded,
  one_coder,
  not_shared,     // no document was gone through by two
  not_of_method,  // reflexive thematic analysis does not measure it
  undefined       // computed, and it does not exist
};

struct AgreementFacts {
  NotAssessed why_not = NotAssessed::nothing_coded;
  CodedUnit unit = CodedUnit::sentence;
  std::uint64_t units = 0;
  std::size_t codes = 0;        // that somebody used there
  std::uint64_t decisions = 0;  // pairs of a unit and a code
  std::optional<Measured> measured{};
};

// Why no rule of saturation is applied.
enum class NoSaturation { no, too_few, not_of_method };

struct SaturationFacts {
  NoSaturation why_not = NoSaturation::too_few;
  std::size_t interviews = 0;
  InterviewOrder order = InterviewOrder::label;
  StopOutcome outcome{};  // Guest, Namey & Chen: base 4, run 2, 5 %
  Estimate coverage{};    // 0 … 1
};

struct MethodFacts {
  Method method = Method::none;
  std::size_t participants = 0;
  std::size_t documents = 0;
  std::size_t interviews_dated = 0;
  Days interviews{};  // known only when every document has its date
  CoderId coder{};    // whose coding the counts are of
  std::vector<CoderShare> coders{};
  std::size_t segments = 0;          // of that coder
  std::size_t shared_documents = 0;  // gone through by two coders or more
  std::size_t shared_segments = 0;   // of that coder, in them
  std::vector<StageShare> stages{};  // those that occur
  Days coding{};                     // of changes that put in or took out segments
  std::vector<LevelShare> levels{};
  std::size_t codes = 0;
  std::size_t used = 0;  // that coder gave them, or a code below them, to a segment
  std::size_t in_vivo = 0;
  std::optional<std::size_t> core{};  // position in the codebook
  std::size_t memos = 0;
  AgreementFacts agreement{};
  SaturationFacts saturation{};
};

struct MethodFactsOptions {
  CoderId coder{};
  std::string measure = "alpha";  // of agreement: one of measure_names()
  CodedUnit unit = CodedUnit::sentence;
  int jobs = 1;
};

// Needs project.segments of all coders, not their quotes. Agreement is over all pairs of a unit and a code of
// the last level that somebody used, as `coding agree` counts them. Throws what reading texts throws, and
// UsageError "measure-unknown".
MethodFacts method_facts(const Project& project, const StudyRecord& record,
                         const MethodFactsOptions& options);

}  // namespace coding
