"""docs/error-handling.md: its functions, clients and retries, against a server."""

import asyncio
import json
import re
import threading
import time
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

PAGE = (Path(__file__).parents[1] / "docs" / "error-handling.md").read_text("utf-8")
BODY = b'{"error_code": "APIG.0302", "error_msg": "no", "request_id": "9a3c"}'
LINE = "403 Forbidden: 对被请求页面的访问被禁止。 (error code: 'APIG.0302', request ID: '9a3c')"


def from_page(name):
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)
    (block,) = [b for b in blocks if re.search(rf"^(def {name}\(|{name} = )", b, re.M)]
    names = {}
    exec(block, names)
    return names[name]


describe, gateway_ids = from_page("describe"), from_page("gateway_ids")
OTHER_BODIES = [None, 5, b"", b"\xff", "<p>", "null", "[]", "{}", "[" * 100_000]
OTHER_BODIES += ['{"error_code": 404}', '{"request_id": ' + "[" * 970 + "]" * 970 + "}"]


@pytest.mark.parametrize("body", OTHER_BODIES, ids=lambda body: repr(body)[:30])
def test_body_of_another_form_has_no_ids(body):
    assert gateway_ids(body) == (None, None)
    assert describe(429, body).startswith("429 Too Many Requests (error code: None")
    assert describe(999, body) == "999 unknown (error code: None, request ID: None)"


def test_one_of_the_ids_may_be_missing():
    assert gateway_ids('{"error_code": "APIG.0308"}') == ("APIG.0308", None)


def test_describe_gives_one_line_of_at_most_400_characters():
    body = json.dumps({"error_code": "网\n" * 999, "request_id": "\x1b" * 999})
    for code in range(600):
        assert describe(code, body).isprintable()
        assert len(describe(code, body)) <= 400


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")

    def app(environ, start_response):
        stream = environ["wsgi.input"]
        body = stream.read(int(environ["CONTENT_LENGTH"] or 0))
        if "HTTP_TRANSFER_ENCODING" in environ:  # chunked
            body = b"".join(iter(stream.readline, b"0\r\n"))
        server.bodies.append(body)
        last = len(server.answers) == 1
        code, headers = server.answers[0] if last else server.answers.pop(0)
        headers = {"Content-Length": str(len(BODY)), **headers}
        start_response(f"{code} Code", [*headers.items()])
        return [BODY]

    quiet = type("Quiet", (WSGIRequestHandler,), {"log_message": lambda *_: None})
    with make_server("127.0.0.1", 0, app, handler_class=quiet) as server:
        server.answers, server.bodies = [(403, {"X-Request-Id": "9a3c"})], []
        server.url = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, args=[0.01]).start()
        yield server
        server.shutdown()


def get(url):
    return pytest.importorskip("requests").get(url)


OPEN = "openai, openstacksdk"
CALLS = {  # to get the response or the exception of a client of the page
    "requests": ("requests, httpx", lambda m, u: m.get(u)),
    "httpx": ("requests, httpx", lambda m, u: m.get(u)),
    "urllib.request": ("urllib", lambda m, u: m.urlopen(u)),
    "huaweicloudsdkcore.exceptions.exception_handler": (
        "Huawei Cloud SDK",
        lambda m, u: m.DefaultExceptionHandler().handle_exception(None, get(u)),
    ),
    "openstack.exceptions": (OPEN, lambda m, u: m.raise_from_response(get(u))),
    "openai": (OPEN, lambda m, u: m.OpenAI(base_url=u, api_key="x").models.list()),
}


@pytest.mark.parametrize("module", CALLS)
def test_call_of_the_page(server, module):
    client, call = CALLS[module]
    row = rf"^\| {client} \|(.*)`(describe\(.*\))` \|$"
    ((place, code),) = re.findall(row, PAGE, re.M)
    names = {"describe": describe, "json": json}
    try:
        names["response"] = call(pytest.importorskip(module), server.url)
    except Exception as error:
        names["error"] = error
        assert any(f"{kind.__name__} as error" in place for kind in type(error).__mro__)
    assert eval(code, names) == LINE
    if client == "urllib":
        names["error"].close()


