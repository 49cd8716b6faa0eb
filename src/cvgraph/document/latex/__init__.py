"""LaTeX, from its tokens to the blocks of a page."""
