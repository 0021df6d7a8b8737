"""Analysis: what counts as the same word."""

import pytest

from retrieval.terms import fold, terms, words

SAME = [
    ("possessive", "O’Brien’s", "O'Brien"),
    ("apostrophes", "O`Brien", "obrien"),
    ("accents", "São Paulo", "sao paulo"),
    ("letters without accents to drop", "Łódź Ærø", "lodz aero"),
    ("irregular verb", "they broke", "they break"),
    ("irregular plural", "the crises", "the crisis"),
    ("inflection", "negotiators negotiated", "negotiator negotiating"),
    ("hyphens", "long-distance", "long distance"),
    ("dashes", "broke—off", "broke off"),
    ("U.S.", "the U.S. envoy", "the United States envoy"),
    ("US", "US envoy", "USA envoy"),
    ("the us, typed", "did the us agree", "did the US agree"),
    ("U.K.", "U.K. law", "United Kingdom law"),
    ("thousands", "1,200 people", "1200 people"),
    ("initials", "J.K. Roe", "JK Roe"),
    ("full-width", "ＵＮ ｔａｌｋｓ", "UN talks"),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_counts_as_the_same(one: str, other: str) -> None:
    """Two ways of writing one thing have the same terms."""
    assert terms(one) == terms(other) != []


APART = [
    ("us and the US", "he told us", "he told US"),
    ("numbers", "in 1979", "in 1970"),
    ("decades", "the 1970s", "the 1970"),
    ("fractions", "3.5", "35"),
    ("adverbs that mean something else", "shortly", "short"),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_stays_apart(one: str, other: str) -> None:
    """Two things that look alike have different terms."""
    assert terms(one) != terms(other)


WORDS = [
    ("a sentence run into the next", "He left.Then it rained", ["he", "left", "then", "it", "rained"]),
    ("money", "$14.5m, 20%", ["14.5", "m", "20"]),
    ("nothing", "… — “”", []),
    ("empty", "", []),
    ("emoji and marks", "🎁 \u202egift\u202c", ["gift"]),
    ("under_scores", "so_called", ["so", "called"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in WORDS], ids=[row[0] for row in WORDS])
def test_words(text: str, expected: list[str]) -> None:
    """A text's words, whole."""
    assert words(text) == expected


@pytest.mark.parametrize("text", ["a" * 50_000, "U." * 20_000, "'" * 50_000, "1," * 30_000, "é" * 20_000])
def test_hostile_text_is_analysed(text: str) -> None:
    """Long runs of one thing come out as terms, or as none, without harm."""
    assert all(terms(text))


def test_fold_keeps_plain_text() -> None:
    """Folding changes case only where there is nothing else to fold."""
    assert fold("Plain TEXT, 12.") == "plain text, 12."
