"""A small project in the habits of NVivo for Windows: byte-order mark, CRLF, UTF-16 units, a folder Sources."""
import zipfile


def guid(number):
    return f"00000000-0000-4000-8000-{number:012d}"


TEXT = "Interviewer: How was it \U0001F600?\r\nAyla: We were afraid at first. Then we helped each other.\r\n"


def selection(number, words, inside):
    begin = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    return (
        f'<PlainTextSelection guid="{guid(number)}" startPosition="{begin}" endPosition="{begin + len(words)}">'
        f"{inside}</PlainTextSelection>"
    )


def coding(number, code, user):
    return (
        f'<Coding guid="{guid(number)}" creatingUser="{guid(user)}"><CodeRef targetGUID="{guid(code)}"/></Coding>'
    )


PROJECT = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Flood" origin="NVivo for Windows 12.6">
<Users><User guid="{guid(1)}" name="Ana B"/><User guid="{guid(2)}" name="can"/></Users>
<CodeBook><Codes><Code guid="{guid(10)}" name="Nodes" isCodable="false">
<Code guid="{guid(11)}" name="fear" isCodable="true" color="#C00000"><Description>being afraid</Description></Code>
<Code guid="{guid(12)}" name="help" isCodable="true"/></Code>
<Code guid="{guid(20)}" name="Ayla" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="{guid(90)}" name="age" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="{guid(20)}" name="Ayla"><VariableValue><VariableRef targetGUID="{guid(90)}"/>
<IntegerValue>41</IntegerValue></VariableValue><SourceRef targetGUID="{guid(30)}"/></Case></Cases>
<Sources><TextSource guid="{guid(30)}" name="talk" plainTextPath="internal://T.txt">
{selection(31, "We were afraid at first.", coding(40, 11, 1) + coding(41, 11, 2))}
{selection(32, "we helped each other", coding(42, 12, 1))}</TextSource>
<PictureSource guid="{guid(50)}" name="the river" path="internal://river.png">
<PictureSelection guid="{guid(51)}" firstX="1" firstY="2" secondX="30" secondY="40">{coding(52, 11, 1)}</PictureSelection>
</PictureSource></Sources>
<Notes><Note guid="{guid(60)}" creatingUser="{guid(2)}"><PlainTextContent>ask again</PlainTextContent></Note></Notes>
<Links><Link guid="{guid(70)}" originGUID="{guid(60)}" targetGUID="{guid(31)}"/></Links>
</Project>
"""

with zipfile.ZipFile("flood.qdpx", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in (("project.qde", PROJECT), ("Sources/T.txt", "\ufeff" + TEXT), ("Sources/river.png", "not really")):
        archive.writestr(name, content.encode())
