"""The drafts of an article: every quote and every reported stretch with the saying it hangs on, in reading order."""

from collections.abc import Sequence
from dataclasses import replace

from retrieval.attribution import words
from retrieval.attribution.phrases import Span
from retrieval.attribution.rules_floating import (
    beside_quote,
    clause_before_colon,
    dash_name,
    main_subject,
    subject_of_sentence,
    transcript_label,
)
from retrieval.attribution.rules_quotes import quote_drafts
from retrieval.attribution.rules_reported import reported_drafts
from retrieval.attribution.rules_settle import settle
from retrieval.attribution.rules_source import RULES, Rule, sayings
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.tokens import Text, Token

Paragraph = list[Draft]


def draft_article(texts: Sequence[Text], without: frozenset[str] = frozenset()) -> list[Paragraph]:
    """Return the drafts of each paragraph; what no rule claims has no saying and shares no speaker."""
    rules = [(name, rule) for name, rule in RULES if name not in without]
    turns = _is_transcript(texts)
    drafts: list[Paragraph] = []
    for text in texts:
        here: Paragraph = []
        label = transcript_label(text.sentences[0].tokens) if turns and text.sentences else 0
        if label and "transcript" not in without:
            drafts.append([_turn(text, label), *_told_in_turn(text, label, rules, without)])
            continue
        for position in range(len(text.sentences)):
            here += _sentence(text, position, rules, without)
        drafts.append(here)
    return drafts


def _is_transcript(texts: Sequence[Text]) -> bool:
    """Whether an article prints turns with labels: three at least, and one of the labels twice or in capitals."""
    labels = []
    for text in texts:
        size = transcript_label(text.sentences[0].tokens) if text.sentences else 0
        if size:
            labels.append(text.plain[: text.sentences[0].tokens[size - 1].start])
    return len(labels) > 2 and (len(set(labels)) < len(labels) or any(label.isupper() for label in labels))


def _turn(text: Text, label: int) -> Draft:
    """A transcript's turn: WALLACE: Thank you both."""
    tokens = text.sentences[0].tokens
    saying = Saying(label - 1, (0, label - 1), 0, label, "transcript")
    start = tokens[label].start if label < len(tokens) else tokens[label - 1].end
    return Draft(start, text.sentences[-1].end, False, 0, saying, "transcript")


def _told_in_turn(text: Text, label: int, rules: Sequence[tuple[str, Rule]], without: frozenset[str]) -> Paragraph:
    """Return what a turn tells another to have said: "Lind told us, quote, “it was safe”. He said he had looked."."""
    found = [d for position in range(len(text.sentences)) for d in _sentence(text, position, rules, without)]
    quoted = {draft.sentence for draft in found if draft.direct}
    begins = text.sentences[0].tokens[label - 1].end
    told = [one for one in found if one.direct or (one.sentence not in quoted and one.start >= begins)]
    return [draft for draft in told if _is_anothers(text, draft, label)]


def _is_anothers(text: Text, draft: Draft, label: int) -> bool:
    """Whether somebody who is named, or a "he", said it."""
    source = draft.saying.source if draft.saying else None
    if source is None or (draft.sentence == 0 and source[0] < label):
        return False
    tokens = text.sentences[draft.sentence].tokens
    if tokens[source[0]].low in words.PRONOUNS:
        return tokens[source[0]].low in ("he", "she")
    return any(token.capital for token in tokens[source[0] : source[1]])


def _sentence(text: Text, position: int, rules: Sequence[tuple[str, Rule]], without: frozenset[str]) -> list[Draft]:
    tokens = text.sentences[position].tokens
    found = with_speakers(text, position, settle(tokens, sayings(tokens, rules)))
    drafts = quote_drafts(text, position, found)
    drafts = [_cueless(text, position, draft, without) if draft.saying is None else draft for draft in drafts]
    reported = [one for one in reported_drafts(text, position, found) if not _holds_another(one, drafts)]
    return sorted(drafts + reported, key=lambda draft: (draft.start, -draft.end))


def _holds_another(reported: Draft, quotes: Sequence[Draft]) -> bool:
    """Whether a reported stretch takes in words of others, whose verb it has: "says “a shame”, Lind “a gain”"."""
    return any(one.rule == "without verb" and reported.start <= one.start < reported.end for one in quotes)


def with_speakers(text: Text, position: int, found: Sequence[Saying]) -> list[Saying]:
    """Give each saying that inherits the speaker of the clause before it, else of the main clause."""
    given: list[Saying] = []
    for saying in found:
        if saying.inherits:
            source = next(
                (s.source for s in reversed(given) if s.source and s.rule != "relative" and not s.nested), None
            )
            source = source or _own_subject(text, position, saying)
            if source is None:
                continue
            saying = replace(saying, source=source)
        given.append(saying)
    return given


def _own_subject(text: Text, position: int, saying: Saying) -> Span | None:
    tokens = text.sentences[position].tokens
    source = main_subject(tokens[: saying.start])
    return source if source and source[1] <= saying.start else main_subject_after(tokens, saying)


def main_subject_after(tokens: Sequence[Token], saying: Saying) -> Span | None:
    """Return the subject that follows an opening participle: "Calling it unsafe, Roe closed the bridge"."""
    if saying.cue > 1:
        return None
    comma = next(
        (at for at in range(saying.end, min(len(tokens), 40)) if tokens[at].text == "," or tokens[at].kind == "quote"),
        None,
    )
    if comma is None or comma + 1 >= len(tokens):
        return None
    source = main_subject(tokens[comma + 1 :])
    return (source[0] + comma + 1, source[1] + comma + 1) if source else None


def _cueless(text: Text, position: int, draft: Draft, without: frozenset[str]) -> Draft:
    """Try the rules for a quote whose sentence has no cue: a name after a dash, a clause before a colon, a subject."""
    tokens = text.sentences[position].tokens
    at = next(n for n, token in enumerate(tokens) if token.quote == draft.quote)
    for name, rule in (
        ("dash", dash_name),
        ("beside", beside_quote),
        ("colon", clause_before_colon),
        ("sentence subject", subject_of_sentence),
    ):
        saying = None if name in without else rule(tokens, at)
        if saying:
            return replace(draft, saying=saying, rule=name)
    return draft
