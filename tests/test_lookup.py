"""lookup and get: what is found, what is a miss, and the error of a miss."""

import copy
import math
import pickle
import sys
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from http import HTTPStatus
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


class Own(str):
    """A string with methods of its own, which raise or want other arguments."""

    def __hash__(self):
        raise ArithmeticError

    def __len__(self):
        raise ArithmeticError

    def strip(self, chars):
        raise AssertionError

    replace = upper = strip


class Broken:
    """An object whose repr raises the exception that its class names."""

    exception = ArithmeticError

    def __repr__(self):
        raise self.exception


class BrokenHash(Broken):
    """An object whose hash raises the exception that its class names."""

    def __hash__(self):
        raise self.exception


class BrokenEqual(int):
    """A number that can be compared with none."""

    __hash__ = int.__hash__

    def __eq__(self, other):
        raise ArithmeticError


@dataclass(frozen=True)
class Record:
    code: int


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
    "a string with its own methods": [Own("404"), Own("not found")],
    "a string of 255 characters": [" " * 252 + "404", "not found" + "\n" * 246],
}

MISSES = {
    "a number": [0, 1, -404, 203, 418, 599, 2**64, 404.5, 404 + 1j, Fraction(809, 2)],
    "no number": [True, math.nan, math.inf],
    "another object": [None, ..., int, (404,), frozenset({404}), b"404", b"NOT_FOUND"],
    "a mock of a string": [Mock(spec=str)],
    "an object whose hash raises": [BrokenHash(), Record.__new__(Record)],
    "an object that cannot be compared": [BrokenEqual(404)],
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
    "other characters": ["Ｇｏｎｅ", "gone\u200b", "not\u3000found", "未找到"],
    "nothing to print": ["404\x00", "\x1b[31m404", "not\u2028found", "\ud800"],
    "a string of 256 characters": [" " * 253 + "404", Own("not found" + "\n" * 247)],
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
    texts = [f"{number}", name, phrase, f"{number} {phrase}"]
    for key in [number, *texts, *map(str.lower, texts), f"{number}-{name}"]:
        assert lookup(key) is status, key
        assert get(key) is status, key


def test_finds_letters_whose_upper_case_is_ascii():
    assert get("\u017fervice unava\u0131lable") is APIGStatus.SERVICE_UNAVAILABLE


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
def test_an_exit_while_the_key_is_hashed_passes(exception):
    key = type("Key", (BrokenHash,), {"exception": exception})()
    for function in [get, lookup]:
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


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        (418, "418"),
        ("418", "'418'"),
        ([404], "[404]"),
        ("", "''"),
        ("a\nb", r"'a\nb'"),
        ("x" * 79, "'" + "x" * 79),
        ("NOT_FOUND" + "!" * 99, "'NOT_FOUND" + "!" * 70),
        ("Partial Content", "'Partial Content'"),
        ("Server Internal Error", "'Server Internal Error'"),
        ("428 Precondition Required", "'428 Precondition Required'"),
        ("418 Client Error for url: /404", "'418 Client Error for url: /404'"),
        ("418 (limit 500 MB)", "'418 (limit 500 MB)'"),
        ("request_id=7f404ab0c1d2", "'request_id=7f404ab0c1d2'"),
        ("４１８ Not Found", "'４１８ Not Found'"),
        ("HTTPStatus.IM_A_TEAPOT", "'HTTPStatus.IM_A_TEAPOT'"),
        ("x" * 253 + "404", "'" + "x" * 79),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_message_lists_the_codes(key, shown):
    codes = ", ".join(str(status.value) for status in APIGStatus)
    message = f"{shown} is not in the APIG status table; the table has {codes}"
    assert str(UnknownStatusError(key)) == message
    assert _near_names(key) == []


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("not fund", "'NOT_FOUND'"),
        ("N0T FOUND 42", "'NOT_FOUND'"),
        (" bad-gatway\n", "'BAD_GATEWAY'"),
        ("not acceptible", "'NOT_ACCEPTABLE'"),
        (
            "Precondition Required",
            "'PRECONDITION_FAILED' or 'PROXY_AUTHENTICATION_REQUIRED'",
        ),
        ("4040 Not Found", "'NOT_FOUND'"),
        ("HTTP404", "'NOT_FOUND'"),
        ("404错误", "'NOT_FOUND'"),
        ("404.0 - Not Found", "'NOT_FOUND'"),
        ("-404", "'NOT_FOUND'"),
        ("404 Not Fund", "'NOT_FOUND'"),
        ("401 Authorization Required", "'UNAUTHORIZED'"),
        ("HTTP/1.1 404 Not Found", "'NOT_FOUND'"),
        ("port 8080: 404 Client Error for url: /500", "'NOT_FOUND'"),
        ("404 " * 1_000, "'NOT_FOUND'"),
        ("x" * 252 + "404", "'NOT_FOUND'"),
        ("not found.", "'NOT_FOUND'"),
        ("HTTPStatus.NOT_FOUND", "'NOT_FOUND'"),
        ("http.HTTPStatus.BAD_GATEWAY", "'BAD_GATEWAY'"),
        ("HttpStatusCode.Forbidden", "'FORBIDDEN'"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_message_suggests_names(key, names):
    message = f"{key!r:.80} is not in the APIG status table; did you mean {names}?"
    assert str(UnknownStatusError(key)) == message


def test_message_shows_the_type_of_a_key_whose_repr_fails():
    deep = type("Deep", (Broken,), {"exception": RecursionError})
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


def test_error_is_a_value_error_with_its_key():
    error = UnknownStatusError("not fund")
    assert isinstance(error, ValueError)
    assert error.key == "not fund"
    assert repr(error) == "UnknownStatusError('not fund')"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_error_pickles_and_copies(protocol):
    error = UnknownStatusError(key="not fund")
    for twin in [pickle.loads(pickle.dumps(error, protocol)), copy.copy(error)]:
        assert type(twin) is UnknownStatusError
        assert twin.key == "not fund"
        assert str(twin) == str(error)
