"""Forms of a name: words, title and gender, and whether two forms can be one person's."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from retrieval.attribution import given_names, people
from retrieval.attribution.marks import normalise

_WORD = re.compile(r"(?:[^\W_]\.){2,8}|[^\W_]+(?:['.&-][^\W_]+)*\.?")
_AFTER_NOUN = re.compile(r"\s(?:of|for|in|with|from|at|on|to)\s.*")
_PARTS = re.compile(r",|\sand\s")
_NO_CONTENT = frozenset("the a an of for and s in to at on with his her its their".split())
_STROKES = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
"""Letters that are no letter with an accent to Unicode."""
_LONG = 5
"""Letters of the shortest given name that may be misspelt by one: "Mark" and "Mary" are two."""
_VOWELS = frozenset("aeiou")
_GROUPS: dict[str, set[int]] = {}
for _number, _entry in enumerate(given_names.NICKNAMES.split("|")):
    for _word in _entry.split():
        _GROUPS.setdefault(_word, set()).add(_number)


@dataclass(frozen=True)
class Form:
    """A name taken apart."""

    words: tuple[str, ...]
    """Folded: lower case, without apostrophes, points, titles and suffixes: ("robert", "obrien")."""
    title: str | None = None
    gender: str | None = None


@lru_cache(maxsize=1 << 15)
def read_form(name: str) -> Form:
    """Take a name apart.

    >>> read_form("Sen. Tim O’Shea Jr.")
    Form(words=('tim', 'oshea'), title='senator', gender=None)
    """
    found = [word.lower() for word in _WORD.findall(normalise(name))]
    found = [word[:-2] if word.endswith("'s") else word for word in found]
    title = gender = None
    while len(found) > 1 and found[0] in people.TITLES.keys() | people.HONORIFICS | {
        "former",
        "the",
        "vice",
        "prime",
        "ex-president",
    }:
        title = people.TITLES.get(found[0], people.DEGREES.get(found[0], title))
        gender = people.GENDERED.get(found[0], gender)
        found.pop(0)
    while len(found) > 1 and found[-1] in people.SUFFIXES:
        found.pop()
    return Form(tuple(fold(word) for word in found), title, gender)


def fold(word: str) -> str:
    """Return a word without case, accents, apostrophes, points and the Arabic article.

    >>> fold("O'Brien"), fold("U.S."), fold("José"), fold("al-Hamad")
    ('obrien', 'us', 'jose', 'hamad')
    """
    low = word.lower()
    if low[:3] in ("al-", "el-") and len(low) > 5:
        low = low[3:]
    if low.isascii():
        return low.replace("'", "").replace(".", "")
    letters = unicodedata.normalize("NFKD", low.translate(_STROKES))
    return "".join(letter for letter in letters if letter not in "'." and not unicodedata.combining(letter))


def surname(words: tuple[str, ...]) -> str:
    """Return the family name of a folded name: the last word, or the first of a Chinese or Korean name.

    >>> surname(("ann", "roe")), surname(("kim", "jong", "un"))
    ('roe', 'kim')
    """
    return words[0] if is_surname_first(words) else words[-1]


def is_surname_first(words: tuple[str, ...]) -> bool:
    """Whether a name puts the family first: a family name of East Asia, and no given name known in English."""
    if len(words) not in (2, 3) or words[0] not in people.SURNAME_FIRST:
        return False
    if not given_names.ALL.isdisjoint(words[1:]):
        return False
    return len(words) == 3 or not (words[0] in given_names.ALL or words[0] in people.PARTICLES)


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, an initial, short for one another, or a letter astray.

    >>> same_given("bob", "robert"), same_given("j", "john"), same_given("kristin", "kristen")
    (True, True, True)
    >>> same_given("margaret", "hillary"), same_given("maria", "mario")
    (False, False)
    """
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return bool(_GROUPS.get(one, set()) & _GROUPS.get(other, set())) or _is_misspelt(one, other)


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two given names of one gender differ in one letter that is not the first."""
    if len(one) != len(other) or len(one) < _LONG or one[0] != other[0]:
        return False
    alike = any({one, other} <= names for names in (given_names.MEN, given_names.WOMEN))
    return alike and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded names can be one person's; a name without a given name fits every one of that family.

    >>> compatible(("scott", "roe"), ("f", "scott", "roe")), compatible(("ann", "roe"), ("j", "a", "roe"))
    (True, False)
    """
    if _is_tail(one, other):
        return True
    if surname(one) != surname(other):
        return False
    first, second = _given(one), _given(other)
    if is_surname_first(one) != is_surname_first(other) and first and second:
        return False
    if not first or not second or same_given(first[0], second[0]):
        return True
    return any(same_given(a, b) for a in first[:2] for b in second[:2] if min(len(a), len(b)) > 1)


def _given(words: tuple[str, ...]) -> tuple[str, ...]:
    if is_surname_first(words):
        return words[1:]
    rest = list(words[:-1])
    while rest and rest[-1] in people.PARTICLES and (len(rest) > 1 or rest[0] not in given_names.MEN):
        rest.pop()
    return tuple(initial for word in rest for initial in (word if _are_initials(word) else (word,)))


def _are_initials(word: str) -> bool:
    """Whether a given name is only initials: "jd", of J.D. Roe."""
    return len(word) in (2, 3) and (word[-1] == "j" or _VOWELS.isdisjoint(word)) and word not in given_names.ALL


def _is_tail(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is how the other ends: "de Blasio" of "Bill de Blasio", a family name of two words."""
    short, long = sorted((one, other), key=len)
    ends_so = 1 < len(short) < len(long) and short == long[-len(short) :]
    return ends_so and _NO_CONTENT.isdisjoint(long[: -len(short)])


@lru_cache(maxsize=1 << 14)
def content_words(text: str) -> frozenset[str]:
    """Return the words of a role that tell: folded, without articles, "adviser" and "advisor" alike."""
    return frozenset(_in_order(text))


def _in_order(text: str) -> list[str]:
    found = (word[:-2] if word.endswith("'s") else word for word in _WORD.findall(normalise(text).lower()))
    folded = ({"advisor": "adviser", "ex": "former"}.get(fold(word), fold(word)) for word in found)
    return [word for word in folded if word not in _NO_CONTENT]


def holds_role(role: str, asked: frozenset[str]) -> bool:
    """Tell whether a role is what is asked: all its words, and the noun that says what somebody is.

    >>> holds_role("County engineer", content_words("the engineer"))
    True
    >>> holds_role("County engineer", content_words("the county"))
    False
    """
    nouns = (_in_order(part)[-1:] for part in _PARTS.split(_AFTER_NOUN.sub("", role)))
    return asked <= content_words(role) and any(noun[0] in asked for noun in nouns if noun)
