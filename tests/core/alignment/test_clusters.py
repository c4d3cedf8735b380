"""Average link: what is close on the whole joins, a chain does not, and what must stay apart stays apart."""

from __future__ import annotations

from coverage.core.alignment.clusters import NEVER, average_link


def link(size, pairs, least=0.5):
    return average_link(size, lambda a, b: pairs.get((a, b), 0.0), least)


def test_nothing_to_join():
    assert link(0, {}) == []
    assert link(1, {}) == [[0]]


def test_what_is_unlike_stays_alone():
    assert link(2, {(0, 1): 0.49}) == [[0], [1]]


def test_a_chain_is_no_group():
    assert link(3, {(0, 1): 0.9, (1, 2): 0.8}) == [[0, 1], [2]]


def test_a_forbidden_pair_keeps_its_groups_apart_however_close_the_others():
    near = dict.fromkeys([(0, 1), (0, 2), (1, 2), (0, 3), (1, 3)], 1.0)
    groups = link(4, near | {(2, 3): NEVER})
    assert not any({2, 3} <= set(group) for group in groups)


def test_the_closest_join_first():
    assert link(3, {(0, 1): 0.6, (0, 2): NEVER, (1, 2): 0.9}) == [[0], [1, 2]]


def test_a_group_is_judged_by_its_average():
    near = {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.4, (0, 3): 0.0, (1, 3): 0.0, (2, 3): 0.0}
    assert link(4, near) == [[0, 1, 2], [3]]
