"""Files that somebody made to do harm, made anew by every run; none of them lies in the repository.

Each is (name, bytes, what is to become of it): "read", or the code of a refusal; "bad part" where the file is read
and something in it is refused. The numbers are those of the attacks that they try: texts, archives, documents, tables.
"""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from tests.core.formats.samples import SAMPLES

NEWS = "انهار جزء من جسر الوادي فجر الأحد ما أدى إلى إصابة 12 شخصا بحسب الدفاع المدني."
READ, PART = "read", "bad part"

Made = tuple[str, Callable[[], bytes], str]


def text(body: str) -> Callable[[], bytes]:
    return lambda: body.encode("utf-8", "surrogatepass")


def raw(body: bytes) -> Callable[[], bytes]:
    return lambda: body


# --- Texts ---------------------------------------------------------------------------------------------------------

TEXTS: dict[str, Made] = {
    "nothing": ("a.txt", raw(b""), "empty_file"),
    "one byte": ("a.txt", raw(b"\n"), "empty_file"),
    "white space": ("a.txt", text(" \n\t" * 1000), "empty_file"),
    "marks alone": ("a.txt", text("\u064e\u0651" * 500), "empty_file"),
    "direction marks alone": ("a.txt", text("\u200f\u202e\u2066" * 500), "empty_file"),
    "NUL": ("a.txt", text(f"{NEWS}\x00"), "binary_file"),
    "escape": ("a.txt", text(f"{NEWS}\x1b[31m"), "binary_file"),
    "delete": ("a.txt", text(f"{NEWS}\x7f"), "binary_file"),
    "bytes of every kind": ("a.txt", raw(bytes(range(256)) * 40), "binary_file"),
    "half a letter": ("a.txt", text(f"{NEWS} \ud800"), "unknown_encoding"),
    "an overlong slash": ("a.txt", raw(NEWS.encode() + b"\xc0\xaf"), "unknown_encoding"),
    "a letter cut off": ("a.txt", raw(NEWS.encode() + b"\xd8"), "unknown_encoding"),
    "a mark without its encoding": ("a.txt", raw(b"\xff\xfe" + NEWS.encode()), "unknown_encoding"),
    "UTF-16 with an odd byte": ("a.txt", raw(NEWS.encode("utf-16") + b"\x00"), "unknown_encoding"),
    "UTF-16": ("a.txt", raw(NEWS.encode("utf-16")), READ),
    "UTF-16 without a mark": ("a.txt", raw(NEWS.encode("utf-16-be")), READ),
    "Windows-1256": ("a.txt", raw(NEWS.encode("cp1256")), READ),
    "ISO 8859-6": ("a.txt", raw("انهار جسر الوادي فجر الأحد وأصيب عدد من السكان".encode("iso8859_6")), READ),
    "read as Latin and saved": ("a.txt", raw(NEWS.encode().decode("latin-1").encode()), READ),
    "a mark in the middle": ("a.txt", text(f"{NEWS}\n\ufeff{NEWS}"), READ),
    "turned around": ("a.txt", text(f"\u202e{NEWS}\u202d\u2066"), READ),
    "a flood of marks": ("a.txt", text(f"{NEWS} م{chr(0x64B) + chr(0x651)}" + "\u064b\u0651" * 20_000), READ),
    "a flood of tatweel": ("a.txt", text(f"{NEWS} مـ{'ـ' * 10_000}د"), READ),
    "a flood of joiners": ("a.txt", text(NEWS + "\u200d" * 20_000), READ),
    "one sign that means eighteen": ("a.txt", text(NEWS + " \ufdfa" * 5_000), READ),
    "presentation forms": ("a.txt", text("ﺍﻧﻬﺎﺭ ﺟﺴﺮ ﺍﻟﻮﺍﺩﻱ ﻓﺠﺮ ﺍﻷﺣﺪ ﻭﺃﺻﻴﺐ 12 ﺷﺨﺼﺎ"), READ),
    "private signs": ("a.txt", text(f"{NEWS} \ue000\U0010ffff\ufffe"), READ),
    "a line of a megabyte": ("a.txt", text("كلمة " * 110_000), "line_too_long"),
    "a word of a megabyte": ("a.txt", text("ك" * 500_000), "line_too_long"),
    "three megabytes": ("a.txt", text("كلمة\n" * 400_000), "file_too_large"),
    "line breaks": ("a.txt", text("\n" * 900_000 + NEWS), READ),
    "spaces": ("a.txt", text(" " * 90_000 + NEWS), READ),
    "numbers": ("a.txt", text("9" * 90_000), "no_article"),
    "numbers in a row": ("a.txt", text("1 " * 45_000), "no_article"),
    "open quotes": ("a.txt", text("«" * 90_000), "empty_file"),
    "script": ("a.txt", text(f"<script>alert(1)</script>\n{NEWS}"), READ),
    "a template": ("a.txt", text(f"{{{{7*7}}}} {{% load x %}} %s %n ${{x}}\n{NEWS}"), READ),
    "a formula": ("a.txt", text(f'=HYPERLINK("http://evil.example")\n{NEWS}'), READ),
    "a program": ("a.exe", text(NEWS), "unsupported_format"),
    "a program under another name": ("a.txt", raw(b"MZ\x90\x00" + b"\x00" * 60), "unsupported_format"),
    "a picture as a page": ("a.html", raw(b"\x89PNG\r\n\x1a\n"), "unsupported_format"),
    "a picture and a script": ("a.txt", raw(b"GIF89a/*" + b"*/=1;alert(1)"), "unsupported_format"),
    "rich text": ("a.docx", raw(b"{\\rtf1 x}"), "unsupported_format"),
    "an old document": ("a.docx", raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512), "unsupported_format"),
    "another archive": ("a.zip", raw(b"Rar!\x1a\x07\x00"), "unsupported_format"),
    "a packed stream": ("a.txt", raw(b"\x1f\x8b\x08" + b"\x00" * 20), "unsupported_format"),
    "links alone": ("a.txt", text("اقرأ أيضا\nhttps://a.example\nhttps://b.example\n"), "no_article"),
}

