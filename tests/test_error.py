"""UnknownStatusError: its key, its message, its way through pickle."""

import argparse
import copy
import pickle
import subprocess
import sys

import pytest
from tables import MISSES, ROWS

from apig_status import UnknownStatusError, get, lookup

CODES = ", ".join(str(number) for number, *_ in ROWS)


def message(key):
    return str(UnknownStatusError(key))


def codes_message(shown):
    return f"{shown} is not a documented APIG status; the documented codes are {CODES}"


class Shown:
    """An object with the given repr."""

    def __init__(self, shown):
        self.shown = shown

    def __repr__(self):
        return self.shown


def test_is_a_value_error_with_its_key():
    key = (1, 2)
    error = UnknownStatusError(key)
    assert isinstance(error, ValueError)
    assert error.key is key
    assert error.args == (key,)
    assert repr(error) == "UnknownStatusError((1, 2))"


@pytest.mark.parametrize("keys", [(), (1, 2)])
def test_is_made_from_one_key(keys):
    with pytest.raises(TypeError):
        UnknownStatusError(*keys)


@pytest.mark.parametrize("key", [418, "418", "-404", 404.5, None, b"404", "", "未找到"])
def test_names_the_documented_codes(key):
    assert message(key) == codes_message(repr(key))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("not fund", "NOT_FOUND"),
        ("NOT_FOUND_", "NOT_FOUND"),
        ("notfound", "NOT_FOUND"),
        ("404 Not Fund", "NOT_FOUND"),
        ("200 Not Found", "NOT_FOUND"),
        ("forbiden", "FORBIDDEN"),
        ("bad-gatway", "BAD_GATEWAY"),
        ("time out", "REQUEST_TIMEOUT"),
        ("\n Gon\t" + " " * 100, "GONE"),
        (" " * 100 + "okay", "OK"),
    ],
)
def test_suggests_the_nearest_name(key, name):
    assert message(key).endswith(
        f" is not a documented APIG status; did you mean {name!r}?"
    )


def test_suggests_nothing_for_a_long_string():
    assert message("not found" + "!" * 10_000_000).endswith(CODES)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        (Shown("<a job>"), "<a job>"),
        (Shown("<状态>"), "<状态>"),
        (Shown("x" * 80), "x" * 80),
        (Shown("x" * 81), "x" * 80 + "..."),
        (Shown("two\nlines"), r"'two\nlines'"),
        (Shown("\x1b[31m" + "x" * 100), r"'\x1b[31m" + "x" * 71 + "..."),
        (Shown("\x1b" * 100), "'" + r"\x1b" * 19 + r"\x1" + "..."),
        (
            Shown("\U000e0001" * 100),
            "'" + r"\U000e0001" * 7 + r"\U000e000" + "...",
        ),
        ("x" * 78, "'" + "x" * 78 + "'"),
        ("x" * 79, "'" + "x" * 79 + "..."),
        pytest.param(
            b"\n" * 10_000_000,
            "b'" + r"\n" * 39 + "...",
            id="10 million newlines",
        ),
        ("a\nb\x1b\u202e\ud800", r"'a\nb\x1b\u202e\ud800'"),
    ],
)
def test_shows_the_key_in_80_printable_characters(key, shown):
    assert message(key) == codes_message(shown)


def test_a_key_with_a_broken_repr_is_shown_as_an_object():
    key = Shown(None)
    assert message(key) == codes_message(object.__repr__(key))


@pytest.mark.parametrize("key", MISSES, ids=ascii)
def test_message_is_one_short_printable_line(key):
    assert message(key).isprintable()
    assert len(message(key)) <= 300


def test_message_is_put_together_when_it_is_read():
    class Counted:
        reprs = 0

        def __repr__(self):
            self.reprs += 1
            return "<counted>"

    key = Counted()
    with pytest.raises(UnknownStatusError) as caught:
        lookup(key)
    assert get(key) is None
    assert key.reprs == 0
    assert str(caught.value) == codes_message("<counted>")
    assert key.reprs == 1


def test_difflib_is_loaded_only_then():
    code = """if True:
        import sys, apig_status
        error = apig_status.UnknownStatusError("not fund")
        assert "difflib" not in sys.modules
        assert "NOT_FOUND" in str(error)
        assert "difflib" in sys.modules
    """
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("key", [418, "not fund", None, ("a", 1)])
def test_pickles(key, protocol):
    error = pickle.loads(pickle.dumps(UnknownStatusError(key), protocol))
    assert type(error) is UnknownStatusError
    assert error.key == key
    assert str(error) == message(key)


def test_pickles_and_copies_when_made_with_a_keyword():
    error = UnknownStatusError(key=418)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is UnknownStatusError
        assert (twin.key, twin.args) == (418, (418,))


def test_argparse_takes_lookup_as_a_type():
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--status", type=lookup)
    assert parser.parse_args(["--status", "not-found"]).status == 404
    with pytest.raises(argparse.ArgumentError, match="invalid lookup value: '418'"):
        parser.parse_args(["--status", "418"])
