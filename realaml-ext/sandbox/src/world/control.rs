//! Why a call that steers the sandbox may have no effect.

/// Why a control call had no effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlError {
    found: bool,
    text: String,
}

/// The result of a control call.
pub(crate) type Controlled = Result<(), ControlError>;

impl ControlError {
    /// Whether the reason is that there is no such record.
    pub fn is_not_found(&self) -> bool {
        !self.found
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self { found: false, text: format!("the sandbox holds no {what} under this key") }
    }

    pub(crate) fn refused(text: impl Into<String>) -> Self {
        Self { found: true, text: text.into() }
    }
}

impl std::fmt::Display for ControlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl std::error::Error for ControlError {}
