// Brackets for segments: nested ones need no label; of two that cross, the later one gets a number.
#include <algorithm>
#include <map>

#include "coding/base/digest.hpp"
#include "coding/markup/markup.hpp"
#include "coding/text/trim.hpp"
#include "markup/signs.hpp"

namespace coding {

namespace {

// Where brackets stand: in bytes of the text.
struct Bracket {
  std::size_t begin = 0, end = 0;
  std::size_t label = 0;  // 0: none
  std::vector<const CodedSegment*> segments{};
};

std::vector<Bracket> brackets_of(const Text& text, std::span<const CodedSegment> segments) {
  std::vector<const CodedSegment*> order;
  for (const CodedSegment& segment : segments) order.push_back(&segment);
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) {
    if (a->span.begin != b->span.begin) return a->span.begin < b->span.begin;
    return a->span.end > b->span.end;
  });
  std::vector<Bracket> out;
  for (const CodedSegment* segment : order) {
    if (out.empty() || out.back().segments.front()->span != segment->span) {
      text.slice(segment->span);
      out.push_back({text.byte_of(segment->span.begin), text.byte_of(segment->span.end)});
    }
    out.back().segments.push_back(segment);
  }
  return out;
}

// A label where a bracket would close before one that is opened inside it, the smallest that is free there.
void add_labels(std::vector<Bracket>& brackets) {
  std::vector<const Bracket*> nested;
  std::map<std::size_t, std::size_t> ends;  // of labels in use
  for (Bracket& bracket : brackets) {
    while (!nested.empty() && nested.back()->end <= bracket.begin) nested.pop_back();
    std::erase_if(ends, [&](const auto& label) { return label.second <= bracket.begin; });
    if (nested.empty() || nested.back()->end >= bracket.end) {
      nested.push_back(&bracket);
      continue;
    }
    bracket.label = 1;
    while (ends.contains(bracket.label)) ++bracket.label;
    ends[bracket.label] = bracket.end;
  }
}

std::string label_of(const Bracket& bracket) {
  return bracket.label == 0 ? std::string() : std::to_string(bracket.label);
}

// The name when it means this code and no other, else its id.
class Names {
 public:
  Names(const Codebook& codebook, const Language& language) : codebook_(codebook), language_(language) {}

  const std::string& of(const CodeId& id) {
    const auto [entry, fresh] = names_.try_emplace(id);
    if (fresh) entry->second = found(id);
    return entry->second;
  }

 private:
  std::string found(const CodeId& id) const {
    const Code* code = codebook_.find(id);
    if (code == nullptr) return id.value;
    const auto meant = resolve(codebook_, code->name, language_);
    return meant.size() == 1 && meant.front() == id ? code->name : id.value;
  }

  const Codebook& codebook_;
  const Language& language_;
  std::map<CodeId, std::string> names_;
};

class Writer {
 public:
  Writer(const Text& text, Names& names) : text_(text.bytes()), names_(names) {}

  std::string write(const std::vector<Bracket>& brackets) {
    plan(brackets);
    std::size_t at = 0;
    for (const auto& [place, signs] : signs_) {
      words(at, place);
      for (const Bracket* bracket : signs.closing) close(*bracket);
      for (const Bracket* bracket : signs.opening) ((out_ += '[') += label_of(*bracket)) += '[';
      closed_ = signs.opening.empty();
      at = place;
    }
    words(at, text_.size());
    return std::move(out_);
  }

 private:
  struct Signs {
    std::vector<const Bracket*> closing{}, opening{};
  };

  void plan(const std::vector<Bracket>& brackets) {
    for (const Bracket& bracket : brackets) signs_[bracket.begin].opening.push_back(&bracket);
    // What was opened last closes first.
    for (std::size_t i = brackets.size(); i-- > 0;) signs_[brackets[i].end].closing.push_back(&brackets[i]);
  }

  void close(const Bracket& bracket) {
    ((out_ += ']') += label_of(bracket)) += ']';
    for (const CodedSegment* segment : bracket.segments)
      out_ += markup_braces(*segment, names_.of(segment->code));
  }

  void words(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (needs_backslash(at, begin, end)) out_ += '\\';
      out_ += text_[at];
    }
  }

  bool needs_backslash(std::size_t at, std::size_t begin, std::size_t end) const {
    const char sign = text_[at];
    if (sign == '\\') return true;
    if (sign == '%') return (at == 0 || text_[at - 1] == '\n') && text_.compare(at, 2, "%%") == 0;
    if (sign == '{') return at == begin && closed_;
    if (sign != '[' && sign != ']') return false;
    // Would it begin a bracket with what comes behind it: its like, or a bracket of ours?
    std::size_t next = at + 1;
    while (next < end && is_label_digit(text_[next]) && next - at <= most_label_digits) ++next;
    return next == end || text_[next] == sign;
  }

  std::string_view text_;
  Names& names_;
  std::map<std::size_t, Signs> signs_;
  bool closed_ = false;  // braces stand right before the words
  std::string out_;
};

std::string commented_codebook(const Codebook& codebook) {
  std::string out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (!codebook.codes()[i].active) continue;
    (out += markup_comment).append(2 * codebook.depth(i) + 1, ' ');
    out += collapse_spaces(codebook.codes()[i].name) + "  (" + codebook.codes()[i].id.value + ")\n";
  }
  return out;
}

constexpr std::string_view rules =
    "%% [[words]]{code} codes the words; {code|70|a remark} adds weight and memo; {one}{two} two codes;\n"
    "%% {=} makes the words themselves the code; [1[ and ]1]{code} where segments overlap; lines like this "
    "are comments.\n"
    "%% The transcript itself cannot be changed here. The codes are at the end of this file.\n";

std::string head(const MarkupOptions& options, const std::string& shown) {
  std::string out(markup_head);
  (out += " document=") += options.document.value;
  (out += " coder=") += options.coder.value;
  if (options.digest) (out += " shown=") += shown;
  return (out += '\n') += rules;
}

}  // namespace

std::string show_markup(const Text& text, std::span<const CodedSegment> segments, const Codebook& codebook,
                        const MarkupOptions& options) {
  std::vector<Bracket> brackets = brackets_of(text, segments);
  add_labels(brackets);
  Names names(codebook, options.language);
  std::string out = head(options, digest_of_segments(segments));
  out += Writer(text, names).write(brackets);
  ((out += '\n') += markup_comment) += " codes\n";
  return out += commented_codebook(codebook);
}

std::string digest_of_segments(std::span<const CodedSegment> segments) {
  std::vector<std::string> lines;
  for (const CodedSegment& segment : segments) {
    std::string line = std::to_string(segment.span.begin);
    (line += ':') += std::to_string(segment.span.end);
    lines.push_back((line += markup_braces(segment, segment.code.value)) += '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line;
  return sha256(all).substr(0, 16);
}

}  // namespace coding
