#include "report/saturation_wording.hpp"

#include <array>
#include <utility>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = SaturationPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::curve_title, "New codes, interview by interview", "Görüşme görüşme yeni kodlar", "کدهای تازه، مصاحبه به مصاحبه", "Müsahibə-müsahibə yeni kodlar"},
    {P::runs_title, "New codes in each run, as a share of those in the base", "Her dizideki yeni kodların tabandaki kodlara oranı", "نسبت کدهای تازهٔ هر رشته به کدهای پایه", "Hər ardıcıllıqdakı yeni kodların bazadakı kodlara nisbəti"},
    {P::rules_title, "Rules for stopping", "Durma kuralları", "قاعده‌های توقف", "Dayanma qaydaları"},
    {P::growth_title, "Curves drawn on beyond the interviews", "Görüşmelerin ötesine uzatılan eğriler", "منحنی‌های امتدادیافته تا پس از مصاحبه‌ها", "Müsahibələrdən o yana uzadılan əyrilər"},
    {P::richness_title, "Codes that are likely to be unseen", "Görülmemiş olabilecek kodlar", "کدهایی که شاید دیده نشده‌اند", "Görünməmiş qala bilən kodlar"},
    {P::parts_title, "By research question and category", "Araştırma sorusuna ve kategoriye göre", "به تفکیک پرسش پژوهش و مقوله", "Tədqiqat sualı və kateqoriya üzrə"},

    {P::place, "No.", "Sıra", "ردیف", "Sıra"},
    {P::interview, "Interview", "Görüşme", "مصاحبه", "Müsahibə"},
    {P::fresh, "New", "Yeni", "تازه", "Yeni"},
    {P::seen_so_far, "Cumulative", "Birikimli", "انباشته", "Yığılan"},
    {P::rarefied, "Any order", "Her sırada", "با هر ترتیب", "İstənilən sırada"},
    {P::after, "After interview", "Şu görüşmeden sonra", "پس از مصاحبهٔ", "Bu müsahibədən sonra"},
    {P::base_and_run, "base {}, run {}", "taban {}, dizi {}", "پایه {}، رشته {}", "baza {}, ardıcıllıq {}"},
    {P::base, "Base", "Taban", "پایه", "Baza"},
    {P::run, "Run", "Dizi", "رشته", "Ardıcıllıq"},
    {P::at_most, "At most", "En çok", "حداکثر", "Ən çoxu"},
    {P::stop, "Stop", "Durma", "توقف", "Dayanma"},
    {P::later, "New after the stop", "Durmadan sonra yeni", "تازهٔ پس از توقف", "Dayanmadan sonra yeni"},
    {P::later_still, "New after the run", "Diziden sonra yeni", "تازهٔ پس از رشته", "Ardıcıllıqdan sonra yeni"},
    {P::median, "Other orders: median", "Öteki sıralarda ortanca", "میانه در ترتیب‌های دیگر", "Başqa sıralarda median"},
    {P::ninetieth, "90th percentile", "90. yüzdelik", "صدک ۹۰", "90-cı faizlik"},
    {P::never_share, "Never", "Hiç", "هرگز", "Heç vaxt"},
    {P::curve, "Curve", "Eğri", "منحنی", "Əyri"},
    {P::end, "End (A)", "Uç (A)", "پایان (A)", "Son (A)"},
    {P::share, "b", "b", "b", "b"},
    {P::index, "Index", "Gösterge", "شاخص", "Göstərici"},
    {P::error, "Error", "Hata", "خطا", "Xəta"},
    {P::part, "Part", "Alan", "حوزه", "Sahə"},
    {P::last_new, "Last new in", "Son yeni kod", "آخرین کد تازه در", "Son yeni kod"},
    {P::stop_at, "Stop ({})", "Durma ({})", "توقف ({})", "Dayanma ({})"},
    {P::coverage, "Coverage", "Kapsama", "پوشش", "Əhatə"},

    {P::guest, "Guest et al.", "Guest vd.", "گست و همکاران", "Guest və b."},
    {P::francis, "Francis et al.", "Francis vd.", "فرانسیس و همکاران", "Francis və b."},
    {P::never, "never", "hiç", "هرگز", "heç vaxt"},
    {P::too_few, "too few interviews", "görüşme az", "مصاحبه کم است", "müsahibə azdır"},
    {P::nothing_yet, "no codes in the base", "tabanda kod yok", "پایه کدی ندارد", "bazada kod yoxdur"},
    {P::whole, "All", "Tümü", "همه", "Hamısı"},

    {P::seen, "Codes seen", "Görülen kodlar", "کدهای دیده‌شده", "Görünən kodlar"},
    {P::once, "In one interview only", "Yalnız bir görüşmede", "تنها در یک مصاحبه", "Yalnız bir müsahibədə"},
    {P::twice, "In two interviews", "İki görüşmede", "در دو مصاحبه", "İki müsahibədə"},
    {P::chao2, "Chao2", "Chao2", "Chao2", "Chao2"},
    {P::chao2_corrected, "Chao2, bias-corrected", "Chao2, yanlılığı düzeltilmiş", "Chao2 با تصحیح اریبی", "Chao2, meyli düzəldilmiş"},
    {P::ice, "ICE", "ICE", "ICE", "ICE"},
    {P::jackknife1, "Jackknife, first order", "Jackknife, birinci derece", "جک‌نایف مرتبهٔ یکم", "Jackknife, birinci dərəcə"},
    {P::jackknife2, "Jackknife, second order", "Jackknife, ikinci derece", "جک‌نایف مرتبهٔ دوم", "Jackknife, ikinci dərəcə"},
    {P::coverage_percent, "Coverage (Good–Turing), %", "Kapsama (Good–Turing), %", "پوشش (گود–تورینگ)، ٪", "Əhatə (Good–Turing), %"},
    {P::expected_new, "New codes in the next interview", "Sonraki görüşmede yeni kod", "کدهای تازه در مصاحبهٔ بعدی", "Növbəti müsahibədə yeni kod"},
    {P::chance_of_new, "Chance of a new code in it, %", "Onda yeni kod çıkma olasılığı, %", "احتمال کد تازه در آن، ٪", "Onda yeni kod ehtimalı, %"},
    {P::codes_after, "Codes after {} more interviews", "{} görüşme daha yapılınca kodlar", "کدها پس از {} مصاحبهٔ دیگر", "Daha {} müsahibədən sonra kodlar"},
    {P::coverage_after, "Coverage after {} more interviews, %", "{} görüşme daha yapılınca kapsama, %", "پوشش پس از {} مصاحبهٔ دیگر، ٪", "Daha {} müsahibədən sonra əhatə, %"},
    {P::interviews_until, "Further interviews until {} of Chao2", "Chao2 düzeyinin {} kadarı için ek görüşme", "مصاحبه‌های بیشتر تا {} از Chao2", "Chao2-nin {} həddi üçün əlavə müsahibə"},

    {P::why_one_sample, "fewer than two interviews", "ikiden az görüşme", "کمتر از دو مصاحبه", "ikidən az müsahibə"},
    {P::why_nothing, "no code was given", "hiçbir kod verilmedi", "هیچ کدی داده نشده است", "heç bir kod verilməyib"},
    {P::why_all_once, "every rare code is in one interview only", "seyrek kodların hepsi tek bir görüşmede", "هر کد کمیاب تنها در یک مصاحبه است", "seyrək kodların hamısı yalnız bir müsahibədədir"},
    {P::why_three, "fewer than three interviews", "üçten az görüşme", "کمتر از سه مصاحبه", "üçdən az müsahibə"},
    {P::why_straight, "the curve does not bend: no end is in sight", "eğri bükülmüyor: uç görünmüyor", "منحنی خم نمی‌شود: پایانی پیدا نیست", "əyri əyilmir: son görünmür"},
    {P::why_never, "too many orders have no stop", "çok sayıda sırada durma yok", "در بسیاری از ترتیب‌ها توقفی نیست", "çox sayda sırada dayanma yoxdur"},

    {P::interview_note, "An interview is a document that the coder has gone through.", "Görüşme, kodlayıcının üzerinden geçtiği bir belgedir.", "مصاحبه سندی است که کدگذار آن را مرور کرده است.", "Müsahibə kodlayıcının nəzərdən keçirdiyi sənəddir."},
    {P::order_collection, "Order: the documents’ place in the collection, which an import numbers.", "Sıra: belgelerin toplanma sırası; içe aktarma bunu numaralar.", "ترتیب: جای سندها در گردآوری، که هنگام درون‌برد شماره می‌خورد.", "Sıra: sənədlərin toplanma sırası; idxal onu nömrələyir."},
    {P::order_date, "Order: the date of the documents.", "Sıra: belgelerin tarihi.", "ترتیب: تاریخ سندها.", "Sıra: sənədlərin tarixi."},
    {P::order_label, "Order: that of the labels. This is an assumption: the interviews may have come in another.", "Sıra: adların sırası. Bu bir varsayımdır: görüşmeler başka bir sırayla yapılmış olabilir.", "ترتیب: ترتیب برچسب‌ها. این یک فرض است: شاید مصاحبه‌ها به ترتیب دیگری انجام شده باشند.", "Sıra: adların sırası. Bu, fərziyyədir: müsahibələr başqa sıra ilə aparılmış ola bilər."},
    {P::tied, "Interviews that share their place or date with the one before, and stand by label: {}.", "Yeri ya da tarihi bir öncekiyle aynı olduğu için ada göre sıralanan görüşmeler: {}.", "مصاحبه‌هایی که جا یا تاریخشان با پیشین یکی است و به ترتیب برچسب آمده‌اند: {}.", "Yeri və ya tarixi əvvəlki ilə eyni olduğu üçün ada görə düzülən müsahibələr: {}."},
    {P::rarefied_note, "Any order: codes expected in so many interviews, whichever they are.", "Her sırada: hangileri olursa olsun bu kadar görüşmede beklenen kodlar.", "با هر ترتیب: کدهایی که در این شمار مصاحبه، هر کدام که باشند، انتظار می‌رود.", "İstənilən sırada: hansıları olursa olsun, bu qədər müsahibədə gözlənilən kodlar."},
    {P::band_note, "Limits: the middle 95% of {} random orders, seed {}.", "Sınırlar: {} rastgele sıranın ortadaki %95’i, tohum {}.", "کران‌ها: ۹۵٪ میانی از {} ترتیب تصادفی، بذر {}.", "Hədlər: {} təsadüfi sıranın ortadakı 95%-i, toxum {}."},
    {P::band_all_note, "Limits: the middle 95% of all {} orders.", "Sınırlar: olası {} sıranın ortadaki %95’i.", "کران‌ها: ۹۵٪ میانی از همهٔ {} ترتیب.", "Hədlər: mümkün {} sıranın ortadakı 95%-i."},
    {P::stop_note, "4+2: after 4 interviews, as 2 more told. An order without a stop counts as later than every other.", "4+2: 4 görüşmeden sonra; bunu 2 görüşme daha gösterir. Durmayan sıra bütün ötekilerden geç sayılır.", "۴+۲: پس از ۴ مصاحبه، چنان‌که ۲ مصاحبهٔ دیگر نشان می‌دهد. ترتیبی که در آن توقفی نیست، دیرتر از همه به شمار می‌آید.", "4+2: 4 müsahibədən sonra; bunu daha 2 müsahibə göstərir. Dayanmayan sıra bütün başqalarından gec sayılır."},
    {P::false_stop, "{} is a false stop: of {} codes {} come after interview {}, and {} after interview {}.", "{} yanlış bir duruştur: {} kodun {} tanesi {}. görüşmeden, {} tanesi {}. görüşmeden sonra gelir.", "{} توقفی نادرست است: از {} کد، {} کد پس از مصاحبهٔ {} و {} کد پس از مصاحبهٔ {} می‌آید.", "{} yanlış dayanmadır: {} koddan {} kod {} saylı, {} kod {} saylı müsahibədən sonra gəlir."},
    {P::impossible, "{} ends below the {} codes that were seen, which cannot be.", "{} eğrisinin ucu, görülen {} kodun altında kalıyor; bu olanaksızdır.", "پایان {} کمتر از {} کدی است که دیده شده، و این ناممکن است.", "{} əyrisinin sonu görünən {} koddan aşağıdadır; bu mümkün deyil."},
    {P::growth_note, "How far the curves disagree is what they tell.", "Eğrilerin söylediği, birbirinden ne kadar ayrıldıklarıdır.", "آنچه منحنی‌ها می‌گویند، اندازهٔ ناهمخوانی آن‌هاست.", "Əyrilərin dediyi, bir-birindən nə qədər ayrıldıqlarıdır."},
    {P::richness_note, "Chao2 is a lower bound. It holds for this codebook, and for interviews that might have come in any order.", "Chao2 bir alt sınırdır; bu kod kitabı ve herhangi bir sırayla yapılabilecek görüşmeler için geçerlidir.", "Chao2 یک کران پایین است؛ برای همین کتابچهٔ کدها و مصاحبه‌هایی که ترتیبشان فرقی ندارد درست است.", "Chao2 aşağı həddir; bu kod kitabı və istənilən sıra ilə aparıla bilən müsahibələr üçün keçərlidir."},
    {P::unused, "Codes of this level that no interview has, and that are in no estimate: {} of {}.", "Bu düzeyde hiçbir görüşmede geçmeyen ve hiçbir kestirime girmeyen kodlar: {} / {}.", "کدهایی از این سطح که در هیچ مصاحبه‌ای نیستند و در هیچ برآوردی نیامده‌اند: {} از {}.", "Bu səviyyənin heç bir müsahibədə olmayan və heç bir qiymətləndirməyə girməyən kodları: {} / {}."},
    {P::codebook_then, "Codes as each passage was given them at first: before merging, recoding and removing.", "Kodlar, her bölüme ilk verildiği gibi: birleştirme, yeniden kodlama ve silmeden önce.", "کدها چنان‌که نخست به هر قطعه داده شدند: پیش از ادغام، بازکدگذاری و حذف.", "Kodlar hər seqmentə ilk verildiyi kimi: birləşdirmə, yenidən kodlaşdırma və silmədən əvvəl."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

// As stats/richness and stats/growth_curves say it; to them an interview is a sample.
constexpr std::array<std::pair<std::string_view, P>, 5> reasons = {
    {{"fewer than two samples", P::why_one_sample},
     {"nothing was found", P::why_nothing},
     {"everything rare was found once", P::why_all_once},
     {"fewer than three samples", P::why_three},
     {"the curve does not bend: no end in sight", P::why_straight}}};

}  // namespace

std::string say(SaturationPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string reason_in_words(std::string_view why, const Language& language) {
  for (const auto& [reason, phrase] : reasons) {
    if (reason == why) return say(phrase, language);
  }
  return std::string(why);
}

}  // namespace coding::report
