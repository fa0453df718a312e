"""How a card looks: its two sides, and styles for light and night mode that name no file and no address."""

FRONT = """\
<p class="where">{{Subdeck}}</p>
<div class="asked">{{Question}}</div>
<p class="where">Say it aloud, then turn the card.</p>
"""


def section(field: str, title: str) -> str:
    """Return a part of the back that is closed at first, and not there if its field is empty."""
    return f"{{{{#{field}}}}}<details><summary>{title}</summary>{{{{{field}}}}}</details>{{{{/{field}}}}}\n"


BACK = (
    """\
<div class="asked">{{Question}}</div>
<hr id="answer">
<div class="line">{{In one line}}</div>
{{#Say it}}<div class="say">{{Say it}}</div>{{/Say it}}
"""
    + section("Whiteboard", "Whiteboard")
    + section("Worked example", "Worked example")
    + section("Follow-ups", "They will ask next")
    + section("Traps", "Traps")
    + section("Also asked as", "Also asked as")
    + '<p class="where">{{Link}}</p>\n'
)

LIGHT = """\
  --ink: #1b2a2e; --paper: #fffefb; --rule: #d5dad6; --link: #a8441a;
  --c1: #0b6e69; --c2: #b4440f; --c3: #6d28d9; --c4: #1d4ed8;
  --keyword: #0a5c63; --string: #2c6430; --number: #9a3b12; --name: #6a359c;
  --md-default-fg-color--light: #4d5f64; --md-code-bg-color: #f4f3ee;
"""
NIGHT = """\
  --ink: #dce5e4; --paper: #10191c; --rule: #2c3c40; --link: #f0a06a;
  --c1: #5cc7bd; --c2: #f0955c; --c3: #b99af5; --c4: #8fb0ff;
  --keyword: #7fcdd0; --string: #a3d08f; --number: #f0a878; --name: #c8aaf2;
  --md-default-fg-color--light: #a3b5b7; --md-code-bg-color: #172327;
"""
# Anki says "nightMode", AnkiDroid "night_mode".
CSS = (
    f"""\
.card {{
{LIGHT}}}
.card.nightMode, .card.night_mode, .night_mode .card {{
{NIGHT}}}
"""
    + """\
.card {
  max-width: 42rem;
  margin: 1rem auto;
  padding: 0 1rem;
  font: 18px/1.5 system-ui, sans-serif;
  text-align: left;
  overflow-wrap: break-word;
  color: var(--ink);
  background: var(--paper);
}
.where { font-size: 14px; color: var(--md-default-fg-color--light); }
.asked { font-size: 21px; font-weight: 600; line-height: 1.35; }
.line { padding-left: .7em; border-left: 4px solid var(--c1); font-weight: 600; }
#answer { border: 0; border-top: 1px solid var(--rule); }
a { color: var(--link); }
details { margin: .6em 0; border-top: 1px solid var(--rule); }
summary { padding: .4em 0; font-weight: 600; cursor: pointer; }
table { position: relative; border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .25em .6em; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
mtd { border: 0; }
code { font: 15px/1.45 ui-monospace, monospace; background: var(--md-code-bg-color); }
pre { padding: .6em .8em; overflow-x: auto; background: var(--md-code-bg-color); }
blockquote { margin: .8em 0; padding-left: .8em; border-left: 3px solid var(--rule); }
abbr { text-decoration: none; }
figure { margin: 1em 0; }
.formula { overflow-x: auto; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.highlight :is(.k, .kn, .kc, .ow, .bp) { color: var(--keyword); }
.highlight :is(.s1, .s2, .s, .sd, .sa, .se) { color: var(--string); }
.highlight :is(.mi, .mf, .mh, .si) { color: var(--number); }
.highlight :is(.nb, .nf, .nc, .nn, .nd, .fm, .vm) { color: var(--name); }
.highlight :is(.c1, .go) { color: var(--md-default-fg-color--light); }
"""
)
