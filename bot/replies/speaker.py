"""How a reply names who speaks."""

from bot.replies import wording
from bot.replies.manuscript import Manuscript
from retrieval import Speaker

LONGEST_TITLE = 3
"""Words of a title that stands before its name."""


def write_speaker(sheet: Manuscript, speaker: Speaker) -> None:
    """Write a name with its role behind it, a title ("Mayor", "Rear Adm.") before it."""
    role = wording.role(speaker.role) if speaker.role else ""
    is_title = bool(role) and len(role.split()) <= LONGEST_TITLE and all(word[0].isupper() for word in role.split())
    sheet.add(f"{role} " if is_title else "").add(wording.name(_at_the_head(speaker.name)), "bold")
    sheet.add(f", {role}" if role and not is_title else "")


def _at_the_head(name: str) -> str:
    """Return a name as it heads a line; one that is but a noun with the article that the story gives it.

    >>> _at_the_head("company"), _at_the_head("officials"), _at_the_head("Ann Lee")
    ('The company', 'Officials', 'Ann Lee')
    """
    if not (name.isalpha() and name.islower()):
        return name
    return name.capitalize() if name.endswith("s") else f"The {name}"
