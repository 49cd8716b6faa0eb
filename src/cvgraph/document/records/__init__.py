"""Structured sources: trees with places, and the records in them."""
