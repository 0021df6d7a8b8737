"""Whatever comes and goes, a living index answers as one that is made new of what is there."""

import random
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from rank_bm25 import BM25Okapi

from retrieval import Bm25Index
from retrieval.errors import IndexFileError
from retrieval.index import build, living, search
from retrieval.index.living import LivingIndex, due
from retrieval.index.segment import Segment

Documents = Sequence[Sequence[str]]

names = st.sampled_from([f"story {number}" for number in range(12)])
paragraphs = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=5)


def rebuilt(stories: dict[str, Documents], question: Sequence[str]) -> list[tuple[str, int, float]]:
    """Score with rank_bm25 what is there."""
    places = [(name, at, document) for name, documents in stories.items() for at, document in enumerate(documents)]
    if not any(document for _, _, document in places):
        return []
    scores = BM25Okapi([document for _, _, document in places]).get_scores(question)
    found = [
        (name, at, float(score))
        for (name, at, document), score in zip(places, scores, strict=True)
        if set(document) & set(question)
    ]
    return sorted(found, key=lambda hit: -round(hit[2], 9))


def assert_as_rebuilt(
    index: LivingIndex, stories: dict[str, Documents], question: Sequence[str], limit: int | None = None
) -> None:
    """Compare scores to 1e-5; what scores the same but for a last digit may come in any order."""
    found, wanted = index.search_terms(question, limit), rebuilt(stories, question)
    true = {(name, at): score for name, at, score in wanted}
    scores = [score for _, _, score in wanted[:limit]]
    assert [hit.score for hit in found] == pytest.approx(scores, abs=1e-5)
    assert [true[hit[:2]] for hit in found] == pytest.approx(scores, abs=1e-5)
    order = {place: at for at, place in enumerate((name, at) for name in stories for at in range(len(stories[name])))}
    assert found == sorted(set(found), key=lambda hit: (-hit.score, order[hit[:2]]))


class Life(RuleBasedStateMachine):
    """Stories are added, replaced and removed, and segments merged, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.index = LivingIndex(background=False)
        self.stories: dict[str, Documents] = {}

    @rule(name=names, documents=paragraphs)
    def add(self, name: str, documents: Documents) -> None:
        self.index.extend_terms([(name, documents)])
        self.stories.pop(name, None)
        self.stories[name] = documents

    @rule(added=st.dictionaries(names, paragraphs, max_size=4))
    def add_many(self, added: dict[str, Documents]) -> None:
        self.index.extend_terms(added.items())
        for name, documents in added.items():
            self.stories.pop(name, None)
            self.stories[name] = documents

    @precondition(lambda self: self.stories)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.stories)))
        self.index.remove(name)
        del self.stories[name]

    @rule()
    def merge(self) -> None:
        self.index.merge()

    @rule()
    def compact(self) -> None:
        self.index.compact()

    @rule()
    def save_and_open(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            self.index.save(Path(folder, "x"))
            self.index = LivingIndex.open(Path(folder, "x"), background=False)

    @rule(question=st.lists(st.sampled_from("abcdefghx"), max_size=5), limit=st.sampled_from([1, 3, None]))
    def ask(self, question: list[str], limit: int | None) -> None:
        assert_as_rebuilt(self.index, self.stories, question, limit)

    @invariant()
    def holds_what_is_there(self) -> None:
        assert self.index.stories == list(self.stories)
        assert len(self.index) == sum(map(len, self.stories.values()))
        assert_as_rebuilt(self.index, self.stories, ["a", "b"])
        held = sum("a" in document for documents in self.stories.values() for document in documents)
        assert self.index.document_frequency("a") == held


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def news(rng: random.Random, count: int, size: int) -> dict[str, Documents]:
    words = [f"w{number}" for number in range(2000)]
    weights = [1 / (rank + 1) for rank in range(2000)]
    return {
        f"{rng.random()}": [rng.choices(words, weights, k=rng.randint(1, 25)) for _ in range(size)]
        for _ in range(count)
    }


@pytest.fixture
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let corpora that are made in no time have common terms and bounded searches."""
    monkeypatch.setattr(build, "ROWS_FROM", 4096)
    monkeypatch.setattr(search, "PRUNE_FROM", 4096)


@pytest.mark.usefixtures("small_is_large")
def test_a_large_index_keeps_its_scores_while_stories_come_and_go() -> None:
    """Large enough for bounded searches, whose bounds were made when the mean length was another."""
    rng = random.Random(8)
    stories = news(rng, 300, 20)
    index = LivingIndex(background=False)
    index.extend_terms(stories.items())
    for round_ in range(4):
        added = news(rng, 5, 20) if round_ % 2 else {f"long {round_}": [["w1", "w2", "w900"] * 400] * 20}
        index.extend_terms(added.items())
        stories |= added
        for name in rng.sample(sorted(stories), 20):
            index.remove(name)
            del stories[name]
        for question in (["w0", "w1", "w40"], ["w900", "w3"], ["w1500", "w300"]):
            assert_as_rebuilt(index, stories, question, 10)
    index.merge()
    assert_as_rebuilt(index, stories, ["w0", "w1", "w40"], 10)


