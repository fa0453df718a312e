"""The code of the coding challenges: solution, starter, checks and wrong solutions, a folder each."""
