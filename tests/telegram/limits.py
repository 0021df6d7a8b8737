"""What the official Bot API takes: fields and limits of the methods that the bot calls."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

FIELDS = {  # method: (required, optional)
    "getMe": (set(), set()),
    "deleteWebhook": (set(), {"drop_pending_updates"}),
    "getUpdates": (set(), {"offset", "limit", "timeout", "allowed_updates"}),
    "setMyCommands": ({"commands"}, {"scope", "language_code"}),
    "setMyDescription": (set(), {"description", "language_code"}),
    "setMyShortDescription": (set(), {"short_description", "language_code"}),
    "sendMessage": (
        {"chat_id", "text"},
        {"message_thread_id", "entities", "link_preview_options", "reply_parameters", "reply_markup"},
    ),
    "editMessageText": (
        {"chat_id", "message_id", "text"},
        {"entities", "link_preview_options", "reply_markup"},
    ),
    "answerCallbackQuery": ({"callback_query_id"}, {"text", "show_alert", "url", "cache_time"}),
    "answerInlineQuery": (
        {"inline_query_id", "results"},
        {"cache_time", "is_personal", "next_offset", "button"},
    ),
    "answerGuestQuery": ({"guest_query_id", "result"}, set()),
}
ENTITIES = {"bold", "italic", "blockquote", "expandable_blockquote", "text_link"}
QUOTES = {"blockquote", "expandable_blockquote"}


def check(method: str, data: dict[str, Any]) -> None:
    """Fail where an outgoing call is not as the official API wants it."""
    required, optional = FIELDS[method]
    assert required <= data.keys(), f"{method} lacks {required - data.keys()}"
    assert data.keys() <= required | optional, f"{method} does not know {data.keys() - required - optional}"
    if "text" in data and "chat_id" in data:
        check_text(data["text"], data.get("entities", []))
        assert data["link_preview_options"] == {"is_disabled": True}
        check_keyboard(data.get("reply_markup"))
    if method == "answerCallbackQuery":
        assert units(data.get("text", "")) <= 200
    if method == "answerInlineQuery":
        check_inline(data)
    if method == "answerGuestQuery":
        check_inline({"results": [data["result"]]})
    if method == "setMyCommands":
        assert all(1 <= len(each["description"]) <= 256 for each in data["commands"])
    assert units(data.get("description", "")) <= 512
    assert units(data.get("short_description", "")) <= 120


def check_text(text: str, entities: list[dict[str, Any]]) -> None:
    """Check a message's words, and that each mark stands on words of it."""
    assert 1 <= units(text) <= 4096
    assert text == text.strip(), "the server trims the text, and then the marks are off"
    assert len(entities) <= 100
    for entity, words in zip(entities, marked(text, entities), strict=True):
        assert entity["type"] in ENTITIES
        assert words, "a mark on nothing"
        assert words == words.strip(), f"white space at the edge of {words!r}"
    quotes = sorted((e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in QUOTES)
    assert all(end <= start for (_, end), (start, _) in pairwise(quotes)), "quotes overlap"


def check_keyboard(keyboard: dict[str, Any] | None) -> None:
    """Check the buttons: labels in words, one action each, data within 64 bytes."""
    for button in (button for row in (keyboard or {"inline_keyboard": []})["inline_keyboard"] for button in row):
        assert any(character.isalpha() for character in button["text"])
        assert len(button.keys() - {"text"}) == 1
        assert 1 <= len(button.get("callback_data", "x").encode()) <= 64


def check_inline(data: dict[str, Any]) -> None:
    """Check inline results: few enough, ids apart, contents as of messages."""
    ids = [result["id"] for result in data["results"]]
    assert len(ids) <= 50
    assert len(set(ids)) == len(ids)
    assert all(1 <= len(each.encode()) <= 64 for each in ids)
    assert len(data.get("next_offset", "").encode()) <= 64
    if "button" in data:
        assert 1 <= len(data["button"]["start_parameter"]) <= 64
    for result in data["results"]:
        assert result["title"]
        content = result["input_message_content"]
        check_text(content["message_text"], content.get("entities", []))
        check_keyboard(result.get("reply_markup"))
        rows = result.get("reply_markup", {"inline_keyboard": []})["inline_keyboard"]
        assert all("url" in button for row in rows for button in row), "a press here reaches no chat of ours"


def marked(text: str, entities: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the words that each mark stands on; half a character fails."""
    raw = text.encode("utf-16-le")
    for entity in entities:
        end = entity["offset"] + entity["length"]
        assert 0 <= entity["offset"] < end <= units(text)
        yield raw[entity["offset"] * 2 : end * 2].decode("utf-16-le")


def units(text: str) -> int:
    """Return a text's length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2
