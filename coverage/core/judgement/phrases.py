"""The sentence of each reason, in Arabic and English. {a} and {b} are figures as hedged."""

from __future__ import annotations

from coverage.core.judgement.quoting import day, figure, unit_name
from coverage.core.records import Reason, Value

SENTENCES: dict[str, dict[str, str]] = {
    "ar": {
        "disjoint": "«{a}» و«{b}» لا يصحان معا.",
        "two_todays": "بحسب «{a_words}» يوم النشر {a_day}، وبحسب «{b_words}» هو {b_day}.",
        "deputy": "«{a}» و«{b}»: النائب أو السابق غير صاحب المنصب.",
        "other_office": "«{a}» و«{b}» منصبان مختلفان.",
        "rounding": "«{b}» هو «{a}» بعد التقريب أو قبله.",
        "nested": "«{a}» و«{b}» مختلفان، وقد يصحان معا.",
        "hedge_only": "الرقم واحد، والتحفظ مختلف: «{a}» و«{b}».",
        "other_unit": "«{a}» و«{b}» بعملتين مختلفتين.",
        "contrary": "«{a}» و«{b}» متعارضان.",
        "other_figures": "الأرقام مختلفة: «{a}» و«{b}».",
        "other_act": "«{a}» و«{b}»: جوابان مختلفان لسؤال واحد، وقد يصحان معا.",
        "other_detail": "تفاصيل لا يذكرها الجميع: {words}.",
        "spelling": "الاسم واحد وكتابته مختلفة: «{a}» و«{b}».",
        "paraphrase": "القول واحد بألفاظ أخرى: «{a}» و«{b}».",
        "other_words": "الأمر واحد بألفاظ أخرى: «{a}» و«{b}».",
        "equal": "الجواب واحد: «{a}».",
        "one_against_all": "المخالف: {outlet} («{a}»). أما بقية المصادر، وعددها {others}، فلا تعارض بينها.",
        "later_count": "الأرقام بين {first} و{last}: قد يكون الرقم الأعلى إحصاء لاحقا.",
        "other_area": "قد لا يكون المكان واحدا: «{a}» في {a_place}، و«{b}» في {b_place}.",
        "other_population": "«{a}» يخص فئة بعينها ({people})، وقد يعم «{b}» غيرها.",
        "unit_converted": "المدة بوحدتين: «{a}» و«{b}».",
        "one_origin": "«{a}»: تقرير واحد{agency} تحمله المصادر المتفقة، وعددها {outlets}، فهي أصل واحد.",
        "other_voice": "يُنسب القول إلى {a} وإلى {b}.",
        "other_source": "المصدران مختلفان: «{a}» عن {a_by}، و«{b}» عن {b_by}.",
    },
    "en": {
        "disjoint": "“{a}” and “{b}” do not meet: both cannot be true.",
        "two_todays": "By “{a_words}” the report is of a {a_day}, by “{b_words}” of a {b_day}.",
        "deputy": "“{a}” and “{b}”: a deputy or former holder is not the holder.",
        "other_office": "“{a}” and “{b}” are two offices.",
        "rounding": "“{b}” is “{a}” before or after rounding.",
        "nested": "“{a}” and “{b}” differ, and both could be true.",
        "hedge_only": "One figure, hedged in two ways: “{a}” and “{b}”.",
        "other_unit": "“{a}” and “{b}” are in two currencies.",
        "contrary": "“{a}” and “{b}” contradict each other.",
        "other_figures": "The figures differ: “{a}” and “{b}”.",
        "other_act": "“{a}” and “{b}” answer one question in two ways, and both could be true.",
        "other_detail": "Details that not all of them give: {words}.",
        "spelling": "One name, spelled in two ways: “{a}” and “{b}”.",
        "paraphrase": "The same statement in other words: “{a}” and “{b}”.",
        "other_words": "The same in other words: “{a}” and “{b}”.",
        "equal": "One answer: “{a}”.",
        "one_against_all": "{outlet} alone says “{a}”; the others ({others}) do not contradict one another.",
        "later_count": "Told between {first} and {last}: the higher figure may be a later count.",
        "other_area": "The places may differ: “{a}” in {a_place}, “{b}” in {b_place}.",
        "other_population": "“{a}” is of one people ({people}); “{b}” may be of others too.",
        "unit_converted": "A length of time in two units: “{a}” and “{b}”.",
        "one_origin": "“{a}”: the {outlets} outlets that say so carry one report{agency}, and are one origin.",
        "other_voice": "It is put into the mouths of {a} and of {b}.",
        "other_source": "Two sources: “{a}” by {a_by}, “{b}” by {b_by}.",
    },
}
AN_OUTLET = {"ar": "مصدر واحد", "en": "One outlet"}
OF_AGENCY = {"ar": " عن {}", "en": " of {}"}


def phrase(reason: Reason, language: str) -> str:
    """The reason as a sentence that quotes the figures; language is ar or en."""
    values = dict(reason.values)
    gaps = {name: str(value) for name, value in values.items()}
    gaps["outlet"] = str(values.get("outlet") or AN_OUTLET[language])
    gaps["agency"] = OF_AGENCY[language].format(values["agency"]) if values.get("agency") else ""
    for name in ("a", "b"):
        if f"{name}_hedge" in values:
            gaps[name] = _figure(values, name, language)
    for name in ("first", "last", "a_day", "b_day"):
        if name in gaps:
            gaps[name] = day(gaps[name], language)
    return SENTENCES[language][reason.rule].format_map(gaps)


def _figure(values: dict[str, Value], name: str, language: str) -> str:
    """The answer as printed in Arabic, in numbers and units in English; a title or a wording as it stands."""
    low, high = values.get(f"{name}_low"), values.get(f"{name}_high")
    if language == "ar" and values.get(f"{name}_printed"):
        return str(values[f"{name}_printed"])
    told = figure(low, high, str(values[f"{name}_hedge"]), language)
    unit = unit_name(str(values.get(f"{name}_unit") or ""), language, high if low is None else low)
    space = "" if unit == "%" and language == "en" else " "
    return told if isinstance(low, str) or not unit else f"{told}{space}{unit}"
