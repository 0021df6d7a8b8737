"""What a block reads like: a sentence, a title, somebody's line in an interview; and which words two blocks share."""

import re

_END = r"[.!?…][\"'”’)\]»*\d]{0,4}(?: (?:[A-Z]{2,4} ){1,4}[A-Z]{2,4})?$"
"""A mark, closing quote marks, and how an agency signs its copy: "it fell. PTI KSR BJ"."""
_SENTENCE = re.compile(_END)
_STATED = re.compile(_END.replace("?", "", 1))
_ASKS_IN_QUOTE = re.compile(r"[^\W\d_][.,] [“\"][^“”\"]{1,300}\?[”\"]$")
"""How a paragraph ends that quotes a question: a headline has no sentence before it."""
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,4}$")
"""A dot that ends no sentence: "at 3 a.m."."""
_OPENING_QUOTE = "\"“„«‘'"
_SPEECH = re.compile(
    r"(?:[QA]|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?:, [^:]{1,60})?)\s?(?:\([^()]{1,30}\)\s?)?[:.] ?\S"
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,30}[A-Z](?:[/,][^()–—:]{0,60})?(?: ?\([^()]{2,40}\)| ?/[\w ]{2,20}/)? ?(?:--|[–—:]|-"
    r" ) ?[“\"A-Z\d]"
    r"|[^.!?]{0,60}\((?:[A-Z]{2,6}|[A-Z][a-z]+[A-Z]?[a-z]*)\) ?[–—-] ?[“\"A-Z\d]"
)
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_LOWER = re.compile(r"\b[a-z]")
_COMMON = frozenset(
    "about after again against also and another any are back because been before being between both but can could did"
    " does down during each even every first for from had has have her here him his how into its just last like made"
    " make many may more most much must new next now off old one only other our out over own said same say says she"
    " should since some still such take than that the their them then there these they this those three through time"
    " told two under until very was way week were what when where which while who whom whose why will with would year"
    " years you your".split()
)


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does, closing quote marks and brackets aside."""
    return bool(_SENTENCE.search(text))


def is_prose(text: str) -> bool:
    """Tell whether a block reads like a paragraph: sentences, or so many words that it can be no label.

    >>> is_prose("By Friday, the river had crested."), is_prose("By Jane Doe, Political reporter")
    (True, False)
    """
    words = word_count(text)
    if ends_sentence(text):
        return words >= 4 or text[0] in _OPENING_QUOTE or is_speech(text)
    return words >= 25 and capitals(text) < 0.6


def is_stated(text: str) -> bool:
    """Tell whether a block is prose that a headline in a list is not: ended by more than a question mark, or long."""
    stated = _STATED.search(text) or _ASKS_IN_QUOTE.search(text)
    return is_prose(text) and (bool(stated) or word_count(text) >= 20)


def is_speech(text: str) -> bool:
    """Tell whether a block is somebody's line in an interview ("Q: Why?", "VATNE: I don't.")."""
    return bool(_SPEECH.match(text)) and ":" in text


def is_dated(text: str) -> bool:
    """Tell whether a paragraph opens with a dateline, as a story's first one does.

    >>> is_dated("OSLO, Norway (AP) — The port closed."), is_dated("VATNE: I don't think so.")
    (True, False)
    """
    return bool(_DATELINE.match(text)) and not is_speech(text)


def is_title(text: str) -> bool:
    """Tell whether a block could be a headline: some words, not ended like a paragraph."""
    ended = text[-1] in ".,;:" and not _INITIALS.search(text)
    return 2 <= word_count(text) <= 40 and not ended and bool(_LOWER.search(text) or word_count(text) >= 4)


def capitals(text: str) -> float:
    """Return the share of words that begin with a capital: near 1 for a menu, near 0.2 for a sentence."""
    words = [word for word in _WORD.findall(text) if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def content_words(text: str) -> set[str]:
    """Return the words of a text that carry its matter, cut to five letters so that forms of a word meet.

    >>> sorted(content_words("The councils voted on the roof of the council"))
    ['counc', 'roof', 'voted']
    """
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text))
    return {word[:5] for word in words if len(word) > 2 and word not in _COMMON}


def shared(text: str, vocabulary: set[str]) -> float:
    """Return the share of a text's content words that a vocabulary holds, 0 for a text without any."""
    words = content_words(text)
    return len(words & vocabulary) / len(words) if words else 0.0
