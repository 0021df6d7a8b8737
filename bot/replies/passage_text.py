"""What a reply shows of a paragraph: whole where it can be, the words that answer marked, long stretches folded."""

from dataclasses import dataclass

from bot.replies.manuscript import Manuscript, units
from bot.replies.voice import Telling
from bot.reply import Style
from retrieval import Answer
from retrieval.questions.frames import SPOKEN
from retrieval.sentences import sentences

FOLDED_FROM = 600
"""Characters from which a paragraph would fill a phone's screen."""
FOLDED_PART = 200
"""Characters from which a stretch of such a paragraph is folded."""
SHORT = 420
"""Characters that a paragraph may have in a group; a longer one is cut to the sentences that answer."""
MOST_MARKS = 20
"""How many stretches of one paragraph are marked."""

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Excerpt:
    """A stretch of a paragraph, with offsets into the paragraph's text."""

    text: str
    """The paragraph's."""
    start: int
    end: int
    marks: tuple[Stretch, ...] = ()
    """The words that answer."""
    answer: Stretch = (0, 0)
    """The sentences that they stand in."""

    @property
    def units(self) -> int:
        """How much room it takes, in UTF-16 units."""
        return units(self.text[self.start : self.end]) + 10

    def write(self, page: Manuscript) -> None:
        """Append it as block quotes, on lines of their own."""
        for start, end, style in self._blocks():
            page.line()
            begin = page.end
            before = "… " if start == self.start > 0 and self._is_cut(0, self.start) else ""
            after = " …" if end == self.end and self._is_cut(self.end, len(self.text)) else ""
            page.add(before + self.text[start:end] + after)
            page.mark(begin, page.end, style)
            for left, right in self.marks:
                shift = begin + len(before) - start
                page.mark(max(left, start) + shift, min(right, end) + shift, "bold")
        page.line()

    def _is_cut(self, start: int, end: int) -> bool:
        return bool(self.text[start:end].strip())

    def _blocks(self) -> list[tuple[int, int, Style]]:
        """Return the stretches to quote, in order: the sentences that answer stay open, long ones around them fold."""
        if self.end - self.start < FOLDED_FROM:
            return [(self.start, self.end, "quote")]
        first, last = self.answer
        parts = [(self.start, first), (first, last), (last, self.end)]
        blocks: list[tuple[int, int, Style]] = []
        for start, end in parts:
            style: Style = "fold" if end - start >= (FOLDED_FROM if start == first else FOLDED_PART) else "quote"
            if blocks and style == blocks[-1][2] == "quote":
                start = blocks.pop()[0]
            blocks += [(start, end, style)] if self.text[start:end].strip() else []
        return [(*_trimmed(self.text, start, end), style) for start, end, style in blocks]


def excerpt(answer: Answer, telling: Telling, room: int, brief: bool = False) -> Excerpt:
    """Return what to show of a passage within `room` UTF-16 units; `brief`: as a group is shown it."""
    text = telling.passage.paragraph.text
    marks = _marks(answer, telling)
    whole = _trimmed(text, 0, len(text))
    core = _sentences_around(text, (marks[0][0], marks[-1][1])) if marks else (whole[0], whole[0])
    stretch = whole
    if brief and whole[1] - whole[0] > SHORT:
        stretch = core if marks else _first_sentence(text)
    start, end = _fitted(text, stretch, core[0], room)
    inside = tuple((max(a, start), min(b, end)) for a, b in marks if a < end and start < b)
    return Excerpt(text, start, end, inside[:MOST_MARKS], (max(core[0], start), min(core[1], end)))


def _marks(answer: Answer, telling: Telling) -> list[Stretch]:
    """Return the words that answer: what was said; of a fact, the sentence, or what somebody tells in it."""
    said = sorted((statement.start, statement.end) for statement in telling.statements)
    sentence = telling.passage.sentence
    if answer.question.kind in SPOKEN and said:
        return said
    if not sentence:
        return []
    told = [(max(start, sentence[0]), min(end, sentence[1])) for start, end in said]
    return [stretch for stretch in told if stretch[0] < stretch[1]] or [sentence]


def _sentences_around(text: str, stretch: Stretch) -> Stretch:
    """Return a stretch, widened to whole sentences."""
    touched = [(a, b) for a, b in sentences(text) if a < stretch[1] and stretch[0] < b]
    return (min(stretch[0], touched[0][0]), max(stretch[1], touched[-1][1])) if touched else stretch


def _first_sentence(text: str) -> Stretch:
    return next(iter(sentences(text)), (0, len(text)))


def _fitted(text: str, stretch: Stretch, core: int, room: int) -> Stretch:
    """Return the stretch, or as many whole sentences from `core` on as there is room for, or else whole words."""
    start, end = stretch
    if units(text[start:end]) <= room:
        return stretch
    start = max(start, core) if units(text[start:core]) > room // 2 else start
    limit = _limit(text, start, room)
    whole = [b for a, b in sentences(text) if max(core, start) < b <= limit]
    return start, whole[-1] if whole else _last_word(text, start, limit)


def _limit(text: str, start: int, room: int) -> int:
    """Return the end of the longest stretch from `start` that takes no more than `room` UTF-16 units."""
    end = min(len(text), start + room)
    while units(text[start:end]) > room:
        end -= (units(text[start:end]) - room + 1) // 2
    return end


def _last_word(text: str, start: int, limit: int) -> int:
    space = text.rfind(" ", start + (limit - start) // 2, limit)
    return limit if space < 0 else space


def _trimmed(text: str, start: int, end: int) -> Stretch:
    """Return a stretch without the space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