# --- Pages and feeds -----------------------------------------------------------------------------------------------


def page(inside: str) -> Callable[[], bytes]:
    return text(f"<!DOCTYPE html><html><head><title>خبر</title></head><body>{inside}</body></html>")


BODY = f"<article><h1>انهيار جسر الوادي</h1><p>{NEWS}</p><p>{NEWS} وقالت البلدية إن 40 منزلا تضررت.</p></article>"
BILLION = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "خبر">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss version='2.0'><channel><item><title>&j;</title></item></channel></rss>"
)


def feed(items: str, head: str = "") -> Callable[[], bytes]:
    return text(
        f"<?xml version='1.0' encoding='utf-8'?>{head}<rss version='2.0'><channel><title>منبر</title>{items}</channel></rss>"
    )


ITEM = f"<item><title>خبر</title><description>{NEWS}</description></item>"

MARKUP: dict[str, Made] = {
    "200,000 elements deep": ("a.html", page("<div>" * 200_000), "unsafe_markup"),
    "300 elements deep": ("a.html", page("<b>" * 300), "unsafe_markup"),
    "a flood of attributes": ("a.html", page(f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>{NEWS}</p>"), "unsafe_markup"),
    "a flood of paragraphs": ("a.html", page("<p>ا" * 200_000), "unsafe_markup"),
    "a flood of open signs": ("a.html", page("<a" * 400_000), "unsafe_markup"),
    "a flood of comments": ("a.html", page("<!--" * 200_000 + BODY), "no_article"),
    "a page too large": ("a.html", page("ا" * 1_100_000), "file_too_large"),
    "menus alone": ("a.html", page("<nav><a href='/'>الرئيسية</a></nav>"), READ),
    "no text": ("a.html", page(""), "no_article"),
    "a page in UTF-16": ("a.html", lambda: page(BODY)().decode().encode("utf-16"), READ),
    "a page that names another encoding": ("a.html", text(f"<html><meta charset=windows-1256><body>{BODY}"), READ),
    "a page in its code page": ("a.html", lambda: f"<html><meta charset=windows-1256><body>{BODY}".encode("cp1256"), READ),
    "NUL in a page": ("a.html", page(f"{BODY}\x00"), "binary_file"),
    "scripts": ("a.html", page(f"<script>alert(1)</script><img src=x onerror=alert(1)>{BODY}"), READ),
    "a drawing with a script": ("a.html", page(f"<svg onload=alert(1)><set href='javascript:1'/></svg>{BODY}"), READ),
    "formulas of another language": ("a.html", page(f"<math><annotation-xml><p>x</p></annotation-xml></math>{BODY}"), READ),
    "a page that leads elsewhere": ("a.html", page(f"<meta http-equiv=refresh content='0;url=//evil'><base href=//evil>{BODY}"), READ),
    "a name that is used twice": ("a.html", page(f"<form name=body id=cookie>{BODY}</form>"), READ),
    "an address of a script": ("a.html", page(f"<link rel=canonical href='javascript:alert(1)'>{BODY}"), READ),
    "entities by the billion": ("a.rss", text(BILLION), "unsafe_markup"),
    "one entity, many times": ("a.rss", feed(f"<item><title>{'&a;' * 9000}</title></item>", f"<!DOCTYPE rss [<!ENTITY a '{'ا' * 9000}'>]>"), "unsafe_markup"),
    "an entity of another file": ("a.xml", feed(f"{ITEM}<item><title>&a;</title></item>", "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"), "unsafe_markup"),
    "an entity of another host": ("a.xml", feed(ITEM, "<!DOCTYPE rss [<!ENTITY % a SYSTEM 'http://127.0.0.1/'> %a;]>"), "unsafe_markup"),
    "entities in UTF-16": ("a.rss", lambda: BILLION.encode("utf-16"), "unsafe_markup"),
    "a feed of 501 items": ("a.rss", feed(ITEM * 501), "too_many"),
    "a feed of six megabytes": ("a.rss", feed(f"<item><title>{'ا' * 3_000_000}</title></item>"), "file_too_large"),
    "a feed without items": ("a.rss", feed(""), READ),
    "an item without a word": ("a.rss", feed(f"{ITEM}<item></item>"), PART),
    "items without identity": ("a.rss", feed(ITEM * 3), READ),
    "days that never were": ("a.rss", feed(f"<item><pubDate>Thu, 32 Foo 9999</pubDate><title>خبر</title><description>{NEWS}</description></item>"), READ),
    "a day of another age": ("a.rss", feed(f"<item><pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate><description>{NEWS}</description></item>"), READ),
    "scripts in an item": ("a.rss", feed(f"<item><title>&lt;script&gt;alert(1)&lt;/script&gt;خبر</title><description>&lt;p&gt;{NEWS}</description></item>"), READ),
    "a link to a file": ("a.rss", feed(f"<item><link>file:///etc/passwd</link><description>{NEWS}</description></item>"), READ),
    "an item nested deep": ("a.rss", feed(f"<item><description><![CDATA[{'<b>' * 5000}{NEWS}]]></description></item>"), "unsafe_markup"),
    "a feed that breaks off": ("a.rss", lambda: feed(ITEM * 3)()[:-60], READ),
    "a feed that is none": ("a.rss", text("<rss>"), READ),
    "UTF-16 that says UTF-8": ("a.rss", lambda: feed(ITEM)().decode().encode("utf-16"), "damaged_file"),
}  # fmt: skip

# --- Archives ------------------------------------------------------------------------------------------------------

Entries = Iterator[tuple[zipfile.ZipInfo | str, bytes]]


def packed(*entries: tuple[zipfile.ZipInfo | str, bytes]) -> Callable[[], bytes]:
    def make() -> bytes:
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, body in entries:
                archive.writestr(name, body, zipfile.ZIP_DEFLATED)
        return file.getvalue()

    return make


def entry(name: str, mode: int = 0o100644, **fields: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    for field, value in fields.items():
        setattr(info, field, value)
    return info


GOOD = ("good.txt", NEWS.encode())


def overlapping() -> bytes:
    """Every name leads to one and the same member."""
    body = packed(("a.txt", NEWS.encode() * 30))()
    start = body.index(b"PK\x01\x02")
    end = body.index(b"PK\x05\x06")
    record = body[start:end]
    table = record * 300
    return body[:start] + table + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 300, 300, len(table), start, 0)


def lying(size: int) -> bytes:
    """The table says another size than the member has."""
    body = bytearray(packed(GOOD)())
    at = body.index(b"PK\x01\x02")
    body[at + 24 : at + 28] = struct.pack("<L", size)
    return bytes(body)


def flagged(flag: int, method: int | None = None) -> bytes:
    body = bytearray(packed(GOOD)())
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = body.index(signature)
        body[at + offset : at + offset + 2] = struct.pack("<H", flag)
        if method is not None:
            body[at + offset + 2 : at + offset + 4] = struct.pack("<H", method)
    return bytes(body)


def cut(make: Callable[[], bytes], tenths: int) -> Callable[[], bytes]:
    def short() -> bytes:
        body = make()
        return body[: len(body) * tenths // 10]

    return short


NESTED = packed(("b.zip", packed(GOOD)()))
ARCHIVES: dict[str, Made] = {
    "no member": ("a.zip", packed(), READ),
    "a bomb": ("a.zip", packed(("a.txt", b"\x00" * 200_000_000)), "overfull_archive"),
    "a bomb among good ones": ("a.zip", packed(GOOD, ("a.txt", b" " * 50_000_000)), "overfull_archive"),
    "one member under many names": ("a.zip", overlapping, "deceitful_archive"),
    "a member larger than it says": ("a.zip", lambda: lying(10), PART),
    "a member smaller than it says": ("a.zip", lambda: lying(900), PART),
    "6,000 members": ("a.zip", packed(*((f"{n}.txt", b"") for n in range(6_000))), "too_many"),
    "an archive in an archive": ("a.zip", NESTED, PART),
    "an archive under another name": ("a.zip", packed(("b.txt", packed(GOOD)())), PART),
    "archives ten deep": ("a.zip", packed(("b.zip", packed(("c.zip", NESTED()))())), PART),
    "a way up": ("a.zip", packed(GOOD, ("../../etc/passwd.txt", NEWS.encode())), PART),
    "a way from the root": ("a.zip", packed(GOOD, ("/etc/passwd.txt", NEWS.encode())), PART),
    "a way of another system": ("a.zip", packed(GOOD, ("C:\\Windows\\a.txt", NEWS.encode())), PART),
    "a way up by backslash": ("a.zip", packed(GOOD, ("..\\..\\a.txt", NEWS.encode())), PART),
    "a link": ("a.zip", packed(GOOD, (entry("link.txt", 0o120777), b"/etc/passwd")), PART),
    "a device": ("a.zip", packed(GOOD, (entry("null.txt", 0o020666), b"")), PART),
    "names twice": ("a.zip", packed((entry("a.txt"), NEWS.encode()), (entry("A.txt"), NEWS.encode())), READ),
    "what macOS adds": ("a.zip", packed(GOOD, ("__MACOSX/._good.txt", b"\x00"), (".DS_Store", b"\x00")), READ),
    "a picture of the folder": ("a.zip", packed(GOOD, ("Thumbs.db", b"\x00")), READ),
    "a bad file among 50 good": ("a.zip", packed(("bad.txt", b"\x00"), *((f"{n}.txt", f"{n} {NEWS}".encode()) for n in range(12))), PART),
    "a program": ("a.zip", packed(GOOD, ("a.exe", b"MZ\x90")), PART),
    "a password": ("a.zip", lambda: flagged(1), PART),
    "an unknown packing": ("a.zip", lambda: flagged(0, 99), PART),
    "names of an Arabic Windows": ("a.zip", lambda: packed(("XXXX.txt", NEWS.encode()))().replace(b"XXXX", "خبر1".encode("cp1256")), READ),
    "names that turn around": ("a.zip", packed(("\u202egpj.txt", NEWS.encode())), READ),
    "a name of 200 letters": ("a.zip", packed(("خ" * 200 + ".txt", NEWS.encode())), READ),
    "lines in a name": ("a.zip", packed(("a\r\nSet-Cookie: x.txt", NEWS.encode())), READ),
    "junk before": ("a.txt", lambda: b"PK\x03\x04junk" + packed(GOOD)(), READ),
    "junk after": ("a.zip", lambda: packed(GOOD)() + b"\x00" * 100, READ),
    "a false end": ("a.zip", lambda: packed(GOOD)() + b"PK\x05\x06" + b"\xff" * 18, "damaged_file"),
    "an end and nothing else": ("a.zip", raw(b"PK\x05\x06" + b"\x00" * 18), READ),
    **{f"an archive cut at {n}0 %": ("a.zip", cut(SAMPLES["harbour.zip"], n), "damaged_file") for n in range(1, 10)},
}  # fmt: skip

# --- Documents -----------------------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(document: str, **others: bytes) -> Callable[[], bytes]:
    """The sample with another document.xml and other members."""

    def make() -> bytes:
        file = BytesIO()
        with (
            zipfile.ZipFile(BytesIO(SAMPLES["harbour.docx"]())) as old,
            zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as new,
        ):
            for info in old.infolist():
                body = document.encode() if info.filename == "word/document.xml" and document else old.read(info)
                new.writestr(info.filename, body)
            for name, body in others.items():
                new.writestr(name.replace("__", "/").replace("_xml", ".xml"), body)
        return file.getvalue()

    return make


def body(inside: str, head: str = "") -> str:
    return f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{inside}</w:body></w:document>'


P = f"<w:p><w:r><w:t>{NEWS}</w:t></w:r></w:p>"
ENTITY = '<!DOCTYPE x [<!ENTITY a "{}">]>'

DOCUMENTS: dict[str, Made] = {
    "a document without its document": ("a.docx", packed(("word/document.xml", b"")), "damaged_file"),
    "a document that is no XML": ("a.docx", docx("<w:document"), "damaged_file"),
    "no word": ("a.docx", docx(body("")), "empty_file"),
    "a document of nine megabytes": ("a.docx", docx(body(P * 60_000)), "file_too_large"),
    "5,000 elements deep": ("a.docx", docx(body("<w:p>" * 5_000 + "</w:p>" * 5_000)), "damaged_file"),
    "an entity of another file": ("a.docx", docx(body(f"{P}<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>")), READ),
    "entities upon entities": ("a.docx", docx(body(f"{P}<w:p><w:r><w:t>{'&a;' * 5000}</w:t></w:r></w:p>", ENTITY.format("ا" * 5000))), "damaged_file"),
    "text that was deleted": ("a.docx", docx(body(f"{P}<w:p><w:del><w:r><w:delText>سري</w:delText></w:r></w:del></w:p>")), READ),
    "a box of text": ("a.docx", docx(body(f"<w:p><w:r><w:t>{NEWS}</w:t><w:pict><w:txbxContent>{P}</w:txbxContent></w:pict></w:r></w:p>")), READ),
    "a program within": ("a.docm", docx("", word__vbaProject_bin=b"\xd0\xcf\x11\xe0"), READ),
    "2,001 parts": ("a.docx", docx("", **{f"x{n}": b"" for n in range(2_001)}), "damaged_file"),
    "a document as an archive": ("a.zip", SAMPLES["harbour.docx"], READ),
    "an archive as a document": ("a.docx", packed(GOOD), READ),
    **{f"a document cut at {n}0 %": ("a.docx", cut(SAMPLES["harbour.docx"], n), "damaged_file") for n in range(1, 10)},
    **{f"a sheet cut at {n}0 %": ("a.xlsx", cut(SAMPLES["harbour.xlsx"], n), "damaged_file") for n in range(1, 10)},
    **{f"a PDF cut at {n}0 %": ("a.pdf", cut(SAMPLES["harbour.pdf"], n), "damaged_file") for n in range(1, 10)},
}  # fmt: skip


def pdf(*objects: str, trailer: str = "/Root 1 0 R") -> Callable[[], bytes]:
    def make() -> bytes:
        out = b"%PDF-1.7\n"
        places = []
        for number, inside in enumerate(objects, start=1):
            places.append(len(out))
            out += f"{number} 0 obj\n{inside}\nendobj\n".encode("latin-1")
        table = "".join(f"{place:010} 00000 n \n" for place in places)
        tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{len(out)}\n%%EOF"
        return out + tail.encode()

    return make


def stream(content: bytes, packing: str = "/FlateDecode") -> str:
    return f"<< /Length {len(content)} /Filter {packing} >>\nstream\n{content.decode('latin-1')}\nendstream"


CATALOG, PAGES = "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
LEAF = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>"

PDFS: dict[str, Made] = {
    "a head alone": ("a.pdf", raw(b"%PDF-1.7\n"), "damaged_file"),
    "no pages": ("a.pdf", pdf(CATALOG, "<< /Type /Pages /Kids [] /Count 0 >>"), "damaged_file"),
    "a page without a word": ("a.pdf", pdf(CATALOG, PAGES, LEAF, stream(zlib.compress(b" "))), "no_text_layer"),
    "pages in a ring": ("a.pdf", pdf(CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "damaged_file"),
    "a page that is its own parent": ("a.pdf", pdf(CATALOG, PAGES, "<< /Type /Page /Parent 3 0 R /Contents 3 0 R >>"), "no_text_layer"),
    "a million pages": ("a.pdf", pdf(CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>", LEAF, stream(zlib.compress(b" "))), "too_many"),
    "a stream that unpacks to 200 MB": ("a.pdf", pdf(CATALOG, PAGES, LEAF, stream(zlib.compress(b" " * 200_000_000))), "no_text_layer"),
    "a stream packed twice": ("a.pdf", pdf(CATALOG, PAGES, LEAF, stream(zlib.compress(zlib.compress(b" " * 50_000_000)), "[/FlateDecode /FlateDecode]")), "no_text_layer"),
    "an endless sheet": ("a.pdf", pdf(CATALOG, PAGES, LEAF.replace("300 300", "99999999999 99999999999"), stream(zlib.compress(b" "))), "no_text_layer"),
    "a script": ("a.pdf", pdf("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>", PAGES, LEAF, stream(zlib.compress(b" "))), "no_text_layer"),
    "a program to start": ("a.pdf", pdf("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>", PAGES, LEAF, stream(zlib.compress(b" "))), "no_text_layer"),
    "a password": ("a.pdf", pdf(CATALOG, PAGES, LEAF, stream(zlib.compress(b" ")), trailer="/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -1 >>"), "locked_file"),
    "a page of another format": ("a.html", pdf(CATALOG, PAGES, LEAF, stream(zlib.compress(b" "))), "no_text_layer"),
}  # fmt: skip

# --- Tables --------------------------------------------------------------------------------------------------------


def csv(*rows: str) -> Callable[[], bytes]:
    return text("\n".join(("title,text,outlet,date,url", *rows)) + "\n")


def jsonl(*lines: str) -> Callable[[], bytes]:
    return text("\n".join((json.dumps({"title": "جسر", "text": NEWS}, ensure_ascii=False), *lines)))


TABLES: dict[str, Made] = {
    **{
        f"a formula with {sign!r}": ("a.csv", csv(f'"{sign}1+1","{NEWS}",{sign}cmd,,'), READ)
        for sign in ("=", "+", "-", "@", "\t=", "＝", "＋", "－", "＠", " =", "\ufeff=")
    },
    "a link of a formula": ("a.csv", csv(f'"=HYPERLINK(""http://evil"")","{NEWS}",,,'), READ),
    "a program of a formula": ("a.csv", csv(f"=cmd|'/C calc'!A0,{NEWS},,,"), READ),
    "an address of a script": ("a.csv", csv(f"جسر,{NEWS},,,javascript:alert(1)"), READ),
    "an address of a file": ("a.csv", csv(f"جسر,{NEWS},,,file:///etc/passwd"), READ),
    "an address of 5,000 letters": ("a.csv", csv(f"جسر,{NEWS},,,https://a.example/{'a' * 5000}"), READ),
    "an outlet of 5,000 letters": ("a.csv", csv(f"جسر,{NEWS},{'م' * 5000},,"), READ),
    "a title of 90,000 letters": ("a.csv", csv(f"{'م' * 90_000},{NEWS},,,"), READ),
    "a day that never was": ("a.csv", csv(f"جسر,{NEWS},,2024-13-45,"), READ),
    "a day of another age": ("a.csv", csv(f"جسر,{NEWS},,0001-01-01,"), READ),
    "script in every cell": ("a.csv", csv(*[",".join(["<script>alert(1)</script>خبر عاجل من المدينة"] * 5)]), READ),
    "a quote that never ends": ("a.csv", csv(f'جسر,"{NEWS}', NEWS), READ),
    "a bare carriage return": ("a.csv", csv(f"جسر,{NEWS}\rجسر,{NEWS}"), READ),
    "NUL in a cell": ("a.csv", csv(f"جسر,{NEWS}\x00,,,"), "binary_file"),
    "rows too long and too short": ("a.csv", csv(NEWS, f"جسر,{NEWS},,,,,,,,,"), PART),
    "headings twice": ("a.csv", text(f"text,text,title\n{NEWS},{NEWS},جسر\n"), READ),
    "no headings": ("a.csv", text(f"جسر,{NEWS * 3}\nجسر,{NEWS * 4}\n"), READ),
    "headings alone": ("a.csv", csv(), READ),
    "columns without a text": ("a.csv", text("a,b\n1,2\n"), "no_text_column"),
    "a thousand columns": ("a.csv", text(",".join(f"c{n}" for n in range(1000)) + "\n" + ",".join("1" * 1000) + "\n"), "no_text_column"),
    "a cell of 1.2 million letters": ("a.csv", csv(f"جسر,{'ا' * 1_200_000},,,"), "file_too_large"),
    "100,001 rows": ("a.csv", text("text\n" + "خبر عاجل\n" * 100_001), "too_many"),
    "a line that is no object": ("a.jsonl", jsonl("{broken"), PART),
    "a list, a number and nothing": ("a.jsonl", jsonl("[1]", "5", "null", '"خبر"'), PART),
    "objects 100,000 deep": ("a.jsonl", jsonl('{"text":' * 100_000), PART),
    "a number of 5,000 digits": ("a.jsonl", jsonl('{"text": ' + "9" * 5000 + "}"), PART),
    "no number": ("a.jsonl", jsonl('{"text": NaN, "title": Infinity}', '{"text": 1e400}'), READ),
    "half a letter in an object": ("a.jsonl", jsonl('{"text": "خبر \\ud800 عاجل"}'), READ),
    "NUL in an object": ("a.jsonl", jsonl('{"text": "خبر\\u0000"}'), PART),
    "a field twice": ("a.jsonl", jsonl('{"text": "خبر أول", "text": "خبر ثان"}'), READ),
    "two objects on a line": ("a.jsonl", jsonl('{"text": "خبر"}{"text": "خبر"}'), PART),
    "objects for texts": ("a.jsonl", jsonl('{"text": {"a": {"b": 1}}}', '{"text": [1, 2]}'), PART),
    "lines of another system": ("a.jsonl", jsonl('{"text": "خبر عاجل"}\r', "\r"), READ),
    "script in an object": ("a.jsonl", jsonl('{"title": "</script><script>alert(1)</script>", "text": "خبر عاجل من المدينة"}'), READ),
}  # fmt: skip

FILES: dict[str, Made] = {
    f"{group}: {name}": made
    for group, files in (
        ("text", TEXTS), ("markup", MARKUP), ("archive", ARCHIVES), ("document", DOCUMENTS), ("pdf", PDFS), ("table", TABLES)
    )
    for name, made in files.items()
}  # fmt: skip
