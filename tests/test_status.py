"""APIGStatus: the table, and how a status behaves."""

import copy
import json
import pickle
from http import HTTPStatus

import pytest
from tables import ROWS

from apig_status import APIGStatus

every_status = pytest.mark.parametrize("status", APIGStatus, ids=lambda s: s.name)


def test_table_is_the_documented_one():
    table = [(s.value, s.name, s.phrase, s.description) for s in APIGStatus]
    assert table == ROWS


def test_table_has_18_rows_and_no_alias():
    assert len(APIGStatus) == len(APIGStatus.__members__) == len(ROWS) == 18


@every_status
def test_name_and_phrase_are_those_of_http(status):
    assert status.name == HTTPStatus(status).name
    assert status.phrase == HTTPStatus(status).phrase


@every_status
def test_is_its_number(status):
    number = status.value
    assert type(number) is int
    assert isinstance(status, int)
    assert status == number
    assert hash(status) == hash(number)
    assert APIGStatus(number) is status


@every_status
def test_converts_from_and_to_http_status(status):
    assert HTTPStatus(status) == status
    assert APIGStatus(HTTPStatus(status)) is status


@pytest.mark.parametrize("value", [418, 0, "404", "NOT_FOUND", None])
def test_undocumented_value_raises_value_error(value):
    with pytest.raises(ValueError, match="is not a valid APIGStatus"):
        APIGStatus(value)


@every_status
def test_str_is_the_number(status):
    number = str(status.value)
    assert str(status) == number
    assert f"{status}" == number
    assert "{}".format(status) == number  # noqa: UP032
    assert "%s" % status == number  # noqa: UP031
    assert "%d" % status == number  # noqa: UP031


@pytest.mark.parametrize(
    "spec", ["", "d", "5", "<5", "^5d", "05d", "+d", " d", ",", "_d", "x", "#b", ".1f"]
)
def test_format_takes_any_integer_format_spec(spec):
    assert format(APIGStatus.NOT_FOUND, spec) == format(404, spec)


def test_format_refuses_what_an_integer_refuses():
    with pytest.raises(ValueError):
        format(APIGStatus.NOT_FOUND, "s")


@every_status
def test_repr_is_the_enums_own(status):
    assert repr(status) == f"<APIGStatus.{status.name}: {status.value}>"


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
    # Not only of the documented codes, or the bounds would not be tested.
    for code in range(700):
        status = int.__new__(APIGStatus, code)
        assert getattr(status, predicate) is (code in codes), code


@every_status
def test_pickles_to_itself(status):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(status, protocol)) is status, protocol


@every_status
def test_copies_to_itself(status):
    assert copy.copy(status) is status
    assert copy.deepcopy([status])[0] is status


@every_status
def test_json_is_the_number(status):
    assert json.dumps(status) == str(status.value)
    assert json.dumps({status: [status]}, indent=1) == json.dumps(
        {status.value: [status.value]}, indent=1
    )
