"""The HTTP status codes that Huawei Cloud API Gateway (APIG) documents.

`APIGStatus` is the table. `lookup` and `get` find a status in it by number or
name; for a miss, `lookup` raises `UnknownStatusError` and `get` gives a default.

>>> from apig_status import APIGStatus, get, lookup
>>> lookup(404)
<APIGStatus.NOT_FOUND: 404>
>>> lookup("not found").description
'请求失败，在服务器上未找到请求所希望得到的资源。'
>>> get(418) is None
True
"""

from enum import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing typing would cost more than this whole package
    from typing import TypeVar, overload

    _T = TypeVar("_T")

__all__ = ["APIGStatus", "UnknownStatusError", "get", "lookup"]
__version__ = "1.0.0"


class APIGStatus(IntEnum):
    """A status code that Huawei Cloud API Gateway (APIG) documents.

    A status is its number, with a `phrase` (the English reason phrase) and a
    `description` (in Chinese). `APIGStatus(number)` raises `ValueError` for a
    number that is not documented.

    The source is the table of the page HTTP状态码 of the APIG API reference, in
    its order.

    >>> status = APIGStatus.NOT_FOUND
    >>> f"{status} {status.phrase}"
    '404 Not Found'
    >>> status.description
    '请求失败，在服务器上未找到请求所希望得到的资源。'
    """

    phrase: str
    description: str

    # *texts, since mypy would refuse APIGStatus(404) if two more were required.
    def __new__(cls, value: int, *texts: str) -> "APIGStatus":
        status = int.__new__(cls, value)
        status._value_ = value
        status.phrase, status.description = texts
        return status

    # fmt: off

    # success
    OK = 200, "OK", "处理正常。"
    NO_CONTENT = 204, "No Content", "无返回内容。"

    # client error
    BAD_REQUEST = 400, "Bad Request", "服务器未能处理请求。可能原因：1. 语义有误，当前请求无法被服务器解析；2. 请求参数有误。"
    UNAUTHORIZED = 401, "Unauthorized", "当前请求需要用户验证。如需要用户名和密码。"
    FORBIDDEN = 403, "Forbidden", "对被请求页面的访问被禁止。"
    NOT_FOUND = 404, "Not Found", "请求失败，在服务器上未找到请求所希望得到的资源。"
    METHOD_NOT_ALLOWED = 405, "Method Not Allowed", "请求行中指定的请求方法不能被用于请求相应的资源。"
    NOT_ACCEPTABLE = 406, "Not Acceptable", "服务器生成的响应无法被客户端所接受。"
    PROXY_AUTHENTICATION_REQUIRED = 407, "Proxy Authentication Required", "用户必须首先使用代理服务器进行验证，这样请求才会被处理。"
    REQUEST_TIMEOUT = 408, "Request Timeout", "请求超出了服务器的等待时间。"
    CONFLICT = 409, "Conflict", "由于和被请求的资源的当前状态之间存在冲突，请求无法完成。"
    GONE = 410, "Gone", "被请求的资源在服务器上已经不再可用，并且没有任何已知的转发地址。"
    PRECONDITION_FAILED = 412, "Precondition Failed", "服务器在验证在请求的头字段中给出先决条件时，未能满足其中的一个或多个。"

    # server error
    INTERNAL_SERVER_ERROR = 500, "Internal Server Error", "服务器遇到了一个未曾预料的状况，导致无法完成对请求的处理。"
    NOT_IMPLEMENTED = 501, "Not Implemented", "请求未完成。服务器不支持所请求的功能。"
    BAD_GATEWAY = 502, "Bad Gateway", "请求未完成。服务器从上游服务器收到一个无效的响应。"
    SERVICE_UNAVAILABLE = 503, "Service Unavailable", "由于服务器临时维护或者过载，服务器当前无法处理请求"
    GATEWAY_TIMEOUT = 504, "Gateway Timeout", "网关超时。"

    # fmt: on

    __str__ = int.__repr__

    # Before Python 3.12 an enum that has its own __str__ formats by that alone.
    def __format__(self, format_spec: str) -> str:
        return int.__format__(self, format_spec)

    @property
    def is_informational(self) -> bool:
        """Whether the number is from 100 to 199."""
        return 100 <= self <= 199

    @property
    def is_success(self) -> bool:
        """Whether the number is from 200 to 299."""
        return 200 <= self <= 299

    @property
    def is_redirection(self) -> bool:
        """Whether the number is from 300 to 399."""
        return 300 <= self <= 399

    @property
    def is_client_error(self) -> bool:
        """Whether the number is from 400 to 499."""
        return 400 <= self <= 499

    @property
    def is_server_error(self) -> bool:
        """Whether the number is from 500 to 599."""
        return 500 <= self <= 599


class UnknownStatusError(ValueError):
    """Raised by `lookup` for a key that is no documented status.

    The key is kept as `key`. The message is one printable line, put together
    when it is read.

    >>> str(UnknownStatusError("not fund"))
    "'not fund' is not a documented APIG status; did you mean 'NOT_FOUND'?"
    """

    def __init__(self, key: object) -> None:
        super().__init__(key)
        self.key = key

    def __str__(self) -> str:
        key = self.key
        hint = f"the documented codes are {', '.join(map(str, APIGStatus))}"
        if isinstance(key, str):
            from difflib import get_close_matches

            word = key.strip()[:80].upper()
            near = get_close_matches(word, APIGStatus.__members__)
            if near:
                hint = f"did you mean {near[0]!r}?"
        try:
            # Only what will be shown, for the key may be megabytes long.
            shown = repr(key[:80] if isinstance(key, (str, bytes)) else key)
        except Exception:
            shown = object.__repr__(key)
        if not shown.isprintable():
            shown = repr(shown)
        if len(shown) > 80:
            shown = f"{shown[:80]}..."
        return f"{shown} is not a documented APIG status; {hint}"


_STATUSES: "dict[object, APIGStatus]" = {
    key: status
    for name, status in APIGStatus.__members__.items()
    for key in (int(status), str(status), name, f"{status}_{name}")
}


def _normalize(key: object) -> object:
    if isinstance(key, str):
        key = key.strip()
        if key.isascii():  # or upper() would take "ſ" for "S"
            key = key.upper().replace(" ", "_").replace("-", "_")
    return key


def lookup(key: object) -> APIGStatus:
    """Return the status with the number or name *key*.

    *key* is a number, a name such as `"NOT_FOUND"`, a reason phrase such as
    `"Not Found"`, or a number as a string, alone or before the name or phrase.
    In a string, case, surrounding whitespace, and the choice of space, hyphen
    or underscore do not matter.

    A miss raises `UnknownStatusError`, an unhashable key `TypeError`.

    >>> lookup("404 Not Found")
    <APIGStatus.NOT_FOUND: 404>
    """
    status = _STATUSES.get(key) or _STATUSES.get(_normalize(key))
    if status is None:
        raise UnknownStatusError(key)
    return status


if TYPE_CHECKING:

    @overload
    def get(key: object) -> "APIGStatus | None": ...
    @overload
    def get(key: object, default: _T) -> "APIGStatus | _T": ...


def get(key: object, default: "_T | None" = None) -> "APIGStatus | _T | None":
    """Return the status with the number or name *key*, else *default*.

    *key* is as for `lookup`; an unhashable key raises `TypeError`.

    >>> get(404)
    <APIGStatus.NOT_FOUND: 404>
    >>> get(418, "undocumented")
    'undocumented'
    """
    return _STATUSES.get(key) or _STATUSES.get(_normalize(key), default)
