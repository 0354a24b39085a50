// Corrected transcripts whose truth is known by construction: every word has a name of its own, so that after
// any correction the place of each is known without looking at the text.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "coding/base/random.hpp"
#include "coding/project/reanchor.hpp"
#include "coding/text/utf8.hpp"

namespace coding::testing {

struct Spoken {
  std::string text{};
  std::string behind{};   // punctuation, then white space
  int name = 0;           // of this word, nowhere else; 0: put in later
  bool is_other = false;  // another word than before in its place
};

using Paragraph = std::vector<Spoken>;
using Transcript = std::vector<Paragraph>;

struct MadeLanguage {
  Language language{};
  std::vector<std::string> words{};  // the commonest first
  std::vector<std::string> letters{};
  std::vector<std::pair<std::string, std::string>> composed{};  // NFC and NFD
  std::string question{};
  std::string yes{};
  std::string full_stop = ".";
  std::string comma = ",";
};

inline MadeLanguage made_language(bool persian, Random& random) {
  MadeLanguage out;
  if (persian) {
    out = {.language = {"fa"},
           .words = {},
           .letters = {"ا", "ب", "پ", "ت", "د", "ر", "ز", "س", "ش", "ک", "گ", "ل", "م", "ن", "و", "ه", "ی",
                       "آ", "ئ"},
           .composed = {{"\u0622", "\u0627\u0653"}, {"\u0626", "\u064A\u0654"}},
           .question = "نظر شما در این باره چیست؟",
           .yes = "بله",
           .comma = "،"};
  } else {
    out = {.language = {"tr"},
           .words = {},
           .letters = {"a", "e", "ı", "i", "o", "ö", "u", "ü", "b", "c", "ç", "d",
                       "g", "ğ", "k", "l", "m", "n", "r", "s", "ş", "t", "y"},
           .composed =
               {{"ö", "o\u0308"}, {"ü", "u\u0308"}, {"ç", "c\u0327"}, {"ş", "s\u0327"}, {"ğ", "g\u0306"}},
           .question = "Bu konuda ne düşünüyorsunuz?",
           .yes = "Evet"};
  }
  for (int i = 0; i < 1500; ++i) {
    std::string word;
    const std::size_t length = 2 + random.below(i < 40 ? 2 : 7);
    for (std::size_t k = 0; k < length; ++k) word += out.letters[random.below(out.letters.size())];
    if (persian && i > 40 && random.below(8) == 0) word += "\u200C" + out.letters[1];
    out.words.push_back(word);
  }
  return out;
}

// Zipf's law, near enough: each rank's share falls with the rank.
inline const std::string& word_of(const MadeLanguage& language, Random& random) {
  const double share = random.unit() * random.unit() * random.unit();
  return language.words[static_cast<std::size_t>(share * static_cast<double>(language.words.size()))];
}

class TranscriptMaker {
 public:
  TranscriptMaker(const MadeLanguage& language, Random& random) : language_(language), random_(random) {}

  Transcript make(std::size_t paragraphs) {
    Transcript out;
    while (out.size() < paragraphs) out.push_back(paragraph());
    return out;
  }

  // Words that were there from the beginning have names.
  Paragraph paragraph(bool named = true) {
    Paragraph out;
    // Which of two passages that say the same was put in nobody could tell.
    const auto kind = named ? random_.below(10) : 9;
    const auto say = [&](std::string word, std::string behind) {
      out.push_back({std::move(word), std::move(behind), named ? ++last_name_ : 0});
    };
    say(kind < 3 ? "G" : "Y5", ": ");
    if (kind < 3) {
      std::string rest = language_.question;
      for (auto blank = rest.find(' '); blank != std::string::npos; blank = rest.find(' ')) {
        say(rest.substr(0, blank), " ");
        rest.erase(0, blank + 1);
      }
      const std::size_t sign =
          rest.find_first_of('?') == std::string::npos ? rest.size() - 2 : rest.size() - 1;
      say(rest.substr(0, sign), rest.substr(sign));
    } else if (kind == 3) {
      say(language_.yes, language_.full_stop);
    } else {
      const std::size_t sentences = 1 + random_.below(6);
      for (std::size_t s = 0; s < sentences; ++s) {
        const std::size_t words = 3 + random_.below(16);
        for (std::size_t w = 0; w < words; ++w) {
          const bool is_last = w + 1 == words;
          const std::string sign = is_last                 ? language_.full_stop
                                   : random_.below(9) == 0 ? language_.comma
                                                           : "";
          say(word_of(language_, random_), sign + (is_last && s + 1 == sentences ? "" : " "));
        }
      }
    }
    out.back().behind += "\n";
    if (random_.below(2) == 0) out.back().behind += "\n";
    return out;
  }

