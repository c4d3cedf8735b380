"""Arabic words that name what a figure answers: what befell whom, whether it was counted or feared, and when.

All words are folded (coverage.core.text.letters.fold) and stand without article or clitic. A trailing * stands for
any ending. Source: the entries for these verbs and nouns in Wehr's dictionary, with the forms that newswire uses.
"""

from __future__ import annotations

DEEDS: dict[str, tuple[str, ...]] = {
    "dead": (
        "قتل*", "قتيل*", "مقتل*", "يقتل*", "تقتل*", "مات", "ماتو*", "ماتت", "موت", "موتي", "وفاه", "وفات*", "وفيات*",
        "توفي*", "متوف*", "شهيد*", "شهداء", "استشهد*", "استشهاد*", "مصرع*", "حتف*",
        "قضي", "قضو*", "قضت", "ارواح", "اودي", "اودت", "جثه", "جثث", "جثمان*", "جثامين", "اعدام*", "اعدم*", "هلك*",
        "غرقي", "غرقو*", "صرعي", "تصفيه", "تحييد", "فارق", "فارقت", "فارقو*", "اردي", "اغتيل*", "اغتيال*",
    ),
    "buried": ("دفن*", "يدفن*", "مدفون*", "الثري"),
    "injured": (
        "جرح*", "جريح*", "جرحي", "مصاب*", "اصاب*", "اصيب*", "يصاب*", "اصابه", "اصابات", "جراح", "جروح",
    ),
    "missing": ("مفقود*", "فقدان*", "مصيره*", "مصير"),
    "trapped": ("عالق", "عالقا", "عالقون", "عالقين", "محاصرون", "محاصرين", "مطمورون", "مطمورين"),
    "recovered": ("تعاف*", "يتعاف*", "متعاف*", "شفاء", "شفاوهم", "شفيت", "شفو*"),
    "homeless": (
        "مشرد*", "تشريد*", "تشرد*", "شرد*", "ماوي", "بيوتهم", "منازلهم", "منازل", "مساكنهم", "بيوت",
    ),
    "displaced": ("نازح*", "نزوح", "نزح*", "مهجر*", "تهجير*"),
    "detained": (
        "معتقل*", "اعتقل*", "اعتقال*", "موقوف*", "توقيف*", "اوقف", "اوقفت", "اوقفو*", "محتجز*", "احتجاز*", "اسير", "اسيرا", "اسيره", "اسري",
        "اسيرات", "القبض", "ضبط", "ضبطت", "حبس", "حبست", "محبوس*", "سجين*", "سجناء", "مسجون*", "مساجين", "قبضت",
    ),
    "rescued": ("انقذ*", "انقاذ*", "ينج", "ينجو*", "تنج", "ناج", "ناجين", "ناجون", "ناجيا", "نجا", "نجت", "نجو*", "نجاه", "نجاتهم", "سالما", "سالمين", "سالمون"),
    "freed": ("افرج*", "الافراج", "افراج*", "سراح*", "سيفرج", "يفرج", "تفرج", "ستفرج", "سبيلهم", "سبيله", "المحررين", "تحرير"),
    "harmed": ("تضرر*", "متضرر*", "المتضررين", "متاثر*"),
}  # fmt: skip
"""What befell the people counted. A claim has the deed of its counted noun, else of the nearest word."""

OUTWEIGHED = frozenset({"detained"})
"""Deeds of a noun that says what the counted are rather than what befell them now: الإفراج عن 90 أسيرا counts the freed."""

SOFT_DEEDS: dict[str, tuple[str, ...]] = {
    "injured": ("كوليرا", "وباء", "وبايي*", "مرض", "فيروس", "كورونا", "حمي", "جدري", "عدوي", "ملاريا", "تفش*", "ضنك", "انفلونزا", "حصبه", "طاعون", "شلل", "تسمم*", "اختناق*", "اغماء", "الحالات", "حروق", "كسور", "رضوض", "كدمات", "اجهاد"),
    "treated": ("مستشفي*", "مشفي", "مشافي", "علاج", "عنايه", "عولج*", "يعالج*"),
}  # fmt: skip
"""Words that tell what befell the counted only where nothing else does: a sickness of its cases, a hospital of its patients."""

