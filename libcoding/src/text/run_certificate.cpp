// The certificate of a repair, which knows nothing of how it was found.
//
// Both lines are taken without blanks and the dump with mirrored brackets. The proposal must be cut at every
// separator and ZWNJ, may be cut at brackets and slashes, at blanks only where the dump shows a run's end by
// blanks too many, and inside words only where the dump holds single letters. If some choice of these cuts
// gives runs which, the last first, are the dump again, every run standing on whole words there, the proposal
// is the dump's reversal.
#include <algorithm>
#include <map>

#include "coding/text/bidi_runs.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"
#include "text/run_line.hpp"

namespace coding {

namespace {

enum class Cut { never, allowed, forced };

struct Sequence {
  std::u32string signs{};     // without blanks and ZWNJ
  std::vector<Cut> before{};  // before each sign, and one at the end
};

bool is_edge(char32_t c) { return std::u32string_view(U"()[]{}«»/").find(c) != std::u32string_view::npos; }

// The signs of a line; `at_blank` is what a blank allows, `inside` what the inside of a word allows.
Sequence sequence_of(const std::u32string& line, Cut at_blank, Cut inside) {
  Sequence sequence;
  Cut next = Cut::allowed;
  for (const char32_t c : line) {
    if (is_blank(c)) {
      next = std::max(next, at_blank);
    } else if (c == zwnj) {
      next = Cut::forced;
    } else {
      const bool edge = is_edge(c) || (!sequence.signs.empty() && is_edge(sequence.signs.back()));
      sequence.before.push_back(std::max(next, edge ? Cut::allowed : Cut::never));
      sequence.signs += c;
      next = inside;
    }
  }
  sequence.before.push_back(Cut::allowed);
  return sequence;
}

// Separators end runs on both sides.
void force_at_separators(const std::u32string& line, Sequence& sequence) {
  std::size_t index = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_blank(line[i]) || line[i] == zwnj) continue;
    const bool dash = line[i] == U'-' || line[i] == 0x2013 || line[i] == 0x2014;
    const bool left = i == 0 || is_blank(line[i - 1]);
    const bool right = i + 1 == line.size() || is_blank(line[i + 1]);
    if (dash && left && right) sequence.before[index] = sequence.before[index + 1] = Cut::forced;
    ++index;
  }
}

bool shows_runs_by_blanks(const RunLine& dump) {
  return dump.trailing > 1 || std::any_of(dump.pieces.begin(), dump.pieces.end(), [](const RunPiece& piece) {
           return piece.loose || std::any_of(piece.words.begin(), piece.words.end(),
                                             [](const PieceWord& word) { return word.gap; });
         });
}

bool has_single_letters(const RunLine& dump) {
  return std::any_of(dump.pieces.begin(), dump.pieces.end(), [](const RunPiece& piece) {
    return std::any_of(piece.words.begin(), piece.words.end(), [](const PieceWord& word) {
      return word.word.size() == 1 && word.word != U"و" && is_letter(word.word[0]);
    });
  });
}

// Can the runs of proposal[0, end) be laid, the last first, over the rest of the dump?
bool covers(const Sequence& proposal, const Sequence& dump) {
  const std::size_t size = proposal.signs.size();
  std::vector<char> reachable(size + 1, 0);  // by the end of what is left of the proposal
  reachable[size] = 1;
  for (std::size_t end = size; end > 0; --end) {
    if (reachable[end] == 0) continue;
    const std::size_t at = size - end;
    for (std::size_t begin = end; begin-- > 0;) {
      const std::size_t length = end - begin;
      const bool cut = begin == 0 || proposal.before[begin] != Cut::never;
      if (cut && dump.before[at + length] != Cut::never &&
          proposal.signs.compare(begin, length, dump.signs, at, length) == 0) {
        reachable[begin] = 1;
      }
      if (proposal.before[begin] == Cut::forced) break;
    }
  }
  return reachable[0] != 0;
}

// The words with how often each stands; single letters make none.
std::map<std::u32string, std::size_t> words_of(const std::u32string& line) {
  std::map<std::u32string, std::size_t> words;
  std::u32string word;
  for (const char32_t c : line + U" ") {
    if (is_letter(c) || is_mark(c) || is_digit(c)) {
      word += c;
    } else if (!word.empty()) {
      ++words[word];
      word.clear();
    }
  }
  return words;
}

}  // namespace

bool is_run_reversal(std::string_view dump, std::string_view proposed) {
  const RunLine line = parse_run_line(dump);
  std::u32string reversed = to_code_points(dump);
  std::transform(reversed.begin(), reversed.end(), reversed.begin(), mirrored);
  const std::u32string logical = to_code_points(proposed);
  const bool letters = has_single_letters(line);
  if (!letters && words_of(reversed) != words_of(logical)) return false;
  const Sequence over = sequence_of(reversed, Cut::allowed, Cut::never);
  Sequence runs = sequence_of(logical, shows_runs_by_blanks(line) || letters ? Cut::allowed : Cut::never,
                              letters ? Cut::allowed : Cut::never);
  force_at_separators(logical, runs);
  return runs.signs.size() == over.signs.size() && covers(runs, over);
}

}  // namespace coding
