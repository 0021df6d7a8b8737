"""What the signs of a paragraph weigh for being somebody else's than the story's, as `tests/benchmarks/pages.py` fits.

Below 0, a sign speaks for the story.
"""

WEIGHTS = {
    "closed": 5.24,
    "title": 3.11,
    "site voice": 2.77,
    "biography": 2.76,
    "credits ahead": 2.38,
    "below label": 2.33,
    "we": 2.02,
    "below player": 1.93,
    "call": 1.91,
    "label": 1.83,
    "page": 1.73,
    "outlet": 1.62,
    "picture": 1.59,
    "legal": 1.56,
    "habit": 1.47,
    "exclaims": 1.38,
    "between titles": 1.35,
    "legals": 1.35,
    "after title": 1.34,
    "scene": 1.29,
    "strange below link": 1.22,
    "above": 1.16,
    "asks": 1.08,
    "author": 1.06,
    "signed": 1.04,
    "before title": 0.98,
    "below listed": 0.9,
    "reader": 0.88,
    "below link": 0.87,
    "site first": 0.86,
    "dateline ahead": 0.85,
    "last": 0.8,
    "page first": 0.68,
    "site alone": 0.64,
    "below": 0.62,
    "sponsored": 0.55,
    "boxed": 0.54,
    "echoes link": 0.51,
    "alone": 0.48,
    "quote": 0.48,
    "captioned": 0.46,
    "offer": 0.43,
    "teased": 0.43,
    "sites": 0.41,
    "voice alone": 0.41,
    "site": 0.21,
    "alien": 0.15,
    "dateline": 0.15,
    "strange": 0.13,
    "short": 0.1,
    "told": -0.04,
    "cohesion": -0.09,
    "contact": -0.15,
    "past": -0.31,
    "line": -0.44,
    "back": -0.52,
    "timed": -0.52,
    "first": -0.55,
    "local": -0.85,
    "said": -0.98,
    "back first": -1.04,
    "headline": -1.16,
    "second": -1.17,
    "shared name": -1.33,
    "item": -1.53,
    "speech": -1.96,
    "length": -3.87,
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
