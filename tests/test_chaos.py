"""Whatever is killed while articles come in, all are there afterwards, once and whole: the short form of bench/chaos.py."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_nothing_is_lost_doubled_or_half_done_through_kills():
    ended = subprocess.run(
        [sys.executable, "bench/chaos.py", "16"], cwd=ROOT, check=False, capture_output=True, text=True, timeout=400
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr[-3000:]
    assert "killed: " in ended.stdout
    assert " 0 " not in ended.stdout.partition("killed:")[2].partition(";")[0]
