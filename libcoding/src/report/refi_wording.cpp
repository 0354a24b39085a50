#include "report/refi_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = RefiPhrase;

constexpr PhraseTable<P> wordings = {{
    {P::lint_title, "What is wrong in the file", "Dosyadaki kusurlar", "ایرادهای پرونده",
     "Fayldakı qüsurlar"},
    {P::repair_title, "What was repaired and what remains", "Onarılanlar ve kalanlar",
     "آنچه درست شد و آنچه ماند", "Düzəldilənlər və qalanlar"},
    {P::severity, "Severity", "Önem", "اهمیت", "Əhəmiyyət"},
    {P::rule, "Rule", "Kural", "قاعده", "Qayda"},
    {P::message, "Message", "İleti", "پیام", "Mesaj"},
    {P::file, "File", "Dosya", "پرونده", "Fayl"},
    {P::line, "Line", "Satır", "سطر", "Sətir"},
    {P::column, "Column", "Sütun", "ستون", "Sütun"},
    {P::tools, "Programs known to stumble", "Takıldığı bilinen programlar",
     "برنامه‌هایی که در آن می‌مانند", "İlişdiyi bilinən proqramlar"},
    {P::hint, "What to do", "Ne yapmalı", "چه باید کرد", "Nə etməli"},
    {P::state, "State", "Durum", "وضعیت", "Vəziyyət"},
    {P::repaired, "repaired", "onarıldı", "درست شد", "düzəldildi"},
    {P::remains, "remains", "kaldı", "ماند", "qaldı"},
    {P::error, "error", "hata", "خطا", "xəta"},
    {P::warning, "warning", "uyarı", "هشدار", "xəbərdarlıq"},
    {P::note, "note", "not", "یادداشت", "qeyd"},
    {P::nothing_found, "Nothing is wrong.", "Kusur yok.", "ایرادی نیست.", "Qüsur yoxdur."},
    {P::nothing_to_repair, "Nothing was repaired and nothing remains.", "Onarılan da kalan da yok.",
     "چیزی درست نشد و چیزی نماند.", "Nə düzəldilən var, nə qalan."},
}};
static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(P phrase, const Language& reader) {
  return std::string(words_of(wordings[static_cast<std::size_t>(phrase)], reader));
}

std::string say(Severity severity, const Language& reader) {
  switch (severity) {
    case Severity::error:
      return say(P::error, reader);
    case Severity::warning:
      return say(P::warning, reader);
    case Severity::note:
      return say(P::note, reader);
  }
  return "";
}

}  // namespace coding::report
