"""Kill workers, web servers and PostgreSQL while articles come in, and count what is there afterwards.

python bench/chaos.py [ARTICLES [ROUNDS]]; 1000 20 is the long form. Each round starts all of Farq over an empty folder,
uploads the articles by HTTP as a browser would (a form that is not answered is sent again with its key), kills one of
the three every few seconds with SIGKILL, and then asks the database whether every article is there once and whole,
every job done once, and nothing waiting. Ends with status 1 where anything is lost, doubled or half done.
"""

from __future__ import annotations

import http.cookiejar
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

BATCH = 4
"""Files sent with one form."""
BETWEEN_FORMS = 0.4
"""Seconds at most, so that the upload lasts through many kills."""
BETWEEN_KILLS = (0.5, 3.0)
PATIENCE = 600
"""Seconds that a round may take after its last upload."""
SILENT = timedelta(seconds=12)
"""A worker beats every ten seconds. Farq waits for three beats and the next full minute; here nobody waits so long."""
VICTIMS = ("worker", "web server", "PostgreSQL")
TOWNS = "الميناء الواحة الجسر القلعة المرفأ السهل الوادي التل الضفة النهر".split()


@dataclass
class Round:
    """What was sent and killed, and how often nobody answered."""

    articles: int
    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(VICTIMS, 0))
    unanswered: int = 0
    sent: threading.Event = field(default_factory=threading.Event)


def article(number: int) -> tuple[str, str]:
    """The name and the text of an invented article, unlike every other one."""
    town = f"{TOWNS[number % 10]} {number // 10}"
    text = (
        f"خبر رقم {number} من بلدة {town}\n\nقالت بلدية {town} إن {number + 3} عاملا أصيبوا في انهيار جدار سوق البلدة.\n"
        f"وأضافت أن نحو {number + 40} أسرة غادرت منازلها يوم الأحد وأن {number + 7} سيارة تضررت.\n"
    )
    return f"chaos-{number}.txt", text


class Newsroom:
    """All of Farq over a folder, as `make run` starts it, and an admin who is logged in."""

    def __init__(self, folder: Path, port: int) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "CI"}}
        self.folder = str(folder)
        environment = kept | {
            "FARQ_DATA": str(folder),
            "FARQ_ENV": "development",
            "WEB_WORKERS": "2",
            "PORT": str(port),
        }
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "up"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True,
        )  # fmt: skip
        said = ""
        while not (address := re.search(r"(http://\S+)/ ", said)):
            line = self.process.stdout.readline() if self.process.stdout else ""
            if not line:
                raise SystemExit(f"Farq did not start: {said}")
            said += line
        self.address = address[1]
        self.password = re.search(r"admin +(\S+)", said)[1]
        threading.Thread(target=self._drain, daemon=True).start()
        self.cookies = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def _drain(self) -> None:
        with suppress(ValueError):
            for _line in self.process.stdout or ():
                pass

    def ask(self, page: str, body: bytes | None = None, kind: str = "application/x-www-form-urlencoded") -> str:
        """The address where an answer came from in the end; OSError where none came or it was a fault."""
        request = urllib.request.Request(self.address + page, data=body)
        if body is not None:
            request.add_header("Content-Type", kind)
            request.add_header("X-CSRFToken", next((c.value for c in self.cookies if c.name == "csrftoken"), "") or "")
        with self.browser.open(request, timeout=20) as answer:
            answer.read()
            return answer.url

    def log_in(self) -> None:
        """As the admin that `up` made."""
        self.ask("/accounts/login/")
        self.ask("/accounts/login/", urllib.parse.urlencode({"username": "admin", "password": self.password}).encode())

    def victims(self, kind: str, database: int | None) -> list[psutil.Process]:
        """The processes that are killed together."""
        if kind == "PostgreSQL":
            return [psutil.Process(database)] if database else []
        word = "procrastinate" if kind == "worker" else "granian"
        return [child for child in psutil.Process(self.process.pid).children() if word in " ".join(child.cmdline())]

    def stop(self) -> None:
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(60)
        self.process.kill()
        for orphan in self._orphans():
            orphan.kill()

    def _orphans(self) -> list[psutil.Process]:
        """What the killed left running: a web server's own workers serve on after it."""
        found = []
        for process in psutil.process_iter():
            with suppress(psutil.Error):
                found += (
                    [process]
                    if process.environ().get("FARQ_DATA") == self.folder and process.pid != os.getpid()
                    else []
                )
        return [process for process in found if "postgres" not in process.name()]


def form(key: str, numbers: list[int]) -> tuple[bytes, str]:
    """A form with files, as a browser encodes it."""
    edge = uuid.uuid4().hex
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
             for name, value in (("key", key), ("at_once", "1"))]  # fmt: skip
    for name, text in map(article, numbers):
        parts.append(
            f'--{edge}\r\nContent-Disposition: form-data; name="articles"; filename="{name}"\r\n'
            f"Content-Type: text/plain\r\n\r\n{text}\r\n"
        )
    return ("".join(parts) + f"--{edge}--\r\n").encode(), f"multipart/form-data; boundary={edge}"


def send_all(newsroom: Newsroom, told: Round) -> None:
    """Send every batch until it is acknowledged."""
    for start in range(0, told.articles, BATCH):
        key, numbers = str(uuid.uuid4()), list(range(start, min(start + BATCH, told.articles)))
        while not _is_acknowledged(newsroom, *form(key, numbers)):
            told.unanswered += 1
            time.sleep(0.3)
        time.sleep(random.uniform(0, BETWEEN_FORMS))
    told.sent.set()


