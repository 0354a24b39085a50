#include "audit/manuscript_numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "coding/base/number.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

// Beginnings of words for people who are asked, in the four languages.
constexpr std::array<std::u32string_view, 28> people_stems = {
    U"participant", U"interviewee", U"respondent", U"informant", U"teacher",   U"student",  U"people",
    U"person",      U"manager",     U"nurse",      U"katılımcı", U"yürütücü",  U"öğretmen", U"görüşmeci",
    U"kişi",        U"yönetici",    U"müdür",      U"hemşire",   U"öğrenci",   U"مشارکت",   U"مصاحبه شونده",
    U"مصاحبهشونده", U"شرکت",        U"نفر",        U"معلم",      U"iştirakçı", U"müəllim",  U"nəfər"};

}  // namespace

bool is_people(const ManuscriptToken& token) {
  return std::ranges::any_of(people_stems, [&](auto stem) { return token.text.starts_with(stem); });
}

namespace {

// Where a number stands, and where the next one does, at most three words on.
std::optional<std::pair<std::size_t, std::size_t>> number_pair(const std::vector<ManuscriptToken>& tokens,
                                                               std::size_t from) {
  for (std::size_t i = from; i < tokens.size(); ++i) {
    if (!tokens[i].number) continue;
    for (std::size_t k = i + 1; k < tokens.size() && k <= i + 4; ++k) {
      if (tokens[k].number) return std::pair(i, k);
    }
  }
  return std::nullopt;
}

// The stretch of digits and decimal signs that the token stands in, and whether a % stands beside it.
struct Figure {
  Span span{};
  bool is_percentage = false;
};

Figure figure_at(const ManuscriptToken& token, const std::u32string& key) {
  const auto belongs = [&](std::size_t i) { return is_digit(key[i]) || key[i] == U'.' || key[i] == U','; };
  Figure out{.span = token.span};
  while (out.span.begin > 0 && belongs(out.span.begin - 1)) --out.span.begin;
  while (out.span.end < key.size() && belongs(out.span.end)) ++out.span.end;
  std::size_t before = out.span.begin;
  while (before > 0 && key[before - 1] == U' ') --before;
  std::size_t behind = out.span.end;
  while (behind < key.size() && key[behind] == U' ') ++behind;
  out.is_percentage = (before > 0 && key[before - 1] == U'%') || (behind < key.size() && key[behind] == U'%');
  return out;
}

}  // namespace

// 18 of the 22 participants; ۱۴ نفر از ۲۲; 22 katılımcının 14'ü; 22 iştirakçıdan 14-ü.
std::optional<PartOfAll> part_of_all(const std::vector<ManuscriptToken>& tokens, const Language& language) {
  const auto pair = number_pair(tokens, 0);
  if (!pair) return std::nullopt;
  const auto [i, k] = *pair;
  const auto between = std::span(tokens).subspan(i + 1, k - i - 1);
  const bool people_between = std::ranges::any_of(between, is_people);
  const bool people_behind = k + 1 < tokens.size() && is_people(tokens[k + 1]);
  const bool of_between = std::ranges::any_of(
      between, [](const ManuscriptToken& each) { return each.text == U"of" || each.text == U"از"; });
  if (of_between && (people_behind || people_between))
    return PartOfAll{.part = *tokens[i].number, .whole = *tokens[k].number};
  const std::string tag = primary(language);
  if ((tag == "tr" || tag == "az") && people_between)
    return PartOfAll{.part = *tokens[k].number, .whole = *tokens[i].number};
  return std::nullopt;
}

// Words by which a number is a bound, or about, and not itself.
bool bounds_numbers(const std::vector<ManuscriptToken>& tokens) {
  static const std::array<std::u32string_view, 27> words = {
      U"more",   U"less",   U"least",    U"most", U"over",  U"under",   U"fewer",  U"about",    U"nearly",
      U"almost", U"around", U"only",     U"than", U"fazla", U"fazlası", U"az",     U"yaklaşık", U"yalnızca",
      U"sadece", U"çox",    U"təxminən", U"بیش",  U"کمتر",  U"حدود",    U"تقریبا", U"دست",      U"حداقل"};
  return std::ranges::any_of(tokens, [](const ManuscriptToken& token) {
    return std::ranges::find(words, std::u32string_view(token.text)) != words.end();
  });
}

std::vector<ManuscriptToken> without_percentages(std::vector<ManuscriptToken> tokens,
                                                 const std::u32string& key) {
  std::erase_if(tokens, [&](const ManuscriptToken& token) {
    return token.number && is_digit(token.text.front()) && figure_at(token, key).is_percentage;
  });
  return tokens;
}

std::optional<PartOfAll> part_by_percentage(const std::vector<ManuscriptToken>& tokens,
                                            const std::u32string& key, std::int64_t all) {
  if (all == 0 || std::ranges::none_of(tokens, is_people)) return std::nullopt;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    // 14 (63.6%), and 14'ü (%63,6)
    const bool suffixed = !tokens[i + 1].number && tokens[i + 1].text.size() <= 4 && i + 2 < tokens.size();
    const ManuscriptToken& next = tokens[suffixed ? i + 2 : i + 1];
    if (!tokens[i].number || !next.number || figure_at(tokens[i], key).is_percentage) continue;
    if (next.span.begin > tokens[i].span.end + 9) continue;
    const Figure figure = figure_at(next, key);
    if (!figure.is_percentage) continue;
    std::string written;
    for (std::size_t k = figure.span.begin; k < figure.span.end; ++k)
      written += key[k] == U',' ? '.' : static_cast<char>(key[k]);
    while (!written.empty() && written.back() == '.') written.pop_back();
    const auto percent = parse_real(written);
    const auto point = written.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(written.size() - point - 1);
    const double share = 100.0 * static_cast<double>(*tokens[i].number) / static_cast<double>(all);
    if (percent && decimals <= 3 && std::abs(*percent - share) <= 0.5000001 * std::pow(10.0, -decimals))
      return PartOfAll{.part = *tokens[i].number, .whole = all};
  }
  return std::nullopt;
}

}  // namespace coding
