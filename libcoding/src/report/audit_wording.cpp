#include "report/audit_wording.hpp"

#include <array>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = AuditPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Claims of the paper against the project", "Makaledeki iddiaların projeyle karşılaştırılması", "سنجش ادعاهای مقاله با پروژه", "Məqalədəki iddiaların layihə ilə yoxlanması"},
    {P::project_title, "What the project says about itself", "Projenin kendi içinde gösterdikleri", "آنچه پروژه دربارهٔ خود نشان می‌دهد", "Layihənin öz daxilində göstərdikləri"},
    {P::policy_title, "What words of quantity are held to mean", "Nicelik sözcüklerinin anlamı", "معنای واژه‌های کمیت", "Kəmiyyət sözlərinin mənası"},

    {P::rule, "Rule", "Kural", "قاعده", "Qayda"},
    {P::verdict, "Verdict", "Hüküm", "حکم", "Hökm"},
    {P::claimed, "Claimed", "İddia edilen", "ادعاشده", "İddia edilən"},
    {P::recomputed, "Recomputed", "Yeniden hesaplanan", "بازمحاسبه‌شده", "Yenidən hesablanan"},
    {P::where, "Where", "Yer", "جا", "Yer"},
    {P::explanation, "Explanation", "Açıklama", "توضیح", "İzah"},
    {P::quantifier, "Class", "Sınıf", "رده", "Sinif"},
    {P::lower_bound, "Lower bound", "Alt sınır", "کران پایین", "Alt hədd"},
    {P::words, "Words", "Sözcükler", "واژه‌ها", "Sözlər"},
    {P::example, "Of {}: at least", "{} kişide en az", "از {} نفر: دست‌کم", "{} nəfərdən ən azı"},

    {P::holds, "holds", "doğru", "درست", "doğrudur"},
    {P::contradicted, "contradicted", "çelişiyor", "در تناقض", "ziddiyyətli"},
    {P::depends, "depends on the reading", "okumaya bağlı", "وابسته به خوانش", "oxunuşdan asılıdır"},
    {P::not_checkable, "not checkable", "denetlenemez", "سنجش‌ناپذیر", "yoxlanıla bilmir"},

    {P::lead, "Each claim with what the project holds about it. A verdict compares the paper with the coded data in this project, and with nothing else.", "Her iddia, projede onunla ilgili olanlarla birlikte. Hüküm, makaleyi yalnızca bu projedeki kodlanmış veriyle karşılaştırır.", "هر ادعا در کنار آنچه پروژه دربارهٔ آن دارد. حکم، مقاله را تنها با داده‌های کدگذاری‌شدهٔ همین پروژه می‌سنجد.", "Hər iddia layihədə onunla bağlı olanlarla birlikdə. Hökm məqaləni yalnız bu layihədəki kodlaşdırılmış məlumatla müqayisə edir."},
    {P::stated, "In the paper’s words", "Makaledeki sözcüklerle", "به واژه‌های مقاله", "Məqalənin sözləri ilə"},
    {P::readings, "Readings", "Okumalar", "خوانش‌ها", "Oxunuşlar"},
    {P::reading_holds, "holds", "doğru", "درست", "doğrudur"},
    {P::reading_fails, "does not hold", "doğru değil", "نادرست", "doğru deyil"},
    {P::people, "Participants", "Katılımcılar", "مشارکت‌کنندگان", "İştirakçılar"},
    {P::passages, "Passages", "Bölümler", "قطعه‌ها", "Hissələr"},
    {P::no_evidence, "No passage of the project bears on this.", "Projede bununla ilgili bir bölüm yok.", "هیچ قطعه‌ای از پروژه به این مربوط نیست.", "Layihədə bununla bağlı hissə yoxdur."},
    {P::more_passages, "{} of {} passages", "{} / {} bölüm", "{} از {} قطعه", "{} / {} hissə"},

    {P::policy_note, "Words of quantity are tested against the lower bounds of the policy {}; no binding standard exists.", "Nicelik sözcükleri {} ilkesinin alt sınırlarıyla sınanır; bağlayıcı bir ölçün yoktur.", "واژه‌های کمیت با کران‌های پایین سیاست {} سنجیده می‌شوند؛ معیار الزام‌آوری وجود ندارد.", "Kəmiyyət sözləri {} qaydasının alt hədləri ilə yoxlanılır; məcburi standart yoxdur."},
    {P::summary, "Claims: {}. Hold: {}; contradicted: {}; depend on the reading: {}; not checkable: {}.", "{} iddia: {} doğru, {} çelişiyor, {} okumaya bağlı, {} denetlenemez.", "{} ادعا: {} درست، {} در تناقض، {} وابسته به خوانش، {} سنجش‌ناپذیر.", "{} iddia: {} doğru, {} ziddiyyətli, {} oxunuşdan asılı, {} yoxlanıla bilmir."},
    {P::readings_note, "A claim that depends on the reading is no error: its explanation shows every reading.", "Okumaya bağlı bir iddia yanlış demek değildir: açıklaması her okumayı gösterir.", "ادعای وابسته به خوانش خطا نیست: توضیح آن همهٔ خوانش‌ها را نشان می‌دهد.", "Oxunuşdan asılı iddia səhv deyil: izahı bütün oxunuşları göstərir."},
    {P::flags_note, "Without claims, findings are flags for a reader; none of them contradicts anything.", "İddia verilmeyince bulgular okuyana birer işarettir; hiçbiri bir şeyi çürütmez.", "بدون ادعا، یافته‌ها تنها نشانه‌ای برای خواننده‌اند و چیزی را رد نمی‌کنند.", "İddia verilməyəndə tapıntılar oxucu üçün işarədir; heç biri nəyisə təkzib etmir."},
    {P::bound_at_least, "at least {}", "en az {}", "دست‌کم {}", "ən azı {}"},
    {P::bound_more_than, "more than {}", "{} üzeri", "بیش از {}", "{} üstü"},
    {P::bound_people, "people: at least {}", "en az {} kişi", "دست‌کم {} نفر", "ən azı {} nəfər"},
    {P::bound_all_but, "all but {} at most", "en çok {} kişi dışında herkes", "همه به‌جز حداکثر {} نفر", "ən çoxu {} nəfər istisna hamı"},
    {P::bound_everybody, "everybody", "herkes", "همه", "hamı"},
    {P::left_out_note, "Left out, because what they are about is not plain: {} passages that look like claims.", "{} yer iddiaya benziyor ama dışarıda bırakıldı: neyle ilgili oldukları açık değil.", "{} جا شبیه ادعاست و کنار گذاشته شد: روشن نیست دربارهٔ چیست.", "{} yer iddiaya oxşayır, amma kənarda qalıb: nə barədə olduğu aydın deyil."},
}};
// clang-format on
static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

