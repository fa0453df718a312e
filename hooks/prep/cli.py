"""The command line of the engine-free package."""

import argparse
import sys
from pathlib import Path

from prep.exports import exports
from prep.links import addresses, failures
from prep.model import Site
from prep.pages import generate
from prep.problems import SourceError
from prep.published import with_new_ids
from prep.read import PUBLISHED, read_site
from prep.runtimes import fetch
from prep.yamlfile import load


def main(arguments: list[str], root: Path) -> int:
    """Run one command, such as ``check`` or ``render FOLDER``; returns the exit code, 1 if the sources have problems."""
    parser = argparse.ArgumentParser(prog="prep", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list everything that is wrong with data and pages")
    commands.add_parser("ids", help="add new ids to data/published.yml, before a release")
    commands.add_parser("runtimes", help="fetch Python and SQLite for the browser, or say why that is not possible")
    commands.add_parser("links", help="ask every address that the guide names; needs a network")
    render = commands.add_parser("render", help="write the generated pages and exports to a folder")
    render.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    if options.command == "runtimes":
        return fetch_runtimes(root)
    try:
        site = read_site(root)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    if options.command == "render":
        print(f"{render_to(options.folder, site)} files written to {options.folder}")
    if options.command == "links":
        return check_links(site)
    if options.command == "ids":
        (root / PUBLISHED).write_text(with_new_ids(load(root, PUBLISHED), site), encoding="utf-8")
    print(f"{len(site.questions)} questions, {len(site.checklists)} checklists, {len(site.plans)} plans: no problems")
    return 0


def render_to(folder: Path, site: Site) -> int:
    """Write the generated pages and exports below a folder; returns how many files that are."""
    files = {page.uri: page.text for page in generate(site)} | exports(site)
    for uri, text in files.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return len(files)


def check_links(site: Site) -> int:
    """Print the addresses that do not answer; returns 1 if there are any."""
    asked = addresses(site)
    dead = list(failures(asked))
    for url, why in dead:
        print(f"{url}: {why}", file=sys.stderr)
    print(f"{len(asked)} addresses, {len(dead)} without an answer")
    return 1 if dead else 0


def fetch_runtimes(root: Path) -> int:
    """Fetch the runtimes; without them the site builds all the same, so a failure is told and is no error."""
    try:
        fetch(root)
    except (OSError, ValueError) as error:
        print(f"Python and SQLite for the browser could not be fetched: {error}", file=sys.stderr)
        print("The site is built without them; its practice pages offer downloads instead.", file=sys.stderr)
    return 0
