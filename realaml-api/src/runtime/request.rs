//! The one way from the arguments of a generated operation to its reply.

use std::fmt;

use bytes::Bytes;
use http::{HeaderValue, Method, header};
use serde::Serialize;

use super::{
    decode::{Decode, decode},
    hooks::{Call, RawResponse},
    path,
};
use crate::{Client, Error, Operation, Reply};

/// An operation with its arguments. The generated builders fill it in and send it.
#[derive(Clone)]
pub(crate) struct Request<'a> {
    client: &'a Client,
    operation: &'static Operation,
    path: Vec<(&'static str, String)>,
    query: Vec<(&'static str, String)>,
    body: Body,
}

/// The body of a request, written as soon as it is given: the builder then borrows nothing of it.
#[derive(Clone)]
enum Body {
    None,
    Json(Bytes),
    Unwritable,
}

impl<'a> Request<'a> {
    /// A call of `operation` without arguments.
    pub(crate) fn new(client: &'a Client, operation: &'static Operation) -> Self {
        Self { client, operation, path: Vec::new(), query: Vec::new(), body: Body::None }
    }

    /// Gives a path parameter.
    pub(crate) fn path(mut self, name: &'static str, value: impl ToString) -> Self {
        self.path.push((name, value.to_string()));
        self
    }

    /// Gives a query parameter, replacing what was given for it before.
    pub(crate) fn query(self, name: &'static str, value: impl ToString) -> Self {
        self.queries(name, [value])
    }

    /// Gives a query parameter several values, sent as one pair each.
    pub(crate) fn queries(mut self, name: &'static str, values: impl IntoIterator<Item = impl ToString>) -> Self {
        self.query.retain(|(it, _)| *it != name);
        self.query.extend(values.into_iter().map(|value| (name, value.to_string())));
        self
    }

    /// Gives the body. Without it none is sent, not even an empty object.
    pub(crate) fn body(self, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).map_or(Body::Unwritable, |it| Body::Json(it.into()));
        Self { body, ..self }
    }

    /// Gives the body of an operation that also works without.
    pub(crate) fn optional_body(self, body: Option<&impl Serialize>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self { body: Body::None, ..self },
        }
    }

    /// Sends the request and reads the answer as `T`.
    pub(crate) async fn send<T: Decode>(self) -> Result<Reply<T>, Error> {
        let operation = self.operation;
        let response = self.exchange().await?;
        match decode::<T>(&response.body) {
            Ok((value, set_aside)) => {
                for it in &set_aside {
                    tracing::warn!(
                        operation = operation.id,
                        path = it.path(),
                        expected = it.expected(),
                        "a value did not fit and was set aside"
                    );
                }
                Ok(Reply::new(value, set_aside, response))
            }
            Err(error) => Err(Error::decode(operation, response, &error)),
        }
    }

    /// The same for an operation that answers nothing: a body that comes all the same is kept raw.
    pub(crate) async fn send_for_nothing(self) -> Result<Reply<()>, Error> {
        Ok(Reply::new((), Vec::new(), self.exchange().await?))
    }

    async fn exchange(self) -> Result<RawResponse, Error> {
        let call = Call::new(self.operation, self.build()?);
        let response = self.client.call(call).await?;
        if response.status.is_success() { Ok(response) } else { Err(Error::status_of(self.operation, response)) }
    }

    fn build(&self) -> Result<reqwest::Request, Error> {
        let template = self.operation.path;
        let method = Method::from_bytes(self.operation.method.as_bytes())
            .map_err(|_| Error::invalid_request("the method of the operation is no HTTP method"))?;
        let url = format!("{}{}", self.client.base_url(), path::fill(template, &self.path)?);
        let mut request = self.client.http_client().request(method, url);
        if !self.query.is_empty() {
            request = request.query(&self.query);
        }
        request = match &self.body {
            Body::None => request,
            Body::Json(json) => {
                request.header(header::CONTENT_TYPE, HeaderValue::from_static("application/json")).body(json.clone())
            }
            Body::Unwritable => return Err(Error::invalid_request("the body cannot be written as JSON")),
        };
        request.build().map_err(Error::unbuildable)
    }
}

/// Shows the operation only: the arguments are keys and personal data.
impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}
