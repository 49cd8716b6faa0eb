"""A researcher's CV, turned into a knowledge graph that people and machines can use."""

__version__ = "0.1.0"
