"""Files of stories: headers and sidecars, what is refused and in which words, and a folder where some are bad."""

from datetime import date
from pathlib import Path

import pytest

from retrieval import Story, StoryError, read_folder

ARTICLE = """Ferry fares rise by a quarter

Fares on the Gull Point ferry will rise by a quarter in July, the port said on Monday.

“Diesel does not wait for us,” said harbor master Ida Lund.
"""
HEADER = """---
title: "Ferry fares: up again"
url: https://example.org/ferry?x=1
publisher: The Gull Point Echo
author: [Ann Poe, Ben Roe]
date: 2024-03-05
mood: grim
---

"""
BAD_HEADERS = [
    ("no web address", "url: javascript:alert(1)", "url should be a web address like https://example.org/story"),
    ("no host", "url: https:///story", "url should be a web address"),
    ("a password in it", "url: https://a:b@example.org/", "url should be a web address"),
    ("no date", "date: last Tuesday", "date should be a date like 2024-03-05, not 'last Tuesday'"),
    ("no such day", "date: 2024-13-45", "date should be a date like 2024-03-05"),
    ("a list for a title", "title: [a, b]", "title should be text on one line, not a list"),
    ("groups in a title", "title: {a: b}", "title should be text on one line, not a group of fields"),
    ("no YAML", "title: a: b: c", "line 1 of the header is not YAML; put a value with a colon in quotes"),
    ("an alias", "a: &a [x]\ntitle: *a", "write the value out"),
    ("deeply nested", "title: " + "[" * 5000, "header is not YAML"),
    ("a long title", "title: " + "x" * 501, "title is 501 characters long; at most 500"),
    ("half a character", 'title: "Fares \\ud83d up"', "title holds half a character, such as \\ud83d"),
]
BAD_FILES = [
    ("empty", b"", "empty"),
    ("blank", b"\xef\xbb\xbf \r\n\r\n", "empty"),
    ("binary", b"\x89PNG\r\n\x1a\n\x00\x00", "binary, not text"),
    ("pdf", b"%PDF-1.7\n1 0 obj", "binary, not text"),
    ("latin-1", "Señor Núñez llegó.".encode("latin-1"), "not UTF-8 (byte 3)"),
    ("html", b"<!DOCTYPE html><html><body>Hello there.</body></html>", "HTML, not text"),
    ("furniture alone", b"Skip to content\n\nMenu\n\nShare on Facebook\n", "no paragraph of a story in it"),
    ("a headline alone", b"Ferry fares rise by a quarter\n", "no paragraph of a story in it"),
    ("huge", b"x" * (1024 * 1024 + 1), "over 1 MB"),
]


def written(path: Path, text: str) -> Path:
    """Write a file and return its path."""
    path.write_text(text, encoding="utf-8")
    return path


def test_front_matter_tells_where_a_story_comes_from(tmp_path: Path) -> None:
    """Title, URL, outlet, byline and date are taken; a field that means nothing here is left alone."""
    story = Story.load(written(tmp_path / "ferry.md", HEADER + ARTICLE))
    assert (story.name, story.title) == ("ferry", "Ferry fares: up again")
    assert len(story.paragraphs) == 2
    origin = story.origin
    assert (origin.url, origin.outlet) == ("https://example.org/ferry?x=1", "The Gull Point Echo")
    assert (origin.byline, origin.published) == ("Ann Poe, Ben Roe", date(2024, 3, 5))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ferry.json", '{"headline": "H", "url": "http://example.org/a", "author": {"name": "Ann Poe"}, "x": [1]}'),
        ("ferry.yaml", "headline: H\nsource: http://example.org/a\nauthor: Ann Poe\noutlet: null\n"),
    ],
    ids=["json", "yaml"],
)
def test_a_sidecar_tells_where_a_story_comes_from(tmp_path: Path, name: str, text: str) -> None:
    """A file of the same name with .json, .yaml or .yml is the story’s data."""
    written(tmp_path / name, text)
    story = Story.load(written(tmp_path / "ferry.txt", ARTICLE))
    assert (story.title, story.origin.url, story.origin.byline) == ("H", "http://example.org/a", "Ann Poe")
    assert story.origin.outlet is None


def test_front_matter_goes_before_the_sidecar(tmp_path: Path) -> None:
    """Where both tell a field, the story’s own header counts; the rest comes from the sidecar."""
    written(tmp_path / "ferry.yml", "title: From beside\nauthor: By Ann Poe\n")
    story = Story.load(written(tmp_path / "ferry.txt", f"---\ntitle: From above\n---\n{ARTICLE}"))
    assert (story.title, story.origin.byline) == ("From above", "Ann Poe")


def test_a_rule_of_dashes_is_no_header() -> None:
    """Dashes above and below a text that is no list of fields are part of the page."""
    story = Story.from_text(f"---\n{ARTICLE}\n---\nThe port is old.\n", "ferry")
    assert [p.text for p in story.paragraphs][-1] == "The port is old."


@pytest.mark.parametrize(("header", "message"), [row[1:] for row in BAD_HEADERS], ids=[row[0] for row in BAD_HEADERS])
def test_a_bad_header_is_refused_with_what_would_be_right(tmp_path: Path, header: str, message: str) -> None:
    """The line names the file and the field."""
    path = written(tmp_path / "ferry.txt", f"---\n{header}\n---\n{ARTICLE}")
    with pytest.raises(StoryError) as refused:
        Story.load(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("data", "message"), [row[1:] for row in BAD_FILES], ids=[row[0] for row in BAD_FILES])
def test_a_bad_file_is_refused_in_one_line_and_the_others_load(tmp_path: Path, data: bytes, message: str) -> None:
    """A folder gives the good stories and a line for the bad one, which names it."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    written(tmp_path / "ferry.txt", ARTICLE)
    shelf = read_folder(tmp_path)
    assert [story.name for story in shelf.stories] == ["ferry"]
    assert len(shelf.problems) == 1
    assert shelf.problems[0].startswith(f"{bad}: {message}")
    assert "\n" not in shelf.problems[0]


def test_a_folder_gives_every_file_but_hidden_ones_and_sidecars(tmp_path: Path) -> None:
    """Whatever a file’s ending, it is a story; a sidecar without its story, and a second story of a name, are told."""
    for name in ("b.txt", "a", "c.md", "c.txt", ".hidden"):
        written(tmp_path / name, ARTICLE)
    written(tmp_path / "a.json", '{"outlet": "The Echo"}')
    written(tmp_path / "lost.json", "{}")
    shelf = read_folder(tmp_path)
    assert [(story.name, story.origin.outlet) for story in shelf.stories] == [
        ("a", "The Echo"),
        ("b", None),
        ("c", None),
    ]
    assert shelf.problems == (
        f"{tmp_path / 'lost.json'}: a sidecar without its story",
        f"{tmp_path / 'c.txt'}: another story is called c, too; give the file another name",
    )


def test_a_missing_folder_or_file_is_told_in_one_line(tmp_path: Path) -> None:
    """No traceback for a path that is not there."""
    assert read_folder(tmp_path / "none").problems[0].startswith(f"{tmp_path / 'none'}: cannot be read as a folder")
    with pytest.raises(StoryError, match="cannot be read"):
        Story.load(tmp_path / "none.txt")


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    """What Windows Notepad calls “Unicode”."""
    path = tmp_path / "ferry.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode("utf-16"))
    assert len(Story.load(path).paragraphs) == 2
