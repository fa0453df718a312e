"""Listings of the production guides, as importable modules."""
