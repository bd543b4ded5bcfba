//! Every operation of the raw client, called by its id.

use realaml_api::{Client, Error, Reply};
use serde::Serialize;
use serde_json::Value;

/// What a call gave: status, the value as JSON, and how many values were set aside.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The typed value, written as JSON again.
    pub value: Value,
    /// The paths of what was set aside.
    pub set_aside: Vec<String>,
}

fn answer<T: Serialize>(reply: Reply<T>) -> Answer {
    Answer {
        status: reply.status().as_u16(),
        set_aside: reply.set_aside().iter().map(|it| it.path().to_owned()).collect(),
        value: serde_json::to_value(&*reply).expect("a typed value is JSON"),
    }
}

/// The key that stands in every path.
pub const KEY: &str = "6513270e269e0d37f2a74de452e6b438";

/// Calls the operation with [`KEY`] in its path and `body`, which has to fit the type of its body.
///
/// # Panics
///
/// If there is no such operation, or the body does not fit.
#[allow(deprecated, reason = "the deprecated operations are called too")]
pub async fn call(client: &Client, id: &str, body: Option<&Value>) -> Result<Answer, Error> {
    macro_rules! body {
        () => {
            serde_json::from_value(body.expect("a body").clone()).expect("a body that fits")
        };
    }
    macro_rules! typed {
        ($request:expr, $ty:ident) => {{
            let typed: realaml_api::types::$ty = body!();
            $request.body(typed).send().await.map(answer)
        }};
    }
    macro_rules! plain {
        ($request:expr) => {
            $request.send().await.map(answer)
        };
    }
    match id {
        "create_verification" => typed!(client.create_verification(), VerificationRequest),
        "get_verification" => plain!(client.get_verification().signature_key(KEY)),
        "delete_verification" => plain!(client.delete_verification().signature_key(KEY)),
        "resend_verification" => typed!(client.resend_verification().signature_key(KEY), VerificationResendRequest),
        "reset_verification" => plain!(client.reset_verification().signature_key(KEY)),
        "approve_verification_check" => {
            typed!(client.approve_verification_check().signature_key(KEY), VerificationApprovalRequest)
        }
        "approve_quick_id" => typed!(client.approve_quick_id().signature_key(KEY), VerificationNotesRequest),
        "approve_pep" => typed!(client.approve_pep().signature_key(KEY), VerificationNotesRequest),
        "approve_facematch" => typed!(client.approve_facematch().signature_key(KEY), VerificationNotesRequest),
        "run_verification" => typed!(client.run_verification(), VerificationRequest),
        "run_company_verification" => typed!(client.run_company_verification(), VerificationCompanyRequest),
        "create_outsourced_verification" => {
            typed!(client.create_outsourced_verification(), OutsourcedVerificationRequest)
        }
        "get_outsourced_verification" => plain!(client.get_outsourced_verification().signature_key(KEY)),
        "delete_outsourced_verification" => plain!(client.delete_outsourced_verification().signature_key(KEY)),
        "create_risk_rating" => typed!(client.create_risk_rating(), RiskRatingCreateRequest),
        "get_risk_rating" => plain!(client.get_risk_rating().id(KEY)),
        "list_esign_templates" => plain!(client.list_esign_templates()),
        "get_esign_template" => plain!(client.get_esign_template().template_id(KEY)),
        "list_esign_documents" => plain!(client.list_esign_documents()),
        "create_esign_document" => typed!(client.create_esign_document(), ESignDocumentCreateRequest),
        "get_esign_document" => plain!(client.get_esign_document().envelope_id(KEY)),
        "update_esign_document" => {
            typed!(client.update_esign_document().envelope_id(KEY), ESignDocumentUpdateRequest)
        }
        "delete_esign_document" => plain!(client.delete_esign_document().envelope_id(KEY)),
        "duplicate_esign_document" => {
            typed!(client.duplicate_esign_document().envelope_id(KEY), ESignDocumentDuplicateRequest)
        }
        "create_esign_iframe_session" => {
            typed!(client.create_esign_iframe_session().envelope_id(KEY), ESignIframeSessionCreateRequest)
        }
        "send_esign_document" => plain!(client.send_esign_document().envelope_id(KEY)),
        "resend_esign_document" => {
            typed!(client.resend_esign_document().envelope_id(KEY), ESignResendDocumentRequest)
        }
        "reinitiate_esign_document" => plain!(client.reinitiate_esign_document().envelope_id(KEY)),
        "void_esign_document" => typed!(client.void_esign_document().envelope_id(KEY), ESignVoidDocumentRequest),
        "create_form_submission" => typed!(client.create_form_submission(), FormSubmissionCreateRequest),
        "get_form_submission" => plain!(client.get_form_submission().id(KEY)),
        "delete_form_submission" => plain!(client.delete_form_submission().id(KEY)),
        "resend_form_submission" => plain!(client.resend_form_submission().id(KEY)),
        other => panic!("no operation `{other}`"),
    }
}
