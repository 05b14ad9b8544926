"""What a type checker is to see of the package: nothing runs this file.

Each `type: ignore` stands for a mistake that a checker has to find: in a branch
that it takes for unreachable it would find none, and call the comment unused.
"""

# mypy: disable-error-code="comparison-overlap"
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from http import HTTPStatus
from typing import Literal

from typing_extensions import assert_type

from apig_status import APIGStatus, UnknownStatusError, get, lookup


def attributes(status: APIGStatus) -> int:
    assert_type(status.phrase, str)
    assert_type(status.description, str)
    assert_type(status.is_client_error, bool)
    assert_type(APIGStatus.NOT_FOUND.value, Literal[404])
    status.phrase = ""  # type: ignore
    status.description = ""  # type: ignore
    return status.value


def found(key: object, default: HTTPStatus) -> None:
    assert_type(APIGStatus(404), APIGStatus)
    assert_type(APIGStatus["NOT_FOUND"], APIGStatus)
    assert_type(lookup(key), APIGStatus)
    assert_type(get(key), "APIGStatus | None")
    assert_type(get(key, None), "APIGStatus | None")
    assert_type(get(key, default), "APIGStatus | HTTPStatus")
    assert_type(get(key, default=default), "APIGStatus | HTTPStatus")
    assert_type(UnknownStatusError(key).key, object)


def equals_a_number(status: APIGStatus) -> int:
    if status is APIGStatus.OK:
        assert_type(status, Literal[APIGStatus.OK])
    if status == 404:
        return status.phrase  # type: ignore
    return 1


def is_equal_to_its_number(code: int) -> int:
    status = APIGStatus.OK
    assert status == 200
    assert code == APIGStatus.NOT_FOUND
    return status.phrase  # type: ignore
