"""A file becomes articles, or is refused in words that say why."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.errors import DamagedFile, FileTooLarge, LineTooLong, Unreadable, UnsupportedFormat
from coverage.core.formats import UNLIMITED, Limits, read

SHARED = Path(__file__).parents[3].parent / "shared"
NEWS = "انهار جزء من جسر الوادي فجر الأحد ما أدى إلى إصابة 12 شخصا بحسب الدفاع المدني."


@pytest.mark.parametrize("name", ["a.exe", "a.py", "مقال.JPG"])
def test_a_format_that_nobody_reads(name):
    with pytest.raises(UnsupportedFormat) as refused:
        read(NEWS.encode(), name)

    assert refused.value.values["suffix"] == Path(name).suffix.lower()


@pytest.mark.parametrize(
    ("body", "suffix"),
    [(b"{\\rtf1 x}", ".rtf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x", ".doc"), (b"\x89PNG x", ".png")],
)
def test_a_file_is_believed_before_its_name(body, suffix):
    with pytest.raises(UnsupportedFormat) as refused:
        read(body, "article.txt")

    assert refused.value.values["suffix"] == suffix


@pytest.mark.parametrize("body", [b"%PDF-1.7 x", b"PK\x03\x04x"])
def test_a_broken_file_of_a_known_kind_is_said_to_be_broken(body):
    with pytest.raises(DamagedFile):
        read(body, "article.txt")


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.xlsx", "a.zip"])
def test_text_under_the_name_of_another_format_is_text(name):
    assert read(NEWS.encode(), name)[0].text == NEWS


def test_a_line_of_ten_megabytes_is_refused_by_size():
    with pytest.raises(FileTooLarge) as refused:
        read(b"a" * 10_000_000, "article.txt")

    assert refused.value.values == {"size": 10_000_000, "limit": 2_000_000}


def test_a_long_line_is_refused_by_its_number():
    with pytest.raises(LineTooLong) as refused:
        read(f"{NEWS}\n{'ا' * 100_001}".encode(), "article.txt")

    assert refused.value.values == {"line": 2, "length": 100_001, "limit": 100_000}


@pytest.mark.parametrize("length", [99_999, 100_000])
def test_a_line_at_the_limit_is_read(length):
    assert len(read(("ا" * length).encode(), "article.txt")[0].text) == length


def test_whoever_owns_the_machine_sets_the_limit():
    assert read(("ا " * 3_000_000).encode(), "article.txt", UNLIMITED)
    with pytest.raises(FileTooLarge):
        read(NEWS.encode(), "article.txt", Limits(file_bytes=10))


@pytest.mark.parametrize(
    "name", ["", "-", "article", "article.txt", "ARTICLE.TXT", "خبر عن 1.3 مليون", "\u202etxt.exe.txt"]
)
def test_text_by_any_name(name):
    assert read(NEWS.encode(), name)[0].passages[0].span.of(NEWS) == NEWS


def test_offsets_count_characters_without_the_byte_order_mark():
    reading = read("\ufeff".encode() + NEWS.encode(), "")[0]

    assert reading.text == NEWS
    assert reading.passages[0].span.start == 0


@given(st.binary(max_size=300), st.sampled_from(["", "a.txt", "a.doc"]))
def test_any_bytes_become_articles_or_are_refused_by_name(body, name):
    try:
        found = read(body, name)
    except Unreadable:
        return

    assert all(passage.span.end <= len(reading.text) for reading in found for passage in reading.passages)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not beside this checkout")
def test_the_text_of_the_shared_stories_is_kept_whole():
    kinds = {
        passage.kind
        for file in sorted(SHARED.glob("eval/stories/*/*.txt"))
        for reading in read(file.read_bytes(), file.name)
        for passage in reading.passages
    }

    assert kinds <= {"title", "body"}
