"""How a reply names who speaks."""

from bot.replies import wording
from bot.replies.manuscript import Manuscript
from retrieval import Speaker

LONGEST_TITLE = 3
"""Words of a title that stands before its name."""


def write_speaker(sheet: Manuscript, speaker: Speaker) -> None:
    """Write a name with its role behind it, a title ("Mayor", "Rear Adm.") before it."""
    name = with_article(speaker.name)
    name = name.capitalize() if speaker.name.isalpha() and speaker.name.islower() else name
    role = wording.role(speaker.role) if speaker.role else ""
    is_title = bool(role) and len(role.split()) <= LONGEST_TITLE and all(word[0].isupper() for word in role.split())
    sheet.add(f"{role} " if is_title else "").add(wording.name(name), "bold")
    sheet.add(f", {role}" if role and not is_title else "")


def with_article(name: str) -> str:
    """Return a name; one that is but a noun with the article that the story gives it.

    >>> with_article("company"), with_article("officials"), with_article("Ann Lee")
    ('the company', 'officials', 'Ann Lee')
    """
    is_noun = name.isalpha() and name.islower() and not name.endswith("s")
    return f"the {name}" if is_noun else name
