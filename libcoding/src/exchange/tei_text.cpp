// <text> and <standOff> of one document.
//
// The text is cut at every place where an element or an anchor stands, and written piece by piece in order;
// nothing is put between the pieces, so that their sum is the document's text.
#include <algorithm>
#include <set>

#include "exchange/tei_parts.hpp"

namespace coding {

namespace {

// An element around a stretch of text. Stretches do not overlap.
struct Stretch {
  Span span{};
  std::size_t said = 0;  // of a turn: where the label ends
  std::string tag{};     // "u who=\"#person.Y1\""; "p"
};

std::string who_of(const Document& document, const std::string& label) {
  const Speaker* speaker = find_speaker(document, label);
  if (speaker == nullptr) return {};
  return " who=\"#" +
         (speaker->participant.empty() ? tei_id("speaker", document.id.value + ":" + label)
                                       : tei_id("person", speaker->participant.value)) +
         "\"";
}

// Runs of lines that are not blank.
void add_paragraphs(std::vector<Stretch>& out, const Text& text, Span span) {
  const std::string_view bytes = text.slice(span);
  std::size_t position = span.begin;
  std::size_t begin = span.begin;
  std::size_t end = span.begin;  // behind the last character that is no space
  const auto close = [&] {
    if (end > begin) out.push_back({.span = {begin, end}, .said = begin, .tag = "p"});
  };
  bool in_paragraph = false;
  bool blank = true;
  for (const char c : bytes) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;
    if (c == '\n') {
      if (blank && in_paragraph) {
        close();
        in_paragraph = false;
      }
      blank = true;
    } else if (c != ' ' && c != '\t') {
      if (!in_paragraph) begin = position;
      in_paragraph = true;
      blank = false;
      end = position + 1;
    }
    ++position;
  }
  if (in_paragraph) close();
}

std::vector<Stretch> stretches_of(const Document& document, const Text& text,
                                  const std::vector<Mark>& marks) {
  std::vector<Stretch> out;
  std::size_t done = 0;
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::turn || mark.span.begin < done || mark.span.end > text.length()) continue;
    add_paragraphs(out, text, {done, mark.span.begin});
    out.push_back({.span = mark.span,
                   .said = std::clamp(mark.said, mark.span.begin, mark.span.end),
                   .tag = "u" + who_of(document, mark.label)});
    done = mark.span.end;
  }
  add_paragraphs(out, text, {done, text.length()});
  return out;
}

class BodyWriter {
 public:
  BodyWriter(const Document& document, const Text& text, std::set<std::size_t> places, TeiText& escaped)
      : document_(document), text_(text), places_(std::move(places)), escaped_(escaped) {}

  std::string write(const std::vector<Stretch>& stretches) {
    for (const Stretch& stretch : stretches) {
      write_until(stretch.span.begin);
      out_ += "<" + stretch.tag + ">";
      if (stretch.said > stretch.span.begin) {
        out_ += "<seg type=\"speaker\">";
        write_until(stretch.said);
        out_ += "</seg>";
      }
      write_until(stretch.span.end);
      out_ += stretch.tag.starts_with('p') ? "</p>" : "</u>";
    }
    write_until(text_.length());
    anchor_at(text_.length());
    return std::move(out_);
  }

 private:
  // An anchor at `end` itself is left to what comes behind.
  void write_until(std::size_t end) {
    for (auto place = places_.begin(); place != places_.end() && *place < end; place = places_.begin()) {
      const std::size_t at = *place;
      write_piece(at);
      anchor_at(at);
    }
    write_piece(end);
  }

  void write_piece(std::size_t end) {
    if (end > done_) out_ += escaped_(text_.slice({done_, end}));
    done_ = std::max(done_, end);
  }

  void anchor_at(std::size_t at) {
    if (places_.erase(at) == 0) return;
    out_ += "<anchor xml:id=\"" + tei_id("at", document_.id.value + ":" + std::to_string(at)) + "\"/>";
  }

  const Document& document_;
  const Text& text_;
  std::set<std::size_t> places_;
  TeiText& escaped_;
  std::size_t done_ = 0;
  std::string out_{};
};

std::string span_element(const ProjectData& data, const CodedSegment& segment, TeiText& text) {
  const auto at = [&](std::size_t place) {
    return "#" + tei_id("at", segment.document.value + ":" + std::to_string(place));
  };
  std::string out = "<span from=\"" + at(segment.span.begin) + "\" to=\"" + at(segment.span.end) + "\"";
  const Codebook& codebook = data.project.codebook;
  if (const Code* code = codebook.find(segment.code))
    out += " ana=\"#" + tei_id("code", code->id.value) + "\"";
  if (!segment.coder.empty()) out += " resp=\"#" + tei_id("coder", segment.coder.value) + "\"";
  return segment.memo.empty() ? out + "/>\n" : out + ">" + text(segment.memo) + "</span>\n";
}

std::string stand_off(const ProjectData& data, const std::vector<const CodedSegment*>& segments,
                      const Text& text, TeiText& escaped) {
  std::string out;
  for (const CodedSegment* segment : segments)
    if (is_inside(*segment, text)) out += span_element(data, *segment, escaped);
  return out.empty() ? "" : "<standOff>\n<spanGrp type=\"coding\">\n" + out + "</spanGrp>\n</standOff>\n";
}

}  // namespace

bool is_inside(const CodedSegment& segment, const Text& text) {
  return segment.span.begin <= segment.span.end && segment.span.end <= text.length();
}

std::string tei_text(const ProjectData& data, const Document& document,
                     const std::vector<const CodedSegment*>& segments, DocumentReader& reader,
                     TeiText& text) {
  const Text& words = reader.text(document);
  std::set<std::size_t> places;
  for (const CodedSegment* segment : segments) {
    if (!is_inside(*segment, words)) continue;
    places.insert(segment->span.begin);
    places.insert(segment->span.end);
  }
  const Language& language = language_of(data.project, document);
  const auto stretches = stretches_of(document, words, reader.marks(document));
  std::string body = BodyWriter(document, words, std::move(places), text).write(stretches);
  // A body is not empty.
  if (stretches.empty()) body += "<p/>";
  return "<text" + (language.tag.empty() ? std::string() : " xml:lang=\"" + text(language.tag) + "\"") +
         ">\n<body xml:space=\"preserve\">" + body + "</body>\n</text>\n" +
         stand_off(data, segments, words, text);
}

}  // namespace coding
