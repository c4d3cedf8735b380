"""An article with its claims marked in place."""

from __future__ import annotations

import re

from coverage.models import Article
from coverage.services.stands import store_stands
from tests.views.newsstand import alone


def page_of(client, article: Article) -> str:
    return client.get(article.get_absolute_url()).content.decode()


def about(fact) -> Article:
    return fact.claims.get(surface="نحو 1.4 مليون مدني").version.article


def plain(page: str) -> str:
    reading = page[page.index('<div class="reading">') : page.index("</main>")]
    paragraphs = re.findall(r'<p dir="auto">(.*?)</p>', reading, re.DOTALL)
    return "\n".join(re.sub("<[^>]+>", "", paragraph) for paragraph in paragraphs)


def test_the_text_is_whole_and_in_order(reader, fact):
    article = about(fact)
    title, _line, rest = article.versions.get().clean_text.partition("\n")
    assert title == article.title
    assert plain(page_of(reader, article)) == rest


def test_a_claim_is_marked_with_its_verdict_and_leads_to_what_the_others_say(reader, fact):
    page = page_of(reader, about(fact))
    claim = fact.claims.get(surface="نحو 1.4 مليون مدني")
    assert f'<mark class="conflict"><a href="#claim-{claim.pk}">نحو 1.4 مليون مدني</a></mark>' in page
    beside = page[page.index(f'id="claim-{claim.pk}"') :]
    assert all(words in beside for words in ("أكثر من 1.3 مليون مدني", "1.5 مليون مدني", "Harbour Wire"))


def test_what_one_outlet_alone_tells_is_marked_so(reader, fact):
    only = alone(fact)
    assert '<mark class="only">' in page_of(reader, only.claims.get().version.article)


def test_editors_can_ask_how_it_was_read_and_readers_are_spared(editor, reader, fact):
    article = about(fact)
    assert "<bdi>digits</bdi>" in page_of(editor, article)
    assert "<bdi>digits</bdi>" not in page_of(reader, article)


def test_the_address_leads_out_without_a_trace_of_us(reader, fact):
    article = about(fact)
    article.address = "https://example.org/1"
    article.save()
    assert re.search(r'href="https://example.org/1"\s+rel="noopener noreferrer external"', page_of(reader, article))


def test_an_article_without_a_wording_says_so(reader, fact):
    article = Article.objects.create(outlet=about(fact).outlet, title="بلا نص")
    assert "لم يُقرأ هذا المقال بعد" in page_of(reader, article)


def test_outlets_are_listed_with_their_articles(reader, fact):
    store_stands(fact.story)
    page = reader.get("/outlets/").content.decode()
    assert "Harbour Wire" in page
    assert "4 نيسان/أبريل 2024" in page