CITED = frozenset({"استنادا", "شهاده", "شهادات", "بحسب", "وفق", "حسب", "وفقا", "روايات", "روايه", "روي", "قال"})
"""Before whom one cites: شهادة ناج says who tells the figure, not whom it counts."""

NUMBER_OF = frozenset({"عدد", "اعداد", "اجمالي", "مجموع", "حصيله", "قايمه", "قوايم"})
"""Nouns whose next noun is what the figure counts (عدد الركاب كان 150 شخصا)."""

DEED_PAIRS = {("بلا", "اثر"): "missing", ("لقو", "ربهم"): "dead", ("لقوا", "ربهم"): "dead", ("في", "عداد"): "missing",
    ("القضاء", "علي"): "dead", ("بالقضاء", "علي"): "dead"}  # fmt: skip
"""Two words that together name a deed."""

VICTIMS: tuple[str, ...] = ("ضحيه", "ضحايا*", "حصيله", "حصيلته*")
"""Nouns that say the dead, where no word nearby says otherwise (371 ضحية ووريت الثرى)."""

NOUN_DEEDS = frozenset({"displaced"})
"""Deeds that only the counted noun itself tells: civilians who fled to a city are still counted as its civilians."""

TOLLS = frozenset(DEEDS) | {"treated"}
"""Deeds of which a story keeps one running count, so that the deed alone nearly names the question."""

OVERLAPPING = (
    frozenset({"homeless", "displaced"}),
    frozenset({"detained", "freed"}),
    frozenset({"treated", "rescued"}),
    frozenset({"treated", "injured"}),
    frozenset({"rescued", "injured"}),
    frozenset({"homeless", "harmed"}),
    frozenset({"detained", "group:hostages"}),
    frozenset({"trapped", "missing"}),
    frozenset({"trapped", "detained"}),
    frozenset({"freed", "group:hostages"}),
    frozenset({"displaced", "group:migrants"}),
    frozenset({"group:aboard", "group:crew"}),
    frozenset({"group:aboard", "group:migrants"}),
    frozenset({"group:aboard", "group:workers"}),
    frozenset({"quantity:=minister", "quantity:=vote"}),
    frozenset({"quantity:=seat", "quantity:=vote"}),
    frozenset({"quantity:دل", "quantity:=vote"}),
    frozenset({"people", "quantity:=vote"}),
    frozenset({"people", "quantity:دل"}),
    frozenset({"group:voters", "quantity:دل"}),
    frozenset({"group:workers", "quantity:ظف"}),
    frozenset({"group:children", "group:pupils"}),
    frozenset({"quantity:=house", "quantity:شترك"}),
    frozenset({"quantity:=village", "quantity:=city"}),
    frozenset({"quantity:=ticket", "quantity:=card"}),
    frozenset({"quantity:=march", "quantity:=plane"}),
    frozenset({"group:spectators", "quantity:=seat"}),
)
"""Families that can be the same people: two outlets may name a deed each, or those aboard and the crew, spectators and seats,
members of a council and their votes or states, villages and towns, a drone and a plane."""

STATIC_TOLLS = frozenset({"homeless", "displaced"})
"""Tolls that outlets restate for days without counting anew: a day between two of them says little."""

PEOPLE: tuple[str, ...] = (
    "شخص*", "اشخاص", "فرد*", "افراد", "نسمه", "مدني*", "انسان*", "ناس", "مواطن*", "اخر", "اخران", "اخرون", "اخرين", "حاله", "حالات",
    "حاج*", "حجاج", "ساكن*", "سكان", "رجل", "عدد", "عضو", "بشر", "عنصر*", "ادمي*", "ضحيه", "ضحايا*", "شخصيه", "شخصيات", "متهم*", "مشتبه*", "مدان*",
    "مشارك", "مشاركا", "مشاركون", "مشاركين", "مريض*", "مرضي", "معتمر*", "منكوب*",
    "شحص*", "سخص*", "شخس*", "شخض*",
)  # fmt: skip
"""Counted nouns that say a person, misprinted too, and leave to the verb what befell that person."""

CONFUSED = {"ض": "ظص", "ظ": "ضط", "ص": "سض", "س": "صش", "ش": "سص", "ح": "خج", "خ": "حج", "ج": "حخ", "ط": "تظ", "ت": "طث", "ث": "تس",
    "د": "ذ", "ذ": "دز", "ز": "ذر", "ع": "غ", "غ": "ع", "ق": "فك", "ف": "ق", "ن": "تب", "ب": "نت"}  # fmt: skip
