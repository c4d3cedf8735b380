"""One file always reads in one way, and what is no text is refused with the place where it stops being text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.errors import BinaryFile, EmptyFile, UnknownEncoding, Unreadable
from coverage.core.text.decoding import decode

ARABIC = "قال المتحدث: «فرّ أكثر من 1.3 مليون مدني»، بينهم ١٤ ألف طفل – حتى 7 أكتوبر/تشرين الأول؟\n"
LATIN = "The council met on Monday, 4 August 2024.\n"


@pytest.mark.parametrize("body", [b"", b" \n\t\r\n", "\u064b\u0651\u200f".encode(), codecs.BOM_UTF8, b"...\n---"])
def test_nothing_written_is_an_empty_file(body):
    with pytest.raises(EmptyFile):
        decode(body)


@pytest.mark.parametrize("control", ["\x00", "\x01", "\x1b", "\x7f"])
def test_a_control_character_is_named_by_its_place(control):
    with pytest.raises(BinaryFile) as refused:
        decode(f"قال{control} المتحدث".encode())

    assert refused.value.values["offset"] == 3


def test_a_picture_is_binary():
    with pytest.raises(BinaryFile):
        decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\xfd")


@pytest.mark.parametrize(
    ("body", "offset"),
    [
        (ARABIC.encode()[:-1] + b"\xff", len(ARABIC.encode()) - 1),
        (ARABIC.encode() + b"\xd9", len(ARABIC.encode())),
        (b"abc \xed\xa0\x80 def", 4),
        (codecs.BOM_UTF16_LE + b"\x27\x06\x00\xd8", 4),
        ("La fédération a décidé que l'été sera long.".encode("cp1252"), 4),
    ],
)
def test_bytes_of_no_encoding_are_refused_where_they_begin(body, offset):
    with pytest.raises(UnknownEncoding) as refused:
        decode(body)

    assert refused.value.values["offset"] == offset


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1256"])
@pytest.mark.parametrize("text", [ARABIC, ARABIC * 2000, ARABIC + LATIN])
def test_arabic_in_every_encoding_of_newsrooms(encoding, text):
    printed = text.replace("١٤", "14") if encoding == "cp1256" else text

    assert decode(printed.encode(encoding)).text == printed
    assert decode(printed.encode(encoding)).encoding == encoding


def test_the_other_arabic_code_page():
    text = "قال المتحدث إن الحصيلة بلغت 14 قتيلا في المدينة"

    assert decode(text.encode("iso8859_6")).text == text


@pytest.mark.parametrize("text", [LATIN, "1.3", "ا", "شكرا 👍 جزيلا"])
def test_short_and_latin_text_in_utf8(text):
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_is_no_character(mark, encoding):
    assert decode(mark + ARABIC.encode(encoding)).text == ARABIC


def test_a_mark_in_the_middle_stays():
    assert decode("قال\ufeffالمتحدث".encode()).text == "قال\ufeffالمتحدث"


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused_by_name(body):
    try:
        decoded = decode(body)
    except Unreadable:
        return

    assert any(letter.isalnum() for letter in decoded.text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=100))
def test_what_was_written_in_utf8_is_read_as_written(text):
    text = f"ا{text}"

    assert decode(text.encode()).text == text
