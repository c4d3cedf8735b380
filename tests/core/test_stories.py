"""Whole stories, from files to verdicts: the articles of tests/stories and what is expected of them."""

from __future__ import annotations

import pytest

from coverage import pipeline
from tests.conftest import ROOT

STORIES = ROOT / "tests" / "stories"


def expectations():
    """Each line of each expected.txt: the story, what is expected, and the claims that it is expected of."""
    for path in sorted(STORIES.glob("*/expected.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                wanted, *claims = line.split(" ; ")
                yield pytest.param(path.parent, wanted, claims, id=f"{path.parent.name}: {line}")


@pytest.fixture(scope="module")
def compared():
    """Every story's comparison, made once."""
    folders = sorted({path.parent for path in STORIES.glob("*/expected.txt")})
    return {folder: pipeline.compare(_files(folder)) for folder in folders}


def _files(folder):
    return [(path.name, path.read_bytes()) for path in sorted(folder.glob("*_*.txt"))]


def fact_of(comparison, told):
    """The fact of the claim told as 'file number: printed words'."""
    file, _, words = told.partition(": ")
    for fact in comparison.facts:
        for member in fact.members:
            article = comparison.articles[member.article]
            if article.file.startswith(f"{file}_") and words in article.claims[member.claim].surface:
                return fact
    raise AssertionError(f"no claim reads {told}")


@pytest.mark.parametrize(("folder", "wanted", "claims"), list(expectations()))
def test_a_story_is_compared_as_expected(compared, folder, wanted, claims):
    facts = [fact_of(compared[folder], told) for told in claims]
    together = all(fact is facts[0] for fact in facts)
    assert (facts[0].judgement.verdict if together else "apart") == wanted


def test_the_articles_of_a_story_are_one_story(compared):
    assert all(len(comparison.stories) == 1 for comparison in compared.values())
