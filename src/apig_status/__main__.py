"""The command `apig-status`, which is `python -m apig_status` too."""

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Iterable

from apig_status import APIGStatus, UnknownStatusError, __version__, lookup


def main() -> int:
    """Run the command, and return its exit status whatever becomes of the output."""
    try:
        try:
            return _print_statuses(_parse_arguments())
        finally:
            # Write what is left now: if Python fails to at exit, it exits with 120.
            print(end="", flush=True)
    except OSError as error:  # the reader is gone, or the disk is full
        _discard(sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            _print_error(f"apig-status: {error}")
        return 1


def _parse_arguments() -> Iterable[object]:
    parser = argparse.ArgumentParser(
        prog="apig-status",
        description="Print the HTTP status codes that Huawei Cloud API Gateway "
        "(APIG) documents: number, reason phrase and Chinese description.",
    )
    parser.add_argument(
        "keys",
        metavar="STATUS",
        nargs="*",
        help="a number, name or reason phrase: 404, NOT_FOUND or 'not found' "
        "(default: the whole table)",
    )
    parser.add_argument(
        "--version", action="version", version=f"apig-status {__version__}"
    )
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            return parser.parse_args().keys or APIGStatus
    finally:
        # argparse itself does not reckon with a stderr that is closed or full.
        _print_error(errors.getvalue(), end="")


def _print_statuses(keys: Iterable[object]) -> int:
    """Print the status of each of *keys*, and return the exit status."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    width = max(len(status.phrase) for status in APIGStatus)
    exit_status = 0
    for key in keys:
        try:
            status = lookup(key)
        except UnknownStatusError as error:
            _print_error(error)
            exit_status = 1
        else:
            print(f"{status} {status.phrase:{width}}  {status.description}")
    return exit_status


def _print_error(message: object, end: str = "\n") -> None:
    """Print *message* to stderr, or nowhere if that is closed or full."""
    if sys.stderr is None:  # print() would take stdout for it
        return
    try:
        print(message, end=end, file=sys.stderr, flush=True)
    except OSError:
        _discard(sys.stderr.fileno())


def _discard(file_descriptor: int) -> None:
    """Let what Python still writes there at exit succeed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), file_descriptor)


if __name__ == "__main__":
    sys.exit(main())
