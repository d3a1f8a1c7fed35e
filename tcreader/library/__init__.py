"""Many agreements at once: a folder's index, search across it, a scan of all of it.

Nothing is built here yet.
"""
