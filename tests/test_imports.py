"""Imports run one way: retrieval knows nothing of the bot, and the terminal nothing of Telegram."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def imported(path: Path) -> set[str]:
    """Return the top-level packages that a file names in an import, wherever in it."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names = [node.module or "" if isinstance(node, ast.ImportFrom) else node.names[0].name for node in tree
             if isinstance(node, ast.Import | ast.ImportFrom)]  # fmt: skip
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("path", sorted((ROOT / "retrieval").rglob("*.py")), ids=lambda path: path.stem)
def test_retrieval_never_imports_the_bot(path):
    checks_what_was_stored = path == ROOT / "retrieval" / "archive" / "record.py"
    allowed = {"pydantic"} if checks_what_was_stored else set()  # imported late, by who has a cache
    assert not (imported(path) - allowed) & {"bot", "telegram", "httpx", "pydantic", "pydantic_settings"}


def test_a_few_stories_do_not_wait_for_the_cache():
    code = "import bot.stories, sys; sys.exit(bool({'pydantic', 'sqlite3', 'retrieval.archive'} & {*sys.modules}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("module", ["retrieval", "bot.cli", "bot.conversation"])
def test_importing_it_pulls_in_nothing_of_telegram(module):
    code = (
        f"import {module}, sys; sys.exit(any(name.partition('.')[0] in ('telegram', 'httpx') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
