"""A saved index answers as the one that was saved, and a file that is not whole is refused by name."""

import random
import struct
from pathlib import Path

import pytest

from retrieval import Bm25Index, StorybotError
from retrieval.errors import IndexFileError
from retrieval.index import build, file, search

TEXTS = [
    "The mayor opened the bridge.",
    "A storm closed the bridge.",
    "“Nobody was hurt,” she said.",
    "",
    "Émile 🙂 ok",
]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "stories.index"
    Bm25Index(TEXTS).save(path)
    return path


def test_an_opened_index_is_the_saved_one(saved: Path) -> None:
    before, after = Bm25Index(TEXTS), Bm25Index.open(saved)
    for question in ("the bridge", "Who said nobody was hurt?", "émile", "unknown", ""):
        assert after.search(question) == before.search(question)
        assert list(after.get_scores(question.split())) == list(before.get_scores(question.split()))
    assert dict(after.idf) == before.idf
    assert dict(after.vocabulary) == dict(before.vocabulary)
    assert (len(after), after.avgdl, after.k1) == (len(before), before.avgdl, before.k1)
    assert after.document_frequency("bridg") == 2


def test_a_large_index_with_common_terms_is_the_saved_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "ROWS_FROM", 4096)
    monkeypatch.setattr(search, "PRUNE_FROM", 4096)
    rng = random.Random(2)
    words = [f"w{number}" for number in range(900)]
    before = Bm25Index.from_terms([rng.choices(words, range(900), k=9) + ["all"] * (at % 2) for at in range(5000)])
    before.save(tmp_path / "x")
    after = Bm25Index.open(tmp_path / "x")
    for _ in range(50):
        question = [*rng.choices(words, k=3), "all"]
        assert after.search_terms(question) == before.search_terms(question)


@pytest.mark.parametrize("texts", [[], [""]], ids=["no text", "an empty text"])
def test_an_index_without_terms_can_be_saved(texts: list[str], tmp_path: Path) -> None:
    Bm25Index(texts).save(tmp_path / "x")
    assert Bm25Index.open(tmp_path / "x").search("word") == []


def test_odd_terms_survive(tmp_path: Path) -> None:
    terms = ["", "\ud800", "\0", "ß" * 1000, "𝒳"]
    Bm25Index.from_terms([terms]).save(tmp_path / "x")
    assert dict(Bm25Index.open(tmp_path / "x").vocabulary) == {term: at for at, term in enumerate(terms)}


def test_what_is_mapped_cannot_be_written_to(saved: Path) -> None:
    with pytest.raises(ValueError, match="read-only"):
        Bm25Index.open(saved).postings.counts[:] = 0


@pytest.mark.parametrize("kept", [0, 5, 19, 40, 0.3, 0.7, -1], ids=lambda kept: f"up to {kept}")
def test_a_torn_file_is_refused_wherever_it_ends(saved: Path, kept: float) -> None:
    whole = saved.read_bytes()
    saved.write_bytes(whole[: int(kept * len(whole)) if isinstance(kept, float) else kept])
    with pytest.raises(IndexFileError, match=r"stories\.index: .*(build it again|give the path)"):
        Bm25Index.open(saved)


def test_every_changed_byte_of_a_small_index_is_noticed(saved: Path) -> None:
    """All that is not padding between the arrays."""
    whole = bytearray(saved.read_bytes())
    noticed = 0
    for at in range(0, len(whole), 11):
        whole[at] ^= 0x40
        saved.write_bytes(whole)
        whole[at] ^= 0x40
        try:
            Bm25Index.open(saved)
        except IndexFileError:
            noticed += 1
        else:
            assert whole[at] == 0
    assert noticed > 0.4 * len(whole) / 11


def test_verify_reads_what_open_leaves_unread(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "EAGER", 0)
    whole = saved.read_bytes()
    file.verify(saved)
    at = whole.rindex(b"bridg")
    saved.write_bytes(whole[:at] + b"B" + whole[at + 1 :])
    Bm25Index.open(saved)
    with pytest.raises(IndexFileError, match="damaged in its part “letters”"):
        file.verify(saved)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7 and much more of that kind", "not an index of storybot"),
        (struct.pack("<8sIII", file.MAGIC, file.VERSION + 1, 0, 0), f"this program reads {file.VERSION}"),
    ],
    ids=["foreign", "newer"],
)
def test_a_foreign_or_newer_file_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(StorybotError, match=message):
        Bm25Index.open(tmp_path / "x")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match="nowhere: the index cannot be read"):
        Bm25Index.open(tmp_path / "nowhere")


def test_an_open_index_is_not_disturbed_by_a_newer_one(saved: Path) -> None:
    opened = Bm25Index.open(saved)
    before = opened.search("the bridge")
    Bm25Index(["something else"]).save(saved)
    assert opened.search("the bridge") == before
    assert Bm25Index.open(saved).search("the bridge") == []


def test_a_failed_save_leaves_the_old_file_and_no_other(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left on device")

    before = saved.read_bytes()
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        Bm25Index(["new"]).save(saved)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]
