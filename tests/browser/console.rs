//! Tests the sandbox's console, and the pages on which people act, in a real browser.

use realaml_ext::{Client, VerificationRequest, raw::types};
use realaml_sandbox::Sandbox;
use serde_json::{Value, json};

use super::{start, webdriver::Browser};

mod accessible;
mod live;
mod screenshots;

/// The screens on which every page is tested: desktop and phone, each in the light and the dark theme.
const SCREENS: [(u32, u32, bool); 4] = [(1280, 900, false), (1280, 900, true), (390, 844, false), (390, 844, true)];

/// A sandbox with a record of each kind, some traffic and a fault.
struct Furnished {
    sandbox: Sandbox,
    client: Client,
    /// The key of a verification on which the person can still act.
    open: String,
    document: types::ESignDocumentDetail,
    form: types::FormSubmission,
}

impl Furnished {
    async fn start() -> Self {
        let (sandbox, client) = start().await;
        let callbacks = format!("{}/nobody-takes-callbacks-here", sandbox.origin());
        let person = |first: &str, last: &str, reference: &str| {
            VerificationRequest::person(first, last)
                .birth_date("1990-04-12")
                .email(format!("{}@example.com", first.to_lowercase()))
                .reference(reference)
                .callback_url(callbacks.as_str())
                .build()
                .unwrap()
        };
        let mut keys = Vec::new();
        for (first, last, reference) in
            [("Aroha", "Ngata", "matter-4711"), ("Tane", "Mahuta", "matter-4712"), ("Mere", "Kingi", "matter-4713")]
        {
            let created = client.verifications().create(&person(first, last, reference)).await.unwrap();
            keys.push(created.signature_key().expose().to_owned());
        }
        sandbox.complete(&keys[0]).unwrap();
        sandbox
            .complete_with(&keys[1], realaml_sandbox::Completion::default().facematch(realaml_sandbox::Verdict::Fail))
            .unwrap();

        let raw = client.raw();
        let order = types::OutsourcedVerificationRequest::new(types::OutsourcedVerificationType::Company);
        raw.create_outsourced_verification(&order.with_name("MOCK Holdings PASS")).send().await.unwrap();
        raw.create_risk_rating(&types::RiskRatingCreateRequest::new().with_name("MOCK Holdings")).send().await.unwrap();
        let signer = types::ESignRecipientCreateRequest::new("Aroha Ngata", "aroha@example.com");
        let letter =
            types::ESignDocumentCreateRequest::new().with_name("Engagement letter").with_recipients(vec![signer]);
        let draft = raw.create_esign_document(&letter).send().await.unwrap().into_inner();
        raw.send_esign_document(&draft.id).send().await.unwrap();
        let document = raw.get_esign_document(&draft.id).send().await.unwrap().into_inner();
        let form = types::FormSubmissionCreateRequest::new("12").with_first_name("Aroha");
        let form = raw.create_form_submission(&form).send().await.unwrap().into_inner();
        sandbox.inject_fault(realaml_sandbox::Fault::status(503).on("get_risk_rating").times(2)).unwrap();
        sandbox.callbacks_settled().await;
        Self { sandbox, client, open: keys.remove(2), document, form }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.origin())
    }

    fn record(&self) -> String {
        format!("/_console/records/verifications/{}", self.open)
    }

    async fn visit(&self, browser: &Browser, path: &str) {
        browser.open(&self.url(path)).await;
    }
}

/// Waits until this expression is true. The expression is evaluated repeatedly from outside, since a waiting script
/// would be lost when the page changes.
async fn until(browser: &Browser, expression: &str) {
    let script = format!("return Boolean({expression})");
    for _ in 0..400 {
        if browser.run(&script, Value::Null).await == true {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("this did not become true: {expression}");
}

/// Returns the text of the page.
async fn page_text(browser: &Browser) -> String {
    browser.run("return document.body.innerText", json!(null)).await.as_str().unwrap().to_owned()
}
