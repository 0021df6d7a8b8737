"""Ten questions on each of nine whole pages, written before the answers were seen: nine in ten are answered right."""

import json
from pathlib import Path

import pytest

from retrieval import Answer, Library, Story

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.name.removesuffix(".questions.jsonl") for path in PAGES.glob("*.questions.jsonl"))


def _plain(name: object) -> str:
    return str(name).removeprefix("the ").casefold().replace("’", "'")


def _is_right(answer: Answer, case: dict[str, object]) -> bool:
    """Tell whether an answer is right: all passages of what somebody says, the first of a fact, none of a no."""
    numbers, wanted = [passage.paragraph.number for passage in answer.passages], case["want"]
    if not wanted:
        return not answer.found and not numbers
    if "speaker" in case and _plain(case["speaker"]) != _plain(answer.speaker and answer.speaker.name):
        return False
    return numbers == wanted if str(case["kind"]).startswith("speaker") else bool(numbers) and numbers[0] in wanted


@pytest.mark.parametrize("name", NAMES)
def test_a_page_answers(name: str) -> None:
    """A page as scraped is read, and at most one in ten questions about it is answered wrong."""
    library = Library([Story.from_text((PAGES / f"{name}.txt").read_text(encoding="utf-8"), name=name)])
    cases = [json.loads(line) for line in (PAGES / f"{name}.questions.jsonl").read_text(encoding="utf-8").splitlines()]
    wrong = [case["q"] for case in cases if not _is_right(library.ask(case["q"]), case)]
    assert len(wrong) <= len(cases) // 10, wrong
