"""A newsroom's day on loopback: readers and editors who think a second between pages, and everything that comes at once.

python bench/load.py [SECONDS [ARTICLES [READERS EDITORS]]] [--uniform]: 60 seconds as usual, 1000 articles, 100 and 20 as
`make bench` runs it; 600 100000 is the long form. After the usual phase each of these for a sixth of it, 20 seconds at the
least, while the same people go on: 400 slow clients; two workers that read new articles; a hundred passwords a second; 300
more readers who join within ten seconds. People ask for the newest 300 stories by Zipf's law, as news is read; with --uniform for
300 of all stories, each as often as the next.

Status 1 for any answer 5xx but a pause that is asked for, any note that was acknowledged and is not there, or figures over
the promises. Threads and http.client, and no library: 120 people ask 120 times a second, which needs neither a farm of
generators nor a library's event loop in place of Python's sockets.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scenes.people import SLOW, Affairs, Clock, Dawdlers, Guesser, Heard, Person
from scenes.served import affairs, begin_workers, end_workers, memory, processor, serve, sessions_of, stop
from stores.databases import drop, open_django, use

PROMISED = {"read": 250, "compare": 400, "write": 300}
"""Milliseconds at the 95th percentile (RELIABILITY L1)."""
BETWEEN = "between"
"""Before the first phase and between two: whatever takes time then is of no phase, but a fault is a fault."""
USUAL, SLOWLY, READING, GUESSED, SPIKE = "usual", "slow clients", "ingest", "login flood", "spike"
LEAST_SECONDS = 20
JOINING, SETTLED = 10.0, 30.0
"""Seconds in which the spike's readers join, and after which the promise holds again (RELIABILITY L2)."""
JOIN, SPIKE_THINK = 300, 2.0
"""How many join, and their seconds between pages: those of RELIABILITY's own baseline of 200 readers."""
MOST_PAUSES = 0.01
"""Of the spike's answers that may ask for a pause."""
GUESSES, GUESSERS = 100, 20
"""Passwords a second (RELIABILITY L8), and connections they come by."""
MOST_MEMORY = 1.2
"""Times what the web server held after the first tenth of the usual phase (RELIABILITY L5)."""
FILE = (
    "تقرير رقم {n}\n\nقال مسؤول في بلدة {town} إن {n} شخصا نقلوا إلى المستشفى بعد الحادث الذي وقع في {town} صباح أمس.\n"
)


@dataclass
class Day:
    """One run: who asks, where, and what was heard."""

    port: int
    places: Affairs
    clock: Clock
    server: subprocess.Popen[bytes]
    people: list[Person]
    files: int = 0
    at_first: float = 0.0
    at_last: float = 0.0


def person(day: Day, session: str, *, writes: bool = False, think: float | None = None) -> Person:
    """Somebody who begins now."""
    pause = {"think": think} if think else {}
    one = Person(day.port, session, day.places, day.clock, writes=writes, **pause)
    one.start()
    day.people.append(one)
    return one


@contextmanager
def slow_clients(day: Day) -> Iterator[None]:
    """400 that send a byte now and then."""
    dawdlers = Dawdlers(day.port)
    dawdlers.start()
    yield
    dawdlers.is_over = True


@contextmanager
def ingest(day: Day) -> Iterator[None]:
    """Two workers that read what was sent."""
    from coverage.services.ingest import Incoming, open_upload

    for n in range(day.files):
        told = FILE.format(n=10 + n, town=f"{random.choice('بتسرم')}{uuid.uuid4().hex[:4]}")
        open_upload(by=None, files=[Incoming(f"{n}.txt", told.encode())], outlet=f"وكالة {n % 40}", key=uuid.uuid4())
    workers = begin_workers(2)
    yield
    end_workers(workers)


@contextmanager
def login_flood(day: Day) -> Iterator[None]:
    """Somebody guesses passwords."""
    names = [f"editor-{n}" for n in range(10)]
    guessers = [Guesser(day.port, names, GUESSES / GUESSERS) for _ in range(GUESSERS)]
    for guesser in guessers:
        guesser.start()
    yield
    for guesser in guessers:
        guesser.is_over = True
    told = sum((guesser.statuses for guesser in guessers), start=type(guessers[0].statuses)())
    print(f"guessed passwords, by how they were answered: {dict(told)}", flush=True)


@contextmanager
def spike(day: Day) -> Iterator[None]:
    """Many more readers, one after the other."""
    joined = sessions_of("reader", JOIN)
    day.clock.turn(SPIKE)
    for session in joined:
        person(day, session, think=SPIKE_THINK)
        time.sleep(JOINING / JOIN)
    yield


def run(day: Day, seconds: float) -> None:
    """The phases, one after the other."""
    day.clock.turn(USUAL)
    time.sleep(seconds / 10)
    day.at_first = memory(day.server)
    time.sleep(seconds * 9 / 10)
    day.at_last = memory(day.server)
    for name, phase in ((SLOWLY, slow_clients), (READING, ingest), (GUESSED, login_flood), (SPIKE, spike)):
        day.clock.turn(BETWEEN)
        time.sleep(3)
        with phase(day):
            if name != SPIKE:
                day.clock.turn(name)
            time.sleep(max(LEAST_SECONDS, seconds / 6) + (SETTLED if name == SPIKE else 0))
    for one in day.people:
        one.is_over = True
    for one in day.people:
        one.join(40)


