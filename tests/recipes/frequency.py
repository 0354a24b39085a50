#!/usr/bin/env python3
"""What the recipes for Python and R make of an export of data/ankara and data/khuzestan, against `coding frequency`.

    frequency.py python|r --program PROGRAM --source FOLDER

Skipped (77) where there is no Rscript.
"""
import argparse
import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile

EXPORTS = {"python": [["data/", "--as", "csv"], ["study.json"], ["study.sqlite"]], "r": [["data/", "--as", "csv"]]}
SKIPPED = 77


def run(command, **more):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300, **more)
    if done.returncode != 0:
        sys.exit(f"`{' '.join(map(str, command))}` exits with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def table_of_program(program, study):
    rows = csv.DictReader(run([program, "-C", study, "frequency", "-f", "csv"]).splitlines())
    return [(row["id"], row["name"], row["f"], f"{float(row['percent']):.1f}") for row in rows]


def table_of_recipe(command):
    rows = csv.DictReader(run(command).splitlines())
    return [(row["id"], row["name"], row["f"], row["percent"]) for row in rows]


def faults(recipe, program, source, folder):
    for name in ("ankara", "khuzestan"):
        wanted = table_of_program(program, source / "data" / name)
        if not wanted:
            yield f"`coding frequency` counts nothing in data/{name}"
        # data/khuzestan names no coder of the study; its only one is asked for.
        coder = next(csv.DictReader(run([program, "-C", source / "data" / name, "coders", "-f", "csv"]).splitlines()))["coder"]
        for export in EXPORTS[recipe]:
            made = folder / name
            made.mkdir(exist_ok=True)
            run([program, "--quiet", "-C", source / "data" / name, "export", *export], cwd=made)
            script = source / "examples/recipes" / ("frequency.py" if recipe == "python" else "frequency.R")
            interpreter = sys.executable if recipe == "python" else "Rscript"
            if table_of_recipe([interpreter, script, made / export[0], coder]) != wanted:
                yield f"{script.name} makes another table of {export[0]} of data/{name} than `coding frequency`"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("recipe", choices=EXPORTS)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    given = parser.parse_args()
    if given.recipe == "r" and not shutil.which("Rscript"):
        print("skipped: there is no Rscript (r-base-core)")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="coding-recipes-") as folder:
        found = list(faults(given.recipe, given.program.resolve(), given.source.resolve(), pathlib.Path(folder)))
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
