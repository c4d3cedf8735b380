"""How many articles a second come in, end to end, and where an article's time goes: `python bench/ingest.py [ARTICLES [WORKERS]]`.

Sends uploads of OUTLETS files, each of an affair, into an empty store of their own and lets so many worker processes (two) read, place,
align and judge them. Status 1 where fewer than LEAST articles a second come through.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

LEAST = 5.0
"""Articles a second, of RELIABILITY's promise L3."""
OUTLETS = 10
"""Articles of one affair, which are sent together."""
WORDS, OWN = 4000, 40
"""Invented words, and how many of them one affair has."""
SEED = 11
STAGES = (
    ("opened", "coverage.services.ingest", "_open"),
    ("read", "coverage.services.ingest", "_texts"),
    ("stored", "coverage.services.articles", "_store"),
    ("placed", "coverage.services.place", "find_stories"),
    ("  under the lock", "coverage.services.place", "_place"),
    ("aligned, per story", "coverage.services.align", "align_story"),
    ("  read from the store", "coverage.services.align", "_read_committed"),
    ("  facts found", "coverage.services.align", "facts_of"),
    ("  origins", "coverage.services.align", "trace"),
    ("  facts stored", "coverage.services.align", "_sync_facts"),
)
"""What is timed, and where the name that is called stands."""


def main(arguments: list[str]) -> int:
    """Fill the queue, let the workers empty it, and tell."""
    if arguments[:1] == ["--worker"]:
        return _work(Path(arguments[1]))
    articles, workers = (int(arguments[n]) if len(arguments) > n else usual for n, usual in ((0, 300), (1, 2)))
    folder = Path(tempfile.mkdtemp(prefix="farq-ingest-")).resolve()
    try:
        _open(folder)
        _send(articles)
        idle = _server()
        took = _run(folder, workers)
        return _tell(folder, articles, took, _server() - idle)
    finally:
        from coverage.database.server import server  # noqa: PLC0415

        server(folder).leave()
        shutil.rmtree(folder, ignore_errors=True)


def _open(folder: Path) -> None:
    os.environ |= {"FARQ_DATA": str(folder), "FARQ_ENV": "development", "DEBUG": "0"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "coverage.settings"
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - when the environment is set
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0)


def _send(articles: int) -> None:
    from stores.texts import NAMES, names, placed_names, write_story  # noqa: PLC0415

    from coverage.services.ingest import Incoming, open_upload  # noqa: PLC0415

    pool = names(WORDS + NAMES)[NAMES:]
    for story in range(-(-articles // OUTLETS)):
        told = write_story(SEED + story, placed_names(story, pool), outlets=OUTLETS)
        files = [Incoming(f"{story}-{each.outlet}.txt", _printed(each, story, pool)) for each in told]
        open_upload(by=None, files=files, key=uuid.uuid4())


def _printed(told: Any, story: int, pool: Sequence[str]) -> bytes:  # noqa: ANN401 - stores.texts.Told
    """An article with words of its affair alone in the title and in every paragraph, as news has them."""
    own = random.Random(story).sample(pool, OWN)
    drawn = random.Random(told.outlet)
    body = "\n\n".join(f"{paragraph} {' '.join(drawn.sample(own, 8))}." for paragraph in told.text.split("\n\n"))
    return f"{' '.join(drawn.sample(own, 6))}\n\n{body}\n\nالمصدر: صحيفة {pool[told.outlet]}".encode()


def _run(folder: Path, workers: int) -> float:
    """Seconds until the queue is empty."""
    from django.db import connection  # noqa: PLC0415

    connection.close()
    started = time.perf_counter()
    running = [subprocess.Popen([sys.executable, __file__, "--worker", str(folder)]) for _ in range(workers)]
    if sum(each.wait() for each in running):
        raise SystemExit("a worker failed")
    return time.perf_counter() - started


def _work(folder: Path) -> int:
    """A worker that ends with the queue, its stages timed."""
    _open(folder)
    from procrastinate.contrib.django import app  # noqa: PLC0415
    from procrastinate.contrib.django.models import ProcrastinateJob  # noqa: PLC0415

    spent: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    for stage, module, name in STAGES:
        _time(stage, module, name, spent, calls)
    before = time.process_time()
    worker_app = app.with_connector(app.connector.get_worker_connector())
    while ProcrastinateJob.objects.filter(status__in=["todo", "doing"], task_name__in=_TASKS).exists():
        worker_app.run_worker(wait=False, concurrency=1, install_signal_handlers=False)
    figures = {"spent": spent, "calls": calls, "cpu": time.process_time() - before}
    (folder / f"{os.getpid()}.json").write_text(json.dumps(figures))
    return 0


_TASKS = ("coverage.tasks.read_file", "coverage.tasks.align_story")


def _time(stage: str, module: str, name: str, spent: Counter[str], calls: Counter[str]) -> None:
    home = sys.modules[module]
    if not hasattr(home, name):
        return
    called: Callable[..., Any] = getattr(home, name)

    def timed(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
        began, worked = time.perf_counter(), time.process_time()
        try:
            return called(*arguments, **named)
        finally:
            spent[stage] += time.perf_counter() - began
            spent[f"{stage} CPU"] += time.process_time() - worked
            calls[stage] += 1

    setattr(home, name, timed)
    for other in [each for key, each in sys.modules.items() if key.startswith("coverage.")]:
        if getattr(other, name, None) is called:
            setattr(other, name, timed)


def _server() -> float:
    """Seconds of the processor that the server and its connections' processes have worked since it was started."""
    import psutil  # noqa: PLC0415

    from coverage.database.server import Server  # noqa: PLC0415

    postmaster = psutil.Process(Server(Path(os.environ["FARQ_DATA"])).pid())
    spent = [postmaster.cpu_times(), *(child.cpu_times() for child in postmaster.children())]
    return sum(each.user + each.system for each in spent) + spent[0].children_user + spent[0].children_system


def _tell(folder: Path, articles: int, took: float, server: float) -> int:
    from coverage.models import Article, Story  # noqa: PLC0415

    told = [json.loads(file.read_text()) for file in folder.glob("*.json")]
    spent: Counter[str] = sum((Counter(each["spent"]) for each in told), Counter())
    calls: Counter[str] = sum((Counter(each["calls"]) for each in told), Counter())
    there, stories = Article.objects.count(), Story.objects.count()
    print(f"{there} articles of {stories} stories in {took:.1f} s: {there / took:.2f} a second")
    workers = sum(each["cpu"] for each in told)
    print(
        f"processor's time an article: workers {workers * 1000 / articles:.0f} ms, PostgreSQL {server * 1000 / articles:.0f} ms"
    )
    for stage, _module, _name in STAGES:
        if calls[stage]:
            clock, processor = spent[stage] * 1000, spent[f"{stage} CPU"] * 1000
            print(f"{stage:22} {clock / articles:7.1f} ms an article, {processor / articles:6.1f} of the worker's processor;"
                  f"{calls[stage]:6} times {clock / calls[stage]:7.1f} ms")  # fmt: skip
    return judge(there, articles, took)


def judge(there: int, articles: int, seconds: float) -> int:
    """The status: 1 where an article is missing, or fewer than LEAST came in a second."""
    return 0 if there == articles and there / seconds >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
