"""APIGStatus: the table, and how a status behaves."""

import copy
import pickle
import re
from http import HTTPStatus
from pathlib import Path

import pytest

import apig_status
from apig_status import _TABLE, APIGStatus

PAGE = Path(__file__).parents[1] / "docs" / "status-codes.md"
STATUS = APIGStatus.NOT_FOUND


def test_table_is_that_of_the_page():
    rows = re.findall(
        r"^\| (\d+) \| `(\w+)` \| (.+) \| (.+) \|$",
        PAGE.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert rows == [(str(s), s.name, s.phrase, s.description) for s in APIGStatus]


def test_each_row_has_one_member_in_the_same_order():
    assert list(_TABLE) == list(APIGStatus.__members__.values())


def test_each_member_has_its_row_below_it_for_editors():
    source = Path(apig_status.__file__).read_text(encoding="utf-8")
    rows = re.findall(r'^    (\w+) = \d+\n    """(.+)"""$', source, re.MULTILINE)
    assert rows == [(s.name, f"{s} {s.phrase}. {s.description}") for s in APIGStatus]


def test_names_and_phrases_are_those_of_http_status():
    for status in APIGStatus:
        theirs = HTTPStatus(status)
        assert (status.name, status.phrase) == (theirs.name, theirs.phrase)


def test_is_its_number():
    assert type(STATUS.value) is int
    assert STATUS == 404
    assert hash(STATUS) == hash(404)
    assert APIGStatus(404) is STATUS


@pytest.mark.parametrize("text", ["phrase", "description"])
def test_texts_are_read_only(text):
    with pytest.raises(AttributeError):
        setattr(STATUS, text, "")


def test_str_is_the_number():
    assert str(STATUS) == "404"
    assert f"{STATUS}" == "404"
    assert "%s" % STATUS == "404"  # noqa: UP031
    assert "%d" % STATUS == "404"  # noqa: UP031


@pytest.mark.parametrize("spec", ["d", "<5", "05d", "+", ",", "#x", ".1f"])
def test_format_takes_any_integer_format_spec(spec):
    assert format(STATUS, spec) == format(404, spec)


@pytest.mark.parametrize(
    ("predicate", "codes"),
    [
        ("is_informational", range(100, 200)),
        ("is_success", range(200, 300)),
        ("is_redirection", range(300, 400)),
        ("is_client_error", range(400, 500)),
        ("is_server_error", range(500, 600)),
    ],
)
def test_predicate_is_true_of_its_codes(predicate, codes):
    # Not only those in the table, or the bounds would not be tested.
    for code in range(700):
        status = int.__new__(APIGStatus, code)
        assert getattr(status, predicate) is (code in codes), code


def test_pickles_and_copies_to_itself():
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(STATUS, protocol)) is STATUS, protocol
    assert copy.copy(STATUS) is STATUS
    assert copy.deepcopy(STATUS) is STATUS
