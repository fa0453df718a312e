"""Customers against time: what a split by customer, by time and by both asks of the model."""

from figures.canvas import Canvas

SIZE, TOP = 120, 40


def draw() -> str:
    """Draw three squares of customers by time with the train, validation and test regions."""
    canvas = Canvas(480, 222)
    parts = (("train", 0.6, "cell off"), ("valid.", 0.2, "area c2"), ("test", 0.2, "cell on"))
    for left, title in ((28, "by customer"), (186, "by time"), (344, "by both")):
        canvas.text(left + SIZE / 2, 18, title, "strong")
        canvas.rect(left, TOP, SIZE, SIZE, "cell off")
        canvas.text(left + SIZE / 2, TOP + SIZE + 18, "time", "small")
        start = 0.0
        for name, share, cls in parts:
            a, w = start * SIZE, share * SIZE
            start += share
            x, y, wide, high = {
                "by customer": (left, TOP + a, SIZE, w),
                "by time": (left + a, TOP, w, SIZE),
                "by both": (left + a, TOP + a, w, w),
            }[title]
            canvas.rect(x, y, wide, high, "cell off")
            canvas.rect(x, y, wide, high, cls)
            label = name if wide > 30 or name == "train" else name[0]
            canvas.text(x + wide / 2, y + high / 2 + 4, label, "small")
    canvas.add("text", "small", "customers", transform=f"translate(18 {TOP + SIZE / 2:g}) rotate(-90)", text_anchor="middle")
    for left, text in ((28, "new customers"), (186, "known customers, later"), (344, "new customers, later")):
        canvas.text(left + SIZE / 2, TOP + SIZE + 44, text, "small")
    return canvas.svg()
