"""How many claims a preview found in each text."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("coverage", "0026_touches")]

    operations = [migrations.AddField("uploadpart", "claims", models.PositiveIntegerField(null=True))]
