#include "report/compared_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = ComparedPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Agreement between coders: {}", "Kodlayıcılar arası uyum: {}", "توافق میان کدگذاران: {}", "Kodlayıcılar arasında uyğunluq: {}"},
    {P::all_decisions, "All decisions", "Tüm kararlar", "همهٔ تصمیم‌ها", "Bütün qərarlar"},
    {P::mean_of_codes, "Mean over codes", "Kodların ortalaması", "میانگین کدها", "Kodların ortalaması"},
    {P::sets_of_codes, "Sets of codes", "Kod kümeleri", "مجموعه‌های کدها", "Kod çoxluqları"},
    {P::all_categories, "All together", "Hepsi birlikte", "همه با هم", "Hamısı birlikdə"},
    {P::none_of_them, "none of them", "hiçbiri", "هیچ‌کدام", "heç biri"},
    {P::several_of_them, "several of them", "birden fazlası", "بیش از یکی", "birdən çoxu"},
    {P::coded_text_only, "{}, coded text only", "{}, yalnız kodlanmış metin", "{}، تنها متن کدگذاری‌شده", "{}, yalnız kodlanmış mətn"},
    {P::present, "Present", "Var", "حضور", "Var"},
    {P::interval, "{} % interval", "%{} güven aralığı", "فاصلهٔ {} درصدی", "{} %-lik interval"},

    {P::unit_document, "document", "belge", "سند", "sənəd"},
    {P::unit_participant, "participant", "katılımcı", "مشارکت‌کننده", "iştirakçı"},
    {P::unit_turn, "turn", "söz sırası", "نوبت", "söz növbəsi"},
    {P::unit_paragraph, "paragraph", "paragraf", "بند", "abzas"},
    {P::unit_sentence, "sentence", "cümle", "جمله", "cümlə"},
    {P::unit_line, "line", "satır", "سطر", "sətir"},
    {P::unit_word, "word", "sözcük", "واژه", "söz"},
    {P::unit_character, "character", "karakter", "نویسه", "simvol"},

    {P::rule_any, "A unit has a code when a segment touches it.", "Bir bölüm birime değiyorsa birim o kodu almıştır.", "واحد هنگامی کد دارد که قطعه‌ای با آن هم‌پوشی داشته باشد.", "Kodlanmış hissə vahidə toxunursa, vahid o kodu almışdır."},
    {P::rule_majority, "A unit has a code when segments cover more than half of its characters.", "Bölümler birimin karakterlerinin yarısından fazlasını kaplıyorsa birim o kodu almıştır.", "واحد هنگامی کد دارد که قطعه‌ها بیش از نیمی از نویسه‌های آن را بپوشانند.", "Kodlanmış hissələr vahidin simvollarının yarıdan çoxunu örtürsə, vahid o kodu almışdır."},
    {P::rule_contained, "A unit has a code when segments cover all of it.", "Bölümler birimin tamamını kaplıyorsa birim o kodu almıştır.", "واحد هنگامی کد دارد که قطعه‌ها همهٔ آن را بپوشانند.", "Kodlanmış hissələr vahidin hamısını örtürsə, vahid o kodu almışdır."},

    {P::units_note, "Unit: {}; {} of them. Documents that at least two of these coders coded: {} ({}).", "Birim: {}; bu kodlayıcılardan en az ikisinin kodladığı belgelerde {} birim ({} belge: {}).", "واحد: {}؛ {} واحد در {} سندی که دست‌کم دو تن از این کدگذاران کدگذاری کرده‌اند: {}.", "Vahid: {}; {} vahid, bu kodlayıcılardan ən azı ikisinin kodladığı {} sənəddə: {}."},
    {P::interviewers_out, "Interviewers’ turns are left out.", "Görüşmecilerin söz sıraları dışarıda bırakıldı.", "نوبت‌های مصاحبه‌گر کنار گذاشته شده‌اند.", "Müsahibəçilərin söz növbələri kənarda qaldı."},
    {P::codes_note, "Codes that somebody used here: {}; that nobody used, and have no row: {}.", "Burada kullanılan kodlar: {}; kimsenin kullanmadığı, satırı olmayan kodlar: {}.", "کدهایی که اینجا به کار رفته‌اند: {}؛ کدهایی که کسی به کار نبرده و سطری ندارند: {}.", "Burada istifadə olunan kodlar: {}; heç kimin istifadə etmədiyi, sətri olmayan kodlar: {}."},
    {P::decisions_note, "All decisions: each pair of a unit and a code that somebody used. Intervals take them as independent, which neighbours are not; --bootstrap 1000 --resample documents does not.", "Tüm kararlar: her birim ile kullanılmış her kod çifti. Güven aralıkları bunları bağımsız sayar, oysa komşular bağımsız değildir; --bootstrap 1000 --resample documents saymaz.", "همهٔ تصمیم‌ها: هر جفت از یک واحد و یک کدِ به‌کاررفته. فاصله‌ها آن‌ها را مستقل می‌گیرند، که همسایه‌ها نیستند؛ ‎--bootstrap 1000 --resample documents‎ چنین نمی‌کند.", "Bütün qərarlar: hər vahid və istifadə olunmuş hər kod cütü. İntervallar onları müstəqil sayır, qonşular isə müstəqil deyil; --bootstrap 1000 --resample documents saymır."},
    {P::mean_note, "Mean over codes: each code with a value counts the same; it has no interval.", "Kodların ortalaması: değeri olan her kod eşit sayılır; güven aralığı yoktur.", "میانگین کدها: هر کدی که مقدار دارد یکسان شمرده می‌شود؛ فاصله‌ای ندارد.", "Kodların ortalaması: dəyəri olan hər kod bərabər sayılır; intervalı yoxdur."},
    {P::coded_note, "Coded text only: the {} units of {} to which somebody gave a code. The rest is text that all left uncoded, on which coders agree at no cost.", "Yalnız kodlanmış metin: {} / {} birim, birinin kod verdiği birimler. Gerisi herkesin kodlamadan bıraktığı metindir; orada uyuşmak kolaydır.", "تنها متن کدگذاری‌شده: {} واحد از {} واحد که کسی به آن‌ها کدی داده است. بقیه متنی است که همه بی‌کد گذاشته‌اند و توافق بر سر آن آسان است.", "Yalnız kodlanmış mətn: {} / {} vahid, kiminsə kod verdiyi vahidlər. Qalanı hamının kodlamadığı mətndir; orada uyuşmaq asandır."},
    {P::outside_note, "{} of {} segments touch no unit and are left out.", "{} / {} bölüm hiçbir birime değmiyor ve dışarıda kaldı.", "{} قطعه از {} قطعه با هیچ واحدی هم‌پوشی ندارند و کنار گذاشته شده‌اند.", "{} / {} hissə heç bir vahidə toxunmur və kənarda qaldı."},
    {P::sets_note, "Each unit’s set of codes, with {} distances; two empty sets agree.", "Her birimin kod kümesi, {} uzaklıklarıyla; iki boş küme uyuşur.", "مجموعهٔ کدهای هر واحد، با فاصله‌های {}؛ دو مجموعهٔ تهی توافق دارند.", "Hər vahidin kod çoxluğu, {} məsafələri ilə; iki boş çoxluq uyuşur."},
    {P::exclusive_note, "What is below “{}” excludes each other; a unit without any of it is a category of its own.", "“{}” altındakiler birbirini dışlar; hiçbirini almayan birim ayrı bir kategoridir.", "آنچه زیر «{}» است یکدیگر را نفی می‌کند؛ واحدی که هیچ‌یک را ندارد خود یک دسته است.", "“{}” altındakılar bir-birini istisna edir; heç birini almayan vahid ayrı kateqoriyadır."},
    {P::several_note, "{} ratings are “several of them”: a coder gave one unit more than one. Two such ratings count as agreement, whatever they hold; --sets masi looks into them.", "{} değerlendirme “birden fazlası”: bir kodlayıcı bir birime birden çok kod vermiş. Böyle iki değerlendirme, içindekiler ne olursa olsun, uyum sayılır; --sets masi içlerine bakar.", "{} ارزیابی «بیش از یکی» است: کدگذاری به یک واحد بیش از یک کد داده است. دو ارزیابی از این دست، هرچه در آن‌ها باشد، توافق شمرده می‌شود؛ ‎--sets masi‎ درون آن‌ها را می‌بیند.", "{} qiymət “birdən çoxu”dur: kodlayıcı bir vahidə birdən çox kod verib. Belə iki qiymət, içindəkilər nə olursa olsun, uyğunluq sayılır; --sets masi onların içinə baxır."},
    {P::coded_forms_note, "{}: over the units that somebody gave the code.", "{}: yalnız birinin o kodu verdiği birimler üzerinde.", "{}: تنها بر واحدهایی که کسی آن کد را به آن‌ها داده است.", "{}: yalnız kiminsə o kodu verdiyi vahidlər üzrə."},
    {P::nvivo_note, "NVivo: of each code and document over all characters, interviewers’ too; 1 where no difference is possible; means of these cells.", "NVivo: her kod ve belge için, görüşmecininkiler dâhil tüm karakterler üzerinde; farkın olanaksız olduğu yerde 1; bu hücrelerin ortalamaları.", "NVivo: برای هر کد و هر سند، بر همهٔ نویسه‌ها، نویسه‌های مصاحبه‌گر هم؛ آنجا که تفاوتی ممکن نیست ۱؛ میانگین این خانه‌ها.", "NVivo: hər kod və sənəd üçün, müsahibəçininkilər də daxil, bütün simvollar üzrə; fərqin mümkün olmadığı yerdə 1; bu xanaların ortalamaları."},
    {P::maxqda_note, "MAXQDA: segments of both coders; one agrees when the other’s shares 90 % of the longer; chance is 1 / number of codes used.", "MAXQDA: iki kodlayıcının bölümleri; ötekininki uzun olanın %90’ını paylaşıyorsa uyuşur; şans 1 / kullanılan kod sayısı.", "MAXQDA: قطعه‌های هر دو کدگذار؛ قطعه هنگامی توافق دارد که با قطعهٔ دیگری ۹۰٪ بلندتر را مشترک داشته باشد؛ شانس ۱ / شمار کدهای به‌کاررفته.", "MAXQDA: iki kodlayıcının hissələri; o birinin hissəsi uzun olanın 90 %-ni paylaşırsa uyuşur; təsadüf 1 / istifadə olunan kodların sayı."},
    {P::pooled_note, "Pooled κ: from the mean observed and the mean expected agreement of the codes.", "Havuzlanmış κ: kodların ortalama gözlenen ve ortalama beklenen uyumundan.", "کاپای تجمیعی: از میانگین توافق مشاهده‌شده و میانگین توافق مورد انتظار کدها.", "Birləşdirilmiş κ: kodların orta müşahidə olunan və orta gözlənilən uyğunluğundan."},
    {P::resampled_documents, "Intervals of {} %: bootstrap over documents, {} resamples, seed {}, percentile.", "%{} güven aralıkları: belgeler üzerinde bootstrap, {} yeniden örnekleme, tohum {}, percentile.", "فاصله‌های {} درصدی: بوت‌استرپ روی سندها، {} بازنمونه، بذر {}، percentile.", "{} %-lik intervallar: sənədlər üzrə bootstrap, {} təkrar seçmə, toxum {}, percentile."},

    {P::paragraph_why, "Intercoder reliability was assessed [why it was assessed: fill in].", "Kodlayıcılar arası güvenirlik değerlendirildi [neden değerlendirildiği: doldurun].", "پایایی میان کدگذاران سنجیده شد [چرا سنجیده شد: بنویسید].", "Kodlayıcılar arasında etibarlılıq qiymətləndirildi [niyə qiymətləndirildiyi: doldurun]."},
    {P::paragraph_who, "{} coders ({}) [who they are, how they were trained, and whether they coded without knowing each other’s codes: fill in] coded with the same codebook.", "{} kodlayıcı ({}) [kim oldukları, nasıl eğitildikleri ve birbirlerinin kodlarını bilmeden kodlayıp kodlamadıkları: doldurun] aynı kod kitabıyla kodladı.", "{} کدگذار ({}) [چه کسانی‌اند، چگونه آموزش دیده‌اند و آیا بی‌خبر از کدهای یکدیگر کدگذاری کرده‌اند: بنویسید] با یک کتابچهٔ کدها کدگذاری کردند.", "{} kodlayıcı ({}) [kim olduqları, necə öyrədildikləri və bir-birinin kodlarını bilmədən kodlayıb-kodlamadıqları: doldurun] eyni kod kitabı ilə kodladı."},
    {P::paragraph_share, "At least two of them coded {} of the study’s {} documents ({}) [how these were chosen: fill in]: {}.", "Bunlardan en az ikisi çalışmanın belgelerinden {} / {} tanesini kodladı ({}) [bunların nasıl seçildiği: doldurun]: {}.", "دست‌کم دو تن از آنان {} سند از {} سند پژوهش را کدگذاری کردند ({}) [چگونه برگزیده شدند: بنویسید]: {}.", "Onlardan ən azı ikisi tədqiqatın sənədlərindən {} / {} ədədini kodladı ({}) [necə seçildikləri: doldurun]: {}."},
    {P::paragraph_units, "Agreement was computed on units of one {} ({} units).", "Uyum, bir {} büyüklüğündeki birimler üzerinde hesaplandı ({} birim).", "توافق بر واحدهایی به اندازهٔ یک {} محاسبه شد ({} واحد).", "Uyğunluq bir {} böyüklüyündə vahidlər üzrə hesablandı ({} vahid)."},
    {P::paragraph_codes, "Codes of the codebook that were used in these documents: {}.", "Bu belgelerde kod kitabından kullanılan kodlar: {}.", "شمار کدهایی از کتابچهٔ کدها که در این سندها به کار رفته‌اند: {}.", "Bu sənədlərdə kod kitabından istifadə olunan kodlar: {}."},
    {P::paragraph_overall, "Over all {} decisions, each whether one unit has one code: {}.", "Her biri bir birimin bir kodu alıp almadığına dair {} kararın tümünde: {}.", "در همهٔ {} تصمیم، هر یک دربارهٔ اینکه یک واحد یک کد را دارد یا نه: {}.", "Hər biri bir vahidin bir kodu alıb-almaması barədə olan {} qərarın hamısında: {}."},
    {P::paragraph_value, "{} = {}", "{} = {}", "{} = {}", "{} = {}"},
    {P::paragraph_interval, "{} = {}, {} % CI {}", "{} = {}, %{} GA {}", "{} = {}، فاصلهٔ اطمینان {} درصدی {}", "{} = {}, {} % Eİ {}"},
    {P::paragraph_mean, "The mean over the codes that have a value ({}): {}.", "Değeri olan kodların ({}) ortalaması: {}.", "میانگین کدهایی که مقدار دارند ({}): {}.", "Dəyəri olan kodların ({}) ortalaması: {}."},
    {P::paragraph_range, "By code, {} ran from {} (“{}”) to {} (“{}”); all codes with their intervals are in Table [number].", "Kodlara göre {}, {} (“{}”) ile {} (“{}”) arasındaydı; tüm kodlar güven aralıklarıyla Tablo [numara]’dadır.", "به تفکیک کدها، {} از {} («{}») تا {} («{}») بود؛ همهٔ کدها با فاصله‌هایشان در جدول [شماره] آمده‌اند.", "Kodlar üzrə {}, {} (“{}”) ilə {} (“{}”) arasında idi; bütün kodlar intervalları ilə Cədvəl [nömrə]-dədir."},
    {P::paragraph_one_code, "For the code “{}”: {}.", "“{}” kodu için: {}.", "برای کد «{}»: {}.", "“{}” kodu üçün: {}."},
    {P::paragraph_undefined, "Codes without a value of it, as their ratings do not vary: {}.", "Değerlendirmeleri değişmediği için değeri olmayan kodlar: {}.", "کدهایی که چون ارزیابی‌هایشان تفاوتی ندارد مقداری ندارند: {}.", "Qiymətləndirmələri dəyişmədiyi üçün dəyəri olmayan kodlar: {}."},
    {P::paragraph_coded, "Without the text that nobody coded ({} of {} units), {}.", "Kimsenin kodlamadığı metin ({} / {} birim) dışarıda bırakılınca {}.", "بدون متنی که کسی کدگذاری نکرده است ({} واحد از {} واحد)، {}.", "Heç kimin kodlamadığı mətn ({} / {} vahid) kənarda qalanda {}."},
    {P::paragraph_threshold, "As a standard, Krippendorff (2004) asks for α of at least .800, and of at least .667 for tentative conclusions [another threshold and its source, if it was agreed beforehand: fill in].", "Ölçüt olarak Krippendorff (2004) α için en az ,800, ihtiyatlı sonuçlar için en az ,667 ister [önceden başka bir eşik kararlaştırıldıysa, kaynağıyla: doldurun].", "به‌عنوان معیار، کریپندورف (۲۰۰۴) آلفای دست‌کم ٫۸۰۰، و برای نتیجه‌گیری احتیاطی دست‌کم ٫۶۶۷ می‌خواهد [اگر از پیش آستانهٔ دیگری پذیرفته شده بود، با منبع آن: بنویسید].", "Meyar kimi Krippendorff (2004) α üçün ən azı ,800, ehtiyatlı nəticələr üçün ən azı ,667 tələb edir [əvvəlcədən başqa hədd razılaşdırılıbsa, mənbəyi ilə: doldurun]."},
    {P::paragraph_reached, "{} of the {} codes that have α reach .800, {} reach .667.", "α’sı olan kodlardan ,800’e ulaşan {} / {}, ,667’ye ulaşan {}.", "از کدهایی که آلفا دارند {} از {} به ٫۸۰۰ و {} به ٫۶۶۷ می‌رسند.", "α-sı olan kodlardan ,800-ə çatan {} / {}, ,667-yə çatan {}."},
    {P::paragraph_resolved, "Disagreements [how they were resolved, and which coding the findings rest on: fill in].", "Uyuşmazlıklar [nasıl giderildiği ve bulguların hangi kodlamaya dayandığı: doldurun].", "موارد اختلاف [چگونه حل شد و یافته‌ها بر کدام کدگذاری استوار است: بنویسید].", "Uyğunsuzluqlar [necə həll edildiyi və nəticələrin hansı kodlaşdırmaya əsaslandığı: doldurun]."},
    {P::paragraph_program, "Computed with coding {}.", "coding {} ile hesaplandı.", "با coding {} محاسبه شده است.", "coding {} ilə hesablanıb."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(ComparedPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(CodedUnit unit, const Language& language) {
  return say(static_cast<P>(static_cast<int>(P::unit_document) + static_cast<int>(unit)), language);
}

std::string say(TouchRule rule, const Language& language) {
  return say(static_cast<P>(static_cast<int>(P::rule_any) + static_cast<int>(rule)), language);
}

}  // namespace coding::report
