"""Misspelt words: mended to words of the story, and right ones left alone."""

import pytest

from retrieval.facts.ranking import Ranking
from retrieval.facts.spelling import LARGEST, Spelling
from tests.harbour import PARAGRAPHS

RANKING = Ranking([*PARAGRAPHS, "The cleaning was organized by volunteers."])

MENDED = [
    ("a letter dropped", "who runs the dockers unon", "union"),
    ("two letters swapped", "what is the breakwtaer", "breakwater"),
    ("a letter doubled", "when will the harbbour close", "harbour"),
    ("another letter", "why did the oil spilt kill eoder ducks", "eider"),
    ("two edits in a long word", "was the breakwatter struk", "breakwater"),
    ("American for British", "is the harbor closed", "harbour"),
    ("British for American", "who organised the cleaning", "organized"),
    ("a common word that the story lacks", "were there mistakkes", "mistakes"),
    ("a name", "what about solvnag", "solvang"),
    ("an accent left out", "who is anais", "anais"),
]


@pytest.mark.parametrize(("question", "meant"), [row[1:] for row in MENDED], ids=[row[0] for row in MENDED])
def test_mended(question: str, meant: str) -> None:
    """The question is compared by the word that was meant."""
    assert meant in RANKING.understand(question).words


KEPT = [
    ("an English word near to one of the story's", "does the mirror close", "mirror"),
    ("a short word", "is it a fjo", "fjo"),
    ("a word of the story", "who is aune", "aune"),
    ("an inflection of one", "the shrugging tourists", "shrugging"),
    ("nothing near", "what is the zzyzx", "zzyzx"),
    ("a name that is near to a common word", "did Captain Nocember come", "nocember"),
    ("a number", "in 2013", "2013"),
    ("a short word two edits off", "the quays of qaxs", "qaxs"),
]


@pytest.mark.parametrize(("question", "word"), [row[1:] for row in KEPT], ids=[row[0] for row in KEPT])
def test_left_alone(question: str, word: str) -> None:
    """A right word, or one that is near to none, stands as it was asked."""
    assert word in RANKING.understand(question).words


def test_large_collections_are_not_mended() -> None:
    """Among very many words everything is near to something."""
    assert Spelling(["Solvang"]).mend(["solvnag"], lambda _: False) == {"solvnag": "solvang"}
    assert Spelling(["Solvang"] * (LARGEST + 1)).mend(["solvnag"], lambda _: False) == {}
