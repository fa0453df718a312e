"""1,024 GPUs as nested groups: a node of eight, two nodes of context, eight stages, eight replicas."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw one node, the sixteen nodes of a replica and the eight replicas, with the link of each level."""
    c = Canvas(480, 226)
    c.text(62, 18, "node: 8 GPUs", "strong")
    for i in range(8):
        c.rect(22 + 22 * (i % 4), 32 + 22 * (i // 4), 18, 18, "cell on")
    c.text(62, 98, "attention: TP 8", "small c1")
    c.text(62, 114, "experts: EP 8", "small c1")
    c.text(62, 142, "NVLink", "small strong")
    c.arrow(124, 54, 154, 54)
    c.text(248, 18, "replica: 16 nodes", "strong")
    for stage in range(8):
        for half in range(2):
            c.rect(164 + 22 * stage, 32 + 22 * half, 18, 18, "cell off")
    c.arrow(164, 84, 336, 84)
    c.text(248, 102, "PP 8: layers 1 to 64", "small c2")
    c.text(248, 118, "rows: CP 2, halves of the text", "small c3")
    c.text(248, 142, "network, point to point", "small strong")
    c.arrow(346, 54, 376, 54)
    c.text(424, 18, "cluster", "strong")
    for i in range(8):
        c.rect(384 + 21 * (i % 4), 32 + 22 * (i // 4), 18, 18, "box")
    c.text(424, 98, "DP 8: replicas", "small c4")
    c.text(424, 118, "gradients", "small")
    c.text(424, 142, "once per step", "small strong")
    c.line(20, 162, 462, 162, "grid")
    c.text(240, 184, "8 × 2 × 8 × 8 = 1,024;  EP is not a factor", "strong")
    c.text(240, 208, "inside: most bytes, hardest to hide; outside: easiest to hide", "small")
    return c.svg()
