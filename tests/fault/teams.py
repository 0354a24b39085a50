#!/usr/bin/env python3
"""Two clones of a project, worked on apart and joined by plain `git merge`, with a git that nobody has set up.

Every trial is a function below whose name begins with `trial_`; it gets a Team: a project under git with three
texts and a codebook, and two clones of it, ayse's and burak's. Without git all are skipped, and say so.
"""
import argparse
import inspect
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CODES = ["Kişisel", "sosyalleşme", "özgüven", "dayanışma", "Mesleki", "oyun", "materyal"]


def demand(holds, message):
    if not holds:
        raise AssertionError(message)


class Team:
    def __init__(self, program, folder):
        self.program, self.folder, self.second = program, folder, 0
        (folder / "empty").write_text("")
        self.environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(folder), "LC_ALL": "C.UTF-8",
                            "NO_COLOR": "1", "GIT_CONFIG_GLOBAL": str(folder / "empty"), "GIT_CONFIG_NOSYSTEM": "1",
                            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
                            "GIT_COMMITTER_EMAIL": "a@example.org"} | \
            {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        self.base = folder / "base"
        self.plain("init", str(self.base), "--title", "Deneme", "--language", "tr", "--levels", "kategori,kod")
        for number in (1, 2, 3):
            self.code(self.base, "kurucu", "import", self.text(f"Y{number}"))
        for name in CODES:
            parent = {"s": "Kişisel", "ö": "Kişisel", "d": "Kişisel", "o": "Mesleki", "m": "Mesleki"}.get(name[0])
            self.code(self.base, "kurucu", "codebook", "add", name, *(("--parent", parent) if parent else ()))
        self.git(self.base, "init", "-q", "-b", "main")
        self.commit(self.base)
        self.ayse, self.burak = folder / "ayse", folder / "burak"
        for clone in (self.ayse, self.burak):
            self.git(folder, "clone", "-q", str(self.base), str(clone))

    def text(self, name):
        path = self.folder / f"{name}.txt"
        path.write_text("".join(f"{name} söyledi ki {i}. cümle budur.\n" for i in range(40)), encoding="utf-8")
        return str(path)

    def run(self, words, status=0):
        self.second += 1
        environment = self.environment | {"SOURCE_DATE_EPOCH": str(1767225600 + self.second)}
        done = subprocess.run(words, env=environment, cwd=self.folder, capture_output=True, text=True, check=False,
                              timeout=120, stdin=subprocess.DEVNULL)
        demand(done.returncode == status, f"{words[1:]}: exit {done.returncode}, wanted {status}: "
                                          f"{done.stdout}{done.stderr}")
        return done.stdout

    def plain(self, *words):
        return self.run([self.program, *words, "--coder", "kurucu"])

    def code(self, clone, coder, *words, status=0):
        return self.run([self.program, "-C", str(clone), *words, "--coder", coder], status)

    def git(self, clone, *words, status=0):
        return self.run(["git", "-C", str(clone), *words], status)

    def commit(self, clone):
        self.git(clone, "add", "-A")
        self.git(clone, "commit", "-q", "-m", "work")

    def merge(self, status=0):
        """Burak's work into Ayşe's clone."""
        for clone in (self.ayse, self.burak):
            self.commit(clone)
        self.git(self.ayse, "fetch", "-q", str(self.burak), "main:burak")
        said = self.git(self.ayse, "merge", "--no-edit", "burak", status=status)
        if status == 0:
            demand("CONFLICT" not in said, said)
        return said

    def ask(self, *words, status=0):
        return self.run([self.program, "-C", str(self.ayse), *words], status)

    def check(self, status=0):
        return self.ask("check", status=status)

    def demand_sound(self, notes=()):
        found = [line for line in self.check().splitlines() if line.endswith("]")]
        unexplained = [line for line in found if not any(f"[{slug}]" in line for slug in notes)]
        demand(not unexplained, f"check says {unexplained}")

    def segments(self, coder):
        path = self.ayse / "segments" / f"{coder}.jsonl"
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return {(row["document"], row["start"], row["end"], row["code"]) for row in rows}

    def codebook(self):
        return {row["id"]: row for row in json.loads(self.ask("codebook", "-f", "json"))["rows"]}


def span(team, clone, coder, document, begin, code):
    team.code(clone, coder, "code", document, code, "--span", f"{begin}:{begin + 9}")


def trial_two_coders_code_the_same_text(team):
    for i in range(20):
        span(team, team.ayse, "ayse", "Y1", 10 * i, "oyun")
        span(team, team.burak, "burak", "Y1", 10 * i, "materyal")
    team.merge()
    demand(len(team.segments("ayse")) == 20 and len(team.segments("burak")) == 20, "passages are missing")
    team.demand_sound()


def trial_one_coder_on_two_machines(team):
    span(team, team.base, "ayse", "Y1", 100, "oyun")
    team.commit(team.base)
    for clone in (team.ayse, team.burak):
        team.git(clone, "pull", "-q", "--no-rebase", "--no-edit", str(team.base), "main")
    for i in range(12):
        span(team, team.ayse, "ayse", "Y1", 20 * i, "sosyallesme")
        span(team, team.burak, "ayse", "Y1", 20 * i + 10, "ozguven")
        span(team, team.burak, "ayse", "Y2", 20 * i, "ozguven")
    team.merge()
    demand(len(team.segments("ayse")) == 1 + 36, f"there are {len(team.segments('ayse'))} passages")
    team.demand_sound(["segments-unsorted", "journal-forked", "segment-twice"])
    demand("ayse,37," in team.ask("status", "--coders", "-f", "csv"), "a passage counts twice")
    span(team, team.ayse, "ayse", "Y3", 0, "oyun")
    demand(len(team.segments("ayse")) == 1 + 36 + 1, "a change after the merge lost passages")
    team.demand_sound(["journal-forked"])
    team.code(team.ayse, "ayse", "undo")
    team.demand_sound(["journal-forked"])


def trial_both_declare_documents(team):
    team.code(team.ayse, "ayse", "coders", "coded", "--all")
    team.code(team.ayse, "ceren", "coders", "coded", "Y3")
    team.code(team.burak, "burak", "coders", "coded", "Y1")
    team.code(team.burak, "ceren", "coders", "coded", "Y1", "Y3")
    team.merge()
    rows = {row["coder"]: row["declared"] for row in json.loads(team.ask("coders", "-f", "json"))["rows"]}
    demand((rows["ayse"], rows["burak"], rows["ceren"]) == (3, 1, 2), str(rows))
    team.demand_sound(["declarations-unsorted", "declared-twice", "journal-forked"])
    team.code(team.ayse, "ceren", "coders", "coded", "Y2")
    coded = (team.ayse / "coded/ceren.jsonl").read_text(encoding="utf-8").splitlines()
    demand(coded == [f'{{"document":"{name}"}}' for name in ("Y1", "Y2", "Y3")], str(coded))
    team.demand_sound(["journal-forked"])
    team.ask("history", "verify")


def trial_both_add_codes_at_the_same_place(team):
    for i in range(3):
        team.code(team.ayse, "ayse", "codebook", "add", f"ayşenin {i}", "--parent", "mesleki")
        team.code(team.burak, "burak", "codebook", "add", f"burağın {i}", "--parent", "mesleki")
        team.code(team.ayse, "ayse", "codebook", "add", f"Ayşe kökü {i}")
        team.code(team.burak, "burak", "codebook", "add", f"Burak kökü {i}", "--definition", "tanım")
    team.merge()
    added = set(team.codebook()) - {"kisisel", "mesleki", "sosyallesme", "ozguven", "dayanisma", "oyun", "materyal"}
    demand(len(added) == 12, f"the codebook holds {sorted(added)}")
    team.demand_sound()


def trial_both_add_the_same_code(team):
    team.code(team.ayse, "ayse", "codebook", "add", "yenilik", "--parent", "mesleki", "--definition", "tanım")
    team.code(team.burak, "burak", "codebook", "add", "yenilik", "--parent", "mesleki", "--color", "#112233")
    team.merge()
    row = team.codebook()["yenilik"]
    demand(row["definition"] == "tanım" and row["color"] == "#112233", str(row))
    team.demand_sound()


def trial_neighbours_in_the_codebook_are_changed(team):
    team.code(team.ayse, "ayse", "codebook", "set", "sosyallesme", "--definition", "Ayşe'nin")
    team.code(team.burak, "burak", "codebook", "set", "ozguven", "--definition", "Burak'ın")
    team.code(team.burak, "burak", "codebook", "rename", "dayanisma", "yardımlaşma")
    team.code(team.burak, "burak", "codebook", "add", "yeni", "--parent", "kisisel")
    team.merge()
    codes = team.codebook()
    demand(codes["sosyallesme"]["definition"] == "Ayşe'nin" and codes["ozguven"]["definition"] == "Burak'ın", str(codes))
    demand(codes["dayanisma"]["name"] == "yardımlaşma" and "yeni" in codes and len(codes) == 8, str(codes))
    team.demand_sound(["line-superseded"])
    team.code(team.ayse, "ayse", "codebook", "add", "en yeni")
    demand(len((team.ayse / "codebook.jsonl").read_text().splitlines()) == 9, "the next change left old lines")
    team.demand_sound()


def trial_one_renames_and_another_defines_or_moves_the_code(team):
    team.code(team.ayse, "ayse", "codebook", "rename", "oyun", "oyunlar")
    team.code(team.burak, "burak", "codebook", "set", "oyun", "--definition", "oyun oynamak")
    team.code(team.burak, "burak", "codebook", "move", "oyun", "--parent", "kisisel")
    span(team, team.burak, "burak", "Y1", 0, "oyun")
    team.merge()
    row = team.codebook()["oyun"]
    demand((row["name"], row["definition"], row["parent"]) == ("oyunlar", "oyun oynamak", "kisisel"), str(row))
    team.demand_sound()


def trial_two_definitions_of_one_code_are_a_conflict_of_one_line(team):
    team.code(team.ayse, "ayse", "codebook", "set", "oyun", "--definition", "Ayşe'nin tanımı")
    team.code(team.burak, "burak", "codebook", "set", "oyun", "--definition", "Burak'ın tanımı")
    team.code(team.burak, "burak", "codebook", "add", "yeni", "--parent", "mesleki")
    said = team.merge(status=1)
    demand([line for line in said.splitlines() if "CONFLICT" in line] ==
           ["CONFLICT (add/add): Merge conflict in definitions/oyun.json"], said)
    file = team.ayse / "definitions/oyun.json"
    lines = file.read_text(encoding="utf-8").splitlines()
    demand(len(lines) == 5 and "Ayşe'nin tanımı" in lines[1] and "Burak'ın tanımı" in lines[3], str(lines))
    demand("definitions/oyun.json:1:1: error: git left a merge conflict here" in team.check(1), team.check(1))
    file.write_text(lines[3] + "\n", encoding="utf-8")
    team.commit(team.ayse)
    demand(team.codebook()["oyun"]["definition"] == "Burak'ın tanımı", "the choice does not hold")
    demand("yeni" in team.codebook(), "the other change is lost")
    team.demand_sound()
    file.write_text('{"definition":"İkisi birden"}\n', encoding="utf-8")
    demand(team.codebook()["oyun"]["definition"] == "İkisi birden", "an agreement does not hold")
    team.code(team.ayse, "ayse", "codebook", "add", "en yeni")
    demand(team.codebook()["oyun"]["definition"] == "İkisi birden", "the next change lost the agreement")
    team.commit(team.ayse)
    team.demand_sound()


def trial_two_later_definitions_are_a_conflict_of_one_line(team):
    for clone in (team.ayse, team.burak):
        team.code(clone, "kurucu", "codebook", "set", "oyun", "--definition", "ilk")
    team.merge()
    team.git(team.burak, "pull", "-q", "--no-rebase", "--no-edit", str(team.ayse), "main")
    team.code(team.ayse, "ayse", "codebook", "set", "oyun", "--use", "Ayşe")
    team.code(team.burak, "burak", "codebook", "set", "oyun", "--use", "Burak")
    said = team.merge(status=1)
    demand(said.count("CONFLICT") == 1 and "definitions/oyun.json" in said, said)


def trial_two_names_of_one_code_are_named_by_check(team):
    team.code(team.ayse, "ayse", "codebook", "rename", "oyun", "oyunlar")
    team.code(team.burak, "burak", "codebook", "rename", "oyun", "eğlence")
    team.merge()
    said = team.check(1)
    demand("codebook.jsonl:7: error: the code 'oyun' stands here a second time, with other words [code-duplicate]"
           in said.replace(":1: error", ": error"), said)


def trial_a_code_removed_by_one_and_used_by_another(team):
    team.code(team.ayse, "ayse", "codebook", "remove", "oyun", "--why", "çok genel")
    span(team, team.burak, "burak", "Y1", 0, "oyun")
    team.merge()
    said = team.check(1)
    demand("segments/burak.jsonl:1: error: there is no code 'oyun'" in said and "ayse did on 2026" in said and
           "çok genel" in said and "coding codebook add NAME --id oyun" in said, said)
    team.code(team.ayse, "burak", "uncode", "Y1", "oyun", "--all")
    team.demand_sound()
    team.code(team.ayse, "ayse", "codebook", "add", "oyun", "--id", "oyun", "--parent", "mesleki")
    team.code(team.ayse, "burak", "undo")
    team.demand_sound()


def trial_a_code_merged_by_one_and_used_by_another(team):
    span(team, team.ayse, "ayse", "Y1", 0, "oyun")
    team.code(team.ayse, "ayse", "codebook", "merge", "oyun", "--into", "materyal", "--why", "aynı şey")
    span(team, team.burak, "burak", "Y1", 0, "oyun")
    span(team, team.burak, "burak", "Y1", 0, "materyal")
    team.code(team.burak, "burak", "codebook", "add", "kart oyunu", "--parent", "oyun")
    team.code(team.burak, "burak", "codebook", "set", "oyun", "--color", "#112233")
    team.merge()
    codes = team.codebook()
    demand("oyun" not in codes and codes["kart-oyunu"]["parent"] == "materyal", str(codes.keys()))
    said = team.check()
    demand("since then burak has given it to 1 passage" in said and "aynı şey" in said, said)
    team.demand_sound(["alias-used", "alias-changed", "parent-merged", "line-superseded", "line-returned"])
    rows = json.loads(team.ask("quotes", "materyal", "-f", "json", "--coder", "burak"))["rows"]
    demand(len(rows) == 1, f"a passage with both codes counts {len(rows)} times")


def trial_two_merge_two_codes_into_each_other(team):
    team.code(team.ayse, "ayse", "codebook", "merge", "oyun", "--into", "materyal")
    team.code(team.burak, "burak", "codebook", "merge", "materyal", "--into", "oyun")
    team.merge()
    codes = team.codebook()
    demand(("materyal" in codes) and ("oyun" not in codes), str(codes.keys()))
    team.demand_sound(["alias-cycle", "line-superseded", "line-returned"])
    team.code(team.ayse, "ayse", "codebook", "move", "materyal", "--parent", "mesleki")
    team.demand_sound(["line-returned", "line-superseded"])


def trial_two_merge_one_code_into_different_ones(team):
    team.code(team.ayse, "ayse", "codebook", "merge", "oyun", "--into", "materyal")
    team.code(team.burak, "burak", "codebook", "merge", "oyun", "--into", "dayanisma")
    team.merge()
    said = team.check(1)
    demand("was merged by two people, into different codes: 'dayanisma' and 'materyal'" in said, said)


def trial_both_group_one_code(team):
    team.code(team.ayse, "ayse", "codebook", "group", "bir", "oyun", "materyal")
    team.code(team.burak, "burak", "codebook", "group", "iki", "oyun")
    team.merge()
    demand(team.codebook()["oyun"]["sets"] == ["bir", "iki"], str(team.codebook()["oyun"]))
    team.demand_sound(["line-superseded"])


def trial_a_code_removed_by_one_while_another_puts_one_below_it(team):
    team.code(team.ayse, "ayse", "codebook", "remove", "dayanisma")
    team.code(team.burak, "burak", "codebook", "add", "yardım", "--parent", "dayanisma")
    team.merge()
    demand(team.codebook()["yardim"]["parent"] == "dayanisma", "the parent is not there again")
    team.demand_sound(["code-returned", "line-returned"])


def trial_a_code_removed_beside_a_change_is_told_of(team):
    team.code(team.ayse, "ayse", "codebook", "remove", "materyal")
    team.code(team.burak, "burak", "codebook", "add", "Sonuncu")
    team.merge()
    codes = team.codebook()
    demand("sonuncu" in codes, "the new code is lost")
    team.demand_sound(["line-returned"])
    demand("materyal" not in codes or "this code was taken out, as ayse did" in team.check(), team.check())


def trial_passages_taken_out_beside_new_ones_are_told_of(team):
    span(team, team.base, "ayse", "Y1", 100, "oyun")
    team.commit(team.base)
    for clone in (team.ayse, team.burak):
        team.git(clone, "pull", "-q", "--no-rebase", "--no-edit", str(team.base), "main")
    team.code(team.ayse, "ayse", "uncode", "Y1", "oyun", "--all")
    span(team, team.burak, "ayse", "Y1", 200, "materyal")
    team.merge()
    demand(("Y1", 200, 209, "materyal") in team.segments("ayse"), "the new passage is lost")
    team.demand_sound(["journal-forked", "line-returned"])
    demand(("Y1", 100, 109, "oyun") not in team.segments("ayse") or "[line-returned]" in team.check(), team.check())


def trial_both_import_texts(team):
    for number in (4, 6, 8):
        team.code(team.ayse, "ayse", "import", team.text(f"Y{number}"))
        team.code(team.burak, "burak", "import", team.text(f"Y{number + 1}"))
    for clone in (team.ayse, team.burak):
        team.code(clone, "kurucu", "import", team.text("Y10"))
    team.merge()
    out = team.ask("documents", "-f", "csv")
    demand(len(out.splitlines()) == 1 + 10, out)
    out = team.ask("participants", "-f", "csv")
    demand([line.split(",")[0] for line in out.splitlines()] == ["id", *[f"Y{i}" for i in range(1, 11)]], out)
    team.demand_sound(["journal-forked"])


def trial_participants_are_changed_side_by_side(team):
    table = team.folder / "people.csv"
    table.write_text("id,yaş\nY1,30\nY2,31\nY3,32\n", encoding="utf-8")
    team.code(team.base, "kurucu", "participants", "import", str(table))
    team.commit(team.base)
    for clone in (team.ayse, team.burak):
        team.git(clone, "pull", "-q", "--no-rebase", "--no-edit", str(team.base), "main")
    table.write_text("id,yaş\nY1,40\n", encoding="utf-8")
    team.code(team.ayse, "ayse", "participants", "import", str(table))
    table.write_text("id,yaş\nY2,41\nY4,44\n", encoding="utf-8")
    team.code(team.burak, "burak", "participants", "import", str(table))
    team.code(team.burak, "burak", "import", team.text("Y5"))
    team.merge()
    out = team.ask("participants", "-f", "csv")
    rows = [",".join(line.split(",")[:2]) for line in out.splitlines()]
    demand(rows == ["id,yaş", "Y1,40", "Y2,41", "Y3,32", "Y4,44", "Y5,"], out)
    team.demand_sound(["line-superseded", "participant-without-documents"])


def trial_git_changes_no_line_end(team):
    crlf = team.folder / "crlf"
    team.git(team.folder, "clone", "-q", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", str(team.base), str(crlf))
    for path in team.base.rglob("*"):
        name = path.relative_to(team.base)
        if path.is_file() and name.parts[0] not in (".git", ".coding"):
            demand((crlf / name).read_bytes() == path.read_bytes(), f"{name} came out of git with other bytes")


def contents(project):
    return {str(path.relative_to(project)): path.read_bytes() for path in sorted(project.rglob("*"))
            if path.is_file() and path.relative_to(project).parts[0] not in (".git", ".coding", "journal")}


def trial_a_merge_without_git_does_the_same_and_can_be_undone(team):
    for clone, coder, other in ((team.ayse, "ayse", "oyun"), (team.burak, "burak", "materyal")):
        for i in range(5):
            span(team, clone, coder, "Y1", 10 * i, other)
            span(team, clone, "kurucu", "Y1", 10 * i, other)
            team.code(clone, coder, "codebook", "add", f"{coder} {i}", "--parent", "mesleki")
            span(team, clone, coder, "Y2", 10 * i, f"{coder}-{i}")
        team.code(clone, coder, "codebook", "rename", other, f"{other} yeni")
        team.code(clone, coder, "codebook", "set", other, "--definition", f"{coder} dedi")
        team.code(clone, coder, "import", team.text(f"{coder}1"))
    team.code(team.ayse, "ayse", "codebook", "remove", "dayanisma")
    before = contents(team.ayse)
    entries = len((team.ayse / "journal/ayse.jsonl").read_text().splitlines())
    team.code(team.ayse, "ayse", "import", str(team.burak), status=2)
    team.code(team.ayse, "ayse", "import", str(team.burak), "--merge", "--dry-run")
    demand(contents(team.ayse) == before, "a dry run changed something")
    said = team.code(team.ayse, "ayse", "import", str(team.burak), "--merge")
    after = contents(team.ayse)
    demand(len((team.ayse / "journal/ayse.jsonl").read_text().splitlines()) == entries + 1, "not one entry")
    demand(len(team.segments("burak")) == 10 and len(team.segments("kurucu")) == 10, "passages are missing")
    codes = team.codebook()
    demand(len(codes) == 16 and "dayanisma" not in codes, str(sorted(codes)))
    demand((codes["oyun"]["name"], codes["materyal"]["definition"]) == ("oyun yeni", "burak dedi"), str(codes))
    team.demand_sound(["journal-forked"])
    team.code(team.ayse, "ayse", "import", str(team.burak), "--merge")
    demand(contents(team.ayse) == after, "the second time changed something")
    team.code(team.ayse, "ayse", "undo")
    demand(contents(team.ayse) == before, f"undo left something: {said}")
    team.code(team.ayse, "ayse", "redo")
    demand(contents(team.ayse) == after, "redo brought something else")
    team.code(team.burak, "burak", "import", str(team.ayse), "--merge")
    demand({p: b for p, b in contents(team.burak).items() if p != "codebook.jsonl"} ==
           {p: b for p, b in after.items() if p != "codebook.jsonl"}, "the two sides came to different things")


def trial_a_merge_without_git_lists_conflicts_and_changes_nothing(team):
    for clone, coder in ((team.ayse, "ayse"), (team.burak, "burak")):
        team.code(clone, coder, "codebook", "set", "oyun", "--definition", f"{coder} dedi")
        span(team, clone, coder, "Y1", 0, "oyun")
    team.code(team.ayse, "ayse", "codebook", "rename", "materyal", "malzeme")
    team.code(team.burak, "burak", "codebook", "rename", "materyal", "gereç")
    before = contents(team.ayse)
    team.code(team.ayse, "ayse", "import", str(team.burak), "--merge", status=1)
    demand(contents(team.ayse) == before, "a conflict changed something")


def trial_both_do_everything(team):
    for clone, coder, other in ((team.ayse, "ayse", "oyun"), (team.burak, "burak", "materyal")):
        for i in range(5):
            span(team, clone, coder, "Y1", 10 * i, other)
            team.code(clone, coder, "codebook", "add", f"{coder} {i}", "--parent", "mesleki")
            span(team, clone, coder, "Y2", 10 * i, f"{coder}-{i}")
        team.code(clone, coder, "codebook", "rename", other, f"{other} yeni")
        team.code(clone, coder, "codebook", "set", other, "--definition", f"{coder} dedi")
        team.code(clone, coder, "import", team.text(f"{coder}1"))
        span(team, clone, coder, f"{coder}1", 5, other)
        team.code(clone, coder, "undo")
    team.merge()
    demand(len(team.segments("ayse")) == 10 and len(team.segments("burak")) == 10, "passages are missing")
    demand(len(team.codebook()) == 7 + 10, str(sorted(team.codebook())))
    team.demand_sound(["line-superseded", "code-duplicate"])
    for coder in ("ayse", "burak"):
        for _ in range(3):
            team.code(team.ayse, coder, "undo")
    team.demand_sound(["line-superseded", "code-duplicate"])


def main():
    parser = argparse.ArgumentParser(description="Joins the work of two people with git.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, help="not needed; the other fault tests take it")
    parser.add_argument("trials", nargs="*", help="names without trial_; all by default")
    given = parser.parse_args()
    if not shutil.which("git"):
        print("SKIPPED: git is not installed; scripts/install-deps.sh --for test installs it")
        return 0
    failed = 0
    for name, run in inspect.getmembers(sys.modules[__name__], inspect.isfunction):
        if not name.startswith("trial_") or (given.trials and name.removeprefix("trial_") not in given.trials):
            continue
        with tempfile.TemporaryDirectory(prefix="coding-teams-") as folder:
            words = name.removeprefix("trial_").replace("_", " ")
            try:
                run(Team(str(given.program.resolve()), pathlib.Path(folder)))
                print(f"passed: {words}")
            except (AssertionError, OSError, KeyError, ValueError, subprocess.TimeoutExpired) as error:
                print(f"FAILED: {words}: {error}")
                failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
