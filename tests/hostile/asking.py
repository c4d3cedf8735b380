"""Requests at random, to every address that the resolver knows: words in the address, forms, JSON, files, headers.

Half of what is sent would be right in its place, so that a request comes further than the first check.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from django import forms
from django.test.client import BOUNDARY, MULTIPART_CONTENT
from django.urls import URLPattern, get_resolver
from hypothesis import strategies as st

from coverage import desk_forms, upload_forms
from coverage import forms as page_forms

ROLES = ("anonymous", "reader", "editor", "admin", "chief")
OFTEN = (*ROLES, "editor", "admin", "admin", "chief", "chief")
METHODS = (*["GET", "POST"] * 5, "HEAD", "PUT", "DELETE", "OPTIONS")

# What a form or an address has been broken by somewhere: each a kind of fault of its own.
ODD = (
    "", " ", "\x00", "\n\r\t", "\x1b[31m", "\ud800", "\ufffe", "\U0010ffff", "\u202e\u2066", "\u0640" * 300,
    "م" + "\u064b\u0651" * 400, "\ufdfa" * 50, "'\"><script>alert(1)</script>", "</script><!--", "{{7*7}}{% load x %}",
    "%s%n%00", "../../etc/passwd", "=1+1", "';DROP TABLE x;--", "a:* & !b | <-> (", "%_\\", "٣", "۳", "１", "-1", "0",
    "1.5", "1e400", "-1e400", "nan", "inf", "9" * 18, "9" * 19, "9" * 5000, "2" * 400, "2147483648", "9223372036854775808",
    "2026-13-45", "0001-01-01", "9999-12-31", "10000-01-01", "null", "true", "[]", "{}", "on", "abc", "a,b;c", "1.1",
    "1.99999999999999999999", "1.-1", "//evil.example", "/\\evil.example", "javascript:alert(1)", "http://[::1", "http://[",
    "https://a.example/\u202e", "http://\x00", "ا" * 255, "ا" * 6000, "\U0001f9ff" * 130, "?", "-", "author__password",
    "id__in", "%ed%a0%80", "%ff", "q=%00", "q=" + "ا" * 990, "a=b&" * 300, "@" * 200, "@reader @editor", "<a<" * 500,
)  # fmt: skip

NAMES_IN_ADDRESSES = (
    "page order show sort base next day about done fact from to key language story q a b c cols by kind outlet outlets "
    "state verdict whose age limit before since until live place-1 place-x high low unit place words "
    "o p e all _popup _to_field _changelist_filters what__exact at__gte at__year id__in is_named__exact status__exact "
    "app_label model_name field_name term at__month action"
).split()
NAMES_IN_FORMS = (
    "next theme digits months language back notice all fact version insert confirm page at_once username password code "
    "credential action select_across index _selected_action _save _continue post _popup feed-TOTAL_FORMS "
    "feed-INITIAL_FORMS feed-0-address feed-0-id name title is_open outlet story byline published_0 published_1 address "
    "text place explanation language groups user_permissions is_active is_staff is_superuser date_joined_0 "
    "date_joined_1 usable_password password1 password2 old_password new_password1 new_password2 initial-text"
).split()


def _fields_of_forms() -> tuple[str, ...]:
    made = (each for module in (page_forms, desk_forms, upload_forms) for each in vars(module).values())
    kinds = [each for each in made if isinstance(each, type) and issubclass(each, forms.Form)]
    return tuple(sorted({name for kind in kinds for name in kind.base_fields}))


FIELDS = tuple(dict.fromkeys((*_fields_of_forms(), *NAMES_IN_FORMS)))
CONTENT_TYPES = (
    "application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
    "multipart/form-data; boundary=x", "multipart/form-data; boundary=" + "b" * 300, "", "x", "application/json; charset=x",
    "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data; boundary=x; charset=idna",
)  # fmt: skip
BODIES = (
    b"", b"\xff\xfe\x00", b"a=b;c" * 1000, b"--x\r\n", b"--x--", b"[" * 100_000, b"{" * 1000, b"null", b"[1]", b'{"a":NaN}',
    b'--x\r\nContent-Disposition: form-data; name="text"\r\nContent-Transfer-Encoding: base64\r\n\r\n!\r\n--x--\r\n',
    b'--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n',
    b"--x\r\nContent-Disposition: form-data; name*=utf-7''%2b; filename*=x''%ff\r\n\r\nv\r\n--x--\r\n",
    b'--x\r\nContent-Disposition: form-data; name="articles"; filename="\x00/../"\r\n\r\nv\r\n--x--\r\n',
    b"a=%ed%a0%80&text=%00&page=%ff&%00=1", b"&".join(b"f%d=1" % n for n in range(300)), b"text=" + b"%d8%a7" * 6000,
)  # fmt: skip
HEADERS = {
    "Referer": ("http://testserver/facts/1/", "http://[", "//", "\x00", "http://evil.example/", "http://testserver:port/"),
    "Authorization": ("Bearer farq_x", "Bearer ", "Basic x", "bearer " + "a" * 5000, "Bearer \xff"),
    "HX-Request": ("true", "x"),
    "HX-Current-URL": ("http://[", "\xff", "http://testserver/"),
    "HX-History-Restore-Request": ("true",),
    "Accept-Language": ("x" * 10_000, "ar;q=x", "\xff"),
    "Accept": ("application/json", "text/html", "x", "*/*;q=nan"),
    "Accept-Encoding": ("gzip;q=9", "br, gzip, x"),
    "If-Modified-Since": ("x", "Thu, 32 Foo 9999 00:00:00 GMT", "Fri, 20 Nov 2026 00:00:00 GMT"),
    "If-None-Match": ('"', "*", 'W/"x', "x" * 5000),
    "If-Match": ('"x"', "*", "\xff"),
    "Range": ("bytes=0-", "bytes=9-1", "x", "bytes=" + "0-1," * 1000),
    "Cookie": ("sessionid=x", "theme=\xff", "django_language=" + "x" * 500, "digits=arabic; months=levant", "=;=;", "messages=x"),
    "X-Forwarded-For": ("x", "1.1.1.1, 2.2.2.2", "::1"),
    "X-Forwarded-Proto": ("https", "x"),
    "Host": ("evil.example", "[", "testserver:99999", "testserver:x", "a" * 300, ""),
    "X-HTTP-Method-Override": ("DELETE",),
    "Content-Encoding": ("gzip", "x"),
    "Origin": ("null", "http://evil.example", "\xff"),
}  # fmt: skip


@dataclass(frozen=True)
class Asking:
    """One request. form: names and values, a name maybe several times; raw: the body where it is no form of ours."""

    role: str
    method: str
    path: str
    query: str = ""
    form: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str, bytes], ...] = ()
    raw: tuple[str, bytes] | None = None
    headers: tuple[tuple[str, str], ...] = field(default=())

    def arguments(self) -> dict[str, object]:
        """What Client.generic takes besides the method and the path."""
        sent: dict[str, object] = {"headers": dict(self.headers), "QUERY_STRING": self.query}
        return sent | self._body()

    def _body(self) -> dict[str, object]:
        if self.raw is not None:
            return {"content_type": self.raw[0], "data": self.raw[1]}
        parts = [_part(f'name="{name}"', value.encode("utf-8", "surrogatepass")) for name, value in self.form]
        parts += [_part(f'name="{name}"; filename="{shown}"', body) for name, shown, body in self.files]
        return {"data": b"".join((*parts, f"--{BOUNDARY}--\r\n".encode())), "content_type": MULTIPART_CONTENT}


def _part(says: str, body: bytes) -> bytes:
    head = f"--{BOUNDARY}\r\nContent-Disposition: form-data; {says}\r\n\r\n"
    return head.encode("utf-8", "surrogatepass") + body + b"\r\n"


def templates() -> list[str]:
    """Every address, with its parameters in angle brackets as the resolver has them."""
    return sorted(set(_walk(get_resolver().url_patterns)))


def _walk(patterns: list, before: str = "") -> Iterator[str]:
    for pattern in patterns:
        here = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLPattern):
            yield re.sub(r"\^|\$|\(\?P(<\w+>)[^)]*\)", lambda found: found[1] or "", here)
        else:
            yield from _walk(pattern.url_patterns, here)


def askings(known: tuple[int, ...], words: tuple[str, ...]) -> st.SearchStrategy[Asking]:
    """Requests of every role. known: numbers of rows that there are; words: what else stands in right addresses."""
    number = st.sampled_from([*map(str, known), *map(str, known), "0", "9" * 18, "9" * 19, "9" * 400, "٣"])
    word = st.sampled_from([*words, *words, *map(str, known), *ODD])
    value = st.one_of(st.sampled_from(ODD), number, word, st.text(max_size=20))
    pairs = st.lists(st.tuples(st.sampled_from(FIELDS), value), max_size=8).map(tuple)
    return st.builds(
        Asking,
        role=st.sampled_from(OFTEN),
        method=st.sampled_from(METHODS),
        path=_templates().flatmap(lambda template: _filled(template, number, word)),
        query=st.lists(st.tuples(st.sampled_from(NAMES_IN_ADDRESSES), value), max_size=4).map(_query),
        form=pairs,
        files=st.lists(st.tuples(st.sampled_from(["articles", "text", "x"]), word, st.binary(max_size=40)), max_size=2).map(tuple),
        raw=st.one_of(st.none(), st.none(), st.none(), st.tuples(st.sampled_from(CONTENT_TYPES), _bodies(value))),
        headers=st.lists(_header(), max_size=2).map(lambda found: tuple(dict(found).items())),
    )  # fmt: skip


def _templates() -> st.SearchStrategy[str]:
    """Our own pages four times out of five: half of all addresses are the admin's, and much alike."""
    every = templates()
    ours = st.sampled_from([each for each in every if not each.startswith("admin/")])
    return st.one_of(ours, ours, ours, ours, st.sampled_from(every))


def _filled(template: str, number: st.SearchStrategy[str], word: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pieces = re.split(r"<([^<>]+)>", template)
    names = [number if each.startswith("int:") or each in {"id", "path:object_id"} else word for each in pieces[1::2]]
    return st.tuples(*names).map(lambda values: "/" + "".join(_laced(pieces[::2], values)))


def _laced(fixed: list[str], values: tuple[str, ...]) -> Iterator[str]:
    for piece, value in zip(fixed, (*values, ""), strict=True):
        yield piece + quote(value, safe="/%", errors="surrogatepass")


def _query(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{name}={quote(value, safe='%', errors='surrogatepass')}" for name, value in pairs)


def _bodies(value: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    objects = st.dictionaries(st.sampled_from(FIELDS), value, max_size=4).map(lambda made: json.dumps(made).encode())
    return st.one_of(st.sampled_from(BODIES), objects, st.binary(max_size=60))


def _header() -> st.SearchStrategy[tuple[str, str]]:
    return st.sampled_from(sorted(HEADERS)).flatmap(
        lambda name: st.tuples(st.just(name), st.sampled_from(HEADERS[name]))
    )


KEY = str(uuid.UUID(int=7))
