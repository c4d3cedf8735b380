"""Links that editors attach: nothing that runs, lies about where it leads or carries a password."""

from __future__ import annotations

import pytest

from coverage.core.text.links import host_of, is_safe_link

REFUSED = [
    "",
    "example.org",
    "//example.org/x",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "https://",
    "https:///path",
    "https://user@example.org/",
    "https://bank.example@evil.example/",
    "https://example.org\\@evil.example/",
    "https://exa\u202emple.org/",
    "https://example.org/\u200f",
    "https://example.org/a b",
    "https://example.org/\nx",
    "https://example.org/\x00",
    "https://a..b/",
    "https://مرفأport.example/",
    "https://[::1/",
    "https://example.org:0/",
    "https://example.org:99999/",
    f"https://{'a' * 64}.org/",
    f"https://example.org/{'a' * 1000}",
]
TAKEN = {
    "https://example.org/news/1?x=1#top": "example.org",
    "HTTP://Example.org": "example.org",
    "https://example.org:8443/": "example.org",
    "https://الميناء.مصر/خبر": "الميناء.مصر",
    "https://[::1]/": "::1",
    "https://\u0430pple.com/": "xn--pple-43d.com",
}


@pytest.mark.parametrize("link", REFUSED)
def test_what_is_no_page_is_refused(link):
    assert not is_safe_link(link)


@pytest.mark.parametrize(("link", "shown"), TAKEN.items())
def test_a_page_is_taken_and_its_host_is_shown_as_it_is(link, shown):
    assert is_safe_link(link)
    assert host_of(link) == shown
