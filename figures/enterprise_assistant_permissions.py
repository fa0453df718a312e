"""Assistant with personal rights: two gates before the prompt, and the flow of rights and records around them."""

from figures.board import board


def draw() -> str:
    """Draw the path of a question through both gates on top, rights and audit below."""
    return board(
        [
            "# First token: 95% within 3 s",
            "user: User / single sign-on | api: Assistant / session's identity | audit: Audit log / before and after",
            "search: Gate 1: search / only readable | check: Gate 2: check / at the source | model: Model / no tools, no links",
            "# Rights",
            "index: Index / list id per chunk | bits: Readable lists / bits per user | rights: Rights service / at most 5 s old",
            "ingest: Ingestion / no rights, no entry | events: Change events / and a crawl | dir: Directory / nested groups",
            "# Proof",
            "probe: Canary files / forbidden probes | alarm: Leak alarm / stops answers | review: Reviews / open folders",
        ],
        "user > api > audit, api > search > check > model, model > api, index > search, bits > search, rights > check, "
        "ingest > index, events > bits, events > ingest, dir > events, rights > bits, probe > alarm > review",
    )