@pytest.mark.usefixtures("small_is_large")
def test_all_the_best_may_have_been_removed() -> None:
    stories: dict[str, Documents] = {f"{at}": [["x", f"w{at % 700}"], ["y", "z"]] for at in range(2500)}
    stories["best"] = [["w1"]] * 60
    index = LivingIndex(background=False)
    index.extend_terms(stories.items())
    index.remove("best")
    del stories["best"]
    assert_as_rebuilt(index, stories, ["w1"], 3)


def test_a_story_can_be_asked_for_as_soon_as_it_is_added() -> None:
    index = LivingIndex()
    index.add("bridge", ["The mayor opened the bridge.", "It rained."])
    index.add("storm", ["A storm closed the road.", "Nobody was hurt."])
    assert [hit[:2] for hit in index.search("storms")] == [("storm", 0)]
    assert "storm" in index
    index.remove("storm")
    assert index.search("storms") == []
    assert "storm" not in index


def test_a_saved_index_lives_on(tmp_path: Path) -> None:
    stories: dict[str, Documents] = {"x": [["a", "b"], ["c"]], "y": [["a"], ["b", "d"]], "z": [["d"]]}
    index = LivingIndex(background=False)
    for name, documents in stories.items():
        index.extend_terms([(name, documents)])
    index.remove("y")
    index.save(tmp_path / "x")
    opened = LivingIndex.open(tmp_path / "x", background=False)
    assert opened.stories == ["x", "z"]
    opened.extend_terms([("y", stories["y"])])
    opened.remove("x")
    opened.compact()
    left = {"z": stories["z"], "y": stories["y"]}
    for question in (["a", "b"], ["d"], ["c"]):
        assert_as_rebuilt(opened, left, question)


def test_an_empty_index_can_be_saved(tmp_path: Path) -> None:
    LivingIndex().save(tmp_path / "x")
    assert LivingIndex.open(tmp_path / "x").search("word") == []


def test_an_index_of_paragraphs_is_not_one_of_stories(tmp_path: Path) -> None:
    Bm25Index(["text"]).save(tmp_path / "x")
    with pytest.raises(IndexFileError, match="an index of paragraphs, not of stories"):
        LivingIndex.open(tmp_path / "x")


def test_a_stranger_cannot_be_removed() -> None:
    with pytest.raises(KeyError, match="nobody"):
        LivingIndex().remove("nobody")


def test_two_stories_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two stories of one name"):
        LivingIndex().extend_terms([("x", [["a"]]), ("x", [["b"]])])


def test_one_may_ask_while_others_add_and_segments_are_merged() -> None:
    index = LivingIndex()
    index.extend_terms([("always", [["a", "always"], ["b"], ["c"]])])
    wrong: list[object] = []

    def ask() -> None:
        while not done.is_set():
            found = [hit[:2] for hit in index.search_terms(["always"])]
            if found != [("always", 0)]:
                wrong.append(found)

    done = threading.Event()
    reader = threading.Thread(target=ask)
    reader.start()
    for at in range(150):
        index.extend_terms([(f"{at}", [["b", f"{at}"], ["c"]])])
        if at % 3 == 0:
            index.remove(f"{at}")
    done.set()
    reader.join()
    index.merge()
    assert wrong == []
    assert len(index) == 3 + 100 * 2
    assert len(index._snapshot.segments) <= living.MOST_SEGMENTS


def test_what_is_removed_while_it_is_merged_stays_removed() -> None:
    index = LivingIndex(background=False)
    for name in "xyz":
        index.extend_terms([(name, [["a", name], ["b"]])])
    before = index._snapshot.segments
    index.remove("y")
    index._replace(before, living.merged(before))
    assert index.stories == ["x", "z"]
    assert_as_rebuilt(index, {name: [["a", name], ["b"]] for name in "xz"}, ["a", "y"])


def segment(size: int, removed: int = 0) -> Segment:
    whole = Segment.of([(f"{at}", [["a"]]) for at in range(size)], 1.5, 0.75)
    for at in range(removed):
        whole, _ = whole.without(f"{at}")
    return whole


@pytest.mark.parametrize(
    ("sizes", "merged_from"),
    [
        pytest.param([1000], None, id="one"),
        pytest.param([1] * 8, None, id="few"),
        pytest.param([1] * 9, 0, id="many equals"),
        pytest.param([1000] + [1] * 8, 1, id="the old one is left alone"),
        pytest.param([500, *[30] * 3, *[1] * 6], 1, id="those of the next size as well"),
    ],
)
def test_the_youngest_are_merged(sizes: list[int], merged_from: int | None) -> None:
    segments = [segment(size) for size in sizes]
    assert list(due(segments)) == ([] if merged_from is None else segments[merged_from:])


def test_a_segment_of_which_little_is_left_is_written_anew() -> None:
    segments = [segment(10), segment(10, removed=3)]
    assert list(due(segments)) == segments[1:]
