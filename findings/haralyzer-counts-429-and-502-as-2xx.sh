#!/usr/bin/env bash
# The filter for successful answers in haralyzer's documentation also takes 302,
# 412, 422, 429 and 502; the one for 4xx takes 204 and 304.
#
# Guess: the documentation has filter_entries(status_code='2.*') for entries "in
#   the 2XX status code range", and get_load_time(status_code='2.*') and
#   match_status_code(entry, '2.*') likewise. So '2.*' takes the 2xx.
# Versions: haralyzer 2.4.0, CPython 3.11.7.
# Instead: the pattern is searched for anywhere in the code (re.search), so '2.*'
#   takes every code that has a 2 in it. '^2' takes the 2xx, and so does '2..',
#   since a code has only three digits.
# A HAR file is what a browser, or a recorder between a program and a gateway,
#   saves. Whoever counts its failures this way misses the throttled calls (429)
#   and those for which the server behind the gateway was unavailable (502).
#
# Output seen:
#   2.*  200 204 302 412 422 429 502
#   4.*  204 304 400 401 404 412 422 429 504
#   5.*  500 502 503 504
#   ^2   200 204
#   Load time of '2.*': 7000, of '^2': 2000

set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -qq --disable-pip-version-check haralyzer==2.4.0
"$tmp/venv/bin/python" - <<'EOF' | tee "$tmp/seen"
from haralyzer import HarPage

# A log as HAR 1.2 defines it, with one call of a second for each status code.
def entry(code):
    return {
        "pageref": "page_1", "startedDateTime": "2026-11-27T08:00:00.000Z", "time": 1000,
        "request": {"method": "GET", "url": "http://127.0.0.1/", "httpVersion": "HTTP/1.1", "cookies": [],
                    "headers": [], "queryString": [], "headersSize": -1, "bodySize": 0},
        "response": {"status": code, "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [], "headers": [],
                     "content": {"size": 0, "mimeType": "application/json"}, "redirectURL": "",
                     "headersSize": -1, "bodySize": 0},
        "cache": {}, "timings": {"send": 0, "wait": 1000, "receive": 0},
    }

codes = [200, 204, 302, 304, 400, 401, 404, 412, 422, 429, 500, 502, 503, 504]
page = HarPage("page_1", har_data={"log": {
    "version": "1.2", "creator": {"name": "example", "version": "1"}, "entries": [entry(code) for code in codes],
    "pages": [{"id": "page_1", "startedDateTime": "2026-11-27T08:00:00.000Z", "title": "", "pageTimings": {}}],
}})
for pattern in ("2.*", "4.*", "5.*", "^2"):
    found = page.filter_entries(status_code=pattern)
    print(f"{pattern:4}", *[entry.response.status for entry in found])
times = [page.get_load_time(status_code=pattern, asynchronous=False) for pattern in ("2.*", "^2")]
print(f"Load time of '2.*': {times[0]}, of '^2': {times[1]}")
EOF
diff <(sed -n '/^# Output seen/,/^$/s/^#   //p' "$0") "$tmp/seen"
