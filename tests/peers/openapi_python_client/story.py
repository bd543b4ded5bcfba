"""The life of records by a client that openapi-python-client made from the open edition of the spec, as it is."""

import datetime
import importlib
import pathlib
import sys
import tempfile
from collections.abc import Callable

import httpx

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from peer import NEW_TOKEN, Sandbox, generate, sandbox

ADDRESS = {"address_line_1": "1 Queen Street", "city": "Auckland", "postal_code": "1010", "country": "NZ"}
Token = Callable[[str], str]


class Api:
    """The operations of the client by their ids."""

    def __init__(self, box: Sandbox) -> None:
        self.models = importlib.import_module("client.models")
        module = importlib.import_module("client.client")
        self.client = module.AuthenticatedClient(
            base_url=box.base_url, token=box.api_key, prefix="Api-Key", raise_on_unexpected_status=True
        )

    def call(self, domain: str, operation: str, *arguments: object, **members: object) -> object:
        """Makes a call, and returns the record or the refusal."""
        return self.module(domain, operation).sync(*arguments, client=self.client, **members)

    def delete(self, key: str) -> int:
        response = self.module("verifications", "delete_verification").sync_detailed(key, client=self.client)
        return response.status_code

    @staticmethod
    def module(domain: str, operation: str) -> object:
        return importlib.import_module(f"client.api.{domain}.{operation}")


def verification(api: Api, box: Sandbox, token: Token) -> None:
    models = api.models
    for last_name in ["PASS", "PARTIAL", "FAIL"]:
        person = models.VerificationRequest(
            first_name="MOCK", last_name=last_name, birth_date=datetime.date(1900, 1, 1), email="mock@example.com"
        )
        created = api.call("verifications", "create_verification", body=person)
        assert isinstance(created, models.VerificationSimple), created
        assert created.is_completed is False
        key = created.signature_key
        fetched = api.call("verifications", "get_verification", key)
        assert fetched.signature_key == key and fetched.is_completed is False and fetched.result is None
        box.act(f"verifications/{key}/complete")
        fetched = api.call("verifications", "get_verification", key)
        assert fetched.signature_key == key and fetched.is_completed and fetched.result == token(last_name)
        assert httpx.get(fetched.final_report_pdf_url_temp).content.startswith(b"%PDF-")
        assert api.delete(key) == 204
        gone = api.call("verifications", "get_verification", key)
        assert isinstance(gone, models.Problem) and gone.detail == "Not found."
    print("verifications: created, completed, fetched, deleted")

    person = models.VerificationRequest.from_dict(person.to_dict() | ADDRESS | {"last_name": "PASS", "consent": True})
    run = api.call("verifications", "run_verification", body=person)
    assert run.signature_key and run.result == token("PASS")
    print("a verification: created and run")

    firm = models.VerificationCompanyRequest(type_="company", company_name="Example Holdings Limited", country="NZ")
    key = api.call("verifications", "run_company_verification", body=firm).signature_key
    company = api.call("verifications", "get_verification", key)
    assert company.signature_key == key and company.type_ == token("company")
    assert company.company_name == "Example Holdings Limited"
    print("a company: created, run, fetched")


def outsourced(api: Api, box: Sandbox, token: Token) -> None:
    order = api.models.OutsourcedVerificationRequest(
        type_="individual", first_name="MOCK", last_name="PASS", country="NZ", email="mock@example.com"
    )
    key = api.call("outsourced", "create_outsourced_verification", body=order).signature_key
    assert not api.call("outsourced", "get_outsourced_verification", key).is_completed
    box.act(f"outsourced/{key}")
    done = api.call("outsourced", "get_outsourced_verification", key)
    assert done.signature_key == key and done.is_completed and done.result == token("PASS")
    print("outsourced work: ordered, completed, fetched")


def form(api: Api, box: Sandbox, token: Token) -> None:
    request = api.models.FormSubmissionCreateRequest(
        form="12", first_name="MOCK", last_name="PASS", email="mock@example.com"
    )
    key = api.call("forms", "create_form_submission", body=request).id
    box.act(f"forms/{key}/complete")
    filled = api.call("forms", "get_form_submission", key)
    assert filled.id == key and filled.is_completed and filled.status == token("completed")
    print("a form: sent, filled in, fetched")


def risk(api: Api, _box: Sandbox, token: Token) -> None:
    request = api.models.RiskRatingCreateRequest(name="MOCK PASS", level="LOW")
    key = api.call("risk", "create_risk_rating", body=request).id
    rating = api.call("risk", "get_risk_rating", key)
    assert rating.id == key and rating.level == token("LOW")
    print("a risk rating: created and fetched")


def esign(api: Api, box: Sandbox, token: Token) -> None:
    models = api.models
    template = api.call("esign", "list_esign_templates")[0]
    overrides = [
        models.ESignDocumentRecipientOverride(role_id=role.id, name="MOCK Signer", email=f"signer{number}@example.com")
        for number, role in enumerate(template.recipient_roles)
    ]
    draft = models.ESignDocumentCreateRequest(name="Letter", template_id=template.id, recipient_overrides=overrides)
    key = api.call("esign", "create_esign_document", body=draft).id
    change = models.ESignDocumentUpdateRequest(name="Letter, corrected")
    changed = api.call("esign", "update_esign_document", key, body=change)
    assert changed.id == key and changed.name == "Letter, corrected"
    assert key in [document.id for document in api.call("esign", "list_esign_documents").results]
    api.call("esign", "send_esign_document", key)
    box.act(f"esign/documents/{key}/sign")
    signed = api.call("esign", "get_esign_document", key)
    assert signed.id == key and signed.status == token("completed")
    assert httpx.get(signed.completion_certificate.url_temp).content.startswith(b"%PDF-")
    print("an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched")


def refusals(api: Api, box: Sandbox) -> None:
    person = api.models.VerificationRequest(first_name="MOCK", last_name="PASS", email="")
    refused = api.call("verifications", "create_verification", body=person)
    assert isinstance(refused, api.models.BadRequest), refused
    print(f"an empty e-mail address is refused: {refused.additional_properties}")

    wrong = importlib.import_module("client.client").AuthenticatedClient(
        base_url=box.base_url, token="wrong", prefix="Api-Key"
    )
    forbidden = api.module("verifications", "get_verification").sync_detailed("0" * 32, client=wrong)
    assert forbidden.status_code == 403, forbidden
    print("a wrong key is answered by 403")


def story(box: Sandbox) -> None:
    api = Api(box)
    flows = [verification, outsourced, form, risk, esign]
    for flow in flows:
        flow(api, box, lambda known: known)
    refusals(api, box)
    print("the same with a new token and a new member in every response:")
    with box.deviating():
        for flow in flows:
            flow(api, box, lambda _known: NEW_TOKEN)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        generate("openapi-python-client generate ", pathlib.Path(folder))
        sys.path.insert(0, folder)
        with sandbox() as box:
            story(box)


if __name__ == "__main__":
    main()
