"""Currencies: the forms of their names, their codes, and which country's is meant where several share a name.

Source: ISO 4217. Every form is compared folded; countries and cities are written folded, without the article.
"""

from __future__ import annotations

CURRENCIES: dict[str, str] = {
    "USD": "دولار دولارا دولارات دولاران دولارين usd $ us$",
    "EUR": "يورو € eur أورو",
    "GBP": "£ gbp إسترليني استرليني",
    "ILS": "شيكل شيكلا شواقل شيقل شيكلات شيقلا شواكل ₪ ils",
    "JPY": "ين ينا ¥ jpy",
    "CNY": "يوان يوانا رنمينبي cny rmb",
    "RUB": "روبل روبلا روبلات ₽ rub",
    "TRY": "₺ try",
    "IRR": "تومان تومانا irr",
    "MRU": "أوقية mru",
    "UAH": "هريفنيا غريفنا هريفنا uah",
    "BDT": "تاكا",
    "PLN": "زلوتي pln",
    "HUF": "فورنت فورينت",
    "IDR": "idr",
    "MYR": "رينغيت رينجيت myr",
    "ZAR": "راند zar",
    "NGN": "نايرا ngn",
    "KZT": "تنغه تنغي تينغ تينغي kzt",
    "GEL": "لاري",
    "VND": "دونغ",
    "AZN": "مانات منات azn",
    "VES": "بوليفار بوليفارا",
    "MMK": "كيات",
    "AMD": "درام دراما",
    "SAR": "sar ﷼",
    **{
        code: code.lower() for code in "EGP IQD AED INR MAD CHF LBP SYP QAR KWD JOD TND DZD LYD BHD OMR YER SDG".split()
    },
}
"""Forms that name one currency by themselves."""

SHARED_CURRENCIES: dict[str, tuple[str, str]] = {
    "ريال": ("ريال ريالا ريالات ريالين ريالان", "SAR"),
    "دينار": ("دينار دينارا دنانير دينارين ديناران دينارات", "دينار"),
    "درهم": ("درهم درهما دراهم درهمين درهمان", "درهم"),
    "جنيه": ("جنيه جنيها جنيهات جنيهين جنيهان", "EGP"),
    "ليرة": ("ليرة ليرات ليرتين ليرتان", "ليرة"),
    "روبية": ("روبية روبيات روبيتين", "روبية"),
    "فرنك": ("فرنك فرنكا فرنكات", "فرنك"),
    "كرونة": ("كرونة كرونات كرونا", "كرونة"),
    "بيزو": ("بيزو بيزوات", "بيزو"),
    "وون": ("وون", "KRW"),
    "شلن": ("شلن شلنا شلنات", "شلن"),
    "ليو": ("ليو", "ليو"),
}
"""Currencies of several countries: the forms, and what is meant where nothing in the article names the country.

That is the one country whose money news calls so without more, else the name itself, for no code would be true."""

OF_COUNTRY: dict[str, dict[str, str]] = {
    "ريال": {
        "سعوديه": "SAR", "قطر": "QAR", "عمان": "OMR", "يمن": "YER", "ايران": "IRR", "برازيل": "BRL", "كمبوديا": "KHR",
    },
    "دينار": {
        "عراق": "IQD", "كويت": "KWD", "اردن": "JOD", "بحرين": "BHD", "ليبيا": "LYD", "تونس": "TND", "جزاير": "DZD",
        "صربيا": "RSD", "مقدونيا": "MKD", "عمان": "JOD",
    },
    "درهم": {"امارات": "AED", "مغرب": "MAD"},
    "جنيه": {"مصر": "EGP", "سودان": "SDG", "بريطانيا": "GBP"},
    "ليرة": {"لبنان": "LBP", "سوريا": "SYP", "تركيا": "TRY"},
    "روبية": {
        "هند": "INR", "باكستان": "PKR", "اندونيسيا": "IDR", "سريلانكا": "LKR", "نيبال": "NPR", "مالديف": "MVR",
    },
    "فرنك": {
        "سويسرا": "CHF", "جيبوتي": "DJF", "سنغال": "XOF", "مالي": "XOF", "نيجر": "XOF", "بنين": "XOF", "توغو": "XOF",
        "تشاد": "XAF", "كاميرون": "XAF", "غابون": "XAF", "غينيا": "GNF", "رواندا": "RWF", "بوروندي": "BIF",
        "كونغو": "CDF",
    },
    "كرونة": {"سويد": "SEK", "نرويج": "NOK", "دنمارك": "DKK", "تشيك": "CZK", "ايسلندا": "ISK"},
    "بيزو": {"مكسيك": "MXN", "ارجنتين": "ARS", "تشيلي": "CLP", "كولومبيا": "COP", "فلبين": "PHP", "كوبا": "CUP"},
    "وون": {"كوريا": "KRW"},
    "شلن": {"كينيا": "KES", "صومال": "SOS", "اوغندا": "UGX", "تنزانيا": "TZS"},
    "ليو": {"رومانيا": "RON", "مولدوفا": "MDL"},
}  # fmt: skip
"""Whose currency of a shared name has which code. Beside dinars عمان is Amman, beside riyals Oman."""

