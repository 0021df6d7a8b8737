"""From drafts to statements: speakers resolved in reading order, quotes without a cue given to whom they follow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from retrieval.attribution import coreference, cues, words
from retrieval.attribution.cast import Figure, Mention
from retrieval.attribution.clusters import Cluster
from retrieval.attribution.phrases import Span, joined_names
from retrieval.attribution.rules_floating import main_subject, neighbour
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.speakers import Source, Speakers, head_of, unnamed
from retrieval.attribution.tokens import Text, Token
from retrieval.statement import Certainty, Speaker, Statement

_GUESSES = frozenset({"relative", "noun saying", "sentence subject", "paragraph before", "colon", "beside"})

_GESTURES = frozenset(
    "shrugged shrugs nodded nods grinned grins frowned frowns winced winces bristled shook rolled rolls paused".split()
)
_OPENS_PARAGRAPH = 3
"""Code points: a quote that opens its paragraph begins before, past its mark."""
_ITEM = re.compile(r"\s*[•●▪*·–—-]\s+(?=\S)")
"""How an item of a list begins."""
_BEFORE_VERBS = words.AUXILIARIES | words.ADVERBS

Written = tuple[Draft, Statement]
Last = tuple[Draft, Statement] | None
"""The draft and the statement whose speaker the next paragraph may go on with."""


@dataclass
class Writer:
    """Writes the statements of one article."""

    texts: Sequence[Text]
    speakers: Speakers
    figures: dict[Cluster, Figure]
    groups: dict[str, Figure] = field(default_factory=dict)
    sources: dict[tuple[int, int, tuple[int, int]], Source] = field(default_factory=dict)

    def write(self, drafts: Sequence[Sequence[Draft]]) -> list[Statement]:
        """Return the statements in reading order."""
        statements: list[Statement] = []
        last: Last = None
        leads: Statement | None = None
        for text, here in zip(self.texts, drafts, strict=True):
            self._resolve_paragraph(text, here)
            written = [(draft, one) for draft in here for one in self._statements(text, here, draft, last)]
            if not written and leads and (item := _ITEM.match(text.original)):
                statements.append(_listed(leads, text, item.end()))
                continue
            statements += [statement for _, statement in written]
            leads = _leads_list(text, written)
            last = self._carry(text, written, last)
        return self._told_later(statements)

    def _told_later(self, statements: Sequence[Statement]) -> list[Statement]:
        """Give an open quote that goes on in the next paragraph to who speaks there: “It fell. “It sank,” Roe said."""
        unclosed = {text.number for text in self.texts if text.quotes and not text.quotes[-1].closed}
        told: list[Statement] = []
        later: Statement | None = None
        for one in reversed(statements):
            if later and one.speaker_text is None and one.paragraph in unclosed and _goes_on_in(one, later):
                later = replace(later, paragraph=one.paragraph, start=one.start, end=one.end, text=one.text)
                later = replace(later, rule="paragraph after", certainty="probable" if later.speaker else "open")
            else:
                later = one
            told.append(later)
        return told[::-1]

    def _resolve_paragraph(self, text: Text, here: Sequence[Draft]) -> None:
        """Resolve the speakers of a paragraph in reading order: a pronoun sees only the names before it."""
        for position, sentence in enumerate(text.sentences):
            spans = {d.saying.source for d in here if d.sentence == position and d.saying and d.saying.source}
            spans |= {part for span in spans for part in joined_names(sentence.tokens, span)}
            pronoun = sentence.tokens[0].low in words.PEOPLE_PRONOUNS
            view = self.speakers.view
            view.next_sentence()
            names = list(self.speakers.look_over(text, position))
            for span in sorted(spans | ({(0, 1)} if pronoun else set())):
                at = sentence.tokens[span[0]].start
                while names and names[0][0] < at:
                    view.mention(*names.pop(0)[1:])
                source = self.speakers.resolve(text, sentence.tokens, span)
                self.sources[text.number, position, span] = source
                if source.cluster:
                    view.mention(source.cluster, coreference.SPEAKER)
                elif somebody := unnamed(source):
                    aside = any(_is_aside(sentence.tokens, draft, span) for draft in here if draft.sentence == position)
                    view.mention(somebody, coreference.QUOTED if aside else coreference.SPEAKER)
            for _, cluster, weight in names:
                view.mention(cluster, weight)
            if not spans and (called := self._called_before_pronoun(text, position)):
                view.mention(called, coreference.SPEAKER)

    def _called_before_pronoun(self, text: Text, position: int) -> Cluster | None:
        """Return whom a sentence is about that only says what they are, where a pronoun opens the next one.

        "The judge sighed. She said": the judge, as long as the story names one.
        """
        tokens = text.sentences[position].tokens
        goes_on = text.sentences[position + 1 : position + 2]
        if not goes_on or goes_on[0].tokens[0].low not in words.PEOPLE_PRONOUNS:
            return None
        span = main_subject(tokens)
        if span is None or tokens[span[0]].low != "the" or any(t.capital for t in tokens[span[0] + 1 : span[1]]):
            return None
        cluster = self.speakers.resolve(text, tokens, span).cluster
        return cluster if cluster and cluster.kind == "person" else None

    def _carry(self, text: Text, written: Sequence[Written], last: Last) -> Last:
        """Return the statement to whose speaker the next paragraph's opening quote may belong."""
        if not text.sentences:
            return last
        kept = [(draft, statement) for draft, statement in written if draft.direct]
        if kept and kept[-1][0].sentence == len(text.sentences) - 1:
            return kept[-1]
        told = [(d, s) for d, s in written if d.sentence == len(text.sentences) - 1 and s.polarity == "said"]
        return told[-1] if told else self._from_subject(text)

    def _from_subject(self, text: Text) -> Last:
        """Return the subject of a paragraph's last sentence, which a colon ends, or whose verb is one of saying.

        "Roe wrote to the city:", "Roe praised the harbour master."
        """
        position = len(text.sentences) - 1
        tokens = text.sentences[position].tokens
        span = main_subject(tokens)
        if span is None or not (tokens[-1].text == ":" or _has_cue(tokens, span[1])):
            return None
        source = self.sources.get((text.number, position, span)) or self.speakers.resolve(text, tokens, span)
        if source.cluster is None:
            return None
        draft = Draft(tokens[0].start, tokens[-1].end, False, position, None, "colon")
        speaker = self._speaker(text, source)
        return draft, self._bare(text, draft, speaker, source.text, None, None, "colon", "probable")

    def _statements(self, text: Text, here: Sequence[Draft], draft: Draft, last: Last) -> list[Statement]:
        """Return the statement that a draft makes: one for each person where several say it."""
        owner, rule = (draft, draft.rule) if draft.saying else (neighbour(here, draft), "floating")
        if draft.sentence and (owner is None or self._another_acts(text, draft, owner)):
            return [self._from_sentence_before(text, draft)]
        if owner is None or owner.saying is None:
            return [self._from_before(text, draft, last)]
        saying, position = owner.saying, owner.sentence
        if saying.source is None:
            return [self._make(text, draft, saying, position, None, rule)]
        whole = self.sources[text.number, position, saying.source]
        parts = joined_names(text.sentences[position].tokens, saying.source)
        sources = [self.sources[text.number, position, part] for part in parts]
        if not sources or any(source.cluster is None or source.cluster.kind == "organisation" for source in sources):
            sources = [whole]
        return [self._make(text, draft, saying, position, replace(source, text=whole.text), rule) for source in sources]

    def _another_acts(self, text: Text, draft: Draft, owner: Draft) -> bool:
        """Whether somebody else answers between two quotes: “...,” he said. Lind disagreed. “...”"."""
        position = draft.sentence - 1
        if draft.saying or owner.saying is None or owner.sentence >= position or not _is_bare(text, draft):
            return False
        tokens = text.sentences[position].tokens
        span = main_subject(tokens)
        if span is None or not _answers(tokens, span[1]) or any(token.kind == "quote" for token in tokens):
            return False
        acts = self.speakers.resolve(text, tokens, span).cluster
        source = owner.saying.source
        speaks = self.sources[text.number, owner.sentence, source].cluster if source else None
        return acts is not None and acts.kind == "person" and acts is not speaks

    def _from_sentence_before(self, text: Text, draft: Draft) -> Statement:
        """Give a bare quote to the subject of the sentence before it: "Roe agreed. “It is a ruin.”"."""
        tokens = text.sentences[draft.sentence - 1].tokens
        span = main_subject(tokens)
        if span and _is_bare(text, draft) and not any(token.kind == "quote" for token in tokens):
            source = self.speakers.resolve(text, tokens, span)
            speaker = self._speaker(text, source) if source.cluster else None
            if speaker and source.cluster and source.cluster.kind == "person":
                return self._bare(text, draft, speaker, source.text, None, None, "sentence before", "probable")
        return self._bare(text, draft, None, None, None, None, "nobody", "open")

    def _from_before(self, text: Text, draft: Draft, last: Last) -> Statement:
        """Give an opening quote to the speaker of the paragraph before; else it stays open."""
        if last and draft.sentence == 0 and _is_bare(text, draft):
            before = last[1]
            certainty: Certainty = "probable" if before.speaker else "open"
            return self._bare(
                text,
                draft,
                before.speaker,
                before.speaker_text,
                before.cue,
                before.audience,
                "paragraph before",
                certainty,
            )
        return self._bare(text, draft, None, None, None, None, "nobody", "open")

    def _bare(
        self,
        text: Text,
        draft: Draft,
        speaker: Speaker | None,
        printed: str | None,
        cue: str | None,
        audience: str | None,
        rule: str,
        certainty: Certainty,
    ) -> Statement:
        said = text.original[draft.start : draft.end]
        return Statement(
            text.number,
            draft.start,
            draft.end,
            said,
            draft.direct,
            speaker,
            printed,
            cue,
            audience,
            "said",
            rule,
            certainty,
        )

    def _make(
        self, text: Text, draft: Draft, saying: Saying, position: int, source: Source | None, rule: str
    ) -> Statement:
        tokens = text.sentences[position].tokens
        speaker = self._speaker(text, source)
        certainty: Certainty = source.certainty if source and speaker else "open"
        if certainty == "certain" and rule in _GUESSES:
            certainty = "probable"
        printed = _words(text, tokens, saying.printed) or (source.text if source else None)
        cue = _words(text, tokens, (saying.cue, saying.cue + 1)) if tokens[saying.cue].kind == "word" else None
        audience = _words(text, tokens, saying.audience)
        said = text.original[draft.start : draft.end]
        return Statement(
            text.number, draft.start, draft.end, said, draft.direct, speaker, printed, cue, audience,
            saying.polarity, rule, certainty,
        )  # fmt: skip

    def _told_before(self, source: Source) -> str | None:
        """Return whom "the spokesman" means where one group or somebody without a name is called so, with more told."""
        article, _, noun = source.text.lower().partition(" ")
        if article != "the" or " " in noun:
            return None
        fuller = [
            key
            for key, figure in self.groups.items()
            if key != noun and head_of(figure.name).lower().split()[-1] == noun
        ]
        return fuller[0] if len(fuller) == 1 and noun not in self.groups else None

    def _speaker(self, text: Text, source: Source | None) -> Speaker | None:
        if source is None:
            return None
        if source.cluster:
            figure = self.figures[source.cluster]
            return Speaker(figure.name, figure.role)
        if not source.group:
            return None
        key = self._told_before(source) or source.group.lower()
        if key not in self.groups:
            at = text.original.find(source.text)
            mention = Mention(text.number, at, at + len(source.text), source.text)
            head = (head_of(source.group),)
            self.groups[key] = Figure(source.group, None, "group", (mention,), head, names=(source.group,))
        return Speaker(self.groups[key].name)


