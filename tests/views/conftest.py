"""The cast of the pages: one fact in conflict, and a client for each role."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.views.newsstand import civilians, person


@pytest.fixture
def fact(db):
    return civilians()


def _client(role: str) -> Client:
    client = Client()
    client.user = person(role)
    client.force_login(client.user)
    return client


@pytest.fixture
def reader(db):
    return _client("reader")


@pytest.fixture
def editor(db):
    return _client("editor")


@pytest.fixture
def admin(db):
    return _client("admin")
