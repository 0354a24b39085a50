// Where in a document something stands: under which headings, in answer to which numbered question.
//
// Headings are marks. A question is numbered when what the interviewer says (without known interviewers:
// whoever speaks; without turns: a line) begins with its number: "3.", "3)", "Soru 3:", "Q3", "S3 -",
// "سؤال ۳:". What others say from there to the next numbered question answers it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/text.hpp"

namespace coding {

class Structure {
 public:
  // Linear in the text. `marks` are sorted.
  Structure(const Document& document, const Text& text, const std::vector<Mark>& marks);

  // The words of the headings above a place, the highest first; a heading is not under itself.
  std::vector<std::string> headings_above(std::size_t code_point) const;

  // The number of the question that is answered there, "3"; empty: none, or an interviewer speaks.
  std::string question_at(std::size_t code_point) const;

 private:
  struct Heading {
    Span span{};
    std::size_t level = 1;
    std::string words{};
  };
  struct Question {
    std::size_t begin = 0;  // of the turn or line that asks it
    std::size_t end = 0;
    std::string number{};
  };

  std::vector<Heading> headings_;
  std::vector<Question> questions_;
  std::vector<Span> asked_;  // what interviewers say
};

// The number at the beginning of a question, without leading zeros and in ASCII digits; empty when it begins
// with none.
std::string question_number(std::string_view words);

}  // namespace coding
