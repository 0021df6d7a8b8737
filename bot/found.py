"""Replies that answer: who speaks, the passages in the story's words, where they stand, what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import wording
from bot.manuscript import Manuscript
from bot.passage_text import Excerpt, excerpt
from bot.reply import Button, Reply
from bot.text_fragment import source_link
from bot.voice import Telling, Voice, tell
from retrieval import Answer, Paragraph, Passage, Story
from retrieval.question import Kind

PER_PAGE = 3
"""Passages on a page."""
ROOM = 2600
"""UTF-16 units that the passages of one page take at most; names, tails and footer fit into the rest."""


@dataclass(frozen=True)
class Piece:
    """A passage as a page shows it."""

    telling: Telling
    excerpt: Excerpt

    @property
    def story(self) -> Story:
        """The story that it is from."""
        return self.telling.passage.story


def found_reply(answer: Answer, page: int = 0, brief: bool = False) -> Reply:
    """Return one page of an answer; `brief`: as a group is shown it, the first passage and a button for more."""
    leaves = _leaves(answer, brief)
    page = min(max(page, 0), len(leaves) - 1)
    sheet = Manuscript()
    _write_opening(sheet, answer, page)
    _write_pieces(sheet, leaves[page], answer)
    _write_notes(sheet, answer, leaves, page)
    return sheet.reply(_buttons(answer, leaves, page, brief), answer.question.text, found=True)


def context_reply(answer: Answer, position: int) -> Reply:
    """Return what stands around one of the answer's passages: the paragraph before it, itself, the one after it."""
    passage = answer.passages[min(max(position, 0), len(answer.passages) - 1)]
    sheet = Manuscript()
    sheet.add(f"Around ¶{passage.paragraph.number} of ").add(wording.short(_title(passage.story), 90), "bold").add(":")
    for paragraph in _neighbours(passage):
        same = paragraph == passage.paragraph
        shown = passage if same else Passage(passage.story, paragraph, 0.0)
        telling = tell(answer, shown) if same else Telling(shown, (), Voice())
        excerpt(answer, telling, ROOM // 3).write(sheet)
        sheet.add(f"¶{paragraph.number}", "italic").line()
    sheet.line().add(_origin(passage.story))
    back = Button("Back to the answer", page=_page_of(answer, passage))
    return sheet.reply([back, *_source_buttons([passage])], answer.question.text, found=True)


def passages_on(answer: Answer, page: int, brief: bool) -> list[Passage]:
    """Return the passages that a page shows; none where nothing was found."""
    leaves = _leaves(answer, brief)
    return [piece.telling.passage for piece in leaves[min(max(page, 0), len(leaves) - 1)]] if leaves else []


def _leaves(answer: Answer, brief: bool) -> list[list[Piece]]:
    """Return the passages of each page: as many whole ones as fit, one at least, in the answer's order."""
    leaves: list[list[Piece]] = []
    for passage in answer.passages:
        telling = tell(answer, passage)
        piece = Piece(telling, excerpt(answer, telling, ROOM, brief))
        most = 1 if brief and len(leaves) == 1 else PER_PAGE
        if leaves and len(leaves[-1]) < most and _room_taken([*leaves[-1], piece]) <= ROOM:
            leaves[-1].append(piece)
        else:
            leaves.append([piece])
    return leaves


def _room_taken(pieces: Sequence[Piece]) -> int:
    return sum(piece.excerpt.units for piece in pieces)


def _page_of(answer: Answer, passage: Passage) -> int:
    """Return the page of the full answer on which a passage stands."""
    leaves = _leaves(answer, brief=False)
    return next(n for n, leaf in enumerate(leaves) if any(piece.telling.passage is passage for piece in leaf))


def _write_opening(sheet: Manuscript, answer: Answer, page: int) -> None:
    """Write what stands above the first page's passages of some kinds of answer."""
    if answer.question.kind is Kind.WHO_IS and answer.speaker:
        sheet.add(wording.name(answer.speaker.name), "bold")
        role = f", {wording.short(answer.speaker.role, wording.LONGEST_ROLE)}" if answer.speaker.role else ""
        sheet.add(role + ("." if page == 0 else ", continued.")).line()
    elif answer.question.kind is Kind.ABOUT:
        sheet.add(wording.short(_title(answer.passages[0].story), wording.LONGEST_TITLE), "bold").line()


def _write_pieces(sheet: Manuscript, leaf: Sequence[Piece], answer: Answer) -> None:
    shared = _shared_audience(leaf)
    several = len({piece.story.name for piece in leaf}) > 1
    voice: Voice | None = None
    for piece in leaf:
        if piece.telling.voice != voice and answer.question.kind not in (Kind.WHO_IS, Kind.ABOUT):
            voice = piece.telling.voice
            _write_voice(sheet, voice, piece.story, shared)
        piece.excerpt.write(sheet)
        sheet.add(_tail(piece, shared, several), "italic").line()


def _write_voice(sheet: Manuscript, voice: Voice, story: Story, audience: str | None) -> None:
    """Write the line above a passage: who, in which role, to whom; the outlet where the article itself tells."""
    sheet.line().add("Probably " if voice.probable else "")
    if not voice.speakers:
        sheet.add(wording.name(story.origin.outlet or "The story"), "bold")
    for position, speaker in enumerate(voice.speakers[:3]):
        sheet.add(" and " if position else "").add(wording.name(speaker.name), "bold")
        sheet.add(f", {wording.short(speaker.role, wording.LONGEST_ROLE)}" if speaker.role else "")
    sheet.add(f", to {wording.name(audience)}:" if audience and voice.speakers else ":").line()


def _shared_audience(leaf: Sequence[Piece]) -> str | None:
    """Return the audience that holds for all passages of a page, so that the first line may name it.

    A passage that names none shares that of the paragraph directly before it, as one that says "the outlet" does.
    """
    heard: list[str | None] = []
    last: Piece | None = None
    for piece in leaf:
        own = piece.telling.audience
        goes_on = last is not None and _goes_on(last, piece)
        heard.append(heard[-1] if goes_on and (own is None or own[0].islower()) else own)
        last = piece
    return heard[0] if heard[0] and len(set(heard)) == 1 else None


def _goes_on(last: Piece, piece: Piece) -> bool:
    """Whether a passage directly follows another in its story, and the same speaker speaks."""
    numbers = last.telling.passage.paragraph.number, piece.telling.passage.paragraph.number
    return last.story is piece.story and numbers[1] == numbers[0] + 1 and last.telling.voice == piece.telling.voice


def _tail(piece: Piece, shared: str | None, several: bool) -> str:
    """Return the line below a passage: its number, whether it is reported, to whom, who "He" is, which article."""
    telling, audience = piece.telling, piece.telling.audience
    told = f"to {wording.name(audience)}" if audience and not shared else None
    parts = [f"¶{telling.passage.paragraph.number}", telling.manner, told, telling.doubt]
    tail = ", ".join(filter(None, parts))
    return f"{tail} · {_origin(piece.story)}" if several else tail


def _write_notes(sheet: Manuscript, answer: Answer, leaves: Sequence[Sequence[Piece]], page: int) -> None:
    """Write what puts the answer in its place: whom a name was taken for, how much is shown, which article."""
    if answer.taken_for and answer.asked_name:
        sheet.line().add(f"I took “{wording.echo(answer.asked_name)}” for {wording.name(answer.taken_for)}.").line()
    leaf = leaves[page]
    stories = {piece.story.name: piece.story for piece in leaf}
    origin = _origin(next(iter(stories.values()))) if len(stories) == 1 else wording.count(len(stories), "article")
    sheet.line().add(" · ".join(filter(None, [_extent(leaves, page), origin])))


def _extent(leaves: Sequence[Sequence[Piece]], page: int) -> str:
    """Return which of the passages a page shows; nothing where it shows all."""
    before, here, of = sum(map(len, leaves[:page])), len(leaves[page]), sum(map(len, leaves))
    if here == of:
        return ""
    if page == 0:
        return f"{here} of {wording.count(of, 'passage')}"
    shown = f"{before + 1}–{before + here}" if here > 1 else f"{before + 1}"
    return f"{'Passages' if here > 1 else 'Passage'} {shown} of {of}"


def _title(story: Story) -> str:
    return story.title or story.name


def _origin(story: Story) -> str:
    """Return which article it is: title, outlet, date, as far as they are known."""
    published = story.origin.published
    outlet = wording.name(story.origin.outlet) if story.origin.outlet else None
    known = [wording.short(_title(story), wording.LONGEST_TITLE), outlet, wording.day(published) if published else None]
    return " · ".join(filter(None, known))


def _buttons(answer: Answer, leaves: Sequence[Sequence[Piece]], page: int, brief: bool) -> list[Button]:
    rest = sum(map(len, leaves[page + 1 :]))
    buttons = []
    if rest:
        buttons.append(Button(f"{wording.count(rest, 'more passage')}" if brief else "More passages", page=page + 1))
    if page:
        buttons.append(Button("Earlier passages", page=page - 1))
    if answer.question.kind is Kind.WHO_IS:
        buttons += _words_of(answer)
    elif answer.question.kind is Kind.ABOUT:
        buttons += [Button(wording.label(question), ask=question) for question in answer.suggestions[:3]]
    elif not brief:
        buttons.append(Button("In context", context=_best(answer, leaves[page])))
    return buttons + _source_buttons([piece.telling.passage for piece in leaves[page]])


def _words_of(answer: Answer) -> list[Button]:
    """Return a button that asks what the person said, where the stories quote them."""
    name = answer.speaker.name if answer.speaker else None
    stories = {passage.story.name: passage.story for passage in answer.passages}.values()
    quoted = any(s.speaker and s.speaker.name == name and s.polarity == "said" for t in stories for s in t.statements)
    asked = f"What did {name} say?"
    return [Button(wording.label(asked), ask=asked)] if name and quoted else []


def _best(answer: Answer, leaf: Sequence[Piece]) -> int:
    """Return the position in the answer of a page's best passage."""
    best = max((piece.telling.passage for piece in leaf), key=lambda passage: passage.score)
    return next(position for position, passage in enumerate(answer.passages) if passage is best)


def _source_buttons(passages: Sequence[Passage]) -> list[Button]:
    """Return a link to each article that has an address, at the words of its first passage."""
    firsts = {passage.story.name: passage for passage in reversed(passages)}
    buttons = []
    for passage in reversed(firsts.values()):
        start, end = passage.sentence or (0, len(passage.paragraph.text))
        url = passage.story.origin.url
        link = source_link(url, passage.paragraph.text[start:end]) if url else None
        outlet = passage.story.origin.outlet or passage.story.name
        text = "Source" if len(firsts) == 1 else wording.label(f"Source: {outlet}")
        buttons += [Button(text, url=link)] if link else []
    return buttons


def _neighbours(passage: Passage) -> Sequence[Paragraph]:
    """Return a passage's paragraph with the one before and the one after it."""
    place = next(n for n, paragraph in enumerate(passage.story.paragraphs) if paragraph == passage.paragraph)
    return passage.story.paragraphs[max(0, place - 1) : place + 2]
