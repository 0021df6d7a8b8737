"""Whole conversations: updates as the server sends them go in, what the bot would send comes out."""

import time

import pytest

from bot import replies
from bot.telegram.buttons import NOT_YOURS, OLD
from bot.telegram.deep_link import payload
from bot.telegram.run import introduce
from retrieval import Library
from tests.telegram.story import PARAGRAPHS, library
from tests.telegram.talk import Talk, talking
from tests.telegram.updates import (
    ANNA,
    ANONYMOUS_ADMIN,
    BEN,
    CHANNEL,
    FORUM,
    GROUP,
    OTHER_BOT,
    edit,
    inline,
    member,
    message,
    press,
    private_chat,
    said,
    update,
)

BAKER = "what did Tom Abara say?"
MAYOR = "what did O'Dell say?"
BAKERS_WORDS = "I have crossed it every morning since 1961"


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state" / "bot.sqlite3"


@pytest.fixture
async def talk(state):
    async with talking(state) as talk:
        yield talk


def methods(calls):
    return [call.method for call in calls]


# In private


async def test_a_question_in_private_gets_the_storys_words_and_no_quoting_reply(talk: Talk):
    (sent,) = await talk.hears(said(BAKER))
    assert BAKERS_WORDS in sent.text
    assert "Tom Abara" in sent.text
    assert sent.data["chat_id"] == ANNA["id"]
    assert "reply_parameters" not in sent.data
    assert "message_thread_id" not in sent.data
    assert any(entity["type"] == "blockquote" for entity in sent.data["entities"])


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        pytest.param("/start", replies.welcome(library()), id="start"),
        pytest.param("/start whatever", replies.welcome(library()), id="start by an unknown link"),
        pytest.param("/start story", replies.story_card(library()), id="start by the story's link"),
        pytest.param("/help", replies.help_text(), id="help"),
        pytest.param("/story", replies.story_card(library()), id="story"),
        pytest.param("/ask", replies.what_to_ask(library()), id="ask without a question"),
        pytest.param("/weather", replies.help_text(), id="unknown command"),
    ],
)
async def test_commands_in_private(talk: Talk, text, reply):
    (sent,) = await talk.hears(said(text))
    assert sent.text == reply.text.strip()
    assert [button["text"] for button in sent.buttons()] == [button.label for button in reply.buttons]


async def test_a_deep_link_asks_its_question(talk: Talk):
    (sent,) = await talk.hears(said(f"/start {payload(BAKER)}"))
    assert BAKERS_WORDS in sent.text


async def test_a_sticker_in_private_gets_help_and_an_album_one_answer(talk: Talk):
    picture = {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}
    (sent,) = await talk.hears(said("", **picture))
    assert sent.text == replies.help_text().text
    assert await talk.hears(said("", media_group_id="7", **picture)) == []
    (sent,) = await talk.hears(said("", caption=BAKER, media_group_id="7", **picture))
    assert BAKERS_WORDS in sent.text


async def test_a_follow_up_in_private_knows_what_was_asked_and_another_chat_does_not(talk: Talk):
    await talk.hears(said("who is Tom Abara?"))
    (sent,) = await talk.hears(said("what did he say?"))
    assert BAKERS_WORDS in sent.text
    (sent,) = await talk.hears(said("what did he say?", user=BEN))
    assert BAKERS_WORDS not in sent.text


async def test_without_a_story_the_bot_says_so(state):
    async with talking(state, Library([])) as talk:
        (sent,) = await talk.hears(said(BAKER))
        assert "no story" in sent.text
        (sent,) = await talk.hears(said("/ask"))
        assert "no story" in sent.text


# In groups


