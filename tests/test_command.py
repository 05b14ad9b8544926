"""The command, in this process and as one of its own."""

import contextlib
import io
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from tables import ROWS

from apig_status import UnknownStatusError, __version__
from apig_status.__main__ import main

LINES = [
    f"{number} {phrase:<29}  {description}\n" for number, _, phrase, description in ROWS
]
NOT_FOUND = next(line for line in LINES if line.startswith("404 "))


@pytest.fixture
def run_here(monkeypatch):
    """Run the command in this process, and return its exit status."""

    def run_here(*args):
        monkeypatch.setattr(sys, "argv", ["apig-status", *args])
        return main()

    return run_here


MODULE = [sys.executable, "-m", "apig_status"]


def run(*args, command=MODULE, **kwargs):
    """Run the command in a process of its own, by default with UTF-8."""
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", **kwargs.pop("env", {})}
    kwargs = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **kwargs}
    return subprocess.run([*command, *args], env=env, check=False, **kwargs)


def text(output):
    return output.decode("utf-8").replace(os.linesep, "\n")


def test_without_arguments_prints_the_table(run_here, capsys):
    assert run_here() == 0
    assert capsys.readouterr() == ("".join(LINES), "")


@pytest.mark.parametrize("key", ["404", "NOT_FOUND", "not found", " 404 Not Found "])
def test_prints_a_status(run_here, capsys, key):
    assert run_here(key) == 0
    assert capsys.readouterr() == (NOT_FOUND, "")


def test_prints_statuses_in_the_order_of_the_arguments(run_here, capsys):
    assert run_here("404", "ok", "404") == 0
    assert capsys.readouterr() == (NOT_FOUND + LINES[0] + NOT_FOUND, "")


def test_a_miss_goes_to_stderr_and_the_others_still_print(run_here, capsys):
    assert run_here("418", "404", "not fund", "-404") == 1
    errors = [f"{UnknownStatusError(key)}\n" for key in ("418", "not fund", "-404")]
    assert capsys.readouterr() == (NOT_FOUND, "".join(errors))


def test_prints_to_any_stream(run_here):
    with contextlib.redirect_stdout(io.StringIO()) as stdout:
        assert run_here("404") == 0
    assert stdout.getvalue() == NOT_FOUND


def test_help(run_here, capsys):
    with pytest.raises(SystemExit) as caught:
        run_here("--help")
    assert caught.value.code == 0
    out, err = capsys.readouterr()
    assert " ".join(out.split()).startswith(
        "usage: apig-status [-h] [--version] [STATUS ...] "
        "Print the HTTP status codes that Huawei Cloud API Gateway (APIG) documents: "
        "number, reason phrase and Chinese description. "
        "positional arguments: STATUS a number, name or reason phrase: "
        "404, NOT_FOUND or 'not found' (default: the whole table) opt"
    )
    assert err == ""


def test_version(run_here, capsys):
    with pytest.raises(SystemExit) as caught:
        run_here("--version")
    assert caught.value.code == 0
    assert capsys.readouterr() == (f"apig-status {__version__}\n", "")


def test_wrong_usage(run_here, capsys):
    with pytest.raises(SystemExit) as caught:
        run_here("--all")
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("\napig-status: error: unrecognized arguments: --all\n")


@pytest.mark.parametrize(
    ("args", "exit_status", "out", "err"),
    [
        ([], 0, "".join(LINES), ""),
        (["404", "418"], 1, NOT_FOUND, f"{UnknownStatusError('418')}\n"),
    ],
    ids=["the table", "a hit and a miss"],
)
@pytest.mark.parametrize(
    "command",
    [MODULE, [str(Path(sysconfig.get_path("scripts")) / "apig-status")]],
    ids=["python -m apig_status", "apig-status"],
)
def test_as_a_process(tmp_path, command, args, exit_status, out, err):
    done = run(*args, command=command, cwd=tmp_path)
    assert (done.returncode, text(done.stdout)) == (exit_status, out)
    assert text(done.stderr) == err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk", "utf-8"])
def test_prints_in_any_encoding(encoding):
    done = run(env={"PYTHONIOENCODING": encoding})
    expected = "".join(LINES).encode(encoding, "backslashreplace")
    assert done.stdout.replace(os.linesep.encode(), b"\n") == expected
    assert (done.returncode, done.stderr) == (0, b"")
    assert (b"\\u" in done.stdout) is (encoding in ("ascii", "cp1252"))


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX pipes")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("args", [[], ["404"]])
def test_says_nothing_when_nobody_reads(args, unbuffered):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as stdout:
        done = run(*args, stdout=stdout, env={"PYTHONUNBUFFERED": unbuffered})
    assert (done.returncode, done.stderr) == (1, b"")


needs_a_full_disk = pytest.mark.skipif(
    not os.path.exists("/dev/full"), reason="needs /dev/full"
)


@needs_a_full_disk
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_says_that_the_disk_is_full(unbuffered):
    with open("/dev/full", "wb") as stdout:
        done = run(stdout=stdout, env={"PYTHONUNBUFFERED": unbuffered})
    assert done.returncode == 1
    assert text(done.stderr).startswith("apig-status: [Errno 28] ")
    assert len(text(done.stderr).splitlines()) == 1


every_exit_status = pytest.mark.parametrize(
    ("args", "exit_status", "out"),
    [
        (["404"], 0, NOT_FOUND),
        (["418", "404", "599"], 1, NOT_FOUND),
        (["--all"], 2, ""),
    ],
    ids=["a hit", "misses and a hit", "wrong usage"],
)


@needs_a_full_disk
@every_exit_status
def test_does_without_stderr_when_it_is_full(args, exit_status, out):
    with open("/dev/full", "wb") as stderr:
        done = run(*args, stderr=stderr)
    assert (done.returncode, text(done.stdout)) == (exit_status, out)


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
@every_exit_status
def test_does_without_stderr_when_it_is_closed(args, exit_status, out):
    done = run(*args, command=["sh", "-c", 'exec "$@" 2>&-', "sh", *MODULE])
    assert (done.returncode, text(done.stdout)) == (exit_status, out)
