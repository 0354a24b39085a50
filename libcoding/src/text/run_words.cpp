#include "text/run_words.hpp"

#include <algorithm>
#include <array>

namespace coding {

namespace {

template <std::size_t Size>
bool one_of(std::u32string_view word, const std::array<std::u32string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_plural_bound(std::u32string_view word) { return word == U"ها"; }

bool is_linking_bound(std::u32string_view word) { return word == U"های"; }

bool is_adjective_bound(std::u32string_view word) {
  static constexpr auto endings = std::to_array<std::u32string_view>(
      {U"ای",     U"محور",   U"شده",   U"مند",   U"پذیر",  U"گرا",   U"آمیز", U"آور",
       U"ساز",    U"کننده",  U"دهنده", U"یافته", U"گونه",  U"بنیاد", U"مدار", U"زده",
       U"ناپذیر", U"شناختی", U"نگر",   U"بخش",   U"انگیز", U"پرور",  U"یاب",  U"گرایانه"});
  return one_of(word, endings);
}

bool is_noun_bound(std::u32string_view word) {
  static constexpr auto endings = std::to_array<std::u32string_view>(
      {U"گیری",  U"سازی",   U"پذیری",  U"گرایی",  U"گرائی",   U"گری",    U"مندی",  U"آوری",  U"رسانی",
       U"گذاری", U"گزاری",  U"سالاری", U"بینی",   U"پروری",   U"ورزی",   U"شناسی", U"محوری", U"مداری",
       U"نگری",  U"دهی",    U"یابی",   U"یافتگی", U"بندی",    U"داری",   U"خواهی", U"جویی",  U"سنجی",
       U"آموزی", U"افزایی", U"بخشی",   U"زدایی",  U"پردازی",  U"نویسی",  U"شویی",  U"گر",    U"گران",
       U"نفعان", U"نفع",    U"آموزان", U"هایی",   U"کنندگان", U"شوندگان"});
  return one_of(word, endings);
}

bool is_bound_prefix(std::u32string_view word) {
  static constexpr auto prefixes = std::to_array<std::u32string_view>(
      {U"غیر", U"بی", U"بین", U"درون", U"برون", U"چند", U"ذی", U"فرا", U"میان", U"نیمه"});
  return one_of(word, prefixes);
}

bool is_particle_word(std::u32string_view word) {
  static constexpr auto particles = std::to_array<std::u32string_view>(
      {U"و",   U"در", U"به",   U"از",   U"با",  U"بر",   U"برای", U"تا",  U"که", U"یا",  U"را",
       U"بین", U"هر", U"اساس", U"مورد", U"جهت", U"طریق", U"قبال", U"عین", U"طی", U"نیز", U"راستای"});
  return one_of(word, particles);
}

bool is_late_word(std::u32string_view word) {
  static constexpr auto words = std::to_array<std::u32string_view>(
      {U"مبتنی", U"ناشی", U"یکدیگر", U"دیگران", U"خود", U"بودن", U"شدن", U"کردن", U"مثبت", U"منفی", U"مناسب",
       U"متقابل", U"مشترک", U"خلاق", U"آن", U"طولانی"});
  return one_of(word, words);
}

bool is_action_noun(std::u32string_view word) {
  static constexpr auto nouns = std::to_array<std::u32string_view>(
      {U"افزایش", U"کاهش",  U"بهبود",   U"توسعه",  U"ایجاد", U"ارتقای", U"ارتقا", U"آموزش", U"احساس",
       U"حفظ",    U"تقویت", U"تسهیل",   U"ترویج",  U"توجه",  U"تأمین",  U"تدوین", U"تبیین", U"تعیین",
       U"تمرکز",  U"تسلط",  U"استفاده", U"انتخاب", U"اهمیت", U"شناخت",  U"حمایت", U"پذیرش", U"مشارکت",
       U"همکاری", U"کمبود", U"عدم",     U"نبود",   U"وجود",  U"رعایت",  U"انجام", U"داشتن", U"اطمینان",
       U"اعتماد", U"کمک",   U"تعهد",    U"گسترش",  U"تجربه", U"دسترسی"});
  return one_of(word, nouns);
}

}  // namespace coding
