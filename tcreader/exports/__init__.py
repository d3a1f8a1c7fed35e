"""From a review to a file for someone else: one writer a format, side by side.

Others use ``export(review, path, format, profile)`` and ``FORMATS``.
"""
