//! Changes to a draft.

use chrono::{DateTime, Utc};
use realaml_api::{Patch, types};

use super::{NewRecipient, RecipientChange, request::upload};
use crate::core::{
    Error,
    fields::{self, Problems},
};

/// Checked changes to a draft, for [`update`](super::Document::update). A member that is neither set nor cleared is not
/// sent and keeps its value.
///
/// ```
/// use realaml_ext::esign::{DraftChanges, NewRecipient, RecipientChange};
///
/// let changes = DraftChanges::new()
///     .subject("Please sign by Friday")
///     .clear_expires_at()
///     .change_recipient("11111111-2222-4333-8444-555555555501", RecipientChange::new().phone("+64 21 123 4567"))
///     .add_recipient(NewRecipient::new("Mere Ngata", "mere@example.com"))
///     .build()?;
/// # let _ = changes;
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DraftChanges(types::ESignDocumentUpdateRequest);

impl DraftChanges {
    /// Starts a builder that changes nothing yet.
    #[allow(clippy::new_ret_no_self, reason = "as with the other requests, a builder checks first")]
    pub fn new() -> ChangesBuilder {
        ChangesBuilder { raw: types::ESignDocumentUpdateRequest::new(), problems: Problems::default() }
    }

    /// Returns the changes as they are sent.
    pub fn as_raw(&self) -> &types::ESignDocumentUpdateRequest {
        &self.0
    }
}

/// Builds [`DraftChanges`]. Problems are collected and reported together by `build`.
///
/// ```
/// use realaml_ext::{esign::DraftChanges, raw::Patch};
///
/// let changes = DraftChanges::new().name("Authority to act").clear_notes().sequential(true).build()?;
/// assert_eq!(changes.as_raw().name, Patch::Set("Authority to act".into()));
/// assert_eq!(changes.as_raw().notes, Patch::Clear);
/// assert!(changes.as_raw().message.is_keep());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct ChangesBuilder {
    raw: types::ESignDocumentUpdateRequest,
    problems: Problems,
}

/// Defines setters for text that is sent as given, and methods that remove it.
macro_rules! text {
    ($($what:literal: $name:ident, $clear:ident;)+) => {
        $(
            #[doc = concat!("Changes ", $what, ".")]
            pub fn $name(mut self, $name: impl Into<String>) -> Self {
                self.raw.$name = Patch::Set($name.into());
                self
            }

            #[doc = concat!("Removes ", $what, ".")]
            pub fn $clear(mut self) -> Self {
                self.raw.$name = Patch::Clear;
                self
            }
        )+
    };
}

/// Returns the list to add to. A member that is not set, or is cleared, is set to an empty list first.
fn list<T>(member: &mut Patch<Vec<T>>) -> &mut Vec<T> {
    if !matches!(member, Patch::Set(_)) {
        *member = Patch::Set(Vec::new());
    }
    match member {
        Patch::Set(list) => list,
        Patch::Keep | Patch::Clear => unreachable!("it was set above"),
    }
}

impl ChangesBuilder {
    text! {
        "the title": name, clear_name;
        "the subject of the invitation": subject, clear_subject;
        "the text of the invitation": message, clear_message;
        "your own reference": reference, clear_reference;
        "the internal notes": notes, clear_notes;
    }

    /// Changes the time until which the document can be signed.
    pub fn expires_at(mut self, expires_at: DateTime<Utc>) -> Self {
        self.raw.expires_at = Patch::Set(expires_at);
        self
    }

    /// Removes the time until which the document can be signed.
    pub fn clear_expires_at(mut self) -> Self {
        self.raw.expires_at = Patch::Clear;
        self
    }

    /// Sets whether the recipients sign one after the other, in the signing order.
    pub fn sequential(mut self, sequential: bool) -> Self {
        self.raw.is_sequential = Patch::Set(sequential);
        self
    }

    /// Changes the URL that the API calls when the document changes state. It must use https, except on this machine.
    pub fn callback_url(mut self, callback_url: impl AsRef<str>) -> Self {
        let url = self.problems.take("callback_url", fields::callback_url(callback_url.as_ref()));
        self.raw.callback_url = url.map_or(Patch::Keep, Patch::Set);
        self
    }

