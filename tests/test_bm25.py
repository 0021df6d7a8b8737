"""Bm25Index finds what rank_bm25 scores best, in small corpora and large, and never a text that shares no term."""

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from retrieval import Bm25Index
from retrieval.index import small

WORDS = [f"w{number}" for number in range(2000)]
ZIPF = [1 / (rank + 1) for rank in range(len(WORDS))]

documents_of_few_words = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=12), min_size=1, max_size=9)
questions_of_few_words = st.lists(st.sampled_from("abcdefgxy"), max_size=8)


def expected(
    reference: BM25Okapi, documents: Sequence[Sequence[str]], question: Sequence[str], limit: int | None
) -> list[tuple[int, float]]:
    """Rank by rank_bm25's scores: only what shares a term, ties in order."""
    scores = np.round(reference.get_scores(question), 9)
    sharing = [position for position, document in enumerate(documents) if set(document) & set(question)]
    return [(p, scores[p]) for p in sorted(sharing, key=lambda p: (-scores[p], p))][:limit]


def assert_same(found: list[tuple[int, float]], wanted: list[tuple[int, float]]) -> None:
    """Compare positions exactly; scores to 1e-5."""
    assert [position for position, _ in found] == [position for position, _ in wanted]
    assert [score for _, score in found] == pytest.approx([score for _, score in wanted], abs=1e-5)


@given(documents_of_few_words.filter(any), questions_of_few_words, st.sampled_from([1, 3, None]))
def test_any_small_corpus_scores_and_ranks_as_rank_bm25(
    documents: list[list[str]], question: list[str], limit: int | None
) -> None:
    reference, index = BM25Okapi(documents), Bm25Index.from_terms(documents)
    assert index.get_scores(question) == pytest.approx(reference.get_scores(question), abs=1e-9)
    assert_same(index.search_terms(question, limit), expected(reference, documents, question, limit))


def test_thousands_of_random_corpora_score_as_rank_bm25() -> None:
    rng = random.Random(1)
    for _ in range(2000):
        words = rng.randint(1, 60)
        documents = [rng.choices(WORDS[:words], ZIPF[:words], k=rng.choice([0, 1, 5, 30])) for _ in range(20)]
        documents[0] = documents[0] or ["w0"]
        question = rng.choices([*WORDS[:words], "unknown"], k=6)
        scores = Bm25Index.from_terms(documents).get_scores(question)
        np.testing.assert_allclose(scores, BM25Okapi(documents).get_scores(question), atol=1e-9)


def test_common_and_rare_terms_of_some_thousand_paragraphs_score_as_rank_bm25() -> None:
    """Enough paragraphs for common terms to be rows."""
    rng = random.Random(5)
    documents = [rng.choices(WORDS, ZIPF, k=rng.randint(0, 12)) for _ in range(small.ROWS_FROM + 100)]
    reference, index = BM25Okapi(documents), Bm25Index.from_terms(documents)
    for words in (["w0", "w1"], ["w900", "w1500"], ["w0", "w3", "w700", "w700"]):
        assert_same(index.search_terms(words, 10), expected(reference, documents, words, 10))


@pytest.mark.parametrize(
    ("documents", "question"),
    [
        pytest.param([["a", "b"]], ["a"], id="one paragraph: negative"),
        pytest.param([["a"], ["b"]], ["a"], id="a term in half: zero"),
        pytest.param([["a", "b"], ["a"], ["a", "c"]], ["a"], id="a term in most: epsilon"),
        pytest.param([["a"], [], ["b", "a"], ["c"]], ["b"], id="an empty text"),
        pytest.param([["a"], ["b"], ["c"]], ["x"], id="unknown"),
        pytest.param([["a"], ["b"], ["c"]], [], id="nothing asked"),
        pytest.param([["a"], ["b", "a"], ["c"]], ["b", "b", "c", "b"], id="repeated words"),
        pytest.param([["a"] * 70000, ["b"], ["c", "a"], ["d"]], ["a", "b"], id="a count of more than 16 bits"),
        pytest.param([["b", "a"], ["a", "b"], ["c"], ["b", "a"], ["c"], ["d"], ["c"]], ["a"], id="ties"),
    ],
)
def test_odd_corpora(documents: list[list[str]], question: list[str]) -> None:
    reference, index = BM25Okapi(documents), Bm25Index.from_terms(documents)
    for limit in (0, 1, 2, None):
        assert_same(index.search_terms(question, limit), expected(reference, documents, question, limit))
    assert index.get_batch_scores(question, [0]) == pytest.approx(reference.get_batch_scores(question, [0]))


@pytest.mark.parametrize("texts", [[], [""], ["", "…"]], ids=["no text", "one empty", "two without words"])
def test_without_any_term_nothing_is_found(texts: list[str]) -> None:
    index = Bm25Index(texts)
    assert len(index) == len(texts)
    assert index.search("anything") == []
    assert list(index.get_scores(["anything"])) == [0.0] * len(texts)
    assert index.document_frequency("anything") == 0


def test_texts_and_questions_are_analysed_alike() -> None:
    index = Bm25Index(["The senator’s gifts arrived.", "Nobody came.", "Rain fell for days.", "It was late."])
    assert [position for position, _ in index.search("senators' GIFT")] == [0]
    assert index.document_frequency("gift") == 1


def test_what_any_text_holds_is_asked_for_only_where_nothing_else_is() -> None:
    index = Bm25Index(["The river rose.", "The bells rang.", "Nobody slept.", "It was late."])
    assert [position for position, _ in index.search("what of the river?")] == [0]
    assert [position for position, _ in index.search("of the")] == [0, 1]


def test_the_state_of_rank_bm25_is_kept() -> None:
    documents = [["a", "b", "a"], ["b", "c"], ["b"], ["d"]]
    reference, index = BM25Okapi(documents, k1=1.2, b=0.6), Bm25Index.from_terms(documents, k1=1.2, b=0.6)
    assert index.idf == reference.idf
    assert (index.average_idf, index.avgdl) == (reference.average_idf, reference.avgdl)
    assert (index.corpus_size, list(index.doc_len)) == (reference.corpus_size, reference.doc_len)


def test_top_n_holds_only_what_shares_a_term() -> None:
    documents = [["a"], ["b"], ["c"], ["b", "b"], ["d"]]
    index = Bm25Index.from_terms(documents)
    assert index.get_top_n(["b"], "vwxyz", n=3) == ["y", "w"]
    assert index.get_top_n(["unknown"], "vwxyz") == []
    with pytest.raises(ValueError, match="3 documents given, but 5"):
        index.get_top_n(["b"], "wxy")
