"""Three layers of a shared platform: free on top, a paved road in the middle, a mandatory contract below."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the three layers, the way around the paved road, and who pays for each layer."""
    c = Canvas(480, 214)
    c.box(8, 8, 300, 54, "free\nmodel, framework, features, metrics\nof the product")
    c.box(8, 80, 230, 54, "paved road (default)\ntraining, features, serving templates,\nGPU queue, dashboards")
    c.box(8, 152, 300, 54, "contract (always)\nidentity, lineage, registry, logs,\nrelease gate, rollback, cost tag")
    c.arrow(120, 62, 120, 80)
    c.arrow(120, 134, 120, 152)
    c.arrow(276, 62, 276, 152, "flow")
    c.text(272, 94, "own", "small", "end")
    c.text(272, 108, "way", "small", "end")
    c.text(322, 28, "team pays", "strong", "start")
    c.text(322, 46, "people and extra tools", "small", "start")
    c.text(322, 96, "reserve by commitment", "strong", "start")
    c.text(322, 114, "use at marginal price", "small", "start")
    c.text(322, 172, "company pays", "strong", "start")
    c.text(322, 190, "nobody saves by skipping", "small", "start")
    return c.svg()
