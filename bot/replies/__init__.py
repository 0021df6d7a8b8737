"""Which reply an answer gets; the wording itself stands in the files named after the replies."""

from dataclasses import replace
from pathlib import Path

from bot.replies import wording
from bot.replies.cards import fault, help_text, no_story, story_card, welcome, what_to_ask
from bot.replies.found import context_reply, found_reply
from bot.replies.pages import PRIVATE, Layout
from bot.replies.refusals import nothing_more, refusal, whom
from bot.reply import Reply
from retrieval import Answer, Reason

__all__ = [
    "fault",
    "help_text",
    "no_story",
    "nothing_more",
    "reply",
    "story_card",
    "taken_as",
    "welcome",
    "what_to_ask",
    "whom",
]


def reply(
    answer: Answer,
    *,
    page: int = 0,
    layout: Layout = PRIVATE,
    context: int | None = None,
    several: bool = False,
    folder: str | Path | None = None,
) -> Reply:
    """Return what a reader sees of an answer.

    `page`: which page of it, from 0; `layout`: how much at once; `context`: instead of the answer, what stands
    around its passage of this position; `several`: more than one story is loaded; `folder`: where stories belong.
    """
    if answer.reason is Reason.NO_STORY:
        return no_story(folder)
    if not answer.found:
        return refusal(answer, several)
    return found_reply(answer, page, layout) if context is None else context_reply(answer, context)


def taken_as(shown: Reply, question: str) -> Reply:
    """Return a reply that tells as which question a follow-up was taken: last, but above what leads to the buttons."""
    lines = shown.text.split("\n")
    lines.insert(len(lines) - lines[-1].endswith(":"), f"I took this as “{wording.echo(question)}?”")
    return replace(shown, text="\n".join(lines))
