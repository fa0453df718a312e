"""Where things are on the screen."""

from playwright.sync_api import Page, expect

HEADER_END = "document.querySelector('.md-header').getBoundingClientRect().bottom"
TOP = "element => element.getBoundingClientRect().top"


def expect_shown(page: Page, question: str) -> None:
    """Expect a question near the top of the window, below the header, with its answer open."""
    section = page.locator(f"[data-question='{question}']")
    expect(section.locator("details.answer")).to_have_attribute("open", "")
    page.wait_for_function(
        """id => {
          const top = document.getElementById(id).getBoundingClientRect().top;
          const end = document.querySelector('.md-header').getBoundingClientRect().bottom;
          const last = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
          return top >= end - 1 && (top < innerHeight / 2 || (last && top < innerHeight));
        }""",
        arg=question,
    )
    expect(section.locator(".part").first).to_be_visible()


def overflow(page: Page) -> list[str]:
    """Return the elements that stick out of the window at the right, if the page can be scrolled there."""
    return list(
        page.evaluate(
            """() => {
              const root = document.scrollingElement;
              if (root.scrollWidth <= innerWidth) return [];
              const out = [...document.querySelectorAll('body *')].filter((e) =>
                e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1);
              return [`${root.scrollWidth} px in ${innerWidth}`, ...out.slice(0, 8).map((e) => e.outerHTML.slice(0, 90))];
            }"""
        )
    )
