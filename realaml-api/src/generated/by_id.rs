// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Calls every operation by its id, for the tests of this workspace.

use crate::{
    Client, Error, Operation, Reply,
    runtime::by_id::{Arguments, json, unknown},
    types,
};

/// Calls the operation through its method and builder. Returns the value of the reply as JSON.
#[allow(deprecated)]
pub async fn call(
    client: &Client,
    operation: &Operation,
    arguments: Arguments<'_>,
) -> Result<Reply<serde_json::Value>, Error> {
    match operation.id {
        "create_verification" => {
            let body: types::VerificationRequest = arguments.required_body()?;
            json(client.create_verification(&body).send().await)
        }
        "get_verification" => {
            json(client.get_verification(arguments.required::<String>("signature_key")?).send().await)
        }
        "delete_verification" => {
            json(client.delete_verification(arguments.required::<String>("signature_key")?).send().await)
        }
        "resend_verification" => {
            let body: Option<types::VerificationResendRequest> = arguments.optional_body()?;
            json(
                client
                    .resend_verification(arguments.required::<String>("signature_key")?)
                    .body(body.as_ref())
                    .send()
                    .await,
            )
        }
        "reset_verification" => {
            json(client.reset_verification(arguments.required::<String>("signature_key")?).send().await)
        }
        "approve_verification_check" => {
            let body: types::VerificationApprovalRequest = arguments.required_body()?;
            json(client.approve_verification_check(arguments.required::<String>("signature_key")?, &body).send().await)
        }
        "approve_quick_id" => {
            let body: Option<types::VerificationNotesRequest> = arguments.optional_body()?;
            json(
                client
                    .approve_quick_id(arguments.required::<String>("signature_key")?)
                    .body(body.as_ref())
                    .send()
                    .await,
            )
        }
        "approve_pep" => {
            let body: Option<types::VerificationNotesRequest> = arguments.optional_body()?;
            json(client.approve_pep(arguments.required::<String>("signature_key")?).body(body.as_ref()).send().await)
        }
        "approve_facematch" => {
            let body: Option<types::VerificationNotesRequest> = arguments.optional_body()?;
            json(
                client
                    .approve_facematch(arguments.required::<String>("signature_key")?)
                    .body(body.as_ref())
                    .send()
                    .await,
            )
        }
        "run_verification" => {
            let body: types::VerificationRequest = arguments.required_body()?;
            json(client.run_verification(&body).send().await)
        }
        "run_company_verification" => {
            let body: types::VerificationCompanyRequest = arguments.required_body()?;
            json(client.run_company_verification(&body).send().await)
        }
        "create_outsourced_verification" => {
            let body: types::OutsourcedVerificationRequest = arguments.required_body()?;
            json(client.create_outsourced_verification(&body).send().await)
        }
        "get_outsourced_verification" => {
            json(client.get_outsourced_verification(arguments.required::<String>("signature_key")?).send().await)
        }
        "delete_outsourced_verification" => {
            json(client.delete_outsourced_verification(arguments.required::<String>("signature_key")?).send().await)
        }
        "create_risk_rating" => {
            let body: types::RiskRatingCreateRequest = arguments.required_body()?;
            json(client.create_risk_rating(&body).send().await)
        }
        "get_risk_rating" => json(client.get_risk_rating(arguments.required::<String>("id")?).send().await),
        "list_esign_templates" => {
            let mut request = client.list_esign_templates();
            if let Some(page) = arguments.optional::<i64>("page")? {
                request = request.page(page);
            }
            if let Some(page_size) = arguments.optional::<i64>("page_size")? {
                request = request.page_size(page_size);
            }
            if let Some(search) = arguments.optional::<String>("search")? {
                request = request.search(search);
            }
            json(request.send().await)
        }
        "get_esign_template" => {
            json(client.get_esign_template(arguments.required::<String>("template_id")?).send().await)
        }
        "list_esign_documents" => {
            let mut request = client.list_esign_documents();
            if let Some(page) = arguments.optional::<i64>("page")? {
                request = request.page(page);
            }
            if let Some(page_size) = arguments.optional::<i64>("page_size")? {
                request = request.page_size(page_size);
            }
            if let Some(status) = arguments.optional::<types::ESignEnvelopeStatus>("status")? {
                request = request.status(status);
            }
            if let Some(search) = arguments.optional::<String>("search")? {
                request = request.search(search);
            }
            if let Some(ordering) = arguments.optional::<String>("ordering")? {
                request = request.ordering(ordering);
            }
            json(request.send().await)
        }
        "create_esign_document" => {
            let body: types::ESignDocumentCreateRequest = arguments.required_body()?;
            json(client.create_esign_document(&body).send().await)
        }
        "get_esign_document" => {
            json(client.get_esign_document(arguments.required::<String>("envelope_id")?).send().await)
        }
        "update_esign_document" => {
            let body: types::ESignDocumentUpdateRequest = arguments.required_body()?;
            json(client.update_esign_document(arguments.required::<String>("envelope_id")?, &body).send().await)
        }
        "delete_esign_document" => {
            json(client.delete_esign_document(arguments.required::<String>("envelope_id")?).send().await)
        }
        "create_esign_iframe_session" => {
            let body: Option<types::ESignIframeSessionCreateRequest> = arguments.optional_body()?;
            json(
                client
                    .create_esign_iframe_session(arguments.required::<String>("envelope_id")?)
                    .body(body.as_ref())
                    .send()
                    .await,
            )
        }
        "send_esign_document" => {
            json(client.send_esign_document(arguments.required::<String>("envelope_id")?).send().await)
        }
        "resend_esign_document" => {
            let body: Option<types::ESignResendDocumentRequest> = arguments.optional_body()?;
            json(
                client
                    .resend_esign_document(arguments.required::<String>("envelope_id")?)
                    .body(body.as_ref())
                    .send()
                    .await,
            )
        }
        "void_esign_document" => {
            let body: types::ESignVoidDocumentRequest = arguments.required_body()?;
            json(client.void_esign_document(arguments.required::<String>("envelope_id")?, &body).send().await)
        }
        "reinitiate_esign_document" => {
            json(client.reinitiate_esign_document(arguments.required::<String>("envelope_id")?).send().await)
        }
        "duplicate_esign_document" => {
            let body: Option<types::ESignDocumentDuplicateRequest> = arguments.optional_body()?;
            json(
                client
                    .duplicate_esign_document(arguments.required::<String>("envelope_id")?)
                    .body(body.as_ref())
                    .send()
                    .await,
            )
        }
        "create_form_submission" => {
            let body: types::FormSubmissionCreateRequest = arguments.required_body()?;
            json(client.create_form_submission(&body).send().await)
        }
        "get_form_submission" => json(client.get_form_submission(arguments.required::<String>("id")?).send().await),
        "delete_form_submission" => {
            json(client.delete_form_submission(arguments.required::<String>("id")?).send().await)
        }
        "resend_form_submission" => {
            json(client.resend_form_submission(arguments.required::<String>("id")?).send().await)
        }
        _ => Err(unknown(operation)),
    }
}
