#!/usr/bin/env python3
"""Holds the code to the stairs: a room includes its own files and the rooms below it, nothing else.

Reads docs/design/layers.txt and every file of libcoding and cli. Also demands that a public header includes
nothing but the standard library and our own public headers, so that no third party's name reaches a user.
Prints file:line and what would be allowed; exits 1 when something is wrong, 2 when it cannot tell.
"""
import argparse
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD = re.compile(r"^[a-z_]+$")  # <vector>, <string_view>; a C header has its c… form


def read_layers(path):
    """{room: the rooms it may include besides itself}; a star means every room."""
    layers = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        room, colon, below = line.partition(":")
        if not colon:
            sys.exit(f"{path}:{number}: error: a line here is 'room : rooms below'")
        layers[room.strip()] = below.split()
    for room, below in layers.items():
        if below == ["*"]:
            layers[room] = [other for other in layers if other != room]
        unknown = [name for name in layers[room] if name not in layers]
        if unknown:
            sys.exit(f"{path}: error: '{room}' names '{unknown[0]}', which is no room")
    return layers


def room_of_file(root, path):
    """The room a file stands in, and whether the file is public."""
    parts = path.relative_to(root).parts
    if parts[0] == "cli":
        return "cli", False
    if parts[:3] == ("libcoding", "include", "coding") and len(parts) > 4:
        return parts[3], True
    if parts[:2] == ("libcoding", "src") and len(parts) > 3:
        return parts[2], False
    return None, False


def room_of_include(name, layers):
    """The room an include names, or None when it is not ours."""
    parts = name.split("/")
    if parts[0] == "coding" and len(parts) > 1:
        return parts[1]
    return parts[0] if len(parts) > 1 and parts[0] in layers else None


def faults_of_line(room, public, bracket, name, layers):
    target = room_of_include(name, layers)
    allowed = ", ".join([room, *layers[room]])
    if target is not None and target not in layers:
        yield f"'{name}' names the room '{target}', which docs/design/layers.txt does not know"
    elif target is not None and target != room and target not in layers[room]:
        yield f"'{room}' includes '{name}' of the room '{target}'; it may include: {allowed}"
    elif public and target is not None and not name.startswith("coding/"):
        yield f"a public header includes the private '{name}'"
    elif public and target is None and (bracket != "<" or not STANDARD.match(name)):
        yield f"a public header includes '{name}'; only the standard library and coding/… may stand there"


def faults_of_file(root, path, layers):
    room, public = room_of_file(root, path)
    place = path.relative_to(root)
    if room is None:
        yield f"{place}:1: error: this file stands in no room"
        return
    if room not in layers:
        yield f"{place}:1: error: the room '{room}' is not in docs/design/layers.txt"
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            for fault in faults_of_line(room, public, found[1], found[2], layers):
                yield f"{place}:{number}: error: {fault}"


def main():
    parser = argparse.ArgumentParser(description="Checks that rooms include only what is below them.")
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root
    layers = read_layers(root / "docs/design/layers.txt")
    files = sorted(path for shelf in ("libcoding", "cli") for path in (root / shelf).rglob("*")
                   if path.suffix in (".hpp", ".cpp"))
    if not files:
        print(f"check-layers: there is no code in {root}", file=sys.stderr)
        return 2
    faults = [fault for path in files for fault in faults_of_file(root, path, layers)]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(files)} files, {len(faults)} wrong includes")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
