//! The properties of each operation, as listed in the generated table.

/// An operation of the spec.
///
/// ```
/// use realaml_api::{Evidence, Operation, Safety};
///
/// let create = Operation::by_id("create_verification").unwrap();
/// assert_eq!((create.method, create.path), ("POST", "/verifications/"));
/// assert_eq!(create.safety, Safety::Effect);
/// assert_eq!(create.evidence, Evidence::Documented);
/// assert_eq!(create.body.map(|it| (it.schema, it.required)), Some(("VerificationRequest", true)));
/// assert_eq!(create.response.map(|it| it.schema), Some("VerificationSimple"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Operation {
    /// The operation id, which is also the name of the client's method.
    pub id: &'static str,
    /// The HTTP method in upper case.
    pub method: &'static str,
    /// The path template below the base URL, with `{parameters}` and the trailing slash.
    pub path: &'static str,
    /// The domain: `verifications`, `outsourced`, `risk`, `esign` or `forms`.
    pub domain: &'static str,
    /// Whether the call can be repeated safely.
    pub safety: Safety,
    /// How the operation is known.
    pub evidence: Evidence,
    /// Whether the vendor has deprecated the operation.
    pub deprecated: bool,
    /// The names of the path parameters, in the order of the template.
    pub path_parameters: &'static [&'static str],
    /// The names of the query parameters.
    pub query_parameters: &'static [&'static str],
    /// The names of the header parameters.
    pub header_parameters: &'static [&'static str],
    /// The names of the cookie parameters.
    pub cookie_parameters: &'static [&'static str],
    /// The request body, if the operation takes one.
    pub body: Option<RequestBody>,
    /// The body of a successful response, or the first one in the spec if there are several; `None` if there is none.
    pub response: Option<ResponseBody>,
}

/// The body of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RequestBody {
    /// The name of the body's schema in the spec. Empty if the body is text or a file.
    pub schema: &'static str,
    /// Whether the operation requires a body.
    pub required: bool,
}

/// The body of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResponseBody {
    /// The name of the body's schema in the spec, or of the items' schema if the body is a list. Empty if the body is
    /// text or bytes, or if the schema has no name.
    pub schema: &'static str,
    /// Whether the body is a list.
    pub is_list: bool,
    /// Whether a successful response can also come without a body.
    pub is_optional: bool,
}

impl Operation {
    /// A placeholder for a request that no operation of the spec describes. Nothing is known about the request, so it
    /// counts as having an effect.
    pub const CUSTOM: Self = Self {
        id: "custom",
        method: "",
        path: "",
        domain: "",
        safety: Safety::Effect,
        evidence: Evidence::Inferred,
        deprecated: false,
        path_parameters: &[],
        query_parameters: &[],
        header_parameters: &[],
        cookie_parameters: &[],
        body: None,
        response: None,
    };

    /// Returns every operation, in the order of the spec.
    pub fn all() -> &'static [Self] {
        crate::generated::table::OPERATIONS
    }

    /// Returns the operation with this id, if there is one.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|operation| operation.id == id)
    }
}

/// Whether a call can be repeated safely.
///
/// ```
/// use realaml_api::{Operation, Safety};
///
/// let effects = Operation::all().iter().filter(|it| it.safety == Safety::Effect);
/// assert!(effects.map(|it| it.id).any(|it| it == "create_verification"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// The call only reads.
    Read,
    /// The call changes something, but repeating it has no further effect.
    Idempotent,
    /// Each call may send a message, cost money or create a record. No idempotency key is known to exist.
    Effect,
}

/// How a fact about the API is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The vendor's own pages state the fact.
    Documented,
    /// The fact was seen in a request or a response.
    Observed,
    /// The fact was inferred from others and may be wrong.
    Inferred,
}
