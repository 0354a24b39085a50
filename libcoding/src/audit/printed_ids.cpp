#include "audit/printed_ids.hpp"

#include <algorithm>
#include <set>

#include "audit/printed_words.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t highest_number = 999;
constexpr std::size_t longest_range = 60;

bool is_word_part(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

std::optional<std::size_t> digit_value(char32_t c) {
  if (c >= U'0' && c <= U'9') return c - U'0';
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660;
  if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0;
  return std::nullopt;
}

struct Number {
  std::size_t value = 0;
  std::size_t end = 0;
};

std::optional<Number> number_at(View flow, std::size_t at) {
  Number out{0, at};
  while (out.end < flow.size() && digit_value(flow[out.end]) && out.value <= highest_number) {
    out.value = out.value * 10 + *digit_value(flow[out.end++]);
  }
  if (out.end == at || out.value > highest_number) return std::nullopt;
  if (out.end < flow.size() && is_word_part(flow[out.end])) return std::nullopt;
  return out;
}

std::size_t skip_spaces(View flow, std::size_t at, std::size_t end) {
  while (at < end && is_space(flow[at])) ++at;
  return at;
}

// What is a letter and a number and yet nobody: hypotheses, questions.
bool is_foreign_prefix(View key) {
  static constexpr View list[] = {U"h",  U"rq", U"q",   U"as",  U"sq",  U"p",
                                  U"pm", U"ds", U"web", U"iso", U"fig", U"no"};
  return std::find(std::begin(list), std::end(list), key) != std::end(list) && key != U"p";
}

std::string canonical(const IdFamily& family, std::size_t number) {
  std::string label = family.label;
  for (std::size_t at = label.find("\u200C"); at != std::string::npos; at = label.find("\u200C"))
    label.replace(at, std::string("\u200C").size(), "-");
  return label + (family.is_word ? "-" : "") + std::to_string(number);
}

std::optional<PrintedId> with_family(PrintedId id, const IdScheme& scheme, View printed, bool is_word) {
  const auto known = scheme.families.find(id.family);
  if (known != scheme.families.end()) {
    id.id = canonical(known->second, id.number);
  } else if (scheme.any) {
    id.id = canonical({.label = to_utf8(printed), .is_word = is_word}, id.number);
  } else {
    return std::nullopt;
  }
  return id;
}

// "Y5", "Ö-3", "م۵".
std::optional<PrintedId> letter_id(View flow, std::size_t at, const IdScheme& scheme) {
  std::size_t end = at;
  while (end < flow.size() && end - at < 4 && (is_capital_letter(flow[end]) || is_arabic_letter(flow[end])))
    ++end;
  const std::size_t letters = end - at;
  if (letters == 0 || letters > 3 || (is_arabic_letter(flow[at]) && letters > 2)) return std::nullopt;
  std::size_t digits = end;
  if (digits < flow.size() && (flow[digits] == U'-' || flow[digits] == 0x2010)) ++digits;
  const auto number = number_at(flow, digits);
  if (!number) return std::nullopt;
  const View printed = flow.substr(at, letters);
  const std::u32string key = folded(printed, scheme.language);
  if (is_foreign_prefix(key)) return std::nullopt;
  return with_family({{at, number->end}, key, number->value, {}}, scheme, printed, false);
}

// "Participant 5", "Katılımcı-5", "مشارکت‌کننده (۵)" is not read.
std::optional<PrintedId> word_id(View flow, std::size_t at, const IdScheme& scheme) {
  std::size_t end = at;
  while (end < flow.size() && end - at < 24 &&
         (is_letter(flow[end]) || is_mark(flow[end]) || flow[end] == zwnj))
    ++end;
  if (end - at < 3) return std::nullopt;
  std::size_t digits = skip_spaces(flow, end, flow.size());
  if (digits - end > 2) return std::nullopt;
  if (digits < flow.size() && (flow[digits] == U'-' || flow[digits] == U'#')) ++digits;
  const auto number = number_at(flow, digits);
  if (!number) return std::nullopt;
  const auto noun = person_noun(folded(flow.substr(at, end - at), scheme.language));
  if (!noun) return std::nullopt;
  std::u32string printed(*noun);
  const std::u32string small(flow.substr(at, noun->size()));
  if (folded(small, scheme.language) == *noun) printed = small;
  return with_family({{at, number->end}, std::u32string(*noun), number->value, {}}, scheme, printed, true);
}

std::optional<PrintedId> named_id(View flow, std::size_t at, const IdScheme& scheme) {
  if (scheme.names.empty()) return std::nullopt;
  std::size_t end = at;
  const auto inner = [&](std::size_t i) { return flow[i] == U'-' || flow[i] == U'_' || flow[i] == zwnj; };
  while (end < flow.size() &&
         (is_word_part(flow[end]) || (inner(end) && end + 1 < flow.size() && is_word_part(flow[end + 1]))))
    ++end;
  const auto known = scheme.names.find(folded(flow.substr(at, end - at), scheme.language));
  if (known == scheme.names.end()) return std::nullopt;
  return PrintedId{{at, end}, U"", 0, known->second};
}

// Which number of the list grammar stands between two items.
struct Separator {
  std::size_t end = 0;
  bool is_range = false;
  bool found = false;
};

Separator separator_at(View flow, std::size_t at, std::size_t end, const Language& language) {
  Separator out{skip_spaces(flow, at, end)};
  while (out.end < end) {
    const char32_t c = flow[out.end];
    if (View(U",;،؛/&+").find(c) != View::npos) {
      ++out.end;
    } else if (View(U"-–—‐‑").find(c) != View::npos) {
      out.is_range = true;
      ++out.end;
    } else if (is_letter(c)) {
      std::size_t stop = out.end;
      while (stop < end && is_letter(flow[stop])) ++stop;
      const std::u32string word = folded(flow.substr(out.end, stop - out.end), language);
      const bool is_to = word == U"to" || word == U"تا";
      if (!is_to && !is_conjunction(word)) return out;
      out.is_range = out.is_range || is_to;
      out.end = stop;
    } else {
      return out;
    }
    out.found = true;
    out.end = skip_spaces(flow, out.end, end);
  }
  return out;
}

// "n=5", "f = 5" in front; where the ids begin.
std::size_t count_prefix(View flow, Span span, std::optional<std::size_t>& count) {
  const std::size_t at = skip_spaces(flow, span.begin, span.end);
  if (at >= span.end || View(U"nNfF").find(flow[at]) == View::npos) return at;
  std::size_t next = skip_spaces(flow, at + 1, span.end);
  if (next >= span.end || flow[next] != U'=') return at;
  next = skip_spaces(flow, next + 1, span.end);
  const auto number = number_at(flow, next);
  if (!number) return at;
  std::size_t behind = skip_spaces(flow, number->end, span.end);
  if (behind >= span.end || View(U":;,،؛").find(flow[behind]) == View::npos) return at;
  count = number->value;
  return skip_spaces(flow, behind + 1, span.end);
}

bool fill_range(std::vector<PrintedId>& ids, const PrintedId& last, const IdScheme& scheme) {
  const PrintedId first = ids.back();
  if (first.family != last.family || last.number <= first.number ||
      last.number - first.number > longest_range)
    return false;
  for (std::size_t number = first.number + 1; number < last.number; ++number) {
    PrintedId between = last;
    between.number = number;
    const auto known = scheme.families.find(last.family);
    between.id = canonical(known == scheme.families.end() ? IdFamily{.label = "?"} : known->second, number);
    ids.push_back(between);
  }
  ids.push_back(last);
  return true;
}

}  // namespace

