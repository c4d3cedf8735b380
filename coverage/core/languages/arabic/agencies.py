"""News agencies as Arabic outlets credit them: what stands for the agency, beside its forms.

Source: the agencies' own Arabic names, as printed in datelines and credits. Folded, without the article; an agency that
is not listed is known by the word وكالة before its name.
"""

from __future__ import annotations

AGENCIES: dict[str, tuple[str, ...]] = {
    "رويترز": ("رويترز", "reuters"),
    "فرانس برس": ("فرانس برس", "افب", "ا ف ب", "afp", "الفرنسيه"),
    "أسوشيتد برس": ("اسوشيتد برس", "اسوشييتد برس", "ا ب", "ap"),
    "الأناضول": ("اناضول", "الاناضول", "anadolu"),
    "د ب أ": ("د ب ا", "dpa", "الالمانيه"),
    "شينخوا": ("شينخوا",),
    "سبوتنيك": ("سبوتنيك",),
    "إفي": ("افي", "efe"),
    "أنسا": ("انسا", "ansa", "اكي"),
}
"""By the name that is shown."""

AGENCY_NOUNS = frozenset({"وكاله"})
"""Nouns before an agency's own name; the plural names none."""
