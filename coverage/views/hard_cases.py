"""What is hard to set right-to-left, as outlets print it: for the page that shows it, and for those who draw."""

from __future__ import annotations

from typing import NamedTuple


class HardCase(NamedTuple):
    """An answer in its sentence. what: why it is hard; words: the stretch of the sentence that is marked."""

    what: str
    outlet: str
    sentence: str
    words: str
    low: float | None
    high: float | None
    hedge: str
    unit: str = ""
    kind: str = "quantity"


HARD_CASES = (
    HardCase("range", "CNN بالعربية", "بلغت الخسائر 20–25 مليون دولار في اليوم.", "20–25 مليون دولار", 2e7, 2.5e7, "range", "USD", "money"),
    HardCase("range", "موقع A.B.C", "وسقط 10-15 قتيلا، بحسب Reuters.", "10-15 قتيلا", 10, 15, "range", "قتيل"),
    HardCase("percent", "France 24 عربي", "وصوّت 52.3% لصالح القرار (مقابل 47,7%).", "52.3%", 52.3, 52.3, "exact", "percent", "percent"),
    HardCase("percent", "النهار", "وارتفعت الأسعار %12 منذ يناير.", "%12", 12, 12, "exact", "percent", "percent"),
    HardCase("percent", "صحيفة الميناء", "بنسبة ٩٠٪ من العمال.", "٩٠٪", 90, 90, "exact", "percent", "percent"),
    HardCase("negative", "Bloomberg الشرق", "انكمش الاقتصاد -3.5% في الربع الثاني.", "-3.5%", -3.5, -3.5, "exact", "percent", "percent"),
    HardCase("negative", "قناة الضفاف", "وبلغت الحرارة −12 درجة ليلا.", "−12 درجة", -12, -12, "exact", "درجة"),
    HardCase("sign", "منبر (1)", "وسُجلت +1,000 إصابة و~300 وفاة.", "+1,000 إصابة", 1000, None, "more_than", "إصابة"),
    HardCase("sign", "أخبار 24/7", "وكان العدد > 500 شخص، أي ≈ ٥٠٠.", "> 500 شخص", 500, None, "more_than", "شخص"),
    HardCase("name", "وكالة الأفلاك", "باعت ExxonMobil 3.2 مليون برميل من خام Brent.", "3.2 مليون برميل", 3.2e6, 3.2e6, "exact", "برميل"),
    HardCase("name", "BBC News عربي", "وحمل الطفل iPhone 15 بنحو 1,200 دولار.", "بنحو 1,200 دولار", 1200, 1200, "about", "USD", "money"),
    HardCase("quotes", "موقع السطر", "قال: «كتب لي \"لن نقبل 'المربع الأول' ولا 5%\" وانصرف».", "«كتب لي \"لن نقبل 'المربع الأول' ولا 5%\" وانصرف»", None, None, "exact", "", "quote"),
    HardCase("prefix", "بوابة التلال", "ويُقدَّر عددهم بـ1.4 مليون، و400 منهم أطفال.", "1.4 مليون", 1.4e6, 1.4e6, "exact", "شخص"),
    HardCase("vowels", "صحيفة المرساة", "قُتِلَ ثَلاثَةُ مَدَنِيِّينَ فَجْرًا.", "ثَلاثَةُ مَدَنِيِّينَ", 3, 3, "exact", "مدني"),
)  # fmt: skip
