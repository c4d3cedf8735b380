"""Tables: which column is what, and what each row comes to."""

from __future__ import annotations

import json

import pytest

from coverage.core.errors import NoTextColumn, TooMany, Unreadable
from coverage.core.formats import Limits, open_file
from coverage.core.formats.found import Draft, Refused, Table
from coverage.core.formats.headings import HEADINGS
from coverage.core.formats.rows import guess_roles, heading_key, is_heading

NEWS = "انهار جزء من جسر الوادي فجر الأحد ما أدى إلى إصابة 12 شخصا بحسب الدفاع المدني."

UNGUESSED = {
    "names of nobody": (["أ", "ب"], ["قصير", "قصير"]),
    "a number and a flag": (["id", "is_open"], ["1", "no"]),
    "headings inside sentences": (["the title of the book"], ["قصير"]),
}


@pytest.mark.parametrize(("headings", "row"), UNGUESSED.values(), ids=UNGUESSED)
def test_columns_that_nobody_can_tell_get_no_role(headings, row):
    assert guess_roles(headings, [row]) == {}


GUESSED = {
    "English": (["headline", "body", "publisher", "date", "url"], ["title", "text", "outlet", "published", "address"]),
    "Arabic": (["العنوان", "نص الخبر", "الصحيفة", "التاريخ", "الرابط", "الكاتب"], list(HEADINGS)),
    "letters in any case": (["Title", "TEXT", "Post_Date"], ["title", "text", "published"]),
    "the surest heading first": (["name", "title", "content"], ["", "title", "text"]),
    "spelled without hamza": (["عُنوان", "محتوي"], ["title", "text"]),
}


@pytest.mark.parametrize(("headings", "roles"), GUESSED.values(), ids=GUESSED)
def test_headings_are_known(headings, roles):
    found = guess_roles(headings, [])
    assert all(found.get(role) == column for column, role in enumerate(roles) if role)


def test_a_column_of_long_cells_is_the_text():
    assert guess_roles(["a", "b"], [["قصير", NEWS * 3]]) == {"text": 1}


def test_no_heading_means_two_things():
    names = [heading_key(name) for known in HEADINGS.values() for name in known]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("cells", [["أ", "ب"], ["title", NEWS * 3], []])
def test_a_first_row_of_content_is_no_heading(cells):
    assert not is_heading(cells)


def opened(body: str, name: str = "a.csv", **roles: int) -> list[object]:
    return list(open_file(body.encode(), name, roles=roles))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|", "،"])
def test_cells_may_be_parted_by_any_sign(sign):
    table, draft = opened(f'title{sign}text\nجسر{sign}"{NEWS}"\n')
    assert table.roles == {"title": 0, "text": 1}
    assert draft.text == f"جسر\n\n{NEWS}"


def test_a_table_without_a_text_column_shows_its_columns_and_asks():
    found = open_file(b"a,b\n1,2\n", "a.csv")
    assert next(found) == Table(("a", "b"), (("1", "2"),), {})
    with pytest.raises(NoTextColumn):
        next(found)


def test_a_chosen_column_goes_before_a_guessed_one():
    _table, draft = opened(f"text,lead\nقصير جدا,{NEWS}\n", text=1)
    assert draft.text == NEWS


@pytest.mark.parametrize("column", [-1, 9])
def test_a_column_that_is_not_there_is_not_chosen(column):
    table, _draft = opened(f"title,text\nجسر,{NEWS}\n", text=column)
    assert table.roles == {"title": 0, "text": 1}


def test_bad_rows_are_told_by_number_and_lose_no_good_ones():
    _table, first, second, third = opened(f"title,text\nجسر,\nجسر\njsr,{NEWS}\n")
    assert [(first.code, first.number), (second.code, second.number)] == [("empty_row", 2), ("empty_row", 3)]
    assert third.number == 4


def test_rows_over_the_limit_are_refused():
    with pytest.raises(TooMany):
        list(open_file(f"text\n{NEWS}\n{NEWS}\n".encode(), "a.csv", Limits(parts={"csv": 1})))


def test_a_bad_line_of_objects_is_told_by_its_number():
    lines = [json.dumps({"text": NEWS}), "{broken", "[1]", json.dumps({"text": NEWS, "title": "جسر"})]
    found = opened("\n".join(lines), "a.jsonl")
    assert [each.number for each in found if isinstance(each, Refused)] == [2, 3]
    assert [each.number for each in found if isinstance(each, Draft)] == [1, 4]


@pytest.mark.parametrize("odd", [r'{"text": "\ud800 خبر عاجل"}', '{"text": 1e400}', '{"text": ["خبر", null]}'])
def test_odd_values_become_text(odd):
    found = opened(odd, "a.jsonl")
    assert "\ud800" not in next(each.text for each in found if isinstance(each, Draft))


@pytest.mark.parametrize("odd", [r'{"text": "خبر\u0000"}', '{"text": {}}', '{"text": null}', '{"text": ""}'])
def test_values_that_no_text_can_be_are_refused_by_row(odd):
    assert [each.number for each in opened(odd, "a.jsonl") if isinstance(each, Refused)] == [1]


def test_objects_in_objects_without_end_are_no_fault():
    with pytest.raises(Unreadable):
        opened('{"text": ' + '{"a":' * 100_000, "a.jsonl")
