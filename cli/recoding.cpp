#include "cli/recoding.hpp"

#include <algorithm>
#include <istream>
#include <map>
#include <optional>
#include <set>

#include "cli/complaint.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/project/passage_link.hpp"
#include "coding/query/segments.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

using Segments = std::vector<CodedSegment>;

constexpr std::size_t context = 80;  // code points around a passage

// Among the candidates, judged as if they were all there is but for what a relation asks of other segments.
void keep_true(Session& session, const Project& project, const std::string& words, Segments& segments) {
  const Query query = parse_query(words, project);
  const auto holds = segments_where(project, query, texts_of(session), marks_of(session));
  std::set<SegmentKey> kept;
  for (std::size_t i = 0; i < holds.size(); ++i) {
    if (holds[i]) kept.insert(key_of(project.segments[i]));
  }
  std::erase_if(segments, [&](const CodedSegment& segment) { return !kept.contains(key_of(segment)); });
}

void keep_documents(const Project& project, const std::vector<std::string>& ids, Segments& segments) {
  for (const std::string& id : ids) document_at(project, {id});
  std::erase_if(segments, [&](const CodedSegment& segment) {
    return std::find(ids.begin(), ids.end(), segment.document.value) == ids.end();
  });
}

void keep_named(const std::vector<std::string>& links, Segments& segments) {
  Segments kept;
  for (const std::string& wanted : links) {
    const auto link = passage_link(wanted);
    const auto found = std::find_if(segments.begin(), segments.end(), [&](const CodedSegment& segment) {
      return link && segment.document == link->document && segment.span == link->span;
    });
    if (found == segments.end()) {
      throw UsageError({.slug = "segment-unknown",
                        .message = "'" + wanted + "' is no segment of yours with that code",
                        .hint = "write DOC:START:END as `coding quotes CODE -f csv` has them; --coder names "
                                "another coder"});
    }
    kept.push_back(*found);
  }
  segments = std::move(kept);
}

// A question for each segment, with its words in their context.
class Walk {
 public:
  Walk(Session& session, const Project& project, std::string to)
      : session_(session), project_(project), text_of_(texts_of(session)), to_(std::move(to)) {}

  Segments choose(const Segments& segments) {
    Segments chosen;
    char answer = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      if (answer != 'a') {
        show(segments[i], i + 1, segments.size());
        answer = ask();
      }
      if (answer == 'd') break;
      if (answer == 'y' || answer == 'a') chosen.push_back(segments[i]);
    }
    return chosen;
  }

 private:
  void show(const CodedSegment& segment, std::size_t number, std::size_t of) {
    const Document& document = document_at(project_, segment.document);
    if (shown_ != document.id) text_ = text_of_(document);
    shown_ = document.id;
    const Span span{std::min(segment.span.begin, text_->length()),
                    std::min(segment.span.end, text_->length())};
    const Span before{span.begin - std::min(span.begin, context), span.begin};
    const Span after{span.end, std::min(span.end + context, text_->length())};
    const auto words = [&](Span part) { return collapse_spaces(text_->slice(part)); };
    session_.say(std::to_string(number) + "/" + std::to_string(of) + "  " +
                 name_of(PassageLink{segment.document, segment.span}));
    session_.say("  … " + words(before) + " 【" + words(span) + "】 " + words(after) + " …");
    if (!segment.memo.empty()) session_.say("  memo: " + segment.memo);
  }

  char ask() {
    while (true) {
      session_.err() << "  to '" << shown(to_, true) << "'? [y,n,a,d,q,?] " << std::flush;
      std::string line;
      if (!std::getline(session_.in(), line)) {
        session_.err() << '\n';
        throw UsageError({.slug = "answer-missing",
                          .message = "the answers ended before the last segment",
                          .hint = "nothing was changed; answer each, end with d, or choose with --where"});
      }
      if (!session_.in_is_terminal()) session_.err() << '\n';
      const std::string_view said = trim(line);
      const char answer = said.size() == 1 ? said.front() : '?';
      if (answer == 'q') {
        throw UsageError(
            {.slug = "answer-stopped", .message = "stopped by your answer", .hint = "nothing was changed"});
      }
      if (std::string_view("ynad").find(answer) != std::string_view::npos) return answer;
      session_.say(
          "  y yes, n no, a this and all that follow, d done: the rest stay, q stop and change nothing");
    }
  }

  Session& session_;
  const Project& project_;
  TextSource text_of_;
  std::string to_;
  DocumentId shown_{};
  std::optional<Text> text_{};
};

}  // namespace

std::vector<OptionSpec> selection_options() {
  return {{.name = "where",
           .value = "QUERY",
           .help = "passages of which it is true: words and fields as in `find`"},
          {.name = "document",
           .value = "ID,…",
           .help = "only segments of these documents",
           .comma_separated = true,
           .completion = Completion::document},
          {.name = "segments", .value = "DOC:A:B,…", .help = "these segments", .comma_separated = true}};
}

std::vector<CodedSegment> segments_with(const Project& project, const CoderId& coder, const CodeId& code) {
  Segments out;
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder == coder && segment.code == code) out.push_back(segment);
  }
  return out;
}

std::vector<CodedSegment> chosen_segments(Session& session, const Request& request, const Project& project,
                                          const std::vector<CodedSegment>& candidates,
                                          const std::string& to) {
  Segments chosen = candidates;
  bool any = false;
  for (const OptionSpec& option : selection_options()) any = any || request.given(option.name);
  if (!any) return Walk(session, project, to).choose(candidates);
  if (request.given("document")) keep_documents(project, request.list("document"), chosen);
  if (request.given("segments")) keep_named(request.list("segments"), chosen);
  if (request.given("where")) keep_true(session, project, request.text("where"), chosen);
  return chosen;
}

void show_chosen(Session& session, const Request& request, const Project& project,
                 const std::vector<CodedSegment>& chosen, const RecodingTold& told) {
  std::vector<FoundQuote> quotes;
  for (const CodedSegment& segment : chosen) {
    const Document& document = document_at(project, segment.document);
    quotes.push_back({.document = segment.document,
                      .participant = document.participant,
                      .coder = segment.coder,
                      .code = segment.code,
                      .span = segment.span,
                      .text = segment.quote.exact,
                      .memo = segment.memo});
  }
  answer_table(session, request, report::quotes_table(project, quotes, {.reader = reader_of(session)}));
  session.say(told.would + " " + told.what);
}

std::vector<SegmentKey> keys_of(const std::vector<CodedSegment>& segments) {
  std::vector<SegmentKey> keys;
  for (const CodedSegment& segment : segments) keys.push_back(key_of(segment));
  return keys;
}

std::string share(std::size_t part, std::size_t whole) {
  return std::to_string(part) + " of " + std::to_string(whole) + (whole == 1 ? " segment" : " segments");
}

}  // namespace coding::cli
