"""The authorities of scholarship, one file each; they export the same names, and one more file is one more of them.

``NAME`` is that of the module, ``ADDRESS`` where the authority is asked, ``INTERVAL`` the seconds from one question to
the next, and ``lookup`` gives the records of what is wanted: none where the authority knows nothing, or knows no such
things at all.
"""
