"""Sentences of English prose as spans, so that a reader is shown the original characters."""

import re

BEFORE_A_NAME = frozenset(
    "Mr Mrs Ms Mx Dr Prof Rev Fr Hon St Ste Gen Lt Col Maj Capt Cpl Sgt Pvt Cmdr Adm Brig Insp Supt Det Sen Sens Rep "
    "Reps Gov Govs Pres Amb Atty Asst Assoc Dist Messrs Mme Mlle Mohd Muhd Engr Barr Adv Cllr Ft Mt vs v cf ca "
    "approx e.g i.e viz al".split()
)
"""Abbreviations that another word follows: their full stop never ends a sentence."""

BEFORE_A_NUMBER = frozenset("No Nos no nos Vol vol Fig fig p pp".split())
"""Abbreviations where a figure follows, words or nothing where not."""

MAY_END = frozenset(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jr Sr Esq Inc Corp "
    "Co Ltd LLC Plc Bros Dept Univ Assn Est Ave Blvd Rd Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md "
    "Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que etc".split()
)
"""Abbreviations that may also be a sentence's last word: the word that follows decides."""

OPENERS = frozenset(
    "the a an he she it they we i you his her its their our my this that these those there here but and so yet or in "
    "on at for from by with as if when while after before since because although though still however meanwhile also "
    "both all some many most one no not now then what who why how where asked once under during last next such "
    "according despite".split()
)
"""Words that, with a capital, show that a new sentence begins."""

_STOP = re.compile(r"[.!?…]{1,8}[”’\"'»)\]}*]{0,4}(?=\s)")
_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"[“\"‘'«(\[]{0,3}")
_WORD = re.compile(r"[\w.'’&-]{0,40}")
_LONGEST_WORD = 40


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of a paragraph's sentences, code points, in order, without the space around them.

    >>> text = "Mr. Roe left the U.S. on Jan. 3. “Why now?” asked Dr. Poe. He did not say."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Mr. Roe left the U.S. on Jan. 3.', '“Why now?” asked Dr. Poe.', 'He did not say.']
    """
    spans, start = [], len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        following = _SPACE.match(text, stop.end())
        after = following.end() if following else len(text)
        if after < len(text) and _ends_sentence(text, stop, after):
            spans.append((start, stop.end()))
            start = after
    end = len(text.rstrip())
    return [*spans, (start, end)] if start < end else spans


def _ends_sentence(text: str, stop: re.Match[str], after: int) -> bool:
    """Whether the full stop, the closing marks and the space before `after` end a sentence."""
    if text[after].islower() or text[after] in ",;:)]”":
        return False
    return stop[0] != "." or _ends_after(_word_before(text, stop.start()), text, after)


def _ends_after(word: str, text: str, after: int) -> bool:
    """Whether a lone full stop after `word` ends a sentence, given what begins at `after`."""
    if word in BEFORE_A_NAME:
        return False
    if word in BEFORE_A_NUMBER:
        return not text[after].isdigit()
    if word in MAY_END or _is_initials(word):
        return _opens(text, after)
    return True


def _opens(text: str, after: int) -> bool:
    """Whether a sentence plainly begins at `after`: an opening mark, or a word such as "The" or "He"."""
    marks = _OPENING.match(text, after)
    begin = marks.end() if marks else after
    word = _WORD.match(text, begin)
    if begin > after:
        return not text[begin : begin + 1].islower()  # not the U.S. “clearly” needed
    return bool(word and word[0].lower() in OPENERS)


def _word_before(text: str, end: int) -> str:
    """Return the word that ends at `end`, its inner full stops included."""
    start = end
    while start > 0 and end - start < _LONGEST_WORD and (text[start - 1].isalnum() or text[start - 1] in ".'’&-"):
        start -= 1
    return text[start:end].lstrip(".'’-")


def _is_initials(word: str) -> bool:
    """Whether a word is one capital ("J") or letters with full stops between them ("U.S", "p.m")."""
    parts = word.split(".")
    return all(len(part) == 1 and part.isalpha() for part in parts) and (
        len(parts) > 1 or (word.isupper() and word != "I")
    )
