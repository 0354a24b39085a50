// One walk over the file: words go to the transcript, brackets onto a stack, braces to the bracket that has
// just closed. Everything that is wrong is noted and the walk goes on.
#include <algorithm>
#include <charconv>

#include "coding/base/error.hpp"
#include "coding/markup/markup.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "markup/signs.hpp"

namespace coding {

namespace {

struct Open {
  std::string label{};
  std::size_t begin = 0;  // in bytes of the transcript
  std::size_t at = 0;     // in bytes of the file
};

// What stands between two bars of a pair of braces.
struct Field {
  std::string value{};
  bool plain = true;  // no backslash in it
};

// White space at the ends goes, unless a backslash stands before it.
class FieldReader {
 public:
  void add(char c) { value_ += c; }
  void add_protected(char c) {
    plain_ = false;
    first_ = std::min(first_, value_.size());
    value_ += c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    last_ = value_.size();
  }
  Field take() {
    const std::string_view inner = trim(value_);
    std::size_t begin =
        inner.empty() ? value_.size() : static_cast<std::size_t>(inner.data() - value_.data());
    std::size_t end = inner.empty() ? begin : begin + inner.size();
    if (!plain_) {
      while (last_ < value_.size() && (static_cast<unsigned char>(value_[last_]) & 0xC0) == 0x80) ++last_;
      begin = std::min(begin, first_);
      end = std::max(end, last_);
    }
    return {value_.substr(begin, end - begin), plain_};
  }

 private:
  std::string value_;
  bool plain_ = true;
  std::size_t first_ = std::string::npos, last_ = 0;
};

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {
    if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.remove_prefix(3);
    const std::size_t end = bytes_.find('\n');
    windows_ = end != std::string_view::npos && end > 0 && bytes_[end - 1] == '\r';
  }

  MarkupReading read() {
    while (at_ < bytes_.size()) {
      if (at_ == 0 || bytes_[at_ - 1] == '\n') {
        if (comment()) continue;
        out_.lines.push_back(line_);
      }
      sign();
    }
    if (out_.text.empty() || out_.text.back() == '\n') out_.lines.push_back(line_);
    for (const Open& open : open_)
      fault(open.at, "bracket-unclosed", "this bracket is never closed",
            "close it with ]" + open.label + "]{code}");
    finish();
    return std::move(out_);
  }

 private:
  void fault(std::size_t at, std::string slug, std::string message, std::string hint) {
    out_.faults.push_back({.slug = std::move(slug),
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .place = place_of(at),
                           .source_line = std::string(line_around(bytes_, at))});
  }

  // Faults are found near where the walk is: lines are counted from there.
  Place place_of(std::size_t at) const {
    const std::size_t line_begin = at == 0 ? 0 : bytes_.rfind('\n', at - 1) + 1;
    std::size_t line = line_;
    if (at < at_)
      line -= static_cast<std::size_t>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(at),
                                                  bytes_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
    return {file_, line, count_code_points(bytes_.substr(line_begin, at - line_begin)) + 1};
  }

  bool comment() {
    if (!bytes_.substr(at_).starts_with(markup_comment)) return false;
    const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
    std::string_view line = bytes_.substr(at_, end - at_);
    if (line.starts_with("%% markup ")) head(line);
    at_ = std::min(end + 1, bytes_.size());
    ++line_;
    return true;
  }

  void head(std::string_view line) {
    const auto words = split(trim(line), ' ');
    if (words.size() < 3) return;
    if (words[2] != "1") {
      fault(at_, "markup-newer", "this is markup of version " + std::string(words[2]) + ", and 1 is known",
            "use the version of coding that wrote it");
    }
    for (const std::string_view word : words) {
      if (word.starts_with("shown=")) out_.shown = word.substr(6);
    }
  }

  void sign() {
    const char c = bytes_[at_];
    if (c == '\\' && at_ + 1 < bytes_.size() && is_sign(bytes_[at_ + 1])) {
      out_.text += bytes_[at_ + 1];
      at_ += 2;
      return;
    }
    if (c == '[' && bracket(c)) return;
    if (c == ']' && !is_word_before_bracket() && bracket(c)) return;
    if (c == '\r' && windows_ && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') {
      ++at_;
      return;
    }
    out_.text += c;
    if (c == '\n') ++line_;
    ++at_;
  }

  static bool is_sign(char c) {
    return c == '\\' || c == '[' || c == ']' || c == '{' || c == '}' || c == '%';
  }

  // Of "[laughs]]]{code}" the first closing bracket belongs to the words.
  bool is_word_before_bracket() const {
    std::size_t end = at_;
    while (end < bytes_.size() && bytes_[end] == ']') ++end;
    return end - at_ >= 3 && end < bytes_.size() && bytes_[end] == '{';
  }

