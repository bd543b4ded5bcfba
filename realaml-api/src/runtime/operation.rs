//! What is known of each operation: the rows of the generated table.

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
    /// What repeating the call can do.
    pub safety: Safety,
    /// How the operation is known.
    pub evidence: Evidence,
    /// Whether the vendor wants it no longer used.
    pub deprecated: bool,
    /// The names of the parameters in the path, in the order of the template.
    pub path_parameters: &'static [&'static str],
    /// The names of the parameters in the query.
    pub query_parameters: &'static [&'static str],
    /// The body that the operation takes.
    pub body: Option<RequestBody>,
    /// What a success answers; `None` for nothing.
    pub response: Option<ResponseBody>,
}

/// The body that an operation takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RequestBody {
    /// The name of its schema in the spec.
    pub schema: &'static str,
    /// Whether the call needs it.
    pub required: bool,
}

/// The body that an operation answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResponseBody {
    /// The name of its schema in the spec; with `is_list`, of each item.
    pub schema: &'static str,
    /// Whether it is a list.
    pub is_list: bool,
    /// Whether a success can also come without a body.
    pub is_optional: bool,
}

impl Operation {
    /// Stands for a request that no operation of the spec describes; nothing is known of it, so it counts as having an
    /// effect.
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

/// What repeating a call can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// Reads only.
    Read,
    /// Changes something, but twice is the same as once.
    Idempotent,
    /// Each call may send a message, cost money or make a record. No idempotency key is known to exist.
    Effect,
}

/// How something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The vendor's own pages say so.
    Documented,
    /// Seen on the wire.
    Observed,
    /// Concluded from the rest; may turn out differently.
    Inferred,
}
