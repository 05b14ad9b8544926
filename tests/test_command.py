"""The command, as a process of its own."""

import contextlib
import io
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from apig_status import APIGStatus, UnknownStatusError, __version__
from apig_status.__main__ import main

WIDTH = max(len(status.phrase) for status in APIGStatus)
LINES = [f"{s.value} {s.phrase:<{WIDTH}}  {s.description}\n" for s in APIGStatus]
TABLE = "".join(LINES)
OK = LINES[0]
NOT_FOUND = next(line for line in LINES if line.startswith("404 "))

MODULE = [sys.executable, "-m", "apig_status"]
SCRIPT = [str(Path(sysconfig.get_path("scripts")) / "apig-status")]


def run(*args, command=MODULE, encoding="utf-8", stderr=subprocess.PIPE):
    """Run the command, and return its exit status, output and errors."""
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUNBUFFERED": ""}
    env.update(COLUMNS="80", PYTHON_COLORS="0")
    done = subprocess.run(
        [*command, *args],
        stdout=subprocess.PIPE,
        stderr=stderr,
        encoding=encoding,
        env=env,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def error(*keys):
    return "".join(f"{UnknownStatusError(key)}\n" for key in keys)


@pytest.mark.parametrize("command", [MODULE, SCRIPT], ids=["module", "script"])
def test_module_and_script(command):
    assert run(command=command) == (0, TABLE, "")
    assert run("404", "418", command=command) == (1, NOT_FOUND, error("418"))


def test_prints_what_the_arguments_name_in_their_order():
    assert run("404", "ok", " 404 Not Found ") == (0, NOT_FOUND + OK + NOT_FOUND, "")


def test_names_every_miss_after_the_hits():
    expected = NOT_FOUND + OK + error("418", "not fund", "-404")
    args = ["418", "404", "not fund", "-404", "ok"]
    assert run(*args, stderr=subprocess.STDOUT) == (1, expected, None)


def test_help():
    exit_status, out, err = run("--help")
    assert " ".join(out.split()).startswith(
        "usage: apig-status [-h] [--version] [STATUS ...] "
        "Print rows of the HTTP status table of Huawei Cloud API Gateway (APIG): "
        "status code, reason phrase and Chinese description. "
        "positional arguments: STATUS a status code, name or reason phrase: "
        "404, NOT_FOUND or 'not found' (default: the whole table) opt"
    )
    assert (exit_status, err) == (0, "")


def test_version():
    assert run("--version") == (0, f"apig-status {__version__}\n", "")


def test_wrong_usage():
    exit_status, out, err = run("--all")
    assert (exit_status, out) == (2, "")
    assert err.endswith("\napig-status: error: unrecognized arguments: --all\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk", "utf-8"])
def test_prints_in_any_encoding(encoding):
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
