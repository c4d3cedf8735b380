"""A story's rows, read and judged once by Farq itself, then stamped out under other names, numbers and days."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from coverage.core import records
from coverage.core.alignment.origins import origins
from coverage.core.alignment.stories import terms
from coverage.core.claims import READER
from coverage.core.comparison import ONLY_HERE, facts_of, standing
from coverage.core.records import Member
from coverage.models import Article, Claim, Fact, Posting, Source, Story, Upload, UploadFile, Verdict, Version
from coverage.models.records import claim_columns
from coverage.models.upload import FileState
from coverage.pipeline import extract
from coverage.services.articles import Text, Word, describe, text_of
from coverage.services.candidates import strike
from coverage.services.provenance import stored_origins, stored_reports, trace
from stores.texts import NAMES, names, write_story

MOST_TERMS, TERM = 400, 64
"""As coverage.services.place keeps them."""
WORDS_OF_FACT = 12
"""As coverage.services.align keeps them."""
TABLES = (
    Upload, Source, Story, Article, Posting, Version, UploadFile, UploadFile.versions.through, Fact, Claim, Verdict,
)  # fmt: skip
"""In the order in which rows may refer to one another."""
Columns = dict[str, Any]
Rows = dict[type[models.Model], list[Columns]]


def later(kind: str, number: int = 0) -> str:
    """Stands in a mould for what each stamping fills in: a key of a table, an outlet, a moment, a text's hash."""
    return f"\u27e6{kind}{number}\u27e7"


@dataclass(frozen=True, slots=True)
class Mould:
    """A story as lines of COPY by table, with marks for what differs from one stamping to the next.

    texts: the source and the clean text of each article, of which every stamping has hashes of its own.
    """

    lines: Mapping[type[models.Model], Sequence[str]]
    texts: Sequence[tuple[str, str]]
    outlets: int
    names: Sequence[str]
    pattern: re.Pattern[str]

    def stamp(self, first: Mapping[type[models.Model], int], outlets: Sequence[int], named: Sequence[str],
              day: datetime) -> Iterator[tuple[type[models.Model], str]]:  # fmt: skip
        """The lines of one story, by table. first: the next free key of each table."""
        filled = dict(zip(self.names, named, strict=True))
        filled |= {later("outlet", n): str(key) for n, key in enumerate(outlets)}
        filled |= {later("moment", n): str(day + timedelta(hours=5 * n)) for n in range(self.outlets + 1)}
        filled |= {later("day", n): str((day + timedelta(hours=5 * n)).date()) for n in range(self.outlets)}
        filled |= _hashes(self.texts, filled)
        keys = {table.__name__: start for table, start in first.items()}

        def fill(mark: re.Match[str]) -> str:
            if mark["table"]:
                return str(keys[mark["table"]] + int(mark["number"]))
            return filled[mark["other"]]

        for table in TABLES:
            yield table, self.pattern.sub(fill, "".join(self.lines[table]))


@lru_cache(maxsize=1)
def _background() -> Counter[str]:
    """How many of some hundred articles of other stories hold each word, as the newest of a store do."""
    told = chain.from_iterable(write_story(-seed, names(NAMES), outlets=3) for seed in range(1, 101))
    files = [(f"{n}.txt", f"{each.title}\n\n{each.text}".encode()) for n, each in enumerate(told)]
    held = Counter(word for article in extract(files) for word in terms(article))
    return Counter({word: 0 if word in names(NAMES) else count for word, count in held.items()})


def _hashes(texts: Sequence[tuple[str, str]], filled: Mapping[str, str]) -> dict[str, str]:
    names_alone = re.compile("|".join(name for name in filled if not name.startswith("\u27e6")))
    found = {}
    for number, (source, clean) in enumerate(texts):
        whole = names_alone.sub(lambda name: filled[name.group()], source).encode()
        found[later("body", number)] = f"\\\\x{whole.hex()}"
        found[later("sha", number)] = sha256(whole).hexdigest()
        cleaned = names_alone.sub(lambda name: filled[name.group()], clean).encode()
        found[later("content", number)] = sha256(cleaned).hexdigest()
        found[later("upload", number)] = str(UUID(found[later("sha", number)][:32]))
    return found


