// Endings that a sentence of Turkish or Azerbaijani puts on a name, and beginnings of words that tell of
// saying.
#include "audit/printed_words.hpp"
#include "coding/text/language.hpp"

namespace coding::printed {

namespace {

using Word = std::u32string_view;

bool ends_with(Word word, Word ending) {
  return word.size() > ending.size() + 1 && word.substr(word.size() - ending.size()) == ending;
}

struct NameEnding {
  Word printed;
  Word left;
};
constexpr NameEnding endings[] = {
    {U"madır", U"ma"},      {U"medir", U"me"},      {U"mədir", U"mə"},     {U"sıdır", U"sı"},
    {U"sidir", U"si"},      {U"sudur", U"su"},      {U"südür", U"sü"},     {U"lardır", U"lar"},
    {U"lerdir", U"ler"},    {U"lərdir", U"lər"},    {U"larıdır", U"ları"}, {U"leridir", U"leri"},
    {U"ləridir", U"ləri"},  {U"lıktır", U"lık"},    {U"liktir", U"lik"},   {U"luktur", U"luk"},
    {U"lüktür", U"lük"},    {U"ımıdır", U"ımı"},    {U"imidir", U"imi"},   {U"umudur", U"umu"},
    {U"ümüdür", U"ümü"},    {U"lıqdır", U"lıq"},    {U"likdir", U"lik"},   {U"luqdur", U"luq"},
    {U"lükdür", U"lük"},    {U"maqdır", U"maq"},    {U"məkdir", U"mək"},   {U"larında", U"ları"},
    {U"lerinde", U"leri"},  {U"lərində", U"ləri"},  {U"larına", U"ları"},  {U"lerine", U"leri"},
    {U"larını", U"ları"},   {U"lerini", U"leri"},   {U"lərini", U"ləri"},  {U"larda", U"lar"},
    {U"lerde", U"ler"},     {U"lərdə", U"lər"},     {U"lara", U"lar"},     {U"lere", U"ler"},
    {U"lərə", U"lər"},      {U"lardan", U"lar"},    {U"lerden", U"ler"},   {U"masını", U"ması"},
    {U"mesini", U"mesi"},   {U"masına", U"ması"},   {U"mesine", U"mesi"},  {U"masında", U"ması"},
    {U"mesinde", U"mesi"},  {U"məsini", U"məsi"},   {U"mayı", U"ma"},      {U"meyi", U"me"},
    {U"masından", U"ması"}, {U"mesinden", U"mesi"}, {U"sını", U"sı"},      {U"sunu", U"su"},
    {U"sünü", U"sü"},       {U"ında", U"ı"},        {U"inde", U"i"},       {U"unda", U"u"},
    {U"ünde", U"ü"},        {U"sinde", U"si"},
};

}  // namespace

std::u32string without_ending(std::u32string_view name, const Language& language) {
  const std::string tag = primary(language);
  if (tag != "tr" && tag != "az") return {};
  const std::u32string low = folded(name, language);
  if (low.size() != name.size()) return {};
  const NameEnding* best = nullptr;
  for (const NameEnding& each : endings) {
    if (ends_with(low, each.printed) && (best == nullptr || each.printed.size() > best->printed.size()))
      best = &each;
  }
  if (best == nullptr) return {};
  return std::u32string(name.substr(0, name.size() - best->printed.size())) + std::u32string(best->left);
}

bool tells_of_saying(const std::vector<FlowWord>& words) {
  static constexpr Word beginnings[] = {
      U"görüş",  U"ifade",         U"dile",      U"getir",   U"belirt",  U"söyle",   U"sözler",
      U"sözü",   U"vurgula",       U"açıkla",    U"anlat",   U"demi",    U"dedi",    U"diye",
      U"diyor",  U"şeklinde",      U"biçiminde", U"aktar",   U"yanıt",   U"cevap",   U"yorum",
      U"said",   U"say",           U"stat",      U"explain", U"describ", U"noted",   U"told",
      U"added",  U"comment",       U"accord",    U"words",   U"express", U"report",  U"remark",
      U"recall", U"argu",          U"mention",   U"put",     U"respon",  U"deyir",   U"deyib",
      U"bildir", U"qeyd",          U"fikr",      U"fikir",   U"ifadə",   U"vurğula", U"cavab",
      U"گفت",    U"می‌گوی", U"بیان",      U"اظهار",   U"معتقد",   U"چنین",    U"نظر",
      U"اشاره",  U"می‌کند"};
  for (const FlowWord& word : words) {
    for (const Word each : beginnings) {
      if (Word(word.folded).substr(0, each.size()) == each) return true;
    }
  }
  return false;
}

}  // namespace coding::printed