def percentile(times: Sequence[float], per_cent: int) -> float:
    """Of so many milliseconds."""
    return statistics.quantiles(times, n=100)[per_cent - 1] if len(times) > 1 else sum(times)


def broken(phase: str, heard: Heard, idle: dict[str, float]) -> list[str]:
    """Print what was measured, and give the promises that it breaks. idle: 95th percentiles of the usual phase."""
    wrong = heard.faults[:5]
    for kind, all_times in sorted(heard.times.items()):
        times = [took for began, took in all_times if phase != SPIKE or began > SETTLED]
        if not times:
            wrong.append(f"{phase}, {kind}: no answer at all")
            continue
        middle, slow, slowest = (percentile(times, at) for at in (50, 95, 99))
        print(f"{phase:13} {kind:8} {len(times):6} p50 {middle:6.0f} p95 {slow:6.0f} p99 {slowest:6.0f} ms")
        most = promised(phase, kind, idle)
        wrong += [f"{phase}, {kind}: p95 {slow:.0f}, over {most:.0f} ms"] if slow > most else []
        idle.setdefault(kind, slow)
    answers = sum(heard.statuses.values())
    pauses = heard.statuses[503]
    print(f"{phase:13} {answers} answers by status {dict(heard.statuses)}, {len(heard.faults)} faults", flush=True)
    if pauses > (MOST_PAUSES * answers if phase == SPIKE else 0):
        wrong.append(f"{phase}: {pauses} pauses were asked for")
    return wrong


def promised(phase: str, kind: str, idle: dict[str, float]) -> float:
    """Milliseconds at most: those of L1, also after a spike; else twice what it was without (L3, L6, L8).

    Twice a few milliseconds is noise: whatever keeps the promise of the usual day is kept.
    """
    return PROMISED[kind] if phase in {USUAL, SPIKE} else max(PROMISED[kind], 2 * idle.get(kind, 0))


def kept_notes(heard: Sequence[Heard]) -> tuple[int, int]:
    """How many notes were acknowledged, and how many of them are not there."""
    from coverage.models import Annotation

    written = [key for each in heard for key in each.written]
    return len(written), len(written) - Annotation.objects.filter(key__in=written).count()


def judge(day: Day, used: float, took: float) -> list[str]:
    """Print the day, and give what broke."""
    idle: dict[str, float] = {}
    phases = {phase: heard for phase, heard in day.clock.heard.items() if phase != BETWEEN}
    wrong = [line for phase, heard in phases.items() for line in broken(phase, heard, idle)]
    wrong += day.clock.heard[BETWEEN].faults[:5]
    written, lost = kept_notes(list(day.clock.heard.values()))
    answers = sum(sum(heard.statuses.values()) for heard in day.clock.heard.values())
    usual = sum(day.clock.heard[USUAL].statuses.values())
    print(f"{written} notes written, {lost} lost; {answers} answers, {answers / took:.0f} a second, "
          f"{1000 * used / max(1, answers):.1f} ms of the web server's processor each")  # fmt: skip
    print(f"the web server held {day.at_first:.0f} MB at first, {day.at_last:.0f} MB after {usual} answers")
    wrong += [f"{lost} notes lost"] if lost else []
    return wrong + (["memory grew"] if day.at_last > MOST_MEMORY * day.at_first else [])


def main(arguments: list[str]) -> int:
    """The status: 1 where a promise is broken."""
    usual = (60, 1000, 100, 20)
    asked = [word for word in arguments if word.isdecimal()]
    seconds, articles, readers, editors = (int(word) for word in (*asked, *map(str, usual[len(asked) :])))
    is_uniform = "--uniform" in arguments
    open_django()
    from stores.filling import fill

    fill(articles)
    drop("load")
    use("load", template=str(articles))
    places = Affairs(affairs("?" if is_uniform else "-newest"), by_rank=not is_uniform)
    casting = [(session, role == "editor") for role, count in (("reader", readers), ("editor", editors))
               for session in sessions_of(role, count)]  # fmt: skip
    port = 8600 + random.randrange(90)
    day = Day(port, places, Clock(BETWEEN, USUAL, SLOWLY, READING, GUESSED, SPIKE), serve(port), [])
    day.files = 1000 if seconds >= 300 else 60
    print(f"{readers} readers, {editors} editors, {articles:,} articles, {len(places.affairs)} stories asked for "
          f"{'alike' if is_uniform else 'by rank'}, {SLOW} slow clients of each kind", flush=True)  # fmt: skip
    began = time.perf_counter()
    try:
        for session, writes in casting:
            person(day, session, writes=writes)
        run(day, seconds)
        used, took = processor(day.server), time.perf_counter() - began
    finally:
        stop(day.server)
    wrong = judge(day, used, took)
    print("\n".join(wrong))
    drop("load")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
