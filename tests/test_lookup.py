"""lookup and get: what is found, what is not, and the exception."""

import copy
import math
import pickle
import sys
import weakref
from collections import UserString
from decimal import Decimal
from fractions import Fraction
from http import HTTPStatus
from unittest.mock import MagicMock

import pytest

from apig_status import APIGStatus, UnknownStatusError, get, lookup


def fail(*_):
    raise Exception


Broken = type("Broken", (), {"__hash__": fail, "__repr__": fail})
Unequal = type("Unequal", (int,), {"__hash__": int.__hash__, "__eq__": fail})
Unhashable = type("Unhashable", (str,), {"__hash__": None})
NoClass = type("NoClass", (), {"__class__": property(fail)})
text = Unhashable(" not-found")  # a weakref.proxy does not keep its object

HITS = [
    *[404, APIGStatus.NOT_FOUND, HTTPStatus.NOT_FOUND, 404.0, 404 + 0j],
    *[Decimal(404), Fraction(404), Unhashable("404")],
    *[" 404\n", "Not_Found", "not-found", "404-not-found", "404_not found"],
    *["\u3000NOT_FOUND\xa0", "\u2003404", "\x1f404 not found\x85"],
    *[" " * 252 + "404", "not found" + "\n" * 246],  # 255 characters
    pytest.param(weakref.proxy(text), id="proxy of a string"),
]
MISSES = [
    *[418, -404, 404.5, 404 + 1j, True, math.nan, None, (404,), b"404", b"NOT_FOUND"],
    *[[404], {404: 404}, {404}, bytearray(b"404"), UserString("not-found")],
    pytest.param(Broken(), id="no hash"),
    pytest.param(Unequal(404), id="no comparison"),
    pytest.param(MagicMock(spec=str), id="mock of a string"),
    pytest.param(NoClass(), id="proxy without its object"),
    *["", " ", "-404", "+404", "404_", "-not-found", "0404", "40 4", "404.0", "404."],
    *["404 OK", "OK 200", "404 404", "HTTP 404", "404: Not Found", "NotFound"],
    *["not  found", "not - found", "not\tfound", "not\u3000found", "not.found"],
    *["４０４", "४०४", "Ｇｏｎｅ", "gone\u200b", "\ufeff404", "404\x00", "网关超时。"],
    *["404" + " " * 253, " " * 253 + "404", Unhashable(" " * 253 + "404")],
    *["x" * 10_000_000, b"\n" * 10_000_000, bytearray(10_000_000)],
]


def show(key):
    return ascii(key)[-50:]


@pytest.mark.parametrize("status", APIGStatus, ids=lambda status: status.name)
def test_finds_every_status_by_code_name_and_phrase(status):
    for text in [status.name, status.phrase]:
        for key in [status.value, f"{status}", text, text.lower(), f"{status} {text}"]:
            assert get(key) is lookup(key) is status


@pytest.mark.parametrize("key", HITS, ids=show)
def test_finds(key):
    assert lookup(key) is lookup(key=key) is APIGStatus.NOT_FOUND
    assert get(key) is get(key=key) is get(key, "default") is APIGStatus.NOT_FOUND


@pytest.mark.parametrize("key", MISSES, ids=show)
def test_does_not_find(key):
    default = []
    assert get(key, default) is get(key, default=default) is default
    assert get(key) is None
    with pytest.raises(UnknownStatusError) as caught:
        lookup(key)
    assert caught.value.key is key
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) <= 300
    # A traceback shows the exception that the caller handles, and none of the lookup.
    assert caught.value.__context__ is None
    assert not caught.value.__suppress_context__


