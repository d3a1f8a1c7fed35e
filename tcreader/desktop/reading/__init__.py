"""The reading pane: the agreement's text with flags and highlights, its ruler and palette."""
