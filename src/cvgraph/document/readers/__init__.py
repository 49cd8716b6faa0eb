"""The readers, one file a format; each exports ``SUFFIXES`` and ``read()``."""
