#!/usr/bin/env python3
"""Real processes against real trouble: other writers, kills, full and read-only disks, closed pipes.

Every trial is a function below whose name begins with `trial_`; it gets a Trial with a copy of data/ankara and
returns nothing, or raises. A trial that this machine does not allow (mounting needs a privilege) is skipped, and
says so. Kills at random instants are in kills.py.
"""
import argparse
import contextlib
import fcntl
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

WRITERS = 8


class Skipped(Exception):
    """Why a trial cannot be made here."""


class Trial:
    def __init__(self, program, data, folder):
        self.program, self.folder = program, folder
        self.project = folder / "study"
        shutil.copytree(data / "ankara", self.project)
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
                            "CODING_CODER": "tester"} | \
            {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}

    def start(self, *words, project=None, **options):
        return subprocess.Popen([self.program, "-C", project or self.project, *words], env=self.environment,
                                stdout=options.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, text=True,
                                stdin=subprocess.DEVNULL, cwd=self.folder, **options)

    def run(self, *words, status=0, **options):
        process = self.start(*words, **options)
        out, err = process.communicate(timeout=60)
        demand(process.returncode == status, f"{words}: exit {process.returncode}, wanted {status}: {out}{err}")
        return out, err

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)

    def demand_sound(self, project=None):
        """`coding check` may warn of an interrupted change, no more."""
        out, _ = self.run("check", project=project)
        worse = [line for line in out.splitlines() if ": error: " in line]
        demand(not worse, f"check says {worse}")


def demand(holds, message):
    if not holds:
        raise AssertionError(message)


def state(project):
    """One digest of every file but those of .coding."""
    whole = hashlib.sha256()
    for path in sorted(project.rglob("*")):
        name = path.relative_to(project)
        if path.is_file() and ".coding" not in name.parts:
            whole.update(str(name).encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def coding_rows(first, count):
    rows = [f"Y1,sosyallesme,{i},{i + 3}" for i in range(first, first + count)]
    return "document,code,start,end\n" + "\n".join(rows) + "\n"


def segment_count(trial, coder):
    path = trial.project / "segments" / f"{coder}.jsonl"
    return len(path.read_text(encoding="utf-8").splitlines()) if path.exists() else 0


@contextlib.contextmanager
def mounted(folder, *options):
    """A small file system in memory."""
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)], capture_output=True, check=False)
    if done.returncode != 0:
        raise Skipped("mount is not permitted here: " + done.stderr.decode().strip())
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def remount_read_only(folder):
    done = subprocess.run(["mount", "-o", "remount,ro", str(folder)], capture_output=True, check=False)
    if done.returncode != 0:
        raise Skipped("remounting is not permitted here: " + done.stderr.decode().strip())


WRITING = [
    ("code", "Y1", "sosyallesme", "--span", "1:9"),
    ("uncode", "Y1", "sosyallesme", "--all", "--coder", "arastirmaci"),
    ("codebook", "add", "Yeni"),
    ("codebook", "rename", "sosyallesme", "başka"),
    ("codebook", "import", "codes.csv"),
    ("participants", "import", "people.csv"),
    ("import", "Y90.txt"),
]
READING = [("frequency",), ("matrix", "-f", "csv"), ("quotes", "sosyallesme"), ("status",), ("documents",),
           ("participants",), ("codebook",), ("check",)]


def inputs(trial):
    trial.write("codes.csv", "name\nYeni kod\n")
    trial.write("people.csv", "id,okul\nY1,köy\n")
    trial.write("Y90.txt", "Yeni görüşme.\n")


