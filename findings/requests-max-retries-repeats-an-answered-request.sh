#!/usr/bin/env bash
# HTTPAdapter(max_retries=3) repeats requests that the server has answered, and
# sleeps between them for as long as the server says.
#
# Guess: the documentation of the parameter says that it "applies only to failed
#   DNS lookups, socket connections and connection timeouts, never to requests
#   where data has made it to the server". So a 429 or a 503 is sent once.
# Versions: requests 2.34.2, urllib3 2.8.0, huaweicloudsdkapig 3.1.219 (Huawei
#   Cloud's SDK, which uses requests), CPython 3.11.7.
# Instead: a 413, 429 or 503 that has a Retry-After is repeated for GET, HEAD,
#   PUT, DELETE and OPTIONS. The wait is the server's and no timeout ends it.
#   Without the header, or with another code, the request is sent once. The
#   cause: urllib3's Retry obeys Retry-After by default, with any list of codes.
#   Retry(3, respect_retry_after_header=False) mends it.
# The SDK inherits it. Its list of codes to retry holds only 429; with its option
#   retry_times a 503 that has the header is sent again all the same.
#
# Output seen:
#   The documentation says never: True
#   GET 429   without the header: sent 1x   Retry-After 1: sent 4x
#   GET 503   without the header: sent 1x   Retry-After 1: sent 4x
#   GET 500   without the header: sent 1x   Retry-After 1: sent 1x
#   PUT 413   without the header: sent 1x   Retry-After 1: sent 4x
#   POST 429  without the header: sent 1x   Retry-After 1: sent 1x
#   Mended    without the header: sent 1x   Retry-After 1: sent 1x
#   SDK 503   without the header: sent 1x   Retry-After 1: sent 4x
#   A call with timeout=0.5 took more than 2.9 seconds: True

set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -qq --disable-pip-version-check \
  requests==2.34.2 urllib3==2.8.0 huaweicloudsdkapig==3.1.219 huaweicloudsdkcore==3.1.219
"$tmp/venv/bin/python" - <<'EOF' | tee "$tmp/seen"
import http.server, logging, threading, time
import requests
from huaweicloudsdkapig.v2 import ApigClient, ListInstancesV2Request
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkcore.http.http_config import HttpConfig
from requests.adapters import HTTPAdapter
from urllib3 import Retry

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        counts.append(self.command)
        self.send_response(code)
        if header:
            self.send_header("Retry-After", "1")
        self.send_header("Content-Length", "0")
        self.end_headers()
    do_PUT = do_POST = do_GET
    def log_message(self, *args): pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"
logging.disable()

def call(method, retries):
    with requests.Session() as session:
        session.mount("http://", HTTPAdapter(max_retries=retries))
        session.request(method, url, timeout=0.5)

def call_sdk(method, retries):
    client = (ApigClient.new_builder().with_credentials(BasicCredentials("ak", "sk", "project"))
              .with_http_config(HttpConfig(retry_times=retries)).with_endpoint(url).build())
    try:
        client.list_instances_v2(ListInstancesV2Request())
    except ServiceResponseException:
        pass

print("The documentation says never:",
      "never to requests where data has made it to the server" in " ".join(HTTPAdapter.__doc__.split()))
for label, function, method, code, retries in [
    ("GET 429", call, "GET", 429, 3), ("GET 503", call, "GET", 503, 3), ("GET 500", call, "GET", 500, 3),
    ("PUT 413", call, "PUT", 413, 3), ("POST 429", call, "POST", 429, 3),
    ("Mended", call, "GET", 429, Retry(3, respect_retry_after_header=False)), ("SDK 503", call_sdk, "GET", 503, 3),
]:
    sent = []
    for header in (False, True):
        counts = []
        function(method, retries)
        sent.append(len(counts))
    print(f"{label:9} without the header: sent {sent[0]}x   Retry-After 1: sent {sent[1]}x")
start = time.monotonic()
call("GET", 3)
print("A call with timeout=0.5 took more than 2.9 seconds:", time.monotonic() - start > 2.9)
EOF
diff <(sed -n '/^# Output seen:/,/^$/s/^#   //p' "$0") "$tmp/seen"
