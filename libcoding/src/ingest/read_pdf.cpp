// PDF by poppler's pdftotext, which runs as a process of its own: its licence stays its own, and a PDF that
// breaks it breaks nothing else.
//
// Left-to-right text comes with -layout: the default mode takes the hyphens at line ends away, which changes
// the text unasked, and tears tables apart. Right-to-left text is rebuilt from boxes (pdf_boxes.hpp).
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/base/process.hpp"
#include "coding/text/trim.hpp"
#include "ingest/pdf_boxes.hpp"
#include "ingest/pdf_pages.hpp"
#include "ingest/readers.hpp"
#include "ingest/text_builder.hpp"

namespace coding {

namespace {

constexpr int mostly_right_to_left = 30;  // percent of the letters
constexpr std::size_t few_pages = 10;     // are named one by one

[[noreturn]] void refuse(std::string slug, std::string message, std::string hint, const std::string& file) {
  throw DataError(
      {.slug = std::move(slug), .message = std::move(message), .hint = std::move(hint), .place = {file}});
}

[[noreturn]] void refuse_failure(const ProcessResult& result, const std::string& file) {
  const std::string save = "print it to a new PDF with another program, or save its text and import that";
  if (result.end == ProcessEnd::too_slow)
    refuse("pdf-too-slow", "pdftotext takes too long for it", save, file);
  if (result.end == ProcessEnd::too_much_output)
    refuse("text-too-large", "its text is too large", save, file);
  if (result.errors.find("ncorrect password") != std::string::npos) {
    refuse("pdf-encrypted", "the PDF needs a password",
           "open it with its password and print it to a new PDF without one", file);
  }
  if (result.status == 3) {
    refuse("pdf-locked", "the PDF forbids taking its text out", "ask its author for the text", file);
  }
  refuse("pdf-unreadable", "pdftotext cannot read it; the file may be damaged or no PDF", save, file);
}

std::string run_pdftotext(const std::string& bytes, const std::string& mode, const ReadingOptions& options,
                          const ReadingLimits& limits) {
  const auto program = find_program("pdftotext", options.program_folders);
  if (!program) {
    refuse("program-missing", "PDF is read by pdftotext, which is not installed",
           "install the package 'poppler-utils'", options.file);
  }
  ProcessResult result = run_program({*program, "-enc", "UTF-8", "-eol", "unix", mode, "/dev/stdin", "-"},
                                     bytes, {.seconds = 120, .output_bytes = limits.text_bytes});
  if (!result.ok()) refuse_failure(result, options.file);
  return std::move(result.output);
}

std::vector<PdfPage> pages_of(const std::string& bytes, const ReadingOptions& options,
                              const ReadingLimits& limits, TextBuilder& builder, bool& right_to_left) {
  std::size_t broken = 0;
  std::vector<PdfPage> pages = pdf_pages(run_pdftotext(bytes, "-layout", options, limits), broken);
  right_to_left = percent_right_to_left(pages) >= mostly_right_to_left;
  if (right_to_left) {
    broken = 0;
    pages = pages_of_boxes(run_pdftotext(bytes, "-bbox", options, limits), broken);
  }
  builder.omit("characters that are broken in the PDF", broken);
  return pages;
}

std::string page_list(const std::vector<std::size_t>& numbers) {
  std::string list;
  for (std::size_t i = 0; i < std::min(numbers.size(), few_pages); ++i) {
    list += (i > 0 ? ", " : "") + std::to_string(numbers[i]);
  }
  return numbers.size() > few_pages ? list + ", …" : list;
}

// A scan has pages and no letters.
void check_text(const std::vector<PdfPage>& pages, TextBuilder& builder) {
  std::vector<std::size_t> empty;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!has_words(pages[i])) empty.push_back(i + 1);
  }
  if (empty.empty() && !pages.empty()) return;
  if (empty.size() == pages.size()) {
    refuse("pdf-without-text",
           "the PDF has no text, only pictures of it; it was probably scanned (" +
               std::to_string(pages.size()) + (pages.size() == 1 ? " page)" : " pages)"),
           "run a program for character recognition over it, such as ocrmypdf, and import what that writes",
           builder.file());
  }
  builder.note("pages-without-text", "no text on page " + page_list(empty),
               "they may be empty or scanned; compare with the PDF");
  builder.reading().notes.back().severity = Severity::warning;
}

void note_running_lines(const std::vector<std::string>& taken, TextBuilder& builder) {
  if (taken.empty()) return;
  builder.omit("running headers and footers", taken.size());
  builder.note("running-lines-omitted",
               "lines that recur on the edges of pages are left out, such as '" + taken.front() + "'");
}

void note_right_to_left(TextBuilder& builder) {
  builder.note(
      "pdf-lossy",
      "a PDF of right-to-left text loses zero-width non-joiners, and the order of words may be wrong",
      "import the word processor's file (.docx, .odt) instead if there is one");
  builder.reading().notes.back().severity = Severity::warning;
}

void write_pages(const std::vector<PdfPage>& pages, TextBuilder& builder) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t begin = builder.position();
    for (const std::string& line : pages[i]) builder.append(line + "\n");
    builder.mark(
        {.kind = MarkKind::page, .span = {begin, builder.position()}, .label = std::to_string(i + 1)});
  }
}

}  // namespace

Reading read_pdf(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  TextBuilder builder(options.file, limits);
  bool right_to_left = false;
  std::vector<PdfPage> pages = pages_of(bytes, options, limits, builder, right_to_left);
  check_text(pages, builder);
  note_running_lines(take_running_lines(pages), builder);
  for (PdfPage& page : pages) tidy(page);
  if (right_to_left) note_right_to_left(builder);
  write_pages(pages, builder);
  return builder.take("pdf/1");
}

}  // namespace coding
