#include "coding/audit/manuscript.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "audit/denials.hpp"
#include "audit/manuscript_numbers.hpp"
#include "audit/manuscript_text.hpp"
#include "audit/rules.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

class Reader {
 public:
  Reader(const Text& text, std::string file, const AuditFacts& facts)
      : text_(text, facts), file_(std::move(file)), facts_(facts) {}

  ManuscriptReading read() {
    lists();
    for (std::size_t i = 0; i < text_.sentences().size(); ++i) {
      const Span sentence = text_.sentences()[i];
      if (text_.is_quoted(sentence.begin)) continue;
      enumeration(i);
      // With a year in it, it is about somebody else's people.
      if (!cites(sentence) && !number_of_people(sentence)) quantifier(sentence);
    }
    quotes();
    std::ranges::stable_sort(out_.claims, [](const ManuscriptClaim& a, const ManuscriptClaim& b) {
      return std::pair(a.claim.place.line, a.claim.place.column) <
             std::pair(b.claim.place.line, b.claim.place.column);
    });
    for (std::size_t i = 0; i < out_.claims.size(); ++i)
      out_.claims[i].claim.id = "M" + std::to_string(i + 1);
    return std::move(out_);
  }

 private:
  void add(Claim claim, Span at, bool exact) {
    claim.place = text_.place(at, file_);
    claim.where = file_.substr(file_.rfind('/') + 1) + ":" + std::to_string(claim.place.line);
    claim.stated = text_.words(at);
    out_.claims.push_back({std::move(claim), exact});
  }

  CodeId id_of(std::size_t code) const { return facts_.codebook().codes()[code].id; }

  // --- (Y1, Y4, Y5) ---

  // The participants between brackets; nothing unless there is nothing else.
  std::vector<std::string> people_listed(Span inside) const;
  void lists();
  void list_beside(Span bracket, const std::vector<std::string>& people);

  // --- 18 of the 22 participants ---

  bool number_of_people(Span sentence);
  bool names_attribute(const std::vector<ManuscriptToken>& tokens) const;
  bool is_plain(Span sentence, const std::vector<ManuscriptToken>& tokens, std::int64_t numbers) const;
  // The one code that the sentence names; nothing when none or several.
  std::optional<std::size_t> only_code(Span sentence) const;

  void enumeration(std::size_t sentence);
  void quantifier(Span sentence);
  void quotes();
  bool cites(Span sentence) const;
  std::optional<std::size_t> heading_before(std::size_t at) const;

  ManuscriptText text_;
  std::string file_;
  const AuditFacts& facts_;
  ManuscriptReading out_;
  // Where a list stands, and what its code stands under.
  std::vector<std::pair<std::size_t, std::size_t>> listed_under_;
};

std::vector<std::string> Reader::people_listed(Span inside) const {
  const std::u32string& key = text_.key();
  std::vector<std::string> out;
  std::u32string word;
  const auto take = [&] {
    if (word.empty()) return true;
    const std::string written = to_utf8(word);
    word.clear();
    if (written == "and" || written == "ve" || written == "və" || written == "و") return true;
    for (const Participant& each : facts_.project().participants) {
      if (fold(each.id.value, text_.language()) != written) continue;
      out.push_back(each.id.value);
      return true;
    }
    return false;
  };
  for (std::size_t i = inside.begin; i < inside.end; ++i) {
    const char32_t c = key[i];
    if (c == U',' || c == U';' || c == U' ' || c == U'&') {
      if (!take()) return {};
    } else {
      word += c;
    }
  }
  return take() ? out : std::vector<std::string>{};
}

void Reader::lists() {
  const std::u32string& key = text_.key();
  for (auto open = key.find(U'('); open != std::u32string::npos; open = key.find(U'(', open + 1)) {
    const auto close = key.find(U')', open);
    if (close == std::u32string::npos) break;
    if (close - open > 400 || text_.is_quoted(open)) continue;
    const auto people = people_listed({open + 1, close});
    if (!people.empty()) list_beside({open, close + 1}, people);
  }
}

// The code whose name ends where the bracket opens. Of several codes of that name the one with these people.
void Reader::list_beside(Span bracket, const std::vector<std::string>& people) {
  Claim claim{.rule = ClaimRule::list, .listed = people};
  Span at = bracket;
  const NamedCode* named = nullptr;
  for (const NamedCode& each : text_.names()) {
    if (each.span.end <= bracket.begin && bracket.begin - each.span.end <= 1) named = &each;
  }
  std::set<std::string> distinct(people.begin(), people.end());
  if (named != nullptr) {
    at.begin = named->span.begin;
    std::vector<std::size_t> fitting;
    for (const std::size_t code : named->codes) {
      const auto carriers = facts_.names_of(facts_.carriers(code));
      if (std::set<std::string>(carriers.begin(), carriers.end()) == distinct) fitting.push_back(code);
    }
    if (named->codes.size() == 1) fitting = named->codes;
    if (fitting.size() == 1) {
      claim.about.codes = {id_of(fitting.front())};
      claim.has_subject = true;
      if (const auto above = facts_.codebook().parent(fitting.front()))
        listed_under_.emplace_back(bracket.begin, *above);
    }
  }
  const bool twice = distinct.size() < people.size();
  const auto sentence =
      std::ranges::find_if(text_.sentences(), [&](const Span& each) { return contains(each, at); });
  const bool denied =
      sentence == text_.sentences().end() || !denials_in(text_.text_of(*sentence), text_.language()).empty();
  if (claim.has_subject || twice)
    add(std::move(claim), at, !denied || twice);
  else
    ++out_.left_out;
}

