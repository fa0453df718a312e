"""Causal paths from prompt to answer through the written reasoning and around it, with the two interventions that test them."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw prompt, hidden computation, chain and answer, with the edit test and the hint test marked."""
    art = Canvas(480, 236)
    art.box(10, 92, 92, 48, "prompt\n(+ hint)")
    art.box(166, 22, 148, 48, "written chain\nsays why")
    art.box(166, 162, 148, 48, "hidden path\nnever written")
    art.box(378, 92, 92, 48, "answer")
    art.arrow(102, 106, 166, 54)
    art.arrow(314, 54, 378, 106)
    art.arrow(102, 126, 166, 178)
    art.arrow(314, 178, 378, 126)
    art.arrow(240, 162, 240, 70, "c2")
    art.text(248, 120, "chain written to fit", "small c2", "start")
    art.text(400, 40, "test 1: edit the chain;", "small c1")
    art.text(400, 54, "does the answer move?", "small c1")
    art.text(76, 40, "test 2: plant a hint;", "small c4")
    art.text(76, 54, "does the chain say so?", "small c4")
    return art.svg()
