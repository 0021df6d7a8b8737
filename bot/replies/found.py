"""Replies that answer: who speaks, the passages in the story's words, where they stand, what to do next."""

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from bot.replies import wording
from bot.replies.manuscript import Manuscript
from bot.replies.pages import PRIVATE, Layout, Page, Piece, page_of, turn_to
from bot.replies.passage_text import excerpt
from bot.replies.quoted import quoted_names
from bot.replies.speaker import write_speaker
from bot.replies.text_fragment import source_link
from bot.replies.voice import Telling, Voice, tell
from bot.reply import Button, Reply
from retrieval import Answer, Paragraph, Passage, Story
from retrieval.questions.frames import OF_STORIES
from retrieval.questions.question import Kind

MOST_SUGGESTIONS = 3
MOST_NAMES = 8
"""Of those who speak in the stories."""
MOST_SPEAKERS = 3
"""Named above one passage in which several speak."""
CONTEXT_ROOM = 900
"""UTF-16 units of each paragraph that is shown as context."""


def found_reply(answer: Answer, number: int = 0, layout: Layout = PRIVATE) -> Reply:
    """Return one page of an answer."""
    page = turn_to(answer, number, layout)
    sheet = Manuscript()
    _write_opening(sheet, answer, page)
    _write_pieces(sheet, page, answer)
    _write_notes(sheet, answer, page)
    return sheet.reply(_buttons(answer, page, layout), answer.question.text, found=True)


def context_reply(answer: Answer, position: int) -> Reply:
    """Return what stands around one of the answer's passages: the paragraph before it, itself, the one after it."""
    passage = answer.passages[min(max(position, 0), len(answer.passages) - 1)]
    sheet = Manuscript()
    sheet.add(f"Around ¶{passage.paragraph.number}, as the story has it:").line()
    for paragraph in _neighbours(passage):
        same = paragraph == passage.paragraph
        other = Telling(Passage(passage.story, paragraph, 0.0), (), Voice())
        excerpt(answer, tell(answer, passage) if same else other, CONTEXT_ROOM).write(sheet)
        sheet.add(f"¶{paragraph.number}", "italic").line()
    sheet.line().add(_origin(passage.story))
    back = Button("Back to the answer", page=page_of(answer, passage, PRIVATE))
    return sheet.reply([back, *_source_buttons([passage])], answer.question.text, found=True)


def _write_opening(sheet: Manuscript, answer: Answer, page: Page) -> None:
    """Write the line above all passages: who somebody is, or all who speak."""
    if answer.question.kind is Kind.WHO_IS and answer.speaker:
        write_speaker(sheet, answer.speaker)
        sheet.add("." if answer.speaker.role else ":").line()
    elif answer.loaded and page.number == 0:
        many = wording.count(answer.loaded, "article")
        sheet.add(f"I have read {many}{', the newest first' if answer.loaded > 1 else ''}:").line()
    elif answer.question.kind is Kind.WHO_SPEAKS and answer.candidates and page.number == 0:
        sheet.add(f"{wording.listing([figure.name for figure in answer.candidates], MOST_NAMES)}.").line()


def _write_pieces(sheet: Manuscript, page: Page, answer: Answer) -> None:
    """Write the passages of a page, each under a line of its own unless the opening line holds for it."""
    shared = _shared_audience(page.pieces)
    several = len({piece.story.name for piece in page.pieces}) > 1
    about = answer.question.kind in OF_STORIES
    introduced = answer.question.kind is Kind.WHO_IS and answer.speaker is not None
    above: Piece | None = None
    for piece in page.pieces:
        if about and not (above and above.story is piece.story):
            sheet.add(wording.title(piece.story, wording.LONGEST_HEADLINE), "bold")
            sheet.add(_origin_asked(answer.question.kind, piece.story)).line()
        elif not about and not introduced and not (above and _same_voice(above, piece)):
            _write_voice(sheet, piece, page.pieces, shared)
        above = piece
        piece.excerpt.write(sheet)
        tail = [f"¶{piece.passage.paragraph.number}"] if about or introduced else _tail(piece, shared)
        origin = f" · {_outlet(piece.story) if about else _origin(piece.story)}" if several else ""
        sheet.add(", ".join(tail) + origin, "italic").line()


def _origin_asked(kind: Kind, story: Story) -> str:
    """Return what stands behind a headline where a question asks who wrote the story, when, or for whom."""
    byline, published, outlet = story.origin.byline, story.origin.published, story.origin.outlet
    if kind is Kind.AUTHOR and byline:
        return f", by {wording.name(byline)}"
    if kind in (Kind.PUBLISHED, Kind.NEWEST) and published:
        return f", dated {wording.day(published)}"
    return f", from {wording.name(outlet)}" if kind is Kind.OUTLET and outlet else ""


def _same_voice(one: Piece, other: Piece) -> bool:
    """Whether the same people speak in two passages, or nobody does."""
    return one.telling.voice.speakers == other.telling.voice.speakers


def _outlet(story: Story) -> str:
    return story.origin.outlet or "The story"


def _write_voice(sheet: Manuscript, piece: Piece, pieces: Sequence[Piece], audience: str | None) -> None:
    """Write the line above a passage: who, in which role, to whom; an outlet itself says nothing."""
    below = list(takewhile(partial(_same_voice, piece), pieces[pieces.index(piece) :]))
    sheet.line().add("Probably " if all(each.telling.voice.probable for each in below) else "")
    speakers = piece.telling.voice.speakers
    if not speakers:
        sheet.add("From the story")
    shown = speakers[:MOST_SPEAKERS]
    for position, speaker in enumerate(shown):
        ends_in_role = position and shown[position - 1].role
        last = " and " if position == len(shown) - 1 else " "
        sheet.add((f",{last}" if ends_in_role or last == " " else last) if position else "")
        write_speaker(sheet, speaker)
    sheet.add(f", to {wording.name(audience)}:" if audience and speakers else ":").line()


