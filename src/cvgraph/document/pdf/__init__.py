"""PDF, from its letters to the blocks of a page."""
