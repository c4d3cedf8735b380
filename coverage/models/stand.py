"""What an outlet tells of each story, counted, and added up by the database: a page of outlets never counts claims."""

from __future__ import annotations

import pgtrigger
from django.db import models

from coverage.models.story import Outlet, Story

_ADD = """
    IF TG_OP <> 'INSERT' THEN
        UPDATE coverage_outlet SET article_count = article_count - OLD.articles, story_count = story_count - 1,
            fact_count = fact_count - OLD.facts, alone_count = alone_count - OLD.alone,
            conflict_count = conflict_count - OLD.conflicts
        WHERE id = OLD.outlet_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        UPDATE coverage_outlet SET article_count = article_count + NEW.articles, story_count = story_count + 1,
            fact_count = fact_count + NEW.facts, alone_count = alone_count + NEW.alone,
            conflict_count = conflict_count + NEW.conflicts
        WHERE id = NEW.outlet_id;
    END IF;
    RETURN NULL;
"""


class Stand(models.Model):
    """One outlet in one story, as the last alignment found it.

    facts: that it tells; alone: that no other outlet tells; conflicts: in conflict, among those that others tell too.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="stands")
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="stands")
    articles = models.PositiveIntegerField()
    facts = models.PositiveIntegerField()
    alone = models.PositiveIntegerField()
    conflicts = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["story", "outlet"], name="one_stand_in_a_story")]
        triggers = [
            pgtrigger.Trigger(
                name="add_up",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=_ADD,
            )
        ]

    def __str__(self) -> str:
        return f"{self.outlet_id} in {self.story_id}"