def make_mould(seed: int, *, outlets: int, is_full: bool = False) -> Mould:
    """Write a story, read it, align it, judge it, and keep its rows."""
    placed = names(NAMES)
    told = write_story(seed, placed, outlets=outlets, is_full=is_full)
    bodies = [f"{each.title}\n\n{each.text}" for each in told]
    made = extract([(f"{n}.txt", body.encode()) for n, body in enumerate(bodies)])
    read = [replace(article, outlet=f"outlet {n}") for n, article in enumerate(made)]
    texts = [text_of(article.reading, article.claims, Word()) for article in read]
    rows = _story_rows(read, texts)
    lines = {table: [copy_line(table, columns) for columns in rows[table]] for table in TABLES}
    whole = [(body, text.clean) for body, text in zip(bodies, texts, strict=True)]
    tables = "|".join(table.__name__ for table in TABLES)
    pattern = rf'"?\u27e6(?P<table>{tables})(?P<number>\d+)\u27e7"?|(?P<other>\u27e6[a-z]+\d+\u27e7|{"|".join(placed)})'
    return Mould(lines, whole, len(told), placed, re.compile(pattern))


def _story_rows(read: Sequence[records.Article], texts: Sequence[Text]) -> Rows:
    rows: Rows = {table: [] for table in TABLES}
    for number, (article, text) in enumerate(zip(read, texts, strict=True)):
        _add_article(rows, number, article, text)
    found = facts_of(read, range(len(read)))
    reports = origins(read)
    firsts = [sum(len(article.claims) for article in read[:number]) for number in range(len(read))]
    claims = {Member(article, claim): later("Claim", firsts[article] + claim)
              for article in range(len(read)) for claim in range(len(read[article].claims))}  # fmt: skip
    for number, (fact, sources) in enumerate(zip(found, trace(read, found, reports), strict=True)):
        _add_fact(rows, number, fact, [firsts[member.article] + member.claim for member in fact.members])
        rows[Fact][-1]["origins"] = stored_origins(sources, lambda member: Claim(pk=claims[member]))
        _add_verdict(rows, number, fact, claims)
    versions = [Version(article_id=later("Article", number)) for number in range(len(read))]
    rows[Story].append(_story_row(read, rows, stored_reports(reports, read, versions)))
    return rows


def _story_row(read: Sequence[records.Article], rows: Rows, reports: list[Columns]) -> Columns:
    verdicts = Counter(columns["verdict"] for columns in rows[Verdict])
    return {
        "id": later("Story"), "title": read[0].reading.title, "created": later("moment", 0), "reports": reports,
        "aligned_at": later("moment", len(read)), "newest": later("moment", len(read) - 1),
        "conflicts": verdicts["conflict"], "differences": verdicts["differ"],
    }  # fmt: skip


