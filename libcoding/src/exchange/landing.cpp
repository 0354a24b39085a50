#include "exchange/landing.hpp"

#include <algorithm>
#include <array>

#include "coding/base/digest.hpp"
#include "coding/project/merged.hpp"
#include "coding/project/project.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "exchange/sql_names.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_id = 90;  // code points; a number may follow

bool is_iso_date(std::string_view text) {
  if (text.size() < 10) return false;
  for (const unsigned i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  return text[4] == '-' && text[7] == '-';
}

}  // namespace

std::string id_of_name(std::string_view name, const std::string& otherwise) {
  std::string id;
  std::size_t letters = 0;
  for (std::size_t byte = 0; byte < name.size() && letters < longest_id;) {
    std::string letter;
    append_code_point(letter, next_code_point(name, byte));
    if (is_well_formed_name("x" + letter + "x"))
      id += letter;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    else
      continue;
    ++letters;
  }
  while (!id.empty() && (id.back() == '-' || id.back() == '.')) id.pop_back();
  while (!id.empty() && (id.front() == '-' || id.front() == '.')) id.erase(0, 1);
  return is_well_formed_name(id) ? id : otherwise;
}

std::string_view without_ending(std::string_view file) {
  const std::size_t point = file.rfind('.');
  if (point == std::string_view::npos || point == 0) return file;
  const std::string_view ending = file.substr(point + 1);
  const bool is_ending =
      !ending.empty() && ending.size() <= 11 && std::all_of(ending.begin(), ending.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      });
  const bool only_digits = ending.find_first_not_of("0123456789") == std::string_view::npos;
  return is_ending && !only_digits ? file.substr(0, point) : file;
}

std::string IdGiver::give(std::string wanted) {
  if (folded_.insert(fold(wanted, {})).second) return wanted;
  for (std::size_t number = 2;; ++number) {
    std::string next = wanted + "-" + std::to_string(number);
    if (folded_.insert(fold(next, {})).second) return next;
  }
}

std::string iso_date(std::string_view written) {
  if (is_iso_date(written)) return std::string(written.substr(0, 10));
  constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::vector<std::string_view> words = split(written, ' ');
  std::erase(words, std::string_view{});
  if (words.size() < 5 || words[2].size() > 2) return "";
  const auto* const month = std::find(months.begin(), months.end(), words[1]);
  if (month == months.end()) return "";
  const std::string number = std::to_string(month - months.begin() + 1);
  const std::string out = std::string(words[4]) + (number.size() < 2 ? "-0" : "-") + number +
                          (words[2].size() < 2 ? "-0" : "-") + std::string(words[2]);
  return out.size() == 10 && is_iso_date(out) ? out : "";
}

std::string plain_color(std::string_view written) {
  if (written.size() != 7 && written.size() != 4) return "";
  if (written[0] != '#' || written.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string_view::npos)
    return "";
  if (written.size() == 7) return std::string(written);
  std::string out = "#";
  for (const char digit : written.substr(1)) out += std::string(2, digit);
  return out;
}

LandedText::LandedText(std::string_view valid) {
  std::string bytes;
  bytes.reserve(valid.size());
  std::size_t position = 0;
  for (std::size_t byte = 0; byte < valid.size(); ++position) {
    const std::size_t begin = byte;
    const char32_t letter = next_code_point(valid, byte);
    const bool is_mark = position == 0 && letter == 0xFEFF;
    const bool is_first_of_two = letter == '\r' && byte < valid.size() && valid[byte] == '\n';
    if (is_mark || is_first_of_two || letter == 0)
      gone_.push_back(position);
    else if (letter == '\r')
      bytes += '\n';
    else
      bytes += valid.substr(begin, byte - begin);
  }
  text_ = Text(std::move(bytes));
}

std::size_t LandedText::position(std::size_t before) const {
  const auto gone = std::lower_bound(gone_.begin(), gone_.end(), before) - gone_.begin();
  return before - static_cast<std::size_t>(gone);
}

std::optional<Span> LandedText::span(std::optional<std::int64_t> begin,
                                     std::optional<std::int64_t> end) const {
  if (!begin || !end || *begin < 0 || *end < *begin) return std::nullopt;
  if (static_cast<std::size_t>(*end) > length_before()) return std::nullopt;
  return Span{position(static_cast<std::size_t>(*begin)), position(static_cast<std::size_t>(*end))};
}

