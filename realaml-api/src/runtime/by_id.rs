//! Calls a generated operation by its id, so that the tests of this workspace can call every operation of the spec.

use std::{fmt, str::FromStr};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{Error, File, Operation, Reply};

/// The arguments of a call by id.
#[derive(Clone, Copy, Default)]
#[non_exhaustive]
pub struct Arguments<'a> {
    /// The values of parameters (path, query, header, cookie) and of form members, by name. A parameter with several
    /// values appears several times.
    pub parameters: &'a [(&'a str, &'a str)],
    /// The request body, if there is one.
    pub body: Option<&'a Value>,
}

impl<'a> Arguments<'a> {
    /// Creates arguments with these parameters and this body.
    pub fn new(parameters: &'a [(&'a str, &'a str)], body: Option<&'a Value>) -> Self {
        Self { parameters, body }
    }

    /// Returns every value of the parameter.
    pub(crate) fn each<T: FromStr>(&self, name: &str) -> Result<Vec<T>, Error> {
        let values = self.parameters.iter().filter(|(it, _)| *it == name);
        let refused = |_| Error::invalid_request(format!("`{name}` is not of the parameter's type"));
        values.map(|(_, value)| value.parse().map_err(refused)).collect()
    }

    /// Returns the last value of the parameter, if there is one.
    pub(crate) fn optional<T: FromStr>(&self, name: &str) -> Result<Option<T>, Error> {
        Ok(self.each(name)?.pop())
    }

    /// Returns the last value of a required parameter.
    pub(crate) fn required<T: FromStr>(&self, name: &str) -> Result<T, Error> {
        self.optional(name)?.ok_or_else(|| Error::invalid_request(format!("`{name}` is missing")))
    }

    /// Returns the last value of a parameter that is sent as JSON, if there is one.
    #[allow(dead_code, reason = "only a spec with such a parameter needs it")]
    pub(crate) fn optional_json<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let refused = |_| Error::invalid_request(format!("`{name}` is not of the parameter's type"));
        let value = self.parameters.iter().rfind(|(it, _)| *it == name);
        value.map(|(_, value)| serde_json::from_str(value).map_err(refused)).transpose()
    }

    /// Returns the last value of a required parameter that is sent as JSON.
    #[allow(dead_code, reason = "only a spec with such a parameter needs it")]
    pub(crate) fn required_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        self.optional_json(name)?.ok_or_else(|| Error::invalid_request(format!("`{name}` is missing")))
    }

    /// Returns a file for each value of the parameter. The value is the content of the file.
    #[allow(dead_code, reason = "only a spec with uploads needs it")]
    pub(crate) fn each_file(&self, name: &str) -> Vec<File> {
        let values = self.parameters.iter().filter(|(it, _)| *it == name);
        values.map(|(_, value)| file(value)).collect()
    }

    /// Returns a file for the last value of a required parameter.
    #[allow(dead_code, reason = "only a spec with uploads needs it")]
    pub(crate) fn required_file(&self, name: &str) -> Result<File, Error> {
        self.each_file(name).pop().ok_or_else(|| Error::invalid_request(format!("`{name}` is missing")))
    }

    /// Returns the body as a file, if there is one. The content of the file is the string in the body.
    #[allow(dead_code, reason = "only a spec with uploads needs it")]
    pub(crate) fn body_file(&self) -> Option<File> {
        self.body.map(|body| file(body.as_str().unwrap_or_default()))
    }

    /// Returns the body, if there is one.
    pub(crate) fn optional_body<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        let read =
            |body: &Value| T::deserialize(body).map_err(|_| Error::invalid_request("the body is not of its type"));
        self.body.map(read).transpose()
    }

    /// Returns the body of an operation that requires one.
    pub(crate) fn required_body<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.optional_body()?.ok_or_else(|| Error::invalid_request("the body is missing"))
    }
}

#[allow(dead_code, reason = "only a spec with uploads needs it")]
fn file(bytes: &str) -> File {
    File::new(bytes.to_owned(), "file", "application/octet-stream")
}

/// Prints the number of parameters and whether there is a body.
impl fmt::Debug for Arguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arguments")
            .field("parameters", &self.parameters.len())
            .field("body", &self.body.is_some())
            .finish()
    }
}

/// Converts the value of a reply to JSON.
pub(crate) fn json<T: Serialize>(reply: Result<Reply<T>, Error>) -> Result<Reply<Value>, Error> {
    let reply = reply?;
    let value = serde_json::to_value(reply.value());
    let value = value.map_err(|_| Error::invalid_request("the value cannot be written as JSON"))?;
    Ok(reply.map(|_| value))
}

/// Returns the error for an operation without a generated method.
pub(crate) fn unknown(operation: &Operation) -> Error {
    Error::invalid_request(format!("`{}` has no generated method", operation.id))
}