@pytest.mark.parametrize(
    "text",
    [f"/ask {BAKER}", f"/ask@storytestbot {BAKER}", f"@StoryTestBot {BAKER}", f"hey @storytestbot, {BAKER}"],
)
async def test_in_a_group_an_addressed_question_is_answered_as_a_reply(talk: Talk, text):
    asked = said(text, GROUP)
    (sent,) = await talk.hears(asked)
    assert BAKERS_WORDS in sent.text
    assert sent.data["reply_parameters"] == {
        "message_id": asked["message"]["message_id"],
        "allow_sending_without_reply": True,
    }


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(said(BAKER, GROUP), id="talk among people"),
        pytest.param(said(f"/ask@OtherBot {BAKER}", GROUP), id="command of another bot"),
        pytest.param(said("/start@OtherBot", GROUP), id="start of another bot"),
        pytest.param(said("/weather", GROUP), id="unknown command"),
        pytest.param(said(f"/ask {BAKER}", GROUP, OTHER_BOT), id="another bot asks"),
        pytest.param(said("/help", GROUP, OTHER_BOT), id="another bot wants help"),
        pytest.param(said("", GROUP, new_chat_members=[BEN]), id="somebody joins"),
        pytest.param(said(f"/ask {BAKER}", GROUP, via_bot={**OTHER_BOT, "id": 700700}), id="our own inline result"),
        pytest.param(said(f"/ask {BAKER}", GROUP, is_automatic_forward=True, sender_chat=CHANNEL), id="channel post"),
        pytest.param(update("channel_post", message(f"/ask {BAKER}", CHANNEL)), id="post in a channel"),
        pytest.param(update("guest_message", message(BAKER, GROUP, guest_query_id="g")), id="guest talk"),
        pytest.param(update("edited_message", message(f"/ask {BAKER}", GROUP)), id="edit of what was not answered"),
        pytest.param(update("edited_message", message("/start", GROUP)), id="edited command"),
    ],
)
async def test_in_a_group_the_bot_keeps_silent_on(talk: Talk, asked):
    assert await talk.hears(asked) == []


async def test_a_reply_to_the_bot_is_answered(talk: Talk):
    (first,) = await talk.hears(said(f"/ask {BAKER}", GROUP))
    to = {**message(first.text, GROUP), **talk.where(first), "from": {**OTHER_BOT, "id": 700700}}
    (sent,) = await talk.hears(said("when will the bridge close?", GROUP, reply_to_message=to))
    assert "Monday" in sent.text


async def test_a_tag_under_somebody_elses_question_answers_it(talk: Talk):
    (sent,) = await talk.hears(said("@StoryTestBot", GROUP, reply_to_message=message(BAKER, GROUP, BEN)))
    assert BAKERS_WORDS in sent.text


async def test_an_answer_stays_in_its_topic_and_a_chain_of_replies_is_no_topic(talk: Talk):
    (sent,) = await talk.hears(said(f"/ask {BAKER}", FORUM, message_thread_id=77, is_topic_message=True))
    assert sent.data["message_thread_id"] == 77
    (sent,) = await talk.hears(said(f"/ask {BAKER}", GROUP, message_thread_id=77))
    assert "message_thread_id" not in sent.data


async def test_an_anonymous_admin_is_answered_and_may_turn_pages_under_another_name(talk: Talk):
    (sent,) = await talk.hears(said(f"/ask {MAYOR}", GROUP, ANONYMOUS_ADMIN, sender_chat=GROUP))
    assert methods(await talk.presses(sent, "more", user=BEN)) == ["answerCallbackQuery", "editMessageText"]


async def test_groups_are_greeted_once_and_forgotten_when_they_put_the_bot_out(talk: Talk):
    (sent,) = await talk.hears(member(GROUP, "left", "member"))
    assert sent.text == replies.welcome(library()).text.strip()
    assert await talk.hears(member(GROUP, "left", "member")) == []
    assert await talk.hears(member(GROUP, "member", "administrator")) == []
    assert await talk.hears(member(CHANNEL, "left", "administrator")) == []
    assert await talk.hears(member(private_chat(ANNA), "kicked", "member")) == []
    (answer,) = await talk.hears(said(f"/ask {MAYOR}", GROUP))
    assert await talk.hears(member(GROUP, "member", "kicked")) == []
    (call,) = await talk.presses(answer, "more")
    assert call.text == OLD
    assert len(await talk.hears(member(GROUP, "left", "member"))) == 1


async def test_everybody_may_press_the_buttons_of_the_greeting(talk: Talk):
    (sent,) = await talk.hears(member(GROUP, "left", "member"))
    calls = await talk.presses(sent, "about", user=BEN)
    assert methods(calls) == ["answerCallbackQuery", "sendMessage"]


async def test_a_reply_to_an_answer_follows_it_up_whoever_asked_it_also_after_a_restart(state):
    async with talking(state) as before:
        (first,) = await before.hears(said("/ask who is Tom Abara?", GROUP))
        await before.hears(said(f"/ask {MAYOR}", GROUP))
        to = {**message(first.text, GROUP), **before.where(first), "from": {**OTHER_BOT, "id": 700700}}
    async with talking(state) as after:
        (sent,) = await after.hears(said("what did he say?", GROUP, BEN, reply_to_message=to))
    assert BAKERS_WORDS in sent.text


async def test_a_guest_is_answered_by_one_message_without_buttons_that_need_us(talk: Talk):
    asked = update("guest_message", message(f"@StoryTestBot {MAYOR}", GROUP, guest_query_id="g1"))
    (call,) = await talk.hears(asked)
    assert (call.method, call.data["guest_query_id"]) == ("answerGuestQuery", "g1")
    assert "O’Dell" in call.data["result"]["input_message_content"]["message_text"]


