#include "coding/ingest/importing.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/ingest/document_name.hpp"
#include "coding/ingest/headings.hpp"
#include "coding/ingest/languages.hpp"
#include "coding/project/project.hpp"
#include "coding/text/fold.hpp"
#include "ingest/speaker_turns.hpp"

namespace coding {

namespace {

void note(Import& import, const ImportOptions& options, std::string slug, std::string message,
          std::string hint, Severity severity = Severity::note) {
  import.notes.push_back({.slug = std::move(slug),
                          .message = std::move(message),
                          .hint = std::move(hint),
                          .place = {options.file},
                          .severity = severity});
}

bool has_kind(const std::vector<Mark>& marks, MarkKind kind) {
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.kind == kind; });
}

// The stretches of the text, looked for when somebody asks, and again after it was changed.
class Stretches {
 public:
  const std::vector<LanguageStretch>& of(const Text& text, int jobs) {
    if (!found_) found_ = language_stretches(text, jobs);
    return *found_;
  }
  void forget() { found_.reset(); }

 private:
  std::optional<std::vector<LanguageStretch>> found_;
};

// A document that is in the study's language need not say so.
void find_language(Import& import, const Reading& reading, const ImportOptions& options,
                   Stretches& stretches) {
  Document& document = import.document;
  document.language = options.language;
  if (!document.language.tag.empty()) return;
  Language found = reading.language;
  if (found.tag.empty()) found = language_of(stretches.of(import.text, options.jobs));
  if (found.tag.empty() || primary(found) == primary(options.of_study)) return;
  document.language = found;
  note(import, options, "language-found",
       "the document is in '" + found.tag + "'" +
           (options.of_study.tag.empty() ? "" : ", the study in '" + options.of_study.tag + "'"),
       "say --language " + (options.of_study.tag.empty() ? "TAG" : options.of_study.tag) + " if it is not");
}

const Language& language_in(const Import& import, const ImportOptions& options) {
  return import.document.language.tag.empty() ? options.of_study : import.document.language;
}

void clean_text(Import& import, const ImportOptions& options, Stretches& stretches) {
  if (options.cleaning.empty()) return;
  stretches.forget();
  Cleaned cleaned =
      clean(import.text, import.marks, options.cleaning, {.language = language_in(import, options)});
  import.text = std::move(cleaned.text);
  import.marks = std::move(cleaned.marks);
  import.edits = std::move(cleaned.edits);
  import.document.cleaning = std::move(cleaned.steps);
  import.repairs = std::move(cleaned.repairs);
  for (Diagnostic& told : cleaned.notes) {
    told.place.file = options.file;
    import.notes.push_back(std::move(told));
  }
}

void add_memos(Import& import, const std::vector<Comment>& comments) {
  const PositionMap map(import.edits);
  for (const Comment& comment : comments) {
    import.memos.push_back({.type = "comment",
                            .span = map.after(comment.span),
                            .author = comment.author,
                            .date = comment.date,
                            .text = comment.text});
  }
}

void add_marks(Import& import, std::vector<Mark> marks) {
  import.marks.insert(import.marks.end(), std::make_move_iterator(marks.begin()),
                      std::make_move_iterator(marks.end()));
}

void take_turns(Import& import, std::vector<Mark> turns) {
  std::erase_if(import.marks, [](const Mark& mark) { return mark.kind == MarkKind::turn; });
  add_marks(import, std::move(turns));
}

// Notes stand behind the text, so the last turn would run on into them.
void end_before_notes(const std::vector<Mark>& marks, std::vector<Mark>& turns) {
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::footnote || mark.span.begin == mark.span.end) continue;
    for (Mark& turn : turns) {
      if (turn.said < mark.span.begin && mark.span.begin < turn.span.end) turn.span.end = mark.span.begin;
    }
  }
}