"""Letters that misprints put for one another: alike but for their dots, or by their sound."""

ANYONE = frozenset({"شخص", "فرد", "عنصر", "انسان", "نسمه", "مشارك", ""})
"""Nouns of persons that can be said of any group."""

GROUPS: dict[str, tuple[str, ...]] = {
    "children": ("طفل*", "اطفال*", "رضيع*", "قاصر*", "قصر"),
    "women": ("امراه", "نساء", "سيده", "سيدات", "فتاه", "فتيات"),
    "men": ("شاب", "شابا", "شبان", "رجل", "رجال"),
    "soldiers": ("جندي*", "جنود", "عسكري*", "ضابط*", "ضباط"),
    "police": ("شرطي*", "دركي", "دركيا", "دركيون", "دركيين"),
    "firefighters": ("اطفايي*",),
    "rescuers": ("منقذ", "منقذا", "منقذون", "منقذين", "غواص*"),
    "candidates": ("مرشح*", "مترشح*"),
    "settlers": ("مستوطن", "مستوطنا", "مستوطنون", "مستوطنين"),
    "players": ("لاعب*",),
    "drivers": ("سايق*",),
    "activists": ("ناشط*", "نشطاء"),
    "beneficiaries": ("مستفيد*",),
    "teachers": (
        "معلم", "معلما", "معلمه", "معلمون", "معلمين", "معلمات", "مدرس", "مدرسا", "مدرسون", "مدرسين", "مدرسات", "استاذ", "استاذا", "اساتذه",
    ),
    "guards": ("حارس", "حارسا", "حراس"),
    "lawyers": ("محام", "محاميا", "محامون", "محامين"),
    "judges": ("قاض", "قاضيا", "قضاه"),
    "diplomats": ("دبلوماسي*",),
    "engineers": ("مهندس*",),
    "villagers": ("قروي", "قرويا", "قرويون", "قرويين"),
    "traders": ("تاجر", "تاجرا", "تجار"),
    "pilots": ("طيار", "طيارا", "طيارون", "طيارين"),
    "artists": ("فنان*",),
    "fighters": ("مقاتل*", "مسلح*", "ارهابي*", "مخرب*"),
    "migrants": ("مهاجر*", "لاجي*"),
    "tourists": ("سايح*", "سياح"),
    "pupils": ("طالب", "طالبا", "طالبه", "طالبات", "طلاب", "طلبه", "تلميذ*", "تلاميذ"),
    "workers": ("عامل*", "عمال", "موظف*", "عون", "عونا", "اعوان", "اجير*", "اجراء", "شغيل*", "مستخدم*"),
    "demonstrators": ("متظاهر*", "محتج", "محتجا", "محتجون", "محتجين", "معتصم*"),
    "journalists": ("صحفي*", "صحافي*"),
    "medics": ("مسعف*", "طبيب*", "اطباء", "ممرض*"),
    "hostages": ("رهينه", "رهاين", "مخطوف*", "مختطف*"),
    "volunteers": ("متطوع*",),
    "fishermen": ("صياد*",),
    "worshippers": ("مصل*",),
    "farmers": ("مزارع*", "فلاح*"),
    "voters": ("ناخب*", "مسجل", "مسجلا", "مسجلون", "مسجلين"),
    "passengers": ("راكب*", "ركاب", "ركابها", "مسافر*"),
    "crew": ("طاقم", "طاقمها", "طاقمه", "ملاح", "ملاحا", "ملاحون", "ملاحين", "بحار", "بحارا", "بحاره", "مضيف*"),
    "observers": ("مراقب*", "ملاحظ", "ملاحظا", "ملاحظون", "ملاحظين"),
    "spectators": ("متفرج*", "مشجع*"),
}  # fmt: skip
"""Nouns that say which persons, by what the persons are: with a deed (مات 79 مهاجرا) a group of those whom it befell."""