  bool bracket(char kind) {
    std::size_t end = at_ + 1;
    while (end < bytes_.size() && is_label_digit(bytes_[end]) && end - at_ <= most_label_digits) ++end;
    if (end == bytes_.size() || bytes_[end] != kind) return false;
    const std::string label(bytes_.substr(at_ + 1, end - at_ - 1));
    const std::size_t begin = std::exchange(at_, end + 1);
    if (kind == '[')
      open(label, begin);
    else
      close(label, begin);
    return true;
  }

  void open(const std::string& label, std::size_t begin) {
    const auto same = [&](const Open& each) { return !label.empty() && each.label == label; };
    if (std::any_of(open_.begin(), open_.end(), same))
      fault(begin, "bracket-twice", "a bracket " + label + " is open already", "take another number");
    open_.push_back({label, out_.text.size(), begin});
  }

  void close(const std::string& label, std::size_t begin) {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) { return each.label == label; });
    Span span{out_.text.size(), out_.text.size()};
    if (found == open_.rend()) {
      fault(begin, "bracket-unopened", "this bracket closes nothing",
            "open it with [" + label + "[, or write \\] for a bracket of the text");
    } else {
      span.begin = found->begin;
      if (span.begin == span.end)
        fault(found->at, "span-empty", "there are no words between these brackets", "take them out");
      open_.erase(std::next(found).base());
    }
    if (at_ == bytes_.size() || bytes_[at_] != '{')
      fault(begin, "code-missing", "no code stands behind this bracket", "write {code} right behind it");
    while (at_ < bytes_.size() && bytes_[at_] == '{') braces(span);
  }

  void braces(Span span) {
    const std::size_t begin = at_++;
    std::vector<Field> fields;
    FieldReader field;
    for (; at_ < bytes_.size() && bytes_[at_] != '\n'; ++at_) {
      const char c = bytes_[at_];
      if (c == '}') {
        ++at_;
        fields.push_back(field.take());
        return coding(span, begin, fields);
      }
      if (c == '\\' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] != '\n') {
        field.add_protected(bytes_[++at_]);
      } else if (c == '|') {
        fields.push_back(std::exchange(field, {}).take());
      } else {
        field.add(c);
      }
    }
    fault(begin, "brace-unclosed", "this brace is not closed on its line", "write } behind the code");
  }

  void coding(Span span, std::size_t begin, const std::vector<Field>& fields) {
    MarkupCoding coding{.span = span, .code = fields.front().value};
    coding.place = place_of(begin);
    coding.in_vivo = fields.front().plain && coding.code == "=";
    if (coding.code.empty())
      fault(begin, "code-missing", "these braces name no code", "write an id, a name or the end of a path");
    bool has_memo = false;
    for (std::size_t i = 1; i < fields.size(); ++i) more(coding, fields[i], begin, has_memo);
    if (span.begin < span.end && !coding.code.empty()) out_.codings.push_back(std::move(coding));
  }

  void more(MarkupCoding& coding, const Field& field, std::size_t begin, bool& has_memo) {
    if (field.value.empty()) return;
    if (field.plain && std::all_of(field.value.begin(), field.value.end(), is_label_digit)) {
      int weight = -1;
      std::from_chars(field.value.data(), field.value.data() + field.value.size(), weight);
      if (weight < 0 || weight > 100)
        fault(begin, "weight-invalid", "the weight " + field.value + " is not one of 0 … 100",
              "write \\" + field.value + " when it is a remark");
      coding.weight = weight;
      return;
    }
    if (field.plain && field.value.front() == '@') return stage(coding, field.value.substr(1), begin);
    if (has_memo)
      fault(begin, "memo-twice", "there are two remarks in these braces",
            "write \\| where the bar belongs to the remark");
    coding.memo = field.value;
    has_memo = true;
  }

  void stage(MarkupCoding& coding, const std::string& name, std::size_t begin) {
    try {
      coding.stage = stage_named(name);
    } catch (const DataError& error) {
      fault(begin, error.diagnostic().slug, error.diagnostic().message,
            "write @open, @axial or @selective, or \\@ when it is a remark");
    }
  }

  // From bytes to code points; the order of faults is that of the file.
  void finish() {
    const Text text(out_.text);
    for (MarkupCoding& coding : out_.codings) {
      if (coding.in_vivo)
        coding.code = out_.text.substr(coding.span.begin, coding.span.end - coding.span.begin);
      coding.span = {text.code_point_of(coding.span.begin), text.code_point_of(coding.span.end)};
    }
    std::stable_sort(out_.faults.begin(), out_.faults.end(), [](const auto& a, const auto& b) {
      return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
  }

  std::string_view bytes_;
  std::string file_;
  bool windows_ = false;  // its lines end in CR LF
  std::size_t at_ = 0, line_ = 1;
  std::vector<Open> open_;
  MarkupReading out_;
};

}  // namespace

MarkupReading read_markup(std::string_view bytes, const std::string& file) {
  return Reader(bytes, file).read();
}

}  // namespace coding
