"""One small newsroom's articles in every format; `python -m tests.core.formats.samples` writes them beside their readings."""

from __future__ import annotations

import csv as table
import json
import sys
import zipfile
from dataclasses import asdict
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
import xlsxwriter
from docx import Document
from pymupdf_fonts import myfont

from coverage.core.formats import read

GOLDEN = Path(__file__).parent / "golden"

TITLE = "افتتاح ميناء الصيد الجديد في خليج المرجان"
PARAGRAPHS = (
    "افتتح وزير النقل أمس الأربعاء ميناء الصيد الجديد في خليج المرجان بتكلفة بلغت 40 مليون دولار.",
    "ويتسع الميناء لنحو 300 قارب، ويوفر بحسب الوزارة 1200 وظيفة لأهالي الخليج والقرى التي تحيط به.",
    "وقالت السلطات المحلية إن الميناء القديم سيغلق نهائيا في نهاية العام، وإن شركة Port Works ستدير الأرصفة.",
)
SECOND = "انقطاع المياه عن ثلاثة أحياء في مدينة الضفاف"
SECOND_TEXT = "قالت شركة المياه في مدينة الضفاف إن المياه ستنقطع 12 ساعة عن ثلاثة أحياء يوم السبت بسبب أعمال الصيانة."
OUTLET, AUTHOR, DAY, ADDRESS = "صحيفة الميناء", "سلمى الراوي", "2024-04-18", "https://almina.example/news/17"

ROWS = (
    ("العنوان", "نص المقال", "الصحيفة", "تاريخ النشر", "الرابط", "الكاتب"),
    (TITLE, "\n\n".join(PARAGRAPHS), OUTLET, DAY, ADDRESS, AUTHOR),
    (SECOND, SECOND_TEXT, "قناة الضفاف", "2024-04-19", "https://aldifaf.example/5", ""),
)


def text() -> bytes:
    return "\n\n".join((TITLE, *PARAGRAPHS)).encode()


def html() -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    head = (
        f'<meta charset="utf-8"><title>{TITLE} | {OUTLET}</title><meta property="og:site_name" content="{OUTLET}">'
        f'<meta property="og:title" content="{TITLE}"><meta name="author" content="{AUTHOR}">'
        f'<meta property="article:published_time" content="{DAY}T09:00:00+03:00"><link rel="canonical" href="{ADDRESS}">'
    )
    menu = '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>'
    page = f"{menu}<main><article><h1>{TITLE}</h1>{body}</article></main><footer>جميع الحقوق محفوظة</footer>"
    return f'<!DOCTYPE html><html lang="ar" dir="rtl"><head>{head}</head><body>{page}</body></html>'.encode()


def docx() -> bytes:
    document, file = Document(), BytesIO()
    document.add_paragraph(TITLE, style="Title")
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def pdf() -> bytes:
    source = "\n\n".join((f"= {TITLE}", *PARAGRAPHS))
    with TemporaryDirectory() as folder:
        Path(folder, "font.ttf").write_bytes(bytes(myfont("figo")))
        sheet = Path(folder, "sheet.typ")
        sheet.write_text(f'#set text(lang: "ar", font: "FiraGO")\n#set page(width: 400pt)\n{source}', "utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        return typst.Compiler(str(sheet), font_paths=fonts).compile(format="pdf")


def csv() -> bytes:
    file = StringIO()
    table.writer(file, delimiter=";").writerows(ROWS)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def xlsx() -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
    return file.getvalue()


def jsonl() -> bytes:
    names = ("headline", "body", "publisher", "datePublished", "url", "author")
    return "\n".join(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in ROWS[1:]).encode()


def rss() -> bytes:
    items = "".join(
        f"<item><title>{row[0]}</title><link>{row[4]}</link><pubDate>Thu, {row[3][-2:]} Apr 2024 09:00:00 GMT</pubDate>"
        f"<description><![CDATA[{''.join(f'<p>{line}</p>' for line in row[1].split(chr(10) * 2))}]]></description></item>"
        for row in ROWS[1:]
    )
    head = f"<title>{OUTLET}</title><link>https://almina.example</link><description>أخبار</description>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def zipped() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in (("أخبار/ميناء.txt", text()), ("__MACOSX/._ميناء.txt", b"\x00"), ("جدول.csv", csv())):
            archive.writestr(zipfile.ZipInfo(name, (2024, 4, 18, 0, 0, 0)), body)
    return file.getvalue()


SAMPLES = {
    "harbour.txt": text, "harbour.html": html, "harbour.docx": docx, "harbour.pdf": pdf, "harbour.csv": csv,
    "harbour.xlsx": xlsx, "harbour.jsonl": jsonl, "harbour.rss": rss, "harbour.zip": zipped,
}  # fmt: skip


def reading(name: str, body: bytes) -> list[dict[str, object]]:
    """What a file reads as, as its expected reading is kept."""
    told = []
    for found in read(body, name):
        record = asdict(found)
        passages = [f"{p.kind}: {p.span.of(found.text)}" for p in found.passages]
        told.append(
            {k: str(v) if v else None for k, v in record.items() if k not in {"text", "passages"}}
            | {"passages": passages}
        )
    return told


def main() -> int:
    for name, make in SAMPLES.items():
        body = make()
        (GOLDEN / name).write_bytes(body)
        expected = json.dumps(reading(name, body), ensure_ascii=False, indent=1)
        (GOLDEN / f"{name}.json").write_text(expected + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
