"""The way from a question to an answer over all loaded stories."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Self

from retrieval.answer import Answer, Passage, Reason
from retrieval.beginnings import beginnings
from retrieval.facts.ranking import Hit
from retrieval.people.claims import is_negative, not_taken_back
from retrieval.people.deeds import is_attitude, speaker_of, tells_deed, with_doers_words
from retrieval.people.description import as_noun, is_office, is_somebodys, tells_of
from retrieval.people.kin import is_relative, tells_of_relative
from retrieval.people.members import members_of
from retrieval.people.naming import Named, as_one, bearers, find_named, for_whom, introduction, namesakes
from retrieval.people.occasion import at_occasion, is_occasion, with_occasion
from retrieval.people.spoken import (
    about,
    first_words,
    is_told,
    mentions_of,
    nearest_first,
    on_sentence,
    on_topic,
    or_namesakes,
    others_on,
    passages_of,
    quoting,
    said_by,
    told_to,
    verbatim,
)
from retrieval.people.topic import Topic
from retrieval.people.whether import on_matter
from retrieval.questions.frames import OF_STORIES
from retrieval.questions.question import Kind, Question, understand
from retrieval.stories.collection import FEW, Collection
from retrieval.stories.stock import Loaded, Numbers, Stock, ordinal
from retrieval.stories.story import Story
from retrieval.suggestions import said, said_about, speakers, suggest
from retrieval.terms import terms

BARE_NAME = 4
"""Words of the longest message that is looked up as a name by itself."""


_ASKS = re.compile(r"(?:wh\w+|how|which)\b", re.I)
"""How a question begins that is more than a name."""
LONG_DESCRIPTION = 3
"""From so many content words on a "who is" may describe somebody else than whom a part of it names."""
MOST_OF_IT = 0.6
"""What share of such a description a figure's name and roles must hold."""

_SPEECH = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|tell|tells|told|comment\w*|spe(?:ak|aks|ech)|spoke|talk\w*|words?|quotes?)\b"
    r"|^(?:did|has|have)\b.*\b(?:respond\w*|repl(?:y|ied)|react\w*|answer\w*)\b",
    re.I,
)
"""What only somebody who speaks does."""


