"""Words of citing: who hands a report on, who is left unnamed, and what leads from one to the other.

Source: the attribution of newsroom Arabic (نقلا عن, نقلت وكالة X عن Y, قال مسؤول لموقع X). Written folded, without the
article.
"""

from __future__ import annotations

from coverage.core.languages.arabic.speech import ACCORDING, RELAYS, VERBS

MEDIA = frozenset("موقع صحيفه جريده مجله وكاله قناه شبكه اذاعه تلفزيون فضاييه منصه يوميه اسبوعيه".split())
"""Nouns before the name of whoever hands a report on; they are no part of the name."""

NEWS = frozenset({"انباء", "اخبار", "اخباري", "اخباريه", "الكتروني"})
"""Words that stand between such a noun and the name (وكالة أنباء الإمارات, موقع إخباري)."""

UNNAMED = frozenset(
    """
    مصدر مصادر مسوول مسوولون مسوولين مسوولان مسوولو مسوولي مسووله مسوولان دبلوماسي دبلوماسيون دبلوماسيين دبلوماسيه شاهد شهود
    مراقب مراقبون مراقبين خبير خبراء محلل محللون محللين ناشط ناشطون ناشطين نشطاء سكان اهالي اهال مواطن مواطنون مواطنين
    وسايل وسيله اعلام تقرير تقارير بيان معلومات مطلع مطلعون مطلعين مقرب مقربون مقربين قيادي قياديون قياديين ضابط ضباط
    ارقام احصاءات احصاييات بيانات حصيله دراسه دراسات جهه جهات اوساط دوائر انباء اخر اخرون اخرين
    """.split()
)
"""Heads of a phrase that names nobody: two outlets that cite one of these need not have the same person in mind."""

COUNTING = frozenset({"احد", "احدي", "عده", "بعض", "عدد", "من", "كبار", "كبير", "كل", "غير"})
"""Words before such a head that leave it one (أحد المسؤولين, عدد من المصادر)."""

HANDED = frozenset({"نقلا"})
"""What stands before عن where somebody hands on another's word."""

HANDING = RELAYS - HANDED - {"عن"}
"""Verbs of whoever hands on: نقلت X عن Y."""

CITERS = VERBS | ACCORDING - HANDED
"""Words whose subject may be somebody who hands on."""

FROM = "عن"
