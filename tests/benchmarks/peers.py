"""The engines that are compared: each builds from analysed paragraphs and answers with the ten best."""

import importlib.util
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import corpus, lucene

LIMIT = 10

Search = Callable[[list[str]], Any]


@dataclass(frozen=True)
class Engine:
    """An engine by name; `build` returns the search, given a written corpus and how many paragraphs of it to take."""

    name: str
    build: Callable[[Path, int], Search | lucene.Lucene]
    needs: tuple[str, ...] = ()
    """Modules without which it is left out."""
    most: int = 1_000_000
    """Paragraphs."""

    def missing(self) -> str:
        """Return what it cannot be run without here; nothing where it can."""
        return ", ".join(module for module in self.needs if importlib.util.find_spec(module) is None)


class LuceneEngine(Engine):
    """Lucene: it needs more than modules."""

    def missing(self) -> str:
        """Return what it cannot be run without here."""
        return lucene.missing()


def storybot(path: Path, count: int) -> Search:
    """This project, with its compiled search where there are enough paragraphs."""
    from retrieval.facts.bm25 import Bm25Index

    index = Bm25Index.from_terms(corpus.read(path, count))
    index.search_terms([])
    return lambda question: index.search_terms(question, LIMIT)


def storybot_numpy(path: Path, count: int) -> Search:
    """This project, as it is installed without extras."""
    from retrieval.index import search

    search.COMPILED_FROM = 1 << 62
    return storybot(path, count)


def storybot_disk(path: Path, count: int) -> Search:
    """This project, searching the mapped file."""
    from retrieval.facts.bm25 import Bm25Index

    saved = Path(tempfile.mkdtemp(dir=path.parent), "index")
    Bm25Index.from_terms(corpus.read(path, count)).save(saved)
    index = Bm25Index.open(saved)
    return lambda question: index.search_terms(question, LIMIT)


def rank_bm25(path: Path, count: int) -> Search:
    """The model itself; its best ten by its own `argsort`."""
    import numpy as np
    from rank_bm25 import BM25Okapi

    index = BM25Okapi(corpus.read(path, count))
    return lambda question: np.argsort(index.get_scores(question))[::-1][:LIMIT]


def _bm25s(path: Path, count: int, backend: str) -> Search:
    import bm25s

    index = bm25s.BM25(backend=backend, k1=1.5, b=0.75)
    index.index(list(corpus.read(path, count)), show_progress=False)
    limit = min(LIMIT, count)
    return lambda question: index.retrieve([question], k=limit, show_progress=False, n_threads=0)


def bm25s_numpy(path: Path, count: int) -> Search:
    """bm25s with numpy."""
    return _bm25s(path, count, "numpy")


def bm25s_numba(path: Path, count: int) -> Search:
    """bm25s with numba."""
    return _bm25s(path, count, "numba")


def tantivy(path: Path, count: int) -> Search:
    """tantivy, one segment in memory."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
    schema = builder.build()
    index = engine.Index(schema)
    writer = index.writer(1_000_000_000, 1)
    for document in _lines(path, count):
        writer.add_document(engine.Document(text=document))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(question: list[str]) -> Any:
        terms = [engine.Query.term_query(schema, "text", term, index_option="freq") for term in question]
        query = engine.Query.boolean_query([(engine.Occur.Should, term) for term in terms])
        return searcher.search(query, LIMIT, count=False)

    return search


def _lines(path: Path, count: int) -> Iterator[str]:
    return (" ".join(document) for document in corpus.read(path, count))


ENGINES = (
    Engine("storybot, numba", storybot, ("numba",)),
    Engine("storybot, numpy", storybot_numpy),
    Engine("storybot, on disk", storybot_disk, (), 1 << 40),
    LuceneEngine("Lucene", lucene.Lucene),
    Engine("tantivy", tantivy, ("tantivy",)),
    Engine("bm25s, numba", bm25s_numba, ("bm25s", "numba")),
    Engine("bm25s, numpy", bm25s_numpy, ("bm25s",)),
    Engine("rank_bm25", rank_bm25),
)
