"""Create, complete and fetch verifications with a client that openapi-python-client made from the edition of the spec in
OpenAPI 3.1, as it is."""

import datetime
import http.server
import importlib
import json
import pathlib
import subprocess
import sys
import tempfile
import threading

import httpx

ROOT = pathlib.Path(__file__).resolve().parents[3]
EDITIONS = ROOT / "openapi"
RECORD = ROOT / "tests" / "fixtures" / "records" / "verification-completed.json"
PROGRAM = ROOT / "target" / "debug" / "realaml"
PACKAGE = "realaml_generated"
OPEN_PACKAGE = "realaml_open"


def generate(folder: pathlib.Path, edition: str, package: str) -> None:
    """Makes the client of an edition and puts it on the path."""
    # Without hooks: the generator would otherwise look for a formatter.
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", EDITIONS / f"realaml-{edition}.json", "--config", config]
    command += ["--meta", "none", "--output-path", folder / package]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    sys.path.insert(0, str(folder))


def story(sandbox: dict[str, str]) -> None:
    client_module = importlib.import_module(f"{PACKAGE}.client")
    models = importlib.import_module(f"{PACKAGE}.models")
    api = f"{PACKAGE}.api.verifications"
    create = importlib.import_module(f"{api}.create_verification")
    get = importlib.import_module(f"{api}.get_verification")
    client = client_module.AuthenticatedClient(
        base_url=sandbox["base_url"], token=sandbox["api_key"], prefix="Api-Key", raise_on_unexpected_status=True
    )

    for last_name, expected in [("PASS", "PASS"), ("PARTIAL", "PARTIAL"), ("FAIL", "FAIL")]:
        person = models.VerificationRequest(
            first_name="MOCK", last_name=last_name, birth_date=datetime.date(1900, 1, 1), email="mock@example.com"
        )
        created = create.sync(client=client, body=person)
        assert isinstance(created, models.VerificationSimple), created
        assert created.is_completed is False

        fetched = get.sync(client=client, signature_key=created.signature_key)
        assert isinstance(fetched, models.Verification), fetched
        assert fetched.is_completed is False and fetched.result is None

        completed = httpx.post(f"{sandbox['control_url']}verifications/{created.signature_key}/complete")
        assert completed.status_code == 200, completed.text

        fetched = get.sync(client=client, signature_key=created.signature_key)
        assert isinstance(fetched, models.Verification), fetched
        assert fetched.is_completed is True and str(fetched.result) == expected, fetched.result
        report = httpx.get(fetched.final_report_pdf_url_temp)
        assert report.content.startswith(b"%PDF-")
        print(f"MOCK {last_name}: created, completed, fetched: {fetched.result}, report of {len(report.content)} bytes")

    refused = create.sync(client=client, body=models.VerificationRequest(first_name="MOCK", last_name="PASS", email=""))
    assert isinstance(refused, models.BadRequest), refused
    print(f"an empty e-mail address is refused: {refused.additional_properties}")

    missing = get.sync(client=client, signature_key="0" * 32)
    assert isinstance(missing, models.Problem) and missing.detail == "Not found.", missing
    print("an unknown key is answered by 404")

    wrong = client_module.AuthenticatedClient(base_url=sandbox["base_url"], token="wrong", prefix="Api-Key")
    forbidden = get.sync_detailed(client=wrong, signature_key="0" * 32)
    assert forbidden.status_code == 403, forbidden
    print("a wrong key is answered by 403")


class NewToken(http.server.BaseHTTPRequestHandler):
    """Answers a record with a result that no edition of the spec lists."""

    def do_GET(self) -> None:
        record = json.loads(RECORD.read_text(encoding="utf-8")) | {"result": "BRAND_NEW", "risk_rating": "PURPLE"}
        body = json.dumps(record).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def new_token() -> None:
    """The open edition reads a record with a new token; a closed list would lose it, key and all."""
    server = http.server.HTTPServer(("127.0.0.1", 0), NewToken)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client_module = importlib.import_module(f"{OPEN_PACKAGE}.client")
    get = importlib.import_module(f"{OPEN_PACKAGE}.api.verifications.get_verification")
    client = client_module.AuthenticatedClient(
        base_url=f"http://127.0.0.1:{server.server_port}", token="any", prefix="Api-Key"
    )
    fetched = get.sync(client=client, signature_key="0" * 32)
    expected = json.loads(RECORD.read_text(encoding="utf-8"))["signature_key"]
    assert fetched.result == "BRAND_NEW" and fetched.signature_key == expected, fetched
    server.shutdown()
    print("the open edition reads a token that is new")


def main() -> None:
    if not PROGRAM.exists():
        sys.exit("first: cargo build -p realaml-cli")
    with tempfile.TemporaryDirectory() as folder:
        generate(pathlib.Path(folder), "3.1", PACKAGE)
        generate(pathlib.Path(folder), "open", OPEN_PACKAGE)
        new_token()
        with subprocess.Popen([PROGRAM, "sandbox", "--json"], stdout=subprocess.PIPE, text=True) as program:
            try:
                story(json.loads(program.stdout.readline()))
            finally:
                program.terminate()


if __name__ == "__main__":
    main()
