"""What search engines are told: an editor's verdict, where there is one."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest

from coverage.models import Annotation, Decision, Fact, Outlet
from tests.views.newsstand import person

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def review(client, fact: Fact) -> dict[str, object] | None:
    found = SCRIPT.findall(client.get(fact.get_absolute_url()).content.decode())
    assert len(found) < 2
    return json.loads(found[0]) if found else None


def note(fact: Fact, explanation: str, **fields) -> Annotation:
    return Annotation.objects.create(fact=fact, author=person("editor"), explanation=explanation, **fields)


def test_the_programs_own_verdict_is_no_review(reader, fact):
    assert review(reader, fact) is None


@pytest.mark.parametrize(
    "fields", [{"explanation": "unresolved"}, {"explanation": "date", "withdrawn": datetime(2024, 4, 5, tzinfo=UTC)}]
)
def test_a_note_that_explains_nothing_or_is_withdrawn_is_no_review(reader, fact, fields):
    note(fact, **fields)
    assert review(reader, fact) is None


def test_a_lock_that_was_undone_is_no_review(reader, fact):
    user, now = person("editor"), datetime(2024, 4, 5, tzinfo=UTC)
    Decision.objects.create(kind="lock", verdict="agree", fact=fact, by=user, undone=now, undone_by=user)
    assert review(reader, fact) is None


def test_an_explanation_is_a_review_of_every_answer(reader, fact):
    note(fact, "date", text="يومان بين الإحصاءين")
    told = review(reader, fact)
    assert (told["@type"], told["url"]) == ("ClaimReview", f"http://testserver{fact.get_absolute_url()}")
    assert told["reviewRating"]["alternateName"] == "متعارض (اختلاف تاريخ)"
    assert len(told["itemReviewed"]) == fact.claims.count()
    assert "يومان بين الإحصاءين" in told["reviewBody"]


def test_a_locked_verdict_is_a_review(reader, fact):
    Decision.objects.create(kind="lock", verdict="conflict", fact=fact, by=person("editor"))
    assert review(reader, fact)["reviewRating"]["alternateName"] == "متعارض"


def test_a_name_cannot_end_the_script(reader, fact):
    Outlet.objects.filter(name="Harbour Wire").update(name="</script><script>alert(1)</script>")
    note(fact, "date")
    page = reader.get(fact.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "</script><script>alert(1)</script>" in json.dumps(review(reader, fact))
