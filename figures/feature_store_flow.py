"""One registered definition fills a store with history for training and a store with the latest value for serving."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw sources, the pipeline with its registry, both stores, both readers and the log of served features."""
    c = Canvas(480, 198)
    c.box(4, 92, 84, 44, "sources\ntables, events")
    c.box(116, 92, 92, 44, "pipeline\none definition")
    c.box(116, 10, 92, 44, "registry\nowner, version")
    c.arrow(162, 54, 162, 92)
    c.arrow(88, 114, 116, 114)
    c.box(244, 40, 98, 48, "offline store\nhistory")
    c.box(244, 140, 98, 48, "online store\nlatest value")
    c.arrow(208, 106, 244, 74)
    c.arrow(208, 122, 244, 154)
    c.box(392, 40, 84, 48, "training\nas known then")
    c.box(392, 140, 84, 48, "serving\nmilliseconds")
    c.arrow(342, 64, 392, 64)
    c.arrow(342, 164, 392, 164)
    c.text(367, 56, "join", "small")
    c.text(367, 156, "get", "small")
    c.path([(434, 140), (434, 110), (293, 110), (293, 96)], "c2")
    c.arrow(293, 100, 293, 88)
    c.text(364, 126, "features logged as served", "small c2")
    return c.svg()
