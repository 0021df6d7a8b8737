"""The bounded searches find exactly what scoring every paragraph finds."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType

import pytest

from retrieval import Bm25Index
from retrieval.index import build, search
from retrieval.index.postings import LONG, RANKS
from retrieval.index.query import Query, first, score_all, score_some

SIZE = 6000
WORDS = [f"w{number}" for number in range(3000)]
ZIPF = [1 / (rank + 2) ** 0.9 for rank in range(len(WORDS))]


@pytest.fixture(autouse=True, scope="module")
def small_is_large() -> Iterator[None]:
    """Let corpora that are made in no time have common terms and bounded searches."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "ROWS_FROM", 4096)
        patch.setattr(search, "PRUNE_FROM", 4096)
        yield


@cache
def corpus(seed: int) -> Bm25Index:
    """Return an index of Zipfian paragraphs; of the first words most are common."""
    rng = random.Random(seed)
    return Bm25Index.from_terms(
        [rng.choices(WORDS, ZIPF, k=rng.randint(0, 30)) if rng.random() < 0.9 else ["w0"] for _ in range(SIZE)]
    )


def questions(kind: str, count: int) -> list[list[str]]:
    """Return random questions: of common words, of rare words, of both, or of very many."""
    rng = random.Random(kind)
    pools: dict[str, Callable[[], str]] = {
        "common": lambda: WORDS[rng.randrange(12)],
        "rare": lambda: WORDS[rng.randrange(100, len(WORDS))],
        "mixed": lambda: rng.choices(WORDS, ZIPF)[0] if rng.random() < 0.5 else WORDS[rng.randrange(len(WORDS))],
    }
    pools["long"] = pools["mixed"]
    least, most = (30, 90) if kind == "long" else (1, 8)
    return [[pools[kind]() for _ in range(rng.randint(least, most))] for _ in range(count)]


@pytest.fixture(params=[False, True], ids=["numpy", "numba"])
def kernel(request: pytest.FixtureRequest) -> ModuleType:
    if request.param:
        pytest.importorskip("numba")
    return search.kernel(request.param)


@pytest.mark.parametrize("kind", ["common", "rare", "mixed", "long"])
@pytest.mark.parametrize("limit", [1, 10, 100, 200])
def test_as_if_every_paragraph_were_scored(kernel: ModuleType, kind: str, limit: int) -> None:
    index = corpus(3)
    for question in questions(kind, 60):
        query = index._query(question)
        positions, scores = first(score_all(index.postings, index.saturation, query), limit)
        found = kernel.candidates(index.postings, query, limit)
        exact = score_some(index.postings, index.saturation, query, found, kernel.counts)
        best, best_scores = first((found, exact), limit)
        assert best.tolist() == positions.tolist()
        assert best_scores.tolist() == pytest.approx(scores.tolist(), abs=1e-9)


def test_equals_without_end_are_handed_on(kernel: ModuleType) -> None:
    """More candidates than a compiled search has room for."""
    index = Bm25Index.from_terms([["same", "words"], ["other", "x"], ["else"]] * 5000)
    query = index._query(["same", "x"])
    assert kernel.candidates(index.postings, query, 5).tolist() == [
        position for position in range(15_000) if position % 3 < 2
    ]


@pytest.mark.parametrize("rank", RANKS)
def test_of_each_list_is_known_what_its_best_reach(rank: int) -> None:
    postings = corpus(3).postings
    reached = postings.ranked_for(rank)
    for term in range(postings.commons, len(postings.frequencies)):
        bounds = sorted(postings.bounds[postings.span(term)].tolist(), reverse=True)
        assert reached[term] == (bounds[rank - 1] if len(bounds) >= rank else 0)
    assert max(reached) > 0


def test_both_common_terms_and_lists_are_there_to_be_tested() -> None:
    index = corpus(3)
    assert index.postings.commons > 5
    assert len(index.postings.frequencies) > 1000 + index.postings.commons


def test_a_weight_of_zero_does_not_hide_a_paragraph() -> None:
    """A term in exactly half of the paragraphs weighs nothing, and yet shares."""
    index = Bm25Index.from_terms([["half", "x"], ["y"]] * (SIZE // 2))
    assert index.search_terms(["half"], 2) == [(0, 0.0), (2, 0.0)]


def test_thousands_of_equals_come_in_order() -> None:
    index = Bm25Index.from_terms([["same", "words"], ["other"], ["else"]] * 5000)
    assert [position for position, _ in index.search_terms(["same", "words"], 4)] == [0, 3, 6, 9]


def test_a_search_leaves_nothing_behind_for_the_next() -> None:
    index = corpus(4)
    question = ["w0", "w5", "w700", "w1500"]
    before = index.search_terms(question)
    for other in questions("mixed", 50):
        index.search_terms(other)
    assert index.search_terms(question) == before


def test_a_query_is_prunable_only_with_positive_weights() -> None:
    assert Query([1, 2], [0.5, 1.0]).prunable
    assert not Query([1, 2], [0.5, 0.0]).prunable


@pytest.mark.parametrize(("first", "past"), [(0, 1), (0, 20), (2990, 3010), (5980, SIZE), (SIZE - 1, SIZE), (7, 7)])
def test_terms_of_successive_paragraphs_are_counted_in_rows_long_and_short_lists(first: int, past: int) -> None:
    rng = random.Random(3)
    documents = [rng.choices(WORDS, ZIPF, k=rng.randint(0, 30)) for _ in range(SIZE)]
    index = Bm25Index.from_terms(documents)
    commons, frequencies = index.postings.commons, index.postings.frequencies
    assert frequencies[commons] >= LONG > frequencies[-1]
    held = Counter(word for document in documents[first:past] for word in set(document))
    counted = index.postings.frequencies_within(first, past)
    assert {index.vocabulary.term(number): count for number, count in counted.items()} == held
