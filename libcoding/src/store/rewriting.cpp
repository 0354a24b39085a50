#include "store/rewriting.hpp"

#include <algorithm>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/write.hpp"
#include "store/coder_file.hpp"
#include "store/definitions.hpp"
#include "store/marks_files.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

// A text that changes, and the way from the old to the new one.
struct TextChange {
  Text before{};
  Text after{};
  PositionMap map{};
};

class Rewriter {
 public:
  Rewriter(const Snapshot& snapshot, const Rewriting& rewriting)
      : snapshot_(snapshot),
        rewriting_(rewriting),
        project_(project_of(snapshot, {.segments = false})),
        language_(project_.study.language) {}

  RewrittenFiles run() {
    study_and_people();
    codebook();
    for (const Document& document : project_.documents) rewrite(document);
    for (const std::string& name : stems_of(snapshot_, "memos", ".md")) memo(name);
    for (const CoderId& coder : project_.coders) segments(coder);
    relations();
    return std::move(files_);
  }

 private:
  std::string words(const std::string& value) const { return words(value, language_); }
  std::string words(const std::string& value, const Language& language) const {
    return value.empty() ? value : rewriting_.words(value, language);
  }

  void study_and_people() {
    Study study = project_.study;
    study.title = words(study.title);
    study.description = words(study.description);
    for (ResearchQuestion& question : study.questions) {
      question.text = words(question.text);
      question.prompt = words(question.prompt);
    }
    for (Attribute& attribute : study.attributes) {
      for (std::string& choice : attribute.choices) choice = words(choice);
    }
    auto people = project_.participants;
    for (Participant& person : people) {
      for (auto& [key, value] : person.values) value = words(value);
    }
    if (study != project_.study) files_["project.json"] = project_json(study);
    if (people != project_.participants) files_["participants.csv"] = participants_csv(study, people);
  }

  void codebook() {
    std::vector<Code> codes = project_.codebook.codes();
    for (Code& code : codes) {
      for (std::string* text : {&code.name, &code.brief, &code.definition, &code.use, &code.avoid})
        *text = words(*text);
      for (auto* examples : {&code.examples, &code.borderline}) {
        for (std::string& example : *examples) example = words(example);
      }
      for (auto& [language, name] : code.glosses) name = words(name, {language});
      for (Property& property : code.properties) {
        for (std::string& value : property.values) value = words(value);
      }
    }
    if (codes == project_.codebook.codes()) return;
    const std::string bytes = codebook_jsonl(Codebook(std::move(codes)));
    files_["codebook.jsonl"] = bytes;
    for (const FileWrite& write : definition_writes(snapshot_, bytes))
      files_[write.path] = write.pieces.empty() ? std::string() : write.pieces.front().bytes;
  }

  void rewrite(const Document& there) {
    const Language language = language_of(project_, there);
    Document document = there;
    document.title = words(document.title, language);
    document.note = words(document.note, language);
    document.source.file = words(document.source.file, language);
    for (Speaker& speaker : document.speakers) speaker.label = words(speaker.label, language);
    auto marks = marks_of(snapshot_, there);
    for (Mark& mark : marks) mark.label = words(mark.label, language);
    text(document, language, marks);
    if (document != there) files_[document_path(there.id)] = document_json(document);
    if (marks != marks_of(snapshot_, there)) files_[marks_path(there.id)] = marks_jsonl(std::move(marks));
  }

  void text(Document& document, const Language& language, std::vector<Mark>& marks) {
    std::string bytes = snapshot_.read(text_path(document.id));
    require_text(document, bytes);
    Text before(std::move(bytes));
    const auto edits = rewriting_.edits(text_path(document.id), before, language);
    if (edits.empty()) return;
    TextChange change{.before = std::move(before), .map = PositionMap(edits)};
    change.after = coding::apply(change.before, edits);
    for (Mark& mark : marks) {
      mark.span = change.map.after(mark.span);
      mark.said = change.map.after(mark.said);
    }
    document.text_sha256 = sha256(change.after.bytes());
    document.length = change.after.length();
    document.cleaning.clear();
    if (snapshot_.exists(edits_path(document.id))) files_[edits_path(document.id)] = std::nullopt;
    files_[text_path(document.id)] = change.after.bytes();
    texts_.emplace(document.id, std::move(change));
  }

