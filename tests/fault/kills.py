#!/usr/bin/env python3
"""kill -9 at random instants, over every changing command.

CODING_KILLS (100 when it is not set; 1,000 in a long run) processes are killed. Afterwards the project opens, `check`
and `history verify` find no error, every file is as before the change or as after it, and a change whose process had
said that it was done is there. Then two writers that are killed again and again work beside a reader that must never
be disturbed. The commands are those whose help offers --why: one that is missing below fails the test.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from processes import demand, state

KILLS = int(os.environ.get("CODING_KILLS", "100"))
ROUNDS = max(10, KILLS // 5)
COMMAND_ROW = re.compile(r"^  ([a-z][a-z-]*(?: [a-z][a-z-]*)?)(?:  |$)")
TEXT = "".join(f"Ayşe Hanım {i}. kez anlattı, çocuk oyun oynadı.\n" for i in range(60))

# Each changing command: what is done before, and the command that is killed.
CHANGES = {
    "init": ([], ["init", "new", "--title", "Yeni", "--id", "6f1c1f0e-0000-4000-8000-000000000009"]),
    "import": ([], ["import", "Y3.txt", "Y4.txt"]),
    "import --merge": ([], ["import", "other", "--merge"]),
    "participants import": ([], ["participants", "import", "people.csv"]),
    "documents speakers": ([], ["documents", "speakers", "Y2", "--other", "G"]),
    "documents correct": ([], ["documents", "correct", "Y1", "Y1-corrected.txt"]),
    "codebook add": ([], ["codebook", "add", "Yeni"]),
    "codebook set": ([], ["codebook", "set", "oyun", "--definition", "tanım"]),
    "codebook move": ([], ["codebook", "move", "oyun", "--root"]),
    "codebook rename": ([], ["codebook", "rename", "oyun", "başka"]),
    "codebook remove": ([], ["codebook", "remove", "boş"]),
    "codebook import": ([], ["codebook", "import", "codes.csv"]),
    "code": ([], ["code", "--from", "codings.csv", "--new"]),
    "uncode": ([], ["uncode", "Y1", "oyun", "--all"]),
    "edit": ([], ["edit", "Y1", "--new"]),
    "markup apply": ([], ["markup", "apply", "Y1", "Y1.coded", "--new"]),
    "codebook merge": ([], ["codebook", "merge", "oyun", "--into", "boş"]),
    "codebook split": ([], ["codebook", "split", "oyun", "--to", "yarım", "--document", "Y1"]),
    "codebook group": ([], ["codebook", "group", "küme", "oyun", "boş"]),
    "codebook ungroup": ([["codebook", "group", "küme", "oyun", "boş"]], ["codebook", "ungroup", "küme", "oyun"]),
    "recode": ([], ["recode", "oyun", "boş", "--document", "Y1"]),
    "adjust": ([], ["adjust", "Y1", "oyun", "--span", "0:20", "--to", "0:12", "--weight", "60"]),
    "memo add": ([], ["memo", "add", "Düşünce", "--code", "oyun"]),
    "checklist answer": ([], ["checklist", "answer", "coreq", "14", "Kimse."]),
    "memo change": ([["memo", "add", "Düşünce"]], ["memo", "change", "tester-1", "Başka"]),
    "memo remove": ([["memo", "add", "Düşünce"]], ["memo", "remove", "tester-1"]),
    "framework import": ([], ["framework", "import", "summaries.csv"]),
    "coders coded": ([["coders", "coded", "Y1"]], ["coders", "coded", "--all"]),
    "coders study": ([], ["coders", "study", "tester"]),
    "study set": ([], ["study", "set", "--stage", "axial", "--method", "straussian"]),
    "compare": ([], ["compare", "oyun", "--memo", "İkisi de oyun"]),
    "relate": ([], ["relate", "oyun", "leads-to", "boş", "--evidence", "Y1:0:20"]),
    "autocode": ([], ["autocode", "oyun", "--match", "kez"]),
    "reconcile": ([["code", "Y1", "oyun", "--span", "0:20", "--coder", "burak"]], ["reconcile"]),
    "undo": ([], ["undo"]),
    "redo": ([["undo", "2"]], ["redo"]),
    "history adopt": ("by hand", ["history", "adopt"]),
    "pseudonymise": ([], ["pseudonymise", "--key", "names.csv", "--drop-sources"]),
}
# What a command does in more than one way, and what is killed besides.
MORE = [
    ([["code", "Y1", "oyun", "--span", "0:20", "--coder", "burak"], ["reconcile"]], ["undo"]),
    ([["documents", "correct", "Y1", "Y1-corrected.txt"]], ["undo"]),
    ([["import", "other", "--merge"]], ["undo"]),
    ([["coders", "coded", "--all"]], ["coders", "coded", "Y1", "--not"]),
    ([["coders", "coded", "--all"]], ["undo"]),
    ([["relate", "oyun", "leads-to", "boş", "--evidence", "Y1:0:20"]], ["relate", "oyun", "leads-to", "boş", "--remove"]),
    ([["markup", "apply", "Y1", "Y1.coded", "--new"]], ["undo", "3"]),
    ([["pseudonymise", "--key", "names.csv", "--keep-sources"]], ["pseudonymise", "--restore", "--key", "names.csv"]),
    ([], ["pseudonymise", "--key", "names.csv", "--forget"]),
]


class Study:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
                            "CODING_CODER": "tester", "SOURCE_DATE_EPOCH": "1767225600",
                            "EDITOR": "sed -i 's/50. kez/[[50. kez]]{yepyeni}/'"} | \
            {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        self.inputs()
        self.base = folder / "base"
        self.make()

    def inputs(self):
        files = {"Y1.txt": TEXT, "Y2.txt": "G: Nasıl?\nA: İyi.\n" * 9, "Y3.txt": TEXT, "Y4.txt": "A: Yok.\n" * 40,
                 "Y1-corrected.txt": "Başlangıç.\n" + TEXT.replace("oynadı", "oynadılar"),
                 "names.csv": "name,label\nAyşe|Ayşe Hanım,[Ö1]\n", "people.csv": "id,okul\nY1,köy\nY2,kent\n", "codes.csv": "name,parent\nyeni,\nalt,yeni\n",
                 "summaries.csv": "participant,code,summary\nY1,oyun,Sakin\nY2,oyun,Uzun\nY2,boş,Kısa\n",
                 "codings.csv": "document,code,start,end\n" + "".join(f"Y1,taze,{i},{i + 4}\n" for i in range(80))}
        for name, text in files.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        (self.folder / "names.csv").chmod(0o600)

    def make(self):
        # The folder is the one that is named with -C in all that follows.
        self.run(None, "init", str(self.base), "--title", "Deneme", "--language", "tr")
        self.run(self.base, "import", "Y1.txt", "Y2.txt")
        for name in ("Kişisel", "boş"):
            self.run(self.base, "codebook", "add", name)
        self.run(self.base, "codebook", "add", "oyun", "--parent", "Kişisel")
        self.run(self.base, "code", "Y1", "oyun", "--span", "0:20")
        other = self.folder / "other"
        shutil.copytree(self.base, other)
        self.run(other, "import", "Y3.txt", "--coder", "burak")
        self.run(other, "code", "Y1", "oyun", "--span", "30:50", "--coder", "burak")
        self.run(self.base, "code", "Y2", "oyun", "--span", "3:9")
        shown = self.run(self.base, "markup", "show", "Y1")
        (self.folder / "Y1.coded").write_text(shown.replace("7. kez", "[[7. kez]]{yepyeni}", 1), encoding="utf-8")

    def start(self, project, *words):
        place = [] if project is None else ["-C", str(project)]
        return subprocess.Popen([self.program, *words, *place], env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.folder)

    def run(self, project, *words, status=0):
        process = self.start(project, *words)
        out, err = process.communicate(timeout=120)
        demand(process.returncode == status, f"{words}: exit {process.returncode}, wanted {status}: {out}{err}")
        return out

    def demand_sound(self, project, what):
        for words in (("check",), ("history", "verify")):
            process = self.start(project, *words)
            out, err = process.communicate(timeout=120)
            demand(process.returncode == 0, f"{what}: {words} says {out}{err}")


class Killing:
    """One change: the state before and after, made once, and killed as often as asked."""

    def __init__(self, study, number, before, words):
        self.study, self.words = study, words
        self.before = study.folder / f"before-{number}"
        self.project = study.folder / "study"
        shutil.copytree(study.base, self.before)
        if before == "by hand":
            with open(self.before / "codebook.jsonl", "a", encoding="utf-8") as codebook:
                codebook.write('{"id":"el","name":"elle"}\n')
            before = []
        for each in before:
            study.run(self.before, *each)
        self.is_init = words[0] == "init"
        self.states = [self.state_after(False), self.state_after(True)]
        demand(self.states[0] != self.states[1], f"{words} changes nothing")

    def fresh(self):
        shutil.rmtree(self.project, ignore_errors=True)
        if self.is_init:
            self.project.mkdir()
        else:
            shutil.copytree(self.before, self.project)

    def start(self):
        if self.is_init:
            return self.study.start(None, "init", str(self.project / "new"), *self.words[2:])
        return self.study.start(self.project, *self.words)

    def state_after(self, done):
        self.fresh()
        begin = time.monotonic()
        if done:
            process = self.start()
            out, err = process.communicate(timeout=120)
            demand(process.returncode == 0, f"{self.words}: exit {process.returncode}: {out}{err}")
        self.seconds = time.monotonic() - begin
        if done:  # what is in one of the two states need not be looked at again
            self.study.demand_sound(self.project / "new" if self.is_init else self.project, str(self.words))
        return state(self.project)

    def kill(self, moment):
        """(was it running, is it done)"""
        self.fresh()
        process = self.start()
        time.sleep(moment * self.seconds)
        process.kill()
        process.communicate(timeout=120)
        told_done = process.returncode == 0
        what = f"{' '.join(self.words)} killed after {1000 * moment * self.seconds:.1f} ms"
        if self.is_init:
            return not told_done, self.init_is_whole(what, told_done)
        self.study.run(self.project, "check")
        # The next writer finishes or discards what is left, and has nothing to write itself.
        probe = ("code", "Y1", "oyun", "--span", "0:20") if self.words[0] == "history" else ("history", "adopt")
        self.study.run(self.project, *probe)
        now = state(self.project)
        demand(now in self.states, f"{what} left something between")
        demand(not told_done or now == self.states[1], f"{what} was told done and is not there")
        return not told_done, now == self.states[1]

    def init_is_whole(self, what, told_done):
        new = self.project / "new"
        process = self.study.start(None, "init", str(new), *self.words[2:])
        process.communicate(timeout=120)
        demand(process.returncode in (0, 2), f"{what}: it cannot be made again")
        demand(not (told_done and process.returncode == 0), f"{what} was told done and is not there")
        demand(state(self.project) == self.states[1], f"{what} left something between")
        return process.returncode == 2


def changing_commands(study):
    """Those whose help offers --why."""
    def rows(*words):
        out = study.run(None, "help", *words)
        return [row.group(1) for row in map(COMMAND_ROW.match, out.splitlines()) if row]
    out = []
    for first in rows():
        for command in [first, *[row for row in rows(first) if row.startswith(first + " ")]]:
            if command not in out and "--why" in study.run(None, *command.split(), "-h"):
                out.append(command)
    return out


def trial_every_changing_command_is_here(study):
    known = {name.removesuffix(" --merge") for name in CHANGES}
    missing = [command for command in changing_commands(study) if command not in known]
    demand(not missing, f"CHANGES has no {missing}: give each a line")
    demand(len(known) > 15, "the help lists fewer commands than there are")


def trial_a_kill_at_any_instant_leaves_before_or_after(study):
    chance = random.Random(20261122)
    changes = [*CHANGES.values(), *MORE]
    killings = [Killing(study, number, *change) for number, change in enumerate(changes)]
    hit = done = 0
    for number in range(KILLS):
        running, finished = killings[number % len(killings)].kill(chance.uniform(0, 1.2))
        hit, done = hit + running, done + finished
    print(f"  {KILLS} kills of {len(killings)} changes: {hit} hit a running command, {done} changes were done")
    demand(hit > KILLS // 4 and done > 0, "the kills miss the commands")


def trial_two_killed_writers_and_a_reader(study):
    chance = random.Random(7)
    project = study.folder / "shared"
    shutil.copytree(study.base, project)
    reported = []
    reader = study.start(project, "status")
    seconds = []
    for number in range(ROUNDS):
        writers = []
        for coder in ("ayse", "burak"):
            span = f"{number}:{number + 7}"
            writers.append((coder, span, study.start(project, "code", "Y1", "oyun", "--span", span,
                                                     "--coder", coder)))
        begin = time.monotonic()
        if number % 2 == 0 and seconds:
            time.sleep(chance.uniform(0, 1.2 * max(seconds)))
            chance.choice(writers)[2].kill()
        for coder, span, process in writers:
            _, err = process.communicate(timeout=120)
            demand(process.returncode in (0, -9), f"{coder} {span}: exit {process.returncode}: {err}")
            if process.returncode == 0:
                reported.append((coder, span))
        if number % 2 == 1 or not seconds:
            seconds.append(time.monotonic() - begin)
        if reader.poll() is not None:
            _, err = reader.communicate()
            demand(reader.returncode == 0 and err == "", f"a reader was disturbed: {err}")
            words = [("frequency", "--coder", "tester"), ("quotes", "oyun", "--coder", "tester"), ("check",)]
            reader = study.start(project, *chance.choice(words))
    reader.communicate(timeout=120)
    study.demand_sound(project, "two killed writers")
    for coder, span in reported:
        begin, end = span.split(":")
        lines = (project / "segments" / f"{coder}.jsonl").read_text(encoding="utf-8")
        demand(f'"start":{begin},"end":{end},' in lines, f"{coder} was told that {span} is done, and it is not there")
    print(f"  {2 * ROUNDS} writers, {len(reported)} reported done, all of them there")
    demand(len(reported) > ROUNDS // 2, "hardly any writer came through")


def main():
    parser = argparse.ArgumentParser(description="Kills the program at random instants.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, help="not used here")
    parser.add_argument("trials", nargs="*", help="names without trial_; all by default")
    given = parser.parse_args()
    failed = 0
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    for name, run in [(n, f) for n, f in globals().items() if n.startswith("trial_")]:
        if given.trials and name.removeprefix("trial_") not in given.trials:
            continue
        with tempfile.TemporaryDirectory(prefix="coding-kills-", dir=memory) as folder:
            words = name.removeprefix("trial_").replace("_", " ")
            begin = time.monotonic()
            try:
                run(Study(given.program.resolve(), pathlib.Path(folder)))
                print(f"passed: {words} ({time.monotonic() - begin:.1f} s)")
            except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
                print(f"FAILED: {words}: {error}")
                failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
