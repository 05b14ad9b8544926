"""What an import and a lookup cost, as ratios: python tests/benchmark.py

Each ratio is of two things timed alternately in this run, an import in a process
that has loaded enum. Install the package first, so that it is byte-compiled.
"""

import platform
import statistics
import subprocess
import sys
import timeit
from http import HTTPStatus

import apig_status
from apig_status import APIGStatus, UnknownStatusError

IMPORT = """
import enum, sys, time
before = set(sys.modules)
start = time.perf_counter()
import {module}
print(time.perf_counter() - start, *set(sys.modules) - before)
"""

bare_dict = {key: s for s in HTTPStatus for key in (s.value, s.name, s.phrase)}
status, http_status = APIGStatus.NOT_FOUND, HTTPStatus.NOT_FOUND
Error = UnknownStatusError
page = "<p>Not found.</p>\n" * 555_556  # 10 MB
line = page[:100]


def floor(key):
    """The least that lookup can cost in Python."""
    return bare_dict[key]


def dict_get(key, default=None):
    """The shortest form of get."""
    return bare_dict.get(key, default)


# (what, against, goal)
LOOKUPS = [
    ("lookup(404)", "floor(404)", "1.2"),
    ('lookup("NOT_FOUND")', 'floor("NOT_FOUND")', "1.2"),
    ('lookup("Not Found")', 'floor("Not Found")', "1.2"),
    ("lookup(404)", "HTTPStatus(404)", "0.4"),
    ('lookup("NOT_FOUND")', 'HTTPStatus["NOT_FOUND"]', "1.2"),
    ("lookup(404).description", "HTTPStatus(404).description", "0.6"),
    ("get(404)", "dict_get(404)", "1.1"),
    ("get(418)", "try: HTTPStatus(799)\nexcept ValueError: pass", "0.3"),
    ('f"{status}"', 'f"{http_status}"', "1.15"),
    (
        'lookup(" not-found")',
        'HTTPStatus[" not-found".strip().upper().replace(" ", "_").replace("-", "_")]',
        "3.2",
    ),
    ("get(page)", "get(line)", "1.5"),
    ("str(Error(page))", "str(Error(line))", "2"),
    (
        "str(Error(page))",
        "try: HTTPStatus(page)\nexcept ValueError as e: str(e)",
        "0.01",
    ),
]


def import_once(module):
    """Import *module* in a fresh process: the seconds, and what it loaded."""
    command = [sys.executable, "-I", "-c", IMPORT.format(module=module)]
    seconds, *loaded = subprocess.check_output(command, encoding="utf-8").split()
    return float(seconds), loaded


def import_times(module, against, pairs):
    """The median seconds of both imports, timed alternately."""
    modules = (module, against)
    turns = [[import_once(name)[0] for name in modules] for _ in range(1 + pairs)]
    # The first turn fills the caches.
    return [statistics.median(seconds) for seconds in zip(*turns[1:])]


def statement_times(statement, against, rounds=50):
    """The least seconds of both statements, timed alternately."""
    names = {**vars(apig_status), **globals()}
    timers = [timeit.Timer(code, globals=names) for code in (statement, against)]
    number = 1 + int(0.001 / max(timer.timeit(10) / 10 for timer in timers))
    turns = [[timer.timeit(number) / number for timer in timers] for _ in range(rounds)]
    return [min(seconds) for seconds in zip(*turns)]


def show(what, against, goal, times):
    micros = [f"{seconds * 1e6:.2f} us" for seconds in times]
    ratio = f"{times[0] / times[1]:.3f} (goal {goal})"
    print(f"{ratio:18} {what}: {micros[0]}; {' '.join(against.split())}: {micros[1]}")


def main():
    print(platform.python_implementation(), platform.python_version())
    times = import_times("apig_status", "http", pairs=60)
    show("import apig_status", "import http", "1.0", times)
    for what, against, goal in LOOKUPS:
        show(what, against, goal, statement_times(what, against))
    print("loaded besides enum:", *import_once("apig_status")[1])


if __name__ == "__main__":
    main()
