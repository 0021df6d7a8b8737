"""Whole pages: the body is kept, the furniture goes, the headline and the outlet are found."""

from pathlib import Path

import pytest

from retrieval import Story
from tests.pages import NAMES, sample

SEED = Path(__file__).parents[1] / "seeds" / "white-house-north-korea-talks.txt"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_its_article(name: str) -> None:
    """Every body paragraph, nothing else but crossheads, in the page’s order, and the headline."""
    page = sample(name)
    story = Story.load(page.path)
    assert [p.text for p in story.paragraphs if p.text not in page.either] == page.paragraphs
    assert story.title == page.headline
    assert story.origin.outlet == page.outlet


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
