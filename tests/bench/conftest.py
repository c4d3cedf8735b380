"""Scripts of bench/ import what stands beside them by its own name."""

from __future__ import annotations

import sys

from tests.conftest import ROOT

sys.path.append(str(ROOT / "bench"))
