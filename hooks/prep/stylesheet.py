"""The style sheets: the theme's rules that some page uses, then ours; the start page, plans, checklists and cards have one more.

The theme ships 25 kB (compressed) of rules, of which a visit needs about half, and a style sheet blocks the first
paint. A rule goes if a class, id, element, attribute or text direction that it asks for is on no page and in no
script. No maintained Python package removes unused rules, so this does, with the parser tinycss2.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tinycss2

NAME = re.compile(r"[A-Za-z_][\w-]*")
CLASS_OR_ID = re.compile(r"[.#]([A-Za-z_][\w-]*)")
ATTRIBUTE = re.compile(r"\b(?:class|id|data-[a-z-]+)=\"([^\"]*)\"")
STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
TAG = re.compile(r"<([a-z][a-z0-9]*)\b([^<>]*)>")
TAG_ATTRIBUTE = re.compile(r"\s([a-z][a-z-]*)(?:=\"?([a-z]+)\b)?")
BRACKETS = re.compile(r"\[([\w-]+)[^\]]*\]")
ELEMENT = re.compile(r"(?:^|[ >+~])([a-z][a-z0-9]*)")
DIRECTION = re.compile(r"\[dir=\"?(\w+)")
SCHEME = re.compile(r"\[data-md-color-(?:primary|accent|scheme)=\"?([\w-]+)\"?\]")
DECLARATION = re.compile(r"(--md-[\w-]+)\s*:\s*(?:url\((?:\"[^\"]*\"|'[^']*'|[^)]*)\)|[^;{}])*;?")
EMPTY_RULE = re.compile(r"[^{}]+\{\}")
VARIABLE = re.compile(r"(--[\w-]+)\s*:")
PSEUDO = re.compile(r"::?[a-z-]+(?:\([^)]*\))?")
NEGATION = re.compile(r":(?:not|is|where|has)\([^)]*\)")
# Components that the theme's script knows but that no setting of this site turns on.
OFF = (
    "md-annotation",
    "md-banner",
    "md-button",
    "md-consent",
    "md-feedback",
    "md-search-result__more",
    "md-search-result__terms",
    "md-source__",
    "md-status",
    "md-tag",
    "md-tooltip",
    "md-version",
)
# Names that our pages and scripts give to something else than the theme, whose boxes and grids are not used here.
OURS = {"card", "cards", "failure", "grey", "grid", "keys", "note", "question", "result", "success"}
STATES = {"focus-visible", "js", "no-js"}
GROUPS = ("media", "supports", "layer", "container")


def bundle(site: Path, styles: Path) -> None:
    """Write ``guide.css`` and ``sheets.css`` into a built site and remove the sheets that they replace."""
    folder = site / "assets" / "stylesheets"
    theme = sorted(folder.glob("main.*.min.css")) + sorted(folder.glob("palette.*.min.css"))
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    own, sheets = joined(styles.glob("*.css")), joined((styles / "sheets").glob("*.css"))
    used = names_in(pages) | markup_in(pages) | script_names(site) | script_markup(site)
    source = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", joined(theme))
    text = without_unused_variables(purge(source, used - OURS) + purge(own, used | marked(NAME.findall(own))))
    (folder / "guide.css").write_text(text, encoding="utf-8")
    (folder / "sheets.css").write_text(purge(sheets, used | marked(NAME.findall(sheets))), encoding="utf-8")
    for path in [*theme, *folder.glob("*.map")]:
        path.unlink()


def joined(paths: Iterable[Path]) -> str:
    """Return the text of files in the order of their names."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


def names_in(pages: str) -> set[str]:
    """Return every class, id and data value of the pages."""
    return set(NAME.findall(" ".join(ATTRIBUTE.findall(pages))))


def markup_in(pages: str) -> set[str]:
    """Return the elements of the pages as ``<name``, their attributes as ``[name`` and text directions as ``dir=name``."""
    found: set[str] = set()
    for element, attributes in TAG.findall(pages):
        found.add(f"<{element}")
        for name, value in TAG_ATTRIBUTE.findall(attributes):
            found |= {f"[{name}", f"dir={value}"} if name == "dir" else {f"[{name}"}
    return found