std::string landed_words(std::string_view words) {
  std::string bytes = LandedText(words).text().bytes();
  for (const char* const sign : {"\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    for (std::size_t at = bytes.find(sign); at != std::string::npos; at = bytes.find(sign, at))
      bytes.replace(at, 3, "\n");
  }
  return bytes;
}

void Landing::lost(std::string what, std::string name, std::string why, std::size_t count) {
  add_loss(losses(), {std::move(what), std::move(name), count, Fate::lost, std::move(why)});
}

void Landing::changed(std::string what, std::string name, std::string why, std::size_t count) {
  add_loss(losses(), {std::move(what), std::move(name), count, Fate::changed, std::move(why)});
}

CoderId Landing::coder(const std::string& name) {
  if (trim(name).empty()) return options_.coder;
  const auto known = coders_.find(name);
  if (known != coders_.end()) return known->second;
  const CoderId id{coder_ids_.give(id_of_name(name, "coder"))};
  if (id.value != name)
    changed("names of coders", name, "an id has letters, digits, - _ and . only: " + id.value);
  return coders_.emplace(name, id).first->second;
}

ParticipantId Landing::new_participant(const std::string& name) {
  ParticipantId id{participant_ids_.give(id_of_name(name, "participant"))};
  if (id.value != name)
    changed("names of participants", name, "an id has letters, digits, - _ and . only: " + id.value);
  project().participants.push_back({.id = id});
  return id;
}

DocumentId Landing::new_document_id(const std::string& name) {
  return {document_ids_.give(id_of_name(without_ending(name), "document"))};
}

void Landing::add_memo(Memo memo, const std::string& name) {
  memo.text = landed_words(memo.text);
  if (trim(memo.text).empty()) {
    if (!trim(name).empty()) lost("memos", name, "it has no words");
    return;
  }
  memo.author = collapse_spaces(memo.author);
  const std::string heading = collapse_spaces(name);
  if (!heading.empty() && !memo.text.starts_with(heading)) memo.text = "# " + heading + "\n\n" + memo.text;
  memo.id = memo_ids_.give(id_of_name(heading, tool_ + "-" + std::to_string(project().memos.size() + 1)));
  project().memos.push_back(std::move(memo));
}

std::optional<Span> Landing::place_coding(const Text& text, std::optional<Span> said,
                                          const std::string& words, const std::string& document) {
  const Placement at = place_passage(text, said, words);
  if (at.placed == Placed::nowhere || at.span.empty()) {
    lost("codings", document,
         at.placed == Placed::nowhere ? "their places are not in the text, and their words are not"
                                      : "a coded segment has at least one character");
    return std::nullopt;
  }
  if (at.placed == Placed::moved)
    changed("places of codings", document, "their words stood elsewhere in the text and were found");
  if (at.placed == Placed::differs)
    changed("words of codings", document, "other words stand at their places; the places were kept");
  return at.span;
}

void Landing::add_segment(CodedSegment segment, const Text& text) {
  const auto [same, is_new] = segments_.emplace(
      std::tuple(segment.coder, segment.document, segment.span, segment.code), project().segments.size());
  if (is_new) {
    segment.quote = quote_of(text, segment.span);
    project().segments.push_back(std::move(segment));
    return;
  }
  changed("codings", "", "one coder gave one passage one code several times, which is one segment");
  take_along(project().segments[same->second], std::move(segment));
}

void Landing::keep_file(const std::string& name, std::string bytes) {
  project().foreign.emplace_back(tool_ + "-" + name, std::move(bytes));
}

void Landing::keep_table(const SqliteFile& file, const std::string& table, std::string what,
                         std::string why) {
  const std::size_t count = file.count(table);
  if (count == 0) return;
  const std::vector<std::string> columns = file.columns_of(table);
  std::string csv = csv_line(columns);
  file.each_answer("SELECT * FROM " + sql_name(table), [&](const SqliteRow& row) {
    std::vector<std::string> cells;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) cells.push_back(landed_words(row.text(i)));
    csv += csv_line(cells);
  });
  keep_file(id_of_name(table, "table") + ".csv", std::move(csv));
  add_loss(losses(), {std::move(what), table, count, Fate::kept, std::move(why)});
}

void Landing::keep_rows(const std::string& name, const std::vector<std::vector<std::string>>& rows,
                        std::string what, std::string why) {
  if (rows.size() < 2) return;
  std::string csv;
  for (const std::vector<std::string>& row : rows) csv += csv_line(row);
  keep_file(name + ".csv", std::move(csv));
  add_loss(losses(), {std::move(what), "", rows.size() - 1, Fate::kept, std::move(why)});
}

Incoming Landing::take() {
  NewProject& all = project();
  std::set<CoderId> who;
  for (const CodedSegment& each : all.segments) who.insert(each.coder);
  if (all.study.coder.empty() || !who.contains(all.study.coder))
    all.study.coder = who.size() == 1 ? *who.begin() : who.empty() ? options_.coder : CoderId{};
  return std::move(incoming_);
}

}  // namespace coding
