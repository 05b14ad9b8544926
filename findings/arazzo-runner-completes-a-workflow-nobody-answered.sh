#!/usr/bin/env bash
# A step of an Arazzo workflow that reaches no server counts for nothing: the
# next step is run, and the workflow is complete, without an error.
#
# One would guess: a refused connection ends the workflow with an error, as an
# answer of 503 does. Arazzo 1.0.1: a failed step without an onFailure action
# ends the workflow.
# Instead: with arazzo-runner 503 ends it ("error", and the step after it is
# not run), but after a refused connection the next step is run, here a DELETE,
# and the result is "workflow_complete" with error None. An operation that the
# API document does not have gives the same.
#
# Versions: arazzo-runner 0.9.6 on Python 3.11.7; only loopback is used.
#
#
# Output seen:
#   busy: error, error Step failed success criteria, requests ['GET']
#   down: workflow_complete, error None, requests ['DELETE']
#   down, alone: workflow_complete, error None, requests []
#   no such operation: workflow_complete, error None, requests []
set -euo pipefail
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -qq arazzo-runner==0.9.6
cat >run.py <<'EOF'
import http.server, json, logging, socket, threading
from arazzo_runner import ArazzoRunner
logging.disable(logging.CRITICAL)
requests = []
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        requests.append(self.command)
        self.send_response(503 if self.command == "GET" else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()
    do_DELETE = do_GET
    def log_message(self, *arguments): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
closed = socket.socket()  # Bound and never listening: connections are refused.
closed.bind(("127.0.0.1", 0))
def document(port, method, operation):
    return {"openapi": "3.0.3", "info": {"title": "t", "version": "1"},
            "servers": [{"url": f"http://127.0.0.1:{port}"}],
            "paths": {"/a": {method: {"operationId": operation, "responses": {"200": {"description": "OK."}}}}}}
apis = {"busy": document(server.server_port, "get", "checkBusy"),
        "down": document(closed.getsockname()[1], "get", "checkDown"),
        "store": document(server.server_port, "delete", "remove")}
def step(number, operation):
    return {"stepId": f"step{number}", "operationId": operation,
            "successCriteria": [{"condition": "$statusCode == 200"}]}
workflows = {"busy": ["checkBusy", "remove"], "down": ["checkDown", "remove"],
             "down, alone": ["checkDown"], "no such operation": ["checkNothing"]}
for name, api in apis.items():
    json.dump(api, open(f"{name}.json", "w"))
json.dump({"arazzo": "1.0.1", "info": {"title": "t", "version": "1"},
           "sourceDescriptions": [{"name": n, "url": f"{n}.json", "type": "openapi"} for n in apis],
           "workflows": [{"workflowId": name, "steps": [step(i, o) for i, o in enumerate(operations)]}
                         for name, operations in workflows.items()]}, open("w.arazzo.json", "w"))
runner = ArazzoRunner.from_arazzo_path("w.arazzo.json")
for name in workflows:
    requests.clear()
    result = runner.execute_workflow(name, {})
    print(f"{name}: {result.status.value}, error {result.error}, requests {requests}")
EOF
venv/bin/python run.py | tee output
diff <(sed -n '/^# Output seen:/,/^set/s/^#   //p' "$script") output
