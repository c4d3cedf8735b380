"""What a single line is, by its words and its shape: rules that look at no other line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from coverage.core.languages.arabic import furniture
from coverage.core.text.datelines import is_dateline
from coverage.core.text.lines import Line, to_key

LABEL_WORDS = 12
"""Most words after a label such as "source" or "by": a name and a place, never a sentence."""

BAR_WORDS = 30
TAG_WORDS = 60
CREDIT_WORDS = 6
PHRASE_WORDS = 60
"""A disclaimer is one or two sentences; a longer paragraph that quotes its words is kept as text."""


def _keys(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(to_key, phrases))


_WHOLE = (
    ("advert", _keys(furniture.ADVERT_LINES)),
    ("links_heading", _keys(furniture.LINKS_HEADINGS)),
    ("comments_heading", _keys(furniture.COMMENT_HEADINGS)),
    ("comments", _keys(furniture.COMMENT_LINES)),
    ("share", _keys(furniture.SHARE_LINES)),
    ("credit", _keys(furniture.CREDITS)),
    ("author_heading", _keys(furniture.AUTHOR_HEADINGS)),
    ("network", _keys(furniture.NETWORKS)),
)
_LABELS = (
    ("title", _keys(furniture.TITLE_LABELS), LABEL_WORDS * 2),
    ("source", _keys(furniture.SOURCE_LABELS), LABEL_WORDS),
    ("outlet", _keys(furniture.OUTLET_LABELS), LABEL_WORDS),
    ("byline", _keys(furniture.BYLINE_LABELS), LABEL_WORDS),
    ("tags", _keys(furniture.TAG_LABELS), TAG_WORDS),
    ("link", _keys(furniture.LINKS_HEADINGS), LABEL_WORDS * 2),
)
_ADDRESS_LABELS = _keys(furniture.ADDRESS_LABELS)
_TAG_LABELS = _keys(furniture.TAG_LABELS)
_NETWORKS = _keys(furniture.NETWORKS)
_BUTTONS = _keys(furniture.SHARE_LINES) | _NETWORKS
_LONGEST_BUTTON = max(button.count(" ") + 1 for button in _BUTTONS)
_TRAIL_HEADS = tuple(_keys(furniture.TRAIL_HEADS))
_AGE = _keys(furniture.AGE_WORDS)
_SINCE = _keys(("منذ", "قبل", "ago"))


def _either(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(_keys(phrases), key=len, reverse=True)))


_INVITATION = re.compile(rf"(?:{_either(furniture.INVITATION_OPENINGS)})\b")
_CLICK = re.compile(rf"\b(?:{_either(furniture.CLICK_PHRASES)})$")
_LINK_OPENING = re.compile(rf"(?:{_either(furniture.LINK_OPENINGS)})\b")
_PUBLISHER_HEADING = re.compile(rf"(?:{_either(furniture.PUBLISHER_HEADINGS)})\b")
_PUBLISHER = re.compile(rf"\b(?:{_either(furniture.PUBLISHER_PHRASES)})\b")
_SCRIPT = re.compile(
    r"</?(?:script|style|div|iframe|ins)\b|<!--|-->|\bfunction\s*\(|\bwindow\.|\bdocument\.|adsbygoogle"
)
_CODE_ENDS = ("{", "}", "};", "});", ");")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_RULE = re.compile(r"(?:[-_=*#~ـ—–]\s?){3,}$")
_CREDIT = re.compile(r"©|\([cC]\)|(?:صورة|الصورة|الصور|تصوير)\s*[:©]")
_INITIALS = re.compile(r"[ء-ي]\.\s?[ء-ي]\.?(?:\s*[/-]\s*[ء-ي]\.\s?[ء-ي]\.?)*$")
_PEN_NAME = re.compile(rf"(?:{_either(furniture.PEN_WORDS)}) \w")
_DIGIT = re.compile(r"\d")
_TRAIL = re.compile(r"[>/»|›]")


def _is_bare(line: Line) -> str | None:
    """Not one letter: a counter, the number of an item, the length of a recording."""
    return None if line.key or line.is_bullet else "bare"


def _is_script(line: Line) -> str | None:
    if _SCRIPT.search(line.text) or (line.text.endswith(_CODE_ENDS) and line.text.isascii()):
        return "script"
    return None


def _is_rule(line: Line) -> str | None:
    return "rule" if _RULE.match(line.text) else None


def _is_address(line: Line) -> str | None:
    label, value = line.label()
    printed = value if label in _ADDRESS_LABELS else line.text
    return "address" if _ADDRESS.match(printed) else None


def _is_date(line: Line) -> str | None:
    return "date" if is_dateline(line) else None


def _is_age(line: Line) -> str | None:
    words = line.key.split()
    return "age" if words and _SINCE.intersection(words) and _AGE.issuperset(words) else None


def _is_labelled(line: Line) -> str | None:
    label, value = line.label()
    for sort, keys, most_words in _LABELS:
        if label in keys and len(value.split()) <= most_words:
            return _labelled_sort(sort, value)
    return "byline" if _opens_with_pen(line) else None


def _opens_with_pen(line: Line) -> bool:
    """A short line without a colon: by, and a name, which has no figure in it."""
    return line.words <= CREDIT_WORDS and _PEN_NAME.match(line.key) is not None and not _DIGIT.search(line.text)


def _labelled_sort(sort: str, value: str) -> str | None:
    if value:
        return sort
    return {"link": "links_heading", "tags": "tags_heading"}.get(sort)


def _is_whole(line: Line) -> str | None:
    if line.key in _TAG_LABELS:
        return "tags_heading"
    return next((sort for sort, keys in _WHOLE if line.key in keys), None)


def _is_credit(line: Line) -> str | None:
    if line.words > CREDIT_WORDS:
        return None
    return "credit" if _CREDIT.match(line.text) or _INITIALS.match(line.text) else None


def _is_bar(line: Line) -> str | None:
    """Buttons in a row, or a trail of sections; one network alone may be a heading about it."""
    if line.key.startswith(_TRAIL_HEADS) and _TRAIL.search(line.text) and not line.is_paragraph:
        return "share"
    words = line.key.split()
    if not words or len(words) > BAR_WORDS:
        return None
    at = 0
    while at < len(words):
        length = _button_length(words, at)
        if not length:
            return None
        at += length
    return "share" if len(words) > 1 else None


def _button_length(words: Sequence[str], at: int) -> int:
    """How many words the longest button has that begins here; 0 where none does."""
    lengths = range(min(_LONGEST_BUTTON, len(words) - at), 0, -1)
    return next((length for length in lengths if " ".join(words[at : at + length]) in _BUTTONS), 0)


def _is_invitation(line: Line) -> str | None:
    if line.words > furniture.INVITATION_WORDS:
        return None
    return "invitation" if _INVITATION.match(line.key) or _CLICK.search(line.key) else None


def _is_open_link(line: Line) -> str | None:
    return "link" if _LINK_OPENING.match(line.key) and line.looks_like_headline else None


def _is_publisher(line: Line) -> str | None:
    if line.words <= PHRASE_WORDS and _PUBLISHER.search(line.key):
        return "rights"
    if line.words <= LABEL_WORDS and "©" in line.text[1:]:
        return "rights"
    return "publisher_heading" if line.words <= LABEL_WORDS and _opens_publisher(line) else None


def _opens_publisher(line: Line) -> bool:
    return not line.ends_sentence and _PUBLISHER_HEADING.match(line.key) is not None


def _is_hashtags(line: Line) -> str | None:
    return "tags" if line.text[0] == "#" and all(word[0] == "#" for word in line.text.split()) else None


RULES: tuple[Callable[[Line], str | None], ...] = (
    _is_script,
    _is_rule,
    _is_address,
    _is_date,
    _is_bare,
    _is_age,
    _is_labelled,
    _is_whole,
    _is_bar,
    _is_invitation,
    _is_open_link,
    _is_publisher,
    _is_credit,
    _is_hashtags,
)


def sort_line(line: Line) -> str:
    """The first rule that knows the line says what it is; a line that no rule knows is text."""
    return next((sort for rule in RULES if (sort := rule(line))), "text")