std::optional<std::size_t> Reader::only_code(Span sentence) const {
  const auto names = text_.names_in(sentence);
  std::set<std::size_t> codes;
  for (const NamedCode& each : names) {
    const auto words = text_.tokens(each.span);
    if (words.size() == 1 && is_people(words.front())) continue;  // "teachers" is who was asked
    if (each.codes.size() != 1) return std::nullopt;
    codes.insert(each.codes.front());
  }
  if (codes.size() != 1) return std::nullopt;
  return *codes.begin();
}

// Is a part of the people meant: women, those of a school …?
bool Reader::names_attribute(const std::vector<ManuscriptToken>& tokens) const {
  for (const Participant& person : facts_.project().participants) {
    for (const auto& [attribute, value] : person.values) {
      const std::u32string wanted = match_key(value, {.language = text_.language()}).key;
      if (wanted.empty() || is_digit(wanted.front())) continue;
      if (std::ranges::any_of(tokens, [&](const auto& token) { return token.text.starts_with(wanted); }))
        return true;
    }
  }
  return false;
}

// Nothing in the sentence gives the number another sense: no second number but a percentage, no denial, no
// bound, no part of the people, and not too many words.
bool Reader::is_plain(Span sentence, const std::vector<ManuscriptToken>& tokens, std::int64_t numbers) const {
  constexpr std::size_t long_sentence = 25;
  const auto found =
      std::ranges::count_if(tokens, [](const auto& token) { return token.number.has_value(); });
  return found == numbers && tokens.size() <= long_sentence && !bounds_numbers(tokens) &&
         !names_attribute(tokens) && denials_in(text_.text_of(sentence), text_.language()).empty();
}

bool Reader::number_of_people(Span sentence) {
  const auto all = static_cast<std::int64_t>(facts_.interviewed().size());
  const auto tokens = without_percentages(text_.tokens(sentence), text_.key());
  auto found = part_of_all(tokens, text_.language());
  const bool by_percentage = !found;
  if (!found) found = part_by_percentage(text_.tokens(sentence), text_.key(), all);
  if (!found) return false;
  const auto code = only_code(sentence);
  if (found->whole != all || found->part > all || !code ||
      !is_plain(sentence, tokens, by_percentage ? 1 : 2)) {
    ++out_.left_out;
    return true;
  }
  add({.rule = ClaimRule::count,
       .about = {.codes = {id_of(*code)}},
       .has_subject = true,
       .number = found->part},
      sentence, true);
  return true;
}

// (i) (ii) (iii): how many of them follow each other from the first.
std::size_t enumerated(const std::u32string& key, Span in) {
  static const std::array<std::u32string_view, 9> signs = {U"(i)",  U"(ii)",  U"(iii)",  U"(iv)", U"(v)",
                                                           U"(vi)", U"(vii)", U"(viii)", U"(ix)"};
  std::size_t count = 0;
  std::size_t from = in.begin;
  for (const std::u32string_view sign : signs) {
    const auto at = key.find(sign, from);
    if (at == std::u32string::npos || at >= in.end) break;
    from = at + sign.size();
    ++count;
  }
  return count;
}

bool names_level(const ManuscriptToken& token) {
  static const std::array<std::u32string_view, 10> levels = {U"categor", U"theme", U"subcategor", U"code",
                                                             U"kategor", U"tema",  U"kod",        U"boyut",
                                                             U"kateqor", U"مقوله"};
  return std::ranges::any_of(levels, [&](auto level) { return token.text.starts_with(level); });
}

// The numbers that stand before the name of a level, an adjective between them or not.
std::vector<std::int64_t> announced_in(const std::vector<ManuscriptToken>& tokens) {
  std::vector<std::int64_t> out;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].number) continue;
    if (names_level(tokens[i + 1]) || (i + 2 < tokens.size() && names_level(tokens[i + 2])))
      out.push_back(*tokens[i].number);
  }
  return out;
}

// In the sentence of the signs or the one before.
void Reader::enumeration(std::size_t index) {
  const Span sentence = text_.sentences()[index];
  const std::size_t signs = enumerated(text_.key(), sentence);
  if (signs < 2) return;
  std::vector<Span> places = {sentence};
  if (index > 0) places.push_back(text_.sentences()[index - 1]);
  for (const Span& place : places) {
    const auto announced = announced_in(text_.tokens(place));
    if (announced.size() > 1) break;
    if (announced.empty()) continue;
    std::vector<std::string> listed;
    for (std::size_t i = 1; i <= signs; ++i) listed.push_back("(" + std::to_string(i) + ")");
    add({.rule = ClaimRule::enumeration, .listed = std::move(listed), .announced = announced.front()},
        {place.begin, sentence.end}, false);
    return;
  }
  ++out_.left_out;
}

