#!/usr/bin/env bash
# Three OpenAPI tools do not read the errors documented under the key "4XX".
#
# One would guess: "4XX", part of OpenAPI since 3.0, stands for each code from
# 400 to 499 that has no key of its own, and comes before "default".
# Instead:
# - Connexion validates no response that only "4XX" documents. If there is a
#   "default" too, a 429 is measured by that, and a right answer becomes a 500.
#   Its mock answers 200 with the example of "4XX".
# - Redocly's respect calls a 404 that "4XX" documents a failed status code
#   check ("404" and "default" pass), while Redocly's lint asks for "4XX".
# - Mockoon drops "4XX": an operation with nothing else is a 200, empty.
#
# Versions: connexion 3.3.0 on Python 3.11.7; @redocly/cli 2.77.0 and
# @mockoon/commons 9.9.0 on Node.js 20.20.2.
#
# Output seen:
#   connexion, wrong 429, '429': 500 Response body does not conform to specification. 'error_code' is a required property
#   connexion, wrong 429, '4XX': 429 {'wrong': 'x'}
#   connexion, right 429, both : 500 Response body does not conform to specification. 'fault' is a required property
#   connexion, mock of '4XX'   : 200 {'error_code': 'example'}
#   respect, '404': ✓ success criteria check ✓ status code check
#   respect, '4XX': ✓ success criteria check ✗ status code check
#   respect, 'default': ✓ success criteria check ✓ status code check
#   mockoon of '4XX': 200 ""
set -euo pipefail
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -qq connexion==3.3.0 'connexion[flask]'
npm install --loglevel=error --no-fund --no-audit --prefix "$dir" @redocly/cli@2.77.0 @mockoon/commons@9.9.0 >log
export PYTHONWARNINGS=ignore REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
cat >server.py <<'EOF'
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"error_code": "APIG.0101"}')
    def log_message(self, *arguments): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
EOF
python3 server.py >url & server=$!
until [ -s url ]; do sleep 0.1; done
cat >gateway.py <<'EOF'
import json, logging, connexion
from connexion.mock import MockResolver
logging.disable(logging.CRITICAL)
url = open("url").read().strip()
def response(field):
    return {"description": field, "content": {"application/json": {
        "schema": {"type": "object", "required": [field]}, "example": {field: "example"}}}}
def document(responses):
    return {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "servers": [{"url": url}],
            "paths": {"/a": {"get": {"operationId": "answer", "x-openapi-router-controller": "gateway",
                "parameters": [{"name": "field", "in": "query", "schema": {"type": "string"}}],
                "responses": {key: response(field) for key, field in responses.items()}}}}}
def answer(field=None): return {field: "x"}, 429
def ask(field, responses, **options):
    app = connexion.FlaskApp("gateway")
    app.add_api(document(responses), validate_responses=True, **options)
    result = app.test_client().get(f"/a?field={field}")
    return result.status_code, result.json().get("detail", result.json())
if __name__ == "__main__":
    print("connexion, wrong 429, '429':", *ask("wrong", {"429": "error_code"}))
    print("connexion, wrong 429, '4XX':", *ask("wrong", {"4XX": "error_code"}))
    print("connexion, right 429, both :", *ask("error_code", {"4XX": "error_code", "default": "fault"}))
    print("connexion, mock of '4XX'   :", *ask("error_code", {"4XX": "error_code"}, resolver=MockResolver(True)))
    for key in "404", "4XX", "default":
        json.dump(document({key: "error_code"}), open(f"{key}.json", "w"))
        json.dump({"arazzo": "1.0.1", "info": {"title": "t", "version": "1"},
                   "sourceDescriptions": [{"name": "api", "url": f"{key}.json", "type": "openapi"}],
                   "workflows": [{"workflowId": "w", "steps": [{"stepId": "s", "operationId": "answer",
                       "successCriteria": [{"condition": "$statusCode == 404"}]}]}]}, open(f"{key}.arazzo.json", "w"))
EOF
{
  venv/bin/python gateway.py
  for key in 404 4XX default; do
    node_modules/.bin/redocly respect "$key.arazzo.json" >log 2>&1 || true
    echo "respect, '$key':" $(grep -oE '[✓✗] (success criteria|status code) check' log | head -2)
  done
  node -e 'new (require("@mockoon/commons").OpenApiConverter)().convertFromOpenAPI(fs.readFileSync("4XX.json", "utf8"))
    .then(result => (result.environment ?? result).routes[0].responses.forEach(response =>
      console.log("mockoon of \u00274XX\u0027:", response.statusCode, JSON.stringify(response.body))))'
} | tee output
diff <(sed -n '/^# Output seen:/,/^set/s/^#   //p' "$script") output
