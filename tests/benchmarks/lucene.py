"""Lucene as a peer: `Lucene.java` is run with the jars in the folder that LUCENE_JARS names.

Lucene 10 needs Java 21; `java` is looked for in JAVA_HOME, then in PATH. Needed are lucene-core and
lucene-analysis-common, as `mvn dependency:copy-dependencies` collects them. Times are taken inside Java, of the last of
some rounds, when its compiler has done its work.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

PROGRAM = Path(__file__).with_name("Lucene.java")
ROUNDS = 5
OPTIONS = ("-Xmx2g", "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED")

Questions = Sequence[list[str]]


def missing() -> str:
    """Return what Lucene cannot be run without here; nothing where it can."""
    jars = os.environ.get("LUCENE_JARS")
    if not jars or not list(Path(jars).glob("lucene-core-*.jar")):
        return "LUCENE_JARS names no folder with its jars"
    return "" if _java() else "no java"


def _java() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")


class Lucene:
    """A running Lucene that has indexed the first paragraphs of a corpus."""

    def __init__(self, path: Path, count: int) -> None:
        self._folder = Path(tempfile.mkdtemp(dir=path.parent))
        places = [PROGRAM, path, str(count), self._folder / "index"]
        self._process = subprocess.Popen(
            [str(_java()), *OPTIONS, "-cp", f"{os.environ['LUCENE_JARS']}/*", *map(str, places)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.build = float(self._pipe(self._process.stdout).readline())
        self.process = str(self._process.pid)

    def times(self, questions: Questions) -> list[float]:
        """Return the milliseconds that each question takes."""
        return [self._ask(questions, 1) for _ in range(ROUNDS)][-1][1:]

    def speedup(self, questions: Questions) -> float:
        """Return how many times as many questions two threads answer as one, at best of three."""
        return max(self._ask(questions, 1)[0] / self._ask(questions, 2)[0] for _ in range(3))

    def _ask(self, questions: Questions, threads: int) -> list[float]:
        path = self._folder / "questions"
        path.write_text("".join(" ".join(question) + "\n" for question in questions), encoding="utf-8")
        print(threads, path, file=self._pipe(self._process.stdin), flush=True)
        return [float(number) for number in self._pipe(self._process.stdout).readline().split()]

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe
