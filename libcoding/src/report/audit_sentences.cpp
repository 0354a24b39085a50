// The sentences of findings. Gaps stand in one order in every language: that in which the rules give them.
#include <array>
#include <cmath>

#include "coding/audit/quantifiers.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "report/audit_wording.hpp"
#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using T = Told;

// clang-format off
constexpr PhraseTable<T> sentences = {{
    {T::plain, "{}", "{}", "{}", "{}"},
    {T::number_named, "{}: {}", "{}: {}", "{}: {}", "{}: {}"},
    {T::range, "{}–{}", "{}–{}", "{}–{}", "{}–{}"},
    {T::share, "{}", "{}", "{}", "{}"},
    {T::share_of, "{} of {}", "{} / {}", "{} از {}", "{} / {}"},
    {T::differences, "differences: {}", "farklar: {}", "تفاوت‌ها: {}", "fərqlər: {}"},
    {T::class_named, "{}", "{}", "{}", "{}"},
    {T::names, "{}", "{}", "{}", "{}"},
    {T::all_of, "all {}", "{} kişinin tümü", "همهٔ {} نفر", "{} nəfərin hamısı"},
    {T::among, "{} (among those with anything on {})", "{} ({} konusunda bir şey söyleyenler arasında)", "{} (در میان کسانی که دربارهٔ {} چیزی گفته‌اند)", "{} ({} barədə nəsə deyənlər arasında)"},
    {T::at_least_people, "at least {}", "en az {}", "دست‌کم {}", "ən azı {}"},
    {T::distinct_of, "{} distinct of {} printed", "{} farklı / {} basılı", "{} متمایز از {} چاپ‌شده", "{} fərqli / {} çap olunmuş"},
    {T::one_name, "one name, one thing", "tek ad, tek şey", "یک نام، یک چیز", "bir ad, bir şey"},
    {T::same_text, "word for word", "sözcüğü sözcüğüne", "واژه‌به‌واژه", "sözbəsöz"},
    {T::in_all_places, "the same everywhere", "her yerde aynı", "همه‌جا یکسان", "hər yerdə eyni"},
    {T::statistic, "{} = {}", "{} = {}", "{} = {}", "{} = {}"},
    {T::no_statistic, "reliability without a statistic", "istatistiksiz güvenirlik", "پایایی بدون آماره", "statistikasız etibarlılıq"},
    {T::no_statistic_why, "The paper prints no statistic of agreement, so there is nothing to recompute.", "Makalede bir uyum istatistiği basılı değil; yeniden hesaplanacak bir şey yok.", "مقاله هیچ آمارهٔ توافقی چاپ نکرده است؛ چیزی برای بازمحاسبه نیست.", "Məqalədə uyğunluq statistikası çap olunmayıb; yenidən hesablanası bir şey yoxdur."},
    {T::measure_unknown, "The program does not compute the statistic ‘{}’.", "Program ‘{}’ istatistiğini hesaplamaz.", "برنامه آمارهٔ «{}» را محاسبه نمی‌کند.", "Proqram ‘{}’ statistikasını hesablamır."},
    {T::unit_not_said, "The claim does not say what was rated, so several units are tried, and another number is no contradiction.", "İddia neyin değerlendirildiğini söylemiyor; birkaç birim denendi, farklı bir sayı çelişki sayılmaz.", "ادعا نمی‌گوید چه چیزی ارزیابی شده است؛ چند واحد آزموده شد و عدد دیگر تناقض نیست.", "İddia nəyin qiymətləndirildiyini demir; bir neçə vahid sınandı, başqa say ziddiyyət deyil."},
    {T::saturated, "saturated", "doygun", "اشباع‌شده", "doymuş"},
    {T::saturated_by, "saturated by interview {}", "doygunluk, görüşme {}", "اشباع تا مصاحبهٔ {}", "doyma, müsahibə {}"},
    {T::saturated_at, "stop after interview {}, {} new codes after the run", "{}. görüşmeden sonra durma, diziden sonra {} yeni kod", "توقف پس از مصاحبهٔ {}، {} کد تازه پس از رشته", "{}-ci müsahibədən sonra dayanma, ardıcıllıqdan sonra {} yeni kod"},
    {T::quoted_for, "{}, quoted for ‘{}’", "{}, ‘{}’ için alıntılanmış", "{}، نقل‌شده برای «{}»", "{}, ‘{}’ üçün sitat gətirilib"},
    {T::joint_support, "{} of {} with the effect", "etkiyi taşıyan {} / {}", "{} از {} دارندهٔ پیامد", "nəticəni daşıyan {} / {}"},

    {T::sum_right, "The parts sum to {}.", "Parçaların toplamı {}.", "جمع اجزا {} است.", "Hissələrin cəmi {}-dir."},
    {T::sum_wrong, "The parts sum to {}, but the whole is {}.", "Parçaların toplamı {}, oysa bütün {}.", "جمع اجزا {} است، اما کل {} است.", "Hissələrin cəmi {}, halbuki bütöv {}."},
    {T::part_wrong, "‘{}’ is claimed as {}; the project has {}.", "‘{}’ için iddia edilen {}; projede {}.", "برای «{}» ادعاشده {} است؛ پروژه {} دارد.", "‘{}’ üçün iddia edilən {}; layihədə {}."},
    {T::part_unknown, "The project holds no record of these by themselves: {}.", "Projede şunların ayrı kaydı yok: {}.", "پروژه جداگانه دربارهٔ این‌ها چیزی ثبت نکرده است: {}.", "Layihədə bunların ayrıca qeydi yoxdur: {}."},

    {T::list_clean, "Nobody stands twice among the {} printed.", "Basılan {} kişiden hiçbiri iki kez geçmiyor.", "در میان {} نفر چاپ‌شده هیچ‌کس دو بار نیامده است.", "Çap olunan {} nəfərdən heç kim iki dəfə keçmir."},
    {T::list_twice, "{} stands more than once: {} are printed, {} are distinct.", "{} birden çok kez geçiyor: {} basılı, {} farklı.", "{} بیش از یک بار آمده است: {} چاپ‌شده، {} متمایز.", "{} birdən çox keçir: {} çap olunub, {} fərqlidir."},
    {T::list_same, "The list has the same people as ‘{}’ in the project.", "Liste, projedeki ‘{}’ ile aynı kişileri içeriyor.", "فهرست همان افرادِ «{}» در پروژه را دارد.", "Siyahıda layihədəki ‘{}’ ilə eyni adamlar var."},
    {T::list_missing, "For ‘{}’ the project also has {}, who are not printed.", "Projede ‘{}’ için basılmayan şunlar da var: {}.", "در پروژه برای «{}» این افراد نیز هستند که چاپ نشده‌اند: {}.", "Layihədə ‘{}’ üçün çap olunmayan bunlar da var: {}."},
    {T::list_added, "For ‘{}’ these are printed and not in the project: {}.", "‘{}’ için basılıp projede olmayanlar: {}.", "برای «{}» این‌ها چاپ شده‌اند و در پروژه نیستند: {}.", "‘{}’ üçün çap olunub layihədə olmayanlar: {}."},
    {T::stated_list, "The paper states {}, its list has {}.", "Makale {} diyor, listesinde {} var.", "مقاله {} می‌گوید، فهرستش {} دارد.", "Məqalə {} deyir, siyahısında {} var."},
    {T::count_right, "The project has the same: {}, {}.", "Projede de aynı: {}, {}.", "پروژه نیز همین را دارد: {}، {}.", "Layihədə də eynidir: {}, {}."},
    {T::range_right, "In the project, ‘{}’ runs from {} to {}.", "Projede ‘{}’ aralığı: {} ile {}.", "در پروژه «{}» از {} تا {} است.", "Layihədə ‘{}’ aralığı: {} ilə {}."},
    {T::range_wrong, "‘{}’ is claimed to run from {} to {}; in the project it runs from {} to {}.", "‘{}’ için iddia edilen aralık {} ile {}; projede {} ile {}.", "برای «{}» بازهٔ ادعاشده {} تا {} است؛ در پروژه {} تا {} است.", "‘{}’ üçün iddia edilən aralıq {} ilə {}; layihədə {} ilə {}."},

    {T::bound_share, "‘{}’ is taken as at least {}.", "‘{}’ en az {} olarak alınmıştır.", "«{}» دست‌کم {} گرفته شده است.", "‘{}’ ən azı {} kimi götürülüb."},
    {T::bound_more, "‘{}’ is taken as more than {}.", "‘{}’ {} üzeri olarak alınmıştır.", "«{}» بیش از {} گرفته شده است.", "‘{}’ {} üstü kimi götürülüb."},
    {T::bound_people, "‘{}’ is taken as so many people at least: {}.", "‘{}’ en az {} kişi olarak alınmıştır.", "«{}» دست‌کم {} نفر گرفته شده است.", "‘{}’ ən azı {} nəfər kimi götürülüb."},
    {T::bound_all_but, "‘{}’ is taken as all but {} at most.", "‘{}’ en çok {} kişi dışında herkes olarak alınmıştır.", "«{}» همه به‌جز حداکثر {} نفر گرفته شده است.", "‘{}’ ən çoxu {} nəfər istisna hamı kimi götürülüb."},
    {T::bound_met, "In the project it is {}, which reaches that.", "Projede {}; sınıra ulaşıyor.", "در پروژه {} است که به آن می‌رسد.", "Layihədə {}; həddə çatır."},
    {T::bound_missed, "In the project it is {}, which falls short of that.", "Projede {}; sınırın altında kalıyor.", "در پروژه {} است که کمتر از آن است.", "Layihədə {}; hədddən aşağıdır."},
    {T::understated, "A stronger word than ‘{}’ could have been said; that is no error.", "‘{}’ yerine daha güçlü bir sözcük de kullanılabilirdi; bu bir hata değildir.", "به‌جای «{}» واژهٔ قوی‌تری هم می‌شد گفت؛ این خطا نیست.", "‘{}’ əvəzinə daha güclü söz də deyilə bilərdi; bu səhv deyil."},
    {T::plural_of_one, "The plural stands for one person: ‘{}’ is carried by {} alone.", "Çoğul tek kişi için kullanılmış: ‘{}’ yalnız {} tarafından dile getirilmiş.", "جمع برای یک نفر آمده است: «{}» را تنها {} دارد.", "Cəm bir nəfər üçün işlədilib: ‘{}’ yalnız {} tərəfindən deyilib."},
    {T::plural_right, "The plural is right: ‘{}’ is carried by {} people.", "Çoğul yerinde: ‘{}’ taşıyan {} kişi var.", "جمع درست است: «{}» را {} نفر دارند.", "Cəm yerindədir: ‘{}’ daşıyan {} nəfər var."},
    {T::plural_of_none, "Nobody in the project carries ‘{}’.", "Projede ‘{}’ taşıyan kimse yok.", "در پروژه هیچ‌کس «{}» را ندارد.", "Layihədə ‘{}’ daşıyan yoxdur."},
    {T::rank_right, "More people carry these than any other, without a tie: {} (of {} codes).", "Bunları ötekilerden daha çok kişi taşıyor, eşitlik yok: {} ({} kod içinde).", "این‌ها را بیش از همه افراد دارند، بدون تساوی: {} (از {} کد).", "Bunları başqalarından çox adam daşıyır, bərabərlik yoxdur: {} ({} kod içində)."},
    {T::rank_tied, "‘{}’, carried by {}, ties with codes that are not named: {}.", "‘{}’ ({} kişi) adı anılmayan kodlarla eşit: {}.", "«{}» با {} نفر با کدهایی که نام برده نشده‌اند برابر است: {}.", "‘{}’ ({} nəfər) adı çəkilməyən kodlarla bərabərdir: {}."},
    {T::rank_wrong, "‘{}’ is in place {} by people, and {} are named; prominence may be meant otherwise.", "‘{}’ kişi sayısına göre {}. sırada, anılanların sayısı {}; öne çıkma başka anlamda olabilir.", "«{}» از نظر شمار افراد در جایگاه {} است و {} کد نام برده شده؛ شاید برجستگی معنای دیگری دارد.", "‘{}’ adam sayına görə {}-ci yerdədir, adı çəkilən {}; önə çıxma başqa mənada ola bilər."},

    {T::carries, "{} carries ‘{}’ in the project.", "{} projede ‘{}’ kodunu taşıyor.", "{} در پروژه «{}» را دارد.", "{} layihədə ‘{}’ kodunu daşıyır."},
    {T::carries_above, "{} does not carry ‘{}’, but does carry ‘{}’ above it.", "{} ‘{}’ kodunu taşımıyor, ama üstündeki ‘{}’ düğümünü taşıyor.", "{} «{}» را ندارد، اما «{}» بالای آن را دارد.", "{} ‘{}’ kodunu daşımır, amma üstündəki ‘{}’ kodunu daşıyır."},
    {T::carries_not, "{} carries neither ‘{}’ nor anything above it; these do: {}.", "{} ne ‘{}’ kodunu ne de üstündekileri taşıyor; taşıyanlar: {}.", "{} نه «{}» را دارد و نه چیزی بالای آن را؛ دارندگان: {}.", "{} nə ‘{}’ kodunu, nə də üstündəkiləri daşıyır; daşıyanlar: {}."},
    {T::quoted_right, "Of {}, ‘{}’ is {} in the project, which agrees with the quote: “{}”.", "{} için projede ‘{}’ {}; alıntıyla uyuşuyor: “{}”.", "برای {} در پروژه «{}» {} است که با نقل‌قول سازگار است: «{}».", "{} üçün layihədə ‘{}’ {}; sitatla uyğundur: “{}”."},
    {T::quoted_wrong, "Of {}, ‘{}’ is {} in the project, which does not agree with the quote: “{}”.", "{} için projede ‘{}’ {}; alıntıyla uyuşmuyor: “{}”.", "برای {} در پروژه «{}» {} است که با نقل‌قول سازگار نیست: «{}».", "{} üçün layihədə ‘{}’ {}; sitatla uyğun gəlmir: “{}”."},
    {T::every_code_quoted, "Every code has a quote.", "Her kodun bir alıntısı var.", "هر کد نقل‌قولی دارد.", "Hər kodun sitatı var."},
    {T::codes_unquoted, "{} of {} codes without a quote", "alıntısız {} / {} kod", "{} از {} کد بدون نقل‌قول", "sitatsız {} / {} kod"},
    {T::codes_unquoted_names, "Codes without a printed quote: {}.", "Basılı alıntısı olmayan kodlar: {}.", "کدهای بدون نقل‌قول چاپ‌شده: {}.", "Çap olunmuş sitatı olmayan kodlar: {}."},
    {T::never_quoted, "Never quoted: {}.", "Hiç alıntılanmayanlar: {}.", "هرگز نقل نشده‌اند: {}.", "Heç vaxt sitat gətirilməyənlər: {}."},
    {T::most_quoted, "Quoted most: {}, {} times.", "En çok alıntılanan: {}, {} kez.", "بیشترین نقل: {}، {} بار.", "Ən çox sitat gətirilən: {}, {} dəfə."},
    {T::quote_found, "The words stand in the transcript {}.", "Sözler {} dökümünde geçiyor.", "واژه‌ها در رونوشت {} هست.", "Sözlər {} mətnində var."},
    {T::quote_elsewhere, "The words are not {}’s: they stand in the transcript {}.", "Sözler şu kişinin değil: {}; geçtiği döküm: {}.", "این واژه‌ها از {} نیست؛ در رونوشت {} هست.", "Sözlər bu adamın deyil: {}; keçdiyi mətn: {}."},
    {T::quote_altered, "The quote is not word for word that of the transcript {}: words taken out without a mark {}, put in {}: {}", "Alıntı, {} dökümündekiyle sözcüğü sözcüğüne aynı değil: işaretsiz çıkarılan sözcük {}, eklenen {}: {}", "نقل‌قول واژه‌به‌واژه همان رونوشت {} نیست: واژهٔ حذف‌شدهٔ بی‌نشان {}، افزوده {}: {}", "Sitat {} mətnindəki ilə sözbəsöz eyni deyil: işarəsiz çıxarılan söz {}, əlavə edilən {}: {}"},
    {T::quote_not_found, "The words are not found in what {} said: a translation, another transcript, or an edited quote cannot be told apart.", "Sözler {} dökümünde bulunamadı: çeviri mi, başka bir döküm mü, düzeltilmiş alıntı mı, ayırt edilemez.", "این واژه‌ها در گفته‌های {} پیدا نشد: ترجمه، رونوشتی دیگر یا نقل‌قول ویراسته را نمی‌توان از هم بازشناخت.", "Sözlər {} mətnində tapılmadı: tərcümə, başqa mətn və ya redaktə olunmuş sitat ayırd edilə bilməz."},
    {T::for_reading, "Whether the quote speaks for ‘{}’ is for a reader to say.", "Alıntının ‘{}’ lehine olup olmadığına okuyan karar verir.", "اینکه نقل‌قول به سود «{}» است یا نه با خواننده است.", "Sitatın ‘{}’ lehinə olub-olmadığını oxucu deyə bilər."},
    {T::negation_seen, "Words that may deny: {}.", "Olumsuzluk bildirebilecek sözcükler: {}.", "واژه‌هایی که شاید نفی می‌کنند: {}.", "İnkar bildirə bilən sözlər: {}."},
    {T::no_denial, "No word in it denies.", "İçinde olumsuz bir sözcük yok.", "هیچ واژهٔ نفی در آن نیست.", "İçində inkar bildirən söz yoxdur."},

    {T::listed_right, "{} are announced and as many enumerated.", "{} duyurulmuş, o kadar da sıralanmış.", "{} اعلام و به همان شمار برشمرده شده است.", "{} elan olunub, o qədər də sadalanıb."},
    {T::listed_wrong, "{} are announced and {} enumerated.", "{} duyurulmuş, {} sıralanmış.", "{} اعلام و {} برشمرده شده است.", "{} elan olunub, {} sadalanıb."},
    {T::tree_right, "The codebook has {}.", "Kod kitabında {} var.", "کتابچهٔ کدها {} دارد.", "Kod kitabında {} var."},
    {T::tree_wrong, "{} are announced; the codebook has {}.", "{} duyurulmuş; kod kitabında {} var.", "{} اعلام شده است؛ کتابچهٔ کدها {} دارد.", "{} elan olunub; kod kitabında {} var."},
    {T::one_spelling, "Each of {} names has one spelling.", "{} adın her birinin tek yazımı var.", "هر یک از {} نام یک نگارش دارد.", "{} adın hər birinin bir yazılışı var."},
    {T::spelled_apart, "The same to a reader, printed differently (case, spaces or forms of letters): {}.", "Okuyana aynı, basımı farklı (büyük-küçük harf, boşluk ya da harf biçimi): {}.", "برای خواننده یکی، با چاپ متفاوت (فاصله یا شکل حروف): {}.", "Oxucu üçün eyni, çapı fərqli (böyük-kiçik hərf, boşluq və ya hərf forması): {}."},
    {T::spelled_differently, "One name in several spellings: {}.", "Tek ad, birkaç yazım: {}.", "یک نام با چند املا: {}.", "Bir ad, bir neçə yazılış: {}."},
    {T::named_differently, "One thing under several names, if they mean the same: {}.", "Aynı şeyi anlatıyorlarsa, tek şeyin birkaç adı: {}.", "اگر به یک معنا باشند، یک چیز با چند نام: {}.", "Eyni mənadadırsa, bir şeyin bir neçə adı: {}."},
    {T::label_found, "‘{}’ is a code.", "‘{}’ bir kod.", "«{}» یک کد است.", "‘{}’ bir koddur."},
    {T::label_near, "No code is called ‘{}’; the nearest is ‘{}’.", "‘{}’ adlı bir kod yok; en yakını ‘{}’.", "کدی به نام «{}» نیست؛ نزدیک‌ترین «{}» است.", "‘{}’ adlı kod yoxdur; ən yaxını ‘{}’."},
    {T::label_nowhere, "No code is called ‘{}’, nor anything like it.", "‘{}’ adlı ya da ona benzer bir kod yok.", "کدی به نام «{}» یا مانند آن نیست.", "‘{}’ adlı və ya ona oxşar kod yoxdur."},
    {T::label_elsewhere, "‘{}’ stands under ‘{}’, not under ‘{}’.", "‘{}’ şunun altında: ‘{}’; şunun değil: ‘{}’.", "«{}» زیر «{}» است، نه زیر «{}».", "‘{}’ bunun altındadır: ‘{}’; bunun yox: ‘{}’."},
    {T::sides_alike, "All places say the same.", "Her yerde aynı şey söyleniyor.", "همه‌جا یک چیز گفته شده است.", "Hər yerdə eyni şey deyilir."},
    {T::side_lacks, "‘{}’ leaves out: {}.", "‘{}’ şunları içermiyor: {}.", "«{}» این‌ها را ندارد: {}.", "‘{}’ bunları buraxıb: {}."},
    {T::side_number, "Of ‘{}’, {} says {} and {} says {}.", "‘{}’ için {}: {}; {}: {}.", "برای «{}»، {}: {}؛ {}: {}.", "‘{}’ üçün {}: {}; {}: {}."},
    {T::side_order, "‘{}’ and ‘{}’ name the same in another order.", "‘{}’ ile ‘{}’ aynı şeyleri başka sırayla anıyor.", "«{}» و «{}» همان‌ها را با ترتیب دیگری آورده‌اند.", "‘{}’ ilə ‘{}’ eyni şeyləri başqa sıra ilə çəkir."},
    {T::term_varies, "‘{}’ has several renderings: {}.", "‘{}’ için birkaç karşılık var: {}.", "«{}» چند برابرنهاد دارد: {}.", "‘{}’ üçün bir neçə qarşılıq var: {}."},
    {T::reader_of_both, "Whether a rendering is right is for somebody who reads both languages.", "Bir karşılığın doğru olup olmadığına iki dili de bilen biri karar verir.", "درستی یک برابرنهاد را کسی می‌داند که هر دو زبان را بداند.", "Qarşılığın doğru olub-olmadığını hər iki dili bilən deyə bilər."},
    {T::one_code, "One code is called ‘{}’.", "‘{}’ adında tek kod var.", "تنها یک کد «{}» نام دارد.", "‘{}’ adında bir kod var."},
    {T::codes_share_name, "‘{}’ is the name of {} codes: {}.", "‘{}’ adını taşıyan {} kod var: {}.", "«{}» نام {} کد است: {}.", "‘{}’ adını {} kod daşıyır: {}."},
    {T::names_near, "Nearly the same name: {}.", "Neredeyse aynı ad: {}.", "نام‌های تقریباً یکسان: {}.", "Demək olar ki, eyni ad: {}."},
    {T::names_distinct, "The names of all {} codes are distinct.", "{} kodun tümünün adı farklı.", "نام همهٔ {} کد متمایز است.", "{} kodun hamısının adı fərqlidir."},
    {T::component_found, "All that the method names is found: {}.", "Yöntemde anılanların tümü bulgularda var: {}.", "همهٔ آنچه در روش نام برده شده در یافته‌ها هست: {}.", "Metodda adı çəkilənlərin hamısı tapıntılarda var: {}."},
    {T::component_missing, "Named in the method, not found: {}.", "Yöntemde anılıp bulgularda olmayan: {}.", "در روش آمده و در یافته‌ها نیست: {}.", "Metodda adı çəkilib, tapıntılarda yoxdur: {}."},
    {T::component_unnamed, "Found, not named in the method: {}.", "Bulgularda olup yöntemde anılmayan: {}.", "در یافته‌ها هست و در روش نیامده: {}.", "Tapıntılarda var, metodda adı çəkilmir: {}."},
    {T::reading_stages, "codes of every stage", "her aşamadan kod", "کدهایی از هر مرحله", "hər mərhələdən kod"},
    {T::reading_core, "a code for the core category", "çekirdek kategori için bir kod", "کدی برای مقولهٔ مرکزی", "əsas kateqoriya üçün kod"},
    {T::levels_all, "All {} codes stand under every level.", "{} kodun tümü her düzeyin altında.", "همهٔ {} کد زیر هر سطح هستند.", "{} kodun hamısı hər səviyyənin altındadır."},
    {T::levels_ragged, "{} of {} codes stand under every level; the others lack: {}.", "{} / {} kod her düzeyin altında; ötekilerde eksik olan: {}.", "{} از {} کد زیر هر سطح هستند؛ بقیه این سطح را ندارند: {}.", "{} / {} kod hər səviyyənin altındadır; qalanlarında bu yoxdur: {}."},

    {T::relation_joint, "‘{}’ and ‘{}’: both carried by {} ({} people; {} carry the first, {} the second).", "‘{}’ ile ‘{}’: ikisini de taşıyanlar {} ({} kişi; ilkini {}, ikincisini {} kişi taşıyor).", "«{}» و «{}»: دارندگان هر دو {} ({} نفر؛ اولی را {} و دومی را {} نفر دارند).", "‘{}’ və ‘{}’: hər ikisini daşıyanlar {} ({} nəfər; birincini {}, ikincini {} nəfər daşıyır)."},
    {T::relation_segments, "Passages where they overlap: {}.", "Örtüştükleri bölümler: {}.", "قطعه‌هایی که هم‌پوشانی دارند: {}.", "Üst-üstə düşdükləri hissələr: {}."},
    {T::relation_counter, "{} carry ‘{}’ without ‘{}’.", "{}: ‘{}’ var, ‘{}’ yok.", "{}: «{}» را دارند و «{}» را ندارند.", "{}: ‘{}’ var, ‘{}’ yoxdur."},
    {T::relation_none, "No participant carries both ‘{}’ and ‘{}’.", "‘{}’ ile ‘{}’ kodlarının ikisini de taşıyan katılımcı yok.", "هیچ مشارکت‌کننده‌ای هم «{}» و هم «{}» را ندارد.", "‘{}’ və ‘{}’ kodlarının hər ikisini daşıyan iştirakçı yoxdur."},
    {T::relation_said, "The claim says that participants said so.", "İddia bunu katılımcıların söylediğini bildiriyor.", "ادعا این است که مشارکت‌کنندگان چنین گفته‌اند.", "İddiaya görə bunu iştirakçılar deyib."},
    {T::relation_not_said, "The claim is the authors’; that nobody carries both would not contradict it.", "İddia yazarlarındır; ikisini de taşıyanın olmaması onu çürütmez.", "ادعا از نویسندگان است؛ نبودن کسی که هر دو را دارد آن را رد نمی‌کند.", "İddia müəlliflərindir; hər ikisini daşıyanın olmaması onu təkzib etmir."},
    {T::relation_not_cause, "Carrying both is no proof that one leads to the other.", "İkisini birden taşımak, birinin ötekine yol açtığını kanıtlamaz.", "داشتن هر دو ثابت نمی‌کند یکی به دیگری می‌انجامد.", "Hər ikisini daşımaq birinin o birinə səbəb olduğunu sübut etmir."},
    {T::stop_rule, "{} (base {}, run {}, {}%)", "{} (taban {}, dizi {}, %{})", "{} (پایه {}، رشته {}، {}٪)", "{} (baza {}, ardıcıllıq {}, {}%)"},
    {T::stop_never, "never", "hiç", "هرگز", "heç vaxt"},
    {T::coverage, "The sample’s coverage (Good–Turing) is {}.", "Örneklemin kapsaması (Good–Turing) {}.", "پوشش نمونه (گود–تورینگ) {} است.", "Nümunənin əhatəsi (Good–Turing) {}."},
    {T::order_taken, "The order of interviews is that {}.", "Görüşmelerin sırası: {}.", "ترتیب مصاحبه‌ها: {}.", "Müsahibələrin sırası: {}."},
    {T::saturation_of_codes, "This is saturation of codes; that meaning or theory is saturated no curve can say.", "Bu, kodların doygunluğudur; anlamın ya da kuramın doyduğunu hiçbir eğri söyleyemez.", "این اشباع کدهاست؛ اشباع معنا یا نظریه را هیچ منحنی نمی‌گوید.", "Bu, kodların doymasıdır; mənanın və ya nəzəriyyənin doyduğunu heç bir əyri deyə bilməz."},
    {T::too_few_interviews, "{} interviews are too few for any rule of stopping.", "{} görüşme, herhangi bir durma kuralı için az.", "{} مصاحبه برای هر قاعدهٔ توقف کم است.", "{} müsahibə hər hansı dayanma qaydası üçün azdır."},
    {T::second_coder_here, "The project holds coders whose agreement `coding agree` computes ({}); it is the project’s, not the paper’s.", "Projede, uyumunu `coding agree` ile hesaplayabileceğiniz kodlayıcılar var ({}); bu, makalenin değil projenin uyumudur.", "پروژه کدگذارانی دارد که `coding agree` توافقشان را حساب می‌کند ({})؛ این توافقِ پروژه است، نه مقاله.", "Layihədə `coding agree` ilə uyğunluğu hesablanan kodlayıcılar var ({}); bu, məqalənin deyil, layihənin uyğunluğudur."},
    {T::no_second_coder, "The project holds no document that two coders have gone through.", "Projede iki kodlayıcının üzerinden geçtiği bir belge yok.", "پروژه سندی ندارد که دو کدگذار مرور کرده باشند.", "Layihədə iki kodlayıcının nəzərdən keçirdiyi sənəd yoxdur."},
    {T::criterion_met, "All {} participants meet it.", "{} katılımcının tümü karşılıyor.", "همهٔ {} مشارکت‌کننده آن را دارند.", "{} iştirakçının hamısı cavab verir."},
    {T::criterion_failed, "{} meet it; these do not: {}.", "Karşılayan {}; karşılamayanlar: {}.", "{} آن را دارند؛ این‌ها ندارند: {}.", "Cavab verən {}; verməyənlər: {}."},
    {T::same_value, "‘{}’ is ‘{}’ for everybody: a criterion of selection, or a column that tells nobody apart.", "‘{}’ herkes için ‘{}’: bir seçim ölçütü ya da kimseyi ayırmayan bir sütun.", "«{}» برای همه «{}» است: معیار گزینش، یا ستونی که کسی را جدا نمی‌کند.", "‘{}’ hamı üçün ‘{}’: seçim meyarı və ya heç kimi ayırmayan sütun."},
    {T::every_code_used, "every code given, everybody coded", "her kod verilmiş, herkes kodlanmış", "هر کد داده و هر کس کدگذاری شده", "hər kod verilib, hamı kodlaşdırılıb"},
    {T::all_used, "Every code was given to some passage, and everybody has a code.", "Her kod bir bölüme verilmiş, herkesin bir kodu var.", "هر کد به قطعه‌ای داده شده و هر کس کدی دارد.", "Hər kod bir hissəyə verilib, hamının kodu var."},
    {T::codes_unused, "Codes that no passage was given: {}.", "Hiçbir bölüme verilmemiş kodlar: {}.", "کدهایی که به هیچ قطعه‌ای داده نشده‌اند: {}.", "Heç bir hissəyə verilməyən kodlar: {}."},
    {T::never_coded, "Participants without any code: {}.", "Hiç kodu olmayan katılımcılar: {}.", "مشارکت‌کنندگان بدون هیچ کد: {}.", "Heç kodu olmayan iştirakçılar: {}."},
    {T::no_attribute, "The project knows no attribute ‘{}’ of its participants.", "Projede katılımcıların ‘{}’ diye bir özelliği yok.", "پروژه ویژگی «{}» را برای مشارکت‌کنندگان ندارد.", "Layihədə iştirakçıların ‘{}’ adlı xüsusiyyəti yoxdur."},
    {T::no_code, "No code of the project is called ‘{}’.", "Projede ‘{}’ adlı bir kod yok.", "پروژه کدی به نام «{}» ندارد.", "Layihədə ‘{}’ adlı kod yoxdur."},
    {T::no_class, "The policy has no class ‘{}’.", "İlkede ‘{}’ sınıfı yok.", "سیاست ردهٔ «{}» را ندارد.", "Qaydada ‘{}’ sinfi yoxdur."},
    {T::no_people, "The project holds nobody who was interviewed.", "Projede görüşülen kimse yok.", "پروژه هیچ مصاحبه‌شونده‌ای ندارد.", "Layihədə müsahibə verən yoxdur."},
    {T::nothing_named, "The claim names nothing that the project could count.", "İddia, projenin sayabileceği bir şey anmıyor.", "ادعا چیزی را نام نمی‌برد که پروژه بتواند بشمارد.", "İddiada layihənin saya biləcəyi bir şey yoxdur."},
    {T::no_record, "A project holds no record of {}.", "Bir projede şunun kaydı bulunmaz: {}.", "پروژه این را ثبت نمی‌کند: {}.", "Layihədə bunun qeydi olmur: {}."},
    {T::no_text, "The project holds no interview with {}.", "Projede {} ile görüşme yok.", "پروژه مصاحبه‌ای با {} ندارد.", "Layihədə {} ilə müsahibə yoxdur."},
    {T::missing_values, "‘{}’ is not known of {} participants.", "‘{}’ {} katılımcı için bilinmiyor.", "«{}» برای {} مشارکت‌کننده معلوم نیست.", "‘{}’ {} iştirakçı üçün məlum deyil."},
    {T::from_prose, "The claim was read out of running text, which may mean something else.", "İddia düz metinden okundu; metin başka bir şey anlatıyor olabilir.", "ادعا از متن پیوسته خوانده شده و شاید معنای دیگری دارد.", "İddia düz mətndən oxunub; mətn başqa şey demək istəyə bilər."},
}};
// clang-format on
static_assert(is_complete(sentences));
[[maybe_unused]] const bool sentences_listed = list_phrases(sentences);

