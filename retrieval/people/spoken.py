"""What people say, as passages: the paragraphs in which somebody speaks, whole or on one topic."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from retrieval.answer import Passage
from retrieval.attribution import Figure, Mention
from retrieval.attribution.forms import read_form
from retrieval.facts.relatives import with_relatives
from retrieval.level import level
from retrieval.people.naming import Named
from retrieval.people.topic import Topic
from retrieval.questions.question import Question
from retrieval.statement import Statement
from retrieval.stories.story import Story
from retrieval.terms import term, terms

ABOUT = 0.5
"""Share of a topic that a passage holds to be about it at all."""
_OWNED = re.compile(
    r"(?:'s?)? (?:\w+ )?(?:administration|aides?|allies|ally|attorneys?|cabinet|camp|campaign|era|family|government|"
    r"lawyers?|loyalists?|offices?|officials?|organi[sz]ation|presidency|spokes\w+|staff|supporters?|team|years)\b"
)
"""Behind a name: what acts in the place of the person."""
_PRONOUNS = {"he": "m", "she": "f"}
THROUGHOUT = 0.3
OFTEN = 0.25
"""Shares of the paragraphs that name what a story is about as a whole, where its headline does and where its lead."""
SHELL_NOUNS = frozenset(
    map(
        term,
        "affair case crisis decision event incident issue matter move news problem situation story topic".split(),
    )
)
"""Nouns that mean whatever a story tells: "the case", "the decision"."""
LED_UP_TO = 0.4
"""Share of a topic that a denial and the paragraphs before it hold: "the allegation" repeats none of its words."""
AS_GOOD = 0.75
"""Share of the best passage's coverage that the others need to stand beside it."""
SHORTEST_TYPED = 4
"""Words of the shortest quote that is known by nothing but its words."""


def passages_of(story: Story, wanted: Callable[[Statement], bool]) -> list[Passage]:
    """Return the paragraphs that hold a wanted statement, in the story's order, each with its wanted statements."""
    by_paragraph = groupby(filter(wanted, story.statements), key=lambda statement: statement.paragraph)
    return [Passage(story, story.paragraphs[number - 1], 1.0, tuple(statements)) for number, statements in by_paragraph]


def said_by(named: Iterable[Named], polarity: str | None = None) -> list[Passage]:
    """Return the passages in which a figure speaks, story by story; without a polarity, also what they deny."""
    return [passage for one in named for passage in passages_of(one.story, _by(one, polarity))]


def or_namesakes(named: list[Named], bearers: Iterable[Named]) -> list[Named]:
    """Return who is named, or, where they say nothing, who bears the name and does: the dead man's sister."""
    return named if said_by(named) else [one for one in bearers if said_by([one], "said")] or named


def _by(one: Named, polarity: str | None) -> Callable[[Statement], bool]:
    """Return what tells a figure's statements; of Mr and Ms Roe, who share a name, by what is printed for each."""
    name = one.figure.name
    shared = sum(figure.name == name for figure in one.story.cast.figures) > 1
    return lambda statement: (
        (polarity is None or is_told(statement, polarity))
        and statement.speaker is not None
        and statement.speaker.name == name
        and (not shared or _gender(statement.speaker_text or "") == one.figure.gender)
    )


def _gender(printed: str) -> str | None:
    return _PRONOUNS.get(printed.lower()) or read_form(printed).gender


def is_told(statement: Statement, polarity: str) -> bool:
    """Tell whether a statement is of a polarity; a question in quote marks is said as well."""
    asked = polarity == "said" and statement.polarity == "asked" and statement.direct
    return asked or statement.polarity == polarity


def on_sentence(passage: Passage, spoken: Mapping[tuple[str, int], Passage]) -> Passage:
    """Return the passage with what is said in the sentence that answers, as far as `spoken` holds it.

    Whom a turn of a transcript quotes comes before the one whose turn it is.
    """
    here = spoken.get((passage.story.name, passage.paragraph.number))
    start, end = passage.span
    told = [s for s in here.statements if s.start < end and start < s.end] if here else []
    return replace(passage, statements=tuple(sorted(told, key=lambda s: s.rule == "transcript")))


