// Random texts of several languages with turns of all shapes, and the slow twin of the index of words: every
// word of every turn, folded on its own.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "coding/base/random.hpp"
#include "coding/lexicon/counts.hpp"
#include "tests/texts.hpp"

namespace coding::test {

inline const std::vector<std::string> words = {"kadın",
                                               "Kadın",
                                               "KADIN",
                                               "kadınlar",
                                               "ev",
                                               "Ev",
                                               "EV",
                                               "evde",
                                               "Iğdır",
                                               "IĞDIR",
                                               "ığdır",
                                               "İstanbul",
                                               "ISTANBUL",
                                               "istanbul",
                                               "1992'de",
                                               "MÖT’lerde",
                                               "e-posta",
                                               "kitap",
                                               "کتاب",
                                               "كتاب",
                                               "می‌خواند",
                                               "میخواند",
                                               "ـ",
                                               "ـــ",
                                               "۱۲",
                                               "12",
                                               "hâlâ",
                                               "hala",
                                               "ha\u0302la\u0302",
                                               "kar\u00ADlı",
                                               "karlı",
                                               "Straße",
                                               "STRASSE",
                                               "🙂",
                                               "🇹🇷",
                                               "a",
                                               "b",
                                               "vd.",
                                               "и",
                                               "你好",
                                               "gelmiyordumlardanmışçasına",
                                               "GELMİYORDUMLARDANMIŞÇASINA",
                                               "ve",
                                               "ve",
                                               "ve",
                                               "ve",
                                               "bir",
                                               "bir"};
inline const std::vector<std::string> gaps = {" ",      " ",   " ",        " ", ", ", ". ", "\n",
                                              "  \n\n", " — ", "… \u200F", "«", " (", ") "};
inline const std::vector<std::string> labels = {"G", "Y1", "Y2", "Ali Bey", "T", ""};
inline const std::vector<std::string> languages = {"tr", "tr", "fa", "en", "az-Latn", ""};

inline const std::string& one_of(const std::vector<std::string>& list, Random& random) {
  return list[random.below(list.size())];
}

inline std::string random_words(Random& random, std::uint64_t count) {
  std::string out;
  for (std::uint64_t i = 0; i < count; ++i) (out += one_of(words, random)) += one_of(gaps, random);
  return out;
}

// Marks that know nothing of the text: anywhere, over each other, empty.
inline std::vector<Mark> wild_marks(Random& random, std::size_t length) {
  std::vector<Mark> marks;
  for (std::uint64_t i = random.below(6); i > 0; --i) {
    const std::size_t begin = random.below(length + 1);
    const std::size_t end = begin + random.below(length + 1 - begin);
    marks.push_back({.kind = random.below(5) == 0 ? MarkKind::page : MarkKind::turn,
                     .span = {begin, end},
                     .label = one_of(labels, random),
                     .said = begin + random.below(end - begin + 1)});
  }
  return marks;
}

inline Document random_document(Random& random, std::uint64_t number) {
  Document document{.id = {"D" + std::to_string(number)}, .language = {one_of(languages, random)}};
  if (random.below(2) == 0) document.participant = {"Y" + std::to_string(random.below(3))};
  for (const std::string& label : labels) {
    if (random.below(3) == 0) continue;
    const std::vector<SpeakerRole> roles = {SpeakerRole::participant, SpeakerRole::interviewer,
                                            SpeakerRole::other};
    const ParticipantId participant{random.below(2) == 0 ? "Y" + std::to_string(random.below(12)) : ""};
    document.speakers.push_back({label, roles[random.below(3)], participant});
  }
  return document;
}

inline Texts random_texts(std::uint64_t seed) {
  Random random(seed);
  Texts out;
  for (std::uint64_t i = random.below(7); i > 0; --i) {
    const std::uint64_t size = random.below(4) == 0 ? 400 : random.below(60);
    if (random.below(2) == 0) {
      SourceText source{.text = random_words(random, size)};
      source.marks = wild_marks(random, count_code_points(source.text));
      out.documents.push_back(random_document(random, i));
      out.texts.push_back(std::move(source));
      continue;
    }
    std::string text;
    for (std::uint64_t turn = random.below(8); turn > 0; --turn) {
      if (random.below(5) > 0) text += one_of({"G", "Y1", "Y2", "T"}, random) + ": ";
      std::string said = random_words(random, random.below(size / 2 + 2));
      std::replace(said.begin(), said.end(), '\n', ' ');
      text += said + "\n";
    }
    add_text(out, "D" + std::to_string(i), {one_of(languages, random)}, text);
  }
  return out;
}

// --- the twin ---

struct TwinWord {
  std::string key{};
  std::string surface{};
  std::size_t begin = 0, end = 0;  // bytes
};

struct TwinTurn {
  std::size_t document = 0;
  std::string label{};
  std::size_t begin = 0, end = 0;  // bytes
  std::vector<TwinWord> words{};
  bool included = false;
  std::string participant{};
};

// Which turn each code point belongs to: of those that began the last, if it has not ended; -1 for a label.
inline std::vector<int> owners(const SourceText& source, const std::vector<Mark>& turns) {
  std::vector<int> out(count_code_points(source.text));
  for (std::size_t at = 0; at < out.size(); ++at) {
    int owner = 0;
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if (turns[i].span.begin > at) break;
      const bool ended = at >= turns[i].span.end;
      const int outside = 1000 + static_cast<int>(i);
      owner = ended ? outside : at < turns[i].said ? -1 : static_cast<int>(i) + 1;
    }
    out[at] = owner;
  }
  return out;
}

