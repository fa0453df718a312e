"""A small hierarchical navigable small world index."""

import heapq
import math
import random
from collections.abc import Callable

Vector = list[float]
Found = list[tuple[float, int]]


class HNSW:
    """A graph of near neighbors on several layers; ``layers[i][node]`` holds the links of a node on layer i."""

    def __init__(
        self, m: int, ef_construction: int, rng: random.Random, distance: Callable[[Vector, Vector], float] = math.dist
    ) -> None:
        """Start empty; raises ``ValueError`` if m is below 2 or ef_construction below 1."""
        if m < 2 or ef_construction < 1:
            raise ValueError("m must be at least 2, ef_construction at least 1")
        self.m, self.ef_construction, self.rng, self.distance = m, ef_construction, rng, distance
        self.vectors: list[Vector] = []
        self.layers: list[dict[int, list[int]]] = []
        self.entry = 0

    def add(self, vector: Vector) -> int:
        """Insert a vector; return its index, which counts from 0."""
        node = len(self.vectors)
        self.vectors.append(list(vector))
        # 1 - random() is never 0, so the logarithm exists.
        level = int(-math.log(1 - self.rng.random()) / math.log(self.m))
        found = self._start(vector) if node else []
        for i in range(len(self.layers) - 1, -1, -1):
            found = self._search_layer(vector, found, self.ef_construction if i <= level else 1, self.layers[i])
            if i <= level:
                self._link(node, found, i)
        while len(self.layers) <= level:
            self.layers.append({node: []})
            self.entry = node
        return node

    def search(self, query: Vector, k: int, ef: int) -> Found:
        """Return (distance, index) of about the k nearest, nearest first; raises ``ValueError`` if k or ef is below 1."""
        if k < 1 or ef < 1:
            raise ValueError("k and ef must be at least 1")
        found = self._start(query) if self.vectors else []
        for i in range(len(self.layers) - 1, -1, -1):
            found = self._search_layer(query, found, 1 if i else max(k, ef), self.layers[i])
        return found[:k]

    def _start(self, query: Vector) -> Found:
        return [(self.distance(query, self.vectors[self.entry]), self.entry)]

    def _search_layer(self, query: Vector, starts: Found, ef: int, links: dict[int, list[int]]) -> Found:
        """Return up to ef near nodes of a layer, nearest first."""
        seen = {node for _, node in starts}
        queue = list(starts)
        heapq.heapify(queue)
        best = [(-distance, node) for distance, node in starts]
        heapq.heapify(best)
        while len(best) > ef:
            heapq.heappop(best)
        while queue:
            distance, node = heapq.heappop(queue)
            if len(best) == ef and distance > -best[0][0]:
                break
            for other in links[node]:
                if other in seen:
                    continue
                seen.add(other)
                distance = self.distance(query, self.vectors[other])
                if len(best) < ef:
                    heapq.heappush(best, (-distance, other))
                elif distance < -best[0][0]:
                    heapq.heapreplace(best, (-distance, other))
                else:
                    continue
                heapq.heappush(queue, (distance, other))
        return sorted((-negated, node) for negated, node in best)

    def _link(self, node: int, found: Found, i: int) -> None:
        """Link a new node both ways, and cut the links of a neighbor that has too many."""
        links, most = self.layers[i], self.m if i else 2 * self.m
        links[node] = self._diverse(found, self.m)
        for other in links[node]:
            links[other].append(node)
            if len(links[other]) > most:
                near = sorted((self.distance(self.vectors[other], self.vectors[j]), j) for j in links[other])
                links[other] = self._diverse(near, most)

    def _diverse(self, near: Found, most: int) -> list[int]:
        """Choose nodes, nearest first, that are nearer to the center than to any node chosen before."""
        chosen: list[int] = []
        for distance, node in near:
            if len(chosen) < most and all(distance <= self.distance(self.vectors[node], self.vectors[j]) for j in chosen):
                chosen.append(node)
        return chosen
