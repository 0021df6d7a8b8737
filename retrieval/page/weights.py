"""What the signs of a paragraph weigh for being somebody else's than the story's, as `tests/benchmarks/pages.py` fits.

Below 0, a sign speaks for the story.
"""

WEIGHTS = {
    "closed": 4.89,
    "title": 2.95,
    "biography": 2.38,
    "credits ahead": 2.35,
    "site voice": 2.23,
    "below player": 1.88,
    "below label": 1.8,
    "call": 1.79,
    "we": 1.69,
    "outlet": 1.67,
    "label": 1.52,
    "page": 1.4,
    "strange below link": 1.4,
    "picture": 1.38,
    "legal": 1.35,
    "asks": 1.28,
    "sites": 1.28,
    "signed": 1.25,
    "reader": 1.17,
    "scene": 1.17,
    "legals": 1.15,
    "above": 1.08,
    "contact": 1.06,
    "teased": 1.04,
    "exclaims": 1.03,
    "habit": 1.03,
    "after title": 0.9,
    "dateline ahead": 0.86,
    "below link": 0.85,
    "author": 0.84,
    "last": 0.75,
    "between titles": 0.71,
    "site first": 0.67,
    "boxed": 0.66,
    "echoes link": 0.62,
    "before title": 0.58,
    "site alone": 0.57,
    "below listed": 0.56,
    "voice alone": 0.5,
    "captioned": 0.47,
    "sponsored": 0.47,
    "page first": 0.46,
    "dateline": 0.45,
    "quote": 0.44,
    "below": 0.39,
    "alone": 0.35,
    "short": 0.23,
    "site": 0.21,
    "alien": 0.2,
    "offer": 0.18,
    "strange": 0.11,
    "told": -0.01,
    "timed": -0.31,
    "line": -0.32,
    "past": -0.34,
    "cohesion": -0.44,
    "first": -0.52,
    "back": -0.54,
    "back first": -0.78,
    "said": -0.96,
    "local": -0.99,
    "headline": -1.09,
    "second": -1.12,
    "shared name": -1.19,
    "item": -1.23,
    "speech": -1.75,
    "length": -3.29,
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
