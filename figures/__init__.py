"""Figures, drawn at every build; ``![…](figure:its-name)`` on a page calls ``draw`` of ``figures/its_name.py``."""
