"""Draws the icons of the installed guide from the logo in the templates: ``python -m tests.icons`` or ``make icons``."""

import sys

from playwright.sync_api import sync_playwright

from publish.find_browser import HELP, find
from tests.guides import ROOT

FOLDER = ROOT / "overrides" / "assets" / "icons"
LOGO = ROOT / "overrides" / "partials" / "logo.html"
# Size in pixels, share of the width that the logo takes, whether the ground is filled: systems cut a maskable icon to a circle.
ICONS = {
    "192.png": (192, 0.92, False),
    "512.png": (512, 0.92, False),
    "maskable.png": (512, 0.56, True),
    "touch.png": (180, 0.7, True),
}
PAGE = """<style>
body {{ margin: 0; width: {size}px; height: {size}px; display: grid; place-items: center; background: {ground}; }}
svg {{ width: {inner}px; height: {inner}px; color: {line}; }}
path {{ fill: {fill}; }}
.curve {{ fill: none; stroke: #f3a06b; }}
</style>{logo}"""


def page(name: str) -> str:
    """Return a page that shows one icon."""
    size, share, filled = ICONS[name]
    colors = {"ground": "#0f3d42" if filled else "transparent", "line": "#fffefb" if filled else "#0f3d42"}
    fill = "none" if filled else "#0f3d42"
    return PAGE.format(size=size, inner=round(size * share), fill=fill, logo=LOGO.read_text(encoding="utf-8"), **colors)


def main() -> int:
    """Draw every icon."""
    path = find()
    assert path, HELP
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--hide-scrollbars"])
        for name, (size, _, _) in ICONS.items():
            tab = browser.new_page(viewport={"width": size, "height": size})
            tab.set_content(page(name))
            tab.screenshot(path=FOLDER / name, omit_background=True)
            print(f"{name}: {(FOLDER / name).stat().st_size:,} bytes")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
