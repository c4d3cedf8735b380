"""Which articles are one story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coverage.core.alignment.stories import TOGETHER, Likeness, group, rarity, sketch
from coverage.core.records import Article, Passage, Reading, Span

FLOOD = (
    "سيول تجرف أحياء في مدينة الوادي",
    "جرفت السيول أحياء كاملة في مدينة الوادي بعد انهيار السد، وأعلنت البلدية الطوارئ.",
)
FLOOD_TOO = (
    "انهيار السد يغرق أحياء مدينة الوادي",
    "أغرقت السيول أحياء مدينة الوادي بعد انهيار السد القديم، والبلدية تعلن الطوارئ.",
)
RELATED = ("لجنة الإغاثة تبحث حاجات المنكوبين", "بحثت لجنة الإغاثة في العاصمة حاجات المنكوبين في مدينة الوادي.")
SUMMIT = ("قمة اقتصادية تبحث أسعار النفط", "بحثت القمة الاقتصادية أسعار النفط وخفض الإنتاج بحضور وزراء الطاقة.")


def news(told, published=None):
    title, body = told
    text = f"{title}\n{body}"
    passages = (Passage(Span(0, len(title)), "title"), Passage(Span(len(title) + 1, len(text)), "body"))
    return Article(Reading(text, title, passages, published=published), ())


def in_one_file(*articles):
    text = "\n".join(article.reading.text for article in articles)
    starts = [text.index(article.reading.text) for article in articles]
    return [replace(a, reading=_moved(a.reading, text, start)) for a, start in zip(articles, starts, strict=True)]


def _moved(reading, text, by):
    passages = tuple(Passage(Span(p.span.start + by, p.span.end + by), p.kind) for p in reading.passages)
    return replace(reading, text=text, passages=passages)


def test_no_articles_make_no_story():
    assert group([]) == ()


def test_two_affairs_are_two_stories():
    assert group([news(FLOOD), news(SUMMIT), news(FLOOD_TOO)]) == ((0, 2), (1,))


def test_two_affairs_are_two_even_where_someone_puts_them_together():
    assert group([news(FLOOD), news(SUMMIT)], TOGETHER) == ((0,), (1,))


def test_what_one_file_sets_apart_is_two_stories_even_where_someone_puts_them_together():
    one, other = news(FLOOD), news(RELATED)
    assert group([one, other], TOGETHER) == ((0, 1),)
    assert group(in_one_file(one, other), TOGETHER) == ((0,), (1,))


def test_every_article_is_in_one_story():
    told = [news(FLOOD), news(SUMMIT), news(FLOOD_TOO), news(("", "."))]
    assert sorted(number for story in group(told) for number in story) == [0, 1, 2, 3]


def test_resemblance_is_a_probability_and_the_same_both_ways():
    one, other = sketch(news(FLOOD)), sketch(news(FLOOD_TOO))
    likeness = Likeness(rarity([one, other]))
    assert 0 < likeness.between(one, other) < 1
    assert likeness.between(one, other) == likeness.between(other, one)


def test_articles_months_apart_are_less_likely_one_story():
    told = sketch(news(FLOOD, date(2024, 1, 1)))
    near, far = (sketch(news(FLOOD_TOO, date(2024, month, 3))) for month in (1, 9))
    likeness = Likeness(rarity([told, near]))
    assert likeness.between(told, far) < likeness.between(told, near) / 2


def test_an_outside_date_counts_before_the_printed_one():
    told = news(FLOOD, date(2024, 1, 1))
    late = replace(told, published=date(2024, 9, 1))
    likeness = Likeness({})
    assert likeness.between(sketch(told), sketch(late)) < likeness.between(sketch(told), sketch(told))


def test_a_text_without_a_title_is_known_by_its_opening():
    assert group([news(("", FLOOD[1])), news(("", FLOOD_TOO[1])), news(("", SUMMIT[1]))], TOGETHER) == ((0, 1), (2,))
