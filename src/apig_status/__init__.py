"""The HTTP status codes that Huawei Cloud API Gateway (APIG) documents.

`APIGStatus` is the table. `lookup` and `get` find a status in it by number or
name; for a miss, `lookup` raises `UnknownStatusError` and `get` gives a default.

>>> from apig_status import APIGStatus, get, lookup
>>> status = lookup("not found")
>>> status
<APIGStatus.NOT_FOUND: 404>
>>> f"{status} {status.phrase}: {status.description}"
'404 Not Found: 请求失败，在服务器上未找到请求所希望得到的资源。'
>>> status is lookup(404) is APIGStatus.NOT_FOUND
True
>>> get(494) is None
True
"""

from enum import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing typing would cost more than this whole package
    from typing import TypeVar, overload

    _T = TypeVar("_T")

__all__ = ["APIGStatus", "UnknownStatusError", "get", "lookup"]
__version__ = "1.1.0"

# The page's table: number, reason phrase, description.
# fmt: off
_TABLE = {
    200: ("OK", "处理正常。"),
    204: ("No Content", "无返回内容。"),
    400: ("Bad Request", "服务器未能处理请求。可能原因：1. 语义有误，当前请求无法被服务器解析；2. 请求参数有误。"),
    401: ("Unauthorized", "当前请求需要用户验证。如需要用户名和密码。"),
    403: ("Forbidden", "对被请求页面的访问被禁止。"),
    404: ("Not Found", "请求失败，在服务器上未找到请求所希望得到的资源。"),
    405: ("Method Not Allowed", "请求行中指定的请求方法不能被用于请求相应的资源。"),
    406: ("Not Acceptable", "服务器生成的响应无法被客户端所接受。"),
    407: ("Proxy Authentication Required", "用户必须首先使用代理服务器进行验证，这样请求才会被处理。"),
    408: ("Request Timeout", "请求超出了服务器的等待时间。"),
    409: ("Conflict", "由于和被请求的资源的当前状态之间存在冲突，请求无法完成。"),
    410: ("Gone", "被请求的资源在服务器上已经不再可用，并且没有任何已知的转发地址。"),
    412: ("Precondition Failed", "服务器在验证在请求的头字段中给出先决条件时，未能满足其中的一个或多个。"),
    500: ("Internal Server Error", "服务器遇到了一个未曾预料的状况，导致无法完成对请求的处理。"),
    501: ("Not Implemented", "请求未完成。服务器不支持所请求的功能。"),
    502: ("Bad Gateway", "请求未完成。服务器从上游服务器收到一个无效的响应。"),
    503: ("Service Unavailable", "由于服务器临时维护或者过载，服务器当前无法处理请求"),
    504: ("Gateway Timeout", "网关超时。"),
}
# fmt: on


class APIGStatus(IntEnum):
    """A status code that Huawei Cloud API Gateway (APIG) documents.

    A status is its number, with a `phrase` (the English reason phrase) and a
    `description` (in Chinese). `APIGStatus(number)` raises `ValueError` for a
    number that is not documented.

    The properties `is_informational`, `is_success`, `is_redirection`,
    `is_client_error` and `is_server_error` tell its class.

    The source is the table of the page HTTP状态码 of the APIG API reference, in
    its order.
    """

    _value_: int
    phrase: str
    description: str

    def __init__(self, value: int) -> None:
        self.phrase, self.description = _TABLE[value]

    # success
    OK = 200
    NO_CONTENT = 204

    # client error
    BAD_REQUEST = 400
    UNAUTHORIZED = 401
    FORBIDDEN = 403
    NOT_FOUND = 404
    METHOD_NOT_ALLOWED = 405
    NOT_ACCEPTABLE = 406
    PROXY_AUTHENTICATION_REQUIRED = 407
    REQUEST_TIMEOUT = 408
    CONFLICT = 409
    GONE = 410
    PRECONDITION_FAILED = 412

    # server error
    INTERNAL_SERVER_ERROR = 500
    NOT_IMPLEMENTED = 501
    BAD_GATEWAY = 502
    SERVICE_UNAVAILABLE = 503
    GATEWAY_TIMEOUT = 504

    __str__ = int.__repr__

    # Before Python 3.11 an enum that has its own __str__ formats by that alone.
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
        return f"{_show(self.key)} is not a documented APIG status; {_hint(self.key)}"


def _show(key: object, depth: int = 2) -> str:
    """Return a repr of *key*: short, printable, and the same in every process."""
    try:
        shown = _repr(key, depth)
    except Exception:  # as of an int of too many digits
        shown = _type_repr(key)
    if not shown.isprintable():
        shown = repr(shown)
    return f"{shown[:80]}..." if len(shown) > 80 else shown


