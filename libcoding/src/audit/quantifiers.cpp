#include "coding/audit/quantifiers.hpp"

namespace coding {

namespace {

// Shares are compared as whole numbers where they can be: 11 of 22 is half, whatever a double makes of it.
constexpr double rounding = 1e-9;

QuantifierPolicy made_policy() {
  return {.name = "coding/1",
          .classes = {
              {.name = "all",
               .all_but = 0,
               .words = {{"en", {"all", "every", "each"}},
                         {"tr", {"tamamı", "hepsi", "tümü", "tüm", "bütün"}},
                         {"fa", {"همه", "تمامی", "همگی", "کلیه"}},
                         {"az", {"hamısı", "bütün", "hər biri"}}}},
              {.name = "nearly-all",
               .at_least = 0.85,
               .at_most = 1,
               .words = {{"en", {"nearly all", "almost all", "virtually all"}},
                         {"tr", {"neredeyse tamamı", "tamamına yakını", "hemen hemen hepsi", "hemen hepsi"}},
                         {"fa", {"تقریباً همه", "قریب به اتفاق", "نزدیک به همه"}},
                         {"az", {"demək olar ki, hamısı", "təxminən hamısı"}}}},
              {.name = "large-majority",
               .at_least = 0.70,
               .at_most = 1,
               .words = {{"en", {"large majority", "great majority", "vast majority"}},
                         {"tr", {"büyük çoğunluğu", "büyük bir çoğunluğu", "önemli bir çoğunluğu"}},
                         {"fa", {"بخش زیادی", "اکثریت قاطع", "بیشترین بخش"}},
                         {"az", {"böyük əksəriyyəti", "böyük çoxluğu"}}}},
              {.name = "majority",
               .more_than = 0.50,
               .at_most = 1,
               .words = {{"en", {"more than half", "most", "majority"}},
                         {"tr", {"yarısından fazlası", "yarıdan fazlası", "çoğu", "çoğunluğu"}},
                         {"fa", {"بیش از نیمی", "بیشتر", "اکثر", "اکثریت"}},
                         {"az", {"yarıdan çoxu", "yarısından çoxu", "əksəriyyəti", "çoxu"}}}},
              {.name = "half",
               .at_least = 0.45,
               .at_most = 0.55,
               .words = {{"en", {"half", "about half"}},
                         {"tr", {"yarısı", "yaklaşık yarısı"}},
                         {"fa", {"نیمی", "حدود نیمی"}},
                         {"az", {"yarısı", "təxminən yarısı"}}}},
              {.name = "some",
               .people = 2,
               .at_most = 0.50,
               .words = {{"en", {"some", "several"}},
                         {"tr", {"bazıları", "bazı", "bir kısmı"}},
                         {"fa", {"برخی", "تعدادی", "بعضی"}},
                         {"az", {"bəziləri", "bəzi", "bir qismi"}}}},
              {.name = "few",
               .people = 2,
               .at_most = 0.15,
               .words = {{"en", {"a few", "few"}},
                         {"tr", {"birkaçı", "az sayıda"}},
                         {"fa", {"اندکی", "معدودی", "شمار اندکی"}},
                         {"az", {"bir neçəsi", "az sayda"}}}},
              {.name = "one",
               .people = 1,
               .words = {{"en", {"one", "one participant"}},
                         {"tr", {"biri", "bir katılımcı"}},
                         {"fa", {"یک نفر", "یکی"}},
                         {"az", {"biri", "bir iştirakçı"}}}}}};
}

}  // namespace

const QuantifierPolicy& default_quantifier_policy() {
  static const QuantifierPolicy policy = made_policy();
  return policy;
}

bool meets(const QuantifierClass& quantifier, std::size_t part, std::size_t whole) {
  if (whole == 0) return false;
  const double share = static_cast<double>(part) / static_cast<double>(whole);
  if (quantifier.at_least && share < *quantifier.at_least - rounding) return false;
  if (quantifier.more_than && share <= *quantifier.more_than + rounding) return false;
  if (quantifier.people && part < *quantifier.people) return false;
  return !quantifier.all_but || part + *quantifier.all_but >= whole;
}

bool understates(const QuantifierClass& quantifier, std::size_t part, std::size_t whole) {
  if (whole == 0 || !quantifier.at_most) return false;
  const double share = static_cast<double>(part) / static_cast<double>(whole);
  return *quantifier.at_most >= 1 ? part == whole : share > *quantifier.at_most + rounding;
}

std::string word_for(const QuantifierClass& quantifier, const Language& language) {
  for (const std::string& tag : {primary(language), std::string("en")}) {
    const auto found = quantifier.words.find(tag);
    if (found != quantifier.words.end() && !found->second.empty()) return found->second.front();
  }
  return quantifier.name;
}

}  // namespace coding
