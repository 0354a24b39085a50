#include "report/theory_wording.hpp"

#include <array>
#include <utility>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::causal, "causal conditions", "nedensel koşullar", "شرایط علّی", "səbəb şərtləri"},
    {P::phenomenon, "phenomenon", "olgu", "پدیده", "fenomen"},
    {P::context, "context", "bağlam", "شرایط زمینه‌ای", "kontekst"},
    {P::intervening, "intervening conditions", "araya giren koşullar", "شرایط مداخله‌گر", "müdaxilə edən şərtlər"},
    {P::strategy, "strategies", "stratejiler", "راهبردها", "strategiyalar"},
    {P::consequence, "consequences", "sonuçlar", "پیامدها", "nəticələr"},

    {P::individual, "individual", "birey", "فرد", "fərd"},
    {P::interaction, "interaction", "etkileşim", "کنش متقابل", "qarşılıqlı təsir"},
    {P::group, "group", "grup", "گروه", "qrup"},
    {P::suborganization, "part of an organization", "örgüt birimi", "بخشی از سازمان", "təşkilatın bölməsi"},
    {P::organization, "organization", "örgüt", "سازمان", "təşkilat"},
    {P::community, "community", "topluluk", "اجتماع محلی", "icma"},
    {P::society, "society", "toplum", "جامعه", "cəmiyyət"},
    {P::international, "international", "uluslararası", "بین‌المللی", "beynəlxalq"},

    {P::open_coding, "open coding", "açık kodlama", "کدگذاری باز", "açıq kodlaşdırma"},
    {P::axial_coding, "axial coding", "eksensel kodlama", "کدگذاری محوری", "oxlu kodlaşdırma"},
    {P::selective_coding, "selective coding", "seçici kodlama", "کدگذاری انتخابی", "seçici kodlaşdırma"},

    {P::step_codes, "codes of this stage, of all codes", "bu aşamanın kodları, tüm kodlardan", "کدهای این مرحله، از همهٔ کدها", "bu mərhələnin kodları, bütün kodlardan"},
    {P::step_segments, "segments of this stage, of all segments", "bu aşamanın kodlanmış bölümleri, tümünden", "قطعه‌های این مرحله، از همهٔ قطعه‌ها", "bu mərhələnin seqmentləri, bütün seqmentlərdən"},
    {P::step_coded, "documents coded, of all documents", "kodlanmış belgeler, tümünden", "سندهای کدگذاری‌شده، از همهٔ سندها", "kodlaşdırılmış sənədlər, hamısından"},
    {P::step_used, "codes with a segment", "bölümü olan kodlar", "کدهای دارای قطعه", "seqmenti olan kodlar"},
    {P::step_grouped, "codes gathered under another", "başka bir kodun altında toplananlar", "کدهایی که زیر کد دیگری گرد آمده‌اند", "başqa kodun altında toplananlar"},
    {P::step_compared, "codes compared, of those with two segments or more", "karşılaştırılan kodlar, en az iki bölümü olanlardan", "کدهای مقایسه‌شده، از آنها که دو قطعه یا بیشتر دارند", "müqayisə edilən kodlar, ən azı iki seqmenti olanlardan"},
    {P::step_described, "codes with properties", "özellikleri belirtilmiş kodlar", "کدهای دارای ویژگی", "xassələri göstərilmiş kodlar"},
    {P::step_in_vivo, "codes in vivo", "canlı (in vivo) kodlar", "کدهای زنده (in vivo)", "canlı (in vivo) kodlar"},
    {P::step_placed, "codes with a part in the paradigm", "paradigmada yeri olan kodlar", "کدهایی که در پارادایم جای دارند", "paradiqmada yeri olan kodlar"},
    {P::step_components, "components with a category", "kategorisi olan bileşenler", "مؤلفه‌های دارای مقوله", "kateqoriyası olan komponentlər"},
    {P::step_supported, "relations with a passage for them", "destekleyen bölümü olan ilişkiler", "رابطه‌هایی که گواهی دارند", "dəstəkləyən seqmenti olan əlaqələr"},
    {P::step_core, "core category named", "çekirdek kategori belirlendi", "مقولهٔ مرکزی نام‌گذاری شده", "əsas kateqoriya adlandırılıb"},
    {P::step_reached, "components that the core is tied to", "çekirdeğin bağlandığı bileşenler", "مؤلفه‌هایی که مقولهٔ مرکزی به آنها پیوند دارد", "əsas kateqoriyanın bağlı olduğu komponentlər"},
    {P::step_propositions, "relations put into words", "önermeye dönüştürülen ilişkiler", "رابطه‌هایی که به گزاره درآمده‌اند", "müddəaya çevrilmiş əlaqələr"},
    {P::step_storyline, "storyline memos", "öykü çizgisi notları", "یادداشت‌های خط داستان", "hekayə xətti qeydləri"},

    {P::content_analysis, "content analysis", "içerik analizi", "تحلیل محتوا", "məzmun təhlili"},
    {P::straussian, "grounded theory (Strauss and Corbin)", "gömülü kuram (Strauss ve Corbin)", "نظریهٔ داده‌بنیاد (استراوس و کوربین)", "əsaslandırılmış nəzəriyyə (Strauss və Corbin)"},
    {P::glaserian, "grounded theory (Glaser)", "gömülü kuram (Glaser)", "نظریهٔ داده‌بنیاد (گلیزر)", "əsaslandırılmış nəzəriyyə (Glaser)"},
    {P::constructivist, "constructivist grounded theory (Charmaz)", "yapılandırmacı gömülü kuram (Charmaz)", "نظریهٔ داده‌بنیاد برساخت‌گرا (چارمز)", "konstruktivist əsaslandırılmış nəzəriyyə (Charmaz)"},
    {P::framework, "framework analysis", "çerçeve analizi", "تحلیل چارچوبی", "çərçivə təhlili"},
    {P::reflexive, "reflexive thematic analysis", "düşünümsel tematik analiz", "تحلیل مضمون بازتابی", "refleksiv tematik təhlil"},

    {P::causes, "causes", "neden olur", "سبب می‌شود", "səbəb olur"},
    {P::context_of, "is the context of", "bağlamını oluşturur", "بستر آن است", "kontekstidir"},
    {P::hinders, "hinders", "engeller", "بازمی‌دارد", "mane olur"},
    {P::eases, "eases", "kolaylaştırır", "آسان می‌کند", "asanlaşdırır"},
    {P::responds_to, "responds to", "yanıt verir", "پاسخ می‌دهد", "cavab verir"},
    {P::leads_to, "leads to", "yol açar", "می‌انجامد به", "gətirib çıxarır"},
    {P::contingent_on, "is contingent on", "bağlıdır", "وابسته است به", "asılıdır"},
    {P::has_consequence, "has as its consequence", "sonucu doğurur", "پیامدش این است", "nəticəsi budur"},
    {P::covaries_with, "covaries with", "birlikte değişir", "هم‌تغییر است با", "birgə dəyişir"},
    {P::condition_of, "is a condition of", "koşuludur", "شرط آن است", "şərtidir"},

    {P::relations_title, "Relations ({})", "İlişkiler ({})", "رابطه‌ها ({})", "Əlaqələr ({})"},
    {P::evidence_title, "Evidence for relations ({} passages)", "İlişkilerin dayanakları ({} bölüm)", "گواه‌های رابطه‌ها ({} قطعه)", "Əlaqələrin dayaqları ({} seqment)"},
    {P::components_title, "Components of the paradigm model", "Paradigma modelinin bileşenleri", "مؤلفه‌های مدل پارادایمی", "Paradiqma modelinin komponentləri"},
    {P::categories_title, "Categories by component", "Bileşenlere göre kategoriler", "مقوله‌ها به تفکیک مؤلفه", "Komponentlər üzrə kateqoriyalar"},
    {P::core_title, "Tests of the core category “{}”", "“{}” çekirdek kategorisinin sınanması", "آزمون‌های مقولهٔ مرکزی «{}»", "“{}” əsas kateqoriyasının yoxlanması"},
    {P::matrix_title, "Conditional matrix", "Koşul matrisi", "ماتریس شرطی", "Şərt matrisi"},
    {P::findings_title, "Questions to the model ({})", "Modele sorular ({})", "پرسش‌هایی از مدل ({})", "Modelə suallar ({})"},
    {P::stages_title, "How far each stage is", "Aşamaların durumu", "پیشرفت مرحله‌ها", "Mərhələlərin vəziyyəti"},
    {P::study_title, "The study", "Çalışma", "پژوهش", "Tədqiqat"},
    {P::incidents_title, "“{}”: {} incidents of {} participants, the oldest against the newest", "“{}”: {} örnek, {} katılımcı; en eskisi en yenisinin yanında", "«{}»: {} رخداد از {} مشارکت‌کننده، کهن‌ترین در برابر تازه‌ترین", "“{}”: {} nümunə, {} iştirakçı; ən köhnəsi ən yenisinin yanında"},
    {P::compared_title, "Constant comparison, code by code", "Sürekli karşılaştırma, kod kod", "مقایسهٔ مداوم، کد به کد", "Daimi müqayisə, kod-kod"},

    {P::theory_section, "The theory", "Kuram", "نظریه", "Nəzəriyyə"},
    {P::saturation_section, "Saturation", "Doygunluk", "اشباع", "Doyma"},
    {P::paradigm_figure, "Paradigm model", "Paradigma modeli", "مدل پارادایمی", "Paradiqma modeli"},
    {P::story_figure, "Storyline: the relations between categories", "Öykü çizgisi: kategoriler arası ilişkiler", "خط داستان: رابطه‌های میان مقوله‌ها", "Hekayə xətti: kateqoriyalar arasında əlaqələr"},
    {P::model_tree_title, "Components, axial codes, categories and open codes", "Bileşenler, eksensel kodlar, kategoriler ve açık kodlar", "مؤلفه‌ها، کدهای محوری، مقوله‌ها و کدهای باز", "Komponentlər, oxlu kodlar, kateqoriyalar və açıq kodlar"},

    {P::from, "From", "Kaynak", "از", "Haradan"},
    {P::relation, "Relation", "İlişki", "رابطه", "Əlaqə"},
    {P::to, "To", "Hedef", "به", "Haraya"},
    {P::speaks_for, "For", "Lehte", "موافق", "Lehinə"},
    {P::speaks_against, "Against", "Aleyhte", "مخالف", "Əleyhinə"},
    {P::people, "Participants", "Katılımcılar", "مشارکت‌کنندگان", "İştirakçılar"},
    {P::component, "Component", "Bileşen", "مؤلفه", "Komponent"},
    {P::axial_codes, "Axial codes", "Eksensel kodlar", "کدهای محوری", "Oxlu kodlar"},
    {P::subcategories, "Categories", "Kategoriler", "مقوله‌ها", "Kateqoriyalar"},
    {P::open_codes, "Open codes", "Açık kodlar", "کدهای باز", "Açıq kodlar"},
    {P::category, "Category", "Kategori", "مقوله", "Kateqoriya"},
    {P::test, "Test", "Sınama", "آزمون", "Yoxlama"},
    {P::value, "Value", "Değer", "مقدار", "Qiymət"},
    {P::level_of_action, "Level of action", "Eylem düzeyi", "سطح کنش", "Fəaliyyət səviyyəsi"},
    {P::severity, "Kind", "Tür", "نوع", "Növ"},
    {P::finding, "Finding", "Bulgu", "یافته", "Tapıntı"},
    {P::advice, "What to do", "Ne yapmalı", "چه باید کرد", "Nə etməli"},
    {P::stage, "Stage", "Aşama", "مرحله", "Mərhələ"},
    {P::step, "Step", "Adım", "گام", "Addım"},
    {P::done, "Done", "Yapılan", "انجام‌شده", "Görülən"},
    {P::of, "Of", "Toplam", "از", "Cəmi"},
    {P::item, "What", "Ne", "مورد", "Nə"},
    {P::older, "Older", "Eski", "کهن‌تر", "Köhnə"},
    {P::newer, "Newer", "Yeni", "تازه‌تر", "Yeni"},
    {P::proposition, "Proposition", "Önerme", "گزاره", "Müddəa"},
    {P::incidents, "Incidents", "Örnekler", "رخدادها", "Nümunələr"},
    {P::comparisons, "Comparison memos", "Karşılaştırma notları", "یادداشت‌های مقایسه", "Müqayisə qeydləri"},
    {P::last_comparison, "Last", "Son", "آخرین", "Sonuncu"},
    {P::property, "Properties", "Özellikler", "ویژگی‌ها", "Xassələr"},

    {P::in_favour, "for", "lehte", "موافق", "lehinə"},
    {P::contrary, "against", "aleyhte", "مخالف", "əleyhinə"},
    {P::yes, "yes", "evet", "بله", "bəli"},
    {P::no, "no", "hayır", "خیر", "xeyr"},
    {P::nobody, "nobody", "kimse", "هیچ‌کس", "heç kim"},
    {P::study_method, "method", "yöntem", "روش", "üsul"},
    {P::study_core, "core category", "çekirdek kategori", "مقولهٔ مرکزی", "əsas kateqoriya"},
    {P::study_query, "query @{}", "sorgu @{}", "پرسش @{}", "sorğu @{}"},
    {P::study_families, "families of relations", "ilişki aileleri", "خانواده‌های رابطه", "əlaqə ailələri"},
    {P::study_stage, "stage now", "şimdiki aşama", "مرحلهٔ کنونی", "indiki mərhələ"},
    {P::study_levels, "levels", "düzeyler", "سطح‌ها", "səviyyələr"},
    {P::study_id, "id", "kimlik", "شناسه", "kimlik"},
    {P::study_description, "description", "açıklama", "توضیح", "təsvir"},

    {P::core_name, "Name", "Ad", "نام", "Ad"},
    {P::core_segments, "frequency: segments coded with it or below it", "sıklık: kendisiyle ya da altındakilerle kodlanmış bölümler", "فراوانی: قطعه‌هایی که با آن یا زیر آن کدگذاری شده‌اند", "tezlik: özü və ya altındakılarla kodlaşdırılmış seqmentlər"},
    {P::core_evidence, "frequency: passages for its relations", "sıklık: ilişkilerini destekleyen bölümler", "فراوانی: قطعه‌های گواه رابطه‌هایش", "tezlik: əlaqələrini dəstəkləyən seqmentlər"},
    {P::core_documents, "frequency: documents with its trace, of all", "sıklık: izini taşıyan belgeler, tümünden", "فراوانی: سندهای دارای رد آن، از همه", "tezlik: izi olan sənədlər, hamısından"},
    {P::core_degree, "centrality: codes it is related to", "merkezilik: ilişkili olduğu kodlar", "مرکزیت: کدهایی که با آنها رابطه دارد", "mərkəzlilik: əlaqəli olduğu kodlar"},
    {P::core_betweenness, "centrality: share of shortest ways through it", "merkezilik: içinden geçen en kısa yolların payı", "مرکزیت: سهم کوتاه‌ترین راه‌هایی که از آن می‌گذرند", "mərkəzlilik: ondan keçən ən qısa yolların payı"},
    {P::core_rank, "rank {}", "sıra {}", "رتبهٔ {}", "sıra {}"},
    {P::core_reach, "reach: relations with {}", "erişim: {} ile ilişkiler", "دسترسی: رابطه‌ها با {}", "əhatə: {} ilə əlaqələr"},
    {P::core_together, "together with {}: documents, of those with the component", "{} ile birlikte: belgeler, bileşeni taşıyanlardan", "همراه با {}: سندها، از آنها که مؤلفه را دارند", "{} ilə birlikdə: sənədlər, komponenti olanlardan"},

    {P::no_theory, "No code has a part in a model: `coding codebook set CODE --role ROLE` gives one.", "Hiçbir kodun modelde yeri yok: `coding codebook set KOD --role ROL` verir.", "هیچ کدی در مدل جایی ندارد: `coding codebook set CODE --role ROLE` می‌دهد.", "Heç bir kodun modeldə yeri yoxdur: `coding codebook set KOD --role ROL` verir."},
    {P::no_relations, "No relation is stated: `coding relate CODE KIND CODE` states one.", "Hiç ilişki yok: `coding relate KOD TÜR KOD` bir ilişki kurar.", "هنوز رابطه‌ای گفته نشده است: `coding relate CODE KIND CODE` رابطه می‌سازد.", "Heç bir əlaqə yoxdur: `coding relate KOD NÖV KOD` əlaqə yaradır."},
    {P::no_core, "The study has no core category: `coding study set --core CODE` names one.", "Çalışmanın çekirdek kategorisi yok: `coding study set --core KOD` belirler.", "پژوهش مقولهٔ مرکزی ندارد: `coding study set --core CODE` آن را نام می‌برد.", "Tədqiqatın əsas kateqoriyası yoxdur: `coding study set --core KOD` adlandırır."},
    {P::nothing_found, "Nothing to ask.", "Sorulacak bir şey yok.", "پرسشی نیست.", "Sual yoxdur."},
    {P::collection_order, "Incidents stand in the order in which the interviews were collected.", "Örnekler, görüşmelerin toplandığı sıradadır.", "رخدادها به ترتیب گردآوری مصاحبه‌ها آمده‌اند.", "Nümunələr müsahibələrin toplandığı sıradadır."},
    {P::label_order, "The order of the interviews is not known of all of them: incidents stand in the order of labels, which is an assumption.", "Görüşmelerin sırası hepsi için bilinmiyor: örnekler etiket sırasındadır; bu bir varsayımdır.", "ترتیب مصاحبه‌ها برای همه معلوم نیست: رخدادها به ترتیب برچسب‌ها آمده‌اند و این یک فرض است.", "Müsahibələrin sırası hamısı üçün məlum deyil: nümunələr etiket sırasındadır, bu bir fərziyyədir."},
    {P::never_compared, "Never compared: {}", "Hiç karşılaştırılmayanlar: {}", "هرگز مقایسه نشده: {}", "Heç müqayisə edilməyənlər: {}"},
    {P::open_code_counts, "Open codes are codes without any below them.", "Açık kodlar, altında kod bulunmayanlardır.", "کد باز، کدی است که زیر آن کدی نیست.", "Açıq kodlar altında kod olmayanlardır."},
    {P::core_note, "The trace of the core category is a passage coded with it, or one that speaks for one of its relations. Ranks are among the codes with relations; 1 is the most central.", "Çekirdek kategorinin izi, onunla kodlanmış ya da ilişkilerinden birini destekleyen bir bölümdür. Sıra, ilişkisi olan kodlar arasındadır; 1 en merkezi olandır.", "رد مقولهٔ مرکزی قطعه‌ای است که با آن کدگذاری شده یا گواه یکی از رابطه‌های آن است. رتبه‌ها میان کدهای دارای رابطه است؛ ۱ مرکزی‌ترین است.", "Əsas kateqoriyanın izi onunla kodlaşdırılmış və ya əlaqələrindən birini dəstəkləyən seqmentdir. Sıra əlaqəsi olan kodlar arasındadır; 1 ən mərkəzi olandır."},
    {P::property_values, "{}: {}", "{}: {}", "{}: {}", "{}: {}"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

template <class Value>
std::string at(P first, Value value, int without_none, const Language& language) {
  const int place = static_cast<int>(value) - without_none;
  if (place < 0) return "";
  return say(static_cast<P>(static_cast<int>(first) + place), language);
}

constexpr std::array<std::pair<std::string_view, P>, 10> kinds = {{{"causes", P::causes},
                                                                   {"context-of", P::context_of},
                                                                   {"hinders", P::hinders},
                                                                   {"eases", P::eases},
                                                                   {"responds-to", P::responds_to},
                                                                   {"leads-to", P::leads_to},
                                                                   {"contingent-on", P::contingent_on},
                                                                   {"has-consequence", P::has_consequence},
                                                                   {"covaries-with", P::covaries_with},
                                                                   {"condition-of", P::condition_of}}};

}  // namespace

std::string say(TheoryPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(Role role, const Language& language) { return at(P::causal, role, 1, language); }
std::string say(ActionLevel level, const Language& language) { return at(P::individual, level, 1, language); }
std::string say(Stage stage, const Language& language) { return at(P::open_coding, stage, 1, language); }
std::string say(StageStep step, const Language& language) { return at(P::step_codes, step, 0, language); }
std::string say(Method method, const Language& language) {
  return at(P::content_analysis, method, 1, language);
}

std::string say_kind(const Study& study, std::string_view kind, const Language& language) {
  for (const RelationFamily& family : families_of(study)) {
    for (const RelationKind& each : family.kinds) {
      if (each.name == kind && !each.title.empty()) return each.title;
    }
  }
  for (const auto& [name, phrase] : kinds) {
    if (name == kind) return say(phrase, language);
  }
  return std::string(kind);
}

}  // namespace coding::report
