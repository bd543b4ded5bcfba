#!/usr/bin/env python3
"""A vendor who differs from the spec, written apart from the sandbox: other routes for eleven operations, and answers to
OPTIONS as Django REST framework gives them. `realaml doctor` is tried against it.

usage: vendor.py KEY [PORT]     prints its base URL, then every request on a line"""
import json
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = sys.argv[1]
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 0
BASE = "/api/v1"

CHARS = lambda label, required, longest: {
    "type": "string", "required": required, "read_only": False, "label": label, "max_length": longest,
}
PERSON = {
    "first_name": CHARS("First name", True, 100),
    "middle_name": CHARS("Middle name", False, 100),
    "last_name": CHARS("Last name", True, 100),
    "birth_date": {"type": "date", "required": False, "read_only": False, "label": "Birth date"},
    "email": {"type": "email", "required": False, "read_only": False, "label": "Email", "max_length": 254},
    "vendor_branch": {
        "type": "choice", "required": True, "read_only": False, "label": "Branch",
        "choices": [{"value": "AROHA_NGATA", "display_name": "Aroha Ngata"}],
    },
}
OUTSOURCED = {
    "type": {
        "type": "choice", "required": True, "read_only": False, "label": "Type",
        "choices": [{"value": it, "display_name": it.title()} for it in ("TRUST", "COMPANY", "SOCIETY")],
    },
    "name": CHARS("Name", True, 200),
}
RATING = {"entity_name": CHARS("Entity name", True, 200), "is_pep": {"type": "boolean", "required": False, "read_only": False}}

# Path, methods, fields of what POST creates. Eleven operations are elsewhere than the spec says.
VIEWS = [
    ("/verifications/", ["POST"], PERSON),
    ("/verification/{key}/", ["GET", "DELETE"], None),
    ("/verification/{key}/resend/", ["POST"], {}),
    ("/verification/{key}/reset/", ["POST"], {}),
    ("/verification/{key}/approve_result/", ["POST"], {}),
    ("/verification/{key}/approve_quick_idv/", ["POST"], {}),
    ("/verification/{key}/approve_pep_result/", ["POST"], {}),
    ("/verification/{key}/approve_facematch_result/", ["POST"], {}),
    ("/run_verification/", ["POST"], PERSON),
    ("/company_verifications/run/", ["POST"], {"company_name": CHARS("Company name", True, 200)}),
    ("/outsourced_verifications/", ["POST"], OUTSOURCED),
    ("/outsourced_verification/{key}/", ["GET", "DELETE"], None),
    ("/risk-assessments/", ["POST"], RATING),
    ("/risk_rating/{key}/", ["GET"], None),
    ("/esign/templates/", ["GET"], None),
    ("/esign/templates/{key}/", ["GET"], None),
    ("/esign/documents/", ["GET", "POST"], {"name": CHARS("Name", True, 200)}),
    ("/esign/documents/{key}/", ["GET", "PATCH", "DELETE"], None),
    ("/esign/documents/{key}/iframe-session/", ["POST"], {}),
    ("/esign/documents/{key}/send/", ["POST"], {}),
    ("/esign/documents/{key}/resend/", ["POST"], {}),
    ("/esign/documents/{key}/void/", ["POST"], {}),
    ("/esign/documents/{key}/reinitiate/", ["POST"], {}),
    ("/esign/documents/{key}/duplicate/", ["POST"], {}),
    ("/form-submissions/", ["POST"], {"form_id": CHARS("Form", True, 36)}),
    ("/form-submissions/{key}/", ["GET", "DELETE"], None),
    ("/form-submissions/{key}/resend/", ["POST"], {}),
]
VIEWS = [(re.compile("^" + re.sub(r"\{key\}", "[^/]+", path) + "$"), path, methods, fields) for path, methods, fields in VIEWS]


class Vendor(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, headers=(), kind="application/json"):
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in [("Content-Type", kind), ("Content-Length", str(len(data))), *headers]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def handle_any(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        print(f"{self.command} {self.path} {length}", flush=True)
        path = self.path.split("?")[0].removeprefix(BASE)
        view = next((it for it in VIEWS if it[0].match(path)), None)
        if view is None:
            return self.answer(404, "<h1>Not Found</h1><p>The requested resource was not found on this server.</p>", kind="text/html")
        _, template, methods, fields = view
        allow = [("Allow", ", ".join([*methods, "HEAD", "OPTIONS"])), ("Vary", "Accept")]
        if self.headers.get("Authorization") != "Api-Key " + KEY:
            return self.answer(403, {"detail": "Authentication credentials were not provided."}, allow)
        if self.command == "OPTIONS":
            said = {"name": "View", "description": "", "renders": ["application/json"], "parses": ["application/json"]}
            if "POST" in methods and fields is not None:
                said["actions"] = {"POST": fields}
            return self.answer(200, said, allow)
        if self.command not in methods:
            return self.answer(405, {"detail": f'Method "{self.command}" not allowed.'}, allow)
        if self.command == "POST":
            return self.create(template, fields or {}, json.loads(body or b"{}"), allow)
        if template.endswith("{key}/"):
            if path.rstrip("/").rsplit("/", 1)[1] in KNOWN:
                return self.answer(200, KNOWN[path.rstrip("/").rsplit("/", 1)[1]], allow)
            return self.answer(404, {"detail": "No record matches the given query."}, allow)
        return self.answer(200, {"count": 0, "next": None, "previous": None, "results": []}, allow)

    def create(self, template, fields, sent, allow):
        key = f"{len(KNOWN):032x}"
        KNOWN[key] = {**sent, "signature_key": key, "id": key, "is_completed": True, "result": "PASS"}
        return self.answer(201, KNOWN[key], allow)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = do_OPTIONS = do_HEAD = handle_any


KNOWN = {}
server = ThreadingHTTPServer(("127.0.0.1", PORT), Vendor)
print(f"http://127.0.0.1:{server.server_port}{BASE}", flush=True)
server.serve_forever()
