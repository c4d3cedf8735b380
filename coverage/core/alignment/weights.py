"""What each sign of one question weighs, from 0 (nothing) to 1 (certain).

Source: chosen by hand on eight annotated stories, in the middle of the range where moving one of them by a tenth
changes the F1 of pairs by no more than 0.03; then looked at on stories of our own (tests/stories, demo).
"""

from __future__ import annotations

PRIOR = {
    "toll": 0.62, "refuge": 0.45, "part": 0.4, "expected": 0.45, "ranked": 0.3, "unsaid": 0.35, "people": 0.45, "group": 0.45, "counted": 0.4, "money": 0.5, "percent": 0.45,
    "duration": 0.15, "ordinal": 0.2, "date": 0.2,
}  # fmt: skip
"""How much the family alone says of the question, where an outlet has one figure of it."""
ANCHORS = (0.1, 0.15, 0.3, 0.4, 0.5)
"""What an equal figure adds, by its significant digits (none, one, two ...): 1,611,310 is rarely told twice by chance."""
ROUNDED_ANCHOR = 0.1
"""What a figure adds that is the other one rounded."""
COARSER_ANCHOR = 0.3
"""What a date adds that is the other one with a part left out."""
FAR_APART, IMPLAUSIBLE = 6.0, 0.7
"""How many times greater a figure may be before two of a loose family (people, money, things) are unlike one question,
and what is then left. Tolls are not held to it: a dropped thousand is what an editor wants to see."""
STEP_APART = 10.0
"""The same for two tolls in one article, where the smaller is rather a step (بعد انتشال 3 جثث), and for two of which one
alone names a nation, where it is rather a part."""
MATCHED, MATCHED_CONTEXT = 0.1, 0.3
"""What it adds that two articles with several figures of a kind have no nearer ones, and the least context it takes."""
MATCHED_KINDS = frozenset({"quantity", "money", "percent"})
SHARED_HOLDER = 0.15
"""What a holder or a manner that both name adds, where the deed does not already tell the question."""
SHARED_MANNER = 0.1
BEND = 0.8
"""Exponent of the context's cosine: of few shared words the first say most."""
ALONE = 0.5
"""What a word weighs that a single article has, beside its rarity: it can agree with nothing, and only tells apart."""
UNSUPPORTED = 0.5
"""What is left of an anchor where the words around have nothing in common; all of it where they are alike by FULL."""
FULL = 0.25
ONE_SIDED = 0.85
"""What is left where one figure is said to be asked for, offered or granted, and the other is not."""
SHARED_ACT = 0.2
"""What it adds that both are asked for, offered, granted, raised or lowered."""
OTHER_LAND = 0.7
"""What is left where the sentences name other countries."""
OTHER_RATE = 0.75
"""What is left where one figure is told as a rate (for the barrel) and the other is not."""
ONLY_THERE = 0.85
"""What is left where one count is said to be of its place alone, and the other is not."""
DAY_APART = (1.0, 0.6, 0.5)
"""What is left of a running toll's closeness when its two counts are 0, 1, 2 days apart; later ones never meet."""
UNDATED, LEAST_UNDATED = 0.1, 0.7
"""What an unknown day takes off for each further day that the story speaks of, and the least it leaves."""
SAME_ARTICLE = {"toll": 0.85, "sentence": 0.7, "other": 0.35}
"""One outlet seldom answers one question twice, but a toll, or what two sources say, it may: least in one sentence."""
LEAST = 0.5
"""The average closeness at which two groups of claims are one question."""
RARE = 3
"""Significant digits from which an equal figure stands in for a holder that one outlet leaves out."""
DISTINCTIVE = 4
"""Significant digits from which an equal figure makes one question of two nouns."""
