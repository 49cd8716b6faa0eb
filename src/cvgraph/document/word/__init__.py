"""Word documents: their archive and their styles."""
