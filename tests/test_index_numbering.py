"""Terms are numbered in the order in which they appear, whatever they are made of, and found again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.index import numbering
from retrieval.index.numbering import Numbering, encode
from retrieval.index.vocabulary import Vocabulary

ODD = [
    "",
    "a",
    " ",
    "  ",
    "\0",
    "a\0",
    "\0a",
    "abcdefg",
    "abcdefg\0",
    "abcdefgh",
    "ß",
    "ßßßß",
    "\ud800",
    "𝒳𝒳",
    "a b",
    "b",
]

odd_terms = st.sampled_from(ODD) | st.text(max_size=9)
batches = st.lists(st.lists(st.lists(odd_terms, max_size=6), max_size=4), max_size=4)


@given(batches)
def test_terms_are_numbered_as_a_dictionary_would(batches: list[list[list[str]]]) -> None:
    terms, expected = Numbering(), dict[str, int]()
    for documents in batches:
        flat = [term for document in documents for term in document]
        numbers = [expected.setdefault(term, len(expected)) for term in flat]
        assert terms.number(documents, len(flat)).tolist() == numbers
    assert list(terms) == [encode(term) for term in expected]
    assert len(terms) == len(expected)


def test_a_table_grows_without_forgetting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbering, "SMALLEST", 4)
    terms = Numbering()
    for first in range(0, 5000, 50):
        documents = [[f"t{at}"] for at in range(first, first + 50)]
        assert terms.number(documents, 50).tolist() == list(range(first, first + 50))
    assert terms.number([["t0", "t4999", "t2500"]], 3).tolist() == [0, 4999, 2500]


@given(st.lists(odd_terms, unique=True))
def test_a_vocabulary_finds_its_terms_and_no_others(terms: list[str]) -> None:
    vocabulary = Vocabulary.of(map(encode, terms), np.arange(len(terms)))
    assert dict(vocabulary) == {term: at for at, term in enumerate(terms)}
    assert [vocabulary.term(at) for at in range(len(terms))] == terms
    assert "another term" not in vocabulary
