#include "report/recovery_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = RecoveryPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::participants_title, "Participants · recovered from {}", "Katılımcılar · {} belgesinden geri kazanılan", "مشارکت‌کنندگان · بازیافته از {}", "İştirakçılar · {} sənədindən bərpa olunan"},
    {P::codes_title, "Codes · recovered from {}", "Kodlar · {} belgesinden geri kazanılan", "کدها · بازیافته از {}", "Kodlar · {} sənədindən bərpa olunan"},
    {P::placements_title, "Who is named for which code · {}", "Hangi kod için kimler anılıyor · {}", "برای هر کد از چه کسی نام برده شده · {}", "Hansı kod üçün kimlər adlanır · {}"},
    {P::quotes_title, "Quotes with their speakers · {}", "Alıntılar ve konuşanları · {}", "نقل‌قول‌ها و گویندگانشان · {}", "Sitatlar və danışanları · {}"},
    {P::not_read_title, "What could not be told · {}", "Anlaşılamayanlar · {}", "آنچه روشن نشد · {}", "Aydın olmayanlar · {}"},

    {P::line, "Line", "Satır", "سطر", "Sətir"},
    {P::certainty, "Certainty", "Kesinlik", "قطعیت", "Qətilik"},
    {P::because, "Because", "Dayanak", "به این دلیل", "Əsas"},
    {P::printed, "As printed", "Basıldığı biçimiyle", "به صورت چاپ‌شده", "Çap olunduğu kimi"},
    {P::times, "Times", "Kez", "بار", "Dəfə"},
    {P::under, "Stands under", "Altında durduğu", "زیرِ", "Yeri"},
    {P::count, "f", "f", "فراوانی", "f"},

    {P::sure, "sure", "kesin", "قطعی", "qəti"},
    {P::likely, "likely", "olası", "محتمل", "ehtimallı"},
    {P::doubtful, "doubtful", "kuşkulu", "مشکوک", "şübhəli"},

    {P::bounded_name, "the words before the list", "listeden önceki sözcükler", "واژه‌های پیش از فهرست", "siyahıdan əvvəlki sözlər"},
    {P::quoted_name, "the words in quote marks before the list", "listeden önce tırnak içindeki sözcükler", "واژه‌های درون گیومه پیش از فهرست", "siyahıdan əvvəl dırnaqdakı sözlər"},
    {P::labelled_name, "a line of its own: name and list", "ayrı bir satır: ad ve liste", "سطری جداگانه: نام و فهرست", "ayrıca sətir: ad və siyahı"},
    {P::words_cut, "the words that introduce the name were left out", "adı sunan sözcükler atıldı", "واژه‌های معرفِ نام کنار گذاشته شد", "adı təqdim edən sözlər atıldı"},
    {P::ending_cut, "an ending was taken off the name", "addan bir ek çıkarıldı", "پسوندی از نام برداشته شد", "addan bir şəkilçi çıxarıldı"},
    {P::sentence_start, "the name begins its sentence", "ad cümlenin başında", "نام در آغاز جمله است", "ad cümlənin əvvəlindədir"},
    {P::announced, "a sentence lists the categories", "bir cümle kategorileri sıralıyor", "جمله‌ای مقوله‌ها را می‌شمارد", "bir cümlə kateqoriyaları sadalayır"},
    {P::headed, "a heading says what it is", "bir başlık ne olduğunu söylüyor", "عنوانی نوع آن را می‌گوید", "başlıq nə olduğunu deyir"},
    {P::bare_heading, "a heading with lists below it", "altında listeler olan bir başlık", "عنوانی با فهرست‌هایی زیر آن", "altında siyahılar olan başlıq"},
    {P::speaker_behind, "the speaker stands behind the quote", "konuşan alıntının ardında", "گوینده پس از نقل‌قول آمده است", "danışan sitatdan sonra gəlir"},
    {P::speaker_before, "the sentence before names the speaker", "önceki sözler konuşanı anıyor", "سخن پیش از آن گوینده را نام می‌برد", "əvvəlki sözlər danışanı adlandırır"},
    {P::speaker_in_sentence, "the sentence names the speaker at its end", "cümlenin sonu konuşanı anıyor", "پایان جمله گوینده را نام می‌برد", "cümlənin sonu danışanı adlandırır"},
    {P::no_marks, "a paragraph without quote marks that ends with its speaker", "tırnaksız, konuşanıyla biten bir paragraf", "بندی بی‌گیومه که با گوینده پایان می‌یابد", "dırnaqsız, danışanı ilə bitən abzas"},
    {P::table_row, "a row of the table", "tablonun bir satırı", "سطری از جدول", "cədvəlin bir sətri"},
    {P::columns_guessed, "a row of the table; its columns were told apart by their values", "tablonun bir satırı; sütunlar değerlerinden ayrıldı", "سطری از جدول؛ ستون‌ها از مقدارهایشان جدا شد", "cədvəlin bir sətri; sütunlar qiymətlərindən ayrıldı"},
    {P::in_prose, "named in the text", "metinde anılıyor", "در متن نام برده شده", "mətndə adlanır"},
    {P::numbered_question, "a numbered question", "numaralı bir soru", "پرسشی شماره‌دار", "nömrəli sual"},

    {P::no_ids, "nothing names participants by a letter or a word and a number", "katılımcıları harf ya da sözcük ve sayıyla anan bir şey yok", "هیچ‌چیز مشارکت‌کنندگان را با حرف یا واژه و شماره نام نمی‌برد", "iştirakçıları hərf və ya söz və rəqəmlə adlandıran bir şey yoxdur"},
    {P::weak_ids, "too little shows that these are participants", "bunların katılımcı olduğunu gösteren çok az şey var", "نشانه‌ها کمتر از آن است که این‌ها مشارکت‌کننده شمرده شوند", "bunların iştirakçı olduğunu göstərən çox az şey var"},
    {P::no_name, "no name stands before the list", "listeden önce bir ad yok", "پیش از فهرست نامی نیست", "siyahıdan əvvəl ad yoxdur"},
    {P::names_people, "the words before the list name people, not a code", "listeden önceki sözcükler bir kodu değil kişileri anıyor", "واژه‌های پیش از فهرست افراد را نام می‌برد، نه کدی را", "siyahıdan əvvəlki sözlər kodu deyil, insanları adlandırır"},
    {P::long_clause, "a sentence stands before the list, not a name", "listeden önce ad değil cümle var", "پیش از فهرست جمله آمده است، نه نام", "siyahıdan əvvəl ad deyil, cümlə durur"},
    {P::mixed_bracket, "the bracket holds more than participants", "ayraçta katılımcılardan başka şeyler de var", "درون پرانتز جز مشارکت‌کنندگان چیز دیگری هم هست", "mötərizədə iştirakçılardan başqa şey də var"},
    {P::coding_rule, "tells how participants were named", "katılımcıların nasıl adlandırıldığını söylüyor", "شیوهٔ نام‌گذاری مشارکت‌کنندگان را می‌گوید", "iştirakçıların necə adlandırıldığını deyir"},
    {P::speaker_not_told, "a quote without a speaker", "konuşanı belirtilmeyen alıntı", "نقل‌قولی بی‌گوینده", "danışanı göstərilməyən sitat"},
    {P::several_speakers, "a quote with several speakers", "birden çok konuşanı olan alıntı", "نقل‌قولی با چند گوینده", "bir neçə danışanı olan sitat"},
    {P::unclosed_quote, "a speaker behind a quote whose beginning is not marked", "başı işaretlenmemiş bir alıntının konuşanı", "گویندهٔ نقل‌قولی که آغازش نشانه ندارد", "əvvəli işarələnməmiş sitatın danışanı"},
    {P::count_differs, "announces another number than it lists", "saydığından başka bir sayı bildiriyor", "عددی جز آنچه می‌شمارد اعلام می‌کند", "sadaladığından başqa say bildirir"},
    {P::columns_not_told, "the names of the table’s columns", "tablonun sütun adları", "نام ستون‌های جدول", "cədvəlin sütun adları"},
    {P::outside_table, "named in the text, and not in the table", "metinde var, tabloda yok", "در متن هست و در جدول نیست", "mətndə var, cədvəldə yoxdur"},
    {P::printed_twice, "stands twice in one list", "bir listede iki kez geçiyor", "در یک فهرست دو بار آمده است", "bir siyahıda iki dəfə keçir"},
    {P::other_count, "the number before the list is another", "listenin başındaki sayı farklı", "عدد پیش از فهرست چیز دیگری است", "siyahının əvvəlindəki say başqadır"},
    {P::reversed_table, "lines of a table in reversed order; repair them first (import --clean bidi-runs)", "ters sırada tablo satırları; önce onarın (import --clean bidi-runs)", "سطرهای جدول به ترتیب وارونه؛ نخست ترمیمشان کنید (import --clean bidi-runs)", "tərs sırada cədvəl sətirləri; əvvəlcə düzəldin (import --clean bidi-runs)"},
    {P::empty_category, "announced, and no list stands under it", "bildirilmiş, altında liste yok", "اعلام شده و زیر آن فهرستی نیست", "elan olunub, altında siyahı yoxdur"},

    {P::counted, "{} participants, {} codes in {} lists, {} placements, {} quotes; not told: {}.", "{} katılımcı, {} kod ({} liste), {} yerleştirme, {} alıntı; anlaşılamayan: {}.", "{} مشارکت‌کننده، {} کد در {} فهرست، {} جای‌گذاری، {} نقل‌قول؛ روشن‌نشده: {}.", "{} iştirakçı, {} kod ({} siyahı), {} yerləşdirmə, {} sitat; aydın olmayan: {}."},
    {P::place_note, "Lines are those of the article as it was read.", "Satırlar, makalenin okunduğu biçimiyledir.", "سطرها همان سطرهای مقاله به صورت خوانده‌شده است.", "Sətirlər məqalənin oxunduğu kimidir."},
    {P::proposal_note, "This is a proposal from print. Look at what is not sure.", "Bu, basılı metinden bir öneridir; kesin olmayanlara bakın.", "این پیشنهادی برآمده از متن چاپی است؛ موارد غیرقطعی را بازبینی کنید.", "Bu, çap mətnindən təklifdir; qəti olmayanlara baxın."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

template <class Value>
P phrase_of(P first, Value value) {
  return static_cast<P>(static_cast<int>(first) + static_cast<int>(value));
}

}  // namespace

std::string say(RecoveryPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(Certainty certainty, const Language& language) {
  return say(phrase_of(P::sure, certainty), language);
}
std::string say(RecoveryGround ground, const Language& language) {
  return say(phrase_of(P::bounded_name, ground), language);
}
std::string say(NotReadWhy why, const Language& language) { return say(phrase_of(P::no_ids, why), language); }

}  // namespace coding::report