def _shared_audience(pieces: Sequence[Piece]) -> str | None:
    """Return the audience that holds for all passages of a page, so that the first line may name it.

    A passage that names none shares that of the paragraph directly before it, as one that says "the outlet" does.
    """
    heard: list[str | None] = []
    last: Piece | None = None
    for piece in pieces:
        own = piece.telling.audience
        goes_on = last is not None and _goes_on(last, piece)
        heard.append(heard[-1] if goes_on and (own is None or _points_back(own)) else own)
        last = piece
    return heard[0] if heard[0] and len(set(heard)) == 1 else None


def _points_back(audience: str) -> bool:
    """Whether an audience is one that the story has named before: "the outlet"."""
    return audience.startswith(("the ", "that ")) and audience.islower()


def _goes_on(last: Piece, piece: Piece) -> bool:
    """Whether a passage directly follows another in its story, and the same speaker speaks."""
    follows = piece.passage.paragraph.number == last.passage.paragraph.number + 1
    return last.story is piece.story and follows and _same_voice(last, piece)


def _tail(piece: Piece, shared: str | None) -> list[str]:
    """Return what stands below a passage: its number, whether it is reported, to whom, who "He" is, who is quoted."""
    telling, audience = piece.telling, piece.telling.audience
    told = f"to {wording.name(audience)}" if audience and not shared else None
    parts = [f"¶{piece.passage.paragraph.number}", telling.manner, told, telling.doubt, _quotes(telling.beside)]
    return [part for part in parts if part]


def _quotes(beside: Voice) -> str | None:
    """Return who is quoted in a paragraph that answers in other words."""
    names = wording.listing([speaker.name for speaker in beside.speakers], MOST_SPEAKERS)
    return f"quotes {'probably ' if beside.probable else ''}{names}" if names else None


def _write_notes(sheet: Manuscript, answer: Answer, page: Page) -> None:
    """Write what puts the answer in its place: whom a name was taken for, how much is shown, which article."""
    if answer.taken_for and answer.asked_name:
        sheet.line().add(wording.taken(answer.asked_name, answer.taken_for)).line()
    stories = {piece.story.name: piece.story for piece in page.pieces}
    origin = _origin(page.pieces[0].story) if len(stories) == 1 else wording.count(len(stories), "article")
    sheet.line().add(" · ".join(filter(None, [_extent(page), origin])))


def _extent(page: Page) -> str:
    """Return which of the passages a page shows; nothing where it shows all."""
    here = len(page.pieces)
    of = page.before + here + page.after
    if here == of:
        return ""
    if page.number == 0:
        return f"{here} of {wording.count(of, 'passage')}"
    first, last = page.before + 1, page.before + here
    return f"Passage {last} of {of}" if here == 1 else f"Passages {first}–{last} of {of}"


def _origin(story: Story) -> str:
    """Return which article it is: title, outlet, date, as far as they are known."""
    published = story.origin.published
    outlet = wording.name(story.origin.outlet) if story.origin.outlet else None
    known = [wording.title(story, wording.LONGEST_TITLE), outlet, wording.day(published) if published else None]
    return " · ".join(filter(None, known))


def _buttons(answer: Answer, page: Page, layout: Layout) -> list[Button]:
    buttons = []
    if page.after:
        label = wording.count(page.after, "more passage") if layout.brief else "More passages"
        buttons.append(Button(label, page=page.number + 1))
    if page.number:
        buttons.append(Button("Earlier passages", page=page.number - 1))
    if answer.question.kind is Kind.WHO_IS:
        buttons += _words_of(answer)
    elif answer.question.kind in OF_STORIES | {Kind.WHO_SPEAKS}:
        buttons += [Button(wording.label(each), ask=each) for each in answer.suggestions[:MOST_SUGGESTIONS]]
    elif not layout.brief:
        buttons.append(Button("In context", context=_best(answer, page)))
    return buttons + _source_buttons(page.passages)


def _words_of(answer: Answer) -> list[Button]:
    """Return a button that asks what the person said, where the story quotes them."""
    name = answer.speaker.name if answer.speaker else None
    asked = f"What did {name} say?"
    quoted = quoted_names(passage.story for passage in answer.passages)
    return [Button(wording.label(asked), ask=asked)] if name in quoted else []


def _best(answer: Answer, page: Page) -> int:
    """Return the position in the answer of a page's best passage."""
    best = max(page.passages, key=lambda passage: passage.score)
    return next(position for position, passage in enumerate(answer.passages) if passage is best)


def _source_buttons(passages: Sequence[Passage]) -> list[Button]:
    """Return a link to each article that has an address, at the words of its first passage."""
    firsts: dict[str, Passage] = {}
    for passage in passages:
        firsts.setdefault(passage.story.name, passage)
    buttons = []
    for passage in firsts.values():
        outlet = passage.story.origin.outlet or passage.story.name
        label = "Source" if len(firsts) == 1 else wording.label(f"Source: {outlet}")
        start, end = passage.span
        link = source_link(passage.story.origin.url or "", passage.paragraph.text[start:end])
        buttons += [Button(label, url=link)] if link else []
    return buttons


def _neighbours(passage: Passage) -> Sequence[Paragraph]:
    """Return a passage's paragraph with the one before and the one after it."""
    place = passage.story.paragraphs.index(passage.paragraph)
    return passage.story.paragraphs[max(0, place - 1) : place + 2]
