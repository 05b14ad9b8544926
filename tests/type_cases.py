"""What type checkers must see: nothing runs this file.

Each `type: ignore` is a mistake that they must find; in code that they take for
unreachable they would find none, and call the comment unused.
"""

# mypy: disable-error-code="comparison-overlap"
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from http import HTTPStatus
from typing import Callable, Literal

from typing_extensions import assert_type

from apig_status import APIGStatus, UnknownStatusError, get, lookup


def returns(key: object, default: HTTPStatus) -> None:
    assert_type(APIGStatus["NOT_FOUND"], APIGStatus)
    assert_type(lookup(key), APIGStatus)
    assert_type(get(key), "APIGStatus | None")
    assert_type(get(key, None), "APIGStatus | None")
    assert_type(get(key, default), "APIGStatus | HTTPStatus")
    assert_type(get(key, default=default), "APIGStatus | HTTPStatus")
    assert_type(UnknownStatusError(key).key, object)


def attributes(status: APIGStatus) -> int:
    assert_type(status.phrase + status.description, str)
    assert_type(status.is_client_error, bool)
    assert_type(APIGStatus.NOT_FOUND.value, Literal[404])
    status.phrase = ""  # type: ignore
    status.description = ""  # type: ignore
    if status == 404:
        return status.phrase  # type: ignore
    assert APIGStatus.OK == 200
    return status.phrase  # type: ignore


def handlers_by_code(code: int, handler: Callable[[], None]) -> None:
    handlers: dict[int, Callable[[], None]] = {APIGStatus.NOT_FOUND: handler}
    handlers.get(code)
    {APIGStatus.NOT_FOUND: handler}.get(code)  # type: ignore[call-overload]
