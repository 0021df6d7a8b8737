"""A chat drawn as SVG: bubbles with block quotes, bold words and buttons, light and dark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape

from bot.reply import Button, Reply
from tests.pictures.metrics import Run, wrap

SIZE, SMALL = 14.0, 12.5
ROW, BUTTON, GAP = 19.0, 30.0, 10.0
PADDING, BAR = 11.0, 12.0
WIDEST = 352.0
"""Pixels of a bubble."""
SHORT_LABELS = 36
"""Characters of buttons that fit side by side."""

STYLE = """
text { font-family: Helvetica, Arial, 'Liberation Sans', sans-serif; fill: #16181d }
.room { fill: #dfe7ee } .head { fill: #f7f9fb } .bot { fill: #ffffff } .asker { fill: #d8f4c7 }
.quote { fill: #eaf2fb } .bar { fill: #2f7fd1 } .name { font-weight: bold } .tail { fill: #5c6673; font-style: italic }
.button { fill: #c9d8e6 } .label { fill: #1f5f9f; font-weight: bold; text-anchor: middle } .soft { fill: #5c6673 }
@media (prefers-color-scheme: dark) {
text { fill: #eef1f5 } .room { fill: #10171f } .head { fill: #1b2530 } .bot { fill: #1f2b37 } .asker { fill: #2c5a3c }
.quote { fill: #273849 } .bar { fill: #5aa2ec } .tail { fill: #a5b1bd } .button { fill: #2c3e50 }
.label { fill: #9cc9f5 } .soft { fill: #a5b1bd }
}
"""


@dataclass(frozen=True)
class Block:
    """Rows of text that stand together, quoted or not."""

    rows: tuple[tuple[Run, ...], ...]
    quoted: bool

    @property
    def height(self) -> float:
        """How many pixels it takes."""
        return len(self.rows) * ROW + (8 if self.quoted else 5 if self.is_tail else 0)

    @property
    def is_tail(self) -> bool:
        """Whether it is the line below a passage."""
        return all(run.italic for row in self.rows for run in row)


def bubble(reply: Reply, left: float, top: float) -> tuple[str, float]:
    """Return a reply drawn at a place, its buttons below it, and the height that both take."""
    blocks = list(_blocks(reply))
    height = sum(block.height for block in blocks) + 2 * PADDING
    drawn = [f'<rect class="bot" x="{left}" y="{top}" width="{WIDEST}" height="{height:.1f}" rx="14"/>']
    at = top + PADDING
    for block in blocks:
        drawn.append(_block(block, left + PADDING, at))
        at += block.height
    buttons, under = _buttons(reply.buttons, left, top + height + 4)
    return "".join([*drawn, buttons]), height + under


def question(text: str, right: float, top: float) -> tuple[str, float]:
    """Return a reader's words drawn at the right, and the height that they take."""
    rows = wrap([Run(text)], SIZE, WIDEST - 4 * PADDING)
    width = max(sum(run.width(SIZE) for run in row) for row in rows) + 2 * PADDING + 4
    height = len(rows) * ROW + 2 * PADDING - 4
    left = right - width
    lines = "".join(_row(row, left + PADDING, top + PADDING - 2 + n * ROW) for n, row in enumerate(rows))
    return (
        f'<rect class="asker" x="{left:.1f}" y="{top}" width="{width:.1f}" height="{height}" rx="14"/>{lines}',
        height,
    )


def _block(block: Block, left: float, top: float) -> str:
    shift = BAR if block.quoted else 0
    lines = "".join(_row(row, left + shift, top + n * ROW + shift / 4) for n, row in enumerate(block.rows))
    if not block.quoted:
        return lines
    width, height = WIDEST - 2 * PADDING, block.height - 3
    return (
        f'<rect class="quote" x="{left}" y="{top:.1f}" width="{width}" height="{height}" rx="5"/>'
        f'<rect class="bar" x="{left}" y="{top:.1f}" width="3.5" height="{height}" rx="1.7"/>{lines}'
    )


def _row(row: Sequence[Run], left: float, top: float) -> str:
    spans = "".join(f"<tspan{_class(run)}>{escape(run.text)}</tspan>" for run in row)
    size = SMALL if all(run.italic for run in row) else SIZE
    return f'<text x="{left:.1f}" y="{top + 14:.1f}" font-size="{size}" xml:space="preserve">{spans}</text>'


def _class(run: Run) -> str:
    return ' class="name"' if run.bold else ' class="tail"' if run.italic else ""


def _blocks(reply: Reply) -> Iterator[Block]:
    """Yield the lines of a reply as blocks, in order."""
    start = 0
    for line in reply.text.split("\n"):
        end = start + len(line)
        quoted = any(s.style in ("quote", "fold") and s.start <= start < s.end for s in reply.spans)
        most = WIDEST - 2 * PADDING - (BAR + 8 if quoted else 0)
        yield Block(tuple(tuple(row) for row in wrap(list(_runs(reply, start, end)), SIZE, most)), quoted)
        start = end + 1


def _runs(reply: Reply, start: int, end: int) -> Iterator[Run]:
    """Yield the stretches of a line, each in its style."""
    spans = [s for s in reply.spans if s.style in ("bold", "italic") and s.start < end and start < s.end]
    edges = sorted({start, end, *(min(max(at, start), end) for s in spans for at in (s.start, s.end))})
    for left, right in pairwise(edges):
        styles = {s.style for s in spans if s.start <= left < s.end}
        yield Run(reply.text[left:right], "bold" in styles, "italic" in styles)


def _buttons(buttons: Sequence[Button], left: float, top: float) -> tuple[str, float]:
    """Return buttons below a bubble, in one row where their labels are short, and the height that they take."""
    beside = bool(buttons) and sum(len(button.label) for button in buttons) <= SHORT_LABELS
    rows = [list(buttons)] if beside else [[button] for button in buttons]
    drawn = []
    for number, row in enumerate(rows):
        width = (WIDEST - 4 * (len(row) - 1)) / len(row)
        for column, button in enumerate(row):
            x, y = left + column * (width + 4), top + number * (BUTTON + 4)
            drawn.append(f'<rect class="button" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{BUTTON}" rx="8"/>')
            middle = x + width / 2
            drawn.append(
                f'<text class="label" x="{middle:.1f}" y="{y + 20:.1f}" font-size="13">{escape(button.label)}</text>'
            )
    return "".join(drawn), len(rows) * (BUTTON + 4)
