"""lookup and get: what is found, what is a miss, and the error of a miss."""

import copy
import math
import pickle
import sys
from dataclasses import make_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from http import HTTPStatus
from typing import Any
from unittest.mock import Mock

import pytest

from apig_status import APIGStatus, UnknownStatusError, _near_names, get, lookup


class Name(str, Enum):
    """Names as another library may keep them."""

    MISSING = "NOT_FOUND"
    missing = "not found"
    TEAPOT = "I'm a teapot"


class NoHash(str):
    """A string without a hash, as for names in which case does not matter."""

    def __eq__(self, other):
        return str(self).lower() == str(other).lower()


def raising(exception) -> Any:
    """Return a method that raises *exception*."""

    def method(*_):
        raise exception

    return method


class Broken:
    """An object whose repr and hash raise an exception."""

    __repr__ = __hash__ = raising(ArithmeticError)


class OwnMethods(str):
    """A string with methods of its own, which raise an exception."""

    __hash__ = __len__ = strip = replace = upper = raising(ArithmeticError)


class NoEqual(int):
    """A number that can be compared with none."""

    __hash__ = int.__hash__
    __eq__ = raising(ArithmeticError)


Record = make_dataclass("Record", ["code"], frozen=True)

# each kind with keys of 404
HITS = {
    "a number": [404, APIGStatus.NOT_FOUND, HTTPStatus.NOT_FOUND, 404.0, 404 + 0j],
    "another number": [Decimal(404), Fraction(404)],
    "a number as a string": ["404", " 404\n"],
    "a name": ["NOT_FOUND", "not_found", "Not_Found", "NOT-FOUND", "not-found"],
    "a phrase": ["Not Found", "NOT FOUND", "not found"],
    "a label": ["404 Not Found", "404 NOT_FOUND", "404-not-found", "404_not found"],
    "space around": [" Not Found\r\n", "\u3000NOT_FOUND\xa0", "\x1f404 not found\x85"],
    "a member of a string enum": [Name.MISSING, Name.missing],
    "a string without a hash": [NoHash("404"), NoHash("not found")],
    "a string with its own methods": [OwnMethods(" not found" + " " * 245)],
    "a string of 255 characters": [" " * 252 + "404", "not found" + "\n" * 246],
}

MISSES = {
    "a number": [0, 1, -404, 203, 418, 599, 2**64, 404.5, 404 + 1j, Fraction(809, 2)],
    "no number": [True, math.nan, math.inf],
    "another object": [None, ..., int, (404,), frozenset({404}), b"404", b"NOT_FOUND"],
    "a mock of a string": [Mock(spec=str)],
    "an object whose hash raises": [Broken(), object.__new__(Record)],
    "an object that cannot be compared": [NoEqual(404)],
    "an unhashable object": [[404], {404: 404}, {404}, bytearray(b"404"), ([],), []],
    "an unhashable view": [memoryview(bytearray(b"404"))],
    "no letter or digit": ["", " ", "-"],
    "a sign": ["-404", "+404", "404_", "_404", "404-", "_not_found", "not-found-"],
    "another number as a string": ["418", "0404", "40 4", "4_04", "4.04", "404.0"],
    "another name": ["404 OK", "200 Not Found", "OK 200", "404 404", Name.TEAPOT],
    "no separator": ["NotFound", "404NotFound"],
    "two separators": ["not  found", "not - found", "404  Not Found"],
    "another separator": ["not\tfound", "not\nfound", "not.found", "404: Not Found"],
    "a full stop": ["not found.", "404."],
    "other digits": ["４０４", "٤٠٤", "४०४", "４04"],
    "other characters": ["Ｇｏｎｅ", "gone\u200b", "not\u3000found", "网关超时。"],
    "nothing to print": ["404\x00", "\x1b[31m404", "not\u2028found", "\ud800"],
    "a string of 256 characters": [" " * 253 + "404", OwnMethods("404" + " " * 253)],
    "a long string": ["x" * 10_000_000, " " * 1_000 + "x", "404 " * 1_000, "9" * 6_000],
    "long bytes": [b"\n" * 1_000],
    "a big container": [[[404]] * 1_000, {"code": ["x" * 1_000]}],
}


def each(kinds):
    # Ids without the keys: a repr can hold an address, which pytest-xdist does not take.
    keys = {f"{kind} {i}": key for kind in kinds for i, key in enumerate(kinds[kind])}
    return pytest.mark.parametrize("key", keys.values(), ids=list(keys))


@pytest.mark.parametrize("status", APIGStatus, ids=lambda status: status.name)
def test_finds_every_status(status):
    number, name, phrase = status.value, status.name, status.phrase
    texts = [f"{number}", name, phrase, f"{number} {phrase}", f"{number}-{name}"]
    # Other letters that upper() makes I and S of are forgiven.
    texts.append(phrase.replace("i", "\u0131").replace("s", "\u017f"))
    for key in [number, *texts, *map(str.lower, texts)]:
        assert lookup(key) is status, key
        assert get(key) is status, key


@each(HITS)
def test_a_hit(key):
    assert lookup(key) is lookup(key=key) is APIGStatus.NOT_FOUND
    assert get(key) is get(key=key) is APIGStatus.NOT_FOUND
    assert get(key, "default") is APIGStatus.NOT_FOUND


