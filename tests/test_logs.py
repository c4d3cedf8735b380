"""The log is read by programs and shown on terminals: one line is one thing, and nothing in it opens a door."""

from __future__ import annotations

import json
import logging
import sys

import pytest
from django.http import HttpResponse

from coverage.logs import REQUESTS, JsonLine, log_request, without_secrets
from coverage.request_id import RequestId
from tests.hostile.words import KEPT, REFUSED

HARMLESS = ["/facts/1/", "key", "/searches/", "?page=2&order=newest", "farq_", "/search/?q=key=1"]
SECRET = {
    "/searches/Zk3_x-9.atom": "/searches/*.atom",
    "Not Found: /searches/abc.atom": "Not Found: /searches/*.atom",
    "/stories/1/changes.atom?key=7-abcdef&language=en": "/stories/1/changes.atom?key=*&language=en",
    "Bearer farq_abcdefgh123": "Bearer *",
}


def line_of(message: str, *arguments: object, **extra: object) -> str:
    record = logging.LogRecord(
        "django.request", logging.WARNING, "", 1, message, arguments, extra.pop("exc_info", None)
    )
    record.__dict__ |= extra
    assert RequestId().filter(record)
    return JsonLine().format(record)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_opens_nothing_is_left_alone(text):
    assert without_secrets(text) == text


@pytest.mark.parametrize(("text", "expected"), SECRET.items())
def test_what_opens_something_is_a_star(text, expected):
    assert without_secrets(text) == expected


def test_no_words_make_a_second_line_or_steer_a_terminal():
    for word in (*KEPT, *REFUSED):
        for line in (line_of("Not Found: %s", word), line_of(word.replace("%", "")), line_of("x", told={"path": word})):
            assert line.isascii()
            assert line.isprintable()
            assert json.loads(line)["level"] == "WARNING"


def test_ten_thousand_lines_are_ten_thousand_objects():
    lines = "\n".join(line_of("Not Found: %s", f"/{number}\r\n{{}}") for number in range(10_000)).split("\n")
    assert len({json.loads(line)["says"] for line in lines}) == 10_000


def test_an_error_is_one_line_with_its_stack_and_without_the_values_in_it():
    password = "the secret of the house"
    try:
        {}[len(password)]
    except KeyError:
        line = line_of("Internal Server Error: %s", "/", exc_info=sys.exc_info())
    told = json.loads(line)
    assert "KeyError" in told["error"]
    assert password not in line.replace('password = \\"the secret of the house\\"', "")


def test_a_request_is_told_without_what_was_asked(rf, caplog):
    request = rf.post("/searches/opening.atom?q=somebody", {"password": "hidden"})
    with caplog.at_level(logging.INFO, logger=REQUESTS.name):
        log_request(request, HttpResponse(status=403), 0.0)
    told = caplog.records[-1].told
    assert (told["method"], told["path"], told["status"]) == ("POST", "/searches/*.atom", 403)
    assert not any(word in str(told) for word in ("somebody", "hidden", "opening"))


@pytest.mark.django_db
def test_every_answer_is_told_under_its_name(client, caplog):
    with caplog.at_level(logging.INFO, logger=REQUESTS.name):
        answers = [client.get(path) for path in ("/healthz", "/nowhere", "/")]
    told = [record.told["status"] for record in caplog.records if record.name == REQUESTS.name]
    assert told == [answer.status_code for answer in answers] == [200, 404, 302]