def _add_article(rows: Rows, number: int, article: records.Article, text: Text) -> None:
    whole, moment = article.reading.text, later("moment", number)
    counts = Counter({word: count for word, count in terms(article).items() if len(word) <= TERM})
    rows[Upload].append({"id": later("Upload", number), "key": later("upload", number), "created": moment})
    rows[Source].append({
        "id": later("Source", number), "sha256": later("sha", number), "name": f"{number}.txt",
        "body": later("body", number), "text": whole, "encoding": "utf-8", "created": moment,
    })  # fmt: skip
    rows[Article].append({
        "id": later("Article", number), "outlet_id": later("outlet", number), "story_id": later("Story"),
        "title": article.reading.title, "published": moment, "created": moment,
        "terms": [word for word, _count in counts.most_common(MOST_TERMS)],
    })  # fmt: skip
    for word in strike(counts, _background()):
        key = later("Posting", len(rows[Posting]))
        rows[Posting].append(
            {"id": key, "term": word, "day": later("day", number), "article_id": later("Article", number)}
        )
    version = Version()
    describe(version, text)
    rows[Version].append({
        **{field.column: getattr(version, field.attname) for field in Version._meta.concrete_fields},  # noqa: SLF001
        "id": later("Version", number), "article_id": later("Article", number), "outlet_id": later("outlet", number),
        "number": 1, "source_id": later("Source", number), "content_key": later("content", number), "created": moment,
    })  # fmt: skip
    rows[UploadFile].append({
        "id": later("UploadFile", number), "upload_id": later("Upload", number), "name": f"{number}.txt",
        "size": len(whole.encode()), "state": FileState.DONE, "source_id": later("Source", number), "changed": moment,
    })  # fmt: skip
    link = {"uploadfile_id": later("UploadFile", number), "version_id": later("Version", number)}
    rows[UploadFile.versions.through].append({"id": later("UploadFile_versions", number), **link})
    for claim in article.claims:
        columns = claim_columns(claim, whole)
        place = {"id": later("Claim", len(rows[Claim])), "version_id": later("Version", number), "reader": READER}
        rows[Claim].append(columns | place)


def _add_fact(rows: Rows, number: int, fact: records.Fact, claims: Sequence[int]) -> None:
    for claim in claims:
        rows[Claim][claim]["fact_id"] = later("Fact", number)
    asked = [rows[Claim][claim] for claim in claims]
    about = Counter(word for columns in asked for word in dict.fromkeys(columns["about"]))
    rows[Fact].append({
        "id": later("Fact", number), "story_id": later("Story"), "kind": fact.kind, "label": fact.label[:200],
        "unit": Counter(columns["unit"] for columns in asked).most_common(1)[0][0],
        "about": [word for word, _count in about.most_common(WORDS_OF_FACT)], "created": later("moment", 0),
    })  # fmt: skip


def _add_verdict(rows: Rows, number: int, fact: records.Fact, claims: Mapping[Member, str]) -> None:
    if standing(fact) == ONLY_HERE:
        return
    judged = fact.judgement
    reasons = [
        {"rule": reason.rule, "values": dict(reason.values), "claims": [claims[member] for member in reason.members]}
        for reason in judged.reasons
    ]
    rows[Verdict].append({
        "id": later("Verdict", len(rows[Verdict])), "fact_id": later("Fact", number), "verdict": judged.verdict,
        "spread": judged.spread, "reasons": reasons, "judged_at": later("moment", 0),
    })  # fmt: skip


def columns_of(table: type[models.Model]) -> list[str]:
    """The columns of a table in the order of its lines."""
    return [field.column for field in table._meta.concrete_fields]  # noqa: SLF001


def copy_line(table: type[models.Model], columns: Mapping[str, Any]) -> str:
    """A row in the text format of COPY; a column that is not given has its field's default."""
    fields = table._meta.concrete_fields  # noqa: SLF001
    cells = (
        _cell(field, columns[field.column] if field.column in columns else field.get_default()) for field in fields
    )
    return "\t".join(cells) + "\n"


def _cell(field: models.Field[Any, Any], value: Any) -> str:  # noqa: ANN401 - whatever a column holds
    if value is None:
        return r"\N"
    if isinstance(field, models.JSONField):
        value = json.dumps(value, ensure_ascii=False)
    elif isinstance(field, ArrayField):
        value = "{{{}}}".format(",".join(f'"{_quoted(word)}"' for word in value))
    return str(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _quoted(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"')


STORIES_A_DAY = 30
"""How fast the store of a newsroom grows."""
DAYS_OF_TEN_THOUSAND = 34
"""Days in which so many articles come in, of ten a story."""


def next_moments(number: int, stories: int) -> datetime:
    """The day on which a story begins."""
    newest = datetime(2026, 11, 1, tzinfo=UTC)
    return newest - timedelta(days=(stories - number) / STORIES_A_DAY)
