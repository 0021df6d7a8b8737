"""Which line of a page is the headline, where several could be."""

import pytest

from retrieval import Story

BODY = """
MARL — The old tram depot on Quay Street will be sold in June, the council said on Tuesday after months of doubt.
“We were promised this depot,” said Ida Falk, a potter who has rented a room there since the council closed it.
The depot was built in 1908, and the last tram left it when the council shut the line in 1961.
Nobody has made an offer for the tram depot yet, the council said.
"""

TOPS = {
    "the site's title with a bar": (
        "WMRL 9 News | Marl, Orme and the Salt Valley\nMenu\nFire guts tram depot, closes two quays",
        "Fire guts tram depot, closes two quays",
    ),
    "the site's title with a colon": (
        "The Marl Ledger: Local news, Quay Street\nPotters lose tram depot as council sells\nFor subscribers",
        "Potters lose tram depot as council sells",
    ),
    "an offer above it": (
        "Log in\nFree-trial offer: three months of the Ledger for £1\nCouncil sells tram depot that it had promised",
        "Council sells tram depot that it had promised",
    ),
    "a sentence above byline and date": (
        "Local News\nThe tram depot was promised to potters. Now the council will sell it.\n"
        "A handshake is at the centre of it all, and no paper.\nBy Colleen Batt\nOct. 12, 2023 at 5:00 a.m.",
        "The tram depot was promised to potters. Now the council will sell it.",
    ),
    "a flash above it": (
        "Contests\nSubmit a Tip\nBREAKING: Council sells tram depot on Quay Street\n1 alert\n"
        "Promised to potters: council sells its tram depot after six years",
        "Promised to potters: council sells its tram depot after six years",
    ),
    "a news ticker above it": (
        "Markets\n09:12 *COUNCIL OF MARL TO SELL TRAM DEPOT FOR $4.2M CASH\n08:30 *RATES UNCHANGED\n"
        "Marl Council Sells Tram Depot That It Had Promised to Potters",
        "Marl Council Sells Tram Depot That It Had Promised to Potters",
    ),
    "a cookie notice above it": (
        "We use small files on your device, and so do some firms that show you adverts. You can say no.\n"
        "Council sells tram depot that it had promised\nSummary",
        "Council sells tram depot that it had promised",
    ),
    "one that ends with an abbreviation": (
        "Home\nNews\nPotters lose tram depot as council votes at 3 a.m.\nBy Colleen Batt",
        "Potters lose tram depot as council votes at 3 a.m.",
    ),
    "a caption above it": (
        "Home\nThe council hall where the depot's sale was voted on Tuesday. Marl Media\nQuay Street\n"
        "Potters lose tram depot as council sells\nBy Colleen Batt",
        "Potters lose tram depot as council sells",
    ),
    "marked up, with a full stop": (
        "[Home](/)\n## The Council Sells the Tram Depot. Potters Lose.\nPosted on March 3, 2023\n",
        "The Council Sells the Tram Depot. Potters Lose.",
    ),
    "a caption's label above a caption": (
        "Home\nPotters 'robbed' of depot\nImage caption,\nThe tram depot has stood empty on Quay Street for six years\n"
        "By Colleen Batt",
        "Potters 'robbed' of depot",
    ),
    "a menu of subjects above it": (
        "Log In\nAll Towns Trams & Depots Council Potters\n"
        "Marl Council Sells Tram Depot That It Had Promised to Potters\n"
        "News provided by\nMarl Council\nJan 13, 2023, 07:00 ET",
        "Marl Council Sells Tram Depot That It Had Promised to Potters",
    ),
    "the window's title": (
        "Council to sell tram depot after six-year promise to potters - The Marl Ledger\nHome\nNews\n"
        "Potters robbed of tram depot as council sells after six years\nBy Colleen Batt",
        "Potters robbed of tram depot as council sells after six years",
    ),
    "a shorter one in the player below": (
        "Home / Marl / Council sells tram depot that it had promised to potters\n"
        "Council sells tram depot that it had promised to potters\nBy Colleen Batt\nListen\n"
        "Council sells tram depot on Quay Street\n00:00",
        "Council sells tram depot that it had promised to potters",
    ),
}


@pytest.mark.parametrize(("top", "headline"), TOPS.values(), ids=TOPS.keys())
def test_the_headline_is_found(top: str, headline: str) -> None:
    """Site titles, offers, notices and players have lines that look like one."""
    assert Story.from_text(top + BODY, "page").title == headline
