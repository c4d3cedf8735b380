"""What the columns of a sheet, its verdicts, kinds and hedges are called, for people who open it in a program."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "ar": {
        "fact": "الحقيقة", "kind": "النوع", "verdict": "الحكم", "reasons": "الأسباب", "notes": "ملاحظات المحررين",
        "outlet": "المنبر", "title": "عنوان المقال", "published": "تاريخ النشر", "address": "العنوان الإلكتروني",
        "surface": "كما ورد", "low": "من", "high": "إلى", "hedge": "التحفظ", "unit": "الوحدة", "by": "القائل",
        "sentence": "الجملة", "outlets": "عدد المنابر", "origins": "عدد الأصول", "origin": "الأصل", "through": "نقلا عن",
    },
    "en": {
        "fact": "Fact", "kind": "Kind", "verdict": "Verdict", "reasons": "Reasons", "notes": "Editors' notes",
        "outlet": "Outlet", "title": "Title of the article", "published": "Published", "address": "Address",
        "surface": "As printed", "low": "From", "high": "To", "hedge": "Hedge", "unit": "Unit", "by": "Said by",
        "sentence": "Sentence", "outlets": "Outlets", "origins": "Origins", "origin": "Origin", "through": "Told after",
    },
}  # fmt: skip
"""By the names of the columns in rows.py."""

WORDS: dict[str, dict[str, dict[str, str]]] = {
    "ar": {
        "verdict": {"conflict": "متعارض", "differ": "متباين", "agree": "متفق", "only": "انفرد به منبر"},
        "hedge": {
            "exact": "بالضبط", "about": "نحو", "more_than": "أكثر من", "at_least": "على الأقل",
            "less_than": "أقل من", "at_most": "على الأكثر", "range": "بين رقمين",
        },
        "kind": {
            "quantity": "عدد", "money": "مال", "percent": "نسبة", "duration": "مدة", "date": "تاريخ",
            "ordinal": "ترتيب", "role": "منصب", "quote": "اقتباس", "statement": "قول",
        },
    },
    "en": {
        "verdict": {"conflict": "conflict", "differ": "differ", "agree": "agree", "only": "one outlet only"},
        "hedge": {
            "exact": "exactly", "about": "about", "more_than": "more than", "at_least": "at least",
            "less_than": "less than", "at_most": "at most", "range": "between two",
        },
        "kind": {
            "quantity": "count", "money": "money", "percent": "share", "duration": "duration", "date": "date",
            "ordinal": "rank", "role": "office", "quote": "quotation", "statement": "statement",
        },
    },
}  # fmt: skip
"""What the values of these columns are called; a value that has no name here stays as it is."""
