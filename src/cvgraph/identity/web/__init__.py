"""How an authority is asked: politely, and never twice for the same.

``cache`` keeps every answer on disk, one file a question. ``line`` is the way out: it keeps the pace, obeys
``Retry-After`` and gives up on who does not answer; ``rest`` and ``sparql`` are what it sends with. ``asker`` joins
the two and is all that a module in ``identity/authorities`` gets to see; without a line it answers from the cache
alone. ``endpoint`` binds values into queries as terms, ``shape`` reads JSON of strangers, ``identifiers`` tells what
an identifier looks like.
"""
