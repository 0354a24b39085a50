// A stranger's program: a text, a language's case, a codebook.
#include <iostream>

#include <coding/project/codebook.hpp>
#include <coding/text/fold.hpp>
#include <coding/text/text.hpp>

int main() {
  const coding::Text text("IĞDIR'DA SOSYALLEŞME");
  const coding::Language turkish{"tr"};
  coding::Codebook codebook;
  codebook.add({.id = new_code_id(codebook, "sosyalleşme", {}, turkish), .name = "sosyalleşme"});
  std::cout << coding::fold(text.slice({.begin = 9, .end = text.length()}), turkish) << " "
            << codebook.codes().front().id.value << "\n";
}
