#include "audit/printed_words.hpp"

#include <algorithm>
#include <array>

#include "coding/text/fold.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using Word = std::u32string_view;

template <std::size_t count>
bool is_one_of(const std::array<Word, count>& list, Word word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What may follow a stem, in this order; each may be missing.
constexpr auto plurals = std::to_array<Word>({U"lar", U"ler", U"lər", U"\u200Cها", U"ها"});
constexpr auto possessives = std::to_array<Word>(
    {U"ları", U"leri", U"ləri", U"sı", U"si", U"su", U"sü", U"ı", U"i", U"u", U"ü", U"ımız"});
constexpr auto cases = std::to_array<Word>(
    {U"nda", U"nde", U"ndə", U"da",  U"de",  U"də",  U"ta",  U"te",  U"tə",  U"ndan", U"nden", U"ndən",
     U"dan", U"den", U"dən", U"tan", U"ten", U"nın", U"nin", U"nun", U"nün", U"ın",   U"in",   U"un",
     U"ün",  U"na",  U"ne",  U"nə",  U"ya",  U"ye",  U"yə",  U"a",   U"e",   U"ə",    U"nı",   U"ni",
     U"yı",  U"yi",  U"la",  U"le",  U"lə",  U"yla", U"yle", U"ca",  U"ce"});
constexpr auto others =
    std::to_array<Word>({U"s", U"es", U"'s", U"’s", U"ی", U"\u200Cی", U"\u200Cهای", U"های", U"ان"});

bool take(Word& rest, Word ending) {
  if (rest.substr(0, ending.size()) != ending) return false;
  rest.remove_prefix(ending.size());
  return true;
}

bool is_turkic_ending(Word rest) {
  std::vector<Word> open = {rest};
  const auto try_all = [&open](const auto& list) {
    const std::vector<Word> before = open;
    for (const Word each : before) {
      for (const Word ending : list) {
        Word left = each;
        if (take(left, ending)) open.push_back(left);
      }
    }
  };
  try_all(plurals);
  try_all(possessives);
  try_all(cases);
  return std::any_of(open.begin(), open.end(), [](Word left) { return left.empty() || left == U"ki"; });
}

constexpr auto people = std::to_array<Word>({U"participant",
                                             U"teacher",
                                             U"respondent",
                                             U"interviewee",
                                             U"informant",
                                             U"student",
                                             U"nurse",
                                             U"manager",
                                             U"principal",
                                             U"parent",
                                             U"patient",
                                             U"expert",
                                             U"leader",
                                             U"employee",
                                             U"mother",
                                             U"father",
                                             U"coach",
                                             U"facilitator",
                                             U"woman",
                                             U"women",
                                             U"man",
                                             U"men",
                                             U"people",
                                             U"person",
                                             U"öğretmen",
                                             U"katılımcı",
                                             U"yönetici",
                                             U"müdür",
                                             U"öğrenci",
                                             U"yürütücü",
                                             U"görüşmeci",
                                             U"hemşire",
                                             U"ebeveyn",
                                             U"veli",
                                             U"aday",
                                             U"danışman",
                                             U"çalışan",
                                             U"kişi",
                                             U"uzman",
                                             U"hasta",
                                             U"mezun",
                                             U"doktor",
                                             U"akademisyen",
                                             U"iştirakçı",
                                             U"müəllim",
                                             U"şagird",
                                             U"tələbə",
                                             U"direktor",
                                             U"valideyn",
                                             U"müdir",
                                             U"müsahib",
                                             U"nəfər",
                                             U"مشارکت‌کننده",
                                             U"شرکت‌کننده",
                                             U"مصاحبه‌شونده",
                                             U"معلم",
                                             U"دانشجو",
                                             U"مدیر",
                                             U"پرستار",
                                             U"نفر",
                                             U"کارشناس",
                                             U"دبیر"});
constexpr auto some_people = std::to_array<Word>(
    {U"some", U"others", U"most",      U"many",     U"several",  U"few",         U"one",     U"all",  U"them",
     U"who",  U"they",   U"biri",      U"bazı",     U"bazıları", U"bazılarının", U"birkaçı", U"çoğu", U"tümü",
     U"kimi", U"kimisi", U"diğerleri", U"bəziləri", U"çoxu",     U"hamısı",      U"برخی",    U"بعضی", U"یکی",
     U"همه",  U"تعدادی", U"both",      U"ikisi",    U"tamamı",   U"üçü"});
constexpr auto conjunctions =
    std::to_array<Word>({U"ve", U"and", U"ile", U"və", U"ilə", U"و", U"or", U"veya", U"ya", U"as"});
constexpr auto articles = std::to_array<Word>(
    {U"the", U"a", U"an", U"bir", U"their", U"here", U"this", U"these", U"burada", U"bu", U"این"});

struct StructureWord {
  Word stem;
  int rank;  // -1: none
};
constexpr std::array<StructureWord, 40> structures = {{
    {U"tema", 0},          {U"theme", 0},        {U"mövzu", 0},
    {U"مضمون", 0},         {U"تم", 0},           {U"kategori", 1},
    {U"category", 1},      {U"categories", 1},   {U"kateqoriya", 1},
    {U"boyut", 1},         {U"dimension", 1},    {U"مقوله", 1},
    {U"طبقه", 1},          {U"altkategori", 2},  {U"subcategory", 2},
    {U"subcategories", 2}, {U"sub-category", 2}, {U"sub-categories", 2},
    {U"subtheme", 2},      {U"sub-theme", 2},    {U"yarımkateqoriya", 2},
    {U"زیرمقوله", 2},      {U"زیرطبقه", 2},      {U"زیرمضمون", 2},
    {U"kod", 3},           {U"code", 3},         {U"کد", 3},
    {U"görüş", -1},        {U"ifade", -1},       {U"view", -1},
    {U"opinion", -1},      {U"fikir", -1},       {U"fikirlər", -1},
    {U"başlık", -1},       {U"issue", -1},       {U"factor", -1},
    {U"bulgu", -1},        {U"مؤلفه", -1},       {U"عامل", -1},
    {U"عوامل", -1},
}};

constexpr auto introducers = std::to_array<Word>({U"ise",
                                                  U"isə",
                                                  U"olarak",
                                                  U"olaraq",
                                                  U"was",
                                                  U"were",
                                                  U"is",
                                                  U"are",
                                                  U"include",
                                                  U"includes",
                                                  U"included",
                                                  U"including",
                                                  U"namely",
                                                  U"mention",
                                                  U"mentioned",
                                                  U"reported",
                                                  U"emphasised",
                                                  U"emphasized",
                                                  U"expressed",
                                                  U"described",
                                                  U"stated",
                                                  U"noted",
                                                  U"identified",
                                                  U"highlighted",
                                                  U"valued",
                                                  U"cited",
                                                  U"that",
                                                  U"called",
                                                  U"labelled",
                                                  U"labeled",
                                                  U"named",
                                                  U"comprised",
                                                  U"comprises",
                                                  U"contained",
                                                  U"contains",
                                                  U"found",
                                                  U"felt",
                                                  U"gained",
                                                  U"شامل",
                                                  U"عبارتند",
                                                  U"عبارت‌اند",
                                                  U"عبارت‌انداز",
                                                  U"یعنی",
                                                  U"مانند",
                                                  U"همچون",
                                                  U"جمله",
                                                  U"اند",
                                                  U"بودند",
                                                  U"yanı",
                                                  U"yəni",
                                                  U"örneğin",
                                                  U"məsələn",
                                                  U"finally",
                                                  U"additionally",
                                                  U"moreover",
                                                  U"lastly",
                                                  U"özellikle",
                                                  U"xüsusilə",
                                                  U"altında",
                                                  U"kapsamında",
                                                  U"bağlamında",
                                                  U"çerçevesinde"});
constexpr auto as_is_said_before = std::to_array<Word>({U"such", U"labelled", U"labeled", U"coded", U"known",
                                                        U"described", U"emerged", U"named", U"identified"});
constexpr auto pronouns =
    std::to_array<Word>({U"kendilerine", U"onlara", U"bunlara", U"özlərinə", U"them", U"kendisine"});
// The subject of a clause, or its verb, behind which the name begins.
constexpr auto clause_ends = std::to_array<Word>(
    {U"malarının", U"melerinin", U"masının",   U"mesinin",   U"manın",     U"menin",     U"dıklarını",
     U"diklerini", U"duklarını", U"düklerini", U"tıklarını", U"tiklerini", U"tuklarını", U"tüklerini",
     U"dığını",    U"diğini",    U"duğunu",    U"düğünü",    U"tığını",    U"tiğini",    U"acağını",
     U"eceğini",   U"dıqlarını", U"diklərini", U"duqlarını", U"düklərini", U"məsinin",   U"dığı"});

// Words that alone are no name.
constexpr auto hollow = std::to_array<Word>(
    {U"most",       U"often",  U"again", U"too",  U"well", U"so",   U"it",    U"this", U"here",
     U"frequently", U"mainly", U"only",  U"also", U"not",  U"once", U"twice", U"more", U"much",
     U"very",       U"as",     U"in",    U"of",   U"the",  U"by",   U"çok",   U"sık",  U"sıkça",
     U"daha",       U"böyle",  U"şöyle", U"öyle", U"bunu", U"bu",   U"yine",  U"en",   U"çox",
     U"belə",       U"ən",     U"بسیار", U"این",  U"آن",   U"چنین", U"هم",    U"نیز"});
constexpr auto verb_endings =
    std::to_array<Word>({U"mıştır",    U"miştir",    U"muştur",   U"müştür",   U"mışlardır",   U"mişlerdir",
                         U"muşlardır", U"müşlerdir", U"maktadır", U"mektedir", U"maktadırlar", U"mektedirler",
                         U"mıştırlar", U"miştirler", U"ılmıştır", U"ilmiştir", U"mışdır",      U"mişdir",
                         U"muşdur",    U"müşdür",    U"mışlar",   U"mişlər",   U"irlər"});
constexpr auto verbs =
    std::to_array<Word>({U"است", U"بود", U"شد", U"کرد", U"کردند", U"دارند", U"داشتند", U"گفت", U"گفتند",
                         U"بودند", U"شدند", U"دارد", U"said", U"agreed", U"demiştir"});

bool ends_with(Word word, Word ending) {
  return word.size() > ending.size() + 1 && word.substr(word.size() - ending.size()) == ending;
}

constexpr std::array<std::pair<Word, std::size_t>, 40> numbers = {{
    {U"two", 2},    {U"three", 3}, {U"four", 4},  {U"five", 5}, {U"six", 6},  {U"seven", 7}, {U"eight", 8},
    {U"nine", 9},   {U"ten", 10},  {U"iki", 2},   {U"üç", 3},   {U"dört", 4}, {U"beş", 5},   {U"altı", 6},
    {U"yedi", 7},   {U"sekiz", 8}, {U"dokuz", 9}, {U"on", 10},  {U"dörd", 4}, {U"yeddi", 7}, {U"səkkiz", 8},
    {U"doqquz", 9}, {U"دو", 2},    {U"سه", 3},    {U"چهار", 4}, {U"پنج", 5},  {U"شش", 6},    {U"هفت", 7},
    {U"هشت", 8},    {U"نه", 9},    {U"ده", 10},   {U"2", 2},    {U"3", 3},    {U"4", 4},     {U"5", 5},
    {U"6", 6},      {U"7", 7},     {U"8", 8},     {U"9", 9},    {U"10", 10},
}};

constexpr auto findings =
    std::to_array<Word>({U"bulgular", U"findings", U"results", U"yafteha", U"یافته‌ها", U"یافته ها",
                         U"nəticələr", U"tapıntılar", U"sonuçlar"});
constexpr auto other_parts =
    std::to_array<Word>({U"tartışma", U"discussion", U"conclusion", U"conclusions", U"sonuç", U"öneriler",
                         U"kaynakça", U"kaynaklar", U"references", U"müzakirə", U"nəticə", U"ədəbiyyat",
                         U"بحث", U"نتیجه", U"منابع", U"yöntem"});
constexpr auto question_words =
    std::to_array<Word>({U"araştırma soru", U"alt soru", U"alt problem", U"sorulara cevap",
                         U"sorularına cevap", U"research question", U"sub-question", U"following question",
                         U"پرسش", U"سؤال", U"tədqiqat sual", U"suallara cavab"});

}  // namespace