 private:
  const MadeLanguage& language_;
  Random& random_;
  int last_name_ = 0;
};

// The text, and where each named word and what is behind it stand.
struct Placed {
  std::string text{};
  std::map<int, Span> words{};
  std::vector<std::pair<int, const Spoken*>> order{};
};

inline Placed placed(const Transcript& transcript) {
  Placed out;
  std::size_t at = 0;
  for (const Paragraph& paragraph : transcript) {
    for (const Spoken& spoken : paragraph) {
      const std::size_t length = count_code_points(spoken.text);
      if (spoken.name != 0) out.words[spoken.name] = {at, at + length};
      out.order.emplace_back(spoken.name, &spoken);
      at += length + count_code_points(spoken.behind);
      out.text += spoken.text + spoken.behind;
    }
  }
  return out;
}

// A stretch as somebody codes: whole words, often with the full stop.
struct CodedWords {
  std::vector<int> names{};
  Span span{};
  std::string sign{};  // of the punctuation behind the last word that belongs to it
};

inline std::string sign_of(const Spoken& spoken) {
  return spoken.behind.substr(0, spoken.behind.find_first_of(" \n"));
}

inline std::vector<CodedWords> coded_words(const Placed& old, std::size_t count, Random& random) {
  std::vector<CodedWords> out;
  while (out.size() < count) {
    const std::size_t first = random.below(old.order.size());
    const std::size_t most = random.below(4) == 0 ? 3 : random.below(3) == 0 ? 80 : 20;
    const std::size_t last = std::min(first + random.below(most), old.order.size() - 1);
    CodedWords coded;
    for (std::size_t i = first; i <= last; ++i) coded.names.push_back(old.order[i].first);
    if (random.below(2) == 0) coded.sign = sign_of(*old.order[last].second);
    coded.span = {old.words.at(coded.names.front()).begin,
                  old.words.at(coded.names.back()).end + count_code_points(coded.sign)};
    out.push_back(std::move(coded));
  }
  return out;
}

// Where a careful person puts it, and whether its words are all there, in their order and nothing between.
struct Truth {
  bool survives = false;
  bool ends_are_there = false;  // though something between was changed
  Span span{};
};

inline Truth truth_of(const CodedWords& coded, const Placed& now) {
  const auto first = std::find_if(now.order.begin(), now.order.end(),
                                  [&](const auto& one) { return one.first == coded.names.front(); });
  Truth truth;
  const auto at = [&](int name) { return now.words.find(name); };
  const auto begin = at(coded.names.front());
  const auto end = at(coded.names.back());
  if (begin == now.words.end() || end == now.words.end()) return truth;
  truth.ends_are_there = begin->second.begin < end->second.end;
  truth.span = {begin->second.begin, end->second.end + count_code_points(coded.sign)};
  truth.survives = static_cast<std::size_t>(now.order.end() - first) >= coded.names.size();
  for (std::size_t i = 0; truth.survives && i < coded.names.size(); ++i) {
    const auto& [name, spoken] = *(first + static_cast<std::ptrdiff_t>(i));
    truth.survives = name == coded.names[i] && !spoken->is_other;
  }
  return truth;
}

// The corrections of the table in docs/performance.md.
struct Correcting {
  const MadeLanguage& language;
  TranscriptMaker& maker;
  Random& random;

  void typos(Transcript& transcript) const {
    for (Paragraph& paragraph : transcript) {
      for (Spoken& spoken : paragraph) {
        if (random.below(40) != 0 || count_code_points(spoken.text) < 3) continue;
        const std::size_t at = byte_of_code_point(spoken.text, random.below(count_code_points(spoken.text)));
        spoken.text.insert(at, language.letters[random.below(language.letters.size())]);
        spoken.is_other = true;
      }
    }
  }
  void insert_paragraph(Transcript& transcript) const {
    const auto place = static_cast<std::ptrdiff_t>(random.below(transcript.size() + 1));
    transcript.insert(transcript.begin() + place, maker.paragraph(false));
  }
  void remove_paragraph(Transcript& transcript) const {
    transcript.erase(transcript.begin() + static_cast<std::ptrdiff_t>(answer(transcript)));
  }
  void swap_paragraphs(Transcript& transcript) const {
    const std::size_t a = answer(transcript);
    std::swap(transcript[a], transcript[answer(transcript)]);
  }
  // One that says something of its own, not the question or "yes" that stand there many times.
  std::size_t answer(const Transcript& transcript) const {
    std::size_t at = 0;
    do {
      at = random.below(transcript.size());
    } while (transcript[at].size() < 3 || transcript[at].front().text == "G");
    return at;
  }
  void wrap(Transcript& transcript) const {
    for (Paragraph& paragraph : transcript) {
      for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
        std::string& behind = paragraph[i].behind;
        if (behind.ends_with(" ") && random.below(8) == 0) behind.back() = '\n';
      }
    }
  }
  void pseudonymise(Transcript& transcript) const {
    const std::string& name = language.words[60 + random.below(60)];
    for (Paragraph& paragraph : transcript) {
      for (Spoken& spoken : paragraph) {
        if (spoken.text != name) continue;
        spoken.text = "[K1]";
        spoken.is_other = true;
      }
    }
  }
  void decompose(Transcript& transcript) const {
    for (Paragraph& paragraph : transcript)
      for (Spoken& spoken : paragraph)
        for (const auto& [nfc, nfd] : language.composed)
          for (auto at = spoken.text.find(nfc); at != std::string::npos;
               at = spoken.text.find(nfc, at + nfd.size()))
            spoken.text.replace(at, nfc.size(), nfd);
  }
};

}  // namespace coding::testing
