"""Which messages are meant for the bot, and what they ask."""

import pytest
from telegram import Message, User

from bot.telegram.addressing import asked, deserves_help, person, topic
from tests.telegram.limits import units
from tests.telegram.offline import ME
from tests.telegram.updates import ANNA, ANONYMOUS_ADMIN, BEN, CHANNEL, FORUM, GROUP, OTHER_BOT, Json, message

BOT = User.de_json(ME, None)
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
QUESTION = "what did Rao say?"


def heard(text: str, chat: Json | None = None, user: Json = ANNA, **fields: object) -> str | None:
    return asked(Message.de_json(message(text, chat, user, **fields), None), BOT)


def by_bot(text: str = "Rao said so.") -> Json:
    return message(text, GROUP, ME)


def by_ben(text: str, **fields: object) -> Json:
    return message(text, GROUP, BEN, **fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(QUESTION, QUESTION, id="free text"),
        pytest.param(f"/ask {QUESTION}", QUESTION, id="command"),
        pytest.param(f"/ASK\n{QUESTION}", QUESTION, id="command in capitals, question on the next line"),
        pytest.param("/ask", "", id="command alone"),
        pytest.param("/ask@storytestbot  why?", "why?", id="command with our name"),
        pytest.param("/ask@OtherBot why?", None, id="command of another bot"),
        pytest.param("/weather", None, id="unknown command"),
        pytest.param("/ 5 people?", "/ 5 people?", id="a slash that is no command"),
        pytest.param("@StoryTestBot who is Rao?", "who is Rao?", id="mention is not part of the question"),
        pytest.param("who is 🎺 \ud83d Rao?", "who is 🎺  Rao?", id="half a character is dropped"),
        pytest.param("@StoryTestBot", "", id="mention alone"),
        pytest.param("  \n ", "", id="white space"),
    ],
)
def test_in_private_everything_is_for_the_bot(text, expected):
    assert heard(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(QUESTION, None, id="talk among people"),
        pytest.param(f"/ask {QUESTION}", QUESTION, id="command"),
        pytest.param(f"/ask@StoryTestBot {QUESTION}", QUESTION, id="command with our name"),
        pytest.param(f"/ask@storytestBOT {QUESTION}", QUESTION, id="command with our name in other letters"),
        pytest.param(f"/ask@OtherBot {QUESTION}", None, id="command of another bot"),
        pytest.param(f"/ask@OtherBot @StoryTestBot {QUESTION}", None, id="command of another bot that names us"),
        pytest.param("/asking why", None, id="a longer command"),
        pytest.param("/weather@StoryTestBot", None, id="a command that we do not have"),
        pytest.param(f"please /ask {QUESTION}", None, id="command in the middle"),
        pytest.param(f"@StoryTestBot {QUESTION}", QUESTION, id="mention"),
        pytest.param(f"@storytestbot, {QUESTION}", QUESTION, id="mention in small letters, comma"),
        pytest.param("what did 🎺🎺 Rao say, @StoryTestBot?", "what did 🎺🎺 Rao say?", id="mention at the end"),
        pytest.param("@StoryTestBot", "", id="mention alone"),
        pytest.param("@StoryTestBots why?", None, id="a longer name"),
        pytest.param("@OtherBot why?", None, id="mention of another"),
        pytest.param("StoryTestBot why?", None, id="the name without @"),
    ],
)
def test_in_a_group_only_what_is_addressed_is_for_the_bot(text, expected):
    assert heard(text, GROUP) == expected


def test_a_mention_by_id_counts_and_one_of_somebody_else_does_not():
    mark = {"type": "text_mention", "offset": units("🎺 "), "length": 5}
    assert heard(f"🎺 Story {QUESTION}", GROUP, entities=[{**mark, "user": ME}]) == f"🎺  {QUESTION}"
    assert heard(f"🎺 Story {QUESTION}", GROUP, entities=[{**mark, "user": BEN}]) is None


def test_a_mention_counts_where_the_server_marks_none():
    assert heard(f"🎺 @storytestBOT {QUESTION}", GROUP, entities=None) == f"🎺  {QUESTION}"
    assert heard("write to me@StoryTestBot or @StoryTestBots", GROUP, entities=None) is None


def test_a_mention_in_code_is_none():
    assert heard("@StoryTestBot why?", GROUP, entities=[{"type": "code", "offset": 0, "length": 18}]) is None


def test_the_caption_of_a_picture_is_heard_as_a_text_is():
    mention = [{"type": "mention", "offset": 0, "length": 13}]
    picture = {"photo": PHOTO, "caption_entities": mention}
    assert heard("", GROUP, caption=f"@StoryTestBot {QUESTION}", **picture) == QUESTION
    assert heard("", GROUP, caption=f"/ask {QUESTION}", **{**picture, "caption_entities": []}) == QUESTION
    assert heard("", GROUP, **picture) is None
    assert heard("", **picture) is None


