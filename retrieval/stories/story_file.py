"""The bytes of a story's file: read with a bound, decoded, and refused in one clear line where they are no text."""

import re
from pathlib import Path

from retrieval.errors import StoryError
from retrieval.stories.header import Header, read_sidecar, split_front_matter

_LARGEST = 1024 * 1024
_SIDECARS = (".yaml", ".yml", ".json")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<\?xml|<head)", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_story_file(path: Path) -> tuple[Header, str]:
    """Return the header (front matter first, then the sidecar beside the file) and the page's text.

    Raises `StoryError` that names the file and what to do.
    """
    header, text = split_front_matter(_story_text(path), str(path))
    sidecar = sidecar_of(path)
    return (header.over(read_sidecar(_decoded(sidecar), str(sidecar))) if sidecar else header), text


def sidecar_of(path: Path) -> Path | None:
    """Return the file beside a story that tells its title, URL and so on, None where there is none."""
    candidates = (path.with_suffix(suffix) for suffix in _SIDECARS if path.suffix not in _SIDECARS)
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def is_sidecar(path: Path) -> bool:
    """Tell whether a file's name is that of a story's data, and not of a story."""
    return path.suffix in _SIDECARS


def _story_text(path: Path) -> str:
    text = _decoded(path)
    if not text.strip("\ufeff \t\r\n"):
        raise StoryError(f"{path}: empty; put the article's text into it")
    if _HTML.match(text):
        raise StoryError(f"{path}: HTML, not text; open it in a browser and save the article's text")
    return text


def _decoded(path: Path) -> str:
    data = _bytes(path)
    if data.startswith(_UTF16):
        return _as(data, "utf-16", path)
    if b"\x00" in data or data.startswith(b"%PDF-"):
        raise StoryError(f"{path}: binary, not text; save the article as plain text (UTF-8)")
    text = _as(data, "utf-8-sig", path)
    if len(_CONTROLS.findall(text[:4096])) > 16:
        raise StoryError(f"{path}: binary, not text; save the article as plain text (UTF-8)")
    return text


def _as(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-16" if encoding == "utf-16" else "UTF-8"
        raise StoryError(f"{path}: not {name} (byte {error.start + 1}); save it again as UTF-8") from None


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except IsADirectoryError:
        raise StoryError(f"{path}: a folder, not a story") from None
    except OSError as error:
        raise StoryError(f"{path}: cannot be read ({error.strerror or error})") from None
    if len(data) > _LARGEST:
        raise StoryError(f"{path}: over {_LARGEST // 1024**2} MB; cut it to the article")
    return data
