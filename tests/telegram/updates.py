"""Updates as the official server sends them, as plain JSON values."""

import time
from itertools import count
from typing import Any

from tests.telegram.limits import units
from tests.telegram.offline import ME

Json = dict[str, Any]
ANNA: Json = {"id": 11, "is_bot": False, "first_name": "Anna", "language_code": "en"}
BEN: Json = {"id": 12, "is_bot": False, "first_name": "Ben"}
OTHER_BOT: Json = {"id": 13, "is_bot": True, "first_name": "Other", "username": "OtherBot"}
ANONYMOUS_ADMIN: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
GROUP: Json = {"id": -1001, "type": "supergroup", "title": "Readers"}
FORUM: Json = {"id": -1002, "type": "supergroup", "title": "Forum", "is_forum": True}
CHANNEL: Json = {"id": -1009, "type": "channel", "title": "News"}

_RIGHTS = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
    " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
)
_STATES: dict[str, Json] = {"kicked": {"until_date": 0}, "administrator": dict.fromkeys(_RIGHTS.split(), False)}
_numbers = count(1)


def private_chat(user: Json) -> Json:
    """Return somebody's private chat with the bot."""
    return {"id": user["id"], "type": "private", "first_name": user["first_name"]}


def message(text: str, chat: Json | None = None, user: Json = ANNA, **fields: Any) -> Json:
    """Return a message; mentions and a leading command are marked as the server marks them."""
    number = next(_numbers)
    made: Json = {
        "message_id": number,
        "date": int(time.time()),
        "chat": chat or private_chat(user),
        "from": user,
        "text": text,
        "entities": entities(text),
    }
    return {key: value for key, value in {**made, **fields}.items() if value not in (None, [], "")}


def entities(text: str) -> list[Json]:
    """Return the entities of commands and mentions, in UTF-16 units."""
    found, at = [], 0
    for word in text.split(" "):
        bare = word.rstrip(".,:;?!")
        kind = "mention" if bare.startswith("@") else "bot_command" if bare.startswith("/") and at == 0 else None
        if kind and len(bare) > 1:
            found.append({"type": kind, "offset": units(text[:at]), "length": units(bare)})
        at += len(word) + 1
    return found


def update(kind: str, content: Json) -> Json:
    """Return an update of some kind."""
    return {"update_id": next(_numbers), kind: content}


def said(text: str, chat: Json | None = None, user: Json = ANNA, **fields: Any) -> Json:
    """Return the update of a new message."""
    return update("message", message(text, chat, user, **fields))


def edit(original: Json, text: str) -> Json:
    """Return the update of an edit of an update's message."""
    changed = {**original["message"], "text": text, "entities": entities(text), "edit_date": int(time.time())}
    return update("edited_message", {key: value for key, value in changed.items() if value != []})


def press(data: str, sent: Json, user: Json = ANNA) -> Json:
    """Return the update of a button that is pressed; `sent`: {"message_id", "chat"} of the bot's message."""
    carrier = {"date": int(time.time()), "from": ME, "text": "x", **sent}
    query = {"id": f"q{next(_numbers)}", "from": user, "message": carrier, "chat_instance": "1", "data": data}
    return update("callback_query", query)


def inline(text: str, offset: str = "", user: Json = ANNA) -> Json:
    """Return the update of an inline query."""
    return update("inline_query", {"id": f"i{next(_numbers)}", "from": user, "query": text, "offset": offset})


def member(chat: Json, old: str, new: str, user: Json = ANNA) -> Json:
    """Return the update of the bot's own membership."""
    states = {"old_chat_member": {"status": old, "user": ME}, "new_chat_member": {"status": new, "user": ME}}
    for state in states.values():
        state.update(_STATES.get(state["status"], {}))
    return update("my_chat_member", {"chat": chat, "from": user, "date": int(time.time()), **states})