  void memo(const std::string& name) {
    const std::string bytes = snapshot_.read(memo_path(name));
    const Memo there = parse_memo({.file = memo_path(name), .bytes = bytes}, name);
    Memo memo = there;
    const Language language = language_at(memo.document);
    memo.text = words(memo.text, language);
    memo.author = words(memo.author, language);
    const auto change = texts_.find(memo.document);
    if (change != texts_.end() && memo.span != Span{} && memo.span.end <= change->second.before.length())
      memo.span = change->second.map.after(memo.span);
    for (PassageLink& link : memo.passages) {
      const auto text = texts_.find(link.document);
      if (text != texts_.end() && link.span.end <= text->second.before.length())
        link.span = text->second.map.after(link.span);
    }
    if (memo != there) files_[memo_path(name)] = memo_markdown(memo);
  }

  Language language_at(const DocumentId& id) const {
    const Document* document = find_document(project_, id);
    return document ? language_of(project_, *document) : language_;
  }

  void move(const DocumentId& document, Span& span, Quote& quote) const {
    const auto found = texts_.find(document);
    if (found == texts_.end() || span.end > found->second.before.length()) return;
    const TextChange& change = found->second;
    const bool holds_now = holds(quote, change.before, span);
    span = change.map.after(span);
    if (holds_now) {
      const Quote fresh = quote_of(change.after, span);
      quote.prefix = fresh.prefix;
      quote.exact = fresh.exact;
      quote.suffix = fresh.suffix;
      quote.digest = fresh.digest;
    } else {  // a lost one keeps its quote
      for (std::string* text : {&quote.prefix, &quote.exact, &quote.suffix})
        *text = words(*text, language_at(document));
    }
  }

  CodedSegment moved(CodedSegment segment) const {
    segment.memo = words(segment.memo, language_at(segment.document));
    for (PropertyValue& value : segment.values) value.value = words(value.value);
    move(segment.document, segment.span, segment.quote);
    return segment;
  }

  void relations() {
    const auto there = relations_of(snapshot_);
    auto all = there;
    for (Relation& relation : all) {
      relation.note = words(relation.note);
      for (RelationEvidence& evidence : relation.evidence) {
        evidence.note = words(evidence.note, language_at(evidence.document));
        move(evidence.document, evidence.span, evidence.quote);
      }
    }
    if (all != there) files_[relations_path] = relations_jsonl(std::move(all));
  }

  // Lines in order; a segment that stays keeps its line.
  void segments(const CoderId& coder) {
    const CoderFile file = open_coder_file(snapshot_, coder);
    std::vector<std::pair<CodedSegment, std::string>> all;
    JsonReader reader;
    bool any = false;
    for (const SegmentLine& line : file.content.lines) {
      std::string_view text = std::string_view(file.bytes).substr(line.begin, line.end - line.begin);
      if (text.ends_with('\n')) text.remove_suffix(1);
      const bool concerned = texts_.contains({std::string(line.key.document)}) ||
                             text.find("\"memo\":") != std::string_view::npos ||
                             text.find("\"values\":") != std::string_view::npos;
      if (!concerned) {
        CodedSegment key{.document = {std::string(line.key.document)},
                         .span = {line.key.start, line.key.end},
                         .code = {std::string(line.key.code)}};
        all.emplace_back(std::move(key), text);
        continue;
      }
      CodedSegment before = parse_segment(reader, {.file = file.path, .bytes = file.bytes}, text, true);
      CodedSegment after = moved(before);
      const bool same = after == before;
      any = any || !same;
      std::string now = same ? std::string(text) : segment_line(after);
      all.emplace_back(std::move(after), std::move(now));
    }
    if (any) files_[file.path] = joined(std::move(all));
  }

  static std::string joined(std::vector<std::pair<CodedSegment, std::string>> all) {
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return key_of_line(a.first) < key_of_line(b.first);
    });
    std::string out;
    const CodedSegment* last = nullptr;
    for (const auto& [segment, line] : all) {
      if (last && key_of_line(*last) == key_of_line(segment)) continue;
      last = &segment;
      (out += line) += '\n';
    }
    return out;
  }

  const Snapshot& snapshot_;
  const Rewriting& rewriting_;
  const Project project_;
  const Language language_;
  std::map<DocumentId, TextChange> texts_;
  RewrittenFiles files_;
};

}  // namespace

RewrittenFiles rewritten(const Snapshot& snapshot, const Rewriting& rewriting) {
  RewrittenFiles files = Rewriter(snapshot, rewriting).run();
  std::erase_if(files, [&](const auto& file) {
    const bool there = snapshot.exists(file.first);
    return file.second ? there && snapshot.read(file.first) == *file.second : !there;
  });
  return files;
}

}  // namespace coding
