"""One question, one answer, printed: as text for people, as JSON for programs."""

import json
import sys
from typing import Any, TextIO

from bot.replies import reply, whom
from bot.replies.pages import WHOLE
from bot.replies.text_fragment import without_words
from bot.replies.voice import tell
from bot.reply import Reply
from bot.terminal import Screen
from retrieval import Answer, Library, Passage
from retrieval.questions.followup import dangling


def ask(library: Library, question: str, *, limit: int | None = None, as_json: bool = False) -> bool:
    """Print the answer to a question; return whether there is one."""
    answer = library.ask(question, limit=limit)
    if as_json:
        print(_as_json(answer, sys.stdout))
    else:
        pronoun = None if answer.found else dangling(question)
        shown = whom(pronoun, library) if pronoun else reply(answer, layout=WHOLE, several=len(library.stories) > 1)
        print(_as_text(shown, sys.stdout))
    return answer.found


def _as_json(answer: Answer, out: TextIO) -> str:
    """Return the answer as JSON, its characters escaped where the output cannot hold them."""
    return json.dumps(as_object(answer), ensure_ascii=not (out.encoding or "").lower().startswith("utf"))


def as_object(answer: Answer) -> dict[str, Any]:
    """Return an answer as the object that `--json` prints."""
    return {
        "question": answer.question.text,
        "found": answer.found,
        "speaker": answer.speaker.name if answer.speaker else None,
        "passages": [_passage_object(answer, passage) for passage in answer.passages],
    }


def _passage_object(answer: Answer, passage: Passage) -> dict[str, Any]:
    telling = tell(answer, passage)
    speakers = telling.voice.speakers
    speaker = speakers[0] if len(speakers) == 1 else None
    return {
        "story": passage.story.name,
        "title": passage.story.title,
        "paragraph": passage.paragraph.number,
        "text": passage.paragraph.text,
        "score": passage.score,
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "audience": telling.audience,
        "said": [statement.text for statement in telling.statements if statement.polarity == "said"],
        "url": passage.story.origin.url,
    }


def _as_text(shown: Reply, out: TextIO) -> str:
    """Return a whole reply as text, and what can be asked next as commands."""
    screen = Screen.of(out)
    links = [without_words(button.url) for button in shown.buttons if button.url]
    further = [*links, *(f'storybot ask "{button.ask}"' for button in shown.buttons if button.ask)]
    return "\n".join([screen.show(shown, numbered=False), *further])
