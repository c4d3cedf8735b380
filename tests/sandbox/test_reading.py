"""Files are read in a process that may fail in any way without taking anything along."""

from __future__ import annotations

import os

import psutil
import pytest

from coverage.core.errors import DamagedFile, FileTooLarge, TooCostly, TooMany, UnsupportedFormat
from coverage.core.formats import open_file
from coverage.sandbox import reading
from coverage.sandbox.reading import open_apart
from tests.core.formats.samples import GOLDEN, SAMPLES


def feed(items: int) -> bytes:
    return f"<rss version='2.0'><channel>{'<item><title>خبر</title></item>' * items}</channel></rss>".encode()


WILD = {
    "takes memory without end": "x = [bytearray(50_000_000) for _ in range(100)]",
    "runs without end": "while True: pass",
    "kills itself": "import os; os.kill(os.getpid(), 9)",
    "breaks off in a record": 'import os; os.write(1, b\'{"is": "dra\'); os._exit(3)',
    "says nothing and fails": "raise SystemExit(1)",
    "prints more than its line": "import os\nwhile True: os.write(1, b'x' * 1_000_000)",
}


def wild(code: str) -> tuple[str, ...]:
    return "-c", f"from coverage.sandbox.child import confine; confine()\n{code}"


@pytest.mark.parametrize("code", WILD.values(), ids=WILD)
def test_a_reader_that_goes_wild_is_ended_and_the_file_refused(monkeypatch, code):
    monkeypatch.setattr(reading, "CHILD", wild(code))
    with pytest.raises((TooCostly, DamagedFile)):
        list(open_apart(SAMPLES["harbour.html"](), "a.html", seconds=2))
    assert [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE] == []


SECRETS = "import os, sys; sys.exit(any('SECRET' in name or 'DATABASE' in name for name in os.environ))"


def test_it_knows_no_secret(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "x")
    monkeypatch.setattr(reading, "CHILD", wild(SECRETS))
    assert list(open_apart(SAMPLES["harbour.html"](), "a.html")) == []


def test_it_writes_no_file(monkeypatch, tmp_path):
    file = tmp_path / "a"
    monkeypatch.setattr(reading, "CHILD", wild(f"open({str(file)!r}, 'wb', buffering=0).write(b'x')"))
    with pytest.raises(TooCostly):
        list(open_apart(SAMPLES["harbour.html"](), "a.html"))
    assert not file.exists() or file.stat().st_size == 0


def test_it_is_gone_when_nobody_reads_on():
    found = open_apart(SAMPLES["harbour.zip"](), "a.zip")
    next(found)
    found.close()
    assert psutil.Process().children() == []


@pytest.mark.parametrize("name", SAMPLES)
def test_it_finds_what_is_found_without_it(name):
    body = (GOLDEN / name).read_bytes()
    assert list(open_apart(body, name)) == list(open_file(body, name))


def test_a_file_it_may_not_have_is_refused_before_it_starts(monkeypatch):
    monkeypatch.setattr(reading, "CHILD", ("-c", f"open({os.devnull!r}); raise SystemExit(1)"))
    with pytest.raises(FileTooLarge):
        list(open_apart(b"<html>" + b"a" * 2_000_000, "a.html"))
    with pytest.raises(UnsupportedFormat):
        list(open_apart(b"\x89PNG", "a.html"))


def test_what_is_wrong_comes_through_with_its_values():
    with pytest.raises(TooMany) as refused:
        list(open_apart(feed(items=501), "a.rss"))
    assert refused.value.values == {"count": 501, "limit": 500}
