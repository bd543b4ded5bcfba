//! Why a route was refused.

use std::{error::Error as StdError, fmt};

use crate::{Operation, runtime::shown::Shown};

/// Why a route was refused. The error does not quote the route. It prints the id of an unknown operation only if the id
/// is an identifier, because an id read from a file could be any string.
#[derive(Clone, PartialEq, Eq)]
pub struct RouteError {
    operation_id: String,
    operation: Option<&'static Operation>,
    flaw: RouteFlaw,
}

/// What is wrong with a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RouteFlaw {
    /// The spec has no operation with this id.
    UnknownOperation,
    /// The method is not GET, POST, PUT, PATCH or DELETE.
    Method,
    /// The path does not start with a slash, or contains a query, a fragment, a backslash, whitespace or a control
    /// character.
    Path,
    /// The path has a segment of one or two dots, which would lead to another path.
    DotSegment,
    /// The path does not contain each parameter of the operation exactly once.
    Parameters,
}

impl RouteError {
    pub(super) fn new(operation: &'static Operation, flaw: RouteFlaw) -> Self {
        Self { operation_id: operation.id.to_owned(), operation: Some(operation), flaw }
    }

    pub(super) fn unknown(operation_id: &str) -> Self {
        Self { operation_id: operation_id.to_owned(), operation: None, flaw: RouteFlaw::UnknownOperation }
    }

    /// Returns what is wrong with the route.
    pub fn flaw(&self) -> RouteFlaw {
        self.flaw
    }

    /// Returns the operation that the route was meant for, if the spec has one with that id.
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
            RouteFlaw::Method => "must have one of the methods GET, POST, PUT, PATCH and DELETE",
            RouteFlaw::DotSegment => "must not have `.` or `..` segments, which would change the path",
            RouteFlaw::Parameters => "must contain each parameter of the operation exactly once",
            RouteFlaw::Path | RouteFlaw::UnknownOperation => "must have a plain path that starts with a slash",
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
