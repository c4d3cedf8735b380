"""What the columns of a table and the fields of a JSON object are called, in Arabic and English.

Source: the field names of schema.org/NewsArticle, RSS 2.0, the exports of WordPress and Drupal, and the words that
Arabic desks put above such columns. Folded, without articles: "نص المقال" is met by "نص مقال".
"""

from __future__ import annotations

HEADINGS: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "headline", "heading", "subject", "post title", "name", "article title",
        "عنوان", "عنوان رئيسي", "عنوان مقال", "عنوان خبر", "مانشيت",
    ),
    "text": (
        "text", "body", "content", "article", "article body", "articlebody", "full text", "fulltext", "story",
        "post content", "description", "raw text", "clean text", "main text",
        "نص", "متن", "محتوى", "مقال", "خبر", "نص مقال", "نص خبر", "نص كامل", "تفاصيل", "مضمون",
    ),
    "outlet": (
        "outlet", "source", "publisher", "publication", "media", "newspaper", "site", "site name", "sitename",
        "provider", "channel", "source name", "domain",
        "منبر", "مصدر", "صحيفه", "جريده", "ناشر", "وسيله", "وسيله اعلاميه", "قناه", "موقع", "جهه ناشره",
    ),
    "published": (
        "published", "date", "pubdate", "pub date", "publication date", "published at", "publish date", "datepublished",
        "date published", "day", "timestamp", "created", "created at", "post date",
        "تاريخ", "تاريخ نشر", "نشر", "يوم", "تاريخ خبر", "تاريخ مقال",
    ),
    "address": (
        "address", "url", "link", "uri", "permalink", "web", "href", "article url", "canonical",
        "رابط", "عنوان الكتروني", "رابط مقال", "رابط خبر", "وصله",
    ),
    "byline": ("byline", "author", "authors", "writer", "by", "creator", "كاتب", "محرر", "مؤلف", "مراسل", "اسم كاتب"),
}  # fmt: skip
"""Roles by the headings that mean them, the surest first. One column has one role."""

ROLES = tuple(HEADINGS)

LONG_CELL = 120
"""Letters on average from which a column that nobody named is text: a headline has 60, a paragraph of news 250."""
