"""Two versions of an agreement: clause alignment, word diff, carry-over of a review.

Nothing is built here yet.
"""
