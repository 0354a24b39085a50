// Finds words in a transcript, gives the passage a code, saves it, and reads back what the file holds now.
//
//   03_code_a_passage PROJECT DOCUMENT CODE WORDS
//
// The library has no clock and no user: who codes, and when, the caller says. Saving is one transaction with
// one entry in the journal; coding the same passage again changes nothing.
#include <iostream>

#include <coding/base/error.hpp>
#include <coding/project/passage.hpp>
#include <coding/store/change.hpp>
#include <coding/store/folder.hpp>

namespace {

void say_codes(const coding::Project& project, const coding::Document& document, coding::Span span) {
  for (const coding::CodedSegment& segment : project.segments) {
    if (segment.document != document.id || segment.span != span) continue;
    std::cout << document.id.value << ' ' << span.begin << ':' << span.end << ' ' << segment.code.value
              << " (" << segment.coder.value << "): " << segment.quote.exact << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 5) {
    std::cerr << "usage: 03_code_a_passage PROJECT DOCUMENT CODE WORDS\n";
    return 2;
  }
  const coding::CoderId coder{"ornek"};
  const coding::Project project = coding::read_project(argv[1], {.segments = false});
  const coding::Document& document = coding::document_at(project, {argv[2]});
  const coding::CodeId code = coding::resolve_one(project.codebook, argv[3], project.study.language);
  const coding::Text text = coding::read_text(argv[1], document);
  const coding::Span span = coding::locate(text, {.quote = argv[4]}, coding::language_of(project, document));

  const coding::CodedSegment segment{
      .document = document.id, .span = span, .code = code, .quote = coding::quote_of(text, span)};
  const coding::SegmentsAdded result =
      coding::add_segments(argv[1], coder, {segment},
                           {.coder = coder,
                            .time = "2026-01-01T00:00:00Z",
                            .command = "example",
                            .what = "coded a passage of " + document.id.value});
  std::cout << result.added << " segment added, " << result.already_there << " was there\n";
  say_codes(coding::read_project(argv[1]), document, span);
} catch (const coding::Error& error) {
  std::cerr << one_line(error.diagnostic()) << '\n';
  return 1;
}
