"""`manage.py compare` without a database: JSON for programs, text for people, errors by name."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import ROOT

QUAKE = [str(path) for path in sorted((ROOT / "tests" / "stories" / "quake").glob("*_*.txt"))]


def test_the_json_holds_articles_stories_and_facts(capsys):
    call_command("compare", *QUAKE, "--json")
    record = json.loads(capsys.readouterr().out)
    assert [article["file"] for article in record["articles"]] == QUAKE
    assert record["stories"] == [[0, 1, 2, 3]]
    assert {fact["verdict"] for fact in record["facts"]} == {"agree", "differ", "conflict"}


def test_every_member_leads_to_the_words_of_its_claim(capsys):
    call_command("compare", *QUAKE, "--json")
    record = json.loads(capsys.readouterr().out)
    for fact in record["facts"]:
        for article, claim in fact["members"]:
            told = record["articles"][article]["claims"][claim]
            with open(record["articles"][article]["file"], encoding="utf-8", newline="") as file:  # noqa: PTH123
                assert file.read()[told["start"] : told["end"]] == told["surface"]


def test_people_get_a_table_in_their_language(capsys):
    call_command("compare", *QUAKE, "--language", "en")
    assert "[conflict]" in capsys.readouterr().out


def test_one_article_compares_nothing(capsys):
    call_command("compare", QUAKE[1], "--json")
    assert json.loads(capsys.readouterr().out)["facts"] == []


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04\x00\x01", "تابعونا على تويتر\n".encode()])
def test_a_file_that_cannot_be_read_is_named_among_the_others(tmp_path, body):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(body)
    with pytest.raises(CommandError, match=r"bad\.txt: .*[\u0600-\u06ff]"):
        call_command("compare", QUAKE[0], str(bad), QUAKE[1])


def test_a_missing_file_is_named():
    with pytest.raises(CommandError, match="nowhere.txt"):
        call_command("compare", "nowhere.txt")


def test_an_empty_file_is_an_error_and_nothing_is_printed(tmp_path, capsys):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(CommandError):
        call_command("compare", str(empty), "--json")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("arguments", "status"), [(["nowhere.txt"], 1), ([], 2), ([QUAKE[0], "--json"], 0)])
def test_the_exit_status_tells_error_from_wrong_usage(arguments, status):
    done = subprocess.run(
        [sys.executable, "manage.py", "compare", *arguments], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == status
    assert bool(done.stderr) == (status > 0)