def _is_acknowledged(newsroom: Newsroom, body: bytes, kind: str) -> bool:
    with suppress(OSError, http.client.HTTPException):
        return "/uploads/" in newsroom.ask("/upload/", body, kind)
    return False


def kill_some(newsroom: Newsroom, told: Round, folder: Path) -> None:
    """Kill one after the other, in no order, until all is sent and each kind was killed."""
    from coverage.database.server import Server

    while not told.sent.is_set() or not all(told.kills.values()):
        kind = min(random.sample(VICTIMS, 3), key=lambda kind: told.kills[kind] > 0)
        with suppress(psutil.NoSuchProcess):
            for victim in newsroom.victims(kind, Server(folder).pid()):
                victim.kill()
                told.kills[kind] += 1
        time.sleep(random.uniform(*BETWEEN_KILLS))


def settle(patience: float) -> None:
    """Wait until no job is left, taking up what killed workers left without waiting for the next minute."""
    from django.db import Error, connection
    from procrastinate.contrib.django.models import ProcrastinateJob

    from coverage.services import stalled

    stalled.HEARTBEAT_LOST = SILENT
    give_up = time.monotonic() + patience
    while time.monotonic() < give_up:
        with suppress(Error):
            stalled.sweep()
            if (
                not ProcrastinateJob.objects.filter(status__in=["todo", "doing"])
                .exclude(task_name__contains="sweep")
                .exists()
            ):
                return
        connection.close()
        time.sleep(1)


def faults(articles: int) -> list[str]:
    """What is not as it should be, in words; empty where every promise is kept."""
    from django.db import connection
    from django.db.models import Count

    from coverage.models import Article, Story, UploadFile, Version

    titles = dict(Article.objects.filter(title__startswith="خبر رقم").values_list("title").annotate(Count("pk")))
    files = list(UploadFile.objects.filter(name__startswith="chaos-").values_list("name", "state"))
    current = Version.objects.filter(article__title__startswith="خبر رقم", is_current=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM (SELECT 1 FROM procrastinate_events WHERE type = 'succeeded'"
            " GROUP BY job_id HAVING count(*) > 1) AS twice"
        )
        (twice,) = cursor.fetchone()
        cursor.execute("SELECT task_name, status, count(*) FROM procrastinate_jobs WHERE status NOT IN ('succeeded')"
                       " AND task_name NOT LIKE '%sweep%' GROUP BY 1, 2")  # fmt: skip
        open_jobs = [f"{count} {task} {status}" for task, status, count in cursor.fetchall()]
    found = {
        "articles missing": articles - len(titles),
        "articles there twice": sum(count > 1 for count in titles.values()),
        "files lost": articles - len(files),
        "files not read": sum(state != "done" for _name, state in files),
        "half articles": current.filter(claims=None).count() + abs(current.count() - articles),
        "articles without a story": Article.objects.filter(title__startswith="خبر رقم", story=None).count(),
        "stories not compared": Story.objects.filter(articles__title__startswith="خبر رقم", aligned_at=None).count(),
        "jobs done twice": twice,
    }
    return [f"{count} {what}" for what, count in found.items() if count] + [
        f"left: {line}" for line in _lost(open_jobs)
    ]


def _lost(open_jobs: list[str]) -> list[str]:
    """Jobs that are no duplicate of one that was done: a stalled job whose work waits already is given up on purpose."""
    return [line for line in open_jobs if not line.endswith("failed") or "read_file" in line]


def one_round(articles: int, port: int) -> tuple[Round, list[str], float]:
    """Start, upload, kill, reconcile."""
    folder = Path(os.environ["FARQ_DATA"])
    began, told = time.monotonic(), Round(articles)
    newsroom = Newsroom(folder, port)
    try:
        newsroom.log_in()
        sender = threading.Thread(target=send_all, args=(newsroom, told), daemon=True)
        sender.start()
        kill_some(newsroom, told, folder)
        sender.join()
        settle(PATIENCE)
        return told, faults(articles), time.monotonic() - began
    finally:
        newsroom.stop()


def main(arguments: list[str]) -> int:
    """The status: 1 where a promise was broken in any round."""
    articles, rounds = (
        int(arguments[place]) if len(arguments) > place else usual for place, usual in ((0, 40), (1, 1))
    )
    if rounds > 1:
        # Each round in a process of its own: a dead server's connections must not reach into the next.
        ended = [
            subprocess.run([sys.executable, __file__, str(articles)], check=False).returncode for _ in range(rounds)
        ]
        print(f"{rounds - sum(map(bool, ended))} of {rounds} rounds kept every promise")
        return int(any(ended))
    folder = Path(tempfile.mkdtemp(prefix="farq-chaos-")).resolve()
    os.environ |= {"FARQ_DATA": str(folder), "FARQ_ENV": "development", "DJANGO_SETTINGS_MODULE": "coverage.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    try:
        told, found, seconds = one_round(articles, 8700 + random.randrange(200))
    finally:
        from django.db import connection

        connection.close()
        _leave(folder)
    kills = ", ".join(f"{count} {kind}" for kind, count in told.kills.items())
    print(f"{articles} articles in {seconds:.0f} s; killed: {kills}; forms sent again: {told.unanswered}")
    print("\n".join(f"  {line}" for line in found) or "  every article there once and whole, every job done once")
    return int(bool(found))


def _leave(folder: Path) -> None:
    """Stop the cluster, whoever that was killed a moment ago still seems to use it, and remove the folder."""
    from coverage.database.server import Server, server

    server(folder).leave()
    pid = Server(folder).pid()
    if pid is not None:
        with suppress(psutil.Error):
            postmaster = psutil.Process(pid)
            postmaster.send_signal(signal.SIGINT)
            postmaster.wait(20)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
