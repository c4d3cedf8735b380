"""Child processes that are started again when they end, until all are asked to stop."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

TICK = 0.25
PAUSE = 1.0
"""Seconds before an ended process is started again, so that one that cannot start does not fill the machine."""
GRACE = 20.0
"""Seconds that processes may take to finish what they do before they are killed."""


@dataclass
class Child:
    """One process to keep running. environment is added to our own."""

    name: str
    command: Sequence[str]
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    ended: float = 0.0

    def start(self) -> None:
        """Start it in a session of its own: Ctrl-C is ours to pass on."""
        self.process = subprocess.Popen(self.command, env=os.environ | self.environment, start_new_session=True)

    def has_ended(self) -> bool:
        """Whether it ran and runs no more."""
        return self.process is not None and self.process.poll() is not None


def keep_running(
    children: Sequence[Child],
    *,
    should_stop: Callable[[], bool],
    each_tick: Callable[[], None],
    say: Callable[[str], None],
) -> None:
    """Start the children and start each again whenever it ends, whatever its status, until should_stop().

    A worker whose database died ends with status 0, so the status says nothing. each_tick runs four times a second.
    """
    try:
        while not should_stop():
            each_tick()
            for child in children:
                _attend(child, say)
            time.sleep(TICK)
    finally:
        stop(children)


def _attend(child: Child, say: Callable[[str], None]) -> None:
    if child.has_ended():
        assert child.process is not None  # noqa: S101
        say(f"The {child.name} ended with status {child.process.returncode} and is started again.")
        child.process, child.ended = None, time.monotonic()
    elif child.process is None and time.monotonic() - child.ended > PAUSE:
        child.start()


def stop(children: Sequence[Child]) -> None:
    """Ask all to finish, and kill those that do not within GRACE seconds."""
    running = [child.process for child in children if child.process is not None]
    for process in running:
        process.terminate()
    give_up = time.monotonic() + GRACE
    for process in running:
        try:
            process.wait(max(0.0, give_up - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
