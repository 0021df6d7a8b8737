"""What kind of thing a question asks for (a time, a number, a place, a reason), and which stretches of text are one."""

import re
from collections.abc import Iterable
from functools import lru_cache

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBERS = """one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen
|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?
|half|third|quarter|twice|once|single|both|several|no|none""".replace("\n", "")
_TIME_WORDS = "year|month|day|date|century|decade|era|period|season|week|weekday|time"
_PLACE_WORDS = "city|country|place|town|state|region|area|location|continent|county|village|province|island|nation"
_SPANS = r"(?:second|minute|hour|day|night|week|month|year|decade|season|generation)s?|centur(?:y|ies)"
_MEASURES = "long|far|tall|high|large|big|wide|deep|fast"
_NUMBER_WORDS = "percent|percentage|number|amount|proportion|share|fraction|price|cost|population|score"

_CURRENCY = (
    r"dollars?|euros?|pounds?|pence|cents?|rupees?|naira|shillings?|yen|yuan|pesos?|rand|francs?|kron(?:a|or|e|er)"
    r"|lakhs?|crores?"
)

ASKED = {
    "price": re.compile(
        r"\bhow much\b.*\b(?:costs?|pay|pays|paid|worth|spends?|spent|charged?|charges|owed?|owes|fined?|price[ds]?"
        r"|earns?|earned|salary|wages?|rents?|sells?|sold)\b"
        r"|\bhow much money\b|\bwhat\s+(?:\w+\s+){0,3}?(?:price|cost)\b",
        re.I,
    ),
    "year": re.compile(r"\b(?:what|which)\s+(?:\w+\s+)?years?\b", re.I),
    "amount": re.compile(r"\bhow much\b|\bwhat\s+(?:\w+\s+){0,3}?(?:percent|percentage|proportion)\b", re.I),
    "time": re.compile(rf"\bwhen\b|\b(?:what|which)\s+(?:\w+\s+)?(?:{_TIME_WORDS})s?\b|\bhow long ago\b", re.I),
    "duration": re.compile(rf"\bhow long\b|\bhow many (?:{_SPANS})\b", re.I),
    "frequency": re.compile(r"\bhow (?:often|frequently)\b", re.I),
    "age": re.compile(r"\bhow old\b|\b(?:what|which) age\b", re.I),
    "count": re.compile(r"\bhow many\b", re.I),
    "number": re.compile(
        rf"\bhow (?:much|{_MEASURES})\b"
        rf"|\bwhat\s+(?:(?:is|was|are|were)\s+the\s+)?(?:\w+\s+)?(?:{_NUMBER_WORDS})\b",
        re.I,
    ),
    "place": re.compile(rf"\bwhere\b|\b(?:what|which)\s+(?:\w+\s+)?(?:{_PLACE_WORDS})\b", re.I),
    "reason": re.compile(
        r"\bwhy\b|\bwhat (?:was|is|were|are) the (?:reason|cause)|\bwhat (?:caused|causes|led)\b", re.I
    ),
}
"""The first that fits is the type."""

_NAMING = {
    "year": frozenset(["year", "years"]),
    "price": frozenset([*_NUMBER_WORDS.split("|"), "money"]),
    "amount": frozenset([*_NUMBER_WORDS.split("|"), "money"]),
    "time": frozenset(_TIME_WORDS.split("|")),
    "duration": frozenset(["long"]),
    "frequency": frozenset(["often", "frequently"]),
    "age": frozenset(["old", "age"]),
    "count": frozenset(_NUMBER_WORDS.split("|")),
    "number": frozenset([*_NUMBER_WORDS.split("|"), *_MEASURES.split("|")]),
    "place": frozenset(_PLACE_WORDS.split("|")),
    "reason": frozenset(["reason", "reasons", "cause", "causes"]),
}

