//! Requests for drafts.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use realaml_api::types;

use super::NewRecipient;
use crate::core::{
    Error,
    fields::{self, Problems},
};

/// A checked request for a draft, for [`draft`](super::Esign::draft).
///
/// ```
/// use realaml_ext::esign::{DraftRequest, NewRecipient};
///
/// let request = DraftRequest::blank()
///     .name("Authority to act")
///     .file("authority.pdf", b"%PDF-1.4 ...")
///     .recipient(NewRecipient::new("Aroha Ngata", "aroha@example.com"))
///     .reference("matter-4711")
///     .build()?;
/// assert_eq!(request.as_raw().recipients.as_ref().map(Vec::len), Some(1));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRequest {
    raw: types::ESignDocumentCreateRequest,
    open_roles: Vec<String>,
}

impl DraftRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::ESignDocumentCreateRequest) -> Self {
        Self { raw, open_roles: Vec::new() }
    }

    /// Starts a request for a blank draft. Files and recipients can be added with the builder, later by changing the
    /// draft, or by people in the embedded editor.
    pub fn blank() -> DraftBuilder {
        DraftBuilder::new(types::ESignDocumentCreateRequest::new(), None)
    }

    /// Starts a request from a template, whose roles can then be filled by name or by id. If the template lists no
    /// roles, none can be filled; [`from_template_id`](Self::from_template_id) takes ids without checking them.
    ///
    /// ```
    /// use realaml_ext::{esign::{DraftRequest, NewRecipient}, raw::types::ESignTemplate};
    /// use serde_json::json;
    ///
    /// let roles = json!([{ "id": "r1", "name": "Client" }, { "id": "r2", "name": "Witness" }]);
    /// let template: ESignTemplate = serde_json::from_value(json!({ "id": "12", "recipient_roles": roles }))?;
    /// let request = DraftRequest::from_template(&template)
    ///     .role("client", NewRecipient::new("Aroha Ngata", "aroha@example.com"))
    ///     .build()?;
    /// assert_eq!(request.open_roles(), ["Witness"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_template(template: &types::ESignTemplate) -> DraftBuilder {
        let raw = types::ESignDocumentCreateRequest::new().with_template_id(template.id.as_str());
        DraftBuilder::new(raw, Some(template.recipient_roles.clone().unwrap_or_default()))
    }

    /// Starts a request from the template with this id. Its roles have to be filled by id.
    ///
    /// ```
    /// use realaml_ext::esign::{DraftRequest, NewRecipient};
    ///
    /// let request = DraftRequest::from_template_id("12")
    ///     .role("r1", NewRecipient::new("Aroha Ngata", "aroha@example.com"))
    ///     .field_value("f-fee", "NZD 450")
    ///     .metadata("matter", 4711)
    ///     .build()?;
    /// assert_eq!(request.as_raw().template_id.as_deref(), Some("12"));
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn from_template_id(template_id: impl Into<String>) -> DraftBuilder {
        let mut builder =
            DraftBuilder::new(types::ESignDocumentCreateRequest::new().with_template_id(template_id), None);
        if builder.raw.template_id.as_deref().is_some_and(|it| it.trim().is_empty()) {
            builder.problems.add("template_id", "Give the id of the template.");
        }
        builder
    }

    /// Returns the names of the template's roles that neither the request nor the template fills. A role without a name
    /// is listed by its id. The draft cannot be sent before somebody fills them. The roles are known only after
    /// [`from_template`](Self::from_template); otherwise, the list is empty.
    pub fn open_roles(&self) -> &[String] {
        &self.open_roles
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::ESignDocumentCreateRequest {
        &self.raw
    }
}

/// Builds a [`DraftRequest`]. Problems are collected and reported together by `build`.
///
/// ```
/// use realaml_ext::esign::{DraftRequest, NewRecipient};
///
/// let error = DraftRequest::blank()
///     .file("authority.pdf", b"")
///     .recipient(NewRecipient::new("Aroha Ngata", "aroha"))
///     .build()
///     .unwrap_err();
/// let fields: Vec<_> = error.field_errors().keys().collect();
/// assert_eq!(fields, ["files[0].content", "recipients[0].email"]);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct DraftBuilder {
    raw: types::ESignDocumentCreateRequest,
    roles: Option<Vec<types::ESignTemplateRecipientRole>>,
    problems: Problems,
}

impl DraftBuilder {
    fn new(raw: types::ESignDocumentCreateRequest, roles: Option<Vec<types::ESignTemplateRecipientRole>>) -> Self {
        Self { raw, roles, problems: Problems::default() }
    }

