"""lookup and get: what is found, what is a miss."""

from decimal import Decimal
from fractions import Fraction
from http import HTTPStatus

import pytest
from tables import MISSES, ROWS

from apig_status import APIGStatus, UnknownStatusError, get, lookup


class Number:
    """Equals and hashes as a number, as a NumPy integer does."""

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other

    def __hash__(self):
        return hash(self.number)


class Text(str):
    """A string that compares by another rule, and has a `strip` of its own."""

    __hash__ = str.__hash__

    def __eq__(self, other):
        return False

    def strip(self, chars=None):
        raise AttributeError


@pytest.mark.parametrize(("number", "name", "phrase", "description"), ROWS)
def test_hits(number, name, phrase, description):
    status = APIGStatus[name]
    for key in (
        *(number, status, HTTPStatus(number), float(number), complex(number)),
        *(Decimal(number), Fraction(number), Number(number)),
        *(name, phrase, name.lower(), phrase.lower(), phrase.upper(), name.title()),
        *(phrase.replace(" ", "-"), name.lower().replace("_", "-")),
        *(phrase.replace(" ", "_", 1), phrase.replace(" ", "-", 1)),
        *(f" {phrase}\n", f"\t{name}\r\n", f"\u3000{phrase}\xa0", f"\x1f{name}\x85"),
        *(f"{number}", f" {number}\n", f"{number} {phrase}", f"{number}-{phrase}"),
        *(f"{number} {name}", f"{number}_{name}", f"  {number} {phrase.lower()} "),
    ):
        assert lookup(key) is status, ascii(key)
        assert get(key) is status, ascii(key)
        assert get(key, "default") is status, ascii(key)


def test_str_subclass_is_a_string():
    assert lookup(Text("not found")) is APIGStatus.NOT_FOUND


@pytest.mark.parametrize("key", MISSES, ids=ascii)
def test_misses(key):
    default = object()
    assert get(key) is None
    assert get(key, default) is default
    assert get(key, default=default) is default
    with pytest.raises(UnknownStatusError) as caught:
        lookup(key)
    assert caught.value.key is key


@pytest.mark.parametrize("key", [418, "not fund", [404]], ids=str)
def test_a_miss_is_the_only_exception_in_its_traceback(key):
    with pytest.raises(UnknownStatusError) as caught:
        lookup(key)
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("key", [418, "not fund", [404]], ids=str)
def test_a_miss_keeps_the_exception_that_its_caller_handles(key):
    first = KeyError("first")
    with pytest.raises(UnknownStatusError) as caught:
        try:
            raise first
        except KeyError:
            lookup(key)
    assert caught.value.__context__ is first
    assert not caught.value.__suppress_context__


@pytest.mark.parametrize("default", [0, "", False, None, [], APIGStatus.OK])
def test_default_is_given_as_it_is(default):
    assert get(418, default) is default


@pytest.mark.parametrize("error", [ZeroDivisionError, TypeError])
def test_an_error_of_the_comparison_is_not_hidden(error):
    class Broken(Number):
        __hash__ = Number.__hash__

        def __eq__(self, other):
            raise error

    for find in (lookup, get):
        with pytest.raises(error):
            find(Broken(404))


def test_an_error_of_the_hash_is_not_hidden():
    class Broken:
        def __hash__(self):
            raise ZeroDivisionError

    for find in (lookup, get):
        with pytest.raises(ZeroDivisionError):
            find(Broken())
