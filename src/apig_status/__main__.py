"""The command `apig-status`, also `python -m apig_status`."""

import argparse
import io
import sys

from apig_status import APIGStatus, UnknownStatusError, __version__, lookup


def main() -> None:
    """Print the statuses that the arguments name, then report what was not found."""
    parser = argparse.ArgumentParser(
        prog="apig-status",
        description="Print rows of the HTTP status table of Huawei Cloud API Gateway "
        "(APIG): status code, reason phrase and Chinese description.",
    )
    parser.add_argument(
        "keys",
        metavar="STATUS",
        nargs="*",
        help="a status code, name or reason phrase: 404, NOT_FOUND or 'not found' "
        "(default: the whole table)",
    )
    parser.add_argument(
        "--version", action="version", version=f"apig-status {__version__}"
    )

    found, missed = [], []
    for key in parser.parse_args().keys or APIGStatus:
        try:
            found.append(lookup(key))
        except UnknownStatusError as error:
            missed.append(str(error))
    width = max((len(status.phrase) for status in found), default=0)
    lines = [f"{s} {s.phrase:{width}}  {s.description}\n" for s in found]

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    # One write: with PYTHONUNBUFFERED, which container images set, a second one would
    # fail after `| head` has exited.
    print("".join(lines), end="", flush=True)
    if missed:
        sys.exit("\n".join(missed))


if __name__ == "__main__":
    main()
