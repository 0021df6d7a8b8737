"""From a reply to what Telegram sends: text, entities in UTF-16 units, buttons with opaque data, all within limits."""

from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot.reply import Button, Reply, Span, Style

MAX_UNITS = int(MessageLimit.MAX_TEXT_LENGTH)
MAX_ENTITIES = int(MessageLimit.MESSAGE_ENTITIES)
ROW_WIDTH = 36
"""Characters of labels that fit side by side on a phone."""

_TYPES: dict[Style, str] = {
    "bold": MessageEntityType.BOLD,
    "italic": MessageEntityType.ITALIC,
    "quote": MessageEntityType.BLOCKQUOTE,
    "fold": MessageEntityType.EXPANDABLE_BLOCKQUOTE,
    "link": MessageEntityType.TEXT_LINK,
}


@dataclass(frozen=True)
class Content:
    """What a message is made of."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None


def render(reply: Reply, token: str | None) -> Content:
    """Render a reply; its buttons carry the token of the answer (without one, only links are left)."""
    reply = fit(reply)
    entities = [_entity(span) for span in sorted(reply.spans, key=lambda s: (s.start, -s.end))]
    in_units = MessageEntity.adjust_message_entities_to_utf_16(reply.text, entities[:MAX_ENTITIES])
    return Content(reply.text, tuple(in_units), keyboard(reply, token))


def fit(reply: Reply) -> Reply:
    """Cut a reply to what one message holds and its marks to the words; pages keep replies far below this.

    >>> fit(Reply("  so 🙂 ", (Span(0, 6, "bold"),))).spans
    (Span(start=0, end=4, style='bold', url=None),)
    """
    text = reply.text.encode("utf-8", "replace").decode("utf-8")
    shift = len(text) - len(text.lstrip())
    text = _cut(text.strip())
    spans = (_inside(replace(span, start=span.start - shift, end=span.end - shift), text) for span in reply.spans)
    return replace(reply, text=text, spans=tuple(span for span in spans if span.start < span.end))


def asks(reply: Reply) -> tuple[str, ...]:
    """Return the questions of a reply's buttons, in the order in which the buttons' data count them."""
    return tuple(button.ask for button in reply.buttons if button.ask is not None)


def keyboard(reply: Reply, token: str | None) -> InlineKeyboardMarkup | None:
    """Lay buttons out: a question on a row of its own, the others side by side as far as they fit."""
    rows: list[list[InlineKeyboardButton]] = []
    questions, width = 0, ROW_WIDTH
    for button in reply.buttons:
        key = _key(button, token, questions)
        questions += button.ask is not None
        if key is None:
            continue
        width = ROW_WIDTH if button.ask is not None else width + len(button.label)
        if width >= ROW_WIDTH or not rows:
            rows.append([])
            width = len(button.label) if button.ask is None else ROW_WIDTH
        rows[-1].append(key)
    return InlineKeyboardMarkup(rows) if rows else None


def _key(button: Button, token: str | None, question: int) -> InlineKeyboardButton | None:
    if button.url is not None:
        return InlineKeyboardButton(button.label, url=button.url)
    if token is None:
        return None
    numbers = {"page": button.page, "context": button.context, "ask": question}
    kind, number = next((kind, number) for kind, number in numbers.items() if number is not None)
    return InlineKeyboardButton(button.label, callback_data=f"{token}.{kind}.{number}")


def _entity(span: Span) -> MessageEntity:
    return MessageEntity(_TYPES[span.style], span.start, span.end - span.start, url=span.url)


def _inside(span: Span, text: str) -> Span:
    """Clamp a span to the text and take the white space off its edges: the server moves such marks, or drops them."""
    start, end = max(span.start, 0), min(max(span.end, 0), len(text))
    stretch = text[start:end]
    return replace(span, start=start + len(stretch) - len(stretch.lstrip()), end=start + len(stretch.rstrip()))


def _cut(text: str) -> str:
    """Cut at the last line, or else word, that leaves room for an ellipsis; never inside a character."""
    if _units(text) <= MAX_UNITS:
        return text
    head = text.encode("utf-16-le")[: (MAX_UNITS - 2) * 2].decode("utf-16-le", "ignore")
    line = head.rfind("\n\n")
    word = max(head.rfind(" "), head.rfind("\n"))
    keep = line if line > len(head) // 2 else word if word > len(head) // 2 else len(head)
    return head[:keep].rstrip() + "\n…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
