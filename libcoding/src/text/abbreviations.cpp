#include "abbreviations.hpp"

#include <functional>
#include <map>
#include <string>

#include "coding/text/fold.hpp"

namespace coding {

namespace {

using std::string_view;

// Small: in any case. With a capital: only with a capital.
constexpr string_view everywhere[] = {"Prof", "Dr",  "Mr",  "Mrs",   "Ms",   "St",  "Jr",  "Sr",     "e.g",
                                      "i.e",  "etc", "vs",  "cf",    "viz",  "pp",  "ca",  "approx", "Ph.D",
                                      "Rev",  "Vol", "Fig", "et al", "ibid", "eds", "Inc", "Ltd"};
constexpr string_view turkish[] = {"vb",  "vd",  "vs",    "bkz",   "bk",  "krş", "örn", "yy",  "Doç", "Yrd",
                                   "Öğr", "Gör", "Arş",   "Uzm",   "Av",  "Sok", "Sk",  "Cad", "Cd",  "Mah",
                                   "Mh",  "Apt", "Blv",   "Tel",   "Müh", "Mim", "Ecz", "Hz",  "Sn",  "Gen",
                                   "Alb", "Yzb", "Bnb",   "Çev",   "Haz", "Yay", "Ed",  "Fak", "Böl", "m.ö",
                                   "m.s", "t.c", "a.g.e", "a.g.m", "Ort", "Müd", "Bşk", "dk",  "sn"};
constexpr string_view azerbaijani[] = {"və s", "və b", "məs", "Dos",   "Akad", "Küç", "Şəh",
                                       "Ray",  "Pr",   "b.e", "b.e.ə", "e.ə",  "Tel", "müəl"};
constexpr string_view persian[] = {"ق.م", "ه.ش", "ه.ق", "هـ.ش", "هـ.ق", "ر.ک", "رک", "ب.م", "پ.ن", "ج.ا"};

// Folded, with whether it must be written with a capital.
using Entries = std::map<std::string, bool, std::less<>>;

bool is_titled(string_view word, const Language& language) {
  return word == title_case(word, language) && word != lower(word, language);
}

template <std::size_t n>
Entries entries_of(const string_view (&list)[n], const Language& language) {
  Entries entries;
  for (const string_view word : list) entries.emplace(fold(word, language), is_titled(word, language));
  return entries;
}

bool holds(const Entries& entries, string_view word, const Language& language) {
  const auto entry = entries.find(fold(word, language));
  return entry != entries.end() && (!entry->second || is_titled(word, language));
}

}  // namespace

bool is_abbreviation(string_view word, const Language& language) {
  static const Entries common = entries_of(everywhere, {"en"});
  static const Entries of_turkish = entries_of(turkish, {"tr"});
  static const Entries of_azerbaijani = entries_of(azerbaijani, {"az"});
  static const Entries of_persian = entries_of(persian, {"fa"});
  if (word.empty() || word.size() > 16) return false;
  if (holds(common, word, {"en"})) return true;
  const std::string tag = primary(language);
  if (tag == "tr") return holds(of_turkish, word, language);
  if (tag == "az") return holds(of_azerbaijani, word, language);
  return tag == "fa" && holds(of_persian, word, language);
}

}  // namespace coding
