// Turkish and Azerbaijani: plural and case by vowel harmony and the buffer letters; Persian: the ezafe and
// the enclitics. Closed lists from the grammars.
#include "name_endings.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace coding {

namespace {

using Key = std::u32string_view;

bool is_front(char32_t c) { return Key(U"eiöüə").find(c) != Key::npos; }
bool is_back(char32_t c) { return Key(U"aıou").find(c) != Key::npos; }
bool is_vowel(char32_t c) { return is_front(c) || is_back(c); }

const std::set<std::u32string, std::less<>>& turkic_endings() {
  static const std::set<std::u32string, std::less<>> all = [] {
    std::set<std::u32string, std::less<>> out;
    const std::u32string cases[] = {U"ın", U"in", U"un",  U"ün",  U"nın", U"nin", U"nun", U"nün", U"yı",
                                    U"yi", U"yu", U"yü",  U"ı",   U"i",   U"u",   U"ü",   U"nı",  U"ni",
                                    U"nu", U"nü", U"ya",  U"ye",  U"yə",  U"a",   U"e",   U"ə",   U"da",
                                    U"de", U"də", U"ta",  U"te",  U"dan", U"den", U"dən", U"tan", U"ten",
                                    U"la", U"le", U"yla", U"yle", U"gil"};
    for (const std::u32string& ending : cases) {
      out.insert(ending);
      for (const char32_t* plural : {U"lar", U"ler", U"lər", U"giller"}) out.insert(plural + ending);
    }
    for (const char32_t* plural : {U"lar", U"ler", U"lər", U"giller"}) out.insert(plural);
    // Bakıdadır: is in Baku.
    for (const char32_t* place : {U"da", U"de", U"də", U"ta", U"te"}) {
      for (const char32_t* is : {U"dır", U"dir", U"dür", U"dur"}) out.insert(std::u32string(place) + is);
    }
    return out;
  }();
  return all;
}

// The vowels are all front or all back as the name's last one, and a buffer letter stands where two vowels
// would meet and nowhere else.
bool is_in_harmony(Key name, Key rest) {
  const auto last = std::find_if(name.rbegin(), name.rend(), is_vowel);
  if (last == name.rend()) return false;
  for (const char32_t c : rest) {
    if (is_vowel(c) && is_front(c) != is_front(*last) && rest.find(U"gil") == Key::npos) return false;
  }
  const bool two_vowels = is_vowel(name.back()) && is_vowel(rest.front());
  const bool needless = !is_vowel(name.back()) && (rest.front() == U'y' || rest.front() == U'n');
  return !two_vowels && !needless;
}

Ending turkic_ending(Key name, Key rest, bool is_turkish) {
  if (!turkic_endings().contains(rest) || !is_in_harmony(name, rest)) return Ending::none;
  // In Turkish a bare ending is a slip of the pen, and Denizi is more often the sea than Deniz.
  const std::size_t fewest = is_turkish || name.size() < 4 ? 2 : 1;
  const std::size_t letters = is_turkish ? 4 : 3;
  return name.size() >= letters && rest.size() >= fewest ? Ending::sure : Ending::doubtful;
}

Ending persian_ending(Key name, Key rest) {
  if (rest == U"ی" && (name.back() == U'ا' || name.back() == U'و')) return Ending::sure;
  for (const char32_t* enclitic : {U"ی", U"م", U"ت", U"ش", U"و", U"رو", U"ها", U"های", U"اینا", U"مان",
                                   U"تان", U"شان", U"ام", U"ات", U"اش"}) {
    if (rest == enclitic && name.size() >= 3) return Ending::doubtful;
  }
  return Ending::none;
}

}  // namespace

Ending bare_ending(Key name, Key rest, const Language& language) {
  const std::string tag = primary(language);
  if (tag == "tr" || tag == "az") return turkic_ending(name, rest, tag == "tr");
  if (tag == "fa") return persian_ending(name, rest);
  return Ending::none;
}

Ending joined_ending(Key rest) {
  for (const char32_t* ending : {U"ها", U"های",  U"هایی", U"هایم", U"هایت", U"هایش", U"ای",  U"ی",   U"ام",
                                 U"ات", U"اش",   U"مان",  U"تان",  U"شان",  U"اند",  U"ایم", U"اید", U"است",
                                 U"رو", U"اینا", U"این",  U"جان",  U"خانم", U"خان",  U"آقا"}) {
    if (rest == ending) return Ending::sure;
  }
  return Ending::doubtful;
}

}  // namespace coding
