"""What went wrong and what to do about it, in an editor's words; the core names the error, the words are here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

MESSAGES: dict[str, Promise] = {
    "unreadable": _("The file cannot be read. Send its text in another way, pasted for example."),
    "empty_file": _("The file is empty: it holds no letters. Check that it was saved, and send it again."),
    "binary_file": _(
        "This is not a text: byte %(offset)s is a control character. Save the article as plain text (.txt), or paste it."
    ),
    "unknown_encoding": _(
        "The letters cannot be told: from byte %(offset)s on the file is neither UTF-8, UTF-16 nor Windows-1256. "
        "Save it as UTF-8 and send it again."
    ),
    "file_too_large": _(
        "The file is too large: %(size)s, where at most %(limit)s are read. Send each article as a file of its own."
    ),
    "line_too_long": _(
        "Line %(line)s has %(length)s characters, where at most %(limit)s are read. "
        "Break the text into paragraphs and send it again."
    ),
    "unsupported_format": _(
        "Files of the kind “%(suffix)s” are not read. Send txt, html, docx, pdf, csv, xlsx, jsonl, rss or a zip of them, "
        "or paste the text."
    ),
    "damaged_file": _(
        "The file is damaged or was not sent whole. Open it to see whether it is well, and send it again."
    ),
    "locked_file": _("The file asks for a password. Save it without one and send it again."),
    "no_text_layer": _(
        "The PDF holds pictures of text and no letters (%(pages)s pages). Have its text recognised, or paste the text."
    ),
    "too_many": _(
        "There are too many pages, rows, items or files in it: %(count)s, where at most %(limit)s are read. "
        "Divide it and send the parts."
    ),
    "no_text_column": _("No column is known to hold the text of the articles. Choose it in the preview."),
    "not_a_row": _("This line is no JSON object."),
    "empty_row": _("There is no text in it."),
    "overfull_archive": _(
        "Unpacked it is %(size)s, where at most %(limit)s are read, or it is packed suspiciously tight. "
        "Send its files by themselves."
    ),
    "deceitful_archive": _("The archive's own table of contents is not true. Pack its files anew and send it again."),
    "unsafe_member": _("This is no plain file, or its name leads out of the archive. It was left alone."),
    "nested_archive": _("An archive within an archive is not opened. Send it by itself."),
    "unsafe_markup": _("The markup is nested or declared beyond anything that a page needs. Paste the article's text."),
    "too_costly": _(
        "Reading the file took more time or memory than any article needs, so it was stopped. Paste the article's text."
    ),
    "no_article": _(
        "There is no article in the file: it holds only links, adverts or comments. Send the article's own text."
    ),
    "address_not_allowed": _("This address is not on the public web, or leads away from it. It is not fetched."),
    "unreachable": _("Nothing that can be read answered at this address in time. It is tried again at its next hour."),
    "not_a_feed": _("What is at this address is no RSS or Atom feed."),
    "fault": _(
        "The program failed on this file through a fault of its own. Nothing was stored; the file is kept, "
        "and an admin can have it tried again."
    ),
    "poison": _(
        "Reading this file broke off %(attempts)s times. It is not tried again by itself; the file is kept for whoever "
        "looks into it. Send the article's text in another way."
    ),
    "nameless": _("An outlet's name needs letters."),
    "name_taken": _("Another outlet has this name already. Merge the two outlets instead."),
    "stale": _("Somebody changed this note while you were writing. Both texts are shown: join them and save again."),
    "overtaken": _("Somebody has decided otherwise while you were looking. The page shows how it stands now."),
    "not_to_be_joined": _("Only two facts of one story and of one kind can be joined."),
    "no_articles": _("Tick the articles that are to go."),
    "same_story": _("These articles are all that the story has: choose another story for them, or tick fewer."),
    "nothing_to_part": _("The claim is alone in this fact already."),
    "nothing_to_correct": _("What is said in words has no value to correct."),
    "unknown_hedge": _("Choose one of the hedges."),
    "unknown_verdict": _("Choose one of the verdicts."),
    "unfit_words": _("Write between one letter and as many as the field holds."),
    "unfit_answer": _(
        "This is no value of its kind. Write a number (1.4 million as 1400000), a date as 2024-04-18, or an office."
    ),
    "low_above_high": _("The first figure must not be above the second."),
    "unknown_explanation": _("Choose one of the explanations."),
    "note_too_long": _("The note is too long: at most 5,000 letters."),
    "unfit_link": _("“%(link)s” is no address of a page. Write it whole, as https://example.org/page."),
    "too_many_links": _("At most %(limit)s links on a note."),
    "empty_reply": _("The reply is empty. Write a word, or leave it."),
    "desk_stale": _("Somebody has changed some of these facts while you were looking. Nothing was done yet."),
    "nothing_wished": _("Tick the facts, and choose what is to become of them."),
    "too_many_facts": _("At most %(limit)s facts at once."),
    "unknown_state": _("Choose one of the states."),
    "unknown_colleague": _("Choose a colleague who works at the desk."),
    "note_unstorable": _("The note holds a character that cannot be stored (NUL or half a letter). Take it out."),
}
"""A sentence for every code of coverage.core.errors and of the services."""

_KILO = 1000


def message(code: str, values: Mapping[str, Any] | None = None) -> str:
    """The sentence for a code in the page's language, its figures filled in; unknown codes get the general one."""
    return str(MESSAGES.get(code, MESSAGES["unreadable"])) % _Spoken(code, values or {})


class _Spoken(dict[str, str]):
    """Values as people read them: sizes in the unit that fits, whole numbers in groups of three."""

    def __init__(self, code: str, values: Mapping[str, Any]) -> None:
        are_bytes = code in {"file_too_large", "overfull_archive"}
        super().__init__({name: _size(value) if are_bytes else _plain(value) for name, value in values.items()})

    def __missing__(self, name: str) -> str:
        return "?"


def _plain(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def _size(value: int) -> str:
    if value < _KILO:
        return gettext("%(count)s bytes") % {"count": value}
    if value < _KILO * _KILO:
        return gettext("%(count)s KB") % {"count": f"{value / _KILO:.0f}"}
    return gettext("%(count)s MB") % {"count": f"{value / _KILO / _KILO:.1f}"}
