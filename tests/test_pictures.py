"""The README's picture shows what the bot answers today."""

import xml.etree.ElementTree as ElementTree

from tests.pictures.conversation import PICTURE, draw
from tests.pictures.metrics import Run, wrap


def test_the_picture_is_up_to_date() -> None:
    """Else run `python -m tests.pictures.conversation`."""
    assert PICTURE.read_text(encoding="utf-8") == draw()


def test_the_picture_is_well_formed_and_says_what_it_shows() -> None:
    """A reader who does not see it hears a label; no address is fetched by it."""
    root = ElementTree.fromstring(draw())
    assert root.attrib["aria-label"].startswith("Two chats")
    assert not [element for element in root.iter() if "href" in " ".join(element.attrib)]


def test_rows_break_at_spaces_and_keep_every_word() -> None:
    """Styles run on over a break."""
    rows = wrap([Run("one two "), Run("three four", bold=True), Run(" five")], 10, 60)
    assert len(rows) > 1
    assert "".join(run.text for row in rows for run in row) == "one two three four five"
    assert all(sum(run.width(10) for run in row) <= 65 for row in rows)