    fields::text_setters! {
        /// Sets the title.
        name
        /// Sets the subject of the invitation.
        subject
        /// Sets the text of the invitation.
        message
        /// Sets your own reference.
        reference
        /// Sets internal notes.
        notes
    }

    /// Adds a file.
    pub fn file(mut self, name: impl Into<String>, content: impl AsRef<[u8]>) -> Self {
        let files = self.raw.files.get_or_insert_default();
        let path = format!("files[{}]", files.len());
        files.push(upload(name.into(), content.as_ref(), &path, &mut self.problems));
        self
    }

    /// Adds a recipient.
    pub fn recipient(mut self, recipient: NewRecipient) -> Self {
        let recipients = self.raw.recipients.get_or_insert_default();
        let path = format!("recipients[{}]", recipients.len());
        recipients.push(recipient.checked(&path, &mut self.problems));
        self
    }

    /// Assigns a person to a role of the template. The role is given by its id or, if the request starts [from a
    /// template](DraftRequest::from_template), by its name, ignoring case.
    pub fn role(mut self, role: &str, person: NewRecipient) -> Self {
        let overrides = self.raw.recipient_overrides.get_or_insert_default();
        let path = format!("recipient_overrides[{}]", overrides.len());
        let role_path = format!("{path}.role_id");
        let role_id = match (&self.roles, &self.raw.template_id) {
            (Some(roles), _) => self.problems.take(&role_path, role_named(roles, role)).unwrap_or_default(),
            (None, Some(_)) => role.to_owned(),
            (None, None) => {
                self.problems.add(&role_path, "Start from a template to fill a role; a blank draft takes recipients.");
                String::new()
            }
        };
        if !role_id.is_empty() && overrides.iter().any(|it| it.role_id == role_id) {
            self.problems.add(&role_path, "Put one person in each role.");
        }
        let person = person.checked(&path, &mut self.problems);
        if person.role.is_some() || person.message.is_some() {
            self.problems.add(&path, "Leave out the label and the note, which a role of a template cannot take.");
        }
        let mut filled =
            types::ESignDocumentRecipientOverride::new(role_id).with_name(person.name).with_email(person.email);
        (filled.phone, filled.two_factor_method, filled.order) = (person.phone, person.two_factor_method, person.order);
        overrides.push(filled);
        self
    }

    /// Sets whether the recipients sign one after the other, in the signing order.
    pub fn sequential(mut self, sequential: bool) -> Self {
        self.raw.is_sequential = Some(sequential);
        self
    }

    /// Sets the time until which the document can be signed.
    pub fn expires_at(mut self, expires_at: DateTime<Utc>) -> Self {
        self.raw.expires_at = Some(expires_at);
        self
    }

    /// Sets the URL that the API calls when the document changes state. It must use https, except on this machine.
    pub fn callback_url(mut self, callback_url: impl AsRef<str>) -> Self {
        self.raw.callback_url = self.problems.take("callback_url", fields::callback_url(callback_url.as_ref()));
        self
    }

    /// Sets the initial value of the field with this id.
    pub fn field_value(mut self, field_id: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.raw.field_values.get_or_insert_default().insert(field_id.into(), value.into());
        self
    }

