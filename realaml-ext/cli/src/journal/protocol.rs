//! The protocol of the sidecar: the requests of an application in any language, and the responses.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use realaml_ext::{
    CompanyRequest, Error as ApiError, FormRequest, OutsourcedRequest, RiskRequest, RunRequest, SecretUrl,
    SignatureKey, VerificationRequest,
    esign::DraftRequest,
    raw::{Decode, decode},
};
use realaml_journal::{CopyRequest, Creation, Error, ErrorKind, Journal, Make, Operation, Summary};
use serde::Deserialize;
use serde_json::{Value, json};

/// The body of `POST /journal/{reference}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Create {
    operation: String,
    request: Value,
}

/// Creates a record under a reference, and responds with the result.
pub(super) async fn create(journal: &Journal, reference: &str, body: &[u8]) -> Response {
    let Create { operation, mut request } = match serde_json::from_slice(body) {
        Ok(create) => create,
        Err(_) => {
            let detail = "Send a JSON object with `operation` and `request`.";
            return problem(StatusCode::BAD_REQUEST, "invalid_body", detail);
        }
    };
    let Ok(operation) = operation.parse::<Operation>() else {
        let known: Vec<_> = Operation::ALL.iter().map(|it| it.as_str()).collect();
        let body =
            json!({ "error": "unknown_operation", "detail": "`operation` must be one of these.", "operations": known });
        return (StatusCode::BAD_REQUEST, Json(body)).into_response();
    };
    match operation {
        Operation::CreateVerification => {
            make(journal, reference, request, VerificationRequest::from_raw, |it| {
                (it.signature_key().clone(), it.url())
            })
            .await
        }
        Operation::RunVerification => {
            make(journal, reference, request, RunRequest::from_raw, |it| (it.signature_key().clone(), None)).await
        }
        Operation::RunCompany => {
            make(journal, reference, request, CompanyRequest::from_raw, |it| (it.signature_key().clone(), None)).await
        }
        Operation::CreateOutsourced => {
            make(journal, reference, request, OutsourcedRequest::from_raw, |it| (it.signature_key().clone(), None))
                .await
        }
        Operation::CreateRiskRating => {
            make(journal, reference, request, RiskRequest::from_raw, |it| (SignatureKey::new(it.id()), None)).await
        }
        Operation::CreateDocument => {
            make(journal, reference, request, DraftRequest::from_raw, |it| (SignatureKey::new(it.id()), None)).await
        }
        Operation::DuplicateDocument => {
            let Some(document) = envelope_id(&mut request) else {
                return refused(json!({ "envelope_id": ["The id of the document to copy."] }), None);
            };
            make(
                journal,
                reference,
                request,
                |raw| CopyRequest::from_raw(document, raw),
                |it| (SignatureKey::new(it.id()), None),
            )
            .await
        }
        Operation::CreateForm => {
            make(journal, reference, request, FormRequest::from_raw, |it| (SignatureKey::new(it.id()), it.url())).await
        }
        _ => problem(StatusCode::BAD_REQUEST, "unknown_operation", "This version does not support the operation."),
    }
}

/// Removes the member that names the document to copy, and returns its value. In the API's operation, the id belongs in
/// the path and not in the body.
fn envelope_id(request: &mut Value) -> Option<String> {
    match request.as_object_mut()?.remove("envelope_id")? {
        Value::String(id) if !id.is_empty() => Some(id),
        _ => None,
    }
}

/// Converts the request into the type of its operation, or returns its errors by field. An invalid value is never
/// silently dropped, because the request would then be a different one.
fn read<T: Decode>(request: &Value) -> Result<T, Value> {
    match decode::<T>(request.to_string().as_bytes()) {
        Ok((raw, set_aside)) if set_aside.is_empty() => Ok(raw),
        Ok((_, set_aside)) => {
            let errors =
                set_aside.iter().map(|it| (it.path().to_owned(), json!([format!("Expected: {}.", it.expected())])));
            Err(Value::Object(errors.collect()))
        }
        Err(what) => Err(match what.split('`').nth(1) {
            Some(field) => json!({ field: ["This field is required."] }),
            None => json!({ "non_field_errors": ["The request does not have the form that the operation expects."] }),
        }),
    }
}

