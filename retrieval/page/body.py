"""The body of a story among the lines of its page: where it starts, what interrupts it, where it ends."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from retrieval.page.kind import CLOSING, DRESSING, Kind
from retrieval.page.line import Line
from retrieval.page.names import Names, read_names
from retrieval.page.prose import is_dated
from retrieval.page.weighing import in_story, weights
from retrieval.page.weights import CERTAIN

_NEEDED = {Kind.LIST: 1, Kind.CREDIT: 3, Kind.LEGAL: 3, Kind.COMMENTS: 4, Kind.BOILERPLATE: 4}
"""How many paragraphs on end tell that the story goes on, by the kind of line that it was left with."""
_TITLE = 4
"""Words of a title; below one, a paragraph alone may be its summary."""
_LONGEST_RUN = 4
_TELLING = -1.5
"""What they must weigh at most, on average,"""
_LEADING = 0.0
"""and what the first of them."""
_SUBHEADING = 9
_LONGEST_DECK = 45
_LATEST_DATELINE = 30
_LONGEST_SLOGAN = 12
_LONGEST_IN_FORM = 30
"""Words between "Sign up to ..." and the field for an address."""
_LONGEST_LABEL = 5
_MENU = 3
"""Labels above a headline: so many are a site's menu, fewer an outlet's name and a rubric."""
_INSERTS = frozenset({Kind.ADVERT, Kind.PROMOTION})
_BUTTONS = frozenset({Kind.PROMOTION, Kind.PLAYER})
_TWEETED = re.compile(r"(?:click to )?tweet(?: this)?(?: quote)?", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"[a-z,] ?(?:\.\.\.|…|\[(?:\.\.\.|…)\])$")
_LONGEST_TWEETED = 30
"""Words of a quote that a reader is to tweet, as the label below it says."""
_LONGEST_BUTTON = 4
"""Words on the button below a promotion."""
_WIDGETS = DRESSING - {Kind.ADVERT, Kind.RELATED, Kind.LIST}
_SUMMARY = re.compile(
    r"\W*(?:in (?:short|brief|summary)|at a glance|key (?:points|takeaways)|main points|the short version|the gist)\W*",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\W*what(?:['’]s| is| happens) next\W*", re.IGNORECASE)
"""The last label of a summary: one point stands below it."""
_LONGEST_POINT = 22
"""Words of a point of a summary; a story's paragraph below it is longer."""
_MOST_POINTS = 6
_CROSSHEAD = re.compile(r"['\"‘“][^'\"‘’“”.!?]*(?:['’]\w[^'\"‘’“”.!?]*)?['\"’”]")
_ABOUT = re.compile(r"(?:About|ABOUT) ((?:the |The )?[A-Z]\S*(?: [\w&.,'’-]+){0,6})")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
"""How a list of the most read begins its titles."""
_CREDITS = frozenset({Kind.BYLINE, Kind.DATE})


def find_body(lines: Sequence[Line], headline: int | None) -> list[Line]:
    """Return the lines that are the story's paragraphs, in order.

    A page without furniture is a pasted article: all its lines but headline, byline and date are paragraphs.
    """
    start = 0 if headline is None else headline + 1
    labels = sum(not line.prose and line.words <= _LONGEST_LABEL for line in lines[: headline or 0])
    if labels < _MENU and not any(line.kind in DRESSING for line in lines):
        return _pasted(lines, start)
    names = read_names(lines, headline)
    lines, weighed = judged(lines, headline, names)
    read = read_story(lines, headline, weighed)
    ours = in_story(list(weights(lines, headline, read, names).values()))
    return _trimmed([lines[at] for at, inside in zip(read, ours, strict=True) if inside], lines, names.authors)


def judged(lines: Sequence[Line], headline: int | None, names: Names) -> tuple[list[Line], dict[int, float]]:
    """Return the lines, those paragraphs marked as furniture that are so plainly, and what each paragraph weighs."""
    stated = [at for at in range(0 if headline is None else headline + 1, len(lines)) if lines[at].stated]
    weighed = weights(lines, headline, stated, names)
    plain = {
        at
        for at, weight in weighed.items()
        if weight > CERTAIN or _boxed(lines, at, headline) or _tweeted(lines, at) or _cut(lines, at)
    }
    marked = [replace(line, kind=Kind.PROMOTION) if at in plain else line for at, line in enumerate(lines)]
    return marked, weighed


def _boxed(lines: Sequence[Line], at: int, headline: int | None) -> bool:
    """Tell whether a paragraph stands between the title and the button of a box ("Sign up free", "Listen")."""
    above, below = lines[at - 1 : at], lines[at + 1 : at + 2]
    if lines[at].spoken or not any(one.kind in _BUTTONS and one.words <= _LONGEST_BUTTON for one in below):
        return False
    titled = at - 1 != headline and any(one.kind is None and not one.prose for one in above)
    return any(one.kind is Kind.RELATED for one in above) or (titled and bool(lines[at].voice["reader"]))


