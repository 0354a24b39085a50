#include "site/site_turns.hpp"

#include <algorithm>

#include "coding/project/units.hpp"

namespace coding::site {

namespace {

constexpr std::size_t longest_turn = 12'000;  // code points

bool is_interviewer(const Document& document, const std::string& label) {
  return std::any_of(document.speakers.begin(), document.speakers.end(), [&](const Speaker& speaker) {
    return speaker.label == label && speaker.role == SpeakerRole::interviewer;
  });
}

// Behind the last space of the piece, so that no word is cut.
std::size_t cut_of(const Text& text, Span piece) {
  const std::string_view bytes = text.slice(piece);
  const std::size_t space = bytes.find_last_of(" \n");
  if (space == std::string_view::npos || space < bytes.size() / 2) return piece.end;
  return piece.begin + (text.code_point_of(text.byte_of(piece.begin) + space + 1) - piece.begin);
}

void add_pieces(const Text& text, SiteTurn turn, std::vector<SiteTurn>& out) {
  while (turn.span.length() > longest_turn) {
    SiteTurn piece = turn;
    piece.span.end = cut_of(text, {turn.span.begin, turn.span.begin + longest_turn});
    out.push_back(piece);
    turn.span.begin = piece.span.end;
    turn.speaker.clear();
  }
  out.push_back(std::move(turn));
}

int heading_at(const std::vector<Mark>& marks, Span span) {
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::heading && mark.span.begin <= span.begin && span.end <= mark.span.end)
      return std::max(mark.level, 1);
    if (mark.span.begin > span.begin) break;
  }
  return 0;
}

}  // namespace

std::vector<SiteTurn> turns_of(const Text& text, const std::vector<Mark>& marks, const Document& document) {
  std::vector<SiteTurn> out;
  for (const UnitSpan& unit : units_of(text, marks, Unit::turn, document.language)) {
    add_pieces(text,
               {.span = unit.span,
                .speaker = unit.speaker,
                .interviewer = is_interviewer(document, unit.speaker),
                .heading = unit.speaker.empty() ? heading_at(marks, unit.span) : 0},
               out);
  }
  return out;
}

}  // namespace coding::site
