"""Query rewriting that cannot lose the question: the original is searched too, and ranking uses the question as asked."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the kept branch, the rewritten branch with its check, fusion, reranking and the bounded loop."""
    canvas = Canvas(480, 238)
    canvas.box(6, 84, 84, 56, "question\nplus chat")
    canvas.box(136, 26, 108, 44, "as asked\nalways searched")
    canvas.box(136, 90, 108, 60, "rewritten\nstandalone, HyDE,\nnext sub-question")
    canvas.arrow(90, 104, 135, 56)
    canvas.arrow(90, 116, 135, 118)
    canvas.text(190, 166, "check: names, numbers,", "small c2")
    canvas.text(190, 180, 'codes, "not" survived', "small c2")
    canvas.box(284, 62, 74, 44, "fuse\nby rank")
    canvas.arrow(244, 50, 283, 74)
    canvas.arrow(244, 118, 283, 96)
    canvas.box(392, 56, 82, 56, "rerank\nagainst the\nquestion")
    canvas.arrow(358, 84, 391, 84)
    canvas.box(370, 144, 106, 44, "enough?\nall parts covered")
    canvas.arrow(433, 112, 433, 143)
    canvas.text(318, 152, "no: one more", "small")
    canvas.text(318, 178, "hop, capped", "small")
    canvas.line(370, 160, 262, 160, "flow")
    canvas.arrow(262, 160, 245, 138)
    canvas.arrow(433, 188, 433, 212)
    canvas.text(474, 229, "answer, or say what is missing", "small", "end")
    return canvas.svg()