GIVEN = {
    "price": re.compile(
        r"[$€£¥₹]|\b(?:Rs|KSh|USD|GBP|EUR|AUD|INR|NGN)\b|\d(?:p|c|m|bn|k)\b"
        rf"|\b(?:{_CURRENCY}|thousands?|millions?|billions?|trillions?|free|nothing)\b",
        re.I,
    ),
    "count": re.compile(
        r"(?<![$€£¥₹\d.,])(?!(?:1[5-9]|20)\d\d\b)\d(?:[\d,.]*\d)?(?![\d%])"
        rf"(?! ?(?:%|per ?cent|{_SPANS}|[ap]\.?m)\b)|\b(?:{_NUMBERS})\b(?![ -](?:{_SPANS})\b)",
        re.I,
    ),
    "year": re.compile(r"\b(?:1\d{3}|20\d\d)(?:s|\b)"),
    "amount": re.compile(
        r"[$€£¥]\s?\d[\d,.]*|\d[\d,.]*\s?(?:%|per ?cent|dollars|euros|pounds)|\bpercent\b|\bhalf\b", re.I
    ),
    "time": re.compile(
        rf"\b(?:1\d{{3}}|20\d\d)s?\b|\b(?:{_MONTHS})\b|\b(?:{_DAYS})\b|\b\w+ centur(?:y|ies)\b"
        r"|\b(?:last|next|this) \w+\b"
        r"|\b(?:yesterday|today|tonight|tomorrow|noon|midnight)\b|\b\w+ ago\b|\bB\.?C\.?E?\b|\bA\.?D\b"
        r"|\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b",
        re.I,
    ),
    "duration": re.compile(
        rf"\b(?:\d[\d,.]*(?: ?[½¼¾])?|{_NUMBERS}|an?|few|many|all)[ -](?:\w+ )?(?:{_SPANS})\b"
        r"|\d[- ](?:mile|kilomet(?:er|re)|km|met(?:er|re)|foot|feet|yard|inch)(?:s|es)?\b"
        r"|\b(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|overnight|forever)\b"
        r"|\b(?:until|since|from|to|till) (?:at least )?(?:the )?(?:\d|mid-|early |late )|\binto the \w+ century\b",
        re.I,
    ),
    "frequency": re.compile(
        r"\b(?:every|each|annual(?:ly)?|yearly|monthly|weekly|daily|once|twice|times|rarely|seldom|always|usually|regularly"
        r"|(?:per|a) (?:hour|day|night|week|month|year))\b",
        re.I,
    ),
    "age": re.compile(
        rf"\baged? (?:of )?\d|\b(?:\d+|{_NUMBERS})[- ](?:years?|months?)[- ]old\b"
        r"|, \d{1,3}(?=[,.;)])|\(\d{1,3}\)|\bborn\b"
        r"|\bin (?:his|her|their) (?:early |mid-?|late )?(?:\d0s|teens|twenties|thirties|forties|fifties|sixties)",
        re.I,
    ),
    "number": re.compile(rf"\d[\d,.]*|\b(?:{_NUMBERS})\b", re.I),
    "place": re.compile(
        r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Tt]hroughout|[Aa]cross|[Aa]round|[Oo]n|[Ii]nto)"
        rf" (?:the )?(?!(?i:{_MONTHS}|{_DAYS})\b)[A-Z]\w+"
    ),
    "reason": re.compile(
        r"\b(?:because|due to|owing to|since|in order|so that|so as|as a result|reasons?|led to|result(?:ed|ing)?"
        r"|caused?|therefore|thus|thanks to"
        r"|following|in response|prompted|amid|over (?:possible|alleged|concerns?|claims?|complaints?|allegations?)"
        r"|to (?:avoid|prevent|protect|keep|make|allow|ensure|help)|fear(?:ed|ing|s)?)\b",
        re.I,
    ),
}
"""A stretch that could be the answer."""

TOLD = {kind: GIVEN[kind] for kind in ("price", "count", "number", "duration", "frequency", "age")} | {
    "amount": re.compile(rf"{GIVEN['number'].pattern}|\b(?:free|few|little|most|all|much)\b", re.I),
    "reason": re.compile(
        rf"{GIVEN['reason'].pattern}|[,;:—–(]|\b(?!(?:during|morning|evening)\b)\w{{2,}}ing\b"
        r"|\b(?:as|after|when|while|until|once|if|with|without|for|from|through|under|despite|over|and|but|or|that|which|who"
        r"|whose|where|than|not|n't|to (?!\d)|(?:by|on) (?!(?:the |last )?(?:\d|\w*(?:day|night|noon)\b)))\b",
        re.I,
    ),
}
"""Of a measure, and of a reason: without any of it a text is no answer. "Why" is not told by a single clause that holds
what is asked and when, where and how much it was; "how long" is not told by what names no length of time, "how
many" not by a year, a price or a length of time, and "how much did it cost" not by what is no money."""


def asked_type(question: str) -> str | None:
    """Return the type that a question asks for, None where it could be anything.

    >>> asked_type("in what year did the talks start")
    'year'
    """
    return next((name for name, pattern in ASKED.items() if pattern.search(question)), None)


def naming_words(kind: str | None) -> frozenset[str]:
    """Return the words that name a type ("what year", "where did it take place"): an answer seldom repeats them.

    >>> "year" in naming_words("time"), "year" in naming_words(None)
    (True, False)
    """
    return _NAMING.get(kind, frozenset()) if kind else frozenset()


def gives(kind: str, sentence: str, question: str) -> bool:
    """Tell whether a sentence holds something of a type that the (folded) question does not hold itself.

    >>> gives("number", "Some 40 people came in 2019.", "how many people came in 2019")
    True
    """
    return any(stretch not in question for stretch in _stretches(kind, sentence))


def tells(kind: str | None, sentences: Iterable[str], question: str) -> bool:
    """Tell whether a text holds a measure that the (folded) question does not hold itself, where it asks for one.

    Where it asks for a reason: whether the text has room for one.

    >>> tells("duration", ["They met last year.", "They talked."], "how long did they talk")
    False
    """
    if kind not in TOLD:
        return True
    found = (match[0].lower() for sentence in sentences for match in TOLD[kind].finditer(sentence))
    return any(kind == "reason" or stretch not in question for stretch in found)


@lru_cache(maxsize=1 << 14)
def _stretches(kind: str, sentence: str) -> tuple[str, ...]:
    return tuple(match[0].lower() for match in GIVEN[kind].finditer(sentence))
