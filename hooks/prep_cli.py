"""The guide without MkDocs: ``check`` the sources, or ``render`` pages and exports to a folder."""

import sys
from pathlib import Path

from prep.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).parents[1]))
