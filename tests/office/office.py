#!/usr/bin/env python3
"""Opens our workbooks and documents of Word with LibreOffice and reads back what is in them.

Each file is one answer of the program over data/; LibreOffice turns all workbooks into flat OpenDocument XML in one
run, and all documents in another, with a profile of their own in the temporary folder. What it read is compared with
what the program says in JSON and HTML: numbers, order, text, direction, formulas (none), captions, headings.

Exits with 77 ("skipped") and the reason when soffice is not there.
"""
import argparse
import html.parser
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SKIPPED = 77
TIMEOUT_SECONDS = 150
NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}
failures = []


def check(what, wrong=""):
    if not what:
        failures.append(wrong)
        print(f"failed: {wrong}")


def equal(name, expected, actual):
    check(expected == actual, f"{name}: expected {expected!r}, LibreOffice has {actual!r}")


def attribute(element, name):
    space, local = name.split(":")
    return element.get(f"{{{NAMES[space]}}}{local}")


def sanitizers():
    """What the sanitizers were told, such as which leaks are other libraries'."""
    return {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}


class Program:
    """The answers of `coding` about the projects of data/."""

    def __init__(self, program, data, folder):
        self.program, self.data, self.folder = program, data, folder

    def ask(self, project, *words):
        done = subprocess.run([self.program, "-C", self.data / project, *words], capture_output=True, check=False,
                              env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
                                   "CODING_CODER": "tester", **sanitizers()})
        if done.returncode != 0:
            sys.exit(f"coding {' '.join(map(str, words))}: {done.stderr.decode()}")
        return done.stdout.decode()

    def json(self, project, *words):
        return json.loads(self.ask(project, *words, "-f", "json"))

    def write(self, name, project, *words):
        self.ask(project, *words, "-o", self.folder / name)
        return self.folder / name


