"""What is taken away in a real browser: files by the menu, data for search engines, and digits without a script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coverage.models import Annotation
from tests.flows.desk import log_in
from tests.views.newsstand import civilians


@pytest.fixture
def told(transactional_db, page):
    """A fact that an editor has explained, and the editor at its page; everything that the browser complains of."""
    fact = civilians()
    editor = log_in(page, "editor")
    Annotation.objects.create(fact=fact, author=editor, explanation="date", text="يومان </script>")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(fact.get_absolute_url())
    return fact, said


@pytest.mark.parametrize(("ending", "begins"), [("PNG", b"\x89PNG"), ("PDF", b"%PDF-"), ("XLSX", b"PK")])
def test_the_menu_hands_out_files_named_by_their_title(page, told, ending, begins):
    fact, _said = told
    page.get_by_text("خذها معك").click()
    with page.expect_download() as caught:
        page.locator(".takeaway").get_by_text(ending).click()
    assert caught.value.suggested_filename == f"{fact.label}.{ending.lower()}"
    assert Path(caught.value.path()).read_bytes().startswith(begins)


def test_the_policy_on_scripts_lets_the_review_be_read_and_nothing_else_run(page, told):
    _fact, said = told
    review = json.loads(page.locator('script[type="application/ld+json"]').text_content())
    assert "يومان </script>" in review["reviewBody"]
    assert said == []


def test_digits_and_months_are_chosen_at_the_foot_and_stay(page, told):
    fact, _said = told
    page.get_by_role("button", name="١٢٣").click()
    page.get_by_role("button", name="نيسان", exact=True).click()
    page.goto(fact.story.get_absolute_url())
    assert page.get_by_text("١ – ٤ نيسان ٢٠٢٤").is_visible()
    assert page.get_by_role("button", name="١٢٣").get_attribute("aria-pressed") == "true"
