"""What the signs of a paragraph weigh for being somebody else's than the story's, as `tests/benchmarks/pages.py` fits.

Below 0, a sign speaks for the story.
"""

WEIGHTS = {
    "closed": 3.95,
    "title": 3.55,
    "we": 2.25,
    "credits ahead": 2.2,
    "call": 2.17,
    "biography": 1.97,
    "after title": 1.94,
    "dateline ahead": 1.67,
    "before title": 1.64,
    "label": 1.59,
    "legal": 1.42,
    "reader": 1.38,
    "author": 1.32,
    "contact": 1.31,
    "site voice": 1.23,
    "page": 1.2,
    "picture": 1.2,
    "alone": 0.96,
    "legals": 0.95,
    "last": 0.85,
    "signed": 0.84,
    "below": 0.82,
    "habit": 0.77,
    "site": 0.71,
    "alien": 0.7,
    "site alone": 0.63,
    "asks": 0.62,
    "voice alone": 0.47,
    "outlet": 0.45,
    "dateline": 0.44,
    "first": 0.39,
    "short": 0.26,
    "sites": 0.22,
    "offer": 0.16,
    "above": 0.06,
    "cohesion": -0.03,
    "teased": -0.14,
    "told": -0.19,
    "quote": -0.35,
    "past": -0.37,
    "timed": -0.43,
    "shared name": -0.61,
    "back": -0.69,
    "line": -0.92,
    "second": -0.93,
    "headline": -0.96,
    "local": -1.04,
    "item": -1.3,
    "said": -1.68,
    "speech": -1.83,
    "length": -2.21,
}
LEAVING = 1.2
"""What it costs to leave the story: a lone line in it must weigh more to be somebody else's."""
CERTAIN = 2.0
"""From here on, a paragraph is furniture wherever it stands."""
TITLE = 0.2
"""What a title among paragraphs weighs: it goes with those below it."""
CALL = 1.5
"""What a title weighs that speaks to the reader."""
ITEM = -1.0
"""What another short line weighs: an item of a list, who speaks next."""
