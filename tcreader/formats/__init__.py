"""From a file's bytes to an agreement: one reader a format, and the detection of encoding.

Others use ``read(path)`` and ``read_bytes(data, name)``.
"""
