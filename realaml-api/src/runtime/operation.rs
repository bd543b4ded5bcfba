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
    };

    /// Every operation, in the order of the spec.
    pub fn all() -> &'static [Self] {
        crate::generated::table::OPERATIONS
    }

    /// The operation with this id.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|operation| operation.id == id)
    }

    /// A row of the generated table.
    pub(crate) const fn row(
        id: &'static str,
        method: &'static str,
        path: &'static str,
        domain: &'static str,
        safety: Safety,
        evidence: Evidence,
        deprecated: bool,
    ) -> Self {
        Self { id, method, path, domain, safety, evidence, deprecated }
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