def test_error_responses_that_are_false_or_missing(server):
    assert not get(server.url)
    exceptions = pytest.importorskip("openstack.exceptions")
    assert exceptions.NotFoundException("as find_server raises it").response is None


def test_asynchronous_clients(server):
    aiohttp, httpx = pytest.importorskip("aiohttp"), pytest.importorskip("httpx")
    assert "`describe(response.status, await response.read())`" in PAGE

    async def main():
        async with aiohttp.request("GET", server.url) as response:
            assert describe(response.status, await response.read()) == LINE
        async with httpx.AsyncClient() as c, c.stream("GET", server.url) as response:
            await response.aread()
            assert describe(response.status_code, response.content) == LINE

    asyncio.run(main())


@pytest.fixture
def waits(monkeypatch):
    waits = []
    monkeypatch.setattr(time, "sleep", waits.append)
    return waits


SESSION, CLIENT = ["session", "data"], ["client", "content"]


@pytest.fixture(params=[SESSION, CLIENT], ids=["session", "client"])
def send(request, waits):
    name, body = request.param
    pytest.importorskip("requests" if name == "session" else "httpx_retries")
    with from_page(name) as client:
        yield lambda method, url, content=b"", **options: client.request(
            method, url, **{body: content}, **options
        )


# method, body, status codes of the server, bodies that arrive
RETRIES = {
    "PUT of bytes arrives whole twice": ("PUT", b"abc", [503, 404], [b"abc", b"abc"]),
    "POST arrives once": ("POST", b"abc", [503], [b"abc"]),
    "an iterator loses its start": ("PUT", [b"a"], [503, 200], [b"1\r\na\r\n", b""]),
    "the last of six responses comes": ("GET", b"", [503, 503, 502], [b""] * 6),
    "Retry-After is obeyed": ("GET", b"", [429], [b""] * 6),
    "500 is not retried": ("GET", b"", [500], [b""]),
    "others are": ("GET", b"", [408, 429, 502, 504, 200], [b""] * 5),
}


@pytest.mark.parametrize("case", RETRIES)
def test_retrying(server, send, waits, case):
    method, body, codes, bodies = RETRIES[case]
    after = {"Retry-After": "3600"} if codes == [429] else {}
    server.answers = [(code, after) for code in codes]
    response = send(method, server.url, iter(body) if type(body) is list else body)
    assert (response.status_code, server.bodies) == (codes[-1], bodies)
    if len(bodies) == 6:
        assert sum(waits) == 300 if after else 60 < sum(waits) <= 120


@pytest.mark.parametrize("send", [CLIENT], indirect=True)
def test_httpx_sends_a_file_that_cannot_seek_again_empty(server, send):
    parts = [b"", b"xyz"]
    pipe = type("Pipe", (), {"read": lambda *_: parts.pop() if parts else b""})()
    server.answers = [(503, {}), (200, {})]
    assert send("PUT", server.url, None, files={"file": pipe}).status_code == 200
    assert [b"xyz" in body for body in server.bodies] == [True, False]


def test_a_body_that_breaks_off_is_not_retried(server, send):
    server.answers = [(200, {"Content-Length": "999"})]
    with pytest.raises(Exception, match="complete message|IncompleteRead"):
        send("GET", server.url)
    assert len(server.bodies) == 1


@pytest.mark.parametrize("send", [SESSION], indirect=True)
def test_session_raises_for_a_retry_after_of_another_form(server, send):
    assert from_page("session").get_adapter("https://a").max_retries.total == 5
    server.answers = [(503, {"Retry-After": "1.5"})]
    with pytest.raises(Exception, match="Invalid Retry-After"):
        send("GET", server.url)
