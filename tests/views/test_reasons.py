"""Each reason names its claims, and just their words are marked: whole words, never a part of one."""

from __future__ import annotations

import re

import pytest

from tests.views.newsstand import alone, article, claim


def main(client, address):
    return " ".join(client.get(address).content.decode().partition("<main")[2].split())


def said(fact, surface):
    return fact.claims.get(surface=surface)


def test_what_one_outlet_alone_tells_has_no_reason_to_lead_to(reader, fact):
    page = main(reader, alone(fact).get_absolute_url())
    assert 'id="said-' in page
    assert "reason-" not in page


def test_a_reason_leads_to_the_claims_that_it_names_and_to_no_other(reader, fact):
    page = main(reader, fact.get_absolute_url())
    reason = re.search(r'<li id="reason-1">(.*?)</li>', page)[1]
    named = {int(key) for key in re.findall(r'href="#said-(\d+)"', reason)}
    assert named == {said(fact, "نحو 1.4 مليون مدني").pk, said(fact, "1.5 مليون مدني").pk}
    assert all(f'id="said-{key}"' in page for key in named)


def test_a_claim_leads_back_to_the_reasons_that_name_it(reader, fact):
    page = main(reader, fact.get_absolute_url())
    card = page[page.index(f'id="said-{said(fact, "1.5 مليون مدني").pk}"') :].partition("</li>")[0]
    assert re.findall(r'href="#reason-(\d)"', card) == ["1", "2"]


def test_a_claim_that_is_gone_is_no_dead_end(reader, fact):
    gone = said(fact, "1.5 مليون مدني")
    gone.delete()
    assert f"#said-{gone.pk}" not in main(reader, fact.get_absolute_url())


@pytest.mark.parametrize(("surface", "tone"), [("نحو 1.4 مليون مدني", "conflict"), ("أكثر من مليون مدني", "differ")])
def test_an_article_marks_a_claim_by_its_part_in_the_verdict(reader, fact, surface, tone):
    page = main(reader, said(fact, surface).version.article.get_absolute_url())
    assert f'<mark class="{tone}"><a href="#claim-{said(fact, surface).pk}">{surface}</a></mark>' in page


def test_an_article_does_not_colour_what_no_reason_sets_apart(reader, fact):
    fact.verdict.reasons[0]["rule"] = "one_against_all"
    fact.verdict.save()
    page = main(reader, said(fact, "أكثر من مليون مدني").version.article.get_absolute_url())
    assert ">أكثر من مليون مدني</a></mark>" in page
    assert '<mark class="' not in page


@pytest.mark.parametrize(("start", "stop"), [(4, 9), (3, 8), (5, 9)])
def test_no_word_is_cut_by_a_mark(reader, fact, start, stop):
    version = article(fact.story, "إذاعة الوادي", "نحو 1,400 مدني لجؤوا", day=6)
    made = claim(version, version.clean_text[start:stop], 1400.0, 1400.0, "exact", fact=fact)
    for address in (fact.get_absolute_url(), version.article.get_absolute_url()):
        marked = re.findall(r"<mark[^>]*>(.*?)</mark>", main(reader, address))
        whole = {re.sub("<[^>]+>", "", words) for words in marked}
        assert "1,400" in whole, made.surface
