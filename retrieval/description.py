"""Whom a description means: a role in other words, an office by its initials, a group, the end of a body's name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from retrieval.attribution import Cast, Figure
from retrieval.attribution.forms import content_words
from retrieval.attribution.people import HONORIFICS, ORGANISATION_WORDS, ROLES, TITLES
from retrieval.level import level
from retrieval.terms import term

_UNNAMED = frozenset({"unnamed", "anonymous", "unidentified", "unknown", "named", "not"})
"""What a question calls somebody whose name a story keeps back."""
_AFTER_HEAD = re.compile(r"\b(?:of|for|in|with|from|at|who|on|to|that)\b.*")
_POSSESSOR = re.compile(r"[\w.-]+'s? ")
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\b")
_LONGEST_INITIALS = 5


def with_points(asked: str) -> str:
    """Return a name whose short title has its point back.

    >>> with_points("gov lee"), with_points("Dr. Lee")
    ('gov. lee', 'Dr. Lee')
    """
    title, _, name = asked.partition(" ")
    return f"{title}. {name}" if name and f"{title.lower()}." in TITLES and title.lower() not in TITLES else asked


def is_plural(asked: str) -> bool:
    """Tell whether a description means several people: "the analysts"."""
    head = _folded(asked).split()[-1:]
    return bool(head) and head[0].endswith("s") and term(head[0]) != head[0] and not head[0].endswith("ss")


def described(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return whom a story calls so; someone in office before someone who was."""
    found = [(f, [role for role in (*f.roles, *f.titles) if _has_role(asked, role)]) for f in cast.figures]
    present = [f for f, roles in found if any("former" not in role.lower() for role in roles)]
    people = present or [f for f, roles in found if roles]
    return tuple(people) or tuple(f for f in cast.figures if _is_body(asked, f) or _is_group(asked, f))


def voices_of(body: Figure, cast: Cast) -> tuple[Figure, ...]:
    """Return who speaks for a body: "a spokeswoman for the Ministry", "Ann Lee, a spokesman of the Ministry"."""
    if body.kind == "person":
        return ()
    name = content_words(level(body.name))
    return tuple(f for f in cast.figures if any(_is_voice(calling, name) for calling in (f.name, *f.roles)))


def _is_voice(calling: str, body: frozenset[str]) -> bool:
    return bool(_SPEAKS_FOR.search(calling.lower())) and bool(body) and body <= content_words(level(calling))


def _has_role(asked: str, role: str) -> bool:
    """Tell whether a role holds what is asked, its last word not as somebody else's ("the leader's nephew")."""
    wanted = _listed(asked)
    held = _listed(role)
    in_full = bool(ROLES.intersection(_folded(asked).split()))
    return bool(wanted) and _holds(held, wanted, in_full) and not _is_owner(wanted[-1], role)


def _is_owner(head: str, role: str) -> bool:
    owners = {word for found in _POSSESSOR.findall(_folded(role)) for word in _listed(found)}
    return head in owners and head not in _listed(_POSSESSOR.sub("", _folded(role)))


def _holds(held: tuple[str, ...], wanted: tuple[str, ...], in_full: bool) -> bool:
    """Tell whether each wanted word is held, or stands for held words by its letters; `in_full`: or they for it."""
    if set(wanted) <= {*held, *_initials(held)}:
        return True
    return in_full and any(run in held and set(rest) <= set(held) for run, rest in _shortened(wanted))


def _initials(held: tuple[str, ...]) -> Iterator[str]:
    for start in range(len(held)):
        for end in range(start + 2, min(start + _LONGEST_INITIALS, len(held)) + 1):
            yield "".join(word[0] for word in held[start:end])


def _shortened(wanted: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the initials of each run of words, with the words outside it."""
    for start in range(len(wanted)):
        for end in range(start + 2, len(wanted) + 1):
            yield "".join(word[0] for word in wanted[start:end]), wanted[:start] + wanted[end:]


def _is_body(asked: str, figure: Figure) -> bool:
    """Tell whether a body's name ends so ("the school district"), or has these initials ("the EU")."""
    if figure.kind != "organisation":
        return False
    wanted, name = _listed(asked), _listed(figure.name)
    if not wanted or len(name) < 2:
        return False
    common = len(wanted) > 1 or _folded(asked).split()[-1] in ORGANISATION_WORDS
    return (common and wanted == name[-len(wanted) :]) or wanted == ("".join(word[0] for word in name),)


def _is_group(asked: str, figure: Figure) -> bool:
    """Tell whether an unnamed speaker is called so ("the diplomats"), or speaks for the body that is called so."""
    wanted = [word for word in _listed(asked) if word not in _UNNAMED]
    if figure.kind != "group" or not wanted:
        return False
    if _is_voice(figure.name, frozenset(content_words(level(asked)))):
        return True
    before = _listed(_AFTER_HEAD.sub("", _folded(figure.name)))
    return set(wanted) <= set(_listed(figure.name)) and wanted[-1] in before


@lru_cache(maxsize=1 << 14)
def _listed(text: str) -> tuple[str, ...]:
    """Return the words of a description in their order: offices in full, no number, no articles."""
    found = (word for word in re.findall(r"[\w.'&-]+", _folded(text)) if word not in HONORIFICS)
    plain = (word for one in found for word in content_words(one))
    return tuple(term(TITLES.get(f"{word}.", TITLES.get(word, word))) for word in plain)


def _folded(text: str) -> str:
    return level(text).lower().strip(" ?!.,")
