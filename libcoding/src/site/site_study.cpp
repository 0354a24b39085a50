#include "site/site_study.hpp"

#include <algorithm>
#include <map>

#include "base/parallel.hpp"
#include "coding/project/attribution.hpp"
#include "coding/text/lines.hpp"
#include "report/code_labels.hpp"
#include "site/file_names.hpp"
#include "site/site_turns.hpp"

namespace coding::site {

namespace {

constexpr std::size_t bytes_of_turn = 260;

Span within(Span span, std::size_t length) {
  const std::size_t begin = std::min(span.begin, length);
  return {begin, std::clamp(span.end, begin, length)};
}

// One more passage of a code directly below.
void count_below(SiteGroup& group, std::size_t below) {
  const auto known = std::find_if(group.below.begin(), group.below.end(),
                                  [&](const auto& each) { return each.first == below; });
  if (known == group.below.end())
    group.below.emplace_back(below, 1);
  else
    ++known->second;
}

std::vector<std::string> ids_of(const std::vector<SiteVoice>& voices) {
  std::vector<std::string> out;
  for (const SiteVoice& voice : voices) {
    if (!voice.participant.empty()) out.push_back(voice.participant.value);
  }
  return out;
}

}  // namespace

std::string anchor_of(const CodedSegment& segment) {
  return "s" + std::to_string(segment.span.begin) + "-" + std::to_string(segment.span.end) + "-" +
         segment.code.value;
}

std::string code_anchor_of(const CodedSegment& segment) {
  return "-" + segment.document.value + ":" + std::to_string(segment.span.begin) + "-" +
         std::to_string(segment.span.end);
}

SiteStudy::SiteStudy(const SiteSource& source, const SiteOptions& options)
    : source_(source), options_(options), colours_(colours_of(source.project.codebook)) {
  const Codebook& codebook = project().codebook;
  std::vector<std::string> ids;
  const report::CodeLabels labels(codebook);
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    ids.push_back(codebook.codes()[i].id.value);
    labels_.push_back(labels.of(i));
  }
  code_stems_ = file_stems(ids, language());
  code_pages_.assign(codebook.size(), 1);
  totals_.assign(codebook.size(), 0);
  groups_.resize(codebook.size());
  if (!options.transcripts) return;
  read_texts();
  gather_voices();
  gather_passages();
  gather_groups();
  in_parallel(transcripts_.size(), options.jobs,
              [&](std::size_t i, std::size_t) { lay_out_transcript(transcripts_[i]); });
  for (SitePassage& passage : passages_) passage.page = page_of_turn(passage.document, passage.turn);
  lay_out_codes();
}

const Language& SiteStudy::language() const {
  return project().study.language.tag.empty() ? reader() : project().study.language;
}

const Language& SiteStudy::language_of(std::size_t document) const {
  const Language& own = coding::language_of(project(), project().documents[document]);
  return own.tag.empty() ? reader() : own;
}

void SiteStudy::read_texts() {
  transcripts_.resize(project().documents.size());
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < transcripts_.size(); ++i) {
    transcripts_[i].document = &project().documents[i];
    ids.push_back(project().documents[i].id.value);
    document_numbers_.emplace(ids.back(), i);
  }
  document_stems_ = file_stems(ids, language());
  in_parallel(transcripts_.size(), options_.jobs, [&](std::size_t i, std::size_t) {
    SiteTranscript& transcript = transcripts_[i];
    transcript.text = source_.text_of(*transcript.document);
    transcript.lines = lines_of(transcript.text);
    transcript.turns =
        turns_of(transcript.text, source_.marks_of(*transcript.document), *transcript.document);
  });
}

void SiteStudy::gather_voices() {
  const auto add = [&](const ParticipantId& id) {
    if (id.empty() || !voice_numbers_.emplace(id.value, voices_.size()).second) return;
    voices_.push_back({.participant = id, .label = id.value, .anchor = id.value});
  };
  for (const Participant& participant : project().participants) add(participant.id);
  for (const Document& document : project().documents) {
    for (const ParticipantId& id : participants_of(document)) add(id);
  }
  participant_stems_ = file_stems(ids_of(voices_), language());
  for (std::size_t i = 0; i < transcripts_.size(); ++i) {
    document_voices_.push_back(voices_.size());
    const std::string& id = transcripts_[i].document->id.value;
    voices_.push_back({.document = i, .label = id, .anchor = "-" + id});
  }
  of_voice_.resize(voices_.size());
}

