"""The command line: ``python -m publish [SITE]`` writes the PDFs into a built site."""

import os
import sys
from pathlib import Path

from prep.problems import SourceError
from prep.read import read_site
from publish.book import CannotPublishError
from publish.make import publish


def main(arguments: list[str], root: Path) -> int:
    """Publish into a site, ``site`` if none is named; returns the exit code, 1 with the reason if it is not possible."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if not epoch.isdigit():
            raise CannotPublishError("SOURCE_DATE_EPOCH has to be the time of the commit in seconds; make sets it")
        publish(read_site(root), Path(arguments[0]) if arguments else root / "site", int(epoch))
    except (CannotPublishError, SourceError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).parents[1]))
