#include "report/structure_wording.hpp"

#include <array>
#include <utility>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = StructurePhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::nodes_title, "Network of codes", "Kod ağı", "شبکهٔ کدها", "Kod şəbəkəsi"},
    {P::ties_title, "Ties between codes", "Kodlar arasındaki bağlar", "پیوندهای کدها", "Kodlar arasındakı bağlar"},
    {P::steps_title, "Hierarchical clustering, step by step", "Hiyerarşik kümeleme, adım adım", "خوشه‌بندی سلسله‌مراتبی، گام به گام", "İyerarxik klasterləşdirmə, addım-addım"},
    {P::groups_title, "Clusters", "Kümeler", "خوشه‌ها", "Klasterlər"},
    {P::leaves_title, "In the order of the tree", "Ağaçtaki sırayla", "به ترتیب درخت", "Ağacdakı sıra ilə"},
    {P::axes_title, "Correspondence analysis: axes", "Uyum analizi: eksenler", "تحلیل تناظر: محورها", "Uyğunluq təhlili: oxlar"},
    {P::codes_title, "Correspondence analysis: codes", "Uyum analizi: kodlar", "تحلیل تناظر: کدها", "Uyğunluq təhlili: kodlar"},
    {P::rows_title, "Correspondence analysis: {}", "Uyum analizi: {}", "تحلیل تناظر: {}", "Uyğunluq təhlili: {}"},
    {P::supplementary_title, "Correspondence analysis: supplementary points, {}", "Uyum analizi: ek noktalar, {}", "تحلیل تناظر: نقطه‌های تکمیلی، {}", "Uyğunluq təhlili: əlavə nöqtələr, {}"},
    {P::points_title, "Multidimensional scaling", "Çok boyutlu ölçekleme", "مقیاس‌بندی چندبعدی", "Çoxölçülü miqyaslama"},
    {P::sequence_title, "Transitions between codes", "Kodlar arasındaki geçişler", "گذار میان کدها", "Kodlar arasındakı keçidlər"},

    {P::held_by, "n", "n", "n", "n"},
    {P::holds, "Codes", "Kod sayısı", "شمار کدها", "Kodların sayı"},
    {P::degree, "Degree", "Derece", "درجه", "Dərəcə"},
    {P::strength, "Strength", "Güç", "قوت", "Güc"},
    {P::betweenness, "Betweenness", "Arasındalık", "بینابینی", "Aralıq mərkəziliyi"},
    {P::eigenvector, "Eigenvector", "Özvektör", "بردار ویژه", "Məxsusi vektor"},
    {P::by_chance, "{}, by chance", "{}, rastlantıyla", "{} به تصادف", "{}, təsadüfən"},
    {P::z_of, "{}, z", "{}, z", "{}، z", "{}, z"},
    {P::community, "Community", "Topluluk", "اجتماع", "İcma"},
    {P::one, "Code", "Kod", "کد", "Kod"},
    {P::other, "Other code", "Öteki kod", "کد دیگر", "Digər kod"},
    {P::both, "Both", "İkisi", "هر دو", "İkisi"},
    {P::weight, "Weight", "Ağırlık", "وزن", "Çəki"},
    {P::expected, "Expected", "Beklenen", "مورد انتظار", "Gözlənilən"},
    {P::z, "z", "z", "z", "z"},
    {P::p, "p", "p", "p", "p"},
    {P::p_adjusted, "p (BH)", "p (BH)", "p (BH)", "p (BH)"},
    {P::step, "Step", "Adım", "گام", "Addım"},
    {P::height, "Height", "Yükseklik", "ارتفاع", "Hündürlük"},
    {P::members, "Members", "Üye", "اعضا", "Üzv"},
    {P::group, "Cluster", "Küme", "خوشه", "Klaster"},
    {P::stability, "Stability", "Kararlılık", "پایداری", "Dayanıqlıq"},
    {P::axis, "Axis", "Eksen", "محور", "Ox"},
    {P::inertia, "Inertia", "Atalet", "اینرسی", "Ətalət"},
    {P::share, "Share", "Pay", "سهم", "Pay"},
    {P::cumulative, "Cumulative", "Birikimli", "انباشته", "Yığılan"},
    {P::mass, "Mass", "Kütle", "جرم", "Kütlə"},
    {P::coordinate, "Axis {}", "Eksen {}", "محور {}", "Ox {}"},
    {P::contribution, "Contribution {}", "Katkı {}", "سهم در محور {}", "Töhfə {}"},
    {P::cosine, "cos² {}", "cos² {}", "cos² {}", "cos² {}"},
    {P::value, "Value", "Değer", "مقدار", "Qiymət"},
    {P::rows, "n", "n", "n", "n"},
    {P::dimension, "Dimension {}", "Boyut {}", "بعد {}", "Ölçü {}"},
    {P::stress_share, "Share of stress", "Stres payı", "سهم از استرس", "Stres payı"},
    {P::from, "From", "Önce", "از", "Əvvəl"},
    {P::to, "To", "Sonra", "به", "Sonra"},
    {P::count, "f", "f", "f", "f"},
    {P::residual, "Adjusted residual", "Düzeltilmiş artık", "باقی‌ماندهٔ تعدیل‌شده", "Düzəldilmiş qalıq"},
    {P::yule_q, "Yule’s Q", "Yule Q", "Q یول", "Yule Q"},
    {P::shuffled, "In other orders", "Öteki sıralarda", "در ترتیب‌های دیگر", "Başqa sıralarda"},

    {P::participant, "participant", "katılımcı", "مشارکت‌کننده", "iştirakçı"},
    {P::document, "document", "belge", "سند", "sənəd"},
    {P::turn, "turn", "söz sırası", "نوبت", "söz növbəsi"},
    {P::paragraph, "paragraph", "paragraf", "بند", "abzas"},
    {P::sentence, "sentence", "cümle", "جمله", "cümlə"},
    {P::passage, "passage", "bölüm", "قطعه", "hissə"},

    {P::step_number, "step {}", "adım {}", "گام {}", "addım {}"},
    {P::thing_code, "code", "kod", "کد", "kod"},

    {P::why_no_edges, "no ties", "bağ yok", "پیوندی نیست", "bağ yoxdur"},
    {P::why_same, "the same in all random tables", "bütün rastgele tablolarda aynı", "در همهٔ جدول‌های تصادفی یکسان", "bütün təsadüfi cədvəllərdə eyni"},
    {P::why_no_permutations, "none were asked for", "istenmedi", "خواسته نشده است", "istənilməyib"},
    {P::why_passages, "passages overlap, so their margins have no random tables", "bölümler örtüştüğü için rastgele tablo kurulamaz", "قطعه‌ها همپوشانی دارند و جدول تصادفی ساخته نمی‌شود", "hissələr üst-üstə düşdüyü üçün təsadüfi cədvəl qurulmur"},
    {P::why_two_codes, "fewer than two codes", "ikiden az kod", "کمتر از دو کد", "ikidən az kod"},
    {P::why_paths, "too many codes to look for paths in random tables", "rastgele tablolarda yol aramak için kod çok", "کدها برای جست‌وجوی مسیر در جدول‌های تصادفی بسیارند", "təsadüfi cədvəllərdə yol axtarmaq üçün kod çoxdur"},
    {P::why_three, "fewer than three", "üçten az", "کمتر از سه", "üçdən az"},
    {P::why_equal, "all distances are equal", "bütün uzaklıklar eşit", "همهٔ فاصله‌ها برابرند", "bütün məsafələr bərabərdir"},
    {P::why_zero, "all distances are 0", "bütün uzaklıklar 0", "همهٔ فاصله‌ها صفرند", "bütün məsafələr 0-dır"},
    {P::why_no_resamples, "no resamples were asked for", "yeniden örnekleme istenmedi", "بازنمونه‌گیری خواسته نشده است", "təkrar seçmə istənilməyib"},
    {P::why_nothing, "nothing is counted", "sayılan bir şey yok", "چیزی شمرده نشده است", "sayılan heç nə yoxdur"},
    {P::why_two_sides, "fewer than two rows or codes that hold anything", "dolu satır ya da kod ikiden az", "کمتر از دو سطر یا کدِ پُر", "dolu sətir və ya kod ikidən azdır"},
    {P::why_profile, "all rows have the same profile", "bütün satırların profili aynı", "نیم‌رخ همهٔ سطرها یکی است", "bütün sətirlərin profili eynidir"},
    {P::why_no_transitions, "no transitions", "geçiş yok", "گذاری نیست", "keçid yoxdur"},
    {P::why_always, "one of the two always or never happens", "ikisinden biri hep ya da hiç olmuyor", "یکی از دو همیشه یا هرگز رخ می‌دهد", "ikisindən biri həmişə və ya heç vaxt baş vermir"},
    {P::why_centre, "lies in the centre", "merkezde", "در مرکز است", "mərkəzdədir"},

    {P::tie_note, "A tie: at least {} units hold both codes. Unit: {}; there are {}.", "Bağ: iki kodu birlikte taşıyan en az {} birim. Birim: {}; toplam {}.", "پیوند: دست‌کم {} واحد هر دو کد را دارند. واحد: {}؛ در مجموع {}.", "Bağ: iki kodu birlikdə daşıyan ən azı {} vahid. Vahid: {}; cəmi {}."},
    {P::weight_count, "Weight: how many units hold both.", "Ağırlık: iki kodu birlikte taşıyan birimlerin sayısı.", "وزن: شمار واحدهایی که هر دو را دارند.", "Çəki: ikisini də daşıyan vahidlərin sayı."},
    {P::weight_jaccard, "Weight: Jaccard, units that hold both of those that hold either.", "Ağırlık: Jaccard, ikisini de taşıyan birimlerin en az birini taşıyanlara oranı.", "وزن: ژاکار، نسبت واحدهای دارای هر دو به واحدهای دارای دست‌کم یکی.", "Çəki: Jaccard, ikisini də daşıyan vahidlərin heç olmasa birini daşıyanlara nisbəti."},
    {P::paths_note, "Betweenness: share of the shortest ways between two other codes, 0 to 1; the length of a tie is 1/weight. Eigenvector: the largest is 1.", "Arasındalık: öteki iki kod arasındaki en kısa yollardan geçen pay, 0–1; bir bağın uzunluğu 1/ağırlıktır. Özvektör: en büyüğü 1’dir.", "بینابینی: سهم از کوتاه‌ترین راه‌های میان دو کد دیگر، ۰ تا ۱؛ درازای پیوند ۱/وزن است. بردار ویژه: بزرگ‌ترین برابر ۱ است.", "Aralıq mərkəziliyi: digər iki kod arasındakı ən qısa yollardan keçən pay, 0–1; bağın uzunluğu 1/çəkidir. Məxsusi vektor: ən böyüyü 1-dir."},
    {P::chance_note, "By chance: the mean of {} random tables with the same number of units for each code and of codes in each unit (curveball), seed {}; z: standard deviations above it; p (BH): among all {}. The smallest possible p is {}.", "Rastlantıyla: her kodun birim sayısı ve her birimin kod sayısı aynı kalan {} rastgele tablonun ortalaması (curveball), tohum {}; z: bunun kaç standart sapma üstünde olduğu; p (BH): hepsi ({}) arasında. Olabilecek en küçük p: {}.", "به تصادف: میانگین {} جدول تصادفی با همان شمار واحد برای هر کد و همان شمار کد در هر واحد (curveball)، بذر {}؛ z: چند انحراف معیار بالاتر از آن؛ p (BH): میان همه ({}). کوچک‌ترین p ممکن {} است.", "Təsadüfən: hər kodun vahid sayı və hər vahidin kod sayı eyni qalan {} təsadüfi cədvəlin ortası (curveball), toxum {}; z: bundan neçə standart kənarlaşma yuxarıda olduğu; p (BH): hamısı ({}) arasında. Mümkün ən kiçik p: {}."},
    {P::no_chance_note, "Held against no random tables: {}. Frequent codes are central by construction.", "Rastgele tablolarla karşılaştırılmadı: {}. Sık kodlar yapıları gereği merkezidir.", "با جدول‌های تصادفی سنجیده نشد: {}. کدهای پربسامد به‌خودی‌خود مرکزی‌اند.", "Təsadüfi cədvəllərlə müqayisə edilməyib: {}. Tez-tez rast gələn kodlar öz-özlüyündə mərkəzidir."},
    {P::community_note, "Communities of two codes or more (Louvain, seed {}): {}, modularity {}. Random networks have communities, too: a reading aid, not themes.", "İki ya da daha çok kodlu topluluklar (Louvain, tohum {}): {}, modülerlik {}. Rastgele ağların da toplulukları olur: okumaya yardımdır, tema değildir.", "اجتماع‌های دو کد یا بیشتر (لووِن، بذر {}): {}، پیمانگی {}. شبکه‌های تصادفی هم اجتماع دارند: کمکی به خواندن است، نه مضمون.", "İki və ya daha çox kodlu icmalar (Louvain, toxum {}): {}, modulluq {}. Təsadüfi şəbəkələrin də icmaları olur: oxumağa köməkdir, mövzu deyil."},
    {P::community_none, "No ties, hence no communities.", "Bağ yok, bu yüzden topluluk da yok.", "پیوندی نیست و از این رو اجتماعی هم نیست.", "Bağ yoxdur, ona görə icma da yoxdur."},
    {P::dependent_note, "Units of one person are not independent of each other: p and z of them order the pairs, no more.", "Aynı kişinin birimleri birbirinden bağımsız değildir: p ve z yalnızca sıralamaya yarar.", "واحدهای یک نفر از هم مستقل نیستند: p و z تنها برای مرتب کردن‌اند.", "Bir nəfərin vahidləri bir-birindən asılıdır: p və z yalnız sıralamaq üçündür."},
    {P::unused_note, "Codes that no unit holds, and that are left out: {}.", "Hiçbir birimde bulunmadığı için dışarıda kalan kodlar: {}.", "کدهایی که در هیچ واحدی نیستند و کنار گذاشته شده‌اند: {}.", "Heç bir vahiddə olmadığı üçün kənarda qalan kodlar: {}."},
    {P::weak_note, "Pairs of codes below the threshold: {}.", "Eşiğin altında kalan kod çiftleri: {}.", "جفت‌کدهای پایین‌تر از آستانه: {}.", "Həddin altında qalan kod cütləri: {}."},
    {P::distance_note, "Distance: {}.", "Uzaklık: {}.", "فاصله: {}.", "Məsafə: {}."},
    {P::linkage_note, "Linkage: {}. Equal distances are joined in the order of the list.", "Bağlantı: {}. Eşit uzaklıklar listedeki sırayla birleştirilir.", "پیوند خوشه‌ها: {}. فاصله‌های برابر به ترتیب فهرست به هم می‌پیوندند.", "Birləşdirmə: {}. Bərabər məsafələr siyahıdakı sıra ilə birləşdirilir."},
    {P::cophenetic_note, "Cophenetic correlation: {}. It says how well a tree suits the distances.", "Kofenetik korelasyon: {}. Ağacın uzaklıklara ne kadar uyduğunu söyler.", "همبستگی کوفنتیک: {}. می‌گوید درخت تا چه اندازه با فاصله‌ها سازگار است.", "Kofenetik korrelyasiya: {}. Ağacın məsafələrə nə qədər uyğun olduğunu göstərir."},
    {P::cophenetic_none, "Cophenetic correlation: –, because {}.", "Kofenetik korelasyon: –, çünkü {}.", "همبستگی کوفنتیک: –، زیرا {}.", "Kofenetik korrelyasiya: –, çünki {}."},
    {P::reading_aid, "A reading aid, not themes: it shows what occurs together, not what belongs together.", "Okumaya yardımdır, tema değildir: neyin birlikte geçtiğini gösterir, neyin birlikte anlam taşıdığını değil.", "کمکی به خواندن است، نه مضمون: نشان می‌دهد چه چیزها با هم می‌آیند، نه این‌که چه چیزها به هم تعلق دارند.", "Oxumağa köməkdir, mövzu deyil: nəyin birlikdə rast gəldiyini göstərir, nəyin bir-birinə aid olduğunu yox."},
    {P::stability_note, "Stability: mean Jaccard similarity with the most similar cluster of {} resamples, seed {}; below .50 a cluster dissolves, from .75 on it is stable (Hennig 2007).", "Kararlılık: {} yeniden örneklemedeki en benzer kümeyle ortalama Jaccard benzerliği, tohum {}; 0,50’nin altında küme dağılır, 0,75’ten sonra kararlıdır (Hennig 2007).", "پایداری: میانگین شباهت ژاکار با شبیه‌ترین خوشه در {} بازنمونه، بذر {}؛ زیر ۰٫۵۰ خوشه از هم می‌پاشد و از ۰٫۷۵ به بالا پایدار است (هنیگ ۲۰۰۷).", "Dayanıqlıq: {} təkrar seçmədə ən oxşar klasterlə orta Jaccard oxşarlığı, toxum {}; 0,50-dən aşağıda klaster dağılır, 0,75-dən yuxarıda dayanıqlıdır (Hennig 2007)."},
    {P::left_out_note, "Left out, because fewer than {} hold or have them: {}.", "Sayıları {} altında kaldığı için dışarıda bırakılanlar: {}.", "کنار گذاشته‌شده‌ها، چون شمارشان کمتر از {} است: {}.", "Sayı {}-dən az olduğu üçün kənarda qalanlar: {}."},
    {P::single_precision, "So many things are joined in single precision: heights have about seven digits.", "Bu kadar çok öge tek duyarlıkla birleştirilir: yükseklikler yaklaşık yedi basamaklıdır.", "این شمار با دقت ساده به هم می‌پیوندد: ارتفاع‌ها نزدیک هفت رقم دارند.", "Bu qədər element tək dəqiqliklə birləşdirilir: hündürlüklər təxminən yeddi rəqəmlidir."},
    {P::map_note, "Principal coordinates. Contributions of an axis sum to 100%; cos² says how well the axis shows the point.", "Ana koordinatlar. Bir eksenin katkıları %100 eder; cos², eksenin noktayı ne kadar iyi gösterdiğini söyler.", "مختصات اصلی. سهم‌های هر محور روی هم ۱۰۰٪ است؛ cos² می‌گوید محور نقطه را تا چه اندازه خوب نشان می‌دهد.", "Əsas koordinatlar. Bir oxun töhfələri 100% edir; cos² oxun nöqtəni nə qədər yaxşı göstərdiyini deyir."},
    {P::rare_note, "Left out, because fewer than {} rows hold them (rare codes would own the axes): {}.", "{} satırdan azında geçtiği için dışarıda bırakılanlar (seyrek kodlar eksenleri ele geçirir): {}.", "کنار گذاشته‌شده‌ها، چون در کمتر از {} سطر آمده‌اند (کدهای کمیاب محورها را از آن خود می‌کنند): {}.", "{} sətirdən azında olduğu üçün kənarda qalanlar (seyrək kodlar oxları ələ keçirər): {}."},
    {P::inertia_note, "Total inertia {} (χ²/n, n = {}); rows without any of the codes, left out: {}.", "Toplam atalet {} (χ²/n, n = {}); kodların hiçbirini taşımadığı için dışarıda kalan satırlar: {}.", "اینرسی کل {} (χ²/n، n = {})؛ سطرهای بی‌کد که کنار گذاشته شده‌اند: {}.", "Ümumi ətalət {} (χ²/n, n = {}); kodların heç birini daşımadığı üçün kənarda qalan sətirlər: {}."},
    {P::supplementary_note, "Supplementary points take no part in the axes; they lie where their people do on average.", "Ek noktalar eksenlerin kurulmasına katılmaz; kişilerinin ortalamasında dururlar.", "نقطه‌های تکمیلی در ساختن محورها نقشی ندارند؛ در میانگین افراد خود جای می‌گیرند.", "Əlavə nöqtələr oxların qurulmasında iştirak etmir; öz iştirakçılarının ortasında yerləşir."},
    {P::without_value_note, "Rows of which the attribute is not known: {}.", "Özelliği bilinmeyen satırlar: {}.", "سطرهایی که ویژگی‌شان دانسته نیست: {}.", "Xüsusiyyəti bilinməyən sətirlər: {}."},
    {P::no_map_note, "There is no map: {}.", "Harita yok: {}.", "نقشه‌ای نیست: {}.", "Xəritə yoxdur: {}."},
    {P::stress_note, "Stress-1: {} ({}).", "Stres-1: {} ({}).", "استرس-۱: {} ({}).", "Stres-1: {} ({})."},
    {P::stress_good, "below .10: good", "0,10’un altında: iyi", "زیر ۰٫۱۰: خوب", "0,10-dan aşağı: yaxşı"},
    {P::stress_fair, "below .20: fair", "0,20’nin altında: kabul edilebilir", "زیر ۰٫۲۰: پذیرفتنی", "0,20-dən aşağı: qənaətbəxş"},
    {P::stress_poor, ".20 or more: poor, read no distances off the map", "0,20 ve üstü: zayıf, haritadan uzaklık okumayın", "۰٫۲۰ و بیشتر: ضعیف، از نقشه فاصله نخوانید", "0,20 və yuxarı: zəif, xəritədən məsafə oxumayın"},
    {P::stress_none, "Stress-1: –, because {}.", "Stres-1: –, çünkü {}.", "استرس-۱: –، زیرا {}.", "Stres-1: –, çünki {}."},
    {P::stress_metric, "Metric scaling (SMACOF from a classical start). Axes have no meaning of their own; only distances have.", "Metrik ölçekleme (klasik başlangıçla SMACOF). Eksenlerin kendi başına anlamı yoktur; yalnızca uzaklıklar anlamlıdır.", "مقیاس‌بندی متریک (SMACOF با آغاز کلاسیک). محورها به‌خودی‌خود معنایی ندارند؛ تنها فاصله‌ها معنا دارند.", "Metrik miqyaslama (klassik başlanğıcla SMACOF). Oxların öz-özlüyündə mənası yoxdur; yalnız məsafələrin var."},
    {P::unsettled_note, "The map had not settled after {} steps.", "Harita {} adımda durulmadı.", "نقشه پس از {} گام آرام نگرفت.", "Xəritə {} addımda sabitləşmədi."},
    {P::lag_note, "Lag {}: {} transitions between {} passages of {} documents.", "Gecikme {}: {} geçiş, {} bölüm, {} belge.", "تأخیر {}: {} گذار میان {} قطعه از {} سند.", "Gecikmə {}: {} keçid, {} hissə, {} sənəd."},
    {P::order_note, "Passages stand by where they begin, then by where they end. Codes on the same words are one step: between them there is no transition ({} such steps).", "Bölümler başladıkları, sonra bittikleri yere göre sıralanır. Aynı sözlerdeki kodlar tek adımdır: aralarında geçiş yoktur (böyle {} adım var).", "قطعه‌ها به ترتیب آغاز و سپس پایان می‌آیند. کدهای روی همان واژه‌ها یک گام‌اند: میانشان گذاری نیست ({} گام چنین است).", "Hissələr başladıqları, sonra bitdikləri yerə görə düzülür. Eyni sözlərdəki kodlar bir addımdır: aralarında keçid yoxdur (belə {} addım var)."},
    {P::residual_note, "Expected: from the margins. Adjusted residual: beyond ±1.96 unusual if transitions were independent, which neighbours are not.", "Beklenen: kenar toplamlarından. Düzeltilmiş artık: geçişler bağımsız olsaydı ±1,96’nın ötesi olağandışı olurdu; komşular bağımsız değildir.", "مورد انتظار: از جمع‌های کناری. باقی‌ماندهٔ تعدیل‌شده: اگر گذارها مستقل بودند بیرون از ±۱٫۹۶ نامعمول بود؛ همسایه‌ها مستقل نیستند.", "Gözlənilən: kənar cəmlərdən. Düzəldilmiş qalıq: keçidlər müstəqil olsaydı ±1,96-dan o yana qeyri-adi olardı; qonşular müstəqil deyil."},
    {P::shuffled_note, "p: against {} random orders of the passages within each document, seed {}; p (BH): among {} transitions that could occur. The smallest possible p is {}.", "p: bölümlerin her belge içindeki {} rastgele sırasına karşı, tohum {}; p (BH): olabilecek {} geçiş arasında. Olabilecek en küçük p: {}.", "p: در برابر {} ترتیب تصادفی قطعه‌ها درون هر سند، بذر {}؛ p (BH): میان {} گذار ممکن. کوچک‌ترین p ممکن {} است.", "p: hissələrin hər sənəd daxilində {} təsadüfi sırasına qarşı, toxum {}; p (BH): mümkün {} keçid arasında. Mümkün ən kiçik p: {}."},
    {P::only_at_least, "Shown: {} of {}, those with f of at least {}.", "Gösterilen: {} / {}, f en az {} olanlar.", "نشان‌داده‌شده: {} از {}، آن‌ها که f دست‌کم {} است.", "Göstərilən: {} / {}, f ən azı {} olanlar."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

// As the rooms of numbers and of analysis say it.
constexpr std::array<std::pair<std::string_view, P>, 16> reasons = {
    {{"no edges", P::why_no_edges},
     {"the same in all tables", P::why_same},
     {"no permutations", P::why_no_permutations},
     {"passages overlap", P::why_passages},
     {"fewer than two codes", P::why_two_codes},
     {"too many codes for paths", P::why_paths},
     {"fewer than three things", P::why_three},
     {"all distances are equal", P::why_equal},
     {"all distances are 0", P::why_zero},
     {"no resamples", P::why_no_resamples},
     {"nothing is counted", P::why_nothing},
     {"fewer than two rows or columns with counts", P::why_two_sides},
     {"all rows have the same profile", P::why_profile},
     {"no transitions", P::why_no_transitions},
     {"always or never", P::why_always},
     {"lies in the centre", P::why_centre}}};

}  // namespace

std::string say(StructurePhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string structure_reason(std::string_view why, const Language& language) {
  for (const auto& [reason, phrase] : reasons) {
    if (reason == why) return say(phrase, language);
  }
  return std::string(why);
}

}  // namespace coding::report
