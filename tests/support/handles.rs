//! Calls any operation through its handle by its id.

use std::fmt::Debug;

use realaml_ext::{
    Approval, Client, CompanyRequest, Error, FormRequest, OutsourcedRequest, Resend, RiskRequest, RunRequest,
    SignatureKey, VerificationRequest,
    esign::{DocumentQuery, TemplateQuery},
    raw::types,
    verifications::PersonBuilder,
};
use serde::de::DeserializeOwned;

use crate::{instances::with_canaries, spec::schemas};

/// The arguments of the calls. Requests contain `text` in every field that accepts it.
#[derive(Clone, Copy, Debug)]
pub struct Arguments<'a> {
    /// The key in request paths.
    pub key: &'a str,
    /// The value of every text field. It contains only letters and hyphens.
    pub text: &'a str,
}

impl Arguments<'_> {
    fn key(&self) -> SignatureKey {
        self.key.into()
    }

    fn email(&self) -> String {
        format!("{}@example.com", self.text)
    }

    fn callback(&self) -> String {
        format!("https://firm.example/callbacks/{}", self.text)
    }

    fn person(&self) -> PersonBuilder {
        VerificationRequest::person(self.text, self.text)
            .middle_name(self.text)
            .birth_date("1987-06-05")
            .email(self.email())
            .phone("+64 21 123 4567")
            .address(self.text, self.text, self.text, "NZ")
            .unit_no(self.text)
            .address_line_2(self.text)
            .state(self.text)
            .coordinates(-41.2865, 174.7762)
            .reference(self.text)
            .notes(self.text)
            .org_name(self.text)
            .consent(true)
            .callback_url(self.callback())
            .redirect_url(self.callback())
            .customize(|raw| {
                raw.national_id = Some(self.text.to_owned());
                raw.national_id_secondary = Some(self.text.to_owned());
                raw.national_id_tertiary = Some(self.text.to_owned());
            })
    }

    fn link(&self) -> VerificationRequest {
        self.person().build().expect("a request with nothing wrong")
    }

    fn run(&self) -> RunRequest {
        self.person().build_to_run().expect("a request with nothing wrong")
    }

    fn company(&self) -> CompanyRequest {
        let builder = CompanyRequest::company(self.text, "NZ").company_number(self.text).contact_name(self.text);
        let builder = builder.email(self.email()).phone("+64 21 123 4567").reference(self.text).notes(self.text);
        builder.callback_url(self.callback()).org_name(self.text).build().expect("a request with nothing wrong")
    }

    fn outsourced(&self) -> OutsourcedRequest {
        let builder = OutsourcedRequest::of(types::OutsourcedVerificationType::Trust, self.text).email(self.email());
        let builder = builder.first_name(self.text).last_name(self.text).contact_name(self.text).notes(self.text);
        let builder = builder.phone("+64 21 123 4567").registration_number(self.text).reference(self.text);
        builder
            .requested_by_email(self.email())
            .callback_url(self.callback())
            .build()
            .expect("a request with nothing wrong")
    }

    fn risk(&self) -> RiskRequest {
        let builder = RiskRequest::of(self.text).verification(&self.key()).reference(self.text).notes(self.text);
        builder.answer(self.text, [self.text]).note(self.text).build().expect("a request with nothing wrong")
    }

    fn form(&self) -> FormRequest {
        let builder = FormRequest::of(self.text, self.text, self.text).email(self.email()).phone("+64 21 123 4567");
        let builder = builder.verification(&self.key()).reference(self.text).notes(self.text);
        builder.callback_url(self.callback()).build().expect("a request with nothing wrong")
    }

    fn resend(&self) -> Resend {
        Resend::to_email(self.email()).expect("an address")
    }

    fn approval(&self) -> Approval {
        Approval::of(types::VerificationCheck::Facematch).with_notes(self.text)
    }

    /// Returns a request of a generated type with every field filled in.
    fn of<T: DeserializeOwned>(&self, schema: &str) -> T {
        let (_, schema) = schemas().find(|it| it.0 == schema).expect("a schema of the spec");
        serde_json::from_value(with_canaries(schema, self.text)).expect("an instance fits its type")
    }
}

macro_rules! handles {
    (|$client:ident, $with:ident| $($operation:literal => $call:expr;)+) => {
        /// Each operation id with the source code of the call that reaches the operation.
        pub const METHODS: &[(&str, &str)] = &[$(($operation, stringify!($call))),+];

        /// Calls an operation through its handle. Returns the `Debug` output of the response value.
        ///
        /// # Panics
        ///
        /// Panics if there is no operation with this id.
        #[allow(deprecated, reason = "the deprecated operations are called too")]
        pub async fn call_by_handle($client: &Client, operation: &str, $with: Arguments<'_>) -> Result<String, Error> {
            match operation {
                $($operation => shown($call.await),)+
                other => panic!("no handle for {other}"),
            }
        }
    };
}

fn shown<T: Debug>(result: Result<T, Error>) -> Result<String, Error> {
    result.map(|value| format!("{value:?} {value:#?}"))
}

handles! { |client, with|
    "create_verification" => client.verifications().create(&with.link());
    "get_verification" => client.verifications().get(&with.key());
    "delete_verification" => client.verifications().delete(&with.key());
    "resend_verification" => client.verifications().resend(&with.key(), &with.resend());
    "reset_verification" => client.verifications().reset(&with.key());
    "approve_verification_check" => client.verifications().approve(&with.key(), &with.approval());
    "approve_quick_id" => client.verifications().approve_quick_id(&with.key(), Some(with.text));
    "approve_pep" => client.verifications().approve_pep(&with.key(), Some(with.text));
    "approve_facematch" => client.verifications().approve_facematch(&with.key(), Some(with.text));
    "run_verification" => client.verifications().run(&with.run());
    "run_company_verification" => client.verifications().run_company(&with.company());
    "create_outsourced_verification" => client.outsourced().create(&with.outsourced());
    "get_outsourced_verification" => client.outsourced().get(&with.key());
    "delete_outsourced_verification" => client.outsourced().delete(&with.key());
    "create_risk_rating" => client.risk().create(&with.risk());
    "get_risk_rating" => client.risk().get(with.key);
    "list_esign_templates" => client.esign().list_templates(&TemplateQuery::new().search(with.text));
    "get_esign_template" => client.esign().get_template(with.key);
    "list_esign_documents" => client.esign().list_documents(&DocumentQuery::new().search(with.text));
    "create_esign_document" => client.esign().create(&with.of("ESignDocumentCreateRequest"));
    "get_esign_document" => client.esign().get(with.key);
    "update_esign_document" => client.esign().update(with.key, &with.of("ESignDocumentUpdateRequest"));
    "delete_esign_document" => client.esign().delete(with.key);
    "duplicate_esign_document" => client.esign().duplicate(with.key, &with.of("ESignDocumentDuplicateRequest"));
    "create_esign_iframe_session" => client.esign().create_iframe_session(with.key, Some(&with.of("ESignIframeSessionCreateRequest")));
    "send_esign_document" => client.esign().send(with.key);
    "resend_esign_document" => client.esign().resend(with.key, Some(&with.of("ESignResendDocumentRequest")));
    "reinitiate_esign_document" => client.esign().reinitiate(with.key);
    "void_esign_document" => client.esign().void(with.key, &with.of("ESignVoidDocumentRequest"));
    "create_form_submission" => client.forms().create(&with.form());
    "get_form_submission" => client.forms().get(with.key);
    "delete_form_submission" => client.forms().delete(with.key);
    "resend_form_submission" => client.forms().resend(with.key);
}
