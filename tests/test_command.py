"""python -m apig_status, in this process and as one of its own."""

import contextlib
import io
import os
import subprocess
import sys

import pytest
from tables import ROWS

from apig_status import UnknownStatusError, __version__
from apig_status.__main__ import main

LINES = [
    f"{number} {phrase:<29}  {description}\n" for number, _, phrase, description in ROWS
]
NOT_FOUND = next(line for line in LINES if line.startswith("404 "))


def run(*args, **kwargs):
    """Run the command in a process of its own, by default with UTF-8."""
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", **kwargs.pop("env", {})}
    command = [sys.executable, "-m", "apig_status", *args]
    kwargs = {"stdout": subprocess.PIPE, **kwargs}
    return subprocess.run(
        command, stderr=subprocess.PIPE, env=env, check=False, **kwargs
    )


def text(output):
    return output.decode("utf-8").replace(os.linesep, "\n")


def test_without_arguments_prints_the_table(capsys):
    assert main([]) == 0
    assert capsys.readouterr() == ("".join(LINES), "")


@pytest.mark.parametrize("key", ["404", "NOT_FOUND", "not found", " 404 Not Found "])
def test_prints_a_status(capsys, key):
    assert main([key]) == 0
    assert capsys.readouterr() == (NOT_FOUND, "")


def test_prints_statuses_in_the_order_of_the_arguments(capsys):
    assert main(["404", "ok", "404"]) == 0
    assert capsys.readouterr() == (NOT_FOUND + LINES[0] + NOT_FOUND, "")


def test_a_miss_goes_to_stderr_and_the_others_still_print(capsys):
    assert main(["418", "404", "not fund", "-404"]) == 1
    errors = [f"{UnknownStatusError(key)}\n" for key in ("418", "not fund", "-404")]
    assert capsys.readouterr() == (NOT_FOUND, "".join(errors))


def test_prints_to_any_stream():
    with contextlib.redirect_stdout(io.StringIO()) as stdout:
        assert main(["404"]) == 0
    assert stdout.getvalue() == NOT_FOUND


def test_help(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    out, err = capsys.readouterr()
    assert " ".join(out.split()).startswith(
        "usage: python -m apig_status [-h] [--version] [STATUS ...] "
        "Print the HTTP status codes that Huawei Cloud API Gateway (APIG) documents: "
        "number, reason phrase and Chinese description. "
        "positional arguments: STATUS a number, name or reason phrase: "
        "404, NOT_FOUND or 'not found' (default: the whole table) opt"
    )
    assert err == ""


def test_version(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr() == (f"apig-status {__version__}\n", "")


def test_wrong_usage(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--all"])
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("error: unrecognized arguments: --all\n")


@pytest.mark.parametrize(
    ("args", "exit_status", "out", "err"),
    [
        ([], 0, "".join(LINES), ""),
        (["404", "418"], 1, NOT_FOUND, f"{UnknownStatusError('418')}\n"),
    ],
    ids=["the table", "a hit and a miss"],
)
def test_as_a_process(tmp_path, args, exit_status, out, err):
    done = run(*args, cwd=tmp_path)
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


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_says_that_the_disk_is_full(unbuffered):
    with open("/dev/full", "wb") as stdout:
        done = run(stdout=stdout, env={"PYTHONUNBUFFERED": unbuffered})
    assert done.returncode == 1
    assert text(done.stderr).startswith("python -m apig_status: [Errno 28] ")
    assert len(text(done.stderr).splitlines()) == 1
