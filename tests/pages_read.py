"""Reading built HTML the way a browser would, as far as tests need it."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "srcset"}


class Reader(HTMLParser):
    """Collects elements with their attributes, the text that people see, and the text of scripts."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.pieces: list[str] = []
        self.inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.inside = tag if tag in ("script", "style") else self.inside

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or style."""
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        """Note text where people see it, or the code of a script."""
        if self.inside == "script":
            self.scripts.append(data)
        elif not self.inside:
            self.pieces.append(data)

    @property
    def text(self) -> str:
        """Return the visible text with single spaces."""
        return " ".join("".join(self.pieces).split())

    def attributes(self, name: str, *tags: str) -> list[str]:
        """Return every value of an attribute, of some elements or of all."""
        return [a[name] for tag, a in self.elements if name in a and (not tags or tag in tags)]

    def dangers(self) -> list[str]:
        """Return what would run besides script elements: event handlers, script addresses, embedded documents."""
        handlers = [f"{tag} {name}" for tag, a in self.elements for name in a if name.startswith("on")]
        addresses = [f"{tag} {value}" for tag, a in self.elements for name, value in a.items()
                     if name in ADDRESSES and value.strip().lower().startswith(("javascript:", "vbscript:"))]  # fmt: skip
        return handlers + addresses + [tag for tag, _ in self.elements if tag in ("iframe", "object", "embed")]
