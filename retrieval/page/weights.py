"""What the signs of a paragraph weigh for being somebody else's than the story's, as `tests/benchmarks/pages.py` fits.

Below 0, a sign speaks for the story.
"""

WEIGHTS = {
    "closed": 5.14,
    "title": 3.09,
    "site voice": 2.8,
    "biography": 2.74,
    "credits ahead": 2.38,
    "below label": 2.35,
    "we": 2.02,
    "below player": 1.94,
    "call": 1.93,
    "label": 1.9,
    "picture": 1.68,
    "outlet": 1.64,
    "page": 1.61,
    "legal": 1.55,
    "between titles": 1.54,
    "exclaims": 1.36,
    "scene": 1.3,
    "habit": 1.28,
    "above": 1.2,
    "strange below link": 1.2,
    "after title": 1.16,
    "legals": 1.16,
    "asks": 1.13,
    "author": 1.01,
    "signed": 1.0,
    "site first": 0.86,
    "dateline ahead": 0.85,
    "last": 0.83,
    "before title": 0.82,
    "below link": 0.81,
    "below listed": 0.81,
    "reader": 0.79,
    "page first": 0.73,
    "boxed": 0.57,
    "quote": 0.56,
    "teased": 0.56,
    "below": 0.55,
    "captioned": 0.54,
    "site alone": 0.54,
    "sponsored": 0.54,
    "echoes link": 0.49,
    "voice alone": 0.45,
    "offer": 0.42,
    "alone": 0.35,
    "site": 0.29,
    "sites": 0.29,
    "short": 0.18,
    "dateline": 0.13,
    "strange": 0.11,
    "alien": 0.1,
    "told": 0.09,
    "contact": -0.17,
    "cohesion": -0.31,
    "past": -0.4,
    "line": -0.41,
    "timed": -0.45,
    "back": -0.49,
    "first": -0.5,
    "local": -1.04,
    "said": -1.04,
    "back first": -1.17,
    "second": -1.17,
    "shared name": -1.19,
    "headline": -1.2,
    "item": -1.47,
    "speech": -1.64,
    "length": -3.71,
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
