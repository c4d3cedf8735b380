"""How often each outlet of a story stands alone or against others, counted anew after every alignment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from coverage.models import Claim, Outlet, Stand, Story

COUNTS = ("articles", "facts", "alone", "conflicts")


@dataclass(frozen=True, slots=True)
class _Told:
    """One fact that one outlet tells."""

    outlet: int
    fact: int
    verdict: str | None


def store_stands(story: Story) -> None:
    """Bring the story's stands in step with its articles, facts and verdicts; what has not changed is not written."""
    counted = _counted(story)
    known = {stand.outlet_id: stand for stand in story.stands.all()}
    changed = [outlet for outlet in counted.keys() | known.keys() if counted.get(outlet) != _counts(known.get(outlet))]
    # The trigger writes their outlets: in one order everywhere, so that two stories never wait for each other.
    list(Outlet.objects.select_for_update(no_key=True).filter(pk__in=changed).order_by("pk").values_list("pk"))
    story.stands.filter(outlet__in=known.keys() - counted.keys()).delete()
    stands = [
        Stand(story=story, outlet_id=outlet, **dict(zip(COUNTS, counted[outlet], strict=True)))
        for outlet in sorted(changed)
        if outlet in counted
    ]
    Stand.objects.bulk_create(
        stands, update_conflicts=True, unique_fields=["story", "outlet"], update_fields=list(COUNTS)
    )


def _counts(stand: Stand | None) -> tuple[int, ...] | None:
    return tuple(getattr(stand, name) for name in COUNTS) if stand else None


def _counted(story: Story) -> dict[int, tuple[int, ...]]:
    """By outlet, the COUNTS."""
    articles = dict(story.articles.order_by().values_list("outlet").annotate(number=Count("pk")))
    current = Claim.objects.filter(fact__story=story, version__is_current=True).order_by()
    told = [_Told(*row) for row in current.values_list("version__outlet", "fact", "fact__verdict__verdict").distinct()]
    tellers = Counter(each.fact for each in told)
    counts = (
        articles,
        _by_outlet(told),
        _by_outlet(each for each in told if tellers[each.fact] == 1),
        _by_outlet(each for each in told if tellers[each.fact] > 1 and each.verdict == "conflict"),
    )
    return {outlet: tuple(count.get(outlet, 0) for count in counts) for outlet in articles}


def _by_outlet(told: Iterable[_Told]) -> Counter[int]:
    return Counter(each.outlet for each in told)
