#include "coding/report/counting_notes.hpp"

#include <initializer_list>

#include "coding/report/wording.hpp"
#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

enum class CountingPhrase { where, where_documents, union_of, agreed, count_ };
using P = CountingPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::where, "Only segments of which this is true: {} ({} of {}).", "Yalnız şu sorguya uyan kodlanmış bölümler: {} ({} / {}).", "تنها قطعه‌هایی که این دربارهٔ آن‌ها درست است: {} ({} از {}).", "Yalnız bu sorğuya uyğun kodlanmış hissələr: {} ({} / {})."},
    {P::where_documents, "The query rules out whole documents; those and their people are not in the whole: {} of {} documents remain.", "Sorgu bazı belgeleri tümüyle dışarıda bırakıyor; onlar ve kişileri bütüne girmez: {} / {} belge kaldı.", "این پرسش برخی سندها را یکسره کنار می‌گذارد؛ آن‌ها و افرادشان در کل شمرده نشده‌اند: {} از {} سند مانده است.", "Sorğu bəzi sənədləri tamamilə kənarda qoyur; onlar və şəxsləri cəmə daxil deyil: {} / {} sənəd qaldı."},
    {P::union_of, "Coded by at least one of {}.", "Şunlardan en az biri kodladı: {}.", "دست‌کم یکی از این کدگذاران کد داده است: {}.", "Bunlardan ən azı biri kodlayıb: {}."},
    {P::agreed, "Only where at least {} of these coders gave the same code: {}.", "Yalnız şu kodlayıcılardan en az {} tanesinin aynı kodu verdiği yerler: {}.", "تنها جاهایی که دست‌کم {} تن از این کدگذاران همان کد را داده‌اند: {}.", "Yalnız bu kodlayıcılardan ən azı {} nəfərin eyni kodu verdiyi yerlər: {}."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

std::string say(P phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace

std::vector<std::string> where_notes(const std::string& query, const Kept& kept, const Language& reader) {
  std::vector<std::string> out = {
      say(P::where, reader, {query, number(kept.segments, reader), number(kept.of_segments, reader)})};
  if (kept.documents < kept.of_documents) {
    out.push_back(
        say(P::where_documents, reader, {number(kept.documents, reader), number(kept.of_documents, reader)}));
  }
  return out;
}

std::string combined_note(const std::vector<CoderId>& coders, std::size_t at_least, const Language& reader) {
  std::string names;
  for (const CoderId& coder : coders) names += (names.empty() ? "" : ", ") + coder.value;
  if (at_least == 1) return say(P::union_of, reader, {names});
  return say(P::agreed, reader, {number(at_least, reader), names});
}

}  // namespace coding::report