std::string joined(const std::vector<std::string>& names, const Language& language) {
  const std::string comma = primary(language) == "fa" ? "، " : ", ";
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : comma) + name;
  return out.empty() ? "–" : out;
}

std::string percent_text(double share, const Language& language) {
  const double percent = 100 * share;
  const int decimals = std::abs(percent - std::round(percent)) < 1e-9 ? 0 : 1;
  return format_percent(percent, decimals, number_style(language));
}

struct GapWords {
  const QuantifierPolicy& policy;
  const Language& language;

  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return format_integer(number, number_style(language)); }
  std::string operator()(const PeopleShare& share) const {
    const auto part = static_cast<std::int64_t>(share.part);
    const auto whole = static_cast<std::int64_t>(share.whole);
    const NumberStyle style = number_style(language);
    std::string numbers = filled(words_of(sentences[static_cast<std::size_t>(T::share_of)], language),
                                 {format_integer(part, style), format_integer(whole, style)});
    if (share.whole == 0) return numbers;
    return numbers + " (" +
           format_percent(100.0 * static_cast<double>(part) / static_cast<double>(whole), 1, style) + ")";
  }
  std::string operator()(const ShareOfOne& share) const { return percent_text(share.value, language); }
  std::string operator()(const RealShown& real) const {
    return format_real(real.value, real.decimals, number_style(language));
  }
  std::string operator()(const ClassNamed& quantifier) const {
    const QuantifierClass* found = find_class(policy, quantifier.name);
    return found == nullptr ? quantifier.name : word_for(*found, language);
  }
  std::string operator()(const WordNamed& word) const { return audit_word(word.name, language); }
  std::string operator()(const std::vector<std::string>& names) const { return joined(names, language); }
};

}  // namespace

std::string in_words(const Telling& telling, const QuantifierPolicy& policy, const Language& language) {
  std::string_view pattern = words_of(sentences[static_cast<std::size_t>(telling.what)], language);
  const GapWords words{.policy = policy, .language = language};
  std::string out;
  auto gap = telling.gaps.begin();
  for (std::size_t at = pattern.find("{}"); at != std::string_view::npos; at = pattern.find("{}")) {
    out += pattern.substr(0, at);
    if (gap != telling.gaps.end()) out += std::visit(words, *gap++);
    pattern.remove_prefix(at + 2);
  }
  out += pattern;
  return out;
}

}  // namespace coding::report
