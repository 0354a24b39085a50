#include "report/continuum_wording.hpp"

#include <array>
#include <utility>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = ContinuumPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Agreement on a continuum", "Süreklilik üzerinde uyum", "توافق روی پیوستار", "Kontinuum üzrə uyğunluq"},
    {P::coverage, "Coverage", "Kapsama", "پوشش", "Əhatə"},
    {P::observed, "Observed disagreement", "Gözlenen uyumsuzluk", "ناهمخوانی مشاهده‌شده", "Müşahidə olunan fərq"},
    {P::expected, "By chance", "Şansla beklenen", "مورد انتظار از شانس", "Təsadüfən gözlənilən"},
    {P::marked, "Marked units", "İşaretlenen birimler", "واحدهای نشان‌گذاری‌شده", "İşarələnmiş vahidlər"},

    {P::u_alpha, "uα: marking and coding", "uα: işaretleme ve kodlama", "نشان‌گذاری و کدگذاری (uα)", "uα: işarələmə və kodlama"},
    {P::u_alpha_binary, "|uα: marking alone", "|uα: yalnız işaretleme", "تنها نشان‌گذاری (|uα)", "|uα: yalnız işarələmə"},
    {P::cu_alpha, "cuα: coding of what both marked", "cuα: ortak işaretlenenin kodlanması", "کدگذاری بخش‌های مشترک (cuα)", "cuα: birgə işarələnənin kodlanması"},
    {P::ku_alpha, "(k)uα", "(k)uα", "(k)uα", "(k)uα"},
    {P::alpha_u, "α_U (2004)", "α_U (2004)", "α_U (۲۰۰۴)", "α_U (2004)"},
    {P::gamma, "γ", "γ", "γ", "γ"},
    {P::gamma_cat, "γ-cat", "γ-cat", "γ-cat", "γ-cat"},
    {P::gamma_k, "γ-k", "γ-k", "γ-k", "γ-k"},
    {P::boundary, "Boundary similarity B", "Sınır benzerliği B", "همانندی مرزها B", "Sərhəd oxşarlığı B"},
    {P::boundary_pi, "π of boundaries (B)", "sınırların π’si (B)", "پی مرزها (B)", "sərhədlərin π-si (B)"},
    {P::boundary_kappa, "κ of boundaries (B)", "sınırların κ’sı (B)", "کاپای مرزها (B)", "sərhədlərin κ-sı (B)"},
    {P::boundary_edits, "Boundary edit distance, mean", "Sınır düzenleme uzaklığı, ortalama", "میانگین فاصلهٔ ویرایش مرزها", "Sərhədlərin düzəliş məsafəsi, orta"},
    {P::segmentation, "Segmentation similarity S", "Bölütleme benzerliği S", "همانندی بخش‌بندی S", "Bölmə oxşarlığı S"},
    {P::pk, "Pk (0 is best)", "Pk (en iyi 0)", "Pk (بهترین ۰)", "Pk (ən yaxşı 0)"},
    {P::windowdiff, "WindowDiff (0 is best)", "WindowDiff (en iyi 0)", "WindowDiff (بهترین ۰)", "WindowDiff (ən yaxşı 0)"},
    {P::precision, "Precision of matched units", "Eşleşen birimlerde kesinlik", "دقت واحدهای همتا", "Uyğun vahidlərdə dəqiqlik"},
    {P::recall, "Recall of matched units", "Eşleşen birimlerde duyarlılık", "فراخوانی واحدهای همتا", "Uyğun vahidlərdə tamlıq"},
    {P::f1, "F1 of matched units", "Eşleşen birimlerde F1", "F1 واحدهای همتا", "Uyğun vahidlərdə F1"},

    {P::windowdiff_padded, "WindowDiff, padded (0 is best)", "WindowDiff, uçları uzatılmış (en iyi 0)", "WindowDiff با ادامهٔ دو سر (بهترین ۰)", "WindowDiff, ucları uzadılmış (ən yaxşı 0)"},
    {P::atlas_domains, "ATLAS.ti’s Cu-α: domains", "ATLAS.ti’nin Cu-α’sı: alanlar", "آلفای Cu-α در ATLAS.ti: حوزه‌ها", "ATLAS.ti-nin Cu-α-sı: sahələr"},
    {P::atlas_codes, "ATLAS.ti’s cu-α: codes of a domain", "ATLAS.ti’nin cu-α’sı: bir alanın kodları", "آلفای cu-α در ATLAS.ti: کدهای یک حوزه", "ATLAS.ti-nin cu-α-sı: bir sahənin kodları"},
    {P::atlas_binary, "ATLAS.ti’s α-binary: where a domain is", "ATLAS.ti’nin α-binary’si: alanın yeri", "آلفای دودویی ATLAS.ti: جای یک حوزه", "ATLAS.ti-nin α-binary-si: sahənin yeri"},

    {P::documents_note, "Documents that two coders or more have coded: {}; their ends are borders.", "En az iki kodlayıcının kodladığı belge sayısı: {}; belge sonları sınırdır.", "شمار سندهایی که دست‌کم دو کدگذار کدگذاری کرده‌اند: {}؛ پایان هر سند مرز است.", "Ən azı iki kodlayıcının kodladığı sənədlərin sayı: {}; sənəd sonları sərhəddir."},
    {P::bootstrap_note, "Intervals of {} %: bootstrap over documents, {} resamples, seed {}.", "%{} güven aralıkları: belgeler üzerinde bootstrap, {} yeniden örnekleme, tohum {}.", "فاصله‌های {} درصدی: بوت‌استرپ روی سندها، {} بازنمونه، بذر {}.", "{} %-lik intervallar: sənədlər üzrə bootstrap, {} təkrar seçmə, toxum {}."},
    {P::samples_note, "γ: chance from {} samples, seed {}.", "γ: şans {} örneklemden, tohum {}.", "γ: شانس از {} نمونه، بذر {}.", "γ: təsadüf {} nümunədən, toxum {}."},
    {P::not_unique_note, "Several alignments are best; γ-cat and γ-k depend on which is taken.", "En iyi hizalama birden çok; γ-cat ve γ-k hangisinin alındığına bağlıdır.", "چند هم‌ترازی بهترین‌اند؛ γ-cat و γ-k به گزینش میان آن‌ها وابسته‌اند.", "Ən yaxşı düzülüş birdən çoxdur; γ-cat və γ-k hansının götürülməsindən asılıdır."},
    {P::coder_empty_note, "A coder marked nothing at all ({}).", "Bir kodlayıcı hiçbir şey işaretlememiş ({}).", "یکی از کدگذاران هیچ چیز نشان‌گذاری نکرده است ({}).", "Kodlayıcılardan biri heç nə işarələməyib ({})."},
    {P::bounds_note, "The search for the best alignment was cut short: γ lies between the bounds that are given.", "En iyi hizalama araması kısa kesildi: γ verilen sınırlar arasındadır.", "جست‌وجوی بهترین هم‌ترازی کوتاه شد: γ میان کران‌های داده‌شده است.", "Ən yaxşı düzülüşün axtarışı yarıda kəsildi: γ verilən hədlər arasındadır."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

constexpr std::array<std::pair<std::string_view, P>, 22> measures = {
    {{"u-alpha", P::u_alpha},
     {"u-alpha-binary", P::u_alpha_binary},
     {"cu-alpha", P::cu_alpha},
     {"ku-alpha", P::ku_alpha},
     {"alpha-u", P::alpha_u},
     {"gamma", P::gamma},
     {"gamma-cat", P::gamma_cat},
     {"gamma-k", P::gamma_k},
     {"boundary", P::boundary},
     {"boundary-pi", P::boundary_pi},
     {"boundary-kappa", P::boundary_kappa},
     {"boundary-edits", P::boundary_edits},
     {"segmentation", P::segmentation},
     {"pk", P::pk},
     {"windowdiff", P::windowdiff},
     {"precision", P::precision},
     {"recall", P::recall},
     {"f1", P::f1},
     {"windowdiff-padded", P::windowdiff_padded},
     {"atlas-domains", P::atlas_domains},
     {"atlas-codes", P::atlas_codes},
     {"atlas-binary", P::atlas_binary}}};

}  // namespace

std::string say(ContinuumPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string name_of_continuum_measure(std::string_view measure, const Language& language) {
  for (const auto& [name, phrase] : measures) {
    if (name == measure) return say(phrase, language);
  }
  return std::string(measure);
}

}  // namespace coding::report
