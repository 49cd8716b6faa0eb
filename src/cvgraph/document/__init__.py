"""A document: from a file to blocks of text."""
