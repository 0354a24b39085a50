#!/usr/bin/env python3
"""Reads every page of written reports: what must hold of them whatever the study.

Every link leads to a file of the folder and to an element of it, every id stands once on its page, no page is longer
than 2 MB, nothing is asked of a network, elements nest, and the same project gives the same bytes.
"""
import argparse
import hashlib
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

VOID = {"meta", "link", "br", "img", "input", "col"}
LONGEST = 2_000_000
HEX = re.compile(r"^[A-Za-z0-9._~-]+$")


class Page(html.parser.HTMLParser):
    """The ids and links of a page, and what does not nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.faults, self.open = [], [], [], []
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"<{self.open[-1]}> is not closed")

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src"):
                self.links.append(value)
            elif name.startswith("on") or name == "style":
                self.faults.append(f"<{tag}> has {name}")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")


def faults_of_page(name, page, pages, files):
    """What is wrong with one page of a report."""
    yield from (f"{name}: {fault}" for fault in page.faults)
    twice = {each for each in page.ids if page.ids.count(each) > 1} if len(set(page.ids)) < len(page.ids) else ()
    yield from (f"{name}: the id '{each}' stands twice" for each in twice)
    for link in sorted(set(page.links)):
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc:
            yield f"{name}: leads out of the folder: {link}"
            continue
        target = name
        if parts.path:
            base = name.rsplit("/", 1)[0] + "/" if "/" in name else ""
            steps = []
            for each in (base + urllib.parse.unquote(parts.path)).split("/"):
                steps.pop() if each == ".." else steps.append(each)
            target = "/".join(steps)
        if target not in files:
            yield f"{name}: there is no file for {link}"
        elif parts.fragment and target in pages and urllib.parse.unquote(parts.fragment) not in pages[target][1]:
            yield f"{name}: there is no place for {link}"


def faults_of_report(folder):
    """What is wrong with a report, page by page."""
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    pages = {}
    for name, path in files.items():
        if path.suffix == ".html" and name != "results.html":
            page = Page(path.read_text(encoding="utf-8"))
            pages[name] = (page, set(page.ids))
            if path.stat().st_size > LONGEST:
                yield f"{name}: is longer than {LONGEST} bytes"
        if not HEX.match(path.name):
            yield f"{name}: is no name for a URL"
    lower = [name.lower() for name in files]
    if len(set(lower)) < len(lower):
        yield "two files differ only in case"
    if not pages:
        yield "there are no pages"
    for name, (page, _) in sorted(pages.items()):
        yield from faults_of_page(name, page, pages, files)


def digest_of(folder):
    """One number for all bytes of a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(description="Checks the pages of reports.")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("projects", type=pathlib.Path, nargs="+")
    given = parser.parse_args()
    faults = []
    with tempfile.TemporaryDirectory(prefix="coding-links-") as top:
        for project in given.projects:
            digests = set()
            for run in ("first", "again"):
                out = pathlib.Path(top) / f"{project.name}-{run}"
                words = [given.program, "report", project, "-o", out, "--lang", "tr", "--quiet"]
                subprocess.run(words, check=True)
                digests.add(digest_of(out))
            if len(digests) > 1:
                faults.append(f"{project.name}: two runs, other bytes")
            found = list(faults_of_report(out))
            faults += [f"{project.name}/{fault}" for fault in found]
            print(f"{project.name}: {sum(1 for _ in out.rglob('*.html'))} pages, {len(found)} faults")
    print("\n".join(faults[:40]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
