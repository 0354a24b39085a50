// Selections become coded segments and what memos are about.
//
// A selection without codings is what notes say something of; one without both says nothing and is kept, as
// is a coding of no length. ATLAS.ti writes a quotation in a PDF file twice under one GUID, once by its place
// on the page and once by its place in the text: that is one.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/exchange/refi_guids.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "exchange/refi_in_selection_xml.hpp"

namespace coding {

namespace {

// What a note on a coding says of the segment, where it is one of those we write.
bool put_note(CodedSegment& segment, const std::string& name) {
  try {
    if (const auto text = after_key(name, "weight")) {
      if (text->empty() || text->size() > 3 || text->find_first_not_of("0123456789") != std::string::npos)
        return false;
      const int weight = std::stoi(*text);
      if (weight > 100) return false;
      segment.weight = weight;
      return true;
    }
    if (const auto text = after_key(name, "stage")) {
      segment.stage = stage_named(*text);
      return segment.stage != Stage::none;
    }
    if (const auto text = after_key(name, "value")) {
      add_value(segment.values, property_value_of(*text));
      return true;
    }
  } catch (const DataError&) {
    return false;
  }
  return false;
}

// What remains is what memos about the segment say.
std::vector<std::string> put_notes(RefiIn& in, CodedSegment& segment, const std::vector<std::string>& notes) {
  std::vector<std::string> others;
  for (const std::string& guid : notes) {
    const auto note = in.notes.find(guid);
    if (note == in.notes.end()) continue;
    if (put_note(segment, note->second->name)) {
      in.used_notes.insert(guid);
    } else if (note->second->name.empty() && segment.memo.empty()) {
      segment.memo = in.note_words[guid];
      in.used_notes.insert(guid);
    } else {
      others.push_back(guid);
    }
  }
  return others;
}

struct Selected {
  RefiInPassage passage{};
  const RefiSelection* selection = nullptr;
  std::string maker{};  // the GUID of the user who made the selection
};

UnknownMembers origin_of(RefiIn& in, const CodedSegment& segment, const Selected& from,
                         const RefiCoding& coding) {
  std::string guid = plain_guid(coding.guid);
  if (guid == guid_of_coding(in.study(), segment)) guid.clear();
  std::string selection = from.selection == nullptr ? "" : plain_guid(from.selection->guid);
  if (selection == guid_of_selection(in.study(), segment.document, segment.span)) selection.clear();
  const std::string created =
      coding.created.empty() && from.selection != nullptr ? from.selection->making.created : coding.created;
  return refi_members({{"guid", guid}, {"selection", selection}, {"created", created}});
}

// What is coded with a case is that person's.
bool is_case(RefiIn& in, const Selected& from, const RefiCoding& coding) {
  const auto found = in.case_codes.find(coding.code);
  if (found == in.case_codes.end()) return false;
  in.whose[from.passage.document].insert(coding.code);
  in.landing.changed("codings with cases", found->second, "a passage has no person; the document may have");
  return true;
}

void add_coding(RefiIn& in, const Text& text, const Selected& from, const RefiCoding& coding) {
  if (is_case(in, from, coding)) return;
  const auto code = in.codes.find(coding.code);
  if (code == in.codes.end()) return in.landing.lost("codings", "", "their code is not there");
  CodedSegment segment{.coder = in.landing.coder(refi_maker(
                           in, {coding.creating_user, from.maker, in.file.project.making.creating_user})),
                       .document = from.passage.document,
                       .span = from.passage.span,
                       .code = code->second};
  if (segment.coder.empty()) segment.coder = in.landing.coder("unknown");
  const std::vector<std::string> notes = put_notes(in, segment, coding.notes);
  segment.unknown = origin_of(in, segment, from, coding);
  const Memo about{.document = segment.document, .span = segment.span, .code = segment.code};
  for (const std::string& note : notes) add_subject(in, note, about);
  if (!coding.guid.empty()) in.codings.emplace(coding.guid, about);
  in.landing.add_segment(std::move(segment), text);
}

void keep_selection(RefiIn& in, const Selected& from, std::string what, std::string why) {
  keep_element(in,
               {"PlainTextSelection", plain_guid(from.selection->guid), from.selection->name,
                from.passage.document, selection_xml(*from.selection, from.passage.span)},
               std::move(what), std::move(why));
}

void add_words(RefiIn& in, const Selected& from) {
  const RefiSelection& selection = *from.selection;
  const Memo about{.document = from.passage.document, .span = from.passage.span};
  for (const std::string& guid : selection.notes) {
    const auto note = in.notes.find(guid);
    const bool speaks = note != in.notes.end() &&
                        (after_key(note->second->name, "for") || after_key(note->second->name, "against"));
    if (speaks && !from.passage.span.empty())
      in.evidence.emplace_back(guid, from.passage);
    else
      add_subject(in, guid, about);
  }
  if (selection.description.empty()) return;
  Memo memo = about;
  memo.author = refi_maker(in, {selection.making.creating_user});
  memo.date = selection.making.created;
  memo.text = selection.description;
  add_refi_memo(in, std::move(memo), "", "");
}

// Is it what a link leads to?
std::set<std::string> linked_guids(const RefiIn& in) {
  std::set<std::string> out;
  for (const RefiLink& each : in.file.project.links) {
    out.insert(each.origin);
    out.insert(each.target);
  }
  return out;
}

class SelectionReader {
 public:
  explicit SelectionReader(RefiIn& in) : in_(in), linked_(linked_guids(in)) {}

