// Opens a project and lists its codes as the tree they are, each with its id.
//
//   01_list_codes data/ankara
#include <iostream>
#include <string>

#include <coding/base/error.hpp>
#include <coding/store/folder.hpp>

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: 01_list_codes PROJECT\n";
    return 2;
  }
  const coding::Project project = coding::read_project(argv[1], {.segments = false});
  const coding::Codebook& codebook = project.codebook;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const coding::Code& code = codebook.codes()[i];
    std::cout << std::string(2 * codebook.depth(i), ' ') << code.name << " (" << code.id.value << ")\n";
  }
} catch (const coding::Error& error) {
  std::cerr << one_line(error.diagnostic()) << '\n';
  return 1;
}