# Buttons


async def test_more_passages_are_turned_to_in_place_and_back(talk: Talk):
    (first,) = await talk.hears(said(MAYOR))
    acknowledged, second = await talk.presses(first, "more")
    assert acknowledged.method == "answerCallbackQuery"
    assert second.method == "editMessageText"
    assert second.data["message_id"] == talk.where(first)["message_id"]
    assert second.text != first.text
    pages = [first.text, second.text]
    while any("more" in button["text"].casefold() for button in second.buttons()):
        second = (await talk.presses(second, "more"))[1]
        pages.append(second.text)
    for number in (2, 8, 12):
        assert sum(PARAGRAPHS[number - 1][:40] in page for page in pages) == 1


async def test_buttons_work_after_a_restart_and_edits_still_edit_the_answer(state):
    asked = said(f"/ask {MAYOR}", GROUP)
    async with talking(state) as before:
        (first,) = await before.hears(asked)
        where = before.where(first)
    async with talking(state) as after:
        calls = await after.hears(press(first.button("more")["callback_data"], where))
        assert methods(calls) == ["answerCallbackQuery", "editMessageText"]
        (call,) = await after.hears(edit(asked, f"/ask {BAKER}"))
        assert call.method == "editMessageText"
        assert call.data["message_id"] == where["message_id"]
        assert BAKERS_WORDS in call.text


async def test_in_a_group_only_whoever_asked_may_press(talk: Talk):
    (first,) = await talk.hears(said(f"/ask {MAYOR}", GROUP))
    (call,) = await talk.presses(first, "more", user=BEN)
    assert (call.method, call.text) == ("answerCallbackQuery", NOT_YOURS)
    assert methods(await talk.presses(first, "more")) == ["answerCallbackQuery", "editMessageText"]


@pytest.mark.parametrize(
    "forge",
    [
        pytest.param(lambda _: "x", id="nonsense"),
        pytest.param(lambda _: "", id="empty"),
        pytest.param(lambda data: "A" * 12 + data[12:], id="unknown token"),
        pytest.param(lambda data: data[:12] + ".ask.9999", id="a button that was not there"),
        pytest.param(lambda data: data[:12] + ".page.99999", id="a number that is too long"),
        pytest.param(lambda data: data[:12] + ".drop.1", id="unknown action"),
        pytest.param(lambda data: data + "'; drop table answers; --", id="more behind it"),
    ],
)
async def test_forged_data_is_refused_and_acknowledged(talk: Talk, forge):
    (first,) = await talk.hears(said(MAYOR))
    data = first.button("more")["callback_data"]
    (call,) = await talk.hears(press(forge(data), talk.where(first)))
    assert (call.method, call.text) == ("answerCallbackQuery", OLD)


async def test_a_page_that_there_is_not_is_no_fault(talk: Talk):
    (first,) = await talk.hears(said(MAYOR))
    data = first.button("more")["callback_data"][:12] + ".page.9999"
    assert methods(await talk.hears(press(data, talk.where(first)))) == ["answerCallbackQuery", "editMessageText"]


async def test_a_private_answers_button_does_nothing_in_another_chat(talk: Talk):
    (first,) = await talk.hears(said(MAYOR))
    elsewhere = {"message_id": 1, "chat": GROUP}
    (call,) = await talk.hears(press(first.button("more")["callback_data"], elsewhere))
    assert (call.method, call.text) == ("answerCallbackQuery", OLD)


async def test_a_question_button_asks_its_question_in_the_same_topic(talk: Talk):
    (prompt,) = await talk.hears(said("/ask", FORUM, message_thread_id=77, is_topic_message=True))
    acknowledged, answer = await talk.presses(prompt, "O’Dell")
    assert acknowledged.method == "answerCallbackQuery"
    assert answer.method == "sendMessage"
    assert "Lena O’Dell" in answer.text
    assert answer.data["message_thread_id"] == 77
    assert answer.data["reply_parameters"]["message_id"] == talk.where(prompt)["message_id"]
    assert methods(await talk.presses(answer, "more")) == ["answerCallbackQuery", "editMessageText"]


async def test_an_old_answer_can_still_be_turned(talk: Talk):
    (first,) = await talk.hears(said(MAYOR))
    pressed = press(first.button("more")["callback_data"], {**talk.where(first), "date": 0})
    assert methods(await talk.hears(pressed)) == ["answerCallbackQuery", "editMessageText"]


