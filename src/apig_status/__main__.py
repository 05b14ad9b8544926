"""The command `python -m apig_status`."""

import argparse
import io
import os
import sys

from apig_status import APIGStatus, UnknownStatusError, __version__, lookup


def main(argv: "list[str] | None" = None) -> int:
    """Print the statuses that *argv* asks for, and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m apig_status",
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
    keys = parser.parse_args(argv).keys or APIGStatus

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    width = max(len(status.phrase) for status in APIGStatus)
    exit_status = 0
    for key in keys:
        try:
            status = lookup(key)
        except UnknownStatusError as error:
            print(error, file=sys.stderr)
            exit_status = 1
        else:
            print(f"{status} {status.phrase:{width}}  {status.description}")
    return exit_status


def _main() -> "int | str":
    """Run `main`, and return what to exit with, even if the output is refused."""
    try:
        try:
            return main()
        finally:
            print(end="", flush=True)
    except OSError as error:  # the reader is gone, or the disk is full
        # Python writes what is left once more at exit: let that succeed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return 1
        return f"python -m apig_status: {error}"


if __name__ == "__main__":
    sys.exit(_main())