def mentions_of(named: Iterable[Named]) -> list[Passage]:
    """Return the paragraphs that name a figure, first mention first; "Roe aides" mentions their people alone: last."""
    return [
        Passage(one.story, one.story.paragraphs[number - 1], 1.0)
        for one in named
        for number in dict.fromkeys(
            mention.paragraph for mention in sorted(one.figure.mentions, key=lambda m: _names_another(m, one.story))
        )
    ]


def _names_another(mention: Mention, story: Story) -> bool:
    """Whether a name only tells whose something is: "the Roe administration", "Roe's lawyers"."""
    after = level(story.paragraphs[mention.paragraph - 1].text)[mention.end :]
    return _OWNED.match(after) is not None


def nearest_first(asked: Question, passages: Iterable[Passage]) -> list[Passage]:
    """Return passages that are not about the topic, those that hold the most of it first."""
    topic = _topic(asked)
    return sorted(passages, key=lambda passage: -_coverage(topic, passage)) if topic.weights else list(passages)


def others_on(asked: Question, named: Iterable[Named]) -> tuple[Figure, ...]:
    """Return who else speaks on the asked topic, in the stories of those who do not; not whom only "He" stands for."""
    topic = _topic(asked)
    if not topic.weights:
        return ()
    found: dict[str, Figure] = {}
    for one in named:
        on = {
            statement.speaker.name
            for statement in one.story.statements
            if statement.speaker and statement.certainty == "certain" and statement.polarity == "said"
            if topic.coverage(terms(statement.text)) >= ABOUT
        }
        found |= {figure.name: figure for figure in one.story.cast.figures if figure.name in on - {one.figure.name}}
    return tuple(found.values())


