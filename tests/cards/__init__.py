"""Every number of a reference card is computed again."""
