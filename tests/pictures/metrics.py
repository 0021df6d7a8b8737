"""How wide text is in Helvetica and the fonts made to its measure (Arial, Liberation Sans), and where it breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BY_WIDTH = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[]\\ft·",
    333: "()-`r“”",
    355: '"',
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu–",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "…",
    1015: "@",
}
_WIDTHS = {char: width for width, chars in _BY_WIDTH.items() for char in chars}
_OTHER = 600
_BOLD = 1.075
"""How much wider bold text is, on average."""


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False

    def width(self, size: float) -> float:
        """Return its width in pixels at a font size."""
        thousandths = sum(_WIDTHS.get(char, _OTHER) for char in self.text)
        return thousandths / 1000 * size * (_BOLD if self.bold else 1)


def wrap(runs: Sequence[Run], size: float, most: float) -> list[list[Run]]:
    """Return the rows into which a line is broken at its spaces."""
    rows: list[list[Run]] = [[]]
    taken = 0.0
    for word in _words(runs):
        width = sum(run.width(size) for run in word)
        if taken + width > most and rows[-1]:
            rows.append([])
            taken = 0.0
        rows[-1] += word
        taken += width
    return [list(_joined(row)) for row in rows]


def _words(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the words of a line, each as its runs; a space ends every word but the last."""
    word: list[Run] = []
    for run in runs:
        pieces = run.text.split(" ")
        for position, piece in enumerate(pieces):
            last = position == len(pieces) - 1
            word.append(Run(piece if last else piece + " ", run.bold, run.italic))
            if not last:
                yield word
                word = []
    yield word


def _joined(row: Sequence[Run]) -> Iterator[Run]:
    """Yield a row's runs, neighbours of one style made one."""
    held = row[0]
    for run in row[1:]:
        if (run.bold, run.italic) == (held.bold, held.italic):
            held = Run(held.text + run.text, run.bold, run.italic)
        else:
            yield held
            held = run
    yield held
