//! Turns the arguments of a generated operation into a request, and the response into a reply.

mod bodies;
mod parameters;

use std::{
    borrow::Cow,
    fmt,
    num::{NonZeroI64, NonZeroU32, NonZeroU64},
};

use bytes::Bytes;
use http::{HeaderValue, Method, header};
use serde::Serialize;
use zeroize::Zeroizing;

use parameters::Parameters;
#[allow(unused_imports, reason = "only a spec with such a parameter needs them")]
pub(crate) use parameters::{Json, Separator};

use super::{
    body::Part,
    decode::{Decode, decode},
    drift,
    hooks::Call,
    path,
    response::RawResponse,
};
use crate::{Client, Error, Operation, Reply};

/// An operation with its arguments. The generated builders fill it in and send it.
#[derive(Clone)]
pub(crate) struct Request<'a> {
    client: &'a Client,
    operation: &'static Operation,
    /// The path parameters. They contain keys, so they are wiped from memory when dropped.
    path: Vec<(&'static str, Zeroizing<String>)>,
    query: Vec<(&'static str, String)>,
    /// The other parameters: headers, cookies, and query parameters that are joined lists or objects.
    more: Parameters,
    body: Body,
    /// The media types to request in `Accept`. `None` means JSON only.
    accepted: Option<&'static str>,
}

/// The value of a parameter that is sent as one string.
pub(crate) trait Argument {
    /// Returns the string to send.
    fn into_text(self) -> String;
}

macro_rules! as_displayed {
    ($($ty:ty),+ $(,)?) => {
        $(impl Argument for $ty {
            fn into_text(self) -> String {
                self.to_string()
            }
        })+
    };
}

as_displayed!(&str, String, bool, f32, f64, i8, i16, i32, i64, u8, u16, u32, u64, chrono::NaiveDate, uuid::Uuid);
as_displayed!(NonZeroI64, NonZeroU32, NonZeroU64);

/// The body of a request. Values are serialized as soon as they are set, so that the builder does not borrow them.
#[derive(Clone)]
enum Body {
    None,
    /// The media type and the bytes.
    Written(Cow<'static, str>, Bytes),
    /// The encoding and the members of a form.
    Form(Form, Vec<(&'static str, Part)>),
    Unwritable,
}

/// The encoding of a form.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "only a spec with a form needs it")]
pub(crate) enum Form {
    /// `multipart/form-data`, which can hold files.
    Multipart,
    /// `application/x-www-form-urlencoded`.
    UrlEncoded,
}

const JSON: &str = "application/json";

impl<'a> Request<'a> {
    /// Creates a call of `operation` without arguments.
    pub(crate) fn new(client: &'a Client, operation: &'static Operation) -> Self {
        Self {
            client,
            operation,
            path: Vec::new(),
            query: Vec::new(),
            more: Parameters::default(),
            body: Body::None,
            accepted: None,
        }
    }

    /// Sets a path parameter, replacing any earlier value.
    pub(crate) fn path(mut self, name: &'static str, value: impl Argument) -> Self {
        self.path.retain(|(it, _)| *it != name);
        self.path.push((name, Zeroizing::new(value.into_text())));
        self
    }

    /// Sets a query parameter, replacing any earlier value.
    pub(crate) fn query(self, name: &'static str, value: impl Argument) -> Self {
        self.queries(name, [value])
    }

    /// Sets the values of a query parameter, replacing any earlier ones. Each is sent as its own name-value pair.
    pub(crate) fn queries(mut self, name: &'static str, values: impl IntoIterator<Item = impl Argument>) -> Self {
        self.query.retain(|(it, _)| *it != name);
        self.query.extend(values.into_iter().map(|value| (name, value.into_text())));
        self
    }

    /// Sets a body that is written as JSON. By default, no body is sent, not even an empty object.
    pub(crate) fn body(self, body: &(impl Serialize + ?Sized)) -> Self {
        self.body_as(JSON, body)
    }

    /// Sets the body of an operation whose body is optional. `None` removes it.
    #[allow(dead_code, reason = "only a spec with an optional body needs it")]
    pub(crate) fn optional_body(self, body: Option<&(impl Serialize + ?Sized)>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self { body: Body::None, ..self },
        }
    }

    /// Sends the request and reads the response as `T`.
    pub(crate) async fn send<T: Decode>(self) -> Result<Reply<T>, Error> {
        let operation = self.operation;
        let response = self.exchange().await?;
        match decode::<T>(&response.body) {
            Ok((value, set_aside)) => {
                drift::note(operation, &set_aside);
                Ok(Reply::decoded(value, set_aside, response))
            }
            Err(error) => Err(Error::decode(operation, response, &error)),
        }
    }

    /// Sends the request for an operation that returns nothing. If a body arrives anyway, it is kept unparsed.
    pub(crate) async fn send_for_nothing(self) -> Result<Reply<()>, Error> {
        Ok(Reply::new((), Vec::new(), self.exchange().await?))
    }

    async fn exchange(self) -> Result<RawResponse, Error> {
        let call = Call::new(self.operation, self.build()?);
        let response = self.client.call(call).await?;
        if response.status.is_success() { Ok(response) } else { Err(Error::status_of(self.operation, response)) }
    }

    /// Changes the parameters in `more`.
    fn with(mut self, change: impl FnOnce(&mut Parameters)) -> Self {
        change(&mut self.more);
        self
    }

    fn build(&self) -> Result<reqwest::Request, Error> {
        // The template is chosen before the parameters are filled in, because a route may replace it.
        let (method, template) = self.client.routes().of(self.operation);
        let method = Method::from_bytes(method.as_bytes())
            .map_err(|_| Error::invalid_request("the method of the operation is not an HTTP method"))?;
        let path = Zeroizing::new(path::fill(template, &self.path)?);
        let mut url = Zeroizing::new(String::with_capacity(self.client.base_url().len() + path.len()));
        url.push_str(self.client.base_url());
        url.push_str(&path);
        let mut request = self.client.http_client().request(method, url.as_str());
        if !self.query.is_empty() {
            request = request.query(&self.query);
        }
        request = match &self.body {
            Body::None => request,
            Body::Written(media, bytes) => {
                let media = HeaderValue::from_str(media).map_err(|_| unwritable_media())?;
                request.header(header::CONTENT_TYPE, media).body(bytes.clone())
            }
            Body::Form(form, parts) => {
                let (media, body) = form.write(parts).ok_or_else(unwritable_media)?;
                request.header(header::CONTENT_TYPE, media).body(body)
            }
            Body::Unwritable => return Err(Error::invalid_request("the body cannot be written as JSON")),
        };
        if let Some(accepted) = self.accepted {
            let accepted = HeaderValue::from_str(accepted)
                .map_err(|_| Error::invalid_request("the media type of the response cannot be sent in a header"))?;
            request = request.header(header::ACCEPT, accepted);
        }
        let mut request = request.build().map_err(Error::unbuildable)?;
        self.more.write(&mut request)?;
        Ok(request)
    }
}

fn unwritable_media() -> Error {
    Error::invalid_request("the media type of the body or of a file in it cannot be sent")
}

/// Prints only the operation, because the arguments contain keys and personal data.
impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ErrorKind, Routes};

    fn client(routes: &[(&str, &str)]) -> Client {
        let mut overrides = Routes::new();
        for (operation, route) in routes {
            overrides.set(operation, route).unwrap();
        }
        Client::new("https://h/api/v1").unwrap().with_routes(overrides)
    }

    fn request<'a>(client: &'a Client, operation: &str) -> Request<'a> {
        Request::new(client, Operation::by_id(operation).unwrap())
    }

    #[test]
    fn a_route_replaces_method_and_template_before_the_parameters_are_put_in() {
        for (operation, route, expected) in [
            ("get_verification", "/verifications/{signature_key}", "GET https://h/api/v1/verifications/a%2Fb?x=1"),
            ("delete_verification", "POST /v/{signature_key}/cancel/", "POST https://h/api/v1/v/a%2Fb/cancel/?x=1"),
            ("get_risk_rating", "/r/{id}/", "GET https://h/api/v1/verification/a%2Fb/?x=1"),
        ] {
            let client = client(&[(operation, route)]);
            let operation = if operation == "get_risk_rating" { "get_verification" } else { operation };
            let built = request(&client, operation).path("signature_key", "a/b").query("x", 1).build().unwrap();
            assert_eq!(format!("{} {}", built.method(), built.url()), expected);
        }
    }

    #[test]
    fn what_is_given_again_replaces_and_a_list_is_one_pair_each() {
        let client = client(&[]);
        let list = request(&client, "list_esign_documents");
        let built = list.query("page", 1).queries("tag", ["a", "b&c"]).query("page", 2).build().unwrap();
        assert_eq!(built.url().query(), Some("tag=a&tag=b%26c&page=2"));
        let twice = request(&client, "get_verification").path("signature_key", "a").path("signature_key", "b");
        assert_eq!(twice.build().unwrap().url().path(), "/api/v1/verification/b/");
    }

    #[test]
    fn a_body_is_json_and_without_one_nothing_is_sent() {
        let client = client(&[]);
        let built = request(&client, "create_verification").body(&serde_json::json!({"a": 1})).build().unwrap();
        assert_eq!(built.headers()[header::CONTENT_TYPE], "application/json");
        assert_eq!(built.body().and_then(|it| it.as_bytes()), Some(br#"{"a":1}"#.as_slice()));
        let none = request(&client, "create_verification").optional_body(None::<&u8>).build().unwrap();
        assert!(none.body().is_none() && !none.headers().contains_key(header::CONTENT_TYPE));
    }

    #[test]
    fn what_cannot_be_sent_is_refused_and_nothing_is_shown() {
        let client = client(&[]);
        // JSON permits only strings as keys.
        let body = std::collections::BTreeMap::from([(vec!["CANARY"], 1)]);
        let unwritable = request(&client, "create_verification").body(&body);
        let dots = request(&client, "get_verification").path("signature_key", "..");
        for request in [unwritable, dots] {
            assert!(!format!("{request:?}").contains("CANARY"));
            assert_eq!(request.build().unwrap_err().kind(), ErrorKind::InvalidRequest);
        }
    }
}
