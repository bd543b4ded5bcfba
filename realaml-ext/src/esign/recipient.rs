//! The recipients of a document, in requests and in records.

use std::fmt;

use realaml_api::types::{self, ESignRecipientStatus as Token};

use crate::core::{
    SecretUrl,
    fields::{self, Problems},
    shown::Shown,
};

/// A person to be asked to sign, for [`DraftBuilder`](super::DraftBuilder) and
/// [`ChangesBuilder`](super::ChangesBuilder), which check the details.
///
/// ```
/// use realaml_ext::{esign::NewRecipient, raw::types::ESignTwoFactorMethod};
///
/// let client = NewRecipient::new("Aroha Ngata", "aroha@example.com")
///     .order(1)
///     .phone("+64 21 123 4567")
///     .two_factor(ESignTwoFactorMethod::Sms);
/// # let _ = client;
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct NewRecipient {
    pub(super) raw: types::ESignRecipientCreateRequest,
}

impl NewRecipient {
    /// Creates a recipient with this full name, who is invited at this e-mail address.
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self { raw: types::ESignRecipientCreateRequest::new(name, email) }
    }

    /// Sets the phone number, in international form such as `+64 21 123 4567`. A second factor by text message requires
    /// it.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.raw.phone = Some(phone.into());
        self
    }

    /// Sets the position in the signing order, counted from 1.
    #[must_use]
    pub fn order(mut self, order: u32) -> Self {
        self.raw.order = Some(order.into());
        self
    }

    /// Sets the second factor that the person has to pass before signing.
    #[must_use]
    pub fn two_factor(mut self, method: types::ESignTwoFactorMethod) -> Self {
        self.raw.two_factor_method = Some(method);
        self
    }

    /// Sets the person's label or task, such as `signer` or `cc`.
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.raw.role = Some(role.into());
        self
    }

    /// Sets a private note to this person.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.raw.message = Some(message.into());
        self
    }

    /// Returns the recipient as it is sent. Problems are recorded under `path`.
    pub(super) fn checked(self, path: &str, problems: &mut Problems) -> types::ESignRecipientCreateRequest {
        let mut raw = self.raw;
        raw.name = problems.name(&format!("{path}.name"), raw.name);
        if raw.name.is_empty() {
            problems.add(&format!("{path}.name"), "Give the full name of the person.");
        }
        if let Some(email) = problems.take(&format!("{path}.email"), fields::email(&raw.email)) {
            raw.email = email;
        }
        if let Some(phone) = raw.phone.take() {
            raw.phone = problems.take(&format!("{path}.phone"), fields::phone(&phone));
        }
        if raw.order == Some(0) {
            problems.add(&format!("{path}.order"), "Number the order of signing from 1.");
        }
        raw
    }
}

/// A change to a recipient of a draft. Members that are neither set nor cleared keep their values.
///
/// ```
/// use realaml_ext::esign::{DraftChanges, RecipientChange};
/// use serde_json::json;
///
/// let change = RecipientChange::new().email("aroha.ngata@example.com").clear_phone();
/// let changes = DraftChanges::new().change_recipient("r-1", change).build()?;
/// let sent = serde_json::to_value(changes.as_raw())?;
/// assert_eq!(sent, json!({ "recipients": [{ "id": "r-1", "email": "aroha.ngata@example.com", "phone": null }] }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecipientChange {
    raw: types::ESignRecipientUpdateRequest,
}

impl RecipientChange {
    /// Creates a change that changes nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Changes the name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.raw.name = Some(name.into());
        self
    }

    /// Changes the e-mail address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.raw.email = Some(email.into());
        self
    }

    /// Changes the phone number, which is in international form, such as `+64 21 123 4567`.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.raw.extra.remove("phone");
        self.raw.phone = Some(phone.into());
        self
    }

    /// Removes the phone number.
    #[must_use]
    pub fn clear_phone(mut self) -> Self {
        self.raw.phone = None;
        self.cleared("phone")
    }

    /// Changes the position in the signing order, counted from 1.
    #[must_use]
    pub fn order(mut self, order: u32) -> Self {
        self.raw.order = Some(order.into());
        self
    }

    /// Changes the second factor.
    #[must_use]
    pub fn two_factor(mut self, method: types::ESignTwoFactorMethod) -> Self {
        self.raw.extra.remove("two_factor_method");
        self.raw.two_factor_method = Some(method);
        self
    }

    /// Removes the second factor.
    #[must_use]
    pub fn clear_two_factor(mut self) -> Self {
        self.raw.two_factor_method = None;
        self.cleared("two_factor_method")
    }

    /// Changes the private note.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.raw.extra.remove("message");
        self.raw.message = Some(message.into());
        self
    }

    /// Removes the private note.
    #[must_use]
    pub fn clear_message(mut self) -> Self {
        self.raw.message = None;
        self.cleared("message")
    }

    /// Clears a member. In the spec, members of a recipient cannot be `null`, so the `null` is sent as an unknown
    /// member.
    fn cleared(mut self, member: &str) -> Self {
        self.raw.extra.insert(member.to_owned(), serde_json::Value::Null);
        self
    }

    pub(super) fn checked(self, id: String, path: &str, problems: &mut Problems) -> types::ESignRecipientUpdateRequest {
        let mut raw = self.raw;
        if id.trim().is_empty() {
            problems.add(
                &format!("{path}.id"),
                "Give the id of the recipient; without one, another recipient would be added.",
            );
        }
        raw.id = Some(id);
        raw.name = raw.name.map(|it| problems.name(&format!("{path}.name"), it));
        if raw.name.as_deref().is_some_and(str::is_empty) {
            problems.add(&format!("{path}.name"), "Give the full name of the person.");
        }
        if let Some(email) = raw.email.take() {
            raw.email = problems.take(&format!("{path}.email"), fields::email(&email));
        }
        if let Some(phone) = raw.phone.take() {
            raw.phone = problems.take(&format!("{path}.phone"), fields::phone(&phone));
        }
        if raw.order == Some(0) {
            problems.add(&format!("{path}.order"), "Number the order of signing from 1.");
        }
        raw
    }
}

