"""Whom a family name means that the story prints of somebody else: "Mr Roe" of "Ann Roe and her husband, Ben,"."""

import re
from collections.abc import Iterator

from retrieval.attribution import Figure
from retrieval.attribution.forms import Form, fold, read_form
from retrieval.attribution.people import GENDERED
from retrieval.level import level
from retrieval.stories.story import Story

_NOUNS = ("husband", "wife", "son", "daughter", "brother", "sister", "father", "mother")
_BESIDE = re.compile(
    r"\b(?P<family>[^\W\d_][\w'-]*?)(?:'s?| and (?:his|her|their)|(?:, \d+)?[.,] (?:his|her|His|Her)) "
    rf"(?:[a-z-]+ ){{0,2}}?(?P<noun>{'|'.join(_NOUNS)}),? (?P<given>[^\W\d_][\w-]+)\b(?! [A-Z])"
)
"""A name, and right behind it a relative with a given name alone."""


def relatives_of(asked: str, story: Story) -> tuple[Figure, ...]:
    """Return the relative who is asked for, also under the family name alone that the story gives to nobody else."""
    form = read_form(asked)
    return tuple(
        figure
        for noun, given in _relatives(form, story)
        for figure in story.cast.figures
        if figure.kind == "person" and _is_relative(figure, form, given, GENDERED[noun])
    )


def _relatives(form: Form, story: Story) -> Iterator[tuple[str, str]]:
    """Yield the relatives who fit: by the given name that is asked for, or by the gender that a "Mr" tells."""
    if not form.words or (len(form.words) < 2 and not form.gender):
        return
    for paragraph in story.paragraphs:
        if not any(f" {noun}" in paragraph.text for noun in _NOUNS):
            continue
        for found in _BESIDE.finditer(level(paragraph.text)):
            given, gender = fold(found["given"]), GENDERED[found["noun"]]
            if fold(found["family"]) != form.words[-1] or form.gender not in (None, gender):
                continue
            if len(form.words) == 1 or form.words[:-1] == (given,):
                yield found["noun"], given


def _is_relative(figure: Figure, form: Form, given: str, gender: str) -> bool:
    """Tell whether a figure goes by the relative's given name alone, or by the family name with this gender."""
    words = read_form(figure.name).words
    return words == (given,) or (words == form.words[-1:] and figure.gender == gender)
