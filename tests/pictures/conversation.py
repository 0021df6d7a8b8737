"""Draws the README's picture: real questions, and what the bot really answers from the stories in `seeds/`.

Run `python -m tests.pictures.conversation` in the project's folder; it writes `tests/pictures/conversation.svg`.
"""

from collections.abc import Sequence
from pathlib import Path

from bot.conversation import Conversation, Place
from bot.stories import load_folder
from retrieval import Library
from tests.pictures.bubbles import GAP, STYLE, WIDEST, bubble, question

HERE = Path(__file__).parent
PICTURE = HERE / "conversation.svg"
SEEDS = HERE.parent.parent / "seeds"

PRIVATE = ("what did O'Brien say about the gift?", "who is he?")
GROUP = (
    "@storybot what did bolten say about pressure?",
    "@storybot what did Nancy Pelosi say?",
    "@storybot when did the talks break off?",
)
MARGIN, HEAD = 18.0, 46.0
COLUMN = WIDEST + 2 * MARGIN + 30


def draw() -> str:
    """Return the picture as SVG: a private chat, and a group in which the bot is mentioned."""
    conversation = Conversation(Library(load_folder(SEEDS)[0]))
    chats = [("storybot", "private chat", PRIVATE, False), ("Newsroom", "group, 14 members", GROUP, True)]
    columns = [
        _chat(conversation, number, questions, is_group) for number, (_, _, questions, is_group) in enumerate(chats)
    ]
    height = max(height for _, height in columns) + MARGIN
    drawn = []
    for number, ((title, below, _, _), (inside, _)) in enumerate(zip(chats, columns, strict=True)):
        x = number * (COLUMN + 20)
        drawn.append(f'<g transform="translate({x:.0f} 0)">{_room(title, below, height)}{inside}</g>')
    width = 2 * COLUMN + 20
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" role="img" aria-label="Two chats with storybot: it answers with the story’s own words">'
        f"<style>{STYLE}</style>{''.join(drawn)}</svg>\n"
    )


def _room(title: str, below: str, height: float) -> str:
    return (
        f'<rect class="room" width="{COLUMN}" height="{height:.1f}" rx="20"/>'
        f'<path class="head" d="M0 {HEAD} V20 Q0 0 20 0 H{COLUMN - 20} Q{COLUMN} 0 {COLUMN} 20 V{HEAD} Z"/>'
        f'<text class="name" x="{MARGIN}" y="21" font-size="15">{title}</text>'
        f'<text class="soft" x="{MARGIN}" y="38" font-size="12">{below}</text>'
    )


def _chat(conversation: Conversation, chat: int, questions: Sequence[str], is_group: bool) -> tuple[str, float]:
    """Return questions and their answers, drawn one below the other, and where they end."""
    drawn, top = [], HEAD + 14
    for text in questions:
        inside, height = question(text, COLUMN - MARGIN, top)
        drawn.append(inside)
        top += height + GAP
        reply = conversation.ask(text.removeprefix("@storybot "), Place(chat, None, 0), short=is_group)
        inside, height = bubble(reply, MARGIN, top)
        drawn.append(inside)
        top += height + GAP + 4
    return "".join(drawn), top


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
