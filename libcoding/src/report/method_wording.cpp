#include "report/method_wording.hpp"

#include "report/numbered_gaps.hpp"

namespace coding::report {

namespace {

using P = MethodPhrase;

// No ending hangs on a gap: in Turkish and Azerbaijani it would have to follow the sound of the number.
// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Methods paragraph", "Yöntem paragrafı", "بند روش پژوهش", "Metod abzası"},
    {P::topic, "Topic", "Konu", "موضوع", "Mövzu"},
    {P::state, "Who says it", "Kaynak", "از کجا", "Mənbə"},
    {P::sentence, "Sentence", "Cümle", "جمله", "Cümlə"},
    {P::from_project, "filled by the project", "projeden dolduruldu", "از پروژه پر شده", "layihədən doldurulub"},
    {P::partly, "partly; for the author to complete", "kısmen; yazar tamamlar", "بخشی از پروژه؛ تکمیل با نویسنده", "qismən; müəllif tamamlayır"},
    {P::for_author, "for the author", "yazar doldurur", "بر عهدهٔ نویسنده", "müəllif doldurur"},
    {P::answered, "answered by the author", "yazar yanıtladı", "نویسنده پاسخ داده است", "müəllif cavablandırıb"},
    {P::design, "The method of the study is {1}.", "Çalışmada {1} yöntemi kullanıldı.", "روش پژوهش {1} است.", "Tədqiqatda {1} metodundan istifadə edilib."},
    {P::design_gap, "[The design of the study and the tradition it stands in: to be filled in by the author.]", "[Çalışmanın deseni ve dayandığı gelenek: yazar dolduracak.]", "[طرح پژوهش و سنتی که بر آن استوار است: نویسنده تکمیل کند.]", "[Tədqiqatın dizaynı və əsaslandığı ənənə: müəllif dolduracaq.]"},
    {P::data, "The data comprise {1} document(s) from {2} participant(s).", "Veriler, {2} katılımcıya ait {1} belgeden oluşmaktadır.", "داده‌های پژوهش {1} سند از {2} مشارکت‌کننده را در بر می‌گیرد.", "Məlumatlar {2} iştirakçıya aid {1} sənəddən ibarətdir."},
    {P::documents_only, "The data comprise {1} document(s).", "Veriler {1} belgeden oluşmaktadır.", "داده‌های پژوهش {1} سند را در بر می‌گیرد.", "Məlumatlar {1} sənəddən ibarətdir."},
    {P::no_documents, "The project holds no documents yet.", "Projede henüz belge yoktur.", "پروژه هنوز سندی ندارد.", "Layihədə hələ sənəd yoxdur."},
    {P::dated_between, "The documents date from {1} to {2}.", "Belgelerin tarihleri {1} ile {2} arasındadır.", "تاریخ سندها از {1} تا {2} است.", "Sənədlərin tarixləri {1} ilə {2} arasındadır."},
    {P::dated_on, "The date of the documents is {1}.", "Belgelerin tarihi: {1}.", "تاریخ سندها {1} است.", "Sənədlərin tarixi: {1}."},
    {P::collection_gap, "[How the participants were chosen, and how the data were collected, recorded and transcribed: to be filled in by the author.]", "[Katılımcıların nasıl seçildiği, verilerin nasıl toplandığı, kaydedildiği ve yazıya döküldüğü: yazar dolduracak.]", "[مشارکت‌کنندگان چگونه برگزیده شدند و داده‌ها چگونه گردآوری، ضبط و پیاده شدند: نویسنده تکمیل کند.]", "[İştirakçıların necə seçildiyi, məlumatların necə toplandığı, yazıldığı və mətnə köçürüldüyü: müəllif dolduracaq.]"},
    {P::nothing_coded, "Nothing has been coded yet.", "Henüz hiçbir şey kodlanmamıştır.", "هنوز چیزی کدگذاری نشده است.", "Hələ heç nə kodlaşdırılmayıb."},
    {P::one_coder, "One coder ({1}) worked through {2} of {3} document(s) and coded {4} segment(s) with {5} different code(s).", "Bir kodlayıcı ({1}), {3} belgenin {2} tanesini inceledi ve {5} farklı kodla {4} bölüm kodladı.", "یک کدگذار ({1}) {2} سند از {3} سند را بررسی کرد و {4} قطعه را با {5} کد متفاوت کدگذاری کرد.", "Bir kodlayıcı ({1}) {3} sənədin {2} ədədini nəzərdən keçirib və {5} fərqli kodla {4} hissə kodlaşdırıb."},
    {P::coders, "The documents were coded by {1} coders: {2}.", "Belgeleri {1} kodlayıcı kodladı: {2}.", "سندها را {1} کدگذار کدگذاری کردند: {2}.", "Sənədləri {1} kodlayıcı kodlaşdırıb: {2}."},
    {P::coder_item, "{1}, {2} of {3} document(s) ({4} segment(s), {5} different code(s))", "{1}, {3} belgenin {2} tanesi ({4} bölüm, {5} farklı kod)", "{1}، {2} سند از {3} سند ({4} قطعه، {5} کد متفاوت)", "{1}, {3} sənədin {2} ədədi ({4} hissə, {5} fərqli kod)"},
    {P::counts_of, "The counts that are reported rest on the coding of {1}.", "Bildirilen sayılar {1} adlı kodlayıcının kodlamasına dayanır.", "شمارش‌های گزارش‌شده بر کدگذاری {1} استوارند.", "Bildirilən saylar {1} adlı kodlayıcının kodlaşdırmasına əsaslanır."},
    {P::coders_gap, "[Who coded, with what training and what relation to the field: to be filled in by the author.]", "[Kodlamayı kimin, hangi eğitimle ve alanla nasıl bir ilişki içinde yaptığı: yazar dolduracak.]", "[چه کسی، با چه آموزشی و با چه نسبتی با میدان پژوهش کدگذاری کرد: نویسنده تکمیل کند.]", "[Kodlaşdırmanı kimin, hansı hazırlıqla və sahə ilə hansı əlaqədə apardığı: müəllif dolduracaq.]"},
    {P::double_coding, "Two or more coders worked through {1} of {2} document(s) ({3}), in which {4} of the {5} segment(s) of {6} stand ({7}) [how these documents were chosen: to be filled in by the author].", "{2} belgenin {1} tanesini ({3}) en az iki kodlayıcı inceledi; {6} adlı kodlayıcının {5} bölümünden {4} tanesi ({7}) bu belgelerdedir [bu belgelerin nasıl seçildiği: yazar dolduracak].", "دست‌کم دو کدگذار {1} سند از {2} سند ({3}) را بررسی کردند؛ {4} قطعه از {5} قطعهٔ {6} ({7}) در این سندهاست [این سندها چگونه برگزیده شدند: نویسنده تکمیل کند].", "{2} sənədin {1} ədədini ({3}) ən azı iki kodlayıcı nəzərdən keçirib; {6} adlı kodlayıcının {5} hissəsindən {4} ədədi ({7}) bu sənədlərdədir [bu sənədlərin necə seçildiyi: müəllif dolduracaq]."},
    {P::stages, "The stages of coding left these traces: {1}.", "Kodlama aşamalarının projedeki izleri: {1}.", "نشان مرحله‌های کدگذاری در پروژه چنین است: {1}.", "Kodlaşdırma mərhələlərinin layihədəki izləri: {1}."},
    {P::stage_item, "{1} ({2} code(s), {3} segment(s))", "{1} ({2} kod, {3} bölüm)", "{1} ({2} کد، {3} قطعه)", "{1} ({2} kod, {3} hissə)"},
    {P::stage_item_dated, "{1} ({2} code(s), {3} segment(s), entered {4})", "{1} ({2} kod, {3} bölüm; giriş {4})", "{1} ({2} کد، {3} قطعه؛ ثبت {4})", "{1} ({2} kod, {3} hissə; daxil edilib {4})"},
    {P::from_to, "{1} to {2}", "{1} – {2}", "{1} تا {2}", "{1} – {2}"},
    {P::entered_on, "By the project’s journal, the coding was entered on {1}.", "Projenin günlüğüne göre kodlama {1} tarihinde girilmiştir.", "بنا بر روزنگار پروژه، کدگذاری در {1} ثبت شده است.", "Layihənin jurnalına görə kodlaşdırma {1} tarixində daxil edilib."},
    {P::entered_between, "By the project’s journal, the coding was entered between {1} and {2}.", "Projenin günlüğüne göre kodlama {1} ile {2} arasında girilmiştir.", "بنا بر روزنگار پروژه، کدگذاری میان {1} و {2} ثبت شده است.", "Layihənin jurnalına görə kodlaşdırma {1} ilə {2} arasında daxil edilib."},
    {P::codebook, "The codebook holds {1} code(s) ({2}), {3} of them in use.", "Kod kitabında {1} kod vardır ({2}); bunların {3} tanesi kullanılmaktadır.", "کتابچهٔ کدها {1} کد دارد ({2}) که {3} تای آن‌ها به کار رفته است.", "Kod kitabında {1} kod var ({2}); onların {3} ədədindən istifadə olunub."},
    {P::codebook_flat, "The codebook holds {1} code(s), {2} of them in use.", "Kod kitabında {1} kod vardır; bunların {2} tanesi kullanılmaktadır.", "کتابچهٔ کدها {1} کد دارد که {2} تای آن‌ها به کار رفته است.", "Kod kitabında {1} kod var; onların {2} ədədindən istifadə olunub."},
    {P::core, "The core category is “{1}”.", "Çekirdek kategori “{1}” olarak belirlenmiştir.", "مقولهٔ مرکزی «{1}» است.", "Əsas kateqoriya “{1}” kimi müəyyən edilib."},
    {P::in_vivo, "Codes named in the participants’ own words (in vivo): {1}.", "Adı katılımcıların kendi sözleri olan (in vivo) kodların sayısı: {1}.", "شمار کدهایی که نامشان گفتهٔ خود مشارکت‌کنندگان است (in vivo): {1}.", "Adı iştirakçıların öz sözləri olan (in vivo) kodların sayı: {1}."},
    {P::memos, "The project keeps {1} memo(s).", "Projede {1} not tutulmaktadır.", "در پروژه {1} یادداشت نگه داشته شده است.", "Layihədə {1} qeyd saxlanılır."},
    {P::agreement, "Agreement between the coders was computed on the {1} document(s) that at least two of them worked through, in units of one {2} ({3} units, {4} codes). Over all {5} decisions, each whether one unit has one code, {6}.", "Kodlayıcılar arası uyum, en az ikisinin incelediği {1} belgede, bir {2} büyüklüğündeki birimler üzerinden hesaplandı ({3} birim, {4} kod). Her biri bir birimin bir kodu alıp almadığına ilişkin {5} kararın tümünde {6}.", "توافق میان کدگذاران بر {1} سندی که دست‌کم دو تن از آنان بررسی کرده‌اند، با واحدهایی به اندازهٔ یک {2} محاسبه شد ({3} واحد، {4} کد). در همهٔ {5} تصمیم، هر یک دربارهٔ اینکه یک واحد یک کد را دارد یا نه، {6}.", "Kodlayıcılar arasında uyğunluq ən azı ikisinin nəzərdən keçirdiyi {1} sənəddə, bir {2} böyüklüyündə vahidlər üzrə hesablanıb ({3} vahid, {4} kod). Hər biri bir vahidin bir kodu alıb-almaması barədə olan {5} qərarın hamısında {6}."},
    {P::resolved_gap, "[Whether the coders worked without knowing each other’s codes, and how disagreements were resolved: to be filled in by the author.]", "[Kodlayıcıların birbirlerinin kodlarını bilmeden çalışıp çalışmadığı ve uyuşmazlıkların nasıl giderildiği: yazar dolduracak.]", "[آیا کدگذاران بی‌خبر از کدهای یکدیگر کار کردند و اختلاف‌ها چگونه حل شد: نویسنده تکمیل کند.]", "[Kodlayıcıların bir-birinin kodlarını bilmədən işləyib-işləmədiyi və uyğunsuzluqların necə həll edildiyi: müəllif dolduracaq.]"},
    {P::why_nothing_coded, "Agreement between coders was not assessed: nothing has been coded yet.", "Kodlayıcılar arası uyum değerlendirilmedi: henüz hiçbir şey kodlanmamıştır.", "توافق میان کدگذاران سنجیده نشد: هنوز چیزی کدگذاری نشده است.", "Kodlayıcılar arasında uyğunluq qiymətləndirilməyib: hələ heç nə kodlaşdırılmayıb."},
    {P::why_one_coder, "Agreement between coders was not assessed, because one person did all the coding.", "Kodlamanın tamamını bir kişi yaptığı için kodlayıcılar arası uyum değerlendirilmedi.", "چون همهٔ کدگذاری را یک نفر انجام داده است، توافق میان کدگذاران سنجیده نشد.", "Bütün kodlaşdırmanı bir nəfər apardığı üçün kodlayıcılar arasında uyğunluq qiymətləndirilməyib."},
    {P::why_not_shared, "Agreement between coders was not assessed, because no two of them worked through the same document.", "Aynı belgeyi inceleyen iki kodlayıcı bulunmadığı için kodlayıcılar arası uyum değerlendirilmedi.", "چون هیچ دو کدگذاری یک سند را بررسی نکرده‌اند، توافق میان کدگذاران سنجیده نشد.", "Eyni sənədi nəzərdən keçirən iki kodlayıcı olmadığı üçün kodlayıcılar arasında uyğunluq qiymətləndirilməyib."},
    {P::why_undefined, "Two or more coders worked through {1} document(s), yet {2} has no value there: {3}.", "En az iki kodlayıcı {1} belgeyi inceledi, ancak orada {2} için bir değer yoktur: {3}.", "دست‌کم دو کدگذار {1} سند را بررسی کردند، اما {2} در آن‌ها مقداری ندارد: {3}.", "Ən azı iki kodlayıcı {1} sənədi nəzərdən keçirib, lakin orada {2} üçün qiymət yoxdur: {3}."},
    {P::reached, "By the rule of Guest, Namey and Chen (2020; base {1}, run {2}, threshold {3}, interviews {6}), saturation was reached at {4}+{2} of {5} interviews; codes first seen after that: {7}.", "Guest, Namey ve Chen’in (2020) kuralına göre (taban {1}, dizi {2}, eşik {3}; görüşmeler {6}) doygunluğa {5} görüşme içinde {4}+{2} noktasında ulaşıldı; bundan sonra ilk kez görülen kod sayısı: {7}.", "بر پایهٔ قاعدهٔ گست، نِیمی و چن (۲۰۲۰؛ پایه {1}، دنباله {2}، آستانه {3}، مصاحبه‌ها {6})، اشباع پس از {4} مصاحبه از {5} مصاحبه، با دنباله‌ای {2} مصاحبه‌ای، به دست آمد؛ شمار کدهایی که پس از آن نخستین بار دیده شدند: {7}.", "Guest, Namey və Chen (2020) qaydasına görə (baza {1}, ardıcıllıq {2}, hədd {3}; müsahibələr {6}) doymaya {5} müsahibə içində {4}+{2} nöqtəsində çatılıb; bundan sonra ilk dəfə görünən kodların sayı: {7}."},
    {P::never_reached, "By the rule of Guest, Namey and Chen (2020; base {1}, run {2}, threshold {3}, interviews {5}), saturation was not reached within {4} interviews.", "Guest, Namey ve Chen’in (2020) kuralına göre (taban {1}, dizi {2}, eşik {3}; görüşmeler {5}) {4} görüşmede doygunluğa ulaşılmadı.", "بر پایهٔ قاعدهٔ گست، نِیمی و چن (۲۰۲۰؛ پایه {1}، دنباله {2}، آستانه {3}، مصاحبه‌ها {5})، در {4} مصاحبه اشباع به دست نیامد.", "Guest, Namey və Chen (2020) qaydasına görə (baza {1}, ardıcıllıq {2}, hədd {3}; müsahibələr {5}) {4} müsahibədə doymaya çatılmayıb."},
    {P::by_collection, "in the order of collection", "toplama sırasıyla", "به ترتیب گردآوری", "toplanma sırası ilə"},
    {P::by_date, "in the order of their dates", "tarih sırasıyla", "به ترتیب تاریخ", "tarix sırası ilə"},
    {P::by_label, "in the order of their labels, which is an assumption", "etiket sırasıyla, bir varsayım olarak", "به ترتیب برچسب‌ها که خود یک فرض است", "etiket sırası ilə, bir fərziyyə kimi"},
    {P::coverage, "Good–Turing coverage of the codes is estimated at {1} (Chao and Jost 2012).", "Kodların Good–Turing kapsamı {1} olarak kestirilmektedir (Chao ve Jost 2012).", "پوشش گود–تورینگ کدها {1} برآورد می‌شود (چائو و جوست ۲۰۱۲).", "Kodların Good–Turing əhatəsi {1} səviyyəsində qiymətləndirilir (Chao və Jost 2012)."},
    {P::too_few, "Saturation was not computed: the rule of Guest, Namey and Chen (2020) takes at least {1} coded interviews, and there are {2}.", "Doygunluk hesaplanmadı: Guest, Namey ve Chen’in (2020) kuralı en az {1} kodlanmış görüşme ister, eldeki sayı ise {2}.", "اشباع محاسبه نشد: قاعدهٔ گست، نِیمی و چن (۲۰۲۰) دست‌کم {1} مصاحبهٔ کدگذاری‌شده می‌خواهد و شمار آن‌ها {2} است.", "Doyma hesablanmayıb: Guest, Namey və Chen (2020) qaydası ən azı {1} kodlaşdırılmış müsahibə tələb edir, mövcud say isə {2}."},
    {P::first_ones_empty, "Saturation was not computed: the first interviews hold no codes, so that nothing is a share of them.", "Doygunluk hesaplanmadı: ilk görüşmelerde kod yoktur, dolayısıyla oran alınamaz.", "اشباع محاسبه نشد: مصاحبه‌های نخست کدی ندارند و نسبتی به دست نمی‌آید.", "Doyma hesablanmayıb: ilk müsahibələrdə kod yoxdur, ona görə nisbət götürülə bilmir."},
    {P::sufficiency_gap, "[Why these participants suffice: to be filled in by the author.]", "[Bu katılımcıların neden yeterli olduğu: yazar dolduracak.]", "[چرا این مشارکت‌کنندگان بسنده‌اند: نویسنده تکمیل کند.]", "[Bu iştirakçıların niyə kifayət etdiyi: müəllif dolduracaq.]"},
    {P::software, "The analysis was carried out with the program coding, version {1}.", "Analiz, coding programının {1} sürümüyle yapılmıştır.", "تحلیل با نسخهٔ {1} برنامهٔ coding انجام شده است.", "Təhlil coding proqramının {1} versiyası ilə aparılıb."},
    {P::reference, "For the references: coding (version {1}), computer software [year and address: to be filled in by the author].", "Kaynakça için: coding (sürüm {1}), bilgisayar yazılımı [yıl ve adres: yazar dolduracak].", "برای فهرست منابع: coding (نسخهٔ {1})، نرم‌افزار رایانه‌ای [سال و نشانی: نویسنده تکمیل کند].", "Ədəbiyyat siyahısı üçün: coding (versiya {1}), kompüter proqramı [il və ünvan: müəllif dolduracaq]."},
}};
// clang-format on

static_assert(is_complete(wordings));
static_assert(same_numbered_gaps(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(MethodPhrase phrase, const Language& language, const std::vector<std::string>& gaps) {
  return filled_by_number(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string between_items(const Language& language) { return primary(language) == "fa" ? "؛ " : "; "; }

}  // namespace coding::report
