"""Many agreements: a folder's list and search. Nothing is built here yet."""
