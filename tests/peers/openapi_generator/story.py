"""The life of records by a client that openapi-generator made for Python from the open edition of the spec, as it is."""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
SPEC = ROOT / "openapi" / "realaml-open.json"
PROGRAM = ROOT / "target" / "debug" / "realaml"


def story(realaml: object, sandbox: dict[str, str]) -> None:
    configuration = realaml.Configuration(
        host=sandbox["base_url"],
        api_key={"ApiKey": sandbox["api_key"]},
        api_key_prefix={"ApiKey": "Api-Key"},
    )
    client = realaml.ApiClient(configuration)

    def act(path: str) -> None:
        request = urllib.request.Request(sandbox["control_url"] + path, method="POST")
        assert urllib.request.urlopen(request).status == 200

    person = {"first_name": "MOCK", "birth_date": "1900-01-01", "email": "mock@example.com"}
    verifications = realaml.VerificationsApi(client)
    key = verifications.create_verification(realaml.VerificationRequest(**person, last_name="PARTIAL")).signature_key
    assert verifications.get_verification(key).is_completed is False
    act(f"verifications/{key}/complete")
    assert verifications.get_verification(key).result == "PARTIAL"
    verifications.delete_verification(key)
    print("a verification: created, completed, fetched, deleted")

    address = {"address_line_1": "1 Queen Street", "city": "Auckland", "postal_code": "1010", "country": "NZ"}
    whole = realaml.VerificationRequest(**person, **address, last_name="PASS", consent=True)
    assert verifications.run_verification(whole).result == "PASS"
    print("a verification: created and run")

    forms = realaml.FormsApi(client)
    request = realaml.FormSubmissionCreateRequest(form="12", first_name="MOCK", last_name="PASS", email=person["email"])
    form = forms.create_form_submission(request)
    act(f"forms/{form.id}/complete")
    assert forms.get_form_submission(form.id).is_completed
    print("a form: sent, filled in, fetched")

    risk = realaml.RiskApi(client)
    rating = risk.create_risk_rating(realaml.RiskRatingCreateRequest(name="MOCK PASS", level="LOW"))
    assert risk.get_risk_rating(rating.id).level == "LOW"
    print("a risk rating: created and fetched")

    esign = realaml.EsignApi(client)
    template = esign.list_esign_templates()[0]
    overrides = [
        realaml.ESignDocumentRecipientOverride(role_id=role.id, name="MOCK Signer", email=f"signer{number}@example.com")
        for number, role in enumerate(template.recipient_roles)
    ]
    draft = realaml.ESignDocumentCreateRequest(name="Letter", template_id=template.id, recipient_overrides=overrides)
    document = esign.create_esign_document(draft)
    esign.update_esign_document(document.id, realaml.ESignDocumentUpdateRequest(name="Letter, corrected"))
    assert len(esign.list_esign_documents().results) == 1
    esign.send_esign_document(document.id)
    act(f"esign/documents/{document.id}/sign")
    certificate = esign.get_esign_document(document.id).completion_certificate
    assert urllib.request.urlopen(certificate.url_temp).read().startswith(b"%PDF-")
    print("an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched")


def main() -> None:
    if not PROGRAM.exists():
        sys.exit("first: cargo build -p realaml-cli")
    with tempfile.TemporaryDirectory() as folder:
        generator = pathlib.Path(sys.executable).with_name("openapi-generator-cli")
        command = [generator, "generate", "-g", "python", "-i", SPEC, "-o", folder]
        command += ["--additional-properties=packageName=realaml_generated"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sys.path.insert(0, folder)
        import realaml_generated

        with subprocess.Popen([PROGRAM, "sandbox", "--json"], stdout=subprocess.PIPE, text=True) as program:
            try:
                story(realaml_generated, json.loads(program.stdout.readline()))
            finally:
                program.terminate()


if __name__ == "__main__":
    main()
