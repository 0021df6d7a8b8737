"""The way through attribution: quotes, cast, rules in their order, statements."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from retrieval.attribution.cast import Cast
from retrieval.attribution.clusters import figure, gather
from retrieval.attribution.drafts import draft_article
from retrieval.attribution.marks import uses_single_marks
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
    texts = [read_text(number, paragraph, single) for number, paragraph in enumerate(paragraphs, 1)]
    lower_case = _lower_case(texts)
    names = [name for text in texts for name in find_names(text, lower_case)]
    clusters = gather(names)
    by_paragraph: dict[int, list[Name]] = {}
    for name in names:
        by_paragraph.setdefault(name.paragraph, []).append(name)
    drafts = draft_article(texts, frozenset(without))
    figures = {cluster: figure(cluster, texts) for cluster in clusters.clusters}
    writer = Writer(texts, Speakers(clusters, by_paragraph), figures)
    statements = writer.write(drafts)
    return Reading(tuple(statements), Cast((*figures.values(), *writer.groups.values())))


def _lower_case(texts: Sequence[Text]) -> frozenset[str]:
    """Return the words that an article prints small somewhere: a capital does not make them names."""
    return frozenset(
        token.low
        for text in texts
        for tokens in (*(sentence.tokens for sentence in text.sentences), *text.quoted)
        for token in tokens
        if token.kind == "word" and token.text[0].islower()
    )
