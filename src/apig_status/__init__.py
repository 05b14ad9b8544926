"""The HTTP status table of the Huawei Cloud API Gateway (APIG) documentation.

`APIGStatus` is the table as an enum. `lookup` and `get` find a status in it by status
code, name or reason phrase. If there is none, `lookup` raises `UnknownStatusError` and
`get` returns a default.

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
__version__ = "1.6.0"

# The table of https://github.com/huaweicloudDocs/apig/blob/master/cn.zh-cn/API参考/HTTP状态码.md:
# status code, reason phrase, description. The descriptions are Huawei Cloud's, under the
# terms of https://github.com/huaweicloudDocs/apig/blob/master/LICENSE.md.
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
    """A status code in the status table of Huawei Cloud API Gateway (APIG).

    A status is an integer with two texts, `phrase` and `description`, and with
    properties such as `is_client_error` for the class of its status code.
    `APIGStatus(code)` raises `ValueError` for a code that is not in the table.

    The source is the page HTTP状态码 of the APIG API reference, in its order.
    """

    # The row stands twice: editors show these strings, which Python does not keep.

    # success
    OK = 200
    """200 OK. 处理正常。"""
    NO_CONTENT = 204
    """204 No Content. 无返回内容。"""

    # client error
    BAD_REQUEST = 400
    """400 Bad Request. 服务器未能处理请求。可能原因：1. 语义有误，当前请求无法被服务器解析；2. 请求参数有误。"""
    UNAUTHORIZED = 401
    """401 Unauthorized. 当前请求需要用户验证。如需要用户名和密码。"""
    FORBIDDEN = 403
    """403 Forbidden. 对被请求页面的访问被禁止。"""
    NOT_FOUND = 404
    """404 Not Found. 请求失败，在服务器上未找到请求所希望得到的资源。"""
    METHOD_NOT_ALLOWED = 405
    """405 Method Not Allowed. 请求行中指定的请求方法不能被用于请求相应的资源。"""
    NOT_ACCEPTABLE = 406
    """406 Not Acceptable. 服务器生成的响应无法被客户端所接受。"""
    PROXY_AUTHENTICATION_REQUIRED = 407
    """407 Proxy Authentication Required. 用户必须首先使用代理服务器进行验证，这样请求才会被处理。"""
    REQUEST_TIMEOUT = 408
    """408 Request Timeout. 请求超出了服务器的等待时间。"""
    CONFLICT = 409
    """409 Conflict. 由于和被请求的资源的当前状态之间存在冲突，请求无法完成。"""
    GONE = 410
    """410 Gone. 被请求的资源在服务器上已经不再可用，并且没有任何已知的转发地址。"""
    PRECONDITION_FAILED = 412
    """412 Precondition Failed. 服务器在验证在请求的头字段中给出先决条件时，未能满足其中的一个或多个。"""

    # server error
    INTERNAL_SERVER_ERROR = 500
    """500 Internal Server Error. 服务器遇到了一个未曾预料的状况，导致无法完成对请求的处理。"""
    NOT_IMPLEMENTED = 501
    """501 Not Implemented. 请求未完成。服务器不支持所请求的功能。"""
    BAD_GATEWAY = 502
    """502 Bad Gateway. 请求未完成。服务器从上游服务器收到一个无效的响应。"""
    SERVICE_UNAVAILABLE = 503
    """503 Service Unavailable. 由于服务器临时维护或者过载，服务器当前无法处理请求"""
    GATEWAY_TIMEOUT = 504
    """504 Gateway Timeout. 网关超时。"""

    # As enum.ReprEnum does from Python 3.11 on.
    __str__ = int.__repr__
    __format__ = int.__format__  # type: ignore[assignment]

    @property
    def phrase(self) -> str:
        """The reason phrase, in English."""
        return _TABLE[self][0]

    @property
    def description(self) -> str:
        """The description, in Chinese."""
        return _TABLE[self][1]

    @property
    def is_informational(self) -> bool:
        """Whether the status code is from 100 to 199."""
        return 100 <= self <= 199

    @property
    def is_success(self) -> bool:
        """Whether the status code is from 200 to 299."""
        return 200 <= self <= 299

    @property
    def is_redirection(self) -> bool:
        """Whether the status code is from 300 to 399."""
        return 300 <= self <= 399

    @property
    def is_client_error(self) -> bool:
        """Whether the status code is from 400 to 499."""
        return 400 <= self <= 499

    @property
    def is_server_error(self) -> bool:
        """Whether the status code is from 500 to 599."""
        return 500 <= self <= 599


# Each status by number, name and phrase, and by what `_normalize` makes of a string.
_STATUSES: dict[object, APIGStatus] = {
    key: status
    for name, status in APIGStatus.__members__.items()
    for code, phrase in [(int(status), status.phrase)]
    for key in (code, f"{code}", name, phrase, f"{code} {phrase}", f"{code}_{name}")
}


def _normalize(key: object) -> str:
    """Return the string *key* as `_STATUSES` spells it, and "" for what is no key."""
    try:
        if isinstance(key, str) and len(key) <= 255:
            return key.strip().replace(" ", "_").replace("-", "_").upper()
    except Exception:
        pass  # a proxy without its object, such as a weakref.proxy
    return ""


def _near_names(key: object) -> list[str]:
    """Return the names that are near the string *key*, and [] for another object."""
    name = _normalize(key)
    if not name:
        return []
    import re  # slow to import, and only a string needs it

    # No letter may follow, as one does in an id such as 7f404ab0.
    number = re.search(r"(?<!\d)\d{3}(?![\dA-Z])", name)
    if number:
        return [s.name for s in APIGStatus if f"{s}" == number[0]]
    from difflib import get_close_matches as near

    part = re.split("[.:]", name.rstrip(".:"))[-1]  # as of HttpStatusCode.NotFound
    return near(part, APIGStatus.__members__, cutoff=0.7)


class UnknownStatusError(ValueError):
    """Raised by `lookup` if *key* is not in the status table.

    The key is kept as `key`. The message shows up to 80 characters of its repr. For a
    string, it suggests names: that of the first three-digit number that no letter
    follows or, without one, those near the part after the last dot or colon. If there
    are none, it lists the status codes.

    >>> str(UnknownStatusError("not fund"))
    "'not fund' is not in the APIG status table; did you mean 'NOT_FOUND'?"
    """

    def __init__(self, key: object) -> None:
        super().__init__(key)
        self.key = key

    # This must not raise: an error handler may be reading the message.
    def __str__(self) -> str:
        if not hasattr(self, "key"):  # a subclass that does not call __init__
            return super().__str__()
        key = self.key
        # A subclass keeps its own repr, which may hide a secret.
        if type(key) is str or type(key) is bytes or type(key) is bytearray:
            key = key[:255]
        try:
            shown = f"{key!r:.80}"
        except Exception:
            shown = f"<unprintable {type(key).__name__:.60} object>"
        if not shown.isprintable():
            shown = f"{shown!r:.80}"
        hint = f"the table has {', '.join(map(str, _TABLE))}"
        try:
            if names := _near_names(key):
                hint = f"did you mean {' or '.join(map(repr, names))}?"
        except Exception:
            pass  # an import can fail
        return f"{shown} is not in the APIG status table; {hint}"


def lookup(key: object) -> APIGStatus:
    """Return the status whose code, name or reason phrase is *key*.

    *key* is a number, a name such as `"NOT_FOUND"`, a reason phrase such as
    `"Not Found"`, or a status code as a string, alone or before the name or phrase.
    In a string, case, surrounding whitespace, and the choice of space, hyphen or
    underscore do not matter.

    For any other object, hashable or not, it raises `UnknownStatusError`.

    >>> lookup("404 Not Found")
    <APIGStatus.NOT_FOUND: 404>
    """
    try:
        return _STATUSES[key]
    except Exception:
        # KeyError, or whatever the hash or the comparison of the key raises.
        status = _STATUSES.get(_normalize(key))
    if status is None:
        raise UnknownStatusError(key)
    return status


# In parentheses, so that no sphinx-autodoc-typehints executes it and rebinds get.
if (TYPE_CHECKING):  # fmt: skip

    @overload
    def get(key: object) -> "APIGStatus | None": ...
    @overload
    def get(key: object, default: _T) -> "APIGStatus | _T": ...


# Without a return annotation, jedi, which skips the overloads, reads the body.
def get(key: object, default: object = None):  # type: ignore[no-untyped-def]
    """Return the status whose code, name or reason phrase is *key*, else *default*.

    *key* is as for `lookup`. Any other object, hashable or not, gives *default*.

    >>> get(404)
    <APIGStatus.NOT_FOUND: 404>
    >>> get(494, "not in the table")
    'not in the table'
    """
    try:
        return _STATUSES[key]
    except Exception:
        return _STATUSES.get(_normalize(key), default)
