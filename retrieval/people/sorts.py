"""Whom a word for people of one sort means, though the story has no such word: "the women", "the players"."""

import re
from collections.abc import Callable

from retrieval.attribution import Cast, Figure
from retrieval.attribution.people import ANY_FIRM, FIRMS, KIN
from retrieval.attribution.roles import head
from retrieval.level import level

_PLAYERS = frozenset(
    "player captain substitute goalkeeper defender full-back centre-back midfielder playmaker winger striker forward "
    "batsman batter bowler wicketkeeper all-rounder quarterback linebacker cornerback shortstop pitcher".split()
)
_FAMILY = re.compile(r"(?:the )?(?P<name>[\w'-]+) family")


def of_sort(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return all of a sort: of a gender, who play, who are somebody's relatives or bear a family's name.

    “The company” is every body that a story calls a maker, a retailer or the like of something.
    """
    plain = level(asked).lower().strip(" ?!.,")
    is_one = _SORTS.get(plain.removeprefix("the "))
    if is_one:
        return tuple(figure for figure in cast.figures if figure.kind == "person" and is_one(figure))
    if plain.removeprefix("the ") in ANY_FIRM:
        return tuple(figure for figure in cast.figures if figure.kind == "organisation" and _is(FIRMS)(figure))
    family = _FAMILY.fullmatch(plain)
    return tuple(figure for figure in cast.named(family["name"]) if figure.kind == "person") if family else ()


def _is(nouns: frozenset[str]) -> Callable[[Figure], bool]:
    return lambda figure: any(not nouns.isdisjoint(head(role.lower().split())[-1:]) for role in figure.roles)


_RELATIVES = _is(KIN)
_SORTS: dict[str, Callable[[Figure], bool]] = {
    "women": lambda figure: figure.gender == "f",
    "men": lambda figure: figure.gender == "m",
    "family": _RELATIVES,
    "families": _RELATIVES,
    "relatives": _RELATIVES,
    "players": _is(_PLAYERS),
}