std::u32string folded(std::u32string_view text, const Language& language) {
  return to_code_points(fold(to_utf8(text), language));
}

std::vector<FlowWord> flow_words(std::u32string_view flow, Span span, const Language& language) {
  std::vector<FlowWord> out;
  const auto is_inner = [&](std::size_t at) {
    const char32_t c = flow[at];
    return c == zwnj || c == U'\'' || c == 0x2019 || c == U'-' || c == 0x2010;
  };
  const auto is_part = [&](std::size_t at) {
    return is_letter(flow[at]) || is_digit(flow[at]) || is_mark(flow[at]);
  };
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (!is_part(at)) continue;
    std::size_t end = at + 1;
    while (end < span.end && (is_part(end) || (is_inner(end) && end + 1 < span.end && is_part(end + 1))))
      ++end;
    out.push_back({{at, end}, folded(flow.substr(at, end - at), language)});
    at = end;
  }
  return out;
}

bool is_form_of(std::u32string_view word, std::u32string_view stem) {
  if (word.substr(0, stem.size()) != stem) return false;
  Word rest = word.substr(stem.size());
  if (rest.empty() || is_one_of(others, rest)) return true;
  if (rest.front() == U'\'' || rest.front() == 0x2019) rest.remove_prefix(1);
  return is_turkic_ending(rest);
}

