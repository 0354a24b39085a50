// Cleaning that somebody asked for: rules, one after the other, and the way back.
//
// Nothing here happens by itself. Each rule looks at the text as the one before it left it; the edits of all
// are composed to one list, so that every position and every word of the source can be found again, and the
// marks move with the text.
#pragma once

#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/bidi_runs.hpp"
#include "coding/text/edits.hpp"

namespace coding {

// "bookmarks", "bidi-runs", "persian", "hyphens", "lines", "spaces": in the order that works best.
const std::vector<std::string>& cleaning_rules();

struct CleaningOptions {
  Language language{};            // of the document: `hyphens` compares words in it
  bool uncertified_runs = false;  // `bidi-runs` also applies repairs it could not certify
};

struct Cleaned {
  Text text{};
  std::vector<Mark> marks{};  // moved; sorted; a mark whose stretch is gone is left out
  std::vector<Edit> edits{};  // from the text that was given to this one
  std::vector<CleaningStep> steps{};
  std::vector<RunRepair> repairs{};  // of `bidi-runs`; places in the text that rule saw
  Diagnostics notes{};               // what a person should look at: hyphens left, repairs not certified
};

// Does the rules in the order given. Throws UsageError "cleaning-unknown" (with the nearest names) before
// anything is done. Linear for each rule.
Cleaned clean(const Text& text, const std::vector<Mark>& marks, const std::vector<std::string>& rules,
              const CleaningOptions& options = {});

// The marks where the edits have moved their stretches; sorted, those whose stretch is gone left out.
std::vector<Mark> moved(const std::vector<Mark>& marks, const std::vector<Edit>& edits);

}  // namespace coding
