"""Whole pages: the body is kept, the furniture goes, the headline and the outlet are found."""

from pathlib import Path

import pytest

from retrieval import Story
from retrieval.page.blocks import read_blocks
from retrieval.page.repeats import without_repeats
from tests.pages import NAMES, UNSEEN, Sample, sample, samples

SEED = Path(__file__).parents[1] / "seeds" / "white-house-north-korea-talks.txt"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_its_article(name: str) -> None:
    """The body paragraphs, one at most lost, nothing else but crossheads, in the page’s order, and the headline."""
    page = sample(name)
    story = Story.load(page.path)
    kept = [p.text for p in story.paragraphs if p.text not in page.either]
    assert kept == [text for text in page.paragraphs if text in kept]
    assert len(kept) >= len(page.paragraphs) - 1
    assert story.title == page.headline
    assert story.origin.outlet == page.outlet


def test_all_pages_together_lose_no_paragraph_in_a_hundred() -> None:
    """One paragraph alone below the title of another story reads like that story's summary: it may be lost."""
    pages = list(map(sample, NAMES))
    assert sum(len(_kept(page) & set(page.paragraphs)) for page in pages) >= 0.99 * _size(pages)


def test_pages_by_authors_who_saw_no_rule() -> None:
    """Nearly all of the body, little furniture, and every headline."""
    pages = samples(UNSEEN)
    assert sum(len(_kept(page) & set(page.paragraphs)) for page in pages) >= 0.99 * _size(pages)
    assert sum(len(_kept(page) - {*page.paragraphs, *page.either}) for page in pages) <= 0.02 * _size(pages)
    assert [page.path.stem for page in pages if Story.load(page.path).title != page.headline] == []


def _kept(page: Sample) -> set[str]:
    return {paragraph.text for paragraph in Story.load(page.path).paragraphs}


def _size(pages: list[Sample]) -> int:
    return sum(len(page.paragraphs) for page in pages)


LINKED = [
    ("She told\nthe Herald\nthat it would fall, and nobody has crossed the bridge since.", 1),
    ("They asked for\na special law\n, with a term of ten years, in the spring session.", 1),
    (
        "The bus burned out on the hill near the school, according to\nFerry Fire District 4\nofficials.\nIt was late.",
        2,
    ),
    ("Local News\nThe bridge fell on Monday.", 2),
    ("The list:\na new roof;\na new floor, which will take until May.", 3),
]


@pytest.mark.parametrize(("text", "size"), LINKED, ids=[text[:20] for text, _ in LINKED])
def test_a_paragraph_cut_at_its_links_is_whole_again(text: str, size: int) -> None:
    assert len(read_blocks(text)) == size


def test_a_legal_line_within_a_story_does_not_end_it() -> None:
    page = sample("a-04", UNSEEN)
    assert _kept(page) >= set(page.paragraphs[-5:])


def test_the_first_story_has_eleven_paragraphs_and_tells_whose_reporting_it_is() -> None:
    """The story that ships: headline, outlet and credit are read off its own page."""
    story = Story.load(SEED)
    assert len(story.paragraphs) == 11
    assert story.title == (
        "White House tells North Korea they want to resume negotiations, national security adviser says"
    )
    assert story.origin.outlet == "KVIA ABC 7"
    assert story.origin.credits == ("Axios",)


def test_a_page_without_blank_lines_gives_the_same_article() -> None:
    """Some scrapers print one line a paragraph and no blank lines."""
    page = sample("local-tv")
    text = page.path.read_text(encoding="utf-8")
    packed = "\n".join(line for line in text.split("\n") if line.strip())
    assert Story.from_text(packed, "packed").paragraphs == Story.from_text(text, "spaced").paragraphs


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["“They just came and stayed,” Ann Roe said.", "“They just came and stayed.”", "— Ann Roe, grower"], 1),
        (
            [
                "He said that nobody had told them that a river ran there.",
                "nobody had told them that a river ran there",
            ],
            1,
        ),
        (["It fell.", "It fell on Monday, she said."], 2),
    ],
)
def test_what_is_pulled_out_of_a_paragraph_is_said_once(lines: list[str], kept: int) -> None:
    assert len(without_repeats(lines, "")) == kept


@pytest.mark.parametrize("line", ["A" * 3000 + "!", "Ab" * 1500 + "!", "A b " * 700 + "!", "A, " * 900 + "!"])
def test_no_line_below_a_pulled_quote_takes_long(line: str) -> None:
    """A line that could be a name is tried as one in one way only: the suite would not end otherwise."""
    quote = "“They just came and stayed.”"
    assert without_repeats([f"{quote} Ann Roe said.", quote, line], "") == [f"{quote} Ann Roe said.", line]