inline void find_who(const Document& document, const WordScope& scope, TwinTurn& turn) {
  SpeakerRole role = SpeakerRole::participant;
  turn.participant = document.participant.value;
  for (const Speaker& speaker : document.speakers) {
    if (turn.label.empty() || speaker.label != turn.label) continue;
    role = speaker.role;
    if (role != SpeakerRole::participant) turn.participant.clear();
    if (role == SpeakerRole::participant && !speaker.participant.empty())
      turn.participant = speaker.participant.value;
    break;
  }
  const auto wanted = [](const auto& list, const std::string& id) {
    return list.empty() ||
           std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.value == id; });
  };
  turn.included = (role != SpeakerRole::interviewer || scope.interviewers) &&
                  wanted(scope.documents, document.id.value) && wanted(scope.participants, turn.participant);
}

inline std::vector<TwinTurn> twin_turns(const Texts& texts, const WordScope& scope) {
  std::vector<TwinTurn> out;
  for (std::size_t number = 0; number < texts.texts.size(); ++number) {
    const SourceText& source = texts.texts[number];
    std::vector<Mark> turns;
    for (const Mark& mark : source.marks) {
      if (mark.kind == MarkKind::turn) turns.push_back(mark);
    }
    std::stable_sort(turns.begin(), turns.end(), mark_less);
    const std::vector<int> owner = owners(source, turns);
    const Text text(source.text);
    const MatchOptions options{.language = {primary(texts.documents[number].language)}};
    for (std::size_t at = 0; at < owner.size();) {
      std::size_t end = at;
      while (end < owner.size() && owner[end] == owner[at]) ++end;
      if (owner[at] >= 0) {
        TwinTurn turn{.document = number, .begin = text.byte_of(at), .end = text.byte_of(end)};
        if (owner[at] > 0 && owner[at] < 1000)
          turn.label = turns[static_cast<std::size_t>(owner[at]) - 1].label;
        const std::string_view said = text.slice({at, end});
        for (const Token& token : tokens_of(said, {.language = options.language})) {
          if (!is_word(token.kind)) continue;
          const std::string surface(said.substr(token.begin, token.end - token.begin));
          const std::string key = word_key(surface, options);
          if (!key.empty())
            turn.words.push_back({key, surface, turn.begin + token.begin, turn.begin + token.end});
        }
        find_who(texts.documents[number], scope, turn);
        out.push_back(std::move(turn));
      }
      at = end;
    }
  }
  return out;
}

inline std::string column_of(const Texts& texts, const TwinTurn& turn, CountColumns columns) {
  if (columns == CountColumns::whole) return "";
  return columns == CountColumns::documents ? texts.documents[turn.document].id.value : turn.participant;
}

inline bool has_column(const TwinTurn& turn, CountColumns columns) {
  return turn.included && (columns != CountColumns::participants || !turn.participant.empty());
}

}  // namespace coding::test
