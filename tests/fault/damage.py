#!/usr/bin/env python3
"""Damages a copy of data/ankara in every way of a list, and demands that `coding check` names each.

Each row of DAMAGES is a name, what is done to the copy, and the faults that must be reported: slug, file and line.
A line is a number, None for a fault that has none, bytes for the first line of the damaged file that holds them, or
LAST and BEHIND for the last line of the undamaged file and the one after it. For each the exit status must be 1,
or 0 where only a warning or note is due, stderr must be empty, and the folder must afterwards be as the damage left
it. At the end many damages are made at once: the check must not stop at the first.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CODER = "segments/arastirmaci.jsonl"
CODED = "coded/ikinci.jsonl"
JOURNAL = "journal/arastirmaci.jsonl"


def replace(path, old, new, count=1):
    """A damage: bytes of a file replaced, which must be there."""
    def damage(project):
        file = project / path
        content = file.read_bytes()
        assert old in content, f"{path} does not hold {old!r}"
        file.write_bytes(content.replace(old, new, count))
    return damage


def write(path, content):
    def damage(project):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(content)
    return damage


def append(path, content):
    return lambda project: (project / path).write_bytes((project / path).read_bytes() + content)


def remove(path):
    return lambda project: (project / path).unlink()


def lines(path, edit):
    """A damage: `edit` gets the lines of a file, with their ends, and returns them."""
    def damage(project):
        file = project / path
        file.write_bytes(b"".join(edit(file.read_bytes().splitlines(keepends=True))))
    return damage


def flip(path, at):
    def damage(project):
        content = bytearray((project / path).read_bytes())
        content[at] ^= 1
        (project / path).write_bytes(bytes(content))
    return damage


def to_folder(path):
    def damage(project):
        (project / path).unlink()
        (project / path).mkdir()
    return damage


def link_outside(path):
    def damage(project):
        (project / path).unlink()
        (project / path).symlink_to("/etc/hostname")
    return damage


def swap(all_lines):
    return [all_lines[1], all_lines[0], *all_lines[2:]]


def member(path, line, pattern, new):
    """A damage within one line, counted from 1: the first match of a pattern replaced."""
    def edit(all_lines):
        all_lines[line - 1], count = re.subn(pattern, lambda _: new, all_lines[line - 1], count=1)
        assert count == 1, f"{path}:{line} does not match {pattern!r}"
        return all_lines
    return lines(path, edit)


LAST = "last"
BEHIND = "behind"
MARK = b"\xef\xbb\xbf"
SEGMENT = b'{"document":"Y9","start":%d,"end":%d,"code":"sosyallesme"%s}\n'
START = rb'"start":\d+'
CODE = rb'"code":"[^"]*"'
A_SEGMENT = rb'^\{"document":"[^"]*"'

DAMAGES = [
    ("a byte of a transcript flipped", flip("documents/Y1.txt", 200), [("text-changed", "documents/Y1.txt", None)]),
    ("a line of a transcript deleted", lines("documents/Y1.txt", lambda l: l[:2] + l[3:]),
     [("text-changed", "documents/Y1.txt", None), ("quote-mismatch", CODER, 1)]),
    ("CRLF in a transcript", replace("documents/Y1.txt", b"\n", b"\r\n", -1),
     [("text-changed", "documents/Y1.txt", None)]),
    ("a mark before a transcript", replace("documents/Y1.txt", b"", MARK),
     [("text-changed", "documents/Y1.txt", None)]),
    ("NUL in a transcript", append("documents/Y1.txt", b"\0"), [("nul-byte", "documents/Y1.txt", BEHIND)]),
    ("invalid UTF-8 in a transcript", append("documents/Y1.txt", b"\xff"), [("not-utf8", "documents/Y1.txt", BEHIND)]),
    ("an empty transcript", write("documents/Y1.txt", b""), [("file-empty", "documents/Y1.txt", None)]),
    ("a transcript missing", remove("documents/Y1.txt"), [("text-missing", "documents/Y1.txt", None)]),
    ("a transcript that is a folder", to_folder("documents/Y1.txt"),
     [("file-unreadable", "documents/Y1.txt", None)]),
    ("a transcript that is a link out", link_outside("documents/Y1.txt"),
     [("path-outside", "documents/Y1.txt", None)]),
    ("a stated length that is wrong", replace("documents/Y1.json", b'"length": ', b'"length": 1'),
     [("length-mismatch", "documents/Y1.txt", None)]),
    ("a document's facts missing", remove("documents/Y1.json"), [("document-json-missing", "documents/Y1.txt", None)]),
    ("bad JSON of a document", replace("documents/Y1.json", b",\n", b"\n"),
     [("json-malformed", "documents/Y1.json", 3)]),
    ("empty facts of a document", write("documents/Y1.json", b""), [("file-empty", "documents/Y1.json", None)]),
    ("NUL in a document's facts", append("documents/Y1.json", b"\0"), [("nul-byte", "documents/Y1.json", BEHIND)]),
    ("invalid UTF-8 in a document's facts", replace("documents/Y1.json", b"Yapay", b"Yap\xe2y"),
     [("not-utf8", "documents/Y1.json", b"Yap\xe2y")]),
    ("a document without a digest", lines("documents/Y1.json", lambda l: [x for x in l if b"text_sha256" not in x]),
     [("key-missing", "documents/Y1.json", 1)]),
    ("a participant unknown", replace("documents/Y1.json", b'"participant": "Y1"', b'"participant": "Y99"'),
     [("participant-unknown", "documents/Y1.json", None)]),
    ("a stray file", write("documents/Y1.docx", b"PK"), [("stray-file", "documents/Y1.docx", None)]),
    ("a stray file with a hostile name", write("documents/\x1b[2J\u202e.xyz", b"x"),
     [("stray-file", "documents/\x1b[2J\u202e.xyz", None)]),
    ("a source deleted", remove("sources/Y1.txt"), [("source-missing", "sources/Y1.txt", None)]),
    ("a byte of a source flipped", flip("sources/Y1.txt", 5), [("source-changed", "sources/Y1.txt", None)]),

    ("an unknown code", member(CODER, 3, CODE, b'"code":"oz-guven"'),
     [("code-unknown", CODER, 3)]),
    ("an unknown document", member(CODER, 1, A_SEGMENT, b'{"document":"Y0"'), [("document-unknown", CODER, 1)]),
    ("a segment twice", lines(CODER, lambda l: l[:1] + l), [("segment-twice", CODER, 2)]),
    ("segments out of order", lines(CODER, swap), [("segments-unsorted", CODER, 2)]),
    ("a span beyond the text", append(CODER, SEGMENT % (10, 99999, b"")), [("span-outside", CODER, BEHIND)]),
    ("an empty span", append(CODER, SEGMENT % (10, 10, b"")), [("span-empty", CODER, BEHIND)]),
    ("a span backwards", append(CODER, SEGMENT % (20, 10, b"")), [("span-empty", CODER, BEHIND)]),
    ("a negative span", append(CODER, SEGMENT % (-5, 10, b"")), [("json-type", CODER, BEHIND)]),
    ("a span of fractions", member(CODER, 1, START, b'"start":7.5'), [("json-type", CODER, 1)]),
    ("a span beyond every number", member(CODER, 1, START, b'"start":99999999999999999999'),
     [("json-type", CODER, 1)]),
    ("a weight of 101", append(CODER, SEGMENT % (10, 12, b',"weight":101')),
     [("weight-outside", CODER, BEHIND)]),
    ("a wrong quote", member(CODER, 1, rb'"exact":"', b'"exact":"x'), [("segment-lost", CODER, 1)]),
    ("a segment's key missing", member(CODER, 2, CODE + b",", b""), [("key-missing", CODER, 2)]),
    ("a segment's key twice", member(CODER, 2, b'"start":', b'"start":1,"start":'), [("key-twice", CODER, 2)]),
    ("a line of segments cut short", lambda p: os.truncate(p / CODER, (p / CODER).stat().st_size - 3),
     [("json-malformed", CODER, LAST)]),
    ("NUL in segments", member(CODER, 4, A_SEGMENT, b'{"document":"Y\0"'), [("nul-byte", CODER, 4)]),
    ("invalid UTF-8 in segments", member(CODER, 4, b'"exact":"', b'"exact":"\xff'), [("not-utf8", CODER, 4)]),
    ("a mark before the segments", replace(CODER, b"", MARK), [("byte-order-mark", CODER, 1)]),
    ("a merge conflict in segments", append(CODER, b"<<<<<<< HEAD\n=======\n>>>>>>> ali\n"),
     [("merge-conflict", CODER, BEHIND)]),
    ("a coder with no name for a file", write("segments/a b.jsonl", b""),
     [("name-invalid", "segments/a b.jsonl", None)]),
    ("a declaration of no document", append(CODED, b'{"document":"Y99"}\n'), [("document-unknown", CODED, BEHIND)]),
    ("a document declared twice", lines(CODED, lambda l: l[:1] + l), [("declared-twice", CODED, 2)]),
    ("declarations out of order", lines(CODED, lambda l: l[1:] + l[:1]), [("declarations-unsorted", CODED, LAST)]),
    ("a declaration without its key", append(CODED, b"{}\n"), [("key-missing", CODED, BEHIND)]),
    ("declarations of no name for a file", write("coded/a b.jsonl", b'{"document":"Y1"}\n'),
     [("name-invalid", "coded/a b.jsonl", None)]),
    ("declarations that are a folder", to_folder(CODED), [("file-unreadable", CODED, None)]),
    ("segments that are a folder", to_folder(CODER), [("file-unreadable", CODER, None)]),

    ("no codebook", remove("codebook.jsonl"), [("file-missing", "codebook.jsonl", None)]),
    ("an empty codebook", write("codebook.jsonl", b""), [("code-unknown", CODER, 1)]),
    ("a code twice", lines("codebook.jsonl", lambda l: l + l[:1]), [("code-duplicate", "codebook.jsonl", BEHIND)]),
    ("a cyclic parent", member("codebook.jsonl", 1, b'"level"', b'"parent":"sosyallesme","level"'),
     [("parent-cycle", "codebook.jsonl", 1)]),
    ("an unknown parent", member("codebook.jsonl", 2, rb'"parent":"', b'"parent":"x'),
     [("parent-unknown", "codebook.jsonl", 2)]),
    ("an unknown level", member("codebook.jsonl", 2, rb'"level":"[^"]*"', b'"level":"kodd"'),
     [("level-unknown", "codebook.jsonl", 2)]),
    ("an unknown question", member("codebook.jsonl", 1, rb'"question":"[^"]*"', b'"question":"RQ7"'),
     [("question-unknown", "codebook.jsonl", 1)]),
    ("an unknown stage", member("codebook.jsonl", 2, b'"level"', b'"stage":"opne","level"'),
     [("stage-unknown", "codebook.jsonl", 2)]),
    ("an id that is none", member("codebook.jsonl", 2, rb'"id":"[^"]*"', '"id":"sosyalleşme"'.encode()),
     [("code-id-invalid", "codebook.jsonl", 2)]),
    ("a code without a name", member("codebook.jsonl", 2, rb'"name":"[^"]*"', b'"name":""'),
     [("code-name-empty", "codebook.jsonl", 2)]),
    ("bad JSON in the codebook", member("codebook.jsonl", 3, rb"^\{", b""), [("json-malformed", "codebook.jsonl", 3)]),
    ("JSON of another kind", member("codebook.jsonl", 3, b'"name":"', b'"name":7,"x":"'),
     [("json-type", "codebook.jsonl", 3)]),
    ("deep JSON", append("codebook.jsonl", b"[" * 100000 + b"\n"), [("json-malformed", "codebook.jsonl", BEHIND)]),
    ("NUL in the codebook", member("codebook.jsonl", 5, b'"name":"', b'"name":"\0'),
     [("nul-byte", "codebook.jsonl", 5)]),
    ("invalid UTF-8 in the codebook", member("codebook.jsonl", 5, b'"name":"', b'"name":"\xfe'),
     [("not-utf8", "codebook.jsonl", 5)]),
    ("a mark before the codebook", replace("codebook.jsonl", b"", MARK), [("byte-order-mark", "codebook.jsonl", 1)]),
    ("a merge conflict in the codebook", append("codebook.jsonl", b"<<<<<<< HEAD\n"),
     [("merge-conflict", "codebook.jsonl", BEHIND)]),
    ("a codebook that is a link out", link_outside("codebook.jsonl"), [("path-outside", "codebook.jsonl", None)]),

    ("no participants", remove("participants.csv"), [("file-missing", "participants.csv", None)]),
    ("empty participants", write("participants.csv", b""), [("file-empty", "participants.csv", None)]),
    ("a participant twice", lines("participants.csv", lambda l: l + l[1:2]),
     [("participant-duplicate", "participants.csv", BEHIND)]),
    ("a participant deleted", lines("participants.csv", lambda l: l[:1] + l[2:]),
     [("participant-unknown", "documents/Y1.json", None)]),
    ("a value of another type", member("participants.csv", 2, rb",\d+,", ",çok,".encode()),
     [("attribute-mismatch", "participants.csv", 2)]),
    ("a row with too many cells", replace("participants.csv", b"Y1,", b"Y1,x,"),
     [("row-too-long", "participants.csv", 2)]),
    ("two bad rows and one twice",
     lines("participants.csv", lambda l: l[:1] + [b"\"\",x\n", b"Y1" + b",x" * 9 + b"\n"] + l[1:] + l[1:2]),
     [("id-empty", "participants.csv", 2), ("row-too-long", "participants.csv", 3),
      ("participant-duplicate", "participants.csv", 26)]),
    ("an open quote", replace("participants.csv", b"Y22,", b'Y22,"'), [("csv-quote-open", "participants.csv", LAST)]),
    ("a column twice", replace("participants.csv", b"id,cinsiyet", b"id,rol"),
     [("column-twice", "participants.csv", 1)]),
    ("no id column", replace("participants.csv", b"id,", b"no,"), [("column-missing", "participants.csv", 1)]),
    ("NUL in participants", replace("participants.csv", b"Y3,", b"Y3\0,"), [("nul-byte", "participants.csv", b"\0")]),
    ("invalid UTF-8 in participants", replace("participants.csv", "Kadın".encode(), b"Kad\xfdn"),
     [("not-utf8", "participants.csv", 2)]),
    ("a merge conflict in participants", append("participants.csv", b"<<<<<<< HEAD\n"),
     [("merge-conflict", "participants.csv", BEHIND)]),

    ("no project.json", remove("project.json"), [("project-missing", "project.json", None)]),
    ("an empty project.json", write("project.json", b""), [("file-empty", "project.json", None)]),
    ("a newer version", replace("project.json", b"coding-project/1", b"coding-project/2"),
     [("project-newer", "project.json", 2)]),
    ("another program's format", replace("project.json", b"coding-project/1", b"other/1"),
     [("format-unknown", "project.json", 2)]),
    ("bad JSON in project.json", replace("project.json", b'"title":', b'"title"'),
     [("json-malformed", "project.json", 4)]),
    ("an unknown attribute type", replace("project.json", b'"type":"integer"', b'"type":"intger"'),
     [("attribute-type-unknown", "project.json", b"intger")]),
    ("NUL in project.json", append("project.json", b"\0"), [("nul-byte", "project.json", BEHIND)]),
    ("invalid UTF-8 in project.json", replace("project.json", b'"title": "', b'"title": "\xfe'),
     [("not-utf8", "project.json", 4)]),
    ("a mark before project.json", replace("project.json", b"", MARK), [("byte-order-mark", "project.json", 1)]),

    ("an altered journal", member(JOURNAL, 2, b"imported", b"invented"), [("journal-altered", JOURNAL, 2)]),
    ("a journal with a line less", lines(JOURNAL, lambda l: l[:2] + l[3:]), [("journal-broken", JOURNAL, 3)]),
    ("a journal with its first line gone", lines(JOURNAL, lambda l: l[1:]), [("journal-broken", JOURNAL, 1)]),
    ("a journal cut short", lambda p: os.truncate(p / JOURNAL, (p / JOURNAL).stat().st_size - 100),
     [("journal-malformed", JOURNAL, LAST)]),
    ("invalid UTF-8 in the journal", member(JOURNAL, 4, b'"what":"', b'"what":"\xff'),
     [("journal-altered", JOURNAL, 4)]),
    ("NUL in the journal", append(JOURNAL, b"\0\n"), [("journal-malformed", JOURNAL, BEHIND)]),

    ("a change begun", write(".coding/stage/0", b"half"), [("change-interrupted", ".coding/stage", None)]),
    ("a commit record cut short", write(".coding/commit.json", b'{"change":{"id":"x"'),
     [("change-interrupted", ".coding/stage", None)]),
    ("a source of nobody", write("sources/Y77.txt", b"x"), [("source-orphan", "sources/Y77.txt", None)]),
]

# Without a fault that makes the rest unreadable, so that each must still be found.
AT_ONCE = ["NUL in segments", "an unknown level", "a participant twice",
           "an altered journal", "a stray file", "a source deleted", "a transcript missing", "a cyclic parent",
           "a weight of 101", "a code twice", "a change begun", "a value of another type"]


def line_of(wanted, path, project, sound):
    if wanted in (LAST, BEHIND):
        count = len((sound / path).read_bytes().splitlines())
        return count + (wanted == BEHIND)
    if isinstance(wanted, bytes):
        return (project / path).read_bytes().split(wanted)[0].count(b"\n") + 1
    return wanted


def state(project):
    """Every path of a folder with what it holds."""
    found = {}
    for path in sorted(project.rglob("*")):
        name = str(path.relative_to(project))
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[name] = "folder"
    return found


def check(program, project, *words):
    return subprocess.run([program, "-C", project, "check", *words], capture_output=True, check=False, timeout=60)


def faults_in(done):
    rows = json.loads(done.stdout)["rows"]
    return {(row["slug"], row["file"], row["line"]) for row in rows}, {row["severity"] for row in rows}


def complaints(program, project, wanted):
    """What is wrong with the check of a damaged folder, in words."""
    before = state(project)
    done = check(program, project, "-f", "json")
    if done.returncode not in (0, 1):
        return [f"exit {done.returncode}: {done.stderr.decode(errors='replace')}"]
    found, severities = faults_in(done)
    wrong = [f"not found: {fault}" for fault in wanted if fault not in found]
    if wrong:
        wrong.append(f"found: {sorted(found, key=str)[:8]}")
    if done.returncode != (1 if "error" in severities else 0):
        wrong.append(f"exit {done.returncode} with {severities}")
    if done.stderr:
        wrong.append(f"said: {done.stderr.decode(errors='replace')}")
    plain = check(program, project)
    text = plain.stdout.decode()  # must be UTF-8
    if any(ord(c) < 32 and c != "\n" or c in "\x7f\u202e" for c in text):
        wrong.append("control characters were sent")
    wrong += [f"the text does not name {slug}" for slug, _, _ in wanted if f"[{slug}]" not in text]
    if plain.returncode != done.returncode:
        wrong.append(f"exit {plain.returncode} as text, {done.returncode} as JSON")
    if state(project) != before:
        wrong.append("the folder was changed")
    return wrong


def main():
    parser = argparse.ArgumentParser(description="Demands that coding check finds every damage of a list.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    given = parser.parse_args()
    program = given.program.resolve()
    failed = 0
    several = [next(row for row in DAMAGES if row[0] == name) for name in AT_ONCE]
    together = ("many at once", lambda p: [make(p) for _, make, _ in several],
                [fault for _, _, wanted in several for fault in wanted])
    with tempfile.TemporaryDirectory(prefix="coding-damage-") as folder:
        sound = pathlib.Path(folder) / "sound"
        shutil.copytree(given.data / "ankara", sound)
        for name, make, wanted in [("nothing", lambda p: None, []), *DAMAGES, together]:
            project = pathlib.Path(folder) / "study"
            shutil.copytree(sound, project, symlinks=True)
            make(project)
            wanted = [(slug, path, line_of(line, path, project, sound)) for slug, path, line in wanted]
            wrong = complaints(program, project, wanted)
            if name == "nothing" and check(program, project).stdout != b"the project is sound\n":
                wrong.append("the undamaged folder is not sound")
            for text in wrong:
                print(f"{name}: {text}")
            failed += bool(wrong)
            shutil.rmtree(project)
    print(f"{len(DAMAGES)} damages, {failed} not as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
