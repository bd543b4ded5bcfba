//! Calls any operation of the raw client by its id.

use realaml_api::{Client, Error, Operation, by_id};
use serde_json::Value;

/// The parts of a response that tests check.
#[derive(Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The typed value, serialised to JSON again.
    pub value: Value,
    /// The paths of the values that were set aside.
    pub set_aside: Vec<String>,
}

/// The value of every path parameter.
pub const KEY: &str = "6513270e269e0d37f2a74de452e6b438";

/// Calls the operation with [`KEY`] in its path and with `body`. Returns an error if the call fails, or if `body` does
/// not fit the type of the request body.
///
/// # Panics
///
/// Panics if there is no operation with this id.
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
