#include "ingest/text_builder.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t most_kinds = 100;   // of omissions: names come from the file
constexpr std::size_t longest_name = 60;  // of an element, in code points

}  // namespace

std::size_t rough_word_count(std::string_view valid) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t byte = 0; byte < valid.size();) {
    const bool space = is_white_space(next_code_point(valid, byte));
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

Language language_of_most(const std::map<std::string, std::size_t>& characters) {
  std::size_t all = 0;
  for (const auto& [language, count] : characters) all += count;
  for (const auto& [language, count] : characters) {
    if (count * 20 >= all * 19) return {language};
  }
  return {};
}

void TextBuilder::append(std::string_view valid) {
  if (text_.size() + valid.size() > limits_.text_bytes) {
    throw DataError(
        {.slug = "text-too-large",
         .message = "the text has more than " + std::to_string(limits_.text_bytes) + " bytes, the limit",
         .hint = "split the document",
         .place = {file_}});
  }
  const std::size_t before = text_.size();
  if (valid.find('\r') == std::string_view::npos) {
    text_ += valid;
  } else {
    for (std::size_t i = 0; i < valid.size(); ++i) {
      if (valid[i] == '\r' && i + 1 < valid.size() && valid[i + 1] == '\n') continue;
      text_ += valid[i] == '\r' ? '\n' : valid[i];
    }
  }
  const std::string_view added = std::string_view(text_).substr(before);
  const std::size_t word_end = added.find_last_not_of(" \t\n") + 1;
  if (word_end > 0) word_end_ = position_ + count_code_points(added.substr(0, word_end));
  position_ += count_code_points(added);
}

void TextBuilder::drop_last_space() {
  if (text_.empty() || text_.back() != ' ') return;
  text_.pop_back();
  --position_;
}

std::size_t TextBuilder::open_mark(Mark mark) {
  mark.span = {position_, position_};
  reading_.marks.push_back(std::move(mark));
  return reading_.marks.size() - 1;
}

void TextBuilder::close_mark(std::size_t opened) {
  Span& span = reading_.marks[opened].span;
  span = since(span.begin);
}

void TextBuilder::omit(const std::string& what, std::size_t count) {
  if (count == 0) return;
  const bool is_full = omitted_.size() >= most_kinds && !omitted_.contains(what);
  const auto [place, is_new] =
      omitted_.emplace(is_full ? "things of further kinds" : what, reading_.omissions.size());
  if (is_new) reading_.omissions.push_back({place->first, 0});
  reading_.omissions[place->second].count += count;
}

void TextBuilder::omit_element(std::string_view name) {
  const std::string shown(name.substr(0, byte_of_code_point(name, longest_name)));
  omit("elements <" + shown + "> that are not understood");
}

void TextBuilder::note(std::string slug, std::string message, std::string hint) {
  reading_.notes.push_back({.slug = std::move(slug),
                            .message = std::move(message),
                            .hint = std::move(hint),
                            .place = {file_},
                            .severity = Severity::note});
}

Reading TextBuilder::take(std::string importer) {
  if (trim(text_).empty()) {
    std::string found;
    for (const Omission& one : reading_.omissions) {
      found += (found.empty() ? " but " : ", ") + std::to_string(one.count) + " " + one.what;
    }
    throw DataError(
        {.slug = "empty-file",
         .message = "there is no text in it" + found,
         .hint = "if the words are in a picture, a program for character recognition can read them",
         .place = {file_}});
  }
  std::stable_sort(reading_.marks.begin(), reading_.marks.end(), mark_less);
  std::stable_sort(reading_.comments.begin(), reading_.comments.end(),
                   [](const Comment& a, const Comment& b) { return a.span < b.span; });
  reading_.importer = std::move(importer);
  reading_.text = Text(std::move(text_));
  return std::move(reading_);
}

}  // namespace coding