/// A recipient of a document, as last known.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{esign::{AnyDocument, RecipientProgress}, test_util};
/// use serde_json::json;
///
/// let recipients = json!([{ "id": "1", "status": "signed" }, { "id": "2", "status": "viewed" }]);
/// let record = test_util::record::<AnyDocument>("67e55044").with("status", "sent").with("recipients", recipients);
/// let AnyDocument::Sent(document) = record.build() else { panic!("out for signing") };
/// let mut open = document.recipients().filter(|it| it.progress() != RecipientProgress::Signed);
/// let next = open.next().unwrap();
/// assert_eq!(next.id(), Some("2"));
/// assert_eq!(next.progress().to_string(), "viewed");
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a>(&'a types::ESignRecipient);

impl<'a> Recipient<'a> {
    pub(super) fn new(record: &'a types::ESignRecipient) -> Self {
        Self(record)
    }

    /// Returns the id, which is used to remind or change this recipient.
    pub fn id(&self) -> Option<&'a str> {
        self.0.id.as_deref()
    }

    /// Returns the id of the template's role that this recipient fills.
    pub fn role_id(&self) -> Option<&'a str> {
        self.0.role_id.as_deref()
    }

    /// Returns the progress of the recipient.
    pub fn progress(&self) -> RecipientProgress {
        RecipientProgress::of(self.0.status.as_ref())
    }

    /// Returns the URL at which this recipient signs, if the API sends it. It gives the same access to the document as
    /// the invitation.
    pub fn signing_url(&self) -> Option<SecretUrl> {
        self.0.signing_url.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
    }

    /// Returns the recipient as it was received.
    pub fn record(&self) -> &'a types::ESignRecipient {
        self.0
    }
}

/// The progress of a recipient. An unknown value is printed only if it is an identifier.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecipientProgress {
    /// It is not this recipient's turn yet.
    Waiting,
    /// The recipient has been invited.
    Invited,
    /// The recipient has opened the document.
    Viewed,
    /// The recipient has signed.
    Signed,
    /// The recipient has refused.
    Declined,
    /// The invitation could not be delivered.
    Bounced,
    /// The recipient did not pass the second factor.
    AuthenticationFailed,
    /// The recipient did not act in time.
    Expired,
    /// The document was withdrawn before this recipient signed.
    Voided,
    /// A value that this version does not know, as it was received. The string is empty if there was no value.
    Unknown(String),
}

impl RecipientProgress {
    fn of(status: Option<&Token>) -> Self {
        match status {
            Some(Token::Pending) => Self::Waiting,
            Some(Token::Sent) => Self::Invited,
            Some(Token::Viewed) => Self::Viewed,
            Some(Token::Completed | Token::Signed) => Self::Signed,
            Some(Token::Declined) => Self::Declined,
            Some(Token::Bounced) => Self::Bounced,
            Some(Token::AuthenticationFailed) => Self::AuthenticationFailed,
            Some(Token::Expired) => Self::Expired,
            Some(Token::Voided) => Self::Voided,
            other => Self::Unknown(other.map_or("", Token::as_str).to_owned()),
        }
    }
}

/// Prints the progress in plain words.
impl fmt::Display for RecipientProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Waiting => "waiting",
            Self::Invited => "invited",
            Self::Viewed => "viewed",
            Self::Signed => "signed",
            Self::Declined => "declined",
            Self::Bounced => "bounced",
            Self::AuthenticationFailed => "authentication failed",
            Self::Expired => "expired",
            Self::Voided => "voided",
            Self::Unknown(token) => return Shown(token).fmt(f),
        })
    }
}

impl fmt::Debug for RecipientProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Waiting => "Waiting",
            Self::Invited => "Invited",
            Self::Viewed => "Viewed",
            Self::Signed => "Signed",
            Self::Declined => "Declined",
            Self::Bounced => "Bounced",
            Self::AuthenticationFailed => "AuthenticationFailed",
            Self::Expired => "Expired",
            Self::Voided => "Voided",
            Self::Unknown(token) => return f.debug_tuple("Unknown").field(&Shown(token)).finish(),
        })
    }
}
