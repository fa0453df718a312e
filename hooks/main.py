"""The door to MkDocs: the only file that knows it. Each event hands over to the ``prep`` package."""

import json
import logging
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
from mkdocs.utils import write_file

from prep import exports, notebooks, pages, runtimes, stylesheet
from prep.assets import clean, minify
from prep.collapse import collapse, resolve_links
from prep.downloads import downloads
from prep.glossary import abbreviations
from prep.markdown_ext import GuideExtension
from prep.model import Site
from prep.nav import expand
from prep.notebook_html import notebook_page
from prep.pages.calculators import with_calculators
from prep.pages.practice import with_session
from prep.pages.progress import with_meters
from prep.pages.workshop import with_workshop
from prep.problems import SourceError
from prep.read import read_site
from prep.recordings import recorded_notebooks, recording

log = logging.getLogger("mkdocs.hooks.guide")
EMPTY_INDEX = json.dumps({"config": {"lang": ["en"], "separator": " ", "pipeline": []}, "docs": []})
current: dict[str, Site] = {}
clock: dict[str, float] = {}
runs: dict[str, dict[str, Any]] = {}


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder of ``mkdocs.yml``."""
    return Path(config.config_file_path).resolve().parent


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
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and exports; a real file at the same address is an error."""
    for page in pages.generate(current["site"]):
        if files.get_file_from_path(page.uri):
            raise Abort(f"docs/{page.uri}: this page is generated from {page.source}; remove the file")
        file = File.generated(config, page.uri, content=page.text)
        file.edit_uri = f"../{page.source}" if Path(page.source).suffix else f"../../../tree/main/{page.source}"
        files.append(file)
    for uri, text in (exports.exports(current["site"]) | downloads(current["site"], root_of(config))).items():
        files.append(File.generated(config, uri, content=text))
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Leave no empty lines where the templates have tags: they are 400 bytes of every page."""
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Collapse the answers on question pages; point links to questions at their pages."""
    site, uri = current["site"], page.file.src_uri
    if any(question.page == uri for question in site.questions):
        written = next(p for p in site.pages if p.uri == uri)
        return collapse(written.text, uri, site)
    for rewrite in (with_meters, with_calculators, with_workshop, with_session):
        markdown = rewrite(markdown, uri, site)
    return resolve_links(markdown, uri, site)


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
