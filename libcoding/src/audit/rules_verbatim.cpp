// R21: do the words of a quote stand in what the speaker said? Cuts (… and [ ]) part it; case, quote marks,
// spaces and forms of letters are overlooked.
#include <algorithm>

#include "audit/rules.hpp"
#include "coding/project/attribution.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

// What stands between the cuts of a quote: … or ..., and anything in square brackets, which is an editor's.
std::vector<std::string> pieces_of(std::string_view quote) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < quote.size();) {
    const std::string_view rest = quote.substr(at);
    std::size_t skipped = 0;
    if (rest.starts_with("…")) skipped = std::string_view("…").size();
    if (rest.starts_with("..")) skipped = std::min(rest.find_first_not_of('.'), rest.size());
    if (rest.front() == '[') skipped = rest.find(']') == std::string_view::npos ? 1 : rest.find(']') + 1;
    if (skipped > 0) {
      out.emplace_back();
      at += skipped;
    } else {
      out.back() += quote[at++];
    }
  }
  for (std::string& piece : out) piece = std::string(trim(piece));
  std::erase(out, std::string());
  return out;
}

MatchOptions loosely(const Language& language) { return {.language = language, .join_lines = true}; }

// All pieces, one behind the other.
bool stands_in(const std::vector<std::u32string>& pieces, const std::u32string& text) {
  std::size_t from = 0;
  for (const std::u32string& piece : pieces) {
    const auto found = text.find(piece, from);
    if (found == std::u32string::npos) return false;
    from = found + piece.size();
  }
  return true;
}

// How many words of the quote the text has anywhere: a sign that it was altered, and no more.
std::size_t shared_words(const std::vector<std::u32string>& pieces, const std::u32string& text,
                         std::size_t& words) {
  std::size_t shared = 0;
  words = 0;
  for (const std::u32string& piece : pieces) {
    for (std::size_t begin = 0; begin < piece.size();) {
      const std::size_t end = std::min(piece.find(U' ', begin), piece.size());
      if (end > begin + 2) {
        ++words;
        if (text.find(piece.substr(begin, end - begin)) != std::u32string::npos) ++shared;
      }
      begin = end + 1;
    }
  }
  return shared;
}

constexpr std::size_t long_enough = 40;  // code points

std::size_t length_of(const std::vector<std::u32string>& pieces) {
  std::size_t out = 0;
  for (const std::u32string& piece : pieces) out += piece.size();
  return out;
}

}  // namespace

AuditFinding check_verbatim(const Claim& claim, const AuditFacts& facts) {
  if (!facts.text_of()) return cannot_tell({Told::no_text, {claim.speaker.value}});
  const Project& project = facts.project();
  std::vector<std::u32string> pieces;
  for (const std::string& piece : pieces_of(claim.quote))
    pieces.push_back(match_key(piece, loosely(project.study.language)).key);
  if (pieces.empty()) return cannot_tell({Told::nothing_named, {}});
  AuditFinding out{.claimed = {{Told::same_text, {}}}};
  std::string elsewhere;
  bool has_text = false;
  std::size_t best = 0;
  std::size_t words = 0;
  for (const Document& document : project.documents) {
    const auto speakers = participants_of(document);
    const bool own = claim.speaker.empty() || std::ranges::find(speakers, claim.speaker) != speakers.end();
    const std::u32string text =
        match_key(facts.text_of()(document), loosely(language_of(project, document))).key;
    has_text = has_text || own;
    if (stands_in(pieces, text)) {
      if (own) {
        out.verdict = Verdict::holds;
        out.recomputed = {named(document.id.value)};
        out.why = {{Told::quote_found, {document.id.value}}};
        return out;
      }
      elsewhere = document.id.value;
    } else if (own) {
      best = std::max(best, shared_words(pieces, text, words));
    }
  }
  if (!elsewhere.empty()) {
    // A few words stand in many transcripts.
    out.verdict = length_of(pieces) >= long_enough ? Verdict::contradicted : Verdict::depends;
    out.recomputed = {named(elsewhere)};
    out.why = {{Told::quote_elsewhere, {claim.speaker.value, elsewhere}}};
  } else if (!has_text) {
    out.why = {{Told::no_text, {claim.speaker.value}}};
  } else if (words > 0 && 3 * best >= 2 * words) {
    out.verdict = Verdict::depends;
    out.why = {{Told::quote_altered, {claim.speaker.value, gap(best), gap(words)}}};
  } else {
    out.why = {{Told::quote_not_found, {claim.speaker.value}}};
  }
  return out;
}

}  // namespace coding
