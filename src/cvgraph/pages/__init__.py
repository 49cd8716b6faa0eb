"""What the outputs for a browser look like."""
