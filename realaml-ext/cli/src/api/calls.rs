//! Maps the commands and the kinds of records to the operations of the API.

use realaml_ext::raw::{self, Reply, types};
use realaml_ext::{Client, Error};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Kind;
use crate::exit::Failure;

/// The reason why a call did not succeed.
pub(crate) enum CallError {
    /// The arguments or the request are wrong and no call was made, or the response cannot be read.
    Use(Failure),
    Api(Box<Error>),
}

impl From<Failure> for CallError {
    fn from(failure: Failure) -> Self {
        Self::Use(failure)
    }
}

impl From<raw::Error> for CallError {
    fn from(error: raw::Error) -> Self {
        Self::Api(Box::new(error.into()))
    }
}

impl From<CallError> for Failure {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Use(failure) => failure,
            CallError::Api(error) => (*error).into(),
        }
    }
}

type Answer = Result<Value, CallError>;

pub(crate) async fn create(client: &Client, kind: Kind, body: Map<String, Value>) -> Answer {
    let raw = client.raw();
    match kind {
        Kind::Verification => answer(raw.create_verification(&read(body)?).send().await?),
        Kind::Company => {
            Err(Failure::nothing("a company check is created and run in one call; use `realaml run company`").into())
        }
        Kind::Outsourced => answer(raw.create_outsourced_verification(&read(body)?).send().await?),
        Kind::Risk => answer(raw.create_risk_rating(&read(body)?).send().await?),
        Kind::Document => answer(raw.create_esign_document(&read(body)?).send().await?),
        Kind::Form => answer(raw.create_form_submission(&read(body)?).send().await?),
    }
}

pub(crate) async fn run(client: &Client, kind: Kind, body: Map<String, Value>) -> Answer {
    match kind {
        Kind::Verification => answer(client.raw().run_verification(&read(body)?).send().await?),
        Kind::Company => answer(client.raw().run_company_verification(&read(body)?).send().await?),
        _ => Err(Failure::nothing("only a verification or a company check can be created and run in one call").into()),
    }
}

pub(crate) async fn get(client: &Client, kind: Kind, key: &str) -> Answer {
    let raw = client.raw();
    match kind {
        Kind::Verification | Kind::Company => answer(raw.get_verification(key).send().await?),
        Kind::Outsourced => answer(raw.get_outsourced_verification(key).send().await?),
        Kind::Risk => answer(raw.get_risk_rating(key).send().await?),
        Kind::Document => answer(raw.get_esign_document(key).send().await?),
        Kind::Form => answer(raw.get_form_submission(key).send().await?),
    }
}

pub(crate) async fn delete(client: &Client, kind: Kind, key: &str) -> Answer {
    let raw = client.raw();
    match kind {
        Kind::Verification | Kind::Company => answer(raw.delete_verification(key).send().await?),
        Kind::Outsourced => answer(raw.delete_outsourced_verification(key).send().await?),
        Kind::Risk => Err(Failure::nothing("a risk rating cannot be deleted").into()),
        Kind::Document => answer(raw.delete_esign_document(key).send().await?),
        Kind::Form => answer(raw.delete_form_submission(key).send().await?),
    }
}

pub(crate) async fn send(client: &Client, kind: Kind, key: &str) -> Answer {
    match kind {
        Kind::Document => answer(client.raw().send_esign_document(key).send().await?),
        _ => Err(Failure::nothing("only a document can be sent; other records are sent when they are created").into()),
    }
}

pub(crate) async fn void(client: &Client, key: &str, reason: &str) -> Answer {
    let request = types::ESignVoidDocumentRequest::new().with_reason(reason);
    answer(client.raw().void_esign_document(key, &request).send().await?)
}

/// Converts the request into the type of its operation. Unknown members are kept and sent as well.
fn read<T: DeserializeOwned>(body: Map<String, Value>) -> Result<T, Failure> {
    // The deserializer's message may quote a value, so it is not printed.
    serde_json::from_value(Value::Object(body))
        .map_err(|_| Failure::nothing("the request does not have the fields and types of its operation; see the spec"))
}

/// Returns the response body as it was received. An empty body is replaced with one that confirms the success.
fn answer<T>(reply: Reply<T>) -> Answer {
    let body = reply.raw_body();
    if body.is_empty() {
        return Ok(serde_json::json!({ "status": "done" }));
    }
    let unreadable = |_| CallError::Use(Failure::Doubt("the response is not JSON".to_owned()));
    serde_json::from_slice(body).map_err(unreadable)
}
