"""Quote marks, apostrophes and odd spaces made alike, at the same length, so that offsets into a text stay true."""

_LIKE = {
    "'": "’‘‛`´ʼʹ′＇",
    '"': "“”„‟«»″＂",
    "-": "‐‑",
    " ": "\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u202f\ufeff\t\r\n"  # spaces, breaks
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",  # marks of direction
}
_LEVEL = str.maketrans({char: plain for plain, chars in _LIKE.items() for char in chars})


def level(text: str) -> str:
    """Return the text with straight marks and plain spaces, each character at its place.

    >>> level("“O’Brien”")
    '"O\\'Brien"'
    """
    return text.translate(_LEVEL)