std::optional<PrintedId> id_at(std::u32string_view flow, std::size_t at, const IdScheme& scheme) {
  if (at >= flow.size() || !is_letter(flow[at])) return std::nullopt;
  if (at > 0 && (is_word_part(flow[at - 1]) || flow[at - 1] == zwnj)) return std::nullopt;
  if (auto named = named_id(flow, at, scheme)) return named;
  if (auto letter = letter_id(flow, at, scheme)) return letter;
  return word_id(flow, at, scheme);
}

std::vector<PrintedId> ids_in(std::u32string_view flow, Span span, const IdScheme& scheme) {
  std::vector<PrintedId> out;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    const auto id = id_at(flow, at, scheme);
    if (!id || id->span.end > span.end) continue;
    out.push_back(*id);
    at = id->span.end - 1;
  }
  return out;
}

std::optional<IdList> id_list(std::u32string_view flow, Span span, const IdScheme& scheme) {
  IdList out;
  std::size_t at = count_prefix(flow, span, out.count);
  bool is_range = false;
  while (at < span.end) {
    auto id = id_at(flow, at, scheme);
    if (!id && !out.ids.empty() && digit_value(flow[at])) {
      const auto number = number_at(flow, at);
      if (number) {
        id = PrintedId{{at, number->end}, out.ids.back().family, number->value, {}};
        const auto known = scheme.families.find(id->family);
        if (known != scheme.families.end()) id->id = canonical(known->second, id->number);
        if (known == scheme.families.end() && !scheme.any) id.reset();
      }
    }
    if (!id || id->span.end > span.end) return std::nullopt;
    if (!out.ids.empty() && id->family != out.ids.front().family) return std::nullopt;
    if (is_range) {
      if (!fill_range(out.ids, *id, scheme)) return std::nullopt;
    } else {
      out.ids.push_back(*id);
    }
    const Separator next = separator_at(flow, id->span.end, span.end, scheme.language);
    if (next.end >= span.end) return out;
    if (!next.found) return std::nullopt;
    is_range = next.is_range;
    at = next.end;
  }
  return std::nullopt;
}

