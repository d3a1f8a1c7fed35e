"""tcreader: read, flag and annotate agreements.

The rooms, from the bottom up: ``agreement`` says what an agreement is, ``formats`` reads one
from a file, ``flags`` finds what a lawyer must see, ``annotations`` keeps what the reviewer
wrote, ``review`` joins the four, ``exports`` and ``comparison`` make something of a review,
``library`` works on many agreements, and ``desktop`` and ``cli`` are the two front doors.
"""

__version__ = "0.1.0"
