"""What of a document is not read is named, each kind once; a document that was read whole names nothing."""

from __future__ import annotations

import pytest

from coverage.core.formats import open_file
from coverage.core.formats.found import Skipped
from tests.core.formats.samples import SAMPLES
from tests.hostile.files import CATALOG, NEWS, P, W, body, docx, pdf

ENGLISH = "Twelve people died in the harbour town on Sunday, officials said, as the water rose by two metres."
SEPARATOR = (
    f'<w:footnotes {W}><w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote></w:footnotes>'
)
WORDS = f"<w:x {W}><w:p><w:r><w:t>{NEWS}</w:t></w:r></w:p></w:x>".encode()
SPACES = f'<w:x {W}><w:t xml:space="preserve"> </w:t></w:x>'.encode()
TEXT = f"BT /F1 9 Tf 9 99 Td ({ENGLISH}) Tj ET"
PICTURE = "q 99 0 0 99 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"


def left(made: bytes, name: str) -> list[str]:
    return [found.name for found in open_file(made, name) if isinstance(found, Skipped)]


def paper(*contents: str) -> bytes:
    """A PDF with a page for each content."""
    font = "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    kids = " ".join(f"{3 + 2 * place} 0 R" for place in range(len(contents)))
    objects = [CATALOG, f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>"]
    for place, content in enumerate(contents):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 300] {font} /Contents {4 + 2 * place} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return pdf(*objects)()


@pytest.mark.parametrize("kind", ["docx", "pdf", "txt"])
def test_a_file_that_is_read_whole_names_nothing(kind):
    assert left(SAMPLES[f"harbour.{kind}"](), f"a.{kind}") == []


@pytest.mark.parametrize("members", [{"word__footnotes_xml": SEPARATOR.encode()}, {"word__header1_xml": SPACES},
                                     {"word__styles2_xml": WORDS}])  # fmt: skip
def test_members_without_words_and_others_are_not_named(members):
    assert left(docx(body(P), **members)(), "a.docx") == []


NAMED = {
    "word__footnotes_xml": "=footnotes",
    "word__endnotes_xml": "=footnotes",
    "word__comments_xml": "=comments",
    "word__header2_xml": "=headers",
    "word__footer1_xml": "=headers",
}


@pytest.mark.parametrize(("member", "expected"), NAMED.items())
def test_what_has_words_beside_the_text_is_named(member, expected):
    assert left(docx(body(P), **{member: WORDS})(), "a.docx") == [expected]


def test_all_of_it_is_named_once_and_in_one_order():
    deleted = "<w:p><w:del><w:r><w:delText>سري</w:delText></w:r></w:del></w:p>"
    made = docx(body(P + deleted), **dict.fromkeys(NAMED, WORDS))()
    assert left(made, "a.docx") == ["=footnotes", "=comments", "=headers", "=deleted"]


@pytest.mark.parametrize("contents", [(TEXT,), (TEXT, " "), (TEXT, "0 0 m 9 9 l S")])
def test_blank_pages_and_pages_with_letters_are_not_named(contents):
    assert left(paper(*contents), "a.pdf") == []


def test_pages_that_are_pictures_are_named_by_number():
    assert left(paper(PICTURE, TEXT, " ", PICTURE), "a.pdf") == ["=pages 1, 4"]


def test_so_many_are_named_and_no_more():
    (named,) = left(paper(TEXT, *[PICTURE] * 30), "a.pdf")
    assert named.startswith("=pages 2, 3, ")
    assert named.endswith(" 21…")
