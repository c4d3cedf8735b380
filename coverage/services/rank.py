"""By what lists sort stories: kept on the story, so that a list costs the same however many stories there are."""

from __future__ import annotations

from django.db.models import Count, Max, Q

from coverage.core.records import WORDED
from coverage.models import Story, Verdict

SORTED_BY = ("newest", "conflicts", "differences", "outlets")


def rank(story: Story) -> None:
    """Set the columns of SORTED_BY from the story's articles and verdicts; the caller saves it.

    Statements and quotations are not counted: hardly two outlets use the same words. Where no article says when it was published, the day on which the last came in stands for it.
    """
    told = story.articles.aggregate(
        published=Max("published"), created=Max("created"), outlets=Count("outlet", distinct=True)
    )
    story.newest = told["published"] or told["created"] or story.created
    story.outlets = told["outlets"]
    counts = {"conflicts": Q(verdict="conflict"), "differences": Q(verdict="differ")}
    found = (
        Verdict.objects.filter(fact__story=story)
        .exclude(fact__kind__in=WORDED)
        .aggregate(**{name: Count("pk", filter=which) for name, which in counts.items()})
    )
    story.conflicts, story.differences = found["conflicts"], found["differences"]
