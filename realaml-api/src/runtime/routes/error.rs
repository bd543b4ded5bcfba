//! Why a route was refused.

use std::{error::Error as StdError, fmt};

use crate::{Operation, runtime::shown::Shown};

/// The reason why a route was refused. It repeats nothing of the route. It contains the id of an unknown operation only
/// if it is an identifier, because a wrong file of routes may have any text in its place.
#[derive(Clone, PartialEq, Eq)]
pub struct RouteError {
    operation_id: String,
    operation: Option<&'static Operation>,
    flaw: RouteFlaw,
}

/// The flaw of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RouteFlaw {
    /// The spec has no operation of this id.
    UnknownOperation,
    /// The method is not GET, POST, PUT, PATCH or DELETE.
    Method,
    /// The path does not start with a slash, or has a query, a fragment, a backslash or a space.
    Path,
    /// The path has a segment of one or two dots, which would lead to another path.
    DotSegment,
    /// The path does not have the parameters of the operation, each once.
    Parameters,
}

impl RouteError {
    pub(super) fn new(operation: &'static Operation, flaw: RouteFlaw) -> Self {
        Self { operation_id: operation.id.to_owned(), operation: Some(operation), flaw }
    }

    pub(super) fn unknown(operation_id: &str) -> Self {
        Self { operation_id: operation_id.to_owned(), operation: None, flaw: RouteFlaw::UnknownOperation }
    }

    /// The flaw of the route.
    pub fn flaw(&self) -> RouteFlaw {
        self.flaw
    }

    /// The operation that the route was meant for, if there is one with that id.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }
}

impl fmt::Display for RouteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(operation) = self.operation else {
            let id = Shown(&self.operation_id);
            return write!(f, "there is no operation `{id}`; Operation::all() lists the ids");
        };
        let what = match self.flaw {
            RouteFlaw::Method => "needs one of the methods GET, POST, PUT, PATCH and DELETE",
            RouteFlaw::DotSegment => "has a segment that is a dot, which would call another path",
            RouteFlaw::Parameters => "needs the parameters of the operation, each once",
            RouteFlaw::Path | RouteFlaw::UnknownOperation => "needs a plain path that starts with a slash",
        };
        let Operation { id, method, path, .. } = operation;
        write!(f, "the route of `{id}` {what}; write it like \"{method} {path}\"")
    }
}

impl fmt::Debug for RouteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RouteError").field("operation", &Shown(&self.operation_id)).field("flaw", &self.flaw).finish()
    }
}

impl StdError for RouteError {}
