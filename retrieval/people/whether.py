"""Whether a passage is about what a question for a yes or a no asks, and not only about whom: "did Roe resign?"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from retrieval.answer import Passage
from retrieval.facts.asked import Asked
from retrieval.facts.relatives import with_relatives
from retrieval.people.deeds import is_attitude, is_calling, tells_attitude
from retrieval.people.topic import Topic
from retrieval.questions.question import Question
from retrieval.stories.story import Story
from retrieval.terms import STOP, term, terms, words

FEW = 2
"""Of so few words, names left out, the last tells what is done, and stands in what answers."""
_OPPOSITES = ("dis", "un")
LEAST = 0.3
"""Share of what is asked, names left out, that a passage which answers holds, in its own words or in like ones."""


def on_matter(asked: Question, apart: Asked, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that hold what is asked of somebody; a question of names alone is answered by any.

    "Did Roe praise the plan?" is answered rather by what Roe feels about it than by what else is said of it.
    """
    passages = [passage for passage in passages if _is_of_doer(asked, passage)]
    if is_attitude(asked) and (felt := [p for p in passages if tells_attitude(asked, p)]):
        return felt
    return [passage for passage in passages if _holds(asked, apart, passage)]


def _is_of_doer(asked: Question, passage: Passage) -> bool:
    """Tell whether a passage names who is to have blamed or praised something, or gives their words."""
    doers = [figure for figure in passage.story.cast.named(asked.speaker or "") if figure.kind == "person"]
    number = passage.paragraph.number
    spoken = {s.speaker.name for s in passage.said if s.speaker}
    named = (figure.name in spoken or any(m.paragraph == number for m in figure.mentions) for figure in doers)
    return not doers or any(named)


def _holds(asked: Question, apart: Asked, passage: Passage) -> bool:
    printed = set(terms(passage.paragraph.text))
    held = set(_with_opposites(printed))
    held |= set(with_relatives(printed - apart.terms.keys()))  # one of its words stands for no other of them
    named = apart.names | _names(passage.story, apart.terms)
    wanted = Topic(" ".join(apart.words), frozenset(named))
    if 1 < len(wanted.weights) <= FEW and term(apart.words[-1]) not in held | named:
        return False
    return wanted.coverage(held) >= LEAST and (not is_calling(asked) or _what_it_is_called(asked) <= held)


def _with_opposites(told: Iterable[str]) -> Iterator[str]:
    """Yield terms and what they are the opposite of, or have for one: "Roe disagreed" tells whether Roe agreed.

    >>> sorted(_with_opposites(["unload"]))
    ['disunload', 'load', 'unload']
    """
    for one in told:
        yield one
        for prefix in _OPPOSITES:
            yield one.removeprefix(prefix) if one.startswith(prefix) else prefix + one


def _what_it_is_called(asked: Question) -> set[str]:
    """Return the last term of "call the talks good"."""
    return set([term(word) for word in words(asked.topic or "") if word not in STOP][-1:])


def _names(story: Story, asked: Mapping[str, float]) -> set[str]:
    """Return the terms of a question that name somebody of the story: any of a person's names, a body's whole name."""
    found: set[str] = set()
    for figure in story.cast.figures:
        name = set(terms(figure.name))
        if figure.kind == "person" or name <= asked.keys():
            found |= name
    return found
