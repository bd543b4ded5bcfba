//! Requests to send the link of a verification again, or to approve one of its checks.

use realaml_api::types;

use crate::core::{
    Error,
    fields::{self, Problems},
};

/// The destination of a link that is sent again, for [`resend`](super::Verifications::resend): the previous address, or
/// another e-mail address or phone number.
///
/// ```
/// use realaml_ext::Resend;
///
/// let same = Resend::to_same();
/// let corrected = Resend::to_email("aroha@example.com")?;
/// # let _ = (same, corrected);
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Resend(Option<types::VerificationResendRequest>);

impl Resend {
    /// Sends the link to the same address as before. No body is sent.
    pub fn to_same() -> Self {
        Self(None)
    }

    /// Sends the link to another e-mail address.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if the string cannot be an e-mail address.
    pub fn to_email(email: impl AsRef<str>) -> Result<Self, Error> {
        let mut problems = Problems::default();
        let email = problems.take("email", fields::email(email.as_ref()));
        problems.finish(Self::to(email, None))
    }

    /// Sends the link to another phone number, in international form such as `+64 21 123 4567`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if the string cannot be a phone number.
    pub fn to_phone(phone: impl AsRef<str>) -> Result<Self, Error> {
        let mut problems = Problems::default();
        let phone = problems.take("phone", fields::phone(phone.as_ref()));
        problems.finish(Self::to(None, phone))
    }

    fn to(email: Option<String>, phone: Option<String>) -> Self {
        let mut request = types::VerificationResendRequest::new();
        (request.email, request.phone) = (email, phone);
        Self(Some(request))
    }

    /// Returns the body as it is sent, if there is one.
    pub fn as_raw(&self) -> Option<&types::VerificationResendRequest> {
        self.0.as_ref()
    }
}

/// A reviewer's decision to accept a check that did not pass, for [`approve`](super::Verifications::approve).
///
/// ```
/// use realaml_ext::{Approval, raw::types::VerificationCheck};
///
/// let approval = Approval::of(VerificationCheck::Facematch).with_notes("Compared with the passport in person.");
/// # let _ = approval;
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Approval(types::VerificationApprovalRequest);

impl Approval {
    /// Creates a decision to accept this check.
    pub fn of(check: types::VerificationCheck) -> Self {
        Self(types::VerificationApprovalRequest::new(check))
    }

    /// Adds the reason for accepting the check. A decision without a reason is hard to defend later.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.0.notes = Some(notes.into());
        self
    }

    /// Returns the body as it is sent.
    pub fn as_raw(&self) -> &types::VerificationApprovalRequest {
        &self.0
    }
}
