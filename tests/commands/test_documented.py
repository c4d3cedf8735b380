"""The example of docs/command-line.md is what the commands say."""

from __future__ import annotations

import json
import re

import pytest
from django.core.management import call_command

from coverage.core.claims import KINDS
from coverage.core.exports.record import claim_record
from coverage.pipeline import extract
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "command-line.md").read_text("utf-8")
FILES = dict(re.findall(r"^`(\w+\.txt)`:\n```\n(.*?)```", PAGE, re.MULTILINE | re.DOTALL))
SHOWN = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])


@pytest.fixture
def written(tmp_path, monkeypatch):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)


def test_the_page_has_two_files():
    assert list(FILES) == ["one.txt", "two.txt"]


def test_compare_says_what_the_page_shows(written, capsys):
    call_command("compare", *FILES, "--json", "--language", "en")
    assert json.loads(capsys.readouterr().out) == SHOWN


def test_extract_gives_the_articles_alone(written, capsys):
    call_command("extract", *FILES, "--json")
    assert json.loads(capsys.readouterr().out) == {"articles": SHOWN["articles"]}


def test_the_page_explains_every_name_of_a_claim_and_every_kind():
    (article,) = extract([("one.txt", FILES["one.txt"].encode())])
    names = [*claim_record(article.claims[0], article.reading.text), *SHOWN["facts"][0], *KINDS]
    explained = PAGE.partition("## What the names mean")[2]
    assert [name for name in names if not re.search(rf"\b{name}\b", explained)] == []
