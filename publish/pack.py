"""Packing a PDF of Chromium: its many small objects in compressed groups, as PDF 1.5 has it, and an id of its own.

Chromium writes a tag for every run of text as an object of plain text, in a long book half of the file. pypdf takes
half a minute to write them again, and does not compress them.
"""

import hashlib
import re
import zlib

GROUP = 200
Objects = dict[int, bytes]


def unpacked(data: bytes) -> tuple[Objects, int, int]:
    """Return the objects of a PDF as Chromium writes it, by number, and the numbers of its root and its description."""
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    table, _, trailer = data[start:].partition(b"trailer")
    rows = [row.split() for row in table.splitlines()[2:]]
    offsets = sorted(int(offset) for offset, _, use in rows if use == b"n")
    found: Objects = {}
    for offset, end in zip(offsets, [*offsets[1:], start], strict=True):
        number, _, rest = data[offset:end].partition(b" 0 obj\n")
        found[int(number)] = rest.rstrip().removesuffix(b"endobj").rstrip(b"\n")
    root, info = (int(re.findall(rb"/%s (\d+) 0 R" % name, trailer)[0]) for name in (b"Root", b"Info"))
    return found, root, info


def packed(objects: Objects, root: int, info: int) -> bytes:
    """Return a PDF that holds these objects; the same objects give the same bytes."""
    streams = {number: body for number, body in objects.items() if body.endswith(b"endstream")}
    loose = sorted(objects.keys() - streams.keys())
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 0)}
    new = max(objects) + 1
    for first in range(0, len(loose), GROUP):
        members = loose[first : first + GROUP]
        places |= {member: (2, new, index) for index, member in enumerate(members)}
        streams[new] = group(objects, members)
        new += 1
    data = bytearray(b"%PDF-1.5\n%\xd3\xeb\xe9\xe1\n")
    for number, body in sorted(streams.items()):
        places[number] = (1, len(data), 0)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    places[new] = (1, len(data), 0)
    id_ = hashlib.sha256(data).hexdigest()[:32].encode()
    data += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (new, table(places, new, root, info, id_), len(data))
    return bytes(data)


def group(objects: Objects, members: list[int]) -> bytes:
    """Return a stream that holds some objects."""
    offsets: list[bytes] = []
    bodies = b""
    for member in members:
        offsets.append(b"%d %d" % (member, len(bodies)))
        bodies += objects[member] + b"\n"
    head = b" ".join(offsets) + b"\n"
    return stream(b"/Type /ObjStm /N %d /First %d" % (len(members), len(head)), head + bodies)


def table(places: dict[int, tuple[int, int, int]], last: int, root: int, info: int, id_: bytes) -> bytes:
    """Return the stream that says where every object is: free, at an offset, or in a group."""
    rows = b"".join(
        kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(2, "big")
        for kind, where, index in (places.get(number, (0, 0, 0)) for number in range(last + 1))
    )
    head = b"/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]" % (last + 1, root, info, id_, id_)
    return stream(head, rows)


def stream(head: bytes, content: bytes) -> bytes:
    """Return a compressed stream with its dictionary."""
    small = zlib.compress(content, 9)
    return b"<<%s /Filter /FlateDecode /Length %d>> stream\n%s\nendstream" % (head, len(small), small)
