"""By which names a cast can be asked for somebody at all, as text: so that most casts need not be looked into."""

from collections.abc import Iterator
from functools import lru_cache

from retrieval.attribution.cast import Cast
from retrieval.attribution.forms import read_form, surname


def callings(cast: Cast) -> str:
    """Return the keys of all figures, each between line ends.

    >>> from retrieval.attribution.cast import Figure
    >>> callings(Cast((Figure("Ann Lee Roe", None, "person", (), names=("Ann Lee Roe", "Roe")),)))
    '\\nann lee\\nroe\\n'
    """
    names = {name for figure in cast.figures for name in (figure.name, *figure.names)}
    return "".join(f"\n{key}" for key in sorted({key for name in names for key in _keys(name)})) + "\n"


def may_be_called(name: str, kept: str) -> bool:
    """Tell whether a cast with these callings may know somebody by a name; where not, `Cast.named` returns nobody."""
    return any(f"\n{key}\n" in kept for key in _keys_asked(name))


@lru_cache(maxsize=256)
def _keys_asked(name: str) -> tuple[str, ...]:
    return tuple(_keys(name))


def _keys(name: str) -> Iterator[str]:
    """Yield what a name shares with every name that may be the same: its end, its family, or its first two words."""
    words = read_form(name).words
    if words:
        yield from {words[-1], words[-1].rpartition("-")[2], surname(words)}
        if len(words) > 1:
            yield " ".join(words[:2])
