#!/usr/bin/env python3
"""Sets our LaTeX with lualatex and reads the pages back: the results of the two studies and the fragment of a wide table.

A page is good when lualatex has no complaint but bad spacing, and pdftotext finds on its pages what the program says in
JSON. Exits with 77 ("skipped") and the reason when lualatex, pdftotext or a package is not there.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
TIMEOUT_SECONDS = 300
NEEDED = ("babel", "booktabs", "longtable", "pdflscape", "caption", "geometry")
PREAMBLE = r"""\documentclass{article}
\usepackage[bidi=basic,shorthands=off,layout=tabular]{babel}
\babelprovide[import,main]{LANGUAGE}
\usepackage[margin=25mm]{geometry}
\usepackage{array,booktabs,longtable,pdflscape,caption}
\babelfont{rm}{FreeSerif}
\begin{document}
"""
WIDEST_PAGE_EXCESS = 40  # points over the margin of the widest line; a table off the page has hundreds
failures = []


def check(what, wrong):
    if not what:
        failures.append(wrong)
        print(f"failed: {wrong}")


def missing():
    for program in ("lualatex", "pdftotext", "kpsewhich"):
        if not shutil.which(program):
            return f"{program} is not installed"
    for package in NEEDED:
        if not subprocess.run(["kpsewhich", f"{package}.sty"], capture_output=True, check=False).stdout:
            return f"LaTeX's package {package} is not installed"
    fonts = subprocess.run(["fc-list", "FreeSerif"], capture_output=True, check=False).stdout
    return None if fonts else "the font FreeSerif is not installed"


def ask(options, folder, *words):
    done = subprocess.run([options.program, *map(str, words)], capture_output=True, check=False,
                          env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8",
                               "CODING_CODER": "tester"})
    if done.returncode != 0:
        sys.exit(f"coding {' '.join(map(str, words))}: {done.stderr.decode()}")
    return done.stdout.decode()


def set_pages(path):
    """The text of each page; the third run knows the widths that the first two found."""
    environment = dict(os.environ, TEXMFVAR=str(path.parent / "texmf"))
    for _ in range(3):
        done = subprocess.run(["lualatex", "-interaction=nonstopmode", "-halt-on-error", path.name], cwd=path.parent,
                              capture_output=True, check=False, timeout=TIMEOUT_SECONDS, env=environment)
    log = done.stdout.decode(errors="replace")
    check(done.returncode == 0, f"{path.name}: lualatex ends with {done.returncode}:\n{log[-2000:]}")
    check("Missing character" not in log, f"{path.name}: a letter has no glyph")
    excess = [float(each) for each in re.findall(r"Overfull \\hbox \(([0-9.]+)pt too wide\)", log)]
    check(max(excess, default=0) < WIDEST_PAGE_EXCESS, f"{path.name}: {max(excess, default=0)} points off the page")
    text = subprocess.run(["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], capture_output=True, check=True)
    return text.stdout.decode().split("\f")


def results(options, folder, project, language, words):
    out = folder / project
    ask(options, folder, "report", options.data / project, "-o", out, "--lang", language)
    pages = set_pages(out / "results.tex")
    for word in words:
        check(any(word in page for page in pages), f"{project}: {word!r} is on no page")
    headless = [number for number, page in enumerate(pages[:-1], 1) if len(page.split()) < 3]
    check(not headless, f"{project}: nothing but a number on the pages {headless}")


def wide_fragment(options, folder):
    answer = ask(options, folder, "matrix", "-C", options.data / "ankara", "--lang", "tr", "--style", "turkish",
                 "--caption", "Kodlar", "--table-number", "3", "-f", "latex")
    path = folder / "matrix.tex"
    path.write_text(PREAMBLE.replace("LANGUAGE", "turkish") + answer + "\\end{document}\n", encoding="utf-8")
    page = set_pages(path)[0]
    check(re.search(r"Tablo 3\n *Kodlar\n", page), "matrix.tex: the caption is not Tablo 3, Kodlar")
    data = json.loads(ask(options, folder, "matrix", "-C", options.data / "ankara", "-f", "json"))
    expected = [[str(value) for value in row.values()] for row in data["rows"]]
    rows = [line.split() for line in page.splitlines() if re.match(r" *Y\d+ ", line)]
    check(rows == expected, f"matrix.tex: the rows on the page are not the answer's: {rows[:2]}")


def persian_fragment(options, folder):
    answer = ask(options, folder, "frequency", "-C", options.data / "khuzestan", "--by", "مؤلفه", "--lang", "fa", "--style",
                 "iranian", "--caption", "مؤلفه‌ها", "-f", "latex")
    path = folder / "persian.tex"
    path.write_text(PREAMBLE.replace("LANGUAGE", "persian") + answer + "\\end{document}\n", encoding="utf-8")
    page = set_pages(path)[0]
    check("۹۴٫۴" in page or "۴٫۴۹" in page, "persian.tex: ۹۴٫۴٪ is not on the page")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--data", required=True, type=lambda path: pathlib.Path(path).resolve())
    options = parser.parse_args()
    reason = missing()
    if reason:
        print(f"skipped: {reason}")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        wide_fragment(options, folder)
        persian_fragment(options, folder)
        results(options, folder, "ankara", "tr", ("Tablo 1", "%63,6", "sosyalleşme", "219"))
        results(options, folder, "khuzestan", "fa", ("M18", "causal-1-1-1"))
    sys.exit(1 if failures else 0)


main()