void find_turns(Import& import, const ImportOptions& options, const std::vector<Span>& bold) {
  SpeakerChoice choice = options.speakers;
  if (choice.by == SpeakerChoice::By::none) return take_turns(import, {});
  const Language& language = language_in(import, options);
  choice.options.language = language;
  choice.options.jobs = options.jobs;
  const PositionMap map(import.edits);
  for (const Span& span : bold) choice.options.bold.push_back(map.after(span));
  const bool by_evidence = choice.by == SpeakerChoice::By::evidence;
  if (!by_evidence || !has_kind(import.marks, MarkKind::turn)) {
    const LabelSearch search = search_labels(import.text, choice.options);
    if (by_evidence) {
      import.evidence = find_speakers(import.text, search, choice.options);
      for (Diagnostic& told : explain(import.evidence, options.file)) import.notes.push_back(std::move(told));
      choice.evidence = import.evidence;
    }
    auto turns = turns_of(import.text, search, choice, import.marks);
    end_before_notes(import.marks, turns);
    take_turns(import, std::move(turns));
  }
  import.document.speakers = speakers_of(import.marks, import.text, language);
}

// What the source says of a speaker counts for more than what a label looks like.
void take_declared_roles(Import& import, const Reading& reading) {
  for (Speaker& speaker : import.document.speakers) {
    const auto declared = reading.roles.find(speaker.label);
    if (declared != reading.roles.end()) speaker.role = declared->second;
  }
}

void name_interviewers(Import& import, const ImportOptions& options) {
  for (const std::string& label : options.interviewers) {
    const auto found = std::find_if(import.document.speakers.begin(), import.document.speakers.end(),
                                    [&](const Speaker& speaker) { return speaker.label == label; });
    if (found != import.document.speakers.end()) {
      found->role = SpeakerRole::interviewer;
      continue;
    }
    std::vector<std::string> labels;
    for (const Speaker& speaker : import.document.speakers) labels.push_back(speaker.label);
    std::string known;
    for (const std::string& name : labels) known += (known.empty() ? "" : ", ") + name;
    throw UsageError(
        {.slug = "interviewer-unknown",
         .message = "nobody called '" + label + "' speaks in this document",
         .hint = known.empty() ? "no turns were found; say --speakers" : "the speakers are " + known,
         .place = {options.file}});
  }
}

std::vector<Speaker*> interviewees(Document& document) {
  std::vector<Speaker*> out;
  for (Speaker& speaker : document.speakers) {
    if (speaker.role == SpeakerRole::participant) out.push_back(&speaker);
  }
  return out;
}

void name_after_label(Speaker& speaker) {
  if (is_well_formed_name(speaker.label))
    speaker.participant = {speaker.label};
  else
    speaker.participant = {document_id_for(speaker.label).value};
}

// Everybody who speaks is a participant, under the name of the label.
void make_group(Document& document) {
  for (Speaker* speaker : interviewees(document)) name_after_label(*speaker);
}

// The speaker whose label is the document's id: Y5 in Y5.txt.
Speaker* namesake(Document& document) {
  for (Speaker* speaker : interviewees(document)) {
    if (fold(speaker->label, document.language) == fold(document.id.value, document.language)) return speaker;
  }
  return nullptr;
}

// Whoever is the only one to speak with the participant interviews them.
void take_interviewer(Import& import, const ImportOptions& options, const Speaker& participant) {
  if (import.document.speakers.size() != 2) return;
  for (Speaker& speaker : import.document.speakers) {
    if (speaker.label == participant.label || speaker.role != SpeakerRole::participant) continue;
    speaker.role = SpeakerRole::interviewer;
    note(import, options, "interviewer-taken",
         "'" + speaker.label + "' is taken for the interviewer: nobody else speaks with '" +
             participant.label + "'",
         "coding documents speakers says otherwise");
  }
}

void find_participant(Import& import, const Reading& reading, const ImportOptions& options) {
  Document& document = import.document;
  const std::string named = options.participant.value_or(reading.participant);
  Speaker* own = named.empty() || named == document.id.value ? namesake(document) : nullptr;
  if (own != nullptr) take_interviewer(import, options, *own);
  const auto people = interviewees(document);
  if (named == "none" || (named.empty() && own == nullptr && people.size() > 1)) {
    make_group(document);
    if (named.empty()) {
      note(import, options, "group-interview",
           std::to_string(people.size()) + " people speak besides interviewers: taken as a group interview",
           "say --participant ID if it is one person's interview, --interviewer LABEL for an interviewer");
    }
    return;
  }
  document.participant = {named.empty() ? document.id.value : named};
  if (own == nullptr && people.size() == 1) own = people.front();
  if (own != nullptr) own->participant = document.participant;
}

// A participant who is nobody of the project was never decided on.
bool is_settled(const Speaker& speaker) {
  return speaker.role != SpeakerRole::participant || !speaker.participant.value.empty();
}

