"""Updates from the server to the handlers: an order per chat, flood limits, none lost, none done twice."""

import asyncio
import contextlib
import json
import time
from dataclasses import replace

import pytest
from telegram import Update
from telegram.error import RetryAfter

from bot.conversation import Conversation
from bot.telegram.application import build
from bot.telegram.order import ChatOrder
from bot.telegram.pace import Pace
from bot.telegram.polling import Poller
from bot.telegram.store import KEEP_DAYS, Sent, Store, StoreError
from tests.telegram.offline import OfflineRequest
from tests.telegram.story import library
from tests.telegram.talk import TOKEN
from tests.telegram.updates import ANNA, BEN, GROUP, inline, said

BAKER = "what did Tom Abara say?"


def read(update):
    return Update.de_json(update, None)


# An order per chat


async def test_one_chats_updates_wait_for_each_other_and_other_chats_do_not():
    order, log, gate = ChatOrder(), [], asyncio.Event()

    async def work(name, waits=False):
        log.append(f"{name} begins")
        if waits:
            await gate.wait()
        log.append(f"{name} ends")

    slow = asyncio.create_task(order.process_update(read(said("1", GROUP)), work("first", waits=True)))
    next_ = asyncio.create_task(order.process_update(read(said("2", GROUP, BEN)), work("second")))
    other = asyncio.create_task(order.process_update(read(said("3")), work("other")))
    await other
    assert log == ["first begins", "other begins", "other ends"]
    gate.set()
    await asyncio.gather(slow, next_)
    assert log[-3:] == ["first ends", "second begins", "second ends"]


async def test_a_chats_lock_is_gone_when_nobody_waits():
    order = ChatOrder()

    async def nothing():
        pass

    for number in range(50):
        await order.process_update(read(said("x", user={**ANNA, "id": number + 1})), nothing())
        await order.process_update(read(inline("x", user={**ANNA, "id": number + 1})), nothing())
    assert len(order._locks) == 0


# Flood limits


async def test_a_chat_that_must_wait_waits_alone_and_lets_nothing_out_meanwhile():
    pace, halted, sent = Pace(), [True], []

    async def send(chat):
        if chat == 1 and halted and halted.pop():
            raise RetryAfter(1)
        sent.append(chat)
        return True

    async def request(chat):
        await pace.process_request(send, (chat,), {}, "sendMessage", {"chat_id": chat}, None)

    first = asyncio.create_task(request(1))
    await asyncio.sleep(0.01)
    await asyncio.gather(first, request(2), request(1), request(3))
    assert sent == [2, 3, 1, 1]
    assert pace._halts == {}


async def test_a_wait_that_is_too_long_is_given_up_at_once():
    async def refused():
        raise RetryAfter(3600)

    with pytest.raises(RetryAfter):
        await Pace().process_request(refused, (), {}, "sendMessage", {"chat_id": 1}, None)


async def test_limits_of_groups_that_are_quiet_are_forgotten():
    pace = Pace()
    for group in range(1, 2000):
        pace._group(-group)
    assert len(pace._groups) <= 513


# None lost, none done twice


class Server(OfflineRequest):
    """Delivers batches of updates, one a poll; then nothing, for ever."""

    def __init__(self, *batches):
        super().__init__()
        self.batches = list(batches)
        self.offsets = []
        self.idle = asyncio.Event()

    def _result(self, name, data):
        if name != "getUpdates":
            return super()._result(name, data)
        self.offsets.append(data.get("offset"))
        return self.batches.pop(0) if self.batches else []

    async def do_request(self, url, *args, **kwargs):
        if url.endswith("getUpdates") and not self.batches:
            await super().do_request(url, *args, **kwargs)
            self.idle.set()
            await asyncio.sleep(3600)
        return await super().do_request(url, *args, **kwargs)


async def poll(server, store):
    """Run the bot until the server has no more to tell and all is worked off; return the texts sent."""
    application = build(TOKEN, Conversation(library()), store, request=server)
    async with application:
        await application.start()
        polling = asyncio.create_task(Poller(application, store).run())
        await asyncio.wait_for(server.idle.wait(), 10)
        polling.cancel()
        await application.stop()
        with contextlib.suppress(asyncio.CancelledError):
            await polling
    return [call.text for call in server.calls if call.method == "sendMessage"]


@pytest.fixture
def store(tmp_path):
    store = Store.open(tmp_path / "state.sqlite3")
    yield store
    store.close()


async def test_what_was_taken_and_not_worked_off_is_answered_by_the_next_run(store):
    asked = said(BAKER)
    assert store.take([(asked["update_id"], json.dumps(asked))]) == [asked["update_id"]]
    (text,) = await poll(Server([asked]), store)
    assert "Tom Abara" in text
    assert store.unfinished() == []


async def test_an_update_that_is_delivered_again_is_not_answered_again(store):
    asked = said(BAKER)
    assert len(await poll(Server([asked]), store)) == 1
    assert await poll(Server([asked]), store) == []


async def test_another_server_that_counts_from_one_again_is_answered(store):
    assert len(await poll(Server([{**said(BAKER), "update_id": 1}]), store)) == 1
    assert len(await poll(Server([{**said(BAKER), "update_id": 1}]), store)) == 1


async def test_what_the_server_knows_to_have_arrived_is_not_kept(store):
    server = Server([said(BAKER)], [said("/help")], [])
    assert len(await poll(server, store)) == 2
    assert server.offsets[0] is None
    assert server.offsets[1:] == sorted(server.offsets[1:])
    store.confirmed(10**9)
    assert store.take([(1, "x")]) == [1]


async def test_an_update_that_cannot_be_read_stops_no_other(store, caplog):
    broken = {"update_id": 5, "message": {"text": "no id, no chat, no date"}}
    assert len(await poll(Server([broken, "nonsense", said(BAKER)]), store)) == 1
    assert "update 5 cannot be read" in caplog.text
    assert store.unfinished() == []


async def test_polling_goes_on_after_a_failure(store):
    server = Server([said(BAKER)])
    server.refusals["getUpdates"] = [(502, {"description": "Bad Gateway"})]
    assert len(await poll(server, store)) == 1


# The state file


def test_a_state_file_is_made_with_its_folders_for_the_owner_alone(tmp_path):
    path = tmp_path / "a" / "b" / "state.sqlite3"
    Store.open(path).close()
    assert path.stat().st_mode & 0o077 == 0


def test_a_state_file_that_cannot_be_used_is_named_with_its_setting(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match=r"STORYBOT_STATE.*state\.sqlite3"):
        Store.open(tmp_path / "file" / "state.sqlite3")


def test_an_answer_is_forgotten_in_time_without_a_restart(store, monkeypatch):
    """What people asked is kept no longer than its buttons work, however long the bot runs."""
    first = Sent("first", 1, None, 1, "what did Tom Abara say?", "")
    store.save(first)
    assert store.by_token("first") == first
    later = time.time() + (KEEP_DAYS + 1) * 86400
    monkeypatch.setattr(time, "time", lambda: later)
    store.save(replace(first, token="second"))
    assert (store.by_token("first"), store.by_token("second").token) == (None, "second")
