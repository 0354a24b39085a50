#!/usr/bin/env python3
"""What is written about the program against what the program says and does.

    pages      docs/commands/<first word>.md is what `coding help <first word> --markdown` prints
    golden     each command has a golden case
    examples   each command has an example in its help; the examples run in a copy of data/ankara, with the
               files of tests/drift/inputs beside it, and exit with 0
    guides     the console blocks of README.md and docs/guide/*.md print what they show; README fits 120 lines
    recipes    examples/recipes/*.sh run and exit with 0; data/<name> is what <name>.sh makes

The commands are asked for with `coding help`, so a new one is held to this from its first day.

A block of a guide that begins with ```console is run: "$ " begins a command, "> " continues it, and the lines that
follow are its output, both streams together; a line "…" stands for any lines. The blocks of one file run in order
like one session of a shell: the folder and the exported variables are kept. It begins in a folder that holds copies
of data and examples/recipes. Blocks of other languages (```sh) are not run. With CODING_BLESS=1 in the environment
the outputs are rewritten, keeping as many lines before and behind a gap as there were; review the difference.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

README_LINES = 120
TIMEOUT_SECONDS = 300
COMMAND_ROW = re.compile(r"^  ([a-z][a-z-]*(?: [a-z][a-z-]*)?)(?:  |$)")
GAP = "…"


def environment(program, folder):
    tools = folder / "bin"
    tools.mkdir()
    (tools / "coding").symlink_to(program)
    home = folder / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return kept | {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "NO_COLOR": "1", "COLUMNS": "100", "SOURCE_DATE_EPOCH": "1767225600",
                   "CODING_CODER": "tester", "EDITOR": "true", "VISUAL": "true"}


def shell(line, folder, variables):
    """(exit status, both streams as one text) of a line of bash."""
    done = subprocess.run(["bash", "-c", line], cwd=folder, env=variables, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          timeout=TIMEOUT_SECONDS)
    return done.returncode, done.stdout.decode("utf-8", "backslashreplace")


def ask(program, *words):
    done = subprocess.run([program, *words], capture_output=True, check=False, timeout=TIMEOUT_SECONDS)
    if done.returncode != 0:
        sys.exit(f"`coding {' '.join(words)}` exits with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def commands(program):
    """["codebook", "codebook add", …] in the order of help."""
    found = [match[1] for line in ask(program, "help").splitlines() if (match := COMMAND_ROW.match(line))]
    if not found:
        sys.exit("`coding help` lists no command that this test can read")
    return found


def first_words(program):
    return list(dict.fromkeys(command.split()[0] for command in commands(program)))


def faults_of_pages(program, source):
    pages = source / "docs/commands"
    for word in first_words(program):
        page = pages / f"{word}.md"
        if not page.is_file():
            yield f"docs/commands/{word}.md is missing; scripts/write-command-pages.sh PROGRAM writes it"
        elif page.read_text(encoding="utf-8") != ask(program, "help", word, "--markdown"):
            yield f"docs/commands/{word}.md is not what the program says; run scripts/write-command-pages.sh PROGRAM"
    for page in sorted(pages.glob("*.md")):
        if page.stem not in [*first_words(program), "README"]:
            yield f"docs/commands/{page.name} is about no command of the program"


# Folders of tests/golden that are about the program as a whole.
ACROSS_COMMANDS = {"bad-input"}


def faults_of_golden(program, source):
    words = first_words(program)
    for word in words:
        if not list((source / "tests/golden" / word).glob("*/cmd")):
            yield f"tests/golden/{word}/ has no case"
    for folder in sorted((source / "tests/golden").glob("*/")):
        if folder.is_dir() and folder.name not in words and folder.name not in ACROSS_COMMANDS:
            yield f"tests/golden/{folder.name}/ is about no command of the program"


def examples(page):
    """{command: its examples} from a page of docs/commands."""
    found, command, inside = {}, "", False
    for line in page.splitlines():
        if heading := re.match(r"^##? coding (.+)$", line):
            command = heading[1]
        elif line.startswith("```"):
            inside = line == "```sh"
        elif inside:
            found.setdefault(command, []).append(line)
    return found


def faults_of_examples(program, source):
    for word in first_words(program):
        known = examples(ask(program, "help", word, "--markdown"))
        for command in commands(program):
            if command.split()[0] == word and not known.get(command):
                yield f"`coding {command}` has no example in its help"
        for command, lines in known.items():
            yield from faults_of_lines(program, source, command, lines)


def faults_of_lines(program, source, command, lines):
    """The examples of one command share a copy of the study, in order."""
    with tempfile.TemporaryDirectory(prefix="coding-example-") as name:
        folder = pathlib.Path(name)
        variables = environment(program, folder)
        shutil.copytree(source / "data/ankara", folder / "ankara")
        shutil.copytree(source / "tests/drift/inputs", folder / "ankara", dirs_exist_ok=True)
        for line in lines:
            status, printed = shell(line, folder / "ankara", variables)
            if status != 0:
                yield f"the example `{line}` of `coding {command}` exits with {status}:\n{printed}"


def console_blocks(text):
    """[(line number, command, expected lines)] of every console block of a page."""
    steps, inside = [], False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            inside = line.strip() == "```console"
        elif inside and line.startswith("$ "):
            steps.append((number, line[2:], []))
        elif inside and line.startswith("> ") and steps and not steps[-1][2]:
            steps[-1] = (steps[-1][0], steps[-1][1] + "\n" + line[2:], [])
        elif inside and steps:
            steps[-1][2].append(line)
    return steps


def fits(expected, printed):
    """Whether the lines printed are those expected, a gap standing for any of them."""
    if not expected:
        return not printed
    if expected[0].strip() == GAP:
        return any(fits(expected[1:], printed[start:]) for start in range(len(printed) + 1))
    return bool(printed) and expected[0].rstrip() == printed[0].rstrip() and fits(expected[1:], printed[1:])


def run_step(line, folder, top, variables):
    """As shell(), and the folder the line leaves the shell in; what it exports is there for the next."""
    place, exports = top / "place", top / "exports"
    status, printed = shell(f"[ ! -e '{exports}' ] || . '{exports}'\n{line}\nstatus=$?\n"
                            f"export -p >'{exports}'\npwd >'{place}'\nexit $status", folder, variables)
    return status, printed, pathlib.Path(place.read_text(encoding="utf-8").strip()) if place.exists() else folder


def shortened(expected, printed):
    """What is printed, with a gap where one was expected: as many lines before the first and behind the last one."""
    printed = [line.rstrip() for line in printed]
    gaps = [index for index, line in enumerate(expected) if line.strip() == GAP]
    if not gaps:
        return printed
    before, behind = gaps[0], len(expected) - gaps[-1] - 1
    if before + behind >= len(printed):
        return printed
    return printed[:before] + [GAP] + printed[len(printed) - behind:]


def bless(page, outputs):
    """Writes outputs, (line number of the command, lines expected, lines to stand there), into a page."""
    lines = page.read_text(encoding="utf-8").splitlines()
    for number, expected, wanted in reversed(outputs):
        start = number
        while lines[start].startswith("> "):
            start += 1
        lines[start:start + len(expected)] = wanted
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def faults_of_guide(program, source, page):
    name = page.relative_to(source)
    with tempfile.TemporaryDirectory(prefix="coding-guide-") as top_name:
        top = pathlib.Path(top_name)
        variables = environment(program, top)
        folder = top / "work"
        folder.mkdir()
        for part in ("data", "examples/recipes"):
            if (source / part).is_dir():
                shutil.copytree(source / part, folder / part)
        outputs = []
        for number, line, expected in console_blocks(page.read_text(encoding="utf-8")):
            status, printed, folder = run_step(line, folder, top, variables)
            lines = printed.splitlines()
            if os.environ.get("CODING_BLESS") == "1":
                outputs.append((number, expected, expected if fits(expected, lines) else shortened(expected, lines)))
                continue
            while expected and not expected[-1]:
                expected.pop()
            if not fits(expected, lines):
                yield f"{name}:{number}: `{line}` prints something else (exit {status}):\n{printed}"
            elif status > 1 and not any("error: " in shown for shown in expected):
                yield f"{name}:{number}: `{line}` exits with {status}"
        if outputs:
            bless(page, outputs)


def faults_of_guides(program, source):
    readme = source / "README.md"
    if not readme.is_file():
        yield "README.md is missing"
        return
    length = len(readme.read_text(encoding="utf-8").splitlines())
    if length > README_LINES:
        yield f"README.md has {length} lines, the limit is {README_LINES}"
    for page in [readme, *sorted((source / "docs/guide").glob("*.md"))]:
        yield from faults_of_guide(program, source, page)


def files_below(project):
    """Path and bytes of every file of a project, but for what is no part of it."""
    files = (path for path in project.rglob("*") if path.is_file() and path.name not in ("SOURCE.md", "claims.jsonl"))
    return {str(path.relative_to(project)): path.read_bytes() for path in files
            if ".coding" not in path.relative_to(project).parts}


def faults_of_recipes(program, source):
    recipes = sorted((source / "examples/recipes").glob("*.sh"))
    if not recipes:
        yield "examples/recipes/ holds no recipe"
    for recipe in recipes:
        with tempfile.TemporaryDirectory(prefix="coding-recipe-") as name:
            folder = pathlib.Path(name)
            variables = environment(program, folder)
            shutil.copytree(source / "data", folder / "work/data")
            status, printed = shell(f"bash -eu '{recipe}' '{folder}/made'", folder / "work", variables)
            if status != 0:
                yield f"examples/recipes/{recipe.name} exits with {status}:\n{printed}"
            made, kept = folder / "made/study", source / "data" / recipe.stem
            if status == 0 and kept.is_dir() and files_below(made) != files_below(kept):
                different = sorted({path for path, _ in files_below(made).items() ^ files_below(kept).items()})
                yield f"data/{recipe.stem} is not what examples/recipes/{recipe.name} makes: {different}"


CHECKS = {"pages": faults_of_pages, "golden": faults_of_golden, "examples": faults_of_examples,
          "guides": faults_of_guides, "recipes": faults_of_recipes}


def main():
    parser = argparse.ArgumentParser(description="Compares what is written about the program with the program.")
    parser.add_argument("check", choices=CHECKS)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parent.parent.parent)
    given = parser.parse_args()
    faults = list(CHECKS[given.check](given.program.resolve(), given.source.resolve()))
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{given.check}: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
