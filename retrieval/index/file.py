"""A file of named arrays that is written whole or not at all, and read by mapping it.

Layout: magic, version, length and checksum of the header; the header (JSON: settings, and for every array its type,
shape, place and checksum); the arrays, each on a 64-byte boundary. What `read` promises: a foreign, newer or truncated
file, and one whose header or small arrays were changed, is refused. The large arrays are not read when a file is
opened; `verify` compares them too.
"""

import json
import mmap
import os
import struct
import tempfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.errors import IndexFileError

MAGIC = b"storybm\n"
VERSION = 3
ALIGNMENT = 64
READABLE = 0o644
"""Other users' processes may map an index, too."""
EAGER = 1 << 24
"""Arrays of fewer bytes are compared with their checksum whenever a file is opened."""

_PREFIX = struct.Struct("<8sIII")

Arrays = dict[str, NDArray[Any]]
Settings = dict[str, Any]


@dataclass(frozen=True)
class Section:
    """One array in the file."""

    dtype: str
    shape: tuple[int, ...]
    offset: int
    """From the end of the header, in bytes."""
    checksum: int

    @property
    def count(self) -> int:
        """Return the number of elements."""
        return int(np.prod(self.shape, dtype=np.int64))

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.offset + self.count * np.dtype(self.dtype).itemsize


def _aligned(offset: int) -> int:
    return -(-offset // ALIGNMENT) * ALIGNMENT


def _bytes(array: NDArray[Any]) -> memoryview:
    return np.ascontiguousarray(array).reshape(-1).view(np.uint8).data


def _checksum(array: NDArray[Any]) -> int:
    return zlib.crc32(_bytes(array))


def write(path: Path, kind: str, settings: Mapping[str, Any], arrays: Arrays) -> None:
    """Write settings and arrays of some kind of index; whoever has the old file open keeps reading the old one."""
    sections: dict[str, Section] = {}
    end = 0
    for name, array in arrays.items():
        little = array.dtype.newbyteorder("<").str
        sections[name] = Section(little, array.shape, _aligned(end), _checksum(array))
        end = sections[name].end
    shown = {name: vars(section) for name, section in sections.items()}
    header = json.dumps({"kind": kind, "settings": settings, "sections": shown, "size": end}).encode()
    prefix = _PREFIX.pack(MAGIC, VERSION, len(header), zlib.crc32(header))
    body = _aligned(len(prefix) + len(header))
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(prefix + header)
            for name, array in arrays.items():
                file.seek(body + sections[name].offset)
                file.write(_bytes(array))
            file.truncate(body + end)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(file.name, READABLE)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read(path: Path, kind: str) -> tuple[Settings, Arrays]:
    """Map a file; return its settings and its arrays, which are read-only and read from disk when they are used."""
    header, sections, arrays = _map(path)
    if header["kind"] != kind:
        raise IndexFileError(f"{path}: this is an index of {header['kind']}, not of {kind}; give the path of the other")
    _compare(path, {name: s for name, s in sections.items() if arrays[name].nbytes < EAGER}, arrays)
    return header["settings"], arrays


def verify(path: Path) -> None:
    """Read the whole file and compare every checksum; IndexFileError names the file."""
    _, sections, arrays = _map(path)
    _compare(path, sections, arrays)


def _map(path: Path) -> tuple[dict[str, Any], dict[str, Section], Arrays]:
    try:
        with path.open("rb") as file:
            header, body = _read_header(path, file.read(_PREFIX.size), file)
            size = os.fstat(file.fileno()).st_size
            if size != body + header["size"]:
                raise _broken(
                    path, f"has {size:,} bytes and not the {body + header['size']:,} that it was written with"
                )
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise IndexFileError(f"{path}: the index cannot be read ({error.strerror}); build it again") from error
    sections = {name: Section(**{**s, "shape": tuple(s["shape"])}) for name, s in header["sections"].items()}
    arrays = {
        name: np.frombuffer(mapped, dtype=s.dtype, count=s.count, offset=body + s.offset).reshape(s.shape)
        for name, s in sections.items()
    }
    return header, sections, arrays


def _read_header(path: Path, prefix: bytes, file: Any) -> tuple[dict[str, Any], int]:
    """Return the header, and where the arrays begin."""
    if len(prefix) < _PREFIX.size or not prefix.startswith(MAGIC):
        raise IndexFileError(f"{path}: this is not an index of storybot; give the path of one")
    _, version, length, checksum = _PREFIX.unpack(prefix)
    if version != VERSION:
        raise IndexFileError(
            f"{path}: the index has format {version}, this program reads {VERSION}; build it again or update it"
        )
    text = file.read(length)
    if zlib.crc32(text) != checksum:
        raise _broken(path, "has a damaged header")
    return json.loads(text), _aligned(_PREFIX.size + length)


def _compare(path: Path, sections: Mapping[str, Section], arrays: Arrays) -> None:
    for name, section in sections.items():
        if _checksum(arrays[name]) != section.checksum:
            raise _broken(path, f"is damaged in its part “{name}”")


def _broken(path: Path, what: str) -> IndexFileError:
    return IndexFileError(f"{path}: the index {what}; delete it and build it again")
