// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// How far the submission has come. The list is open: treat a token you do not know as unfinished.
///
/// Inferred (medium confidence): curated: states of a submission, by analogy with a verification.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormSubmissionStatus {
    /// `pending`: Sent; nothing has been entered yet.
    Pending,
    /// `in_progress`: Opened or partly filled in.
    InProgress,
    /// `completed`: Submitted by the person.
    Completed,
    /// `cancelled`: Withdrawn by the firm.
    Cancelled,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl FormSubmissionStatus {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["pending", "in_progress", "completed", "cancelled"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "pending" => Self::Pending,
            "in_progress" => Self::InProgress,
            "completed" => Self::Completed,
            "cancelled" => Self::Cancelled,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(FormSubmissionStatus, false, [Pending, InProgress, Completed, Cancelled]);
