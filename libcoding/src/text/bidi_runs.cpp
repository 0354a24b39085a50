#include "coding/text/bidi_runs.hpp"

#include <algorithm>
#include <set>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"
#include "text/run_line.hpp"
#include "text/run_pieces.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_line = 400;       // bytes are not lines of a table beyond
constexpr std::size_t most_lines_between = 12;  // of labels, between two lines of a list
constexpr std::size_t fewest_signs = 3;
constexpr std::size_t longest_label = 8;  // words
constexpr std::size_t lines_before = 3;

struct Candidate {
  TextLine line{};
  RunLine parsed{};
};

bool has_words(const RunLine& line) { return line.words > 0; }

std::size_t signs_of(const RunLine& line) {
  return static_cast<std::size_t>(
      std::count_if(line.pieces.begin(), line.pieces.end(),
                    [](const RunPiece& piece) { return looks_reversed(piece.words); }));
}

bool is_list_line(const RunLine& line) { return line.arabic && !line.separators.empty() && line.words > 1; }

// The lines of one region, label lines between list lines included.
using Region = std::vector<Candidate>;

// Collects regions in one walk: lines are kept while a region is open or might begin.
class RegionFinder {
 public:
  std::vector<Region> find(const Text& text) {
    for (const TextLine& line : text_lines(text)) {
      if (line.bytes.size() > longest_line) {
        close();
        continue;
      }
      RunLine parsed = parse_run_line(line.bytes);
      if (has_words(parsed)) take({line, std::move(parsed)});
    }
    close();
    return std::move(regions_);
  }

 private:
  void take(Candidate candidate) {
    const bool list = is_list_line(candidate.parsed);
    if (list) {
      signs_ += signs_of(candidate.parsed);
      open_ = true;
    }
    lines_.push_back(std::move(candidate));
    if (list) last_ = lines_.size();
    if (!open_ && lines_.size() > lines_before) lines_.erase(lines_.begin());
    if (open_ && lines_.size() - last_ > most_lines_between) close();
  }
  void close() {
    if (open_ && signs_ >= fewest_signs) {
      lines_.resize(last_);
      regions_.push_back(std::move(lines_));
    }
    lines_.clear();
    open_ = false;
    signs_ = 0;
    last_ = 0;
  }

  std::vector<Region> regions_;
  Region lines_;
  bool open_ = false;
  std::size_t signs_ = 0;
  std::size_t last_ = 0;  // behind the last list line
};

// A line stands at the end of its cell when the blank that ended the paragraph stands before it.
bool ends_cell(const RunLine& line) { return line.leading > 0 && !line.pieces.front().words.empty(); }

// Whether the line's logically first piece began in the line before.
bool is_continued(const Region& region, std::size_t index) {
  if (index == 0) return false;
  const RunLine& before = region[index - 1].parsed;
  return before.arabic && !ends_cell(before) && !before.pieces.front().words.empty();
}

void add_beginnings(const Region& region, PieceEvidence& evidence) {
  for (std::size_t i = 0; i < region.size(); ++i) {
    const RunLine& line = region[i].parsed;
    if (!is_list_line(line)) continue;
    for (std::size_t p = 0; p < line.pieces.size(); ++p) {
      const RunPiece& piece = line.pieces[p];
      const bool whole = p + 1 < line.pieces.size() || !is_continued(region, i);
      const bool gap =
          std::any_of(piece.words.begin(), piece.words.end(), [](const PieceWord& word) { return word.gap; });
      if (piece.words.size() < 2 || piece.loose || gap || !whole || looks_reversed(piece.words)) continue;
      ++evidence.beginnings[without_brackets(piece.words.front().word)];
    }
  }
}

// Which words of the regions stand side by side anywhere in the text.
void add_neighbours(const Text& text, const std::set<std::u32string>& vocabulary, PieceEvidence& evidence) {
  for (const TextLine& line : text_lines(text)) {
    std::u32string before;
    std::u32string word;
    for (const char32_t c : to_code_points(line.bytes) + U" ") {
      if (is_letter(c) || is_mark(c)) {
        word += c;
        continue;
      }
      if (!word.empty()) {
        if (!vocabulary.contains(word)) word.clear();
        if (!before.empty() && !word.empty()) ++evidence.neighbours[{before, word}];
        before = std::move(word);
        word.clear();
      }
      if (!is_blank(c) && c != zwnj) before.clear();
    }
  }
}

PieceEvidence evidence_of(const Text& text, const std::vector<Region>& regions) {
  PieceEvidence evidence;
  std::set<std::u32string> vocabulary;
  for (const Region& region : regions) {
    add_beginnings(region, evidence);
    for (const Candidate& candidate : region) {
      for (const RunPiece& piece : candidate.parsed.pieces) {
        for (const PieceWord& word : piece.words) vocabulary.insert(without_brackets(word.word));
      }
    }
  }
  add_neighbours(text, vocabulary, evidence);
  return evidence;
}

struct LineReading {
  std::string proposed{};
  std::size_t rivals = 0;
  std::size_t joiners = 0;
  std::size_t reversed = 0;  // pieces in which runs changed places
};

