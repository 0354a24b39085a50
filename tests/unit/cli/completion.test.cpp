#include "cli/completion.hpp"

#include "tests/unit/cli/sample.hpp"
#include "tests/unit/cli/shell.hpp"

using namespace coding::cli;

namespace {

// A program of that name that answers `__complete` as a project would, with an id that no shell may run.
void put_program(const Shell& shell) {
  shell.file("coding",
             "#!/bin/sh\n[ \"$1\" = -C ] && shift 2 && echo \"from-the-project\"\n"
             "[ \"$1\" = __complete ] && printf '%s\\tits name\\n' family \"$2-two\" 'z$(touch ran)'\n");
  shell.run("chmod +x coding");
}

// What bash offers for a line whose words are separated by spaces as it separates them itself ("=" is one).
class Bash {
 public:
  Bash() {
    shell_.file("completion.bash", bash_completion(sample()));
    put_program(shell_);
    shell_.file("ask.bash",
                "source ./completion.bash\ncompopt() { :; }\nPATH=$PWD:$PATH\n"
                "COMP_WORDS=(\"$@\")\nCOMP_CWORD=$(($# - 1))\n_coding\nprintf '%s ' \"${COMPREPLY[@]}\"\n");
  }
  bool is_there() const { return shell_.has("bash"); }
  std::string offers(const std::string& words) const { return shell_.run("bash ask.bash coding " + words); }
  const Shell& shell() const { return shell_; }

 private:
  Shell shell_;
};

class Fish {
 public:
  Fish() {
    shell_.file("completion.fish", fish_completion(sample()));
    put_program(shell_);
  }
  bool is_there() const { return shell_.has("fish"); }
  // Candidates, one a line, their descriptions behind a tab.
  std::string offers(const std::string& line) const {
    return shell_.run(
        "HOME=$PWD PATH=$PWD:$PATH fish --no-config -c 'source completion.fish; complete -C \"" + line +
        "\"' 2>&1");
  }

 private:
  Shell shell_;
};

// zsh's completion needs an editor on a terminal: zpty gives it one, and TAB asks.
class Zsh {
 public:
  Zsh() {
    shell_.file("_coding", zsh_completion(sample()));
    put_program(shell_);
    shell_.file(
        "ask.zsh",
        "zmodload zsh/zpty\nzpty z zsh -f -i\n"
        "zpty -w z \"PS1=; PATH=$PWD:\\$PATH; fpath=($PWD \\$fpath); autoload -Uz compinit; "
        "compinit -u -d $PWD/dump; zstyle ':completion:*' list-prompt ''; LISTMAX=1000; print re''ady\"\n"
        "zpty -r -m z seen '*ready*'\nzpty -w -n z \"$1\"$'\\t'\nsleep 1\nzpty -w z ''\nsleep 0.3\n"
        "while zpty -r -t z part; do print -rn -- $part; done\nzpty -d z\n");
  }
  bool is_there() const { return shell_.has("zsh"); }
  std::string offers(const std::string& line) const {
    return shell_.run("zsh -f ask.zsh '" + line + "' 2>&1");
  }

 private:
  Shell shell_;
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("bash completes commands and their second words") {
  const Bash bash;
  if (!bash.is_there()) return;
  CHECK(bash.offers("fre") == "frequency ");
  CHECK(bash.offers("code") == "code codebook ");
  CHECK(bash.offers("codebook ''") == "add move ");
  CHECK(bash.offers("markup ''") == "show ");
  CHECK(bash.offers("help vers") == "version ");
}

TEST_CASE("bash completes options, those the command takes") {
  const Bash bash;
  if (!bash.is_there()) return;
  CHECK(bash.offers("codebook add --p") == "--parent --project ");
  CHECK(bash.offers("frequency --w") == " ");
  CHECK(bash.offers("code --w") == "--why ");
  CHECK(bash.offers("--quiet --f") == "--format --force ");
}

TEST_CASE("bash completes the values an option allows") {
  const Bash bash;
  if (!bash.is_there()) return;
  CHECK(bash.offers("frequency --by c") == "code category ");
  CHECK(bash.offers("frequency --by = cat") == "category ");
  CHECK(bash.offers("frequency --by =") == "code category ");
  CHECK(bash.offers("frequency -f ma") == "markdown ");
  CHECK(bash.offers("completion z") == "zsh ");
}

TEST_CASE("bash asks the project for ids, and runs none of them") {
  const Bash bash;
  if (!bash.is_there()) return;
  CHECK(bash.offers("code f") == "family ");
  CHECK(bash.offers("code --quote x d") == "document-two ");
  CHECK(bash.offers("code Y1 c") == "code-two ");
  CHECK(bash.offers("-C study code from") == "from-the-project ");
  CHECK(bash.offers("codebook add x -p f") == "family ");
  CHECK(bash.offers("code z") == "z\\$\\(touch\\ ran\\) ");
  CHECK_FALSE(std::filesystem::exists(bash.shell().folder / "ran"));
}

TEST_CASE("bash completes files after the operands before them") {
  const Bash bash;
  if (!bash.is_there()) return;
  bash.shell().file("interview.txt", "");
  CHECK(bash.offers("copy text int") == "interview.txt ");
  CHECK(bash.offers("copy te") == "text ");
}

TEST_CASE("fish completes commands, options, values and ids") {
  const Fish fish;
  if (!fish.is_there()) return;
  CHECK(fish.offers("coding fre") == "frequency\tCount how many participants carry each code.\n");
  CHECK(fish.offers("coding codebook a") == "add\tAdd a code.\n");
  CHECK(holds(fish.offers("coding codebook add --par"), "--parent\tthe code above it"));
  CHECK(fish.offers("coding frequency --w") == "");
  CHECK(holds(fish.offers("coding frequency --by cat"), "category"));
  CHECK(holds(fish.offers("coding code Y1 code"), "code-two\tits name"));
  CHECK(holds(fish.offers("coding completion z"), "zsh"));
}

TEST_CASE("zsh completes commands, options, values and ids") {
  const Zsh zsh;
  if (!zsh.is_there()) return;
  CHECK(holds(zsh.offers("coding fre"), "frequency"));
  CHECK(holds(zsh.offers("coding codebook ad"), "add"));
  CHECK(holds(zsh.offers("coding codebook add --pare"), "--parent"));
  CHECK(holds(zsh.offers("coding frequency --by=cat"), "category"));
  CHECK(holds(zsh.offers("coding code Y1 code"), "code-two"));
}

TEST_CASE("the hidden command offers nothing for a kind nobody lists, and is in no script") {
  CHECK(run_sample({"__complete", "nonsense"}).code == ExitCode::asked_wrongly);
  CHECK_FALSE(holds(fish_completion(sample()), "-a '__complete'"));
}
