//! The errors of control calls, which are calls of the control API and of the methods of `Sandbox`.

/// The reason why a control call failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlError {
    reason: ControlRefusal,
    text: String,
}

/// The kind of a [`ControlError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ControlRefusal {
    NotFound,
    Invalid,
    WrongState,
}

/// The result of a control call.
pub(crate) type Controlled = Result<(), ControlError>;

impl ControlError {
    /// Whether the call failed because the record, recipient or callback that it refers to does not exist.
    pub fn is_not_found(&self) -> bool {
        self.reason == ControlRefusal::NotFound
    }

    pub(crate) fn reason(&self) -> ControlRefusal {
        self.reason
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self { reason: ControlRefusal::NotFound, text: format!("the sandbox has no {what} with this key") }
    }

    pub(crate) fn refused(text: impl Into<String>) -> Self {
        Self { reason: ControlRefusal::WrongState, text: text.into() }
    }

    /// Creates an error for arguments that are invalid in every state of the sandbox.
    pub(crate) fn invalid(text: impl Into<String>) -> Self {
        Self { reason: ControlRefusal::Invalid, text: text.into() }
    }
}

impl std::fmt::Display for ControlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl std::error::Error for ControlError {}