DOLLARS: dict[str, str] = {
    "كندا": "CAD", "استراليا": "AUD", "سنغافوره": "SGD", "تايوان": "TWD", "نيوزيلندا": "NZD", "ناميبيا": "NAD",
}  # fmt: skip
"""Dollars that are meant only where the country's adjective stands beside them: a dollar is else the American one."""

ODD_ADJECTIVES: dict[tuple[str, str], str] = {
    ("جنيه", "استرليني"): "GBP", ("فرنك", "افريقي"): "XOF", ("دولار", "هونغ كونغي"): "HKD",
}  # fmt: skip

CITIES: dict[str, str] = {
    "جده": "سعوديه", "مكه": "سعوديه", "رياض": "سعوديه", "ظهران": "سعوديه", "ارامكو": "سعوديه",
    "دوحه": "قطر", "مسقط": "عمان", "صنعاء": "يمن", "عدن": "يمن", "حوثي": "يمن", "طهران": "ايران",
    "بغداد": "عراق", "بصره": "عراق", "موصل": "عراق", "اربيل": "عراق", "منامه": "بحرين",
    "طرابلس": "ليبيا", "بنغازي": "ليبيا", "درنه": "ليبيا", "صفاقس": "تونس", "سوسه": "تونس", "قيروان": "تونس",
    "وهران": "جزاير", "قسنطينه": "جزاير", "عنابه": "جزاير", "تبون": "جزاير",
    "دبي": "امارات", "ابوظبي": "امارات", "شارقه": "امارات",
    "رباط": "مغرب", "مراكش": "مغرب", "فاس": "مغرب", "طنجه": "مغرب", "اغادير": "مغرب",
    "قاهره": "مصر", "اسكندريه": "مصر", "اسوان": "مصر", "سيناء": "مصر", "خرطوم": "سودان", "دارفور": "سودان",
    "لندن": "بريطانيا", "بيروت": "لبنان", "صيدا": "لبنان", "دمشق": "سوريا", "حلب": "سوريا", "حمص": "سوريا",
    "انقره": "تركيا", "اسطنبول": "تركيا", "اردوغان": "تركيا", "دلهي": "هند", "مومباي": "هند", "كراتشي": "باكستان",
    "جاكرتا": "اندونيسيا", "ستوكهولم": "سويد", "اوسلو": "نرويج", "كوبنهاغن": "دنمارك",
}  # fmt: skip
"""Cities and the like that tell of which country an article speaks."""

CURRENCY_LETTERS = {
    ("ج", "م"): "EGP", ("ر", "س"): "SAR", ("د", "ا"): "AED", ("د", "ك"): "KWD", ("د", "ع"): "IQD", ("ل", "ل"): "LBP",
    ("ل", "س"): "SYP", ("ر", "ق"): "QAR", ("ر", "ع"): "OMR", ("د", "ت"): "TND", ("د", "ج"): "DZD", ("د", "ل"): "LYD",
    ("د", "م"): "MAD", ("د", "ب"): "BHD", ("د", "ي"): "YER",
}  # fmt: skip
"""The letters of price lists, folded: 42 ج.م."""

CENTS = (
    "سنت سنتا سنتات سينت سينتات قرش قرشا قروش هللة هللات فلس فلسا فلوس بنس بنسا سنتيم سنتيما سنتيمات مليم مليما مليمات"
)
"""A hundredth of the currency (a thousandth of some dinars is never printed in news)."""
