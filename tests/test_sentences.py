"""Sentence spans: where a full stop ends a sentence, and where it does not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.sentences import sentences

TABLE = [
    ("plain", "It rained. Nobody came.", ["It rained.", "Nobody came."]),
    ("title", "Mr. Roe met Sen. Poe. Gen. Low left.", ["Mr. Roe met Sen. Poe.", "Gen. Low left."]),
    ("initial", "J. P. Marsh came. So did K. Lind.", ["J. P. Marsh came.", "So did K. Lind."]),
    ("acronym goes on", "The U.S. Senate rose.", ["The U.S. Senate rose."]),
    ("acronym ends", "He moved to the U.S. The rest stayed.", ["He moved to the U.S.", "The rest stayed."]),
    ("the pronoun I", "So did I. Nobody else did.", ["So did I.", "Nobody else did."]),
    ("number", "No. 3 won by 2.5 points. No. They lost.", ["No. 3 won by 2.5 points.", "No.", "They lost."]),
    ("no at the end", "She said no. Nobody asked why.", ["She said no.", "Nobody asked why."]),
    ("month", "On Feb. 3 it snowed. It began in Jan. The thaw came.", 3),
    ("word, not month", "The cat sat. Ruth ran.", ["The cat sat.", "Ruth ran."]),
    ("closing mark", "“We wait.” The crowd cheered.", ["“We wait.”", "The crowd cheered."]),
    ("question inside", "“Shall we wait?” she asked. Nobody spoke.", ["“Shall we wait?” she asked.", "Nobody spoke."]),
    ("straight marks", 'He wept. "Go on," she said.', ["He wept.", '"Go on," she said.']),
    ("bracket", "He left (at noon.) She stayed.", ["He left (at noon.)", "She stayed."]),
    ("ellipsis", "We waited… Then it began... Nobody slept", ["We waited…", "Then it began...", "Nobody slept"]),
    ("emoji", "It is done. 🎉 Hooray!", ["It is done.", "🎉 Hooray!"]),
    ("space around", "  One.   Two.  ", ["One.", "Two."]),
    ("nothing", " \t ", []),
    ("empty", "", []),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_sentences(text: str, expected: list[str] | int) -> None:
    """A row's text falls into these sentences (or this many)."""
    found = [text[start:end] for start, end in sentences(text)]
    assert (len(found) if isinstance(expected, int) else found) == expected


@given(st.text(alphabet=st.sampled_from("aB I.!?…”’\"' ()[\n\u2028🎉1"), max_size=80))
def test_spans_lose_no_character(text: str) -> None:
    """Whatever the punctuation, the spans are in order and hold every character that is not space."""
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
