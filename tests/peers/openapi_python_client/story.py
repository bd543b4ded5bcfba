"""Create, complete and fetch verifications with a client that openapi-python-client made from the bundled spec."""

import datetime
import importlib
import json
import pathlib
import subprocess
import sys
import tempfile

import httpx

ROOT = pathlib.Path(__file__).resolve().parents[3]
SPEC = ROOT / "openapi" / "realaml.json"
PROGRAM = ROOT / "target" / "debug" / "realaml"
PACKAGE = "realaml_generated"


def keep_nulls(part: object) -> None:
    """Drops `type` beside `nullable` and `allOf`, here and below.

    OpenAPI 3.0.3 wants it there, but openapi-python-client 0.29.1 forgets `nullable` when it sees it.
    """
    if isinstance(part, dict):
        if part.get("nullable") is True and "allOf" in part:
            part.pop("type", None)
        for below in part.values():
            keep_nulls(below)
    elif isinstance(part, list):
        for below in part:
            keep_nulls(below)


def generate(folder: pathlib.Path) -> None:
    """Makes the client and puts it on the path."""
    spec = json.loads(SPEC.read_text(encoding="utf-8"))
    keep_nulls(spec)
    path = folder / "openapi.json"
    path.write_text(json.dumps(spec), encoding="utf-8")
    # Without hooks: the generator would otherwise look for a formatter.
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", path, "--config", config]
    command += ["--meta", "none", "--output-path", folder / PACKAGE]
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


def main() -> None:
    if not PROGRAM.exists():
        sys.exit("first: cargo build -p realaml-cli")
    with tempfile.TemporaryDirectory() as folder:
        generate(pathlib.Path(folder))
        with subprocess.Popen([PROGRAM, "sandbox", "--json"], stdout=subprocess.PIPE, text=True) as program:
            try:
                story(json.loads(program.stdout.readline()))
            finally:
                program.terminate()


if __name__ == "__main__":
    main()
