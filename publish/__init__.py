"""Two PDFs of the built site, printed by Chromium: the night-before pack and the question bank as a book."""
