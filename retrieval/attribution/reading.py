"""The way through attribution: quotes, cast, rules in their order, statements."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from retrieval.attribution.cast import Cast
from retrieval.attribution.clusters import figure, gather
from retrieval.attribution.drafts import draft_article
from retrieval.attribution.known_names import full_names, shield, surnames_among_words, trim
from retrieval.attribution.marks import are_inner, uses_single_marks
from retrieval.attribution.names import Name, find_names
from retrieval.attribution.speakers import Speakers
from retrieval.attribution.statements import Writer
from retrieval.attribution.tokens import Text, read_text
from retrieval.statement import Statement


@dataclass(frozen=True)
class Reading:
    """What attribution found in one article."""

    statements: tuple[Statement, ...]
    cast: Cast


def read(
    paragraphs: Sequence[str],
    title: str = "",  # noqa: ARG001 headlines print words large and names short
    without: Collection[str] = (),
) -> Reading:
    """Return all that the article reports somebody to have said, in reading order, and whom it names.

    `without` leaves rules out by name, to measure what each is worth.
    """
    single = uses_single_marks(list(paragraphs))
    texts = [
        read_text(number, paragraph, single or are_inner(paragraph)) for number, paragraph in enumerate(paragraphs, 1)
    ]
    lower_case = _lower_case(texts)
    by_paragraph, surnames = _names(texts, lower_case)
    texts = [shield(text, by_paragraph[text.number], surnames) for text in texts]
    clusters = gather([name for names in by_paragraph.values() for name in names])
    drafts = draft_article(texts, frozenset(without))
    figures = {cluster: figure(cluster, texts) for cluster in clusters.clusters}
    writer = Writer(texts, Speakers(clusters, by_paragraph, texts), figures)
    statements = writer.write(drafts)
    return Reading(tuple(statements), Cast((*figures.values(), *writer.groups.values())))


def _names(texts: Sequence[Text], lower_case: Collection[str]) -> tuple[dict[int, list[Name]], frozenset[str]]:
    """Return the names of each paragraph, and the family names that are words too: those are looked for once more."""
    names = {text.number: find_names(text, lower_case) for text in texts}
    surnames = surnames_among_words((name for found in names.values() for name in found), lower_case)
    if surnames:
        for text in texts:
            if any(t.capital and t.low in surnames for sentence in text.sentences for t in sentence.tokens):
                names[text.number] = find_names(text, lower_case, surnames)
    known = full_names(name for found in names.values() for name in found)
    trimmed = {text.number: [trim(text, name, known) for name in names[text.number]] for text in texts}
    return {number: [name for name in found if name] for number, found in trimmed.items()}, surnames


def _lower_case(texts: Sequence[Text]) -> frozenset[str]:
    """Return the words that an article prints small somewhere: a capital does not make them names."""
    return frozenset(
        token.low
        for text in texts
        for tokens in (*(sentence.tokens for sentence in text.sentences), *text.quoted)
        for token in tokens
        if token.kind == "word" and token.text[0].islower()
    )
