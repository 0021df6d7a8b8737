"""Replies that say no, each kind in its own words, with questions that the stories can answer."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.replies import wording
from bot.replies.manuscript import Manuscript
from bot.replies.passage_text import excerpt
from bot.replies.quoted import NEWEST, quoted_names
from bot.replies.speaker import with_article, write_speaker
from bot.replies.voice import Telling, Voice
from bot.reply import Button, Reply
from retrieval import Answer, Library, Reason, Speaker
from retrieval.attribution import Figure
from retrieval.questions.question import Kind, Question

MOST_BUTTONS = 3
PHRASE = 3
"""Words that nobody else is likely to have put in the same order."""
MOST_NAMESAKES = 8
ROOM = 1200
"""UTF-16 units of the passage that a no shows at most."""


def refusal(answer: Answer, several: bool = False) -> Reply:
    """Return the reply to a question that was not answered; `several`: more than one story is loaded."""
    sheet = Manuscript()
    write = _KINDS.get(answer.reason, _no_answer)
    write(sheet, answer, "The stories do" if several else "The story does", "They" if several else "It")
    return sheet.reply(_buttons(answer), answer.question.text)


def nothing_more(answer: Answer) -> Reply:
    """Return the reply to "what else did he say?" where all has been shown."""
    name = with_article(_speaker_name(answer) or "the speaker")
    sheet = Manuscript().add("That is all that I find of ").add(wording.name(name), "bold").add(".")
    again = f"What did {name} say?"
    return sheet.reply([Button(wording.label(again), ask=again)], answer.question.text)


def whom(pronoun: str, library: Library) -> Reply:
    """Return the reply to a question about "him" with nobody before it that could be meant."""
    names = quoted_names(library.stories[:NEWEST])[:MOST_BUTTONS]
    sheet = Manuscript().add(f"Whom do you mean by “{pronoun}”? Ask me with a name.")
    asked = [f"What did {name} say?" for name in names]
    return sheet.reply(Button(wording.label(question), ask=question) for question in asked)


def _not_in_story(sheet: Manuscript, answer: Answer, story_does: str, it: str) -> None:
    if answer.question.source:
        sheet.add(f"I find no story of “{wording.echo(answer.question.source)}” that tells.")
        return
    sheet.add(f"{story_does} not mention ").add(_asked(answer), "bold").add(".")
    if answer.candidates:
        verb = "quotes" if it == "It" else "quote"
        sheet.add(f" {it} {verb} {wording.listing([figure.name for figure in answer.candidates])}.")


def _not_quoted(sheet: Manuscript, answer: Answer, story_does: str, it: str) -> None:
    name = _named(answer)
    if answer.question.polarity == "said":
        sheet.add(f"{story_does} not quote ").add(name, "bold").add(".")
    else:
        sheet.add(f"{story_does} not report that ").add(name, "bold").add(f" {answer.question.polarity} anything.")
    if answer.others and (speaker := _speaks(answer)):
        sheet.add(f" {it} {'quotes' if it == 'It' else 'quote'} ")
        write_speaker(sheet, speaker)
        _write_nearest(sheet, answer, ":")
        return
    others = f" What is said of {name}, in others’ words:" if answer.speaker else " The nearest, which is no answer:"
    _write_nearest(sheet, answer, f" {name} does say:" if _is_own(answer) else others)
    _write_taken(sheet, answer)


def _not_about(sheet: Manuscript, answer: Answer, story_does: str, it: str) -> None:  # noqa: ARG001
    name, question = _named(answer), answer.question
    sheet.add(name, "bold").add(f" is quoted, but not {_sought(question)}.")
    own = f" {name} speaks of something else:"
    _write_nearest(sheet, answer, own if _is_own(answer) else " The nearest, in others’ words:")
    if answer.others:
        sheet.line().add(wording.listing([figure.name for figure in answer.others]), "bold")
        sheet.add(" speaks of it." if len(answer.others) == 1 else " speak of it.").line()
    _write_taken(sheet, answer)


def _speaks(answer: Answer) -> Speaker | None:
    """Return whose words the nearest passage holds."""
    return next((s.speaker for passage in answer.nearest[:1] for s in passage.statements if s.speaker), None)


def _is_own(answer: Answer) -> bool:
    """Whether the nearest passage holds words of the speaker who was asked about."""
    name = answer.speaker.name if answer.speaker else None
    said = (s for p in answer.nearest[:1] for s in p.statements if s.polarity == "said")
    return any(s.speaker is not None and s.speaker.name == name for s in said)


def _sought(question: Question) -> str:
    """Return what the speaker was asked to have spoken of, in the reader's words."""
    if question.topic or not (question.quoted or question.audience):
        return f"about “{wording.echo(question.topic or question.content)}”"
    if question.quoted:
        return f"with “{wording.echo(question.quoted[0])}”"
    return f"as speaking to “{wording.echo(question.audience or '')}”"


