#include "report/exchange_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = ExchangePhrase;

constexpr PhraseTable<P> wordings = {{
    {P::title, "What did not go along as it was", "Olduğu gibi aktarılamayanlar",
     "آنچه همان‌گونه منتقل نشد", "Olduğu kimi keçməyənlər"},
    {P::what, "What", "Ne", "چه", "Nə"},
    {P::name, "Name", "Ad", "نام", "Ad"},
    {P::count, "Count", "Sayı", "تعداد", "Sayı"},
    {P::fate, "Became", "Ne oldu", "چه شد", "Nə oldu"},
    {P::why, "Why", "Neden", "چرا", "Niyə"},
    {P::lost, "lost", "kayboldu", "از دست رفت", "itdi"},
    {P::changed, "changed", "değişti", "تغییر کرد", "dəyişdi"},
    {P::kept, "kept beside", "yanında saklandı", "در کنار نگه داشته شد", "yanında saxlanıldı"},
    {P::all_went, "Everything went along.", "Her şey aktarıldı.", "همه چیز منتقل شد.", "Hər şey keçdi."},
}};
static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(P phrase, const Language& reader) {
  return std::string(words_of(wordings[static_cast<std::size_t>(phrase)], reader));
}

std::string say(Fate fate, const Language& reader) {
  switch (fate) {
    case Fate::lost:
      return say(P::lost, reader);
    case Fate::changed:
      return say(P::changed, reader);
    case Fate::kept:
      return say(P::kept, reader);
  }
  return "";
}

}  // namespace coding::report
