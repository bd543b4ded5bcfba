//! A typed answer and what came with it.

use std::{fmt, ops::Deref};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::{
    Client, Error, Operation,
    runtime::{
        decode::{Decode, SetAside, decode},
        hooks::{Call, RawResponse},
    },
};

/// A typed answer, with status, headers, the raw body, and the values that did not fit the type.
///
/// It derefs to the value, so fields can be read directly.
pub struct Reply<T> {
    value: T,
    set_aside: Vec<SetAside>,
    response: RawResponse,
}

impl<T> Reply<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status of the answer: some 2xx.
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The body as it was received. It holds personal data: do not log it.
    pub fn raw_body(&self) -> &Bytes {
        &self.response.body
    }

    /// The values that did not have the expected shape and were left out of the typed value: a guess of the spec that turned
    /// out wrong. Empty when all fitted.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// The same answer read as another type, for an operation whose answer is one of several.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Decode`](crate::ErrorKind::Decode) if the body is not of that type.
    pub fn read_as<U: Decode>(self, operation_id: &str) -> Result<Reply<U>, Error> {
        match decode::<U>(&self.response.body) {
            Ok((value, set_aside)) => Ok(Reply { value, set_aside, response: self.response }),
            Err(error) => {
                let operation = Operation::by_id(operation_id).unwrap_or(&Operation::CUSTOM);
                Err(Error::decode(operation, self.response, &error))
            }
        }
    }

    /// The same answer with the value changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        Reply { value: change(self.value), set_aside: self.set_aside, response: self.response }
    }
}

impl<T> Reply<Option<T>> {
    /// The reply, if it holds something; for an operation that answers its record or nothing.
    pub fn transpose(self) -> Option<Reply<T>> {
        let Self { value, set_aside, response } = self;
        value.map(|value| Reply { value, set_aside, response })
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Shows the value by its own `Debug`, which hides what is sensitive.
impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.response.status)
            .field("value", &self.value)
            .field("set_aside", &self.set_aside)
            .finish_non_exhaustive()
    }
}

/// Sends a request of a generated operation and reads the answer as `T`.
pub(crate) async fn receive<T: Decode>(
    client: &Client,
    operation: &'static Operation,
    request: reqwest::Request,
) -> Result<Reply<T>, Error> {
    let response = succeed(client, operation, request).await?;
    match decode::<T>(&response.body) {
        Ok((value, set_aside)) => {
            report(operation, &set_aside);
            Ok(Reply { value, set_aside, response })
        }
        Err(error) => Err(Error::decode(operation, response, &error)),
    }
}

/// The same for an operation that answers nothing: a body that comes all the same is kept raw.
pub(crate) async fn receive_nothing(
    client: &Client,
    operation: &'static Operation,
    request: reqwest::Request,
) -> Result<Reply<()>, Error> {
    let response = succeed(client, operation, request).await?;
    Ok(Reply { value: (), set_aside: Vec::new(), response })
}

/// Sends a request; an answer that is not a success is an error.
async fn succeed(
    client: &Client,
    operation: &'static Operation,
    request: reqwest::Request,
) -> Result<RawResponse, Error> {
    let response = client.call(Call::new(operation, request)).await?;
    if response.status.is_success() { Ok(response) } else { Err(Error::status_of(operation, response)) }
}

fn report(operation: &Operation, set_aside: &[SetAside]) {
    for it in set_aside {
        tracing::warn!(
            operation = operation.id,
            path = it.path(),
            expected = it.expected(),
            "a value did not fit and was set aside"
        );
    }
}

/// A body that may be absent: then none is sent, not even an empty object.
pub(crate) trait OptionalJson {
    /// Sets the body if there is one.
    fn optional_json(self, body: &Option<impl serde::Serialize>) -> Self;
}

impl OptionalJson for reqwest::RequestBuilder {
    fn optional_json(self, body: &Option<impl serde::Serialize>) -> Self {
        match body {
            Some(body) => self.json(body),
            None => self,
        }
    }
}