def script_markup(site: Path) -> set[str]:
    """Return every word in a string of a script as an element and an attribute that the script may add to a page."""
    return {mark + word for path in scripts(site) for word in words_in(path) for mark in "<["}


def marked(words: Iterable[str]) -> set[str]:
    """Return words as names of classes, of elements and of attributes."""
    return {mark + word for word in words for mark in ("", "<", "[")}


def words_in(script: Path) -> set[str]:
    """Return every word in the strings of a script."""
    return set(NAME.findall(" ".join(STRING.findall(script.read_text(encoding="utf-8")))))


def scripts(site: Path) -> list[Path]:
    """Return the scripts of a built site, but for the editor, which brings its own styles."""
    return [path for path in sorted((site / "assets").rglob("*.js")) if not path.name.startswith("codemirror")]


def script_names(site: Path) -> set[str]:
    """Return the class names that scripts may set: all words of ours, of the theme's only its own ``md-`` names."""
    names: set[str] = set()
    for path in scripts(site):
        words = words_in(path)
        names |= {word for word in words if word.startswith("md-")} | STATES if path.parent.name == "javascripts" else words
    return names


def purge(css: str, used: set[str]) -> str:
    """Return the rules of which at least one selector can match, without comments and white space."""
    return "".join(kept(rule, used) for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def kept(rule: Any, used: set[str]) -> str:
    """Return what is left of one rule, or nothing."""
    if rule.type == "qualified-rule":
        selectors = re.split(r",(?![^(\[]*[)\]])", tinycss2.serialize(rule.prelude).strip())
        alive = [compact(selector) for selector in selectors if can_match(selector, used)]
        return f"{','.join(alive)}{{{declarations(rule.content)}}}" if alive else ""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in GROUPS:
        inner = "".join(kept(r, used) for r in tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        return f"@{rule.at_keyword}{compact(tinycss2.serialize(rule.prelude), keep_space=True)}{{{inner}}}" if inner else ""
    if rule.type == "error":
        raise ValueError(f"style sheet, line {rule.source_line}: {rule.message}")
    return tinycss2.serialize([rule])


def can_match(selector: str, used: set[str]) -> bool:
    """Say whether every class, id, element, attribute, direction and color scheme of a selector occurs on the site."""
    positive = NEGATION.sub("", selector)
    plain = BRACKETS.sub("", positive)
    names = CLASS_OR_ID.findall(plain) + SCHEME.findall(positive)
    elements = [f"<{name}" for name in ELEMENT.findall(PSEUDO.sub("", compact(plain)))]
    attributes = [f"[{name}" for name in BRACKETS.findall(positive)] + [f"dir={value}" for value in DIRECTION.findall(positive)]
    return all(name in used for name in names + elements + attributes) and not any(name.startswith(OFF) for name in names)


def declarations(content: list[Any]) -> str:
    """Return declarations without comments, line breaks and a last semicolon; nested rules are kept as they are."""
    text = tinycss2.serialize([node for node in content if node.type != "comment"])
    return re.sub(r"\s*\n\s*", "", re.sub(r"[ \t]+", " ", text)).strip().rstrip(";")


def compact(text: str, keep_space: bool = False) -> str:
    """Collapse white space in a selector or condition."""
    text = " ".join(text.split())
    return f" {text}" if keep_space else re.sub(r" ?([>+~]) ?", r"\1", text)


def without_unused_variables(css: str) -> str:
    """Remove the theme's custom properties that nothing reads; most are icons of components that are not here."""
    read = set(re.findall(r"var\((--[\w-]+)", css))
    unused = {name for name in VARIABLE.findall(css) if name not in read and name.startswith("--md-")}
    smaller = EMPTY_RULE.sub("", DECLARATION.sub(lambda match: "" if match[1] in unused else match[0], css))
    return css if smaller == css else without_unused_variables(smaller)
