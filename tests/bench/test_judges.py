"""Every script of bench/ ends with status 1 on a figure over its floor, and with 0 on one that keeps it."""

from __future__ import annotations

import pytest

from bench import aligning, beside, collate, growth, hostile, hostile_files, pages, paint, reading, store_growth


@pytest.fixture
def measured(monkeypatch):
    """Let a script find the given figures, in order, in place of measuring them."""

    def put(script, **figures):
        for name, values in figures.items():
            found = iter(values)
            monkeypatch.setattr(script, name, lambda *_given, found=found: next(found))

    return put


@pytest.mark.parametrize(
    ("costs", "status"),
    [((9, 1, 1, 1, 2.0), 0), ((1, 9, 1, 1, 1), 0), ((1, 1, 1, 1, 2.1), 1)],
    ids=["twice", "cheaper", "dearer"],
)
def test_a_letter_of_a_long_text_may_cost_twice_as_much(measured, costs, status):
    measured(growth, _cost=costs)
    assert growth.main() == status


@pytest.mark.parametrize(
    ("seconds", "is_good"),
    [
        ((0.1, 0.2, 0.4), True),
        ((0.1, 0.3, 0.9), True),
        ((0.001, 0.01, 0.04), True),
        ((0.1, 0.4, 1.6), False),
        ((4.0, 8.0, 10.1), False),
    ],
    ids=["linear", "at the ceiling", "too short to tell", "quadratic", "dear"],
)
def test_text_written_to_be_slow_may_not_grow_nor_cost_ten_times_news(measured, seconds, is_good):
    measured(hostile, _seconds=seconds * hostile.TRIES)
    assert hostile._grows_well("family", "unit", news=1.0) is is_good


def test_what_seems_slow_once_is_measured_again(measured):
    measured(hostile, _seconds=(0.1, 0.4, 1.6, 0.1, 0.2, 0.4))
    assert hostile._grows_well("family", "unit", news=1.0)


@pytest.mark.parametrize(("spent", "status"), [(2.0, 0), (2.1, 1)])
def test_a_hostile_file_may_take_two_seconds_of_the_processor(measured, monkeypatch, spent, status):
    monkeypatch.setattr(hostile_files, "FILES", {"quick": ("a.txt", bytes, ""), "slow": ("b.txt", bytes, "")})
    monkeypatch.setattr(hostile_files.reading, "CHILD", ())
    measured(hostile_files, _seconds=((0.1, 9.0), (spent, 0.1)))
    assert hostile_files.main() == status


def test_a_hostile_file_that_wants_more_memory_is_one_too_many(measured, monkeypatch):
    monkeypatch.setattr(hostile_files, "FILES", {"big": ("a.txt", bytes, "")})
    monkeypatch.setattr(hostile_files.reading, "CHILD", ())
    monkeypatch.setattr(hostile_files, "COSTLY", ["a.txt"])
    measured(hostile_files, _seconds=((0.1, 0.1),))
    assert hostile_files.main() == 1


@pytest.mark.parametrize(
    ("seconds", "status"),
    [
        ((0.12, 0.2, 0.5, 1.0, 9.0), 0),
        ((0.13, 0.2, 0.5, 1.0, 9.0), 1),
        ((0.1, 0.2, 0.5, 1.0, 10.1), 1),
        ((0.1, 0.2, 0.3, 0.4, 6.5), 1),
    ],
    ids=["under all", "ten too slow", "a thousand too slow", "a thousand grown from a hundred"],
)
def test_aligning_has_a_time_and_a_growth(measured, seconds, status):
    measured(aligning, story=((),) * 5, seconds=seconds, origins=((),))
    assert aligning.main() == status


@pytest.mark.parametrize(("ours", "theirs", "status"), [(99.0, 100.0, 0), (101.0, 100.0, 1), (101.0, None, 0)])
def test_all_kinds_of_claim_take_less_than_the_numbers_of_another(measured, ours, theirs, status):
    measured(beside, _best=(ours, 1.0), _measure_maha=(theirs,))
    assert beside.main() == status


@pytest.mark.parametrize(("last", "status"), [(5.0, 0), (4.9, 1)])
def test_many_witnesses_are_collated_fifty_times_as_fast(measured, last, status):
    measured(collate, _farq=((0.1, 1.0),) * 5, _collatex=(1.0, 1.0, 1.0, 1.0, last), _collatex_python=("python",))
    measured(collate, keep=(None,), _witnesses=([""],))
    assert collate.main() == status


def test_where_nothing_can_be_compared_with_nothing_fails(measured):
    measured(collate, _farq=((0.1, 1.0),) * 5, _collatex_python=(None,), keep=(None,), _witnesses=([""],))
    assert collate.main() == 0


@pytest.mark.parametrize(("floor", "status"), [(0, 0), (float("inf"), 1)])
def test_reading_has_a_floor(monkeypatch, floor, status):
    monkeypatch.setattr(reading, "extract", lambda _files: ())
    monkeypatch.setattr(reading, "FLOOR", floor)
    assert reading.main() == status


def cost(**other):
    kept = {"median": 20.0, "slow": 60.0, "slow_at_first": 900.0, "processor": 20.0, "queries": 12, "bytes": 150_000}
    kept["kept"] = 5.0
    return pages.Cost(**(kept | other))


@pytest.mark.parametrize(
    ("small", "large", "said"),
    [
        (cost(), cost(), ""),
        (cost(), cost(processor=30.0), ""),
        (cost(processor=0.1), cost(processor=1.0), ""),
        (cost(), cost(slow=60.1), "p95 60 ms"),
        (cost(queries=13), cost(), "13 queries"),
        (cost(), cost(bytes=150_001), "150,001 bytes"),
        (cost(), cost(processor=31.0), "grows from 20.0 to 31.0 ms"),
    ],
)
def test_a_page_may_not_be_slow_nor_ask_often_nor_be_long_nor_grow(capsys, small, large, said):
    status = pages._judge({"home": {1000: small, 100_000: large}})
    assert (status, said in capsys.readouterr().out) == (int(bool(said)), True)


@pytest.mark.parametrize(
    ("painted", "shift", "is_good"), [(499.0, 0.0, True), (500.0, 0.0, False), (100.0, 0.0001, False)]
)
def test_a_page_is_painted_soon_and_does_not_move(painted, shift, is_good):
    assert paint.keeps_promise(painted, shift) is is_good


@pytest.mark.parametrize(
    ("costs", "slope"),
    [({1000: 5.0}, 0.0), ({1000: 5.0, 10_000: 5.0}, 0.0), ({1000: 5.0, 10_000: 50.0, 100_000: 500.0}, 1.0)],
    ids=["one store", "flat", "linear"],
)
def test_growth_is_the_slope_of_the_logarithms(costs, slope):
    assert store_growth._slope(costs) == pytest.approx(slope)