async def test_a_page_that_is_shown_already_is_no_fault(talk: Talk):
    (first,) = await talk.hears(said(MAYOR))
    words = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    talk.request.refusals["editMessageText"] = [(400, {"description": words})]
    assert methods(await talk.presses(first, "more")) == ["answerCallbackQuery"]


# Edits


async def test_an_edited_question_edits_its_answer_and_the_new_buttons_work(talk: Talk):
    asked = said(BAKER)
    (first,) = await talk.hears(asked)
    (second,) = await talk.hears(edit(asked, MAYOR))
    assert second.method == "editMessageText"
    assert second.data["message_id"] == talk.where(first)["message_id"]
    assert BAKERS_WORDS not in second.text
    assert methods(await talk.presses(second, "more")) == ["answerCallbackQuery", "editMessageText"]


async def test_an_edit_that_asks_the_same_or_nothing_changes_nothing(talk: Talk):
    asked = said(f"@StoryTestBot {BAKER}", GROUP)
    await talk.hears(asked)
    assert await talk.hears(edit(asked, f"@StoryTestBot {BAKER}")) == []
    assert await talk.hears(edit(asked, f"@StoryTestBot, {BAKER}")) == []
    assert await talk.hears(edit(asked, "never mind")) == []
    assert await talk.hears(edit(asked, "@StoryTestBot")) == []


async def test_an_edit_in_private_of_what_had_no_answer_is_answered(talk: Talk):
    (sent,) = await talk.hears(edit(said("/weather"), BAKER))
    assert sent.method == "sendMessage"
    assert BAKERS_WORDS in sent.text


async def test_the_answer_is_sent_anew_where_it_was_deleted(talk: Talk):
    asked = said(BAKER)
    await talk.hears(asked)
    talk.request.refusals["editMessageText"] = [(400, {"description": "Bad Request: message to edit not found"})]
    (sent,) = await talk.hears(edit(asked, MAYOR))
    assert sent.method == "sendMessage"


# Groups that move, servers that refuse


async def test_a_group_that_became_a_supergroup_while_the_bot_was_away_gets_its_answer(talk: Talk):
    old = {"id": -55, "type": "group", "title": "Readers"}
    moved = {"description": "Bad Request: group chat was upgraded", "parameters": {"migrate_to_chat_id": -10055}}
    talk.request.refusals["sendMessage"] = [(400, moved)]
    (sent,) = await talk.hears(said(f"/ask {MAYOR}", old))
    assert sent.data["chat_id"] == -10055
    assert methods(await talk.presses(sent, "more")) == ["answerCallbackQuery", "editMessageText"]


@pytest.mark.parametrize("service", ["old", "new"])
async def test_what_is_known_of_a_group_moves_with_it(talk: Talk, service):
    old, new = {"id": -55, "type": "group", "title": "R"}, {"id": -10055, "type": "supergroup", "title": "R"}
    await talk.hears(member(old, "left", "member"))
    (sent,) = await talk.hears(said(f"/ask {MAYOR}", old))
    told = said("", old, migrate_to_chat_id=-10055) if service == "old" else said("", new, migrate_from_chat_id=-55)
    assert await talk.hears(told) == []
    assert await talk.hears(member(new, "left", "member")) == []
    where = {"message_id": 1, "chat": new}
    calls = await talk.hears(press(sent.button("more")["callback_data"], where))
    assert methods(calls) == ["answerCallbackQuery", "editMessageText"]


async def test_marks_that_the_server_does_not_like_do_not_cost_the_answer(talk: Talk):
    talk.request.refusals["sendMessage"] = [(400, {"description": "Bad Request: can't parse entities: x"})]
    (sent,) = await talk.hears(said(BAKER))
    assert BAKERS_WORDS in sent.text
    assert "entities" not in sent.data


@pytest.mark.parametrize(
    "refusal",
    [
        pytest.param((403, {"description": "Forbidden: bot was kicked from the group chat"}), id="put out"),
        pytest.param((400, {"description": "Bad Request: not enough rights to send text messages"}), id="no rights"),
    ],
)
async def test_a_chat_where_the_bot_may_not_speak_hears_nothing_more(talk: Talk, refusal):
    talk.request.refusals["sendMessage"] = [refusal]
    assert await talk.hears(said(f"/ask {BAKER}", GROUP)) == []