std::optional<std::u32string_view> person_noun(std::u32string_view word) {
  for (const Word each : people) {
    if (is_form_of(word, each)) return each;
  }
  return std::nullopt;
}

bool is_some_people(std::u32string_view word) { return is_one_of(some_people, word); }
bool is_conjunction(std::u32string_view word) { return is_one_of(conjunctions, word) && word != U"as"; }
bool is_article(std::u32string_view word) { return is_one_of(articles, word); }
bool is_pronoun(std::u32string_view word) { return is_one_of(pronouns, word); }

std::optional<Structure> structure_at(const std::vector<FlowWord>& words, std::size_t at) {
  for (const StructureWord& each : structures) {
    if (!is_form_of(words[at].folded, each.stem)) continue;
    if (each.rank < 0) return Structure{};
    const Word before = at > 0 ? Word(words[at - 1].folded) : Word();
    const Word after = at + 1 < words.size() ? Word(words[at + 1].folded) : Word();
    const bool is_sub =
        before == U"alt" || before == U"sub" || before == U"yarım" || after == U"فرعی" || after == U"فرعي";
    return Structure{is_sub && each.rank < 2 ? 2 : each.rank};
  }
  return std::nullopt;
}

bool introduces(const std::vector<FlowWord>& words, std::size_t at) {
  const Word word = words[at].folded;
  if (is_one_of(introducers, word)) return true;
  const Word before = at > 0 ? Word(words[at - 1].folded) : Word();
  if (word == U"as") return is_one_of(as_is_said_before, before);
  if (word == U"از") return before == U"عبارتند" || before == U"عبارت‌اند" || before == U"جمله";
  return std::any_of(clause_ends.begin(), clause_ends.end(),
                     [&](Word each) { return ends_with(word, each); });
}

