"""Whatever is asked, at whichever address, by whomever: never a fault of ours.

bench/askings.py asks twenty thousand times; FARQ_ASKINGS is how often it is asked here, FARQ_SEED which requests.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections import Counter
from http.cookies import SimpleCookie

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import TooManyFieldsSent
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed, settings

from coverage.models import Claim, SavedSearch, Story
from coverage.views import limits
from tests.hostile.asking import KEY, ROLES, Asking, askings, templates
from tests.views.newsstand import person
from tests.views.test_access import places  # noqa: F401 - a fixture

TIMES = int(os.environ.get("FARQ_ASKINGS", "250"))
SEED = int(os.environ.get("FARQ_SEED", "1"))
GENERATED = {"database": None, "deadline": None, "phases": [Phase.generate], "suppress_health_check": list(HealthCheck)}


@pytest.fixture
def sessions(places, monkeypatch):  # noqa: F811
    """The cookie of each role; nobody is asked for pauses."""
    monkeypatch.setattr(limits, "_limit_of", lambda _request: None)
    chief = User.objects.create_superuser("chief")
    made = {}
    for role in ROLES[1:]:
        client = Client()
        client.force_login(chief if role == "chief" else person(role))
        made[role] = client.cookies["sessionid"].value
    return made


def answer_to(asking: Asking, sessions: dict[str, str]) -> int:
    """The status; what was stored is taken back."""
    client = Client()
    client.cookies = SimpleCookie({"sessionid": sessions[asking.role]} if asking.role in sessions else {})
    try:
        with transaction.atomic():
            answer = client.generic(asking.method, asking.path, **asking.arguments())
            transaction.set_rollback(True)
    except TooManyFieldsSent:
        return 400  # Raised before there is a request: coverage/door.py answers.
    return answer.status_code


def place_of(fault: Exception) -> str:
    """What was raised and where, by the last file of ours and the last of all."""
    frames = traceback.extract_tb(fault.__traceback__)
    last = [frame for frame in frames if "/coverage/" in frame.filename][-1:] + frames[-1:]
    return f"{type(fault).__name__}: {fault} at {' and '.join(f'{frame.filename}:{frame.lineno}' for frame in last)}"


def test_every_address_is_asked():
    assert {"facts/<int:pk>/", "api/<path:rest>", "admin/auth/user/<id>/password/", "healthz"} <= set(templates())


def test_random_requests_are_never_our_fault(sessions, places):  # noqa: F811
    known = {int(each) for each in places.values() if isinstance(each, int)}
    known |= {Claim.objects.first().pk, Story.objects.latest("pk").pk}
    words = ("csv", "json", "xlsx", "jsonld", "coverage", SavedSearch.objects.latest("pk").token, KEY)
    faults, codes = {}, Counter()

    @seed(SEED)
    @settings(max_examples=TIMES, **GENERATED)
    @given(askings(tuple(sorted(known)), words))
    def ask(asking):
        try:
            code = answer_to(asking, sessions)
        except Exception as fault:  # noqa: BLE001 - whatever is raised is the finding
            faults.setdefault(place_of(fault), asking)
        else:
            codes[code] += 1
            if code >= 500:
                faults.setdefault(str(code), asking)

    ask()
    sys.stdout.write(f"{sum(codes.values()):,} requests, by their answer: {dict(sorted(codes.items()))}\n")
    assert not faults, "\n\n".join(f"{told}\n{str(asking)[:2000]}" for told, asking in faults.items())