async def test_a_chat_that_is_told_to_wait_gets_its_answer_afterwards(talk: Talk):
    wait = {"description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}}
    talk.request.refusals["sendMessage"] = [(429, wait)]
    (sent,) = await talk.hears(said(BAKER))
    assert BAKERS_WORDS in sent.text


async def test_a_server_that_is_away_for_a_moment_costs_no_answer(talk: Talk):
    talk.request.refusals["sendMessage"] = [(502, {"description": "Bad Gateway"})]
    (sent,) = await talk.hears(said(BAKER))
    assert BAKERS_WORDS in sent.text


async def test_a_message_of_days_ago_is_not_answered_but_one_of_a_wrong_clock_is(talk: Talk, caplog):
    assert await talk.hears(said(BAKER, date=int(time.time()) - 2 * 86400)) == []
    assert "is not answered" in caplog.text
    assert len(await talk.hears(said(BAKER, date=1_000_000))) == 1


async def test_a_fault_is_told_once_in_our_words_and_the_question_is_kept(state, caplog):
    broken = library()
    async with talking(state, broken) as talk:
        broken.ask = None  # type: ignore[method-assign, assignment]
        asked = said(f"/ask {BAKER}", GROUP)
        (sent,) = await talk.hears(asked)
        assert sent.text == replies.fault(BAKER).text
        assert "NoneType" not in sent.text
        assert f"update {asked['update_id']}" in caplog.text
        del broken.ask
        _, answer = await talk.presses(sent, "again")
        assert BAKERS_WORDS in answer.text


# Inline


async def test_an_inline_question_offers_the_passages_of_its_answer(talk: Talk):
    (call,) = await talk.hears(inline(MAYOR))
    results = call.data["results"]
    assert len(results) >= 2
    assert all("O’Dell" in result["title"] for result in results)
    assert any(PARAGRAPHS[1][:30] in result["input_message_content"]["message_text"] for result in results)
    assert call.data["cache_time"] <= 60
    assert call.data.get("next_offset", "") == ""


async def test_an_empty_inline_query_shows_examples_with_their_answers(talk: Talk):
    (call,) = await talk.hears(inline("  "))
    assert [result["title"] for result in call.data["results"]] == [
        button.ask for button in replies.what_to_ask(library()).buttons
    ]


async def test_an_inline_question_that_the_story_does_not_answer_offers_the_no(talk: Talk):
    (call,) = await talk.hears(inline("what did Nancy Pelosi say?"))
    (result,) = call.data["results"]
    assert "Pelosi" in result["title"]
    (first, *_) = [button for row in result["reply_markup"]["inline_keyboard"] for button in row]
    (sent,) = await talk.hears(said(f"/start {first['url'].partition('?start=')[2]}"))
    assert "Pelosi" not in sent.text
    assert PARAGRAPHS[1][:40] in sent.text


@pytest.mark.parametrize("query", ["x" * 256, "🎺" * 128, "who is", "\u202e\u0000"])
async def test_any_inline_query_is_answered_within_the_limits(talk: Talk, query):
    assert methods(await talk.hears(inline(query, offset="nonsense"))) == ["answerInlineQuery"]


async def test_what_was_asked_in_private_plays_no_part_inline(talk: Talk):
    await talk.hears(said(BAKER))
    (call,) = await talk.hears(inline("what else did he say?"))
    assert not any(BAKERS_WORDS in result["input_message_content"]["message_text"] for result in call.data["results"])


async def test_an_inline_answer_that_comes_too_late_is_no_fault(talk: Talk, caplog):
    late = {"description": "Bad Request: query is too old and response timeout expired or query ID is invalid"}
    talk.request.refusals["answerInlineQuery"] = [(400, late)]
    assert await talk.hears(inline(BAKER)) == []
    assert caplog.text == ""


# Hostile texts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("🎺" * 2048, id="long and of two units"),
        pytest.param("\u202ewho is \u2067Rao\u200f?", id="directions"),
        pytest.param("what did O`Brien\u0000 say \ud83d?", id="nul and half a character"),
        pytest.param("?", id="a mark"),
        pytest.param("<b>_*[x](y)`~who</b>", id="markup"),
    ],
)
async def test_any_text_gets_one_reply_within_the_limits(talk: Talk, text):
    assert methods(await talk.hears(said(text))) == ["sendMessage"]


# Who the bot says it is


async def test_the_bot_introduces_itself_within_the_limits(talk: Talk):
    before = len(talk.request.calls)
    await introduce(talk.application.bot)
    calls = talk.request.calls[before:]
    assert methods(calls) == ["setMyCommands", "setMyDescription", "setMyShortDescription"]
    assert [each["command"] for each in calls[0].data["commands"]] == ["ask", "story", "help"]


async def test_a_server_that_knows_no_commands_is_no_reason_to_stop(talk: Talk):
    talk.request.refusals["setMyCommands"] = [(404, {"description": "Not Found"})]
    await introduce(talk.application.bot)