GATHERINGS: dict[str, tuple[str, ...]] = {
    "aboard": ("تقل", "يقل", "تقلهم", "متن", "متنها", "متنه", "متنهما"),
    "demonstrators": ("تجمع*", "تظاهر*", "يتظاهر*", "مظاهر*", "مسيره", "مسيرات", "احتشد*", "اعتصم*", "اعتصام*", "وقفه", "شوارع"),
    "workers": ("اضرب*", "يضرب*", "مضرب*", "اضراب*"),
    "voters": ("صوت", "صوتت", "صوتو*", "يصوت*", "اقترع*", "اقتراع*", "مقترع*"),
    "candidates": ("ترشح*", "يترشح*"),
    "spectators": ("مدرجات",),
    "vaccinated": ("تطعيم*", "تلقيح*", "لقاح*"),
}  # fmt: skip
"""What persons do together, which tells the group that they are where the noun is only شخص or left out."""

COUNTED_BY_ORDINAL = frozenset({"لقب", "مره", "نسخه", "دوره", "بطوله", "كاس", "عهده"})
"""Nouns of which the first three ordinals count too: a second title is two titles."""

LEAST_ORDINAL = 4
"""First, second and third order what is told (المرحلة الأولى); a higher ordinal is the number of something."""

INFORMANTS = frozenset({"مصدر", "مصادر", "مسوول", "مسوولا", "شاهد", "شهود", "دبلوماسي", "خبير", "محلل", "مراسل"})
"""Whoever speaks to an outlet. Two outlets that cite four sources each answer no common question."""

EXPECTED: tuple[str, ...] = (
    "متوقع*", "توقع*", "يتوقع*", "تتوقع*", "توقعات*", "مرجح*", "رجح*", "يرجح*", "ترجح*", "يخشي*", "تخشي*", "خشي*",
    "احتمال*", "محتمل*", "يحتمل*", "سيبلغ", "ستبلغ", "سيصل", "ستصل", "سيتجاوز", "تنبا*", "تنبو*",
)  # fmt: skip

REACHING: tuple[str, ...] = (
    "يصل*", "تصل", "يبلغ*", "تبلغ", "يتجاوز*", "تتجاوز*", "يفوق*", "تفوق", "يزيد", "تزيد", "يرتفع*", "ترتفع", "يكون*",
    "تكون", "يصبح*", "تصبح", "يتخطي*", "تتخطي", "يقارب", "تقارب",
)  # fmt: skip
"""Imperfect verbs of reaching a figure: after أن or قد they speak of what is not yet counted."""

MAYBE = frozenset({"ان", "قد", "ربما"})

EARLIER: tuple[str, ...] = ("سابق*", "اسبق", "قبلها", "سلف*")
"""Words beside a figure that belongs to an earlier count."""

EARLIER_PAIRS = frozenset(
    {("من", "قبل"), ("قبل", "ذلك"), ("بدلا", "من"), ("بعدما", "كان"), ("بعدما", "كانت"), ("مقارنه", "مع")}
)
"""Two words that say the same before a figure (8 مليارات بدلا من 3 مليارات)."""

CHANGE: tuple[str, ...] = (
    "زياده*", "ارتفاع*", "انخفاض*", "تراجع*", "هبوط*", "نقص*", "اضيف*", "تضاف", "نمو", "صعود*", "فارق*",
    "زاد", "زادت", "هبط", "هبطت", "كسب", "كسبت", "خسر", "خسرت",
)  # fmt: skip
"""Words after which a figure is a step from one count to the next, not a count."""

BY_SO_MUCH = frozenset({"بمقدار", "بواقع", "بنسبه", "بمعدل", "مقداره", "مقدارها", "قدره", "قدرها"})
"""Words that announce the measure of a step named some words before."""

NEW = frozenset({"جديد", "جديدا", "جديده", "جدد", "جددا", "اضافي", "اضافيا", "اضافيه", "اضافيين"})
DURING, LAST = frozenset({"خلال", "في"}), frozenset({"اخر"})
"""خلال آخر 24 ساعة: a figure of a day, not of the whole."""

TOWARDS = frozenset({"الي", "لتصل", "ليصل", "ليبلغ", "لتبلغ", "حتي", "عند"})
"""After these a rise or fall is told by the figure it arrives at, so the figure is a count again."""

PARTITIVES = frozenset({"منهم", "منها", "منهن", "بينهم", "بينها", "بينهن", "ضمنهم", "ضمنها", "فيهم"})
"""The figure counts a part of the people or things of the figure before."""

