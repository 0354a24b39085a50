#include "ingest/read_rtf_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

struct Named {
  std::string_view word;
  RtfDestination destination;
};

constexpr std::array<Named, 40> destinations = {{
    {"footnote", {RtfPlace::note}},
    {"annotation", {RtfPlace::comment}},
    {"shptxt", {RtfPlace::text_box}},
    {"dptxbxtext", {RtfPlace::text_box}},
    {"atnauthor", {RtfPlace::author}},
    {"atndate", {RtfPlace::date}},
    {"atrfstart", {RtfPlace::range_begin}},
    {"atrfend", {RtfPlace::range_end}},
    {"atnref", {RtfPlace::range}},
    {"title", {RtfPlace::title}},
    {"fonttbl", {RtfPlace::fonts}},
    {"stylesheet", {RtfPlace::styles}},
    {"header", {RtfPlace::nothing, "headers and footers"}},
    {"headerl", {RtfPlace::nothing, "headers and footers"}},
    {"headerr", {RtfPlace::nothing, "headers and footers"}},
    {"headerf", {RtfPlace::nothing, "headers and footers"}},
    {"footer", {RtfPlace::nothing, "headers and footers"}},
    {"footerl", {RtfPlace::nothing, "headers and footers"}},
    {"footerr", {RtfPlace::nothing, "headers and footers"}},
    {"footerf", {RtfPlace::nothing, "headers and footers"}},
    {"pict", {RtfPlace::nothing, "pictures"}},
    {"object", {RtfPlace::nowhere, "embedded objects"}},
    {"xe", {RtfPlace::nothing, "index entries"}},
    {"tc", {RtfPlace::nothing, "index entries"}},
    {"tcn", {RtfPlace::nothing, "index entries"}},
    {"rxe", {RtfPlace::nothing, "index entries"}},
    {"fldinst", {RtfPlace::nowhere}},
    {"nonshppict", {RtfPlace::nothing}},
    {"shpinst", {RtfPlace::nowhere}},
    {"shprslt", {RtfPlace::nothing}},
    {"do", {RtfPlace::nowhere}},
    {"nonesttables", {RtfPlace::nothing}},
    {"colortbl", {RtfPlace::nowhere}},
    {"info", {RtfPlace::nowhere}},
    {"upr", {RtfPlace::nowhere}},
    {"atnid", {RtfPlace::nowhere}},
    {"listtable", {RtfPlace::nowhere}},
    {"revtbl", {RtfPlace::nowhere}},
    {"ftnsep", {RtfPlace::nowhere}},
    {"ftnsepc", {RtfPlace::nowhere}},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 23> texts = {{
    {"tab", "\t"},         {"line", "\n"},        {"emdash", "\u2014"},    {"endash", "\u2013"},
    {"emspace", "\u2003"}, {"enspace", "\u2002"}, {"qmspace", "\u2005"},   {"bullet", "\u2022"},
    {"lquote", "\u2018"},  {"rquote", "\u2019"},  {"ldblquote", "\u201C"}, {"rdblquote", "\u201D"},
    {"ltrmark", "\u200E"}, {"rtlmark", "\u200F"}, {"zwj", "\u200D"},       {"zwnj", "\u200C"},
    {"zwbo", "\u200B"},    {"zwnbo", "\u2060"},   {"column", "\n"},        {"page", "\n"},
    {"nestcell", "\n"},    {"sect", "\n"},        {"lbr", "\n"},
}};

constexpr std::array<std::pair<int, int>, 19> charsets = {{
    {77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},  {136, 950},  {161, 1253},
    {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256}, {179, 1256}, {180, 1256}, {181, 1255},
    {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}, {254, 437},
}};

}  // namespace

std::optional<RtfDestination> rtf_destination(std::string_view word) {
  const auto found = std::find_if(destinations.begin(), destinations.end(),
                                  [word](const Named& named) { return named.word == word; });
  return found == destinations.end() ? std::nullopt : std::optional(found->destination);
}

std::string_view rtf_text(std::string_view word) {
  const auto found =
      std::find_if(texts.begin(), texts.end(), [word](const auto& text) { return text.first == word; });
  return found == texts.end() ? std::string_view() : found->second;
}

std::string rtf_code_page(int number) {
  if (number == 0) return "windows-1252";
  if (number == 65001) return "utf-8";
  if (number == 10000) return "macintosh";
  if (number == 10081) return "x-mac-turkish";
  if (number >= 1250 && number <= 1258) return "windows-" + std::to_string(number);
  for (const int known : {437, 708, 720, 737, 775, 850, 852, 855, 857, 858, 860,  861, 862,
                          863, 864, 865, 866, 869, 874, 932, 936, 949, 950, 1361, 1026}) {
    if (known == number) return "cp" + std::to_string(number);
  }
  return "";
}

std::string rtf_charset(int charset, int ansi_code_page) {
  for (const auto& [known, page] : charsets) {
    if (known == charset) return rtf_code_page(page);
  }
  if (charset == 1) return rtf_code_page(ansi_code_page);
  if (charset == 255) return "cp850";
  // ANSI is Latin-1; but what a Turkish system calls ANSI has ğ, ı and ş in place of ð, ý and þ.
  if (charset == 0) return ansi_code_page == 1254 ? "windows-1254" : "windows-1252";
  return "";
}

int rtf_heading_level(std::string_view style_name) {
  const std::string name = fold(collapse_spaces(style_name), {"en"});
  const std::size_t space = name.rfind(' ');
  if (space == std::string::npos || space + 2 != name.size()) return 0;
  const char digit = name.back();
  if (digit < '1' || digit > '9') return 0;
  for (const std::string_view known : {"heading", "başlık", "عنوان", "überschrift", "titre", "başlıq"}) {
    if (std::string_view(name).substr(0, space) == known) return digit - '0';
  }
  return 0;
}

}  // namespace coding
