"""What a start demands of its environment."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

SECRET = "".join(chr(ord("a") + place % 26) for place in range(60))
READY = {"FARQ_ENV": "production", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "farq.example"}

ASK = """
import django
django.setup()
from django.test import Client
answer = Client().get("/stories/1/", headers={"host": "farq.example"})
print(answer.status_code, answer["Location"], answer["Content-Security-Policy"], sep="\\n")
"""


def check(**environment: str) -> subprocess.CompletedProcess[str]:
    return python("manage.py", "check", **environment)


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean | environment, check=False, capture_output=True, text=True)


def test_production_starts_with_all_it_needs():
    assert check(**READY).returncode == 0


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_refuses_and_names_what_is_missing(missing):
    refusal = check(**{name: value for name, value in READY.items() if name != missing})
    assert refusal.returncode != 0
    assert f"{missing} is not set" in refusal.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FARQ_ENV", "prod"),
        ("ALLOWED_HOSTS", "*"),
        ("DATABASE_POOL", "many"),
        ("PUBLIC_READING", "maybe"),
        ("DATABASE_URL", "mysql://localhost/farq"),
        ("DATABASE_URL", "postgresql://localhost"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name, value):
    refusal = check(**READY | {name: value})
    assert refusal.returncode != 0
    assert name in refusal.stderr.splitlines()[-1]


def test_a_web_server_is_production_unless_told_otherwise():
    assert "SECRET_KEY is not set" in python("-c", "import coverage.asgi").stderr


def test_plain_http_is_sent_on_to_https_under_a_strict_policy():
    asked = python("-c", ASK, DJANGO_SETTINGS_MODULE="coverage.settings", **READY)
    status, place, policy = asked.stdout.splitlines()
    assert (status, place) == ("301", "https://farq.example/stories/1/")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_no_warning_is_left_for_a_deployment():
    checked = python("manage.py", "check", "--deploy", "--fail-level", "WARNING", **READY)
    assert checked.returncode == 0, checked.stderr
