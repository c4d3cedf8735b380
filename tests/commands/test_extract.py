"""`manage.py extract` without a database: a table for people, JSON for programs, one array a line for batches."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import ROOT

TEXT = "نزوح المدنيين من المدينة\n\nقال الدفاع المدني إن أكثر من 1.3 مليون مدني نزحوا.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments, given=b""):
    command = [sys.executable, "manage.py", "extract", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False)


def test_a_missing_file_is_named_on_standard_error():
    done = run("no-such-file.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"no-such-file.txt" in done.stderr


def test_a_missing_file_of_lines_is_named_too():
    with pytest.raises(CommandError, match="no-such-file"):
        call_command("extract", "--lines", "no-such-file.txt")


def test_an_empty_file_is_refused_in_words(tmp_path):
    (tmp_path / "empty.txt").touch()
    with pytest.raises(CommandError, match="."):
        call_command("extract", str(tmp_path / "empty.txt"))


def test_wrong_usage_has_a_status_of_its_own():
    assert run().returncode == 2


def test_the_json_keeps_the_contract(article, capsys):
    call_command("extract", article, "--json")
    (found,) = json.loads(capsys.readouterr().out)["articles"]
    assert {"file", "title", "outlet", "published", "claims"} <= found.keys()
    claim = next(claim for claim in found["claims"] if claim["unit"] == "مدني")
    assert TEXT[claim["start"] : claim["end"]] == claim["surface"] == "أكثر من 1.3 مليون مدني"
    assert (claim["low"], claim["high"], claim["hedge"], claim["by"]) == (1300000, None, "more_than", "الدفاع المدني")
    assert claim["about"]
    assert "1300000.0" not in json.dumps(claim)


def test_people_get_a_table(article, capsys):
    call_command("extract", article)
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split(" | ")[0].strip() == "kind"
    assert "1300000 .." in lines[2]


def test_letters_are_joined_only_where_asked(article, capsys):
    call_command("extract", article)
    assert "مدني" in capsys.readouterr().out
    call_command("extract", article, "--shape")
    assert "مدني" not in capsys.readouterr().out


def test_every_line_is_a_text_of_its_own():
    done = run("--lines", "-", given="قتل 12 شخصا\n\nسلام\n20 و30\n".encode())
    arrays = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [[claim["low"] for claim in claims] for claims in arrays] == [[12], [], [], [20, 30]]
    assert arrays[3][0]["unit"] == ""
