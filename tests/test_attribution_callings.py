"""Callings: a cast that they rule out for a name has nobody of that name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution import Cast, Figure
from retrieval.attribution.callings import callings, may_be_called

PARTS = """
Ann Anne Bob Robert Lee Roe Kim Kim-Lee Park Jong Jong-un Un al-Roe de O’Roe J. JR Jr. Mr. Sen. José Ærø the
""".split()
NAMES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map(" ".join)


def cast_of(*names: str) -> Cast:
    return Cast(tuple(Figure(name, None, "person", (), names=(name,)) for name in names))


@given(st.lists(NAMES, min_size=1, max_size=4), NAMES)
def test_who_is_found_by_a_name_is_never_ruled_out(printed: list[str], asked: str) -> None:
    cast = cast_of(*printed)
    assert not cast.named(asked) or may_be_called(asked, callings(cast))


@pytest.mark.parametrize(
    ("asked", "printed", "expected"),
    [
        ("Roe", "Ann Roe", True),
        ("Mr. Roe", "Ann Roe", True),
        ("Kim Jong Un", "Kim Jong-un", True),
        ("Kim", "Kim Jong Un", True),
        ("Ann Lee", "Ann Lee Roe", True),
        ("Ann", "Ann Roe", False),
        ("Ann Roe", "Ann Park", False),
        ("Roe", "Monroe", False),
        ("the", "", False),
        ("’", "Ann Roe", False),
    ],
)
def test_a_cast_is_asked_where_family_end_or_beginning_are_shared(asked: str, printed: str, expected: bool) -> None:
    assert may_be_called(asked, callings(cast_of(printed))) is expected
