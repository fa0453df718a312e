"""When the caller gets something useful: one response, a job id with a callback, or a stream of tokens."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw three schematic time lines with the caller's waiting and the first useful byte."""
    c = Canvas(480, 232)
    lanes = ((46, "classifier", "REST or gRPC"), (122, "video job", "queue, job id"), (198, "chat answer", "event stream"))
    for y, name, how in lanes:
        c.text(4, y - 12, name, "strong", "start")
        c.text(4, y + 4, how, "small", "start")
        c.line(106, y, 474, y)
    c.arrow(112, 22, 112, 46)
    c.rect(112, 38, 56, 16, "cell on")
    c.arrow(168, 46, 168, 22, "c1")
    c.text(176, 30, "answer after 30 ms", "small", "start")
    c.arrow(112, 98, 112, 122)
    c.arrow(128, 122, 128, 98, "c1")
    c.text(136, 106, "202 and job id", "small", "start")
    c.rect(216, 114, 190, 16, "cell on")
    c.text(172, 138, "in the queue", "small")
    c.text(311, 146, "worker, 6 minutes", "small")
    c.arrow(406, 122, 406, 98, "c1")
    c.text(414, 106, "callback", "small", "start")
    c.arrow(112, 174, 112, 198)
    c.rect(112, 190, 300, 16, "cell on")
    for i in range(12):
        c.line(136 + 25 * i, 198, 136 + 25 * i, 178, "c1")
    c.text(136, 170, "first token 0.5 s", "small", "start")
    c.text(411, 170, "last 10.5 s", "small", "end")
    c.text(474, 226, "schematic, not to scale", "small muted", "end")
    return c.svg()
