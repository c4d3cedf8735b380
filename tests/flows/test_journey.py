"""The whole journey in a browser: from an uploaded article to a note that outlives every re-reading."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.flows.desk import ARTICLES, SEEDS, log_in, log_out, open_fact, send, work

FIGURES = ("1.3 مليون", "1.4 مليون", "1.5 مليون")
OURS = sorted(ARTICLES.glob("*.txt"))
NOTE = "الأرقام من أيام مختلفة، ومن جهات مختلفة."


@pytest.fixture
def fact(page):
    """Four outlets on the civilians of Rafah, sent, read and open before an editor."""
    log_in(page, "admin")
    send(page, OURS)
    log_out(page)
    log_in(page, "editor")
    open_fact(page, *FIGURES)
    return page.url


def write_note(page, text: str = NOTE) -> None:
    page.get_by_text("اختلاف تاريخ", exact=True).click()
    page.fill("textarea[name=text]", text)
    page.get_by_role("button", name="احفظ الملاحظة").click()
    expect(page.locator("#notes .note").filter(has_text=text)).to_be_visible()


def follow_the_job(page, files) -> None:
    """The main job: upload, conflict with its reason, note, everything again, the note is still there."""
    log_in(page, "admin")
    send(page, files)
    expect(page.locator(".state.done")).to_have_count(len(files))
    open_fact(page, *FIGURES)
    cards = page.locator(".cards")
    for surface in ("أكثر من مليون", "أكثر من 1.3 مليون", "نحو 1.4 مليون", "1.5 مليون"):
        expect(cards.locator("mark").filter(has_text=surface).first).to_be_visible()
    expect(page.locator("main header .verdict")).to_have_text("متعارض")
    expect(page.locator("#why")).to_contain_text("لا يصحان معا")
    write_note(page)
    address = page.url.partition("#")[0]
    page.goto("/previews/")
    page.get_by_role("button", name="أعد قراءة كل شيء").click()
    expect(page.locator(".messages")).to_contain_text("تُعاد الآن")
    work()
    page.goto(address)
    expect(page.locator("#notes .note")).to_contain_text(NOTE)
    expect(cards.locator(".card")).to_have_count(4)


def test_the_main_job_on_articles_of_our_own(page):
    follow_the_job(page, OURS)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the project")
def test_the_main_job_on_the_seeds(page):
    follow_the_job(page, sorted(SEEDS.glob("*.txt")))


def test_a_bad_file_among_good_ones_is_named_and_loses_nothing(page, tmp_path):
    empty = tmp_path / "فارغ.txt"
    empty.write_bytes(b"")
    log_in(page, "admin")
    send(page, [empty, *OURS[:2]])
    expect(page.locator(".state.failed")).to_have_count(1)
    expect(page.locator(".problem")).to_contain_text("الملف فارغ")
    expect(page.locator(".state.done")).to_have_count(2)


def test_the_progress_moves_by_itself(page):
    log_in(page, "admin")
    page.goto("/upload/")
    page.set_input_files("input[type=file]", [str(path) for path in OURS])
    page.click("button[name=at_once]")
    expect(page.locator(".state.waiting")).to_have_count(4)
    work()
    expect(page.locator(".state.done")).to_have_count(4)


def test_a_reader_sees_the_note_and_cannot_write(page, fact):
    write_note(page)
    log_out(page)
    log_in(page, "reader")
    page.goto(fact)
    expect(page.locator("#notes .note")).to_contain_text(NOTE)
    expect(page.locator("textarea")).to_have_count(0)
    assert page.goto("/upload/").status == 403


def test_an_editor_changes_and_withdraws_and_the_history_tells(page, fact):
    write_note(page)
    page.get_by_role("link", name="تعديل").click()
    page.fill("textarea[name=text]", "تقدير أقدم.")
    page.get_by_role("button", name="احفظ الملاحظة").click()
    expect(page.locator("#notes .note")).to_contain_text("تقدير أقدم.")
    page.get_by_role("button", name="سحب").click()
    expect(page.locator("#notes .note")).to_have_count(0)
    expect(page.locator("#history")).to_contain_text(NOTE)
    expect(page.locator("#history")).to_contain_text("سحب الملاحظة")


def test_the_card_stands_under_its_dot(page, fact):
    page.set_viewport_size({"width": 1360, "height": 900})
    across = "elements => elements.map(e => e.getBoundingClientRect()).map(box => box.left + box.width / 2)"
    dots = page.locator(".wide-line circle").evaluate_all(across)
    cards = page.locator(".card").evaluate_all(across)
    assert len(dots) == len(cards) == 4
    assert dots == sorted(dots, reverse=True)
    assert cards == sorted(cards, reverse=True)