@each(MISSES)
def test_a_miss(key):
    assert get(key) is None
    with pytest.raises(UnknownStatusError) as caught:
        lookup(key)
    assert caught.value.key is key
    assert caught.value.__context__ is None, "a second exception in the traceback"
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) <= 300


@pytest.mark.parametrize("exception", [KeyboardInterrupt, SystemExit])
def test_an_exit_while_the_key_is_hashed_or_shown_passes(exception):
    key = type("Key", (), dict.fromkeys(["__hash__", "__repr__"], raising(exception)))()
    for function in [get, lookup, lambda key: str(UnknownStatusError(key))]:
        with pytest.raises(exception):
            function(key)


@pytest.mark.parametrize("key", [418, "not fund", [404]], ids=str)
def test_the_default_is_given_as_it_is(key):
    for default in ["", 0, [], APIGStatus.OK]:
        assert get(key, default) is default
        assert get(key, default=default) is default


@pytest.mark.parametrize("key", [418, [404]], ids=str)
def test_a_miss_keeps_the_exception_that_its_caller_handles(key):
    with pytest.raises(UnknownStatusError) as caught:
        try:
            raise OSError
        except OSError:
            lookup(key)
    assert type(caught.value.__context__) is OSError
    assert not caught.value.__suppress_context__


# the names that the message suggests, and keys
HINTS = [
    ("", [418, "418", [404], "", "a\nb", "Partial Content", "Server Internal Error"]),
    ("", ["NOT_FOUND" + "!" * 99, "x" * 253 + "404", "request_id=7f404ab0c1d2"]),
    ("", ["428 Precondition Required", "418 (limit 500 MB)", "４１８ Not Found"]),
    ("", ["418 Client Error for url: /404", "HTTPStatus.IM_A_TEAPOT"]),
    ("'NOT_FOUND'", ["not fund", "N0T FOUND 42", "4040 Not Found", "not found."]),
    (
        "'NOT_FOUND'",
        ["HTTP404", "404错误", "404.0 - Not Found", "-404", "404 Not Fund"],
    ),
    ("'NOT_FOUND'", ["HTTP/1.1 404 Not Found", "8080: 404 Client Error for url: /500"]),
    ("'NOT_FOUND'", ["x" * 252 + "404", "HTTPStatus.NOT_FOUND"]),
    ("'BAD_GATEWAY'", [" bad-gatway\n", "http.HTTPStatus.BAD_GATEWAY"]),
    ("'UNAUTHORIZED'", ["401 Authorization Required", "StatusCode.UNAUTHORIZED"]),
    ("'FORBIDDEN'", ["HttpStatusCode.Forbidden"]),
    (
        "'PRECONDITION_FAILED' or 'PROXY_AUTHENTICATION_REQUIRED'",
        ["Precondition Required"],
    ),
]


@pytest.mark.parametrize(
    ("names", "key"),
    [(names, key) for names, keys in HINTS for key in keys],
    ids=lambda value: ascii(value)[:40],
)
def test_message_shows_the_key_and_gives_a_hint(names, key):
    hint = f"the table has {', '.join(str(status.value) for status in APIGStatus)}"
    if names:
        hint = f"did you mean {names}?"
    message = f"{repr(key)[:80]} is not in the APIG status table; {hint}"
    assert str(UnknownStatusError(key)) == message
    # The message would hide an exception.
    assert " or ".join(map(repr, _near_names(key))) == names


def test_message_of_long_str_or_bytes_is_made_from_its_first_255():
    # The repr chooses its quotes by the whole.
    for key in ["404 " * 1_000, "x" * 255 + "'", b"x" * 255 + b"'"]:
        assert str(UnknownStatusError(key)) == str(UnknownStatusError(key[:255]))
    assert "'NOT_FOUND'?" in str(UnknownStatusError("404 " * 1_000))


def test_message_shows_the_type_of_a_key_whose_repr_fails():
    deep = type("Deep", (), {"__repr__": raising(RecursionError)})
    long = type("B" * 99, (Broken,), {})
    for key, name in [(Broken(), "Broken"), (deep(), "Deep"), (long(), "B" * 60)]:
        shown = f"<unprintable {name} object> is not in the APIG status table; "
        assert str(UnknownStatusError(key)).startswith(shown)


@pytest.mark.parametrize("base", [str, bytes])
def test_message_keeps_the_repr_of_a_subclass(base):
    secret = type("Secret", (base,), {"__repr__": lambda self: f"<{len(self)} secret>"})
    message = str(UnknownStatusError(secret(base().center(300))))
    assert message.startswith("<300 secret> is not in ")


def test_message_leaves_out_a_hint_that_cannot_be_computed(monkeypatch):
    monkeypatch.setitem(sys.modules, "difflib", None)  # its import fails
    assert "; the table has 200, " in str(UnknownStatusError("not fund"))
    assert "'NOT_FOUND'?" in str(UnknownStatusError("-404"))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_error_pickles_and_copies(protocol):
    error = UnknownStatusError(key="not fund")
    assert isinstance(error, ValueError)
    for twin in [pickle.loads(pickle.dumps(error, protocol)), copy.copy(error)]:
        assert type(twin) is UnknownStatusError
        assert twin.key == error.key == "not fund"
        assert repr(twin) == repr(error) == "UnknownStatusError('not fund')"
        assert str(twin) == str(error)