std::optional<std::size_t> number_word(std::u32string_view word) {
  for (const auto& [name, number] : numbers) {
    if (word == name) return number;
  }
  return std::nullopt;
}

bool is_findings_heading(std::u32string_view folded_heading) {
  return std::any_of(findings.begin(), findings.end(), [&](Word each) {
    return folded_heading == each || ends_with(folded_heading, std::u32string(U" ") + std::u32string(each));
  });
}

bool is_other_heading(std::u32string_view folded_heading) {
  return std::any_of(other_parts.begin(), other_parts.end(),
                     [&](Word each) { return folded_heading.substr(0, each.size()) == each; });
}

bool is_caption_word(std::u32string_view word) {
  static constexpr auto list =
      std::to_array<Word>({U"table", U"figure", U"tablo", U"şekil", U"cədvəl", U"şəkil", U"جدول", U"شکل",
                           U"ek", U"grafik", U"appendix", U"resim"});
  return is_one_of(list, word);
}

bool speaks_of_questions(std::u32string_view folded_sentence) {
  return std::any_of(question_words.begin(), question_words.end(),
                     [&](Word each) { return folded_sentence.find(each) != Word::npos; });
}

bool is_hollow(std::u32string_view word) { return is_one_of(hollow, word); }

bool is_finite_verb(std::u32string_view word) {
  return is_one_of(verbs, word) || word.substr(0, 3) == U"می\u200C" ||
         std::any_of(verb_endings.begin(), verb_endings.end(),
                     [&](Word each) { return ends_with(word, each); });
}

}  // namespace coding::printed
