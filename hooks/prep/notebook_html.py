"""Rewriting what mkdocs-jupyter makes of a notebook as the plain HTML of the other pages.

Its own markup carries copy buttons, empty prompts and half a megabyte of JupyterLab's styles on every page.
"""

import base64
import html as html_module
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from prep.mathml import mathml
from prep.model import Site
from prep.urls import link

SHORT = 12
STDERR = "application/vnd.jupyter.stderr"
SOLUTION = "celltag_solution"
SOLUTION_TEXT = re.compile(r"\s*<p><strong>Exercise (?P<number>\d+)\.")
FORMULA = re.compile(r"\$\$(?P<block>.+?)\$\$|\$(?P<inline>[^$]+)\$", re.S)
QUESTION = re.compile(r'href="question:(?P<id>[a-z0-9-]+)"')
NOTEBOOK = re.compile(r'href="notebook:(?P<name>[a-z0-9-]+)"')
ALT = re.compile(r"^# alt: (?P<text>.+)$", re.M)


class NotebookError(ValueError):
    """A notebook that cannot be shown as it is."""


@dataclass
class LightPage:
    """A notebook as HTML, and its images by file name."""

    html: str = ""
    images: dict[str, bytes] = field(default_factory=dict)


def lighten(html: str) -> LightPage:
    """Return the cells of an executed notebook; raises ``NotebookError`` for an image without a text alternative."""
    soup = BeautifulSoup(html, "html.parser")
    join_pieces(soup)
    page = LightPage()
    code = ""
    parts: list[str] = []
    hidden: list[str] = []
    for cell in soup.select(".jp-RenderedMarkdown, .highlight-ipynb, .jp-OutputArea-output"):
        is_text = "jp-RenderedMarkdown" in cell["class"]
        is_solution = cell.find_parent(class_=SOLUTION) is not None
        if hidden and not is_solution:
            parts.append(folded(hidden))
            hidden = []
        # Only code carries its tag into the page; the words before it belong to the solution as well.
        if is_solution and not hidden and parts and SOLUTION_TEXT.match(parts[-1]):
            hidden.append(parts.pop())
        place = hidden if is_solution else parts
        if "highlight-ipynb" in cell["class"]:
            code = cell.get_text()
            place.append(f'<div class="highlight"><pre><span></span><code>{inside(cell.pre)}</code></pre></div>')
        elif is_text:
            place.append(markdown(cell))
        elif cell.get("data-mime-type") == STDERR:
            refuse_warning(cell.get_text().strip())
        else:
            place.extend(outputs(cell, code, page))
    page.html = "\n".join([*parts, *([folded(hidden)] if hidden else [])])
    return page


def folded(cells: list[str]) -> str:
    """Return the cells of a solution, tagged ``solution`` in the notebook, closed until the reader opens them."""
    text = SOLUTION_TEXT.match(cells[0])
    title = f"Solution of exercise {text['number']}" if text else "Solution"
    return f'<details class="answer"><summary>{title}</summary>\n{chr(10).join(cells)}\n</details>'


def notebook_page(html: str, uri: str, site: Site, repository: str, run: dict[str, Any] | None = None) -> LightPage:
    """Return a notebook with links to its file and to Colab, what is known of its recorded ``run``, and its links resolved."""
    page = lighten(html)
    name = uri.rpartition("/")[2]
    tools = [f'<a href="{name}" download>Download the notebook</a>']
    if repository.startswith("https://github.com/"):
        address = repository.replace("https://github.com/", "https://colab.research.google.com/github/", 1)
        tools.append(f'<a href="{address}/blob/main/docs/{uri}">Open in Colab</a>')
    body = QUESTION.sub(lambda m: f'href="{link(uri, site.by_id[m["id"]].page, m["id"])}"', page.html)
    body = NOTEBOOK.sub(lambda m: f'href="{link(uri, f"notebooks/{m[1]}.ipynb")}"', body)
    head, mark, rest = body.partition("</h1>")
    page.html = f'{head}{mark}<p class="notebook-tools">{" ".join(tools)}</p>{recorded_run(run) if run else ""}{rest}'
    return page


def recorded_run(run: dict[str, Any]) -> str:
    """Return the sentence above a recorded notebook: when it ran, from which source, with which versions."""
    versions = ", ".join(f"{name} {version}" for name, version in run["versions"].items())
    text = f"Recorded run of {run['date']}, source {run['source'][:SHORT]}, with {versions}."
    return f'<p class="facts">{html_module.escape(text)}</p>'


def inside(tag: Tag | None) -> str:
    """Return the HTML inside a tag."""
    return tag.decode_contents().removeprefix("<span></span>") if tag else ""


def markdown(cell: Tag) -> str:
    """Return a text cell with its formulas as MathML and its heading links as on other pages."""
    for permalink in cell.select("a.anchor-link"):
        permalink["class"] = "headerlink"
        permalink["title"] = "Link to this section"
    for text in [t for t in cell.find_all(string=FORMULA) if not t.find_parent(["code", "pre"])]:
        text.replace_with(BeautifulSoup(FORMULA.sub(formula, str(text)), "html.parser"))
    return cell.decode_contents()


def formula(match: re.Match[str]) -> str:
    """Return one formula as MathML."""
    return mathml(match["block"] or match["inline"], block=bool(match["block"]))


def outputs(cell: Tag, code: str, page: LightPage) -> Iterator[str]:
    """Yield text, tables and images that a cell printed."""
    for image in cell.select("img[src^='data:image/png;base64,']"):
        alt = ALT.search(code)
        if not alt:
            raise NotebookError("a cell shows an image: start the cell with a line '# alt: what the image shows'")
        name = f"figure-{len(page.images) + 1}.png"
        data = page.images[name] = base64.b64decode(str(image["src"]).partition(",")[2])
        width, height = struct.unpack(">II", data[16:24])
        words = html_module.escape(alt["text"], quote=True)
        yield f'<figure><img class="plot" src="{name}" alt="{words}" width="{width}" height="{height}" loading="lazy"></figure>'
    for table in cell.select("table"):
        yield f"<div>{table}</div>"
    for printed in cell.select("pre"):
        yield f'<pre class="output" tabindex="0" role="region" aria-label="Output">{clean(printed)}</pre>'


def join_pieces(soup: BeautifulSoup) -> None:
    """Join what a cell printed in pieces; where a slow cell's output is cut depends on the clock."""
    for area in soup.select(".jp-OutputArea"):
        last = None
        for child in area.select(".jp-OutputArea-child:not(.jp-OutputArea-executeResult)"):
            printed = child.select_one("[data-mime-type='text/plain'] > pre")
            if printed and last:
                last.extend(list(printed.contents))
                child.decompose()
            else:
                last = printed


def refuse_warning(text: str) -> None:
    """Raise for a warning, unless Matplotlib says on a slow machine that its first plot takes long."""
    if "building the font cache" not in text:
        raise NotebookError(f"a cell warns, '{text[:80]}': mend it or silence it")


def clean(text: Tag) -> str:
    """Return printed text, without the addresses and process numbers that differ from run to run."""
    for node in text.find_all(string=True):
        node.replace_with(NavigableString(re.sub(r"0x[0-9a-f]{6,}|ipykernel_\d+", "…", str(node))))
    return text.decode_contents().strip("\n")
