"""Blocks of text, read as typed facts."""