async fn make<T: Decode, R: Make>(
    journal: &Journal,
    reference: &str,
    request: Value,
    wrap: impl FnOnce(T) -> R,
    told: impl FnOnce(&R::Answer) -> (SignatureKey, Option<SecretUrl>),
) -> Response {
    if request.get("callback_url").is_some_and(|it| !it.is_null()) {
        let message = "Leave it out: the journal gives each record its own address.";
        return refused(json!({ "callback_url": [message] }), None);
    }
    let raw = match read(&request) {
        Ok(raw) => raw,
        Err(errors) => return refused(errors, None),
    };
    let creation = match journal.tenant("").make(reference, &wrap(raw)).await {
        Ok(creation) => creation,
        Err(error) => return failed(&error),
    };
    match creation {
        Creation::Created(answer) => {
            let (key, url) = told(&answer);
            let body = json!({
                "reference": reference,
                "state": "created",
                "key": key.expose(),
                "url": url.as_ref().map(SecretUrl::expose),
                "number": 0,
                "outcome": null,
                "is_final": false,
            });
            (StatusCode::CREATED, Json(body)).into_response()
        }
        Creation::Existing(existing) => {
            let body = json!({
                "reference": reference,
                "state": "created",
                "key": existing.key().expose(),
                "number": existing.number(),
                "outcome": existing.outcome(),
                "is_final": existing.is_final(),
            });
            (StatusCode::OK, Json(body)).into_response()
        }
        Creation::InDoubt(_) => {
            let detail =
                "The record may have been created. Do not use another reference: its callback will settle the doubt.";
            let body = json!({ "reference": reference, "state": "in_doubt", "detail": detail });
            (StatusCode::ACCEPTED, Json(body)).into_response()
        }
        Creation::Unrecorded { answer, .. } => {
            let (key, url) = told(&answer);
            let detail = "The record was created, but the journal could not store its key. Do not use another \
                          reference: its callback or `realaml journal resolve` will settle the doubt.";
            let body = json!({
                "reference": reference,
                "state": "in_doubt",
                "key": key.expose(),
                "url": url.as_ref().map(SecretUrl::expose),
                "detail": detail,
            });
            (StatusCode::ACCEPTED, Json(body)).into_response()
        }
        Creation::Refused(error) => refused(json!(error.field_errors()), error.detail()),
        Creation::NotSent(error) => not_sent(&error),
    }
}

/// Responds that the request is invalid, or that the API refused it. No record was created.
fn refused(errors: Value, detail: Option<&str>) -> Response {
    let body = json!({ "state": "refused", "errors": errors, "detail": detail });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

/// Responds that no record was created, and that the call may be retried.
fn not_sent(error: &ApiError) -> Response {
    let seconds = error.retry_after().map_or(1, |it| it.as_secs().max(1));
    let body = json!({ "state": "not_sent", "error": error.kind().as_str(), "detail": error.to_string() });
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, Json(body)).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Responds with the state of a reference.
pub(super) async fn show(journal: &Journal, reference: &str) -> Response {
    match journal.show(reference).await {
        Ok(summary) => Json(as_json(&summary)).into_response(),
        Err(error) => failed(&error),
    }
}

/// Returns the JSON form of a record's summary.
pub(super) fn as_json(summary: &Summary) -> Value {
    json!({
        "reference": summary.reference,
        "operation": summary.operation.as_str(),
        "state": summary.state.as_str(),
        "number": summary.number,
        "handled": summary.handled,
        "outcome": summary.outcome,
        "is_final": summary.is_final,
        "dead": summary.dead,
    })
}

/// Responds that the journal itself failed or does not allow the call.
fn failed(error: &Error) -> Response {
    let status = match error.kind() {
        ErrorKind::OtherRequest | ErrorKind::Conflict => StatusCode::CONFLICT,
        ErrorKind::NotFound => StatusCode::NOT_FOUND,
        ErrorKind::Configuration => StatusCode::BAD_REQUEST,
        ErrorKind::Database => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    problem(status, error.kind().as_str(), &error.to_string())
}

/// Returns a response that describes an error.
pub(super) fn problem(status: StatusCode, code: &str, detail: &str) -> Response {
    (status, Json(json!({ "error": code, "detail": detail }))).into_response()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::body::to_bytes;
    use realaml_ext::{Client, Environment};
    use realaml_journal::{SealFuture, Sealer, SealingKeys};
    use realaml_sandbox::Sandbox;

    use super::*;

    /// A key service that seals everything except the keys of records.
    #[derive(Debug)]
    struct Failing(SealingKeys);

    impl Sealer for Failing {
        fn key_id(&self) -> &str {
            self.0.key_id()
        }

        fn seal<'a>(&'a self, plain: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Vec<u8>> {
            if context.starts_with(b"realaml journal\0key\0") {
                return Box::pin(async { Err("the key service is down".into()) });
            }
            self.0.seal(plain, context)
        }

        fn open<'a>(
            &'a self,
            key_id: &'a str,
            sealed: &'a [u8],
            context: &'a [u8],
        ) -> SealFuture<'a, zeroize::Zeroizing<Vec<u8>>> {
            self.0.open(key_id, sealed, context)
        }
    }

    #[tokio::test]
    async fn a_record_whose_key_cannot_be_stored_is_returned_as_in_doubt_with_its_link() {
        let sandbox = Sandbox::start().await.unwrap();
        let environment = Environment::custom(sandbox.base_url()).unwrap();
        let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build().unwrap();
        let keys = SealingKeys::from_hex(&"7f".repeat(32)).unwrap();
        let opening = Journal::open("sqlite::memory:").sealing(Failing(keys)).lease(Duration::from_millis(200));
        let journal = opening.await.unwrap();
        let _ = journal.client(&client);
        let request = json!({ "first_name": "MOCK", "last_name": "PASS", "email": "mock@example.com" });
        let body = json!({ "operation": "create_verification", "request": request }).to_string();

        let response = create(&journal, "matter-1", body.as_bytes()).await;
        assert_eq!(response.status(), StatusCode::ACCEPTED);
        let answer = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer["state"], "in_doubt");
        let link = answer["url"].as_str().unwrap();
        assert!(link.ends_with(answer["key"].as_str().unwrap()), "the key and the link belong to one record");
        assert_eq!(sandbox.counts().verifications, 1);
        // The reference stays taken, so the next call creates nothing.
        let again = create(&journal, "matter-1", body.as_bytes()).await;
        assert_eq!((again.status(), sandbox.counts().verifications), (StatusCode::ACCEPTED, 1));
    }
}
