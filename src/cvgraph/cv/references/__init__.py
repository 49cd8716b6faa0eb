"""References to works in any style."""
