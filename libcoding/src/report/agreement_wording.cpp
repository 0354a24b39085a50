#include "report/agreement_wording.hpp"

#include <array>
#include <utility>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = AgreementPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Agreement between coders", "Kodlayıcılar arası uyum", "توافق میان کدگذاران", "Kodlayıcılar arasında uyğunluq"},
    {P::measure, "Measure", "Ölçü", "شاخص", "Ölçü"},
    {P::value, "Value", "Değer", "مقدار", "Qiymət"},
    {P::standard_error, "Standard error", "Standart hata", "خطای معیار", "Standart xəta"},
    {P::lower, "Lower", "Alt sınır", "کران پایین", "Aşağı hədd"},
    {P::upper, "Upper", "Üst sınır", "کران بالا", "Yuxarı hədd"},
    {P::p_value, "p (one-sided)", "p (tek yönlü)", "p (یک‌سویه)", "p (birtərəfli)"},
    {P::units, "Units", "Birimler", "واحدها", "Vahidlər"},
    {P::observed, "Observed", "Gözlenen", "مشاهده‌شده", "Müşahidə olunan"},
    {P::expected, "By chance", "Şansla beklenen", "مورد انتظار از شانس", "Təsadüfən gözlənilən"},
    {P::below_667, "Chance of < .667", "< ,667 olasılığı", "احتمال کمتر از ٫۶۶۷", "< ,667 ehtimalı"},
    {P::below_800, "Chance of < .800", "< ,800 olasılığı", "احتمال کمتر از ٫۸۰۰", "< ,800 ehtimalı"},
    {P::units_needed, "Units needed", "Gereken birim", "واحد لازم", "Lazım olan vahid"},

    {P::percent, "Percent agreement", "Yüzde uyum", "درصد توافق", "Faiz uyğunluğu"},
    {P::percent_pairwise, "Percent agreement, mean of pairs", "Yüzde uyum, çiftlerin ortalaması", "درصد توافق، میانگین جفت‌ها", "Faiz uyğunluğu, cütlərin ortalaması"},
    {P::percent_unanimous, "Unanimous units", "Herkesin aynı kodladığı birimler", "واحدهای هم‌رأی", "Hamının eyni kodladığı vahidlər"},
    {P::positive, "Positive agreement", "Olumlu uyum", "توافق مثبت", "Müsbət uyğunluq"},
    {P::negative, "Negative agreement", "Olumsuz uyum", "توافق منفی", "Mənfi uyğunluq"},
    {P::miles_huberman, "Miles & Huberman", "Miles ve Huberman", "مایلز و هوبرمن", "Miles və Huberman"},
    {P::turkish, "Miles & Huberman × 100", "Miles ve Huberman × 100", "مایلز و هوبرمن × ۱۰۰", "Miles və Huberman × 100"},
    {P::holsti, "Holsti’s CR", "Holsti CR", "ضریب هولستی", "Holsti CR"},
    {P::iranian, "2 × agreements / all codes × 100", "2 × uyum / tüm kodlar × 100", "۲ × توافق‌ها / همهٔ کدها × ۱۰۰", "2 × uyğunluq / bütün kodlar × 100"},
    {P::cohen, "Cohen’s κ", "Cohen κ", "کاپای کوهن", "Cohen κ"},
    {P::kappa_max, "Greatest possible κ", "Olası en büyük κ", "بیشترین کاپای ممکن", "Mümkün olan ən böyük κ"},
    {P::scott, "Scott’s π", "Scott π", "پی اسکات", "Scott π"},
    {P::fleiss, "Fleiss’ κ", "Fleiss κ", "کاپای فلایس", "Fleiss κ"},
    {P::conger, "Conger’s κ", "Conger κ", "کاپای کانگر", "Conger κ"},
    {P::light, "Light’s κ", "Light κ", "کاپای لایت", "Light κ"},
    {P::brennan_prediger, "Brennan–Prediger κ", "Brennan–Prediger κ", "کاپای برنان–پردیگر", "Brennan–Prediger κ"},
    {P::gwet, "Gwet’s AC", "Gwet AC", "ضریب AC گوئت", "Gwet AC"},
    {P::bangdiwala, "Bangdiwala’s B", "Bangdiwala B", "B بنگدیوالا", "Bangdiwala B"},
    {P::alpha, "Krippendorff’s α", "Krippendorff α", "آلفای کریپندورف", "Krippendorff α"},
    {P::nvivo, "NVivo κ", "NVivo κ", "کاپای NVivo", "NVivo κ"},
    {P::nvivo_weighted, "NVivo κ, weighted by document", "NVivo κ, belgeye göre ağırlıklı", "کاپای NVivo، وزن‌دار با سند", "NVivo κ, sənədə görə çəkili"},
    {P::nvivo_percent, "NVivo percentage", "NVivo yüzdesi", "درصد NVivo", "NVivo faizi"},
    {P::maxqda, "MAXQDA κ", "MAXQDA κ", "کاپای MAXQDA", "MAXQDA κ"},
    {P::maxqda_percent, "MAXQDA percentage", "MAXQDA yüzdesi", "درصد MAXQDA", "MAXQDA faizi"},
    {P::pooled, "Pooled κ", "Havuzlanmış κ", "کاپای تجمیعی", "Birləşdirilmiş κ"},
    {P::short_percent, "Percent", "Yüzde", "درصد", "Faiz"},

    {P::no_variation, "The ratings do not vary: no agreement beyond chance can be shown.", "Değerlendirmeler hiç değişmiyor: şansın ötesinde bir uyum gösterilemez.", "ارزیابی‌ها هیچ تفاوتی ندارند: توافقی فراتر از شانس نشان‌دادنی نیست.", "Qiymətləndirmələr heç dəyişmir: təsadüfdən artıq uyğunluq göstərilə bilməz."},
    {P::nothing_pairable, "No unit was rated by two coders.", "Hiçbir birimi iki kodlayıcı değerlendirmemiş.", "هیچ واحدی را دو کدگذار ارزیابی نکرده‌اند.", "Heç bir vahidi iki kodlayıcı qiymətləndirməyib."},
    {P::single_unit, "One unit has no standard error.", "Tek birimin standart hatası yoktur.", "یک واحدِ تنها خطای معیار ندارد.", "Tək vahidin standart xətası yoxdur."},
    {P::coder_empty, "A coder rated nothing.", "Bir kodlayıcı hiçbir şey değerlendirmemiş.", "یکی از کدگذاران چیزی ارزیابی نکرده است.", "Kodlayıcılardan biri heç nə qiymətləndirməyib."},
    {P::overlapping, "A coder gave two codes to one passage: compare code by code.", "Bir kodlayıcı bir bölüme iki kod vermiş: kodları tek tek karşılaştırın.", "یکی از کدگذاران به یک بخش دو کد داده است: کدها را یک‌به‌یک بسنجید.", "Kodlayıcılardan biri bir hissəyə iki kod verib: kodları bir-bir müqayisə edin."},
    {P::not_applicable, "The measure is not made for this number of coders or categories.", "Bu ölçü bu sayıda kodlayıcı veya kategori için değildir.", "این شاخص برای این شمار کدگذار یا دسته ساخته نشده است.", "Bu ölçü bu sayda kodlayıcı və ya kateqoriya üçün deyil."},

    {P::not_corrected, "Not corrected for chance: {}.", "Şans için düzeltilmemiş: {}.", "بدون تصحیح برای شانس: {}.", "Təsadüf üçün düzəldilməyib: {}."},
    {P::interval_note, "Intervals of {} %: linearised standard error, divided by n − 1; Student’s t.", "%{} güven aralıkları: doğrusallaştırılmış standart hata, n − 1’e bölünmüş; Student t.", "فاصله‌های {} درصدی: خطای معیار خطی‌شده، بخش بر n − ۱؛ تی استیودنت.", "{} %-lik intervallar: xəttiləşdirilmiş standart xəta, n − 1-ə bölünmüş; Student t."},
    {P::delta_note, "Intervals of {} %: standard error by the delta method, divided by n; Student’s t.", "%{} güven aralıkları: delta yöntemiyle standart hata, n’e bölünmüş; Student t.", "فاصله‌های {} درصدی: خطای معیار به روش دلتا، بخش بر n؛ تی استیودنت.", "{} %-lik intervallar: delta üsulu ilə standart xəta, n-ə bölünmüş; Student t."},
    {P::jackknife_note, "Intervals of {} %: jackknife over units; Student’s t.", "%{} güven aralıkları: birimler üzerinde jackknife; Student t.", "فاصله‌های {} درصدی: جک‌نایف روی واحدها؛ تی استیودنت.", "{} %-lik intervallar: vahidlər üzrə jackknife; Student t."},
    {P::sampled_coders_note, "The coders count as a sample, too: what leaving out one of them changes is added to the error.", "Kodlayıcılar da bir örneklem sayıldı: birini çıkarmanın değiştirdiği hataya eklendi.", "کدگذاران نیز نمونه شمرده شدند: آنچه با کنار گذاشتن یکی دگرگون می‌شود به خطا افزوده شد.", "Kodlayıcılar da seçmə sayıldı: birini çıxarmağın dəyişdirdiyi xətaya əlavə olundu."},
    {P::resampled_units, "Intervals of {} %: bootstrap over units, {} resamples, seed {}, {}.", "%{} güven aralıkları: birimler üzerinde bootstrap, {} yeniden örnekleme, tohum {}, {}.", "فاصله‌های {} درصدی: بوت‌استرپ روی واحدها، {} بازنمونه، بذر {}، {}.", "{} %-lik intervallar: vahidlər üzrə bootstrap, {} təkrar seçmə, toxum {}, {}."},
    {P::resampled_pairs, "Intervals of {} % for α: Krippendorff’s bootstrap over pairs, {} resamples, seed {}, {}; narrower than over units.", "α için %{} güven aralıkları: Krippendorff’un çiftler üzerindeki bootstrap’i, {} yeniden örnekleme, tohum {}, {}; birimler üzerindekinden dardır.", "فاصله‌های {} درصدی برای آلفا: بوت‌استرپ کریپندورف روی جفت‌ها، {} بازنمونه، بذر {}، {}؛ باریک‌تر از بوت‌استرپ روی واحدها.", "α üçün {} %-lik intervallar: Krippendorffun cütlər üzrə bootstrap-i, {} təkrar seçmə, toxum {}, {}; vahidlər üzrə olandan dardır."},
    {P::undefined_resamples, "{} resamples had no value for {} and are left out.", "{} yeniden örneklemede {} tanımsızdı; bunlar dışarıda bırakıldı.", "در {} بازنمونه، {} تعریف‌نشده بود و کنار گذاشته شد.", "{} təkrar seçmədə {} təyin olunmadı; bunlar kənarda qaldı."},
    {P::weights_note, "Weights: {}.", "Ağırlıklar: {}.", "وزن‌ها: {}.", "Çəkilər: {}."},
    {P::level_note, "α takes the categories as {}.", "α kategorileri şu düzeyde alır: {}.", "آلفا دسته‌ها را در این سطح می‌گیرد: {}.", "α kateqoriyaları bu səviyyədə götürür: {}."},
    {P::distance_note, "α takes distances from {}.", "α uzaklıkları şuradan alır: {}.", "آلفا فاصله‌ها را از اینجا می‌گیرد: {}.", "α məsafələri buradan götürür: {}."},
    {P::missing_unit_mean, "Ratings are missing: each unit with two or more counts the same (not for α).", "Eksik değerlendirme var: en az iki değerlendirmesi olan her birim eşit sayılır (α hariç).", "برخی ارزیابی‌ها نیست: هر واحد با دو ارزیابی یا بیشتر یکسان شمرده می‌شود (جز برای آلفا).", "Çatışmayan qiymətlər var: ən azı iki qiyməti olan hər vahid bərabər sayılır (α istisna)."},
    {P::missing_rating_weighted, "Ratings are missing: each rating counts the same.", "Eksik değerlendirme var: her değerlendirme eşit sayılır.", "برخی ارزیابی‌ها نیست: هر ارزیابی یکسان شمرده می‌شود.", "Çatışmayan qiymətlər var: hər qiymət bərabər sayılır."},
    {P::missing_pair_weighted, "Ratings are missing: each pair of ratings counts the same (not for α).", "Eksik değerlendirme var: her değerlendirme çifti eşit sayılır (α hariç).", "برخی ارزیابی‌ها نیست: هر جفت ارزیابی یکسان شمرده می‌شود (جز برای آلفا).", "Çatışmayan qiymətlər var: hər qiymət cütü bərabər sayılır (α istisna)."},
    {P::missing_ipw, "Ratings are missing: each pair of coders counts the same (not for α).", "Eksik değerlendirme var: her kodlayıcı çifti eşit sayılır (α hariç).", "برخی ارزیابی‌ها نیست: هر جفت کدگذار یکسان شمرده می‌شود (جز برای آلفا).", "Çatışmayan qiymətlər var: hər kodlayıcı cütü bərabər sayılır (α istisna)."},
    {P::categories_declared, "{} categories, as declared.", "{} kategori, bildirildiği gibi.", "{} دسته، چنان‌که اعلام شده.", "{} kateqoriya, bildirildiyi kimi."},
    {P::categories_observed, "{} categories, those that occur.", "{} kategori, verilerde geçenler.", "{} دسته، همان‌هایی که دیده شده‌اند.", "{} kateqoriya, rast gəlinənlər."},
    {P::thresholds, "Krippendorff (2004): rely on α from .800, draw tentative conclusions from .667; hold the lower end against them. No threshold fits all purposes.", "Krippendorff (2004): α ,800’den başlayarak güvenilirdir, ,667’den sonra yalnız ihtiyatlı sonuç çıkarılır; alt sınıra bakın. Her amaca uyan bir eşik yoktur.", "کریپندورف (۲۰۰۴): آلفا از ٫۸۰۰ قابل‌اعتماد است و از ٫۶۶۷ تنها نتیجه‌گیری احتیاطی رواست؛ کران پایین را بسنجید. هیچ آستانه‌ای برای همهٔ هدف‌ها نیست.", "Krippendorff (2004): α ,800-dən etibarlıdır, ,667-dən yalnız ehtiyatlı nəticə çıxarılır; aşağı həddə baxın. Hər məqsədə uyğun hədd yoxdur."},
    {P::looks_missing, "“{}” counts as a category; if it means that there is no rating, say --na {}.", "“{}” bir kategori sayıldı; değerlendirme yok demekse --na {} yazın.", "«{}» یک دسته شمرده شد؛ اگر به معنای نبود ارزیابی است، ‎--na {}‎ را بنویسید.", "“{}” kateqoriya sayıldı; qiymət yoxdur deməkdirsə, --na {} yazın."},
    {P::difference_of, "{} less {}", "{} eksi {}", "{} منهای {}", "{} çıx {}"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

constexpr std::array<std::pair<std::string_view, P>, 25> measures = {
    {{"percent", P::percent},
     {"percent-pairwise", P::percent_pairwise},
     {"percent-unanimous", P::percent_unanimous},
     {"positive", P::positive},
     {"negative", P::negative},
     {"miles-huberman", P::miles_huberman},
     {"turkish", P::turkish},
     {"holsti", P::holsti},
     {"iranian", P::iranian},
     {"cohen", P::cohen},
     {"kappa-max", P::kappa_max},
     {"scott", P::scott},
     {"fleiss", P::fleiss},
     {"conger", P::conger},
     {"light", P::light},
     {"brennan-prediger", P::brennan_prediger},
     {"ac", P::gwet},
     {"bangdiwala", P::bangdiwala},
     {"alpha", P::alpha},
     {"nvivo", P::nvivo},
     {"nvivo-weighted", P::nvivo_weighted},
     {"nvivo-percent", P::nvivo_percent},
     {"maxqda", P::maxqda},
     {"maxqda-percent", P::maxqda_percent},
     {"pooled", P::pooled}}};

}  // namespace

std::string say(AgreementPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string name_of_measure(std::string_view measure, const Language& language) {
  for (const auto& [name, phrase] : measures) {
    if (name == measure) return say(phrase, language);
  }
  return std::string(measure);
}

std::string short_name_of_measure(std::string_view measure, const Language& language) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs = {
      {{"cohen", "κ"}, {"fleiss", "κ"}, {"alpha", "α"}, {"ac", "AC"}}};
  if (measure == "percent") return say(P::short_percent, language);
  for (const auto& [name, sign] : signs) {
    if (name == measure) return std::string(sign);
  }
  return name_of_measure(measure, language);
}

std::string reason(Status status, const Language& language) {
  switch (status) {
    case Status::ok:
      return "";
    case Status::no_variation:
      return say(P::no_variation, language);
    case Status::nothing_pairable:
      return say(P::nothing_pairable, language);
    case Status::single_unit:
      return say(P::single_unit, language);
    case Status::coder_empty:
      return say(P::coder_empty, language);
    case Status::overlapping:
      return say(P::overlapping, language);
    case Status::not_applicable:
      return say(P::not_applicable, language);
  }
  return "";
}

}  // namespace coding::report
