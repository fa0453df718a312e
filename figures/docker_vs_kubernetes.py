"""Docker builds an image; Kubernetes places copies of it on the nodes of a cluster."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the path from Dockerfile to registry and from registry to pods on two nodes."""
    canvas = Canvas(470, 260)
    canvas.text(70, 22, "Docker: one box", "strong c1")
    for y, label in ((34, "Dockerfile"), (110, "image"), (186, "registry")):
        canvas.box(20, y, 100, 36, label)
    canvas.arrow(70, 70, 70, 109)
    canvas.text(78, 94, "build", "small", "start")
    canvas.arrow(70, 146, 70, 185)
    canvas.text(78, 170, "push", "small", "start")
    canvas.text(325, 22, "Kubernetes: many boxes", "strong c2")
    canvas.rect(190, 34, 270, 216, "area c2")
    canvas.box(215, 44, 220, 44, "control plane\ndesired state = actual state?")
    for x, name in ((205, "node"), (335, "node with GPU")):
        canvas.rect(x, 124, 112, 116)
        canvas.text(x + 56, 142, name, "small")
        canvas.arrow(x + 56, 88, x + 56, 123)
    for x, y in ((225, 152), (225, 196), (355, 152)):
        canvas.rect(x, y, 72, 34, "cell on")
        canvas.text(x + 36, y + 21, "pod")
    canvas.rect(355, 196, 72, 34, "cell off")
    canvas.text(391, 217, "free", "muted")
    canvas.arrow(120, 204, 204, 204)
    canvas.text(154, 197, "pull", "small")
    canvas.text(325, 109, "place, heal, scale", "small")
    return canvas.svg()
