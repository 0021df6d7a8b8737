"""Analysis: from text to the terms that BM25 counts."""

import re
import unicodedata

import Stemmer

_STEM = Stemmer.Stemmer("english").stemWord
_WORD = re.compile(r"\w+(?:['.]\w+)*")


def terms(text: str) -> list[str]:
    """Return the analysed terms of a text, in order, stop words included.

    >>> terms("O’Brien’s negotiators")
    ['obrien', 'negoti']
    """
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").replace("`", "'").casefold()
    words = (re.sub(r"'s$", "", word).replace("'", "").replace(".", "") for word in _WORD.findall(folded))
    return [_STEM(word) for word in words if word]
