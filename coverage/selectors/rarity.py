"""How rare words are in the texts that are stored, by the statistics that PostgreSQL keeps of its own accord."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from coverage.core.text.searching import Terms

ENOUGH = 300
"""Texts that fit and are read (selectors.search.MOST_READ): walking back to the last of them reads this many by the
share that fits, while an index gives all that fit. The shorter way is the index below the root of ENOUGH by all texts."""

_SHARES = """
    SELECT tables.reltuples, words.form, words.share
    FROM pg_class tables
    LEFT JOIN LATERAL (
        SELECT form, share
        FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS each (form, share)
        WHERE schemaname = current_schema() AND tablename = tables.relname AND attname = 'words' AND form = ANY(%s)
    ) words ON true
    WHERE tables.oid = 'coverage_version'::regclass
"""


def is_rare(terms: Sequence[Terms]) -> bool:
    """Whether so few texts hold a word of every term that it is shorter to look at them all than at the latest."""
    forms = [form for term in terms for form in term]
    with connection.cursor() as cursor:
        cursor.execute(_SHARES, [forms])
        rows = cursor.fetchall()
    texts, shares = max(rows[0][0], 1.0), {form: share for _texts, form, share in rows if form}
    return bool(min(sum(shares.get(form, 0.0) for form in term) for term in terms) ** 2 < ENOUGH / texts)
