#include "coding/text/detect_language.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t fewest_letters = 20;
constexpr double least_score = 0.6;
constexpr double least_votes = 0.1;  // of the words

template <std::size_t Size>
bool one_of(std::u32string_view word, const std::array<std::u32string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_english(std::u32string_view word) {
  static constexpr auto words = std::to_array<std::u32string_view>(
      {U"the",   U"and",   U"of",    U"to",    U"is",   U"that", U"it",    U"for",  U"with",
       U"as",    U"are",   U"this",  U"be",    U"have", U"from", U"by",    U"not",  U"they",
       U"at",    U"or",    U"which", U"their", U"you",  U"we",   U"were",  U"has",  U"can",
       U"what",  U"would", U"there", U"been",  U"but",  U"my",   U"about", U"when", U"because",
       U"these", U"other", U"more",  U"also",  U"how",  U"your", U"who",   U"our"});
  return one_of(word, words);
}

bool is_turkish(std::u32string_view word) {
  static constexpr auto words = std::to_array<std::u32string_view>(
      {U"ve",   U"bir",   U"bu",    U"için",  U"ile",  U"olarak", U"daha",  U"çok",   U"olan",     U"ama",
       U"gibi", U"kadar", U"var",   U"değil", U"şey",  U"ben",    U"diye",  U"göre",  U"ancak",    U"veya",
       U"hem",  U"sonra", U"böyle", U"öyle",  U"oldu", U"olduğu", U"ise",   U"bana",  U"yani",     U"zaman",
       U"evet", U"hayır", U"nasıl", U"neden", U"her",  U"şu",     U"onlar", U"kendi", U"üzerinde", U"vd"});
  return one_of(word, words);
}

bool is_azerbaijani(std::u32string_view word) {
  static constexpr auto words = std::to_array<std::u32string_view>(
      {U"və",   U"bir", U"bu",   U"üçün", U"ilə",    U"də",    U"da",    U"ki",    U"olan", U"daha",
       U"çox",  U"hər", U"amma", U"kimi", U"qədər",  U"deyil", U"mən",   U"sonra", U"necə", U"bəli",
       U"xeyr", U"isə", U"həm",  U"onun", U"olaraq", U"ola",   U"bilər", U"edir",  U"görə", U"öz"});
  return one_of(word, words);
}

bool is_persian(std::u32string_view word) {
  static constexpr auto words = std::to_array<std::u32string_view>(
      {U"و",   U"در",  U"به", U"از",   U"که",   U"این", U"را",  U"با",  U"است", U"برای", U"آن",  U"یک",
       U"های", U"ها",  U"می", U"شود",  U"شد",   U"شده", U"کرد", U"بود", U"هم",  U"یا",   U"تا",  U"ما",
       U"من",  U"خود", U"بر", U"باشد", U"دارد", U"اند", U"کند", U"نیز", U"هر",  U"اگر",  U"ولی", U"چه"});
  return one_of(word, words);
}

bool is_arabic(std::u32string_view word) {
  static constexpr auto words = std::to_array<std::u32string_view>(
      {U"في",  U"من", U"على", U"إلى", U"أن", U"عن", U"التي", U"الذي", U"هذا", U"هذه", U"كان",
       U"ذلك", U"لا", U"ما",  U"مع",  U"قد", U"كل", U"بعد",  U"أو",   U"هو",  U"هي"});
  return one_of(word, words) || (word.size() > 4 && word.substr(0, 2) == U"ال");
}

bool holds(std::u32string_view word, std::u32string_view letters) {
  return word.find_first_of(letters) != std::u32string_view::npos;
}

struct Votes {
  double turkish = 0;
  double persian = 0;
  double azerbaijani = 0;
  double english = 0;
  double shared = 0;       // ğ ı ş: Turkish, or Azerbaijani where ə stands nearby
  std::size_t schwas = 0;  // words with ə, of which Azerbaijani is full
  double other = 0;        // Arabic
  std::size_t words = 0;
  std::size_t arabic_letters = 0;
  std::size_t latin_letters = 0;
};

void vote(std::u32string_view word, Votes& votes) {
  ++votes.words;
  if (is_arabic_letter(word.front())) {
    votes.arabic_letters += word.size();
    votes.persian += is_persian(word) ? 1.0 : 0.0;
    votes.persian += holds(word, U"پچژگ") ? 1.0 : 0.0;
    votes.other += is_arabic(word) && !is_persian(word) ? 1.0 : 0.0;
    votes.other += holds(word, U"ةى") ? 1.0 : 0.0;
    return;
  }
  votes.latin_letters += word.size();
  votes.english += is_english(word) ? 1.0 : 0.0;
  votes.turkish += is_turkish(word) ? 1.0 : 0.0;
  votes.azerbaijani += is_azerbaijani(word) ? 1.0 : 0.0;
  votes.schwas += holds(word, U"ə") ? 1U : 0U;
  votes.shared += holds(word, U"ğış") ? 1.0 : 0.0;
}

Votes votes_of(std::string_view valid) {
  Votes votes;
  std::u32string word;
  for (std::size_t byte = 0; byte < valid.size();) {
    const char32_t c = next_code_point(valid, byte);
    if (is_letter(c)) {
      word += c == 0x130 ? U'i' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    } else if (!is_mark(c) && !word.empty()) {
      vote(word, votes);
      word.clear();
    }
  }
  if (!word.empty()) vote(word, votes);
  return votes;
}

LanguageGuess decided(const char* tag, double votes, double all, std::size_t words) {
  const double score = all > 0 ? votes / all : 0.0;
  const bool sure = score >= least_score && votes >= 2 && votes >= least_votes * static_cast<double>(words);
  return {{sure ? tag : ""}, score};
}

}  // namespace

LanguageGuess detect_language(std::string_view valid) {
  Votes votes = votes_of(valid);
  if (votes.arabic_letters + votes.latin_letters < fewest_letters) return {};
  if (votes.arabic_letters > votes.latin_letters) {
    return decided("fa", votes.persian, votes.persian + votes.other, votes.words);
  }
  const bool schwa = votes.schwas * 20 >= votes.words && votes.schwas > 0;
  votes.azerbaijani += 2.0 * static_cast<double>(votes.schwas);
  (schwa ? votes.azerbaijani : votes.turkish) += votes.shared;
  // Words that both have say only that it is one of the two.
  if (schwa) votes.turkish = std::min(votes.turkish, votes.azerbaijani / 4);
  if (!schwa) votes.azerbaijani = std::min(votes.azerbaijani, votes.turkish / 4);
  const double all = votes.turkish + votes.azerbaijani + votes.english;
  if (votes.english >= votes.turkish && votes.english >= votes.azerbaijani) {
    return decided("en", votes.english, all, votes.words);
  }
  return schwa ? decided("az", votes.azerbaijani, all, votes.words)
               : decided("tr", votes.turkish, all, votes.words);
}

}  // namespace coding
