//! Creates records of five kinds, and takes the first and the last step of those that are open.

use realaml_ext::{
    CompanyRequest, FormRequest, OutsourcedRequest, VerificationRequest,
    esign::{DraftRequest, NewRecipient},
    raw::types::OutsourcedVerificationType,
};
use realaml_journal::{Creation, Journal, Make, Scope};
use realaml_sandbox::{OutsourcedStatus, Sandbox};

/// The keys of the open records by kind, and the expected outcomes of all records.
#[derive(Default)]
pub struct Made {
    pub persons: Vec<String>,
    pub work: Vec<String>,
    pub forms: Vec<String>,
    pub documents: Vec<String>,
    /// Each reference with the final outcome of its record.
    pub expected: Vec<(String, &'static str)>,
}

async fn make<R: Make>(scope: &Scope<'_>, reference: &str, request: &R) -> R::Answer {
    match scope.make(reference, request).await.unwrap() {
        Creation::Created(answer) => answer,
        other => panic!("{reference}: {:?}", other.state()),
    }
}

/// Creates `each` persons, companies, outsourced verifications, forms and documents, and sends the documents.
pub async fn make_all(journal: &Journal, each: usize) -> Made {
    let scope = journal.tenant("");
    let mut made = Made::default();
    for number in 0..each {
        let person = VerificationRequest::person("MOCK", "PASS").email("canary@example.com").build().unwrap();
        let answer = make(&scope, &format!("person-{number}"), &person).await;
        made.persons.push(answer.signature_key().expose().to_owned());
        made.expected.push((format!("person-{number}"), "pass"));

        let company = CompanyRequest::company("MOCK FAIL", "NZ").build().unwrap();
        make(&scope, &format!("company-{number}"), &company).await;
        made.expected.push((format!("company-{number}"), "fail"));

        let work = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "MOCK PASS").build().unwrap();
        let answer = make(&scope, &format!("work-{number}"), &work).await;
        made.work.push(answer.signature_key().expose().to_owned());
        made.expected.push((format!("work-{number}"), "pass"));

        let form = FormRequest::of("12", "MOCK", "PASS").embedded().build().unwrap();
        made.forms.push(make(&scope, &format!("form-{number}"), &form).await.id().to_owned());
        made.expected.push((format!("form-{number}"), "completed"));

        let recipient = NewRecipient::new("MOCK PASS", "canary@example.com");
        let draft = DraftRequest::blank().file("a.pdf", b"%PDF-1.4\n%%EOF\n").recipient(recipient).build().unwrap();
        let draft = make(&scope, &format!("document-{number}"), &draft).await;
        made.documents.push(draft.send().await.unwrap().id().to_owned());
        made.expected.push((format!("document-{number}"), "completed"));
    }
    made
}

/// Takes the first step of each open record.
pub fn begin(sandbox: &Sandbox, made: &Made) {
    made.persons.iter().for_each(|it| sandbox.start_checks(it).unwrap());
    made.work.iter().for_each(|it| sandbox.set_outsourced(it, OutsourcedStatus::InProgress, None).unwrap());
    made.forms.iter().for_each(|it| sandbox.open_form(it).unwrap());
    made.documents.iter().for_each(|it| sandbox.view_document(it, None).unwrap());
}

/// Takes the last step of each open record.
pub fn finish(sandbox: &Sandbox, made: &Made) {
    made.persons.iter().for_each(|it| sandbox.complete(it).unwrap());
    made.work.iter().for_each(|it| sandbox.set_outsourced(it, OutsourcedStatus::Completed, None).unwrap());
    made.forms.iter().for_each(|it| sandbox.complete_form(it, &Default::default()).unwrap());
    made.documents.iter().for_each(|it| sandbox.sign_document(it, None).unwrap());
}
