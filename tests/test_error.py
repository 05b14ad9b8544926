"""UnknownStatusError: its key, its message, its way through pickle."""

import argparse
import copy
import os
import pickle
import subprocess
import sys
import weakref
from decimal import Decimal
from fractions import Fraction
from unittest import mock

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
        ("Too Many Requests", "BAD_REQUEST"),
        ("TOO_MANY_REQUESTS", "BAD_REQUEST"),
        ("too-many-requests", "BAD_REQUEST"),
        ("\n Gon\t" + " " * 100, "GONE"),
        (" " * 100 + "okay", "OK"),
    ],
)
def test_suggests_the_nearest_name(key, name):
    assert message(key).endswith(
        f" is not a documented APIG status; did you mean {name!r}?"
    )


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("timeout", ["REQUEST_TIMEOUT", "GATEWAY_TIMEOUT"]),
        ("time out", ["REQUEST_TIMEOUT", "GATEWAY_TIMEOUT"]),
        ("gateway", ["BAD_GATEWAY", "GATEWAY_TIMEOUT"]),
        ("NOT_IMPLEMENTABLE", ["NOT_IMPLEMENTED", "NOT_ACCEPTABLE"]),
    ],
)
def test_suggests_every_near_name(key, names):
    assert message(key).endswith(f"; did you mean {' or '.join(map(repr, names))}?")


@pytest.mark.parametrize("error", [OSError(24, "Too many open files"), ImportError()])
def test_suggests_nothing_without_difflib(monkeypatch, error):
    class Finder:
        @staticmethod
        def find_spec(name, path, target=None):
            if name == "difflib":
                raise error

    monkeypatch.delitem(sys.modules, "difflib", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder, *sys.meta_path])
    assert message("not fund") == codes_message("'not fund'")


def test_suggests_nothing_with_another_difflib(monkeypatch):
    monkeypatch.setitem(sys.modules, "difflib", sys)
    assert message("not fund") == codes_message("'not fund'")


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


class Secret(str):
    """A string that does not show itself."""

    def __repr__(self):
        return "<secret>"


class Sly(str):
    """A string that a repr may return, and that fails."""

    def isprintable(self):
        raise ZeroDivisionError

    def __format__(self, format_spec):
        raise ZeroDivisionError


# Its instances fail in isinstance().
NoClass = type("NoClass", (), {"__class__": property(lambda self: 1 / 0)})


NESTED = []
NESTED.append(NESTED)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        *(([], "[]"), ((), "()"), ({}, "{}"), (set(), "set()")),
        *((frozenset(), "frozenset()"), ((1,), "(1,)"), ((1, "a"), "(1, 'a')")),
        *(([1, None], "[1, None]"), ({"code": [1]}, "{'code': [1]}")),
        *(({"b", 1, "a"}, "{'a', 'b', 1}"), (frozenset("a"), "frozenset({'a'})")),
        (bytearray(b"404"), "bytearray(b'404')"),
        ([[[]], [[1]]], "[[[]], [[...]]]"),
        pytest.param(NESTED, "[[[...]]]", id="a list that contains itself"),
        (list(range(11)), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...]"),
        ((*range(11),), "(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)"),
        (
            dict.fromkeys(range(11), 0),
            "{0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, ...}",
        ),
        (set(range(10)), "{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}"),
        (set(range(11)), "{...}"),
        ([{"two\nlines"}], r"[{'two\nlines'}]"),
        (["x" * 10_000_000], "['" + "x" * 78 + "..."),
        (Secret("password"), "<secret>"),
        ([Secret("password")], "[<secret>]"),
        ("look at 0x1f", "'look at 0x1f'"),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_shows_what_is_in_a_container(key, shown):
    assert message(key) == codes_message(shown)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        (10**6_000, "<int object>"),
        ([10**6_000], "[<int object>]"),
        (Fraction(10**6_000, 3), "<fractions.Fraction object>"),
        (object(), "<object object>"),
        ([object()], "[<object object>]"),
        (codes_message, "<function object>"),
        (mock.Mock(spec=str), "<unittest.mock.Mock object>"),
        (Shown(None), f"<{__name__}.Shown object>"),
        (Shown(Sly("sly")), "sly"),
    ],
    ids=range(9),
)
def test_names_the_type_where_the_repr_is_of_no_use(key, shown):
    assert message(key) == codes_message(shown)


def test_shows_any_key():
    class Growing(dict):
        def __repr__(self):
            key[len(key)] = None
            return "growing"

    key = {}
    key[0] = key[1] = Growing()
    assert message(key) == codes_message("<dict object>")
    assert message(NoClass()) == codes_message(f"<{__name__}.NoClass object>")
    assert message(weakref.proxy(Shown("dead"))).startswith("<weak")


@pytest.mark.parametrize("container", [list, tuple, dict.fromkeys, set, frozenset])
def test_shows_ten_items_at_most(container):
    class Counted:
        reprs = 0

        def __repr__(self):
            Counted.reprs += 1
            return "x"

    message(container([Counted() for _ in range(10)]))
    assert Counted.reprs == 10
    message([container([Counted() for _ in range(1_000)])])
    assert Counted.reprs <= 20


SAME_EVERYWHERE = [
    *(404.5, 1j, Decimal("404.1"), Fraction(809, 2), True, None, 10**6_000),
    *("not fund", b"404", bytearray(b"404"), {1.5, "a", b"a", None, ("a",)}),
    *(frozenset("abc"), set("abcdefghijklm"), [{"a": {"b", "c"}}], NESTED),
    *({"b": 1, "a": [{"x", "y"}]}, [10**6_000], (None,), dict.fromkeys(range(99))),
]


def test_message_is_the_same_before_and_after_pickle():
    for key in SAME_EVERYWHERE:
        error = UnknownStatusError(key)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_message_is_the_same_in_every_process():
    code = "import pickle, sys; print(*pickle.load(sys.stdin.buffer), sep='\\n')"
    errors = [UnknownStatusError(key) for key in SAME_EVERYWHERE]
    for seed in ("1", "2", "3"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", code]
        output = subprocess.check_output(command, input=pickle.dumps(errors), env=env)
        assert output.decode("utf-8").splitlines() == [*map(str, errors)]


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
        errors = [apig_status.UnknownStatusError(key) for key in (418, "not fund")]
        for error in errors:
            before = "difflib" in sys.modules
            print(before, "NOT_FOUND" in str(error), "difflib" in sys.modules)
    """
    output = subprocess.check_output([sys.executable, "-c", code], encoding="utf-8")
    assert output.splitlines() == ["False False False", "False True True"]


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