# what surrounds the items of a container
_BRACKETS = {
    list: "[%s]",
    tuple: "(%s)",
    dict: "{%s}",
    set: "{%s}",
    frozenset: "frozenset({%s})",
}


def _repr(key: object, depth: int) -> str:
    """Return the repr of *key*, but look at no more of it than will be shown."""
    if type(key) is str or type(key) is bytes or type(key) is bytearray:
        return repr(key[:80])
    if type(key) is dict:
        parts = (f"{_show(k, depth - 1)}: {_show(key[k], depth - 1)}" for k in key)
    elif isinstance(key, (list, tuple, set, frozenset)) and type(key) in _BRACKETS:
        parts = (_show(item, depth - 1) for item in key)
    else:
        shown = "".join([repr(key)])  # repr() may return a subclass of str
        has_address = " at 0x" in shown or str(id(key)) in shown
        return _type_repr(key) if has_address else shown
    if not key:
        return repr(key)
    is_set = isinstance(key, (set, frozenset))
    limit = 0 if depth == 0 or (is_set and len(key) > 10) else 10
    first = [part for _, part in zip(range(limit), parts)]
    if is_set:
        first.sort()  # for the order of a set differs in every process
    if len(first) < len(key):
        first.append("...")
    brackets = "(%s,)" if type(key) is tuple and len(key) == 1 else _BRACKETS[type(key)]
    return brackets % ", ".join(first)


def _type_repr(key: object) -> str:
    return object.__repr__(key).partition(" at 0x")[0] + ">"


def _hint(key: object) -> str:
    """Return the names that come near *key*, or else the documented codes."""
    codes = f"the documented codes are {', '.join(map(str, APIGStatus))}"
    name = _normalize(key)[:80].upper()
    if not name:
        return codes
    try:
        from difflib import get_close_matches

        near = get_close_matches(name, APIGStatus.__members__)
    except Exception:  # an import fails when no more files can be opened
        near = []
    return f"did you mean {' or '.join(map(repr, near))}?" if near else codes


def _normalize(key: object) -> str:
    """Return the string *key* as the index spells it, and "" for another object."""
    # A Mock(spec=str) passes isinstance, which is here for type checkers alone.
    if not (issubclass(type(key), str) and isinstance(key, str)):
        return ""
    name = str.strip(key).replace(" ", "_").replace("-", "_")
    return name.upper() if name.isascii() else name  # "ſ".upper() is "S"


class _Index(dict[object, APIGStatus]):
    """Statuses by number and name; `[]` normalizes a key that is not among them."""

    def __missing__(self, key: object) -> APIGStatus:
        status = _find(_normalize(key))
        if status is None:
            raise UnknownStatusError(key)
        return status


_STATUSES = _Index(
    (key, status)
    for number, (phrase, _) in _TABLE.items()
    for status in [APIGStatus(number)]
    for name in {status.name, _normalize(phrase)}
    for key in (number, f"{number}", name, f"{number}_{name}")
)
_find = _STATUSES.get  # once, for each look-up of the method would cost time


def _is_hashable(key: object) -> bool:
    try:
        hash(key)
    except TypeError:
        return False
    return True


def lookup(key: object) -> APIGStatus:
    """Return the status with the number or name *key*.

    *key* is a number, a name such as `"NOT_FOUND"`, a reason phrase such as
    `"Not Found"`, or a number as a string, alone or before the name or phrase.
    In a string, case, surrounding whitespace, and the choice of space, hyphen
    or underscore do not matter.

    Any other object is a miss, and raises `UnknownStatusError`.

    >>> lookup("404 Not Found")
    <APIGStatus.NOT_FOUND: 404>
    """
    try:
        return _STATUSES[key]
    except TypeError:
        if _is_hashable(key):
            raise
    raise UnknownStatusError(key)


if TYPE_CHECKING:

    @overload
    def get(key: object) -> "APIGStatus | None": ...
    @overload
    def get(key: object, default: _T) -> "APIGStatus | _T": ...


def get(key: object, default: object = None) -> object:
    """Return the status with the number or name *key*, else *default*.

    *key* is as for `lookup`. It never raises.

    >>> get(404)
    <APIGStatus.NOT_FOUND: 404>
    >>> get(494, "undocumented")
    'undocumented'
    """
    try:
        return _find(key) or _find(_normalize(key), default)
    except TypeError:
        if _is_hashable(key):
            raise
    return default
