"""Where things are on the screen."""

from playwright.sync_api import Page, expect


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


OVERFLOW = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= innerWidth) return [];
  const style = (e) => getComputedStyle(e);
  const clipped = (e) => e !== document.body && (style(e).overflowX !== 'visible' || clipped(e.parentElement));
  const sticks = (e) => e.getBoundingClientRect().right > innerWidth + 1
    || (style(e).overflowX === 'visible' && style(e).display !== 'inline' && e.scrollWidth > e.clientWidth + 1);
  const drawn = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility());
  const seen = drawn.filter((e) => sticks(e) && !clipped(e.parentElement));
  const inner = seen.filter((e) => !seen.some((other) => other !== e && e.contains(other)));
  const named = inner.slice(0, 4).map((e) => (e.closest('math') ?? e).outerHTML.slice(0, 90));
  return [`${root.scrollWidth} px in ${innerWidth}`, ...named];
}"""


def overflow(page: Page) -> list[str]:
    """Return how wide the page is if it scrolls sideways, and the innermost elements that stick out."""
    return list(page.evaluate(OVERFLOW))
