"""Whether a message is meant for the bot, and what it asks. Pure: Telegram's values in, words out."""

import re
from collections.abc import Iterator

from telegram import Message, MessageEntity, User

from retrieval.questions.question import Kind, understand

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<bot>[A-Za-z0-9_]+))?(?:\s+(?P<rest>.*))?", re.DOTALL)
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_WHO_SAID_THIS = re.compile(r"who\s+(?:said|says)\s+(?:this|that|it|so|these|those)(?:\s+words?)?\W*", re.IGNORECASE)
_POINTING = frozenset(
    "a about answer any anybody anyone bot can check could do does for he hello help her hey hi him idea is it its know"
    " me my of ok on one our please pls plz question reply respond she tell that their them these they this those"
    " thoughts thx to true us we what what's whats will would you your here above".split()
)
"""Words that by themselves ask nothing, but point at the message that is replied to: "can you answer this please"."""


def asked(message: Message, me: User) -> str | None:
    """Return what a message asks the bot: "" if it calls the bot and asks nothing, None if it is not for the bot."""
    if not by_a_person(message, me):
        return None
    words = _private(message, me) if message.chat.type == message.chat.PRIVATE else _called(message, me)
    return None if words is None else _with_target(words, message, me)


def by_a_person(message: Message, me: User) -> bool:
    """Tell people (also anonymous admins and channels) from other bots, our own inline results and automatic posts."""
    by_bot = bool(message.from_user and message.from_user.is_bot and not message.sender_chat)
    ours = bool(message.via_bot and message.via_bot.id == me.id)
    return not (by_bot or ours or message.is_automatic_forward)


def deserves_help(message: Message) -> bool:
    """Tell what in private is answered with help: what holds no question (a sticker, an unknown command)."""
    alone = message.chat.type == message.chat.PRIVATE and not message.via_bot
    part_of_album = message.media_group_id is not None and not message.caption
    return alone and not part_of_album


def person(message: Message) -> int:
    """Return who speaks: the chat in whose name it is (anonymous admins, channels share one user id), else the user."""
    if message.sender_chat:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else message.chat.id


def topic(message: Message) -> int | None:
    """Return the topic of a message; a thread id that only marks a chain of replies is none."""
    return message.message_thread_id if message.is_topic_message else None


def _private(message: Message, me: User) -> str | None:
    text, command = _text(message), _COMMAND.fullmatch(_text(message))
    if command:
        return _ask_command(command, me)
    return _without_calls(message, me) if text else None


def _called(message: Message, me: User) -> str | None:
    """Return the words of a message in a group that calls the bot, None if it does not: there, silence is the rule."""
    command = _COMMAND.fullmatch(_text(message))
    if message.forward_origin or not _text(message):
        return None
    if command:
        return _ask_command(command, me)
    words = _without_calls(message, me)
    if any(_calls(message, me)):
        return words
    return words if _answers_me(message, me) and not _is_courtesy(words) else None


def _ask_command(command: re.Match[str], me: User) -> str | None:
    to_me = command["bot"] is None or command["bot"].casefold() == (me.username or "").casefold()
    return (command["rest"] or "").strip() if to_me and command["name"].casefold() == "ask" else None


def _answers_me(message: Message, me: User) -> bool:
    """Tell a reply to the bot; the first message of a topic that the bot opened is none, nor is a word to a third."""
    to = message.reply_to_message
    if not to or not to.from_user or to.from_user.id != me.id or to.forum_topic_created:
        return False
    first = next(iter(message.entities), None)
    to_a_third = first and first.offset == 0 and first.type in (MessageEntity.MENTION, MessageEntity.TEXT_MENTION)
    return not to_a_third


def _is_courtesy(words: str) -> bool:
    """Tell "thanks" and a thumb under an answer: nobody in a group wants them answered."""
    return not _WORD.search(words) or understand(words).kind is Kind.GREETING


def _with_target(words: str, message: Message, me: User) -> str:
    """Let words that only point ("what about this?") stand for what they point at, if there is such a thing."""
    target = _target(message, me)
    if not target:
        return words
    if _WHO_SAID_THIS.fullmatch(words):
        return f"who said “{target}”?"
    pointing = all(word in _POINTING for word in _WORD.findall(words.casefold()))
    return target if pointing else words


def _target(message: Message, me: User) -> str:
    """Return the fragment that somebody chose to quote, or the message replied to unless it is the bot's own."""
    if message.quote and message.quote.is_manual:
        return _clean(message.quote.text)
    to = message.reply_to_message
    if to and not (to.from_user and to.from_user.id == me.id):
        command = _COMMAND.fullmatch(_text(to))
        return _clean(command["rest"] or "") if command else _without_calls(to, me)
    return _clean(message.quote.text) if message.quote and message.external_reply else ""


def _calls(message: Message, me: User) -> Iterator[tuple[int, int]]:
    """Yield where a message names the bot: UTF-16 offsets."""
    name = f"@{me.username}".casefold()
    if not message.entities and not message.caption_entities:  # the official server marks them, others do not always
        for found in re.finditer(rf"(?<![\w@]){re.escape(name)}(?!\w)", _text(message), re.IGNORECASE):
            yield _units(_text(message)[: found.start()]), _units(_text(message)[: found.end()])
    types: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    for entity, printed in {**message.parse_entities(types), **message.parse_caption_entities(types)}.items():
        if (entity.user.id == me.id) if entity.user else (printed.casefold() == name):
            yield entity.offset, entity.offset + entity.length


def _without_calls(message: Message, me: User) -> str:
    raw = _text(message).encode("utf-16-le", "surrogatepass")
    for start, end in sorted(_calls(message, me), reverse=True):
        raw = raw[: start * 2] + raw[end * 2 :]
    words = re.sub(r"\s+(?=[,.;:?!])", "", _clean(raw.decode("utf-16-le", "ignore")))
    return re.sub(r"[,;:]+(?=[.?!]|$)", "", words).lstrip(",.:;-–— ")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _text(message: Message) -> str:
    return message.text or message.caption or ""


def _clean(text: str) -> str:
    """Drop what cannot be sent on (lone halves of surrogate pairs) and the white space at the edges."""
    return text.encode("utf-8", "ignore").decode("utf-8").strip()
