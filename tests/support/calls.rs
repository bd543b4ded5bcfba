//! Every operation of the raw client, called by its id.

use realaml_api::{Client, Error, Operation, by_id};
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

/// The key that stands in every path.
pub const KEY: &str = "6513270e269e0d37f2a74de452e6b438";

/// Calls the operation with [`KEY`] in its path and `body`, which has to fit the type of its body.
///
/// # Panics
///
/// If there is no such operation, or the body does not fit.
pub async fn call(client: &Client, id: &str, body: Option<&Value>) -> Result<Answer, Error> {
    let operation = Operation::by_id(id).unwrap_or_else(|| panic!("no operation `{id}`"));
    let parameters: Vec<_> = operation.path_parameters.iter().map(|name| (*name, KEY)).collect();
    let reply = by_id::call(client, operation, by_id::Arguments::new(&parameters, body)).await?;
    Ok(Answer {
        status: reply.status().as_u16(),
        set_aside: reply.set_aside().iter().map(|it| it.path().to_owned()).collect(),
        value: reply.into_inner(),
    })
}
