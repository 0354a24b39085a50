#!/usr/bin/env python3
"""Holds the code to the limits of docs/design/house.md, section 10, and the charter's rules a script can see.

A file has at most 400 lines and a function at most 60; there is no drawer for odds and ends; the library never
speaks to the terminal and asks neither environment nor locale; no two types have one name; nothing is left for later.
A function's length is counted from its opening brace's line to its closing one, which clang-format puts at the
same indentation. Lists of data inside it (a command's description, a table of names) are not counted: they are
read like a table, not followed like a procedure.
"""
import argparse
import pathlib
import re
import subprocess
import sys

FILE_LINES = 400
FUNCTION_LINES = 60
SOURCES = (".hpp", ".cpp")
TEXTS = (*SOURCES, ".py", ".sh", ".cmake", ".txt")
DRAWERS = {"util", "utils", "common", "helper", "helpers", "misc", "internal"}
NO_FUNCTION = re.compile(r"^\s*(namespace|class|struct|enum|union|extern)\b")
DATA_LIST = re.compile(r"(=|\breturn|[({,]|^|[\w>])\s*\{$")
NO_DATA = re.compile(r"(\) \{|->.*|\b(const|noexcept|mutable|override) \{)$")
LATER = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
NAMESPACE = re.compile(r"^(?:inline )?namespace(?: ([\w:]+))? \{$")
END_OF_NAMESPACE = re.compile(r"^\}  // namespace")
TYPE = re.compile(r"^(?:struct|class|union|enum(?: class| struct)?)(?: alignas\(\w+\))? ([\w:<>]+)(?: final)?(?: :[^:].*)? \{")
LINKED = ("libcoding", "cli", "tests")
SPEAKS = re.compile(r"std::(cout|cerr|clog|cin)\b|\b(printf|puts|perror)\s*\(|\bfprintf\s*\(\s*std(out|err)")
ASKS = re.compile(r"\b(std::)?(getenv|setlocale)\s*\(|std::locale\b|system_clock::now|\btime\s*\(\s*(nullptr|0)\s*\)")


def tracked_files(root):
    """What git knows or would add; every file when the folder is no checkout (the check's own test)."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == 0:
        paths = [root / name for name in done.stdout.decode().split("\0") if name]
    else:
        paths = list(root.rglob("*"))
    return sorted(path for path in paths if path.is_file() and not path.is_symlink())


def indentation(line):
    return len(line) - len(line.lstrip(" "))


def end_of_block(lines, start):
    """The index of the line that closes the block opened at the end of lines[start]."""
    depth = indentation(lines[start])
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.strip() and indentation(line) <= depth and line.lstrip().startswith("}"):
            return index
    return len(lines) - 1


def is_control(line):
    return re.match(r"^\s*(\}\s*)?(if|else|for|while|switch|do|try|catch|case|default)\b", line) is not None


def counted_lines(lines, start, end):
    """Lines of a function without the insides of its lists of data."""
    count, index = 1, start + 1
    while index <= end:
        line = lines[index]
        count += 1
        code = is_control(line) or NO_FUNCTION.match(line) or NO_DATA.search(line)
        if not code and DATA_LIST.search(line):
            index = end_of_block(lines, index)
        index += 1
    return count


def first_line_of(lines, index):
    """Where the head of a function that opens at lines[index] begins; it may be folded over several lines."""
    depth = 0
    while True:
        depth += lines[index].count(")") - lines[index].count("(")
        if depth <= 0 or index == 0:
            return index
        index -= 1


def long_functions(lines):
    index = 0
    while index < len(lines):
        line = lines[index]
        head = "".join(lines[first_line_of(lines, index) : index + 1])
        if line.endswith("{") and "(" in head and not NO_FUNCTION.match(head):
            end = end_of_block(lines, index)
            count = counted_lines(lines, index, end)
            if count > FUNCTION_LINES:
                yield index + 1, count
            index = end
        index += 1


def without_comment(line):
    return line.split("//")[0]


def faults_of_source(place, lines):
    if len(lines) > FILE_LINES:
        yield f"{place}:{len(lines)}: error: the file has {len(lines)} lines, the limit is {FILE_LINES}"
    for number, count in long_functions(lines):
        yield f"{place}:{number}: error: the function has {count} lines, the limit is {FUNCTION_LINES}"
    if place.parts[0] != "libcoding":
        return
    for number, line in enumerate(lines, 1):
        if SPEAKS.search(without_comment(line)):
            yield f"{place}:{number}: error: the library never speaks to the terminal"
        if ASKS.search(without_comment(line)):
            yield f"{place}:{number}: error: the library asks no clock, locale or environment"


def types_of(lines):
    """The types that a file defines where the linker sees them: not in an unnamed namespace. By line."""
    namespaces = []
    for number, line in enumerate(lines, 1):
        opened = NAMESPACE.match(line)
        if opened:
            namespaces.append(opened[1] or "")
        elif END_OF_NAMESPACE.match(line) and namespaces:
            namespaces.pop()
        found = TYPE.match(line)
        if found and "" not in namespaces:
            yield number, "::".join([*namespaces, found[1]])


def faults_of_names(root, files):
    """Two types with one name, each in a file of its own, compile and link: which one's functions run is chance."""
    known = {}
    for path in files:
        place = path.relative_to(root)
        if path.suffix not in SOURCES or place.parts[0] not in LINKED:
            continue
        for number, name in types_of(path.read_text(encoding="utf-8", errors="replace").splitlines()):
            other = known.setdefault(name, place)
            if other != place:
                yield f"{place}:{number}: error: {other} has a type '{name}', too; rename one, or hide it in its file"


def faults_of_file(root, path):
    place = path.relative_to(root)
    drawers = DRAWERS.intersection(part.lower() for part in (*place.parts[:-1], place.stem))
    if drawers:
        yield f"{place}:1: error: '{drawers.pop()}' is a drawer, not a topic; name what it holds"
    if path.suffix not in TEXTS or place.parts[0] == "data" or "corpus" in place.parts:
        return
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    for number, line in enumerate(lines, 1):
        found = LATER.search(line)
        if found:
            yield f"{place}:{number}: error: '{found[0]}': finish it, or open an issue"
    if path.suffix in SOURCES:
        yield from faults_of_source(place, lines)


def main():
    parser = argparse.ArgumentParser(description="Checks the limits of house.md, section 10.")
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root.resolve()
    files = tracked_files(root)
    faults = [fault for path in files for fault in faults_of_file(root, path)]
    faults += faults_of_names(root, files)
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(files)} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
