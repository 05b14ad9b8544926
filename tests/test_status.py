"""APIGStatus: the table, and how a status behaves."""

import copy
import pickle
import re
from http import HTTPStatus
from pathlib import Path

import pytest

import apig_status
from apig_status import APIGStatus

DOCS = Path(__file__).parents[1] / "docs"
STATUS = APIGStatus.NOT_FOUND


@pytest.mark.parametrize("page", ["status-codes.md", "status-codes.zh-CN.md"])
def test_table_is_that_of_the_page(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| `(\w+)` \| (.+) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(str(s), s.name, s.phrase, s.description) for s in APIGStatus]


def test_each_member_has_its_row_below_it_for_editors():
    source = Path(apig_status.__file__).read_text(encoding="utf-8")
    rows = re.findall(r'^    (\w+) = \d+\n    """(.+)"""$', source, re.MULTILINE)
    assert rows == [(s.name, f"{s} {s.phrase}. {s.description}") for s in APIGStatus]


def test_http_status_has_each_with_the_same_name_and_phrase():
    for status in APIGStatus:
        same = HTTPStatus(status)
        assert (status.name, status.phrase) == (same.name, same.phrase)


def test_is_formatted_and_compares_like_its_number():
    assert STATUS == STATUS.value == 404
    assert hash(STATUS) == hash(404)
    assert str(STATUS) == f"{STATUS}" == "%s" % STATUS == "404"  # noqa: UP031
    assert f"{STATUS:<5}{STATUS:06d}{STATUS:#x}" == "404  0004040x194"


CLASSES = "informational", "success", "redirection", "client_error", "server_error"


@pytest.mark.parametrize(("digit", "name"), list(enumerate(CLASSES, 1)))
def test_predicate_is_true_of_its_hundred_codes(digit, name):
    is_true = getattr(APIGStatus, f"is_{name}").fget
    codes = [code for code in range(700) if is_true(code)]
    assert codes == [*range(digit * 100, digit * 100 + 100)]


def test_pickles_and_copies_to_itself():
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(STATUS, protocol)) is STATUS
    assert copy.copy(STATUS) is copy.deepcopy(STATUS) is STATUS
