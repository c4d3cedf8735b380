"""Verdicts as they are stored; one that stays the same is not written again, so that history is true.

Where an editor has locked the verdict of a fact, theirs stands, and the program's own is kept beside it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from django.utils import timezone

from coverage.core import records
from coverage.core.comparison import ONLY_HERE, standing
from coverage.core.records import Judgement, Member
from coverage.models import Claim, Decision, Deed, Fact, Verdict

_WORDS = ["verdict", "found", "spread", "reasons"]


def store_verdicts(row: Callable[[Member], Claim], facts: Sequence[tuple[Fact, records.Fact]]) -> None:
    """Store what was found on each fact; one that a single article tells has no verdict.

    row: the stored claim of a member.
    """
    locked = _locked([fact for fact, _core in facts])
    judged = {
        fact.pk: _words(core.judgement, row, locked.get(fact.pk, ""))
        for fact, core in facts
        if standing(core) != ONLY_HERE
    }
    old = {verdict.fact_id: verdict for verdict in Verdict.objects.filter(fact__in=[fact for fact, _core in facts])}
    Verdict.objects.filter(fact__in=[key for key in old if key not in judged]).delete()
    Verdict.objects.bulk_create([Verdict(fact_id=key, **words) for key, words in judged.items() if key not in old])
    changed = [old[key] for key, words in judged.items() if key in old and _change(old[key], words)]
    Verdict.objects.bulk_update(changed, [*_WORDS, "judged_at"], batch_size=500)


def _locked(facts: Sequence[Fact]) -> dict[int, str]:
    """By fact, the verdict that an editor locked."""
    locks = Decision.objects.filter(kind=Deed.LOCK, undone=None, fact__in=facts)
    return dict(locks.values_list("fact_id", "verdict"))


def _words(judgement: Judgement, row: Callable[[Member], Claim], locked: str) -> dict[str, Any]:
    reasons = [
        {"rule": reason.rule, "values": dict(reason.values), "claims": [row(member).pk for member in reason.members]}
        for reason in judgement.reasons
    ]
    spread = judgement.spread if math.isfinite(judgement.spread) else 0.0
    found = judgement.verdict if locked else ""
    return {"verdict": locked or judgement.verdict, "found": found, "spread": spread, "reasons": reasons}


def _change(verdict: Verdict, words: dict[str, Any]) -> bool:
    """Give the verdict these words; False where it has them already."""
    if all(getattr(verdict, name) == words[name] for name in _WORDS):
        return False
    for name in _WORDS:
        setattr(verdict, name, words[name])
    verdict.judged_at = timezone.now()
    return True
