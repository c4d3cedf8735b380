"""Words that somebody wrote to do harm: each breaks out of something that a page or a file puts words into.

KEPT are stored letter by letter, or refused where they are too long for their place; REFUSED can be stored nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

# --- Markup and the places in it that words stand in ------------------------------------------------------------------

WAYS_OUT = (
    "",
    '"',
    "'",
    ">",
    '">',
    "'>",
    "-->",
    "]]>",
    "</textarea>",
    "</title>",
    "</script>",
    "</option>",
    "</bdi>",
    "*/",
)
ELEMENTS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<b>", "<a href=javascript:alert(1)>x",
    "<style>*{display:none}</style>", "<base href=//evil>", "<math><mi xlink:href=data:x>", "<form action=//evil><input>",
)  # fmt: skip
ATTRIBUTES = (
    " onmouseover=alert(1) x=",
    " autofocus onfocus=alert(1) ",
    " style=position:fixed ",
    " hx-get=//evil hx-trigger=load ",
)
MARKUP = (
    *(f"{way}{element}" for way in WAYS_OUT for element in ELEMENTS[:4]),
    *(f'">{element}' for element in ELEMENTS),
    *(f"{quote}{attribute}" for quote in "\"'" for attribute in ATTRIBUTES),
    "<", ">", "&", "<<", "<a<a<a", "<!--", "<![CDATA[", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "&lt;script&gt;", "&#60;script&#62;", "&amp;lt;", "&x;", "&#0;", "&#xd800;", "&nbsp", "<scr\tipt>", "<scr<script>ipt>",
)  # fmt: skip
ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "data:text/html,<b>",
    "vbscript:x", "//evil.example", "/\\evil.example", "https://evil.example@a.example", "http://[::1", "file:///etc/passwd",
    "\u202ejavascript:alert(1)", "javascript&colon;alert(1)", "blob:x", "https://xn--80ak6aa92e.example", "../../etc/passwd",
)  # fmt: skip

# --- Languages that somebody may read words as ------------------------------------------------------------------------

PROGRAMS = (
    "{{7*7}}", "{% load x %}", "{# x #}", "{{request.user.password}}", "${7*7}", "#{7*7}", "<%= 7 %>", "%s", "%d%n", "%(x)s", "{0}",
    "{x.__class__}", "'; DROP TABLE coverage_story; --", "' OR '1'='1", "\\'", "\\", "`id`", "$(id)", "; rm -rf /", "| id",
    "__proto__", "constructor", "null", "None", "undefined", "NaN", "true", "[]", '{"a": 1}', "a:* & !b | (", "%", "_", "100%",
    '#eval("1+1")', "#import \"/etc/passwd\": x", "#read(\"/etc/passwd\")", "$ x $", "*b* _i_ `c` @d <e>", "= h", "\\u{202e}", "// x", "/* x */",
)  # fmt: skip
FORMULAS = (
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("http://evil.example")', "=cmd|'/C calc'!A0", "＝1", "＋1", "－1", "＠1",
    " =1", "\ufeff=1", '"=1', '",=1,"', "a\n=1", "a,b", "a;b", "a\tb", '"', '""', '"a"b',
)  # fmt: skip

# --- Letters ----------------------------------------------------------------------------------------------------------

DIRECTIONS = (
    "\u202e",
    "\u202d abc",
    "\u2066",
    "\u2067\u2068",
    "\u2069\u2069",
    "\u202e gpj.exe",
    "\u200f\u200e\u061c",
    "a\u202eb\u202cc",
    "(\u202e)",
)
MARKS = (
    "\u064b", "م" + "\u064b\u0651" * 20, "م" + "\u0300" * 40, "ـ" * 60, "ك" + "\u0640" * 30 + "ب", "\u034f", "e\u0301", "é", "\u0627\u0654", "أ", "\u1112\u1161\u11ab",
)  # fmt: skip
SIGNS = (
    "\ufdfa", "ﷺ" * 10, "ﻻ", "ﺍﻧﻬﺎﺭ", "ی ک ہ", "à la ى", "\ufeff", "a\u200bb", "\u200d", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\ue000", "\ufffd", "\U0010ffff", "\ufffe",
    "\u2028", "\u2029", "\u0085", "\xa0x", "\u00adx", "١٢٣", "۱۲۳", "１２３", "Ⅷ", "½", "𝟙", "①", "١٬٣٠٠٫٥", "ا" * 60, "x" * 60, "漢字", "ß ẞ ı İ ﬁ ſ",
)  # fmt: skip
CONTROLS = (
    "\x01",
    "\x08",
    "\x1b[31mred",
    "\x7f",
    "\x9b",
    "a\r\nSet-Cookie: x=1",
    "a\nERROR forged",
    "a\x0bb",
    "\x1fx",
    "\x0cx",
)

KEPT: tuple[str, ...] = tuple(
    dict.fromkeys((*MARKUP, *ADDRESSES, *PROGRAMS, *FORMULAS, *DIRECTIONS, *MARKS, *SIGNS, *CONTROLS))
)
REFUSED = ("\x00", "a\x00b", "\ud800", "a\udfffb")

# Every way out of everything at once, short enough for the shortest field: so one page holds it in all its places.
WORST = """</script>'">--]]>*/<b x=1>{{7}}{%x%}&lt;${1}%s#x\\=1\u202e\u0651"""


def packs(letters: int, words: tuple[str, ...] = KEPT) -> Iterator[str]:
    """The words, as many in each pack as go into so many letters."""
    pack = ""
    for word in words:
        longer = f"{pack} ن {word}" if pack else word
        if len(longer) > letters:
            yield pack
            longer = word
        pack = longer
    yield pack