    /// Removes the callback URL.
    pub fn clear_callback_url(mut self) -> Self {
        self.raw.callback_url = Patch::Clear;
        self
    }

    /// Adds a recipient.
    pub fn add_recipient(mut self, recipient: NewRecipient) -> Self {
        let recipients = list(&mut self.raw.recipients);
        let path = format!("recipients[{}]", recipients.len());
        let new = recipient.checked(&path, &mut self.problems);
        let mut added = types::ESignRecipientUpdateRequest::new().with_name(new.name).with_email(new.email);
        (added.phone, added.order, added.role) = (new.phone, new.order, new.role);
        (added.two_factor_method, added.message) = (new.two_factor_method, new.message);
        recipients.push(added);
        self
    }

    /// Changes the recipient with this id.
    pub fn change_recipient(mut self, id: impl Into<String>, change: RecipientChange) -> Self {
        let recipients = list(&mut self.raw.recipients);
        let path = format!("recipients[{}]", recipients.len());
        recipients.push(change.checked(id.into(), &path, &mut self.problems));
        self
    }

    /// Removes all recipients.
    pub fn clear_recipients(mut self) -> Self {
        self.raw.recipients = Patch::Clear;
        self
    }

    /// Replaces the existing files with this one. Further calls add more files.
    pub fn file(mut self, name: impl Into<String>, content: impl AsRef<[u8]>) -> Self {
        let files = list(&mut self.raw.files);
        let path = format!("files[{}]", files.len());
        files.push(upload(name.into(), content.as_ref(), &path, &mut self.problems));
        self
    }

    /// Removes all files.
    pub fn clear_files(mut self) -> Self {
        self.raw.files = Patch::Clear;
        self
    }

    /// Sets all the fields to be filled in, with their positions on the pages.
    pub fn fields(mut self, fields: Vec<types::ESignField>) -> Self {
        self.raw.fields = Patch::Set(fields);
        self
    }

    /// Removes all fields.
    pub fn clear_fields(mut self) -> Self {
        self.raw.fields = Patch::Clear;
        self
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    pub fn customize(mut self, change: impl FnOnce(&mut types::ESignDocumentUpdateRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the changes.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field.
    pub fn build(self) -> Result<DraftChanges, Error> {
        self.problems.finish(DraftChanges(self.raw))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn sent(builder: ChangesBuilder) -> Value {
        serde_json::to_value(builder.build().unwrap().as_raw()).unwrap()
    }

    #[test]
    fn exactly_what_was_set_or_cleared_is_sent() {
        assert_eq!(sent(DraftChanges::new()), json!({}));
        assert_eq!(
            sent(DraftChanges::new().subject("A").clear_subject().clear_notes()),
            json!({"subject": null, "notes": null})
        );
        assert_eq!(
            sent(DraftChanges::new().clear_name().name("B").sequential(false)),
            json!({"name": "B", "is_sequential": false})
        );
        let change = RecipientChange::new().phone("+64 21 123 4567").clear_phone().clear_message().order(2);
        let recipient = NewRecipient::new("MOCK PASS", "mock.pass@example.com").message("First.");
        assert_eq!(
            sent(DraftChanges::new().change_recipient("r-1", change).add_recipient(recipient)),
            json!({"recipients": [
                {"id": "r-1", "order": 2, "phone": null, "message": null},
                {"name": "MOCK PASS", "email": "mock.pass@example.com", "message": "First."},
            ]})
        );
        let change = RecipientChange::new().clear_two_factor().two_factor(types::ESignTwoFactorMethod::Email);
        assert_eq!(
            sent(DraftChanges::new().clear_recipients().change_recipient("r-1", change)),
            json!({"recipients": [{"id": "r-1", "two_factor_method": "email"}]})
        );
    }

    #[test]
    fn problems_are_told_by_field() {
        let error = DraftChanges::new()
            .change_recipient("", RecipientChange::new().email("x").name(" "))
            .change_recipient("r", RecipientChange::new().phone("1").order(0))
            .callback_url("firm.example")
            .build()
            .unwrap_err();
        let fields: Vec<_> = error.field_errors().keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            [
                "callback_url",
                "recipients[0].email",
                "recipients[0].id",
                "recipients[0].name",
                "recipients[1].order",
                "recipients[1].phone"
            ]
        );
    }
}
