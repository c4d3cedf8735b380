"""All of Farq over a folder, an admin who is logged in, and articles that are sent as a browser sends them."""

from __future__ import annotations

import http.client
import http.cookiejar
import os
import random
import re
import signal
import subprocess
import sys
import threading
import urllib.parse
import urllib.request
import uuid
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent.parent
NAMED = "خبر رقم"
"""How the title of every article of a scene begins."""
OF_ONE_AFFAIR = 10
WORDS = 6
"""Invented words that an affair has in the title and in each sentence, so that it is told from the others."""
LETTERS = "بتثجحخدرزسشصضطعغفقكلمنه"
TOWNS = "الميناء الواحة الجسر القلعة المرفأ السهل الوادي التل الضفة النهر".split()
UNANSWERED = (OSError, http.client.HTTPException)
"""What a browser meets where nobody answers, or where the answer is a fault."""


def article(number: int) -> tuple[str, str]:
    """The name and the text of an invented article, unlike every other one; ten in a row are of one affair."""
    town = f"{TOWNS[number % 10]} {number // 10}"
    drawn = random.Random(number // OF_ONE_AFFAIR)
    own = [" ".join("".join(drawn.choices(LETTERS, k=6)) for _ in range(WORDS)) for _ in range(3)]
    text = (
        f"{NAMED} {number} {own[0]}\n\nقالت بلدية {town} إن {number + 3} عاملا أصيبوا في انهيار جدار {own[1]}.\n"
        f"وأضافت أن نحو {number + 40} أسرة غادرت منازلها يوم الأحد وأن {number + 7} سيارة تضررت {own[2]}.\n"
    )
    return f"chaos-{number}.txt", text


def form(key: str, numbers: list[int]) -> tuple[bytes, str]:
    """A form with the articles of these numbers as files, as a browser encodes it, and its type."""
    edge = uuid.uuid4().hex
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
             for name, value in (("key", key), ("at_once", "1"))]  # fmt: skip
    for name, text in map(article, numbers):
        parts.append(
            f'--{edge}\r\nContent-Disposition: form-data; name="articles"; filename="{name}"\r\n'
            f"Content-Type: text/plain\r\n\r\n{text}\r\n"
        )
    return ("".join(parts) + f"--{edge}--\r\n").encode(), f"multipart/form-data; boundary={edge}"


class Browser:
    """Somebody's browser: an address, cookies and forms. It knows the answer's code and text of the last page."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def ask(
        self,
        page: str,
        body: bytes | None = None,
        kind: str = "application/x-www-form-urlencoded",
        patience: float = 20,
    ) -> str:
        """The address where an answer came from in the end. Raises one of UNANSWERED."""
        request = urllib.request.Request(self.address + page, data=body)
        if body is not None:
            request.add_header("Content-Type", kind)
            request.add_header("X-CSRFToken", next((c.value for c in self.cookies if c.name == "csrftoken"), "") or "")
        with self.opener.open(request, timeout=patience) as answer:
            answer.read()
            return answer.url

    def log_in(self, password: str) -> None:
        """As the admin that `up` made."""
        self.ask("/accounts/login/")
        self.ask("/accounts/login/", urllib.parse.urlencode({"username": "admin", "password": password}).encode())

    def send(self, key: str, numbers: list[int]) -> bool:
        """Send articles with one form; whether it is acknowledged."""
        with suppress(*UNANSWERED):
            self.submit(key, numbers)
            return True
        return False

    def submit(self, key: str, numbers: list[int], patience: float = 20) -> None:
        """Send articles with one form. Raises one of UNANSWERED where it is not acknowledged."""
        if "/uploads/" not in self.ask("/upload/", *form(key, numbers), patience=patience):
            raise ConnectionError("not acknowledged")


class Newsroom:
    """All of Farq over a folder, as `make run` starts it; environment is added to what it needs."""

    def __init__(self, folder: Path, port: int, environment: Mapping[str, str] | None = None) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "CI"}}
        self.folder = str(folder)
        own = {"FARQ_DATA": str(folder), "FARQ_ENV": "development", "DEBUG": "0", "WEB_WORKERS": "2", "PORT": str(port)}
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "up"], cwd=ROOT, env=kept | own | dict(environment or {}),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        said = ""
        while not (address := re.search(r"(http://\S+)/ ", said)):
            line = self.process.stdout.readline() if self.process.stdout else ""
            if not line:
                raise SystemExit(f"Farq did not start: {said}")
            said += line
        self.address = address[1]
        found = re.search(r"admin +(\S+)", said)
        self.password = found[1] if found else ""
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(ValueError):
            self.said.extend(self.process.stdout or ())

    def errors(self) -> list[str]:
        """The last lines of the errors that its processes told of, each once."""
        return list(
            dict.fromkeys(line.strip() for line in self.said if re.match(r"[\w.]+(Error|Full|Exception)\b", line))
        )

    def browser(self) -> Browser:
        """A browser in which the admin is logged in."""
        opened = Browser(self.address)
        opened.log_in(self.password)
        return opened

    def processes(self, word: str) -> list[psutil.Process]:
        """The processes that the newsroom itself started with this word in their command."""
        return [child for child in psutil.Process(self.process.pid).children() if word in " ".join(child.cmdline())]

    def stop(self) -> None:
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(60)
        self.process.kill()
        self.process.wait()
        for orphan in self._orphans():
            orphan.kill()

    def _orphans(self) -> list[psutil.Process]:
        """What the killed left running: a web server's own workers serve on after it."""
        found = []
        for process in psutil.process_iter():
            with suppress(psutil.Error):
                is_ours = process.environ().get("FARQ_DATA") == self.folder and process.pid != os.getpid()
                found += [process] if is_ours and "postgres" not in process.name() else []
        return found