NATIVE_AND: tuple[str, ...] = (
    "وزير*", "وزار*", "وفاه", "وفيات*", "وصل*", "وقع*", "وفد", "وفود", "واشنطن", "وكاله*", "وكالات", "وقت*", "وضع*", "وحده*", "وحدها", "وحدات",
    "واحد*", "وفق*", "ولايه*", "ولايات*", "ولاء", "ولاده*", "وليد", "وطن*", "وجد*", "وافق*", "وثيق*", "ورق*", "وزن*", "وسط", "وساطه", "واجه*", "واصل*", "وعد*", "وقف*", "ولد*", "وسيل*", "وصف*", "وظيف*", "ورش*", "ودايع",
)  # fmt: skip
"""Words whose first letter و is their own and joins nothing."""

SUBORDINATORS = frozenset({"فيما", "بينما", "بعدما", "قبلما", "حيث", "اما", "علما", "مقابل", "لكن", "ولكن", "بعد"})
"""Words that open a clause of its own."""

WHOLES = frozenset({"اصل", "مجموع", "اجمالي"})
"""After من: the figure is the whole that the one before is a part of."""

PART_AFTER = frozenset({"منهم", "منهن", "بينهم", "بينهن", "فيهم"})
"""Partitives that keep their sense after the counted noun, where منها is rather 'from there'."""

PERIODS = frozenset({"يوميا", "شهريا", "سنويا", "اسبوعيا"})
"""After a figure they make it a rate."""

MEASURED = frozenset(
    {"برميل", "طن", "اوقيه", "اونصه", "لتر", "ليتر", "كيلو", "كيلوغرام", "كيلوجرام", "غرام", "جرام", "غالون", "جالون", "متر", "كيلومتر", "سهم", "كيلوواط", "ميغاواط",
     "قنطار", "كيس", "جرعه", "وحده", "حاويه", "تذكره", "رحله", "ليله", "شخص", "فرد", "نسمه", "راكب", "مسافر", "اسره", "عايله", "طالب", "مواطن", "واحد", "واحده",
     "دولار", "يورو", "استرليني", "ين", "روبل", "يوان"}
)  # fmt: skip
"""After a sum with لل (دولار للبرميل): what it is the price of; any other noun with لل tells what the sum is for."""

EACH = frozenset({"لكل", "كل"})
"""Before a noun: the figure is for each of them."""

UNTIL = frozenset({"حتي", "غايه", "لغايه", "لحد"})
"""Words before the day until which a count goes."""

TELLERS: tuple[str, ...] = (
    "قال*", "يقول*", "تقول*", "اعلن*", "يعلن", "تعلن", "ذكر*", "يذكر", "تذكر", "افاد*", "تفيد", "يفيد", "اكد*", "يوكد", "توكد", "قدر", "قدرت", "قدرته", "قدرتهم", "يقدر",
    "تقدر", "تحدث*", "يتحدث*", "زعم*", "صرح*", "كشف*", "اوضح*", "احصي", "احصت", "وثق*",
)  # fmt: skip
"""Verbs of those who give a figure, without those that also tell what a figure does (سجل، رفع)."""

CONTRASTS = frozenset({"فيما", "بينما", "اما", "حين", "لكن", "ولكن", "مقابل", "لكنه", "لكنها"})
"""Words that open what another one says instead."""

OTHER_SCALES = frozenset({"فهرنهايت", "كلفن"})
"""Scales of temperature that newswire tells beside the Celsius one."""
CURRENCIES = frozenset({"دولار", "يورو", "استرليني", "ين", "روبل", "يوان"})
"""Currencies that others are told in: with the article they are what a rate of exchange is the price of."""

ELSEWHERE = frozenset({"خارج", "بقيه", "ساير", "باقي"})
OTHER_PLACES = frozenset({"اماكن", "مناطق", "مدن", "بلدات", "محافظات", "ولايات", "مواقع", "انحاء"})
"""Before أخرى they say that a figure was counted elsewhere."""
ONLY = frozenset({"فقط", "وحدها", "وحده", "بمفردها", "حصرا"})
OWN_PEOPLE = frozenset({"مواطنيها", "رعاياها", "ابنايها", "مواطنيه", "رعاياه", "مواطنوها", "جنودها", "جنوده"})

PRESENT = frozenset({"كانوا", "كانو", "الموجودين", "موجودين", "متواجدين", "المتواجدين", "بداخله", "بداخلها"})
"""Said of people who were somewhere when something befell some of them."""