    /// Adds data of your own that is kept with the document.
    pub fn metadata(mut self, key: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.raw.metadata.get_or_insert_default().insert(key.into(), value.into());
        self
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    pub fn customize(mut self, change: impl FnOnce(&mut types::ESignDocumentCreateRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field, such as a malformed
    /// value or a role that the template does not have. A draft may lack members that are needed only for sending.
    pub fn build(self) -> Result<DraftRequest, Error> {
        let Self { raw, roles, problems } = self;
        let is_open = |role: &&types::ESignTemplateRecipientRole| {
            let filled = raw.recipient_overrides.iter().flatten().any(|it| Some(&it.role_id) == role.id.as_ref());
            let fixed = role.email_default.as_deref().is_some_and(|it| !it.is_empty());
            !filled && !fixed
        };
        let open = roles.iter().flatten().filter(is_open);
        let open_roles = open.filter_map(|it| it.name.clone().or_else(|| it.id.clone())).collect();
        problems.finish(DraftRequest { raw, open_roles })
    }
}

/// Returns a file as it is sent. Problems are recorded under `path`.
pub(super) fn upload(
    name: String,
    content: &[u8],
    path: &str,
    problems: &mut Problems,
) -> types::ESignDocumentFileUpload {
    if name.trim().is_empty() {
        problems.add(&format!("{path}.name"), "Give the file a name.");
    }
    if content.is_empty() {
        problems.add(&format!("{path}.content"), "Choose a file that is not empty.");
    }
    types::ESignDocumentFileUpload::new(name, STANDARD.encode(content))
}

/// Returns the id of the role with this id, or of the only role with this name, ignoring case.
fn role_named(roles: &[types::ESignTemplateRecipientRole], wanted: &str) -> Result<String, &'static str> {
    if roles.is_empty() {
        return Err("Start with `from_template_id` to give the id of a role; this template lists no roles.");
    }
    let wanted = wanted.trim();
    let id = |role: &types::ESignTemplateRecipientRole| role.id.clone().filter(|it| !it.is_empty());
    if let Some(id) = roles.iter().filter_map(id).find(|it| it == wanted) {
        return Ok(id);
    }
    let called = |role: &&types::ESignTemplateRecipientRole| {
        role.name.as_deref().is_some_and(|it| it.trim().to_lowercase() == wanted.to_lowercase())
    };
    let mut named = roles.iter().filter(called);
    match (named.next(), named.next()) {
        (Some(role), None) => id(role).ok_or("Choose another role; this one has no id."),
        (Some(_), Some(_)) => Err("Give the id of the role; several roles of the template have this name."),
        (None, _) => Err("Give a role that the template has."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> types::ESignTemplate {
        let json = r#"{"id": "t", "recipient_roles": [
            {"id": "r1", "name": "Client"},
            {"id": "r2", "name": "Firm", "email_default": "associate@example.com"},
            {"id": "r3", "name": "Witness"}, {"id": "r4", "name": "witness "}
        ]}"#;
        serde_json::from_str(json).unwrap()
    }

    fn person() -> NewRecipient {
        NewRecipient::new("MOCK PASS", "mock.pass@example.com")
    }

    #[test]
    fn roles_are_matched_by_name_or_id() {
        let request =
            DraftRequest::from_template(&template()).role("client", person()).role("r4", person()).build().unwrap();
        let roles: Vec<_> =
            request.as_raw().recipient_overrides.iter().flatten().map(|it| it.role_id.as_str()).collect();
        assert_eq!(roles, ["r1", "r4"]);
        assert_eq!(request.open_roles(), ["Witness"]);
    }

    #[test]
    fn a_role_of_a_template_that_lists_none_is_refused() {
        for json in
            [r#"{"id": "t"}"#, r#"{"id": "t", "recipient_roles": null}"#, r#"{"id": "t", "recipient_roles": []}"#]
        {
            let template = serde_json::from_str(json).unwrap();
            let error = DraftRequest::from_template(&template).role("Client", person()).build().unwrap_err();
            let problems = &error.field_errors()["recipient_overrides[0].role_id"];
            assert!(problems[0].contains("from_template_id"), "{problems:?}");
            assert!(DraftRequest::from_template(&template).build().unwrap().open_roles().is_empty());
        }
    }

    #[test]
    fn every_problem_is_told_at_once_by_field() {
        let error = DraftRequest::from_template(&template())
            .role("Director", person())
            .role("Witness", person())
            .role("Client", NewRecipient::new(" ", "nobody").phone("021").order(0).message("Hello"))
            .role("r1", person())
            .file("", b"")
            .callback_url("http://firm.example/")
            .build()
            .unwrap_err();
        let fields: Vec<_> = error.field_errors().keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            [
                "callback_url",
                "files[0].content",
                "files[0].name",
                "recipient_overrides[0].role_id",
                "recipient_overrides[1].role_id",
                "recipient_overrides[2]",
                "recipient_overrides[2].email",
                "recipient_overrides[2].name",
                "recipient_overrides[2].order",
                "recipient_overrides[2].phone",
                "recipient_overrides[3].role_id",
            ]
        );
        assert!(!format!("{error} {error:?}").contains("nobody"));
        assert!(DraftRequest::blank().role("Client", person()).build().is_err());
        assert!(DraftRequest::from_template_id(" ").build().is_err());
    }

    #[test]
    fn a_blank_draft_sends_nothing_it_was_not_given() {
        assert_eq!(serde_json::to_string(DraftRequest::blank().build().unwrap().as_raw()).unwrap(), "{}");
        let request = DraftRequest::blank().file("a.pdf", b"%PDF-1.4\n%%EOF\n").build().unwrap();
        assert_eq!(request.as_raw().files.as_ref().unwrap()[0].content, "JVBERi0xLjQKJSVFT0YK");
    }
}
