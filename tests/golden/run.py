#!/usr/bin/env python3
"""Runs one golden case: a folder with a command line and what it must print.

    tests/golden/<command>/<case>/
      cmd      shell lines, run by `bash -eu` in a fresh copy of input/ (an empty folder when there is none)
      input/   optional: the files the case starts from; often a link to one of tests/projects
      stdout   what must be printed; no file means nothing
      stderr   the same for what is said about it; always compared, so that a new warning is seen
      exit     the exit status; no file means 0
      files/   optional: files that must be there afterwards, with these bytes; others are not looked at

`coding` on the PATH is the program under test and $DATA the repository's data folder, for reading only. The
environment holds nothing else but what is listed in `environment` below, so that a case means the same on every
machine. Paths of the temporary folder and of data are printed as $TMP and $DATA.
With CODING_BLESS=1 the expectations are rewritten; files/ keeps its list of files and gets new bytes.
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TIMEOUT_SECONDS = 120


def environment(program, data, folder):
    """Everything a case may depend on."""
    home = folder / "home"
    home.mkdir()
    tools = folder / "bin"
    tools.mkdir()
    (tools / "coding").symlink_to(program)
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return kept | {
        "PATH": f"{tools}:/usr/bin:/bin",
        "DATA": str(data),
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "SOURCE_DATE_EPOCH": "1767225600",
        "CODING_CODER": "tester",
    }


def run(case, program, data, folder):
    """(exit status, stdout, stderr, the folder the case ran in)"""
    work = folder / "work"
    if (case / "input").is_dir():
        shutil.copytree(case / "input", work, symlinks=True)
    else:
        work.mkdir()
    done = subprocess.run(["bash", "-eu", str(case / "cmd")], cwd=work, stdin=subprocess.DEVNULL,
                          env=environment(program, data, folder), capture_output=True, check=False,
                          timeout=TIMEOUT_SECONDS)
    hide = lambda printed: printed.replace(bytes(work), b"$TMP").replace(bytes(data), b"$DATA")
    return done.returncode, hide(done.stdout), hide(done.stderr), work


def read(path, default=b""):
    return path.read_bytes() if path.is_file() else default


def expected_files(case):
    """Paths below files/, sorted."""
    top = case / "files"
    return sorted(path.relative_to(top) for path in top.rglob("*") if path.is_file())


def compare(name, expected, actual):
    """Prints how two byte strings differ; whether they do."""
    if expected == actual:
        return False
    lines = [text.decode("utf-8", "backslashreplace").splitlines() for text in (expected, actual)]
    diff = list(difflib.unified_diff(*lines, f"{name} (expected)", f"{name} (printed now)", lineterm=""))
    print("\n".join(diff) if diff else f"{name}: the same lines, but their ends differ (\\r or the last \\n)")
    return True


def check(case, status, out, err, work):
    """Whether everything is as expected; prints what is not."""
    wrong = compare("exit", read(case / "exit", b"0\n").strip(), str(status).encode())
    wrong = compare("stdout", read(case / "stdout"), out) or wrong
    wrong = compare("stderr", read(case / "stderr"), err) or wrong
    for path in expected_files(case):
        if not (work / path).is_file():
            print(f"files/{path}: is not there after the run")
            wrong = True
        else:
            wrong = compare(f"files/{path}", read(case / "files" / path), read(work / path)) or wrong
    return not wrong


def write(path, content, default=b""):
    """A file that says only what its absence would say is removed."""
    if content != default:
        path.write_bytes(content)
    elif path.exists():
        path.unlink()


def bless(case, status, out, err, work):
    write(case / "stdout", out)
    write(case / "stderr", err)
    write(case / "exit", f"{status}\n".encode(), b"0\n")
    for path in expected_files(case):
        if (work / path).is_file():
            shutil.copyfile(work / path, case / "files" / path)
        else:
            (case / "files" / path).unlink()


def main():
    parser = argparse.ArgumentParser(description="Runs golden cases; CODING_BLESS=1 rewrites what they expect.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("cases", type=pathlib.Path, nargs="+")
    given = parser.parse_args()
    failed = []
    for case in given.cases:
        if not (case / "cmd").is_file():
            sys.exit(f"{case}: a golden case has a file named cmd")
        with tempfile.TemporaryDirectory(prefix="coding-golden-") as folder:
            result = run(case.resolve(), given.program.resolve(), given.data.resolve(), pathlib.Path(folder))
            if os.environ.get("CODING_BLESS") == "1":
                bless(case, *result)
            elif not check(case, *result):
                print(f"failed: {case}\nwhen the new answer is right: CODING_BLESS=1, run again, read the diff")
                failed.append(case)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
