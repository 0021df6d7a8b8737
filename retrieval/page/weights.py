"""What the signs of a paragraph weigh for being somebody else's than the story's, as `tests/benchmarks/pages.py` fits.

Below 0, a sign speaks for the story.
"""

WEIGHTS = {
    "closed": 3.79,
    "title": 2.96,
    "we": 2.22,
    "credits ahead": 2.15,
    "picture": 1.99,
    "biography": 1.94,
    "call": 1.76,
    "reader": 1.67,
    "dateline ahead": 1.63,
    "outlet": 1.59,
    "label": 1.54,
    "legal": 1.48,
    "scene": 1.46,
    "site voice": 1.37,
    "after title": 1.21,
    "before title": 1.21,
    "between titles": 1.21,
    "contact": 1.14,
    "page": 1.12,
    "habit": 1.1,
    "site alone": 1.07,
    "site first": 1.02,
    "last": 1.0,
    "asks": 0.99,
    "below": 0.9,
    "alone": 0.86,
    "legals": 0.82,
    "dateline": 0.8,
    "author": 0.72,
    "voice alone": 0.72,
    "signed": 0.64,
    "page first": 0.56,
    "alien": 0.42,
    "short": 0.3,
    "first": 0.18,
    "sites": 0.15,
    "teased": 0.08,
    "above": 0.07,
    "site": 0.06,
    "offer": 0.05,
    "cohesion": -0.11,
    "told": -0.16,
    "past": -0.34,
    "timed": -0.41,
    "line": -0.48,
    "quote": -0.55,
    "shared name": -0.63,
    "back": -0.79,
    "local": -1.02,
    "headline": -1.1,
    "second": -1.2,
    "item": -1.35,
    "said": -1.5,
    "length": -2.31,
    "speech": -2.39,
}
LEAVING = 1.45
"""What it costs to leave the story: a lone line in it must weigh more to be somebody else's."""
CERTAIN = 2.5
"""From here on, a paragraph is furniture wherever it stands."""
TITLE = 0.2
"""What a title among paragraphs weighs: it goes with those below it."""
CALL = 2.0
"""What a title weighs that speaks to the reader."""
ITEM = -1.0
"""What another short line weighs: an item of a list, who speaks next."""
