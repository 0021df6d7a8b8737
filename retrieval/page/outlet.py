"""Which outlet published a page, and which other outlets its story credits: read off the page, never guessed."""

import re
from collections import Counter
from collections.abc import Sequence

from retrieval.page.labels import label_kind

_WORD = r"(?:(?:St|Mt|Ft|Dr|U\.S)\.|[A-Z\d][\w&'’-]*(?:\.\w+)*)"
_NAME = rf"(?:The |the )?(?=[A-Z]){_WORD}(?: (?:{_WORD}|of|and|for|&|on)){{0,5}}"
_SIGNS = (
    (4, rf"^({_NAME}) (?:is|are) committed to\b"),
    (3, rf"[Tt]hanks for reading ({_NAME})"),
    (4, rf"^({_NAME}) (?:values|welcomes) your\b"),
    (2, rf"^© ({_NAME})(?!\w|,? [&A-Z])"),
    (3, rf"\S+@\S+ ?\| ({_NAME})$"),
    (3, rf"(?:[Ss]upport(?:ing)?|[Ff]und|[Hh]elp) ({_NAME})(?:’s|'s)? (?:journalism|reporting|newsroom)"),
    (3, rf"[Ss]pecial to ({_NAME})"),
    (
        2,
        r"(?:reporter|correspondent|editor|writer|columnist) (?:for|at|of|with) "
        rf"({_NAME})(?!\w| (?:bureau|desk|team)\b)",
    ),
    (2, rf"[Ss]tay with ({_NAME}) for\b"),
    (
        3,
        r"(?:©|\([cC]\)|[Cc]opyright ?(?:©|\([cC]\))?),? ?(?:\d{4}(?: ?[-–] ?\d{4})?),? (?:by )?"
        rf"({_NAME})(?!\w|,? [&A-Z])",
    ),
    (3, rf"(?:©|[Cc]opyright ?©?) ?({_NAME}),? \d{{4}}"),
    (3, rf"(?:[Dd]ownload|[Gg]et) (?:the )?({_NAME}) (?:app|mobile app|news app)\b"),
    (2, rf"(?:[Ff]ollow|[Ll]ike) ({_NAME}) on\b"),
    (2, rf"(?:More|Latest|Stories) [Ff]rom ({_NAME})"),
    (2, rf"(?:[Ss]ubscribe to|[Ww]elcome to) ({_NAME})"),
    (2, r"(?:[Cc]ontact|[Aa]bout|[Aa]dvertise with) (the [A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3})"),
    (4, rf"^({_NAME}) (?:- [Bb]ack to home|[Hh]omepage)"),
    (2, rf"^[A-Z][\w .,’'-]{{2,60}} \(({_NAME})\) ?[-–—] .*"),
)
_PATTERNS = [(weight, re.compile(pattern)) for weight, pattern in _SIGNS]
_TRAILING = re.compile(
    r"[.,]? (?:All [Rr]ights.*|Inc\.?|LLC|L\.L\.C\.?|Ltd\.?|PVT\.?.*|Pvt\.?.*|Limited.*|Co\.|Corp\.?|Company"
    r"|plc|or its affil.*|Homepage)$|[.,]+$"
)
_COMPANY = re.compile(
    r"\b(?:Group|Media|Holdings|Association|Partners|Publishing|Productions|Networks?|Corporation|Syndicate)$"
)
_ENOUGH = 2
_LONGEST = 600
_GENERIC = frozenset(
    "here author authors us we our all it this you home our site the site facebook x twitter instagram privacy"
    " terms".split()
)
_SUFFIX = (
    r"(?:Times|Post|News|Tribune|Herald|Journal|Gazette|Globe|Guardian|Telegraph|Courier|Chronicle|Observer"
    r"|Mail|Mirror|Standard"
    r"|Independent|Press|Radio|TV|Television|Today|Ledger|Dispatch|Inquirer|Examiner|Register|Bee|Sun|Star"
    r"|Express|Record|Review|Agency|Broadcasting)"
)
_BRANDS = (
    "Axios|Reuters|Politico|POLITICO|Bloomberg|CNN|CNBC|MSNBC|NPR|PBS|BBC|CBS|NBC|ABC|AP|AFP|UPI|ITV"
    "|Sky News|Al Jazeera|Vox"
    "|Slate|Semafor|ProPublica"
    "|HuffPost|BuzzFeed|Newsweek|Vice|Fox News|Der Spiegel|Le Monde|El País|Kyodo|Xinhua|TASS|Interfax|PTI|ANI"
    "|NDTV|The Hindu|The Economist|The Atlantic"
)
_CREDITED = re.compile(
    rf"\b(?:told|tells|said to|interview with|statement to|e-?mail to|reported by|according to|seen by|obtained"
    rf" by|reviewed by) "
    rf"((?:[Tt]he )?(?:{_BRANDS}|(?:[A-Z][\w.&’'-]* ){{0,4}}{_SUFFIX}))\b(?!’s|'s)"
)


def find_outlet(lines: Sequence[str], named: Sequence[str]) -> str | None:
    """Return who published a page: the name that its own furniture gives most weight, None where none does.

    `named`: names that the page’s title line or its masthead gives.
    """
    votes: Counter[str] = Counter(dict.fromkeys(named, 8))
    for line in (line for line in lines if len(line) <= _LONGEST):
        for weight, pattern in _PATTERNS:
            found = pattern.search(line)
            name = _trim(found[1]) if found else ""
            if found and len(name) > 1 and not _generic(name) and not _COMPANY.search(name):
                votes[name] += weight - bool(_TRAILING.search(found[1]))
    name = max(votes, key=lambda each: votes[each], default="")
    if votes[name] < _ENOUGH:
        return None
    return f"The {name}" if f"The {name}" in lines else name


def find_credits(paragraphs: Sequence[str], outlet: str | None) -> tuple[str, ...]:
    """Return the other outlets to whom its people spoke or whose reporting it names ("told Axios"), in order."""
    own = (outlet or "").casefold().removeprefix("the ")
    names: dict[str, None] = {}
    for text in paragraphs:
        for found in _CREDITED.finditer(text):
            if not own or found[1].casefold().removeprefix("the ") not in own:
                names.setdefault(found[1].removeprefix("the "))
    return tuple(names)


def _generic(name: str) -> bool:
    return name.casefold() in _GENERIC or label_kind(name) is not None


def _trim(name: str) -> str:
    before = ""
    while before != name:
        before, name = name, _TRAILING.sub("", name).strip()
    return name.removeprefix("the ").removesuffix("’s").removesuffix("'s")