def converted(soffice, folder, files, extension):
    """The files as trees, by their stem; one start of LibreOffice for all of them."""
    out = folder / extension
    subprocess.run([soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
                    "--convert-to", extension, "--outdir", out, *files],
                   capture_output=True, check=True, timeout=TIMEOUT_SECONDS,
                   env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"})
    return {path.stem: ElementTree.parse(path).getroot() for path in out.iterdir()}


def words_of(element):
    """The text of a paragraph or cell, with line breaks."""
    out = element.text or ""
    for child in element:
        if child.tag.endswith("}line-break"):
            out += "\n"
        elif child.tag.endswith("}s"):
            out += " " * int(attribute(child, "text:c") or 1)
        elif not child.tag.endswith("}annotation"):
            out += words_of(child)
        out += child.tail or ""
    return out


def rows_of(table):
    """The rows of an OpenDocument table: for each cell a number, a text or None; empty ends are left out."""
    rows = []
    for row in table.iter(f"{{{NAMES['table']}}}table-row"):
        cells = []
        for cell in row:
            if not cell.tag.endswith("}table-cell"):
                continue
            check(attribute(cell, "table:formula") is None, "there is a formula in a cell")
            kind = attribute(cell, "office:value-type")
            text = "\n".join(words_of(each) for each in cell.findall("text:p", NAMES))
            value = float(attribute(cell, "office:value")) if kind in ("float", "percentage") else text or None
            cells += [value] * min(int(attribute(cell, "table:number-columns-repeated") or 1), 64)
        while cells and cells[-1] is None:
            cells.pop()
        rows.append(cells)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def directions(tree):
    """The writing mode of each style that has one."""
    out = {}
    for style in tree.iter(f"{{{NAMES['style']}}}style"):
        for child in style:
            mode = attribute(child, "style:writing-mode")
            if mode:
                out[attribute(style, "style:name")] = mode
    return out


def tables_of(tree):
    return list(tree.iter(f"{{{NAMES['table']}}}table"))


class HtmlCells(html.parser.HTMLParser):
    """The rows of the tables of a page that the program wrote."""

    def __init__(self):
        super().__init__()
        self.rows, self.inside = [], False

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True
        elif tag == "br" and self.inside:
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


def html_rows(page):
    parser = HtmlCells()
    parser.feed(page)
    return parser.rows


def is_turned(tree, table):
    return directions(tree).get(attribute(table, "table:style-name")) == "rl-tb"


# What is written and asked, and what must come back.

def check_frequency_sheet(name, tree, answer, label, turned):
    table = tables_of(tree)[0]
    rows = rows_of(table)
    equal(f"{name}: direction", turned, is_turned(tree, table))
    equal(f"{name}: number of the table", label, rows[0][0][:len(label)])
    head = next(i for i, row in enumerate(rows) if "f" in row)
    f, percent = rows[head].index("f"), rows[head].index("f") + 1
    body = rows[head + 1:head + 1 + len(answer["rows"])]
    equal(f"{name}: f", [row["f"] for row in answer["rows"]], [row[f] for row in body])
    # The Persian sign of per cent is a letter of the format, so that the cell holds the percentage.
    whole = 1 if turned else 100
    shares = [round(row["percent"] / whole, 12) for row in answer["rows"]]
    equal(f"{name}: %", shares, [round(row[percent], 12) for row in body])
    names = [row["name"] for row in answer["rows"]]
    equal(f"{name}: names", names, [row[f - 1] for row in body])
    notes = rows[head + 1 + len(body):]
    check(any(row and isinstance(row[0], str) and len(row[0]) > 20 for row in notes), f"{name}: there are no notes")
    filters = list(tree.iter(f"{{{NAMES['table']}}}database-range"))
    check(any(attribute(each, "table:display-filter-buttons") == "true" for each in filters), f"{name}: no filter")


def check_word_table(name, tree, page, turned):
    table = tables_of(tree)[0]
    equal(f"{name}: direction", turned, is_turned(tree, table))
    actual = [["\n".join(words_of(p) for p in cell.findall("text:p", NAMES))
               for cell in row if cell.tag.endswith("}table-cell")]
              for row in table.iter(f"{{{NAMES['table']}}}table-row")]
    equal(f"{name}: cells", html_rows(page), actual)
    check(table.find("table:table-header-rows", NAMES) is not None, f"{name}: the head does not repeat")
    check(next(tree.iter(f"{{{NAMES['text']}}}sequence"), None) is not None, f"{name}: the number is no field")


def paragraphs_of(tree, wanted):
    """The texts of paragraphs whose style is, or is made from, the wanted one."""
    parents = {attribute(style, "style:name"): attribute(style, "style:parent-style-name")
               for style in tree.iter(f"{{{NAMES['style']}}}style")}
    out = []
    for paragraph in tree.iter(f"{{{NAMES['text']}}}p"):
        style = attribute(paragraph, "text:style-name")
        if wanted in (style, parents.get(style)):
            out.append(words_of(paragraph))
    return out


def check_report(sheets, document, answer):
    names = [attribute(table, "table:name") for table in tables_of(sheets)]
    equal("report: names of sheets differ", len(names), len({name.casefold() for name in names}))
    check(all(len(name) <= 31 for name in names), f"report: a name is too long: {names}")
    check(names[0].startswith("Tablo 1 "), f"report: the first sheet is {names[0]!r}")
    headings = [words_of(each) for each in document.iter(f"{{{NAMES['text']}}}h")]
    check("Katılımcılar" in headings and "Alıntılar" in headings, f"report: headings are {headings[:5]}")
    counted = [words_of(each) for each in document.iter(f"{{{NAMES['text']}}}sequence")]
    equal("report: numbers of tables", [str(i + 1) for i in range(len(counted))], counted)
    check(len(counted) >= 4, "report: there are few tables")
    people = next(t for t in tables_of(sheets) if attribute(t, "table:name") == names[0])
    ids = [row["id"] for row in answer["rows"]]
    equal("report: participants", ids, [row[0] for row in rows_of(people)[3:3 + len(ids)]])


def main():
    parser = argparse.ArgumentParser(description="Reads our office files back with LibreOffice.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    given = parser.parse_args()
    soffice = shutil.which("soffice")
    if soffice is None:
        print("skipped: soffice (LibreOffice) is not installed; scripts/install-deps.sh --for test brings it")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="coding-office-") as name:
        folder = pathlib.Path(name)
        program = Program(given.program.resolve(), given.data.resolve(), folder)
        turkish = ("frequency", "--by", "category", "--style", "turkish")
        persian = ("frequency", "--style", "iranian")
        english = ("frequency", "--by", "subcategory", "--style", "apa")
        books = [program.write("turkish.xlsx", "ankara", *turkish), program.write("persian.xlsx", "khuzestan", *persian),
                 program.write("english.xlsx", "ankara", *english), program.write("matrix.xlsx", "ankara", "matrix")]
        texts = [program.write("turkish.docx", "ankara", *turkish), program.write("persian.docx", "khuzestan", *persian),
                 program.write("english.docx", "ankara", *english)]
        program.ask("ankara", "report", "-o", folder / "report", "--lang", "tr")
        books.append(folder / "report" / "tables.xlsx")
        texts.append(folder / "report" / "results.docx")
        sheets = converted(soffice, folder, books, "fods")
        documents = converted(soffice, folder, texts, "fodt")
        equal("files read", sorted(path.stem for path in books + texts), sorted([*sheets, *documents]))

        asked = {"turkish": ("ankara", turkish, "Tablo 1", False), "persian": ("khuzestan", persian, "جدول ۱. ", True),
                 "english": ("ankara", english, "Table 1", False)}
        for name, (project, words, label, turned) in asked.items():
            plain = [word for word in words if word not in ("--style", "turkish", "iranian", "apa")]
            check_frequency_sheet(f"{name}.xlsx", sheets[name], program.json(project, *plain), label, turned)
            page = program.ask(project, *words, "-f", "html")
            check_word_table(f"{name}.docx", documents[name], page, turned)
        matrix = program.json("ankara", "matrix")
        rows = rows_of(tables_of(sheets["matrix"])[0])
        equal("matrix.xlsx: cells", sum(row["total"] for row in matrix["rows"]),
              sum(row[len(rows[1]) - 1] for row in rows[2:2 + len(matrix["rows"])]))
        check_report(sheets["tables"], documents["results"], program.json("ankara", "participants"))
        equal("turkish.docx: title", 1, len(paragraphs_of(documents["turkish"], "Table_20_Title")))
    print("all was read back" if not failures else f"{len(failures)} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