def trial_second_writer_is_told_who_is_at_work(trial):
    inputs(trial)
    trial.run("codebook", "add", "Önce")
    before = state(trial.project)
    with open(trial.project / ".coding/lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write("ayse (process 4711)\n")
        lock.flush()
        for process in [(words, trial.start(*words)) for words in WRITING]:
            _, err = process[1].communicate(timeout=60)
            demand(process[1].returncode == 3, f"{process[0]}: exit {process[1].returncode}: {err}")
            demand("is being changed by ayse (process 4711)" in err and "hint: " in err, err)
        for words in READING:
            trial.run(*words)
        demand(state(trial.project) == before, "a refused writer changed something")
    for words in WRITING:
        trial.run(*words)
    trial.demand_sound()


def trial_a_killed_writer_holds_nothing(trial):
    process = trial.start("code", "--from", trial.write("a.csv", coding_rows(0, 2000)))
    time.sleep(0.01)
    process.kill()
    process.communicate()
    trial.run("code", "Y2", "sosyallesme", "--span", "1:9")
    trial.demand_sound()


def trial_parallel_writers_lose_nothing(trial):
    processes = [trial.start("code", "--from", trial.write(f"{i}.csv", coding_rows(10 * i, 10)))
                 for i in range(WRITERS)]
    done = 0
    for process in processes:
        _, err = process.communicate(timeout=60)
        demand(process.returncode == 0 or "is being changed by" in err, err)
        done += process.returncode == 0
    demand(segment_count(trial, "tester") == 10 * done, f"{done} were told done: {segment_count(trial, 'tester')}")
    demand(done == WRITERS, f"{done} of {WRITERS} writers that wait two seconds were done")
    trial.demand_sound()


def trial_a_read_only_disk_can_be_read_and_says_no_to_writers(trial):
    inputs(trial)
    with mounted(trial.folder / "disk", "-o", "size=8m") as disk:
        project = disk / "study"
        shutil.copytree(trial.project, project)
        remount_read_only(disk)
        before = state(project)
        for words in READING:
            trial.run(*words, project=project)
        for words in WRITING:
            _, err = trial.run(*words, project=project, status=3)
            demand("Read-only file system" in err and "hint: " in err and str(project) in err, err)
        _, err = trial.run("frequency", "-o", str(disk / "out.txt"), project=project, status=3)
        demand("Read-only file system" in err, err)
        demand(state(project) == before, "a read-only project changed")


def trial_an_interrupted_change_is_read_from_a_read_only_disk(trial):
    inputs(trial)
    with mounted(trial.folder / "disk", "-o", "size=16m") as disk:
        project = disk / "study"
        shutil.copytree(trial.project, project)
        # The commit point is reached; moving the source into place fails, for its folder is a file meanwhile.
        (project / "sources").rename(disk / "sources")
        (project / "sources").touch()
        _, err = trial.run("import", "Y90.txt", project=project, status=3)
        demand("nothing is lost" in err and (project / ".coding/commit.json").exists(), err)
        (project / "sources").unlink()
        (disk / "sources").rename(project / "sources")
        remount_read_only(disk)
        before = state(project)
        out, _ = trial.run("documents", "-f", "csv", project=project)
        demand("Y90," in out, "the change is not seen")
        out, _ = trial.run("check", project=project)
        demand("[change-interrupted]" in out and ": error: " not in out, out)
        _, err = trial.run("codebook", "add", "Yeni", project=project, status=3)
        demand("Read-only file system" in err and state(project) == before, err)


def trial_a_full_disk_changes_nothing(trial):
    inputs(trial)
    big = trial.write("big.txt", "Uzun bir görüşme.\n" * 200000)
    with mounted(trial.folder / "disk", "-o", "size=3m") as disk:
        project = disk / "study"
        shutil.copytree(trial.project, project)
        trial.run("codebook", "add", "Önce", project=project)
        before = state(project)
        _, err = trial.run("import", big, "--as", "Z1", project=project, status=3)
        demand("No space left on device" in err and "make room" in err, err)
        demand(state(project) == before, "a full disk changed something")
        trial.demand_sound(project)
        trial.run("codebook", "add", "Sonra", project=project)
        _, err = trial.run("matrix", "-f", "html", "-o", str(disk / "o.html"), project=project)
        filler = os.open(disk / "filler", os.O_WRONLY | os.O_CREAT)
        with contextlib.suppress(OSError):
            while True:
                os.write(filler, b"\0" * 4096)
        os.close(filler)
        before = state(project)
        for words in WRITING:
            _, err = trial.run(*words, project=project, status=3)
            demand("No space left on device" in err, f"{words}: {err}")
            demand(state(project) == before, f"{words} on a full disk changed something")
        kept = (disk / "o.html").read_bytes()
        _, err = trial.run("matrix", "-f", "html", "-o", str(disk / "o.html"), "--force", project=project, status=3)
        demand("No space left on device" in err, err)
        demand((disk / "o.html").read_bytes() == kept, "a report that could not be written destroyed the old one")
        demand(sorted(p.name for p in disk.iterdir()) == ["filler", "o.html", "study"], "something was left behind")
        trial.demand_sound(project)


def trial_a_full_stdout_is_named(trial):
    with open("/dev/full", "w", encoding="utf-8") as full:
        _, err = trial.run("matrix", stdout=full, status=3)
    demand("cannot write the answer: No space left on device" in err and "hint: " in err, err)
    _, err = trial.run("matrix", "-o", "/dev/full", "--force", status=3)
    demand("No space left on device" in err, err)


def trial_a_closed_pipe_ends_quietly(trial):
    for words in (("quotes", "sosyallesme"), ("matrix", "-f", "csv"), ("codebook", "-f", "json")):
        pipe, end = os.pipe()
        process = trial.start(*words, stdout=end)
        os.close(end)
        os.read(pipe, 1)
        os.close(pipe)
        _, err = process.communicate(timeout=60)
        demand(process.returncode == 0 and err == "", f"{words}: exit {process.returncode}: {err}")


def trial_hostile_texts_reach_no_terminal_raw(trial):
    hostile = "Y: \x1b]0;x\x07 ve \x1b[31mkırmızı\u202e ters\u2066 \x9bK son.\n"
    text = trial.write("H1.txt", hostile * 3)
    trial.run("import", text, "--title", "baş\u202elık", "--note", "n\x9bot")
    trial.run("codebook", "add", "kod\u202ead\x9b", "--definition", "tanım\x1b[2J")
    trial.write("p.csv", "id,okul\u202e\nH1,\"kö\x1by\"\n")
    said = [trial.run("participants", "import", "p.csv")]
    said.append(trial.run("code", "H1", "kod\u202ead\x9b", "--span", "0:40", "--memo", "m\x1b[1m"))
    said.append(trial.run("code", "H1", "sosyallesme", "--span", "0:40", "--dry-run"))
    said.append(trial.run("code", "H1", "\x1b[2J", "--span", "0:40", status=2))
    said.append(trial.run("code", "H1", "sosyallesme", "--quote", "\x1b[2J yok", status=2))
    for words in (*READING, ("quotes", "kodad", "--coder", "tester"), ("codebook", "--definitions")):
        said.append(trial.run(*words))
    for shape in ("text", "csv", "markdown", "html", "json", "latex"):
        said.append(trial.run("quotes", "kodad", "--coder", "tester", "-f", shape))
    raw = [c for out, err in said for c in out + err
           if (ord(c) < 32 and c != "\n") or 0x7f <= ord(c) < 0xa0 or c in "\u202e\u2066"]
    demand(not raw, f"sent raw: {sorted(set(raw))!r} in {[s for s in said if set(raw) & set(s[0] + s[1])][:1]}")


def main():
    parser = argparse.ArgumentParser(description="Runs the program among other processes and on bad disks.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("trials", nargs="*", help="names without trial_; all by default")
    given = parser.parse_args()
    failed = 0
    for name, run in [(n, f) for n, f in globals().items() if n.startswith("trial_")]:
        if given.trials and name.removeprefix("trial_") not in given.trials:
            continue
        with tempfile.TemporaryDirectory(prefix="coding-processes-") as folder:
            words = name.removeprefix("trial_").replace("_", " ")
            try:
                run(Trial(given.program.resolve(), given.data.resolve(), pathlib.Path(folder)))
                print(f"passed: {words}")
            except Skipped as reason:
                print(f"SKIPPED: {words}: {reason}")
            except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
                print(f"FAILED: {words}: {error}")
                failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