def told_to(audience: str, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages that were said to an audience, or to nobody in particular where that audience is named too.

    An article names its audience once ("told Axios") and quotes on; only another audience excludes a passage. Where
    others tell that audience, whom the figure tells by a common noun ("the committee") is most likely the same.
    """
    wanted = set(terms(audience))
    told = [(passage, {term for s in passage.statements for term in terms(s.audience or "")}) for passage in passages]
    if not any(wanted & heard for _, heard in told):
        told = [(p, heard) for p, heard in told if _is_heard_by(wanted, p.story)]
        if not any(heard and _is_common(passage) for passage, heard in told):
            return []
    return [passage for passage, heard in told if not heard or wanted & heard or _is_common(passage)]


def _is_heard_by(wanted: set[str], story: Story) -> bool:
    """Tell whether anybody speaks to an audience in a story."""
    return any(wanted & set(terms(statement.audience or "")) for statement in story.statements)


def _is_common(passage: Passage) -> bool:
    """Tell whether the audience is a common noun ("the news outlet"): most likely the one that was named before."""
    return all(not s.audience or s.audience.islower() for s in passage.statements)


def on_topic(asked: Question, passages: list[Passage]) -> list[Passage]:
    """Return the passages that are about what is asked; a denial also about what leads up to it."""
    topic = _topic(asked)
    if not topic.weights:
        return passages
    found = _where_subject(topic, passages, about(topic, passages) or list(filter(_answers(topic), passages)))
    if found or asked.polarity == "said":
        return found
    return _reworded(topic, passages) or [p for p in passages if topic.coverage(terms(_led_up_to(p))) >= LED_UP_TO]


def _reworded(topic: Topic, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages with those statements that hold a topic in like words: who sold nothing denies the sale."""
    kept = [
        replace(p, statements=tuple(s for s in p.statements if topic.coverage(with_relatives(terms(s.text))) >= ABOUT))
        for p in passages
    ]
    return [passage for passage in kept if passage.statements]


def _answers(topic: Topic) -> Callable[[Passage], bool]:
    """Return what tells whether a passage answers a question of an interview that holds the whole topic."""

    def answers(passage: Passage) -> bool:
        is_turn = any(statement.rule == "transcript" for statement in passage.statements)
        before = passage.story.paragraphs[passage.paragraph.number - 2].text if passage.paragraph.number > 1 else ""
        return is_turn and "?" in before and topic.coverage(terms(before)) >= 1.0

    return answers


def _topic(asked: Question) -> Topic:
    return Topic(asked.topic or "", frozenset(terms(asked.speaker or "")))


def _where_subject(topic: Topic, passages: list[Passage], found: list[Passage]) -> list[Passage]:
    """Return what is found, and all that is said in those stories that are about the topic as a whole."""
    subject = {
        name: _is_subject(topic, story, among=found)
        for name, story in {p.story.name: p.story for p in passages}.items()
    }
    kept = {(p.story.name, p.paragraph.number): p for p in found}
    chosen = (kept.get((p.story.name, p.paragraph.number), p if subject[p.story.name] else None) for p in passages)
    return [passage for passage in chosen if passage]


def _is_subject(topic: Topic, story: Story, among: list[Passage]) -> bool:
    """Tell whether a whole story is about a topic: its headline or lead says so, and much of it, or nobody nearer."""
    if set(topic.weights) <= SHELL_NOUNS:
        return True
    held = [topic.coverage(terms(paragraph.text)) >= 1.0 for paragraph in story.paragraphs]
    throughout = sum(held) / len(held)
    nobody_nearer = not any(passage.story is story for passage in among)
    if topic.coverage(terms(story.title)) >= 1.0:
        return nobody_nearer or throughout >= THROUGHOUT
    return nobody_nearer and held[0] and throughout >= OFTEN


def _led_up_to(passage: Passage) -> str:
    """Return a paragraph's text with that of the two before it, in which a denied claim often stands."""
    at = passage.paragraph.number - 1
    return " ".join(paragraph.text for paragraph in passage.story.paragraphs[max(0, at - 2) : at + 1])


def about(topic: Topic, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages that are about a topic, in their order; the score is the share of it that they hold."""
    weighed = [(_coverage(topic, passage), passage) for passage in passages]
    best = max((coverage for coverage, _ in weighed), default=0.0)
    return [
        replace(p, score=coverage, statements=_on(topic, p.statements))
        for coverage, p in weighed
        if coverage >= max(ABOUT, AS_GOOD * best)
    ]


def _coverage(topic: Topic, passage: Passage) -> float:
    return topic.coverage(terms(_without_others(passage)))


def _without_others(passage: Passage) -> str:
    """Return a passage's text without what others than its speakers say in it."""
    own = {statement.speaker for statement in passage.statements}
    return passage.beside(s for s in passage.said if s.speaker and s.speaker not in own)


def _on(topic: Topic, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the statements that hold most of the topic; all of them where only the paragraph does."""
    weighed = [topic.coverage(terms(statement.text)) for statement in statements]
    best = max(weighed, default=0.0)
    kept = tuple(s for s, w in zip(statements, weighed, strict=True) if w >= max(AS_GOOD * best, 0.01))
    return kept or statements


def first_words(story: Story) -> list[Passage]:
    """Return where each speaker of a story is first heard, in the story's order."""
    passages: list[Passage] = []
    heard: set[str] = set()
    for passage in passages_of(story, lambda statement: statement.polarity == "said"):
        new = tuple(s for s in passage.statements if s.speaker and s.speaker.name not in heard)
        heard |= {s.speaker.name for s in new if s.speaker}
        passages += [replace(passage, statements=new)] if new else []
    return passages


def quoting(quoted: tuple[str, ...], passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages in which the very words stand, in any case and with any marks."""
    wanted = [" ".join(terms(words)) for words in quoted]

    def holds(statement: Statement) -> bool:
        text = f" {' '.join(terms(statement.text))} "
        return any(f" {words} " in text for words in wanted)

    return _with(holds, passages)


def verbatim(words: str, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages that quote just these words, typed without marks: "its like wifi" of "it's like wi-fi"."""
    wanted = terms(words)

    def holds(statement: Statement) -> bool:
        return statement.direct and "".join(wanted) in "".join(terms(statement.text))

    return _with(holds, passages) if len(wanted) >= SHORTEST_TYPED else []


def _with(holds: Callable[[Statement], bool], passages: Iterable[Passage]) -> list[Passage]:
    kept = [replace(p, statements=tuple(filter(holds, p.statements))) for p in passages]
    return [passage for passage in kept if passage.statements]
