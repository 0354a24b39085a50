#include "coding/report/method_guard.hpp"

#include <array>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

enum class Guard {
  agreement_grounded,
  agreement_reflexive,
  saturation_grounded,
  saturation_reflexive,
  saturation_content,
  counts_grounded,
  counts_reflexive,
  paradigm_glaserian,
  paradigm_constructivist,
  paradigm_elsewhere,
  count_
};

using G = Guard;

// clang-format off
constexpr PhraseTable<G> wordings = {{
    {G::agreement_grounded, "This study works in grounded theory, where agreement between coders is not expected: concepts are developed together, not measured.", "Bu çalışma gömülü kuramla yürütülüyor; orada kodlayıcılar arası uyum beklenmez: kavramlar birlikte geliştirilir, ölçülmez.", "این پژوهش با نظریهٔ داده‌بنیاد کار می‌کند که در آن توافق کدگذاران انتظار نمی‌رود: مفهوم‌ها با هم پرورده می‌شوند، نه اندازه‌گیری.", "Bu tədqiqat əsaslandırılmış nəzəriyyə ilə aparılır; orada kodlayıcılar arasında uyğunluq gözlənilmir: anlayışlar birgə inkişaf etdirilir, ölçülmür."},
    {G::agreement_reflexive, "This study works with reflexive thematic analysis, which does not use agreement between coders: its themes are the researcher's reading, not a measurement.", "Bu çalışma düşünümsel tematik analizle yürütülüyor; bu yaklaşım kodlayıcılar arası uyumu kullanmaz: temalar araştırmacının okumasıdır, ölçüm değil.", "این پژوهش با تحلیل مضمون بازتابی کار می‌کند که توافق کدگذاران را به کار نمی‌برد: مضمون‌ها خوانش پژوهشگرند، نه اندازه‌گیری.", "Bu tədqiqat refleksiv tematik təhlil ilə aparılır; o, kodlayıcılar arasında uyğunluqdan istifadə etmir: mövzular tədqiqatçının oxunuşudur, ölçmə deyil."},
    {G::saturation_grounded, "Theoretical saturation means that categories and their relations are developed; this counts codes and can neither show it nor rule it out.", "Kuramsal doygunluk, kategorilerin ve ilişkilerinin gelişmiş olmasıdır; burada kodlar sayılır, bu onu ne gösterebilir ne de dışlayabilir.", "اشباع نظری یعنی مقوله‌ها و رابطه‌هایشان پرورده شده باشند؛ اینجا کدها شمرده می‌شوند که نه آن را نشان می‌دهد و نه رد می‌کند.", "Nəzəri doyma kateqoriyaların və əlaqələrinin inkişaf etməsi deməkdir; burada kodlar sayılır, bu onu nə göstərə, nə də istisna edə bilər."},
    {G::saturation_reflexive, "Reflexive thematic analysis does not seek saturation; information power (Malterud et al. 2016) is the usual ground for the number of interviews.", "Düşünümsel tematik analiz doygunluk aramaz; görüşme sayısı genellikle bilgi gücüyle (Malterud vd. 2016) gerekçelendirilir.", "تحلیل مضمون بازتابی در پی اشباع نیست؛ شمار مصاحبه‌ها معمولاً با توان اطلاعاتی (مالترود و همکاران ۲۰۱۶) توجیه می‌شود.", "Refleksiv tematik təhlil doyma axtarmır; müsahibələrin sayı adətən informasiya gücü ilə (Malterud və b. 2016) əsaslandırılır."},
    {G::saturation_content, "Saturation belongs to open coding; where the codes were fixed beforehand it says little.", "Doygunluk açık kodlamaya aittir; kodlar önceden belirlenmişse az şey söyler.", "اشباع از آنِ کدگذاری باز است؛ جایی که کدها از پیش تعیین شده‌اند، چندان گویا نیست.", "Doyma açıq kodlaşdırmaya aiddir; kodlar əvvəlcədən müəyyən edilibsə, az şey deyir."},
    {G::counts_grounded, "In grounded theory a category matters by what it explains, not by how many people speak of it.", "Gömülü kuramda bir kategori, kaç kişinin ondan söz ettiğiyle değil, neyi açıkladığıyla önem taşır.", "در نظریهٔ داده‌بنیاد اهمیت مقوله به چیزی است که روشن می‌کند، نه به شمار کسانی که از آن می‌گویند.", "Əsaslandırılmış nəzəriyyədə kateqoriya ondan neçə nəfərin danışması ilə deyil, nəyi izah etməsi ilə əhəmiyyətlidir."},
    {G::counts_reflexive, "In reflexive thematic analysis a theme does not gain weight by numbers (Braun and Clarke 2021).", "Düşünümsel tematik analizde bir tema sayılarla ağırlık kazanmaz (Braun ve Clarke 2021).", "در تحلیل مضمون بازتابی مضمون با عدد وزن نمی‌گیرد (براون و کلارک ۲۰۲۱).", "Refleksiv tematik təhlildə mövzu rəqəmlərlə çəki qazanmır (Braun və Clarke 2021)."},
    {G::paradigm_glaserian, "The paradigm is Strauss and Corbin's; in Glaser's way it forces the data: his families of relations are `--family six-cs`.", "Paradigma Strauss ve Corbin'indir; Glaser'in yolunda veriyi zorlar: onun ilişki aileleri `--family six-cs` ile gelir.", "پارادایم از آنِ استراوس و کوربین است؛ در راه گلیزر داده را به زور در قالب می‌برد: خانواده‌های رابطهٔ او با `--family six-cs` می‌آیند.", "Paradiqma Strauss və Corbinindir; Glaser yolunda məlumatı məcbur edir: onun əlaqə ailələri `--family six-cs` ilədir."},
    {G::paradigm_constructivist, "Constructivist grounded theory holds axial coding by the paradigm to be optional (Charmaz 2014).", "Yapılandırmacı gömülü kuram, paradigmayla eksensel kodlamayı isteğe bağlı görür (Charmaz 2014).", "نظریهٔ داده‌بنیاد برساخت‌گرا کدگذاری محوری با پارادایم را اختیاری می‌داند (چارمز ۲۰۱۴).", "Konstruktivist əsaslandırılmış nəzəriyyə paradiqma ilə oxlu kodlaşdırmanı könüllü sayır (Charmaz 2014)."},
    {G::paradigm_elsewhere, "The paradigm model belongs to grounded theory after Strauss and Corbin; this study follows another method.", "Paradigma modeli Strauss ve Corbin'in gömülü kuramına aittir; bu çalışma başka bir yöntem izliyor.", "مدل پارادایمی از آنِ نظریهٔ داده‌بنیاد استراوس و کوربین است؛ این پژوهش روش دیگری دارد.", "Paradiqma modeli Strauss və Corbinin əsaslandırılmış nəzəriyyəsinə aiddir; bu tədqiqat başqa üsulla aparılır."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

constexpr Guard nothing = Guard::count_;

Guard guard_of(Method method, Output output) {
  const bool grounded = is_grounded_theory(method);
  const bool reflexive = method == Method::reflexive;
  switch (output) {
    case Output::agreement:
      return reflexive ? G::agreement_reflexive : grounded ? G::agreement_grounded : nothing;
    case Output::saturation:
      if (method == Method::framework) return G::saturation_content;
      return reflexive ? G::saturation_reflexive : grounded ? G::saturation_grounded : nothing;
    case Output::counts:
      return reflexive ? G::counts_reflexive : grounded ? G::counts_grounded : nothing;
    case Output::paradigm:
      if (method == Method::glaserian) return G::paradigm_glaserian;
      if (method == Method::constructivist) return G::paradigm_constructivist;
      return method == Method::straussian || method == Method::none ? nothing : G::paradigm_elsewhere;
  }
  return nothing;
}

}  // namespace

std::string foreign_to(Method method, Output output, const Language& reader) {
  const Guard guard = guard_of(method, output);
  if (guard == nothing) return "";
  return std::string(words_of(wordings[static_cast<std::size_t>(guard)], reader));
}

void add_guard(Table& table, const Study& study, Output output) {
  std::string sentence = foreign_to(study.method, output, table.language);
  if (!sentence.empty()) table.notes.push_back(std::move(sentence));
}

}  // namespace coding::report
