"""Two versions side by side. Nothing is built here yet."""
