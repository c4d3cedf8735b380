"""Find what the tests need beside Python packages, or install it: a browser, Arabic fonts, a stock PostgreSQL.

`python -m tests.needs` looks for all, `python -m tests.needs browser fonts` for some. Root on Debian installs by apt;
anyone else gets playwright's own Chromium. What is missing still ends in a failure here, not in a skipped test;
only the stock PostgreSQL may be missing on a machine of one's own, where CI is not set.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_BROWSER = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
POSTGRES_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin",
                    "/usr/local/opt/postgresql@*/bin")  # fmt: skip
OLDEST_POSTGRES = 15
CLUSTER_SETTINGS = Path("/etc/postgresql-common/createcluster.conf")


def browser() -> str | None:
    """A Chromium or Chrome of this machine's, or playwright's own."""
    named = os.environ.get("BROWSER_PATH")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return named or found or (str(MAC_BROWSER) if MAC_BROWSER.exists() else None) or _playwrights_own()


def stock_postgres() -> Path | None:
    """The folder of initdb and pg_ctl of the newest PostgreSQL of version 15 or later."""
    folders = [path for pattern in POSTGRES_FOLDERS for path in Path("/").glob(pattern.lstrip("/"))]
    on_path = shutil.which("initdb")
    folders += [Path(on_path).resolve().parent] if on_path else []
    versions = {folder: _version(folder) for folder in folders if (folder / "initdb").exists()}
    newest = max(versions, key=lambda folder: versions[folder], default=None)
    return newest if newest and versions[newest] >= OLDEST_POSTGRES else None


def arabic_fonts() -> bool:
    """Whether the system knows a font with Arabic letters; unknown where fontconfig is not used."""
    listing = shutil.which("fc-list")
    if listing is None:
        return not _can_apt()
    return bool(subprocess.run([listing, ":lang=ar"], capture_output=True, check=False).stdout.strip())


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import, and last to be asked

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _version(folder: Path) -> int:
    said = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.split()[2].split(".")[0])


def _can_apt() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt(*packages: str) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold"]
    subprocess.run([*install, *packages], check=False, env=quiet, stdout=subprocess.DEVNULL)


def need_browser() -> bool:
    if browser() is None:
        print("Installing a browser", flush=True)
        if _can_apt():
            _apt("chromium")
        if browser() is None:
            subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return browser() is not None


def need_fonts() -> bool:
    if not arabic_fonts() and _can_apt():
        print("Installing Arabic fonts", flush=True)
        _apt("fonts-noto-core", "fontconfig")
    return arabic_fonts() or not os.environ.get("CI")


def need_postgres() -> bool:
    if stock_postgres() is None and _can_apt():
        print("Installing PostgreSQL", flush=True)
        if not CLUSTER_SETTINGS.exists():
            # Only the programs are wanted, not a server that starts with the machine.
            CLUSTER_SETTINGS.parent.mkdir(parents=True, exist_ok=True)
            CLUSTER_SETTINGS.write_text("create_main_cluster = false\n")
        _apt("postgresql")
    return stock_postgres() is not None or not os.environ.get("CI")


NEEDS = {"browser": need_browser, "fonts": need_fonts, "postgres": need_postgres}


def main(names: list[str]) -> int:
    """Exit status: 1 if something is missing and could not be installed."""
    missing = [name for name in names or NEEDS if not NEEDS[name]()]
    for name in missing:
        print(f"Missing, and could not be installed here: {name}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
