// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;
/// What the sender has to do before the document can go on. Null on a document where nothing is to be done.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignActionRequired {
    /// Kind of action. Free text here.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<::std::string::String>,
    /// Kind of action, if the vendor uses this name instead of `type`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Recipients concerned.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipients: ::std::option::Option<::std::vec::Vec<ESignActionRequiredRecipient>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignActionRequired {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            type_: ::std::default::Default::default(),
            code: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignActionRequired {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignActionRequired")
            .field("type_", &self.type_)
            .field("code", &self.code)
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignActionRequired, "an object", (0, "type", type_, optional), (1, "code", code,
    optional), (2, "message", message, optional), (3, "recipients", recipients, optional)
);
/// A recipient who keeps the document from going on.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignActionRequiredRecipient {
    /// Identifier of the recipient.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Full name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// What is wrong, for instance `missing_phone`, `bounced` or `authentication_failed`. Free text here.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<::std::string::String>,
    /// Members of the recipient that are missing.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub missing_fields: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignActionRequiredRecipient {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            reason: ::std::default::Default::default(),
            missing_fields: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignActionRequiredRecipient {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignActionRequiredRecipient")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("reason", &self.reason)
            .field("missing_fields", &self.missing_fields)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignActionRequiredRecipient, "an object", (0, "id", id, optional_identifier), (1,
    "name", name, optional), (2, "email", email, optional), (3, "reason", reason,
    optional), (4, "missing_fields", missing_fields, optional)
);
/// The audit trail of a completed document.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignCompletionCertificate {
    /// Identifier of the certificate.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Link to the file, expected to live 15 minutes. The vendor may call it `url` here.
    #[serde(
        rename = "url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url_temp: ::std::option::Option<::std::string::String>,
    /// When the certificate was made, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub generated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// File name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub file_name: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignCompletionCertificate {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            url_temp: ::std::default::Default::default(),
            generated_at: ::std::default::Default::default(),
            file_name: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignCompletionCertificate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignCompletionCertificate")
            .field("id", &self.id)
            .field("url_temp", &crate::runtime::sensitive::Hidden(&self.url_temp))
            .field("generated_at", &self.generated_at)
            .field("file_name", &crate::runtime::sensitive::Hidden(&self.file_name))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignCompletionCertificate, "an object", (0, "id", id, optional_identifier), (1,
    "url_TEMP", url_temp, optional), (2, "generated_at", generated_at, optional), (3,
    "file_name", file_name, optional)
);
/// A document (envelope), as lists show it.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocument {
    /// Identifier of the document, a UUID; paths call it `envelope_id`, action answers `document_id`.
    pub id: ::std::string::String,
    /// Title of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// State of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignEnvelopeStatus>,
    /// Template it was made from.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub template_id: ::std::option::Option<::std::string::String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: ::std::option::Option<::std::string::String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Recipients.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipients: ::std::option::Option<::std::vec::Vec<ESignRecipient>>,
    /// What the sender has to do; null when nothing.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub action_required: ::std::option::Option<ESignActionRequired>,
    /// Colleague who made the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub created_by: ::std::option::Option<::std::string::String>,
    /// When the document was made, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was last changed, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was sent, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When everybody had signed, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was withdrawn, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub voided_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When a recipient refused, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub declined_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Why it was withdrawn.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub void_reason: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocument {
    /// With what is required.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            id: id.into(),
            name: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            template_id: ::std::default::Default::default(),
            subject: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            action_required: ::std::default::Default::default(),
            created_by: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            sent_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            voided_at: ::std::default::Default::default(),
            declined_at: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            void_reason: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocument")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("status", &self.status)
            .field("template_id", &self.template_id)
            .field("subject", &crate::runtime::sensitive::Hidden(&self.subject))
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("recipients", &self.recipients)
            .field("action_required", &self.action_required)
            .field("created_by", &crate::runtime::sensitive::Hidden(&self.created_by))
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("sent_at", &self.sent_at)
            .field("completed_at", &self.completed_at)
            .field("voided_at", &self.voided_at)
            .field("declined_at", &self.declined_at)
            .field("expires_at", &self.expires_at)
            .field("void_reason", &crate::runtime::sensitive::Hidden(&self.void_reason))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocument, "an object with `id`", (0, "id", id, identifier), (1, "name", name,
    optional), (2, "status", status, optional), (3, "template_id", template_id,
    optional_identifier), (4, "subject", subject, optional), (5, "message", message,
    optional), (6, "reference", reference, optional), (7, "notes", notes, optional), (8,
    "recipients", recipients, optional), (9, "action_required", action_required,
    optional), (10, "created_by", created_by, optional), (11, "created_at", created_at,
    optional), (12, "updated_at", updated_at, optional), (13, "sent_at", sent_at,
    optional), (14, "completed_at", completed_at, optional), (15, "voided_at", voided_at,
    optional), (16, "declined_at", declined_at, optional), (17, "expires_at", expires_at,
    optional), (18, "void_reason", void_reason, optional)
);
/// What a new draft starts from. Nothing is required: an empty object makes a blank draft for the iframe builder.
///
/// Inferred (medium confidence): name in the vendor contents; `template_id` and overrides in prose on vendor page 36861933e0; other fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentCreateRequest {
    /// Template to start from; without it the draft is blank.
    ///
    /// Documented: vendor page 36861933e0.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub template_id: ::std::option::Option<::std::string::String>,
    /// Files to start from, without a template.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub files: ::std::option::Option<::std::vec::Vec<ESignDocumentFileUpload>>,
    /// Title of the document; expected to be needed when files are given.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: ::std::option::Option<::std::string::String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Recipients, without a template.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipients: ::std::option::Option<::std::vec::Vec<ESignRecipientCreateRequest>>,
    /// People for the roles of the template; optional. That overrides exist is documented, the name of the member is expected.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipient_overrides: ::std::option::Option<
        ::std::vec::Vec<ESignDocumentRecipientOverride>,
    >,
    /// Whether recipients sign in order.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_sequential: ::std::option::Option<bool>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Searchable reference of the firm, for instance a matter number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Address that is called when the document changes state. That callbacks exist is documented; where they are configured is not.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// First values of fields, by field identifier.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub field_values: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// Free members that the vendor stores with the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub metadata: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentCreateRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            template_id: ::std::default::Default::default(),
            files: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            subject: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            recipient_overrides: ::std::default::Default::default(),
            is_sequential: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            field_values: ::std::default::Default::default(),
            metadata: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `template_id`.
    #[must_use]
    pub fn with_template_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.template_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `files`.
    #[must_use]
    pub fn with_files(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignDocumentFileUpload>>,
    ) -> Self {
        self.files = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `name`.
    #[must_use]
    pub fn with_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `subject`.
    #[must_use]
    pub fn with_subject(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.subject = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `message`.
    #[must_use]
    pub fn with_message(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.message = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `recipients`.
    #[must_use]
    pub fn with_recipients(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignRecipientCreateRequest>>,
    ) -> Self {
        self.recipients = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `recipient_overrides`.
    #[must_use]
    pub fn with_recipient_overrides(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignDocumentRecipientOverride>>,
    ) -> Self {
        self.recipient_overrides = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `is_sequential`.
    #[must_use]
    pub fn with_is_sequential(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.is_sequential = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `expires_at`.
    #[must_use]
    pub fn with_expires_at(
        mut self,
        value: impl ::std::convert::Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> Self {
        self.expires_at = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `field_values`.
    #[must_use]
    pub fn with_field_values(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.field_values = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `metadata`.
    #[must_use]
    pub fn with_metadata(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.metadata = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentCreateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentCreateRequest")
            .field("template_id", &self.template_id)
            .field("files", &self.files)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("subject", &crate::runtime::sensitive::Hidden(&self.subject))
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("recipient_overrides", &self.recipient_overrides)
            .field("is_sequential", &self.is_sequential)
            .field("expires_at", &self.expires_at)
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field(
                "field_values",
                &crate::runtime::sensitive::Hidden(&self.field_values),
            )
            .field("metadata", &crate::runtime::sensitive::Hidden(&self.metadata))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentCreateRequest, "an object", (0, "template_id", template_id,
    optional_identifier), (1, "files", files, optional), (2, "name", name, optional), (3,
    "subject", subject, optional), (4, "message", message, optional), (5, "recipients",
    recipients, optional), (6, "recipient_overrides", recipient_overrides, optional), (7,
    "is_sequential", is_sequential, optional), (8, "expires_at", expires_at, optional),
    (9, "reference", reference, optional), (10, "notes", notes, optional), (11,
    "callback_url", callback_url, optional), (12, "field_values", field_values,
    optional), (13, "metadata", metadata, optional)
);
/// A document in full.
///
/// Inferred (medium confidence): name in the vendor contents; parts each named in the vendor contents.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentDetail {
    /// Identifier of the document, a UUID; paths call it `envelope_id`, action answers `document_id`.
    pub id: ::std::string::String,
    /// Title of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// State of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignEnvelopeStatus>,
    /// Template it was made from.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub template_id: ::std::option::Option<::std::string::String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: ::std::option::Option<::std::string::String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Recipients.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipients: ::std::option::Option<::std::vec::Vec<ESignRecipient>>,
    /// What the sender has to do; null when nothing.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub action_required: ::std::option::Option<ESignActionRequired>,
    /// Colleague who made the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub created_by: ::std::option::Option<::std::string::String>,
    /// When the document was made, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was last changed, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was sent, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When everybody had signed, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was withdrawn, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub voided_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When a recipient refused, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub declined_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Why it was withdrawn.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub void_reason: ::std::option::Option<::std::string::String>,
    /// Files of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub files: ::std::option::Option<::std::vec::Vec<ESignDocumentFile>>,
    /// Fields on the pages.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub fields: ::std::option::Option<::std::vec::Vec<ESignField>>,
    /// Groups of fields.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub field_groups: ::std::option::Option<::std::vec::Vec<ESignFieldGroup>>,
    /// What signers entered.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub field_responses: ::std::option::Option<::std::vec::Vec<ESignFieldResponse>>,
    /// Audit trail; null until completed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completion_certificate: ::std::option::Option<ESignCompletionCertificate>,
    /// Link to the signed file, expected to live 15 minutes; null until completed.
    #[serde(
        rename = "signed_document_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub signed_document_url_temp: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentDetail {
    /// With what is required.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            id: id.into(),
            name: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            template_id: ::std::default::Default::default(),
            subject: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            action_required: ::std::default::Default::default(),
            created_by: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            sent_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            voided_at: ::std::default::Default::default(),
            declined_at: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            void_reason: ::std::default::Default::default(),
            files: ::std::default::Default::default(),
            fields: ::std::default::Default::default(),
            field_groups: ::std::default::Default::default(),
            field_responses: ::std::default::Default::default(),
            completion_certificate: ::std::default::Default::default(),
            signed_document_url_temp: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentDetail {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentDetail")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("status", &self.status)
            .field("template_id", &self.template_id)
            .field("subject", &crate::runtime::sensitive::Hidden(&self.subject))
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("recipients", &self.recipients)
            .field("action_required", &self.action_required)
            .field("created_by", &crate::runtime::sensitive::Hidden(&self.created_by))
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("sent_at", &self.sent_at)
            .field("completed_at", &self.completed_at)
            .field("voided_at", &self.voided_at)
            .field("declined_at", &self.declined_at)
            .field("expires_at", &self.expires_at)
            .field("void_reason", &crate::runtime::sensitive::Hidden(&self.void_reason))
            .field("files", &self.files)
            .field("fields", &self.fields)
            .field("field_groups", &self.field_groups)
            .field("field_responses", &self.field_responses)
            .field("completion_certificate", &self.completion_certificate)
            .field(
                "signed_document_url_temp",
                &crate::runtime::sensitive::Hidden(&self.signed_document_url_temp),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentDetail, "an object with `id`", (0, "id", id, identifier), (1, "name",
    name, optional), (2, "status", status, optional), (3, "template_id", template_id,
    optional_identifier), (4, "subject", subject, optional), (5, "message", message,
    optional), (6, "reference", reference, optional), (7, "notes", notes, optional), (8,
    "recipients", recipients, optional), (9, "action_required", action_required,
    optional), (10, "created_by", created_by, optional), (11, "created_at", created_at,
    optional), (12, "updated_at", updated_at, optional), (13, "sent_at", sent_at,
    optional), (14, "completed_at", completed_at, optional), (15, "voided_at", voided_at,
    optional), (16, "declined_at", declined_at, optional), (17, "expires_at", expires_at,
    optional), (18, "void_reason", void_reason, optional), (19, "files", files,
    optional), (20, "fields", fields, optional), (21, "field_groups", field_groups,
    optional), (22, "field_responses", field_responses, optional), (23,
    "completion_certificate", completion_certificate, optional), (24,
    "signed_document_url_TEMP", signed_document_url_temp, optional)
);
/// How the copy differs from its original. Everything is optional.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentDuplicateRequest {
    /// Title of the copy.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// Whether the copy keeps the recipients.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub include_recipients: ::std::option::Option<bool>,
    /// Reference of the firm for the copy.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentDuplicateRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            name: ::std::default::Default::default(),
            include_recipients: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `name`.
    #[must_use]
    pub fn with_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `include_recipients`.
    #[must_use]
    pub fn with_include_recipients(
        mut self,
        value: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.include_recipients = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentDuplicateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentDuplicateRequest")
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("include_recipients", &self.include_recipients)
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentDuplicateRequest, "an object", (0, "name", name, optional), (1,
    "include_recipients", include_recipients, optional), (2, "reference", reference,
    optional)
);
/// A file of a document or template.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentFile {
    /// Identifier of the file; fields refer to it.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// File name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// Number of pages.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub page_count: ::std::option::Option<i64>,
    /// Position within the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Size in bytes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size: ::std::option::Option<i64>,
    /// Media type.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub content_type: ::std::option::Option<::std::string::String>,
    /// Link to the file, expected to live 15 minutes. The vendor may call it `url` here.
    #[serde(
        rename = "url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url_temp: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentFile {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            page_count: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            size: ::std::default::Default::default(),
            content_type: ::std::default::Default::default(),
            url_temp: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentFile {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentFile")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("page_count", &self.page_count)
            .field("order", &self.order)
            .field("size", &self.size)
            .field("content_type", &self.content_type)
            .field("url_temp", &crate::runtime::sensitive::Hidden(&self.url_temp))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentFile, "an object", (0, "id", id, optional_identifier), (1, "name", name,
    optional), (2, "page_count", page_count, optional), (3, "order", order, optional),
    (4, "size", size, optional), (5, "content_type", content_type, optional), (6,
    "url_TEMP", url_temp, optional)
);
/// A file to be put into a draft, carried inside the JSON body.
///
/// Inferred (medium confidence): curated: file inside a JSON body, as comparable e-sign products take it.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentFileUpload {
    /// File name with extension.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minLength" = 1, "x-sensitive" = true))
    )]
    pub name: ::std::string::String,
    /// The file, base64.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "byte", "x-sensitive" = true))
    )]
    pub content: ::std::string::String,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentFileUpload {
    /// With what is required.
    pub fn new(
        name: impl ::std::convert::Into<::std::string::String>,
        content: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            name: name.into(),
            content: content.into(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentFileUpload {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentFileUpload")
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("content", &crate::runtime::sensitive::Hidden(&self.content))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentFileUpload, "an object with `name`", (0, "name", name, required), (1,
    "content", content, required)
);
/// One page of a list of documents.
///
/// Inferred (high confidence): name in the vendor contents; page-number form of Django REST framework.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentPage {
    /// Number of documents in all pages.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i64>,
    /// Address of the next page; null on the last. Check its host before you follow it.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub next: ::std::option::Option<::std::string::String>,
    /// Address of the previous page; null on the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub previous: ::std::option::Option<::std::string::String>,
    /// Documents of this page.
    #[serde(default)]
    pub results: ::std::vec::Vec<ESignDocument>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentPage {
    /// With what is required.
    pub fn new(
        results: impl ::std::convert::Into<::std::vec::Vec<ESignDocument>>,
    ) -> Self {
        Self {
            results: results.into(),
            count: ::std::default::Default::default(),
            next: ::std::default::Default::default(),
            previous: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentPage {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentPage")
            .field("count", &self.count)
            .field("next", &crate::runtime::sensitive::Hidden(&self.next))
            .field("previous", &crate::runtime::sensitive::Hidden(&self.previous))
            .field("results", &self.results)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentPage, "an object", (0, "count", count, optional), (1, "next", next,
    optional), (2, "previous", previous, optional), (3, "results", results, default)
);
/// Puts a person into a role of the template when a document is created.
///
/// Inferred (medium confidence): name in the vendor contents; role overrides in prose on vendor page 36861933e0; fields from comparable e-sign products.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentRecipientOverride {
    /// Role to fill, the `id` of an ESignTemplateRecipientRole. The vendor may call it `role`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 1)))]
    pub role_id: ::std::string::String,
    /// Full name. The vendor may take `first_name` and `last_name` instead.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// E-mail address the invitation goes to.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number, E.164; needed for a second factor by text message.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub two_factor_method: ::std::option::Option<ESignTwoFactorMethod>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentRecipientOverride {
    /// With what is required.
    pub fn new(role_id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            role_id: role_id.into(),
            name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            two_factor_method: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `name`.
    #[must_use]
    pub fn with_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email`.
    #[must_use]
    pub fn with_email(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `phone`.
    #[must_use]
    pub fn with_phone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.phone = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `two_factor_method`.
    #[must_use]
    pub fn with_two_factor_method(
        mut self,
        value: impl ::std::convert::Into<ESignTwoFactorMethod>,
    ) -> Self {
        self.two_factor_method = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `order`.
    #[must_use]
    pub fn with_order(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.order = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentRecipientOverride {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentRecipientOverride")
            .field("role_id", &self.role_id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("two_factor_method", &self.two_factor_method)
            .field("order", &self.order)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentRecipientOverride, "an object with `role_id`", (0, "role_id", role_id,
    identifier), (1, "name", name, optional), (2, "email", email, optional), (3, "phone",
    phone, optional), (4, "two_factor_method", two_factor_method, optional), (5, "order",
    order, optional)
);
/// Members to change in a draft: left out means unchanged, null clears. `template_id` is missing because it is fixed at creation.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with ESignDocumentCreateRequest.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentUpdateRequest {
    /// Files that replace those of the draft.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub files: crate::Patch<::std::vec::Vec<ESignDocumentFileUpload>>,
    /// Title of the document.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: crate::Patch<::std::string::String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: crate::Patch<::std::string::String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: crate::Patch<::std::string::String>,
    /// Recipients to change or add.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub recipients: crate::Patch<::std::vec::Vec<ESignRecipientUpdateRequest>>,
    /// People for the roles of the template.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub recipient_overrides: crate::Patch<
        ::std::vec::Vec<ESignDocumentRecipientOverride>,
    >,
    /// Fields on the pages.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub fields: crate::Patch<::std::vec::Vec<ESignField>>,
    /// Whether recipients sign in order.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub is_sequential: crate::Patch<bool>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub expires_at: crate::Patch<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: crate::Patch<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: crate::Patch<::std::string::String>,
    /// Address that is called when the document changes state.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: crate::Patch<::std::string::String>,
    /// First values of fields, by field identifier.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub field_values: crate::Patch<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// Free members that the vendor stores with the document.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub metadata: crate::Patch<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignDocumentUpdateRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            files: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            subject: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            recipient_overrides: ::std::default::Default::default(),
            fields: ::std::default::Default::default(),
            is_sequential: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            field_values: ::std::default::Default::default(),
            metadata: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `files`.
    #[must_use]
    pub fn with_files(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignDocumentFileUpload>>,
    ) -> Self {
        self.files = crate::Patch::Set(value.into());
        self
    }
    /// Removes `files`: it is sent as `null`.
    #[must_use]
    pub fn clear_files(mut self) -> Self {
        self.files = crate::Patch::Clear;
        self
    }
    /// Sets `name`.
    #[must_use]
    pub fn with_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = crate::Patch::Set(value.into());
        self
    }
    /// Removes `name`: it is sent as `null`.
    #[must_use]
    pub fn clear_name(mut self) -> Self {
        self.name = crate::Patch::Clear;
        self
    }
    /// Sets `subject`.
    #[must_use]
    pub fn with_subject(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.subject = crate::Patch::Set(value.into());
        self
    }
    /// Removes `subject`: it is sent as `null`.
    #[must_use]
    pub fn clear_subject(mut self) -> Self {
        self.subject = crate::Patch::Clear;
        self
    }
    /// Sets `message`.
    #[must_use]
    pub fn with_message(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.message = crate::Patch::Set(value.into());
        self
    }
    /// Removes `message`: it is sent as `null`.
    #[must_use]
    pub fn clear_message(mut self) -> Self {
        self.message = crate::Patch::Clear;
        self
    }
    /// Sets `recipients`.
    #[must_use]
    pub fn with_recipients(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignRecipientUpdateRequest>>,
    ) -> Self {
        self.recipients = crate::Patch::Set(value.into());
        self
    }
    /// Removes `recipients`: it is sent as `null`.
    #[must_use]
    pub fn clear_recipients(mut self) -> Self {
        self.recipients = crate::Patch::Clear;
        self
    }
    /// Sets `recipient_overrides`.
    #[must_use]
    pub fn with_recipient_overrides(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignDocumentRecipientOverride>>,
    ) -> Self {
        self.recipient_overrides = crate::Patch::Set(value.into());
        self
    }
    /// Removes `recipient_overrides`: it is sent as `null`.
    #[must_use]
    pub fn clear_recipient_overrides(mut self) -> Self {
        self.recipient_overrides = crate::Patch::Clear;
        self
    }
    /// Sets `fields`.
    #[must_use]
    pub fn with_fields(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ESignField>>,
    ) -> Self {
        self.fields = crate::Patch::Set(value.into());
        self
    }
    /// Removes `fields`: it is sent as `null`.
    #[must_use]
    pub fn clear_fields(mut self) -> Self {
        self.fields = crate::Patch::Clear;
        self
    }
    /// Sets `is_sequential`.
    #[must_use]
    pub fn with_is_sequential(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.is_sequential = crate::Patch::Set(value.into());
        self
    }
    /// Removes `is_sequential`: it is sent as `null`.
    #[must_use]
    pub fn clear_is_sequential(mut self) -> Self {
        self.is_sequential = crate::Patch::Clear;
        self
    }
    /// Sets `expires_at`.
    #[must_use]
    pub fn with_expires_at(
        mut self,
        value: impl ::std::convert::Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> Self {
        self.expires_at = crate::Patch::Set(value.into());
        self
    }
    /// Removes `expires_at`: it is sent as `null`.
    #[must_use]
    pub fn clear_expires_at(mut self) -> Self {
        self.expires_at = crate::Patch::Clear;
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = crate::Patch::Set(value.into());
        self
    }
    /// Removes `reference`: it is sent as `null`.
    #[must_use]
    pub fn clear_reference(mut self) -> Self {
        self.reference = crate::Patch::Clear;
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = crate::Patch::Set(value.into());
        self
    }
    /// Removes `notes`: it is sent as `null`.
    #[must_use]
    pub fn clear_notes(mut self) -> Self {
        self.notes = crate::Patch::Clear;
        self
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = crate::Patch::Set(value.into());
        self
    }
    /// Removes `callback_url`: it is sent as `null`.
    #[must_use]
    pub fn clear_callback_url(mut self) -> Self {
        self.callback_url = crate::Patch::Clear;
        self
    }
    /// Sets `field_values`.
    #[must_use]
    pub fn with_field_values(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.field_values = crate::Patch::Set(value.into());
        self
    }
    /// Removes `field_values`: it is sent as `null`.
    #[must_use]
    pub fn clear_field_values(mut self) -> Self {
        self.field_values = crate::Patch::Clear;
        self
    }
    /// Sets `metadata`.
    #[must_use]
    pub fn with_metadata(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.metadata = crate::Patch::Set(value.into());
        self
    }
    /// Removes `metadata`: it is sent as `null`.
    #[must_use]
    pub fn clear_metadata(mut self) -> Self {
        self.metadata = crate::Patch::Clear;
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignDocumentUpdateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignDocumentUpdateRequest")
            .field("files", &self.files)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("subject", &crate::runtime::sensitive::Hidden(&self.subject))
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("recipient_overrides", &self.recipient_overrides)
            .field("fields", &self.fields)
            .field("is_sequential", &self.is_sequential)
            .field("expires_at", &self.expires_at)
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field(
                "field_values",
                &crate::runtime::sensitive::Hidden(&self.field_values),
            )
            .field("metadata", &crate::runtime::sensitive::Hidden(&self.metadata))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignDocumentUpdateRequest, "an object", (0, "files", files, default), (1, "name",
    name, default), (2, "subject", subject, default), (3, "message", message, default),
    (4, "recipients", recipients, default), (5, "recipient_overrides",
    recipient_overrides, default), (6, "fields", fields, default), (7, "is_sequential",
    is_sequential, default), (8, "expires_at", expires_at, default), (9, "reference",
    reference, default), (10, "notes", notes, default), (11, "callback_url",
    callback_url, default), (12, "field_values", field_values, default), (13, "metadata",
    metadata, default)
);
/// A place on a page that somebody fills in.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignField {
    /// Identifier of the field.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Kind of field.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<ESignFieldType>,
    /// Recipient who fills it in, on a document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipient_id: ::std::option::Option<::std::string::String>,
    /// Role that fills it in, on a template.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_id: ::std::option::Option<::std::string::String>,
    /// File the field stands on.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub file_id: ::std::option::Option<::std::string::String>,
    /// Page of the file, from 1.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub page: ::std::option::Option<i64>,
    /// Distance from the left edge; unit unknown, percent or points.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub x: ::std::option::Option<f64>,
    /// Distance from the top edge; unit unknown, percent or points.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub y: ::std::option::Option<f64>,
    /// Width, in the unit of `x`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub width: ::std::option::Option<f64>,
    /// Height, in the unit of `y`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub height: ::std::option::Option<f64>,
    /// Label shown to the signer.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    /// Text shown while the field is empty.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub placeholder: ::std::option::Option<::std::string::String>,
    /// Whether the field must be filled in. The vendor may call it `required`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_required: ::std::option::Option<bool>,
    /// Whether the signer cannot change it.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_read_only: ::std::option::Option<bool>,
    /// First value of the field.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub default_value: ::std::option::Option<::std::string::String>,
    /// Where the first value comes from.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub default_value_mode: ::std::option::Option<ESignFieldDefaultValueMode>,
    /// Choices of a radio or dropdown field.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub options: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Group the field belongs to, the `id` of an ESignFieldGroup.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<::std::string::String>,
    /// Greatest number of characters.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_length: ::std::option::Option<i64>,
    /// Size of the text.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub font_size: ::std::option::Option<i64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignField {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            recipient_id: ::std::default::Default::default(),
            role_id: ::std::default::Default::default(),
            file_id: ::std::default::Default::default(),
            page: ::std::default::Default::default(),
            x: ::std::default::Default::default(),
            y: ::std::default::Default::default(),
            width: ::std::default::Default::default(),
            height: ::std::default::Default::default(),
            label: ::std::default::Default::default(),
            placeholder: ::std::default::Default::default(),
            is_required: ::std::default::Default::default(),
            is_read_only: ::std::default::Default::default(),
            default_value: ::std::default::Default::default(),
            default_value_mode: ::std::default::Default::default(),
            options: ::std::default::Default::default(),
            group_id: ::std::default::Default::default(),
            max_length: ::std::default::Default::default(),
            font_size: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `id`.
    #[must_use]
    pub fn with_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `type`.
    #[must_use]
    pub fn with_type(
        mut self,
        value: impl ::std::convert::Into<ESignFieldType>,
    ) -> Self {
        self.type_ = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `recipient_id`.
    #[must_use]
    pub fn with_recipient_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.recipient_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `role_id`.
    #[must_use]
    pub fn with_role_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.role_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `file_id`.
    #[must_use]
    pub fn with_file_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.file_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `page`.
    #[must_use]
    pub fn with_page(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.page = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `x`.
    #[must_use]
    pub fn with_x(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.x = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `y`.
    #[must_use]
    pub fn with_y(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.y = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `width`.
    #[must_use]
    pub fn with_width(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.width = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `height`.
    #[must_use]
    pub fn with_height(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.height = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `label`.
    #[must_use]
    pub fn with_label(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.label = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `placeholder`.
    #[must_use]
    pub fn with_placeholder(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.placeholder = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `is_required`.
    #[must_use]
    pub fn with_is_required(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.is_required = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `is_read_only`.
    #[must_use]
    pub fn with_is_read_only(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.is_read_only = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `default_value`.
    #[must_use]
    pub fn with_default_value(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.default_value = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `default_value_mode`.
    #[must_use]
    pub fn with_default_value_mode(
        mut self,
        value: impl ::std::convert::Into<ESignFieldDefaultValueMode>,
    ) -> Self {
        self.default_value_mode = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `options`.
    #[must_use]
    pub fn with_options(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        self.options = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `group_id`.
    #[must_use]
    pub fn with_group_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.group_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `max_length`.
    #[must_use]
    pub fn with_max_length(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.max_length = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `font_size`.
    #[must_use]
    pub fn with_font_size(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.font_size = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignField {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignField")
            .field("id", &self.id)
            .field("type_", &self.type_)
            .field("recipient_id", &self.recipient_id)
            .field("role_id", &self.role_id)
            .field("file_id", &self.file_id)
            .field("page", &self.page)
            .field("x", &self.x)
            .field("y", &self.y)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("label", &self.label)
            .field("placeholder", &self.placeholder)
            .field("is_required", &self.is_required)
            .field("is_read_only", &self.is_read_only)
            .field(
                "default_value",
                &crate::runtime::sensitive::Hidden(&self.default_value),
            )
            .field("default_value_mode", &self.default_value_mode)
            .field("options", &self.options)
            .field("group_id", &self.group_id)
            .field("max_length", &self.max_length)
            .field("font_size", &self.font_size)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignField, "an object", (0, "id", id, optional_identifier), (1, "type", type_,
    optional), (2, "recipient_id", recipient_id, optional_identifier), (3, "role_id",
    role_id, optional_identifier), (4, "file_id", file_id, optional_identifier), (5,
    "page", page, optional), (6, "x", x, optional), (7, "y", y, optional), (8, "width",
    width, optional), (9, "height", height, optional), (10, "label", label, optional),
    (11, "placeholder", placeholder, optional), (12, "is_required", is_required,
    optional), (13, "is_read_only", is_read_only, optional), (14, "default_value",
    default_value, optional), (15, "default_value_mode", default_value_mode, optional),
    (16, "options", options, optional), (17, "group_id", group_id, optional_identifier),
    (18, "max_length", max_length, optional), (19, "font_size", font_size, optional)
);
/// Fields that belong together, such as the choices of one question.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignFieldGroup {
    /// Identifier of the group.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Label shown to the signer.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    /// Kind of group, expected `radio` or `checkbox`. Free text here.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<::std::string::String>,
    /// Least number of choices.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub min_selected: ::std::option::Option<i64>,
    /// Greatest number of choices.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_selected: ::std::option::Option<i64>,
    /// Whether a choice must be made.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_required: ::std::option::Option<bool>,
    /// Fields of the group.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub field_ids: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignFieldGroup {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            label: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            min_selected: ::std::default::Default::default(),
            max_selected: ::std::default::Default::default(),
            is_required: ::std::default::Default::default(),
            field_ids: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignFieldGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignFieldGroup")
            .field("id", &self.id)
            .field("label", &self.label)
            .field("type_", &self.type_)
            .field("min_selected", &self.min_selected)
            .field("max_selected", &self.max_selected)
            .field("is_required", &self.is_required)
            .field("field_ids", &self.field_ids)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignFieldGroup, "an object", (0, "id", id, optional_identifier), (1, "label", label,
    optional), (2, "type", type_, optional), (3, "min_selected", min_selected, optional),
    (4, "max_selected", max_selected, optional), (5, "is_required", is_required,
    optional), (6, "field_ids", field_ids, optional)
);
/// What a signer entered in one field.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignFieldResponse {
    /// Field that was filled in.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub field_id: ::std::option::Option<::std::string::String>,
    /// Recipient who filled it in.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipient_id: ::std::option::Option<::std::string::String>,
    /// Kind of field.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<ESignFieldType>,
    /// Label of the field.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    /// What was entered: text, boolean or list; null when empty.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub value: ::std::option::Option<::serde_json::Value>,
    /// When it was filled in, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignFieldResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            field_id: ::std::default::Default::default(),
            recipient_id: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            label: ::std::default::Default::default(),
            value: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignFieldResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignFieldResponse")
            .field("field_id", &self.field_id)
            .field("recipient_id", &self.recipient_id)
            .field("type_", &self.type_)
            .field("label", &self.label)
            .field("value", &crate::runtime::sensitive::Hidden(&self.value))
            .field("completed_at", &self.completed_at)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignFieldResponse, "an object", (0, "field_id", field_id, optional_identifier), (1,
    "recipient_id", recipient_id, optional_identifier), (2, "type", type_, optional), (3,
    "label", label, optional), (4, "value", value, optional), (5, "completed_at",
    completed_at, optional)
);
/// Options of a builder session. The documented sample sends no body; send one only if the vendor told you which members it takes.
///
/// Inferred (low confidence): name in the vendor contents; `redirect_url` and `allowed_origin` named in prose on vendor page 36861933e0.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignIframeSessionCreateRequest {
    /// Where the builder goes when done.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: ::std::option::Option<::std::string::String>,
    /// Origin of the page that embeds the builder.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub allowed_origin: ::std::option::Option<::std::string::String>,
    /// Kind of session.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub mode: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignIframeSessionCreateRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            redirect_url: ::std::default::Default::default(),
            allowed_origin: ::std::default::Default::default(),
            mode: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `redirect_url`.
    #[must_use]
    pub fn with_redirect_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.redirect_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `allowed_origin`.
    #[must_use]
    pub fn with_allowed_origin(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.allowed_origin = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `mode`.
    #[must_use]
    pub fn with_mode(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.mode = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignIframeSessionCreateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignIframeSessionCreateRequest")
            .field(
                "redirect_url",
                &crate::runtime::sensitive::Hidden(&self.redirect_url),
            )
            .field(
                "allowed_origin",
                &crate::runtime::sensitive::Hidden(&self.allowed_origin),
            )
            .field("mode", &self.mode)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignIframeSessionCreateRequest, "an object", (0, "redirect_url", redirect_url,
    optional), (1, "allowed_origin", allowed_origin, optional), (2, "mode", mode,
    optional)
);
/// A builder session. Load `iframe_url` and hand over `session_key` by window message, never in an address.
///
/// Documented: vendor page 15362826d0.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignIframeSessionResponse {
    /// Identifier of the session.
    pub iframe_session_id: ::uuid::Uuid,
    /// Document that is edited; paths call it `envelope_id`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<::uuid::Uuid>,
    /// Address for the iframe.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub iframe_url: ::std::option::Option<::std::string::String>,
    /// Secret for the handshake. Whoever has it can edit and send the draft.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub session_key: ::std::option::Option<::std::string::String>,
    /// When the session ends, UTC; 60 minutes after it was made.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignIframeSessionResponse {
    /// With what is required.
    pub fn new(iframe_session_id: impl ::std::convert::Into<::uuid::Uuid>) -> Self {
        Self {
            iframe_session_id: iframe_session_id.into(),
            document_id: ::std::default::Default::default(),
            iframe_url: ::std::default::Default::default(),
            session_key: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignIframeSessionResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignIframeSessionResponse")
            .field("iframe_session_id", &self.iframe_session_id)
            .field("document_id", &self.document_id)
            .field("iframe_url", &crate::runtime::sensitive::Hidden(&self.iframe_url))
            .field("session_key", &crate::runtime::sensitive::Hidden(&self.session_key))
            .field("expires_at", &self.expires_at)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignIframeSessionResponse, "an object with `iframe_session_id`", (0,
    "iframe_session_id", iframe_session_id, required), (1, "document_id", document_id,
    optional), (2, "iframe_url", iframe_url, optional), (3, "session_key", session_key,
    optional), (4, "expires_at", expires_at, optional)
);
/// A recipient of a document.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipient {
    /// Identifier of the recipient.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Full name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role: ::std::option::Option<::std::string::String>,
    /// Role of the template this person fills.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_id: ::std::option::Option<::std::string::String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// How far this recipient has come.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignRecipientStatus>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub two_factor_method: ::std::option::Option<ESignTwoFactorMethod>,
    /// Page where this person signs. Whoever has it can sign: treat it like a password.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub signing_url: ::std::option::Option<::std::string::String>,
    /// When the invitation went out, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When the document was first opened, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub viewed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When the recipient finished, UTC. The vendor may call it `signed_at`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When the recipient refused, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub declined_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Why the recipient refused.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub decline_reason: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignRecipient {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            role: ::std::default::Default::default(),
            role_id: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            two_factor_method: ::std::default::Default::default(),
            signing_url: ::std::default::Default::default(),
            sent_at: ::std::default::Default::default(),
            viewed_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            declined_at: ::std::default::Default::default(),
            decline_reason: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignRecipient {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignRecipient")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("role", &self.role)
            .field("role_id", &self.role_id)
            .field("order", &self.order)
            .field("status", &self.status)
            .field("two_factor_method", &self.two_factor_method)
            .field("signing_url", &crate::runtime::sensitive::Hidden(&self.signing_url))
            .field("sent_at", &self.sent_at)
            .field("viewed_at", &self.viewed_at)
            .field("completed_at", &self.completed_at)
            .field("declined_at", &self.declined_at)
            .field(
                "decline_reason",
                &crate::runtime::sensitive::Hidden(&self.decline_reason),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignRecipient, "an object", (0, "id", id, optional_identifier), (1, "name", name,
    optional), (2, "email", email, optional), (3, "phone", phone, optional), (4, "role",
    role, optional), (5, "role_id", role_id, optional_identifier), (6, "order", order,
    optional), (7, "status", status, optional), (8, "two_factor_method",
    two_factor_method, optional), (9, "signing_url", signing_url, optional), (10,
    "sent_at", sent_at, optional), (11, "viewed_at", viewed_at, optional), (12,
    "completed_at", completed_at, optional), (13, "declined_at", declined_at, optional),
    (14, "decline_reason", decline_reason, optional)
);
/// A recipient of a new document without a template.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipientCreateRequest {
    /// Full name. The vendor may take `first_name` and `last_name` instead.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::string::String,
    /// E-mail address the invitation goes to.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::string::String,
    /// Phone number, E.164; needed for a second factor by text message.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role: ::std::option::Option<::std::string::String>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub two_factor_method: ::std::option::Option<ESignTwoFactorMethod>,
    /// Private note to this person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignRecipientCreateRequest {
    /// With what is required.
    pub fn new(
        name: impl ::std::convert::Into<::std::string::String>,
        email: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            phone: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            role: ::std::default::Default::default(),
            two_factor_method: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `phone`.
    #[must_use]
    pub fn with_phone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.phone = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `order`.
    #[must_use]
    pub fn with_order(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.order = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `role`.
    #[must_use]
    pub fn with_role(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.role = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `two_factor_method`.
    #[must_use]
    pub fn with_two_factor_method(
        mut self,
        value: impl ::std::convert::Into<ESignTwoFactorMethod>,
    ) -> Self {
        self.two_factor_method = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `message`.
    #[must_use]
    pub fn with_message(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.message = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignRecipientCreateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignRecipientCreateRequest")
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("order", &self.order)
            .field("role", &self.role)
            .field("two_factor_method", &self.two_factor_method)
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignRecipientCreateRequest, "an object with `name`", (0, "name", name, required),
    (1, "email", email, required), (2, "phone", phone, optional), (3, "order", order,
    optional), (4, "role", role, optional), (5, "two_factor_method", two_factor_method,
    optional), (6, "message", message, optional)
);
/// A recipient in a change of a draft: with `id` that recipient is changed, without it one is added.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipientUpdateRequest {
    /// Recipient to change; leave out to add one.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Full name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// E-mail address the invitation goes to.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number, E.164.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role: ::std::option::Option<::std::string::String>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub two_factor_method: ::std::option::Option<ESignTwoFactorMethod>,
    /// Private note to this person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignRecipientUpdateRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            role: ::std::default::Default::default(),
            two_factor_method: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `id`.
    #[must_use]
    pub fn with_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `name`.
    #[must_use]
    pub fn with_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email`.
    #[must_use]
    pub fn with_email(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `phone`.
    #[must_use]
    pub fn with_phone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.phone = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `order`.
    #[must_use]
    pub fn with_order(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.order = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `role`.
    #[must_use]
    pub fn with_role(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.role = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `two_factor_method`.
    #[must_use]
    pub fn with_two_factor_method(
        mut self,
        value: impl ::std::convert::Into<ESignTwoFactorMethod>,
    ) -> Self {
        self.two_factor_method = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `message`.
    #[must_use]
    pub fn with_message(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.message = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignRecipientUpdateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignRecipientUpdateRequest")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("order", &self.order)
            .field("role", &self.role)
            .field("two_factor_method", &self.two_factor_method)
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignRecipientUpdateRequest, "an object", (0, "id", id, optional_identifier), (1,
    "name", name, optional), (2, "email", email, optional), (3, "phone", phone,
    optional), (4, "order", order, optional), (5, "role", role, optional), (6,
    "two_factor_method", two_factor_method, optional), (7, "message", message, optional)
);
/// Answer to a reinitiate call: the document is a draft again. Read the identifier from here in case it changed.
///
/// Inferred (low confidence): name in the vendor contents; meaning from vendor page 36861936e0; fields by analogy with the other actions.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignReinitiateDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<::std::string::String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// State after the call, expected `draft`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignEnvelopeStatus>,
    /// Identifier of the former document, should the vendor make a new one; unlikely.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub original_document_id: ::std::option::Option<::std::string::String>,
    /// Recipients with their states.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipients: ::std::option::Option<::std::vec::Vec<ESignRecipient>>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignReinitiateDocumentResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            document_id: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            original_document_id: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            detail: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignReinitiateDocumentResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignReinitiateDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("original_document_id", &self.original_document_id)
            .field("recipients", &self.recipients)
            .field("detail", &crate::runtime::sensitive::Hidden(&self.detail))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignReinitiateDocumentResponse, "an object", (0, "document_id", document_id,
    optional_identifier), (1, "id", id, optional_identifier), (2, "status", status,
    optional), (3, "original_document_id", original_document_id, optional_identifier),
    (4, "recipients", recipients, optional), (5, "detail", detail, optional)
);
/// Whom to remind.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignResendDocumentRequest {
    /// Recipients to remind; left out means everybody outstanding.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipient_ids: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Text of the reminder.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignResendDocumentRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            recipient_ids: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `recipient_ids`.
    #[must_use]
    pub fn with_recipient_ids(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        self.recipient_ids = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `message`.
    #[must_use]
    pub fn with_message(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.message = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignResendDocumentRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignResendDocumentRequest")
            .field("recipient_ids", &self.recipient_ids)
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignResendDocumentRequest, "an object", (0, "recipient_ids", recipient_ids,
    optional), (1, "message", message, optional)
);
/// Answer to a resend call.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignResendDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<::std::string::String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// State of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignEnvelopeStatus>,
    /// Identifiers of the recipients who were reminded. The vendor may send whole recipients.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub resent_recipients: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Number of recipients who were reminded.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub resent_count: ::std::option::Option<i64>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignResendDocumentResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            document_id: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            resent_recipients: ::std::default::Default::default(),
            resent_count: ::std::default::Default::default(),
            detail: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignResendDocumentResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignResendDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("resent_recipients", &self.resent_recipients)
            .field("resent_count", &self.resent_count)
            .field("detail", &crate::runtime::sensitive::Hidden(&self.detail))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignResendDocumentResponse, "an object", (0, "document_id", document_id,
    optional_identifier), (1, "id", id, optional_identifier), (2, "status", status,
    optional), (3, "resent_recipients", resent_recipients, optional), (4, "resent_count",
    resent_count, optional), (5, "detail", detail, optional)
);
/// Answer to a send call: accepted, not delivered. No member is required, because a sent document must not look like an error.
///
/// Inferred (low confidence): name in the vendor contents; `document_id`, `status` and `sent_at` by analogy with the window message on vendor page 36861933e0.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignSendDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<::std::string::String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// State after the call, normally `sent`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignEnvelopeStatus>,
    /// When sending was accepted, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Recipients with their states.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipients: ::std::option::Option<::std::vec::Vec<ESignRecipient>>,
    /// What keeps the document from going out, if anything.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub action_required: ::std::option::Option<ESignActionRequired>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignSendDocumentResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            document_id: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            sent_at: ::std::default::Default::default(),
            recipients: ::std::default::Default::default(),
            action_required: ::std::default::Default::default(),
            detail: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignSendDocumentResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignSendDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("sent_at", &self.sent_at)
            .field("recipients", &self.recipients)
            .field("action_required", &self.action_required)
            .field("detail", &crate::runtime::sensitive::Hidden(&self.detail))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignSendDocumentResponse, "an object", (0, "document_id", document_id,
    optional_identifier), (1, "id", id, optional_identifier), (2, "status", status,
    optional), (3, "sent_at", sent_at, optional), (4, "recipients", recipients,
    optional), (5, "action_required", action_required, optional), (6, "detail", detail,
    optional)
);
/// A reusable document with roles and fields.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignTemplate {
    /// Identifier of the template; expected to be a UUID.
    pub id: ::std::string::String,
    /// Name of the template.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    /// What the template is for.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: ::std::option::Option<::std::string::String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: ::std::option::Option<::std::string::String>,
    /// Roles to be filled.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub recipient_roles: ::std::option::Option<
        ::std::vec::Vec<ESignTemplateRecipientRole>,
    >,
    /// Files of the template.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub files: ::std::option::Option<::std::vec::Vec<ESignDocumentFile>>,
    /// Fields on the pages; expected in the single answer only.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub fields: ::std::option::Option<::std::vec::Vec<ESignField>>,
    /// Groups of fields.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub field_groups: ::std::option::Option<::std::vec::Vec<ESignFieldGroup>>,
    /// Whether roles sign in order.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_sequential: ::std::option::Option<bool>,
    /// When the template was made, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was last changed, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignTemplate {
    /// With what is required.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            id: id.into(),
            name: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            subject: ::std::default::Default::default(),
            message: ::std::default::Default::default(),
            recipient_roles: ::std::default::Default::default(),
            files: ::std::default::Default::default(),
            fields: ::std::default::Default::default(),
            field_groups: ::std::default::Default::default(),
            is_sequential: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignTemplate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignTemplate")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("description", &self.description)
            .field("subject", &crate::runtime::sensitive::Hidden(&self.subject))
            .field("message", &crate::runtime::sensitive::Hidden(&self.message))
            .field("recipient_roles", &self.recipient_roles)
            .field("files", &self.files)
            .field("fields", &self.fields)
            .field("field_groups", &self.field_groups)
            .field("is_sequential", &self.is_sequential)
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignTemplate, "an object with `id`", (0, "id", id, identifier), (1, "name", name,
    optional), (2, "description", description, optional), (3, "subject", subject,
    optional), (4, "message", message, optional), (5, "recipient_roles", recipient_roles,
    optional), (6, "files", files, optional), (7, "fields", fields, optional), (8,
    "field_groups", field_groups, optional), (9, "is_sequential", is_sequential,
    optional), (10, "created_at", created_at, optional), (11, "updated_at", updated_at,
    optional)
);
/// A place in a template that a person fills when a document is made from it.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignTemplateRecipientRole {
    /// Identifier of the role; overrides refer to it.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Name of the role, for instance Client or Director. The vendor may call it `role` or `label`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Whether the person signs or only gets a copy.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_signer: ::std::option::Option<bool>,
    /// Kind of role, if the vendor uses a word instead of `is_signer`.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<::std::string::String>,
    /// Second factor unless an override says otherwise.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub two_factor_method: ::std::option::Option<ESignTwoFactorMethod>,
    /// Name of a fixed signer, for instance somebody at the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name_default: ::std::option::Option<::std::string::String>,
    /// E-mail address of a fixed signer.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email_default: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignTemplateRecipientRole {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            is_signer: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            two_factor_method: ::std::default::Default::default(),
            name_default: ::std::default::Default::default(),
            email_default: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignTemplateRecipientRole {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignTemplateRecipientRole")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("order", &self.order)
            .field("is_signer", &self.is_signer)
            .field("type_", &self.type_)
            .field("two_factor_method", &self.two_factor_method)
            .field(
                "name_default",
                &crate::runtime::sensitive::Hidden(&self.name_default),
            )
            .field(
                "email_default",
                &crate::runtime::sensitive::Hidden(&self.email_default),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignTemplateRecipientRole, "an object", (0, "id", id, optional_identifier), (1,
    "name", name, optional), (2, "order", order, optional), (3, "is_signer", is_signer,
    optional), (4, "type", type_, optional), (5, "two_factor_method", two_factor_method,
    optional), (6, "name_default", name_default, optional), (7, "email_default",
    email_default, optional)
);
/// Why a document is withdrawn.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignVoidDocumentRequest {
    /// Reason; recipients may see it. Expected to be required.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reason: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignVoidDocumentRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            reason: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `reason`.
    #[must_use]
    pub fn with_reason(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reason = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignVoidDocumentRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignVoidDocumentRequest")
            .field("reason", &crate::runtime::sensitive::Hidden(&self.reason))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignVoidDocumentRequest, "an object", (0, "reason", reason, optional)
);
/// Answer to a void call.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignVoidDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<::std::string::String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// State after the call, expected `voided`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ESignEnvelopeStatus>,
    /// When it was withdrawn, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub voided_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Reason as stored.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub void_reason: ::std::option::Option<::std::string::String>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ESignVoidDocumentResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            document_id: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            voided_at: ::std::default::Default::default(),
            void_reason: ::std::default::Default::default(),
            detail: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ESignVoidDocumentResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ESignVoidDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("voided_at", &self.voided_at)
            .field("void_reason", &crate::runtime::sensitive::Hidden(&self.void_reason))
            .field("detail", &crate::runtime::sensitive::Hidden(&self.detail))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ESignVoidDocumentResponse, "an object", (0, "document_id", document_id,
    optional_identifier), (1, "id", id, optional_identifier), (2, "status", status,
    optional), (3, "voided_at", voided_at, optional), (4, "void_reason", void_reason,
    optional), (5, "detail", detail, optional)
);
/// State of a document. The list is open. The vendor's prose names the states draft, failed, declined, expired, voided and authentication-failed; how their tokens are spelt is expected.
///
/// Inferred (medium confidence): name in the vendor contents; states draft, failed, declined, expired, voided and authentication-failed in prose on vendor page 36861936e0; tokens expected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignEnvelopeStatus {
    /// `draft`: Being prepared; the only state that can be edited and sent. The state is documented.
    Draft,
    /// `sent`: Accepted for sending.
    Sent,
    /// `in_progress`: At least one recipient has begun.
    InProgress,
    /// `completed`: Everybody has signed.
    Completed,
    /// `declined`: A recipient refused. The state is documented.
    Declined,
    /// `voided`: Withdrawn by the sender. The state is documented.
    Voided,
    /// `expired`: Not signed in time. The state is documented.
    Expired,
    /// `failed`: Sending failed. The state is documented.
    Failed,
    /// `authentication_failed`: A recipient failed the second factor. The state is documented; the token may also be `auth_failed`.
    AuthenticationFailed,
    /// `action_required`: The sender has to act, see `action_required` of the document; conceivable, not confirmed.
    ActionRequired,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl ESignEnvelopeStatus {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "draft",
        "sent",
        "in_progress",
        "completed",
        "declined",
        "voided",
        "expired",
        "failed",
        "authentication_failed",
        "action_required",
    ];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Voided => "voided",
            Self::Expired => "expired",
            Self::Failed => "failed",
            Self::AuthenticationFailed => "authentication_failed",
            Self::ActionRequired => "action_required",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "draft" => Self::Draft,
                "sent" => Self::Sent,
                "in_progress" => Self::InProgress,
                "completed" => Self::Completed,
                "declined" => Self::Declined,
                "voided" => Self::Voided,
                "expired" => Self::Expired,
                "failed" => Self::Failed,
                "authentication_failed" => Self::AuthenticationFailed,
                "action_required" => Self::ActionRequired,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(ESignEnvelopeStatus, false);
/// Where the first value of a field comes from. The list is open.
///
/// Inferred (low confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignFieldDefaultValueMode {
    /// `none`: The field starts empty.
    NoDefault,
    /// `static`: The literal in `default_value`.
    Static,
    /// `recipient`: The recipient's own name, e-mail address or phone number.
    Recipient,
    /// `prefill`: Supplied when the document is created.
    Prefill,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl ESignFieldDefaultValueMode {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "none",
        "static",
        "recipient",
        "prefill",
    ];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoDefault => "none",
            Self::Static => "static",
            Self::Recipient => "recipient",
            Self::Prefill => "prefill",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "none" => Self::NoDefault,
                "static" => Self::Static,
                "recipient" => Self::Recipient,
                "prefill" => Self::Prefill,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(ESignFieldDefaultValueMode, false);
/// Kind of field on a page. The list is open.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignFieldType {
    /// `signature`: Signature.
    Signature,
    /// `initials`: Initials.
    Initials,
    /// `date_signed`: Date of signing, filled in by the system.
    DateSigned,
    /// `full_name`: Signer's full name.
    FullName,
    /// `first_name`: Signer's first name.
    FirstName,
    /// `last_name`: Signer's last name.
    LastName,
    /// `email`: Signer's e-mail address.
    Email,
    /// `phone`: Signer's phone number.
    Phone,
    /// `company`: Signer's company.
    Company,
    /// `title`: Signer's job title.
    Title,
    /// `text`: One line of text.
    Text,
    /// `number`: A number.
    Number,
    /// `date`: A date chosen by the signer.
    Date,
    /// `checkbox`: A box to tick.
    Checkbox,
    /// `radio`: One of several choices.
    Radio,
    /// `dropdown`: One choice from a list.
    Dropdown,
    /// `textarea`: Several lines of text; less likely.
    Textarea,
    /// `address`: A postal address; less likely.
    Address,
    /// `attachment`: A file added by the signer; less likely.
    Attachment,
    /// `image`: A picture; less likely.
    Image,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl ESignFieldType {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "signature",
        "initials",
        "date_signed",
        "full_name",
        "first_name",
        "last_name",
        "email",
        "phone",
        "company",
        "title",
        "text",
        "number",
        "date",
        "checkbox",
        "radio",
        "dropdown",
        "textarea",
        "address",
        "attachment",
        "image",
    ];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Signature => "signature",
            Self::Initials => "initials",
            Self::DateSigned => "date_signed",
            Self::FullName => "full_name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Company => "company",
            Self::Title => "title",
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Checkbox => "checkbox",
            Self::Radio => "radio",
            Self::Dropdown => "dropdown",
            Self::Textarea => "textarea",
            Self::Address => "address",
            Self::Attachment => "attachment",
            Self::Image => "image",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "signature" => Self::Signature,
                "initials" => Self::Initials,
                "date_signed" => Self::DateSigned,
                "full_name" => Self::FullName,
                "first_name" => Self::FirstName,
                "last_name" => Self::LastName,
                "email" => Self::Email,
                "phone" => Self::Phone,
                "company" => Self::Company,
                "title" => Self::Title,
                "text" => Self::Text,
                "number" => Self::Number,
                "date" => Self::Date,
                "checkbox" => Self::Checkbox,
                "radio" => Self::Radio,
                "dropdown" => Self::Dropdown,
                "textarea" => Self::Textarea,
                "address" => Self::Address,
                "attachment" => Self::Attachment,
                "image" => Self::Image,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(ESignFieldType, false);
/// How far one recipient has come. The list is open.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignRecipientStatus {
    /// `pending`: Not this recipient's turn yet.
    Pending,
    /// `sent`: Notified.
    Sent,
    /// `viewed`: Has opened the document.
    Viewed,
    /// `completed`: Has done their part.
    Completed,
    /// `signed`: Another expected token for `completed`.
    Signed,
    /// `declined`: Has refused.
    Declined,
    /// `bounced`: The message could not be delivered.
    Bounced,
    /// `authentication_failed`: Has failed the second factor; expected because it is a state of the document.
    AuthenticationFailed,
    /// `expired`: Did not act in time; less likely.
    Expired,
    /// `voided`: The document was withdrawn; less likely.
    Voided,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl ESignRecipientStatus {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "pending",
        "sent",
        "viewed",
        "completed",
        "signed",
        "declined",
        "bounced",
        "authentication_failed",
        "expired",
        "voided",
    ];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Sent => "sent",
            Self::Viewed => "viewed",
            Self::Completed => "completed",
            Self::Signed => "signed",
            Self::Declined => "declined",
            Self::Bounced => "bounced",
            Self::AuthenticationFailed => "authentication_failed",
            Self::Expired => "expired",
            Self::Voided => "voided",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "pending" => Self::Pending,
                "sent" => Self::Sent,
                "viewed" => Self::Viewed,
                "completed" => Self::Completed,
                "signed" => Self::Signed,
                "declined" => Self::Declined,
                "bounced" => Self::Bounced,
                "authentication_failed" => Self::AuthenticationFailed,
                "expired" => Self::Expired,
                "voided" => Self::Voided,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(ESignRecipientStatus, false);
/// Second factor a recipient must pass before signing. The list is open; null may stand for `none`.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignTwoFactorMethod {
    /// `none`: No second factor.
    NoSecondFactor,
    /// `email`: A code by e-mail.
    Email,
    /// `sms`: A code by text message; the recipient needs a phone number.
    Sms,
    /// `idv`: An identity check before signing; conceivable, not confirmed.
    Idv,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl ESignTwoFactorMethod {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["none", "email", "sms", "idv"];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoSecondFactor => "none",
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Idv => "idv",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "none" => Self::NoSecondFactor,
                "email" => Self::Email,
                "sms" => Self::Sms,
                "idv" => Self::Idv,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(ESignTwoFactorMethod, false);