  void read(const RefiInText& text) {
    const NewDocument& document = in_.project().documents[text.document];
    const CountedText& counted = in_.counted[text.counted];
    for (const RefiSelection& selection : text.text->selections) {
      const auto placed = selection.kind == RefiSelectionKind::transcript
                              ? placed_in_transcript(*text.transcript, counted, selection)
                              : span_of(counted, selection.first, selection.second, in_.reading);
      if (!placed) {
        in_.landing.lost("selections outside of their text", document.document.id.value,
                         "the text ends before", std::max<std::size_t>(selection.codings.size(), 1));
        continue;
      }
      if (placed->inside)
        in_.landing.changed("edges of selections", document.document.id.value,
                            "they stood in the middle of a character");
      read_placed(counted,
                  {{document.document.id, placed->span}, &selection, selection.making.creating_user});
    }
    const Selected all{
        {document.document.id, {0, counted.text().length()}}, nullptr, text.text->making.creating_user};
    read_whole(counted, all, text.text->codings, document.document.id.value);
    const RefiSource& source = in_.file.project.sources[text.source];
    if (source.kind != RefiSourceKind::text) read_twins(source);
  }

 private:
  // From one point in time to another.
  std::optional<CountedSpan> placed_in_transcript(const RefiTranscript& transcript,
                                                  const CountedText& counted,
                                                  const RefiSelection& selection) const {
    const auto position = [&](const std::string& guid) -> std::optional<std::int64_t> {
      for (const RefiSyncPoint& point : transcript.sync_points)
        if (point.guid == guid) return point.position;
      return std::nullopt;
    };
    const auto first = position(selection.from_sync_point);
    const auto second = position(selection.to_sync_point);
    if (!first || !second) return std::nullopt;
    OffsetReading reading = in_.reading;
    reading.end_inclusive = false;
    return span_of(counted, *first, *second, reading);
  }

  void read_placed(const CountedText& counted, const Selected& from) {
    const RefiSelection& selection = *from.selection;
    in_.selections.emplace(selection.guid, from.passage);
    if (from.passage.span.empty() && !selection.codings.empty()) {
      keep_selection(in_, from, "codings of no length", "a coded segment has at least one character");
    } else {
      for (const RefiCoding& coding : selection.codings) add_coding(in_, counted.text(), from, coding);
    }
    add_words(in_, from);
    if (selection.codings.empty() && selection.notes.empty() && selection.description.empty() &&
        !linked_.contains(selection.guid))
      keep_selection(in_, from, "selections of which nothing is said", "a memo has words");
  }

  void read_whole(const CountedText& counted, const Selected& all, const std::vector<RefiCoding>& codings,
                  const std::string& name) {
    for (const RefiCoding& coding : codings) add_coding(in_, counted.text(), all, coding);
    in_.landing.changed("codings of whole documents", name, "a coded segment from beginning to end",
                        codings.size());
  }

  // Codings of a place on a page which is also a place in the text.
  void read_twins(const RefiSource& source) {
    for (const RefiSelection& selection : source.text.selections) {
      const auto twin = in_.selections.find(selection.guid);
      if (selection.guid.empty() || twin == in_.selections.end() || twin->second.span.empty()) continue;
      const auto text = std::find_if(in_.texts.begin(), in_.texts.end(), [&](const RefiInText& each) {
        return in_.project().documents[each.document].document.id == twin->second.document;
      });
      for (const RefiCoding& coding : selection.codings) {
        const auto code = in_.codes.find(coding.code);
        const bool is_there = code != in_.codes.end() && has_code(twin->second, code->second);
        if (!is_there)
          add_coding(in_, in_.counted[text->counted].text(),
                     {twin->second, &selection, selection.making.creating_user}, coding);
      }
    }
  }

  bool has_code(const RefiInPassage& passage, const CodeId& code) {
    for (const auto& segments = in_.project().segments; known_ < segments.size(); ++known_)
      coded_.insert({segments[known_].document, segments[known_].span, segments[known_].code});
    return coded_.contains({passage.document, passage.span, code});
  }

  RefiIn& in_;
  std::set<std::string> linked_;
  std::set<std::tuple<DocumentId, Span, CodeId>> coded_{};
  std::size_t known_ = 0;  // how many segments are in `coded_`
};

}  // namespace

void read_refi_selections(RefiIn& in) {
  SelectionReader reader(in);
  for (const RefiInText& text : in.texts) reader.read(text);
}

}  // namespace coding
