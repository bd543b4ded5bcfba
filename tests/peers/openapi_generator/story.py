"""The life of records by a client that openapi-generator made for Python from the open edition of the spec, as it is."""

import pathlib
import sys
import tempfile
import urllib.request
from collections.abc import Callable

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from peer import NEW_TOKEN, Sandbox, generate, sandbox

PERSON = {"first_name": "MOCK", "birth_date": "1900-01-01", "email": "mock@example.com"}
ADDRESS = {"address_line_1": "1 Queen Street", "city": "Auckland", "postal_code": "1010", "country": "NZ"}


def verification(realaml: object, client: object, box: Sandbox, token: Callable[[str], str]) -> None:
    api = realaml.VerificationsApi(client)
    key = api.create_verification(realaml.VerificationRequest(**PERSON, last_name="PARTIAL")).signature_key
    assert api.get_verification(key).is_completed is False
    box.act(f"verifications/{key}/complete")
    completed = api.get_verification(key)
    assert completed.signature_key == key and completed.result == token("PARTIAL")
    api.delete_verification(key)
    try:
        api.get_verification(key)
    except realaml.ApiException as error:
        assert error.status == 404
    else:
        raise AssertionError("it was deleted")
    print("a verification: created, completed, fetched, deleted")

    run = api.run_verification(realaml.VerificationRequest(**PERSON, **ADDRESS, last_name="PASS", consent=True))
    assert run.signature_key and run.result == token("PASS")
    print("a verification: created and run")

    company = api.run_company_verification(
        realaml.VerificationCompanyRequest(type="company", company_name="Example Holdings Limited", country="NZ")
    )
    fetched = api.get_verification(company.signature_key)
    assert fetched.signature_key == company.signature_key and fetched.type == token("company")
    assert fetched.company_name == "Example Holdings Limited"
    print("a company: created, run, fetched")


def outsourced(realaml: object, client: object, box: Sandbox, token: Callable[[str], str]) -> None:
    api = realaml.OutsourcedApi(client)
    order = realaml.OutsourcedVerificationRequest(
        type="individual", first_name="MOCK", last_name="PASS", country="NZ", email="mock@example.com"
    )
    key = api.create_outsourced_verification(order).signature_key
    assert not api.get_outsourced_verification(key).is_completed
    box.act(f"outsourced/{key}")
    done = api.get_outsourced_verification(key)
    assert done.signature_key == key and done.is_completed and done.result == token("PASS")
    print("outsourced work: ordered, completed, fetched")


def form(realaml: object, client: object, box: Sandbox, token: Callable[[str], str]) -> None:
    api = realaml.FormsApi(client)
    request = realaml.FormSubmissionCreateRequest(form="12", first_name="MOCK", last_name="PASS", email=PERSON["email"])
    key = api.create_form_submission(request).id
    box.act(f"forms/{key}/complete")
    filled = api.get_form_submission(key)
    assert filled.id == key and filled.is_completed and filled.status == token("completed")
    print("a form: sent, filled in, fetched")


def risk(realaml: object, client: object, _box: Sandbox, token: Callable[[str], str]) -> None:
    api = realaml.RiskApi(client)
    key = api.create_risk_rating(realaml.RiskRatingCreateRequest(name="MOCK PASS", level="LOW")).id
    rating = api.get_risk_rating(key)
    assert rating.id == key and rating.level == token("LOW")
    print("a risk rating: created and fetched")


def esign(realaml: object, client: object, box: Sandbox, token: Callable[[str], str]) -> None:
    api = realaml.EsignApi(client)
    template = api.list_esign_templates()[0]
    overrides = [
        realaml.ESignDocumentRecipientOverride(role_id=role.id, name="MOCK Signer", email=f"signer{number}@example.com")
        for number, role in enumerate(template.recipient_roles)
    ]
    draft = realaml.ESignDocumentCreateRequest(name="Letter", template_id=template.id, recipient_overrides=overrides)
    key = api.create_esign_document(draft).id
    changed = api.update_esign_document(key, realaml.ESignDocumentUpdateRequest(name="Letter, corrected"))
    assert changed.id == key and changed.name == "Letter, corrected"
    assert key in [document.id for document in api.list_esign_documents().results]
    api.send_esign_document(key)
    box.act(f"esign/documents/{key}/sign")
    signed = api.get_esign_document(key)
    assert signed.id == key and signed.status == token("completed")
    assert urllib.request.urlopen(signed.completion_certificate.url_temp).read().startswith(b"%PDF-")
    print("an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched")


def story(realaml: object, box: Sandbox) -> None:
    configuration = realaml.Configuration(
        host=box.base_url, api_key={"ApiKey": box.api_key}, api_key_prefix={"ApiKey": "Api-Key"}
    )
    client = realaml.ApiClient(configuration)
    flows = [verification, outsourced, form, risk, esign]
    for flow in flows:
        flow(realaml, client, box, lambda known: known)
    print("the same with a new token and a new member in every response:")
    with box.deviating():
        for flow in flows:
            flow(realaml, client, box, lambda _known: NEW_TOKEN)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        client = generate("openapi-generator-cli generate -g python ", pathlib.Path(folder))
        sys.path.insert(0, str(client))
        import realaml_client

        with sandbox() as box:
            story(realaml_client, box)


if __name__ == "__main__":
    main()
