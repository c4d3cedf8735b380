"""Outlets and independent origins, counted apart on the pages and in the files."""

from __future__ import annotations

import csv
import json

import pytest
from django.urls import reverse

from tests.views.newsstand import ANSWERS


@pytest.fixture
def traced(fact):
    """Two of the four answers go back to one ministry, one of them by way of an agency; two are the outlets' own."""
    first, second, *own = fact.claims.order_by("pk")
    cited = [{"claim": first.pk, "through": ["رويترز", "وزارة الصحة"]}, {"claim": second.pk, "through": ["الصحة"]}]
    fact.origins = [{"name": "وزارة الصحة", "claims": cited}]
    fact.origins += [{"name": "", "claims": [{"claim": claim.pk, "through": []}]} for claim in own]
    fact.save()
    agencies = {"": [1, 2], "رويترز": [3]}
    fact.story.reports = [{"agency": agency, "articles": articles} for agency, articles in agencies.items()]
    fact.story.reports.append({"agency": "رويترز", "articles": [4]})
    fact.story.save()
    return fact


def main(client, address):
    client.post(reverse("set_language"), {"language": "en", "next": "/"})
    page = client.get(address).content.decode()
    return " ".join(page.partition("<main")[2].split())


def test_what_was_never_traced_is_not_counted(reader, fact):
    for address in (fact.get_absolute_url(), fact.story.get_absolute_url()):
        assert "independent" not in main(reader, address)


def test_a_row_counts_outlets_and_origins_apart(reader, traced):
    assert "4 outlets · 3 independent origins" in main(reader, traced.story.get_absolute_url())


def test_the_head_of_a_story_counts_one_agency_once(reader, traced):
    assert "2 independent reports" in main(reader, traced.story.get_absolute_url())


def test_a_fact_shows_who_has_it_from_whom(reader, traced):
    page = main(reader, traced.get_absolute_url()).partition('id="origins"')[2]
    assert page.index("وزارة الصحة") < page.index(ANSWERS[0][0]) < page.index("رويترز") < page.index("its own report")
    assert page.count(">citing<") == 1


def test_an_origin_whose_claims_are_gone_is_not_shown(reader, traced):
    traced.origins[0]["claims"] = [{"claim": 0, "through": []}]
    traced.save()
    assert "وزارة الصحة" not in main(reader, traced.get_absolute_url())


def test_the_files_tell_origins_too(reader, traced):
    sheet = reader.get(f"{traced.get_absolute_url()}answers.csv").content.decode("utf-8-sig")
    row = next(csv.DictReader(sheet.splitlines()))
    assert (row["outlets"], row["origins"], row["origin"]) == ("4", "3", "وزارة الصحة")
    assert row["through"] == "رويترز ← وزارة الصحة"
    (taken,) = json.loads(reader.get(f"{traced.get_absolute_url()}answers.json").content)["facts"]
    assert (taken["origins"], taken["answers"][0]["through"]) == (3, ["رويترز", "وزارة الصحة"])
