"""What several tests of the services start from."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import User

from coverage.services.annotate import annotate
from tests.services.newsroom import flood, killed, tell


@pytest.fixture
def note():
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", flood(killed="14"))
    author = User.objects.create_user("editor")
    return annotate(fact=killed(), author=author, explanation="date", text="إحصاء لاحق", key=uuid.uuid4())