def _cut(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a paragraph is the first words of another story, below its title, that break off."""
    above = lines[at - 1 : at]
    titled = any(one.kind in (Kind.RELATED, Kind.DATE) or not (one.stated or one.spoken) for one in above)
    return titled and not lines[at].spoken and bool(_BROKEN_OFF.search(lines[at].text))


def _tweeted(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a paragraph is pulled out of the story to be tweeted: the label stands between paragraphs."""
    below = lines[at + 1 : at + 3]
    if len(below) < 2 or lines[at].words > _LONGEST_TWEETED or not below[1].stated:
        return False
    return bool(_TWEETED.fullmatch(below[0].text.strip(" .")))


def read_story(lines: Sequence[Line], headline: int | None, weighed: Mapping[int, float]) -> list[int]:
    """Return the positions of the lines that may be the story's, by what stands around them."""
    start = 0 if headline is None else headline + 1
    kept = {id(line) for line in _without_menus(_Story(lines, _below_deck(lines, start), weighed).read())}
    return [at for at, line in enumerate(lines) if id(line) in kept]


def _pasted(lines: Sequence[Line], start: int) -> list[Line]:
    body = [at for at in range(start, len(lines)) if lines[at].kind is None]
    if not body:
        return []
    return [line for line in lines[body[0] : body[-1] + 1] if line.kind in (None, Kind.DATE)]


def _below_deck(lines: Sequence[Line], start: int) -> int:
    """Return where the story starts: at its dateline; between headline and byline are the deck and captions."""
    start = _below_summary(lines, start)
    early = [at for at in range(start, min(start + _LATEST_DATELINE, len(lines))) if lines[at].prose]
    dateline = next((at for at in early[:4] if is_dated(lines[at].text)), None)
    if dateline is not None:
        return dateline
    prose = 0
    for at in range(start, min(start + 12, len(lines))):
        if lines[at].kind in _CREDITS:
            return at
        prose += lines[at].prose
        if prose > 2 or (lines[at].prose and lines[at].words > _LONGEST_DECK):
            break
    return start


def _below_summary(lines: Sequence[Line], start: int) -> int:
    """Return where the points of a summary above the story ("In short:") end: each is short, a paragraph is longer."""
    labels = (
        at for at in range(start, min(start + _LATEST_DATELINE, len(lines))) if _SUMMARY.fullmatch(lines[at].text)
    )
    label = next(labels, None)
    if label is None or sum(line.stated for line in lines[start:label]) > 1:
        return start
    below = range(label + 1, min(label + 2 + _MOST_POINTS, len(lines)))
    last = next((at for at in below if _NEXT.fullmatch(lines[at].text)), None)
    if last is not None and any(line.stated for line in lines[last + 1 : last + 2]):
        return last + 2
    return next((at for at in below if lines[at].stated and lines[at].words > _LONGEST_POINT), start)


class _Story:
    """One pass over the lines below the headline, that knows whether it is in the story, in a list, or below it."""

    def __init__(self, lines: Sequence[Line], start: int, weighed: Mapping[int, float]) -> None:
        self.lines = lines
        self.weighed = weighed
        self.start = start
        self.kept: list[Line] = []
        self.paragraphs = 0
        self.left: Kind | None = None
        """The kind of line with which the story was left."""
        self.widget = False
        """Whether the lines just read are those of a menu, a form or the like."""
        self.listed = False
        """Whether a line is an item of a list of other stories whose head ("Our favourites") stands above its items."""

    def read(self) -> list[Line]:
        """Return the lines of the story, short ones between paragraphs included."""
        for at in range(self.start, len(self.lines)):
            line = self.lines[at]
            self.listed = line.kind is Kind.LIST or (self.listed and line.block.listed)
            if line.kind is not None:
                self._meet(line.kind)
            elif self._opens_boilerplate(at):
                self.left = Kind.BOILERPLATE
            elif (self.left is None or self._resumes(at)) and not self._of_widget(at):
                self._keep(line)
        return self.kept

    def _meet(self, kind: Kind) -> None:
        self.widget = kind in _WIDGETS
        leaves = kind is Kind.LIST or (kind in CLOSING and self.paragraphs >= 3)
        if leaves and self.paragraphs and self.left is not Kind.COMMENTS:
            self.left = kind

    def _keep(self, line: Line) -> None:
        self.left = None
        self.widget = False
        if line.prose:
            self.paragraphs += 1
        if self.paragraphs:
            self.kept.append(line)

    def _of_widget(self, at: int) -> bool:
        """Tell whether a line is one more of a form, a menu or a teaser: above, between or below its others."""
        line, before, after = self.lines[at], self.lines[at - 1 : at], self.lines[at + 1 : at + 3]
        if not line.prose:
            linked = bool(after) and after[0].kind is Kind.RELATED
            heads = any(one.kind in _WIDGETS for one in after[linked : linked + 1])
            again = any(one.kind is not None and line.text in one.text for one in (*before, *after[:1]))
            return (self.widget or heads or again) and not _belongs(line)
        boxed = any(one.kind is Kind.PROMOTION for one in before) and bool(after) and after[0].kind is Kind.PROMOTION
        longest = _LONGEST_IN_FORM if boxed else _LONGEST_SLOGAN
        if not self.widget or not after or line.words > longest or line.spoken:
            return False
        asks = self.paragraphs > 0 and not line.stated and not all(other.prose for other in after)
        return asks or after[0].kind in _WIDGETS | {Kind.DATE}

    def _opens_boilerplate(self, at: int) -> bool:
        """Tell whether a line heads a company's standing text ("About Halden Robotics")."""
        named = _ABOUT.fullmatch(self.lines[at].text)
        after = self.lines[at + 1 : at + 2]
        return bool(named and self.paragraphs >= 3 and after and named[1].split()[0] in after[0].text)

    def _resumes(self, at: int) -> bool:
        """Tell whether the story goes on here, after a list of other stories or a line that stands below stories."""
        if self.left is Kind.LIST and (_NUMBERED.match(self.lines[at].text) or self.listed):
            return False
        run = self._run(at)
        titled = any(one.titular and not one.prose and one.words >= _TITLE for one in self.lines[at - 1 : at])
        needed = max(_NEEDED.get(self.left or Kind.TOPICS, 2), 1 + titled)
        if len(run) < needed or self.weighed.get(at, 0) > _LEADING:
            return False
        return sum(self.weighed.get(each, 0) for each in run) < _TELLING * len(run)

    def _run(self, at: int) -> list[int]:
        """Return the paragraphs from here on, to the first line that interrupts more than an advert does."""
        run: list[int] = []
        for position in range(at, len(self.lines)):
            line = self.lines[position]
            if run and line.kind in _INSERTS:
                continue
            if not (line.stated or line.spoken) or len(run) == _LONGEST_RUN:
                break
            run.append(position)
        return run


def _without_menus(kept: Sequence[Line]) -> list[Line]:
    """Drop runs of lines that are no paragraphs: menus and headlines; a list after a colon, and a subheading, stay."""
    body: list[Line] = []
    run: list[Line] = []
    for line in kept:
        if line.prose:
            body += _of_run(run, body)
            run = []
            body.append(line)
        else:
            run.append(line)
    return body + _of_run(run, body)


def _of_run(run: list[Line], body: Sequence[Line]) -> list[Line]:
    if any(line.text.endswith(":") for line in [*body[-1:], *run[:1]]):
        return run
    if any(line.text.endswith(":") for line in run[1:2]) and run[0].words <= _SUBHEADING:
        return run
    run = [line for line in run if not _CROSSHEAD.fullmatch(line.text)]
    if all(_belongs(line) for line in run):
        return run
    lone = len(run) == 1 and run[0].words <= _SUBHEADING
    return run if lone else [line for line in run if _belongs(line)]


def _belongs(line: Line) -> bool:
    """Tell whether a line that is no sentence is part of a story all the same: an item, a short answer, a lead-in."""
    return line.block.listed or line.text[-1] in ":,;" or line.text[0] in '“"—–' or line.spoken or _ended(line)


def _ended(line: Line) -> bool:
    return line.text[-1] in ".!?…"


def _trimmed(body: list[Line], lines: Sequence[Line], authors: frozenset[str]) -> list[Line]:
    """Drop what stands below the last paragraph: labels, and the life of the page's own writer."""
    kept = {id(line) for line in body}
    above = {id(line): before for before, line in pairwise(lines) if id(line) in kept}
    body = [line for line in body if not _signs_quote(line, above.get(id(line)), kept)]
    while body and (_below(body) or _tells_life(body, above.get(id(body[-1])), authors)):
        body = body[:-1]
    return body


def _signs_quote(line: Line, above: Line | None, kept: set[int]) -> bool:
    """Tell whether a line only names whose words a pulled quote, that went, is."""
    gone = above is not None and id(above) not in kept and above.text[0] in '“"‘'
    return gone and not line.prose and line.words <= _SUBHEADING and not _ended(line)


def _tells_life(body: Sequence[Line], above: Line | None, authors: frozenset[str]) -> bool:
    """Tell whether the last paragraph is about a writer: whom byline or label name, or no other paragraph does."""
    last = body[-1]
    if not last.voice["biography"]:
        return False
    name = [word.lower().removesuffix("'s").removesuffix("’s") for word in last.text.split(None, 2)[:2]]
    return (
        not authors.isdisjoint(name)
        or (above is not None and above.text.lower().startswith(" ".join(name)))
        or not any(name[-1] in line.text.lower() for line in body[:-1])
    )


def _below(body: Sequence[Line]) -> bool:
    last = body[-1]
    if last.prose:
        return False
    goes_on = last.text[-1] not in ":,;" and (_ended(last) or not last.spoken) and _belongs(last)
    return not (goes_on or (len(body) > 1 and body[-2].text.endswith(":") and not last.text.endswith(":")))