def _no_answer(sheet: Manuscript, answer: Answer, story_does: str, it: str) -> None:
    lead = " The nearest, which is no answer:"
    if _tells_itself(answer):
        sheet.add(f"{story_does.removesuffix(' does').removesuffix(' do')} ")
        sheet.add("says so itself" if it == "It" else "say so themselves").add(", and nobody is quoted for it:")
        lead = ""
    elif answer.question.claims:
        who = _named(answer) if answer.question.speaker else "anybody"
        sheet.add(f"{story_does} not report that ").add(who, "bold" if answer.question.speaker else None).add(
            " said so."
        )
    else:
        sheet.add(f"{story_does} not say{_UNTOLD.get(answer.question.kind, '')}.")
    _write_nearest(sheet, answer, lead)
    if answer.suggestions:
        sheet.line().add(f"{it} can tell you:")


def _tells_itself(answer: Answer) -> bool:
    """Whether words of which it is asked who said them are the story's own: they stand in what nobody says."""
    for passage in answer.nearest[:1]:
        text, told = passage.paragraph.text, "".join(statement.text for statement in passage.said)
        return any(
            len(words.split()) >= PHRASE and words in text and words not in told for words in answer.question.quoted
        )
    return False


_UNTOLD = {
    Kind.AUTHOR: " who wrote it",
    Kind.PUBLISHED: " when it was published",
    Kind.OUTLET: " who published it",
}
"""What a page keeps back of itself."""


def _ambiguous(sheet: Manuscript, answer: Answer, story_does: str, it: str) -> None:  # noqa: ARG001
    where = "The stories know" if it == "They" else "The story knows"
    sheet.add("Which ").add(_asked(answer), "bold").add(f"? {where} several:")
    for figure in answer.candidates[:MOST_NAMESAKES]:
        sheet.line().add(wording.name(figure.name), "bold")
        sheet.add(f", {wording.role(figure.role)}" if figure.role else "")


def _greeting(sheet: Manuscript, answer: Answer, story_does: str, it: str) -> None:  # noqa: ARG001
    sheet.add("At your service: ask me about the story, and I answer in its own words.")


_KINDS: dict[Reason, Callable[[Manuscript, Answer, str, str], None]] = {
    Reason.NOT_IN_STORY: _not_in_story,
    Reason.NOT_QUOTED: _not_quoted,
    Reason.NOT_ABOUT: _not_about,
    Reason.AMBIGUOUS: _ambiguous,
    Reason.GREETING: _greeting,
}


def _write_nearest(sheet: Manuscript, answer: Answer, lead: str) -> None:
    """Quote what the stories say of it, under a lead that keeps it from passing for an answer."""
    if not answer.nearest:
        return
    passage = answer.nearest[0]
    sheet.add(lead)
    replace(excerpt(answer, Telling(passage, (), Voice()), ROOM), marks=()).write(sheet)
    outlet = passage.story.origin.outlet or passage.story.title
    sheet.add(" · ".join(filter(None, [f"¶{passage.paragraph.number}", wording.name(outlet)])), "italic").line()


def _write_taken(sheet: Manuscript, answer: Answer) -> None:
    if answer.taken_for and answer.asked_name:
        sheet.line().add(wording.taken(answer.asked_name, answer.taken_for))


def _asked(answer: Answer) -> str:
    """Return whom the question asks about, in its own words."""
    return wording.echo(answer.asked_name or answer.question.speaker or "") or "that name"


def _named(answer: Answer) -> str:
    """Return whom the question asks about, as the story prints it."""
    return wording.name(_speaker_name(answer) or _asked(answer))


def _speaker_name(answer: Answer) -> str | None:
    return answer.taken_for or (answer.speaker.name if answer.speaker else None)


def _buttons(answer: Answer) -> list[Button]:
    """Return questions to go on with: the namesakes' own, the library's suggestions, or what the quoted ones said."""
    if answer.reason is Reason.AMBIGUOUS:
        namesakes = answer.candidates[:MOST_NAMESAKES]
        questions, labels = [_meant(answer, figure) for figure in namesakes], [figure.name for figure in namesakes]
    else:
        questions = list(answer.suggestions) or [f"What did {figure.name} say?" for figure in answer.candidates]
        labels = questions
    pairs = zip(labels, questions, strict=True)
    most = MOST_NAMESAKES if answer.reason is Reason.AMBIGUOUS else MOST_BUTTONS
    return [Button(wording.label(label), ask=question) for label, question in pairs][:most]


def _meant(answer: Answer, figure: Figure) -> str:
    """Return the question with the namesake's full name in place of the name that was asked."""
    name, text = answer.asked_name or answer.question.speaker or "", answer.question.text
    replaced, times = re.subn(rf"\b{re.escape(name)}\b", lambda _: figure.name, text, count=1, flags=re.IGNORECASE)
    return replaced if name and times else f"What did {figure.name} say?"
