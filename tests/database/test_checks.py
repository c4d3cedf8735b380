"""What Farq asks of a PostgreSQL before it trusts it with notes."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks

from coverage.database import checks

GOOD = {
    "server_version_num": "150018",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "server_encoding": "UTF8",
}


def problems(**found: str) -> list[str]:
    found = GOOD | found
    return [problem.id for problem in (*checks._old(found), *checks._forgetful(found), *checks._foreign(found))]


def test_a_sound_server_has_no_problem():
    assert problems() == []
    assert problems(server_version_num="180001", synchronous_commit="remote_apply") == []


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"server_version_num": "140022"}, ["farq.E001"]),
        ({"fsync": "off"}, ["farq.E002"]),
        ({"full_page_writes": "off"}, ["farq.E002"]),
        ({"synchronous_commit": "off"}, ["farq.E002"]),
        ({"server_encoding": "SQL_ASCII"}, ["farq.E003"]),
        ({"fsync": "off", "full_page_writes": "off"}, ["farq.E002", "farq.E002"]),
    ],
)
def test_a_risky_server_is_refused(found, expected):
    assert problems(**found) == expected


@pytest.mark.django_db
def test_the_server_is_asked_itself():
    with_it = {problem.id for problem in run_checks(tags=["database"], databases=["default"])}
    assert with_it <= {"farq.E002"}  # the throw-away cluster of tests/stock.py forgets on purpose
