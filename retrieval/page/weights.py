"""What the signs of a paragraph weigh for being somebody else's than the story's, as `tests/benchmarks/pages.py` fits.

Below 0, a sign speaks for the story.
"""

WEIGHTS = {
    "closed": 5.82,
    "title": 3.4,
    "biography": 3.01,
    "site voice": 2.92,
    "we": 2.59,
    "credits ahead": 2.47,
    "below label": 2.44,
    "page": 2.06,
    "label": 1.99,
    "picture": 1.85,
    "below player": 1.73,
    "outlet": 1.73,
    "call": 1.72,
    "strange below link": 1.72,
    "legal": 1.65,
    "exclaims": 1.62,
    "legals": 1.59,
    "habit": 1.57,
    "signed": 1.52,
    "asks": 1.35,
    "author": 1.23,
    "between titles": 1.22,
    "below link": 1.16,
    "site first": 1.13,
    "after title": 1.09,
    "above": 1.07,
    "below listed": 1.07,
    "before title": 0.98,
    "last": 0.93,
    "scene": 0.92,
    "dateline ahead": 0.87,
    "alone": 0.81,
    "page first": 0.81,
    "reader": 0.75,
    "below": 0.68,
    "captioned": 0.65,
    "quote": 0.63,
    "site alone": 0.62,
    "sponsored": 0.56,
    "echoes link": 0.52,
    "teased": 0.47,
    "sites": 0.45,
    "offer": 0.42,
    "site": 0.42,
    "boxed": 0.25,
    "dateline": 0.17,
    "voice alone": 0.15,
    "strange": 0.06,
    "alien": 0.03,
    "short": 0.01,
    "told": -0.14,
    "cohesion": -0.15,
    "contact": -0.16,
    "past": -0.37,
    "first": -0.48,
    "back": -0.56,
    "line": -0.62,
    "local": -0.64,
    "timed": -0.66,
    "headline": -1.07,
    "said": -1.11,
    "second": -1.15,
    "back first": -1.3,
    "item": -1.44,
    "shared name": -1.55,
    "speech": -2.4,
    "length": -3.65,
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
