"""What several tests go through: the documented rows, keys that miss."""

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from unittest import mock

import pytest

ROOT = Path(__file__).resolve().parents[1]

# (number, name, phrase, description), as docs/status-codes.md has them
ROWS = [
    (int(number), name, phrase, description)
    for number, name, phrase, description in re.findall(
        r"^\| (\d+) \| `(\w+)` \| (.+) \| (.+) \|$",
        (ROOT / "docs" / "status-codes.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
]

MISSES = [
    *(0, 1, -404, 100, 199, 203, 299, 399, 418, 499, 505, 599, True, 2**64),
    *(404.5, float("nan"), float("inf"), 404 + 1j, Decimal("404.1"), Fraction(809, 2)),
    *(None, ..., int, (404,), frozenset({404}), b"404", b"NOT_FOUND"),
    *("", " ", "-", "418", "-404", "+404", "0404", "40 4", "4.04", "404.0", "404e0"),
    *("4_04", "404 404", "404_", "_404", "404-", "404 OK", "200 Not Found", "OK 200"),
    *("NotFound", "not  found", "not\tfound", "not\nfound", "not.found", "not found."),
    *("_not_found", "not-found-", "404  Not Found", "404NotFound", "404: Not Found"),
    # other scripts' digits, and letters that are ASCII only in the other case
    *("４０４", "٤٠٤", "४०४", "４04", "bad reque\ufb06", "\u017fervice unavailable"),
    *("confl\u0131ct", "con\ufb02ict", "O\u212a", "Ｇｏｎｅ", "gone\u200b", "未找到"),
    *("\x00", "404\x00", "\x1b[31m404", "not\u2028found", "\ud800", "404\udcff"),
    # what no dict takes for a key
    *([404], {404: 404}, {404}, bytearray(b"404"), ([],), ["NOT_FOUND"], []),
    pytest.param([[404]] * 1_000, id="1,000 lists"),
    pytest.param(object(), id="object"),
    pytest.param(mock.Mock(spec=str), id="mock of a string"),
    pytest.param("x" * 10_000_000, id="10 million x"),
    pytest.param(" " * 10_000_000 + "x", id="10 million spaces and x"),
    pytest.param("9" * 6_000, id="6,000 digits"),
    pytest.param(10**6_000, id="int of 6,001 digits"),
    pytest.param(b"x" * 10_000_000, id="10 million bytes"),
]
