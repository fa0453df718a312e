"""Finding Chromium: the system's own, Playwright's, or one installed now."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = """No Chromium found. Install one with the command

    sudo apt-get install chromium                         (Debian, Ubuntu)
    .venv/bin/python -m playwright install chromium       (elsewhere)
"""


def find() -> str | None:
    """Return the path of a Chromium, or nothing; the variable CHROMIUM wins."""
    if path := os.environ.get("CHROMIUM"):
        return path
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Install Debian's or Ubuntu's package where that is possible, otherwise Playwright's own build."""
    apt = shutil.which("apt-get")
    may_install = os.geteuid() == 0 if hasattr(os, "geteuid") else False
    if apt and may_install:
        subprocess.run([apt, "update", "-q"], check=False, stdout=subprocess.DEVNULL)
        subprocess.run(
            [apt, "install", "-y", "-q", "--no-install-recommends", "chromium"], check=False, stdout=subprocess.DEVNULL
        )
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Make sure that there is a browser; with ``--install`` try to install one."""
    if find() is None and "--install" in sys.argv:
        install()
    if path := find():
        print(f"browser: {path}")
        return 0
    print(HELP, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
