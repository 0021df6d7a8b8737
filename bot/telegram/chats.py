"""How chats come, go and move: the bot is added to a group or put out of it, a group becomes a supergroup."""

from telegram import ChatMember, ChatMemberRestricted, Update

from bot import replies
from bot.telegram.desk import Context, Desk
from bot.telegram.store import Sent, new_token

_PRESENT = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER)


async def membership(update: Update, context: Context) -> None:
    """Greet a group once, when the bot is added; forget a chat that has put it out."""
    change, desk = update.my_chat_member, Desk.of(context)
    assert change
    chat = change.chat
    added = chat.type in (chat.GROUP, chat.SUPERGROUP) and not _is_in(change.old_chat_member)
    if not _is_in(change.new_chat_member):
        desk.store.forget(chat.id)
    elif added and desk.store.greet(chat.id):
        everybody = Sent(new_token(), chat.id, None, chat.id, asked="", question="")
        await desk.say(context.bot, everybody, replies.welcome(desk.conversation.library))


async def migrated(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup; both its old and its new chat tell of it."""
    message = update.effective_message
    assert message
    store = Desk.of(context).store
    if message.migrate_to_chat_id:
        store.move(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        store.move(message.migrate_from_chat_id, message.chat.id)


def _is_in(member: ChatMember) -> bool:
    return member.status in _PRESENT or (isinstance(member, ChatMemberRestricted) and member.is_member)
