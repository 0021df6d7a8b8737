"""A folder of many stories is read once; what is kept answers as the files do, whatever happens in between."""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.stories import load_library
from retrieval import Answer, Library, Story, StoryError
from retrieval.archive import Archive, open_archive
from retrieval.archive.record import Record, read_file
from retrieval.errors import ArchiveError
from retrieval.stories.collection import Collection

SYLLABLES = "bar den fos gul hem kip lor mun pel sto".split()


def surname(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()


def page(number: int) -> str:
    name = surname(number)
    return (
        f"{name} mill to open again\n\n"
        f"The water mill of {name} will grind flour again after forty years, its owners say.\n\n"
        f"“The wheel turned on the first try,” miller Ines {name} told reporters on Friday.\n\n"
        f"Repairs cost {number + 300} pounds, which the parish paid.\n"
    )


QUESTIONS = [
    f"what did {surname(7)} say?",
    f"who is Ines {surname(11)}?",
    f"what did {surname(3)} say in the {surname(3)} mill story?",
    "how much did the repairs cost?",
    "who said “the wheel turned”?",
    "what did Oduya say?",
]


class Reading:
    """Notes which files are read."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.files: list[str] = []
        self._stop_after = stop_after

    def __call__(self, path: Path) -> Record:
        if len(self.files) == self._stop_after:
            raise KeyboardInterrupt
        self.files.append(path.stem)
        return read_file(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stories"
    made.mkdir()
    for number in range(40):
        (made / f"mill {number:02}.txt").write_text(page(number), encoding="utf-8")
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "of storybot"


def opened(folder: Path, cache: Path, read: Reading | None = None) -> Archive:
    return open_archive(folder, cache, read=read or Reading())


def told(answer: Answer) -> object:
    passages = [(p.story.name, p.story.origin, p.paragraph, p.statements, p.sentence, p.score) for p in answer.passages]
    return passages, answer.speaker, answer.reason, answer.candidates, answer.suggestions


def answers(library: Library) -> list[object]:
    return [told(library.ask(question)) for question in QUESTIONS]


def direct(folder: Path) -> list[object]:
    return answers(Library([Story.load(path) for path in sorted(folder.iterdir())]))


def test_kept_stories_answer_as_the_files_do(folder: Path, cache: Path) -> None:
    first, second = Reading(), Reading()
    assert answers(Library.over(opened(folder, cache, first))) == direct(folder)
    assert answers(Library.over(opened(folder, cache, second))) == direct(folder)
    assert (len(first.files), len(second.files)) == (40, 0)


def test_a_story_comes_back_whole(folder: Path, cache: Path) -> None:
    (folder / "mill 05.yaml").write_text("date: 2024-03-05\noutlet: Mill News\nurl: https://mill.example/5\n")
    archive = opened(folder, cache)
    story, original = archive.story(5), Story.load(folder / "mill 05.txt")
    assert story == original
    assert story.reading == original.reading
    assert list(archive.identified(frozenset({"mill", "news", "march"}))) == [5]


def test_a_story_that_names_nobody_so_is_not_looked_into(folder: Path, cache: Path) -> None:
    """The word stands there as a name of nobody; the cast is kept apart from what is said."""
    (folder / "mill 90.txt").write_text(
        f"A sail\n\nThe sail of the {surname(7).lower()} {surname(7).lower()} mill was torn.\n"
    )
    archive = opened(folder, cache)
    question = QUESTIONS[0]
    assert 40 in Collection(archive).holding(surname(7))
    expected = told(Library.over(archive).ask(question))
    archive.close()
    (kept,) = cache.glob("*.sqlite3")
    with closing(sqlite3.connect(kept)) as table, table:
        table.execute("UPDATE body SET statements = 'x' WHERE id <> 8")
        table.execute("UPDATE body SET figures = 'x' WHERE callings NOT LIKE ?", [f"%{surname(7).lower()}%"])
    library = Library.over(opened(folder, cache))
    assert told(library.ask(question)) == expected
    with pytest.raises(ArchiveError, match="empty the cache folder"):
        library.ask("who is quoted in the A sail story?")


def change(folder: Path) -> list[str]:
    (folder / "mill 03.txt").write_text(page(903), encoding="utf-8")
    return ["mill 03"]


def add(folder: Path) -> list[str]:
    (folder / "mill 99.txt").write_text(page(99), encoding="utf-8")
    return ["mill 99"]


def remove(folder: Path) -> list[str]:
    (folder / "mill 07.txt").unlink()
    return []


def add_sidecar(folder: Path) -> list[str]:
    (folder / "mill 11.yaml").write_text("title: A mill of another name\n")
    return ["mill 11"]


def touch(folder: Path) -> list[str]:
    os.utime(folder / "mill 11.txt", ns=(time.time_ns(), 1))
    return []


def change_all(folder: Path) -> list[str]:
    for number in range(40):
        (folder / f"mill {number:02}.txt").write_text(page(number + 400), encoding="utf-8")
    return [f"mill {number:02}" for number in range(40)]


@pytest.mark.parametrize("happens", [change, add, remove, add_sidecar, touch, change_all], ids=lambda f: f.__name__)
def test_only_what_has_changed_is_read(folder: Path, cache: Path, happens: object) -> None:
    opened(folder, cache).close()
    expected = happens(folder)  # type: ignore[operator]
    read = Reading()
    archive = opened(folder, cache, read)
    assert sorted(read.files) == expected
    fresh = Library.over(opened(folder, cache.with_name("another")))
    assert [len(a.passages) for a in map(Library.over(archive).ask, QUESTIONS)] == [
        len(a.passages) for a in map(fresh.ask, QUESTIONS)
    ]
    assert {story.name for story in Library.over(archive).stories} == {s.name for s in fresh.stories}
    again = Reading()
    opened(folder, cache, again)
    assert again.files == []


def test_a_start_that_is_killed_goes_on_where_it_was(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.archive.archive.COMMIT", 8)
    first, second = Reading(stop_after=20), Reading()
    with pytest.raises(KeyboardInterrupt):
        opened(folder, cache, first)
    assert answers(Library.over(opened(folder, cache, second))) == direct(folder)
    assert (len(first.files), len(second.files)) == (20, 40 - 16)


def test_a_bad_story_is_one_line_at_every_start(folder: Path, cache: Path) -> None:
    (folder / "scan.txt").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "lonely.json").write_text("{}")
    (folder / "mill 01.md").write_text(page(1), encoding="utf-8")
    first = opened(folder, cache)
    read = Reading()
    second = opened(folder, cache, read)
    assert len(first) == len(second) == 40
    assert read.files == []
    assert first.problems == second.problems
    assert [line.split(":")[0].rsplit("/", 1)[1] for line in first.problems] == ["mill 01.txt", "lonely", "scan.txt"]


@pytest.mark.parametrize("error", [MemoryError(), ModuleNotFoundError("no lexicon")], ids=lambda e: type(e).__name__)
def test_an_error_of_the_machine_is_no_fault_of_a_story(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fails(*_: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr("retrieval.stories.story.read", fails)
        with pytest.raises(type(error)) as raised:
            opened(folder, cache)
    assert "mill 00.txt" in raised.value.__notes__[0]
    read = Reading()
    archive = opened(folder, cache, read)
    assert (len(read.files), archive.problems) == (40, ())


def test_a_file_whose_name_is_no_text_costs_no_other(folder: Path, cache: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(page(50), encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    archive = opened(folder, cache)
    (line,) = archive.problems
    assert (len(archive), "caf" in line, line.isprintable()) == (40, True, True)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a database at all\n" * 999, id="foreign"),
        pytest.param(None, id="torn"),
    ],
)
def test_a_broken_cache_is_built_again(folder: Path, cache: Path, content: bytes | None) -> None:
    opened(folder, cache).close()
    (kept,) = cache.glob("*.sqlite3")
    for log in cache.glob("*.sqlite3-*"):
        log.unlink()
    kept.write_bytes(kept.read_bytes()[:9000] if content is None else content)
    read = Reading()
    archive = opened(folder, cache, read)
    assert len(read.files) == 40
    assert answers(Library.over(archive)) == direct(folder)
    assert len(archive.problems) == (content != b"")
    assert all("set aside" in line for line in archive.problems)


def test_a_broken_index_is_built_again_without_reading(folder: Path, cache: Path) -> None:
    opened(folder, cache).close()
    (index,) = cache.glob("*.index")
    index.write_bytes(index.read_bytes()[:-100])
    read = Reading()
    assert answers(Library.over(opened(folder, cache, read))) == direct(folder)
    assert read.files == []


def test_another_analysis_reads_again(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(folder, cache).close()
    monkeypatch.setattr("retrieval.archive.table._version_of_analysis", lambda: "another")
    read = Reading()
    assert answers(Library.over(opened(folder, cache, read))) == direct(folder)
    assert len(read.files) == 40
    assert len(list(cache.glob("*.index"))) == 1


def test_without_a_cache_folder_it_works_and_says_so(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    archive = opened(folder, tmp_path / "file" / "cache")
    assert answers(Library.over(archive)) == direct(folder)
    (line,) = archive.problems
    assert "STORYBOT_CACHE" in line


def test_a_start_beside_it_takes_nothing_away(folder: Path, cache: Path) -> None:
    running = Library.over(opened(folder, cache))
    before = direct(folder)
    change_all(folder)
    opened(folder, cache).close()
    assert answers(running) == before


def test_no_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="nowhere"):
        opened(tmp_path / "nowhere", tmp_path / "cache")


def test_all_cores_read_the_same(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.archive.intake.PARALLEL_FROM", 10)
    shown: list[str] = []

    def track(items: Iterable[object], total: int, label: str) -> Iterator[object]:
        for item in items:
            shown.append(f"{label} {total}")
            yield item

    archive = open_archive(folder, cache, track=track, workers=2)  # type: ignore[arg-type]
    assert answers(Library.over(archive)) == direct(folder)
    assert shown == ["Reading stories 40"] * 40 + ["Indexing stories 40"] * 40


@pytest.mark.parametrize(("files", "cached"), [(30, False), (31, True)])
def test_a_few_stories_need_no_cache(folder: Path, cache: Path, files: int, cached: bool) -> None:
    for path in sorted(folder.iterdir())[files:]:
        path.unlink()
    library, problems = load_library(folder, cache)
    assert (len(library.stories), problems, cache.exists()) == (files, [], cached)