std::size_t SiteStudy::voice_at(std::size_t document, Span span) const {
  const std::size_t voice = voice_of(participant_at(project(), *transcripts_[document].document, span));
  return voice < voices_.size() ? voice : document_voices_[document];
}

void SiteStudy::gather_passages() {
  for (const CodedSegment& segment : project().segments) {
    const auto code = project().codebook.position(segment.code);
    const std::size_t document = document_of(segment.document);
    if (segment.coder != options_.coder || !code || document == transcripts_.size()) continue;
    const Span span = within(segment.span, transcripts_[document].text.length());
    passages_.push_back({.segment = &segment,
                         .code = *code,
                         .document = document,
                         .voice = voice_at(document, segment.span),
                         .span = span,
                         .turn = turn_at(document, span.begin)});
  }
  for (std::size_t i = 0; i < passages_.size(); ++i)
    transcripts_[passages_[i].document].passages.push_back(i);
  for (SiteTranscript& transcript : transcripts_) {
    std::sort(transcript.passages.begin(), transcript.passages.end(), [&](std::size_t a, std::size_t b) {
      const SitePassage &left = passages_[a], &right = passages_[b];
      if (left.span.begin != right.span.begin) return left.span.begin < right.span.begin;
      if (left.span.end != right.span.end) return left.span.end > right.span.end;
      return left.code < right.code;
    });
    for (std::size_t i = 1; i < transcript.passages.size(); ++i) {
      const SitePassage& last = passages_[transcript.passages[i - 1]];
      SitePassage& passage = passages_[transcript.passages[i]];
      passage.twin = sort_key(*last.segment) == sort_key(*passage.segment);
    }
    find_others(transcript);
  }
}

// Those that overlap begin before it ends; of a place with very many codes the first ones are named.
void SiteStudy::find_others(SiteTranscript& transcript) {
  static constexpr std::size_t named = 12;
  static constexpr std::size_t looked_at = 500;
  for (std::size_t i = 0; i < transcript.passages.size(); ++i) {
    SitePassage& passage = passages_[transcript.passages[i]];
    for (std::size_t k = i + 1; k < std::min(transcript.passages.size(), i + looked_at); ++k) {
      SitePassage& other = passages_[transcript.passages[k]];
      if (other.span.begin >= passage.span.end) break;
      if (passage.others.size() < named) passage.others.push_back(transcript.passages[k]);
      if (other.others.size() < named) other.others.push_back(transcript.passages[i]);
    }
  }
}

void SiteStudy::gather_groups() {
  std::vector<std::map<std::size_t, SiteGroup>> groups(groups_.size());
  for (const SiteTranscript& transcript : transcripts_) {
    for (const std::size_t i : transcript.passages) {
      const SitePassage& passage = passages_[i];
      groups[passage.code][passage.voice].passages.push_back(i);
      of_voice_[passage.voice].push_back(i);
      ++totals_[passage.code];
      std::size_t below = passage.code;
      for (auto above = project().codebook.parent(below); above; above = project().codebook.parent(below)) {
        count_below(groups[*above][passage.voice], below);
        ++totals_[*above];
        below = *above;
      }
    }
  }
  for (std::size_t code = 0; code < groups.size(); ++code) {
    for (auto& [voice, group] : groups[code]) {
      group.voice = voice;
      std::sort(group.below.begin(), group.below.end());
      groups_[code].push_back(std::move(group));
    }
  }
  for (auto& passages : of_voice_) {
    std::stable_sort(passages.begin(), passages.end(),
                     [&](std::size_t a, std::size_t b) { return passages_[a].code < passages_[b].code; });
  }
}