// A line that ends a cell may hold the label of the next column before its first piece, two blanks apart.
std::vector<RunPiece> columns_of(const RunPiece& piece, bool list) {
  const auto gap =
      std::find_if(piece.words.begin(), piece.words.end(), [](const PieceWord& word) { return word.gap; });
  if (!piece.columns || !list || gap == piece.words.begin() || gap == piece.words.end()) return {piece};
  RunPiece label = piece;
  RunPiece cell = piece;
  label.words.assign(gap, piece.words.end());
  label.words.front().gap = false;
  label.columns = cell.columns = cell.loose = cell.continued = false;
  cell.words.assign(piece.words.begin(), gap);
  return {label, cell};
}

// The piece at an index as its place in the line makes it.
RunPiece placed(const RunLine& line, std::size_t index, bool continued) {
  RunPiece piece = line.pieces[index];
  const bool first = index + 1 == line.pieces.size();
  piece.continued = first && continued;
  piece.columns = first && ends_cell(line);
  piece.open = index == 0 && !ends_cell(line);
  // The blank behind what ends a line is the line's own.
  if (piece.open) piece.loose = false;
  return piece;
}

LineReading read_line(const RunLine& line, bool continued, const PieceEvidence& evidence) {
  LineReading reading;
  std::u32string body;
  for (std::size_t p = line.pieces.size(); p-- > 0;) {
    std::size_t column = 0;
    for (const RunPiece& piece : columns_of(placed(line, p, continued), !line.separators.empty())) {
      if (piece.words.empty()) continue;
      if (column++ > 0) body += U'\t';
      const PieceReading read = read_piece(piece, evidence);
      body += read.text;
      reading.rivals += read.rivals;
      reading.joiners += read.joiners;
      reading.reversed += read.changed ? 1U : 0U;
    }
    if (p == 0) break;
    if (!body.empty()) body += U' ';
    body += line.separators[p - 1].sign;
    if (p > 1 || !line.pieces[0].words.empty()) body += U' ';
  }
  const std::size_t leading = ends_cell(line) ? line.leading : 0;
  reading.proposed = std::string(leading, ' ') + to_utf8(body) + std::string(line.trailing > 0 ? 1 : 0, ' ');
  return reading;
}

std::string reasons(const RunLine& line, const LineReading& reading, bool certified) {
  std::string why;
  const auto add = [&why](std::size_t count, const std::string& one, const std::string& many) {
    if (count == 0) return;
    if (!why.empty()) why += ", ";
    why += std::to_string(count) + " " + (count == 1 ? one : many);
  };
  if (line.pieces.size() > 1) add(line.pieces.size(), "piece in reversed order", "pieces in reversed order");
  add(reading.reversed, "piece whose runs changed places", "pieces whose runs changed places");
  add(reading.joiners, "ZWNJ put in", "ZWNJ put in");
  add(reading.rivals, "other way to read it", "other ways to read it");
  if (why.empty()) why = "brackets mirrored";
  return certified ? why : why + "; not the exact reversal of the line";
}

// A label changes only when a word or a bracket of it shows that it is reversed.
bool may_change(const RunLine& line) {
  if (!line.arabic) return false;
  if (!line.separators.empty()) return true;
  const std::vector<PieceWord>& words = line.pieces.front().words;
  if (line.words > longest_label) return false;
  return looks_reversed(words) || std::any_of(words.begin(), words.end(), [](const PieceWord& word) {
           const bool bracket = word.word.find_first_of(U"()[]«»") != std::u32string::npos;
           return bracket || is_bound_ending(without_brackets(word.word));
         });
}

void repair_region(const Region& region, const PieceEvidence& evidence, BidiRuns& runs) {
  for (std::size_t i = 0; i < region.size(); ++i) {
    const auto& [line, parsed] = region[i];
    if (!may_change(parsed)) continue;
    const LineReading reading = read_line(parsed, is_continued(region, i), evidence);
    if (reading.proposed == line.bytes) continue;
    const bool blanks_only = parsed.separators.empty() && reading.reversed == 0;
    if (blanks_only && line.bytes.find_first_of("()[]") == std::string_view::npos) continue;
    const bool certified = is_run_reversal(line.bytes, reading.proposed);
    runs.repairs.push_back({.place = line.span,
                            .dump = std::string(line.bytes),
                            .proposed = reading.proposed,
                            .certified = certified,
                            .goes_on = !ends_cell(parsed),
                            .rivals = reading.rivals,
                            .why = reasons(parsed, reading, certified)});
  }
}

}  // namespace

BidiRuns repair_bidi_runs(const Text& text, const BidiRunOptions& options) {
  BidiRuns runs;
  const std::vector<Region> regions = RegionFinder().find(text);
  if (regions.empty()) return runs;
  const PieceEvidence evidence = evidence_of(text, regions);
  for (const Region& region : regions) repair_region(region, evidence, runs);
  for (const RunRepair& repair : runs.repairs) {
    if (!repair.certified && !options.uncertified) continue;
    runs.edits.push_back(
        {.before = repair.place, .now = repair.proposed, .was = repair.dump, .rule = "bidi-runs"});
  }
  return runs;
}

}  // namespace coding
