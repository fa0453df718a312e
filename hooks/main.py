"""The door to MkDocs: the only file that knows it. Each event hands over to the ``prep`` package."""

import json
import logging
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp, write_file

from prep import exports, notebooks, offline, pages, runtimes, stylesheet
from prep.assets import clean, minify
from prep.collapse import collapse, resolve_links
from prep.deck import DECK, DeckError, Edition, deck
from prep.downloads import downloads
from prep.glossary import abbreviations
from prep.markdown_ext import GuideExtension
from prep.model import Site
from prep.nav import expand
from prep.notebook_html import notebook_page
from prep.pages.calculators import with_calculators
from prep.pages.mock import with_mock
from prep.pages.my_plan import with_my_plan
from prep.pages.paper import with_paper
from prep.pages.practice import with_session, with_weak_topics
from prep.pages.progress import with_meters
from prep.pages.workshop import with_workshop
from prep.problems import SourceError
from prep.read import read_site
from prep.recordings import recorded_notebooks, recording
from prep.sheets import sheets

log = logging.getLogger("mkdocs.hooks.guide")
REWRITES = (with_meters, with_calculators, with_workshop, with_my_plan, with_session, with_mock, with_weak_topics)
EMPTY_INDEX = json.dumps({"config": {"lang": ["en"], "separator": " ", "pipeline": []}, "docs": []})
current: dict[str, Site] = {}
clock: dict[str, float] = {}
runs: dict[str, dict[str, Any]] = {}
commands: dict[str, str] = {}


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder of ``mkdocs.yml``."""
    return Path(config.config_file_path).resolve().parent


def on_startup(command: str, **_: Any) -> None:
    """Remember whether the site is built or served: pages that are built again at every change are not kept offline."""
    commands["current"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the old site is touched; stop with all problems if there are any."""
    root = root_of(config)
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    try:
        site = current["site"] = read_site(root)
    except SourceError as error:
        for problem in error.problems:
            log.error("%s", problem)
        raise Abort(f"{len(error.problems)} problem(s) in the sources; nothing was written.") from None
    notebooks.limit_run_time()
    jupyter = config.plugins["mkdocs-jupyter"].config
    jupyter["cache_dir"] = str(notebooks.cache_folder(root))
    runs.clear()
    runs.update({path.removeprefix("docs/"): recording(found) or {} for path, found in recorded_notebooks(root)})
    jupyter["execute_ignore"] = list(runs)
    config.nav = expand(config.nav or [], site)
    extensions: list[Any] = [*config.markdown_extensions, GuideExtension()]  # names or instances
    config.markdown_extensions = extensions
    config.mdx_configs["abbr"] = {"glossary": abbreviations(site)}
    config.extra["guide"] = site
    config.extra["offline"] = commands.get("current") != "serve"
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and exports; a real file at the same address is an error."""
    for page in pages.generate(current["site"]):
        if files.get_file_from_path(page.uri):
            raise Abort(f"docs/{page.uri}: this page is generated from {page.source}; remove the file")
        file = File.generated(config, page.uri, content=page.text)
        file.edit_uri = f"../{page.source}" if Path(page.source).suffix else f"../../../tree/main/{page.source}"
        files.append(file)
    made = exports.exports(current["site"]) | downloads(current["site"], root_of(config))
    for uri, text in (made | sheets(current["site"], config.site_name, config.site_url or "")).items():
        files.append(File.generated(config, uri, content=text))
    # Pages may link to the deck while they are rendered; it is made of what they became.
    files.append(File.generated(config, DECK, content=b""))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Leave no empty lines where the templates have tags, 400 bytes of every page; make the deck of the rendered pages."""
    env.trim_blocks = env.lstrip_blocks = True
    figures = (root_of(config) / "overrides" / "styles" / "70-figures.css").read_text(encoding="utf-8")
    edition = Edition(config.site_name, config.site_url or "", get_build_timestamp(), figures)
    pages = {file.src_uri: file.page.content or "" for file in files.documentation_pages() if file.page}
    try:
        files.src_uris[DECK].content_bytes = deck(current["site"], pages, edition)
    except DeckError as error:
        raise Abort(str(error)) from None
    return env


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Collapse the answers on question pages; point links to questions at their pages."""
    site, uri = current["site"], page.file.src_uri
    if any(question.page == uri for question in site.questions):
        written = next(p for p in site.pages if p.uri == uri)
        return collapse(written.text, uri, site)
    for rewrite in REWRITES:
        markdown = rewrite(markdown, uri, site)
    return resolve_links(with_paper(markdown, uri, os.environ.get("WITH_PDF") == "1"), uri, site)


def on_pre_page(page: Page, **_: Any) -> Page:
    """Note when the work on a notebook begins; its cells are run before its content is there."""
    if page.file.src_uri.endswith(".ipynb"):
        clock[page.file.src_uri] = -perf_counter()
    return page


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Make notebook pages light: plain HTML, images as files of their own."""
    uri = page.file.src_uri
    if not uri.endswith(".ipynb"):
        return html
    clock[uri] += perf_counter()
    try:
        light = notebook_page(html, uri, current["site"], config.repo_url or "", runs.get(uri))
        notebooks.check_output(light.html, root_of(config))
    except ValueError as error:
        raise Abort(f"docs/{uri}: {error}") from None
    for name, data in light.images.items():
        write_file(data, str(Path(page.file.abs_dest_path).parent / name))
    return light.html


def on_build_error(error: Exception, **_: Any) -> None:
    """Stop without the traceback of the machinery, which ``--verbose`` shows."""
    log.debug("The build stopped here:", exc_info=error)
    if not isinstance(error, MkDocsException):
        raise Abort(f"{type(error).__name__}: {str(error).split(chr(10))[0]}") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Make the site light: one style sheet, and an empty index where the theme fetches one with every page.

    The search worker reads our own index when it is first used.
    """
    site = Path(config.site_dir)
    write_file(EMPTY_INDEX.encode(), str(site / "search" / "search_index.json"))
    clean(site)
    minify(site)
    stylesheet.bundle(site, root_of(config) / "overrides" / "styles")
    log.info("Notebooks: %d in %.1f seconds, of which unchanged ones cost nothing.", len(clock), sum(clock.values()))
    if not runtimes.publish(root_of(config), site):
        log.info("Without Python and SQLite for the browser: `make runtimes` fetches them. The practice pages offer downloads.")
    try:
        (offline.publish if config.extra["offline"] else offline.withdraw)(site)
    except ValueError as error:
        raise Abort(str(error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
    """Rebuild when data, figures, examples or styles change; serve the old pages while the sources have problems."""
    build = server.builder

    def rebuild() -> None:
        try:
            build()
        except Abort as error:
            log.error("%s The old pages are served until it is mended.", error)

    server.builder = rebuild
    for folder in ("data", "figures", "examples", "includes", "overrides"):
        if (path := root_of(config) / folder).is_dir():
            server.watch(str(path))
    return server
