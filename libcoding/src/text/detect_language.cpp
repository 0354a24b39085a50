#include "coding/text/detect_language.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t fewest_letters = 20;
constexpr double least_score = 0.6;
constexpr double least_votes = 0.1;  // of the words

// In which of the lists a word stands.
enum List : unsigned char { english = 1, turkish = 2, azerbaijani = 4, persian = 8, arabic = 16 };

constexpr auto english_words = std::to_array<std::u32string_view>(
    {U"the",   U"and",   U"of",    U"to",    U"is",   U"that", U"it",    U"for",  U"with",
     U"as",    U"are",   U"this",  U"be",    U"have", U"from", U"by",    U"not",  U"they",
     U"at",    U"or",    U"which", U"their", U"you",  U"we",   U"were",  U"has",  U"can",
     U"what",  U"would", U"there", U"been",  U"but",  U"my",   U"about", U"when", U"because",
     U"these", U"other", U"more",  U"also",  U"how",  U"your", U"who",   U"our"});

constexpr auto turkish_words = std::to_array<std::u32string_view>(
    {U"ve",   U"bir",   U"bu",    U"için",  U"ile",  U"olarak", U"daha",  U"çok",   U"olan",     U"ama",
     U"gibi", U"kadar", U"var",   U"değil", U"şey",  U"ben",    U"diye",  U"göre",  U"ancak",    U"veya",
     U"hem",  U"sonra", U"böyle", U"öyle",  U"oldu", U"olduğu", U"ise",   U"bana",  U"yani",     U"zaman",
     U"evet", U"hayır", U"nasıl", U"neden", U"her",  U"şu",     U"onlar", U"kendi", U"üzerinde", U"vd"});

constexpr auto azerbaijani_words = std::to_array<std::u32string_view>(
    {U"və",   U"bir", U"bu",   U"üçün", U"ilə",    U"də",    U"da",    U"ki",    U"olan", U"daha",
     U"çox",  U"hər", U"amma", U"kimi", U"qədər",  U"deyil", U"mən",   U"sonra", U"necə", U"bəli",
     U"xeyr", U"isə", U"həm",  U"onun", U"olaraq", U"ola",   U"bilər", U"edir",  U"görə", U"öz"});

constexpr auto persian_words = std::to_array<std::u32string_view>(
    {U"و",   U"در",  U"به", U"از",   U"که",   U"این", U"را",  U"با",  U"است", U"برای", U"آن",  U"یک",
     U"های", U"ها",  U"می", U"شود",  U"شد",   U"شده", U"کرد", U"بود", U"هم",  U"یا",   U"تا",  U"ما",
     U"من",  U"خود", U"بر", U"باشد", U"دارد", U"اند", U"کند", U"نیز", U"هر",  U"اگر",  U"ولی", U"چه"});

constexpr auto arabic_words = std::to_array<std::u32string_view>(
    {U"في",  U"من", U"على", U"إلى", U"أن", U"عن", U"التي", U"الذي", U"هذا", U"هذه", U"كان",
     U"ذلك", U"لا", U"ما",  U"مع",  U"قد", U"كل", U"بعد",  U"أو",   U"هو",  U"هي"});

// FNV-1a, over letters: the words are short.
struct WordHash {
  std::size_t operator()(std::u32string_view word) const {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char32_t c : word) hash = (hash ^ c) * 0x100000001B3ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
};
using Lists = std::unordered_map<std::u32string_view, unsigned char, WordHash>;

template <std::size_t Size>
void add(const std::array<std::u32string_view, Size>& words, List list, Lists& lists) {
  for (const std::u32string_view word : words) lists[word] = static_cast<unsigned char>(lists[word] | list);
}

Lists all_lists() {
  Lists lists;
  add(english_words, english, lists);
  add(turkish_words, turkish, lists);
  add(azerbaijani_words, azerbaijani, lists);
  add(persian_words, persian, lists);
  add(arabic_words, arabic, lists);
  return lists;
}

unsigned lists_with(std::u32string_view word) {
  static const Lists lists = all_lists();
  static const std::size_t longest =
      std::max_element(lists.begin(), lists.end(), [](const auto& a, const auto& b) {
        return a.first.size() < b.first.size();
      })->first.size();
  const auto found = word.size() > longest ? lists.end() : lists.find(word);
  return found == lists.end() ? 0U : found->second;
}

double one_if(bool holds) { return holds ? 1.0 : 0.0; }

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
  const unsigned lists = lists_with(word);
  if (is_arabic_letter(word.front())) {
    const bool with_article = word.size() > 4 && word.starts_with(U"ال");
    votes.arabic_letters += word.size();
    votes.persian += one_if((lists & persian) != 0);
    votes.persian += one_if(holds(word, U"پچژگ"));
    votes.other += one_if(((lists & arabic) != 0 || with_article) && (lists & persian) == 0);
    votes.other += one_if(holds(word, U"ةى"));
    return;
  }
  votes.latin_letters += word.size();
  votes.english += one_if((lists & english) != 0);
  votes.turkish += one_if((lists & turkish) != 0);
  votes.azerbaijani += one_if((lists & azerbaijani) != 0);
  votes.schwas += holds(word, U"ə") ? 1U : 0U;
  votes.shared += one_if(holds(word, U"ğış"));
}

char32_t small(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  return c == 0x130 ? U'i' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

Votes votes_of(std::u32string_view letters) {
  Votes votes;
  std::u32string word;
  for (const char32_t c : letters) {
    if (is_letter(c)) {
      word += small(c);
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

LanguageGuess detect_language(std::string_view valid) { return detect_language(to_code_points(valid)); }

LanguageGuess detect_language(std::u32string_view letters) {
  Votes votes = votes_of(letters);
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