def _is_aside(tokens: Sequence[Token], draft: Draft, source: Span) -> bool:
    """Whether a speaker is only put in between what is told: "it was, a judge ruled, too narrow for him"."""
    saying = draft.saying
    aside = saying is not None and saying.source == source and saying.postposed and not draft.direct
    return aside and saying is not None and draft.start > tokens[saying.cue].start


def _leads_list(text: Text, written: Sequence[Written]) -> Statement | None:
    """Return the statement that goes on in a list below: "She says owners should:"."""
    told = text.original.rstrip()
    ends_so = [s for d, s in written if s.polarity == "said" and s.speaker and d.end >= len(told) - 1 and not d.direct]
    return ends_so[-1] if ends_so and told.endswith(":") else None


def _listed(leads: Statement, text: Text, start: int) -> Statement:
    end = len(text.original.rstrip())
    return replace(
        leads,
        paragraph=text.number,
        start=start,
        end=end,
        text=text.original[start:end],
        rule="list",
        certainty="probable",
    )


def _words(text: Text, tokens: Sequence[Token], span: Span | None) -> str | None:
    return text.original[tokens[span[0]].start : tokens[span[1] - 1].end] if span else None


def _goes_on_in(one: Statement, later: Statement) -> bool:
    """Whether a statement is the quote that opens the paragraph after another's."""
    return one.direct and later.direct and later.paragraph == one.paragraph + 1 and later.start < _OPENS_PARAGRAPH


def _answers(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb after a subject, and after what describes it, is one of saying or of a gesture."""
    if at < len(tokens) and tokens[at].text == ",":
        at = next((n + 1 for n in range(at + 1, len(tokens)) if tokens[n].text == ","), at)
    return _has_cue(tokens, at) or (at < len(tokens) and tokens[at].low in _GESTURES)


def _has_cue(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb after a subject is a word of saying."""
    while at < len(tokens) and tokens[at].low in _BEFORE_VERBS:
        at += 1
    return at < len(tokens) and tokens[at].low in cues.all_cues


def _is_bare(text: Text, draft: Draft) -> bool:
    """Whether a quote's sentence holds nothing but quotes."""
    return all(token.kind != "word" for token in text.sentences[draft.sentence].tokens)
