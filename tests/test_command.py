"""The command, for the most part as a process of its own."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from apig_status import __version__
from apig_status.__main__ import main

OK = "200 OK         处理正常。\n"
NOT_FOUND = "404 Not Found  请求失败，在服务器上未找到请求所希望得到的资源。\n"


def run(*args, encoding="utf-8", stderr=subprocess.PIPE):
    command = [sys.executable, "-m", "apig_status", *args]
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHON_COLORS": "0"}
    pipes = {"stdout": subprocess.PIPE, "stderr": stderr, "encoding": encoding}
    done = subprocess.run(command, check=False, env=env, **pipes)
    return done.returncode, done.stdout, done.stderr


def test_prints_the_whole_table_without_arguments():
    exit_status, out, err = run()
    assert (exit_status, err, out.count("\n")) == (0, "", 18)
    assert out.startswith(
        "200 OK                             处理正常。\n204 No Content "
    )


def test_prints_what_the_arguments_name_in_their_order():
    assert run("404", "ok", " 404 Not Found ") == (0, NOT_FOUND + OK + NOT_FOUND, "")


def test_names_what_was_not_found_on_stderr_after_the_rows():
    errors = (
        "'-404' is not in the APIG status table; did you mean 'NOT_FOUND'?\n"
        "'@gone' is not in the APIG status table; did you mean 'GONE'?\n"
    )
    assert run("-404", "@gone") == (1, "", errors)
    both = run("-404", "404", "@gone", stderr=subprocess.STDOUT)
    assert both == (1, NOT_FOUND + errors, None)


def test_help_version_and_wrong_usage():
    usage = " ".join(run("--help")[1].split())
    assert usage.startswith("usage: apig-status [-h] [--version] [STATUS ...] Print")
    assert "(default: the whole table)" in usage
    assert run("--version") == (0, f"apig-status {__version__}\n", "")
    exit_status, out, err = run("--all")
    assert (exit_status, out) == (2, "")
    assert err.endswith("\napig-status: error: unrecognized arguments: --all\n")


@pytest.mark.parametrize(
    ("encoding", "row"),
    [("ascii", r"204 No Content  \u65e0\u8fd4"), ("gbk", "204 No Content  无返")],
)
def test_prints_in_any_encoding(encoding, row):
    exit_status, out, err = run("204", encoding=encoding)
    assert (exit_status, out[: len(row)], err) == (0, row, "")


def test_prints_by_one_write(monkeypatch):
    writes = []
    monkeypatch.setattr(sys, "argv", ["apig-status", "404", "ok"])
    # Not every stdout can be reconfigured.
    out = SimpleNamespace(write=writes.append, flush=lambda: writes.append("flush"))
    monkeypatch.setattr(sys, "stdout", out)
    main()
    assert writes == [NOT_FOUND + OK, "", "flush"]
