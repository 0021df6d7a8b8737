"""The seats by whose names news calls governments: "blamed the ended talks on Washington" blames the US."""

from collections.abc import Collection, Iterator

from retrieval.terms import terms

_SEATS = {
    "washington": ("usa", "america"),
    "london": ("unitedkingdom", "britain"),
    "brussels": ("europeanunion",),
    "moscow": ("russia",),
    "kremlin": ("russia",),
    "beijing": ("china",),
    "pyongyang": ("north korea",),
    "seoul": ("south korea",),
    "tokyo": ("japan",),
    "tehran": ("iran",),
    "jerusalem": ("israel",),
    "paris": ("france",),
    "berlin": ("germany",),
    "rome": ("italy",),
    "kyiv": ("ukraine",),
    "kiev": ("ukraine",),
    "delhi": ("india",),
    "islamabad": ("pakistan",),
    "ankara": ("turkey",),
    "riyadh": ("saudi arabia",),
    "taipei": ("taiwan",),
}
"""Each with what its land or union is called, as `terms.words` spells it."""
_LANDS = [(terms(seat)[0], terms(land)) for seat, lands in _SEATS.items() for land in lands]


def as_governments(found: Collection[str], asked: Collection[str]) -> Iterator[str]:
    """Yield the asked terms that a text's terms mean by a seat or by its land: all of a land's name, or none of it.

    >>> list(as_governments(["pyongyang"], ["north", "korea"])), list(as_governments(["seoul"], ["north", "korea"]))
    (['north', 'korea'], [])
    """
    for seat, land in _LANDS:
        if seat in found and all(word in asked for word in land):
            yield from land
        elif seat in asked and all(word in found for word in land):
            yield seat
