#!/usr/bin/env python3
"""The frequency table of a study from what `coding export` wrote, with Python's standard library alone.

    coding export data/ --as csv && python3 frequency.py data/
    coding export study.json     && python3 frequency.py study.json
    coding export study.sqlite   && python3 frequency.py study.sqlite

Prints code, name, how many participants have it (or anything below it), and that in per cent of those who were
interviewed. A second argument names the coder; else it is the study's. All three files give the same table.
"""
import csv
import json
import pathlib
import re
import sqlite3
import sys


def restored(cell):
    """A cell without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


def rows(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {key: restored(cell) for key, cell in row.items()}


def from_folder(folder):
    study = {row["property"]: row["value"] for row in rows(folder, "study")}
    above = {}
    for row in rows(folder, "code_paths"):
        above.setdefault(row["code"], []).append(row["ancestor"])
    return (study["levels"].split("; ")[-1], study["coder"],
            [(row["code"], row["name"], row["level"]) for row in rows(folder, "codes")], above,
            {row["participant"] for row in rows(folder, "documents")} - {""},
            [(row["coder"], row["participant"], row["code"]) for row in rows(folder, "segments")])


def from_json(file):
    project = json.loads(file.read_text(encoding="utf-8"))
    parents = {code["id"]: code["parent"] for code in project["codes"]}

    def path(code):
        return [code, *path(parents[code])] if code else []

    return (project["study"]["levels"][-1], project["study"]["coder"],
            [(code["id"], code["name"], code["level"]) for code in project["codes"]],
            {code: path(code) for code in parents},
            {document["participant"] for document in project["documents"]} - {None},
            [(each["coder"], each["participant"], each["code"]) for each in project["segments"]])


def counted(level, coder, codes, above, interviewed, segments, wanted):
    who = {code: set() for code, _, _ in codes}
    for by, participant, code in segments:
        if by == (wanted or coder) and participant:
            for upper in above[code]:
                who[upper].add(participant)
    for code, name, its_level in codes:
        if its_level == level:
            yield code, name, len(who[code]), 100 * len(who[code]) / len(interviewed)


def from_database(file, wanted):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        study = dict(database.execute("SELECT property, value FROM study"))
        yield from database.execute("SELECT code, name, participants, percent FROM frequency "
                                    "WHERE coder = ? AND level = ? ORDER BY position",
                                    (wanted or study["coder"], study["levels"].split("; ")[-1]))


def main():
    source, wanted = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
    if source.is_dir():
        table = counted(*from_folder(source), wanted)
    elif source.suffix == ".json":
        table = counted(*from_json(source), wanted)
    else:
        table = from_database(source, wanted)
    print("id,name,f,percent")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    for code, name, count, percent in table:
        writer.writerow([code, name, count, f"{percent:.1f}"])


if __name__ == "__main__":
    main()