void SiteStudy::lay_out_transcript(SiteTranscript& transcript) {
  std::vector<std::size_t> weights(transcript.turns.size(), bytes_of_turn);
  for (std::size_t i = 0; i < weights.size(); ++i)
    weights[i] += transcript.text.slice(transcript.turns[i].span).size();
  for (const std::size_t i : transcript.passages) {
    const SitePassage& passage = passages_[i];
    for (std::size_t turn = passage.turn;
         turn < weights.size() && transcript.turns[turn].span.begin < passage.span.end; ++turn)
      weights[turn] += bytes_of_mark;
  }
  PageFiller filler(options_.page_bytes);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (filler.add(weights[i]) > transcript.pages.size()) transcript.pages.push_back(i);
  }
  if (transcript.pages.empty()) transcript.pages = {0};
}

void SiteStudy::lay_out_codes() {
  for (std::size_t code = 0; code < groups_.size(); ++code) {
    PageFiller filler(options_.page_bytes);
    for (SiteGroup& group : groups_[code]) lay_out_group(group, filler);
    code_pages_[code] = filler.page();
  }
}

// The heading stands on the page of the first passage.
void SiteStudy::lay_out_group(SiteGroup& group, PageFiller& filler) {
  std::size_t heading = bytes_of_turn * (1 + group.below.size());
  if (group.passages.empty()) group.page = filler.add(heading);
  for (const std::size_t i : group.passages) {
    SitePassage& passage = passages_[i];
    const std::size_t words = std::min(passage.span.length(), shown_of_passage) + 2 * context_shown;
    passage.code_page = filler.add(heading + 2 * words + 2 * bytes_of_mark +
                                   passage.others.size() * bytes_of_turn + passage.segment->memo.size());
    heading = 0;
  }
  if (!group.passages.empty()) group.page = passages_[group.passages.front()].code_page;
}

std::string SiteStudy::code_path(std::size_t code, std::size_t page) const {
  return "codes/" + page_file(code_stems_[code], page);
}

std::string SiteStudy::document_path(std::size_t document, std::size_t page) const {
  return "documents/" + page_file(document_stems_[document], page);
}

std::string SiteStudy::participant_path(const ParticipantId& id, std::size_t page) const {
  const std::size_t voice = voice_of(id);
  if (voice == voices_.size()) return {};
  return "participants/" + page_file(participant_stems_[voice], page);
}

std::string SiteStudy::group_path(std::size_t code, std::size_t voice) const {
  const auto found = std::partition_point(groups_[code].begin(), groups_[code].end(),
                                          [&](const SiteGroup& group) { return group.voice < voice; });
  if (found == groups_[code].end() || found->voice != voice) return {};
  return code_path(code, found->page) + "#" + fragment(voices_[voice].anchor);
}

std::string SiteStudy::passage_path(std::size_t passage) const {
  const SitePassage& place = passages_[passage];
  return document_path(place.document, place.page) + "#" + fragment(anchor_of(*place.segment));
}

std::string SiteStudy::place_path(std::size_t document, std::size_t code_point) const {
  const std::size_t turn = turn_at(document, code_point);
  return document_path(document, page_of_turn(document, turn)) + "#t" + std::to_string(turn + 1);
}

std::size_t SiteStudy::voice_of(const ParticipantId& id) const {
  const auto found = voice_numbers_.find(id.value);
  return found == voice_numbers_.end() ? voices_.size() : found->second;
}

std::size_t SiteStudy::document_of(const DocumentId& id) const {
  const auto found = document_numbers_.find(id.value);
  return found == document_numbers_.end() ? transcripts_.size() : found->second;
}

std::size_t SiteStudy::turn_at(std::size_t document, std::size_t code_point) const {
  const auto& turns = transcripts_[document].turns;
  const auto after = std::partition_point(turns.begin(), turns.end(),
                                          [&](const SiteTurn& turn) { return turn.span.end <= code_point; });
  if (turns.empty()) return 0;
  return std::min(static_cast<std::size_t>(after - turns.begin()), turns.size() - 1);
}

std::size_t SiteStudy::page_of_turn(std::size_t document, std::size_t turn) const {
  const auto& pages = transcripts_[document].pages;
  const auto after = std::upper_bound(pages.begin(), pages.end(), turn);
  return std::max<std::size_t>(1, static_cast<std::size_t>(after - pages.begin()));
}

}  // namespace coding::site
