"""What an import and a lookup cost, as ratios: python tests/benchmark.py"""

import statistics
import subprocess
import sys
import timeit
from http import HTTPStatus

import apig_status

# what | against what | at most; each pair is timed alternately, in this run
GOALS = """\
lookup(404) | subscript(404) | 1.2
lookup("NOT_FOUND") | subscript("NOT_FOUND") | 1.2
lookup("Not Found") | subscript("Not Found") | 1.2
lookup(404) | HTTPStatus(404) | 0.4
lookup("NOT_FOUND") | HTTPStatus["NOT_FOUND"] | 1.2
lookup(404).description | HTTPStatus(404).description | 0.6
lookup(" not-found") | HTTPStatus[" not-found".strip().upper().replace(" ", "_").replace("-", "_")] | 3.2
get(404) | dict_get(404) | 1.1
get(418) | message(HTTPStatus, 799) | 0.3
get(page) | get(line) | 1.5
message(lookup, page) | message(lookup, line) | 2
message(lookup, page) | message(HTTPStatus, page) | 0.01
f"{status}" | f"{http_status}" | 1.15
"""


def message(function, key):
    try:
        function(key)
    except ValueError as error:
        return str(error)


bare_dict = {key: s for s in HTTPStatus for key in (s.value, s.name, s.phrase)}
page = "<p>Not found.</p>\n" * 555_556  # 10 MB
names = {
    **vars(apig_status),
    "HTTPStatus": HTTPStatus,
    "status": apig_status.APIGStatus.NOT_FOUND,
    "http_status": HTTPStatus.NOT_FOUND,
    "message": message,
    "page": page,
    "line": page[:100],
    "subscript": lambda key: bare_dict[key],
    "dict_get": lambda key, default=None: bare_dict.get(key, default),
}


def import_time(module):
    code = "import enum, time; start = time.perf_counter(); "
    code += f"import {module}; print(time.perf_counter() - start)"
    return float(subprocess.check_output([sys.executable, "-I", "-c", code]))


def show(what, against, goal, turns, summary):
    ours, theirs = (summary(times) for times in zip(*turns))
    print(f"{ours / theirs:.3f} (at most {goal})  {what} / {against}")


turns = [[import_time(name) for name in ("apig_status", "http")] for _ in range(60)][1:]
show("import apig_status", "import http", "1.0", turns, statistics.median)
for row in GOALS.splitlines():
    what, against, goal = row.split(" | ")
    timers = [timeit.Timer(code, globals=names) for code in (what, against)]
    number = 1 + int(0.001 / max(timer.timeit(10) / 10 for timer in timers))
    turns = [[timer.timeit(number) for timer in timers] for _ in range(50)]
    show(what, against, goal, turns, min)
