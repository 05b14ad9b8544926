"""What an import and a look-up cost, as ratios: python tests/benchmark.py

Each ratio is of two things timed in turns in this run. The package is to be
installed, so that it is byte-compiled. docs/performance.md says more.
"""

import importlib.util
import platform
import statistics
import subprocess
import sys
import timeit
from http import HTTPStatus

from apig_status import get, lookup

IMPORT = """
import enum, sys, time
before = set(sys.modules)
start = time.perf_counter()
import {module}
print(time.perf_counter() - start, *set(sys.modules) - before)
"""
PEERS = ["httpx", "requests", "starlette.status", "werkzeug.http"]

# (what, against, goal)
LOOKUPS = [
    ("lookup(404)", "floor(404)", 1.3),
    ('lookup("NOT_FOUND")', 'floor("NOT_FOUND")', 1.3),
    ("lookup(404)", "HTTPStatus(404)", 0.4),
    ('lookup("NOT_FOUND")', 'HTTPStatus["NOT_FOUND"]', 1.2),
    ("get(404)", "bare_dict.get(404)", 2.2),
    ("get(418)", "try: HTTPStatus(799)\nexcept ValueError: pass", 0.2),
    (
        'lookup(" not-found")',
        'HTTPStatus[" not-found".strip().upper().replace(" ", "_").replace("-", "_")]',
        2.1,
    ),
]

bare_dict = {key: status for status in HTTPStatus for key in (+status, status.name)}


def floor(key):
    """The least that a look-up in Python can cost."""
    return bare_dict[key]


NAMES = {
    "HTTPStatus": HTTPStatus,
    "bare_dict": bare_dict,
    "floor": floor,
    "get": get,
    "lookup": lookup,
}


def import_once(module):
    """Import *module* in a fresh process: the seconds, and what it loaded."""
    command = [sys.executable, "-I", "-c", IMPORT.format(module=module)]
    seconds, *loaded = subprocess.check_output(command, encoding="utf-8").split()
    return float(seconds), loaded


def import_times(module, against, pairs):
    """The median seconds of both imports, timed in turns."""
    turns = []
    for _ in range(1 + pairs):
        turns.append((import_once(module)[0], import_once(against)[0]))
    # The first turn fills the caches.
    return [statistics.median(seconds) for seconds in zip(*turns[1:])]


def statement_times(statement, against, rounds=50, number=10_000):
    """The least seconds of both statements, timed in turns."""
    timers = [timeit.Timer(code, globals=NAMES) for code in (statement, against)]
    turns = [[timer.timeit(number) / number for timer in timers] for _ in range(rounds)]
    return [min(seconds) for seconds in zip(*turns)]


def is_installed(module):
    return importlib.util.find_spec(module.partition(".")[0]) is not None


def main():
    rows = [["what", "against", "ratio", "goal", "time", "time against"]]

    def add(what, against, goal, times):
        ratio = f"{times[0] / times[1]:.2f}"
        micros = [f"{seconds * 1e6:.2f} us" for seconds in times]
        rows.append([what, against.replace("\n", " "), ratio, goal, *micros])

    times = import_times("apig_status", "http", pairs=60)
    add("import apig_status", "import http", "1.0", times)
    for what, against, goal in LOOKUPS:
        add(what, against, str(goal), statement_times(what, against))
    for peer in filter(is_installed, PEERS):
        times = import_times(peer, "http", pairs=10)
        add(f"import {peer}", "import http", "-", times)

    print(f"{platform.python_implementation()} {platform.python_version()}")
    widths = [max(map(len, column)) for column in zip(*rows)]
    for row in rows:
        print("  ".join(map(str.ljust, row, widths)).rstrip())
    loaded = set(import_once("apig_status")[1]) - {"apig_status"}
    print("modules loaded besides the package's and enum's:", *loaded or ["none"])
    left_out = [peer for peer in PEERS if not is_installed(peer)]
    print("left out, not installed:", ", ".join(left_out) or "none")


if __name__ == "__main__":
    main()
