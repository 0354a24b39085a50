#!/usr/bin/env python3
"""Writes a small Word file with a comment, a tracked change, a footnote and a table: make_docx.py FILE."""
import sys
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {W}><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bahçe</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>G:</w:t></w:r><w:r><w:t xml:space="preserve"> Nasıl başladı?</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Y7:</w:t></w:r><w:r><w:t xml:space="preserve"> Bir </w:t></w:r>
<w:commentRangeStart w:id="0"/><w:r><w:t>komşu</w:t></w:r><w:commentRangeEnd w:id="0"/>
<w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve"> çağırdı.</w:t></w:r>
<w:del w:id="1" w:author="A"><w:r><w:delText> Yok.</w:delText></w:r></w:del>
<w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>yıl</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sectPr/></w:body></w:document>"""
COMMENTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:comments {W}><w:comment w:id="0" w:author="Ayşe" w:date="2026-03-01T10:00:00Z">
<w:p><w:r><w:t>Kim?</w:t></w:r></w:p></w:comment></w:comments>"""
FOOTNOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Adı verilmedi.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>"""
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>"""
PARTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{REL}/comments" Target="comments.xml"/>
<Relationship Id="rId2" Type="{REL}/footnotes" Target="footnotes.xml"/>
<Relationship Id="rId3" Type="{REL}/styles" Target="styles.xml"/></Relationships>"""

FILES = {"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": DOCUMENT,
         "word/_rels/document.xml.rels": PARTS, "word/comments.xml": COMMENTS, "word/footnotes.xml": FOOTNOTES,
         "word/styles.xml": STYLES}

with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in FILES.items():
        archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