CODES = "the table has 200, 204, 400, 401, 403, 404, 405, 406, 407, 408, 409, 410, 412, 500, 501, 502, 503, 504"
# the names that the message suggests, and keys
HINTS = {
    "": [
        *["a\nb", "Partial Content", "Server Internal Error", "HTTPStatus.TEA", "..."],
        *["418 Not Found", "418 Client Error for url: /404", "x" * 253 + "404", b"404"],
        *["413 Request Entity Too Large (limit 500 MB)", "４０４", "４１８ Not Found"],
        *["404z", "request_id=7f404ab0c1d2", "NOT_FOUND" + "!" * 99, 418, [404]],
    ],
    "'NOT_FOUND'": [
        *["not fund", "N0T FOUND 42", "4040 Not Found", "not found.", "x: no found"],
        *["HTTP404", "404错误", "404.0 - Not Found", "-404", "404 Not Fund"],
        *["HTTP/1.1 404 Not Found", "8080: 404 Client Error for url: /500"],
        *["HTTPStatus.NOT_FOUND", "HttpStatusCode.NotFound", "StatusCode::NOT_FOUND"],
        *["HttpURLConnection.HTTP_NOT_FOUND", "x" * 252 + "404" + " " * 99],
    ],
    "'BAD_GATEWAY'": [" bad-gatway\n", "http.StatusBadGateway"],
    "'GATEWAY_TIMEOUT'": ["request.GATEWAY_TIMEOUT"],
    "'UNAUTHORIZED'": ["401 Authorization Required", "StatusCode.UNAUTHORIZED"],
    "'BAD_REQUEST' or 'BAD_GATEWAY'": ["bad request gateway"],
}
HINTED = [(names, key) for names, keys in HINTS.items() for key in keys]


@pytest.mark.parametrize(("names", "key"), HINTED, ids=show)
def test_message_shows_the_key_and_suggests_names(names, key):
    hint = f"did you mean {names}?" if names else CODES
    message = f"{repr(key)[:80]} is not in the APIG status table; {hint}"
    assert str(UnknownStatusError(key)) == message


SHOWN = {
    "quote": ("x" * 255 + "'", "'" + "x" * 79),  # the whole would be in double quotes
    "bytes": (b"x" * 255 + b"'", "b'" + "x" * 78),
    "bytearray": (bytearray(b"x" * 255 + b"'"), "bytearray(b'" + "x" * 68),
    "no repr": (type("B" * 99, (Broken,), {})(), f"<unprintable {'B' * 60} object>"),
    "name": (type("B\n" * 99, (Broken,), {})(), r"'<unprintable " + r"B\n" * 22),
    "escapes": (MagicMock(__repr__=lambda _: "网 \x1b[2J"), r"'网 \x1b[2J'"),
}


@pytest.mark.parametrize(("key", "shown"), SHOWN.values(), ids=SHOWN)
def test_message_shows_at_most_80_printable_characters_of_any_key(key, shown):
    assert str(UnknownStatusError(key)).startswith(f"{shown} is not in the APIG")


@pytest.mark.parametrize("base", [str, bytes, bytearray])
def test_message_keeps_the_repr_of_a_subclass(base):
    secret = type("Secret", (base,), {"__repr__": lambda self: f"<{len(self)} secret>"})
    message = str(UnknownStatusError(secret(base().center(300))))
    assert message == "<300 secret> is not in the APIG status table; " + CODES


def test_message_does_without_the_hint_if_an_import_fails(monkeypatch):
    monkeypatch.setitem(sys.modules, "difflib", None)
    assert str(UnknownStatusError("not fund")).endswith(CODES)


def test_subclass_of_the_error_may_have_its_own_init():
    own = type("Own", (UnknownStatusError,), {"__init__": lambda self, url: None})
    assert str(own("/users")) == "/users"


def test_error_pickles_and_copies():
    error = UnknownStatusError(key="not fund")
    assert isinstance(error, ValueError)
    dumps = [pickle.dumps(error, n) for n in range(pickle.HIGHEST_PROTOCOL + 1)]
    for twin in [copy.copy(error), *map(pickle.loads, dumps)]:
        assert type(twin) is UnknownStatusError
        assert twin.key == error.key == "not fund"
        assert repr(twin) == repr(error) == "UnknownStatusError('not fund')"
        assert str(twin) == str(error)
