"""The notes panel: highlights and notes in document order, edited in place."""
