#!/usr/bin/env python3
"""Packs a folder as an archive of REFI-QDA, the same bytes each time: make_qdpx.py FOLDER FILE.qdpx."""
import pathlib
import sys
import zipfile

folder = pathlib.Path(sys.argv[1])
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as archive:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            archive.writestr(zipfile.ZipInfo(str(path.relative_to(folder)), (1980, 1, 1, 0, 0, 0)), path.read_bytes(),
                             zipfile.ZIP_DEFLATED)
