"""Questions that the stories can answer, made from the stories themselves."""

from collections import Counter
from collections.abc import Iterable

from retrieval.attribution import Figure
from retrieval.attribution.people import SURNAME_FIRST
from retrieval.stories.story import Story


def speakers(stories: Iterable[Story]) -> list[Figure]:
    """Return whom the stories quote: people before organisations and groups, who speaks most first."""
    found: list[tuple[bool, int, Figure]] = []
    for story in stories:
        counted = Counter(s.speaker.name for s in story.statements if s.speaker and s.polarity == "said")
        found += [(f.kind != "person", -counted[f.name], f) for f in story.cast.figures if counted[f.name]]
    return [figure for _, _, figure in sorted(found, key=lambda row: row[:2])]


def short_name(figure: Figure) -> str:
    """Return a figure's name as one asks for it: a person's surname, another's whole name.

    Whose family name may stand first ("Kim Myong Gil") is asked for by the whole name too.
    """
    surname_first = figure.name.split()[0].lower() in SURNAME_FIRST
    return figure.name.split()[-1] if figure.kind == "person" and not surname_first else figure.name


def said(figure: Figure, whole: bool = False) -> str:
    """Return the question for a figure's words; `whole`: by the whole name."""
    return f"What did {figure.name if whole else short_name(figure)} say?"


def _shared(figure: Figure, others: Iterable[Figure]) -> bool:
    """Tell whether others would be asked for by the same name."""
    return any(other.name != figure.name and figure.name.split()[-1] in other.name.split() for other in others)


def said_about(figure: Figure, topic: str) -> str:
    """Return the question for a figure's words on a topic."""
    return f"What did {short_name(figure)} say about {topic}?"


def suggest(stories: Iterable[Story]) -> tuple[str, ...]:
    """Return two or three questions that the stories answer."""
    quoted = speakers(stories)
    asked = [said(figure, _shared(figure, quoted)) for figure in quoted[:2]]
    known = [f"Who is {figure.name}?" for figure in quoted if figure.kind == "person" and figure.role]
    return tuple(asked + known[:1]) or ("What is the story about?",)
