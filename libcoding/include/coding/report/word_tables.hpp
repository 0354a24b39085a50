// Words in context and in numbers, as tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "coding/lexicon/collocates.hpp"
#include "coding/lexicon/concordance.hpp"
#include "coding/lexicon/counts.hpp"
#include "coding/lexicon/dictionary.hpp"
#include "coding/lexicon/index.hpp"
#include "coding/lexicon/keyness.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// document, participant, speaker, start, end, left, match, right.
Table concordance_table(const Index& index, const std::string& pattern,
                        const std::vector<ConcordanceLine>& lines, const Language& reader);

// What a word table says below itself.
struct WordNotes {
  bool without_interviewers = false;
  std::string stop_words{};  // "tr (212)"; empty: none were left out
  bool grouped = false;
};

// word, forms, f, per_10000 of all words (`whole`: counted in one column), range and dispersion over the
// columns of `counts`: dp, juilland_d; with `columns` one column for each of them. Most frequent first.
struct WordsTableOptions {
  Language reader{"en"};
  std::size_t top = 100;  // rows; 0: all
  std::uint64_t minimum = 1;
  bool columns = false;       // a column for each participant or document
  bool by_documents = false;  // what the columns of the counts are: documents, else participants
  WordNotes notes{};
};
Table words_table(const Index& index, const WordCounts& whole, const WordCounts& counts,
                  const WordGroups& groups, const std::vector<bool>& stopped,
                  const WordsTableOptions& options);

// word, target, reference, target_per_10000, reference_per_10000, log_likelihood, log_ratio, p, side.
struct KeynessTableOptions {
  Language reader{"en"};
  std::size_t top = 50;
  std::string target{};  // for the title
  std::string reference{};
  WordNotes notes{};
};
Table keyness_table(const std::vector<KeyWord>& words, const WordGroups& groups, std::uint64_t target_size,
                    std::uint64_t reference_size, const KeynessTableOptions& options);

// word, f, both, left, right, log_likelihood, log_dice, pmi, t_score, p.
struct CollocatesTableOptions {
  Language reader{"en"};
  std::string pattern{};
  WordNotes notes{};
};
Table collocates_table(const Collocates& near, const std::vector<Collocate>& rows, const WordGroups& groups,
                       const CollocatesTableOptions& options);

// category, f, per_10000 of all words (`whole` and `words`), range, with `columns` one column for each
// participant or document.
struct DictionaryTableOptions {
  Language reader{"en"};
  std::string title{};  // the dictionary's, or its file's name
  bool columns = false;
  bool by_documents = false;
  WordNotes notes{};
};
Table dictionary_table(const Dictionary& dictionary, const std::vector<CountRow>& whole, std::uint64_t words,
                       const std::vector<CountRow>& rows, const ColumnPlan& columns,
                       const DictionaryTableOptions& options);

}  // namespace coding::report
