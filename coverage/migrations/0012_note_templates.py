"""Templates of notes that a newsroom begins with; its admins change them under Administration."""

from __future__ import annotations

from django.db import migrations

# language, explanation, name, text; "…" stands where an editor completes it.
TEMPLATES = (
    ("ar", "date", "رقمان من وقتين", "الرقمان من وقتين مختلفين: الأول حتى … والثاني حتى …. والأحدث هو …."),
    ("ar", "source", "مصدران مختلفان", "يعتمد كل منبر على مصدر: … ينقل عن …، و… ينقل عن …."),
    ("ar", "scope", "نطاق مختلف", "لا يعد المنبران الشيء نفسه: أحدهما يشمل … والآخر يقتصر على …."),
    ("ar", "rounding", "تقريب", "الرقم الدقيق …، وقد قربه … إلى …."),
    ("ar", "translation", "اختلاف في الترجمة", "النص الأصلي يقول: «…»، وقد ترجمه … بمعنى آخر."),
    ("ar", "mistake", "خطأ عند منبر", "أخطأ … في …؛ والصواب … بحسب …."),
    ("ar", "unresolved", "بانتظار رد", "سئل … عن الفرق في … ولم يرد بعد."),
    ("en", "date", "Two points in time", "The two figures are of different times: the first up to …, the second up to …. The later one is …."),
    ("en", "source", "Two sources", "Each outlet has a source of its own: … cites …, and … cites …."),
    ("en", "scope", "Another scope", "The outlets do not count the same thing: one includes …, the other only …."),
    ("en", "rounding", "Rounded", "The exact figure is …; … rounded it to …."),
    ("en", "translation", "Translated differently", "The original says “…”; … translated it otherwise."),
    ("en", "mistake", "An outlet's mistake", "… is mistaken about …; according to … it is …."),
    ("en", "unresolved", "Waiting for an answer", "… was asked about the difference on … and has not answered yet."),
)  # fmt: skip


def offer(apps, _schema) -> None:
    """Store them, each at its place within its language."""
    model = apps.get_model("coverage", "NoteTemplate")
    model.objects.bulk_create(
        model(language=language, explanation=explanation, name=name, text=text, place=place)
        for place, (language, explanation, name, text) in enumerate(TEMPLATES, 1)
    )


class Migration(migrations.Migration):
    dependencies = [("coverage", "0011_desk")]

    operations = [migrations.RunPython(offer, migrations.RunPython.noop)]
