"""Pages as scrapers dump them, of invented publishers, with what is body and headline in them.

`<name>.txt` is the page, `<name>.expected.json` its `headline`, `outlet` and body `paragraphs` (`either`: lines that
may stay or go, such as crossheads), `<name>.questions.jsonl` what a reader asks of it. `unseen/` holds the pages
of seven authors who saw no rule of the project's, as they wrote them.
"""

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
UNSEEN = FOLDER / "unseen"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@dataclass(frozen=True)
class Sample:
    """One page and what is expected of it."""

    path: Path
    headline: str
    outlet: str | None
    paragraphs: list[str]
    either: list[str]


def samples(folder: Path) -> list[Sample]:
    """Return the pages of a folder."""
    return [sample(path.stem, folder) for path in sorted(folder.glob("*.txt"))]


def sample(name: str, folder: Path = FOLDER) -> Sample:
    """Return a page by name."""
    told = json.loads((folder / f"{name}.expected.json").read_text(encoding="utf-8"))
    return Sample(folder / f"{name}.txt", told["headline"], told["outlet"], told["paragraphs"], told.get("either", []))
