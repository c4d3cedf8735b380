"""Reads the spec files of passages: rows of "kind | line", in named files of one or more articles."""

from pathlib import Path

SPECS = Path(__file__).parents[2] / "specs" / "arabic"
ARTICLE = "== article"


def rows_of(printed):
    """(kind, line) for every row that has a kind; comments and blank lines have none."""
    rows = (row.split(" | ", 1) for row in printed.splitlines() if not row.startswith("#"))
    return [(row[0].strip(), row[1]) for row in rows if len(row) == 2]


def line_rows():
    return rows_of((SPECS / "lines.txt").read_text(encoding="utf-8"))


def files():
    """(name, articles) for every file, an article being its rows."""
    _, *parts = (SPECS / "passages.txt").read_text(encoding="utf-8").split("\n## ")
    for part in parts:
        name, _, printed = part.partition("\n")
        yield name, [rows_of(article) for article in printed.split(ARTICLE)]


def as_printed(articles):
    """The file that an outlet would have printed: a label and its title stand on one line."""
    lines = [line for article in articles for _, line in article]
    return "\n".join(lines).replace("العنوان:\n", "العنوان: ")
