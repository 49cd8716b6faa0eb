"""Names as printed, resolved to people, organisations and venues."""
