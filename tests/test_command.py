"""The command, for the most part as a process of its own."""

import contextlib
import importlib.metadata
import io
import os
import subprocess
import sys

import pytest

from apig_status import APIGStatus, UnknownStatusError, __version__
from apig_status.__main__ import main


def rows(*statuses):
    width = max(len(status.phrase) for status in statuses)
    lines = [f"{s.value} {s.phrase:<{width}}  {s.description}\n" for s in statuses]
    return "".join(lines)


OK, NOT_FOUND = APIGStatus.OK, APIGStatus.NOT_FOUND
TABLE = rows(*APIGStatus)


def run(*args, encoding="utf-8", stderr=subprocess.PIPE):
    """Run the command, and return its exit status, output and errors."""
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUNBUFFERED": ""}
    env.update(COLUMNS="80", PYTHON_COLORS="0")
    done = subprocess.run(
        [sys.executable, "-m", "apig_status", *args],
        stdout=subprocess.PIPE,
        stderr=stderr,
        encoding=encoding,
        env=env,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_script_is_this_command():
    distribution = importlib.metadata.distribution("apig-status")
    (script,) = distribution.entry_points
    assert (script.group, script.name) == ("console_scripts", "apig-status")
    assert script.load() is main


def test_prints_what_the_arguments_name_in_their_order():
    table = rows(NOT_FOUND, OK, NOT_FOUND)
    assert run("404", "ok", " 404 Not Found ") == (0, table, "")


def test_names_every_miss_after_the_hits():
    table, misses = rows(NOT_FOUND, OK), ["418", "not fund", "-404"]
    errors = "".join(f"{UnknownStatusError(key)}\n" for key in misses)
    args = ["418", "404", "not fund", "-404", "ok"]
    assert run(*args, stderr=subprocess.STDOUT) == (1, table + errors, None)
    assert run(*misses) == (1, "", errors)


def test_help_and_version():
    exit_status, out, err = run("--help")
    assert (exit_status, err) == (0, "")
    text = " ".join(out.split())
    assert "(APIG): status code, reason phrase and Chinese description. " in text
    assert " STATUS a status code, name or reason phrase: 404, NOT_FOUND or" in text
    assert "'not found' (default: the whole table)" in text
    assert run("--version") == (0, f"apig-status {__version__}\n", "")


def test_wrong_usage():
    exit_status, out, err = run("--all")
    assert (exit_status, out) == (2, "")
    assert err.endswith("\napig-status: error: unrecognized arguments: --all\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk", "utf-8"])
def test_prints_the_whole_table_in_any_encoding(encoding):
    table = TABLE.encode(encoding, "backslashreplace").decode(encoding)
    assert run(encoding=encoding) == (0, table, "")


def test_prints_by_one_write(monkeypatch):
    class Stream(io.StringIO):
        def write(self, text):
            writes.append(text)
            return len(text)

    writes = []
    monkeypatch.setattr(sys, "argv", ["apig-status"])
    with contextlib.redirect_stdout(Stream()):
        main()
    assert [text for text in writes if text] == [TABLE]