def test_a_reply_to_the_bot_is_for_the_bot():
    assert heard(QUESTION, GROUP, reply_to_message=by_bot()) == QUESTION


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(QUESTION, {"reply_to_message": by_ben("hm")}, id="reply to somebody else"),
        pytest.param(QUESTION, {"reply_to_message": {**by_bot(), "via_bot": None, "from": BEN}}, id="inline result"),
        pytest.param("thanks!", {"reply_to_message": by_bot()}, id="thanks under our answer"),
        pytest.param("👍", {"reply_to_message": by_bot()}, id="a thumb under our answer"),
        pytest.param("@ben look at this", {"reply_to_message": by_bot()}, id="a word to a third under our answer"),
        pytest.param(
            QUESTION,
            {"reply_to_message": {**by_bot(""), "forum_topic_created": {"name": "t", "icon_color": 1}}},
            id="the first message of a topic that the bot opened",
        ),
        pytest.param(f"/ask {QUESTION}", {"via_bot": ME}, id="sent through our own inline mode"),
        pytest.param(f"/ask {QUESTION}", {"is_automatic_forward": True, "sender_chat": CHANNEL}, id="channel post"),
        pytest.param(
            f"@StoryTestBot {QUESTION}",
            {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}},
            id="a forwarded call",
        ),
    ],
)
def test_in_a_group_the_bot_keeps_silent_on(text, fields):
    assert heard(text, GROUP, **fields) is None


def test_other_bots_are_not_answered_but_anonymous_admins_are():
    assert heard(f"/ask {QUESTION}", GROUP, OTHER_BOT) is None
    assert heard(f"/ask {QUESTION}", GROUP, ANONYMOUS_ADMIN, sender_chat=GROUP) == QUESTION


@pytest.mark.parametrize(
    "words", ["@StoryTestBot", "@StoryTestBot ?", "/ask", "hey @StoryTestBot can you answer this please?"]
)
def test_a_tag_under_somebody_elses_question_answers_that_question(words):
    assert heard(words, GROUP, reply_to_message=by_ben(QUESTION)) == QUESTION


def test_a_tag_with_a_question_of_its_own_asks_that():
    assert heard("@StoryTestBot who is Rao?", GROUP, reply_to_message=by_ben(QUESTION)) == "who is Rao?"


def test_a_tag_under_an_addressed_question_asks_it_without_the_address():
    assert heard("@StoryTestBot", GROUP, reply_to_message=by_ben("/ask@OtherBot who is Rao?")) == "who is Rao?"
    assert heard("/ask", GROUP, reply_to_message=by_ben("@StoryTestBot who is Rao?")) == "who is Rao?"


def test_a_tag_under_the_bots_own_answer_asks_nothing():
    assert heard("@StoryTestBot", GROUP, reply_to_message=by_bot()) == ""


def test_the_fragment_that_somebody_quotes_goes_before_the_message():
    quote = {"text": "the pumps failed", "position": 3, "is_manual": True}
    assert heard("@StoryTestBot", GROUP, reply_to_message=by_ben("so the pumps failed?"), quote=quote) == quote["text"]
    assert heard("who said this?", GROUP, reply_to_message=by_bot(), quote=quote) == "who said “the pumps failed”?"
    assert heard("who said that?", reply_to_message=by_bot(), quote=quote) == "who said “the pumps failed”?"


def test_a_quote_from_another_chat_is_asked_about():
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "x"}
    fields = {"external_reply": {"origin": origin}, "quote": {"text": QUESTION, "position": 0}}
    assert heard("@StoryTestBot", GROUP, **fields) == QUESTION


def test_a_person_is_whoever_it_is_said_in_the_name_of():
    anonymous = Message.de_json(message("/ask", GROUP, ANONYMOUS_ADMIN, sender_chat=GROUP), None)
    assert person(anonymous) == GROUP["id"]
    assert person(Message.de_json(message("/ask", GROUP, BEN), None)) == BEN["id"]


def test_a_topic_is_one_only_where_the_message_says_so():
    assert topic(Message.de_json(message("x", FORUM, message_thread_id=7, is_topic_message=True), None)) == 7
    assert topic(Message.de_json(message("x", GROUP, message_thread_id=7), None)) is None


def test_help_is_for_people_in_private_and_once_for_an_album():
    picture = {"photo": PHOTO}
    assert deserves_help(Message.de_json(message("", **picture), None))
    assert not deserves_help(Message.de_json(message("", media_group_id="1", **picture), None))
    assert not deserves_help(Message.de_json(message("", GROUP, **picture), None))


def test_a_hostile_text_is_read():
    assert heard("/" * 50_000) is not None
    assert heard("who said " * 8_000 + "this", reply_to_message=by_ben("x")) is not None