std::optional<std::size_t> whole_number(std::u32string_view flow, Span span) {
  if (span.empty()) return std::nullopt;
  const auto number = number_at(flow, span.begin);
  return number && number->end == span.end ? std::optional(number->value) : std::nullopt;
}

std::vector<Span> brackets_of(std::u32string_view flow) {
  constexpr std::size_t longest = 2000;
  std::vector<Span> out;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < flow.size(); ++at) {
    if (flow[at] == U'(' || flow[at] == U'[') open.push_back(at);
    if ((flow[at] != U')' && flow[at] != U']') || open.empty()) continue;
    if (at - open.back() <= longest) out.push_back({open.back(), at + 1});
    open.pop_back();
  }
  std::sort(out.begin(), out.end());
  return out;
}

namespace {

// Behind a closing mark: "” Y5", "” (Y5", "”, Y5".
void count_speakers(const Article& article, const IdScheme& any, std::map<std::u32string, IdFamily>& families,
                    std::map<std::u32string, std::set<std::size_t>>& numbers) {
  const View flow = article.flow;
  for (std::size_t at = 0; at < flow.size(); ++at) {
    if (!closes_quote(flow[at])) continue;
    std::size_t next = at + 1;
    while (next < flow.size() && next < at + 6 && !is_letter(flow[next])) ++next;
    const auto id = id_at(flow, next, any);
    if (!id) continue;
    ++families[id->family].quotes;
    numbers[id->family].insert(id->number);
  }
}

IdFamily& family_of(std::map<std::u32string, IdFamily>& families, View flow, const PrintedId& id) {
  IdFamily& family = families[id.family];
  if (!family.label.empty()) return family;
  family.key = id.family;
  std::size_t end = id.span.begin;
  while (end < id.span.end && (is_letter(flow[end]) || is_mark(flow[end]) || flow[end] == zwnj)) ++end;
  family.is_word = person_noun(id.family) && id.family.size() >= 3;
  if (family.is_word) end = id.span.begin + id.family.size();
  family.label = to_utf8(flow.substr(id.span.begin, end - id.span.begin));
  family.first = id.span;
  return family;
}

constexpr std::size_t enough = 3;

bool is_used(const IdFamily& family, std::size_t distinct) {
  const std::size_t score =
      2 * family.lists + family.singles + 2 * family.quotes + (family.rows >= 3 ? 2 : 0);
  return distinct >= 2 && score >= enough && family.lists + family.quotes > 0;
}

}  // namespace

FoundScheme find_scheme(const Article& article) {
  const View flow = article.flow;
  const IdScheme any{.language = article.language, .any = true};
  std::map<std::u32string, IdFamily> families;
  std::map<std::u32string, std::set<std::size_t>> numbers;
  std::map<std::u32string, std::set<std::size_t>> rows;
  for (const PrintedId& id : ids_in(flow, {0, flow.size()}, any)) {
    family_of(families, flow, id);
    std::size_t before = id.span.begin;
    while (before > 0 && article.lines[before - 1] != U'\n' && is_space(article.lines[before - 1])) --before;
    if (before == 0 || article.lines[before - 1] == U'\n') rows[id.family].insert(id.number);
  }
  for (const Span bracket : brackets_of(flow)) {
    const auto list = id_list(flow, {bracket.begin + 1, bracket.end - 1}, any);
    if (!list) continue;
    IdFamily& family = families[list->ids.front().family];
    ++(list->ids.size() > 1 ? family.lists : family.singles);
    for (const PrintedId& id : list->ids) numbers[id.family].insert(id.number);
  }
  count_speakers(article, any, families, numbers);
  FoundScheme out{.scheme = {.language = article.language}};
  for (auto& [key, family] : families) {
    family.rows = rows[key].size();
    if (family.label.empty()) continue;
    if (is_used(family, numbers[key].size()))
      out.scheme.families.emplace(key, family);
    else if (family.lists + family.quotes > 0)
      out.weak.push_back(family);
  }
  return out;
}

}  // namespace coding::printed
