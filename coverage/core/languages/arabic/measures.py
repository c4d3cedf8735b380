"""Units of one dimension and what each is of its first one, so that 300 metres and 0.3 kilometres are one length.

Source: the International System of Units; the international mile, nautical mile, foot, inch and yard; the Egyptian
feddan and the metric dunam. Units are named as claims name them (units.py).
"""

from __future__ import annotations

MEASURED_IN: dict[str, dict[str, float]] = {
    "length": {
        "متر": 1.0, "كيلومتر": 1000.0, "سنتيمتر": 0.01, "مليمتر": 0.001, "ميل": 1609.344, "ميل بحري": 1852.0,
        "قدم": 0.3048, "بوصة": 0.0254, "ياردة": 0.9144,
    },
    "area": {
        "متر مربع": 1.0, "كيلومتر مربع": 1e6, "هكتار": 1e4, "دونم": 1000.0, "فدان": 4200.83, "ميل مربع": 2_589_988.0,
        "قدم مربع": 0.092903,
    },
    "mass": {"كيلوغرام": 1.0, "غرام": 0.001, "طن": 1000.0, "رطل": 0.453592},
    "power": {"واط": 1.0, "كيلوواط": 1000.0, "ميغاواط": 1e6, "غيغاواط": 1e9},
}  # fmt: skip
DIMENSIONS: dict[str, str] = {unit: dimension for dimension, units in MEASURED_IN.items() for unit in units}
SCALES: dict[str, float] = {unit: scale for units in MEASURED_IN.values() for unit, scale in units.items()}