// The class of which the longest word stands in the text: "nearly all" holds an "all".
const QuantifierClass* class_in(std::u32string_view text, const QuantifierPolicy& policy,
                                const Language& language) {
  const QuantifierClass* out = nullptr;
  std::size_t longest = 3;
  for (const QuantifierClass& each : policy.classes) {
    const auto words = each.words.find(primary(language));
    if (words == each.words.end()) continue;
    for (const std::string& word : words->second) {
      const std::u32string wanted = match_key(word, {.language = language, .zwnj = Zwnj::space}).key;
      const auto at = text.find(wanted);
      if (at == std::u32string_view::npos || wanted.size() <= longest) continue;
      if (at > 0 && is_letter(text[at - 1])) continue;
      longest = wanted.size();
      out = &each;
    }
  }
  return out;
}

// A word of quantity beside people and one code. "One" and "all" are too common in prose to mean people.
void Reader::quantifier(Span sentence) {
  const auto tokens = text_.tokens(sentence);
  if (std::ranges::none_of(tokens, is_people)) return;
  const std::u32string_view words =
      std::u32string_view(text_.key()).substr(sentence.begin, sentence.length());
  const QuantifierClass* found = class_in(words, facts_.policy(), text_.language());
  if (found == nullptr || found->name == "one" || found->name == "all") return;
  const auto code = only_code(sentence);
  if (!code) {
    ++out_.left_out;
    return;
  }
  add({.rule = ClaimRule::quantifier,
       .about = {.codes = {id_of(*code)}},
       .has_subject = true,
       .word = found->name},
      sentence, false);
}

bool Reader::cites(Span sentence) const {
  return std::ranges::any_of(text_.tokens(sentence), [](const ManuscriptToken& token) {
    return token.number && token.text.size() == 4 && *token.number >= 1900 && *token.number < 2100;
  });
}

// What the quotes there are about: the last code above others that begins a sentence outside quotes, or what
// the last list's code stands under, whichever comes later.
std::optional<std::size_t> Reader::heading_before(std::size_t at) const {
  std::optional<std::size_t> out;
  std::size_t where = 0;
  for (const NamedCode& each : text_.names()) {
    if (each.span.begin >= at) break;
    if (each.codes.size() != 1 || !facts_.codebook().has_children(each.codes.front())) continue;
    const auto sentence = std::ranges::find(text_.sentences(), each.span.begin, &Span::begin);
    if (sentence != text_.sentences().end() && !text_.is_quoted(each.span.begin)) {
      out = each.codes.front();
      where = each.span.begin;
    }
  }
  for (const auto& [place, above] : listed_under_) {
    if (place < at && place >= where) out = above;
  }
  return out;
}

// “…” Y5 and “…” (Y5): who is quoted below the heading of a category has something there.
void Reader::quotes() {
  const std::u32string& key = text_.key();
  for (const Span& quote : text_.quotes()) {
    std::size_t begin = quote.end;
    while (begin < key.size() && (key[begin] == U' ' || key[begin] == U'(')) ++begin;
    std::size_t end = begin;
    while (end < key.size() && (is_letter(key[end]) || (key[end] >= U'0' && key[end] <= U'9'))) ++end;
    const auto people = people_listed({begin, end});
    if (begin == end || people.size() != 1) continue;
    const auto heading = heading_before(quote.begin);
    if (!heading) {
      ++out_.left_out;
      continue;
    }
    add({.rule = ClaimRule::attribution,
         .about = {.codes = {id_of(*heading)}},
         .has_subject = true,
         .speaker = {people.front()}},
        {quote.begin, end}, false);
  }
}

}  // namespace

ManuscriptReading read_manuscript(const Text& text, const std::string& file, const AuditFacts& facts) {
  return Reader(text, file, facts).read();
}

std::vector<AuditFinding> audit_manuscript(const ManuscriptReading& reading, const AuditFacts& facts) {
  std::vector<AuditFinding> out;
  for (const ManuscriptClaim& each : reading.claims) {
    AuditFinding finding = audit_claim(each.claim, facts);
    const bool duplicate = std::ranges::any_of(
        finding.why, [](const Telling& telling) { return telling.what == Told::list_twice; });
    const bool plain = each.exact && (each.claim.rule != ClaimRule::list || duplicate ||
                                      std::ranges::any_of(finding.why, [](const Telling& telling) {
                                        return telling.what == Told::list_added;
                                      }));
    // People who are left out of a list may have been left out: the list may hold some of them.
    if (finding.verdict == Verdict::contradicted && !plain) {
      finding.verdict = Verdict::depends;
      finding.why.push_back({Told::from_prose, {}});
    }
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace coding
