"""Columns that hold whole texts, which lists leave unread: a version's own, its article's, and both by way of a claim."""

LONG = ("clean_text", "clean_map", "passages", "words")
"""Of a version."""
LONG_WITH_ARTICLE = (*LONG, "article__terms")
LONG_OF_CLAIM = tuple(f"version__{name}" for name in LONG_WITH_ARTICLE)
