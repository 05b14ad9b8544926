"""A real server answers with each status, a real client looks each one up."""

import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from apig_status import APIGStatus, UnknownStatusError, get, lookup


class Gateway(BaseHTTPRequestHandler):
    """Answers a GET of /404 with 404, and so on."""

    def do_GET(self):
        code = int(self.path[1:])
        status = get(code)
        if status is None:
            self.send_response(code, "Undocumented")
            self.end_headers()
            return
        self.send_response(status, status.phrase)
        self.end_headers()
        if status is not APIGStatus.NO_CONTENT:
            self.wfile.write(f"{status} {status.description}".encode())

    def log_message(self, format, *args):
        pass


@pytest.fixture(scope="module")
def url():
    with HTTPServer(("127.0.0.1", 0), Gateway) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def fetch(url):
    """Return the response to a GET, be it an error or not, and its body."""
    try:
        response = urllib.request.urlopen(url, timeout=10)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        return response, response.read()


@pytest.mark.parametrize("expected", APIGStatus, ids=lambda status: status.name)
def test_status_crosses_the_wire(url, expected):
    response, body = fetch(f"{url}/{expected}")
    status = lookup(response.status)
    assert status is expected
    assert status.phrase == response.reason
    assert lookup(f"{response.status} {response.reason}") is status
    if status is APIGStatus.NO_CONTENT:
        assert body == b""
    else:
        assert body.decode("utf-8") == f"{status.value} {status.description}"
    is_error = isinstance(response, urllib.error.HTTPError)
    assert is_error is (status.is_client_error or status.is_server_error)


@pytest.mark.parametrize("code", [299, 418, 429, 599])
def test_undocumented_code_is_a_miss(url, code):
    response, _ = fetch(f"{url}/{code}")
    assert get(response.status) is None
    with pytest.raises(UnknownStatusError) as caught:
        lookup(response.status)
    assert caught.value.key == code