struct Word {
  std::string_view name{};
  std::string_view en{};
  std::string_view tr{};
  std::string_view fa{};
  std::string_view az{};
};

// clang-format off
constexpr std::array words = {
    Word{"sum", "sum", "toplam", "جمع", "cəm"},
    Word{"list", "list", "liste", "فهرست", "siyahı"},
    Word{"count", "count", "sayı", "شمار", "say"},
    Word{"quantifier", "word of quantity", "nicelik sözcüğü", "واژهٔ کمیت", "kəmiyyət sözü"},
    Word{"attribution", "speaker of a quote", "alıntının sahibi", "گویندهٔ نقل‌قول", "sitatın sahibi"},
    Word{"quoted-number", "number in a quote", "alıntıdaki sayı", "عدد در نقل‌قول", "sitatdakı say"},
    Word{"enumeration", "enumeration", "sıralama", "برشماری", "sadalama"},
    Word{"parity", "two languages", "iki dil", "دو زبان", "iki dil"},
    Word{"label-drift", "spelling of names", "adların yazımı", "نگارش نام‌ها", "adların yazılışı"},
    Word{"orphan", "name without a code", "kodu olmayan ad", "نام بدون کد", "kodu olmayan ad"},
    Word{"plural-subject", "plural for one", "bir kişi için çoğul", "جمع برای یک نفر", "bir nəfər üçün cəm"},
    Word{"salience", "prominence", "öne çıkma", "برجستگی", "önə çıxma"},
    Word{"relation", "relation", "ilişki", "رابطه", "əlaqə"},
    Word{"saturation", "saturation", "doygunluk", "اشباع", "doyma"},
    Word{"reliability", "reliability", "güvenirlik", "پایایی", "etibarlılıq"},
    Word{"homonym", "one name, several codes", "tek ad, birden çok kod", "یک نام، چند کد", "bir ad, bir neçə kod"},
    Word{"quote-coverage", "coverage by quotes", "alıntıların kapsamı", "پوشش نقل‌قول‌ها", "sitatların əhatəsi"},
    Word{"description", "description in two places", "iki yerde betimleme", "توصیف در دو جا", "iki yerdə təsvir"},
    Word{"criterion", "criterion", "ölçüt", "معیار", "meyar"},
    Word{"components", "components", "bileşenler", "مؤلفه‌ها", "komponentlər"},
    Word{"verbatim", "words of a quote", "alıntının sözleri", "واژه‌های نقل‌قول", "sitatın sözləri"},
    Word{"disconfirming", "quote against its code", "koduna karşı alıntı", "نقل‌قول خلاف کد", "koduna qarşı sitat"},
    Word{"procedure", "procedure", "işlem", "روند", "prosedur"},

    Word{"participants", "participants", "katılımcılar", "مشارکت‌کنندگان", "iştirakçılar"},
    Word{"documents", "documents", "belgeler", "سندها", "sənədlər"},
    Word{"codes", "codes", "kodlar", "کدها", "kodlar"},
    Word{"segments", "coded segments", "kodlanmış bölümler", "قطعه‌های کدگذاری‌شده", "kodlanmış hissələr"},
    Word{"coders", "coders", "kodlayıcılar", "کدگذاران", "kodlayıcılar"},

    Word{"document", "by document", "belgeye göre", "بر پایهٔ سند", "sənəd üzrə"},
    Word{"participant", "by participant", "katılımcıya göre", "بر پایهٔ مشارکت‌کننده", "iştirakçı üzrə"},
    Word{"turn", "by turn", "söz sırasına göre", "بر پایهٔ نوبت", "söz növbəsi üzrə"},
    Word{"paragraph", "by paragraph", "paragrafa göre", "بر پایهٔ بند", "abzas üzrə"},
    Word{"sentence", "by sentence", "tümceye göre", "بر پایهٔ جمله", "cümlə üzrə"},
    Word{"line", "by line", "satıra göre", "بر پایهٔ سطر", "sətir üzrə"},
    Word{"word", "by word", "sözcüğe göre", "بر پایهٔ واژه", "söz üzrə"},
    Word{"character", "by character", "karaktere göre", "بر پایهٔ نویسه", "simvol üzrə"},

    Word{"guest", "Guest et al.", "Guest vd.", "گست و همکاران", "Guest və b."},
    Word{"francis", "Francis et al.", "Francis vd.", "فرانسیس و همکاران", "Francis və b."},
    Word{"collection", "of collection", "toplanma", "گردآوری", "toplanma"},
    Word{"date", "of date", "tarih", "تاریخ", "tarix"},
    Word{"label", "of labels (assumed)", "etiket (varsayılan)", "برچسب‌ها (فرضی)", "etiket (fərz edilən)"},

    Word{"open", "open coding", "açık kodlama", "کدگذاری باز", "açıq kodlaşdırma"},
    Word{"axial", "axial coding", "eksensel kodlama", "کدگذاری محوری", "oxlu kodlaşdırma"},
    Word{"selective", "selective coding", "seçici kodlama", "کدگذاری انتخابی", "seçici kodlaşdırma"},

    Word{"member-check", "what was shown to participants and what they answered", "katılımcılara gösterilenler ve verdikleri yanıtlar", "آنچه به مشارکت‌کنندگان نشان داده شد و پاسخ آنان", "iştirakçılara göstərilənlər və onların cavabları"},
    Word{"calendar", "the calendar of meetings", "toplantı takvimi", "تقویم جلسه‌ها", "görüşlərin təqvimi"},
    Word{"editions", "the works that the paper cites, and their editions", "makalenin andığı yapıtlar ve baskıları", "آثار مورد استناد مقاله و ویراست آن‌ها", "məqalənin istinad etdiyi əsərlər və onların nəşrləri"},
    Word{"layout", "how the paper’s tables are set", "makale tablolarının dizgisi", "صفحه‌آرایی جدول‌های مقاله", "məqalə cədvəllərinin tərtibatı"},
    Word{"sampling", "who was approached, and why", "kime neden başvurulduğu", "به چه کسی و چرا مراجعه شد", "kimə və niyə müraciət edildiyi"},
    Word{"ethics", "approvals and permissions", "onaylar ve izinler", "تأییدها و مجوزها", "təsdiqlər və icazələr"},
    Word{"instrument", "the versions of the interview form", "görüşme formunun sürümleri", "نسخه‌های فرم مصاحبه", "müsahibə formasının versiyaları"},
};
// clang-format on

}  // namespace

std::string say(AuditPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string audit_word(std::string_view name, const Language& language) {
  const std::string tag = primary(language);
  for (const Word& word : words) {
    if (word.name != name) continue;
    return std::string(tag == "tr" ? word.tr : tag == "fa" ? word.fa : tag == "az" ? word.az : word.en);
  }
  return std::string(name);
}

std::string title_of(Verdict verdict, const Language& language) {
  switch (verdict) {
    case Verdict::holds:
      return say(P::holds, language);
    case Verdict::contradicted:
      return say(P::contradicted, language);
    case Verdict::depends:
      return say(P::depends, language);
    case Verdict::not_checkable:
      break;
  }
  return say(P::not_checkable, language);
}

std::string title_of(ClaimRule rule, const Language& language) {
  return audit_word(facts_of(rule).name, language);
}

}  // namespace coding::report