class Library:
    """The stories that are loaded, and what they answer."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._collection = Collection(Loaded(sorted(stories, key=lambda story: -ordinal(story.origin.published))))

    @classmethod
    def over(cls, stock: Stock) -> Self:
        """Make a library over stories that lie elsewhere, such as an `Archive`; they are taken out when needed."""
        library = cls.__new__(cls)
        library._collection = Collection(stock)
        return library

    @property
    def stories(self) -> Sequence[Story]:
        """The loaded stories, newest first; of a stock, to look at all of them takes all of them out."""
        return self._collection.stories

    def ask(self, question: str | Question, limit: int | None = None) -> Answer:
        """Answer a question with the passages that answer it and nothing else; `limit`: at most so many."""
        asked = understand(question) if isinstance(question, str) else question
        answer = self._answer(asked)
        return replace(answer, passages=answer.passages[:limit])

    def knows(self, name: str) -> bool:
        """Tell whether the stories name somebody so, or by a given name or a role."""
        return any(not one.mended for one in self._named(name, None))

    def is_person(self, name: str) -> bool:
        """Tell whether the stories know a person, and no body or group, by a name."""
        return any(one.kind == "person" for story in self._holding(name) for one in story.cast.named(name))

    def _answer(self, asked: Question) -> Answer:
        if not len(self._collection):
            return Answer(asked, False, reason=Reason.NO_STORY)
        stories = self._collection.narrowed(asked.source) if asked.source else None
        if stories is not None and not len(stories):
            return self._mentioning(asked) if asked.kind is Kind.STORIES else self._no(asked, Reason.NOT_IN_STORY)
        match asked.kind:
            case Kind.SAID:
                return self._said(asked, stories)
            case Kind.WHO_SAID:
                return self._who_said(asked, stories)
            case Kind.WHO_IS:
                return self._who_is(asked, stories)
            case Kind.WHO_SPEAKS:
                return self._who_speaks(asked, stories)
            case _ if asked.kind in OF_STORIES:
                return self._beginnings(asked, self._newest(stories))
            case Kind.PERSONAL:
                return self._no(asked, Reason.NO_ANSWER)
            case Kind.GREETING | Kind.NONE:
                return self._no(asked, Reason.GREETING)
            case _:
                return self._fact(asked, stories)

    def _no(self, asked: Question, reason: Reason, nearest: Iterable[Passage] = ()) -> Answer:
        """Return a no that tells what the stories do hold: first those that the nearest words are from."""
        nearest = tuple(nearest)
        stories = list({passage.story.name: passage.story for passage in nearest}.values()) or self._holding(asked.text)
        candidates, questions = tuple(speakers(stories)), suggest(stories)
        return Answer(
            asked,
            False,
            reason=reason,
            asked_name=asked.speaker,
            nearest=nearest,
            candidates=candidates,
            suggestions=questions,
        )

    def _beginnings(self, asked: Question, stories: Sequence[Story]) -> Answer:
        """Return how stories begin, of many the newest few, and how many there are where that is asked."""
        told = beginnings(asked.kind, stories)
        loaded = len(self._collection) if asked.kind is Kind.STORIES and not asked.source else 0
        return Answer(asked, True, told, loaded=loaded) if told else self._no(asked, Reason.NO_ANSWER)

    def _mentioning(self, asked: Question) -> Answer:
        """Return how the stories begin that are not about something as a whole, but mention it."""
        stories = {passage.story.name: passage.story for passage in self._mentions(asked.source or "", None)}
        return self._beginnings(asked, [*stories.values()]) if stories else self._no(asked, Reason.NOT_IN_STORY)

    def _newest(self, stories: Numbers | None) -> Sequence[Story]:
        return self.stories[:FEW] if stories is None else self._taken(self._collection.newest(stories))

    def _said(self, asked: Question, stories: Numbers | None) -> Answer:
        named = self._named(asked.speaker or "", stories)
        if asked.otherwise and not any(one.figure.kind == "person" or said_by([one]) for one in named):
            return self._answer(replace(asked.otherwise, source=asked.source))
        if not named:
            return self._of_nobody(asked, stories)
        named = or_namesakes(named, bearers(asked.speaker or "", self._holding(asked.speaker or "", stories)))
        if several := namesakes(named):
            return replace(self._no(asked, Reason.AMBIGUOUS), candidates=tuple(several))
        spoken = said_by(named, asked.polarity)
        if not spoken and ((voiced := said_by(voices := for_whom(named), asked.polarity)) or not said_by(named)):
            named, spoken = voices, voiced
        if not spoken:
            done = self._as_fact(asked, stories)  # "how did the king respond?": by what he did
            return done or _about_whom(named, self._not_quoted(asked, named))
        passages = (
            _narrowed(asked, spoken) or _narrowed(self._spelt(asked), spoken) or at_occasion(asked, named, spoken)
        )
        if not passages:
            return _about_whom(named, self._not_about(asked, named, spoken))
        if not (claimed := _claimed(asked, passages)):
            return _about_whom(named, self._no(asked, Reason.NO_ANSWER, passages))
        return _about_whom(named, Answer(asked, True, tuple(claimed)))

    def _spelt(self, asked: Question) -> Question:
        """Return a question with the misspelt words of its topic mended."""
        return replace(asked, topic=" ".join(self._collection.ranking.understand(asked.topic or "").words))

    def _of_nobody(self, asked: Question, stories: Numbers | None) -> Answer:
        """Answer what a thing means or is thought to be ("what did the loss mean?") as a fact; else nobody is known."""
        answer = self._as_fact(asked, stories)
        if answer or not (mentions := self._mentions(asked.speaker or "", stories)):
            return answer or self._no(asked, Reason.NOT_IN_STORY)
        return replace(self._no(asked, Reason.NOT_QUOTED), nearest=tuple(mentions))

    def _mentions(self, name: str, stories: Numbers | None) -> list[Passage]:
        """Return the paragraphs in which all words of what is no name stand: "the council"."""
        wanted = Topic(name)
        if not wanted.weights:
            return []
        held = (Passage(story, p, 1.0) for story in self._holding(name, stories) for p in story.paragraphs)
        return [passage for passage in held if set(wanted.weights) <= set(terms(passage.paragraph.text))]

    def _as_fact(self, asked: Question, stories: Numbers | None) -> Answer | None:
        if _SPEECH.search(asked.text):
            return None
        answer = self._ranked(replace(asked, kind=Kind.WHAT, content=asked.text), stories)
        if asked.polarity != "said":  # a refusal is a deed, of whoever stands before the verb
            doers = {one.figure.name for one in self._named(asked.speaker or "", stories)}
            told = [(p, speaker_of(replace(p, statements=()), asked)) for p in answer.passages]
            answer = replace(answer, passages=tuple(p for p, doer in told if doer and doer.name in doers))
        return replace(answer, question=asked) if answer.passages else None

    def _not_quoted(self, asked: Question, named: list[Named]) -> Answer:
        """Return a no that shows what else the stories hold of somebody: other words, a denial, mentions."""
        others = said_by(named)
        if asked.polarity != "said" and (nearest := _narrowed(asked, others)):
            return self._no(asked, Reason.NO_ANSWER, nearest)
        if not others and asked.polarity == "said" and (spoken := said_by(members := members_of(named), "said")):
            return self._by_members(asked, members, spoken)
        return self._no(asked, Reason.NOT_QUOTED, others or mentions_of(named))

    def _by_members(self, asked: Question, members: list[Named], spoken: list[Passage]) -> Answer:
        """Return a no for a body that is not quoted itself, with what those say who hold an office in it."""
        nearest = _narrowed(asked, spoken) or spoken
        heard = {s.speaker.name for passage in nearest for s in passage.statements if s.speaker}
        figures = tuple(one.figure for one in members if one.figure.name in heard)
        no = self._no(asked, Reason.NOT_QUOTED, nearest)
        questions = tuple(said(figure) for figure in figures)
        return replace(no, others=figures, suggestions=tuple(dict.fromkeys((*questions, *no.suggestions))))

    def _not_about(self, asked: Question, named: list[Named], spoken: list[Passage]) -> Answer:
        """Return a no that shows what they speak of, nearest to the topic first, and who else speaks of it."""
        no, others = self._no(asked, Reason.NOT_ABOUT, nearest_first(asked, spoken)), others_on(asked, named)
        questions = tuple(said_about(figure, asked.topic or "") for figure in others[:1])
        return replace(no, others=others, suggestions=(*questions, *no.suggestions))

    def _who_said(self, asked: Question, stories: Numbers | None) -> Answer:
        among = self._collection.holding(asked.content, stories)
        spoken = self._spoken(among, asked.polarity)
        if asked.audience:
            spoken = told_to(asked.audience, spoken)
        if asked.quoted:
            passages = quoting(asked.quoted, spoken)
        elif asked.polarity != "said":
            passages = on_topic(asked, spoken)
        else:
            passages = self._best(asked, among, spoken) or verbatim(asked.content, spoken)
        if not passages and (asked.polarity != "said" or asked.deed):
            return self._deed(asked, stories)
        if not (claimed := _claimed(asked, passages)):
            return self._no(asked, Reason.NO_ANSWER, passages or self._nearest(asked))
        return Answer(asked, True, tuple(claimed), speaker_of(claimed[0], asked))

    def _deed(self, asked: Question, stories: Numbers | None) -> Answer:
        """Answer who denied or called something, of whom no word on it is reported, by the sentences that tell it."""
        answer = self._fact(replace(asked, kind=Kind.WHO, content=asked.text), stories)
        told = tuple(p for p in answer.passages if _is_told_of(asked, p))
        return replace(answer, passages=told) if told else self._no(asked, Reason.NO_ANSWER, self._nearest(asked))

    def _attitude(self, asked: Question, stories: Numbers | None) -> Answer | None:
        """Answer whether somebody blames something as who does: their role may stand where their name does not."""
        deed = f"{asked.deed} {asked.topic}"
        who = replace(asked, kind=Kind.WHO_SAID, content=deed, topic=deed)
        among = self._collection.holding(deed, stories)
        spoken = self._spoken(among, "said")
        meant = {one.figure.name for one in self._named(asked.speaker or "", stories)}
        told = [(passage, speaker_of(passage, who)) for passage in self._best(who, among, spoken)]
        passages = tuple(passage for passage, speaker in told if speaker and speaker.name in meant)
        return Answer(asked, True, passages) if passages else None

    def _best(self, asked: Question, stories: Numbers, spoken: list[Passage]) -> list[Passage]:
        """Return the passages in which somebody says or does what is asked, best first."""
        by_place = {(passage.story.name, passage.paragraph.number): passage for passage in spoken}
        hits = self._collection.ranking.answers(asked, self._positions(stories))
        found = [on_sentence(self._passage(hit), by_place) for hit in hits]
        if is_attitude(asked):
            return [with_doers_words(passage, asked) for passage in found if tells_deed(asked, passage)]
        return about(Topic(asked.content), [passage for passage in found if speaker_of(passage, asked)])

    def _who_is(self, asked: Question, stories: Numbers | None) -> Answer:
        named = self._named(asked.speaker or "", stories)
        office = as_noun(asked.speaker or "")
        if not named and (is_relative(office) or is_office(office)):
            tells = tells_of_relative if is_relative(office) else tells_of
            answer = self._fact(replace(asked, kind=Kind.WHO), stories)
            told = tuple(p for p in answer.passages if tells(office, p.paragraph.text))
            return replace(answer, passages=told) if told else self._no(asked, Reason.NOT_IN_STORY)
        if not named and asked.otherwise:
            return self._answer(replace(asked.otherwise, source=asked.source))
        if not named:
            answer = self._fact(asked, stories)
            return answer if answer.found else replace(answer, reason=Reason.NOT_IN_STORY)
        if not _fits(asked.speaker or "", named):
            answer = self._fact(replace(asked, kind=Kind.WHO), stories)
            if answer.found:
                return answer
        if several := namesakes(named):
            return replace(self._no(asked, Reason.AMBIGUOUS), candidates=tuple(several))
        return _about_whom(named, Answer(asked, True, tuple(introduction(one) for one in named)))

    def _who_speaks(self, asked: Question, stories: Numbers | None) -> Answer:
        among = self._holding(asked.text, stories)
        passages = tuple(passage for story in among for passage in first_words(story))
        if not passages:
            return self._no(asked, Reason.NO_ANSWER)
        return Answer(asked, True, passages, candidates=tuple(speakers(among)))

    def _occasion(self, asked: Question, stories: Numbers | None) -> Answer | None:
        """Answer when or where the quoted words were said; None where nobody says them."""
        spoken = self._spoken(self._collection.holding(asked.content, stories), "said")
        if not (passages := quoting(asked.quoted, spoken)):
            return None
        told = tuple(with_occasion(asked.kind, passages))
        return Answer(asked, True, told) if told else self._no(asked, Reason.NO_ANSWER, passages)

    def _fact(self, asked: Question, stories: Numbers | None) -> Answer:
        if asked.quoted and is_occasion(asked.kind) and (answer := self._occasion(asked, stories)):
            return answer
        if asked.kind is Kind.YES_NO and is_attitude(asked) and (answer := self._attitude(asked, stories)):
            return answer
        is_bare = asked.kind is Kind.WHAT and 0 < len(asked.content.split()) <= BARE_NAME
        if is_bare and not _ASKS.match(asked.content) and self._named(asked.content, stories):
            answer = self._said(replace(asked, kind=Kind.SAID, speaker=asked.content), stories)
            if answer.found and (answer.speaker or not is_relative(asked.content)):
                return answer
        if is_bare and is_relative(asked.content):
            return self._who_is(replace(asked, kind=Kind.WHO_IS, speaker=asked.content), stories)
        if is_bare and is_somebodys(asked.content) and not self._named(asked.content, stories):
            answer, wanted = self._ranked(asked, stories), set(terms(asked.content))
            told = tuple(p for p in answer.passages if wanted.issubset(terms(p.paragraph.text)))
            no = self._no(replace(asked, speaker=asked.content), Reason.NOT_IN_STORY)
            return replace(answer, passages=told) if told else no
        return self._ranked(asked, stories)

    def _ranked(self, asked: Question, stories: Numbers | None) -> Answer:
        hits = self._collection.ranking.answers(asked, self._positions(stories)) if Topic(asked.content).weights else []
        passages = [self._passage(hit) for hit in hits]
        if asked.kind is Kind.YES_NO:
            passages = on_matter(asked, self._collection.ranking.understand(asked.content), passages)
        return (
            Answer(asked, True, tuple(passages))
            if passages
            else self._no(asked, Reason.NO_ANSWER, self._nearest(asked))
        )

    def _named(self, name: str, stories: Numbers | None) -> list[Named]:
        return find_named(name, self._holding(name, stories))

    def _holding(self, text: str, among: Numbers | None = None) -> list[Story]:
        return self._taken(self._collection.holding(text, among))

    def _taken(self, numbers: Numbers) -> list[Story]:
        return self._collection.taken(numbers)

    def _spoken(self, numbers: Numbers, polarity: str) -> list[Passage]:
        """Return all that anybody says, or denies, in some stories."""
        return [p for story in self._taken(numbers) for p in passages_of(story, lambda s: is_told(s, polarity))]

    def _positions(self, stories: Numbers | None) -> frozenset[int] | None:
        return None if stories is None else self._collection.positions(stories)

    def _nearest(self, asked: Question) -> list[Passage]:
        hit = self._collection.ranking.nearest(asked)
        return [self._passage(hit)] if hit else []

    def _passage(self, hit: Hit) -> Passage:
        """Return a hit as a passage, with what is said in the sentence that answers."""
        story, paragraph = self._collection.place(hit.position)
        start, end = hit.sentence
        told = [s for s in story.said_in(paragraph.number) if s.polarity == "said"]
        answering = tuple(s for s in told if s.start < end and start < s.end)
        return Passage(story, paragraph, hit.score, answering, hit.sentence)


def _is_told_of(asked: Question, passage: Passage) -> bool:
    """Tell whether a passage tells of the deed that is asked for; denials and silence have many words of their own."""
    by_other_words = asked.polarity != "said" and not is_attitude(asked)
    return by_other_words or tells_deed(asked, passage)


def _fits(description: str, named: list[Named]) -> bool:
    """Tell whether a description is of those who were found by a part of it; a name or a short role always is."""
    topic = Topic(description)
    if len(topic.weights) < LONG_DESCRIPTION or any(one.mended for one in named):
        return True
    called = [terms(" ".join((one.figure.name, *one.figure.roles))) for one in named]
    return max(map(topic.coverage, called)) >= MOST_OF_IT


def _about_whom(named: list[Named], answer: Answer) -> Answer:
    """Return the answer with whom it is about, and whom a misspelt name was taken for."""
    several = len({one.figure.name for one in named if one.several}) > 1
    speaker = None if several else as_one(named)
    taken_for = speaker.name if speaker and named[0].mended else None
    return replace(answer, speaker=speaker, asked_name=answer.question.speaker, taken_for=taken_for)


def _narrowed(asked: Question, spoken: list[Passage]) -> list[Passage]:
    """Return the passages said to the asked audience and about the asked topic."""
    passages = told_to(asked.audience, spoken) if asked.audience else spoken
    if asked.quoted:
        return quoting(asked.quoted, passages)
    return on_topic(asked, passages)


def _claimed(asked: Question, passages: list[Passage]) -> list[Passage]:
    """Return the passages in which what is asked is said to be so; where no claim is asked for, all of them."""
    is_claim = asked.claims and not asked.quoted and not is_negative(asked.topic or "")
    return not_taken_back(asked.topic or "", passages) if is_claim else passages
