//! What is known about each operation: the rows of the generated table.

/// One operation of the spec.
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
    /// The operation id: the name of the method that calls it.
    pub id: &'static str,
    /// The HTTP method in capitals.
    pub method: &'static str,
    /// The path template below the base URL, with `{parameters}` and the trailing slash.
    pub path: &'static str,
    /// The domain: `verifications`, `outsourced`, `risk`, `esign` or `forms`.
    pub domain: &'static str,
    /// Whether the call can be repeated safely.
    pub safety: Safety,
    /// How the operation is known.
    pub evidence: Evidence,
    /// Whether the vendor wants the operation to be no longer used.
    pub deprecated: bool,
    /// The names of the parameters in the path, in the order of the template.
    pub path_parameters: &'static [&'static str],
    /// The names of the parameters in the query.
    pub query_parameters: &'static [&'static str],
    /// The body that the operation takes.
    pub body: Option<RequestBody>,
    /// The body of a successful response; `None` if there is none.
    pub response: Option<ResponseBody>,
}

/// The body of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RequestBody {
    /// The name of the body's schema in the spec.
    pub schema: &'static str,
    /// Whether the call needs a body.
    pub required: bool,
}

/// The body of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResponseBody {
    /// The name of the body's schema in the spec; of each item if it is a list.
    pub schema: &'static str,
    /// Whether the body is a list.
    pub is_list: bool,
    /// Whether a successful response can also come without a body.
    pub is_optional: bool,
}

impl Operation {
    /// Stands for a request that no operation of the spec describes. Nothing is known about the request, so it counts
    /// as having an effect.
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
        body: None,
        response: None,
    };

    /// Every operation, in the order of the spec.
    pub fn all() -> &'static [Self] {
        crate::generated::table::OPERATIONS
    }

    /// The operation with this id.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|operation| operation.id == id)
    }
}

/// Whether a call can be repeated safely.
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

/// How something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The vendor's own pages say so.
    Documented,
    /// The fact was seen in a request or a response.
    Observed,
    /// The fact was concluded from others and may be wrong.
    Inferred,
}
