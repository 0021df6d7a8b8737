"""Replies that stand still: welcome, help, the list of stories, a fault, no story."""

from collections.abc import Iterable
from pathlib import Path

from bot.replies import wording
from bot.replies.manuscript import Manuscript
from bot.replies.quoted import NEWEST, quoted_names
from bot.reply import Button, Reply
from retrieval import Library, Story

MOST_STORIES = 10
WELCOMING = 3
"""Stories that the welcome names."""
MOST_BUTTONS = 3


def welcome(library: Library) -> Reply:
    """Return the first words to a new reader: what the bot does, and three questions to try."""
    sheet = Manuscript()
    sheet.add("Ask me about a news story, and I answer in its own words: who said it, in which role, to whom.").line()
    if library.stories:
        sheet.add("Where the story does not tell, I say so.").line()
        _write_titles(sheet, library.stories[:WELCOMING])
        _write_rest(sheet, len(library.stories) - WELCOMING)
    else:
        sheet.add("I have no story yet.")
    return sheet.reply(_first_questions(library))


def what_to_ask(library: Library) -> Reply:
    """Return the reply to somebody who calls the bot and asks nothing."""
    buttons = _first_questions(library)
    if not buttons:
        return no_story()
    return Manuscript().add("What do you want to know? Reply with your question, or try one of these:").reply(buttons)


def help_text() -> Reply:
    """Return what can be asked, and where."""
    sheet = Manuscript()
    sheet.add("What you can ask").mark(0, sheet.end, "bold")
    for line in (
        "What did NAME say? What did NAME say about the talks?",
        "Who said the talks were over? Who is NAME?",
        "When, where, why, how many: ask as you would ask a person.",
        "What is the story about?",
        "After an answer: What else did she say? Why?",
    ):
        sheet.line().add(line)
    sheet.line().add("In a group, mention me, reply to me, or use /ask. /story shows what I have read.")
    return sheet.reply()


def story_card(library: Library) -> Reply:
    """Return which stories are loaded, whom they quote, and questions to ask them."""
    if not library.stories:
        return no_story()
    sheet = Manuscript()
    for story in library.stories[:MOST_STORIES]:
        _write_story(sheet, story)
    _write_rest(sheet, len(library.stories) - MOST_STORIES)
    return sheet.reply(_first_questions(library))


def fault(question: str = "") -> Reply:
    """Return the reply to a question that broke something: never its text; the question is kept, to ask again."""
    text = "Something went wrong on my side. Try again in a minute."
    again = [Button("Ask again", ask=question)] if question else []
    return Manuscript().add(text).reply(again, question)


def no_story(folder: str | Path | None = None) -> Reply:
    """Return the reply where nothing is loaded; `folder`: where the operator can put a story."""
    where = f" Whoever runs me can put one into the folder {wording.short(str(folder), 80)}." if folder else ""
    return Manuscript().add(f"I have no story yet.{where}").reply()


def _write_titles(sheet: Manuscript, stories: Iterable[Story]) -> None:
    for story in stories:
        sheet.line().add(wording.title(story, wording.LONGEST_HEADLINE), "bold")
        sheet.add(f" · {wording.name(story.origin.outlet)}" if story.origin.outlet else "")


def _write_rest(sheet: Manuscript, left: int) -> None:
    if left > 0:
        sheet.line().add(f"and {wording.count(left, 'more article')}.")


def _write_story(sheet: Manuscript, story: Story) -> None:
    _write_titles(sheet, [story])
    facts = [
        wording.day(story.origin.published) if story.origin.published else None,
        wording.name(story.origin.byline) if story.origin.byline else None,
        wording.count(len(story.paragraphs), "paragraph"),
    ]
    sheet.line().add(", ".join(filter(None, facts)))
    quoted = quoted_names([story])
    sheet.line().add(f"It quotes {wording.listing(quoted)}." if quoted else "It quotes nobody by name.").line()


def _first_questions(library: Library) -> list[Button]:
    """Return questions that the stories can answer: what the two most quoted people said, what it is about."""
    if not library.stories:
        return []
    said = [f"What did {name} say?" for name in quoted_names(library.stories[:NEWEST])[: MOST_BUTTONS - 1]]
    return [Button(wording.label(question), ask=question) for question in [*said, "What is the story about?"]]