// Speakers keep what was decided of them; the others find their place in a document whose participant, or
// having none, is settled.
void place_speakers(Import& import, const ImportOptions& options, const std::vector<Speaker>& known) {
  Document& document = import.document;
  std::vector<Speaker*> open;
  for (Speaker& speaker : document.speakers) {
    const auto before = std::find_if(known.begin(), known.end(), [&](const Speaker& other) {
      return other.label == speaker.label && is_settled(other);
    });
    if (before != known.end())
      speaker = *before;
    else if (speaker.role == SpeakerRole::participant)
      open.push_back(&speaker);
  }
  if (document.participant.value.empty()) {
    for (Speaker* speaker : open) name_after_label(*speaker);
    return;
  }
  Speaker* own = nullptr;
  for (Speaker& speaker : document.speakers) {
    if (speaker.participant == document.participant) own = &speaker;
  }
  if (own == nullptr) {
    const auto named = std::find_if(open.begin(), open.end(), [&](const Speaker* speaker) {
      return fold(speaker->label, document.language) == fold(document.participant.value, document.language);
    });
    own = named != open.end() ? *named : open.size() == 1 ? open.front() : nullptr;
    if (own == nullptr) return;
    own->participant = document.participant;
  }
  if (std::any_of(open.begin(), open.end(), [&](const Speaker* speaker) { return speaker != own; }))
    take_interviewer(import, options, *own);
}

void note_omissions(Import& import, const ImportOptions& options, const std::vector<Omission>& omissions) {
  std::string all;
  for (const Omission& omission : omissions) {
    if (omission.count == 0) continue;
    import.document.source.omitted.push_back({.what = omission.what, .count = omission.count});
    all += (all.empty() ? "" : "; ") + omission.what + ": " + std::to_string(omission.count);
  }
  if (!all.empty())
    note(import, options, "left-out", "not in the text: " + all, "the source is kept as it was");
}

// Readers of formats with headings of their own have marked them.
void find_structure(Import& import, const ImportOptions& options, Stretches& stretches) {
  if (!has_kind(import.marks, MarkKind::heading)) add_marks(import, find_headings(import.text));
  if (!has_kind(import.marks, MarkKind::language)) {
    const auto others =
        language_marks(import.text, stretches.of(import.text, options.jobs), language_in(import, options));
    import.marks.insert(import.marks.end(), others.begin(), others.end());
  }
  const bool sorted = std::is_sorted(import.marks.begin(), import.marks.end(), mark_less);
  if (!sorted) std::stable_sort(import.marks.begin(), import.marks.end(), mark_less);
}

}  // namespace

Import import_reading(Reading reading, const ImportOptions& options) {
  Import import{.text = std::move(reading.text),
                .marks = std::move(reading.marks),
                .attributes = std::move(reading.attributes),
                .notes = std::move(reading.notes)};
  Document& document = import.document;
  document.id = !options.id.empty()   ? DocumentId{options.id}
                : !reading.id.empty() ? document_id_for(reading.id)
                                      : document_id_for(options.file);
  document.title = options.title.empty() ? reading.title : options.title;
  document.date = options.date.empty() ? reading.date : options.date;
  document.note = options.note;
  document.source = {.file = std::filesystem::path(options.file).filename().string(),
                     .importer = reading.importer,
                     .encoding = reading.encoding};
  Stretches stretches;
  find_language(import, reading, options, stretches);
  clean_text(import, options, stretches);
  add_memos(import, reading.comments);
  find_turns(import, options, reading.bold_leads);
  take_declared_roles(import, reading);
  name_interviewers(import, options);
  find_participant(import, reading, options);
  find_structure(import, options, stretches);
  note_omissions(import, options, reading.omissions);
  return import;
}

TurnsAnew find_turns_anew(const Document& document, const Text& text, const std::vector<Mark>& marks,
                          const SpeakerChoice& choice, const Language& of_study) {
  Import import{.document = document, .text = text, .marks = marks};
  import.document.speakers.clear();
  take_turns(import, {});
  const ImportOptions options{.file = document.id.value, .of_study = of_study, .speakers = choice};
  find_turns(import, options, {});
  place_speakers(import, options, document.speakers);
  std::stable_sort(import.marks.begin(), import.marks.end(), mark_less);
  return {std::move(import.marks), std::move(import.document.speakers), std::move(import.notes)};
}

}  // namespace coding