REACHED = ("الي", "عند", "بلغ", "تبلغ", "وصل", "تجاوز")
"""Beginnings of the words right before a figure that a toll has come to."""

STATES = frozenset({"دوله", "بلد", "وفد", "حكومه", "سفاره"})
"""Counted nouns that are of no one country, whichever is named beside them."""

EVENTS: tuple[str, ...] = (
    "انفجار*", "هجوم*", "هجمات", "زلزال*", "لقاء", "اجتماع*", "محادثات", "قصف", "غاره", "غارات", "حادث*", "كارثه",
    "اعصار*", "حريق*", "مباراه", "جلسه", "قمه", "وقع*", "حدث*", "جري", "جرت", "ضرب*", "انتخابات", "تفجير*", "معركه", "حرب", "اصطدام*", "تصادم*",
    "تحطم*", "غرق*", "انهيار*", "سقوط*", "فيضان*",
)  # fmt: skip
"""Nouns whose weekday tells when they happened, not as of when a figure was counted."""

SAYING: tuple[str, ...] = (
    "قال*", "يقول", "تقول", "اعلن*", "يعلن", "تعلن", "افاد*", "تفيد", "يفيد", "اكد*", "ذكر*", "صرح*", "كشف*", "ابلغ*",
    "اوضح*", "اضاف*", "نقل*", "اورد*", "نشر*", "بين*", "مبين*", "اشار*", "تحديث", "تصريح*", "بيان", "كتب*", "احصي", "سجل*",
    "توقع*", "قدر*", "رفع*", "تحدث*", "حدد*", "حذر*", "اقر*", "رجح*", "حصيله", "وصف*", "النشر", "صدر",
)  # fmt: skip
"""Verbs and nouns of reporting: a date beside one tells when it was said."""

DATELINE = frozenset(
    {"نشر", "تاريخ", "نشرت", "اخر", "تحديث", "ساعه", "صباحا", "مساء", "بتوقيت", "توقيت", "غرينتش", "غرينيتش", "جرينتش", "كتب",
     "محليا", "تحرير", "طباعه", "م", "ص", "pm", "am", "gmt"}
)  # fmt: skip
"""Words that stand in a dateline beside the date, with the weekday."""

WEEKDAYS = {
    article + name: number
    for number, name in enumerate(("اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه", "سبت", "احد"))
    for article in ("ال", "لل")
}
"""Numbered as datetime.date.weekday does; always with the article (الأحد), for أحد alone is 'one of'."""

NUMBER_WORDS = frozenset(
    {"الف", "الاف", "الفا", "الفي", "الفين", "مليون", "مليوني", "ملايين", "مليار", "مليارات", "ميه", "مايه", "نصف", "ربع", "اثنان",
     "ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "عشرون"}
)  # fmt: skip
"""The commonest words of numbers: a figure's own words tell nothing of its question."""

DEPUTIES = frozenset({"نايب", "نايبه", "مساعد", "مساعده", "وكيل", "وكيله", "معاون", "ناطق", "متحدث", "مبعوث"})
"""Words before an office that make another office of it."""

FORMER = frozenset({"سابق", "سابقه", "اسبق", "راحل", "منتخب", "منتهي", "مكلف", "موقت"})
"""Words after an office that say when or how it is held."""

ONE_OFFICE: tuple[tuple[frozenset[str], ...], ...] = (
    (frozenset({"ملك"}), frozenset({"عاهل"})),
    (frozenset({"رييس", "بلديه"}), frozenset({"عميد", "بلديه"}), frozenset({"عمده"})),
    (frozenset({"متحدث"}), frozenset({"ناطق"})),
    (frozenset({"امين", "عام"}), frozenset({"سكرتير", "عام"})),
    (frozenset({"رييس", "وزراء"}), frozenset({"رييس", "حكومه"}), frozenset({"وزير", "اول"})),
    (frozenset({"مدرب"}), frozenset({"مدير", "فني"})),
    (frozenset({"محافظ"}), frozenset({"حاكم"}), frozenset({"والي"})),
)
"""Names of one office that outlets exchange; titles with either are compared by the first."""

HONORIFICS = frozenset(
    {"دكتور", "د", "سيد", "سيده", "شيخ", "لواء", "عميد", "عقيد", "فريق", "جنرال", "مهندس", "بن", "ابن", "حاج"}
)
